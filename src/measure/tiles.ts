import { changeOf } from './changes.js'
import { type Metrics, type Tile } from './measured.js'
import { type Known, type MetricRow, METRICS } from './metrics.js'
import { type Base, type Span, within } from './window.js'

/** What the metrics table is evaluated on. */
export interface Feeds {
  readonly base: Base | undefined
  readonly known: Known
}

/** Every metric that was measured, in the table's order, with its change. */
export function tilesOf(feeds: Feeds): Tile[] {
  return METRICS.flatMap((row: MetricRow & { readonly key: Tile['key'] }) => {
    const span = spanFor(row, feeds)
    const value =
      row.feed === 'team join' ? feeds.known.teams : span && row.formula(span, feeds.known)
    if (value === undefined) return []
    const { key, label, unit, note } = row
    const tile = { key, label, unit, value, ...(note === undefined ? {} : { note }) }
    const change = span && changeOf(row, knownFor(row, feeds) ?? span)
    if (change === undefined) return [tile]
    return ['reason' in change ? { ...tile, noChange: change } : { ...tile, change }]
  })
}

/** The object of the output `metrics`. */
export function metricsOf(tiles: readonly Tile[]): Metrics {
  return Object.fromEntries(tiles.map(({ key, value }) => [key, value]))
}

/** The days that a metric is of; absent where there are none. */
export function spanFor(row: MetricRow, { base }: Feeds): Span | undefined {
  return row.feed === 'user rows' ? base?.users : row.feed === 'window' ? base?.span : undefined
}

/** The same with the days before the window. */
function knownFor(row: MetricRow, { base }: Feeds): Span | undefined {
  const known = row.feed === 'user rows' ? base?.knownUsers : base?.known
  if (base === undefined || known === undefined) return undefined
  return within(known, known.days[0] ?? known.firstDay, base.span.lastDay)
}
