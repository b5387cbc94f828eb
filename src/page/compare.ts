import { type ScopeColumns } from './columns.js'
import { type PageChange } from './model.js'
import { counted, dayAt } from './numbers.js'
import { placesOf, type Selection } from './selection.js'
import { type Series } from './series.js'

/** Below these a change is chance: users of a day, suggestions or requests of a period. */
const FEWEST_USERS = 30
const FEWEST_EVENTS = 200

/**
 * A period against the one right before it, told only where the two compare: pairs of settled days of the
 * same weekday, whole weeks apart, that both have a value; at least half of the pairs; no day between from
 * which GitHub counts differently; and enough people or events that it is not chance.
 */
export function changeOf(
  series: Series | undefined,
  selection: Selection,
  scope: ScopeColumns & { readonly of: 'users' | 'events' },
): PageChange {
  if (series === undefined) return { reason: 'not measured' }
  const { from, to } = selection
  const weeks = Math.ceil((to - from + 1) / 7)
  const shift = weeks * 7
  if (from - shift < 0) return { reason: 'no days before these are known' }
  const mark = scope.marks.find(({ at }) => at > from - shift && at <= to)
  if (mark !== undefined) return { reason: `GitHub counts differently since ${mark.day}` }
  const places = placesOf(selection, scope).filter((place) => place < scope.provisionalAt)
  const pairs = places.flatMap((place) => {
    const [recent, previous] = [series[place], series[place - shift]]
    return recent == null || previous == null ? [] : [{ recent, previous }]
  })
  if (pairs.length === 0 || pairs.length * 2 < places.length) {
    return { reason: 'too few days have a counterpart' }
  }
  const recent = total(pairs.map((pair) => pair.recent))
  const previous = total(pairs.map((pair) => pair.previous))
  const users = scope.of === 'users'
  const least = Math.min(recent, previous) / (users ? pairs.length : 1)
  if (least < (users ? FEWEST_USERS : FEWEST_EVENTS)) {
    return { reason: users ? 'fewer than 30 users: chance' : 'fewer than 200: chance' }
  }
  const [first, last] = [dayAt(scope.first, from - shift), dayAt(scope.first, to - shift)]
  const against = `${first} to ${last}, ${counted(pairs.length, 'pair')} of days`
  return { recent: recent / pairs.length, previous: previous / pairs.length, against }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
