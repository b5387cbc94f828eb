import { type RowKind } from '../../reports/catalogue.js'
import { DAY, WRAPPER } from './aggregate.js'
import { type Column, EXTRA, type Table } from './columns.js'
import { LEGACY } from './legacy.js'
import { REPOSITORY } from './repository.js'
import { TEAM } from './team.js'
import { MEMBERSHIP, USER } from './user.js'

/** What rows can be flattened: the kinds that reports hold, and the team rows that the action derives. */
export type TableKind = RowKind | 'team'

/** How a row is taken apart. A row that has the field `wraps` is one that holds others. */
export interface Roots {
  readonly row: Table
  readonly wrapper?: { readonly wraps: string; readonly table: Table }
}

/** THE table of flat tables: a row per row kind. */
export const TABLES: Readonly<Record<TableKind, Roots>> = {
  aggregate: { row: DAY, wrapper: { wraps: 'day_totals', table: WRAPPER } },
  user: { row: USER },
  membership: { row: MEMBERSHIP },
  repository: { row: REPOSITORY },
  legacy: { row: LEGACY },
  team: { row: TEAM },
}

/**
 * Fields that say how a file was made, not what was measured: they change while the data does not, so
 * they are in no table. `ndjson/` has them.
 */
export const PRODUCTION_FIELDS: readonly string[] = [
  'created_at',
  'etl_id',
  'day_partition',
  'entity_id_partition',
]

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
  const own = table.fields.map(({ name, type }) => ({ name, type }))
  const names = new Set(own.map((column) => column.name))
  const keys = above.filter(({ name }) => table.keys.includes(name) && !names.has(name))
  return [...keys, ...own, EXTRA]
}
