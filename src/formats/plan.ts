import { type ColumnType } from '../schema/fields.js'
import {
  type Column,
  columnsOf,
  PRODUCTION_FIELDS,
  type Table,
  type TableKind,
  TABLES,
} from '../schema/tables.js'
import { cellFits, type Fit } from './cells.js'

/** How rows of a kind are taken apart into flat tables, as the schema says; made once per report. */
export interface Plan {
  readonly table: string
  readonly columns: readonly Column[]
  readonly node: Node
  /** Columns filled from the row of the table above: [index there, index here]. */
  readonly inherited: readonly (readonly [number, number])[]
  /** How many columns, the first ones, are filled so and in no other way. */
  readonly lead: number
  readonly below: readonly Plan[]
}

/** What becomes of a field of an entry. */
export type Slot =
  | { readonly kind: 'cell'; readonly index: number; readonly fit: Fit }
  | { readonly kind: 'object'; readonly node: Node }
  | { readonly kind: 'entries'; readonly below: number }
  | { readonly kind: 'dropped' }

export type Node = ReadonlyMap<string, Slot>

/** `wraps`: the field whose list makes a row one that holds others. */
export interface Plans {
  readonly row: Plan
  readonly wrapper?: { readonly wraps: string; readonly plan: Plan }
}

/** The plans of a kind of rows. */
export function plansOf(kind: TableKind): Plans {
  const { row, wrapper } = TABLES[kind]
  const fits = cellFits()
  const plan = compile(row, undefined, fits)
  if (wrapper === undefined) return { row: plan }
  return {
    row: plan,
    wrapper: { wraps: wrapper.wraps, plan: compile(wrapper.table, undefined, fits) },
  }
}

function compile(table: Table, above: Plan | undefined, fits: Record<ColumnType, Fit>): Plan {
  const columns = columnsOf(table, above?.columns ?? [])
  const node = new Map<string, Slot>(PRODUCTION_FIELDS.map((name) => [name, { kind: 'dropped' }]))
  const indexOf = (name: string) => columns.findIndex((column) => column.name === name)
  for (const { path, name, type } of table.columns) {
    put(node, path, { kind: 'cell', index: indexOf(name), fit: fits[type] })
  }
  const inherited = (above?.columns ?? []).flatMap(({ name }, index) =>
    table.keys.includes(name) ? [[index, indexOf(name)] as const] : [],
  )
  const below: Plan[] = []
  const lead = columns.length - table.columns.length - 1
  const plan = { table: table.name, columns, node, inherited, lead, below }
  for (const child of table.tables) {
    put(node, child.at, { kind: 'entries', below: below.length })
    below.push(compile(child, plan, fits))
  }
  return plan
}

function put(node: Map<string, Slot>, path: readonly string[], slot: Slot): void {
  const [name = '', ...rest] = path
  if (rest.length === 0) {
    node.set(name, slot)
    return
  }
  const present = node.get(name)
  const inner = new Map<string, Slot>(present?.kind === 'object' ? present.node : [])
  node.set(name, { kind: 'object', node: inner })
  put(inner, rest, slot)
}
