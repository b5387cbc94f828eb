import { BREAKDOWNS, breakdownOf, type BreakdownName } from './slots.js'

/** How history splits a day: GitHub's breakdowns, and what they say of languages and models alone. */

export interface DayList {
  /** What it is called in the rows of history. */
  readonly name: string
  /** The breakdown of GitHub's that it is summed from. */
  readonly of: BreakdownName
  /** The members that name a cell, and where each stands in that breakdown. */
  readonly by: readonly string[]
  readonly places: readonly number[]
  readonly numbers: readonly string[]
  /** It is that breakdown, not a sum of it. */
  readonly isOwn: boolean
}

/** A breakdown as it is, or by one of its names alone. */
function listOf(
  of: BreakdownName,
  alone?: { readonly name: string; readonly by: string },
): DayList {
  const breakdown = BREAKDOWNS[breakdownOf(of)]
  const all = breakdown?.by ?? []
  const by = alone === undefined ? all : [alone.by]
  return {
    name: alone?.name ?? of,
    ...{ of, by, places: by.map((name) => all.indexOf(name)) },
    numbers: breakdown?.numbers.map(({ name }) => name) ?? [],
    isOwn: alone === undefined,
  }
}

/** THE list; the sums of a breakdown come after it. */
export const DAY_LISTS: readonly DayList[] = [
  listOf('totals_by_feature'),
  listOf('totals_by_ide'),
  listOf('totals_by_language_feature'),
  listOf('totals_by_language_model'),
  listOf('totals_by_model_feature'),
  listOf('totals_by_language_feature', { name: 'totals_by_language', by: 'language' }),
  listOf('totals_by_model_feature', { name: 'totals_by_model', by: 'model' }),
]

/** A cell of a list: its names, and its numbers in the order of the list; undefined: not measured. */
export interface DayCell {
  readonly names: readonly string[]
  readonly numbers: readonly (number | undefined)[]
}

/** The cells of a list, for a row of history. */
export interface CellsOfList {
  readonly list: DayList
  readonly cells: readonly DayCell[]
}

/**
 * Lists as a row of history has them: columns in the order of the list, without keys. The first are its
 * names, as places in `names`, which holds each name of the day once; then its numbers, null where no cell
 * has one. It is half as long as entries with keys.
 */
export function packLists(lists: readonly CellsOfList[]): Readonly<Record<string, unknown>> {
  if (lists.length === 0) return {}
  const all = lists.flatMap(({ cells }) => cells.flatMap((cell) => cell.names))
  const names = [...new Set(all)].sort()
  const places = new Map(names.map((name, place) => [name, place]))
  const columns = lists.map(({ list, cells }): [string, unknown] => [
    list.name,
    [
      ...list.by.map((_, at) => cells.map((cell) => places.get(cell.names[at] ?? ''))),
      ...list.numbers.map((_, at) => numbersAt(cells, at)),
    ],
  ])
  return { names, ...Object.fromEntries(columns) }
}

function numbersAt(cells: readonly DayCell[], at: number): (number | null)[] | null {
  const column = cells.map(({ numbers }) => numbers[at] ?? null)
  return column.every((value) => value === null) ? null : column
}

/** The cells of a list of a row of history; absent when it has no such list. */
export function cellsIn(
  list: DayList,
  totals: Readonly<Record<string, unknown>>,
): DayCell[] | undefined {
  const { [list.name]: columns, names } = totals
  if (!Array.isArray(columns) || !Array.isArray(names)) return undefined
  const at = (column: number, row: number): unknown => (columns[column] as unknown[] | null)?.[row]
  const length = Array.isArray(columns[0]) ? columns[0].length : 0
  return Array.from({ length }, (_, row) => ({
    names: list.by.map((_, column) => {
      const name: unknown = names[Number(at(column, row))]
      return typeof name === 'string' ? name : ''
    }),
    numbers: list.numbers.map((_, column) => {
      const number = at(list.by.length + column, row)
      return typeof number === 'number' ? number : undefined
    }),
  }))
}

/** What is kept of an adoption phase. */
export const PHASE_MEMBERS = [
  'phase_number',
  'phase',
  'total_engaged_users',
  'users_in_phase_28d',
  'total_pull_requests_merged',
] as const
