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

/** What is kept of an adoption phase. */
export const PHASE_MEMBERS = [
  'phase_number',
  'phase',
  'total_engaged_users',
  'users_in_phase_28d',
  'total_pull_requests_merged',
] as const
