import { describe, expect, test } from '@jest/globals'

import { isOlder, noteVersion, noVersions, usersByVersion } from '../../src/measure/versions.js'
import { type GivenReport, lines, measure } from './measuring.js'

/** A report in several parts is that report: whatever is kept of rows is merged, and nothing is lost. */

const DAY = '2026-08-03'

const ide = (name: string, version: string, added: number) => ({
  ide: name,
  loc_added_sum: added,
  code_generation_activity_count: 2,
  last_known_ide_version: { sampled_at: `${DAY}T01:00:00Z`, ide_version: version },
})
const user = (id: number, more: object = {}) => ({
  user_id: id,
  user_login: `u${id}`,
  day: DAY,
  organization_id: '9',
  user_initiated_interaction_count: id,
  code_generation_activity_count: 10 * id,
  loc_added_sum: 100 * id,
  ai_credits_used: id / 2,
  used_chat: id % 2 === 0,
  used_agent: id % 3 === 0,
  ai_adoption_phase: { phase_number: id % 3, phase: ['', 'Code first', 'Agent first'][id % 3] },
  totals_by_ide: [ide('vscode', `1.13${id}.0`, 60 * id), ide('visualstudio', `18.${8 + id}`, 40)],
  totals_by_feature: [{ feature: 'code_completion', loc_added_sum: 100 * id }],
  totals_by_language_feature: [{ language: `l${id % 2}`, feature: 'chat', loc_added_sum: id }],
  totals_by_model_feature: [{ model: 'gpt-9', feature: 'agent_edit', loc_added_sum: id }],
  ...more,
})
const USERS = [
  user(1),
  user(2),
  user(3, { loc_deleted_sum: -4 }),
  user(4, { day: '2026-08-02' }),
  user(5, { user_id: undefined, user_login: undefined }),
  user(6),
  user(1, { loc_added_sum: 5 }),
  user(7, { a_field_of_next_year: { deep: [1] } }),
]
const member = (id: number, team: number) => ({
  ...{ user_id: id, user_login: `u${id}`, day: DAY, team_id: team, slug: `team-${team}` },
  organization_id: '9',
})
const MEMBERS = [member(1, 1), member(2, 1), member(3, 2), member(6, 2), member(7, 2), member(1, 1)]
const aggregate = (day: string, more: object) => ({ day, organization_id: '9', ...more })
const DAYS = [
  aggregate('2026-08-01', { daily_active_users: 4, loc_added_sum: 9, loc_deleted_sum: -1 }),
  aggregate('2026-08-02', { daily_active_users: 5, loc_added_sum: 8 }),
  aggregate('2026-08-02', { daily_active_users: 6, loc_added_sum: 7 }),
  { organization_id: '9', loc_added_sum: 1, daily_active_users: 1 },
]

/** Dealt out in runs of equal length, in the order of the rows. */
function dealt(rows: readonly object[], count: number): string[] {
  const size = Math.ceil(rows.length / count)
  return Array.from({ length: count }, (_, part) =>
    lines(rows.slice(part * size, (part + 1) * size)),
  )
}

function reports(count: number): GivenReport[] {
  return [
    { report: 'users-1-day', day: DAY, parts: dealt(USERS, count) },
    { report: 'user-teams-1-day', day: DAY, parts: dealt(MEMBERS, count) },
    { report: 'organization-28-day', day: DAY, parts: dealt(DAYS, count) },
  ]
}

describe('a report in parts', () => {
  test.each([2, 3, 8])('%d of them add up to one', async (count) => {
    const of = { wantPeople: true, today: '2026-08-05' }
    const whole = await measure({ ...of, units: [reports(1)] })
    const [one] = whole.measured
    expect(one?.checks).toMatchObject({ duplicateRows: 3, rowsOfAnotherDay: 1, negativeValues: 2 })
    expect(one?.checks.unknownRows).toBe(2)
    expect(one?.checks.affectedIdes.map(({ ide: name, users }) => [name, users])).toEqual([
      ['vscode', 6],
      ['visualstudio', 3],
    ])
    expect(whole.teams[0]?.rows.map(({ team_id: id }) => Number(id)).sort()).toEqual([1, 2])
    expect(await measure({ ...of, units: [reports(count)] })).toEqual(whole)
    const users = await measure({ ...of, units: [reports(1).slice(0, 2)] })
    expect(users.measured[0]?.people).toBeDefined()
    expect(await measure({ ...of, units: [reports(count).slice(0, 2)] })).toEqual(users)
  })
})

describe('what is merged of several parts', () => {
  const of = (report: string, day: string, rows: readonly object[], count: number) => ({
    units: [[{ report, day, parts: dealt(rows, count) }]],
  })

  test('credits of a person of many rows: the median and the largest share', async () => {
    const rows = Array.from({ length: 60 }, (_, at) =>
      user(1 + (at % 20), { day: `2026-08-0${1 + Math.floor(at / 20)}`, ai_credits_used: 1 }),
    ).map((row) => (row.user_id === 20 ? { ...row, ai_credits_used: 81 } : row))
    for (const count of [1, 4]) {
      const { measured } = await measure(of('users-28-day', DAY, rows, count))
      expect(measured[0]?.credits).toMatchObject({
        used: 300,
        users: 20,
        median: 3,
        topShare: 0.81,
      })
    }
  })

  test('a repository of two parts counts once, and is told', async () => {
    const repository = { repo_id: 5, repo_name: 'a', repo_owner_name: 'octo', day: DAY }
    const merged = { ...repository, pull_requests: { total_merged: 2 } }
    const { measured } = await measure(of('repos-1-day', DAY, [merged, merged], 2))
    expect(measured[0]?.checks.duplicateRows).toBe(1)
  })

  test('new fields of days in a wrapper are told', async () => {
    const day = { day: DAY, daily_active_users: 3, field_of_next_year: 1 }
    const wrapper = { report_end_day: DAY, day_totals: [day] }
    const { measured } = await measure(of('organization-28-day', DAY, [wrapper], 1))
    expect(measured[0]?.checks.drift.map(({ newFields }) => newFields)).toEqual([
      [],
      ['field_of_next_year'],
    ])
  })
})

describe('a row that lacks what tells its kind, or has what tells another', () => {
  const plain = (id: number | null, more: object = {}) => ({
    ...{ user_id: id, user_login: id === null ? null : `u${id}`, day: DAY, organization_id: '9' },
    ...{ loc_added_sum: 100, user_initiated_interaction_count: 1, ...more },
  })
  const known = [plain(1), plain(2)]
  const measured = async (rows: readonly object[], members: readonly object[] = []) => {
    const users = { report: 'users-1-day', day: DAY, parts: [lines(rows)] }
    const teams = { report: 'user-teams-1-day', day: DAY, parts: [lines(members)] }
    const given = members.length === 0 ? [users] : [teams, users]
    const [one] = (await measure({ units: [given] })).measured
    return [one?.metrics.lines_added, one?.metrics.daily_active_users, one?.checks.unknownRows]
  }

  test.each([
    ['null ids', plain(null)],
    ['empty ids', plain(null, { user_id: '', user_login: '' })],
    ['no ids', plain(null, { user_id: undefined, user_login: undefined })],
  ])('a person’s row with %s counts for nobody and is no aggregated day', async (_name, row) => {
    expect(await measured([row, ...known])).toEqual([200, 2, 1])
    expect(await measured([...known, row])).toEqual([200, 2, 1])
    expect(await measured([{ report_end_day: DAY, day_totals: [...known, row] }])).toEqual([
      200, 2, 1,
    ])
  })

  test.each([null, undefined])(
    'a membership with the team %s takes nobody’s row away',
    async (team) => {
      const without = { ...member(1, 1), team_id: team, slug: null }
      expect(await measured(known, [without, member(2, 1)])).toEqual([200, 2, 1])
    },
  )

  test('a person’s row that names a team or a repository, next year, is a person’s', async () => {
    const rows = [plain(1, { team_id: 7, repo_id: 9 }), plain(2, { plan_type: 'x', breakdown: [] })]
    expect(await measured(rows)).toEqual([200, 2, 0])
  })
})

describe('versions of IDEs', () => {
  test('the latest day counts; of several on a day the first of the alphabet, in any order', () => {
    const noted = [
      { text: '1.140.0', day: 20_000 },
      { text: '1.139.2', day: 20_001 },
      { text: '1.139.10', day: 20_001 },
      { text: '', day: 20_002 },
    ]
    for (const order of [noted, noted.toReversed()]) {
      const versions = noVersions()
      for (const one of order) noteVersion(versions, 500, one)
      expect([...usersByVersion(versions, '1970-01-01')]).toEqual([['1.139.10', 1]])
    }
  })

  test('people of before the first day are left out', () => {
    const versions = noVersions()
    noteVersion(versions, 0, { text: 'a', day: Date.parse('2026-08-01') / 86_400_000 })
    noteVersion(versions, 1, { text: 'a', day: Date.parse('2026-08-02') / 86_400_000 })
    expect([...usersByVersion(versions, '2026-08-02')]).toEqual([['a', 1]])
  })

  test('four thousand are told apart, sixty characters of each', () => {
    const versions = noVersions()
    for (let one = 0; one < 4_001; one++) noteVersion(versions, one, { text: `v${one}`, day: 1 })
    noteVersion(versions, 9_000, { text: `v0${'0'.repeat(99)}`, day: 1 })
    noteVersion(versions, 9_001, { text: 'v7', day: 1 })
    const told = usersByVersion(versions, '1970-01-01')
    expect([told.size, told.get('v3999'), told.get('v4000'), told.get('v7')]).toEqual([
      4_000,
      1,
      undefined,
      2,
    ])
    const long = noVersions()
    for (const end of ['a', 'b']) noteVersion(long, 1, { text: '9'.repeat(60) + end, day: 1 })
    expect([...usersByVersion(long, '1970-01-01').keys()]).toEqual(['9'.repeat(60)])
  })

  test.each([
    ['1.138.9', '1.139.0', true],
    ['1.139', '1.139.0', false],
    ['v1.99', '1.139.0', true],
    ['2', '1.139.0', false],
    ['18.12', '18.12', false],
    ['18.9', '18.12', true],
    ['insiders', '1.139.0', false],
    ['', '1.139.0', false],
  ])('%s is older than %s: %s', (version, than, older) => {
    expect(isOlder(version, than)).toBe(older)
  })
})
