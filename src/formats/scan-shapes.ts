import { MOST_KEYS, shapeOf } from '../rows/keys.js'
import { type Learn, type Shape, type Use } from '../rows/scan.js'
import { type ColumnType } from '../schema/fields.js'
import { type Fit } from './cells.js'
import { extraUse } from './extras.js'
import { At, newPlaces, placedTables, type Places } from './places.js'
import { type Node, type Plan, type Plans, type Slot } from './plan.js'

/** What the reader of tables looks for, made of the plans. */

/** What is done with the value of a key. */
export const Do = {
  Skip: 0,
  Object: 1,
  Entries: 2,
  Extra: 3,
  Reject: 4,
  Text: 5,
  Integer: 6,
  Decimal: 7,
  Boolean: 8,
  Date: 9,
  Time: 10,
  Json: 11,
} as const

const CELLS: Readonly<Record<ColumnType, number>> = {
  string: Do.Text,
  int64: Do.Integer,
  double: Do.Decimal,
  boolean: Do.Boolean,
  date: Do.Date,
  timestamp: Do.Time,
  json: Do.Json,
}

/** Finds the cells of rows of a kind, one row after another. */
export interface TableScan {
  readonly places: Places
  readonly shape: Shape
  /** By action. */
  readonly fits: Fit[]
}

/** A scan over no row yet. */
export function openTableScan({ row, wrapper }: Plans): TableScan {
  const tables = placedTables(row)
  const compiled: Compiled = { plans: [...tables.keys()], fits: [] }
  const shape = shapeOf({ path: '', depth: 1, learn }, [
    ...usesOf(row.node, { plan: row, path: '', depth: 1 }, compiled),
    ...(wrapper === undefined ? [] : [[wrapper.wraps, { action: Do.Reject }] as const]),
  ])
  return { places: newPlaces([...tables.values()]), shape, fits: compiled.fits }
}

interface Compiled {
  readonly plans: readonly Plan[]
  readonly fits: Fit[]
}

interface Within {
  readonly plan: Plan
  readonly path: string
  readonly depth: number
}

/** A key that has no column; past so many of them it cannot be told whether one comes twice. */
const learn: Learn = ({ path, byName }, name) =>
  byName.size < MOST_KEYS
    ? { action: Do.Extra, ...extraUse(`${path}${name}`) }
    : { action: Do.Reject }

function usesOf(node: Node, within: Within, compiled: Compiled): [string, Use][] {
  return [...node].map(([name, slot]) => [
    name,
    useOf(slot, { ...within, path: `${within.path}${name}.` }, compiled),
  ])
}

function useOf(slot: Slot, { plan, path, depth }: Within, compiled: Compiled): Use {
  switch (slot.kind) {
    case 'dropped':
      return { action: Do.Skip }
    case 'cell': {
      const action = CELLS[plan.columns[slot.index]?.type ?? 'json']
      compiled.fits[action] = slot.fit
      return { action, index: At.Cells + 2 * slot.index }
    }
    case 'object': {
      const inner = { path, depth: depth + 1 }
      const uses = usesOf(slot.node, { plan, ...inner }, compiled)
      return { action: Do.Object, shape: shapeOf({ ...inner, learn }, uses) }
    }
    case 'entries': {
      const below = plan.below[slot.below]
      if (below === undefined) return { action: Do.Reject }
      const inner = { path: '', depth: depth + 2 }
      const uses = usesOf(below.node, { plan: below, ...inner }, compiled)
      const shape = shapeOf({ ...inner, learn }, uses)
      return { action: Do.Entries, index: compiled.plans.indexOf(below), shape }
    }
  }
}
