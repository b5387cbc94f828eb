import { spawnSync } from 'node:child_process'

import { expect, test } from '@jest/globals'

import { clockVariables } from '../../sandbox/run-environment.js'

const dayOf = (time: Date) => time.toISOString().slice(0, 10)
const pinned = process.env.TEST_NOW === undefined ? test : test.skip

pinned('it is the same day in every run of the tests, and in every process of them', () => {
  const script =
    'console.log([new Date(), Date(), Date.now(), new Date(0)].map((one) => new Date(one).toJSON()).join())'
  const { stdout } = spawnSync(process.execPath, ['-e', script], {
    env: { ...clockVariables() },
    encoding: 'utf8',
  })
  const days = stdout.split(',').map((one) => one.slice(0, 10))
  expect(days).toEqual(['2026-11-27', '2026-11-27', '2026-11-27', '1970-01-01'])
  expect([dayOf(new Date()), dayOf(new Date(Date.now()))]).toEqual(['2026-11-27', '2026-11-27'])
  expect(new Date() instanceof Date && new Date(0).constructor.name).toBe('Date')
})
