import { type Day } from '../../model.js'
import { spansOf } from '../../reports/days.js'
import { listed } from '../blocks.js'
import { type Markdown, own, safe } from '../markdown.js'
import { count, counted } from '../numbers.js'

/** As many single days are listed; more, or several ranges, are told by their ends and their number. */
const SINGLE_DAYS = 2

/** Days in few words: `2026-11-18`, `2026-11-01 to 2026-11-18 (18 days)`. Repeated days count once. */
export function rangesOf(days: readonly Day[]): Markdown {
  const sorted = [...new Set(days)].sort()
  const ranges = spansOf(days)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return count(undefined)
  if (sorted.length === 1) return own(first)
  const all = counted(sorted.length, 'day')
  const listable = ranges.length === 1 || sorted.length <= SINGLE_DAYS
  if (!listable) return safe`${all} between ${own(first)} and ${own(last)}`
  return safe`${listed(ranges.map(rangeOf))} (${all})`
}

/** The days from one to another, or the one day: `2026-11-01 to 2026-11-19`. */
export function rangeOf({ first, last }: { first: Day; last: Day }): Markdown {
  if (first === last) return own(first)
  return safe`${own(first)} to ${own(last)}`
}
