import { type ComponentChildren } from 'preact'

import { type ScopeColumns } from './columns.js'
import { changeOf } from './compare.js'
import { type Column, Fact, type TableData } from './figure.js'
import { count, counted, dayAt, difference } from './numbers.js'
import { chosenLabel, daysKnown, placesOf, type Selection } from './selection.js'
import { type Series } from './series.js'
import { type Layer } from './time-drawing.js'

/** A part of the page that answers one question. */
export function Section({
  id,
  title,
  lead,
  children,
}: {
  id: string
  title: string
  lead?: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {lead !== undefined && <p class="lead">{lead}</p>}
      {children}
    </section>
  )
}

/** What no file splits is shown whole, and says so. */
export function wholeNote(selection: Selection, scope: ScopeColumns, what: string): string {
  const chosen = chosenLabel(selection, scope)
  if (chosen === undefined) return ''
  return ` Not filtered by ${chosen}: ${what} are known for the whole ${scope.kind} only.`
}

/** The days as rows, newest first, a column per layer. */
export function dayTable(
  scope: ScopeColumns,
  places: readonly number[],
  layers: readonly Pick<Layer, 'label' | 'series'>[],
): TableData<number> {
  const columns: Column<number>[] = [
    { title: 'Day (UTC)', value: (place) => dayAt(scope.first, place) },
    ...layers.map(({ label, series }) => ({
      title: label,
      value: (place: number) => series[place],
    })),
    {
      title: 'Note',
      value: (place) => (place >= scope.provisionalAt ? 'may still be revised' : ''),
    },
  ]
  return { columns, rows: [...places].reverse() }
}

interface ChangedFactProps {
  readonly label: string
  readonly value: number | undefined
  readonly series: Series | undefined
  readonly selection: Selection
  readonly scope: ScopeColumns
  readonly of: 'users' | 'events'
  readonly format?: (value: number | undefined) => string
}

/** A number of the chosen days with its change, or with the reason why there is none. */
export function ChangedFact({
  label,
  value,
  series,
  selection,
  scope,
  of,
  format = count,
}: ChangedFactProps) {
  const change = changeOf(series, selection, { ...scope, of })
  const places = placesOf(selection, scope)
  const days = `${daysKnown(series, places)} of ${counted(places.length, 'day')}`
  const said =
    'reason' in change
      ? `no change told: ${change.reason}`
      : `${difference(change.recent, change.previous, '')} against ${change.against}`
  const note = `${days}; ${said}`
  return <Fact label={label} value={format(value)} note={note} />
}

export function Nothing({ children }: { children: ComponentChildren }) {
  return <p class="nothing">{children}</p>
}
