import { type Day, type Period, type Scope } from '../model.js'
import { type RowKind } from '../schema/kinds.js'
import { type TeamDayRow } from '../schema/team-rows.js'

/** What history keeps of a day, group by group, and what each group is made of. */

/** What a group says of a day, by the names of its members. */
export type Payload = Readonly<Record<string, unknown>>

/** A group as it is kept. */
export interface Group extends Payload {
  /** The format of its payload. */
  readonly version: number
  /** The stored files that it was made of. */
  readonly from: string
  /** Better ones, which say nothing of the day; noted, so that they are not read again. */
  readonly passed_over?: readonly string[]
  /** Its files say nothing of the day; noted, so that they are not read again. */
  readonly empty?: true
  /** How many of it were left out, and the minimum that they were smaller than. */
  readonly suppressed?: number
  readonly minimum_group_size?: number
}

/** All that history knows of a day. Groups of a later version of this action stay as they are. */
export interface HistoryRow {
  readonly day: Day
  readonly groups: Readonly<Record<string, Group>>
  readonly teams: readonly TeamDayRow[]
}

/** What reports say of a day: the payload of a group, and the rows of teams where it is that of teams. */
export interface Told {
  readonly payload?: Payload
  readonly suppressed?: number
  readonly teams?: readonly TeamDayRow[]
}

/** A report whose files a group can be made of. */
export interface SourceKind {
  readonly rows: RowKind
  readonly period: Period
}

interface GroupKind {
  readonly version: number
  /** Data on users: guarded against public repositories. */
  readonly personal: boolean
  /** What it is made of, the best first; all reports of a list are needed. */
  readonly sources: readonly (readonly SourceKind[])[]
  /** What says nothing of a day leaves it to the next best. */
  readonly passesOn?: true
}

const AGGREGATE = { rows: 'aggregate', period: 'day' } as const
const AGGREGATES = { rows: 'aggregate', period: 'window' } as const
const USERS = { rows: 'user', period: 'day' } as const
const USERS_OF_WINDOW = { rows: 'user', period: 'window' } as const
const SEATS = { rows: 'seat', period: 'snapshot' } as const
const MEMBERS = { rows: 'membership', period: 'day' } as const

/** THE table of groups. */
export const GROUPS = {
  totals: {
    version: 2,
    personal: false,
    passesOn: true,
    sources: [[AGGREGATE], [AGGREGATES], [USERS], [USERS_OF_WINDOW]],
  },
  credits: { version: 1, personal: true, sources: [[USERS], [USERS_OF_WINDOW]] },
  /** The numbers of the list of seats alone: who of them has user rows is not in it. */
  seats: { version: 1, personal: true, sources: [[SEATS]] },
  /** How many teams `daily-teams` has of the day, and how many smaller ones were left out. */
  teams: { version: 2, personal: true, sources: [[USERS, MEMBERS]] },
} as const satisfies Readonly<Record<string, GroupKind>>

export type GroupName = keyof typeof GROUPS
export const GROUP_NAMES = Object.keys(GROUPS) as readonly GroupName[]

export function groupKind(name: GroupName): GroupKind {
  return GROUPS[name]
}

/** Every kind of report that some group is made of, once. */
export const SOURCE_KINDS: readonly SourceKind[] = [
  ...new Set(GROUP_NAMES.flatMap((name) => groupKind(name).sources.flat())),
]

/** Days of a report of a window. */
export const WINDOW_LENGTH = 28

/** All that the files of a report say, by group and day. The rows of teams are with the list of members. */
export interface ReportTold {
  readonly scope: Scope
  readonly report: string
  readonly day: Day
  readonly groups: ReadonlyMap<GroupName, ReadonlyMap<string, Told>>
}

/** What the archive knows of a scope. */
export interface ScopeHistory {
  readonly scope: Scope
  readonly rows: readonly HistoryRow[]
  /** Days that are stored and not in it yet. */
  readonly daysLeft: number
  /** Days whose totals are set aside; see ofOneSource. */
  readonly daysAside?: number
  /** The most teams that it keeps no row of on some day: see largestTeams. */
  readonly teamsLeftOut?: number
  /** False: an archive keeps nothing of it, it is of this run alone. */
  readonly isKept: boolean
}
