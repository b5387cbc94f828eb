import { type Day } from '../model.js'

/** Types only: teams, repositories, legacy usage and people, as measuring yields them. */

/** The summed counters of a name. */
export interface Counters {
  readonly interactions: number
  readonly generations: number
  readonly acceptances: number
  readonly linesSuggested: number
  readonly linesAdded: number
  readonly linesDeleted: number
}

/** A team over the days on which it had enough members, on one of which as many were active. */
export interface Team extends Counters {
  readonly id: string
  /** The slug of the latest day. */
  readonly slug: string
  readonly days: number
  /** Distinct over those days. */
  readonly users: number
  readonly activeUsers: number
  readonly completionsSuggested: number
  readonly completionsAccepted: number
  readonly completionAcceptanceRate?: number
  readonly chatRequests: number
  readonly aiCreditsUsed?: number
}

/** The same-day join of user rows and team members. Teams overlap: their sum is not the total. */
export interface Teams {
  readonly firstDay: Day
  readonly lastDay: Day
  /** Days on which both reports were there. */
  readonly days: number
  /** By interactions, largest first. */
  readonly rows: readonly Team[]
  /** Teams that never had enough members, or never enough active ones on a day. */
  readonly belowMinimum: number
  readonly minimumGroupSize: number
  /** Absent when it is too small a group to be told of. */
  readonly usersInSeveralTeams?: number
  /** Users, their share, and that of interactions and generations, that no team covers; absent likewise. */
  readonly uncoveredUsers?: number
  readonly uncoveredUserShare?: number
  readonly uncoveredActivityShare?: number
}

export interface Repository {
  readonly id: string
  readonly owner: string
  readonly name: string
  /** As it came, usually PRIVATE, INTERNAL or PUBLIC; of the latest day. */
  readonly visibility: string
  readonly created: number
  readonly createdByCopilot: number
  readonly merged: number
  readonly reviewed: number
  readonly reviewedByCopilot: number
  /** Weighted by merges: approximations. */
  readonly minutesToMerge?: number
  readonly minutesToFirstReview?: number
}

export interface Repositories {
  readonly firstDay: Day
  readonly lastDay: Day
  /** Days that had a report. */
  readonly days: number
  /** By created pull requests, then merged, then name. */
  readonly rows: readonly Repository[]
}

export interface LegacyUsage {
  readonly team?: string
  readonly rows: readonly LegacyDay[]
}

export interface LegacyDay {
  readonly day: Day
  readonly activeUsers?: number
  readonly activeChatUsers?: number
  readonly suggestions?: number
  readonly acceptances?: number
  readonly acceptanceRate?: number
  readonly linesAccepted?: number
  readonly chatTurns?: number
}

export interface Person {
  readonly login: string
  readonly activeDays: number
  readonly interactions: number
  readonly generations: number
  readonly acceptances: number
  readonly linesAdded: number
  readonly linesDeleted: number
  readonly aiCreditsUsed?: number
  readonly lastActiveDay?: Day
}

/** At most 25 each. Idle: has rows, but was active on no day of the window. */
export interface People {
  readonly users: number
  readonly activeUsers: number
  readonly mostActive: readonly Person[]
  readonly idle: readonly Person[]
  readonly idleUsers: number
}

/** What a seat costs per month, as the input `seat-price` says. */
export interface SeatPrice {
  readonly amount: number
  /** An ISO 4217 code. */
  readonly currency: string
}

/** Who has a seat that is never used or idle for 30 days; the first by login. */
export interface UnusedSeats {
  readonly count: number
  readonly people: readonly { readonly login: string; readonly lastActivity?: Day }[]
}

/** The newest list of seats, in distinct people. */
export interface SeatFigures {
  readonly day: Day
  readonly seats: number
  readonly active: number
  /** Assigned less than 7 days ago, and not used yet. */
  readonly new: number
  readonly neverUsed: number
  readonly idle30Days: number
  readonly idle60Days: number
  readonly idle90Days: number
  /** Never used or idle by the list, with rows in the window; absent without user rows. */
  readonly unreported?: number
  readonly pending: number
  readonly utilization?: number
  /** By the team that gave the seat. */
  readonly teams: readonly {
    readonly team: string
    readonly seats: number
    readonly unused: number
  }[]
  /** Per month, of seats that are never used or idle for 30 days, each once. */
  readonly cost?: { readonly price: SeatPrice; readonly amount: number }
  /** Only when asked for. */
  readonly unused?: UnusedSeats
}
