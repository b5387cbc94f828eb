import { describe, expect, test } from '@jest/globals'

import { ENTERPRISE, type GivenReport, lines, measure, measureOne } from './measuring.js'

/** Users of 28 days joined with the members of the same days, against a table made by hand. */

const DAYS = Array.from(
  { length: 28 },
  (_, index) => `2026-06-${String(index + 1).padStart(2, '0')}`,
)

const CORE = 42
const WEB = 43
const TINY = 44

/**
 * Users 1 to 3 are in core on all days; 3 is in web as well. 4 moves from core to web on the 15th. 5 is
 * in tiny, with nobody else. 6 is in no team. 7 is in core but has no row.
 */
function membersOn(index: number): [number, number, string][] {
  return [
    [CORE, 1, 'core'],
    [CORE, 2, 'core'],
    [CORE, 3, 'core'],
    [CORE, 7, 'core'],
    [WEB, 3, index < 20 ? 'web' : 'web-platform'],
    [index < 14 ? CORE : WEB, 4, index < 14 ? 'core' : index < 20 ? 'web' : 'web-platform'],
    [TINY, 5, 'tiny'],
  ]
}

/** Everybody has one interaction, two generations and ten lines a day; user 2 has no row on even days. */
function usersOn(index: number): number[] {
  return index % 2 === 0 ? [1, 2, 3, 4, 5, 6] : [1, 3, 4, 5, 6]
}

function unitOf(day: string, index: number): GivenReport[] {
  const members = membersOn(index).map(([team, user, slug]) => ({
    user_id: user,
    user_login: `u${user}`,
    day,
    team_id: team,
    slug,
    organization_id: '9',
  }))
  const users = usersOn(index).map((user) => ({
    user_id: user,
    user_login: `u${user}`,
    day,
    organization_id: '9',
    user_initiated_interaction_count: 1,
    code_generation_activity_count: 2,
    loc_added_sum: 10,
    ai_credits_used: 0.5,
    used_agent: user === 1,
    used_chat: false,
    totals_by_feature: [
      {
        feature: 'code_completion',
        code_generation_activity_count: 2,
        code_acceptance_activity_count: 1,
      },
      { feature: 'chat_inline', user_initiated_interaction_count: 1 },
    ],
  }))
  return [
    {
      report: 'user-teams-1-day',
      day,
      parts: [lines(members.slice(0, 3)), lines(members.slice(2))],
    },
    { report: 'users-1-day', day, parts: [lines(users.slice(0, 2)), lines(users.slice(1))] },
  ]
}

const UNITS = DAYS.map(unitOf)

describe('users over 28 days with teams over 28 days', () => {
  test('the window, a team below the minimum left out', async () => {
    const { metrics, teams } = await measureOne({ units: UNITS, minimumGroupSize: 2 })
    expect(metrics.teams).toBe(2)
    // Core: users 1 and 3 on 28 days, 2 on 14, 4 on 14. Web: 3 alone for 14 days, then with 4 on 14.
    const shared = { acceptances: 0, linesSuggested: 0, linesDeleted: 0 }
    const rate = { completionAcceptanceRate: 0.5 }
    expect(teams?.rows).toEqual([
      {
        ...shared,
        ...rate,
        id: '42',
        slug: 'core',
        days: 28,
        users: 4,
        activeUsers: 4,
        interactions: 84,
        generations: 168,
        linesAdded: 840,
        completionsSuggested: 168,
        completionsAccepted: 84,
        chatRequests: 84,
        aiCreditsUsed: 42,
      },
      {
        ...shared,
        ...rate,
        id: '43',
        slug: 'web-platform',
        days: 14,
        users: 2,
        activeUsers: 2,
        interactions: 28,
        generations: 56,
        linesAdded: 280,
        completionsSuggested: 56,
        completionsAccepted: 28,
        chatRequests: 28,
        aiCreditsUsed: 14,
      },
    ])
    expect(teams).toMatchObject({
      firstDay: '2026-06-01',
      lastDay: '2026-06-28',
      days: 28,
      belowMinimum: 1,
    })
    const { teams: all } = await measureOne({ units: UNITS })
    expect(all).toMatchObject({
      belowMinimum: 0,
      usersInSeveralTeams: 1,
      uncoveredUsers: 1,
      uncoveredUserShare: 1 / 6,
    })
    // Of 28 times 5 plus 14 rows, the 28 of user 6 are in no team.
    expect(all?.uncoveredActivityShare).toBeCloseTo(28 / 154, 12)
  })

  test('one derived row per team and day', async () => {
    const { teams } = await measure({ units: UNITS, minimumGroupSize: 2 })
    expect(teams.map(({ day, rows }) => [day, rows.map((row) => [row.slug, row.users])])).toEqual(
      DAYS.map((day, index) => {
        const core = 2 + (index % 2 === 0 ? 1 : 0) + (index < 14 ? 1 : 0)
        const web = index < 14 ? [] : [[index < 20 ? 'web' : 'web-platform', 2]]
        return [day, [['core', core], ...web]]
      }),
    )
    expect(teams[0]?.rows[0]).toEqual({
      team_id: 42,
      slug: 'core',
      day: '2026-06-01',
      members: 5,
      users: 4,
      active_users: 4,
      agent_users: 1,
      chat_users: 0,
      cli_users: 0,
      cloud_agent_users: 0,
      code_review_active_users: 0,
      code_review_passive_users: 0,
      app_users: 0,
      vscode_agent_users: 0,
      user_initiated_interaction_count: 4,
      code_generation_activity_count: 8,
      code_acceptance_activity_count: 0,
      loc_suggested_to_add_sum: 0,
      loc_suggested_to_delete_sum: 0,
      loc_added_sum: 40,
      loc_deleted_sum: 0,
      completion_generation_count: 8,
      completion_acceptance_count: 4,
      chat_request_count: 4,
      ai_credits_used: 2,
    })
  })

  test('units in another order give the same', async () => {
    const plain = await measureOne({ units: UNITS, minimumGroupSize: 2 })
    const turned = await measureOne({ units: UNITS.toReversed(), minimumGroupSize: 2 })
    expect(turned).toEqual(plain)
  })
})

describe('the join', () => {
  const day = '2026-06-01'
  const users = (rows: object[], report = 'users-1-day'): GivenReport => ({
    report,
    day,
    parts: [lines(rows)],
  })
  const members = (rows: object[]): GivenReport => ({
    report: 'user-teams-1-day',
    day,
    parts: [lines(rows)],
  })

  test('never takes the 28-day report', async () => {
    const row = { user_id: 1, day, loc_added_sum: 1 }
    const unit = [
      users([row], 'users-28-day'),
      members([{ user_id: 1, team_id: 1, slug: 'a', day }]),
    ]
    const { measured, teams } = await measure({ units: [unit] })
    expect(teams).toEqual([])
    expect(measured[0]?.metrics).not.toHaveProperty('teams')
  })

  test('takes a person once, whatever the organization of the row, and numbers for texts', async () => {
    const unit = [
      users([
        { user_id: 1, organization_id: '9', day },
        { user_id: '2', organization_id: '9', day },
        { user_id: 3, organization_id: '8', day },
      ]),
      members(
        [1, '2', 3].map((user) => ({
          user_id: user,
          organization_id: 9,
          team_id: '5',
          slug: 'a',
          day,
        })),
      ),
    ]
    const { teams } = await measure({ units: [unit] })
    expect(teams[0]?.rows.map(({ team_id, users }) => [team_id, users])).toEqual([[5, 3]])
  })

  test('rows of another day are no part of it', async () => {
    const unit = [
      users([
        { user_id: 1, day },
        { user_id: 2, day: '2026-05-31' },
      ]),
      members([
        { user_id: 1, team_id: 5, slug: 'a', day },
        { user_id: 2, team_id: 5, slug: 'a', day },
        { user_id: 1, team_id: 6, slug: 'b', day: '2026-05-31' },
      ]),
    ]
    const { measured, teams } = await measure({ units: [unit] })
    expect(teams[0]?.rows.map(({ slug, users }) => [slug, users])).toEqual([['a', 1]])
    expect(measured[0]?.checks.rowsOfAnotherDay).toBe(2)
    expect(measured[0]?.teams).toMatchObject({ uncoveredUsers: 0, belowMinimum: 1 })
  })

  test('ran and found no team large enough: 0, not absent', async () => {
    const unit = [
      users([{ user_id: 1, day }]),
      members([{ user_id: 1, team_id: 5, slug: 'a', day }]),
    ]
    const { measured, teams } = await measure({ units: [unit], minimumGroupSize: 5 })
    expect(measured[0]?.metrics.teams).toBe(0)
    expect(teams).toMatchObject([{ day, rows: [] }])
  })

  test('rests on the days on which somebody has a row', async () => {
    const sunday = '2026-06-07'
    const member = members([{ user_id: 1, team_id: 5, slug: 'a' }])
    const quiet = [users([]), member].map((report) => ({ ...report, day: sunday }))
    const units = [[users([{ user_id: 1, day }]), member], quiet]
    const { measured } = await measure({ units, minimumGroupSize: 1 })
    expect(measured[0]?.teams).toMatchObject({ firstDay: day, lastDay: day, days: 1 })
    for (const [today, provisional] of [
      ['2026-06-04', true],
      ['2026-06-05', false],
    ] as const) {
      const { measured: young } = await measure({ units, minimumGroupSize: 1, today })
      const tile = young[0]?.tiles.find(({ key }) => key === 'teams')
      expect(tile?.basis).toMatchObject({ n: 1, lastDay: day, provisional })
    }
    const { measured: none } = await measure({ units: [quiet] })
    expect(none[0]?.metrics.teams).toBe(0)
    expect(none[0]?.teams).toMatchObject({ firstDay: sunday, days: 0 })
  })

  test('keeps two scopes apart', async () => {
    const unit = [
      { ...users([{ user_id: 1, day }]), scope: ENTERPRISE },
      members([{ user_id: 1, team_id: 5, slug: 'a', day }]),
    ]
    const { measured, teams } = await measure({ units: [unit] })
    expect(teams).toEqual([])
    expect(measured.map(({ scope }) => scope.kind)).toEqual(['enterprise', 'organization'])
  })
})
