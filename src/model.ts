import { type ActionError } from './errors.js'
import { type RowKind } from './schema/kinds.js'

/** Types only: the values that walk the street read → plan → collect → store → measure → render → judge. */

export type ScopeKind = 'enterprise' | 'organization'

/** A UTC calendar day, `YYYY-MM-DD`; made by `reports/days.ts` only. */
export type Day = string & { readonly brand: 'UTC day' }

/**
 * How a report is asked for: `day` names a UTC day, `window` is the latest 28 days, `inline` answers
 * rows instead of links, page by page; `snapshot` does so too, and tells what is true now.
 */
export type Period = 'day' | 'window' | 'snapshot' | 'inline'

/** A UTC calendar month, `YYYY-MM`. */
export type Month = string & { readonly brand: 'UTC month' }

export interface CatalogueEntry {
  readonly report: string
  readonly scope: ScopeKind
  readonly route: string
  /** The same with a team in the path, where the endpoint has one. */
  readonly teamRoute?: string
  readonly period: Period
  readonly rows: RowKind
  /** Data on users or repositories, guarded against public repositories. */
  readonly personal: boolean
  /** The first day that GitHub has data of. */
  readonly firstDay: Day
  /** Folder of the report's files below `ndjson/`, `csv/`, `parquet/`. */
  readonly dataset: string
  readonly teamDataset?: string
  /** Reports of one such group are joined day by day: `latest` takes a day that all of them have. */
  readonly joined?: string
}

export interface Scope {
  readonly kind: ScopeKind
  readonly slug: string
}

/** `owner/name` of a repository, split. */
export interface RepositoryName {
  readonly owner: string
  readonly repo: string
}

/** THE list of table formats, in the order in which they are written. */
export const TABLE_FORMATS = ['csv', 'parquet'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]

/** All that files can be written as. */
export const FORMATS = ['ndjson', 'ndjson.gz', ...TABLE_FORMATS] as const
export type Format = (typeof FORMATS)[number]

/** The raw form of a run: GitHub's rows as they came, or packed. */
export type RawFormat = Extract<Format, 'ndjson' | 'ndjson.gz'>

/** The days that were asked for: `days` ascending and distinct. */
export type DaySelection =
  | { readonly kind: 'latest' }
  | { readonly kind: 'named'; readonly days: readonly Day[] }
  | { readonly kind: 'missing'; readonly since?: Day; readonly refreshDays: number }

/** What is asked of one reports endpoint. */
export type ReportRequest = {
  readonly entry: CatalogueEntry
  readonly scope: Scope
  /** `named`: the input names the day or `latest`, so `if-no-report` applies to it. */
  readonly named: boolean
} & (
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'window' }
  /** `day`: the day of the run, of which the answer is true. */
  | { readonly kind: 'snapshot'; readonly day: Day }
  | { readonly kind: 'inline'; readonly team?: string; readonly days?: readonly Day[] }
)

/**
 * Requests that are collected together, since what is computed from them needs all of them: those
 * of one scope and day. With `latest` the days are tried newest first until all of the reports have one.
 */
export type Unit =
  | { readonly kind: 'requests'; readonly requests: readonly ReportRequest[] }
  | {
      readonly kind: 'latest'
      readonly scope: Scope
      readonly entries: readonly CatalogueEntry[]
      readonly days: readonly Day[]
    }

/** One file on the runner's disk, below the output folder; `path` is relative, with `/`. */
export interface StoredFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  /** Rows of a table; of an aggregate the number of its days. */
  readonly rows: number
  readonly format: Format
  readonly scope: ScopeKind
  readonly slug: string
  readonly report: string
  /** Of what the action computed a month, `YYYY-MM`. */
  readonly day: Day | Month
  /** Computed by the action, not sent by GitHub. */
  readonly derived?: true
}

/** A place in a report's file that could not be read. */
export interface UnreadableLine {
  readonly path: string
  readonly line: number
}

/** Names one (slug, report, day) of a run. */
export interface ReportDay {
  readonly entry: CatalogueEntry
  readonly scope: Scope
  readonly day: Day
  readonly team?: string
  readonly named: boolean
}

/** What became of a (slug, report, day) at GitHub's side. `milliseconds`: time it took. */
export type Collected = ReportDay & { readonly milliseconds: number } & (
    | {
        readonly kind: 'fetched'
        readonly files: readonly StoredFile[]
        readonly unreadable: readonly UnreadableLine[]
        /** A report that should name nobody names somebody. */
        readonly namesPeople?: boolean
      }
    | { readonly kind: 'absent'; readonly state: 'not-ready' | 'no-report' }
    | { readonly kind: 'failed'; readonly error: ActionError }
  )

export type State = 'stored' | 'unchanged' | 'not-ready' | 'no-report' | 'failed'

/** The one state that a (slug, report, day) of a run ends in. */
export interface Result extends ReportDay {
  readonly state: State
  /** Rows differ from those that the archive had. */
  readonly revised: boolean
  readonly files: readonly StoredFile[]
  readonly unreadable: readonly UnreadableLine[]
  readonly milliseconds: number
  readonly error?: ActionError
}

/** One line of what a check of access found. Texts are our own, or what the inputs name. */
export interface AccessLine {
  readonly asked: string
  /** Such as `HTTP 200`. */
  readonly answer: string
  readonly meaning: string
  /** Empty where nothing is to be done. */
  readonly advice: string
  /** What cannot be read or written. */
  readonly error?: ActionError
}

export type Visibility = 'public' | 'private' | 'internal' | 'unreadable'

/** Where files were kept. */
export interface ArtifactReceipt {
  readonly name: string
  readonly id: number
  readonly url: string
  readonly digest: string
}

export interface CommitReceipt {
  readonly repository: string
  readonly branch: string
  readonly sha: string
  readonly url: string
  /** How many commits the run made. */
  readonly commits: number
  readonly added: number
  readonly changed: number
  readonly removed: number
}
