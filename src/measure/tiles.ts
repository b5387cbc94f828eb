import { type Day } from '../model.js'
import { addDays, daysBetween } from '../reports/days.js'
import { type Span, within } from './window.js'
import { type Change, type Metrics, type Tile } from './measured.js'
import { type MetricRow, METRICS } from './metrics.js'

/** What the metrics table is evaluated on. */
export interface Feeds {
  readonly window?: Span
  readonly users?: Span
  /** Teams that passed the minimum; absent when no join ran. */
  readonly teams?: number
}

/** Every metric that was measured, in the table's order, with its change. */
export function tilesOf(feeds: Feeds): Tile[] {
  return METRICS.flatMap((row) => {
    const value = evaluate(row, feeds)
    if (value === undefined) return []
    const change = changeOf(row, feeds)
    const tile = { key: row.key, label: row.label, unit: row.unit, value }
    return [change === undefined ? tile : { ...tile, change }]
  })
}

/** The object of the output `metrics`. */
export function metricsOf(tiles: readonly Tile[]): Metrics {
  return Object.fromEntries(tiles.map(({ key, value }) => [key, value]))
}

function evaluate(row: MetricRow, feeds: Feeds): number | string | undefined {
  if (row.feed === 'team join') return feeds.teams
  const span = spanFor(row, feeds)
  return span && row.formula(span, feeds.teams)
}

function spanFor(row: MetricRow, feeds: Feeds): Span | undefined {
  return row.feed === 'window' ? feeds.window : feeds.users
}

/** Lengths of the periods that are compared, longest first: whole weeks, so that weekends even out. */
const PERIODS = [28, 14, 7]

/** The newest days against as many before; only where both have data on at least half of their days. */
function changeOf(row: MetricRow, feeds: Feeds): Change | undefined {
  const span = row.kind === 'fact' ? undefined : spanFor(row, feeds)
  if (span === undefined) return undefined
  const length = daysBetween(span.firstDay, span.lastDay) + 1
  const days = PERIODS.find((period) => 2 * period <= length)
  if (days === undefined) return undefined
  const recent = valueOf(row, period(span, span.lastDay, days))
  const previous = valueOf(row, period(span, addDays(span.lastDay, -days), days))
  if (recent === undefined || previous === undefined) return undefined
  const change = { recent, previous, days }
  return previous === 0 ? change : { ...change, relative: recent / previous - 1 }
}

function period(span: Span, lastDay: Day, days: number): Span {
  return within(span, addDays(lastDay, 1 - days), lastDay)
}

function valueOf(row: MetricRow, span: Span): number | undefined {
  const length = daysBetween(span.firstDay, span.lastDay) + 1
  if (span.days.length * 2 < length) return undefined
  const value = row.formula(span, undefined)
  if (typeof value !== 'number') return undefined
  return row.kind === 'sum' ? value / span.days.length : value
}
