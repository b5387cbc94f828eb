import { type Day } from '../model.js'

/** Types only: what is printed with the numbers, so that they can be doubted. */

/** A statement that should hold, with both sides. */
export interface IdentityCheck {
  readonly label: string
  readonly expected: number
  readonly actual: number
  readonly holds: boolean
}

export interface Checks {
  /** Sums of the features against the top level, counter by counter. */
  readonly identities: readonly IdentityCheck[]
  /** Days where both are there: `dailyActiveUsers` of the aggregate, `users` active in the user rows. */
  readonly distinctUsers: readonly {
    readonly day: Day
    readonly dailyActiveUsers: number
    readonly users: number
  }[]
  readonly unreadable: readonly { readonly path: string; readonly line: number }[]
  /** Fields never seen before, and fields that every file had so far and that no row had; by row kind. */
  readonly drift: readonly Drift[]
  readonly affectedIdes: readonly AffectedIde[]
  /** Rows that came again with the same key and were not counted. */
  readonly duplicateRows: number
  /** Rows of a 1-day report that name another day than asked for; counted under their own day, team members not at all. */
  readonly rowsOfAnotherDay: number
  /** Numbers below 0; they count as sent. */
  readonly negativeValues: number
  /** Objects that are no known kind of row. */
  readonly unknownRows: number
  readonly values: readonly ValueCheck[]
}

/** How far the names of a breakdown are known. Shares are of its volume; absent where that is nothing. */
export interface ValueCheck {
  readonly what: 'feature' | 'IDE' | 'model'
  /** Names never seen before, largest first. */
  readonly unknown: readonly string[]
  readonly unknownShare?: number
  /** Of what is called unknown, or nothing. */
  readonly unnamedShare?: number
}

export type FindingCode =
  | 'SUMS_DIFFER'
  | 'USERS_DIFFER'
  | 'ROWS_TWICE'
  | 'ROWS_OF_ANOTHER_DAY'
  | 'ROWS_UNKNOWN'
  | 'LINES_UNREADABLE'
  | 'VALUES_NEGATIVE'
  | 'EDITOR_LOSES_AGENT'
  | 'FIELDS_NEW'
  | 'FIELDS_GONE'
  | 'VALUES_NEW'
  | 'VALUES_UNNAMED'

/** `text` is our own; `names` are others', as they came, and end the sentence. */
export interface Finding {
  readonly code: FindingCode
  readonly text: string
  readonly names?: readonly string[]
}

export interface Drift {
  /** `user row`, `aggregated day`, … */
  readonly kind: string
  /** Dotted for nested ones. */
  readonly newFields: readonly string[]
  readonly missingFields: readonly string[]
  /** The day that the list of known fields stands for. */
  readonly knownAsOf: string
}

/** An IDE whose versions before `fixedIn` lose agent activity (notice of 2026-10-06). */
export interface AffectedIde {
  readonly ide: string
  readonly fixedIn: string
  /** Distinct users whose latest known version is older; versions by users, at most ten. */
  readonly users: number
  readonly versions: readonly { readonly version: string; readonly users: number }[]
}
