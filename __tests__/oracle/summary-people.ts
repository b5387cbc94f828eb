import { type Database, type SqlRow } from '../formats/duckdb.js'
import { type Asked, left, one, type Told } from './summary-figures.js'
import { count, num, plural, share } from './written.js'

/** What a summary says of seats and of people by name. */

const NEVER = 'days_idle IS NULL AND days_held >= 7'
const UNUSED = `((${NEVER}) OR days_idle >= 30) AND NOT has_rows`

export async function addSeats(
  database: Database,
  told: Told,
  { minimum, named, price }: Asked,
): Promise<void> {
  const idle = (days: number) => `count(*) FILTER (days_idle >= ${days} AND NOT has_rows)`
  const row = await one(
    database,
    `SELECT max(today)::VARCHAR AS day, count(*) AS seats, count(*) FILTER (days_idle < 28) AS active,
       count(*) FILTER (${NEVER} AND NOT has_rows) AS never, ${idle(30)} AS idle30, ${idle(60)} AS idle60, ${idle(90)} AS idle90,
       count(*) FILTER (days_idle IS NULL AND days_held < 7) AS new, count(*) FILTER (${UNUSED}) AS unused,
       count(*) FILTER (((${NEVER}) OR days_idle >= 30) AND has_rows) AS unreported,
       (SELECT count(*) FROM (SELECT row->'assignee'->>'id' AS person FROM stored WHERE report = 'seats' AND person IS NOT NULL
         GROUP BY person HAVING bool_and((row->>'pending_cancellation_date') IS NOT NULL))) AS pending FROM seats`,
  )
  const of = (key: string) => Number(row[key])
  if (of('seats') === 0) return
  const people = `${count(of('seats'))} ${of('seats') === 1 ? 'person' : 'people'}`
  const parts = [
    `**${people}** with a seat`,
    `active: ${share(of('active'), of('seats'))}`,
    `never used: ${count(of('never'))}`,
    `idle for 30, 60, 90 days: ${['idle30', 'idle60', 'idle90'].map((key) => count(of(key))).join(', ')}`,
    ...(of('new') > 0 ? [`new: ${count(of('new'))}`] : []),
    ...(of('pending') > 0 ? [`pending cancellation: ${count(of('pending'))}`] : []),
    ...(of('unreported') > 0
      ? [
          `unused by the list, with rows in the window, not counted as idle: ${count(of('unreported'))}`,
        ]
      : []),
  ]
  told.sentences.push(parts.join(' · '), `People of the list of ${String(row['day'])} (UTC)`)
  if (price !== undefined) {
    const amount = Math.round((of('never') + of('idle30')) * price * 100) / 100
    told.sentences.push(
      `Seats never used or idle for 30 days: **${amount.toLocaleString('en-US')} EUR** a month, computed from the given price of ${price} EUR; no bill`,
    )
  }
  const teams = await database.rows(
    `WITH given AS (SELECT DISTINCT row->'assigning_team'->>'slug' AS team, row->'assignee'->>'id' AS person FROM stored WHERE report = 'seats' AND team IS NOT NULL)
     SELECT team, count(*) AS seats, count(*) FILTER (${UNUSED}) AS unused FROM given JOIN seats USING (person)
     GROUP BY team HAVING count(*) >= ${minimum} ORDER BY seats DESC, team`,
  )
  if (teams.length > 0) {
    told.tables['Assigning team | Seats | Never used or idle'] = teams
      .slice(0, 15)
      .map((one) => [String(one['team']), count(num(one['seats'])), count(num(one['unused']))])
    left(told, teams.length)
  }
  if (named !== true || of('unused') === 0) return
  const names = await database.rows(
    `SELECT DISTINCT row->'assignee'->>'login' AS login, strftime(today - days_idle, '%Y-%m-%d') AS day
     FROM stored JOIN seats ON person = row->'assignee'->>'id' WHERE report = 'seats' AND ${UNUSED} ORDER BY login`,
  )
  told.tables['User | Last active'] = names
    .slice(0, 15)
    .map(({ login, day }) => [String(login), typeof day === 'string' ? day : 'never'])
  told.sentences.push(
    `${count(of('unused'))} ${of('unused') === 1 ? 'idle person' : 'idle people'}`,
  )
  left(told, names.length)
}

/** Who was active in the window, most first, and who has rows and did nothing, by name. */
export async function peopleIn(
  database: Database,
): Promise<{ readonly all: number; readonly active: SqlRow[]; readonly idle: SqlRow[] }> {
  const sum = (name: string) => `coalesce(sum((row->>'${name}')::DOUBLE), 0)`
  const rows = await database.rows(
    `SELECT (array_agg(row->>'user_login' ORDER BY day DESC, row->>'user_login'))[1] AS login, count(DISTINCT day) FILTER (active) AS days,
       ${sum('user_initiated_interaction_count')} AS requests, ${sum('code_generation_activity_count')} AS suggestions, ${sum('loc_added_sum')} AS lines,
       sum((row->>'ai_credits_used')::DECIMAL(18, 6))::DOUBLE AS credits, max(day) FILTER (active) AS last
     FROM people GROUP BY person ORDER BY requests + suggestions DESC, days DESC, login`,
  )
  return {
    all: rows.length,
    active: rows.filter(({ days }) => Number(days) > 0),
    idle: rows
      .filter(({ days, credits }) => Number(days) === 0 && !(Number(credits) > 0))
      .sort((one, other) => (String(one['login']) < String(other['login']) ? -1 : 1)),
  }
}

export async function addPeople(database: Database, told: Told): Promise<void> {
  const { all, active, idle } = await peopleIn(database)
  if (all === 0) return
  const numbers = ['days', 'requests', 'suggestions', 'lines', 'credits']
  const head = 'Active days | Interactions | Suggestions | Lines added | Credits | Last active'
  told.tables[`User | ${head}`] = active
    .slice(0, 15)
    .map((row) => [
      String(row['login']),
      ...numbers.map((key) => count(num(row[key]))),
      String(row['last']),
    ])
  left(told, active.length)
  if (idle.length > 0) {
    told.tables['User | Credits | Last active'] = idle
      .slice(0, 15)
      .map((row) => [String(row['login']), count(num(row['credits'])), 'n/a'])
    told.sentences.push(`${plural(idle.length, 'user')} with rows and no activity`)
    left(told, idle.length)
  }
  told.sentences.push(
    `The most active of ${plural(active.length, 'active user')}; ${plural(all, 'user')} have rows`,
  )
}
