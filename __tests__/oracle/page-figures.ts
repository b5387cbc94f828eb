import { type Database, type SqlRow, text } from '../formats/duckdb.js'
import { type Cells, type Fact, type Figures as Below, type Shown } from './read-page.js'
import { peopleIn } from './summary-people.js'

/** What the page must show of stored reports for a selection, from DuckDB alone. */

export interface Chosen {
  readonly from: string
  readonly to: string
  readonly weekends?: false
  /** The name of a team. */
  readonly team?: string
  readonly names?: Readonly<Record<string, string>>
}

interface Context {
  readonly database: Database
  /** The first day that may be revised. */
  readonly provisional: string
  /** The ends of the page's calendar. */
  readonly calendar: readonly [string, string]
  readonly minimum: number
  /** People are named. */
  readonly named?: boolean
}

const MARKS = ['2026-04-10', '2026-06-15', '2026-07-28', '2026-10-06']

/** How GitHub splits a day, and where the same is found by one name alone. */
const SPLITS: Readonly<Record<string, readonly [list: string, names: readonly string[]]>> = {
  feature: ['totals_by_feature', ['feature']],
  ide: ['totals_by_ide', ['ide']],
  language: ['totals_by_language_feature', ['language']],
  model: ['totals_by_model_feature', ['model']],
  'language+feature': ['totals_by_language_feature', ['language', 'feature']],
  'language+model': ['totals_by_language_model', ['language', 'model']],
  'model+feature': ['totals_by_model_feature', ['model', 'feature']],
}

/** What GitHub spells in several ways is one name. */
const spelled = (what: string, name: string) =>
  what === 'feature'
    ? name
    : what === 'model'
      ? `regexp_replace(lower(${name}), '^claude-([0-9][0-9.]*)-(opus|sonnet|haiku)', 'claude-\\2-\\1')`
      : `lower(${name})`

const COUNTERS = {
  Requests: 'user_initiated_interaction_count',
  Suggestions: 'code_generation_activity_count',
  'Accepted suggestions': 'code_acceptance_activity_count',
  'Lines added': 'loc_added_sum',
  'Lines deleted': 'loc_deleted_sum',
} as const
const VOLUME = `coalesce((cell->>'${COUNTERS.Requests}')::DOUBLE, 0) + coalesce((cell->>'${COUNTERS.Suggestions}')::DOUBLE, 0)`

/** Numbers of a day that GitHub gives as they are. */
const DAILY = {
  'Daily users': "row->>'daily_active_users'",
  'Weekly users': "row->>'weekly_active_users'",
  'Monthly users': "row->>'monthly_active_users'",
  Created: "row->'pull_requests'->>'total_created'",
  'Created by Copilot': "row->'pull_requests'->>'total_created_by_copilot'",
  Merged: "row->'pull_requests'->>'total_merged'",
  'Reviewed by Copilot': "row->'pull_requests'->>'total_reviewed_by_copilot'",
  'All, minutes': "row->'pull_requests'->>'median_minutes_to_merge'",
  'By Copilot, minutes': "row->'pull_requests'->>'median_minutes_to_merge_copilot_authored'",
  ...Object.fromEntries(
    Object.entries(COUNTERS).map(([label, name]) => [label, `row->>'${name}'`]),
  ),
} as const satisfies Readonly<Record<string, string>>

/** Tables beside those of archive.sql: figures(series, day, value), cells and teams by day. */
export async function prepare(database: Database): Promise<void> {
  const union = Object.entries(DAILY).map(
    ([label, path]) =>
      `SELECT ${text(label)} AS series, day, (${path})::DOUBLE AS value FROM aggregates`,
  )
  const counters = Object.values(COUNTERS)
  const cells = Object.entries(SPLITS).map(
    ([split, [list, names]]) => `
    SELECT ${text(split)} AS split, day, [${names.map((name) => `coalesce(cell->>'${name}', '')`).join(', ')}] AS names,
      [${names.map((name) => spelled(name, `coalesce(cell->>'${name}', '')`)).join(', ')}] AS spelled,
      ${counters.map((name) => `sum((cell->>'${name}')::DOUBLE) AS ${name}`).join(', ')}, sum(${VOLUME}) AS volume
    FROM (SELECT day, unnest(from_json(row->'${list}', '["JSON"]')) AS cell FROM aggregates) GROUP BY ALL`,
  )
  const statements = [
    `CREATE OR REPLACE TEMP TABLE figures AS SELECT * FROM (${union.join(' UNION ALL ')}) WHERE value IS NOT NULL
     UNION ALL SELECT 'credits', day, sum((row->>'ai_credits_used')::DECIMAL(18, 6))::DOUBLE FROM user_rows
       WHERE row->>'ai_credits_used' IS NOT NULL GROUP BY day
     UNION ALL SELECT 'credit users', day, count(DISTINCT person) FILTER ((row->>'ai_credits_used')::DOUBLE > 0) FROM user_rows
       WHERE row->>'ai_credits_used' IS NOT NULL GROUP BY day`,
    `DELETE FROM figures WHERE series IN ('credits', 'credit users') AND day IN (
       SELECT day FROM figures WHERE series = 'credit users' AND value > 0 AND value < getvariable('minimum_group_size'))`,
    // History keeps the 30 largest cells of a day; all others are one.
    `CREATE OR REPLACE TEMP TABLE cells AS
     WITH every AS (${cells.join(' UNION ALL ')}),
     ranked AS (SELECT *, list_bool_and(list_transform(names, lambda name: name = 'others')) AS rest FROM every),
     placed AS (SELECT *, row_number() OVER (PARTITION BY split, day, rest ORDER BY volume DESC, names) AS place FROM ranked)
     SELECT split, day, CASE WHEN rest OR place > 30 THEN list_transform(names, lambda name: 'others') ELSE spelled END AS names,
       ${counters.map((name) => `sum(${name}) AS ${name}`).join(', ')} FROM placed GROUP BY ALL`,
    `CREATE OR REPLACE TEMP TABLE member_rows AS
     SELECT DISTINCT row->>'day' AS day, row->>'team_id' AS team, row->>'user_id' AS person FROM stored WHERE report = 'user-teams-1-day'`,
    `CREATE OR REPLACE TEMP TABLE teams AS
     WITH names AS (SELECT row->>'team_id' AS team, arg_max(row->>'slug', row->>'day') AS name FROM stored
       WHERE report = 'user-teams-1-day' GROUP BY ALL),
     large AS (SELECT day, team, count(*) AS members FROM member_rows GROUP BY ALL HAVING count(*) >= getvariable('minimum_group_size')),
     own AS (SELECT * FROM user_rows WHERE day IN (SELECT report_day FROM stored WHERE report = 'users-1-day')),
     days AS (SELECT day, team, members, count(DISTINCT person) FILTER (active) AS active,
         ${counters.map((name) => `sum((row->>'${name}')::DOUBLE) AS ${name}`).join(', ')},
         sum((row->>'ai_credits_used')::DECIMAL(18, 6))::DOUBLE AS credits
       FROM large JOIN member_rows USING (day, team) JOIN own USING (day, person) GROUP BY ALL)
     SELECT * FROM days JOIN names USING (team)
     QUALIFY max(active) OVER (PARTITION BY team, date_trunc('week', day::DATE)) >= getvariable('minimum_group_size')`,
    `CREATE OR REPLACE TEMP TABLE phases AS
     SELECT day, (one->>'phase_number')::INT AS number, one->>'phase' AS name, coalesce(one->>'users_in_phase_28d', one->>'total_engaged_users')::DOUBLE AS users
     FROM (SELECT day, unnest(from_json(row->'totals_by_ai_adoption_phase', '["JSON"]')) AS one FROM aggregates)`,
  ]
  for (const statement of statements) await database.rows(statement)
}

const number = (digits: number) => new Intl.NumberFormat('en-US', { maximumFractionDigits: digits })
type Value = number | null | undefined
export const count = (value: Value) =>
  value == null ? 'n/a' : number(Math.abs(value) < 100 ? 1 : 0).format(value)
export const percent = (value: Value) =>
  value == null
    ? 'n/a'
    : value > 0 && value < 0.0005
      ? '<0.1%'
      : value < 1 && value >= 0.9995
        ? '>99.9%'
        : `${number(1).format(value * 100)}%`
const plural = (value: number, one: string) => `${count(value)} ${value === 1 ? one : `${one}s`}`

export function difference(recent: number, previous: number): string {
  const sign = recent > previous ? '+' : recent < previous ? '−' : '±'
  const by = Math.abs(recent / previous - 1) * 100
  return `${sign}${number(by < 10 ? 1 : 0).format(by)}%`
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const num = (value: unknown): Value =>
  value === null || value === undefined ? null : Number(value)

/** The days of a selection, newest first. */
function daysOf({ from, to, weekends }: Chosen): string[] {
  const days: string[] = []
  for (let time = Date.parse(to); time >= Date.parse(from); time -= 86_400_000) {
    const day = new Date(time)
    if (weekends === false && day.getUTCDay() % 6 === 0) continue
    days.push(day.toISOString().slice(0, 10))
  }
  return days
}

/** A series by day, and what it sums to over a selection. */
class Figures {
  readonly context: Context
  readonly query: string

  constructor(context: Context, query: string) {
    this.context = context
    this.query = query
  }

  async byDay(): Promise<Map<string, number>> {
    const rows = await this.context.database.rows(this.query)
    return new Map(rows.map((row) => [String(row['day']), Number(row['value'])]))
  }

  async sums(chosen: Chosen): Promise<{ sum: Value; mean: Value; known: number }> {
    const [row] = await this.context.database.rows(
      `SELECT sum(value)::DOUBLE AS sum, avg(value)::DOUBLE AS mean, count(value)::INT AS known FROM (${this.query}) WHERE ${within(chosen)}`,
    )
    return { sum: num(row?.['sum']), mean: num(row?.['mean']), known: Number(row?.['known']) }
  }

  /** The change against the period right before, or why there is none. */
  async change(chosen: Chosen, of: 'users' | 'events'): Promise<string> {
    const { database, provisional, calendar } = this.context
    const length = (Date.parse(chosen.to) - Date.parse(chosen.from)) / 86_400_000 + 1
    const shift = Math.ceil(length / 7) * 7
    const before = (day: string) =>
      new Date(Date.parse(day) - shift * 86_400_000).toISOString().slice(0, 10)
    if (before(chosen.from) < calendar[0]) return 'no change told: no days before these are known'
    const mark = MARKS.find(
      (day) => day > calendar[0] && day > before(chosen.from) && day <= chosen.to,
    )
    if (mark !== undefined) return `no change told: GitHub counts differently since ${mark}`
    const settled = daysOf(chosen).filter((day) => day < provisional).length
    const [row] = await database.rows(
      `WITH series AS (${this.query}) SELECT count(*)::INT AS pairs, sum(now.value)::DOUBLE AS recent, sum(past.value)::DOUBLE AS previous
       FROM series AS now JOIN series AS past ON past.day = strftime(now.day::DATE - ${shift}, '%Y-%m-%d')
       WHERE ${within(chosen, 'now.day')} AND now.day < ${text(provisional)}`,
    )
    const [pairs, recent, previous] = ['pairs', 'recent', 'previous'].map((key) =>
      Number(row?.[key]),
    ) as [number, number, number]
    if (pairs === 0 || pairs * 2 < settled) return 'no change told: too few days have a counterpart'
    if (of === 'users' && Math.min(recent, previous) / pairs < 30)
      return 'no change told: fewer than 30 users: chance'
    if (of === 'events' && Math.min(recent, previous) < 200)
      return 'no change told: fewer than 200: chance'
    return `${difference(recent, previous)} against ${before(chosen.from)} to ${before(chosen.to)}, ${plural(pairs, 'pair')} of days`
  }

  async fact(chosen: Chosen, of: 'users' | 'events', value?: 'mean'): Promise<Fact> {
    const { sum, mean, known } = await this.sums(chosen)
    const all = daysOf(chosen).length
    return {
      value: count(value === 'mean' ? mean : sum),
      note: `${known} of ${plural(all, 'day')}; ${await this.change(chosen, of)}`,
    }
  }
}

/** The newest day of each week of a calendar, newest first; of a short one every day. */
function weekEnds([first, last]: readonly [string, string]): string[] {
  const days = daysOf({ from: first, to: last })
  return days.length <= 45 ? days : days.filter((day, at) => at === 0 || isSunday(day))
}
const isSunday = (day: string) => new Date(day).getUTCDay() === 0

/** The heights of the little line of a series: of long ones week by week, the mean of the days that are known. */
export async function sparkOf(
  { database, calendar }: Context,
  query: string,
): Promise<readonly number[]> {
  const by = daysOf({ from: calendar[0], to: calendar[1] }).length <= 45 ? 'day' : 'week'
  const rows = await database.rows(
    `SELECT avg(value)::DOUBLE AS value FROM (${query}) GROUP BY date_trunc('${by}', day::DATE) ORDER BY date_trunc('${by}', day::DATE)`,
  )
  const values = rows.map(({ value }) => Number(value))
  const most = Math.max(1, ...values)
  return values.map((value) => Math.round((26 - (value / most) * 22) * 10) / 10)
}

const within = ({ from, to, weekends }: Chosen, day = 'day') =>
  `${day} BETWEEN ${text(from)} AND ${text(to)}${weekends === false ? ` AND isodow(${day}::DATE) < 6` : ''}`

/** All that the sections below the filters show. */
export async function expected(context: Context, chosen: Chosen): Promise<Below> {
  const { database, provisional } = context
  const series = (name: string) =>
    new Figures(context, `SELECT day, value FROM figures WHERE series = ${text(name)}`)
  const ofTeam = (column: string) =>
    new Figures(
      context,
      `SELECT day, ${column}::DOUBLE AS value FROM teams WHERE name = ${text(chosen.team ?? '')} AND ${column} IS NOT NULL`,
    )
  const days = daysOf(chosen)
  const note = (day: string) => (day >= provisional ? 'may still be revised' : '')
  const dayTable = async (
    columns: Readonly<Record<string, Figures>>,
    places: readonly string[] = days,
  ): Promise<Cells> => {
    const values = await Promise.all(Object.values(columns).map((one) => one.byDay()))
    const known = values.map((one) => one.size > 0)
    const labels = Object.keys(columns).filter((_, at) => known[at])
    const rows = places.map((day) => [
      day,
      ...values.filter((_, at) => known[at]).map((one) => count(one.get(day))),
      note(day),
    ])
    return [['Day (UTC)', ...labels, 'Note'], ...rows]
  }
  const facts: Record<string, Fact> = {}
  const tables: Record<string, Cells> = {}
  // Are we growing?
  const lastSettled = new Date(Date.parse(provisional) - 86_400_000).toISOString().slice(0, 10)
  const settled: Chosen = {
    ...chosen,
    weekends: false,
    to: chosen.to < lastSettled ? chosen.to : lastSettled,
  }
  const daily = chosen.team === undefined ? series('Daily users') : ofTeam('active')
  facts['growing/Daily users, mean of settled weekdays'] = await daily.fact(
    settled,
    'users',
    'mean',
  )
  const seats = new Figures(
    context,
    `SELECT max(today)::VARCHAR AS day, count(*) AS value FROM seats HAVING count(*) > 0`,
  )
  if (chosen.team === undefined) {
    const monthly = await series('Monthly users').byDay()
    const last = days.find((day) => monthly.has(day))
    if (last !== undefined) {
      facts['growing/Monthly users'] = {
        value: count(monthly.get(last)),
        note: `the 28 days up to ${last}`,
      }
    }
    tables['growing/Active users'] = await dayTable({
      ...{
        'Daily users': daily,
        'Weekly users': series('Weekly users'),
        'Monthly users': series('Monthly users'),
        Seats: seats,
      },
    })
  } else {
    tables[`growing/Active users, team ${chosen.team}`] = await dayTable({
      'Active users': daily,
      Members: ofTeam('members'),
    })
  }

  const known = { 'Monthly users': series('Monthly users'), Seats: seats }
  tables['/All days that are known'] = await dayTable(known, weekEnds(context.calendar))

  // Who does not use it, and how deep?
  if ((await seats.byDay()).size > 0) {
    const { title, table } = await newestSeats(database)
    tables[`unused/${title}`] = table
  }
  const phases = await database.rows(
    'SELECT number, arg_max(name, day) AS name FROM phases GROUP BY number ORDER BY number',
  )
  const ofPhases = phases.map(({ number, name }) => [
    String(name).replace('No Cohort', 'No phase'),
    new Figures(context, `SELECT day, users AS value FROM phases WHERE number = ${Number(number)}`),
  ])
  if (phases.length > 0)
    tables['unused/How deep?'] = await dayTable(
      Object.fromEntries(ofPhases) as Record<string, Figures>,
    )
  if (context.named === true) {
    const head = ['Person', 'Active days', 'Requests', 'Lines added', 'AI credits', 'Last active']
    const row = (one: SqlRow) => [
      String(one['login']),
      ...['days', 'requests', 'lines', 'credits'].map((key) => count(num(one[key]))),
      textOf(one['last']),
    ]
    const { active, idle } = await peopleIn(database)
    tables['people/Most active'] = [head, ...active.slice(0, 25).map(row)]
    tables['people/No recorded activity'] = [head, ...idle.slice(0, 25).map(row)]
  }

  // How much is it used?
  const measure = (label: string, name: string) => {
    if (chosen.team !== undefined) return ofTeam(name)
    const dimensions = Object.keys(chosen.names ?? {})
    if (dimensions.length === 0) return series(label)
    const split = splitFor(dimensions)
    return new Figures(
      context,
      `SELECT day, ${name} AS value FROM cells WHERE split = ${text(split)} AND names = ${namesOf(split, chosen)} AND ${name} IS NOT NULL`,
    )
  }
  const isPair = Object.keys(chosen.names ?? {}).length > 1
  const measures = Object.entries(COUNTERS).filter(
    ([label]) => !(isPair && label === 'Lines deleted'),
  )
  const used: Record<string, Figures> = {}
  for (const [label, name] of measures) {
    const figures = measure(label, name)
    if ((await figures.byDay()).size === 0) continue
    used[label] = figures
    facts[`use/${label}`] = await figures.fact(chosen, 'events')
  }
  const completion = chosen.names?.['feature'] === 'code_completion'
  if (completion || (chosen.team === undefined && chosen.names === undefined)) {
    const of = (name: string) =>
      completion
        ? measure('', name)
        : new Figures(
            context,
            `SELECT day, ${name} AS value FROM cells WHERE split = 'feature' AND names = ['code_completion']`,
          )
    const [shown, accepted] = await Promise.all([
      of(COUNTERS.Suggestions).sums(chosen),
      of(COUNTERS['Accepted suggestions']).sums(chosen),
    ])
    if (shown.sum && accepted.sum != null) {
      facts['use/Completions accepted'] = {
        value: percent(accepted.sum / shown.sum),
        note: `${count(accepted.sum)} of ${count(shown.sum)} shown`,
      }
    }
  }
  const [first] = Object.keys(used)
  if (first !== undefined) tables[`use/${first}`] = await dayTable(used)

  // Which teams?
  const weekdays = within({ ...chosen, weekends: false })
  const teams = await database.rows(
    `SELECT any_value(name) AS name, arg_max(members, day) AS members, avg(active) FILTER (${weekdays}) AS active,
       sum(${COUNTERS.Requests}) AS requests, sum(${COUNTERS['Lines added']}) AS lines, sum(credits) AS credits, count(*) AS days
     FROM teams WHERE ${within(chosen)} GROUP BY team`,
  )
  if (teams.length > 0) {
    const row = (one: SqlRow) => {
      const of = (key: string) => num(one[key])
      const [members, active] = [of('members'), of('active')]
      const share = members == null || active == null || members === 0 ? null : active / members
      return [
        String(one['name']),
        count(members),
        count(active),
        percent(share),
        ...['requests', 'lines', 'credits', 'days'].map((key) => count(of(key))),
        '',
      ]
    }
    tables['teams/Teams'] = [
      [
        'Team',
        'Members',
        'Active on a weekday',
        'Share active',
        'Requests',
        'Lines added',
        'AI credits',
        'Days',
        'Active over time',
      ],
      ...teams.map(row),
    ]
  }

  // What does it cost?
  const credits = chosen.team === undefined ? series('credits') : ofTeam('credits')
  if ((await credits.byDay()).size > 0) {
    facts['cost/AI credits'] = await credits.fact(chosen, 'events')
    const few =
      chosen.team === undefined
        ? `; days on which fewer than ${context.minimum} people used some are left out`
        : ''
    facts['cost/Days with credits'] = {
      value: `${(await credits.sums(chosen)).known} of ${days.length}`,
      note: `their users overlap from day to day and do not add up${few}`,
    }
    tables['cost/AI credits by day'] = await dayTable({
      'AI credits': credits,
      ...(chosen.team === undefined ? { 'Users with credits': series('credit users') } : {}),
    })
  }

  // What comes of it?
  const pulls = {
    'Pull requests created': 'Created',
    'Created by Copilot': 'Created by Copilot',
    Merged: 'Merged',
    'Reviewed by Copilot': 'Reviewed by Copilot',
  }
  for (const [label, name] of Object.entries(pulls))
    facts[`effect/${label}`] = await series(name).fact(chosen, 'events')
  const [all, own] = await Promise.all([
    series('Created').sums(chosen),
    series('Created by Copilot').sums(chosen),
  ])
  if (all.sum && own.sum != null) {
    facts['effect/Share by Copilot'] = {
      value: percent(own.sum / all.sum),
      note: `${count(own.sum)} of ${count(all.sum)} created`,
    }
  }
  const effect = (...names: string[]) =>
    dayTable(Object.fromEntries(names.map((name) => [name, series(name)])))
  tables['effect/Pull requests'] = await effect(
    'Created',
    'Created by Copilot',
    'Reviewed by Copilot',
    'Merged',
  )
  tables['effect/Time to merge'] = await effect('All, minutes', 'By Copilot, minutes')

  // What is used?
  for (const [dimension, noun] of Object.entries({
    feature: 'feature',
    ide: 'IDE',
    language: 'language',
    model: 'model',
  })) {
    const table = await rankedBy(context, chosen, dimension)
    if (table !== undefined) tables[`used/By ${noun}`] = table
  }
  return { facts, tables }
}

function splitFor(dimensions: readonly string[]): string {
  const [found] =
    Object.entries(SPLITS).find(
      ([, [, names]]) =>
        names.length === dimensions.length && names.every((name) => dimensions.includes(name)),
    ) ?? []
  if (found === undefined) throw new Error(`No split has ${dimensions.join(' and ')}.`)
  return found
}

const namesOf = (split: string, { names }: Chosen) =>
  `[${(SPLITS[split]?.[1] ?? []).map((name) => text(names?.[name] ?? '')).join(', ')}]`

/** The ranking of a dimension: its key, its volume and its share; beside the other chosen name, where a file has both. */
async function rankedBy(
  { database }: Context,
  chosen: Chosen,
  dimension: string,
): Promise<Cells | undefined> {
  const others = Object.keys(chosen.names ?? {}).filter((one) => one !== dimension)
  const [other] = others
  const split = Object.keys(SPLITS).find(
    (name) =>
      other !== undefined &&
      others.length === 1 &&
      name.split('+').sort().join() === [other, dimension].sort().join(),
  )
  const filtered = chosen.team === undefined && split !== undefined
  const used = filtered ? split : dimension
  const at = (SPLITS[used]?.[1] ?? []).indexOf(dimension) + 1
  const where = filtered ? `AND names[${3 - at}] = ${text(chosen.names?.[other ?? ''] ?? '')}` : ''
  const cells = `FROM cells WHERE split = ${text(used)} ${where}`
  for (const [label, name] of Object.entries(COUNTERS)) {
    const [known] = await database.rows(`SELECT count(${name}) AS known ${cells}`)
    if (Number(known?.['known']) === 0) continue
    const rows = await database.rows(
      `SELECT names[${at}] AS key, coalesce(sum(${name}) FILTER (${within(chosen)}), 0)::DOUBLE AS volume ${cells} GROUP BY ALL HAVING count(${name}) > 0 ORDER BY key`,
    )
    const whole = rows.reduce((sum, row) => sum + Number(row['volume']), 0)
    return [
      ["GitHub's key", label, 'Share'],
      ...rows.map((row) => [
        String(row['key']),
        count(num(row['volume'])),
        whole === 0 ? 'n/a' : percent(Number(row['volume']) / whole),
      ]),
    ]
  }
  return undefined
}

/** What is shown, in an order that does not hang on ties, and without what is the page's own words. */
export function comparable({ facts, tables }: Below): Below {
  const kept = Object.entries(tables)
    .filter(([name]) => !name.startsWith('answers/'))
    .map(([name, [head = [], ...rows]]): [string, Cells] => {
      const cells =
        name.startsWith('used/') && head.length === 4
          ? [head.slice(1), ...rows.map((row) => row.slice(1))]
          : [head, ...rows]
      const [top = [], ...rest] = cells
      // What a heading calls the chosen names is the page's own.
      const called = name.startsWith('use/') ? name.replace(/, .*/, '') : name
      return [
        called,
        /^(used|teams)\//.test(name)
          ? [top, ...[...rest].sort((one, other) => ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1))]
          : cells,
      ]
    })
  const own = Object.entries(facts).filter(([name]) => !/^cost\/(Seats|All seats)/.test(name))
  return { facts: Object.fromEntries(own), tables: Object.fromEntries(kept) }
}

/** The table of all numbers as `metrics.json` has them, and each value as it reads. */
export function allNumbers(
  json: string,
  scope: string,
): {
  table: Cells
  values: Readonly<Record<string, string>>
  cards: Shown['cards']
  changed: string
} {
  const told = JSON.parse(json) as Record<string, { metrics: Record<string, Metric> }>
  const metrics = Object.entries(told[scope]?.metrics ?? {}).filter(
    ([, { unit }]) => unit !== 'day',
  )
  const read = ({ value, unit }: Metric) =>
    unit === 'share' ? percent(Number(value)) : count(Number(value))
  const points = (value: number) => number(1).format(Math.abs(value) * 100)
  const change = ({ change, no_change: none, unit }: Metric) => {
    if (none !== undefined) return `none: ${none.replace(/\.$/, '')}`
    if (change === undefined) return ''
    const { recent, previous, period_days: length } = change
    const sign = recent > previous ? '+' : recent < previous ? '−' : '±'
    const by =
      unit === 'share' ? `${sign}${points(recent - previous)} pp` : difference(recent, previous)
    return `${by} against the ${length} days before the newest ${length} settled ones`
  }
  const rows = metrics.map(([key, metric]) => [
    ...[metric.label, read(metric), metric.unit],
    metric.n === undefined ? '' : plural(metric.n, metric.of?.replace(/s$/, '') ?? ''),
    ...[metric.first_day ?? '', metric.last_day ?? '', change(metric), metric.source ?? ''],
    ...[metric.notes.join(' '), key],
  ])
  const values = Object.fromEntries(metrics.map(([key, metric]) => [key, read(metric)]))
  const said = (metric: Metric) => {
    const text = change(metric)
    const still = metric.provisional ? ' GitHub may still revise its newest days.' : ''
    if (text === '') return still.trim()
    return `${text.startsWith('none: ') ? text.replace('none', 'No change told') : text}.${still}`
  }
  const card = (key: string, label: string): string[] => {
    const metric = told[scope]?.metrics[key]
    return metric === undefined ? [] : [values[key] ?? '', label, said(metric)]
  }
  const sizes = metrics.flatMap(([, metric]) => {
    const { change: one, label } = metric
    if (one === undefined || one.previous <= 0) return []
    const text = change(metric).replace(/ against .*/, '')
    return [{ text: `${label} ${text}`, size: Math.abs(one.recent / one.previous - 1) }]
  })
  const largest = sizes.sort((one, other) => other.size - one.size).slice(0, 5)
  const v = values
  const head = [
    'Number',
    'Value',
    'Unit',
    'Rests on',
    'From',
    'To',
    'Change',
    'Source',
    'Notes',
    'Key in metrics',
  ]
  return {
    table: [head, ...rows],
    values,
    cards: {
      'Are we growing?': card(
        'monthly_active_users',
        `monthly active users of ${v['seats']} seats`,
      ),
      'On a working day?': card('weekday_active_users', 'users on a weekday'),
      'Who does not use it?': card(
        'seats_never_used',
        `seats never used and ${v['seats_idle_30_days']} idle for 30 days or more, of ${v['seats']}`,
      ),
      'What does it cost?': card(
        'ai_credits_used',
        `AI credits${v['ai_credits_users'] === undefined ? '' : ` by ${v['ai_credits_users']} people`}`,
      ),
      'How deep?': card('agent_adoption', 'of monthly users use agent mode in an IDE'),
      'What comes of it?': card(
        'pull_requests_created_by_copilot',
        `pull requests by Copilot of ${v['pull_requests_created']} created`,
      ),
    },
    changed: `What changed most: ${largest.map(({ text }) => text).join(' · ')}`,
  }
}

interface Metric {
  readonly label: string
  readonly value: number | string
  readonly unit: string
  readonly provisional: boolean
  readonly n?: number
  readonly of?: string
  readonly source?: string
  readonly first_day?: string
  readonly last_day?: string
  readonly notes: readonly string[]
  readonly change?: {
    readonly recent: number
    readonly previous: number
    readonly period_days: number
  }
  readonly no_change?: string
}

/** The figure of the newest list of seats. */
export async function newestSeats(
  database: Database,
): Promise<{ title: string; table: Cells; unused: number; seats: number }> {
  const idle = (days: number) => `count(*) FILTER (days_idle >= ${days} AND NOT has_rows)`
  const never = 'days_idle IS NULL AND days_held >= 7'
  const [row = {}] = await database.rows(
    `SELECT max(today)::VARCHAR AS day, count(*) AS seats, count(*) FILTER (days_idle < 28) AS active, ${idle(30)} AS idle30,
       ${idle(60)} AS idle60, ${idle(90)} AS idle90, count(*) FILTER (${never} AND NOT has_rows) AS never,
       count(*) FILTER ((${never} OR days_idle >= 30) AND has_rows) AS unreported FROM seats`,
  )
  const of = (key: string) => Number(row[key])
  const labels = {
    seats: 'All',
    active: 'Active in the last 28 days',
    idle30: 'Idle for 30 days or more',
    idle60: 'of these, for 60 days or more',
    idle90: 'of these, for 90 days or more',
    never: 'Never used, assigned a week ago or earlier',
    unreported: 'Unused by the list, but with rows in the usage reports',
  }
  const rows = Object.entries(labels).map(([key, label]) => [label, count(of(key))])
  return {
    title: `${plural(of('seats'), 'seat')} on ${String(row['day'])}`,
    ...{
      table: [['Seats', 'People'], ...rows],
      unused: of('never') + of('idle30'),
      seats: of('seats'),
    },
  }
}
