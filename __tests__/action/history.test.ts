import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'

import { type RunOptions } from '../../sandbox/run-action.js'
import { addDays } from '../../src/reports/days.js'
import { type Day } from '../../src/model.js'
import { openDatabase } from '../formats/duckdb.js'
import { expectGreen, FULL, openStage, type Place, ROOT, type Stage } from './archive-fixture.js'
import { expectHistoryOf } from './history-oracle.js'

/** What the archive knows day by day: nights one after the other end like one run over the same days. */

const NIGHTS = FULL ? 90 : 8
const REPORTS = 'organization-1-day, users-1-day, user-teams-1-day'
/** Nothing is too small to be told of, so that every figure is compared. */
const MINIMUM = 1

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ days: NIGHTS + 30, users: 40 })
})
afterAll(() => stage.close())
afterEach(() => stage.settle())

const asked = { 'report-type': REPORTS, 'minimum-group-size': String(MINIMUM) }
const CLOCK = new URL('../faults/fixtures/clock.mjs', import.meta.url).href

/** The night of that day: what a schedule runs. */
const nightOf = (today: string): Partial<RunOptions> => ({
  nodeFlags: ['--import', CLOCK],
  env: { FAULT_NOW: `${today}T03:17:00Z` },
})

async function historyIn(place: Place): Promise<Map<string, string>> {
  const all = [...(await place.git.files('main')).keys()].sort()
  const paths = all.flatMap((path) => /^[^/]+\/(derived\/.*)/.exec(path)?.[1] ?? [])
  const texts = paths.map(async (path) => {
    return [path, (await place.git.read('main', `${ROOT}/${path}`)).toString()] as const
  })
  return new Map(await Promise.all(texts))
}

/** The history of a place against what DuckDB counts in the reports that it stores. */
async function expectCounted(place: Place): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'history-'))
  const database = await openDatabase()
  try {
    await place.git.text(['--work-tree', folder, 'checkout', '-f', 'main', '--', ROOT])
    const history = [...(await historyIn(place))]
    const of = (dataset: string) =>
      history.flatMap(([path, text]) => (path.includes(`/${dataset}/`) ? text : []))
    return await expectHistoryOf(database, join(folder, ROOT), {
      ...{ totals: of('daily-totals'), teams: of('daily-teams'), minimum: MINIMUM },
    })
  } finally {
    database.close()
    await rm(folder, { recursive: true })
  }
}

const metricsOf = (text: string | undefined) => {
  const metrics = JSON.parse(text ?? '{}') as Record<string, Record<string, unknown>>
  return metrics['organization/octo-org'] ?? {}
}

/** Numbers of distinct people, which need their rows, which a night has of its own days alone. */
const ofRows = /^(ai_credits_users|teams)$/

describe('history', () => {
  test(
    'of many nights is that of one backfill, byte for byte, and so are the figures',
    async () => {
      const [nightly, once] = [await stage.place(), await stage.place()]
      const { days, today } = stage.sandbox
      const first = days.length - 27 - NIGHTS
      const missing = { ...asked, day: 'missing', since: days[first] ?? '' }
      const met = { missed: 0, doubled: 0, killed: 0, late: 0, revised: 0 }
      // The first night brings four weeks. Then nights of every kind come in turn, the last of them plain.
      for (let night = 0; night < NIGHTS; night += 1) {
        const now = addDays(today as Day, night + 1 - NIGHTS)
        const kind = night === 0 || night >= NIGHTS - 2 ? 0 : night % 6
        const newest = addDays(now, -1)
        stage.sandbox.situation({ day: days }, 'present')
        if (kind === 1) {
          stage.sandbox.situation({ day: newest }, 'absent')
          met.late += 1
        }
        if (kind === 2) {
          stage.sandbox.revise(addDays(now, -3))
          met.revised += 1
        }
        if (kind === 3) {
          met.missed += 1
          continue
        }
        if (kind === 4) {
          const count = 1 + ((night * 37) % 10)
          const signalAfter = { signal: 'SIGKILL', request: { host: 'api' }, count } as const
          const run = await stage.run(nightly, missing, { ...nightOf(now), signalAfter })
          met.killed += run.signal === 'SIGKILL' ? 1 : 0
          continue
        }
        const both = kind === 5 ? [1, 2] : [1]
        met.doubled += both.length - 1
        const runs = both.map(() => stage.run(nightly, missing, nightOf(now)))
        for (const run of await Promise.all(runs)) expectGreen(run)
      }
      expect(Object.entries(met).filter(([, times]) => times === 0)).toEqual([])
      stage.sandbox.situation({ day: days }, 'present')
      const end = await stage.run(nightly, missing)
      expectGreen(end)
      const backfill = await stage.run(once, missing)
      expectGreen(backfill)
      const history = await historyIn(once)
      expect([...history.keys()]).toEqual(
        expect.arrayContaining([expect.stringMatching(/^derived\/daily-teams\/.*report_month=/)]),
      )
      expect(await historyIn(nightly)).toEqual(history)
      expect(await expectCounted(nightly)).toBeGreaterThan(NIGHTS * 1000)
      const figures = (run: typeof end) =>
        Object.entries(metricsOf(run.outputs['metrics'])).filter(([key]) => !ofRows.test(key))
      expect(Object.fromEntries(figures(end))).toEqual(Object.fromEntries(figures(backfill)))
      expect(metricsOf(end.outputs['metrics'])).toMatchObject({ days: 28 })

      // A month that is lost or cannot be read, and a day that nobody wrote down, come back.
      const totals = [...history.keys()].filter((path) => path.includes('daily-totals'))
      const broken = totals.at(-1) ?? ''
      await nightly.git.commit('main', { [`${ROOT}/${broken}`]: '{"day":"2026' }, 'Break a month')
      const healed = await stage.run(nightly, { ...asked, day: 'latest' })
      expectGreen(healed)
      expect([healed.outputs['changed'], healed.outputs['files']]).toEqual(['true', '0'])
      expect(healed.stdout).toContain('is made anew from the stored reports')
      expect(await historyIn(nightly)).toEqual(history)
      const idle = await stage.run(nightly, { ...asked, day: 'latest' })
      expect(idle.outputs['changed']).toBe('false')
    },
    FULL ? 5_400_000 : 900_000,
  )

  test('of people is neither shown nor uploaded by a public repository', async () => {
    const place = await stage.place()
    const { days } = stage.sandbox
    const range = { ...asked, day: `${days.at(-4)}..${days.at(-1)}` }
    expectGreen(await stage.run(place, { ...range, 'report-type': `${REPORTS}, seats` }))
    const seats = new RegExp(`"day":"${stage.sandbox.today}",.*"seats":\\{.*"seats":40,`)
    expect([...(await historyIn(place)).values()].join('')).toMatch(seats)
    const team = /"slug":"([^"]+)"/.exec([...(await historyIn(place)).values()].join(''))?.[1] ?? ''
    expect(team).not.toBe('')
    const totals = {
      ...asked,
      'report-type': 'organization-1-day',
      day: 'missing',
      artifact: 'true',
    }
    const since = { since: days.at(-6) ?? '' }
    stage.running.conduct.visibility = 'public'
    const run = await stage.run(place, { ...totals, ...since })
    expectGreen(run)
    const page = run.files().get('page.html')?.toString() ?? ''
    // A team may be called like something in the script.
    const own = /<script>[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g
    expect(page).toMatch(own)
    expect(page.replace(own, '')).not.toContain(team)
    for (const [path, bytes] of await run.unzipArtifact(run.artifacts[0] ?? '')) {
      expect([path, /ai_credits_used":|seats_active":/.test(bytes.toString())]).toEqual([
        path,
        false,
      ])
      expect(path).not.toContain('daily-teams')
    }
    // The archive, which is private, keeps them.
    expect([...(await historyIn(place)).keys()].some((path) => path.includes('daily-teams'))).toBe(
      true,
    )
  })
})
