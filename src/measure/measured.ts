import { type Day, type Scope } from '../model.js'
import { type BreakMark } from '../schema/breaks.js'
import { type Checks, type Finding } from './measured-checks.js'
import {
  type Counters,
  type LegacyUsage,
  type People,
  type Repositories,
  type SeatFigures,
  type Teams,
} from './measured-tables.js'
import { type Tile } from './measured-tiles.js'
import { type MetricKey } from './metrics.js'
import { type Source } from './window.js'

export type { Source } from './window.js'

export type {
  AffectedIde,
  Checks,
  Drift,
  Finding,
  IdentityCheck,
  ValueCheck,
} from './measured-checks.js'
export type { Basis, Change, NoChange, Tile } from './measured-tiles.js'
export type {
  Counters,
  LegacyDay,
  LegacyUsage,
  People,
  Person,
  Repositories,
  Repository,
  SeatFigures,
  SeatPrice,
  Team,
  Teams,
} from './measured-tables.js'

/**
 * Types only: what measuring yields, for the page and for the output `metrics`. Everywhere: an absent
 * value was not measured, 0 was measured and is nothing; days are UTC; rates are 0 to 1 unless a comment
 * says that they can exceed 1; names are foreign text as it came (never encoded here).
 */

/** All numbers of one scope's slug. */
export interface Measured {
  readonly scope: Scope
  /** Absent when neither aggregates nor user rows were fetched (only teams, repositories or legacy usage). */
  readonly window?: Window
  readonly metrics: Metrics
  /** The rows of the metrics table that have a value, in the table's order, with the change where known. */
  readonly tiles: readonly Tile[]
  /** Ascending; days without data are not in it. */
  readonly series: readonly DayPoint[]
  readonly rankings: Rankings
  readonly surfaces: Surfaces
  readonly pullRequests?: PullRequests
  /** Of the newest day that has them, by phase number. */
  readonly phases?: {
    readonly day: Day
    readonly rows: readonly Phase[]
    /** Counted in user rows, by the latest row of each. */
    readonly fromUsers?: true
  }
  /** Users who used a feature on two days or more of the 28; users count in several features. */
  readonly engagement?: Engagement
  readonly credits?: Credits
  readonly customization: Customization
  readonly teams?: Teams
  readonly repositories?: Repositories
  /** The newest list of seats. */
  readonly seats?: SeatFigures
  /** One per team of the retired report; `team` absent: the whole scope. */
  readonly legacy: readonly LegacyUsage[]
  /** Only when asked for. */
  readonly people?: People
  readonly checks: Checks
  /** What of the checks is worth a word; none for clean files. */
  readonly findings: readonly Finding[]
  /** The dates inside the window from which on GitHub counts differently. */
  readonly breakMarks: readonly BreakMark[]
}

export interface Window {
  readonly source: Source
  readonly firstDay: Day
  readonly lastDay: Day
  /** How many days of the window had data, and which had not. */
  readonly days: number
  readonly missingDays: readonly Day[]
  /** Days with data, by whether GitHub may still revise them: no change rests on such days. */
  readonly settledDays: readonly Day[]
  readonly provisionalDays: readonly Day[]
}

/** The object of the output `metrics` for one slug; the keys are the contract's. */
export type Metrics = Partial<Record<MetricKey, number | string>>

/** One day of the window. */
export interface DayPoint {
  readonly day: Day
  readonly dailyActiveUsers?: number
  readonly weeklyActiveUsers?: number
  readonly monthlyActiveUsers?: number
  readonly monthlyActiveChatUsers?: number
  readonly monthlyActiveAgentUsers?: number
  readonly completionsSuggested?: number
  readonly completionsAccepted?: number
  readonly completionAcceptanceRate?: number
  readonly chatRequests?: number
  readonly linesAdded?: number
  readonly linesDeleted?: number
  readonly pullRequestsCreatedByCopilot?: number
}

/** A row of a ranking. */
export interface Ranked extends Counters {
  readonly name: string
  /** What the ranking is ordered by. */
  readonly volume: number
  /** Of the total volume, unnamed included. */
  readonly share?: number
  /** Distinct users over the window; from user rows only. */
  readonly users?: number
}

/**
 * Names by volume, largest first, ties by name; the `unknown`, `others` and empty ones are in the total and
 * in `unnamed` but not in the rows. At most a hundred rows: `names` counts all of them.
 */
export interface Ranking extends RankingNote {
  readonly total: number
  readonly unnamed: number
  readonly names: number
  readonly rows: readonly Ranked[]
}

/** How a ranking is shown. */
export interface RankingNote {
  readonly title: string
  /** What one row is. */
  readonly one: string
  /** How soon it goes when the page is too long: the lightest first. */
  readonly weight: number
  /** Drawn; the others are a table only. */
  readonly drawn: boolean
  /** What volume counts, for the caption. */
  readonly volumeOf: string
}

/** By the key of the table of rankings, in the order of the page; absent: the files have no such breakdown. */
export type Rankings = Readonly<Record<string, Ranking>>

export type SurfaceKey =
  'cli' | 'app' | 'cloudAgent' | 'codeReview' | 'passiveCodeReview' | 'vscodeAgent'

/** Surfaces beside the editor; their counters are inside the top-level ones and must not be added. */
export type Surfaces = Partial<Readonly<Record<SurfaceKey, Surface>>>

/** Users of the last day of the window that tells of them; `window`: distinct over it, from user rows only. */
export interface Surface {
  readonly daily?: number
  readonly weekly?: number
  readonly monthly?: number
  readonly window?: number
  readonly use?: SurfaceUse
}

/** Sums over the window. */
export interface SurfaceUse {
  readonly sessions?: number
  readonly prompts?: number
  readonly requests?: number
  readonly messages?: number
  readonly outputTokens?: number
  readonly promptTokens?: number
}

/** Sums over the window; `reviewed*` count a pull request once per day on which it was reviewed. */
export interface PullRequests {
  readonly created?: number
  readonly createdByCopilot?: number
  readonly merged?: number
  readonly mergedCreatedByCopilot?: number
  readonly reviewed?: number
  readonly reviewedByCopilot?: number
  readonly copilotSuggestions?: number
  readonly copilotAppliedSuggestions?: number
  /** Medians of days weighted by what was merged on them: an approximation, to be labelled so. */
  readonly minutesToMerge?: number
  readonly minutesToMergeCopilotAuthored?: number
  readonly minutesToMergeCopilotReviewed?: number
}

export interface Phase {
  readonly number: number
  readonly name: string
  readonly users: number
  /** `population`: all of the phase over 28 days; `active`: those active on that day (older files). */
  readonly counts: 'population' | 'active'
  readonly pullRequestsMerged?: number
}

export interface Engagement {
  readonly activeUsers?: number
  readonly rows: readonly { readonly feature: string; readonly users: number }[]
}

/** From user rows that have the field. Not an invoice: 1 credit has a list price of 0.01 US dollars. */
export interface Credits {
  readonly used: number
  /** How many days of the window are known, the first and the last of them. */
  readonly days: number
  readonly firstDay: Day
  readonly lastDay: Day
  /** Who used some; absent where the archive alone knows some of the days. */
  readonly users?: number
  /** In place of that, where they are a small group. */
  readonly fewerUsersThan?: number
  /** Of those; absent where user rows are not of these days alone. */
  readonly median?: number
  /** What the first of them used of all. */
  readonly topShare?: number
}

/** Largest first. */
export type TopList = readonly { readonly name: string; readonly count: number }[]

/** Empty lists: not in the files. Agents of third parties by their latest name. */
export interface Customization {
  readonly thirdPartyAgents: readonly {
    readonly id: string
    readonly name: string
    readonly requests: number
  }[]
  readonly skills: TopList
  readonly mcp: TopList
  readonly slashCommands: TopList
  readonly customAgents: TopList
  readonly plugins: TopList
}
