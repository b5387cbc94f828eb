import { canonicalJson, isJsonObject } from '../text/json.js'
import { type Cell } from './cells.js'
import { type Node, type Plan, type Plans, type Slot } from './plan.js'

/** Takes a row apart into rows of flat tables, as the schema says. Pure. */

type Entry = Readonly<Record<string, unknown>>

/** Where the rows of the flat tables go. The cells are the table's columns, in order. */
export type Emit = (table: string, cells: Cell[]) => void

export type Flatten = (row: Entry, emit: Emit) => void

/** A function that takes rows of a kind apart. */
export function flattener({ row, wrapper }: Plans): Flatten {
  return (entry, emit) => {
    const wraps = wrapper !== undefined && Array.isArray(entry[wrapper.wraps])
    flatten(wraps ? wrapper.plan : row, { entry }, emit)
  }
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
