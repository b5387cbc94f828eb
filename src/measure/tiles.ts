import { type Day } from '../model.js'
import { isWeekday } from '../reports/days.js'
import { changeOf } from './changes.js'
import { type Basis, type Metrics, type Tile } from './measured.js'
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
    const value = valueOf(row, span, feeds.known)
    if (value === undefined) return []
    const { key, label, unit, note } = row
    const told = { key, label, unit, value, ...(note === undefined ? {} : { note }) }
    const basis = basisOf(row, value, feeds)
    const tile = basis === undefined ? told : { ...told, basis }
    const change = span && changeOf(row, knownFor(row, feeds) ?? span)
    if (change === undefined) return [tile]
    return ['reason' in change ? { ...tile, noChange: change } : { ...tile, change }]
  })
}

function valueOf(
  row: MetricRow,
  span: Span | undefined,
  known: Known,
): number | string | undefined {
  if (row.feed === 'team join') return known.teams
  if (row.figure !== undefined) return known.seats?.[row.figure]
  return span && row.formula(span, known)
}

/** What a value rests on; absent where the value itself tells of days. */
function basisOf(row: MetricRow, value: number | string, feeds: Feeds): Basis | undefined {
  const { base, known } = feeds
  if (row.unit === 'day' || row.unit === 'days') return undefined
  if (row.feed === 'team join') return known.teamDays && teamBasis(known.teamDays)
  if (row.feed === 'seats') return known.seats && seatBasis(known.seats)
  const span = spanFor(row, feeds)
  if (base === undefined || span === undefined) return undefined
  const days = daysOf(row, span)
  const [firstDay, lastDay] = row.kind === 'last' ? endsOf(days) : [span.firstDay, span.lastDay]
  return {
    ...countOf(row, { value, span, known, days: days.length }),
    source: row.feed === 'user rows' ? 'user rows' : base.source,
    ...{ firstDay: firstDay ?? span.firstDay, lastDay: lastDay ?? span.lastDay },
    days: days.length,
    provisional: days.some((day) => !span.settled.includes(day)),
  }
}

/** The days that a metric is made of. */
function daysOf(
  { kind, settled }: MetricRow,
  { days, settled: past, lastDay }: Span,
): readonly Day[] {
  if (settled) return past.filter(isWeekday)
  return kind === 'last' ? days.filter((day) => day === lastDay) : days
}

const endsOf = (days: readonly Day[]) => [days[0], days.at(-1)] as const

function countOf(
  { share, unit, key, settled }: MetricRow,
  of: { value: number | string; span: Span; known: Known; days: number },
): Pick<Basis, 'n' | 'of'> {
  if (share !== undefined) return { n: share.below(of.span) ?? 0, of: share.of }
  // A mean of days rests on them: it is no number of people.
  if (unit === 'users' && settled !== true) return { n: Number(of.value), of: 'users' }
  if (key === 'ai_credits_used' && of.known.creditUsers !== undefined) {
    return { n: of.known.creditUsers, of: 'users' }
  }
  return { n: of.days, of: 'days' }
}

function seatBasis({ seats, day }: NonNullable<Known['seats']>): Basis {
  const of = { firstDay: day, lastDay: day, days: 1, provisional: false }
  return { n: seats, of: 'users', source: 'seats', ...of }
}

function teamBasis(of: NonNullable<Known['teamDays']>): Basis {
  const { days, firstDay, lastDay, provisional } = of
  return { n: days, of: 'days', source: 'team join', firstDay, lastDay, days, provisional }
}

/** The object of the output `metrics`. */
export function metricsOf(tiles: readonly Tile[]): Metrics {
  return Object.fromEntries(tiles.map(({ key, value }) => [key, value]))
}

/** The days that a metric is of; absent where there are none. */
export function spanFor(row: MetricRow, { base }: Feeds): Span | undefined {
  return row.feed === 'user rows' ? base?.credits : row.feed === 'window' ? base?.span : undefined
}

/** The same with the days before the window. */
function knownFor(row: MetricRow, { base }: Feeds): Span | undefined {
  const known = row.feed === 'user rows' ? base?.knownCredits : base?.known
  if (base === undefined || known === undefined) return undefined
  return within(known, known.days[0] ?? known.firstDay, base.span.lastDay)
}
