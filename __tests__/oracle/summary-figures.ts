import { type Database, type SqlRow } from '../formats/duckdb.js'
import { JOINED_DAYS } from './stored.js'
import { addArchive, trendsOf } from './summary-archive.js'
import { addPeople, addSeats } from './summary-people.js'
import {
  count,
  daysFrom,
  minutes,
  num,
  percent,
  plural,
  range,
  type Rows,
  share,
  type Value,
} from './written.js'

/** What the answers of a job summary must say: tables, sentences with numbers and charts, from DuckDB alone. */

export interface Told {
  readonly tables: Record<string, Rows>
  readonly sentences: string[]
  /** The lines of each, without how it looks. */
  readonly charts: string[][]
}

/** What else a page depends on. */
export interface Asked {
  readonly minimum: number
  /** People are named. */
  readonly named?: boolean
  /** Of a seat, in euros. */
  readonly price?: number
  /** The archive is told of. */
  readonly archive?: boolean
}

/** Rows of a table that are shown. */
export const SHOWN = 15
/** What stands below a table of which some rows are left out. */
export const left = (told: Told, all: number, shown = SHOWN) => {
  if (all > shown) told.sentences.push(`… and ${count(all - shown)} more`)
}

export async function one(database: Database, sql: string): Promise<SqlRow> {
  return (await database.rows(sql))[0] ?? {}
}

export const byName = (rows: Rows): Rows =>
  [...rows].sort(([one = ''], [other = '']) => (one < other ? -1 : 1))

const GENERATIONS = 'code_generation_activity_count'
const REQUESTS = 'user_initiated_interaction_count'
const RANKINGS = [
  {
    title: 'Feature',
    list: 'totals_by_feature',
    by: 'feature',
    volume: GENERATIONS,
    spelled: 'name',
  },
  {
    ...{ title: 'Model', list: 'totals_by_model_feature', by: 'model', volume: GENERATIONS },
    spelled:
      "regexp_replace(lower(name), '^claude-([0-9][0-9.]*)-(opus|sonnet|haiku)', 'claude-\\2-\\1')",
  },
  {
    title: 'Language',
    list: 'totals_by_language_feature',
    by: 'language',
    volume: GENERATIONS,
    spelled: 'lower(name)',
  },
  { title: 'IDE', list: 'totals_by_ide', by: 'ide', volume: GENERATIONS, spelled: 'lower(name)' },
  {
    title: 'Mode',
    list: 'totals_by_feature',
    by: 'feature',
    volume: REQUESTS,
    spelled: 'name',
    chat: true,
  },
  {
    ...{
      title: 'Model',
      list: 'totals_by_model_feature',
      by: 'model',
      volume: REQUESTS,
      chat: true,
    },
    spelled:
      "regexp_replace(lower(name), '^claude-([0-9][0-9.]*)-(opus|sonnet|haiku)', 'claude-\\2-\\1')",
  },
] as const

/** What the answers of a summary of the loaded reports must say. */
export async function expectedAnswers(database: Database, asked: Asked): Promise<Told> {
  const told: Told = { tables: {}, sentences: [], charts: [] }
  const { minimum } = asked
  await addDays(database, told)
  if (asked.archive === true) await addArchive(database, told)
  await addSeats(database, told, asked)
  if (asked.named === true) await addPeople(database, told)
  await addTeams(database, told, asked)
  await addPullRequests(database, told.tables)
  await addRepositories(database, told)
  await addPhases(database, told, asked)
  await addEngagement(database, told)
  for (const ranking of RANKINGS) await addRanking(database, ranking, { minimum, told })
  await addSurfaces(database, { minimum, tables: told.tables })
  await addCustomization(database, told)
  await addLegacy(database, told)
  await addIdentities(database, told)
  return told
}

async function addRanking(
  database: Database,
  { title, list, by, volume, spelled, ...of }: (typeof RANKINGS)[number],
  { minimum, told }: { minimum: number; told: Told },
): Promise<void> {
  const chat = 'chat' in of
  const all = await database.rows(
    `WITH entries AS (SELECT coalesce(one->>'${by}', '') AS name, one FROM (
        SELECT unnest(from_json(row->'${list}', '["JSON"]')) AS one FROM counted)
      ${chat ? "WHERE starts_with(one->>'feature', 'chat_')" : ''}),
     summed AS (SELECT ${spelled} AS name, coalesce(sum((one->>'${volume}')::DOUBLE), 0) AS volume,
       coalesce(sum((one->>'loc_added_sum')::DOUBLE), 0) AS added, coalesce(sum((one->>'loc_deleted_sum')::DOUBLE), 0) AS deleted FROM entries GROUP BY ALL)
     SELECT *, sum(volume) OVER () AS total FROM summed ORDER BY volume DESC, name`,
  )
  const isNamed = ({ name }: SqlRow) => !/^(unknown|others|)$/i.test(String(name))
  const rows = all.filter(isNamed)
  const users = new Map<string, number>()
  const source = await database.rows('SELECT EXISTS (FROM aggregates) AS aggregated')
  const aggregated = source[0]?.['aggregated'] === true
  if (title === 'IDE') {
    const counted = await database.rows(
      `SELECT lower(one->>'ide') AS ide, count(DISTINCT person)::INT AS users FROM (SELECT person, unnest(from_json(row->'totals_by_ide', '["JSON"]')) AS one FROM people) GROUP BY ALL`,
    )
    for (const { ide, users: some } of counted) users.set(String(ide), Number(some))
  }
  const isFew = (name: unknown) => (users.get(String(name)) ?? minimum) < minimum
  const shown = rows.filter(({ name }) => title !== 'IDE' || aggregated || !isFew(name))
  const total = Number(rows[0]?.['total'])
  if (shown.length === 0 || total === 0) return
  const columns: [string, (row: SqlRow) => number, (value: number, row: SqlRow) => string][] = [
    [
      'Users',
      ({ name }) => users.get(String(name)) ?? 0,
      (_, { name }) =>
        users.has(String(name)) && !isFew(name) ? count(users.get(String(name))) : 'n/a',
    ],
    [volume === GENERATIONS ? 'Suggestions' : 'Requests', (row) => Number(row['volume']), count],
    ['Share', () => 1, (_, row) => share(num(row['volume']), num(row['total']))],
    ['Lines added', (row) => Number(row['added']), count],
    ['Lines deleted', (row) => Number(row['deleted']), count],
  ]
  const used = columns.filter(([name, of]) =>
    shown.some((row) => of(row) !== 0 && (name !== 'Users' || !isFew(row['name']))),
  )
  told.tables[[title, ...used.map(([name]) => name)].join(' | ')] = shown
    .slice(0, SHOWN)
    .map((row) => [String(row['name']), ...used.map(([, of, write]) => write(of(row), row))])
  left(told, shown.length)
  const volumes = shown.map((row) => Number(row['volume']))
  const unnamed = total - volumes.reduce((sum, value) => sum + value, 0)
  const noun = title === 'IDE' ? title : title.toLowerCase()
  const rest = `, of which ${share(unnamed, total)} has no ${noun} (unknown, others) and is not listed`
  told.sentences.push(`Shares are of ${count(total)} in total${unnamed === 0 ? '' : rest}`)
  if (chat) return
  told.sentences.push(`Table: ${plural(shown.length, noun)}`)
  const bars = volumes.slice(0, 8)
  if (bars.length < 2 || bars.some((value) => value < 0 || value > 1e12)) return
  if (bars.every((value) => value === 0)) return
  told.sentences.push(...(await breaks(database, 'reminder')))
  told.charts.push([
    `x-axis ${bars.map(count).join('; ')}`,
    `y-axis "suggestions" 0 --> ${ceiling(bars)}`,
    `bar [${bars.join(', ')}]`,
  ])
}

/** A round number at or above the largest. */
function ceiling(values: readonly number[]): number {
  const largest = Math.max(...values, 10)
  const unit = 10 ** Math.floor(Math.log10(largest))
  const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
  return steps.map((step) => step * unit).find((step) => step >= largest) ?? NaN
}

const MARKS = ['2026-04-10', '2026-06-15', '2026-07-28', '2026-10-06']
/** What is told of the days from which GitHub counts differently, inside the window or in the days of a query. */
export async function breaks(
  database: Database,
  how: 'reminder' | 'notes',
  ends = "SELECT getvariable('first_day') AS first, getvariable('last_day') AS last",
): Promise<string[]> {
  const { first, last } = await one(database, ends)
  const inside = MARKS.filter((day) => day > String(first) && day <= String(last))
  if (how === 'notes') return inside.map((day) => `From ${day} on`)
  if (inside.length === 0) return []
  return [`GitHub's way of counting changed on ${inside.join(', ')}: see the active users`]
}

/** Bars and two lines by place, the newest last; absent where a value is missing. */
export function growthChart(of: {
  readonly labels: readonly string[]
  readonly bars: readonly Value[]
  readonly barsAre: string
  readonly provisional?: readonly boolean[]
  readonly lines: readonly (readonly [label: string, values: readonly Value[]])[]
}): { chart: string[]; key: string }[] {
  const isDrawable = (values: readonly Value[]) =>
    values.every((value) => value != null && value >= 0 && value <= 1e12)
  const lines = of.lines.filter(([, values]) => isDrawable(values))
  const bars = isDrawable(of.bars) ? of.bars : undefined
  if (of.labels.length < 2 || (bars === undefined && lines.length === 0)) return []
  const numbers = (values: readonly Value[]) =>
    values.map((value) => Math.round(Number(value) * 10) / 10).join(', ')
  const split = of.provisional?.includes(true) === true
  const part = (mine: boolean) =>
    of.bars.map((value, at) => ((of.provisional?.[at] ?? false) === mine ? value : 0))
  const top = ceiling([...(bars ?? []), ...lines.flatMap(([, values]) => values)].map(Number))
  const [lower, upper] = lines.map(([, values]) => values)
  const isAbove = upper?.every((value, at) => Number(value) >= Number(lower?.[at]))
  const shapes =
    upper === undefined
      ? ['line']
      : isAbove === true
        ? ['lower line', 'upper line']
        : ['green line', 'pink line']
  const told = [
    ...(bars === undefined ? [] : [`bars: ${of.barsAre}, newest ${count(bars.at(-1))}`]),
    ...lines.map(
      ([label, values], at) => `${shapes[at]}: ${label}, newest ${count(values.at(-1))}`,
    ),
  ]
  return [
    {
      chart: [
        `x-axis [${of.labels.map((label) => `"${label}"`).join(', ')}]`,
        `y-axis "users" 0 --> ${top}`,
        ...(bars === undefined ? [] : [`bar [${numbers(part(false))}]`]),
        ...(bars === undefined || !split ? [] : [`bar [${numbers(part(true))}]`]),
        ...lines.map(([, values]) => `line [${numbers(values)}]`),
      ],
      key: `${told.join(' · ')}|The chart reaches from 0 to ${count(top)}`,
    },
  ]
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
export const monthDay = (day: string) =>
  `${MONTHS[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}`

/** The rows of a day's feature, summed; absent where no row has features. */
const ofFeature = (counter: string, where: string) =>
  `sum(CASE WHEN json_type(row, '$.totals_by_feature') = 'ARRAY' THEN list_sum(list_transform(list_filter(from_json(row->'totals_by_feature', '["JSON"]'),
    lambda one: (one->>'feature') ${where}), lambda one: coalesce((one->>'${counter}')::DOUBLE, 0)) || [0.0]) END)`

async function addDays(database: Database, told: Told): Promise<void> {
  const rows = await database.rows(
    `WITH every AS (SELECT day, row FROM days WHERE row IS NOT NULL UNION ALL SELECT day, row FROM people WHERE NOT EXISTS (FROM aggregates)),
     summed AS (SELECT day, ${ofFeature('code_acceptance_activity_count', "= 'code_completion'")} AS accepted,
       ${ofFeature(GENERATIONS, "= 'code_completion'")} AS suggested, ${ofFeature(REQUESTS, "LIKE 'chat!_%' ESCAPE '!'")} AS chats,
       sum((row->>'loc_added_sum')::DOUBLE) AS added, sum((row->>'loc_deleted_sum')::DOUBLE) AS deleted,
       sum((row->'pull_requests'->>'total_created_by_copilot')::DOUBLE) AS pulls FROM every GROUP BY day)
     SELECT days.day, daily_active_users, weekly_active_users, monthly_active_users, summed.* EXCLUDE day,
       getvariable('newest_settled_day') AS settled
     FROM (SELECT DISTINCT ON (day) day, daily_active_users, weekly_active_users, monthly_active_users FROM days) AS days LEFT JOIN summed USING (day) ORDER BY day DESC`,
  )
  const rate = (row: SqlRow) => {
    const [part, whole] = [num(row['accepted']), num(row['suggested'])]
    return part == null || whole == null || whole === 0 ? null : part / whole
  }
  const columns: [string, (row: SqlRow) => Value, (value: Value) => string][] = [
    ['Daily', (row) => num(row['daily_active_users']), count],
    ['Weekly', (row) => num(row['weekly_active_users']), count],
    ['Monthly', (row) => num(row['monthly_active_users']), count],
    ['Acceptance', rate, percent],
    ['Chats', (row) => num(row['chats']), count],
    ['Added', (row) => num(row['added']), count],
    ['Deleted', (row) => num(row['deleted']), count],
    ['Copilot PRs', (row) => num(row['pulls']), count],
  ]
  const used = columns.filter(([, of]) => rows.some((row) => of(row) != null))
  if (rows.length === 0) return
  told.tables[['Day', ...used.map(([title]) => title)].join(' | ')] = rows.map((row) => [
    `${String(row['day'])}${String(row['day']) > String(row['settled']) ? ' (provisional)' : ''}`,
    ...used.map(([, of, write]) => write(of(row))),
  ])
  told.sentences.push(`Table: ${plural(rows.length, 'day')}`)
  await addGrowth(database, told, rows)
}

/** The window, what it lacks and the chart of its days; `rows`: newest first. */
async function addGrowth(database: Database, told: Told, rows: readonly SqlRow[]): Promise<void> {
  const ends = await one(
    database,
    "SELECT getvariable('first_day') AS first, getvariable('last_day') AS last, getvariable('newest_settled_day') AS settled",
  )
  const known = new Set(rows.map(({ day }) => String(day)))
  const missing = daysFrom(String(ends['first']), String(ends['last'])).filter(
    (day) => !known.has(day),
  )
  if (missing.length > 0) {
    const more = missing.length > 5 ? ` and ${count(missing.length - 5)} more` : ''
    told.sentences.push(
      `Without data, and not in the chart: ${missing.slice(0, 5).join(', ')}${more}`,
    )
  }
  told.sentences.push(...(await breaks(database, 'notes')))
  const points = rows.toReversed().filter((row) => row['daily_active_users'] != null)
  const shown = points.slice(-31)
  const days = shown.map(({ day }) => String(day))
  const marked = MARKS.filter((day) => day > String(ends['first']) && day <= String(ends['last']))
  const stars = marked.flatMap((mark) => days.find((day) => day >= mark) ?? [])
  const isNew = (at: number) => days[at - 1]?.slice(5, 7) !== days[at]?.slice(5, 7)
  const labels = days.map((day, at) => {
    const named = isNew(at) && (at > 0 || days.length < 2 || !isNew(at + 1))
    return `${named ? monthDay(day) : Number(day.slice(8))}${stars.includes(day) ? '*' : ''}`
  })
  const of = (name: string) => shown.map((row) => num(row[name]))
  for (const { chart, key } of growthChart({
    ...{ labels, bars: of('daily_active_users'), barsAre: 'daily' },
    provisional: days.map((day) => day > String(ends['settled'])),
    lines: [
      ['weekly (7 days)', of('weekly_active_users')],
      ['monthly (28 days)', of('monthly_active_users')],
    ],
  })) {
    told.charts.push(chart)
    told.sentences.push(...key.split('|'))
  }
}

async function addPullRequests(database: Database, tables: Record<string, Rows>): Promise<void> {
  const of = (name: string) => `(row->'pull_requests'->>'${name}')::DOUBLE`
  const names = [
    'total_created',
    'total_created_by_copilot',
    'total_merged',
    'total_merged_created_by_copilot',
    'total_reviewed',
    'total_reviewed_by_copilot',
    'total_copilot_applied_suggestions',
    'total_copilot_suggestions',
  ]
  const [sums = {}] = await database.rows(
    `SELECT ${names.map((name) => `sum(${of(name)}) AS ${name}`).join(', ')} FROM days WHERE row IS NOT NULL`,
  )
  const value = (name: string) => num(sums[name])
  const plain = (what: string, name: string) =>
    value(name) == null ? [] : [[what, count(value(name)), '']]
  const part = (what: string, name: string, remark: string) =>
    value(name) == null ? [] : [[what, count(value(name)), remark]]
  const time = async (what: string, median: string, weight: string) => {
    const times = await medianOfMedians(
      database,
      `SELECT 0 AS of, ${of(median)} AS median, ${of(weight)} AS n FROM days WHERE row IS NOT NULL`,
    )
    return times.size === 0
      ? []
      : [[what, minutes([...times.values()][0]), 'approximate: daily medians, weighted by merges']]
  }
  const rows = [
    ...plain('Created', 'total_created'),
    ...part(
      'Created by Copilot',
      'total_created_by_copilot',
      `${share(value('total_created_by_copilot'), value('total_created'))} of created`,
    ),
    ...plain('Merged', 'total_merged'),
    ...part(
      'Merged, created by Copilot',
      'total_merged_created_by_copilot',
      `${share(value('total_merged_created_by_copilot'), value('total_merged'))} of merged`,
    ),
    ...plain('Reviewed, counted per day', 'total_reviewed'),
    ...part(
      'Reviewed by Copilot',
      'total_reviewed_by_copilot',
      `${share(value('total_reviewed_by_copilot'), value('total_reviewed'))} of reviewed`,
    ),
    ...part(
      "Copilot's suggestions applied",
      'total_copilot_applied_suggestions',
      `${share(value('total_copilot_applied_suggestions'), value('total_copilot_suggestions'))} of ${count(value('total_copilot_suggestions'))} made; can exceed 100%`,
    ),
    ...(await time('Time to merge', 'median_minutes_to_merge', 'total_merged')),
    ...(await time(
      'Time to merge, created by Copilot',
      'median_minutes_to_merge_copilot_authored',
      'total_merged_created_by_copilot',
    )),
    ...(await time(
      'Time to merge, reviewed by Copilot',
      'median_minutes_to_merge_copilot_reviewed',
      'total_merged_reviewed_by_copilot',
    )),
  ]
  if (rows.length > 0) tables['What | Value | Remark'] = rows
}

async function addPhases(
  database: Database,
  told: Told,
  { minimum, archive }: Asked,
): Promise<void> {
  const own = await database.rows(
    `WITH every AS (SELECT day, unnest(from_json(row->'totals_by_ai_adoption_phase', '["JSON"]')) AS one FROM days WHERE row IS NOT NULL QUALIFY day = max(day) OVER ())
     SELECT day, one->>'phase' AS name, (one->>'phase_number')::INT AS number, (one->>'users_in_phase_28d') IS NULL AS active,
       coalesce(one->>'users_in_phase_28d', one->>'total_engaged_users')::DOUBLE AS users,
       (one->>'total_pull_requests_merged')::DOUBLE AS merged FROM every ORDER BY (one->>'phase_number')::INT, name`,
  )
  const ofUsers = await database.rows(
    `WITH latest AS (SELECT row->'ai_adoption_phase' AS one, person FROM people WHERE (row->'ai_adoption_phase'->>'phase_number') IS NOT NULL
       QUALIFY row_number() OVER (PARTITION BY person ORDER BY day DESC) = 1)
     SELECT one->>'phase' AS name, (one->>'phase_number')::INT AS number, count(*)::DOUBLE AS users FROM latest GROUP BY ALL HAVING count(*) >= ${minimum} ORDER BY number, name`,
  )
  const rows = own.length > 0 ? own : ofUsers
  if (rows.length === 0) return
  const whole = rows.reduce((sum, { users }) => sum + Number(users), 0)
  const merged = rows.some((row) => row['merged'] != null)
  const active = rows.some((row) => row['active'] === true)
  const day =
    own.length > 0
      ? String(own[0]?.['day'])
      : String((await one(database, "SELECT getvariable('last_day') AS day"))['day'])
  const before: { weeks: number; users: Map<unknown, Value> }[] = []
  for (const weeks of archive === true && own.length > 0 ? [4, 8, 12, 26] : []) {
    const earlier = await database.rows(
      `WITH every AS (SELECT day, unnest(from_json(row->'totals_by_ai_adoption_phase', '["JSON"]')) AS one FROM aggregates)
       SELECT (one->>'phase_number')::INT AS number, (one->>'${active ? 'total_engaged_users' : 'users_in_phase_28d'}')::DOUBLE AS users FROM every
       WHERE day > strftime('${day}'::DATE - ${weeks * 7 + 7}, '%Y-%m-%d') AND day <= strftime('${day}'::DATE - ${weeks * 7}, '%Y-%m-%d') QUALIFY day = max(day) OVER ()`,
    )
    const users = new Map(earlier.map((row) => [row['number'], num(row['users'])]))
    if (users.size > 0) before.push({ weeks, users })
  }
  const head = ['Adoption phase', 'Users', 'Share']
  const columns = before.map(({ weeks }) => `${weeks} weeks before`)
  told.tables[[...head, ...columns, ...(merged ? ['PRs merged'] : [])].join(' | ')] = rows.map(
    (row) => [
      ...[String(row['name']), count(num(row['users'])), share(num(row['users']), whole)],
      ...before.map(({ users }) => count(users.get(row['number']))),
      ...(merged ? [count(num(row['merged']))] : []),
    ],
  )
  told.sentences.push(
    `On ${day}; ${active ? 'those active on that day' : 'all of the phase over 28 days'}`,
  )
}

/** Users of a feature on two days or more, as the wrapper of a 28-day report has them. */
async function addEngagement(database: Database, told: Told): Promise<void> {
  const rows = await database.rows(
    `SELECT entry->>'feature' AS name, (entry->>'engaged_user_count')::DOUBLE AS users, whole FROM (
       SELECT unnest(from_json(row->'copilot_feature_engagement'->'totals_by_feature', '["JSON"]')) AS entry,
         (row->'copilot_feature_engagement'->>'active_user_count')::DOUBLE AS whole FROM windows)
     WHERE users IS NOT NULL ORDER BY users DESC, name`,
  )
  if (rows.length === 0) return
  told.tables['Used on two days or more | Users | Share of active users'] = rows
    .slice(0, 10)
    .map((row) => [
      String(row['name']),
      count(num(row['users'])),
      share(num(row['users']), num(row['whole'])),
    ])
  left(told, rows.length, 10)
}

const LISTS = {
  Skill: ['totals_by_skill', 'skill'],
  'MCP server': ['totals_by_mcp', 'mcp'],
  'Slash command': ['totals_by_slash_cmd', 'slash_cmd'],
  'Custom agent': ['totals_by_custom_agent', 'custom_agent'],
  Plugin: ['totals_by_plugin', 'plugin'],
} as const

async function addCustomization(database: Database, { tables, ...told }: Told): Promise<void> {
  const agents = await database.rows(
    `WITH entries AS (SELECT row->>'day' AS day, unnest(from_json(row->'totals_by_3rd_party_agent', '["JSON"]')) AS entry FROM counted)
     SELECT coalesce(entry->>'agent_id', entry->>'agent_name') AS id, (array_agg(entry->>'agent_name' ORDER BY day DESC, entry->>'agent_name'))[1] AS name,
       coalesce(sum((entry->>'user_initiated_interaction_count')::DOUBLE), 0) AS requests FROM entries GROUP BY id ORDER BY requests DESC, id`,
  )
  if (agents.length > 0) {
    const rows = agents.slice(0, SHOWN)
    tables['Third-party agent | Requests'] = rows.map((row) => [
      String(row['name']),
      count(num(row['requests'])),
    ])
    left({ tables, ...told }, agents.length)
  }
  for (const [title, [list, key]] of Object.entries(LISTS)) {
    const items = await database.rows(
      `WITH entries AS (SELECT unnest(from_json(row->'${list}', '["JSON"]')) AS entry FROM counted)
       SELECT entry->>'${key}' AS name, coalesce(sum(coalesce(entry->>'interaction_count', entry->>'user_initiated_interaction_count')::DOUBLE), 0) AS uses
       FROM entries GROUP BY name ORDER BY uses DESC, name`,
    )
    if (items.length === 0) continue
    tables[`${title} | Uses`] = items
      .slice(0, 5)
      .map((row) => [String(row['name']), count(num(row['uses']))])
    left({ tables, ...told }, items.length, 5)
  }
}

/** Days of the retired report: all that were fetched, whatever the window. */
async function addLegacy(database: Database, told: Told): Promise<void> {
  const names = [
    'total_active_users',
    'total_active_chat_users',
    'total_suggestions_count',
    'total_acceptances_count',
    'total_lines_accepted',
    'total_chat_turns',
  ]
  const rows = await database.rows(
    `SELECT row->>'day' AS day, ${names.map((name) => `(row->>'${name}')::DOUBLE AS ${name}`).join(', ')}
     FROM stored WHERE report = 'legacy-usage' ORDER BY day DESC`,
  )
  if (rows.length === 0) return
  const head = 'Active users | Chat users | Suggestions | Acceptance | Lines accepted | Chat turns'
  told.tables[`Day | ${head}`] = rows.slice(0, 7).map((row) => {
    const [users, chats, shown, accepted, lines, turns] = names.map((name) => num(row[name]))
    const rate = shown == null || accepted == null || shown === 0 ? null : accepted / shown
    return [
      String(row['day']),
      ...[count(users), count(chats), count(shown), percent(rate), count(lines), count(turns)],
    ]
  })
  left(told, rows.length, 7)
}

const COUNTERS = {
  Interactions: REQUESTS,
  Generations: GENERATIONS,
  Acceptances: 'code_acceptance_activity_count',
  'Lines suggested to add': 'loc_suggested_to_add_sum',
  'Lines suggested to delete': 'loc_suggested_to_delete_sum',
  'Lines added': 'loc_added_sum',
  'Lines deleted': 'loc_deleted_sum',
} as const

/** Each counter at the top level, and added up over the features; none where no row has features. */
export async function sumsOfFeatures(
  database: Database,
): Promise<readonly { readonly label: string; readonly top: number; readonly parts: number }[]> {
  const features = await one(
    database,
    `SELECT count(*) FILTER (json_type(row, '$.totals_by_feature') = 'ARRAY') AS known FROM counted`,
  )
  if (Number(features['known']) === 0) return []
  const sums = []
  for (const [label, name] of Object.entries(COUNTERS)) {
    const { top, parts } = await one(
      database,
      `SELECT sum((row->>'${name}')::DOUBLE) AS top, (SELECT coalesce(sum((entry->>'${name}')::DOUBLE), 0) FROM (
         SELECT unnest(from_json(row->'totals_by_feature', '["JSON"]')) AS entry FROM counted)) AS parts FROM counted`,
    )
    if (top != null) sums.push({ label, top: Number(top), parts: Number(parts) })
  }
  return sums
}

async function addIdentities(database: Database, { tables }: Told): Promise<void> {
  const sums = await sumsOfFeatures(database)
  if (sums.length === 0) return
  tables['Sum of the features | Top level | Features | Equal'] = sums.map(
    ({ label, top, parts }) => [label, count(top), count(parts), top === parts ? 'yes' : '**no**'],
  )
}

async function addTeams(
  database: Database,
  told: Told,
  { minimum, archive }: Asked,
): Promise<void> {
  const rows = await database.rows(
    `WITH members AS (SELECT DISTINCT row->>'day' AS day, row->>'team_id' AS team, row->>'user_id' AS person FROM stored WHERE report = 'user-teams-1-day'),
     names AS (SELECT row->>'team_id' AS team, arg_max(row->>'slug', row->>'day') AS name FROM stored WHERE report = 'user-teams-1-day'
       AND (row->>'day') BETWEEN getvariable('first_day') AND getvariable('last_day') GROUP BY ALL),
     large AS (SELECT day, team FROM members GROUP BY ALL HAVING count(*) >= ${minimum}),
     own AS (SELECT * FROM people WHERE day IN (SELECT report_day FROM stored WHERE report = 'users-1-day')),
     joined AS (SELECT team, day, person, active, row FROM large JOIN members USING (day, team) JOIN own USING (day, person)),
     shown AS (SELECT team FROM (SELECT team, day, count(DISTINCT person) FILTER (active) AS active FROM joined GROUP BY ALL) GROUP BY team HAVING max(active) >= ${minimum})
     SELECT team, any_value(name) AS name, count(DISTINCT person) AS users, count(DISTINCT person) FILTER (active) AS active,
       coalesce(${ofFeature(REQUESTS, "LIKE 'chat!_%' ESCAPE '!'")}, 0) AS chats, ${ofFeature('code_acceptance_activity_count', "= 'code_completion'")} AS accepted,
       coalesce(${ofFeature(GENERATIONS, "= 'code_completion'")}, 0) AS suggested, coalesce(sum((row->>'loc_added_sum')::DOUBLE), 0) AS added,
       sum((row->>'ai_credits_used')::DECIMAL(18, 6))::DOUBLE AS credits, coalesce(sum((row->>'${REQUESTS}')::DOUBLE), 0) AS volume
     FROM joined JOIN shown USING (team) JOIN names USING (team) GROUP BY team ORDER BY volume DESC, name`,
  )
  await addTeamNotes(database, told, { minimum, shown: rows.length })
  if (rows.length === 0) return
  const trends = archive === true ? await trendsOf(database) : undefined
  const weeks = trends === undefined ? '' : ' | Weeks'
  told.tables[`Team | Users | Active${weeks} | Chats | Acceptance | Added | Credits`] = byName(
    rows.map((row) => {
      const of = (key: string) => num(row[key])
      return [
        String(row['name']),
        count(of('users')),
        count(of('active')),
        ...(trends === undefined ? [] : [trends.get(row['team']) ?? '']),
        count(of('chats')),
        share(of('accepted'), of('suggested')),
        count(of('added')),
        count(of('credits')),
      ]
    }),
  )
}

/** The days of the join, who is in several teams or in none, and how many teams are too small. */
async function addTeamNotes(
  database: Database,
  told: Told,
  { minimum, shown }: { minimum: number; shown: number },
): Promise<void> {
  const joined = await one(
    database,
    `CREATE OR REPLACE TEMP TABLE joined_days AS ${JOINED_DAYS};
     SELECT count(*) AS days, min(day) AS first, max(day) AS last FROM joined_days`,
  )
  if (Number(joined['days']) === 0) return
  const [rest = {}] = await database.rows(
    `WITH of_teams AS (SELECT row->>'day' AS day, row->>'user_id' AS person, count(DISTINCT row->>'team_id') AS teams
       FROM stored WHERE report = 'user-teams-1-day' GROUP BY ALL),
     own AS (SELECT day, person, sum(coalesce((row->>'${REQUESTS}')::DOUBLE, 0) + coalesce((row->>'${GENERATIONS}')::DOUBLE, 0)) AS activity
       FROM people JOIN joined_days USING (day) GROUP BY ALL),
     every AS (SELECT person, activity, coalesce(teams, 0) AS teams FROM own LEFT JOIN of_teams USING (day, person)),
     persons AS (SELECT person, max(teams) AS teams FROM every GROUP BY ALL)
     SELECT (SELECT count(*) FROM persons) AS persons, (SELECT count(*) FROM persons WHERE teams > 1) AS several,
       (SELECT count(*) FROM persons WHERE teams = 0) AS uncovered, sum(activity) AS activity, sum(activity) FILTER (teams = 0) AS of_uncovered,
       (SELECT count(DISTINCT row->>'team_id') FROM stored WHERE report = 'user-teams-1-day' AND report_day IN (FROM joined_days)) AS teams
     FROM every`,
  )
  const of = (key: string) => Number(rest[key] ?? 0)
  const few = (users: number) => users > 0 && users < minimum
  const days = range(String(joined['first']), String(joined['last']))
  told.sentences.push(`${days}, ${plural(num(joined['days']), 'day')}, joined day by day`)
  if (of('several') >= minimum) {
    const several = plural(of('several'), 'user')
    told.sentences.push(`Teams overlap (${several} in several): their sum is not the total`)
  }
  if (of('uncovered') > 0 && !few(of('uncovered'))) {
    const part = of('activity') > 0 ? of('of_uncovered') / of('activity') : null
    told.sentences.push(
      `In no team: ${plural(of('uncovered'), 'user')} (${percent(of('uncovered') / of('persons'))}) with ${percent(part)} of the activity`,
    )
  }
  const small = of('teams') - shown
  if (small > 0) {
    told.sentences.push(
      `Left out: ${plural(small, 'team')} with fewer than ${minimum} members, or fewer active on every day`,
    )
  }
  if (shown === 0) told.sentences.push(`No team had at least ${minimum} active members on a day`)
  left(told, shown)
}

async function addRepositories(database: Database, told: Told): Promise<void> {
  const of = (name: string) => `(row->'pull_requests'->>'${name}')::DOUBLE`
  const rows = await database.rows(
    `WITH every AS (SELECT row->>'repo_id' AS repo, row->>'day' AS day, row FROM stored WHERE report = 'repos-1-day'
       AND (row->>'day') BETWEEN getvariable('first_day') AND getvariable('last_day'))
     SELECT repo, arg_max(coalesce(row->>'repo_owner_name', '') || '/' || (row->>'repo_name'), day) AS name, ${['created', 'created_by_copilot', 'merged', 'reviewed', 'reviewed_by_copilot'].map((name) => `coalesce(sum(${of(`total_${name}`)}), 0) AS ${name}`).join(', ')}
     FROM every GROUP BY repo ORDER BY created DESC, merged DESC, name`,
  )
  if (rows.length === 0) return
  const inWindow =
    "report = 'repos-1-day' AND (row->>'day') BETWEEN getvariable('first_day') AND getvariable('last_day')"
  const ends = await one(
    database,
    `SELECT min(row->>'day') AS first, max(row->>'day') AS last, count(DISTINCT row->>'day') AS days FROM stored WHERE ${inWindow}`,
  )
  const merges = await medianOfMedians(
    database,
    `SELECT row->>'repo_id' AS of, ${of('median_minutes_to_merge')} AS median, ${of('total_merged')} AS n FROM stored WHERE ${inWindow}`,
  )
  const reviews = await medianOfMedians(
    database,
    `SELECT repo AS of, (entry->>'median_minutes_ready_to_first_review')::DOUBLE AS median, (entry->>'total_merged')::DOUBLE AS n FROM (
       SELECT row->>'repo_id' AS repo, unnest(from_json(row->'pull_request_review_times', '["JSON"]')) AS entry FROM stored WHERE ${inWindow})`,
  )
  left(told, rows.length)
  told.sentences.push(
    `${range(String(ends['first']), String(ends['last']))}, ${plural(num(ends['days']), 'day')}, ${count(rows.length)} ${rows.length === 1 ? 'repository' : 'repositories'}`,
  )
  const times = 'First review | To merge'
  told.tables[`Repository | Created | By Copilot | Merged | Copilot reviews | ${times}`] = rows
    .slice(0, SHOWN)
    .map((row) => {
      const value = (key: string) => num(row[key])
      return [
        String(row['name']),
        count(value('created')),
        share(value('created_by_copilot'), value('created')),
        count(value('merged')),
        share(value('reviewed_by_copilot'), value('reviewed')),
        minutes(reviews.get(row['repo'])),
        minutes(merges.get(row['repo'])),
      ]
    })
}

/** Up to which of the daily medians half of the merges lie; of two, where half lie exactly there, their mean. */
async function medianOfMedians(database: Database, rows: string): Promise<Map<unknown, Value>> {
  const found = await database.rows(
    `WITH days AS (SELECT * FROM (${rows}) WHERE median IS NOT NULL AND n > 0),
     placed AS (SELECT of, median, sum(n) OVER (PARTITION BY of ORDER BY median ROWS UNBOUNDED PRECEDING) AS below,
       sum(n) OVER (PARTITION BY of) AS whole, lead(median) OVER (PARTITION BY of ORDER BY median) AS next FROM days)
     SELECT of, CASE WHEN below * 2 = whole THEN (median + coalesce(next, median)) / 2 ELSE median END AS value FROM placed
     WHERE below * 2 >= whole QUALIFY row_number() OVER (PARTITION BY of ORDER BY below) = 1`,
  )
  return new Map(found.map(({ of, value }) => [of, num(value)]))
}

const SURFACES = [
  ['Copilot CLI', 'active_cli', ['used_cli'], 'totals_by_cli'],
  ['Copilot app', 'active_copilot_app', ['used_copilot_app'], 'totals_by_copilot_app'],
  [
    'Cloud agent',
    'active_copilot_cloud_agent',
    ['used_copilot_cloud_agent', 'used_copilot_coding_agent'],
    undefined,
  ],
  [
    'Code review, asked for',
    'active_copilot_code_review',
    ['used_copilot_code_review_active'],
    undefined,
  ],
  [
    'Code review, automatic only',
    'passive_copilot_code_review',
    ['used_copilot_code_review_passive'],
    undefined,
  ],
  ['VS Code Agents window', 'active_vscode_agent', ['used_vscode_agent'], 'totals_by_vscode_agent'],
] as const

/** What is counted of a surface, and where below it. */
const USES = {
  session: ['session_count'],
  prompt: ['prompt_count'],
  request: ['request_count'],
  message: ['total_user_messages'],
  token: ['token_usage.output_tokens_sum', 'token_usage.prompt_tokens_sum'],
} as const

async function addSurfaces(
  database: Database,
  { minimum, tables }: { minimum: number; tables: Record<string, Rows> },
): Promise<void> {
  const { aggregated } = await one(database, 'SELECT EXISTS (FROM aggregates) AS aggregated')
  const rows: { name: string; users: Value[]; use: string }[] = []
  for (const [name, kind, flags, part] of SURFACES) {
    const is = flags.map((flag) => `coalesce((row->>'${flag}') = 'true', false)`).join(' OR ')
    const isKnown = flags.map((flag) => `(row->>'${flag}') IS NOT NULL`).join(' OR ')
    const people = await one(
      database,
      `SELECT count(*) FILTER (${isKnown}) AS known, count(DISTINCT person) FILTER (${is}) AS users FROM people`,
    )
    const window = Number(people['known']) === 0 ? null : Number(people['users'])
    const isFew = window !== null && window > 0 && window < minimum
    if (isFew && aggregated !== true) continue
    const periods = ['daily', 'weekly', 'monthly'].map((period) => `${period}_${kind}_users`)
    const days =
      aggregated === true
        ? `SELECT day, ${periods.map((period, at) => `(row->>'${period}')::DOUBLE AS p${at}`).join(', ')} FROM days WHERE row IS NOT NULL`
        : `SELECT day, count(DISTINCT person) FILTER (${is}) AS p0, NULL AS p1, NULL AS p2 FROM people GROUP BY day HAVING count(*) FILTER (${isKnown}) > 0`
    const last = await one(
      database,
      `SELECT * FROM (${days}) WHERE coalesce(p0, p1, p2) IS NOT NULL ORDER BY day DESC LIMIT 1`,
    )
    const isSmall = (value: Value) =>
      aggregated !== true && value != null && value > 0 && value < minimum
    const daily = num(last['p0'])
    const users = [
      isSmall(daily) ? null : daily,
      num(last['p1']),
      num(last['p2']),
      isFew ? null : window,
    ]
    const use: string[] = []
    for (const [noun, paths] of part === undefined ? [] : Object.entries(USES)) {
      const sums = await one(
        database,
        `SELECT ${paths.map((path, at) => `sum((row->>'$.${part}.${path}')::DOUBLE) AS s${at}`).join(', ')} FROM counted`,
      )
      const known = paths.flatMap((_, at) => num(sums[`s${at}`]) ?? [])
      if (known.length > 0)
        use.push(
          plural(
            known.reduce((sum, value) => sum + value, 0),
            noun,
          ),
        )
    }
    if (use.length > 0 || users.some((value) => value != null))
      rows.push({ name, users, use: use.join(', ') })
  }
  if (rows.length === 0) return
  const titles = ['Daily users', 'Weekly', 'Monthly', 'In the window']
  const shown = titles.flatMap((_, at) =>
    rows.some(({ users }) => users[at] != null && (at < 3 || users[2] == null)) ? [at] : [],
  )
  tables[['Surface', ...shown.map((at) => titles[at] ?? ''), 'Use in the window'].join(' | ')] =
    rows.map(({ name, users, use }) => [name, ...shown.map((at) => count(users[at])), use])
}
