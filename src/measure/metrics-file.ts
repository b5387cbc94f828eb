import { type Basis, type Measured, type Tile } from './measured.js'

/**
 * The text of `metrics.json`: what the output `metrics` says, with all that one needs to doubt it; by
 * `<scope>/<slug>`. Days are UTC, shares 0 to 1. No time, no address: the same numbers give the same bytes.
 */
export function metricsText(measured: readonly Measured[]): string {
  const scopes = Object.fromEntries(
    measured.map((one) => [`${one.scope.kind}/${one.scope.slug}`, scopeOf(one)]),
  )
  return `${JSON.stringify(scopes, undefined, 2)}\n`
}

function scopeOf({ window, tiles, findings }: Measured): object {
  return {
    window: window && {
      first_day: window.firstDay,
      last_day: window.lastDay,
      days: window.days,
      missing_days: window.missingDays,
      settled_days: window.settledDays,
      provisional_days: window.provisionalDays,
      source: window.source,
    },
    metrics: Object.fromEntries(tiles.map((tile) => [tile.key, metricOf(tile)])),
    findings,
  }
}

/** Either `change` or `no_change` is there, or neither: for what does not change. */
function metricOf({ label, value, unit, note, basis, change, noChange }: Tile): object {
  return {
    ...{ label, value, unit },
    ...(basis && basisOf(basis)),
    change: change && {
      recent: change.recent,
      previous: change.previous,
      relative: change.relative,
      ...{ period_days: change.days, pairs: change.pairs, last_day: change.lastDay },
      ...{ n: change.n, of: change.of },
      against: `the ${change.days} days before the ${change.days} that end with ${change.lastDay}, by pairs of equal weekdays`,
    },
    no_change: noChange?.reason,
    notes: note === undefined ? [] : [note],
  }
}

function basisOf({ n, of, source, firstDay, lastDay, days, provisional }: Basis): object {
  return { n, of, source, first_day: firstDay, last_day: lastDay, days, provisional }
}
