import { type CatalogueEntry } from '../reports/catalogue.js'
import { mergeSeen, noFieldsSeen, type Seen } from '../rows/drift.js'
import { type Names } from '../rows/names.js'
import { type RowKind } from '../schema/kinds.js'
import { type AggregatedDays, daysOverlap, mergeAggregatedDays, noDays } from './aggregated-days.js'
import { type Counted, countsOf, mergeCounts } from './counted.js'
import { noDetail } from './detail.js'
import { type LegacyDays, mergeLegacyDays, noLegacyDays } from './legacy-days.js'
import { mergeMembers, noMembers, type TeamMembers } from './members.js'
import {
  mergeRepositoryDays,
  noRepositoryDays,
  type RepositoryDays,
  repositoryDaysOverlap,
} from './repository-days.js'
import { mergeSeats, noSeats, type SeatList } from './seats.js'
import { noUserRows, type UserRows } from './user-facts.js'
import { mergeUserRows, userRowsOverlap } from './user-rows.js'

/** What the rows of a part add up to, by what they are about. */
export interface Sums {
  /** Aggregated days of 28-day reports, and of 1-day reports. */
  readonly window: AggregatedDays
  readonly days: AggregatedDays
  readonly users: UserRows
  readonly members: TeamMembers
  readonly repositories: RepositoryDays
  readonly legacy: LegacyDays
  readonly seats: SeatList
}

/**
 * All that is kept of a part: sums only, no row. Parts are read on their own while they download, in any
 * order, and thrown away when one comes again; merged afterwards, in link order.
 */
export interface PartFacts extends Sums {
  readonly names: Names
  readonly seen: Seen
  /** The report is one of a window: its bare days count as those of a wrapper. */
  readonly ofWindow: boolean
  /** What its rows are about, as far as one can know beforehand. */
  readonly rows: RowKind
  unknownRows: number
}

export interface PartOptions {
  readonly entry: Pick<CatalogueEntry, 'period' | 'rows'>
  readonly names: Names
  /** The day that was asked for. */
  readonly day?: string
  /** Days whose user rows are passed over. */
  readonly without?: ReadonlySet<string> | undefined
  readonly wantPeople: boolean
}

/** Everything that can be done with one of the sums. */
interface Accumulator<State> {
  readonly open: (of: Opening) => State
  /** Whether both have a row of one key: then the later one must be read again, without it. */
  readonly overlaps: (one: State, other: State) => boolean
  /** Adds sums that do not overlap. `team`: whose legacy usage it is. */
  readonly merge: (target: State, source: State, team?: string) => void
  /** The same for another report of the scope, where it is not the same. */
  readonly mergeReport?: (target: State, source: State) => void
}

interface Opening {
  readonly names: Names
  readonly asked?: string
  readonly without?: ReadonlySet<string> | undefined
  readonly join: boolean
  readonly people: boolean
  /** The day of a list of seats. */
  readonly day?: string | undefined
}

const never = () => false
const aggregated: Accumulator<AggregatedDays> = {
  open: noDays,
  overlaps: daysOverlap,
  merge: mergeAggregatedDays,
}

/** THE table of sums. */
const ACCUMULATORS: { readonly [Name in keyof Sums]: Accumulator<Sums[Name]> } = {
  window: { ...aggregated, open: ({ names }) => noDays({ names }) },
  days: aggregated,
  users: {
    open: ({ join, people, ...of }) =>
      noUserRows({
        ...of,
        ...(join ? { join: noDetail(false) } : {}),
        ...(people ? { people: noDetail(true) } : {}),
      }),
    overlaps: userRowsOverlap,
    merge: mergeUserRows,
  },
  // Who is in a team on one day says nothing of another: only the join of a day needs it.
  members: { open: noMembers, overlaps: never, merge: mergeMembers, mergeReport: mergeCounts },
  repositories: {
    open: noRepositoryDays,
    overlaps: repositoryDaysOverlap,
    merge: mergeRepositoryDays,
  },
  legacy: { open: noLegacyDays, overlaps: never, merge: mergeLegacyDays },
  seats: { open: noSeats, overlaps: never, merge: mergeSeats },
}

const NAMES = Object.keys(ACCUMULATORS) as readonly (keyof Sums)[]

/** A part without rows. */
export function noPartFacts(options: PartOptions): PartFacts {
  const { entry, names, day, without, wantPeople } = options
  const asked = entry.period === 'day' ? day : undefined
  const of: Opening = {
    ...(asked === undefined ? { names } : { names, asked }),
    join: entry.rows === 'user' && asked !== undefined,
    people: wantPeople,
    day: entry.rows === 'seat' ? day : undefined,
    without,
  }
  const { window, days, users, members, repositories, legacy, seats } = ACCUMULATORS
  return {
    ...{ names, seen: noFieldsSeen(), unknownRows: 0 },
    ...{ ofWindow: entry.period === 'window', rows: entry.rows },
    window: window.open(of),
    days: days.open(of),
    users: users.open(of),
    ...{ members: members.open(of), repositories: repositories.open(of) },
    ...{ legacy: legacy.open(of), seats: seats.open(of) },
  }
}

/** True when both have a row of one key. */
export function partsOverlap(one: PartFacts, other: PartFacts): boolean {
  const overlaps = <Name extends keyof Sums>(name: Name) =>
    ACCUMULATORS[name].overlaps(one[name], other[name])
  return NAMES.some((name) => overlaps(name))
}

/** Adds a part of the same report that does not overlap. */
export function mergeParts(target: PartFacts, source: PartFacts): void {
  mergeWith(target, source, (name) => ACCUMULATORS[name].merge)
}

/** Adds another report that does not overlap. `team`: whose legacy usage it is. */
export function mergeReports(target: PartFacts, source: PartFacts, team?: string): void {
  mergeWith(target, source, (name) => {
    const { merge, mergeReport } = ACCUMULATORS[name]
    return (
      mergeReport ??
      ((one, other) => {
        merge(one, other, team)
      })
    )
  })
}

function mergeWith(
  target: PartFacts,
  source: PartFacts,
  mergeOf: <Name extends keyof Sums>(name: Name) => (one: Sums[Name], other: Sums[Name]) => void,
): void {
  const merge = <Name extends keyof Sums>(name: Name) => {
    mergeOf(name)(target[name], source[name])
  }
  NAMES.forEach((name) => {
    merge(name)
  })
  mergeSeen(target.seen, source.seen)
  target.unknownRows += source.unknownRows
}

/** Takes over what was counted of the rows of a report, those that others have too. */
export function takeCounts(target: PartFacts, source: PartFacts): void {
  for (const name of NAMES) Object.assign(target[name], countsOf(source[name]))
}

/** Sums a count over all that was added. */
export function countOf(part: PartFacts, name: keyof Counted): number {
  return NAMES.reduce((sum, one) => sum + part[one][name], 0)
}
