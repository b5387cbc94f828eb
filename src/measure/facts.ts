import { type Day } from '../model.js'
import { daysFrom } from '../reports/days.js'
import { type NameTables } from './breakdowns.js'
import { cell, type Cells, type Column, type DayTable } from './columns.js'
import { type Source } from './measured.js'
import { type PartFold } from './part.js'

/** Consecutive days of a table; days without data are not among the cells. */
export interface Span {
  readonly firstDay: Day
  readonly lastDay: Day
  readonly days: readonly Day[]
  readonly table: DayTable
}

/** What the numbers of a scope's slug rest on. */
export interface Facts {
  readonly source: Source
  readonly span: Span
  readonly names: NameTables
}

/**
 * The window: that of the scope's 28-day report if there is one, else all 1-day aggregates together,
 * else the user rows. Absent when there is none of them.
 */
export function factsOf(fold: PartFold): Facts | undefined {
  const { window, days, users } = fold
  const stated = [window.firstDay, window.lastDay].filter((day) => day !== '')
  const report = spanOf(window.days, stated)
  if (report !== undefined) return { source: '28-day report', span: report, names: window.names }
  const aggregates = spanOf(days.days)
  if (aggregates !== undefined) {
    return { source: '1-day aggregates', span: aggregates, names: days.names }
  }
  const rows = spanOf(users.days)
  return rows && { source: 'user rows', span: rows, names: users.names }
}

/** The span of a table, as wide as the days that its report states. */
export function spanOf(table: DayTable, stated: readonly string[] = []): Span | undefined {
  const days = [...table.keys()].sort() as Day[]
  const ends = [...days, ...stated].sort() as Day[]
  const [firstDay] = ends
  const lastDay = ends.at(-1)
  if (firstDay === undefined || lastDay === undefined) return undefined
  return { firstDay, lastDay, days, table }
}

/** The part of a span from one day to another, both included. */
export function within(span: Span, firstDay: Day, lastDay: Day): Span {
  const days = span.days.filter((day) => day >= firstDay && day <= lastDay)
  return { firstDay, lastDay, days, table: span.table }
}

/** Sum of a column over the days that have it; absent when none has. */
export function sum(span: Span, column: Column): number | undefined {
  let total: number | undefined
  for (const day of span.days) {
    const value = cell(span.table.get(day), column)
    if (value !== undefined) total = (total ?? 0) + value
  }
  return total
}

/** The cells of the last day of the span; absent when that day has no data. */
export function lastCells(span: Span): Cells | undefined {
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
