import { type Database, type SqlRow } from '../formats/duckdb.js'

/** The tables of a job summary, and what they must hold, from DuckDB alone. */

export type Rows = readonly (readonly string[])[]

/** Text of others stands in entities. */
const decoded = (cell: string) =>
  cell
    .replace(/.*<code>(.*)<\/code>/, '$1')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&nbsp;', ' ')
const byName = (rows: Rows): Rows =>
  [...rows].sort(([one = ''], [other = '']) => (one < other ? -1 : 1))

/** The Markdown tables of a summary, by their heads. The order of teams is the summary's own. */
export function tablesIn(markdown: string): Record<string, Rows> {
  const found: Record<string, Rows> = {}
  let rows: string[][] = []
  for (const line of [...markdown.split('\n'), '']) {
    if (line.startsWith('| ')) {
      const cells = line.slice(2, -2).split(' | ')
      // GitHub's own key stands behind what people call it.
      const key = (cell: string) => /`(.*)`$/.exec(cell)?.[1] ?? cell
      rows.push(cells.map((cell) => decoded(key(cell.trim()))))
    } else if (rows.length > 0) {
      // Of repositories the two times are medians of medians: their rule is tested on its own.
      const columns = rows[0]?.[0] === 'Repository' ? 5 : undefined
      const [head = [], , ...rest] = rows.map((row) => row.slice(0, columns))
      found[head.join(' | ')] = head[0] === 'Team' ? byName(rest) : rest
      rows = []
    }
  }
  return found
}

/** A percentage without its fraction. */
export const alone = (value: string) => value.replace(/% \(.*\)$/, '%')

/** The large figures of a summary, by their labels. */
export function tilesIn(markdown: string): Record<string, string> {
  const cells = markdown.matchAll(/<td [^>]*><sub>(.*?)<\/sub><h3>(.*?)<\/h3>/g)
  // Of few people the fraction stands beside its percentage.
  return Object.fromEntries([...cells].map(([, label = '', value = '']) => [label, alone(value)]))
}

/** The labels of the large figures, by the key of what each says. */
const TILES = {
  monthly_active_users: 'Monthly active users',
  weekday_active_users: 'Daily, Monday to Friday',
  agent_adoption: 'IDE agent adoption',
  pull_requests_created_by_copilot: 'PRs by Copilot',
  ai_credits_used: 'AI credits used',
} as const

/** A metric of `metrics.json`. */
interface Figure {
  readonly label: string
  readonly value: number
  readonly unit: string
  readonly n?: number
  readonly of?: string
}

/** Figures large and small as the summary writes them: what `metrics.json` says, with what each rests on. */
export function writtenFigures(metrics: Readonly<Record<string, Figure>>): {
  tiles: Record<string, string>
  rows: Record<string, readonly string[]>
} {
  const value = (one: Figure) => (one.unit === 'share' ? percent(one.value) : count(one.value))
  const tiles = Object.entries(TILES).flatMap(([key, label]) => {
    const one = metrics[key]
    return one === undefined ? [] : [[label, value(one)] as const]
  })
  const large = Object.keys(TILES)
  const rows = Object.entries(metrics)
    .filter(([key, { unit }]) => !large.includes(key) && unit !== 'day' && unit !== 'days')
    .map(([key, one]) => [key, [one.label, value(one), `${count(one.n)} ${one.of ?? ''}`]] as const)
  return { tiles: Object.fromEntries(tiles), rows: Object.fromEntries(rows) }
}

const format = (digits: number) => new Intl.NumberFormat('en-US', { maximumFractionDigits: digits })
type Value = number | null | undefined
const num = (value: unknown): Value =>
  value === null || value === undefined ? null : Number(value)
export const count = (value: Value) =>
  value == null ? 'n/a' : format(Math.abs(value) >= 1000 ? 0 : 1).format(value)
export function percent(ratio: Value): string {
  if (ratio == null) return 'n/a'
  const text = (ratio * 100).toFixed(1)
  return ratio > 0 && text === '0.0'
    ? '&lt;0.1%'
    : ratio < 1 && text === '100.0'
      ? '&gt;99.9%'
      : `${text}%`
}
const share = (part: Value, whole: Value) =>
  part == null || whole == null || whole === 0
    ? 'n/a'
    : whole >= 30
      ? percent(part / whole)
      : `${percent(part / whole)} (${count(part)} of ${count(whole)})`
const minutes = (value: Value) =>
  value == null
    ? 'n/a'
    : value < 119.5
      ? `${count(Math.round(value))} min`
      : value < 2879
        ? `${format(1).format(value / 60)} h`
        : `${format(1).format(value / 1440)} days`
const plural = (value: Value, one: string) => `${count(value)} ${value === 1 ? one : `${one}s`}`

const GENERATIONS = 'code_generation_activity_count'
const REQUESTS = 'user_initiated_interaction_count'
/** Rows of a table that are shown. */
const SHOWN = 15

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

/** All tables that a summary of the loaded reports must have, of the tables that the loader made. */
export async function expectedTables(
  database: Database,
  minimum: number,
): Promise<Record<string, Rows>> {
  const tables: Record<string, Rows> = {}
  for (const ranking of RANKINGS) await addRanking(database, ranking, { minimum, tables })
  await addDays(database, tables)
  await addPullRequests(database, tables)
  await addPhases(database, { minimum, tables })
  await addTeams(database, { minimum, tables })
  await addRepositories(database, tables)
  await addSurfaces(database, { minimum, tables })
  return tables
}

async function addRanking(
  database: Database,
  { title, list, by, volume, spelled, ...of }: (typeof RANKINGS)[number],
  { minimum, tables }: { minimum: number; tables: Record<string, Rows> },
): Promise<void> {
  const chat = 'chat' in of
  const rows = await database.rows(
    `WITH entries AS (SELECT coalesce(one->>'${by}', '') AS name, one FROM (
        SELECT unnest(from_json(row->'${list}', '["JSON"]')) AS one FROM counted)
      ${chat ? "WHERE starts_with(one->>'feature', 'chat_')" : ''}),
     summed AS (SELECT ${spelled} AS name, coalesce(sum((one->>'${volume}')::DOUBLE), 0) AS volume,
       coalesce(sum((one->>'loc_added_sum')::DOUBLE), 0) AS added, coalesce(sum((one->>'loc_deleted_sum')::DOUBLE), 0) AS deleted FROM entries GROUP BY ALL)
     SELECT *, sum(volume) OVER () AS total FROM summed QUALIFY lower(name) NOT IN ('unknown', 'others', '') ORDER BY volume DESC, name`,
  )
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
  const told = rows.filter(({ name }) => title !== 'IDE' || aggregated || !isFew(name))
  if (told.length === 0 || Number(rows[0]?.['total']) === 0) return
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
    told.some((row) => of(row) !== 0 && (name !== 'Users' || !isFew(row['name']))),
  )
  tables[[title, ...used.map(([name]) => name)].join(' | ')] = told
    .slice(0, SHOWN)
    .map((row) => [String(row['name']), ...used.map(([, of, write]) => write(of(row), row))])
}

/** The rows of a day's feature, summed; absent where no row has features. */
const ofFeature = (counter: string, where: string) =>
  `sum(CASE WHEN json_type(row, '$.totals_by_feature') = 'ARRAY' THEN list_sum(list_transform(list_filter(from_json(row->'totals_by_feature', '["JSON"]'),
    lambda one: (one->>'feature') ${where}), lambda one: coalesce((one->>'${counter}')::DOUBLE, 0)) || [0.0]) END)`

async function addDays(database: Database, tables: Record<string, Rows>): Promise<void> {
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
  tables[['Day', ...used.map(([title]) => title)].join(' | ')] = rows.map((row) => [
    `${String(row['day'])}${String(row['day']) > String(row['settled']) ? ' (provisional)' : ''}`,
    ...used.map(([, of, write]) => write(of(row))),
  ])
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
    // The day up to which half of the merges lie, by the medians of days; of two, when half lie exactly there, their mean.
    const [row] = await database.rows(
      `WITH days AS (SELECT ${of(median)} AS median, ${of(weight)} AS n FROM days WHERE row IS NOT NULL AND ${of(median)} IS NOT NULL AND ${of(weight)} > 0),
       placed AS (SELECT median, sum(n) OVER (ORDER BY median ROWS UNBOUNDED PRECEDING) AS below, sum(n) OVER () AS whole, lead(median) OVER (ORDER BY median) AS next FROM days)
       SELECT CASE WHEN below * 2 = whole THEN (median + coalesce(next, median)) / 2 ELSE median END AS value FROM placed WHERE below * 2 >= whole ORDER BY below LIMIT 1`,
    )
    return row === undefined
      ? []
      : [[what, minutes(num(row['value'])), 'approximate: daily medians, weighted by merges']]
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
  { minimum, tables }: { minimum: number; tables: Record<string, Rows> },
): Promise<void> {
  const own = await database.rows(
    `WITH every AS (SELECT day, unnest(from_json(row->'totals_by_ai_adoption_phase', '["JSON"]')) AS one FROM days WHERE row IS NOT NULL QUALIFY day = max(day) OVER ())
     SELECT one->>'phase' AS name, coalesce(one->>'users_in_phase_28d', one->>'total_engaged_users')::DOUBLE AS users,
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
  tables[['Adoption phase', 'Users', 'Share', ...(merged ? ['PRs merged'] : [])].join(' | ')] =
    rows.map((row) => [
      ...[String(row['name']), count(num(row['users'])), share(num(row['users']), whole)],
      ...(merged ? [count(num(row['merged']))] : []),
    ])
}

async function addTeams(
  database: Database,
  { minimum, tables }: { minimum: number; tables: Record<string, Rows> },
): Promise<void> {
  const rows = await database.rows(
    `WITH members AS (SELECT DISTINCT row->>'day' AS day, row->>'team_id' AS team, row->>'user_id' AS person FROM stored WHERE report = 'user-teams-1-day'),
     names AS (SELECT row->>'team_id' AS team, arg_max(row->>'slug', row->>'day') AS name FROM stored WHERE report = 'user-teams-1-day'
       AND (row->>'day') BETWEEN getvariable('first_day') AND getvariable('last_day') GROUP BY ALL),
     large AS (SELECT day, team FROM members GROUP BY ALL HAVING count(*) >= ${minimum}),
     own AS (SELECT * FROM people WHERE day IN (SELECT report_day FROM stored WHERE report = 'users-1-day')),
     joined AS (SELECT team, day, person, active, row FROM large JOIN members USING (day, team) JOIN own USING (day, person)),
     shown AS (SELECT team FROM (SELECT team, day, count(DISTINCT person) FILTER (active) AS active FROM joined GROUP BY ALL) GROUP BY team HAVING max(active) >= ${minimum})
     SELECT any_value(name) AS name, count(DISTINCT person) AS users, count(DISTINCT person) FILTER (active) AS active,
       coalesce(${ofFeature(REQUESTS, "LIKE 'chat!_%' ESCAPE '!'")}, 0) AS chats, ${ofFeature('code_acceptance_activity_count', "= 'code_completion'")} AS accepted,
       coalesce(${ofFeature(GENERATIONS, "= 'code_completion'")}, 0) AS suggested, coalesce(sum((row->>'loc_added_sum')::DOUBLE), 0) AS added,
       sum((row->>'ai_credits_used')::DECIMAL(18, 6))::DOUBLE AS credits, coalesce(sum((row->>'${REQUESTS}')::DOUBLE), 0) AS volume
     FROM joined JOIN shown USING (team) JOIN names USING (team) GROUP BY team ORDER BY volume DESC, name`,
  )
  if (rows.length === 0) return
  tables['Team | Users | Active | Chats | Acceptance | Added | Credits'] = byName(
    rows.map((row) => {
      const of = (key: string) => num(row[key])
      return [
        String(row['name']),
        count(of('users')),
        count(of('active')),
        count(of('chats')),
        share(of('accepted'), of('suggested')),
        count(of('added')),
        count(of('credits')),
      ]
    }),
  )
}

async function addRepositories(database: Database, tables: Record<string, Rows>): Promise<void> {
  const of = (name: string) => `(row->'pull_requests'->>'${name}')::DOUBLE`
  const rows = await database.rows(
    `WITH every AS (SELECT row->>'repo_id' AS repo, row->>'day' AS day, row FROM stored WHERE report = 'repos-1-day'
       AND (row->>'day') BETWEEN getvariable('first_day') AND getvariable('last_day'))
     SELECT arg_max(coalesce(row->>'repo_owner_name', '') || '/' || (row->>'repo_name'), day) AS name, ${['created', 'created_by_copilot', 'merged', 'reviewed', 'reviewed_by_copilot'].map((name) => `coalesce(sum(${of(`total_${name}`)}), 0) AS ${name}`).join(', ')}
     FROM every GROUP BY repo ORDER BY created DESC, merged DESC, name`,
  )
  if (rows.length === 0) return
  // The two times are medians of medians: their rule is tested on its own.
  tables['Repository | Created | By Copilot | Merged | Copilot reviews'] = rows
    .slice(0, SHOWN)
    .map((row) => {
      const value = (key: string) => num(row[key])
      return [
        String(row['name']),
        count(value('created')),
        share(value('created_by_copilot'), value('created')),
        count(value('merged')),
        share(value('reviewed_by_copilot'), value('reviewed')),
      ]
    })
}

async function addSurfaces(
  database: Database,
  { minimum, tables }: { minimum: number; tables: Record<string, Rows> },
): Promise<void> {
  const [source] = await database.rows('SELECT EXISTS (FROM aggregates) AS aggregated')
  if (source?.['aggregated'] !== true) return
  const sum = (path: string) => `sum((row->${path})::DOUBLE) AS "${path}"`
  const paths = ['cli', 'copilot_app'].flatMap((tool) =>
    [
      "->>'session_count'",
      "->>'prompt_count'",
      "->>'request_count'",
      "->'token_usage'->>'output_tokens_sum'",
      "->'token_usage'->>'prompt_tokens_sum'",
    ].map((path) => `'totals_by_${tool}'${path}`),
  )
  const vscode = [
    "'totals_by_vscode_agent'->>'session_count'",
    "'totals_by_vscode_agent'->>'total_user_messages'",
  ]
  const [sums = {}] = await database.rows(
    `SELECT ${[...paths, ...vscode].map(sum).join(', ')} FROM days WHERE row IS NOT NULL`,
  )
  const newest = async (name: string) => {
    const [row] = await database.rows(
      `SELECT (row->>'${name}')::DOUBLE AS value FROM days WHERE (row->>'${name}') IS NOT NULL ORDER BY day DESC LIMIT 1`,
    )
    return num(row?.['value'])
  }
  const ofLast = async (name: string) => {
    const [row] = await database.rows(
      `SELECT (row->>'${name}')::DOUBLE AS value FROM days WHERE day = getvariable('last_day') AND row IS NOT NULL`,
    )
    return num(row?.['value'])
  }
  const distinct = async (flags: string) => {
    const [row] = await database.rows(
      `SELECT count(DISTINCT person)::INT AS users FROM people WHERE ${flags}`,
    )
    const [any] = await database.rows('SELECT count(*)::INT AS rows FROM people')
    const users = Number(row?.['users'])
    return Number(any?.['rows']) === 0 || (users > 0 && users < minimum) ? null : users
  }
  const flag = (...names: string[]) =>
    names.map((name) => `coalesce((row->>'${name}') = 'true', false)`).join(' OR ')
  const use = (tool: string) => {
    const [sessions, prompts, requests, output, prompt] = paths
      .filter((path) => path.startsWith(`'totals_by_${tool}'`))
      .map((path) => num(sums[path]))
    if (sessions == null && requests == null) return undefined
    return `${plural(sessions ?? 0, 'session')}${prompts == null ? '' : `, ${plural(prompts, 'prompt')}`}, ${plural(requests ?? 0, 'request')}, ${count((output ?? 0) + (prompt ?? 0))} tokens`
  }
  interface Row {
    readonly name: string
    readonly users: readonly Value[]
    readonly use: string
  }
  const rows: Row[] = []
  for (const [name, tool, flags] of [
    ['Copilot CLI', 'cli', flag('used_cli')],
    ['Copilot app', 'copilot_app', flag('used_copilot_app')],
  ] as const) {
    const used = use(tool)
    if (used !== undefined)
      rows.push({
        name,
        users: [await newest(`daily_active_${tool}_users`), null, null, await distinct(flags)],
        use: used,
      })
  }
  for (const [name, kind, flags] of [
    [
      'Cloud agent',
      'active_copilot_cloud_agent',
      flag('used_copilot_cloud_agent', 'used_copilot_coding_agent'),
    ],
    [
      'Code review, asked for',
      'active_copilot_code_review',
      flag('used_copilot_code_review_active'),
    ],
  ] as const) {
    const window = await distinct(flags)
    rows.push({
      name,
      users: [
        await ofLast(`daily_${kind}_users`),
        await ofLast(`weekly_${kind}_users`),
        await ofLast(`monthly_${kind}_users`),
        window === 0 ? null : window,
      ],
      use: '',
    })
  }
  const passive = 'passive_copilot_code_review_users'
  rows.push({
    name: 'Code review, automatic only',
    users: [await ofLast(`daily_${passive}`), null, await ofLast(`monthly_${passive}`), null],
    use: '',
  })
  const [sessions, messages] = vscode.map((path) => num(sums[path]))
  if (sessions != null || messages != null) {
    const [row] = await database.rows(
      `SELECT (row->>'daily_active_vscode_agent_users')::DOUBLE AS value FROM days WHERE row IS NOT NULL ORDER BY day DESC LIMIT 1`,
    )
    rows.push({
      name: 'VS Code Agents window',
      users: [num(row?.['value']), null, null, null],
      use: `${plural(sessions ?? 0, 'session')}, ${plural(messages ?? 0, 'message')}`,
    })
  }
  const kept = rows.filter(
    ({ users, use: used }) => used !== '' || users.some((one) => one != null),
  )
  if (kept.length === 0) return
  const titles = ['Daily users', 'Weekly', 'Monthly', 'In the window']
  const shown = titles.flatMap((_, at) =>
    kept.some(({ users }) => users[at] != null && (at < 3 || users[2] == null)) ? [at] : [],
  )
  tables[['Surface', ...shown.map((at) => titles[at] ?? ''), 'Use in the window'].join(' | ')] =
    kept.map(({ name, users, use: used }) => [name, ...shown.map((at) => count(users[at])), used])
}
