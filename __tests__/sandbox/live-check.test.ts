import { spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { clockVariables } from '../../sandbox/run-environment.js'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.js'
import { CATALOGUE } from '../../src/reports/catalogue.js'

/** `npm run live-check`, against the local GitHub: what it asks, what it prints, and what it does not. */

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox({ users: 8, days: 30 })
})
afterAll(() => sandbox.stop())

async function liveCheck(words: readonly string[], token = sandbox.tokens.reports) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/live-check.ts', ...words], {
    env: {
      ...{ PATH: process.env.PATH, ...clockVariables() },
      ...{ GITHUB_API_URL: sandbox.apiUrl, COPILOT_METRICS_TOKEN: token },
    },
  })
  let out = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (out += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { code, out }
}

test('prints what cannot be seen from outside, and no name, link or token', async () => {
  const day = sandbox.days.at(-4) ?? ''
  const row = {
    ...{ day, user_id: 4711, user_login: 'mona_octo', a_new_counter: 3, mona_octo: 1 },
    totals_by_feature: [{ feature: 'a_new_feature' }, { feature: 'Mona Lisa' }],
  }
  const text = Buffer.from(`${JSON.stringify(row)}\n`)
  sandbox.put('users-1-day', 'organization', 'octo-org', day, [text])
  const { code, out } = await liveCheck(['organization', 'octo-org'])
  expect(code).toBe(0)
  const reports = CATALOGUE.filter(
    ({ scope, period }) => scope === 'organization' && period !== 'inline',
  )
  for (const { report } of reports) expect(out).toContain(`\n### ${report}\n- answer: HTTP 200`)
  expect(out).toMatch(/asked twice: the same files/)
  expect(out).toMatch(/life of a link: (59|60) minutes/)
  expect(out).toMatch(/storage: HTTP 200; headers: .*etag/)
  expect(out).toMatch(/a day that is not over: HTTP \d+, /)
  expect(out).toContain(
    'fields that the schema does not know: a_new_counter, 1 with another spelling',
  )
  expect(out).toContain(
    'features that the schema does not know: a_new_feature, 1 with another spelling',
  )
  expect(out).toMatch(/un-zipped page/)
  const foreign = [
    'octo-org',
    'octo',
    'mona',
    'Mona',
    '4711',
    'http',
    'sig=',
    sandbox.tokens.reports,
  ]
  expect(foreign.filter((word) => out.includes(word))).toEqual([])
  for (const { method } of sandbox.requests.all) expect(method).toBe('GET')
  const storage = sandbox.requests.all.filter(({ host }) => host === 'storage')
  expect(storage.filter(({ headers }) => headers.authorization !== undefined)).toEqual([])
})

test('tells a token that is refused, and how it is used', async () => {
  const { code, out } = await liveCheck(['organization', 'octo-org'], 'wrong-token')
  expect(code).toBe(0)
  expect(out).toMatch(/answer: HTTP 401, object without links/)
  expect(out).not.toContain('wrong-token')
  const usage = await liveCheck(['octo-org'])
  expect([usage.code, usage.out.slice(0, 6)]).toEqual([2, 'Usage:'])
})
