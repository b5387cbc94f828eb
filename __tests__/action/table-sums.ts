import { join } from 'node:path'

import {
  describeTables,
  type PlacedColumn as Field,
  type Table,
  type TableDescription,
  type TableKind,
  TABLES,
} from '../../src/schema/tables.js'
import { COLUMN_SUMS, type Database, csvTable, parquetTable, text } from '../formats/duckdb.js'

/** What DuckDB makes of a report's NDJSON, and of the tables that were written from it. */

export interface Sums {
  readonly rows: string
  readonly columns: Readonly<Record<string, unknown>>
}

async function sums(
  database: Database,
  from: string,
  columns: readonly { readonly name: string; readonly sql: string }[],
): Promise<Sums> {
  const list = columns.map(({ name, sql }) => `, ${sql} AS "${name}"`)
  const [row = {}] = await database.rows(
    `SELECT count(*)::VARCHAR AS "#"${list.join('')} FROM ${from}`,
  )
  const { '#': rows, ...rest } = row
  return { rows: String(rows), columns: rest }
}

/** The entries that a table is made of, from the raw files: a row per entry, its JSON as `e`. */
function entries(files: string, table: TableDescription): string {
  const objects = `read_json_objects(${files}, format = 'newline_delimited', maximum_object_size = 100000000)`
  const ofWindow = table.name === 'window' || table.source.startsWith('copilot_feature_engagement')
  const base = ofWindow
    ? `(SELECT json FROM ${objects} WHERE json_exists(json, '$.day_totals'))`
    : `(SELECT unnest(CASE WHEN json_exists(json, '$.day_totals')
        THEN json_extract(json, '$.day_totals[*]') ELSE [json] END) AS json FROM ${objects})`
  const inside = table.source.replace(/^day_totals\.?/, '')
  if (inside === '') return `(SELECT json AS e FROM ${base})`
  const at = `json_extract(json, ${text(`$.${inside}`)})`
  return `(SELECT unnest(CASE json_type(${at})
    WHEN 'ARRAY' THEN json_extract(json, ${text(`$.${inside}[*]`)})
    WHEN 'OBJECT' THEN [${at}] ELSE [] END) AS e FROM ${base})`
}

function fieldsOf(kind: TableKind, name: string): readonly Field[] {
  const all = (table: Table): Table[] => [table, ...table.tables.flatMap(all)]
  const { row, wrapper } = TABLES[kind]
  const roots = wrapper === undefined ? [row] : [row, wrapper.table]
  return roots.flatMap(all).find((table) => table.name === name)?.columns ?? []
}

/** The own fields of a table: ids and window of a wrapped day come from the wrapper, not from its entry. */
function comparable(kind: TableKind, table: string, wrapped: boolean): readonly Field[] {
  const fields = fieldsOf(kind, table)
  if (!wrapped || table !== 'rows') return fields
  return fields.filter(({ name }) => !/_id$|^report_/.test(name))
}

/** A report of a run, below the folder of its files. */
export interface WrittenReport {
  readonly folder: string
  readonly kind: TableKind
  readonly wrapped: boolean
  /** The raw files, relative, in link order. */
  readonly raw: readonly string[]
}

/** Times are sent with the offset of some time zone; tables hold them in UTC. */
function inUtc(type: Field['type'], value: string): string {
  return type === 'timestamp' ? `make_timestamp(epoch_us(${value}::TIMESTAMPTZ))` : value
}

/** The sums over what GitHub sent, by table. Tables without an entry are left out. */
export async function rawSums(
  database: Database,
  { folder, kind, wrapped, raw }: WrittenReport,
): Promise<Map<string, Sums>> {
  const files = `[${raw.map((path) => text(join(folder, path))).join(', ')}]`
  const found = new Map<string, Sums>()
  for (const table of describeTables(kind)) {
    const columns = comparable(kind, table.name, wrapped).map(({ name, path, type }) => ({
      name,
      sql: COLUMN_SUMS[type](inUtc(type, `json_extract_string(e, ${text(`$.${path.join('.')}`)})`)),
    }))
    const own = await sums(database, entries(files, table), columns)
    if (own.rows !== '0') found.set(table.name, own)
  }
  return found
}

/** The sums over the file of a table, read with the types of the catalogue. */
export async function tableSums(
  database: Database,
  report: WrittenReport,
  file: { readonly path: string; readonly table: string; readonly format: string },
): Promise<Sums> {
  const described = describeTables(report.kind).find(({ name }) => name === file.table)
  const path = join(report.folder, file.path)
  const from = file.format === 'csv' ? csvTable(path, described?.columns ?? []) : parquetTable(path)
  const columns = comparable(report.kind, file.table, report.wrapped).map(({ name, type }) => ({
    name,
    sql: COLUMN_SUMS[type](`"${name}"`),
  }))
  return sums(database, from, columns)
}
