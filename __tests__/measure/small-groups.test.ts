import { describe, expect, test } from '@jest/globals'

import { lines, measure, measureOne } from './measuring.js'

/** Nothing is told of fewer people than the minimum, however they came to look like more. */

const DAY = '2026-06-01'
const user = (id: number, more: object = {}) => ({
  ...{ user_id: id, user_login: `u${id}`, day: DAY, organization_id: '9' },
  ...{ user_initiated_interaction_count: 1, used_chat: true },
  ...more,
})
const member = (of: object) => ({ day: DAY, team_id: 7, slug: 'core', organization_id: '9', ...of })
const idle = { user_initiated_interaction_count: 0, used_chat: false }

function unit(users: readonly object[], members: readonly object[]) {
  return [
    { report: 'users-1-day', day: DAY, parts: [lines(users)] },
    { report: 'user-teams-1-day', day: DAY, parts: [lines(members)] },
  ]
}

const five = [1, 2, 3, 4, 5]

describe('a team', () => {
  test('with enough members counts, also on a day on which few of them have rows', async () => {
    const units = [
      unit(
        [user(1)],
        five.map((user_id) => member({ user_id })),
      ),
    ]
    const { teams, measured } = await measure({ units, minimumGroupSize: 5 })
    expect(teams[0]?.rows).toEqual([expect.objectContaining({ slug: 'core', users: 1 })])
    expect(measured[0]?.teams).toMatchObject({ rows: [], belowMinimum: 1 })
  })

  test('is shown when on one day enough of its members were active', async () => {
    const members = five.map((user_id) => member({ user_id }))
    const all = unit(
      five.map((id) => user(id)),
      members,
    )
    const { teams } = await measureOne({ units: [all], minimumGroupSize: 5 })
    expect(teams?.rows).toEqual([expect.objectContaining({ slug: 'core', activeUsers: 5 })])
    const four = unit(
      five.map((id) => user(id, id === 5 ? idle : {})),
      members,
    )
    const few = await measureOne({ units: [four], minimumGroupSize: 5 })
    expect(few.teams?.rows).toEqual([])
    expect(few.metrics.teams).toBe(0)
  })

  test.each([
    ['a second spelling of a login', { user_login: ' LOGIN-1' }],
    ['an invisible letter in a login', { user_login: 'login\u200b-1' }],
    ['letters of full width', { user_login: 'ｌogin-1' }],
  ])('of four is not filled up by %s', async (_name, again) => {
    const four = [1, 2, 3, 4].map((number) => member({ user_login: `login-${number}` }))
    const users = [1, 2, 3, 4].map((number) =>
      user(0, { user_id: undefined, user_login: `Login-${number}` }),
    )
    const units = [unit(users, [...four, member(again)])]
    const { teams } = await measure({ units, minimumGroupSize: 5 })
    expect(teams[0]?.rows).toEqual([])
    const least = await measure({ units, minimumGroupSize: 4 })
    expect(least.teams[0]?.rows).toEqual([expect.objectContaining({ users: 4 })])
  })

  test.each([
    ['the login of one without an id', [{ user_login: 'U4 ' }]],
    ['the login of one before it', [{ user_id: 4, user_login: 'u4' }], [{ user_login: 'U4' }]],
    ['another id of one', [{ user_id: 99, user_login: ' U4' }]],
    [
      'two ids that each have both of two logins',
      ['v4', 'u4'].flatMap((user_login) => [99, 4].map((user_id) => ({ user_id, user_login }))),
    ],
    [
      'two ids that an id between them joins, by a login of each',
      [[99, 'v4'] as const, [98, 'u4'] as const, [98, 'v4'] as const].map(
        ([user_id, user_login]) => ({
          ...{ user_id, user_login },
        }),
      ),
    ],
    ['another organization of one', [{ user_id: 4, organization_id: '10' }]],
    ['rows without anybody', [{ user_id: null }, { user_login: '' }, {}]],
  ])('of four is not filled up by %s', async (_name, after, before = []) => {
    const four = [1, 2, 3, 4].map((id) => member({ user_id: id, user_login: `u${id}` }))
    const rows = [...before.map(member), ...four, ...after.map(member)]
    const users = five.map((id) => user(id))
    const { teams } = await measure({ units: [unit(users, rows)], minimumGroupSize: 5 })
    expect(teams[0]?.rows).toEqual([])
    const parts = rows.map((row) => lines([row]))
    const [one, other] = unit(users, [])
    const inParts = await measure({
      units: [[one, { ...other, parts }]] as Parameters<typeof measure>[0]['units'],
      minimumGroupSize: 5,
    })
    expect(inParts.teams[0]?.rows).toEqual([])
    const least = await measure({ units: [unit(users, rows)], minimumGroupSize: 4 })
    expect(least.teams[0]?.rows).toEqual([expect.objectContaining({ members: 4 })])
  })

  test('of four is not filled up by a second spelling of an id', async () => {
    const members = [1, 2, 3, 4, '0004', ' 4'].map((user_id) => member({ user_id }))
    const units = [unit([user(1)], members)]
    expect((await measure({ units, minimumGroupSize: 5 })).teams[0]?.rows).toEqual([])
  })
})

describe('a group that is no team', () => {
  const ide = (name: string, version: string) => ({
    totals_by_ide: [
      {
        ide: name,
        code_generation_activity_count: 3,
        last_known_ide_version: { ide_version: version, sampled_at: `${DAY}T00:00:00Z` },
      },
    ],
  })
  const phase = (number: number) => ({
    ai_adoption_phase: { phase_number: number, phase: `Phase ${number}`, version: 'v1' },
  })
  const surfaces = {
    used_copilot_app: true,
    used_vscode_agent: true,
    used_copilot_code_review_passive: true,
    totals_by_vscode_agent: { session_count: 7, total_user_messages: 9 },
  }
  const rows = [
    ...five.map((id) => user(id, { ...ide('vscode', '1.100.0'), ...phase(1), used_cli: true })),
    user(6, { ...ide('xcode', '1'), ...phase(2), ...surfaces }),
    user(7, { ...ide('visualstudio', '17.0'), ...phase(3) }),
  ]
  const units = [
    unit(
      rows,
      [...five, 6].map((user_id) => member({ user_id })),
    ),
  ]

  test('is not told of when it is small', async () => {
    const told = await measureOne({ units, minimumGroupSize: 5 })
    expect(told.rankings.ides?.rows.map(({ name, users }) => [name, users])).toEqual([
      ['vscode', 5],
    ])
    expect(told.rankings.ides?.unnamed).toBe(6)
    expect(told.checks.affectedIdes).toEqual([expect.objectContaining({ ide: 'vscode', users: 5 })])
    expect(told.phases?.rows.map(({ number }) => number)).toEqual([1])
    expect(told.teams).not.toHaveProperty('uncoveredUsers')
    expect(told.teams).not.toHaveProperty('uncoveredUserShare')
    expect(Object.keys(told.surfaces)).toEqual(['cli'])
  })

  test('is not told of when it is small on the last day alone, or used AI credits', async () => {
    const before = '2026-05-31'
    const users = five.map((id) => user(id, { day: before, used_cli: true }))
    const last = five.map((id) =>
      user(id, { used_cli: id === 1, ...(id < 3 && { ai_credits_used: 2 }) }),
    )
    const told = await measureOne({
      units: [unit(last, []), [{ report: 'users-1-day', day: before, parts: [lines(users)] }]],
      minimumGroupSize: 5,
    })
    expect(told.surfaces.cli).toEqual({ window: 5 })
    expect(told.credits).toMatchObject({ used: 4, fewerUsersThan: 5 })
    expect(told.credits).not.toHaveProperty('users')
    const tile = (key: string) => told.tiles.find((one) => one.key === key)
    expect(tile('ai_credits_users')).toMatchObject({ value: 2, few: true })
    expect(tile('ai_credits_used')?.basis).toMatchObject({ n: 2, of: 'days' })
    expect(told.metrics).toMatchObject({ ai_credits_used: 4, ai_credits_users: 2 })
  })

  test('is told of when the minimum is one', async () => {
    const told = await measureOne({ units, minimumGroupSize: 1 })
    const all = ['cli', 'app', 'passiveCodeReview', 'vscodeAgent']
    expect(Object.keys(told.surfaces)).toEqual(all)
    expect(told.rankings.ides?.rows).toHaveLength(3)
    expect(told.phases?.rows).toHaveLength(3)
    expect(told.checks.affectedIdes).toHaveLength(2)
    expect(told.teams).toMatchObject({ uncoveredUsers: 1 })
  })
})
