import { type Day, type Scope } from '../model.js'
import { type CatalogueEntry, CATALOGUE } from '../reports/catalogue.js'
import { addDays, daysBetween, isDay } from '../reports/days.js'
import {
  type GroupName,
  groupKind,
  SOURCE_KINDS,
  type SourceKind,
  WINDOW_LENGTH,
} from './groups.js'

/** Which stored report a group of a day is made of: the best one, named by the id of its files. */

/** The days that are stored of a report, by the id of their files. */
export type StoredDays = ReadonlyMap<Day, string>

/** What is stored of a scope, by the name of the report. */
export type Stored = ReadonlyMap<string, StoredDays>

/** A report of a day, as it is stored. */
export interface Source {
  readonly report: string
  readonly day: Day
  readonly tree: string
}

/** What a group can be made of: all of these reports. */
export interface Candidate {
  /** The lower, the better. */
  readonly rank: number
  readonly sources: readonly Source[]
  readonly from: string
}

/** As many digits tell the files of one report apart. */
const DIGITS = 16

/** The reports of a scope that history is made of. */
export function sourceEntries({ kind }: Pick<Scope, 'kind'>): CatalogueEntry[] {
  return SOURCE_KINDS.flatMap((source) => entryFor(kind, source) ?? [])
}

function entryFor(scope: Scope['kind'], { rows, period }: SourceKind): CatalogueEntry | undefined {
  return CATALOGUE.find(
    (entry) => entry.scope === scope && entry.rows === rows && entry.period === period,
  )
}

/** What is stored for a group of a day, the best first; only that where it does not pass on. */
export function candidatesOf(
  group: GroupName,
  day: Day,
  of: { readonly scope: Pick<Scope, 'kind'>; readonly stored: Stored; readonly people: boolean },
): Candidate[] {
  const { sources: ranks, passesOn } = groupKind(group)
  const all = ranks.flatMap((kinds, rank): Candidate[] => {
    const sources = kinds.map((kind) => {
      const entry = entryFor(of.scope.kind, kind)
      // What is not to be told of is made of nothing.
      if (entry === undefined || (entry.personal && !of.people)) return undefined
      return sourceOf(entry, day, of.stored.get(entry.report))
    })
    const there = sources.filter((source) => source !== undefined)
    return there.length === kinds.length ? [{ rank, sources: there, from: nameOf(there) }] : []
  })
  return passesOn === true ? all : all.slice(0, 1)
}

/** True when all reports that a name is of are stored, in whatever version. */
export function isStored(from: string, stored: Stored): boolean {
  return from.split('+').every((one) => {
    const [report = '', day = ''] = one.split('/')
    return stored.get(report)?.has(day as Day) === true
  })
}

/** The report of the day itself, or the newest of a window that the day lies in. */
function sourceOf(
  { report, period }: CatalogueEntry,
  day: Day,
  days: StoredDays | undefined,
): Source | undefined {
  const of = period === 'window' ? newestBetween(day, days) : day
  const tree = of && days?.get(of)
  return of && tree ? { report, day: of, tree } : undefined
}

/** Looks at what is stored, not at each day that could be: this is asked for every day of a year. */
function newestBetween(first: Day, days: StoredDays = new Map()): Day | undefined {
  if (days.size === 0) return undefined
  const last = addDays(first, WINDOW_LENGTH - 1)
  let newest: Day | undefined
  for (const day of days.keys()) {
    if (day >= first && day <= last && (newest === undefined || day > newest)) newest = day
  }
  return newest
}

/** What sources are called in the rows of history. */
function nameOf(sources: readonly Source[]): string {
  return sources
    .map(({ report, day, tree }) => `${report}/${day}/${tree.slice(0, DIGITS)}`)
    .join('+')
}

/** The reports and days that a name is of, and their rank for a group; absent when it is no such name. */
export function namedSources(
  group: GroupName,
  from: string,
  scope: Pick<Scope, 'kind'>,
): { readonly rank: number; readonly lastDay: Day } | undefined {
  const named = from.split('+').map((one) => one.split('/'))
  const lastDay = named[0]?.[1] ?? ''
  const rank = groupKind(group).sources.findIndex(
    (kinds) =>
      kinds.length === named.length &&
      kinds.every((kind, at) => entryFor(scope.kind, kind)?.report === named[at]?.[0]),
  )
  return rank < 0 || !isDay(lastDay) ? undefined : { rank, lastDay }
}

/**
 * True when what a group was made of was better than what is stored now: those files are gone, and what they
 * said stays.
 */
export function wasBetter(
  known: { readonly rank: number; readonly lastDay: Day } | undefined,
  now: Candidate,
): boolean {
  if (known === undefined) return false
  const [first] = now.sources
  if (known.rank !== now.rank) return known.rank < now.rank
  return first !== undefined && daysBetween(first.day, known.lastDay) > 0
}

/** True for a name of data on users. */
export function isPersonal(from: string): boolean {
  return from.split('+').some((one) => {
    const [report] = one.split('/')
    return CATALOGUE.find((entry) => entry.report === report)?.personal !== false
  })
}
