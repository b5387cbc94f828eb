import { type Day } from '../model.js'

/**
 * UTC calendar days, as pure values. Nothing here reads the clock: "today" is handed in, so that a
 * run that crosses midnight works with one day, whatever the time zone of the machine.
 */

const MILLISECONDS_OF_A_DAY = 86_400_000
const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** True when the text is a day that exists in the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  if (!SHAPE.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The UTC day of an instant. */
export function dayOf(instant: Date): Day {
  return instant.toISOString().slice(0, 10) as Day
}

/** The day that lies `days` (negative: before) from the given one. */
export function addDays(day: Day, days: number): Day {
  return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * MILLISECONDS_OF_A_DAY))
}

/** How many days `later` lies after `earlier`; negative when it lies before. */
export function daysBetween(earlier: Day, later: Day): number {
  const span = Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)
  return Math.round(span / MILLISECONDS_OF_A_DAY)
}

/** 0 is Monday. */
function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

/** Monday to Friday. */
export function isWeekday(day: Day): boolean {
  return weekdayOf(day) < 5
}

/** The Monday of its week. */
export function mondayOf(day: Day): Day {
  return addDays(day, -weekdayOf(day))
}

/** Every day from first to last, both included, ascending; empty when last precedes first. */
export function daysFrom(first: Day, last: Day): Day[] {
  const count = daysBetween(first, last) + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(first, index))
}

/** Days in a row, from first to last. */
export interface Span {
  readonly first: Day
  readonly last: Day
}

/** The days in ascending spans, as long as can be. Repeated days count once. */
export function spansOf(days: readonly Day[]): Span[] {
  const spans: { first: Day; last: Day }[] = []
  for (const day of [...new Set(days)].sort()) {
    const open = spans.at(-1)
    if (open !== undefined && addDays(open.last, 1) === day) open.last = day
    else spans.push({ first: day, last: day })
  }
  return spans
}

/** As many spans are told one by one. */
const MOST_SPANS = 4

/** Days as the input `day` takes them: `2026-11-01..2026-11-18, 2026-11-20`. */
export function spansText(days: readonly Day[]): string {
  const spans = spansOf(days).map(({ first, last }) =>
    first === last ? first : `${first}..${last}`,
  )
  const more = spans.length - MOST_SPANS
  return more > 0 ? `${spans.slice(0, MOST_SPANS).join(', ')} and ${more} more` : spans.join(', ')
}

/** The same date one calendar year earlier; 29 February becomes the 28th. */
export function oneYearBefore(day: Day): Day {
  const earlier = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
  return isDay(earlier) ? earlier : (`${earlier.slice(0, 8)}28` as Day)
}

/**
 * The days that GitHub can still have: reports "can be accessed for up to one year", and a day that
 * has not ended has no report.
 * https://docs.github.com/en/rest/copilot/copilot-usage-metrics
 */
export function windowOf(today: Day): { first: Day; last: Day } {
  return { first: oneYearBefore(today), last: addDays(today, -1) }
}

/** The later of two days. */
export function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other
}

/**
 * Days of which GitHub may still be working: a report is promised within two full UTC days, and in
 * practice settles within three.
 * https://docs.github.com/en/copilot/concepts/copilot-usage-metrics/copilot-metrics
 */
export const DAYS_UNTIL_SETTLED = 3

/** What an absent report of a day means: not there yet, or not to come. */
export function absenceOf(day: Day, today: Day): 'not-ready' | 'no-report' {
  return daysBetween(day, today) <= DAYS_UNTIL_SETTLED ? 'not-ready' : 'no-report'
}
