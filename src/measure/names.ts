import { COUNTERS, plusAll } from './columns.js'

/** Counters by name; a Map, so that no name is special. */
export type NameTable = Map<string, Float64Array>

/**
 * Names that a table holds at most; what comes after goes to `others`. Far above what one enterprise
 * uses, so that only a damaged or hostile file reaches it.
 */
export const MOST_NAMES = 50_000
const LONGEST_NAME = 200
export const OTHERS = 'others'

/** The counters of a name, made when it is new. */
export function countersOf(table: NameTable, name: string): Float64Array {
  const found = table.get(name)
  if (found !== undefined) return found
  const kept = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name
  const key = table.size < MOST_NAMES ? kept : OTHERS
  const known = table.get(key)
  if (known !== undefined) return known
  const made = new Float64Array(COUNTERS.length).fill(NaN)
  table.set(key, made)
  return made
}

/** Adds the counters of another table, name by name. */
export function mergeNames(target: NameTable, source: NameTable): void {
  for (const [name, counters] of source) plusAll(countersOf(target, name), counters)
}
