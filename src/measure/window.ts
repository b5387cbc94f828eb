import { type Day } from '../model.js'
import { addDays, DAYS_UNTIL_SETTLED, daysFrom } from '../reports/days.js'
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
  /** Those of the days that GitHub revises no more. */
  readonly settled: readonly Day[]
  readonly table: DayTable
  readonly names: Names
}

/** What the numbers of a scope's slug rest on. */
export interface Base {
  readonly source: Source
  /** The days of the window. */
  readonly span: Span
  /** All days of the same table, those outside the window too: what changes are found in. */
  readonly known: Span
  /** The user rows of the window, when there are some. */
  readonly users?: Span
  /** The days whose AI credits are known, from user rows or from the archive. */
  readonly credits?: Span
  readonly knownCredits?: Span
}

/** Days that an archive knows from earlier runs, by what they were made of. */
export interface Past {
  readonly aggregates: DayTable
  readonly users: DayTable
  /** AI credits alone, by day. */
  readonly credits: DayTable
}

const NO_PAST: Past = { aggregates: new Map(), users: new Map(), credits: new Map() }

export interface Horizon {
  readonly rolling: boolean
  readonly today: Day
  readonly past?: Past | undefined
}

/** Days of a window that is no report's. */
const LENGTH = 28

/**
 * One window for all numbers: as the scope's 28-day report states it; else, when the archive goes on from
 * day to day (`rolling`), the 28 days that end with the newest day; else the days of the run. Absent when
 * nothing was counted. A day of its own report is told by that, also inside a 28-day report.
 */
export function baseOf(
  part: PartFacts,
  { rolling, today, past = NO_PAST }: Horizon,
): Base | undefined {
  const { window, days, names } = part
  const of = { names, today }
  const own = [...window.days, ...days.days]
  // What the report of a window says of its days is more than history keeps of them.
  const aggregates: DayTable =
    window.days.size > 0
      ? new Map([...past.aggregates, ...own])
      : new Map([...own, ...past.aggregates])
  const users: DayTable = new Map([...past.users, ...part.users.days])
  const ends = endsOf(part, { aggregates, users, rolling })
  if (ends === undefined) return undefined
  const source =
    window.days.size > 0 ? '28-day report' : aggregates.size > 0 ? '1-day aggregates' : 'user rows'
  const known = spanOf(source === 'user rows' ? users : aggregates, ends, of)
  const ofUsers = within(spanOf(part.users.days, ends, of), ...ends)
  const knownCredits = spanOf(new Map([...past.credits, ...part.users.days]), ends, of)
  const credits = within(knownCredits, ...ends)
  return {
    ...{ source, known, span: within(known, ...ends) },
    ...(ofUsers.days.length === 0 ? {} : { users: ofUsers }),
    ...(credits.days.length === 0 ? {} : { credits, knownCredits }),
  }
}

/** Both included. */
export type Ends = readonly [first: Day, last: Day]

function endsOf(
  { window, days, users }: PartFacts,
  of: { readonly aggregates: DayTable; readonly users: DayTable; readonly rolling: boolean },
): Ends | undefined {
  if (window.days.size > 0) return endsIn(window.days, window)
  if (of.aggregates.size === 0 && users.stated.lastDay !== '')
    return endsIn(users.days, users.stated)
  if (!of.rolling) return endsIn(days.days) ?? endsIn(users.days)
  const newest = endsIn(new Map([...of.aggregates, ...of.users]))?.[1]
  return newest && [addDays(newest, 1 - LENGTH), newest]
}

/** The ends of a table's days, as wide as its report states. */
function endsIn(
  table: DayTable,
  stated: { readonly firstDay: string; readonly lastDay: string } = { firstDay: '', lastDay: '' },
): Ends | undefined {
  if (table.size === 0) return undefined
  if (stated.lastDay !== '') return [stated.firstDay as Day, stated.lastDay as Day]
  const days = [...table.keys()].sort() as Day[]
  const [first] = days
  const last = days.at(-1)
  return first === undefined || last === undefined ? undefined : [first, last]
}

/** Whether GitHub may still revise a day. */
export function isProvisional(day: Day, today: Day): boolean {
  return day >= addDays(today, -DAYS_UNTIL_SETTLED)
}

function spanOf(
  table: DayTable,
  [firstDay, lastDay]: Ends,
  of: { readonly names: Names; readonly today: Day },
): Span {
  const days = [...table.keys()].sort() as Day[]
  const settled = days.filter((day) => !isProvisional(day, of.today))
  return { firstDay, lastDay, days, settled, table, names: of.names }
}

/** The part of a span from one day to another, both included. */
export function within(span: Span, firstDay: Day, lastDay: Day): Span {
  const isIn = (day: Day) => day >= firstDay && day <= lastDay
  const [days, settled] = [span.days.filter(isIn), span.settled.filter(isIn)]
  return { ...span, firstDay, lastDay, days, settled }
}

/** Some days of a span. */
export function only(span: Span, days: readonly Day[]): Span {
  const settled = span.settled.filter((day) => days.includes(day))
  const [firstDay = span.firstDay] = days
  return { ...span, firstDay, lastDay: days.at(-1) ?? span.lastDay, days, settled }
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
