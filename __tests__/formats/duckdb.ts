import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'

import { DUCKDB_TYPES } from '../../scripts/docs-views.js'
import { type Column } from '../../src/schema/tables.js'

/** DuckDB as the independent reader of what the action wrote. */

export type SqlRow = Record<string, unknown>

export interface Database {
  rows(sql: string): Promise<SqlRow[]>
  close(): void
}

export async function openDatabase(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection: DuckDBConnection = await instance.connect()
  // Its cache goes by path and time of change, and tests write the same path twice within a second.
  await connection.run('SET enable_external_file_cache = false')
  await connection.run("SET TimeZone = 'UTC'")
  return {
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

export const text = (value: string) => `'${value.replaceAll("'", "''")}'`

/** A CSV file with the types of the catalogue: reading fails when a cell does not have its type. */
export function csvTable(path: string, columns: readonly Column[]): string {
  const types = columns.map(({ name, type }) => `${text(name)}: ${text(DUCKDB_TYPES[type])}`)
  const options = `header = true, nullstr = '', allow_quoted_nulls = false, hive_partitioning = false`
  const dialect = `delim = ',', quote = '"', escape = '"', auto_detect = false, new_line = '\\r\\n'`
  return `read_csv(${text(path)}, columns = {${types.join(', ')}}, ${options}, ${dialect})`
}

export function parquetTable(path: string): string {
  return `read_parquet(${text(path)}, hive_partitioning = false)`
}

/** SQL of what a column adds up to, by type: how many values, and their sum, their set or their ends. */
export const COLUMN_SUMS: Readonly<Record<Column['type'], (value: string) => string>> = {
  int64: (value) => `[count(${value})::VARCHAR, sum(${value}::HUGEINT)::VARCHAR]`,
  double: (value) => `[count(${value})::VARCHAR, round(sum(${value}::DOUBLE), 6)::VARCHAR]`,
  boolean: (value) =>
    `[count(${value})::VARCHAR, count(*) FILTER (WHERE ${value}::BOOLEAN)::VARCHAR]`,
  string: (value) =>
    `[count(${value})::VARCHAR, string_agg(DISTINCT ${value}, '|' ORDER BY ${value})]`,
  json: (value) => `[count(${value})::VARCHAR]`,
  date: (value) =>
    `[count(${value})::VARCHAR, min(${value}::DATE)::VARCHAR, max(${value}::DATE)::VARCHAR]`,
  timestamp: (value) =>
    `[count(${value})::VARCHAR, min(${value}::TIMESTAMP)::VARCHAR, max(${value}::TIMESTAMP)::VARCHAR]`,
}
