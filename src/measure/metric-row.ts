import { type Day } from '../model.js'
import { type Share } from './formulas.js'
import { type SeatFigures } from './measured-tables.js'
import { type Span } from './window.js'

/** Types only: what a row of the table of metrics says. */

/** How a metric is written. A `share` is 0 to 1. */
export type MetricUnit =
  'day' | 'days' | 'users' | 'share' | 'requests' | 'lines' | 'pull requests' | 'credits' | 'teams'

/** What a change must rest on enough of. */
export type Rests = 'users' | 'suggestions'

/** What formulas need beside the days. */
export interface Known {
  /** Teams that passed the minimum; absent when no join ran. */
  readonly teams?: number | undefined
  /** The days of the join, and how many had both of its reports. */
  readonly teamDays?:
    | {
        readonly days: number
        readonly firstDay: Day
        readonly lastDay: Day
        readonly provisional: boolean
      }
    | undefined
  /** Absent without a list of seats. */
  readonly seats?: SeatFigures | undefined
  /** Who used credits in the window. */
  readonly creditUsers?: number | undefined
}

/** The numbers of seats that have a key. */
export type SeatFigure = keyof SeatFigures &
  (
    | 'seats'
    | 'active'
    | 'neverUsed'
    | 'idle30Days'
    | 'idle60Days'
    | 'idle90Days'
    | 'unreported'
    | 'utilization'
  )

/** A row of the table of metrics. `feed`: whose days the formula gets. */
export interface MetricRow {
  readonly key: string
  readonly label: string
  readonly unit: MetricUnit
  readonly feed: 'window' | 'user rows' | 'team join' | 'seats'
  /** What it is over several days: a total, a quotient of totals, a value of the last day, a fact. */
  readonly kind: 'sum' | 'rate' | 'last' | 'fact'
  readonly formula: (span: Span, known: Known) => number | string | undefined
  /** Of seats: which of their numbers it is. */
  readonly figure?: SeatFigure
  /** Both sides of a quotient. */
  readonly share?: Share
  /** Only Mondays to Fridays are compared. */
  readonly weekdays?: true
  /** It is of settled days alone. */
  readonly settled?: true
  /** Absent: users. */
  readonly rests?: Rests
  /** What to know when reading it. */
  readonly note?: string
}
