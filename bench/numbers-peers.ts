import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { z } from 'zod'

/** The same numbers as the action's, computed the way one would without it. */

/** Per day: active users, chat requests, lines added and deleted, completions suggested and accepted. */
export interface Answer {
  readonly days: Record<string, readonly number[]>
  /** Generations by name. */
  readonly features: Record<string, number>
  readonly ides: Record<string, number>
  readonly languages: Record<string, number>
  readonly models: Record<string, number>
}

const counters = {
  user_initiated_interaction_count: z.number().nullish(),
  code_generation_activity_count: z.number().nullish(),
  code_acceptance_activity_count: z.number().nullish(),
  loc_added_sum: z.number().nullish(),
  loc_deleted_sum: z.number().nullish(),
}
const list = (fields: z.ZodRawShape) => z.array(z.looseObject({ ...fields, ...counters })).nullish()
const used = z.boolean().nullish()

const ROW = z.looseObject({
  user_id: z.union([z.number(), z.string()]),
  day: z.string(),
  ...counters,
  used_agent: used,
  used_chat: used,
  used_cli: used,
  used_copilot_coding_agent: used,
  used_copilot_cloud_agent: used,
  used_copilot_code_review_active: used,
  used_copilot_app: used,
  used_vscode_agent: used,
  totals_by_ide: list({ ide: z.string() }),
  totals_by_feature: list({ feature: z.string() }),
  totals_by_language_feature: list({ language: z.string(), feature: z.string() }),
  totals_by_model_feature: list({ model: z.string(), feature: z.string() }),
})

type Row = z.infer<typeof ROW>

const files = (folder: string) =>
  readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))

/** readline, JSON.parse and zod, one row after the other. */
export async function byReadline(folder: string): Promise<Answer> {
  const fold = newFold()
  for (const file of files(folder)) {
    const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity })
    for await (const line of lines) {
      if (line !== '') add(fold, ROW.parse(JSON.parse(line)))
    }
  }
  return fold
}

/** Lines out of the bytes and JSON.parse, without a schema. */
export async function byParse(folder: string): Promise<Answer> {
  const fold = newFold()
  for (const file of files(folder)) {
    let rest: Buffer = Buffer.alloc(0)
    for await (const chunk of createReadStream(file, {
      highWaterMark: 1 << 18,
    }) as AsyncIterable<Buffer>) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      let at = 0
      for (let end = bytes.indexOf(10); end !== -1; at = end + 1, end = bytes.indexOf(10, at)) {
        add(fold, JSON.parse(bytes.toString('utf8', at, end)) as Row)
      }
      rest = Buffer.from(bytes.subarray(at))
    }
    if (rest.length > 0) add(fold, JSON.parse(rest.toString('utf8')) as Row)
  }
  return fold
}

interface Fold extends Answer {
  readonly days: Record<string, number[]>
  readonly seen: Set<string>
}

function newFold(): Fold {
  return { days: {}, features: {}, ides: {}, languages: {}, models: {}, seen: new Set() }
}

const USED = [
  'used_agent',
  'used_chat',
  'used_cli',
  'used_copilot_coding_agent',
  'used_copilot_cloud_agent',
  'used_copilot_code_review_active',
  'used_copilot_app',
  'used_vscode_agent',
] as const

function add(fold: Fold, row: Row): void {
  const key = `${row.user_id} ${row.day}`
  if (fold.seen.has(key)) return
  fold.seen.add(key)
  const day = (fold.days[row.day] ??= [0, 0, 0, 0, 0, 0])
  const plus = (index: number, value: number | null | undefined) => {
    day[index] = (day[index] ?? 0) + (value ?? 0)
  }
  const active =
    (row.user_initiated_interaction_count ?? 0) > 0 ||
    (row.code_generation_activity_count ?? 0) > 0 ||
    (row.code_acceptance_activity_count ?? 0) > 0 ||
    (row.loc_added_sum ?? 0) > 0 ||
    USED.some((name) => row[name] === true)
  if (active) plus(0, 1)
  plus(2, row.loc_added_sum)
  plus(3, row.loc_deleted_sum)
  for (const entry of row.totals_by_feature ?? []) {
    const feature = String(entry['feature'])
    if (feature.startsWith('chat_')) plus(1, entry.user_initiated_interaction_count)
    if (feature === 'code_completion') {
      plus(4, entry.code_generation_activity_count)
      plus(5, entry.code_acceptance_activity_count)
    }
    count(fold.features, feature, entry.code_generation_activity_count)
  }
  for (const entry of row.totals_by_ide ?? [])
    count(fold.ides, entry['ide'], entry.code_generation_activity_count)
  for (const entry of row.totals_by_language_feature ?? []) {
    count(fold.languages, entry['language'], entry.code_generation_activity_count)
  }
  for (const entry of row.totals_by_model_feature ?? []) {
    count(fold.models, entry['model'], entry.code_generation_activity_count)
  }
}

function count(
  names: Record<string, number>,
  name: unknown,
  value: number | null | undefined,
): void {
  names[String(name)] = (names[String(name)] ?? 0) + (value ?? 0)
}

const A7 = [
  'user_initiated_interaction_count',
  'code_generation_activity_count',
  'code_acceptance_activity_count',
  'loc_added_sum',
  'loc_deleted_sum',
]
const struct = (...names: string[]) =>
  `STRUCT(${[...names.map((name) => `${name} VARCHAR`), ...A7.map((name) => `${name} BIGINT`)].join(', ')})[]`
const COLUMNS = {
  user_id: 'BIGINT',
  day: 'VARCHAR',
  ...Object.fromEntries(A7.map((name) => [name, 'BIGINT'])),
  ...Object.fromEntries(USED.map((name) => [name, 'BOOLEAN'])),
  totals_by_ide: struct('ide'),
  totals_by_feature: struct('feature'),
  totals_by_language_feature: struct('language', 'feature'),
  totals_by_model_feature: struct('model', 'feature'),
}

/** DuckDB's read_json with declared columns, aggregated in SQL. */
export async function byDuckdb(folder: string, threads: number): Promise<Answer> {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) })
  const connection = await instance.connect()
  const columns = Object.entries(COLUMNS).map(([name, type]) => `${name}: '${type}'`)
  await connection.run(
    `CREATE TEMP TABLE r AS SELECT DISTINCT ON (user_id, day) * FROM read_json('${folder}/*.ndjson',
       format = 'newline_delimited', columns = {${columns.join(', ')}})`,
  )
  const active = [
    ...A7.slice(0, 4).map((name) => `coalesce(${name}, 0) > 0`),
    ...USED.map((name) => `coalesce(${name}, false)`),
  ]
  const perDay = await rowsOf(
    connection,
    `SELECT day, count(*) FILTER (${active.join(' OR ')}), sum(loc_added_sum), sum(loc_deleted_sum) FROM r GROUP BY day`,
  )
  const perFeature = await rowsOf(
    connection,
    `SELECT day, sum(e.user_initiated_interaction_count) FILTER (e.feature LIKE 'chat\\_%' ESCAPE '\\'),
       sum(e.code_generation_activity_count) FILTER (e.feature = 'code_completion'),
       sum(e.code_acceptance_activity_count) FILTER (e.feature = 'code_completion')
     FROM (SELECT day, unnest(totals_by_feature) AS e FROM r) GROUP BY day`,
  )
  const features = new Map(perFeature.map(([day, ...values]) => [String(day), values.map(Number)]))
  const days = Object.fromEntries(
    perDay.map(([day, users, added, deleted]) => {
      const [chat = 0, suggested = 0, accepted = 0] = features.get(String(day)) ?? []
      return [
        String(day),
        [Number(users), chat, Number(added), Number(deleted), suggested, accepted],
      ]
    }),
  )
  const by = async (column: string, name: string) =>
    Object.fromEntries(
      (
        await rowsOf(
          connection,
          `SELECT e.${name}, sum(e.code_generation_activity_count) FROM (SELECT unnest(${column}) AS e FROM r) GROUP BY 1`,
        )
      ).map(([key, sum]) => [String(key), Number(sum)]),
    )
  const answer = {
    days,
    features: await by('totals_by_feature', 'feature'),
    ides: await by('totals_by_ide', 'ide'),
    languages: await by('totals_by_language_feature', 'language'),
    models: await by('totals_by_model_feature', 'model'),
  }
  connection.closeSync()
  return answer
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<unknown[][]> {
  const found = await connection.runAndReadAll(sql)
  return found.getRowsJson()
}
