import { type MeasureSeries, type ScopeColumns } from './columns.js'
import { labelOf } from '../schema/labels.js'
import { DIMENSIONS, NOUNS } from './labels.js'
import { type Split, SPLITS } from './model.js'
import { dayAt, weekdayOf } from './numbers.js'
import { type Dimension, type Measure, MEASURE_KEYS, partsOf, type Series } from './series.js'

/** What the reader chose, and what of the data answers it. Pure; the address's fragment is its only store. */
export interface Selection {
  /** Places in the calendar, both included. */
  readonly from: number
  readonly to: number
  readonly weekends: boolean
  /** The id of a team, and of two that are compared. */
  readonly team?: string
  readonly compare: readonly string[]
  readonly names: Partial<Readonly<Record<Dimension, string>>>
  readonly measure: Measure
}

/** Lengths of period that have a button. */
export const PERIODS = [28, 90, 365] as const

/** What is shown before anything is chosen: the window of the metrics, else the newest 28 days. */
export function firstSelection(scope: ScopeColumns): Selection {
  const { window, first, length, counters } = scope
  const measure = MEASURE_KEYS.find((key) => counters[key] !== undefined) ?? 'interactions'
  const place = (day: string) => Math.round((Date.parse(day) - Date.parse(first)) / 86_400_000)
  const last = Math.max(length - 1, 0)
  const to = window === undefined ? last : within(place(window.lastDay), last)
  const from = window === undefined ? within(to - 27, last) : within(place(window.firstDay), last)
  return { from: Math.min(from, to), to, weekends: true, compare: [], names: {}, measure }
}

const within = (place: number, last: number) => Math.min(Math.max(place, 0), last)

/** The fragment that leads back to a selection; only what differs from the first one is in it. */
export function fragmentOf(selection: Selection, scope: ScopeColumns): string {
  const start = firstSelection(scope)
  const parts = new URLSearchParams()
  if (selection.from !== start.from || selection.to !== start.to) {
    parts.set('from', dayAt(scope.first, selection.from))
    parts.set('to', dayAt(scope.first, selection.to))
  }
  if (!selection.weekends) parts.set('weekends', 'out')
  if (selection.team !== undefined) parts.set('team', selection.team)
  for (const [dimension, name] of Object.entries(selection.names)) parts.set(dimension, name)
  if (selection.compare.some((id) => id !== ''))
    parts.set('compare', JSON.stringify(selection.compare))
  if (selection.measure !== start.measure) parts.set('measure', selection.measure)
  return parts.toString()
}

/** The selection that a fragment names; what is not in the data is passed over. */
export function selectionOf(fragment: string, scope: ScopeColumns): Selection {
  const start = firstSelection(scope)
  const parts = new URLSearchParams(fragment.replace(/^#/, ''))
  const last = Math.max(scope.length - 1, 0)
  const place = (name: string, fallback: number) => {
    const time = Date.parse(parts.get(name) ?? '')
    const days = Math.round((time - Date.parse(scope.first)) / 86_400_000)
    return Number.isNaN(days) ? fallback : within(days, last)
  }
  const [one, other] = [place('from', start.from), place('to', start.to)]
  const known = (id: string) => scope.teams.some((team) => team.id === id)
  const team = parts.get('team') ?? ''
  const measure = MEASURE_KEYS.find((key) => key === parts.get('measure')) ?? start.measure
  const chosen: Selection = {
    from: Math.min(one, other),
    to: Math.max(one, other),
    weekends: parts.get('weekends') !== 'out',
    team: known(team) ? team : undefined,
    compare: listOf(parts.get('compare'))
      .filter((id) => id === '' || known(id))
      .slice(0, 2),
    names: {},
    measure,
  }
  return (Object.keys(DIMENSIONS) as Dimension[]).reduce((selection, dimension) => {
    const name = parts.get(dimension)
    const { options, reason } = choicesOf(dimension, selection, scope)
    const offered = reason === undefined && options.some((one) => one.name === name && !one.reason)
    if (name === null || !offered) return selection
    return { ...selection, names: { ...selection.names, [dimension]: name } }
  }, chosen)
}

function listOf(text: string | null): string[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  } catch {
    return []
  }
}

/** The places of the calendar that are chosen, weekends left out where they are not wanted. */
export function placesOf(
  selection: Pick<Selection, 'from' | 'to' | 'weekends'>,
  scope: ScopeColumns,
) {
  const { from, to, weekends } = selection
  const places = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
  if (scope.length === 0) return []
  return weekends ? places : places.filter((place) => !isWeekend(scope, place))
}

export function isWeekend(scope: Pick<ScopeColumns, 'first'>, place: number): boolean {
  return (weekdayOf(scope.first) + place + 1) % 7 < 2
}

export interface Choice {
  readonly name: string
  readonly label: string
  /** Why it cannot be chosen now. */
  readonly reason?: string
}

/** What a filter offers beside the other ones, or why it offers nothing. */
export function choicesOf(
  dimension: Dimension,
  { names, team }: Pick<Selection, 'names' | 'team'>,
  scope: ScopeColumns,
): { options: readonly Choice[]; reason?: string } {
  const label = NOUNS[dimension]
  const others = (Object.keys(names) as Dimension[]).filter((one) => one !== dimension)
  const options = (scope.splits[dimension] ?? []).map(({ names: [name = ''] }) => ({
    name,
    label: labelOf(name),
  }))
  if (options.length === 0) return { options, reason: `No report of these days has the ${label}.` }
  if (team !== undefined) return { options, reason: `No file has teams by ${label}.` }
  if (others.length === 0) return { options }
  const said = others.map((one) => NOUNS[one]).join(' and ')
  const split = splitOf([...others, dimension])
  const cells = split && scope.splits[split]
  if (split === undefined || cells === undefined) {
    return { options, reason: `No file has ${said} by ${label}.` }
  }
  const [other] = others
  const [mine, theirs] = [partsOf(split).indexOf(dimension), 1 - partsOf(split).indexOf(dimension)]
  const chosen = other && names[other]
  const together = new Set(
    cells.filter((cell) => cell.names[theirs] === chosen).map((cell) => cell.names[mine]),
  )
  return {
    options: options.map((option) =>
      together.has(option.name)
        ? option
        : { ...option, reason: `not among the largest with ${labelOf(chosen ?? '')}` },
    ),
  }
}

/** Why no team can be chosen now. */
export function teamReason({ names }: Selection, scope: ScopeColumns): string | undefined {
  if (scope.teams.length === 0) return 'No days of teams are in this page.'
  const [dimension] = Object.keys(names) as Dimension[]
  return dimension && `No file has teams by ${NOUNS[dimension]}.`
}

/** The split that has exactly these dimensions, in whatever order. */
export function splitOf(dimensions: readonly Dimension[]): Split | undefined {
  return SPLITS.find((split) => {
    const parts = partsOf(split)
    return parts.length === dimensions.length && parts.every((part) => dimensions.includes(part))
  })
}

/** The counters that the chosen team, names or nothing stand for. */
export function measuresOf({ names, team }: Selection, scope: ScopeColumns): MeasureSeries {
  if (team !== undefined) return scope.teams.find(({ id }) => id === team)?.measures ?? {}
  const dimensions = Object.keys(names) as Dimension[]
  if (dimensions.length === 0) return scope.counters
  const split = splitOf(dimensions)
  const cells = (split && scope.splits[split]) ?? []
  const parts = split === undefined ? [] : partsOf(split)
  const found = cells.find((cell) => parts.every((part, at) => cell.names[at] === names[part]))
  return found?.measures ?? {}
}

/** What stands for all names that are too small to be listed, where the chosen ones are. */
export function othersOf({ names }: Selection, scope: ScopeColumns): MeasureSeries {
  const split = splitOf(Object.keys(names) as Dimension[])
  const cells = (split && scope.splits[split]) ?? []
  return cells.find((cell) => cell.names.every((name) => name === 'others'))?.measures ?? {}
}

/** What the chosen names or team are called, for headings; undefined when nothing is chosen. */
export function chosenLabel({ names, team }: Selection, scope: ScopeColumns): string | undefined {
  if (team !== undefined) return `team ${scope.teams.find(({ id }) => id === team)?.name ?? team}`
  const said = Object.values(names).map(labelOf)
  return said.length === 0 ? undefined : said.join(' × ')
}

/** The sum over places; undefined when none was measured. */
export function sumOf(series: Series | undefined, places: readonly number[]): number | undefined {
  return folded(series, places, (total, value) => total + value)
}

/** The mean of the days that have a value. */
export function meanOf(series: Series | undefined, places: readonly number[]): number | undefined {
  const sum = sumOf(series, places)
  return sum === undefined ? undefined : sum / daysKnown(series, places)
}

/** The largest value; 0 when there is none. */
export function mostOf(series: Series | undefined, places: readonly number[]): number {
  return folded(series, places, Math.max) ?? 0
}

/** The newest value, and where it is. */
export function lastOf(series: Series | undefined, places: readonly number[]) {
  const at = places.findLast((place) => (series?.[place] ?? null) !== null)
  const value = at === undefined ? undefined : series?.[at]
  return at === undefined || value === null || value === undefined ? undefined : { at, value }
}

/** How many of the places have a value. */
export function daysKnown(series: Series | undefined, places: readonly number[]): number {
  return places.reduce((days, place) => days + ((series?.[place] ?? null) === null ? 0 : 1), 0)
}

function folded(
  series: Series | undefined,
  places: readonly number[],
  fold: (so: number, value: number) => number,
): number | undefined {
  let so: number | undefined
  for (const place of places) {
    const value = series?.[place] ?? null
    if (value !== null) so = so === undefined ? value : fold(so, value)
  }
  return so
}
