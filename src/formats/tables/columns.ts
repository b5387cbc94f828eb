/**
 * How a flat table is declared. A table takes the entries that stand at one place of a row (or the
 * row itself); each of its fields is a column. One declaration serves CSV, Parquet and the README.
 */

export type ColumnType = 'string' | 'int64' | 'double' | 'boolean' | 'date' | 'timestamp' | 'json'

export interface Column {
  readonly name: string
  readonly type: ColumnType
}

/** A column, and where in the entry its value stands: names of GitHub's fields, from the outside in. */
export interface Field extends Column {
  readonly path: readonly string[]
}

export interface Table {
  readonly name: string
  /** What a row of the table is; for the README. */
  readonly about: string
  /** Where in the entry of the table above it the entries stand; empty for the row itself. */
  readonly at: readonly string[]
  /** Columns taken over from the table above by name, to join on, where the entry has none itself. */
  readonly keys: readonly string[]
  readonly fields: readonly Field[]
  readonly tables: readonly Table[]
}

/** Every table ends with it: canonical JSON of what the entry has and the catalogue does not know. */
export const EXTRA: Column = { name: 'extra', type: 'json' }

/**
 * Fields of one type. A name with dots reaches into nested objects; the column is called like the
 * path, joined by `_`, since a dot would have to be quoted in SQL: `token_usage.output_tokens_sum`
 * becomes `token_usage_output_tokens_sum`.
 */
export function fields(type: ColumnType, ...names: readonly string[]): Field[] {
  return names.map((name) => {
    const path = name.split('.')
    return { name: path.join('_'), type, path }
  })
}

/** A table below another one, declared in one line; `at` with dots reaches into nested objects. */
export function table(
  name: string,
  at: string,
  rest: Pick<Table, 'about' | 'fields'> & Partial<Pick<Table, 'keys' | 'tables'>>,
): Table {
  const path = at === '' ? [] : at.split('.')
  return { keys: [], tables: [], ...rest, name, at: path }
}

/** The same tables, all with these keys, and the tables below them as well. */
export function keyed(keys: readonly string[], tables: readonly Table[]): Table[] {
  return tables.map((one) => ({ ...one, keys, tables: keyed(keys, one.tables) }))
}
