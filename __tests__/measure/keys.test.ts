import { describe, expect, test } from '@jest/globals'

import fc from '../random.js'
import { ENTERPRISE, type GivenReport, lines, measureOne } from './measuring.js'

/** Which rows are the same, whose they are, and which of two reports tells of a day. */

const day = '2026-05-04'
const row = (user: number, more: object = {}) => ({
  user_id: user,
  user_login: `u${user}`,
  day,
  organization_id: '1',
  ...more,
})
const users = (rows: readonly object[], more: Partial<GivenReport> = {}): GivenReport => ({
  report: 'users-1-day',
  day,
  parts: [lines(rows)],
  ...more,
})

describe('rows of the same key', () => {
  test('a person in several organizations is one person with the sums of all, in one part or two', async () => {
    const rows = [
      row(7, { enterprise_id: '5', loc_added_sum: 5, ai_credits_used: 5, used_cli: true }),
      row(7, { enterprise_id: '5', organization_id: '2', ai_credits_used: 7, used_cli: true }),
      row(7, { enterprise_id: '5', organization_id: '2', ai_credits_used: 100 }),
    ]
    for (const parts of [[lines(rows)], rows.map((one) => lines([one]))]) {
      const { metrics, checks, surfaces } = await measureOne({
        units: [[users([], { parts, scope: ENTERPRISE })]],
      })
      expect(metrics).toMatchObject({
        daily_active_users: 1,
        ai_credits_used: 12,
        ai_credits_users: 1,
      })
      expect(checks.duplicateRows).toBe(1)
      expect(surfaces.cli?.window ?? 1).toBe(1)
    }
  })

  test('members of a team on several days are no duplicates, twice on one day they are', async () => {
    const member = (name: string) => ({ ...row(1), day: name, team_id: 5, slug: 'core' })
    const unit = (name: string, twice: boolean): GivenReport[] => [
      {
        report: 'user-teams-1-day',
        day: name,
        parts: [lines([member(name), ...(twice ? [member(name)] : [])])],
      },
    ]
    const days = ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04']
    const clean = await measureOne({ units: days.map((name) => unit(name, false)) })
    expect(clean.checks.duplicateRows).toBe(0)
    const twice = await measureOne({ units: days.map((name) => unit(name, name === day)) })
    expect(twice.checks.duplicateRows).toBe(1)
  })

  test('the 1-day report of users wins over the 28-day one, in any order; nothing is a duplicate', async () => {
    const stated = { report_start_day: '2026-04-08', report_end_day: '2026-05-05' }
    const window = users(
      [
        row(1, { ...stated, loc_added_sum: 120, used_chat: true }),
        row(2, { ...stated, loc_added_sum: 3, used_chat: true }),
        row(2, { ...stated, loc_added_sum: 1, day: '2026-05-05' }),
      ],
      { report: 'users-28-day', day: '2026-05-05' },
    )
    const one = users([row(1, { loc_added_sum: 240, used_chat: true })])
    for (const units of [
      [[window], [one]],
      [[one], [window]],
    ]) {
      const { metrics, checks, series } = await measureOne({ units })
      expect(metrics).toMatchObject({
        first_day: '2026-04-08',
        last_day: '2026-05-05',
        days: 2,
        lines_added: 241,
      })
      expect(series[0]).toMatchObject({ dailyActiveUsers: 1 })
      expect(checks.duplicateRows).toBe(0)
    }
  })
})

describe('several owners in one file', () => {
  const aggregated = (enterprise: string, more: object = {}) => ({
    day,
    enterprise_id: enterprise,
    daily_active_users: 10,
    monthly_active_users: 20,
    loc_added_sum: 5,
    totals_by_feature: [{ feature: 'chat_inline', user_initiated_interaction_count: 2 }],
    pull_requests: { total_merged: 2, median_minutes_to_merge: 30 },
    totals_by_ai_adoption_phase: [{ phase_number: 1, phase: 'x', users_in_phase_28d: 3 }],
    ...more,
  })

  test('counters add up, counts of people are absent, whatever the order', async () => {
    const owners = ['1', '2', '3'].map((name) => aggregated(name))
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(owners, { minLength: 3 }),
        fc.integer({ min: 1, max: 3 }),
        async (days, cut) => {
          const parts = [JSON.stringify(days.slice(0, cut)), JSON.stringify(days.slice(cut))]
          const { metrics, phases, checks } = await measureOne({
            units: [[{ report: 'enterprise-1-day', day, parts, scope: ENTERPRISE }]],
          })
          expect(metrics).toMatchObject({
            lines_added: 15,
            chat_requests: 6,
            pull_requests_merged: 6,
            days: 1,
          })
          expect(metrics).not.toHaveProperty('daily_active_users')
          expect(metrics).not.toHaveProperty('monthly_active_users')
          expect(phases).toBeUndefined()
          expect(checks.duplicateRows).toBe(0)
        },
      ),
      { numRuns: 20 },
    )
  })

  test('wrappers of two enterprises in one array', async () => {
    const wrapper = (enterprise: string) => ({
      enterprise_id: enterprise,
      report_start_day: '2026-04-07',
      report_end_day: day,
      day_totals: [aggregated(enterprise, { enterprise_id: undefined })],
      copilot_feature_engagement: { active_user_count: 7, totals_by_feature: [] },
    })
    const given = (found: object[]) =>
      measureOne({
        units: [
          [
            {
              report: 'enterprise-28-day',
              day,
              parts: [JSON.stringify(found)],
              scope: ENTERPRISE,
            },
          ],
        ],
      })
    const both = await given([wrapper('1'), wrapper('2')])
    expect(both.metrics).toMatchObject({ lines_added: 10, first_day: '2026-04-07' })
    expect(both.metrics).not.toHaveProperty('daily_active_users')
    expect(both.engagement).toBeUndefined()
    const twice = await given([wrapper('1'), wrapper('1')])
    expect(twice.metrics).toMatchObject({ lines_added: 5, daily_active_users: 10 })
    expect(twice.engagement?.activeUsers).toBe(7)
    expect(twice.checks.duplicateRows).toBe(1)
  })

  test('rows of people inside day_totals are rows of people', async () => {
    const wrapper = {
      organization_id: '1',
      report_start_day: '2026-04-07',
      report_end_day: day,
      day_totals: [1, 2, 3].map((user) => row(user, { loc_added_sum: 2 })),
    }
    const { metrics } = await measureOne({
      units: [[{ report: 'users-28-day', day, parts: [JSON.stringify(wrapper)] }]],
    })
    expect(metrics).toMatchObject({
      daily_active_users: 3,
      lines_added: 6,
      first_day: '2026-04-07',
      last_day: day,
    })
  })
})

describe('values', () => {
  test('negative ones count as sent, and are told', async () => {
    const amounts = [...Array.from({ length: 11 }, () => 10), -50]
    const rows = amounts.map((ai_credits_used, user) => row(user + 1, { ai_credits_used }))
    const { metrics, checks } = await measureOne({ units: [[users(rows)]] })
    expect(metrics.ai_credits_used).toBe(60)
    expect(checks.negativeValues).toBe(1)
  })

  test('a chat feature that nobody knew is chat', async () => {
    const totals_by_feature = [
      { feature: 'chat_brand_new', user_initiated_interaction_count: 5_000 },
    ]
    const { metrics } = await measureOne({ units: [[users([row(1, { totals_by_feature })])]] })
    expect(metrics.chat_requests).toBe(5_000)
  })

  test('weekly and monthly users of rows are distinct, where all of those days are there', async () => {
    const rows = Array.from({ length: 8 }, (_, index) =>
      row(index % 3, { day: `2026-05-0${index + 1}`, used_chat: true }),
    )
    const units = rows.map((one) => [users([one], { day: one.day })])
    const { series } = await measureOne({ units })
    expect(series.at(-1)).toMatchObject({ dailyActiveUsers: 1, weeklyActiveUsers: 3 })
    expect(series.at(-1)).not.toHaveProperty('monthlyActiveUsers')
    expect(series[5]).not.toHaveProperty('weeklyActiveUsers')
  })
})

describe('the days that count', () => {
  test('are the window for teams and repositories too, wherever a run began', async () => {
    const days = ['2026-10-01', '2026-11-02', '2026-11-03']
    const ids = [1, 2, 3]
    const units = days.map((day, index) => {
      const of = (id: number) => ({ day, user_id: id, organization_id: '7' })
      return [
        {
          report: 'users-1-day',
          day,
          parts: [lines(ids.map((id) => ({ ...of(id), loc_added_sum: 10 ** index })))],
        },
        {
          report: 'user-teams-1-day',
          day,
          parts: [lines(ids.map((id) => ({ ...of(id), team_id: 5, slug: `core-${index}` })))],
        },
        {
          report: 'repos-1-day',
          day,
          parts: [
            lines([
              { day, repo_id: 9, repo_name: `r${index}`, pull_requests: { total_created: 1 } },
            ]),
          ],
        },
      ]
    })
    for (const given of [units, [...units].reverse()]) {
      const rolling = await measureOne({ units: given, rolling: true, today: '2026-11-10' })
      expect(rolling.window).toMatchObject({ firstDay: '2026-10-07', lastDay: '2026-11-03' })
      expect(rolling.teams).toMatchObject({ firstDay: '2026-11-02', days: 2 })
      expect(rolling.teams?.rows).toMatchObject([{ slug: 'core-2', days: 2, linesAdded: 330 }])
      expect(rolling.repositories?.rows).toMatchObject([{ name: 'r2', created: 2 }])
      const named = await measureOne({ units: given, today: '2026-11-10' })
      expect(named.teams?.rows).toMatchObject([{ days: 3, linesAdded: 333 }])
      expect(named.repositories?.rows).toMatchObject([{ created: 3 }])
    }
  })
})
