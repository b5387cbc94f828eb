import type { Day } from '../model.js'
import { daysBetween } from '../reports/days.js'
import {
  type CellColumns,
  type Columns,
  type MeasureSeries,
  type ScopeColumns,
  type TeamColumns,
} from './columns.js'
import {
  type PageCell,
  type PageCounters,
  type PageDay,
  type PageModel,
  type PageScope,
  type PageTeamDay,
  SPLITS,
} from './model.js'
import { DAY_SERIES, type Measure, MEASURE_KEYS, type Series, TEAM_SERIES } from './series.js'
import { withoutSmallGroups, withoutSmallTeams } from './small-groups.js'

/** Turns the model on its side, without the groups that are smaller than the minimum. */
export function columnsOf(model: PageModel): Columns {
  const { minimumGroupSize } = model
  return {
    ...model,
    scopes: model.scopes.map((scope) => scopeColumns(scope, minimumGroupSize)),
    leftOut: [],
  }
}

function scopeColumns(page: PageScope, minimum: number): ScopeColumns {
  const days = page.days.map((day) => withoutSmallGroups(day, minimum))
  const teams = withoutSmallTeams(page.teams, minimum)
  const { metrics, findings, people, lacking, seatPrice, window } = page
  const calendar = calendarOf([...days, ...teams].map(({ day }) => day))
  const place = placesFrom(calendar.first)
  const of = <Row extends { day: Day }>(rows: readonly Row[], value: (row: Row) => Value) =>
    seriesOf(rows, { value, place, length: calendar.length })
  return {
    ...{ metrics, findings, people, lacking, seatPrice, window },
    ...{ kind: page.scope.kind, slug: page.scope.slug, ...calendar },
    series: present(DAY_SERIES, (row) => of(days, row.of)),
    counters: measuresOf((measure) => of(days, ({ counters }) => counters?.[measure])),
    splits: splitsOf(days, of),
    phases: phasesOf(days, of),
    teams: teamsOf(teams, of),
    marks: page.marks
      .map(({ day, note }) => ({ at: place(day), day, note }))
      .filter(({ at }) => at > 0 && at < calendar.length),
    provisionalAt:
      page.provisionalFrom === undefined
        ? calendar.length
        : Math.min(Math.max(place(page.provisionalFrom), 0), calendar.length),
  }
}

type Value = number | undefined
type Of = <Row extends { day: Day }>(
  rows: readonly Row[],
  value: (row: Row) => Value,
) => Series | undefined

function calendarOf(days: readonly Day[]): { first: Day; length: number } {
  const sorted = [...new Set(days)].sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return { first: '1970-01-01' as Day, length: 0 }
  return { first, length: daysBetween(first, last) + 1 }
}

/** The place of a day in the calendar; each day is worked out once. */
function placesFrom(first: Day): (day: Day) => number {
  const known = new Map<Day, number>()
  return (day) => {
    const found = known.get(day) ?? daysBetween(first, day)
    known.set(day, found)
    return found
  }
}

/** Absent when no day has a value. */
function seriesOf<Row extends { day: Day }>(
  rows: readonly Row[],
  how: { value: (row: Row) => Value; place: (day: Day) => number; length: number },
): Series | undefined {
  const series = new Array<number | null>(how.length).fill(null)
  let any = false
  for (const row of rows) {
    const value = how.value(row)
    if (value === undefined || !Number.isFinite(value)) continue
    series[how.place(row.day)] = value
    any = true
  }
  return any ? series : undefined
}

/** The rows of a table that have a series. */
function present<Key extends string, Row>(
  table: Readonly<Record<Key, Row>>,
  series: (row: Row) => Series | undefined,
): Partial<Record<Key, Series>> {
  const found = (Object.keys(table) as Key[]).flatMap((key) => {
    const made = series(table[key])
    return made === undefined ? [] : [[key, made] as const]
  })
  return Object.fromEntries(found) as Partial<Record<Key, Series>>
}

const measuresOf = (series: (measure: Measure) => Series | undefined): MeasureSeries =>
  present(
    Object.fromEntries(MEASURE_KEYS.map((key) => [key, key])) as Record<Measure, Measure>,
    series,
  )

/** Of pairs, which are many, the page has no lines deleted. */
const PAIR_MEASURES = new Set<Measure>(['interactions', 'generations', 'acceptances', 'linesAdded'])

function splitsOf(days: readonly PageDay[], of: Of): ScopeColumns['splits'] {
  const found = SPLITS.flatMap((split) => {
    const cells = new Map<string, ({ day: Day } & PageCell)[]>()
    for (const { day, cells: all } of days) {
      for (const cell of all?.[split] ?? []) {
        const key = JSON.stringify(cell.names)
        const own = cells.get(key)
        if (own === undefined) cells.set(key, [{ day, ...cell }])
        else own.push({ day, ...cell })
      }
    }
    if (cells.size === 0) return []
    return [
      [split, [...cells.values()].map((rows) => cellColumns(rows, of)).sort(byVolume)] as const,
    ]
  })
  return Object.fromEntries(found)
}

function cellColumns(rows: readonly ({ day: Day } & PageCell)[], of: Of): CellColumns {
  const names = rows[0]?.names ?? []
  const measures = measuresOf((measure) =>
    names.length > 1 && !PAIR_MEASURES.has(measure)
      ? undefined
      : of(rows, (row: PageCounters) => row[measure]),
  )
  return { names, measures }
}

/** Largest first, so that the order does not hang on the order of the days. */
function byVolume(one: CellColumns, other: CellColumns): number {
  const volume = ({ measures }: CellColumns) =>
    (measures.generations ?? measures.interactions ?? measures.linesAdded ?? []).reduce<number>(
      (total, value) => total + (value ?? 0),
      0,
    )
  const [first, second] = [one.names.join('\n'), other.names.join('\n')]
  return volume(other) - volume(one) || (first < second ? -1 : 1)
}

function phasesOf(days: readonly PageDay[], of: Of): ScopeColumns['phases'] {
  const names = new Map<number, string>()
  for (const { phases } of [...days].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    for (const { number, name } of phases?.rows ?? []) names.set(number, name)
  }
  return [...names]
    .sort(([one], [other]) => one - other)
    .map(([number, name]) => ({
      number,
      name,
      users:
        of(days, ({ phases }) => phases?.rows.find((row) => row.number === number)?.users) ?? [],
    }))
}

function teamsOf(rows: readonly PageTeamDay[], of: Of): TeamColumns[] {
  const byTeam = new Map<string, PageTeamDay[]>()
  for (const row of rows) {
    const own = byTeam.get(row.id)
    if (own === undefined) byTeam.set(row.id, [row])
    else own.push(row)
  }
  return [...byTeam].map(([id, own]) => {
    const newest = own.reduce((one, other) => (other.day > one.day ? other : one))
    return {
      id,
      name: newest.name,
      series: present(TEAM_SERIES, (row) => of(own, row.of)),
      measures: measuresOf((measure) => of(own, (row: PageCounters) => row[measure])),
    }
  })
}
