import { type Day } from '../model.js'
import { addDays, daysBetween, isWeekday } from '../reports/days.js'
import { type BreakMark, breaksIn } from '../schema/breaks.js'
import { cell } from './day-facts.js'
import { type Change, type NoChange } from './measured.js'
import { meanOf } from './formulas.js'
import { type MetricRow } from './metrics.js'
import { only, type Span, within } from './window.js'

/** Lengths of the periods that are compared: whole weeks, so that a day stands against its like. */
const LONG = 28
const SHORT = 14

/** Below that a change is chance. */
const ENOUGH = { users: 30, suggestions: 200 } as const

/** The days of both periods that have data, weekday by weekday. */
interface Pairs {
  readonly recent: Span
  readonly previous: Span
  /** Days of each period, and how many of them could have been compared. */
  readonly length: number
  readonly possible: number
}

/**
 * The newest settled days against as many before, only where they can be compared: pairs of days of the same
 * weekday that both have data; at least half of them; none across a day from which GitHub counts differently;
 * not of a few people or suggestions. Absent for what does not change. `known`: days up to the window's last,
 * those before the window too.
 */
export function changeOf(row: MetricRow, known: Span): Change | NoChange | undefined {
  if (row.kind === 'fact') return undefined
  const last = known.settled.at(-1)
  if (last === undefined) return { reason: 'No day is settled yet.' }
  const mark = lastBreak(known, last)
  const pairs = pairsOf(row, known, last)
  const days = pairs.recent.days.length
  if (mark !== undefined && mark.day > addDays(last, 1 - 2 * pairs.length)) {
    return { reason: acrossText(mark) }
  }
  if (days * 2 < pairs.possible || days === 0) {
    return { reason: `${days} of ${pairs.possible} pairs of equal weekdays have data.` }
  }
  return changeIn(row, pairs, last)
}

function acrossText({ day, note }: BreakMark): string {
  return `GitHub counts differently from ${day} on: ${note}`
}

function lastBreak(known: Span, lastDay: Day): BreakMark | undefined {
  return breaksIn({ ...known, firstDay: known.settled[0] ?? lastDay, lastDay }).at(-1)
}

/** 28 days against 28 where so many are known that count alike, else 14 against 14. */
function pairsOf(row: MetricRow, known: Span, last: Day): Pairs {
  const [first = last] = known.settled
  const mark = lastBreak(known, last)
  const alike = daysBetween(mark?.day ?? first, last) + 1
  const length = alike >= 2 * LONG ? LONG : SHORT
  const has = daysWith(row, within(known, addDays(last, 1 - 2 * length), last))
  const period = Array.from({ length }, (_, index) => addDays(last, index + 1 - length))
  const compared = row.weekdays === true ? period.filter(isWeekday) : period
  const recent = compared.filter((day) => has.has(day) && has.has(addDays(day, -length)))
  const previous = recent.map((day) => addDays(day, -length))
  const spans = { recent: only(known, recent), previous: only(known, previous) }
  return { ...spans, length, possible: compared.length }
}

/** Days on which what the metric is made of was measured. */
function daysWith(row: MetricRow, span: Span): ReadonlySet<Day> {
  const isMeasured = (day: Day) => {
    const one = only(span, [day])
    const { share } = row
    if (share !== undefined) return share.above(one) !== undefined && share.below(one) !== undefined
    return valueOn(row, one) !== undefined
  }
  return new Set(span.settled.filter(isMeasured))
}

function valueOn(row: MetricRow, span: Span): number | undefined {
  const value = row.formula(span, {})
  return typeof value === 'number' ? value : undefined
}

/** What the metric is over some days: what is of a day is a mean over them. */
function valueIn(row: MetricRow, span: Span): number | undefined {
  if (row.kind !== 'last') return valueOn(row, span)
  const mean = (of: (one: Span) => number | undefined) =>
    meanOf(span.days.map((day) => of(only(span, [day]))))
  if (row.share === undefined) return mean((one) => valueOn(row, one))
  const [above, below] = [mean(row.share.above), mean(row.share.below)]
  return above === undefined || below === undefined || below === 0 ? undefined : above / below
}

function changeIn(row: MetricRow, pairs: Pairs, lastDay: Day): Change | NoChange | undefined {
  const [recent, previous] = [valueIn(row, pairs.recent), valueIn(row, pairs.previous)]
  if (recent === undefined || previous === undefined) return undefined
  const of = row.rests ?? 'users'
  const n = Math.min(restsOn(row, pairs.recent), restsOn(row, pairs.previous))
  if (n < ENOUGH[of]) return { reason: `It rests on ${n} ${of}, fewer than ${ENOUGH[of]}.` }
  const { length: days, recent: compared } = pairs
  const change = { recent, previous, days, pairs: compared.days.length, lastDay, n, of }
  return previous === 0 ? change : { ...change, relative: recent / previous - 1 }
}

/** On how many people, or suggestions, the value of a period rests. */
function restsOn(row: MetricRow, span: Span): number {
  if (row.rests === 'suggestions') return row.share?.below(span) ?? 0
  if (row.unit === 'users') return Math.floor(valueIn(row, span) ?? 0)
  const { table } = span
  const largest = (name: 'daily_active_users' | 'weekly_active_users' | 'monthly_active_users') =>
    Math.max(0, ...span.days.map((day) => cell(table.get(day), name) ?? 0))
  return Math.max(
    largest('monthly_active_users'),
    largest('weekly_active_users'),
    largest('daily_active_users'),
  )
}
