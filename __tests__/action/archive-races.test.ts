import { readdirSync } from 'node:fs'

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'

import { fault } from '../../sandbox/sandbox.js'
import {
  expectGreen,
  expectSound,
  folderOf,
  FULL,
  openStage,
  pathsOf,
  type Place,
  seeded,
  type Stage,
} from './archive-fixture.js'

/** Runs that meet, lose answers or are killed: the archive holds whole days, each once, all the same. */

const ROUNDS = FULL ? 50 : 2
const MOMENTS = FULL ? 50 : 4

let stage: Stage
let days: readonly string[]

beforeAll(async () => {
  stage = await openStage({ days: 2 * ROUNDS, users: 6 })
  days = stage.sandbox.days
})
afterAll(() => stage.close())
afterEach(() => stage.settle())

/** Lets two runs in one after the other only together, so that one of them is always too late. */
function meeting(): () => Promise<void> {
  let first: (() => void) | undefined
  return () =>
    new Promise((resolve) => {
      if (first === undefined) {
        first = resolve
        return
      }
      first()
      first = undefined
      resolve()
    })
}

describe('two processes on one branch', () => {
  test(
    `commit different days, ${ROUNDS} rounds long`,
    async () => {
      const place = await stage.place()
      const stored: string[] = []
      for (let round = 0; round < ROUNDS; round += 1) {
        const both = days.slice(2 * round, 2 * round + 2)
        const meet = meeting()
        let moves = 0
        stage.meanwhile = async ({ name }) => {
          if (name !== 'PATCH refs') return
          moves += 1
          // In every other round they meet at the branch; else as it happens.
          if (round % 2 === 0 && moves <= 2) await meet()
        }
        const runs = await Promise.all(
          both.map((day) => stage.run(place, { 'report-type': 'organization-1-day', day })),
        )
        for (const run of runs) expectGreen(run)
        if (round % 2 === 0) expect(moves).toBeGreaterThan(2)
        stored.push(...both)
        const heads = runs.map((run) => run.outputs['commit-sha'])
        expect(heads).toContain(await place.git.ref('refs/heads/main'))
        const [last, other] = await place.git.log('main')
        expect(new Set(heads)).toEqual(new Set([last?.sha, other?.sha]))
      }
      const folders = stored.map((day) => folderOf('organization-1-day', day))
      expect(await pathsOf(place)).toEqual(folders.map((folder) => `${folder}/part-001.ndjson`))
      expect(await place.git.log('main')).toHaveLength(1 + 2 * ROUNDS)
    },
    FULL ? 3_600_000 : 900_000,
  )

  test('commit the same day: one commit is enough', async () => {
    const place = await stage.place()
    const meet = meeting()
    let moves = 0
    stage.meanwhile = async ({ name }) => {
      if (name === 'PATCH refs' && (moves += 1) <= 2) await meet()
    }
    const inputs = { 'report-type': 'users-1-day' }
    const runs = await Promise.all([stage.run(place, inputs), stage.run(place, inputs)])
    for (const run of runs) expectGreen(run)
    expect(await place.git.log('main')).toHaveLength(2)
    const head = await place.git.ref('refs/heads/main')
    // Made in the same second, both are the same commit, and both runs may call it theirs.
    const own = runs.filter((run) => run.outputs['changed'] === 'true')
    expect(own.length).toBeGreaterThan(0)
    for (const run of own) expect(run.outputs['commit-sha']).toBe(head)
  })
})

describe('the answer to the move of the branch is lost', () => {
  test.each([
    ['dropped', undefined],
    ['500', 500],
    ['502', 502],
  ])('after it was done (%s): one commit, success', async (_, status) => {
    const place = await stage.place()
    stage.sandbox.fault({
      on: 'git',
      method: 'PATCH',
      match: '/git/refs/',
      script: [fault.lost(status)],
    })
    const result = await stage.run(place, { 'report-type': 'users-1-day' })
    expectGreen(result)
    const log = await place.git.log('main')
    expect(log).toHaveLength(2)
    expect([result.outputs['changed'], result.outputs['commit-sha']]).toEqual(['true', log[0]?.sha])
  })

  test('before it was done: the same commit is tried again', async () => {
    const place = await stage.place()
    stage.sandbox.fault({
      on: 'git',
      method: 'PATCH',
      match: '/git/refs/',
      script: [fault.drop(), fault.apiError(502, 'Bad Gateway')],
    })
    expectGreen(await stage.run(place, { 'report-type': 'users-1-day' }))
    expect(await place.git.log('main')).toHaveLength(2)
    expect(stage.writes.filter(({ name }) => name === 'POST commits')).toHaveLength(1)
  })
})

describe('killed', () => {
  const inputs = () => ({
    'report-type': 'users-1-day, user-teams-1-day',
    day: `${days.at(-3)}..${days.at(-1)}`,
    format: 'ndjson, csv',
    path: 'out',
  })

  /** A month of history knows the days that are stored so far. */
  const HISTORY = 'history'

  /** Files of a branch by the day that their folder names. */
  async function byDay(place: Place): Promise<Map<string, string[]>> {
    const groups = new Map<string, string[]>()
    for (const [path, blob] of await place.git.files('main')) {
      const others = path.includes('/report_month=') ? HISTORY : 'foreign'
      const day = /report_day=([\d-]+)/.exec(path)?.[1] ?? others
      groups.set(day, [...(groups.get(day) ?? []), `${path} ${blob}`].sort())
    }
    return groups
  }

  test(
    `at ${MOMENTS} random moments, the branch holds all of a day or nothing of it`,
    async () => {
      const whole = await stage.place()
      stage.sandbox.requests.clear()
      expectGreen(await stage.run(whole, inputs()))
      const requests = stage.sandbox.requests.all.length
      const expected = await byDay(whole)
      const random = seeded(11)
      const landed = { SIGINT: 0, SIGKILL: 0 }
      for (let moment = 0; moment < MOMENTS; moment += 1) {
        const signal = moment % 2 === 0 ? 'SIGINT' : 'SIGKILL'
        const place = await stage.place()
        stage.sandbox.requests.clear()
        // One in each stretch of the run, told by its requests: however fast the machine is.
        const count = 1 + Math.floor(((moment + random()) / MOMENTS) * (requests - 1))
        const killed = await stage.run(place, inputs(), {
          signalAfter: { signal, request: {}, count },
        })
        if (killed.code !== 0) landed[signal] += 1
        for (const [day, files] of await byDay(place)) {
          if (day === HISTORY) continue
          expect([signal, count, day, files]).toEqual([signal, count, day, expected.get(day)])
        }
        if (signal === 'SIGINT') {
          expect(killed.signal).toBe(null)
          // It went by itself: no limit runs out here, that of a last moment neither.
          expect(readdirSync(killed.paths.temp)).toEqual([])
          if (killed.code !== 0) expect(killed.runner.errors[0]).toContain('CANCELLED')
        }
        expectGreen(await stage.run(place, { ...inputs(), path: 'again' }))
        expect(await byDay(place)).toEqual(expected)
        await expectSound(place)
        stage.writes.length = 0
      }
      expect(landed.SIGINT).toBeGreaterThan(0)
      expect(landed.SIGKILL).toBeGreaterThan(0)
    },
    FULL ? 3_600_000 : 900_000,
  )
})
