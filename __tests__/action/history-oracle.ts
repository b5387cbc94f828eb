import { expect } from '@jest/globals'

import { type Database, type SqlRow, text } from '../formats/duckdb.js'

/**
 * What the files of history must say, counted by DuckDB out of the stored reports: every number of every day of
 * `daily-totals` and `daily-teams`, and which days and teams there are.
 */

type Json = Readonly<Record<string, unknown>>

const STORED = `
CREATE OR REPLACE TEMP TABLE stored AS
SELECT json AS row, regexp_extract(filename, 'ndjson/([^/]+)/', 1) AS report,
  regexp_extract(filename, 'report_day=([^/]+)/', 1) AS day
FROM read_json_objects(getvariable('archive') || '/ndjson/*/**/part-*.ndjson', format = 'auto', filename = true);

CREATE OR REPLACE TEMP TABLE people AS
SELECT day, row, row->>'user_id' AS person,
  coalesce((row->>'user_initiated_interaction_count')::BIGINT, 0) + coalesce((row->>'code_generation_activity_count')::BIGINT, 0)
    + coalesce((row->>'code_acceptance_activity_count')::BIGINT, 0) + coalesce((row->>'loc_added_sum')::BIGINT, 0) > 0
    OR len(list_filter(json_keys(row), lambda key: key LIKE 'used\\_%' ESCAPE '\\'
      AND key <> 'used_copilot_code_review_passive' AND json_extract_string(row, '$."' || key || '"') = 'true')) > 0 AS active,
  list_filter(from_json(row->'totals_by_feature', '["JSON"]'), lambda one: true) AS features
FROM stored WHERE report = 'users-1-day';

CREATE OR REPLACE TEMP TABLE members AS
SELECT DISTINCT day, row->>'team_id' AS team, row->>'slug' AS slug, row->>'user_id' AS person
FROM stored WHERE report = 'user-teams-1-day';`

const counter = (name: string) => `coalesce(sum((row->>'${name}')::BIGINT), 0) AS ${name}`
const flagged = (name: string, ...fields: string[]) =>
  `count(*) FILTER (WHERE ${fields.map((field) => `(row->>'${field}') = 'true'`).join(' OR ')}) AS ${name}`
const ofFeature = (name: string, member: string, which: string) =>
  `coalesce(sum(list_sum(list_transform(list_filter(features, lambda one: ${which}),
    lambda one: (one->>'${member}')::BIGINT))), 0) AS ${name}`

const COUNTERS = [
  ...['user_initiated_interaction_count', 'code_generation_activity_count'],
  ...['code_acceptance_activity_count', 'loc_suggested_to_add_sum', 'loc_suggested_to_delete_sum'],
  ...['loc_added_sum', 'loc_deleted_sum'],
]

/** The order of the sums of a team's line, as the documents have it. */
const TEAM_SUMS = [
  ...COUNTERS,
  ...['completion_generation_count', 'completion_acceptance_count', 'chat_request_count'],
  ...['agent_users', 'chat_users', 'cli_users', 'cloud_agent_users', 'code_review_active_users'],
  ...['code_review_passive_users', 'app_users', 'vscode_agent_users'],
]

const teamsSql = (minimum: number) => `
WITH sizes AS (SELECT day, team, count(DISTINCT person) AS members FROM members GROUP BY ALL)
SELECT day, team AS team_id, any_value(slug) AS slug, any_value(sizes.members) AS members, count(*) AS users,
  count(*) FILTER (active) AS active_users, ${COUNTERS.map(counter).join(', ')},
  ${ofFeature('completion_generation_count', 'code_generation_activity_count', "(one->>'feature') = 'code_completion'")},
  ${ofFeature('completion_acceptance_count', 'code_acceptance_activity_count', "(one->>'feature') = 'code_completion'")},
  ${ofFeature('chat_request_count', 'user_initiated_interaction_count', "starts_with(one->>'feature', 'chat_')")},
  ${flagged('agent_users', 'used_agent')}, ${flagged('chat_users', 'used_chat')},
  ${flagged('cli_users', 'used_cli')}, ${flagged('app_users', 'used_copilot_app')},
  ${flagged('cloud_agent_users', 'used_copilot_coding_agent', 'used_copilot_cloud_agent')},
  ${flagged('code_review_active_users', 'used_copilot_code_review_active')},
  ${flagged('code_review_passive_users', 'used_copilot_code_review_passive')},
  ${flagged('vscode_agent_users', 'used_vscode_agent')},
  sum((row->>'ai_credits_used')::DECIMAL(18, 6))::DOUBLE AS ai_credits_used
FROM members JOIN people USING (day, person) JOIN sizes USING (day, team)
GROUP BY day, team HAVING any_value(sizes.members) >= ${minimum}`

const creditsSql = `
SELECT day, sum((row->>'ai_credits_used')::DECIMAL(18, 6))::DOUBLE AS used,
  count(DISTINCT person) FILTER ((row->>'ai_credits_used')::DOUBLE > 0) AS users
FROM people GROUP BY day HAVING count(row->>'ai_credits_used') > 0`

/** A breakdown of GitHub's, by the names that history keeps of it. */
const LISTS: Readonly<Record<string, readonly [of: string, ...by: string[]]>> = {
  totals_by_feature: ['totals_by_feature', 'feature'],
  totals_by_ide: ['totals_by_ide', 'ide'],
  totals_by_language_feature: ['totals_by_language_feature', 'language', 'feature'],
  totals_by_language_model: ['totals_by_language_model', 'language', 'model'],
  totals_by_model_feature: ['totals_by_model_feature', 'model', 'feature'],
  totals_by_language: ['totals_by_language_feature', 'language'],
  totals_by_model: ['totals_by_model_feature', 'model'],
}

const listSql = ([of, ...by]: readonly [string, ...string[]]) => `
WITH cells AS (SELECT day, unnest(from_json(row->'${of}', '["JSON"]')) AS row FROM stored WHERE report = 'organization-1-day')
SELECT day, ${by.map((name) => `row->>'${name}' AS ${name}`).join(', ')}, ${COUNTERS.map(counter).join(', ')}
FROM cells GROUP BY ALL`

const by = (day: unknown, ...names: unknown[]) => [day, ...names].map(String).join('\n')
const lines = (texts: readonly string[]) =>
  texts.flatMap((one) => one.split('\n').filter(Boolean)).map((line) => JSON.parse(line) as Json)

/** Compares the texts of both datasets with the reports below a folder; answers how many figures were compared. */
export async function expectHistoryOf(
  database: Database,
  folder: string,
  of: { readonly totals: readonly string[]; readonly teams: readonly string[]; minimum: number },
): Promise<number> {
  await database.rows(`SET VARIABLE archive = ${text(folder)}`)
  for (const statement of STORED.split(/;\n/)) await database.rows(statement)
  const days = lines(of.totals)
  let compared = await compareTeams(database, lines(of.teams), of.minimum)
  compared += await compareCredits(database, days, of.minimum)
  compared += await compareTotals(database, days)
  for (const [name, list] of Object.entries(LISTS)) {
    compared += compareList(name, days, {
      by: list.slice(1),
      cells: await database.rows(listSql(list)),
    })
  }
  return compared
}

async function compareTeams(
  database: Database,
  told: readonly Json[],
  minimum: number,
): Promise<number> {
  const named = ({ sums, ...row }: Json): Json => ({
    ...row,
    ...Object.fromEntries(TEAM_SUMS.map((name, at) => [name, (sums as number[])[at]])),
  })
  const key = (row: Json) => by(row['day'], row['team_id'])
  const numbers = (row: Json) =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => [name, /slug|day/.test(name) ? value : Number(value)] as const),
    )
  const found = new Map(
    (await database.rows(teamsSql(minimum))).map((row) => [key(row), numbers(row)]),
  )
  expect(told.length).toBeGreaterThan(0)
  expect(new Map(told.map((row) => [key(row), numbers(named(row))]))).toEqual(found)
  return told.reduce((sum, row) => sum + Object.keys(named(row)).length, 0)
}

async function compareCredits(
  database: Database,
  days: readonly Json[],
  minimum: number,
): Promise<number> {
  const told = days.flatMap(({ day, credits }) => {
    const { ai_credits_used: used, users, suppressed } = (credits ?? {}) as Json
    return used === undefined && suppressed === undefined ? [] : [[day, used, users] as const]
  })
  const found = (await database.rows(creditsSql)).map(({ day, used, users }) => {
    const isTold = Number(users) === 0 || Number(users) >= minimum
    return [day, isTold ? Number(used) : undefined, isTold ? Number(users) : undefined] as const
  })
  expect(told).toEqual(found.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)))
  return told.length * 2
}

/** Every number outside of lists stands at the same place of GitHub's row, and the other way round. */
async function compareTotals(database: Database, days: readonly Json[]): Promise<number> {
  const rows = await database.rows(
    "SELECT day, row FROM stored WHERE report = 'organization-1-day'",
  )
  const sent = new Map(
    rows.map(({ day, row }) => [day, numbersOf(JSON.parse(String(row)) as Json)]),
  )
  const told = new Map(days.map(({ day, totals }) => [day, numbersOf(totals as Json)] as const))
  expect(told).toEqual(sent)
  return [...sent.values()].reduce((sum, numbers) => sum + Object.keys(numbers).length, 0)
}

function numbersOf(json: Json, path = ''): Record<string, number> {
  return Object.assign(
    {},
    ...Object.entries(json).map(([name, value]) => {
      if (name === 'version' || /_id(_|$)/.test(name)) return {}
      if (typeof value === 'number') return { [`${path}${name}`]: value }
      const isInner = typeof value === 'object' && value !== null && !name.startsWith('totals_by_')
      return isInner && !Array.isArray(value) ? numbersOf(value as Json, `${path}${name}.`) : {}
    }),
  ) as Record<string, number>
}

/** What has a name is exact; what was left out is in the sum. */
function compareList(
  name: string,
  days: readonly Json[],
  of: { readonly by: readonly string[]; readonly cells: readonly SqlRow[] },
): number {
  const found = new Map(
    of.cells.map((cell) => [by(cell['day'], ...of.by.map((one) => cell[one])), cell]),
  )
  const sums = (cells: readonly Json[], day: unknown) =>
    COUNTERS.map((counter) =>
      cells
        .filter((cell) => cell['day'] === day)
        .reduce((sum, cell) => sum + Number(cell[counter] ?? 0), 0),
    )
  let compared = 0
  for (const { day, totals } of days) {
    const columns = (totals as Json)[name] as readonly (readonly number[] | null)[]
    const called = (totals as Json)['names'] as readonly string[]
    const cells = (columns[0] ?? []).map((_, row) => {
      const at = (column: number) => columns[column]?.[row] ?? 0
      const names = of.by.map((key, column) => [key, called[at(column)]])
      const numbers = COUNTERS.map((key, column) => [key, at(of.by.length + column)])
      return { day, ...Object.fromEntries([...names, ...numbers]) } as Json
    })
    expect([name, day, sums(cells, day)]).toEqual([name, day, sums(of.cells, day)])
    for (const cell of cells) {
      const names = of.by.map((one) => cell[one])
      if (names.includes('others')) continue
      const own = found.get(by(day, ...names))
      for (const counter of COUNTERS) {
        expect([name, day, names, counter, Number(cell[counter] ?? 0)]).toEqual([
          ...[name, day, names, counter, Number(own?.[counter] ?? 0)],
        ])
        compared += 1
      }
    }
  }
  return compared
}
