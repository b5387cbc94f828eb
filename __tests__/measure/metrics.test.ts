import { describe, expect, test } from '@jest/globals'

import { ENTERPRISE, lines, measureOne, ORGANIZATION, sample } from './measuring.js'

/** Every key of `metrics`, against loops as plain as can be over the same JSON. */

type Json = Record<string, unknown>

const CHAT = [
  'chat_inline',
  'chat_panel_ask_mode',
  'chat_panel_edit_mode',
  'chat_panel_agent_mode',
  'chat_panel_plan_mode',
  'chat_panel_custom_mode',
  'chat_panel_unknown_mode',
]

const numberOf = (value: unknown) => (typeof value === 'number' ? value : 0)

function sumOf(rows: Json[], field: string): number {
  return rows.reduce((total, row) => total + numberOf(row[field]), 0)
}

function ofFeature(rows: Json[], features: string[], field: string): number {
  let total = 0
  for (const row of rows) {
    for (const entry of (row['totals_by_feature'] ?? []) as Json[]) {
      if (features.includes(String(entry['feature']))) total += numberOf(entry[field])
    }
  }
  return total
}

/** What aggregates and user rows have in common. */
function plainSums(rows: Json[]): Json {
  const changed = (isMeant: (feature: string) => boolean) =>
    ['loc_added_sum', 'loc_deleted_sum'].reduce((total, field) => {
      const named = rows.flatMap((row) => (row['totals_by_feature'] ?? []) as Json[])
      const features = [...new Set(named.map(({ feature }) => String(feature)))].filter(isMeant)
      return total + ofFeature(rows, features, field)
    }, 0)
  const isOutside = (feature: string) => feature === 'copilot_cli' || feature === 'copilot_app'
  return {
    completion_acceptance_rate:
      ofFeature(rows, ['code_completion'], 'code_acceptance_activity_count') /
      ofFeature(rows, ['code_completion'], 'code_generation_activity_count'),
    chat_requests: ofFeature(rows, CHAT, 'user_initiated_interaction_count'),
    lines_added: sumOf(rows, 'loc_added_sum'),
    lines_deleted: sumOf(rows, 'loc_deleted_sum'),
    agent_contribution:
      changed((feature) => feature === 'agent_edit') / changed((feature) => !isOutside(feature)),
    agent_contribution_with_cli:
      changed((feature) => feature === 'agent_edit' || isOutside(feature)) / changed(() => true),
  }
}

const ENTERPRISE_SAMPLE = 'third-party/metrics-viewer.enterprise-28-day-report.json'
const USER_SAMPLE = 'third-party/metrics-viewer.organization-users-28-day.first-40-rows.ndjson'

function credits(rows: Json[]): Json {
  const days = rows.map((row) => String(row['day'])).sort()
  return {
    ai_credits_used: Math.round(sumOf(rows, 'ai_credits_used') * 1e6) / 1e6,
    ai_credits_users: new Set(
      rows.filter((row) => numberOf(row['ai_credits_used']) > 0).map((row) => row['user_id']),
    ).size,
    ai_credits_first_day: days[0],
    ai_credits_last_day: days.at(-1),
  }
}

/** Mean of the daily counts of Mondays to Fridays. */
function onWeekdays(counts: (readonly [day: string, users: number])[]): number {
  const weekdays = counts.filter(([day]) => ![0, 6].includes(new Date(day).getUTCDay()))
  return weekdays.reduce((total, [, users]) => total + users, 0) / weekdays.length
}

function aggregateMetrics(wrapper: Json): Json {
  const days = wrapper['day_totals'] as Json[]
  const last = days.find((day) => day['day'] === wrapper['report_end_day']) ?? {}
  const pulls = days.map((day) => (day['pull_requests'] ?? {}) as Json)
  return {
    first_day: wrapper['report_start_day'],
    last_day: wrapper['report_end_day'],
    days: days.length,
    daily_active_users: last['daily_active_users'],
    weekly_active_users: last['weekly_active_users'],
    monthly_active_users: last['monthly_active_users'],
    weekday_active_users: onWeekdays(
      days.map((day) => [String(day['day']), numberOf(day['daily_active_users'])]),
    ),
    agent_adoption:
      numberOf(last['monthly_active_agent_users']) / numberOf(last['monthly_active_users']),
    chat_adoption:
      numberOf(last['monthly_active_chat_users']) / numberOf(last['monthly_active_users']),
    ...plainSums(days),
    pull_requests_created: sumOf(pulls, 'total_created'),
    pull_requests_created_by_copilot: sumOf(pulls, 'total_created_by_copilot'),
    pull_requests_merged: sumOf(pulls, 'total_merged'),
    pull_requests_reviewed_by_copilot: sumOf(pulls, 'total_reviewed_by_copilot'),
  }
}

function isActive(row: Json): boolean {
  const counted = [
    'user_initiated_interaction_count',
    'code_generation_activity_count',
    'code_acceptance_activity_count',
    'loc_added_sum',
  ].some((field) => numberOf(row[field]) > 0)
  const used = Object.entries(row).some(
    ([key, value]) =>
      key.startsWith('used_') && key !== 'used_copilot_code_review_passive' && value === true,
  )
  return counted || used
}

const withSamples = sample(ENTERPRISE_SAMPLE) === undefined ? test.skip : test

describe('metrics of the samples', () => {
  withSamples('the 28-day report gives the window', async () => {
    const wrapper = sample(ENTERPRISE_SAMPLE) ?? ''
    const users = sample(USER_SAMPLE) ?? ''
    const { metrics, window } = await measureOne({
      units: [
        [{ report: 'enterprise-28-day', day: '2026-03-03', parts: [wrapper], scope: ENTERPRISE }],
        [{ report: 'users-28-day', day: '2026-04-25', parts: [users], scope: ENTERPRISE }],
      ],
    })
    expect(window?.source).toBe('28-day report')
    // The user rows are of days after the window: no credit of it is theirs.
    expect(metrics).toEqual(aggregateMetrics(JSON.parse(wrapper) as Json))
  })

  withSamples('user rows alone', async () => {
    const users = sample(USER_SAMPLE) ?? ''
    const rows = users
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Json)
    const days = rows.map((row) => String(row['day'])).sort()
    const active = [...new Set(days)].map(
      (day) => [day, rows.filter((row) => row['day'] === day && isActive(row)).length] as const,
    )
    const { metrics } = await measureOne({
      units: [[{ report: 'users-28-day', day: '2026-04-25', parts: [users] }]],
    })
    expect(metrics).toEqual({
      // As the report states it; of its last day there is no row.
      first_day: '2026-03-29',
      last_day: '2026-04-25',
      days: new Set(days).size,
      weekday_active_users: onWeekdays(active),
      ...plainSums(rows),
      ...credits(rows),
    })
  })
})

const day = (name: string, more: Json = {}): Json => ({
  day: name,
  organization_id: '1',
  daily_active_users: 2,
  weekly_active_users: 3,
  monthly_active_users: 4,
  loc_added_sum: 10,
  ...more,
})

const oneDay = (name: string, more: Json = {}) => [
  { report: 'organization-1-day', day: name, parts: [lines([day(name, more)])] },
]

describe('which window wins', () => {
  test('1-day aggregates together, in any order; days between are missing', async () => {
    const { metrics, window } = await measureOne({
      units: [oneDay('2026-05-04'), oneDay('2026-05-01', { loc_added_sum: 5 })],
    })
    expect(metrics).toMatchObject({
      first_day: '2026-05-01',
      last_day: '2026-05-04',
      days: 2,
      lines_added: 15,
    })
    expect(window).toMatchObject({
      source: '1-day aggregates',
      missingDays: ['2026-05-02', '2026-05-03'],
    })
  })

  test('the 28-day report; a day of its own report is told by that, in any order', async () => {
    const wrapper = {
      report_start_day: '2026-05-01',
      report_end_day: '2026-05-28',
      day_totals: [day('2026-05-02')],
    }
    const window = [
      { report: 'organization-28-day', day: '2026-05-28', parts: [JSON.stringify(wrapper)] },
    ]
    const days = [
      oneDay('2026-05-02', { loc_added_sum: 7 }),
      oneDay('2026-05-28', { loc_added_sum: 1000 }),
      // Outside the window.
      oneDay('2026-05-29', { loc_added_sum: 50_000 }),
    ]
    for (const units of [
      [window, ...days],
      [...days, window],
    ]) {
      const { metrics } = await measureOne({ units })
      expect(metrics).toMatchObject({
        first_day: '2026-05-01',
        last_day: '2026-05-28',
        days: 2,
        lines_added: 1007,
        daily_active_users: 2,
      })
    }
  })
})

describe('absent is not zero', () => {
  test('fields that no day has give no key, fields that are 0 give 0', async () => {
    const given = { loc_deleted_sum: 0, pull_requests: { total_created: 0, total_merged: null } }
    const { metrics } = await measureOne({ units: [oneDay('2026-05-04', given)] })
    expect(metrics).toMatchObject({ lines_deleted: 0, pull_requests_created: 0 })
    expect(metrics).not.toHaveProperty('pull_requests_merged')
    expect(metrics).not.toHaveProperty('chat_requests')
    expect(metrics).not.toHaveProperty('ai_credits_used')
    expect(metrics).not.toHaveProperty('teams')
  })

  test('an empty breakdown is measured, a rate over nothing is absent', async () => {
    const given = { totals_by_feature: [], monthly_active_users: 0, loc_added_sum: 0 }
    const { metrics } = await measureOne({
      units: [oneDay('2026-05-04', { ...given, monthly_active_agent_users: 0 })],
    })
    expect(metrics).toMatchObject({ chat_requests: 0, monthly_active_users: 0, lines_added: 0 })
    for (const key of ['completion_acceptance_rate', 'agent_adoption', 'agent_contribution']) {
      expect(metrics).not.toHaveProperty(key)
    }
  })

  test('odd numbers count as absent, numbers as text and negative ones count', async () => {
    const given = { loc_added_sum: '7', loc_deleted_sum: -1, daily_active_users: 'many' }
    const { metrics } = await measureOne({ units: [oneDay('2026-05-04', given)] })
    expect(metrics).toMatchObject({ lines_added: 7, lines_deleted: -1 })
    expect(metrics).not.toHaveProperty('daily_active_users')
  })

  test('the acceptance rate is of completions only, by the exact name, divided once', async () => {
    const entry = (feature: string, suggested: number, accepted: number) => ({
      feature,
      code_generation_activity_count: suggested,
      code_acceptance_activity_count: accepted,
    })
    const { metrics } = await measureOne({
      units: [
        oneDay('2026-05-04', {
          totals_by_feature: [entry('code_completion', 10, 5), entry('Code_Completion', 90, 90)],
        }),
        oneDay('2026-05-05', {
          totals_by_feature: [entry('code_completion', 90, 9), entry('agent_edit', 500, 0)],
        }),
      ],
    })
    expect(metrics.completion_acceptance_rate).toBe(0.14)
  })
})

describe('user rows', () => {
  const row = (user: number | string, more: Json = {}): Json => ({
    user_id: user,
    user_login: `u${user}`,
    day: '2026-05-04',
    organization_id: '1',
    ...more,
  })
  const of = (rows: Json[]) => [
    { report: 'users-1-day', day: '2026-05-04', parts: [lines(rows)], scope: ORGANIZATION },
  ]

  test('active by every way but passive review', async () => {
    const { metrics } = await measureOne({
      units: [
        of([
          row(1, { user_initiated_interaction_count: 1 }),
          row(2, { code_generation_activity_count: 1 }),
          row(3, { code_acceptance_activity_count: 1 }),
          row(4, { loc_added_sum: 1 }),
          row(5, { used_cli: true }),
          row(6, { used_copilot_code_review_active: true }),
          row(7, { used_something_new: true }),
          row(8, { used_copilot_code_review_passive: true }),
          row(9, { used_agent: false, loc_deleted_sum: 5, ai_credits_used: 2 }),
          row(10, { used_chat: null, loc_suggested_to_add_sum: 3 }),
        ]),
      ],
    })
    expect(metrics).toEqual({
      first_day: '2026-05-04',
      last_day: '2026-05-04',
      days: 1,
      daily_active_users: 7,
      weekday_active_users: 7,
      lines_added: 1,
      lines_deleted: 5,
      ai_credits_used: 2,
      ai_credits_users: 1,
      ai_credits_first_day: '2026-05-04',
      ai_credits_last_day: '2026-05-04',
    })
  })

  test('equal keys count once, the first wins; 7 and "7" are one user, who is one in two organizations', async () => {
    const { metrics, checks } = await measureOne({
      units: [
        of([
          row(7, { loc_added_sum: 1 }),
          row('7', { loc_added_sum: 50 }),
          row(7, { loc_added_sum: 4, organization_id: '2' }),
        ]),
      ],
    })
    expect(metrics).toMatchObject({ lines_added: 5, daily_active_users: 1 })
    expect(checks.duplicateRows).toBe(1)
  })

  test('a row without day is of the end of its window', async () => {
    const total = { ...row(1, { loc_added_sum: 3 }), day: undefined, report_end_day: '2026-05-28' }
    const { metrics } = await measureOne({
      units: [[{ report: 'users-28-day', day: '2026-05-28', parts: [lines([total, row(1)])] }]],
    })
    expect(metrics).toMatchObject({
      first_day: '2026-05-04',
      last_day: '2026-05-28',
      days: 2,
      lines_added: 3,
    })
  })

  test('credits add up to the decimal that they are', async () => {
    const rows = [1, 2, 3].map((user) => row(user, { ai_credits_used: 0.1 }))
    expect((await measureOne({ units: [of(rows)] })).metrics.ai_credits_used).toBe(0.3)
  })
})
