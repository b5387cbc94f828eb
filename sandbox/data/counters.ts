import { COUNTERS as SHARED } from '../../src/schema/shared.js'

/** The seven activity counters that every level of a report repeats, and exact ways to add and split them. */

export const COUNTERS = Object.keys(SHARED) as readonly (keyof typeof SHARED)[]

export type Counters = Record<(typeof COUNTERS)[number], number>

export const zero = (): Counters =>
  Object.fromEntries(COUNTERS.map((name) => [name, 0])) as Counters

/** Adds `other` to `into` in place. */
export function addTo(into: Counters, other: Counters): Counters {
  for (const key of COUNTERS) into[key] += other[key]
  return into
}

export const total = (all: readonly Counters[]): Counters => all.reduce(addTo, zero())

/** Splits counters over weights; the pieces add up exactly, what rounding leaves goes to the first. */
export function split(whole: Counters, weights: readonly number[]): Counters[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const pieces = weights.map((weight) => {
    const piece = zero()
    for (const key of COUNTERS) piece[key] = Math.floor((whole[key] * weight) / sum)
    return piece
  })
  const [first, ...rest] = pieces
  if (first !== undefined) {
    const others = total(rest)
    for (const key of COUNTERS) first[key] = whole[key] - others[key]
  }
  return pieces
}

/** Breakdowns by language carry no interactions. */
export function withoutInteractions(
  all: Counters,
): Omit<Counters, 'user_initiated_interaction_count'> {
  const kept: Partial<Counters> & Omit<Counters, 'user_initiated_interaction_count'> = { ...all }
  delete kept.user_initiated_interaction_count
  return kept
}

export const isEmpty = (all: Counters): boolean => COUNTERS.every((key) => all[key] === 0)

/** Sums entries that share a key into one entry each, in order of the key. */
export function foldBy<T extends Partial<Counters>>(
  entries: readonly T[],
  keys: readonly (keyof T)[],
): T[] {
  const found = new Map<string, T>()
  for (const entry of entries) {
    const key = keys.map((name) => String(entry[name])).join('\u0001')
    const into = found.get(key)
    if (into === undefined) found.set(key, { ...entry })
    else for (const name of COUNTERS) addOne(into, entry, name)
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
}

function addOne(into: Partial<Counters>, entry: Partial<Counters>, name: keyof Counters): void {
  const more = entry[name]
  if (more !== undefined) into[name] = (into[name] ?? 0) + more
}
