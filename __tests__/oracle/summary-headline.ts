import { expect } from '@jest/globals'

import { type Database } from '../formats/duckdb.js'
import { one, sumsOfFeatures, type Told } from './summary-figures.js'
import { changed, count, daysFrom, percent, plural, range, ranges, share } from './written.js'

/** What the headline, the credits and the checks of a summary must say: the metrics, and what DuckDB finds beside. */

/** A metric of `metrics.json`, which is compared with DuckDB on its own. */
export interface Metric {
  readonly label: string
  readonly value: number
  readonly unit: string
  readonly n?: number
  readonly of?: string
  readonly days?: number
  readonly change?: {
    readonly recent: number
    readonly previous: number
    readonly period_days: number
  }
  readonly no_change?: string
}

export interface Finding {
  readonly code: string
  readonly text: string
  readonly names?: readonly string[]
}

export interface ScopeTold {
  readonly metrics: Readonly<Record<string, Metric>>
  readonly findings: readonly Finding[]
}

/** The labels of the large figures, by the key of what each says; the second stands in for the first. */
const TILES = [
  [['monthly_active_users', 'Monthly active users']],
  [
    ['weekday_active_users', 'Daily, Monday to Friday'],
    ['daily_active_users', 'Daily active users'],
  ],
  [['agent_adoption', 'IDE agent adoption']],
  [['pull_requests_created_by_copilot', 'PRs by Copilot']],
  [['ai_credits_used', 'AI credits used']],
] as const

/** A percentage without its fraction, which stands beside it where it is of few people. */
export const alone = (value: string) => value.replace(/% \(.*\)$/, '%')

/** The large figures of a summary, by their labels: the figure, and the lines below it. */
export function tilesIn(markdown: string): Record<string, readonly string[]> {
  const cells = markdown.matchAll(
    /<td [^>]*><sub>(.*?)<\/sub><h3>(.*?)<\/h3><sub>(.*?)<\/sub><\/td>/g,
  )
  return Object.fromEntries(
    [...cells].map(([, label = '', value = '', below = '']) => [
      label,
      [alone(value), ...below.split('<br>').filter((line) => line !== '')],
    ]),
  )
}

const written = ({ unit, value }: Metric) => (unit === 'share' ? percent(value) : count(value))
const changeOf = ({ change, unit }: Metric) => (change === undefined ? [] : [changed(change, unit)])

export async function addHeadline(
  database: Database,
  told: Told,
  { metrics, findings }: ScopeTold,
): Promise<Record<string, readonly string[]>> {
  const losing = await losingEditors(database)
  const spent = await spending(database)
  const value = (key: string) => metrics[key]?.value
  const [monthly, created] = [value('monthly_active_users'), value('pull_requests_created')]
  const of = (key: string): string[] => {
    if (key === 'monthly_active_users') {
      const seats = value('seats')
      const people = seats === 1 ? 'person' : 'people'
      return [
        seats === undefined
          ? 'of an unknown number of seats'
          : `of ${count(seats)} ${people} with a seat`,
      ]
    }
    if (/^(weekday|daily)_active_users$/.test(key))
      return monthly === undefined ? [] : [`of ${plural(monthly, 'monthly user')}`]
    if (key === 'agent_adoption')
      return [
        `of ${plural(monthly, 'monthly user')}`,
        ...(losing.length === 0
          ? []
          : [
              `${count(losing.reduce((sum, { users }) => sum + users, 0))} with an editor that loses it`,
            ]),
      ]
    if (key === 'ai_credits_used') {
      const users = value('ai_credits_users')
      const median = spent.median === undefined ? '' : `, median ${count(spent.median)}`
      return users === undefined
        ? []
        : [`by ${count(users)} ${users === 1 ? 'person' : 'people'}${median}`]
    }
    return created === undefined
      ? []
      : [`of ${count(created)} created (${share(value(key), created)})`]
  }
  const leads = TILES.flatMap((keys) => keys.find(([key]) => key in metrics) ?? [])
  const pairs: (readonly [string, string])[] = []
  for (let at = 0; at < leads.length; at += 2) pairs.push([leads[at] ?? '', leads[at + 1] ?? ''])
  const tiles = pairs.flatMap(([key, label]) => {
    const metric = metrics[key]
    if (metric === undefined) return []
    const silent =
      metric.n === metric.value ||
      key === 'agent_adoption' ||
      (key === 'ai_credits_used' && metric.of === 'users')
    const rests = silent || metric.n === undefined ? [] : [`n = ${amountOf(metric)}`]
    return [[key, label, [written(metric), ...of(key), ...rests, ...changeOf(metric)]] as const]
  })
  addOthers(told, metrics, new Set(tiles.map(([key]) => key)))
  addChanges(told, metrics, tiles)
  await addWindow(database, told)
  addCredits(told, metrics, spent)
  await addFindings(database, told, { findings, losing })
  return Object.fromEntries(tiles.map(([, label, lines]) => [label, lines]))
}

/** `1 day`, `2 days`. */
const amountOf = ({ n, of = '' }: { readonly n?: number; readonly of?: string }) =>
  n === undefined ? '' : plural(n, of.replace(/s$/, ''))

function addOthers(told: Told, metrics: ScopeTold['metrics'], large: ReadonlySet<string>): void {
  const others = Object.entries(metrics).filter(
    ([key, { unit }]) => !large.has(key) && unit !== 'day' && unit !== 'days',
  )
  if (others.length === 0) return
  told.tables['Figure | Value | Rests on | Change | Key in metrics'] = others.map(([key, one]) => [
    ...[one.label, written(one), amountOf(one)],
    ...[changeOf(one)[0] ?? one.no_change ?? '', key],
  ])
  told.sentences.push(plural(others.length, 'more figure'))
}

/** Over how many days the changes are, and why there is none. */
function addChanges(
  told: Told,
  metrics: ScopeTold['metrics'],
  tiles: readonly (readonly [key: string, label: string, lines: readonly string[]])[],
): void {
  const spans = tiles.flatMap(([key]) => metrics[key]?.change?.period_days ?? [])
  if (spans.length > 0) {
    const days = [...new Set(spans)].join(' or ')
    told.sentences.push(
      `Changes: the newest ${days} settled days against as many before, weekday by weekday where both have data (daily users: Mondays to Fridays; pp = percentage points)`,
    )
  }
  const reasons = new Map<string, string[]>()
  for (const [key, label] of tiles) {
    const reason = metrics[key]?.no_change
    if (reason !== undefined) reasons.set(reason, [...(reasons.get(reason) ?? []), label])
  }
  for (const [reason, labels] of reasons) {
    told.sentences.push(`${labels.join(', ')}: ${reason.replace(/\.$/, '')}`)
  }
}

async function addWindow(database: Database, told: Told): Promise<void> {
  const ends = await one(
    database,
    `SELECT getvariable('first_day') AS first, getvariable('last_day') AS last, getvariable('newest_settled_day') AS settled,
       getvariable('scope') AS scope, CASE WHEN EXISTS (FROM windows) THEN '28-day report' WHEN EXISTS (FROM aggregates) THEN '1-day aggregates' ELSE 'user rows' END AS source`,
  )
  const rows = await database.rows('SELECT DISTINCT day FROM days ORDER BY day')
  const days = rows.map(({ day }) => String(day))
  const [first, last] = [String(ends['first']), String(ends['last'])]
  const all = daysFrom(first, last).length
  const known =
    all === days.length ? plural(all, 'day') : `${count(days.length)} of ${plural(all, 'day')}`
  const kind = ends['scope'] === 'enterprise' ? 'Enterprise' : 'Organization'
  told.sentences.push(
    `${kind} · **${range(first, last)}** · ${known} with data · from the ${String(ends['source'])}`,
  )
  const provisional = days.filter((day) => day > String(ends['settled']))
  if (provisional.length > 0)
    told.sentences.push(`Provisional, as GitHub may still revise them: ${ranges(provisional)}`)
}

interface Spent {
  readonly days: number
  readonly all: number
  readonly first: string
  readonly last: string
  readonly median?: number
  readonly top?: number
}

/** Of people all of whose known rows are of the window. */
async function spending(database: Database): Promise<Spent> {
  const row = await one(
    database,
    `WITH spent AS (SELECT person, sum((row->>'ai_credits_used')::DECIMAL(18, 6)) AS used FROM people WHERE row->>'ai_credits_used' IS NOT NULL
       GROUP BY person HAVING bool_or((row->>'ai_credits_used')::DOUBLE > 0)),
     days AS (SELECT count(DISTINCT day) AS days, min(day) AS first, max(day) AS last FROM people)
     SELECT days, first, last, (SELECT count(*) FROM spent) AS users, (SELECT median(used)::DOUBLE FROM spent) AS median,
       (SELECT max(used)::DOUBLE FROM spent) AS top, (SELECT sum((row->>'ai_credits_used')::DECIMAL(18, 6))::DOUBLE FROM people) AS used,
       (SELECT count(DISTINCT day) FROM user_rows) = days AS alone, getvariable('minimum_group_size') AS minimum,
       date_diff('day', getvariable('first_day')::DATE, getvariable('last_day')::DATE) + 1 AS whole FROM days`,
  )
  const of = (key: string) => Number(row[key])
  const told = {
    ...{ days: of('days'), all: of('whole') },
    ...{ first: String(row['first']), last: String(row['last']) },
  }
  if (row['alone'] !== true || of('users') < of('minimum') || of('users') === 0) return told
  return {
    ...told,
    median: of('median'),
    ...(of('used') === 0 ? {} : { top: of('top') / of('used') }),
  }
}

function addCredits(told: Told, metrics: ScopeTold['metrics'], spent: Spent): void {
  const used = metrics['ai_credits_used']?.value
  const users = metrics['ai_credits_users']?.value
  if (used === undefined) return
  const on =
    spent.days < spent.all ? `, on ${count(spent.days)} of ${plural(spent.all, 'day')}` : ''
  const spread =
    spent.median === undefined || users === undefined || users < 2
      ? ''
      : `: ${count(spent.median)} in the median, ${percent(spent.top)} by the first of them`
  const by =
    users === undefined
      ? ''
      : `, used by ${count(users)} ${users === 1 ? 'person' : 'people'}${spread}`
  told.sentences.push(
    `**${count(used)} AI credits** from ${spent.first} to ${spent.last}${on}${by}`,
  )
}

const FIXED = { vscode: '1.139.0', visualstudio: '18.12' }

/** Users whose latest version of an editor in the window is older than the one that is right again. */
type Losing = readonly { readonly ide: string; readonly fixed: string; readonly users: number }[]

async function losingEditors(database: Database): Promise<Losing> {
  const found = await Promise.all(
    Object.entries(FIXED).map(async ([ide, fixed]) => {
      const row = await one(
        database,
        `WITH entries AS (SELECT person, day, unnest(from_json(row->'totals_by_ide', '["JSON"]')) AS entry FROM people),
         versions AS (SELECT person, day, entry->'last_known_ide_version'->>'ide_version' AS version FROM entries
           WHERE lower(entry->>'ide') = '${ide}' AND version <> ''),
         latest AS (SELECT regexp_extract(version, '^v?([0-9]+([.][0-9]+)*)', 1) AS numbers FROM versions
           QUALIFY row_number() OVER (PARTITION BY person ORDER BY day DESC, version) = 1)
         SELECT count(*) FILTER (numbers <> '' AND list_resize(TRY_CAST(string_split(numbers, '.') AS INT[]), 9, 0)
             < list_resize([${fixed.replaceAll('.', ', ')}], 9, 0)) AS users,
           getvariable('minimum_group_size') AS minimum FROM latest`,
      )
      const users = Number(row['users'])
      return users === 0 || users < Number(row['minimum']) ? [] : [{ ide, fixed, users }]
    }),
  )
  return found.flat()
}

/** As many names of others end a sentence. */
const NAMED = 8
const exact = (value: unknown) => Number(value).toLocaleString('en-US')
const fraction = (value: unknown) => `${(Number(value) * 100).toFixed(1)} %`

async function addFindings(
  database: Database,
  told: Told,
  { findings, losing }: { findings: readonly Finding[]; losing: Losing },
): Promise<void> {
  if (findings.length > 0)
    told.sentences.push(`Checks of SLUG: ${plural(findings.length, 'finding')}`)
  for (const { text, names = [] } of findings) {
    const rest = names.length - NAMED
    const named = names.slice(0, NAMED).join(', ')
    const line = `- ${text}${names.length === 0 ? '' : `: ${named}${rest > 0 ? ` and ${count(rest)} more` : ''}`}`
    if (/\d/.test(line)) told.sentences.push(line.replace(/\.$/, ''))
  }
  const counted = findings.filter(({ code }) => !OWN.includes(code))
  expect(counted.map(({ code, text }) => [code, text])).toEqual([
    ...(await sumsThatDiffer(database)),
    ...(await usersThatDiffer(database)),
    ...(await rowsTwice(database)),
    ...(await negatives(database)),
    ...losing.map(({ users, fixed }) => [
      'EDITOR_LOSES_AGENT',
      `${exact(users)} ${users === 1 ? 'user' : 'users'} with a version before ${fixed}, which loses agent activity (GitHub's notice of 2026-10-06), of`,
    ]),
    ...(await valuesNew(database, findings)),
    ...(await valuesUnnamed(database)),
  ])
}

/** What rests on a list of this action's own, which no file has. */
const OWN = ['FIELDS_NEW', 'FIELDS_GONE', 'ROWS_UNKNOWN', 'LINES_UNREADABLE', 'ROWS_OF_ANOTHER_DAY']

async function sumsThatDiffer(database: Database): Promise<string[][]> {
  const sums = await sumsOfFeatures(database)
  return sums
    .filter(({ top, parts }) => top !== parts)
    .map(({ label, top, parts }) => [
      'SUMS_DIFFER',
      `${label}: the features add up to ${exact(parts)}, the top level says ${exact(top)}.`,
    ])
}

async function usersThatDiffer(database: Database): Promise<string[][]> {
  const [first, ...others] = await database.rows(
    `SELECT day, users, told FROM (SELECT day, count(DISTINCT person) FILTER (active) AS users FROM people GROUP BY day) JOIN
       (SELECT day, daily_active_users AS told FROM days WHERE row IS NOT NULL AND daily_active_users IS NOT NULL) USING (day)
     WHERE abs(users - told) > 5 AND abs(users - told) > 0.1 * greatest(users, told) ORDER BY day`,
  )
  if (first === undefined) return []
  const days = others.length === 0 ? '1 day' : `${exact(others.length + 1)} days`
  return [
    [
      'USERS_DIFFER',
      `On ${days} the active users in user rows are far from GitHub's daily active users, for example ${String(first['day'])}: ${exact(first['users'])} and ${exact(first['told'])}.`,
    ],
  ]
}

/** Rows of a report whose key came before in it; days of a window that have a report of their own are not looked at. */
async function rowsTwice(database: Database): Promise<string[][]> {
  const twice = (report: string, key: string, where = 'true') =>
    `SELECT count(*) - count(DISTINCT [report_day, ${key}]) AS twice FROM stored WHERE report LIKE '${report}' AND ${where}`
  const key = (...names: string[]) =>
    names.map((name) => `coalesce(row->>'${name}', '')`).join(', ')
  const owners = ['enterprise_id', 'organization_id']
  const person = `coalesce(nullif(row->>'user_id', ''), nullif(row->>'user_login', ''))`
  const known = `${person} IS NOT NULL`
  const { rows } = await one(
    database,
    `SELECT sum(twice) AS rows FROM (
       ${twice('users-1-day', `${person}, ${key('day', ...owners)}`, known)} UNION ALL
       ${twice('users-28-day', `${person}, ${key('day', ...owners)}`, `${known} AND (row->>'day') NOT IN (SELECT report_day FROM stored WHERE report = 'users-1-day')`)} UNION ALL
       ${twice('user-teams-1-day', `${person}, ${key('team_id', ...owners)}`, `(row->>'team_id') IS NOT NULL`)} UNION ALL
       ${twice('repos-1-day', key('day', 'repo_id'))} UNION ALL
       ${twice('%-1-day', key('day', ...owners), "report IN ('organization-1-day', 'enterprise-1-day')")})`,
  )
  const text = Number(rows) === 1 ? '1 row' : `${exact(rows)} rows`
  return Number(rows) === 0
    ? []
    : [['ROWS_TWICE', `${text} came again with the same key and did not count.`]]
}

/** Every negative number of the rows that count. */
async function negatives(database: Database): Promise<string[][]> {
  const { found } = await one(
    database,
    String.raw`SELECT sum(len(regexp_extract_all(row::VARCHAR, ':\s*-[0-9]'))) AS found FROM (
       SELECT row FROM aggregates UNION ALL SELECT row FROM user_rows)`,
  )
  return Number(found ?? 0) === 0
    ? []
    : [['VALUES_NEGATIVE', `Numbers below 0, counted as sent: ${exact(found)}.`]]
}

const NAMES = {
  feature: ['totals_by_feature', 'feature'],
  IDE: ['totals_by_ide', 'ide'],
  model: ['totals_by_model_feature', 'model'],
} as const

/** The volume of some names of a list, and of all. */
async function volumeOf(
  database: Database,
  [list, key]: readonly [string, string],
  names: readonly string[],
): Promise<{ some: number; all: number }> {
  const listed = names.map((name) => `'${name.toLowerCase().replaceAll("'", "''")}'`).join(', ')
  const row = await one(
    database,
    `SELECT coalesce(sum(volume), 0) AS all, coalesce(sum(volume) FILTER (name IN (${listed})), 0) AS some FROM (
       SELECT lower(coalesce(entry->>'${key}', '')) AS name, coalesce((entry->>'user_initiated_interaction_count')::DOUBLE, 0)
         + coalesce((entry->>'code_generation_activity_count')::DOUBLE, 0) AS volume
       FROM (SELECT unnest(from_json(row->'${list}', '["JSON"]')) AS entry FROM counted))`,
  )
  return { some: Number(row['some']), all: Number(row['all']) }
}

async function valuesNew(
  database: Database,
  findings: readonly Finding[],
): Promise<(string | undefined)[][]> {
  const found: (string | undefined)[][] = []
  for (const { code, text, names = [] } of findings) {
    if (code !== 'VALUES_NEW') continue
    const [, what = ''] = /^New values of (\w+)/.exec(text) ?? []
    const { some, all } = await volumeOf(database, NAMES[what as 'IDE'], names)
    const part = all <= 0 ? '' : `, ${fraction(some / all)} of the volume`
    found.push([code, `New values of ${what}${part}`])
  }
  return found
}

async function valuesUnnamed(database: Database): Promise<string[][]> {
  const found: string[][] = []
  for (const [what, list] of Object.entries(NAMES)) {
    const { some, all } = await volumeOf(database, list, ['unknown', ''])
    if (all > 0 && some / all > 0.25)
      found.push(['VALUES_UNNAMED', `${fraction(some / all)} of the volume has no known ${what}.`])
  }
  return found
}
