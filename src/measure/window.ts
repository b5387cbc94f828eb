import { type Day } from '../model.js'
import { daysFrom } from '../reports/days.js'
import { type Names } from '../rows/names.js'
import { type BreakdownName, type CellName } from '../schema/slots.js'
import { type DayFacts, type DayTable, type NameTable, sumOf, tableOf } from './day-facts.js'
import { type PartFacts } from './part.js'

/** Which report the window and the sums rest on, best first. */
export type Source = '28-day report' | '1-day aggregates' | 'user rows'

/** Consecutive days of a table; days without data are not among its facts. */
export interface Span {
  readonly firstDay: Day
  readonly lastDay: Day
  readonly days: readonly Day[]
  readonly table: DayTable
  readonly names: Names
}

/** What the numbers of a scope's slug rest on. */
export interface Base {
  readonly source: Source
  readonly span: Span
}

/**
 * The window: that of the scope's 28-day report if there is one, else all 1-day aggregates together,
 * else the user rows. Absent when there is none of them.
 */
export function baseOf({ window, days, users, names }: PartFacts): Base | undefined {
  const stated = [window.firstDay, window.lastDay].filter((day) => day !== '')
  const report = spanOf(window.days, names, stated)
  if (report !== undefined) return { source: '28-day report', span: report }
  const aggregates = spanOf(days.days, names)
  if (aggregates !== undefined) return { source: '1-day aggregates', span: aggregates }
  const rows = spanOf(users.days, names)
  return rows && { source: 'user rows', span: rows }
}

/** The span of a table, as wide as the days that its report states. */
export function spanOf(
  table: DayTable,
  names: Names,
  stated: readonly string[] = [],
): Span | undefined {
  const days = [...table.keys()].sort() as Day[]
  const ends = [...days, ...stated].sort() as Day[]
  const [firstDay] = ends
  const lastDay = ends.at(-1)
  if (firstDay === undefined || lastDay === undefined) return undefined
  return { firstDay, lastDay, days, table, names }
}

/** The part of a span from one day to another, both included. */
export function within(span: Span, firstDay: Day, lastDay: Day): Span {
  const days = span.days.filter((day) => day >= firstDay && day <= lastDay)
  return { ...span, firstDay, lastDay, days }
}

/** The facts of the days that have some. */
export function factsIn({ days, table }: Span): DayFacts[] {
  return days.flatMap((day) => table.get(day) ?? [])
}

/** Sum of a cell over the days that have it; absent when none has. */
export function sum(span: Span, name: CellName): number | undefined {
  return sumOf(factsIn(span), name)
}

/** The sums of a breakdown over a span, by what its entries are called; see tableOf. */
export function namesIn(
  span: Span,
  breakdown: BreakdownName,
  called?: (first: string, second: string) => string | undefined,
): NameTable | undefined {
  return tableOf(factsIn(span), { breakdown, names: span.names }, called)
}

/** One of the counters over the features that are meant; 0 when the breakdown has none of them. */
export function ofFeatures(
  span: Span,
  isMeant: (feature: string) => boolean,
  counter: number,
): number | undefined {
  const table = namesIn(span, 'totals_by_feature', (name) => (isMeant(name) ? '' : undefined))
  return table === undefined ? undefined : table.get('')?.[counter] || 0
}

/** The facts of the last day of the span; absent when that day has no data. */
export function lastFacts(span: Span): DayFacts | undefined {
  return span.table.get(span.lastDay)
}

/** Days of the span without data. */
export function missingDays(span: Span): Day[] {
  const present = new Set<string>(span.days)
  return daysFrom(span.firstDay, span.lastDay).filter((day) => !present.has(day))
}

/** A quotient; absent when a side was not measured or the denominator is zero. */
export function divide(above: number | undefined, below: number | undefined): number | undefined {
  if (above === undefined || below === undefined || below === 0) return undefined
  return above / below
}
