import type { Day, Scope } from '../model.js'

/**
 * Types only: what the interactive page is made of. Plain and serialisable; whoever knows the numbers
 * (a run, the history) makes one. An absent value was not measured, 0 was measured and is nothing. Names
 * are foreign text as it came: the page encodes them, nobody before it.
 */

export interface PageModel {
  readonly scopes: readonly PageScope[]
  /** People by name, by pseudonym, or not at all. */
  readonly names: 'none' | 'pseudonyms' | 'names'
  readonly minimumGroupSize: number
  /** What the run did, for "This run"; `link`: an address of GitHub's own. */
  readonly run: readonly { readonly label: string; readonly text: string; readonly link?: string }[]
}

export interface PageScope {
  readonly scope: Scope
  /** The window that all metrics are of. */
  readonly window?: PageWindow
  readonly metrics: readonly PageMetric[]
  /** Any order; days that nothing is known of are not in it. */
  readonly days: readonly PageDay[]
  /** Rows of teams that had enough members on that day; any order. */
  readonly teams: readonly PageTeamDay[]
  /** Days from which on GitHub counts differently, whatever days are known. */
  readonly marks: readonly { readonly day: Day; readonly note: string }[]
  /** The first day that GitHub may still revise. */
  readonly provisionalFrom?: Day
  readonly findings: readonly { readonly code: string; readonly text: string }[]
  /** Only when `names` is not `none`. */
  readonly people?: PagePeople
  /** What to say where days are few: how a history comes to be. */
  readonly lacking?: string
  /** Price of a seat per month, when the workflow names one. */
  readonly seatPrice?: { readonly amount: number; readonly currency: string }
}

export interface PageWindow {
  readonly firstDay: Day
  readonly lastDay: Day
  /** How many days of it had data. */
  readonly days: number
  readonly source: string
}

/** A row of `metrics.json`. */
export interface PageMetric {
  readonly key: string
  readonly label: string
  readonly value: number | string
  readonly unit: string
  /** What it rests on: `195 users`, `22 of 28 days`. */
  readonly n?: string
  readonly source?: string
  readonly firstDay?: Day
  readonly lastDay?: Day
  readonly provisional?: boolean
  readonly change?: PageChange
  readonly notes?: readonly string[]
}

/** `reason`: why there is no change to tell. `against`: the days that it is compared with. */
export type PageChange =
  | { readonly recent: number; readonly previous: number; readonly against: string }
  | { readonly reason: string }

/** What is counted of use, of a whole scope, a cell or a team. */
export interface PageCounters {
  readonly interactions?: number
  readonly generations?: number
  readonly acceptances?: number
  readonly linesAdded?: number
  readonly linesDeleted?: number
}

export interface PageDay {
  readonly day: Day
  readonly counters?: PageCounters
  readonly users?: {
    readonly daily?: number
    readonly weekly?: number
    readonly monthly?: number
    readonly monthlyChat?: number
    readonly monthlyAgent?: number
  }
  readonly completions?: { readonly suggested?: number; readonly accepted?: number }
  readonly chatRequests?: number
  /** The largest cells of each split, and `others`. */
  readonly cells?: Partial<Readonly<Record<Split, readonly PageCell[]>>>
  readonly pullRequests?: {
    readonly created?: number
    readonly createdByCopilot?: number
    readonly merged?: number
    readonly mergedByCopilot?: number
    readonly reviewedByCopilot?: number
    /** Medians of that day. */
    readonly minutesToMerge?: number
    readonly minutesToMergeByCopilot?: number
  }
  /** `fromUsers`: counted in user rows, so that small groups are left out. */
  readonly phases?: {
    readonly fromUsers: boolean
    readonly rows: readonly {
      readonly number: number
      readonly name: string
      readonly users: number
    }[]
  }
  readonly credits?: { readonly used: number; readonly users?: number }
  readonly seats?: {
    readonly total: number
    readonly active?: number
    readonly neverUsed?: number
    readonly idle30?: number
    readonly idle60?: number
    readonly idle90?: number
  }
}

/** How GitHub's files split a day: by one name, or by two. */
export const SPLITS = [
  'feature',
  'ide',
  'language',
  'model',
  'language+feature',
  'language+model',
  'model+feature',
] as const
export type Split = (typeof SPLITS)[number]

/** `names`: one per part of the split, in its order. */
export interface PageCell extends PageCounters {
  readonly names: readonly string[]
}

export interface PageTeamDay extends PageCounters {
  readonly day: Day
  readonly id: string
  /** The name shown: the slug of the newest day. */
  readonly name: string
  readonly members: number
  readonly active: number
  readonly chatRequests?: number
  readonly credits?: number
}

export interface PagePerson {
  readonly login: string
  readonly activeDays: number
  readonly interactions: number
  readonly linesAdded: number
  readonly credits?: number
  readonly lastActiveDay?: Day
}

export interface PagePeople {
  readonly mostActive: readonly PagePerson[]
  readonly idle: readonly PagePerson[]
}
