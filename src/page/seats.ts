import { type ScopeColumns } from './columns.js'
import { dayAt } from './numbers.js'
import { type DaySeries } from './series.js'

/** The newest list of seats, for the figure and for what it costs. */

/** What is told of a list: the metric, and the series that the history has of the same. */
const ROWS = {
  seats: 'seats',
  seats_active: 'seatsActive',
  seats_idle_30_days: 'seatsIdle30',
  seats_idle_60_days: 'seatsIdle60',
  seats_idle_90_days: 'seatsIdle90',
  seats_never_used: 'seatsNeverUsed',
  seats_unreported_activity: undefined,
} as const satisfies Readonly<Record<string, DaySeries | undefined>>
export type SeatNumber = keyof typeof ROWS

export interface NewestSeats {
  readonly day: string
  readonly total: number
  readonly numbers: Partial<Readonly<Record<SeatNumber, number>>>
}

/**
 * Where the list is of this run, its numbers are those of the metrics: they know who of the unused by the
 * list has rows in the usage reports. An older list tells what it says itself.
 */
export function newestSeats({
  series,
  metrics,
  first,
}: Pick<ScopeColumns, 'series' | 'metrics' | 'first'>): NewestSeats | undefined {
  const at = series.seats?.findLastIndex((value) => value !== null) ?? -1
  const total = series.seats?.[at] ?? undefined
  if (total === undefined) return undefined
  const day = dayAt(first, at)
  const numbers = Object.entries(ROWS).flatMap(([key, name]) => {
    const metric = metrics.find((one) => one.key === key && one.lastDay === day)
    const value = metric?.value ?? (name && series[name]?.[at])
    return typeof value === 'number' ? [[key, value] as const] : []
  })
  return { day, total, numbers: Object.fromEntries(numbers) }
}
