import { describe, expect, test } from '@jest/globals'

import { daysFromHistory } from '../../src/page/from-history.js'
import fc from '../random.js'
import { folderOf, type GivenReport, openMemory } from './memory.js'

/** The history is a function of the stored reports: no order, cut or kill of runs shows in it. */

const DAYS = ['2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02'] as const
const MONTH = '2026-11'

const aggregate = (day: string, active: number): GivenReport => ({
  ...{ report: 'organization-1-day', day },
  rows: [{ day, daily_active_users: active, loc_added_sum: 10 * active }],
})
const window = (end: string, days: readonly string[], active: number): GivenReport => ({
  ...{ report: 'organization-28-day', day: end },
  rows: [
    {
      ...{ report_start_day: days[0], report_end_day: end },
      day_totals: days.map((day) => ({ day, daily_active_users: active })),
    },
  ],
})
const users = (day: string, ids: readonly number[]): GivenReport => ({
  ...{ report: 'users-1-day', day },
  rows: ids.map((id) => ({
    ...{ day, user_id: id, user_login: `person-${id}`, loc_added_sum: id },
    ...{ user_initiated_interaction_count: 1, ai_credits_used: 0.25 },
  })),
})
const members = (day: string, ids: readonly number[]): GivenReport => ({
  ...{ report: 'user-teams-1-day', day },
  rows: ids.map((id) => ({ day, user_id: id, team_id: 1 + (id % 2), slug: `team-${id % 2}` })),
})
const seats = (day: string, ids: readonly number[]): GivenReport => ({
  ...{ report: 'seats', day },
  rows: ids.map((id) => ({
    ...{ created_at: '2026-01-05T10:00:00Z', assignee: { id, login: `person-${id}` } },
    ...{ last_activity_at: null, plan_type: 'business' },
  })),
})

/** Every source of every group, with days that have the best, the second best and the last of them alone. */
const ALL: readonly GivenReport[] = [
  aggregate(DAYS[0], 3),
  window('2026-10-31', DAYS.slice(0, 2), 20),
  window('2026-11-01', DAYS.slice(0, 3), 21),
  ...DAYS.map((day, at) => users(day, [1, 2, 3, 4].slice(0, 1 + at))),
  ...DAYS.slice(1).map((day) => members(day, [1, 2, 3, 4, 5])),
  seats(DAYS[1], [1, 2, 3]),
  seats(DAYS[3], [1, 2]),
]

describe('the history of the same reports', () => {
  test('has the same bytes, in whatever order and runs they came, killed or not', async () => {
    const once = openMemory()
    await once.run(ALL)
    const { derived } = once
    // The 1-day report, the newest 28-day report, user rows: the best that is stored.
    expect(once.totals('2026-10')).toMatchObject({
      [DAYS[0]]: { totals: { daily_active_users: 3 }, credits: { suppressed: 1 } },
      [DAYS[1]]: { totals: { daily_active_users: 21 }, seats: { seats: 3 } },
    })
    expect(once.totals()).toMatchObject({
      [DAYS[2]]: { totals: { daily_active_users: 21 }, credits: { ai_credits_used: 0.75 } },
      [DAYS[3]]: { totals: { daily_active_users: 4 }, teams: { teams: 2 } },
    })
    const runs = fc.tuple(
      fc.shuffledSubarray([...ALL], { minLength: ALL.length }),
      fc.array(fc.record({ size: fc.integer({ min: 1, max: 5 }), killed: fc.boolean() }), {
        minLength: 3,
        maxLength: 4,
      }),
    )
    await fc.assert(
      fc.asyncProperty(runs, async ([order, cuts]) => {
        const memory = openMemory()
        const left = [...order]
        for (const { size, killed } of cuts) await memory.run(left.splice(0, size), { killed })
        await memory.run(left)
        expect(memory.derived).toEqual(derived)
        expect(await memory.run([])).toMatchObject({ reads: 0, changed: false })
      }),
      { numRuns: 30 },
    )
  })

  test('is of user rows on a day that the newest 28-day report lacks, whichever came first', async () => {
    // It states the day before its last, and has no row of it.
    const lacking = window(DAYS[3], [DAYS[1], DAYS[3]], 9)
    const [silent, known] = [`organization-28-day/${DAYS[3]}`, `users-1-day/${DAYS[2]}`]
    const told = {
      daily_active_users: 3,
      from: expect.stringContaining(known) as unknown,
      passed_over: [expect.stringContaining(silent)],
    }
    for (const order of [
      [lacking, users(DAYS[2], [1, 2, 3])],
      [users(DAYS[2], [1, 2, 3]), lacking],
    ]) {
      const memory = openMemory()
      for (const report of order) await memory.run([report])
      expect(memory.totals()[DAYS[2]]).toMatchObject({ totals: told })
      expect(await memory.run([])).toMatchObject({ reads: 0, changed: false })
      // What it says once it has the day is better.
      await memory.run([window(DAYS[3], DAYS.slice(1), 9)])
      expect(memory.totals()[DAYS[2]]?.['totals']).toMatchObject({ daily_active_users: 9 })
      expect(memory.totals()[DAYS[2]]?.['totals']).not.toHaveProperty('passed_over')
    }
  })

  test('stays when the user rows are gone that told a day, and a 28-day report lacks it', async () => {
    const memory = openMemory()
    await memory.run([users(DAYS[2], [1, 2, 3])])
    const before = memory.totals()[DAYS[2]]
    memory.raw.clear()
    await memory.run([window(DAYS[3], [DAYS[1], DAYS[3]], 9)])
    expect(memory.totals()[DAYS[2]]).toEqual(before)
    expect(await memory.run([])).toMatchObject({ changed: false })
  })

  test('joins people and members that came in different runs with the later of them', async () => {
    const [rows, teams] = [users(DAYS[3], [1, 2, 3]), members(DAYS[3], [1, 2, 3, 4])]
    const once = openMemory()
    await once.run([rows, teams])
    for (const order of [
      [rows, teams],
      [teams, rows],
    ]) {
      const memory = openMemory()
      for (const report of order) await memory.run([report])
      expect(memory.derived).toEqual(once.derived)
      expect(await memory.run([])).toMatchObject({ reads: 0, changed: false })
    }
  })

  test('of a day of more files than a run may read is left, and older days come back', async () => {
    const memory = openMemory()
    await memory.run([aggregate(DAYS[3], 5), aggregate(DAYS[2], 4), aggregate(DAYS[1], 3)])
    memory.parts.set(`organization-1-day/${DAYS[2]}`, 401)
    memory.derived.clear()
    const { reads, known } = await memory.run([])
    expect([reads, known?.daysLeft]).toEqual([2, 1])
    expect(known?.rows.map(({ day }) => day)).toEqual([DAYS[1], DAYS[3]])
    memory.parts.set(`organization-1-day/${DAYS[2]}`, 400)
    expect(await memory.run([])).toMatchObject({ reads: 400, known: { daysLeft: 0 } })
  })

  test('has the totals of aggregated reports alone where data on users may not be kept', async () => {
    const memory = openMemory()
    await memory.run(ALL, { people: false })
    const text = [...memory.derived.values()].join('')
    expect(memory.totals()).toMatchObject({ [DAYS[2]]: { totals: { daily_active_users: 21 } } })
    expect(text).not.toMatch(/credits|seats|teams|users-1-day/)
    // A branch that became public loses them with its next commit.
    const before = new Map(memory.derived)
    await memory.run([])
    expect([...memory.derived.values()].join('')).toMatch(/"credits":.*"seats":/s)
    await memory.run([], { people: false })
    expect(memory.derived).toEqual(before)
  })

  test('keeps its totals when a run fetched user rows alone', async () => {
    const memory = openMemory()
    await memory.run([aggregate(DAYS[2], 30)])
    const { totals } = memory.totals()[DAYS[2]] ?? {}
    await memory.run([users(DAYS[2], [1, 2, 3])])
    expect(memory.totals()[DAYS[2]]).toMatchObject({ totals, credits: { users: 3 } })
  })
})

describe('a month of history', () => {
  const start = async () => {
    const memory = openMemory()
    await memory.run([aggregate(DAYS[2], 30), users(DAYS[3], [1, 2]), members(DAYS[3], [1, 2, 3])])
    return { memory, path: folderOf('daily-totals', MONTH), before: new Map(memory.derived) }
  }

  test('of a newer version is left alone, with a warning; other months go on', async () => {
    const { memory, path } = await start()
    const newer = (memory.derived.get(path) ?? '').replace('"version":1', '"version":99')
    memory.derived.set(path, newer)
    const { warnings } = await memory.run([aggregate(DAYS[2], 40), aggregate(DAYS[0], 7)])
    expect(warnings.join('\n')).toMatch(/octo in 2026-11 was written by a newer version/)
    expect(memory.derived.get(path)).toBe(newer)
    expect(memory.totals('2026-10')).toMatchObject({ [DAYS[0]]: { totals: {} } })
  })

  test.each([
    ['another scope', (text: string) => text.replaceAll('organization-1-day', 'enterprise-1-day')],
    ['another slug', (text: string) => text.replace('{', '{"scope_slug":"other",')],
    ['a day that is yet to come', (text: string) => text.replace(DAYS[2], '2026-11-21')],
    ['a day of another month', (text: string) => text.replace(DAYS[2], DAYS[0])],
    ['a day twice', (text: string) => text + text],
    ['half a line', (text: string) => text.slice(0, -9)],
    ['a group that is none', (text: string) => text.replace(/"totals":\{[^}]*\}/, '"totals":7')],
  ])('that holds %s is made anew from the reports, with a warning', async (_, spoil) => {
    const { memory, path, before } = await start()
    const spoilt = spoil(memory.derived.get(path) ?? '')
    expect(spoilt).not.toBe(before.get(path))
    memory.derived.set(path, spoilt)
    const { warnings } = await memory.run([])
    expect(warnings.join('\n')).toMatch(/octo in 2026-11 cannot be used .* is made anew/)
    expect(memory.derived).toEqual(before)
    expect((await memory.run([])).changed).toBe(false)
  })

  test('keeps a group of a name that this version does not know', async () => {
    const { memory, path } = await start()
    const extra = (memory.derived.get(path) ?? '').replace(
      /"totals":/,
      '"later":{"from":"x","version":3},"totals":',
    )
    memory.derived.set(path, extra)
    await memory.run([aggregate(DAYS[2], 40)])
    expect(memory.totals()[DAYS[2]]).toMatchObject({
      ...{ later: { from: 'x', version: 3 }, totals: { daily_active_users: 40 } },
    })
  })

  test('keeps rows whose reports were deleted', async () => {
    const { memory, before } = await start()
    memory.raw.clear()
    await memory.run([aggregate(DAYS[0], 7)])
    for (const [path, text] of before)
      expect([path, memory.derived.get(path)]).toEqual([path, text])
  })

  test('keeps what a better report said that is gone', async () => {
    const memory = openMemory()
    await memory.run([aggregate(DAYS[2], 30), window(DAYS[3], DAYS.slice(2), 20)])
    memory.raw.delete(`organization-1-day/${DAYS[2]}`)
    await memory.run([users(DAYS[2], [1, 2, 3])])
    expect(memory.totals()[DAYS[2]]).toMatchObject({ totals: { daily_active_users: 30 } })
  })
})

describe('names beyond count', () => {
  const PAIRS = {
    totals_by_feature: ['feature'],
    totals_by_ide: ['ide'],
    totals_by_language_feature: ['language', 'feature'],
    totals_by_language_model: ['language', 'model'],
    totals_by_model_feature: ['model', 'feature'],
  }
  const crowded = (named: (index: number) => string): GivenReport => {
    const cells = (parts: readonly string[]) =>
      Array.from({ length: 200 }, (_, index) => ({
        ...Object.fromEntries(parts.map((part) => [part, `${part} ${named(index)}`])),
        ...{ code_generation_activity_count: 1000 + index, loc_added_sum: 123_456_789 },
      }))
    const lists = Object.entries(PAIRS).map(([list, parts]) => [list, cells(parts)] as const)
    const day = DAYS[3]
    const rows = [{ day, daily_active_users: 1_000_000, ...Object.fromEntries(lists) }]
    return { report: 'organization-1-day', day, rows }
  }

  test.each([
    ['plain', (index: number) => `${index}`, 31, 31],
    ['long', (index: number) => `${index} ${'日本語 "\\\u0001'.repeat(40)}`, 6, 1],
  ])(
    'if %s are the largest, and the others are one cell of each list',
    async (_, named, ...most) => {
      const memory = openMemory()
      await memory.run([crowded(named)])
      const text = memory.derived.get(folderOf('daily-totals', MONTH)) ?? ''
      expect(Buffer.byteLength(text) * 31).toBeLessThanOrEqual(600_000)
      const totals = memory.totals()[DAYS[3]]?.['totals'] ?? { version: 0, from: '' }
      const names = totals['names'] as string[]
      expect(new Set(names).size).toBe(names.length)
      const all = [...Object.entries(PAIRS), ['totals_by_model', ['model']] as const]
      for (const [list, parts] of all) {
        const columns = totals[list] as (number[] | null)[]
        const called = columns
          .slice(0, parts.length)
          .map((places) => places?.map((at) => names[at]))
        expect([list, called[0]?.length]).toEqual([list, most[parts.length - 1]])
        expect(called.map((one) => one?.filter((name) => name === 'others').length)).toEqual(
          parts.map(() => 1),
        )
        const generations = columns[parts.length + 1] ?? []
        expect([list, generations.reduce((sum, one) => sum + one, 0)]).toEqual([list, 219_900])
        const rest = called[0]?.indexOf('others') ?? -1
        const kept = generations.filter((_, at) => at !== rest)
        expect(Math.min(...kept, 1199)).toBe(1200 - Math.max(kept.length, 1))
      }
    },
  )
})

interface Crowd {
  readonly count: number
  readonly named: (team: number) => string
}

describe('teams beyond count', () => {
  /** A team has two members, each tenth one three; `named` gives its slug. */
  const crowd = (day: string, of: Crowd, order = 1): GivenReport => {
    const teams = Array.from({ length: of.count }, (_, index) => index).sort(
      (one, other) => order * (one - other),
    )
    const rows = teams.flatMap((team) =>
      [1, 2, 3].slice(0, team % 10 === 0 ? 3 : 2).map((user_id) => ({
        ...{ day, user_id, team_id: team, slug: of.named(team) },
      })),
    )
    return { report: 'user-teams-1-day', day, rows }
  }
  const linesIn = (text = '') => text.split('\n').slice(0, -1)

  const endless = 'x'.repeat(20_000)

  test.each<[string, Crowd & { readonly least: number }]>([
    ['plain', { count: 2000, named: (team) => `team-${team}`, least: 100 }],
    [
      'long',
      { count: 2000, named: (team) => `${team} ${'\u{1F600}日本\u0001"\\'.repeat(20)}`, least: 30 },
    ],
    [
      'plain and endless',
      { count: 2000, named: (team) => `${team}${team % 20 ? '' : endless}`, least: 100 },
    ],
    ['endless', { count: 20, named: (team) => `${team}${endless}`, least: 0 }],
  ])('with %s names are the largest that a month below 600 KB can hold', async (_, of) => {
    const memory = openMemory()
    const people = users(DAYS[3], [1, 2, 3])
    await memory.run([people, crowd(DAYS[3], of)])
    const text = memory.derived.get(folderOf('daily-teams', MONTH)) ?? ''
    const kept = linesIn(text).map((line) => JSON.parse(line) as { team_id: number })
    expect(Buffer.byteLength(text) * 31).toBeLessThanOrEqual(600_000)
    expect(kept.length).toBeGreaterThanOrEqual(of.least)
    expect(kept.every(({ team_id: id }) => id % 10 === 0)).toBe(true)
    const { teams } = memory.totals()[DAYS[3]] ?? {}
    expect(teams).toMatchObject({ teams: kept.length, left_out: of.count - kept.length })
    // What is left out is told, read by no later run, and no matter of the order of rows.
    const { known, ...again } = await memory.run([])
    expect(again).toMatchObject({ reads: 0, changed: false })
    expect(known?.teamsLeftOut).toBe(of.count - kept.length)
    const { lacking = '' } = daysFromHistory(known ?? { rows: [], daysLeft: 0 })
    expect(lacking).toContain(`up to ${of.count - kept.length} smaller ones are not shown`)
    const other = openMemory()
    await other.run([crowd(DAYS[3], of, -1)])
    await other.run([people])
    expect(other.derived.get(folderOf('daily-teams', MONTH)) ?? '').toBe(text)
  })
})

describe('small groups', () => {
  const REPORTS = [users(DAYS[3], [1, 2, 3]), members(DAYS[3], [1, 2, 3, 4])]

  test('are noted, and made anew for a lower minimum alone', async () => {
    const memory = openMemory()
    await memory.run(REPORTS, { minimum: 4 })
    const noted = { suppressed: 1, minimum_group_size: 4 }
    expect(memory.totals()[DAYS[3]]).toMatchObject({
      ...{ credits: noted, teams: { suppressed: 2, minimum_group_size: 4 } },
    })
    expect(memory.derived.has(folderOf('daily-teams', MONTH))).toBe(false)
    expect(await memory.run([], { minimum: 4 })).toMatchObject({ reads: 0, changed: false })
    expect(await memory.run([], { minimum: 5 })).toMatchObject({ reads: 0, changed: false })
    expect(await memory.run([], { minimum: 2 })).toMatchObject({ reads: 2, changed: true })
    const { credits, teams } = memory.totals()[DAYS[3]] ?? {}
    expect([credits?.suppressed, credits?.['users'], teams?.['teams']]).toEqual([undefined, 3, 2])
  })

  test('are left out by a higher minimum when the history is read, and stay in it', async () => {
    const memory = openMemory()
    await memory.run(REPORTS, { minimum: 2 })
    const before = new Map(memory.derived)
    const page = async (minimum: number) => {
      const { known } = await memory.run([], { minimum })
      return daysFromHistory(known ?? { rows: [], daysLeft: 0 })
    }
    const [large, small] = [await page(4), await page(2)]
    expect([small.days[0]?.credits, large.days[0]?.credits]).toEqual([
      { used: 0.75, users: 3 },
      undefined,
    ])
    expect(large.teams).toEqual([])
    expect(memory.derived).toEqual(before)
  })

  test('of a team are its weeks in which on no day that many were active', async () => {
    const memory = openMemory()
    const all = [1, 2, 3, 4]
    // Of the two members of a team both are active on one day of a week, one on each of the other.
    const week = ['2026-11-02', '2026-11-03', '2026-11-09', '2026-11-10']
    const active = [[1, 3], [1, 3, 2], [1], [3]]
    const reports = week.flatMap((day, at) => [users(day, active[at] ?? []), members(day, all)])
    const { known } = await memory.run(reports, { minimum: 2 })
    const told = known?.rows.flatMap(({ teams }) => teams.map(({ day, slug }) => [day, slug]))
    expect(told).toEqual([
      ['2026-11-02', 'team-1'],
      ['2026-11-03', 'team-1'],
    ])
    const kept = [...memory.derived.values()].join('').match(/"slug":"team-1"/g)
    expect(kept).toHaveLength(4)
  })
})
