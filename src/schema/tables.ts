import { type About, type Adds, type ColumnType, type Fields, type TableNote } from './fields.js'
import { DERIVED_ROWS, type RowKind, type RowSchema, ROWS } from './kinds.js'

/** The flat tables of the rows: what CSV, Parquet and the documents are made of. */

export interface Column {
  readonly name: string
  readonly type: ColumnType
  /** How it adds up and what it tells of; absent in `extra`. */
  readonly adds?: Adds
  readonly about?: About
}

/** A column, and where in the entry its value stands: names of GitHub's fields, from the outside in. */
export interface PlacedColumn extends Column {
  readonly path: readonly string[]
}

/** A table takes the entries that stand at one place of a row, or the row itself. */
export interface Table {
  readonly name: string
  /** What a row of the table is. */
  readonly about: string
  /** Where in the entry of the table above it the entries stand; empty for the row itself. */
  readonly at: readonly string[]
  /** Columns taken over from the table above by name, where the entry has none itself. */
  readonly keys: readonly string[]
  readonly columns: readonly PlacedColumn[]
  readonly tables: readonly Table[]
}

/** What rows can be made tables of: the kinds that reports hold, and what the action derives. */
export type TableKind = RowKind | keyof typeof DERIVED_ROWS

/** How a row is taken apart. A row that has the field `wraps` is one that holds others. */
export interface Roots {
  readonly row: Table
  readonly wrapper?: { readonly wraps: string; readonly table: Table }
}

/** Every table ends with it: canonical JSON of what the entry has and the schema does not know. */
export const EXTRA: Column = { name: 'extra', type: 'json' }

/** By kind. */
export const TABLES: Readonly<Record<TableKind, Roots>> = {
  aggregate: {
    row: rootOf(ROWS.aggregate),
    wrapper: { wraps: 'day_totals', table: rootOf(ROWS.wrapper) },
  },
  user: { row: rootOf(ROWS.user) },
  membership: { row: rootOf(ROWS.membership) },
  repository: { row: rootOf(ROWS.repository) },
  seat: { row: rootOf(ROWS.seat) },
  legacy: { row: rootOf(ROWS.legacy) },
  totals: { row: rootOf(DERIVED_ROWS.totals) },
  team: { row: rootOf(DERIVED_ROWS.team) },
}

/** Fields that say how a file was made: they are in no table. `ndjson/` has them. */
export const PRODUCTION_FIELDS: readonly string[] = [
  ...new Set(
    Object.values(ROWS).flatMap(({ fields }) =>
      Object.keys(fields).filter((name) => {
        const field = fields[name]
        return field?.kind === 'value' && field.about === 'production'
      }),
    ),
  ),
]

function rootOf({ table, fields, keys }: RowSchema): Table {
  return tableOf({ ...table, keys: [] }, [], { fields, keys })
}

function tableOf(
  note: TableNote,
  at: readonly string[],
  of: { readonly fields: Fields; readonly keys: readonly string[] },
): Table {
  const { name, about, keys = of.keys } = note
  return {
    ...{ name, about, at, keys },
    columns: columnsIn(of.fields, []),
    tables: tablesIn(of.fields, [], of.keys),
  }
}

/** A dot would have to be quoted in SQL: `token_usage.output_tokens_sum` is `token_usage_output_tokens_sum`. */
function columnsIn(fields: Fields, above: readonly string[]): PlacedColumn[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = [...above, name]
    if (field.kind === 'value') {
      const { type, adds, about } = field
      return field.column ? [{ name: path.join('_'), type, adds, about, path }] : []
    }
    return field.table === undefined ? columnsIn(field.fields, path) : []
  })
}

function tablesIn(fields: Fields, above: readonly string[], keys: readonly string[]): Table[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.kind === 'value') return []
    const path = [...above, name]
    if (field.table === undefined) return tablesIn(field.fields, path, keys)
    return [tableOf(field.table, path, { fields: field.fields, keys })]
  })
}

/** Names of the tables of single rows, without those of what holds rows. */
export function rowTables(kind: TableKind): string[] {
  const below = ({ name, tables }: Table): string[] => [name, ...tables.flatMap(below)]
  return below(TABLES[kind].row)
}

export interface TableDescription {
  readonly kind: TableKind
  readonly name: string
  readonly about: string
  /** GitHub's field that the entries come from, with dots; empty for the row itself. */
  readonly source: string
  readonly columns: readonly Column[]
}

/** Every table of a row kind once, as they are written: keys first, then fields, then `extra`. */
export function describeTables(kind?: TableKind): TableDescription[] {
  const kinds = kind === undefined ? (Object.keys(TABLES) as TableKind[]) : [kind]
  return kinds.flatMap((one) => {
    const { row, wrapper } = TABLES[one]
    const described = [row, ...(wrapper === undefined ? [] : [wrapper.table])].flatMap((root) =>
      describe(one, root, { columns: [], source: '' }),
    )
    return described.filter(
      (table, index) => described.findIndex((other) => other.name === table.name) === index,
    )
  })
}

function describe(
  kind: TableKind,
  table: Table,
  above: { columns: readonly Column[]; source: string },
): TableDescription[] {
  const columns = columnsOf(table, above.columns)
  const source = [above.source, ...table.at].filter((part) => part !== '').join('.')
  const own = { kind, name: table.name, about: table.about, source, columns }
  return [own, ...table.tables.flatMap((below) => describe(kind, below, { columns, source }))]
}

/** The columns of a table, given those of the table above it. */
export function columnsOf(table: Table, above: readonly Column[]): Column[] {
  const own = table.columns.map(({ name, type, adds, about }) => ({ name, type, adds, about }))
  const names = new Set(own.map((column) => column.name))
  const keys = above.filter(({ name }) => table.keys.includes(name) && !names.has(name))
  return [...keys, ...own, EXTRA]
}
