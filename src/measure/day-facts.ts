import {
  type BreakdownName,
  breakdownOf,
  BREAKDOWNS,
  CELLS,
  type CellName,
  numberIn,
  placeOf,
} from '../schema/slots.js'
import { type JsonObject } from '../rows/json.js'
import { type Names, namesOf, pairOf } from '../rows/names.js'
import { type Entries } from '../rows/row.js'

/**
 * What is known of a scope on a day: what all numbers, history and pages are made of. Aggregated days and
 * user rows fill the same facts. What is NaN or absent was not measured; a sum leaves it out.
 */
export interface DayFacts {
  /** By the places of the schema's cells. */
  readonly cells: Float64Array
  /** By the list of breakdowns: sums by the number of a name or of a pair of names; absent: no such list. */
  readonly lists: (NameSums | undefined)[]
  /** The adoption phases of an aggregated day, as GitHub lists them. */
  phases: readonly JsonObject[]
}

export type NameSums = Map<number, Float64Array>

/** By day, `YYYY-MM-DD`. */
export type DayTable = Map<string, DayFacts>

const MILLION = 1e6

/** Nothing is known of the day yet. */
export function noFacts(): DayFacts {
  return {
    cells: new Float64Array(CELLS.length).fill(NaN),
    lists: BREAKDOWNS.map(() => undefined),
    phases: [],
  }
}

/** Adds a value to a cell; NaN on either side means not measured. */
export function plus(cells: Float64Array, index: number, value: number): void {
  if (value !== value) return
  const before = cells[index] ?? NaN
  cells[index] = before === before ? before + value : value
}

/** Adds cell by cell, from an offset of the target on. */
export function plusAll(target: Float64Array, source: Float64Array, offset = 0): void {
  for (let index = 0; index < source.length; index++) {
    const value = source[index] ?? NaN
    if (value === value) plus(target, offset + index, value)
  }
}

/** Adds the entries of breakdowns. A list that is there but empty says that there was nothing. */
export function addEntries(facts: DayFacts, lists: readonly Entries[]): void {
  for (let index = 0; index < lists.length; index++) {
    const list = lists[index]
    if (list === undefined || !list.present) continue
    const sums = (facts.lists[index] ??= new Map<number, Float64Array>())
    for (let place = 0; place < list.length; place++) {
      const entry = list.items[place]
      if (entry === undefined) continue
      const { names, numbers } = entry
      plusAll(sumsOf(sums, pairOf(names[0] ?? 0, names[1] ?? 0), numbers.length), numbers)
    }
  }
}

function sumsOf(sums: NameSums, pair: number, size: number): Float64Array {
  const found = sums.get(pair)
  if (found !== undefined) return found
  const made = new Float64Array(size).fill(NaN)
  sums.set(pair, made)
  return made
}

/** Adds the facts of the same day from other rows. */
export function mergeFacts(target: DayFacts, source: DayFacts): void {
  plusAll(target.cells, source.cells)
  source.lists.forEach((list, index) => {
    if (list === undefined) return
    const sums = (target.lists[index] ??= new Map<number, Float64Array>())
    for (const [pair, numbers] of list) plusAll(sumsOf(sums, pair, numbers.length), numbers)
  })
  if (source.phases.length > 0) target.phases = source.phases
}

/** Adds the days of one table to another. */
export function mergeDays(target: DayTable, source: DayTable): void {
  for (const [day, facts] of source) {
    const own = target.get(day)
    if (own === undefined) target.set(day, facts)
    else mergeFacts(own, facts)
  }
}

/** The value of a cell; absent when it was not measured. */
export function cell(facts: DayFacts | undefined, name: CellName): number | undefined {
  return facts === undefined ? undefined : sumOf([facts], name)
}

/** Sum of a cell over days; absent when none has it. Millionths are added first, so that nothing is lost. */
export function sumOf(days: readonly DayFacts[], name: CellName): number | undefined {
  const place = placeOf(name)
  const total = new Float64Array(1).fill(NaN)
  for (const { cells } of days) plus(total, 0, cells[place] ?? NaN)
  const [value = NaN] = total
  if (Number.isNaN(value)) return undefined
  return CELLS[place]?.field.adds === 'millionths' ? value / MILLION : value
}

/** Sums by what a pair of names is called; a Map, so that no name is special. */
export type NameTable = Map<string, Float64Array>

/**
 * The sums of a breakdown over some days, by a text made of the names of each entry; entries of which it is
 * undefined are left out. Absent when no day has the breakdown.
 */
export function tableOf(
  days: readonly (DayFacts | undefined)[],
  of: { readonly breakdown: BreakdownName; readonly names: Names },
  called: (first: string, second: string) => string | undefined = (first) => first,
): NameTable | undefined {
  const index = breakdownOf(of.breakdown)
  let table: NameTable | undefined
  for (const facts of days) {
    const list = facts?.lists[index]
    if (list === undefined) continue
    table ??= new Map()
    for (const [pair, numbers] of list) {
      const text = called(...namesOf(of.names, pair))
      if (text === undefined) continue
      const sums = table.get(text) ?? new Float64Array(numbers.length).fill(NaN)
      table.set(text, sums)
      plusAll(sums, numbers)
    }
  }
  return table
}

/** Places of the activity counters in the sums of `totals_by_feature`, which all breakdowns of activity share. */
const counter = (name: string) => numberIn('totals_by_feature', name)
export const INTERACTIONS = counter('user_initiated_interaction_count')
export const GENERATIONS = counter('code_generation_activity_count')
export const ACCEPTANCES = counter('code_acceptance_activity_count')
export const SUGGESTED = counter('loc_suggested_to_add_sum')
export const ADDED = counter('loc_added_sum')
export const DELETED = counter('loc_deleted_sum')

/** The activity counters, in the order of their places. */
export const COUNTERS = (BREAKDOWNS[breakdownOf('totals_by_feature')]?.numbers ?? []).map(
  ({ name }) => name as CellName,
)
