import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'

import { PROJECT, type Run, type RunOptions, runAction } from '../../sandbox/run-action.js'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.js'
import { rowsIn } from './runs.js'

/** The output `metrics` of the bundle, against loops as plain as can be over what was served. */

type Json = Record<string, unknown>
type Metrics = Record<string, number | string>

const env = { COPILOT_REPORTS_TIME_SCALE: '0.05' }
const SAMPLES = join(PROJECT, '..', 'shared', 'samples', 'third-party')
const WRAPPER_SAMPLE = join(SAMPLES, 'metrics-viewer.enterprise-28-day-report.json')
const USERS_SAMPLE = join(SAMPLES, 'metrics-viewer.organization-users-28-day.first-40-rows.ndjson')

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ users: 3, days: 6 })
})
afterAll(() => sandbox.stop())
afterEach(() => sandbox.reset())

interface Served {
  readonly report: string
  /** Of a 28-day report none. */
  readonly day?: string
  readonly parts: readonly (string | readonly Json[])[]
  readonly slug?: string
}

const bytesOf = (part: string | readonly Json[]) =>
  Buffer.from(
    typeof part === 'string' ? part : part.map((row) => `${JSON.stringify(row)}\n`).join(''),
  )

/** Runs over what is served; days are those that are named. */
async function runOver(served: readonly Served[], inputs: RunOptions['inputs'] = {}): Promise<Run> {
  const scope = inputs?.['scope'] === 'enterprise' ? 'enterprise' : 'organization'
  const usual = scope === 'enterprise' ? 'octo' : 'octo-org'
  for (const { report, day, parts, slug } of served) {
    sandbox.put(report, scope, slug ?? usual, day, parts.map(bytesOf))
  }
  const days = [...new Set(served.flatMap(({ day }) => day ?? []))]
  return runAction({
    sandbox,
    inputs: {
      artifact: 'false',
      slug: usual,
      'report-type': [...new Set(served.map(({ report }) => report))].join(),
      day: days.join(),
      ...inputs,
    },
    env,
  })
}

function metricsOf(run: Run): Record<string, Metrics> {
  return JSON.parse(run.outputs['metrics'] ?? 'null') as Record<string, Metrics>
}

async function metricsOver(
  served: readonly Served[],
  inputs: RunOptions['inputs'] = {},
): Promise<Metrics | undefined> {
  const run = await runOver(served, inputs)
  expect(run.runner.errors).toEqual([])
  const [metrics, ...others] = Object.values(metricsOf(run))
  expect(others).toEqual([])
  return metrics
}

const day = (back: number) => sandbox.days.at(-back) ?? ''

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

function sum(rows: readonly Json[], field: string): number {
  let total = 0
  for (const row of rows) total += numberOf(row[field])
  return total
}

function sumOf(
  rows: readonly Json[],
  isMeant: (feature: string) => boolean,
  ...fields: readonly string[]
): number {
  let total = 0
  for (const row of rows) {
    for (const entry of (row['totals_by_feature'] ?? []) as Json[]) {
      if (!isMeant(String(entry['feature']))) continue
      for (const field of fields) total += numberOf(entry[field])
    }
  }
  return total
}

const isCompletion = (feature: string) => feature === 'code_completion'
const isChat = (feature: string) => feature.startsWith('chat_')
const isAgent = (feature: string) => feature === 'agent_edit'
const isNoEditor = (feature: string) => feature === 'copilot_cli' || feature === 'copilot_app'

/** Sums and rates over rows that have all of their fields, days and users alike. */
function plainSums(rows: readonly Json[]): Metrics {
  const lines = (isMeant: (feature: string) => boolean) =>
    sumOf(rows, isMeant, 'loc_added_sum', 'loc_deleted_sum')
  const accepted = sumOf(rows, isCompletion, 'code_acceptance_activity_count')
  const shown = sumOf(rows, isCompletion, 'code_generation_activity_count')
  return {
    completion_acceptance_rate: accepted / shown,
    chat_requests: sumOf(rows, isChat, 'user_initiated_interaction_count'),
    lines_added: sum(rows, 'loc_added_sum'),
    lines_deleted: sum(rows, 'loc_deleted_sum'),
    agent_contribution: lines(isAgent) / lines((feature) => !isNoEditor(feature)),
    agent_contribution_with_cli:
      lines((feature) => isAgent(feature) || isNoEditor(feature)) / lines(() => true),
  }
}

/** Mean over the settled days from Monday to Friday that have a value; no key where there is none. */
function plainWeekdays(counts: ReadonlyMap<string, number>): Metrics {
  const provisional = [1, 2, 3].map((back) => day(back))
  const values = [...counts]
    .filter(([of]) => !provisional.includes(of) && ![0, 6].includes(new Date(of).getUTCDay()))
    .map(([, value]) => value)
  if (values.length === 0) return {}
  return { weekday_active_users: values.reduce((all, value) => all + value) / values.length }
}

function plainDays(days: readonly Json[], last: string): Metrics {
  const ofLast = days.find((one) => one['day'] === last) ?? {}
  const monthly = numberOf(ofLast['monthly_active_users'])
  const pulls = days.map((one) => (one['pull_requests'] ?? {}) as Json)
  return {
    daily_active_users: numberOf(ofLast['daily_active_users']),
    weekly_active_users: numberOf(ofLast['weekly_active_users']),
    monthly_active_users: monthly,
    ...plainWeekdays(
      new Map(days.map((one) => [String(one['day']), numberOf(one['daily_active_users'])])),
    ),
    ...plainSums(days),
    agent_adoption: numberOf(ofLast['monthly_active_agent_users']) / monthly,
    chat_adoption: numberOf(ofLast['monthly_active_chat_users']) / monthly,
    pull_requests_created: sum(pulls, 'total_created'),
    pull_requests_created_by_copilot: sum(pulls, 'total_created_by_copilot'),
    pull_requests_merged: sum(pulls, 'total_merged'),
    pull_requests_reviewed_by_copilot: sum(pulls, 'total_reviewed_by_copilot'),
  }
}

function plainWrapper(wrapper: Json): Metrics {
  const days = wrapper['day_totals'] as Json[]
  const last = String(wrapper['report_end_day'])
  return {
    first_day: String(wrapper['report_start_day']),
    last_day: last,
    days: days.length,
    ...plainDays(days, last),
  }
}

function isActive(row: Json): boolean {
  for (const [key, value] of Object.entries(row)) {
    const counts = /^(user_initiated_interaction|code_(generation|acceptance)_activity)_count$/
    if ((counts.test(key) || key === 'loc_added_sum') && numberOf(value) > 0) return true
    if (!key.startsWith('used_') || key === 'used_copilot_code_review_passive') continue
    if (value === true) return true
  }
  return false
}

function plainUsers(rows: readonly Json[], [first, last]: readonly [string, string]): Metrics {
  const days = [...new Set(rows.map((row) => String(row['day'])))].sort()
  const activeOn = (of: string) =>
    new Set(rows.filter((row) => row['day'] === of && isActive(row)).map((row) => row['user_id']))
  return {
    first_day: first,
    last_day: last,
    days: days.length,
    ...(days.includes(last) ? { daily_active_users: activeOn(last).size } : {}),
    ...plainWeekdays(new Map(days.map((of) => [of, activeOn(of).size]))),
    ...plainSums(rows),
  }
}

function plainCredits(rows: readonly Json[]): Metrics {
  const days = rows.map((row) => String(row['day'])).sort()
  const used = rows.filter((row) => numberOf(row['ai_credits_used']) > 0)
  return {
    ai_credits_used: Math.round(sum(rows, 'ai_credits_used') * 1e6) / 1e6,
    ai_credits_users: new Set(used.map((row) => row['user_id'])).size,
    ai_credits_first_day: days[0] ?? '',
    ai_credits_last_day: days.at(-1) ?? '',
  }
}

function without<T extends Json>(row: T, ...names: readonly string[]): Json {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))
}

/** An aggregated day whose every number is its own. */
function aggregate(of: string, n: number): Json {
  const feature = (name: string, by: number) => ({
    feature: name,
    user_initiated_interaction_count: n * by,
    code_generation_activity_count: 10 * n + by,
    code_acceptance_activity_count: n + by,
    loc_added_sum: 3 * n + by,
    loc_deleted_sum: n * by + 1,
  })
  return {
    day: of,
    organization_id: '77',
    daily_active_users: n + 10,
    weekly_active_users: n + 20,
    monthly_active_users: n + 30,
    monthly_active_chat_users: n + 7,
    monthly_active_agent_users: n + 3,
    loc_added_sum: 1000 + n,
    loc_deleted_sum: 100 + n,
    totals_by_feature: [
      feature('code_completion', 1),
      ...CHAT.map((name, index) => feature(name, index + 2)),
      feature('agent_edit', 11),
      feature('copilot_cli', 12),
      feature('others', 13),
    ],
    pull_requests: {
      total_created: n + 1,
      total_created_by_copilot: n + 2,
      total_merged: n + 3,
      total_reviewed_by_copilot: n + 4,
    },
  }
}

const wrapperOf = (days: readonly Json[], first: string, last: string): Json => ({
  report_start_day: first,
  report_end_day: last,
  organization_id: '77',
  created_at: `${last}T04:00:00Z`,
  day_totals: days,
})

function user(id: number, of: string, more: Json = {}): Json {
  return { user_id: id, user_login: `person-${id}`, day: of, organization_id: '77', ...more }
}

const onlyWith = existsSync(WRAPPER_SAMPLE) && existsSync(USERS_SAMPLE) ? test : test.skip

describe('metrics of real files', () => {
  onlyWith('the 28-day report and its users', async () => {
    const wrapper = readFileSync(WRAPPER_SAMPLE, 'utf8')
    const users = readFileSync(USERS_SAMPLE, 'utf8')
    const metrics = await metricsOver(
      [
        { report: 'enterprise-28-day', parts: [wrapper] },
        { report: 'users-28-day', parts: [users] },
      ],
      { scope: 'enterprise' },
    )
    // The users' rows are of another window, so that nothing is said of their credits.
    expect(metrics).toEqual(plainWrapper(JSON.parse(wrapper) as Json))
  })

  onlyWith('user rows alone', async () => {
    const users = readFileSync(USERS_SAMPLE, 'utf8')
    const rows = rowsIn(Buffer.from(users))
    const [stated] = rows
    const ends = [String(stated?.['report_start_day']), String(stated?.['report_end_day'])] as const
    expect(await metricsOver([{ report: 'users-28-day', parts: [users] }])).toEqual({
      ...plainUsers(rows, ends),
      ...plainCredits(rows),
    })
  })
})

describe('the window', () => {
  const days = () => [4, 3, 2].map((back) => aggregate(day(back), back))
  const oneDay = () =>
    days().map((one) => ({ report: 'organization-1-day', day: String(one['day']), parts: [[one]] }))
  const people = (back: number) => ({
    report: 'users-28-day',
    parts: [[user(1, day(back), { loc_added_sum: 5, loc_deleted_sum: 1, ai_credits_used: 2.5 })]],
  })
  const credits = (back: number) => ({
    ai_credits_used: 2.5,
    ai_credits_users: 1,
    ai_credits_first_day: day(back),
    ai_credits_last_day: day(back),
  })

  test('is that of the 28-day report, whatever else is there', async () => {
    const wrapper = wrapperOf([aggregate(day(6), 50), aggregate(day(5), 60)], day(6), day(5))
    const window = { report: 'organization-28-day', parts: [[wrapper]] }
    expect(await metricsOver([window, ...oneDay(), people(1)])).toEqual(plainWrapper(wrapper))
    expect(await metricsOver([window, ...oneDay(), people(5)])).toEqual({
      ...plainWrapper(wrapper),
      ...credits(5),
    })
  })

  test('else all 1-day aggregates together, days without one left out', async () => {
    sandbox.situation({ report: 'organization-1-day', day: day(1) }, 'absent')
    const metrics = await metricsOver([...oneDay(), people(3)], {
      day: `${day(4)}..${day(1)}`,
      'if-no-report': 'ignore',
    })
    expect(metrics).toEqual({
      ...{ first_day: day(4), last_day: day(2), days: 3 },
      ...plainDays(days(), day(2)),
      ...credits(3),
    })
  })

  test('a 28-day report that was not there is no window', async () => {
    sandbox.situation({ report: 'organization-28-day' }, 'absent')
    const metrics = await metricsOver(oneDay(), {
      'report-type': 'organization-28-day, organization-1-day',
      'if-no-report': 'ignore',
    })
    expect(metrics).toMatchObject({ first_day: day(4), last_day: day(2), days: 3 })
  })

  test('a 28-day report that failed is no window, and the run is red', async () => {
    const served = [{ report: 'organization-28-day', parts: ['<html>'] }, ...oneDay()]
    const run = await runOver(served)
    expect(run.runner.errors).toHaveLength(1)
    expect(metricsOf(run)['organization/octo-org']).toMatchObject({ last_day: day(2), days: 3 })
  })

  test('of a report in parts is that of all of them; order and print do not matter', async () => {
    const all = [6, 5, 4, 3].map((back) => aggregate(day(back), back))
    const [a, b] = [all.slice(2), all.slice(0, 2).reverse()]
    const parts = [a, b].map((some) => wrapperOf(some, day(6), day(3)))
    const printed = parts.map((part, index) => JSON.stringify(part, undefined, index * 2))
    const metrics = await metricsOver([{ report: 'organization-28-day', parts: printed }])
    expect(metrics).toEqual(plainWrapper(wrapperOf(all, day(6), day(3))))
  })

  test('of a report that names no window is that of its days', async () => {
    const all = [5, 4, 3].map((back) => aggregate(day(back), back))
    const metrics = await metricsOver([{ report: 'organization-28-day', parts: [all] }])
    expect(metrics).toEqual(plainWrapper(wrapperOf(all, day(5), day(3))))
  })

  test('ends where the report says, though that day has no data', async () => {
    const wrapper = wrapperOf([aggregate(day(3), 3)], day(6), day(2))
    const metrics = await metricsOver([{ report: 'organization-28-day', parts: [[wrapper]] }])
    const ofLastDay = Object.keys(plainDays([], '')).filter((key) =>
      /active_users|adoption/.test(key),
    )
    expect(ofLastDay).toHaveLength(5)
    expect(metrics).toEqual(without(plainWrapper(wrapper), ...ofLastDay))
  })

  test('is told for every slug by itself', async () => {
    const served = ['octo-org', 'octo-labs'].map((slug, index) => ({
      slug,
      report: 'organization-1-day',
      day: day(2),
      parts: [[aggregate(day(2), index + 5)]],
    }))
    const run = await runOver(served, { slug: 'octo-org, octo-labs' })
    expect(run.runner.errors).toEqual([])
    const of = (n: number) => ({
      ...{ first_day: day(2), last_day: day(2), days: 1 },
      ...plainDays([aggregate(day(2), n)], day(2)),
    })
    expect(metricsOf(run)).toEqual({
      'organization/octo-org': of(5),
      'organization/octo-labs': of(6),
    })
  })
})

describe('absent is not zero', () => {
  test('what no day has is no key', async () => {
    const bare = { day: day(2), loc_added_sum: null, pull_requests: {}, daily_active_users: null }
    expect(
      await metricsOver([{ report: 'organization-1-day', day: day(2), parts: [[bare]] }]),
    ).toEqual({ first_day: day(2), last_day: day(2), days: 1 })
  })

  test('what is zero is zero, and no rate is over zero', async () => {
    const zero = {
      ...{ day: day(2), daily_active_users: 0, weekly_active_users: 0, monthly_active_users: 0 },
      ...{ monthly_active_chat_users: 0, monthly_active_agent_users: 0 },
      ...{ loc_added_sum: 0, loc_deleted_sum: 0, totals_by_feature: [] },
      pull_requests: { total_created: 0, total_merged: 0 },
    }
    expect(
      await metricsOver([{ report: 'organization-1-day', day: day(2), parts: [[zero]] }]),
    ).toEqual({
      ...{ first_day: day(2), last_day: day(2), days: 1 },
      ...{ daily_active_users: 0, weekly_active_users: 0, monthly_active_users: 0 },
      ...{ chat_requests: 0, lines_added: 0, lines_deleted: 0 },
      ...{ pull_requests_created: 0, pull_requests_merged: 0 },
    })
  })

  test('a rate of nothing is 0 where there is something below', async () => {
    const metrics = await metricsOver([
      {
        report: 'organization-1-day',
        day: day(2),
        parts: [
          [
            {
              day: day(2),
              ...{ loc_added_sum: 4, loc_deleted_sum: 0, monthly_active_users: 9 },
              monthly_active_agent_users: 0,
              totals_by_feature: [
                {
                  feature: 'code_completion',
                  code_generation_activity_count: 7,
                  code_acceptance_activity_count: 0,
                },
              ],
            },
          ],
        ],
      },
    ])
    expect(metrics).toEqual({
      ...{ first_day: day(2), last_day: day(2), days: 1, monthly_active_users: 9 },
      ...{ completion_acceptance_rate: 0, chat_requests: 0, agent_adoption: 0 },
      ...{ lines_added: 4, lines_deleted: 0 },
    })
  })

  test('nothing measured is an empty object', async () => {
    const run = await runOver([], { 'report-type': 'legacy-usage', day: '' })
    for (const metrics of Object.values(metricsOf(run))) expect(metrics).toEqual({})
    sandbox.situation({}, 'absent')
    const none = await runOver([], {
      'report-type': 'organization-1-day',
      'if-no-report': 'ignore',
    })
    expect([none.code, none.outputs['metrics']]).toEqual([0, '{}'])
  })
})

describe('user rows alone', () => {
  const active: Json[] = [
    { user_initiated_interaction_count: 1 },
    { code_generation_activity_count: 1 },
    { code_acceptance_activity_count: 1 },
    { loc_added_sum: 1 },
    { used_agent: true },
    { used_chat: true },
    { used_cli: true },
    { used_copilot_coding_agent: true },
    { used_copilot_cloud_agent: true },
    { used_copilot_code_review_active: true, used_copilot_code_review_passive: true },
    { used_copilot_app: true },
    { used_vscode_agent: true },
    { used_something_of_next_year: true },
  ]
  const inactive: Json[] = [
    {},
    { used_copilot_code_review_passive: true },
    { used_copilot_code_review_passive: true, used_copilot_code_review_active: false },
    { used_agent: false, used_cli: null },
    { loc_deleted_sum: 4 },
    { loc_suggested_to_add_sum: 5, loc_suggested_to_delete_sum: 2 },
    { ai_credits_used: 3 },
    { user_initiated_interaction_count: 0, loc_added_sum: 0 },
    { totals_by_cli: { session_count: 2 } },
  ]

  test('count who was active on the last day, by the definition', async () => {
    const rows = [...active, ...inactive].map((more, index) => user(index + 1, day(2), more))
    // Active the day before only.
    const before = [user(900, day(3), { loc_added_sum: 9 }), user(901, day(3), { used_cli: true })]
    const metrics = await metricsOver([
      { report: 'users-1-day', day: day(3), parts: [before] },
      { report: 'users-1-day', day: day(2), parts: [rows.slice(0, 9), rows.slice(9)] },
    ])
    const all = [...before, ...rows]
    expect(metrics).toMatchObject({ ...{ first_day: day(3), last_day: day(2), days: 2 } })
    expect(metrics?.['daily_active_users']).toBe(active.length)
    expect(metrics?.['lines_added']).toBe(sum(all, 'loc_added_sum'))
    const never = /^(weekly|monthly)_|_adoption$|^pull_requests|^teams$|^completion/
    expect(Object.keys(metrics ?? {}).filter((key) => never.test(key))).toEqual([])
  })

  test('of a day on which nobody was active count nobody', async () => {
    const rows = inactive.map((more, index) => user(index + 1, day(2), more))
    const metrics = await metricsOver([{ report: 'users-1-day', day: day(2), parts: [rows] }])
    expect(metrics?.['daily_active_users']).toBe(0)
  })

  test('count a user once, whatever the login, and however the id is written', async () => {
    const rows = [
      user(1, day(2), { used_cli: true, loc_added_sum: 1 }),
      user(1, day(2), { user_login: 'renamed', loc_added_sum: 10 }),
      { ...user(1, day(2), { loc_added_sum: 100 }), user_id: '1' },
      user(2, day(2), { loc_added_sum: 1000 }),
    ]
    const metrics = await metricsOver([{ report: 'users-1-day', day: day(2), parts: [rows] }])
    expect(metrics).toMatchObject({ daily_active_users: 2, lines_added: 1001 })
  })

  test('of several entities are different rows', async () => {
    const rows = [
      user(1, day(2), { loc_added_sum: 1 }),
      { ...user(1, day(2), { loc_added_sum: 10 }), organization_id: '78' },
    ]
    const metrics = await metricsOver([{ report: 'users-1-day', day: day(2), parts: [rows] }])
    expect(metrics?.['lines_added']).toBe(11)
  })
})

describe('what comes twice', () => {
  const lines = (n: number) => ({ loc_added_sum: n, loc_deleted_sum: 0, ai_credits_used: n })

  test('counts once; the first in link order wins, though its part comes last', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => user(index + 10, day(2), lines(1)))
    const first = [...many, user(1, day(2), lines(5000))]
    const second = [user(1, day(2), lines(70_000)), user(2, day(2), lines(9))]
    for (const parts of [
      [first, second],
      [first, second, first, second],
    ]) {
      const metrics = await metricsOver([{ report: 'users-1-day', day: day(2), parts }])
      expect(metrics).toMatchObject({ daily_active_users: 3002, lines_added: 8009 })
      expect(metrics?.['ai_credits_used']).toBe(8009)
    }
  })

  test('in the users of a day and of 28 days counts once', async () => {
    const [a, b, c] = [
      user(1, day(3), lines(1)),
      user(1, day(2), lines(10)),
      user(2, day(2), lines(100)),
    ]
    const metrics = await metricsOver([
      { report: 'users-28-day', parts: [[a], [b]] },
      { report: 'users-1-day', day: day(2), parts: [[b, c]] },
    ])
    expect(metrics).toMatchObject({
      ...{ lines_added: 111, daily_active_users: 2, days: 2 },
      ...{ ai_credits_used: 111, ai_credits_first_day: day(3), ai_credits_last_day: day(2) },
    })
  })

  test('a day of an aggregate counts once, the first wins', async () => {
    const [one, again, other] = [aggregate(day(3), 1), aggregate(day(3), 2), aggregate(day(2), 3)]
    const window = (days: Json[]) => [wrapperOf(days, day(3), day(2))]
    const expected = plainWrapper(wrapperOf([one, other], day(3), day(2)))
    expect(
      await metricsOver([
        { report: 'organization-28-day', parts: [window([one]), window([again, other])] },
      ]),
    ).toEqual(expected)
    expect(
      await metricsOver([{ report: 'organization-28-day', parts: [window([one, again, other])] }]),
    ).toEqual(expected)
  })
})

describe('lines that cannot be read', () => {
  test('are kept and not counted, and a warning names some of them', async () => {
    const good = [1, 2].map((id) => JSON.stringify(user(id, day(2), { loc_added_sum: id })))
    const one = `${good[0] ?? ''}\n{"user_id":3,\n${good[1] ?? ''}\n`
    const many = `${JSON.stringify(user(4, day(2), { loc_added_sum: 40 }))}\n${'?\n'.repeat(7)}`
    const run = await runOver([{ report: 'users-1-day', day: day(2), parts: [one, many] }])
    expect([run.code, run.runner.errors]).toEqual([0, []])
    expect(metricsOf(run)['organization/octo-org']).toMatchObject({ lines_added: 43 })
    const stored = [...run.files()].filter(([path]) => path.startsWith('ndjson/'))
    expect(stored.map(([, bytes]) => bytes.toString())).toEqual([one, many])
    const warnings = run.runner.warnings.filter((text) => text.includes('cannot be read'))
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(
      /\/part-001\.ndjson line 2, \S+\/part-002\.ndjson line 2, .*line 5 and 3 more\./,
    )
  })
})

describe('AI credits', () => {
  test('are of the window, and exact', async () => {
    const wrapper = wrapperOf([aggregate(day(4), 1), aggregate(day(3), 2)], day(4), day(3))
    const credits = [0.1, 0.2, 0.7, 1e-6]
    const rows = credits.map((used, index) =>
      user(index, index === 0 ? day(4) : day(3), { ai_credits_used: used }),
    )
    const metrics = await metricsOver([
      { report: 'organization-28-day', parts: [[wrapper]] },
      {
        report: 'users-28-day',
        parts: [[...rows, user(99, day(3)), user(98, day(5), { ai_credits_used: 50 })]],
      },
    ])
    expect(metrics).toEqual({
      ...plainWrapper(wrapper),
      ai_credits_used: 1.000001,
      ai_credits_users: 4,
      ai_credits_first_day: day(4),
      ai_credits_last_day: day(3),
    })
  })

  test('that no row has are absent; that are 0 are 0', async () => {
    const over = (more: Json) =>
      metricsOver([{ report: 'users-28-day', parts: [[user(1, day(3), more)]] }])
    const keys = Object.keys((await over({ loc_added_sum: 1 })) ?? {})
    expect(keys.filter((key) => key.startsWith('ai_credits'))).toEqual([])
    expect(await over({ ai_credits_used: 0 })).toMatchObject({
      ...{ ai_credits_used: 0, ai_credits_first_day: day(3), ai_credits_last_day: day(3) },
    })
  })
})

describe('metrics.json', () => {
  interface Told {
    readonly window: Json
    readonly metrics: Record<string, Json>
    readonly findings: readonly { code: string; text: string; names?: string[] }[]
  }
  const toldBy = (run: Run) =>
    Object.values(
      JSON.parse(readFileSync(run.outputs['metrics-path'] ?? '', 'utf8')) as Record<string, Told>,
    )[0]

  test('says what every key of the output rests on, and finds nothing in clean files', async () => {
    const window = [6, 5, 4, 3, 2].map((back) => aggregate(day(back), back))
    for (const one of window) {
      for (const entry of one['totals_by_feature'] as Json[]) {
        one['loc_added_sum'] = numberOf(one['loc_added_sum']) + numberOf(entry['loc_added_sum'])
        one['loc_deleted_sum'] =
          numberOf(one['loc_deleted_sum']) + numberOf(entry['loc_deleted_sum'])
      }
      one['loc_added_sum'] = sumOf([one], () => true, 'loc_added_sum')
      one['loc_deleted_sum'] = sumOf([one], () => true, 'loc_deleted_sum')
    }
    const credits = { ai_credits_used: 1.5, loc_added_sum: 1 }
    const run = await runOver([
      { report: 'organization-28-day', parts: [[wrapperOf(window, day(6), day(2))]] },
      {
        report: 'users-1-day',
        day: day(4),
        parts: [Array.from({ length: 14 }, (_, n) => user(n, day(4), credits))],
      },
    ])
    const told = toldBy(run)
    expect(told?.window).toEqual({
      ...{ first_day: day(6), last_day: day(2), days: 5, missing_days: [] },
      settled_days: [day(6), day(5), day(4)],
      provisional_days: [day(3), day(2)],
      source: '28-day report',
    })
    const [flat] = Object.values(metricsOf(run))
    const values = Object.entries(told?.metrics ?? {}).map(([key, { value }]) => [key, value])
    expect(Object.fromEntries(values)).toEqual(flat)
    expect(told?.metrics['completion_acceptance_rate']).toMatchObject({
      ...{ label: 'Completion acceptance rate', unit: 'share', of: 'suggestions' },
      n: sumOf(window, isCompletion, 'code_generation_activity_count'),
      ...{ source: '28-day report', first_day: day(6), last_day: day(2), days: 5 },
      provisional: true,
      no_change: expect.stringMatching(/pairs of equal weekdays|settled/) as unknown,
    })
    expect(told?.metrics['monthly_active_users']).toMatchObject({
      ...{ n: 32, of: 'users', first_day: day(2), last_day: day(2), provisional: true },
    })
    expect(told?.metrics['agent_adoption']).toMatchObject({ n: 32, of: 'users' })
    expect(told?.metrics['lines_added']).toMatchObject({ n: 5, of: 'days' })
    expect(told?.metrics['ai_credits_used']).toMatchObject({
      ...{ n: 14, of: 'users', source: 'user rows', days: 1, provisional: false },
    })
    expect(told?.findings.filter(({ code }) => code !== 'FIELDS_GONE')).toEqual([])
    const beside = [...run.files().keys()].filter((path) => path.endsWith('metrics.json'))
    expect(beside).toEqual(['metrics.json'])
    expect(String(run.files().get('manifest.json'))).not.toContain('metrics.json')
  })

  test('names what the checks found, each with a code', async () => {
    const odd: Json = {
      ...aggregate(day(2), 1),
      never_seen: 1,
      loc_added_sum: 5,
    }
    const features = odd['totals_by_feature'] as Json[]
    features.push({
      feature: 'chat_of_next_year',
      user_initiated_interaction_count: 5000,
      loc_added_sum: -3,
    })
    const run = await runOver([
      { report: 'organization-1-day', day: day(2), parts: [[odd, odd]] },
      {
        report: 'users-1-day',
        day: day(2),
        parts: [
          `${JSON.stringify(user(1, day(2)))}
{"user_id":
`,
        ],
      },
    ])
    const told = toldBy(run)
    const codes = new Set(told?.findings.map(({ code }) => code))
    for (const code of ['SUMS_DIFFER', 'ROWS_TWICE', 'VALUES_NEGATIVE', 'LINES_UNREADABLE']) {
      expect([code, codes.has(code)]).toEqual([code, true])
    }
    expect(told?.findings).toContainEqual(
      expect.objectContaining({ code: 'FIELDS_NEW', names: ['never_seen'] }),
    )
    expect(told?.findings).toContainEqual(
      expect.objectContaining({ code: 'VALUES_NEW', names: ['chat_of_next_year'] }),
    )
    expect(told?.metrics['chat_requests']?.['value']).toBeGreaterThan(5000)
    expect(run.summary).toMatch(/New values of feature, [\d.]+ % of the volume: \S*chat/)
  })
})

describe('teams', () => {
  const member = (id: number, team: number, of: string) =>
    user(id, of, { team_id: team, slug: `team-${team}` })
  const ids = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
  const users = (count: number, back: number) => ({
    report: 'users-1-day',
    day: day(back),
    parts: [ids(count).map((id) => user(id, day(back), { loc_added_sum: 1 }))],
  })
  const members = (sizes: readonly number[], back: number) => ({
    report: 'user-teams-1-day',
    day: day(back),
    parts: [sizes.flatMap((size, team) => ids(size).map((id) => member(id, team + 1, day(back))))],
  })

  test('are those that passed the minimum on some day, by users with a row', async () => {
    // Team 2 is large enough on the first day only; of team 3 too few have a row.
    const served = [
      ...[users(6, 3), members([6, 5, 4], 3)],
      ...[users(6, 2), members([6, 4, 4, 9], 2)],
    ]
    expect((await metricsOver(served))?.['teams']).toBe(3)
    expect((await metricsOver(served, { 'minimum-group-size': '1' }))?.['teams']).toBe(4)
    expect((await metricsOver(served, { 'minimum-group-size': '7' }))?.['teams']).toBe(0)
  })

  test('are absent without the join: other days, one report alone, users of 28 days', async () => {
    const window = { report: 'users-28-day', parts: [ids(6).map((id) => user(id, day(2)))] }
    expect(await metricsOver([members([6], 2), window])).not.toHaveProperty('teams')
    expect(await metricsOver([users(6, 2)])).not.toHaveProperty('teams')
    expect((await metricsOver([members([6], 2)])) ?? {}).toEqual({})
  })
})
