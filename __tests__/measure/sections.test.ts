import { describe, expect, test } from '@jest/globals'

import { noNames } from '../../src/rows/names.js'
import { breaksIn } from '../../src/schema/breaks.js'
import { type Day } from '../../src/model.js'
import { lines, measureOne, sample } from './measuring.js'

const day = '2026-08-03'
const users = (rows: object[], more: object = {}) => ({
  units: [[{ report: 'users-1-day', day, parts: [lines(rows)], ...more }]],
})

describe('rankings', () => {
  test('spellings are joined; unknown, others and no name are in the total only', async () => {
    const model = (name: string, count: number, feature = 'chat_inline') => ({
      model: name,
      feature,
      user_initiated_interaction_count: count,
      code_generation_activity_count: count * 10,
    })
    const { rankings } = await measureOne(
      users([
        {
          user_id: 1,
          totals_by_model_feature: [
            model('claude-4.6-sonnet', 1),
            model('claude-sonnet-4.6', 2),
            model('Unknown', 3),
            model('others', 4),
            model('', 5),
            model('__proto__', 6, 'agent_edit'),
          ],
        },
      ]),
    )
    expect(rankings.models).toMatchObject({
      total: 210,
      unnamed: 120,
      names: 2,
      volumeOf: 'suggestions',
    })
    expect(rankings.models?.rows.map(({ name, volume }) => [name, volume])).toEqual([
      ['__proto__', 60],
      ['claude-sonnet-4.6', 30],
    ])
    expect(rankings.chatModels).toMatchObject({ total: 15, unnamed: 12 })
    expect(rankings.chatModels?.rows.map(({ name, volume }) => [name, volume])).toEqual([
      ['claude-sonnet-4.6', 3],
    ])
    expect(rankings).not.toHaveProperty('ides')
  })

  test('five thousand languages: a hundred rows, all of them counted', async () => {
    const rows = Array.from({ length: 100 }, (_, user) => ({
      user_id: user,
      totals_by_language_feature: Array.from({ length: 50 }, (_, index) => ({
        language: `language-${user * 50 + index}`,
        feature: 'code_completion',
        code_generation_activity_count: 1,
      })),
    }))
    const { rankings } = await measureOne(users(rows))
    expect(rankings.languages).toMatchObject({ total: 5000, names: 5000 })
    expect(rankings.languages?.rows).toHaveLength(100)
  })

  test('distinct users by IDE, and IDE versions that lose agent activity by the latest row', async () => {
    const ide = (name: string, version?: string) => ({
      ide: name,
      ...(version === undefined ? {} : { last_known_ide_version: { ide_version: version } }),
    })
    const rows = [
      {
        user_id: 1,
        day: '2026-08-01',
        totals_by_ide: [ide('vscode', '1.140.0'), ide('JetBrains')],
      },
      {
        user_id: 1,
        day: '2026-08-02',
        totals_by_ide: [ide('vscode', '1.138.2'), ide('jetbrains')],
      },
      { user_id: 2, day: '2026-08-02', totals_by_ide: [ide('vscode', '1.99.3')] },
      { user_id: 2, day: '2026-08-01', totals_by_ide: [ide('vscode', '1.98.0')] },
      {
        user_id: 3,
        day: '2026-08-01',
        totals_by_ide: [ide('vscode', '1.139.0'), ide('visualstudio', 'x')],
      },
      // Of two organizations on one day, in any order.
      {
        ...{ user_id: 4, day: '2026-08-01', organization_id: '1' },
        totals_by_ide: [ide('VSCode', '1.139.5')],
      },
      {
        ...{ user_id: 4, day: '2026-08-01', organization_id: '2' },
        totals_by_ide: [ide('vscode', '1.100.1')],
      },
    ]
    const measured = (all: object[]) =>
      measureOne({
        units: [[{ report: 'users-28-day', day: '2026-08-03', parts: [lines(all)] }]],
      })
    const { rankings, checks } = await measured(rows)
    expect((await measured(rows.toReversed())).checks).toEqual(checks)
    expect(rankings.ides?.rows.map(({ name, users }) => [name, users])).toEqual([
      ['jetbrains', 1],
      ['visualstudio', 1],
      ['vscode', 4],
    ])
    expect(checks.affectedIdes).toEqual([
      {
        ide: 'vscode',
        fixedIn: '1.139.0',
        users: 3,
        versions: [
          { version: '1.100.1', users: 1 },
          { version: '1.138.2', users: 1 },
          { version: '1.99.3', users: 1 },
        ],
      },
    ])
  })
})

describe('checks', () => {
  const aggregated = (name: string, more: object = {}) => ({
    units: [
      [{ report: 'organization-1-day', day: name, parts: [lines([{ day: name, ...more }])] }],
    ],
  })

  test('features against the top level', async () => {
    const features = [
      { feature: 'a', loc_added_sum: 3 },
      { feature: 'b', loc_added_sum: 4 },
    ]
    const given = { loc_added_sum: 7, loc_deleted_sum: 1, totals_by_feature: features }
    const { checks } = await measureOne(aggregated(day, given))
    expect(checks.identities).toEqual([
      { label: 'Lines added', expected: 7, actual: 7, holds: true },
      { label: 'Lines deleted', expected: 1, actual: 0, holds: false },
    ])
  })

  test('daily active users against the distinct users of the rows', async () => {
    const { checks } = await measureOne({
      units: [
        ...aggregated(day, { daily_active_users: 3 }).units,
        ...users([{ user_id: 1, used_cli: true }, { user_id: 2, used_chat: true }, { user_id: 3 }])
          .units,
      ],
    })
    expect(checks.distinctUsers).toEqual([{ day, dailyActiveUsers: 3, users: 2 }])
  })

  test('fields that are new, nested ones too, and fields gone missing', async () => {
    const { checks } = await measureOne(
      users([
        { user_id: 1, user_login: 'a', day, brand_new: 1, totals_by_ide: [{ ide: 'x', speed: 2 }] },
        { user_id: 2, user_login: 'b', day, used_agent: true },
      ]),
    )
    const [drift] = checks.drift
    expect(drift).toMatchObject({
      kind: 'user row',
      newFields: ['brand_new', 'totals_by_ide.speed'],
    })
    expect(drift?.missingFields).toContain('loc_added_sum')
    expect(drift?.missingFields).not.toContain('used_agent')
  })

  test('breaks inside the window, not one that it begins with', async () => {
    const { breakMarks } = await measureOne({
      units: [...aggregated('2026-06-15').units, ...aggregated('2026-08-03').units],
    })
    expect(breakMarks.map((mark) => mark.day)).toEqual(['2026-07-28'])
  })

  test('the note of a break reads on after "From this day on:"', () => {
    const year = {
      firstDay: '2026-01-01' as Day,
      lastDay: '2026-12-31' as Day,
      days: [],
      settled: [],
      table: new Map(),
      names: noNames(),
    }
    const marks = breaksIn(year)
    expect(marks.length).toBeGreaterThan(3)
    for (const { day, note } of marks) {
      expect(note).toMatch(/^[A-Z].*\.$/)
      expect(note).not.toMatch(/^From /)
      expect(note).not.toContain(day)
    }
  })

  const isThere = sample('third-party/repos-1-day.ndjson') !== undefined
  const withSamples = isThere ? test : test.skip

  withSamples('samples as published have no fields that nobody knows', async () => {
    const given = [
      ['users-1-day', 'official/users-1-day.docs-2026-09.json'],
      ['users-1-day', 'derived/users-28-day.ndjson'],
      ['organization-1-day', 'derived/enterprise-1-day.json'],
      ['organization-28-day', 'official/enterprise-28-day.docs-2026-05.json'],
      ['user-teams-1-day', 'official/organization-user-teams-1-day.ndjson'],
      ['repos-1-day', 'derived/repos-1-day-with-review-times.ndjson'],
      ['legacy-usage', 'official/legacy-usage-org.json'],
    ] as const
    for (const [report, path] of given) {
      const { checks } = await measureOne({
        units: [[{ report, day: '2025-10-01', parts: [sample(path) ?? ''] }]],
      })
      expect([path, checks.drift.flatMap(({ newFields }) => newFields)]).toEqual([path, []])
      expect([path, checks.unknownRows]).toEqual([path, 0])
    }
  })
})

describe('tables', () => {
  test('repositories over days, with the latest name and weighted minutes', async () => {
    const repository = (name: string, merged: number, minutes: number | null) => ({
      repo_id: 9,
      repo_owner_name: 'octo',
      repo_name: name,
      repo_visibility: 'PRIVATE',
      pull_requests: {
        total_created: 2,
        total_merged: merged,
        median_minutes_to_merge: minutes,
        total_created_by_copilot: 1,
      },
      pull_request_review_times: [
        { total_merged: 1, median_minutes_ready_to_first_review: minutes },
      ],
    })
    const unit = (name: string, row: object) => [
      { report: 'repos-1-day', day: name, parts: [lines([row, row])] },
    ]
    const { repositories, checks, metrics } = await measureOne({
      units: [
        unit('2026-08-02', repository('new', 3, 10)),
        unit('2026-08-01', repository('old', 1, 50)),
        unit('2026-08-03', repository('new', 0, null)),
      ],
    })
    expect(repositories).toMatchObject({ firstDay: '2026-08-01', lastDay: '2026-08-03', days: 3 })
    expect(repositories?.rows).toEqual([
      {
        id: '9',
        owner: 'octo',
        name: 'new',
        visibility: 'PRIVATE',
        created: 6,
        createdByCopilot: 3,
        merged: 4,
        reviewed: 0,
        reviewedByCopilot: 0,
        minutesToMerge: 10,
        minutesToFirstReview: 30,
      },
    ])
    expect(checks.duplicateRows).toBe(3)
    expect(metrics).toEqual({})
  })

  test('legacy usage by team and day, rates without zero', async () => {
    const row = (name: string, suggested: number) => ({
      day: name,
      total_suggestions_count: suggested,
      total_acceptances_count: 3,
      breakdown: null,
    })
    const unit = (name: string, suggested: number, team?: string) => [
      {
        report: 'legacy-usage',
        day: name,
        parts: [lines([row(name, suggested)])],
        ...(team === undefined ? {} : { team }),
      },
    ]
    const { legacy } = await measureOne({
      units: [unit('2024-06-02', 6), unit('2024-06-01', 0), unit('2024-06-01', 12, 'core')],
    })
    expect(legacy).toEqual([
      {
        rows: [
          { day: '2024-06-01', suggestions: 0, acceptances: 3 },
          { day: '2024-06-02', suggestions: 6, acceptances: 3, acceptanceRate: 0.5 },
        ],
      },
      {
        team: 'core',
        rows: [{ day: '2024-06-01', suggestions: 12, acceptances: 3, acceptanceRate: 0.25 }],
      },
    ])
  })

  test('people only when asked for: the most active by activity, the idle apart', async () => {
    const rows = [
      { user_id: 1, user_login: 'zoe', user_initiated_interaction_count: 2 },
      { user_id: 2, user_login: 'ann', user_initiated_interaction_count: 9, ai_credits_used: 1.5 },
      { user_id: 3, user_login: 'bob', ai_credits_used: 0 },
    ]
    expect((await measureOne(users(rows))).people).toBeUndefined()
    const { people } = await measureOne({ ...users(rows), wantPeople: true })
    expect(people).toMatchObject({ users: 3, activeUsers: 2, idleUsers: 1 })
    expect(people?.mostActive.map(({ login, lastActiveDay }) => [login, lastActiveDay])).toEqual([
      ['ann', day],
      ['zoe', day],
    ])
    expect(people?.idle).toMatchObject([{ login: 'bob', activeDays: 0, aiCreditsUsed: 0 }])
  })

  test('people are those of the window, with what they did in it', async () => {
    const unit = (report: string, name: string, ...rows: object[]) => [
      { report, day: name, parts: [rows.map((row) => JSON.stringify(row)).join('\n')] },
    ]
    const row = (id: number, name: string) => ({
      ...{ user_id: id, user_login: `login-${id}`, day: name, organization_id: '1' },
      ...{ user_initiated_interaction_count: 5, ai_credits_used: 2 },
    })
    const wrapper = {
      ...{ report_start_day: '2026-05-01', report_end_day: '2026-05-28', organization_id: '1' },
      day_totals: [{ day: '2026-05-28', daily_active_users: 1 }],
    }
    const users = (name: string, ...ids: number[]) =>
      unit('users-1-day', name, ...ids.map((id) => row(id, name)))
    const units = [
      unit('organization-28-day', '2026-05-28', wrapper),
      ...[
        users('2026-04-30', 1, 2),
        users('2026-05-02', 1),
        users('2026-05-28', 1),
        users('2026-05-29', 1, 3),
      ],
    ]
    const { people } = await measureOne({ units, wantPeople: true })
    expect(people).toMatchObject({ users: 1, activeUsers: 1, idleUsers: 0 })
    expect(people?.mostActive).toEqual([
      expect.objectContaining({
        ...{ login: 'login-1', activeDays: 2, interactions: 10, aiCreditsUsed: 4 },
        lastActiveDay: '2026-05-28',
      }),
    ])
  })

  test('surfaces, phases, agents and short lists', async () => {
    const tool = {
      session_count: 1,
      request_count: 4,
      token_usage: { output_tokens_sum: 100, prompt_tokens_sum: 300, avg_tokens_per_request: 999 },
    }
    const measured = await measureOne(
      users([
        {
          user_id: 1,
          used_cli: true,
          used_copilot_coding_agent: true,
          totals_by_cli: tool,
          ai_adoption_phase: { phase_number: 2, phase: 'Phase 2' },
          totals_by_3rd_party_agent: [
            { agent_id: '7', agent_name: 'Claude', user_initiated_interaction_count: 2 },
          ],
          totals_by_skill: [{ skill: 'x', interaction_count: 3 }],
          totals_by_mcp: [{ mcp: 'github-mcp-server', user_initiated_interaction_count: 4 }],
        },
        {
          user_id: 2,
          used_cli: false,
          totals_by_cli: tool,
          ai_adoption_phase: { phase_number: 0 },
        },
      ]),
    )
    expect(measured.surfaces.cli).toEqual({
      ...{ daily: 1, window: 1 },
      use: { sessions: 2, requests: 8, outputTokens: 200, promptTokens: 600 },
    })
    expect(measured.surfaces.cloudAgent).toEqual({ daily: 1, window: 1 })
    expect(measured.phases?.rows).toEqual([
      { number: 0, name: '', users: 1, counts: 'population' },
      { number: 2, name: 'Phase 2', users: 1, counts: 'population' },
    ])
    expect(measured.customization).toMatchObject({
      thirdPartyAgents: [{ id: '7', name: 'Claude', requests: 2 }],
      skills: [{ name: 'x', count: 3 }],
      mcp: [{ name: 'github-mcp-server', count: 4 }],
    })
  })

  test('pull requests: sums, and the median of daily medians, weighted by merges', async () => {
    const days = [
      [3, 10],
      [1, 5],
      [1, 900],
      [4, null],
    ].map(([merged, minutes], index) => ({
      day: `2026-08-0${index + 1}`,
      pull_requests: { total_merged: merged, median_minutes_to_merge: minutes },
    }))
    const { pullRequests } = await measureOne({
      units: days.map((one) => [
        { report: 'organization-1-day', day: one.day, parts: [lines([one])] },
      ]),
    })
    expect(pullRequests).toEqual({ merged: 9, minutesToMerge: 10 })
  })
})
