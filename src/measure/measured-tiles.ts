import { type Day } from '../model.js'
import { type MetricKey, type MetricUnit, type Rests } from './metrics.js'
import { type Source } from './window.js'

/** Types only: headline numbers, as measuring yields them. */

/** One headline number. */
export interface Tile {
  readonly key: MetricKey
  readonly label: string
  readonly unit: MetricUnit
  readonly value: number | string
  readonly note?: string
  /** What the value rests on; absent for facts of the window itself. */
  readonly basis?: Basis
  readonly change?: Change
  /** Why there is no change to tell. */
  readonly noChange?: NoChange
  /** Of a group so small that no page tells of it. */
  readonly few?: boolean
}

export interface Basis {
  /** How many of what. */
  readonly n: number
  readonly of: 'users' | 'suggestions' | 'lines' | 'days'
  readonly source: Source | 'team join' | 'seats'
  readonly firstDay: Day
  readonly lastDay: Day
  /** How many of these days have data. */
  readonly days: number
  /** GitHub may still revise some of it. */
  readonly provisional: boolean
}

/**
 * The newest settled days against as many right before them, as far as both days of a pair have data. Sums
 * and rates are of those days; values of a day are means over them.
 */
export interface Change {
  readonly recent: number
  readonly previous: number
  /** Length of each period in days, and how many pairs of days were compared. */
  readonly days: number
  readonly pairs: number
  /** The last day of the newer period. */
  readonly lastDay: Day
  /** How many of what it rests on, the smaller of both periods. */
  readonly n: number
  readonly of: Rests
  /** `recent / previous - 1`; absent when previous is 0. */
  readonly relative?: number
}

export interface NoChange {
  readonly reason: string
}
