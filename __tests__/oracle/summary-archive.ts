import { type Database } from '../formats/duckdb.js'
import { breaks, byName, growthChart, monthDay, one, type Told } from './summary-figures.js'
import { count, num, plural, type Rows, share, shifted } from './written.js'

/** What a summary says of all days that an archive knows: its weeks, and teams week by week. */

/** Users and credits by week, of the days that have numbers of the whole; credits of too few people are none. */
export async function addArchive(database: Database, told: Told): Promise<void> {
  const weeks = await database.rows(
    `WITH credits AS (SELECT day, sum((row->>'ai_credits_used')::DECIMAL(18, 6))::DOUBLE AS used,
         count(DISTINCT person) FILTER ((row->>'ai_credits_used')::DOUBLE > 0) AS users FROM user_rows WHERE row->>'ai_credits_used' IS NOT NULL GROUP BY day),
     figures AS (SELECT day, (row->>'daily_active_users')::DOUBLE AS daily, (row->>'weekly_active_users')::DOUBLE AS weekly,
         (row->>'monthly_active_users')::DOUBLE AS monthly FROM aggregates),
     every AS (SELECT day, date_trunc('week', day::DATE)::DATE::VARCHAR AS monday, daily, weekly, monthly, coalesce(daily, weekly, monthly) IS NOT NULL AS known,
         CASE WHEN users = 0 OR users >= getvariable('minimum_group_size') THEN used END AS used FROM figures FULL JOIN credits USING (day))
     SELECT monday, round(avg(daily) FILTER (isodow(day::DATE) < 6)) AS daily, arg_max(weekly, day) FILTER (known) AS weekly,
       arg_max(monthly, day) FILTER (known) AS monthly, count(*) FILTER (known) AS days, sum(used) AS used FROM every GROUP BY monday ORDER BY monday DESC`,
  )
  if (weeks.length < 2) return
  const credits = weeks.some(({ used }) => used != null)
  const columns = ['daily', 'weekly', 'monthly', 'days', ...(credits ? ['used'] : [])]
  const head = `Week from Monday | Daily, mean | Weekly | Monthly | Days${credits ? ' | AI credits' : ''}`
  told.tables[head] = weeks.map((row) => [
    String(row['monday']),
    ...columns.map((key) => count(num(row[key]))),
  ])
  told.sentences.push(`Table: ${plural(weeks.length, 'week')} of the archive`)
  if (weeks.length < 6) return
  const of = (key: string) => weeks.toReversed().map((row) => num(row[key]))
  const ends = 'SELECT min(day) AS first, max(day) AS last FROM aggregates'
  const { first, last } = await one(database, ends)
  const marks = (await breaks(database, 'notes', ends)).map((note) => note.slice(5, 15))
  const mondays = weeks.toReversed().map(({ monday }) => String(monday))
  const ending = (monday: string) => shifted(monday, 6)
  const stars = marks.map((mark) => mondays.find((monday) => ending(monday) >= mark))
  told.sentences.push(`The archive, ${String(first)} to ${String(last)}`)
  const inWindow = await breaks(database, 'notes')
  const all = await breaks(database, 'notes', ends)
  told.sentences.push(...all.filter((note) => !inWindow.includes(note)))
  for (const { chart, key } of growthChart({
    labels: mondays.map((monday) => `${monthDay(monday)}${stars.includes(monday) ? '*' : ''}`),
    ...{ bars: of('daily'), barsAre: 'daily, mean of Mondays to Fridays' },
    lines: [
      ['weekly', of('weekly')],
      ['monthly', of('monthly')],
    ],
  })) {
    told.charts.push(chart)
    told.sentences.push(...key.split('|'))
  }
}

/** Days of teams that may be told of: of enough members, in weeks on a day of which as many were active. */
export const TEAM_DAYS = `
  WITH members AS (SELECT DISTINCT row->>'day' AS day, row->>'team_id' AS team, row->>'user_id' AS person FROM stored WHERE report = 'user-teams-1-day'),
  large AS (SELECT day, team, count(*) AS members FROM members GROUP BY ALL HAVING count(*) >= getvariable('minimum_group_size')),
  own AS (SELECT * FROM user_rows WHERE day IN (SELECT report_day FROM stored WHERE report = 'users-1-day')),
  days AS (SELECT day, team, members, count(DISTINCT person) FILTER (active) AS active FROM large JOIN members USING (day, team) JOIN own USING (day, person) GROUP BY ALL)
  SELECT *, date_trunc('week', day::DATE)::DATE AS monday FROM days
  QUALIFY max(active) OVER (PARTITION BY team, date_trunc('week', day::DATE)) >= getvariable('minimum_group_size')`

const BLOCKS = '▁▂▃▄▅▆▇█'

/** Of each team its weeks in blocks, and the first and the newest of them; nothing for less than two. */
export async function trendsOf(database: Database): Promise<Map<unknown, string>> {
  const rows = await database.rows(
    `SELECT team, date_diff('week', monday, date_trunc('week', getvariable('last_day')::DATE)::DATE) AS back, avg(active) AS active
     FROM (${TEAM_DAYS}) WHERE isodow(day::DATE) < 6 GROUP BY ALL`,
  )
  const teams = new Map<unknown, number[]>()
  for (const { team, back, active } of rows) {
    const at = 7 - Number(back)
    if (at < 0 || at > 7) continue
    const weeks = teams.get(team) ?? []
    teams.set(team, weeks)
    weeks[at] = Number(active)
  }
  return new Map(
    [...teams].flatMap(([team, weeks]) => {
      const told = weeks.filter((value) => value !== undefined)
      if (told.length < 2) return []
      const most = Math.max(...told, 1)
      const all = Array.from({ length: 8 }, (_, at) => weeks[at])
      const drawn = all.slice(all.findIndex((value) => value !== undefined))
      const blocks = drawn.map((value) =>
        value === undefined ? '·' : BLOCKS[Math.round((value / most) * 7)],
      )
      const ends = [told[0], told.at(-1)].map((value) => count(Math.round(Number(value))))
      return [[team, `${blocks.join('')} ${ends.join(' → ')}`] as const]
    }),
  )
}

/** Teams over the window, of all days that an archive knows; how many of its days these are. */
export async function archiveTeams(
  database: Database,
): Promise<{ readonly head: string; readonly rows: Rows; readonly note: string }> {
  const sum = (sql: string) => `coalesce(sum(${sql}), 0)`
  const of = (name: string, which: string) =>
    `list_sum(list_transform(list_filter(from_json(row->'totals_by_feature', '["JSON"]'), lambda one: (one->>'feature') ${which}), lambda one: (one->>'${name}')::DOUBLE))`
  const rows = await database.rows(
    `WITH told AS (${TEAM_DAYS}), inside AS (SELECT * FROM told WHERE day BETWEEN getvariable('first_day') AND getvariable('last_day')),
     members AS (SELECT DISTINCT row->>'day' AS day, row->>'team_id' AS team, row->>'user_id' AS person, row->>'slug' AS name FROM stored WHERE report = 'user-teams-1-day'),
     own AS (SELECT * FROM user_rows WHERE day IN (SELECT report_day FROM stored WHERE report = 'users-1-day')),
     sums AS (SELECT team, arg_max(name, day) AS name, ${sum(of('user_initiated_interaction_count', "LIKE 'chat!_%' ESCAPE '!'"))} AS chats,
       ${sum(of('code_generation_activity_count', "= 'code_completion'"))} AS suggested, ${sum(of('code_acceptance_activity_count', "= 'code_completion'"))} AS accepted,
       ${sum("(row->>'loc_added_sum')::DOUBLE")} AS added, sum((row->>'ai_credits_used')::DECIMAL(18, 6))::DOUBLE AS credits
       FROM inside JOIN members USING (day, team) JOIN own USING (day, person) GROUP BY team),
     days AS (SELECT team, arg_max(members, day) AS members, avg(active) FILTER (isodow(day::DATE) < 6) AS active FROM inside GROUP BY team)
     SELECT *, (SELECT count(DISTINCT day) FROM inside) AS days FROM sums JOIN days USING (team)`,
  )
  const trends = await trendsOf(database)
  const written = rows.map((row) => {
    const value = (key: string) => num(row[key])
    return [
      ...[String(row['name']), count(value('members')), count(value('active'))],
      ...[trends.get(row['team']) ?? '', count(value('chats'))],
      ...[share(value('accepted'), value('suggested')), count(value('added'))],
      count(value('credits')),
    ]
  })
  return {
    head: 'Team | Members | Active a day | Weeks | Chats | Acceptance | Added | Credits',
    rows: byName(written),
    note: `Of the archive, ${count(num(rows[0]?.['days']))} of 28 days of the window, joined day by day`,
  }
}
