import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

import { DUCKDB_TYPES } from '../scripts/docs-views.js'
import { type TableFormat } from '../src/model.js'
import {
  describeTables,
  type PlacedColumn as Field,
  type Table,
  TABLES,
} from '../src/schema/tables.js'
import { writeTables } from '../src/formats/write-tables.js'
import { type Day, type StoredFile } from '../src/model.js'
import { entryOf } from '../src/reports/catalogue.js'
import { NEWS, writeUserRows } from './rows.js'

/**
 * User rows to flat tables, CSV and Parquet: the action beside DuckDB's COPY, which writes the same
 * tables from the same files. Each way runs in a process of its own; afterwards counts and sums of
 * all tables of both are compared.
 *
 *   node --import tsx bench/formats.ts [bytes] [repetitions]
 */

export interface FormatsOptions {
  /** Size of the generated report; 1 GB when absent. */
  readonly bytes?: number
  readonly repetitions?: number
  /** Which formats are written, in one go each; all combinations when absent. */
  readonly formats?: readonly (readonly TableFormat[])[]
  /** Parts that are there already, in a folder of their own; else some are generated. */
  readonly source?: string
  /** The same rows with two unknown fields in each. */
  readonly unknown?: string
  /** Where the generated files go; a fresh folder, removed afterwards, when absent. */
  readonly folder?: string
}

export interface FormatsResult {
  readonly way: string
  readonly formats: string
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMegabytes: number
  readonly writtenMegabytes: number
  readonly megabytesPerSecond: number
  /** Seconds, round by round. */
  readonly rounds: readonly number[]
}

/** `action-unknown`: the action over rows with two unknown fields each. */
const WAYS = ['action', 'action-unknown', 'duckdb-1', 'duckdb-2'] as const
const FORMATS: readonly (readonly TableFormat[])[] = [['csv'], ['parquet'], ['csv', 'parquet']]

type Way = (typeof WAYS)[number]

interface Task {
  readonly way: Way
  readonly formats: readonly TableFormat[]
  readonly source: string
  readonly target: string
}

interface Measured {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMegabytes: number
}

/** Runs all ways and answers what they took. Throws when the tables differ. */
export async function run(options: FormatsOptions = {}): Promise<FormatsResult[]> {
  const { bytes = 1e9, repetitions = 3 } = options
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'bench-formats-'))
  try {
    const source = options.source ?? join(folder, 'source')
    if (options.source === undefined) await writeUserRows({ folder: source, bytes, parts: 4 })
    const unknown = options.unknown ?? join(folder, 'unknown')
    if (options.unknown === undefined) {
      await writeUserRows({ folder: unknown, bytes, parts: 4, more: NEWS })
    }
    const megabytes = sizeOf(source) / 1e6
    const results: FormatsResult[] = []
    for (const formats of options.formats ?? FORMATS) {
      const sums: string[] = []
      const runs = new Map<Way, Measured[]>()
      for (let round = 0; round < repetitions; round++) {
        for (const way of WAYS) {
          const target = join(folder, way)
          rmSync(target, { recursive: true, force: true })
          const from = way === 'action-unknown' ? unknown : source
          const measured = inChild({ way, formats, source: from, target })
          runs.set(way, [...(runs.get(way) ?? []), measured])
        }
      }
      for (const way of WAYS) {
        const target = join(folder, way)
        sums.push(await checksum(target, formats))
        const best = median(runs.get(way) ?? [])
        results.push({
          way,
          formats: formats.join('+'),
          ...best,
          writtenMegabytes: sizeOf(target) / 1e6,
          megabytesPerSecond: megabytes / best.seconds,
          rounds: (runs.get(way) ?? []).map((one) => one.seconds),
        })
      }
      if (new Set(sums).size !== 1) throw new Error(`The tables differ:\n${sums.join('\n')}`)
    }
    return results
  } finally {
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

function report(results: readonly FormatsResult[], bytes: number) {
  const lines = results.map((result) => {
    const peer = (way: Way) =>
      results.find((one) => one.way === way && one.formats === result.formats) ?? result
    const time = result.seconds / peer('duckdb-2').seconds
    const cpu = result.cpuSeconds / peer('duckdb-1').cpuSeconds
    return [
      result.way,
      result.formats,
      result.seconds.toFixed(2),
      result.cpuSeconds.toFixed(2),
      result.megabytesPerSecond.toFixed(0),
      `${time.toFixed(2)}x`,
      `${cpu.toFixed(2)}x`,
      result.peakMegabytes.toFixed(0),
      result.writtenMegabytes.toFixed(1),
    ].join(' | ')
  })
  return [
    `${(bytes / 1e6).toFixed(0)} MB of user rows, ${describeTables('user').length} tables; Node ${process.versions.node}`,
    '',
    '| way | formats | s | cpu s | MB/s in | time / duckdb-2 | cpu / duckdb-1 | peak MB | MB out |',
    '|---|---|---|---|---|---|---|---|---|',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n')
}

/** The run of median duration; peak memory is the highest of all. */
function median(runs: readonly Measured[]): Measured {
  const sorted = [...runs].sort((one, other) => one.seconds - other.seconds)
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]
  if (middle === undefined) throw new Error('nothing was measured')
  return { ...middle, peakMegabytes: Math.max(...runs.map((one) => one.peakMegabytes)) }
}

function sizeOf(folder: string): number {
  return filesBelow(folder).reduce((sum, path) => sum + statSync(path).size, 0)
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function inChild(task: Task): Measured {
  const self = fileURLToPath(import.meta.url)
  const output = execFileSync(
    process.execPath,
    ['--import', 'tsx', self, 'child', JSON.stringify(task)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Measured
}

async function child(task: Task): Promise<void> {
  const begun = performance.now()
  await (task.way.startsWith('action') ? byAction(task) : byDuckdb(task))
  const seconds = (performance.now() - begun) / 1000
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const measured: Measured = {
    seconds,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: (maxRSS * 1024) / 1e6,
  }
  console.log(JSON.stringify(measured))
}

async function byAction({ source, target, formats }: Task): Promise<void> {
  const entry = entryOf('users-28-day', 'organization')
  if (entry === undefined) throw new Error('no such report')
  const scope = { kind: 'organization', slug: 'octo-org' } as const
  const day = '2026-11-18' as Day
  const known = { sha256: '', rows: 0, scope: scope.kind, slug: scope.slug, report: entry.report }
  const files = readdirSync(source)
    .sort()
    .map((path): StoredFile => ({ path, bytes: 0, format: 'ndjson', day, ...known }))
  // The stored files lie beside the tables in a run; here they are read from where they were made.
  const beside = files.map((file) => ({ ...file, path: join(relative(target, source), file.path) }))
  mkdirSync(target, { recursive: true })
  await writeTables({ root: target, reportDay: { entry, scope, day }, files: beside }, formats)
}

/** What DuckDB is told to do: read the rows once, with declared types, and copy every table. */
async function byDuckdb({ way, source, target, formats }: Task): Promise<void> {
  const threads = way === 'duckdb-1' ? '1' : '2'
  const instance = await DuckDBInstance.create(':memory:', { threads })
  const connection = await instance.connect()
  const columns = Object.entries(shape(TABLES.user.row)).map(([name, type]) => `${name}: '${type}'`)
  await connection.run(
    `CREATE TEMP TABLE raw AS SELECT * FROM read_json('${source}/*.ndjson',
       format = 'newline_delimited', columns = {${columns.join(', ')}})`,
  )
  for (const table of [TABLES.user.row, ...TABLES.user.row.tables]) {
    for (const format of formats) await copy(connection, table, { target, format })
  }
  connection.closeSync()
}

async function copy(
  connection: DuckDBConnection,
  table: Table,
  to: { target: string; format: TableFormat },
): Promise<void> {
  const select = selectOf(table)
  const [{ n } = { n: 0 }] = (
    await connection.runAndReadAll(`SELECT count(*)::INT AS n FROM (${select})`)
  ).getRowObjectsJson()
  if (n === 0) return
  const folder = join(to.target, to.format, 'users-28-day', table.name)
  mkdirSync(folder, { recursive: true })
  const options = to.format === 'csv' ? 'FORMAT csv, HEADER' : 'FORMAT parquet, COMPRESSION snappy'
  await connection.run(`COPY (${select}) TO '${folder}/part-001.${to.format}' (${options})`)
}

function selectOf(table: Table): string {
  const at = table.at[0]
  const own = table.columns.map(
    ({ path, name }) => `${at === undefined ? '' : 'e.'}${path.join('.')} AS ${name}`,
  )
  const columns = [...table.keys, ...own, 'NULL::VARCHAR AS extra'].join(', ')
  if (at === undefined) return `SELECT ${columns} FROM raw`
  const entries = OBJECTS.has(table.name) ? `[${at}]` : at
  return `SELECT ${columns} FROM (SELECT ${[...table.keys, `unnest(${entries}) AS e`].join(', ')} FROM raw) WHERE e IS NOT NULL`
}

/** Tables whose entry is one object instead of an array. */
const OBJECTS = new Set(['by_cli', 'by_copilot_app', 'by_vscode_agent'])

/** DuckDB's types of a row's fields, nested ones as structs. */
function shape(table: Table): Record<string, string> {
  const types = structOf(table.columns)
  for (const below of table.tables) {
    const struct = asStruct(structOf(below.columns))
    types[below.at.join('.')] = OBJECTS.has(below.name) ? struct : `${struct}[]`
  }
  return types
}

function structOf(fields: readonly Field[]): Record<string, string> {
  const inner = new Map<string, Field[]>()
  const types: Record<string, string> = {}
  for (const field of fields) {
    const [name = '', ...rest] = field.path
    if (rest.length === 0) types[name] = DUCKDB_TYPES[field.type]
    else inner.set(name, [...(inner.get(name) ?? []), { ...field, path: rest }])
  }
  for (const [name, nested] of inner) types[name] = asStruct(structOf(nested))
  return types
}

const asStruct = (types: Record<string, string>) =>
  `STRUCT(${Object.entries(types)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')})`

/** Rows and sums of every table that was written, as one text. */
async function checksum(target: string, formats: readonly TableFormat[]): Promise<string> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const lines: string[] = []
  for (const format of formats) {
    for (const table of describeTables('user')) {
      const glob = join(target, format, 'users-28-day', table.name, '**', `*.${format}`)
      if (
        filesBelow(target).every((path) => !path.includes(`${format}/users-28-day/${table.name}/`))
      )
        continue
      const sums = table.columns
        .filter(({ type }) => type === 'int64' || type === 'double')
        .map(({ name }) => `round(sum(TRY_CAST(${name} AS DOUBLE)), 2)`)
      const from =
        format === 'csv'
          ? `read_csv('${glob}', hive_partitioning = false)`
          : `read_parquet('${glob}', hive_partitioning = false)`
      const rows = await connection.runAndReadAll(
        `SELECT count(*)::INT, ${sums.join(', ')} FROM ${from}`,
      )
      lines.push(`${format} ${table.name} ${JSON.stringify(rows.getRowsJson())}`)
    }
  }
  connection.closeSync()
  return lines.join('\n')
}

const [, script = '', first, second] = process.argv
if (import.meta.url === pathToFileURL(script).href) {
  if (first === 'child') await child(JSON.parse(second ?? '{}') as Task)
  else {
    const bytes = Number(first ?? 1e9)
    console.log(report(await run({ bytes, repetitions: Number(second ?? 3) }), bytes))
  }
}
