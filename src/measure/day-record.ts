import { type JsonObject } from '../rows/json.js'
import { idOf, type Names, namesOf, OTHERS, pairOf } from '../rows/names.js'
import { breakdownOf, CELLS } from '../schema/slots.js'
import {
  cellsIn,
  DAY_LISTS,
  type DayCell,
  type DayList,
  packLists,
  PHASE_MEMBERS,
} from '../schema/day-lists.js'
import {
  type DayFacts,
  GENERATIONS,
  INTERACTIONS,
  type NameSums,
  noFacts,
  plusAll,
} from './day-facts.js'

/**
 * The facts of a day as a value that can be kept: GitHub's own names, the largest cells of each breakdown,
 * and never more than a bounded number of bytes, whatever names come.
 */

/** Cells that are kept of a breakdown, and of a pair, as long as all fit: fewer only where names are long. */
const LIMITS = [
  [30, 30],
  [30, 20],
  [30, 10],
  [20, 5],
  [10, 2],
  [5, 0],
  [0, 0],
] as const
/** A month of such days is below 600 KB. */
const MOST_BYTES = 18_000
const MOST_PHASES = 10
const LONGEST_PHASE = 60

/** A cell of a breakdown, by its names and the numbers of GitHub's lists. */
interface Cell {
  readonly names: readonly string[]
  readonly numbers: Float64Array
}

/** The record of a day. */
export function recordOf(facts: DayFacts, names: Names): JsonObject {
  const above = { ...cellsOf(facts), ...phasesOf(facts) }
  const lists = DAY_LISTS.flatMap((list) => {
    const cells = summed(facts, list, names)
    return cells === undefined ? [] : [{ list, cells }]
  })
  let record: JsonObject = above
  for (const [single, pair] of LIMITS) {
    const kept = lists.map(({ list, cells }) => {
      const most = list.by.length === 1 ? single : pair
      return { list, cells: largest(cells, most).map(dayCell) }
    })
    record = { ...above, ...packLists(kept) }
    if (Buffer.byteLength(JSON.stringify(record)) <= MOST_BYTES) return record
  }
  return record
}

/** Numbers of a scope's day, nested like GitHub's. Credits come from people and have a group of their own. */
function cellsOf({ cells }: DayFacts): JsonObject {
  const record: Record<string, unknown> = {}
  CELLS.forEach(({ path, field }, index) => {
    const value = cells[index] ?? NaN
    if (value !== value || field.adds === 'millionths') return
    let at = record
    for (const name of path.slice(0, -1)) {
      const inner = (at[name] ?? {}) as Record<string, unknown>
      at[name] = inner
      at = inner
    }
    at[path.at(-1) ?? ''] = value
  })
  return record
}

function phasesOf({ phases }: DayFacts): JsonObject {
  if (phases.length === 0) return {}
  const kept = phases.slice(0, MOST_PHASES).map((phase) => {
    const members = PHASE_MEMBERS.flatMap((name): [string, string | number][] => {
      const value = phase[name]
      if (typeof value === 'number') return [[name, value]]
      return typeof value === 'string' ? [[name, value.slice(0, LONGEST_PHASE)]] : []
    })
    return Object.fromEntries(members)
  })
  return { totals_by_ai_adoption_phase: kept }
}

/** The cells of a list, summed over the names that it leaves out; absent when the day has no such list. */
function summed({ lists }: DayFacts, list: DayList, names: Names): Cell[] | undefined {
  const sums = lists[breakdownOf(list.of)]
  if (sums === undefined) return undefined
  const cells = new Map<string, Cell>()
  for (const [pair, numbers] of sums) {
    const both = namesOf(names, pair)
    const own = list.by.map((_, at) => both[list.places[at] ?? 0] ?? '')
    addCell(cells, own, numbers)
  }
  return [...cells.values()]
}

function addCell(cells: Map<string, Cell>, names: readonly string[], numbers: Float64Array): void {
  const key = JSON.stringify(names)
  const cell = cells.get(key) ?? { names, numbers: new Float64Array(numbers.length).fill(NaN) }
  cells.set(key, cell)
  plusAll(cell.numbers, numbers)
}

/** The largest cells, by name; all others are one. */
function largest(cells: readonly Cell[], most: number): Cell[] {
  const key = ({ names }: Cell) => JSON.stringify(names)
  const byName = (one: Cell, other: Cell) => (key(one) < key(other) ? -1 : 1)
  const isRest = ({ names }: Cell) => names.every((name) => name === OTHERS)
  const named = cells
    .filter((cell) => !isRest(cell))
    .sort((one, other) => volume(other) - volume(one) || byName(one, other))
  const rest = new Map<string, Cell>()
  for (const cell of [...cells.filter(isRest), ...named.slice(most)]) {
    addCell(
      rest,
      cell.names.map(() => OTHERS),
      cell.numbers,
    )
  }
  return [...named.slice(0, most), ...rest.values()].sort(byName)
}

function volume({ numbers }: Cell): number {
  return (numbers[INTERACTIONS] || 0) + (numbers[GENERATIONS] || 0)
}

function dayCell({ names, numbers }: Cell): DayCell {
  return { names, numbers: [...numbers].map((value) => (value === value ? value : undefined)) }
}

/** The facts that a record was made of, as far as it has them. */
export function factsOfRecord(record: JsonObject, names: Names): DayFacts {
  const facts = noFacts()
  CELLS.forEach(({ path }, index) => {
    let value: unknown = record
    for (const name of path) value = (value as JsonObject | undefined)?.[name]
    if (typeof value === 'number') facts.cells[index] = value
  })
  const { totals_by_ai_adoption_phase: phases } = record
  if (Array.isArray(phases)) facts.phases = phases as JsonObject[]
  for (const list of DAY_LISTS) {
    const cells = cellsIn(list, record)
    if (cells !== undefined) putCells(facts, list, { cells, names })
  }
  return facts
}

function valuesOf(numbers: DayCell['numbers']): Float64Array {
  return Float64Array.from(numbers, (value) => value ?? NaN)
}

/** What a list of one name knows better than the pairs that it is summed of goes from their rest to that name. */
function putCells(
  facts: DayFacts,
  list: DayList,
  { cells, names }: { readonly cells: readonly DayCell[]; readonly names: Names },
): void {
  const at = breakdownOf(list.of)
  const sums: NameSums = facts.lists[at] ?? new Map<number, Float64Array>()
  facts.lists[at] = sums
  if (list.isOwn) {
    for (const { names: texts, numbers } of cells) {
      const [first = 0, second = 0] = texts.map((text) => idOf(names, text))
      sums.set(pairOf(first, second), valuesOf(numbers))
    }
    return
  }
  const rest = sums.get(pairOf(idOf(names, OTHERS), idOf(names, OTHERS)))
  for (const { names: texts, numbers } of cells) {
    const name = texts[0] ?? ''
    if (name === OTHERS || rest === undefined) continue
    const lacking = valuesOf(numbers)
    for (const [pair, own] of sums) {
      if (namesOf(names, pair)[list.places[0] ?? 0] !== name) continue
      own.forEach((value, index) => (lacking[index] = (lacking[index] ?? NaN) - (value || 0)))
    }
    if (!lacking.some((value) => value > 0)) continue
    const ids = [idOf(names, OTHERS), idOf(names, OTHERS)]
    ids[list.places[0] ?? 0] = idOf(names, name)
    const key = pairOf(ids[0] ?? 0, ids[1] ?? 0)
    const target = sums.get(key) ?? new Float64Array(lacking.length).fill(NaN)
    sums.set(key, target)
    plusAll(target, lacking)
    plusAll(
      rest,
      lacking.map((value) => -value),
    )
  }
}
