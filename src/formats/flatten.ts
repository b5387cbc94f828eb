import { canonicalJson, isJsonObject } from '../text/json.js'
import { type Cell, type Fit, cellFits } from './cells.js'
import {
  type Column,
  columnsOf,
  PRODUCTION_FIELDS,
  type Table,
  type TableKind,
  TABLES,
} from '../schema/tables.js'
import { type ColumnType } from '../schema/fields.js'

/** Takes a row apart into rows of flat tables, as the catalogue says. Pure; compiled once per report. */

type Entry = Readonly<Record<string, unknown>>

/** What becomes of a field of an entry. */
type Slot =
  | { readonly kind: 'cell'; readonly index: number; readonly fit: Fit }
  | { readonly kind: 'object'; readonly node: Node }
  | { readonly kind: 'entries'; readonly below: number }
  | { readonly kind: 'dropped' }

type Node = Map<string, Slot>

interface Plan {
  readonly table: string
  readonly columns: readonly Column[]
  readonly node: Node
  /** Columns filled from the row of the table above: [index there, index here]. */
  readonly inherited: readonly (readonly [number, number])[]
  readonly below: readonly Plan[]
}

/** Where the rows of the flat tables go. The cells are the table's columns, in order. */
export type Emit = (table: string, cells: Cell[]) => void

export type Flatten = (row: Entry, emit: Emit) => void

/** A function that takes rows of this kind apart. */
export function flattener(kind: TableKind): Flatten {
  const { row, wrapper } = TABLES[kind]
  const fits = cellFits()
  const plan = compile(row, undefined, fits)
  if (wrapper === undefined) return (entry, emit) => flatten(plan, { entry }, emit)
  const wrapping = compile(wrapper.table, undefined, fits)
  return (entry, emit) =>
    flatten(Array.isArray(entry[wrapper.wraps]) ? wrapping : plan, { entry }, emit)
}

function compile(table: Table, above: Plan | undefined, fits: Record<ColumnType, Fit>): Plan {
  const columns = columnsOf(table, above?.columns ?? [])
  const node: Node = new Map(PRODUCTION_FIELDS.map((name) => [name, { kind: 'dropped' }]))
  const indexOf = (name: string) => columns.findIndex((column) => column.name === name)
  for (const { path, name, type } of table.columns) {
    put(node, path, { kind: 'cell', index: indexOf(name), fit: fits[type] })
  }
  const inherited = (above?.columns ?? []).flatMap(({ name }, index) =>
    table.keys.includes(name) ? [[index, indexOf(name)] as const] : [],
  )
  const below: Plan[] = []
  const plan = { table: table.name, columns, node, inherited, below }
  for (const child of table.tables) {
    put(node, child.at, { kind: 'entries', below: below.length })
    below.push(compile(child, plan, fits))
  }
  return plan
}

function put(node: Node, path: readonly string[], slot: Slot): void {
  const [name = '', ...rest] = path
  if (rest.length === 0) {
    node.set(name, slot)
    return
  }
  const present = node.get(name)
  const inner: Node = present?.kind === 'object' ? present.node : new Map<string, Slot>()
  node.set(name, { kind: 'object', node: inner })
  put(inner, rest, slot)
}

/** What is filled while one entry is taken apart. */
interface Frame {
  readonly cells: Cell[]
  readonly entries: (readonly unknown[] | undefined)[]
}

function flatten(plan: Plan, at: { entry: Entry; above?: readonly Cell[] }, emit: Emit): void {
  const cells = new Array<Cell>(plan.columns.length).fill(null)
  const frame: Frame = { cells, entries: [] }
  const extra = take(plan.node, at.entry, frame)
  if (at.above !== undefined) {
    for (const [there, here] of plan.inherited) cells[here] ??= at.above[there] ?? null
  }
  if (extra !== undefined) cells[cells.length - 1] = canonicalJson(extra)
  emit(plan.table, cells)
  plan.below.forEach((below, index) => {
    for (const entry of frame.entries[index] ?? []) {
      if (isJsonObject(entry)) flatten(below, { entry, above: cells }, emit)
    }
  })
}

/** Fills the frame from the entry; answers what has no place in the table. Absent and null are alike. */
function take(node: Node, entry: Entry, frame: Frame): Record<string, unknown> | undefined {
  let extra: Record<string, unknown> | undefined
  for (const name in entry) {
    const value = entry[name]
    if (value === null || value === undefined) continue
    const slot = node.get(name)
    const left = slot === undefined ? value : place(slot, value, frame)
    if (left === undefined) continue
    extra ??= Object.create(null) as Record<string, unknown>
    extra[name] = left
  }
  return extra
}

/** Puts a value where it belongs; answers the part of it that does not fit there. */
function place(slot: Slot, value: unknown, frame: Frame): unknown {
  switch (slot.kind) {
    case 'cell': {
      const cell = slot.fit(value)
      if (cell === undefined) return value
      frame.cells[slot.index] = cell
      return undefined
    }
    case 'object':
      return isJsonObject(value) ? take(slot.node, value, frame) : value
    case 'entries': {
      if (!Array.isArray(value) && !isJsonObject(value)) return value
      const entries: readonly unknown[] = Array.isArray(value) ? value : [value]
      frame.entries[slot.below] = entries
      const strange = entries.filter((entry) => !isJsonObject(entry))
      return strange.length === 0 ? undefined : strange
    }
    case 'dropped':
      return undefined
  }
}
