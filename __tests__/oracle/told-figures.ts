import { expect } from '@jest/globals'

import { type Database, type SqlRow, text } from '../formats/duckdb.js'
import { JOINED_DAYS } from './stored.js'

/** What `metrics.json` must say of each metric beside its value, from DuckDB alone. */

/** A metric as it is made of the columns of a day: what is above the line, and below it. */
interface Shape {
  readonly kind: 'sum' | 'rate' | 'last' | 'fact'
  readonly above?: string
  readonly below?: string
  /** What a rate rests on: the sum below the line. */
  readonly of?: 'users' | 'suggestions' | 'lines'
  readonly users?: true
  readonly weekdays?: true
  readonly settled?: true
  readonly feed?: 'user rows' | 'seats' | 'team join'
}

/** The sum of what a row's features have; a row without features has none, one without the meant feature 0 of it. */
const ofFeatures = (where: string, number: string) =>
  `CASE WHEN json_type(row, '$.totals_by_feature') = 'ARRAY' THEN list_sum(list_transform(
    list_filter(from_json(row->'totals_by_feature', '["JSON"]'), lambda one: ${where}), lambda one: ${number}) || [0.0]) END`
const counted = (where: string, name: string) =>
  ofFeatures(where, `coalesce((one->>'${name}')::DOUBLE, 0)`)
const changed = (where: string) =>
  ofFeatures(
    where,
    "coalesce((one->>'loc_added_sum')::DOUBLE, 0) + coalesce((one->>'loc_deleted_sum')::DOUBLE, 0)",
  )
const IS_COMPLETION = "one->>'feature' = 'code_completion'"
const IS_CHAT = "starts_with(one->>'feature', 'chat_')"

const last = { kind: 'last' } as const
const rate = { kind: 'rate' } as const
const ofUsers = { kind: 'fact', feed: 'user rows' } as const
const ofSeats = { kind: 'fact', feed: 'seats' } as const
const pulls = (name: string) =>
  ({ kind: 'sum', above: `row->'pull_requests'->>'${name}'` }) as const
const SEATS = [
  'seats',
  'seats_active',
  'seats_never_used',
  'seats_idle_30_days',
  'seats_idle_60_days',
  'seats_idle_90_days',
  'seats_unreported_activity',
  'seat_utilization',
]

const SHAPES: Readonly<Record<string, Shape>> = {
  daily_active_users: { ...last, above: 'daily', users: true, weekdays: true },
  weekly_active_users: { ...last, above: 'weekly', users: true },
  monthly_active_users: { ...last, above: 'monthly', users: true },
  weekday_active_users: { ...last, above: 'daily', users: true, weekdays: true, settled: true },
  completion_acceptance_rate: {
    ...rate,
    above: counted(IS_COMPLETION, 'code_acceptance_activity_count'),
    below: counted(IS_COMPLETION, 'code_generation_activity_count'),
    of: 'suggestions',
  },
  chat_requests: { kind: 'sum', above: counted(IS_CHAT, 'user_initiated_interaction_count') },
  agent_adoption: {
    ...last,
    above: "row->>'monthly_active_agent_users'",
    below: 'monthly',
    of: 'users',
  },
  chat_adoption: {
    ...last,
    above: "row->>'monthly_active_chat_users'",
    below: 'monthly',
    of: 'users',
  },
  lines_added: { kind: 'sum', above: "row->>'loc_added_sum'" },
  lines_deleted: { kind: 'sum', above: "row->>'loc_deleted_sum'" },
  agent_contribution: {
    ...rate,
    above: changed("one->>'feature' = 'agent_edit'"),
    below: changed("coalesce(one->>'feature', '') NOT IN ('copilot_cli', 'copilot_app')"),
    of: 'lines',
  },
  agent_contribution_with_cli: {
    ...rate,
    above: changed("(one->>'feature') IN ('agent_edit', 'copilot_cli', 'copilot_app')"),
    below: changed('true'),
    of: 'lines',
  },
  pull_requests_created: pulls('total_created'),
  pull_requests_created_by_copilot: pulls('total_created_by_copilot'),
  pull_requests_merged: pulls('total_merged'),
  pull_requests_reviewed_by_copilot: pulls('total_reviewed_by_copilot'),
  ai_credits_used: { kind: 'sum', above: "row->>'ai_credits_used'", feed: 'user rows' },
  ai_credits_users: { ...ofUsers, users: true },
  ai_credits_first_day: ofUsers,
  ai_credits_last_day: ofUsers,
  teams: { kind: 'fact', feed: 'team join' },
  ...Object.fromEntries(SEATS.map((key) => [key, ofSeats])),
}

const TABLES = [
  // What every metric is made of, a row per row of GitHub's: people's own, and those of the window's source.
  `CREATE OR REPLACE TEMP TABLE known_users AS
    WITH every AS (SELECT DISTINCT day FROM user_rows),
    covered AS (SELECT day FROM every UNION SELECT report_day FROM stored WHERE report = 'users-1-day'
      UNION SELECT strftime(unnest(range((row->>'report_start_day')::TIMESTAMP, (row->>'report_end_day')::TIMESTAMP + INTERVAL 1 DAY, INTERVAL 1 DAY)), '%Y-%m-%d')
        FROM (SELECT DISTINCT row FROM stored WHERE report = 'users-28-day') WHERE (row->>'report_start_day') IS NOT NULL),
    distinct_over AS (SELECT every.day, span,
        (SELECT count(DISTINCT person) FROM user_rows AS one WHERE one.active AND one.day <= every.day AND one.day > strftime(every.day::DATE - span, '%Y-%m-%d')) AS users,
        (SELECT count(DISTINCT covered.day) FROM covered WHERE covered.day <= every.day AND covered.day > strftime(every.day::DATE - span, '%Y-%m-%d')) AS days
      FROM every, (VALUES (1), (7), (28)) AS spans(span))
    SELECT day, max(users) FILTER (span = 1) AS daily, max(users) FILTER (span = 7 AND days = 7) AS weekly,
      max(users) FILTER (span = 28 AND days = 28) AS monthly
    FROM distinct_over GROUP BY day`,
  `CREATE OR REPLACE TEMP TABLE user_days AS SELECT day, row, daily, weekly, monthly FROM user_rows JOIN known_users USING (day)`,
  `CREATE OR REPLACE TEMP TABLE told_days AS
    SELECT day, row, (row->>'daily_active_users')::DOUBLE AS daily, (row->>'weekly_active_users')::DOUBLE AS weekly,
      (row->>'monthly_active_users')::DOUBLE AS monthly FROM aggregates
    UNION ALL SELECT * FROM user_days WHERE NOT EXISTS (FROM aggregates)`,
]

const MARKS = ['2026-04-10', '2026-06-15', '2026-07-28', '2026-10-06']
const DAY = 86_400_000
const shift = (day: string, by: number) =>
  new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10)
const between = (one: string, other: string) => (Date.parse(other) - Date.parse(one)) / DAY
const isWeekday = (day: string) => new Date(day).getUTCDay() % 6 !== 0

/** A metric of `metrics.json`, as far as it is compared. */
export interface Told {
  readonly n?: number
  readonly of?: string
  readonly source?: string
  readonly first_day?: string
  readonly last_day?: string
  readonly days?: number
  readonly provisional?: boolean
  readonly change?: Readonly<Record<string, unknown>>
  readonly no_change?: string
}

const SOURCES = `CASE WHEN EXISTS (FROM windows) THEN '28-day report' WHEN EXISTS (FROM aggregates) THEN '1-day aggregates' ELSE 'user rows' END`

/** What is told of every metric, by key; \`values\`: the metrics themselves. */
export async function toldOf(
  database: Database,
  values: Readonly<Record<string, number | string>>,
): Promise<Record<string, Told>> {
  for (const statement of TABLES) await database.rows(statement)
  const one = async (sql: string): Promise<SqlRow> => (await database.rows(sql))[0] ?? {}
  const of = await one(
    `SELECT getvariable('first_day') AS first, getvariable('last_day') AS last, getvariable('newest_settled_day') AS settled, ${SOURCES} AS source`,
  )
  const [firstDay, lastDay, settled] = ['first', 'last', 'settled'].map((key) =>
    String(of[key]),
  ) as [string, string, string]
  const told: Record<string, Told> = {}
  for (const [key, value] of Object.entries(values)) {
    const shape = SHAPES[key]
    if (shape === undefined || /_day$/.test(key)) {
      told[key] = {}
      continue
    }
    if (shape.feed === 'seats') {
      const list = await one(
        `SELECT any_value(today)::VARCHAR AS day, count(*)::INT AS n FROM seats`,
      )
      const day = String(list['day'])
      told[key] = {
        n: Number(list['n']),
        of: 'users',
        source: 'seats',
        first_day: day,
        last_day: day,
        days: 1,
        provisional: false,
      }
      continue
    }
    if (shape.feed === 'team join') {
      const joined = await one(
        `SELECT count(*)::INT AS n, min(day) AS first, max(day) AS last FROM (${JOINED_DAYS})`,
      )
      const n = Number(joined['n'])
      told[key] = {
        n,
        of: 'days',
        source: 'team join',
        first_day: String(joined['first']),
        last_day: String(joined['last']),
        days: n,
        provisional: String(joined['last']) > settled,
      }
      continue
    }
    const table = shape.feed === 'user rows' ? 'user_days' : 'told_days'
    const inside = `day BETWEEN ${text(firstDay)} AND ${text(lastDay)}`
    const rows = await database.rows(
      `SELECT DISTINCT day FROM ${table} WHERE ${inside} ORDER BY day`,
    )
    const all = rows.map(({ day }) => String(day))
    const days = shape.settled
      ? all.filter((day) => day <= settled && isWeekday(day))
      : shape.kind === 'last'
        ? all.filter((day) => day === lastDay)
        : all
    const users = await one(
      `SELECT count(DISTINCT person) FILTER ((row->>'ai_credits_used')::DOUBLE > 0) AS n FROM people`,
    )
    const below =
      shape.below &&
      (await one(
        `SELECT sum((${shape.below})::DOUBLE)${shape.kind === 'last' ? ' / count(*)' : ''} AS n FROM ${table} WHERE ${shape.kind === 'last' ? `day = ${text(lastDay)}` : inside}`,
      ))
    const [n, what] =
      below !== undefined && below !== ''
        ? [Number(below['n']), shape.of ?? 'users']
        : shape.users === true && shape.settled !== true
          ? [Number(value), 'users']
          : key === 'ai_credits_used'
            ? [Number(users['n']), 'users']
            : [days.length, 'days']
    told[key] = {
      ...{ n, of: what, source: shape.feed === 'user rows' ? 'user rows' : String(of['source']) },
      first_day: shape.kind === 'last' ? (days[0] ?? firstDay) : firstDay,
      last_day: shape.kind === 'last' ? (days.at(-1) ?? lastDay) : lastDay,
      ...{ days: days.length, provisional: days.some((day) => day > settled) },
      ...(await changeOf(database, shape, { table, settled, lastDay })),
    }
  }
  return told
}

async function changeOf(
  database: Database,
  shape: Shape,
  { table, settled, lastDay }: { table: string; settled: string; lastDay: string },
): Promise<Pick<Told, 'change' | 'no_change'>> {
  if (shape.kind === 'fact') return {}
  const known = await database.rows(
    `SELECT DISTINCT day FROM ${table} WHERE day <= least(${text(settled)}, ${text(lastDay)}) ORDER BY day`,
  )
  const days = known.map(({ day }) => String(day))
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return { no_change: 'No day is settled yet.' }
  const mark = MARKS.findLast((day) => day > first && day <= last)
  const length = between(mark ?? first, last) + 1 >= 56 ? 28 : 14
  if (mark !== undefined && mark > shift(last, 1 - 2 * length))
    return {
      no_change: expect.stringContaining(
        `GitHub counts differently from ${mark} on`,
      ) as unknown as string,
    }
  const { above = 'NULL', below } = shape
  // Rows of people add up to their day first; a number of people is the same in all of its rows.
  const people = /^(daily|weekly|monthly)$/
  const perDay = (column: string) =>
    people.test(column) ? `max((${column})::DOUBLE)` : `sum((${column})::DOUBLE)`
  const [row = {}] = await database.rows(
    `WITH series AS (SELECT day, ${perDay(above)} AS a, ${below === undefined ? '0.0' : perDay(below)} AS b,
       max(daily) AS daily, max(weekly) AS weekly, max(monthly) AS monthly FROM ${table} GROUP BY day HAVING a IS NOT NULL AND b IS NOT NULL)
     SELECT count(*)::INT AS pairs, sum(now.a) AS a, sum(past.a) AS pa, sum(now.b) AS b, sum(past.b) AS pb,
       coalesce(greatest(max(now.daily), max(now.weekly), max(now.monthly)), 0) AS people,
       coalesce(greatest(max(past.daily), max(past.weekly), max(past.monthly)), 0) AS past_people
     FROM series AS now JOIN series AS past ON past.day = strftime(now.day::DATE - ${length}, '%Y-%m-%d')
     WHERE now.day <= ${text(last)} AND now.day > ${text(shift(last, -length))}${shape.weekdays ? ' AND isodow(now.day::DATE) < 6' : ''}`,
  )
  const get = (key: string) => Number(row[key])
  const possible = shape.weekdays ? (length / 7) * 5 : length
  const pairs = get('pairs')
  if (pairs * 2 < possible || pairs === 0)
    return { no_change: `${pairs} of ${possible} pairs of equal weekdays have data.` }
  const valueOf = (a: number, b: number) =>
    below !== undefined ? (b === 0 ? undefined : a / b) : shape.kind === 'last' ? a / pairs : a
  const [recent, previous] = [valueOf(get('a'), get('b')), valueOf(get('pa'), get('pb'))]
  if (recent === undefined || previous === undefined) return {}
  const suggestions = shape.of === 'suggestions'
  const rests = suggestions
    ? [get('b'), get('pb')]
    : shape.users
      ? [Math.floor(recent), Math.floor(previous)]
      : [get('people'), get('past_people')]
  const [n, of] = [Math.min(...rests), suggestions ? 'suggestions' : 'users']
  const least = suggestions ? 200 : 30
  if (n < least) return { no_change: `It rests on ${n} ${of}, fewer than ${least}.` }
  return { change: { recent, previous, period_days: length, pairs, last_day: last, n, of } }
}
