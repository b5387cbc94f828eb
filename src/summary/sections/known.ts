import { type HistoryRow, type ScopeHistory } from '../../history/groups.js'
import { type Day, type Scope } from '../../model.js'

/** What the archive knows of a scope, as the sections of the page ask for it. */

export function historyOf(
  scope: Scope,
  history: readonly ScopeHistory[] = [],
): ScopeHistory | undefined {
  return history.find(
    (one) => one.isKept && one.scope.kind === scope.kind && one.scope.slug === scope.slug,
  )
}

/** A number of a group of a day; absent when it was not measured. */
export function numberIn(
  { groups }: HistoryRow,
  group: string,
  member: string,
): number | undefined {
  const value: unknown = groups[group]?.[member]
  return typeof value === 'number' ? value : undefined
}

/** The newest list of seats that is known. */
export function seatsKnown(
  history: ScopeHistory | undefined,
): { readonly day: Day; readonly row: HistoryRow; readonly seats: number } | undefined {
  const found = (history?.rows ?? []).flatMap((row) => {
    const seats = numberIn(row, 'seats', 'seats')
    return seats === undefined ? [] : [{ day: row.day, row, seats }]
  })
  return found.sort((one, other) => (one.day < other.day ? 1 : -1))[0]
}
