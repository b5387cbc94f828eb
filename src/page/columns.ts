import type { Day, ScopeKind } from '../model.js'
import { type PageModel, type PageScope, type Split } from './model.js'
import { type DaySeries, type Measure, type Series, type TeamSeries } from './series.js'

/**
 * The model turned on its side: a series per number, aligned on one calendar. Far smaller than rows once
 * packed, and quick to sum. It is what the page embeds and all that its components see; groups that are
 * too small to be told of are gone by then.
 */
export interface Columns extends Omit<PageModel, 'scopes'> {
  readonly scopes: readonly ScopeColumns[]
  /** What did not fit into the page. */
  readonly leftOut: readonly string[]
}

export interface ScopeColumns extends Pick<
  PageScope,
  'metrics' | 'findings' | 'people' | 'lacking' | 'seatPrice' | 'window'
> {
  readonly kind: ScopeKind
  readonly slug: string
  /** The first day of the calendar, and how many days it has. */
  readonly first: Day
  readonly length: number
  readonly series: Partial<Readonly<Record<DaySeries, Series>>>
  readonly counters: MeasureSeries
  readonly splits: Partial<Readonly<Record<Split, readonly CellColumns[]>>>
  readonly phases: readonly {
    readonly number: number
    readonly name: string
    readonly users: Series
  }[]
  readonly teams: readonly TeamColumns[]
  /** `at`: the place in the calendar. */
  readonly marks: readonly { readonly at: number; readonly day: Day; readonly note: string }[]
  /** The first place that GitHub may still revise; the length when there is none. */
  readonly provisionalAt: number
}

export type MeasureSeries = Partial<Readonly<Record<Measure, Series>>>

export interface CellColumns {
  readonly names: readonly string[]
  readonly measures: MeasureSeries
}

export interface TeamColumns {
  readonly id: string
  readonly name: string
  readonly series: Partial<Readonly<Record<TeamSeries, Series>>>
  readonly measures: MeasureSeries
}
