import { type ActionError } from '../errors.js'
import {
  type ArtifactReceipt,
  type CommitReceipt,
  type Result,
  type Scope,
  type Visibility,
} from '../model.js'
import { type ScopeHistory } from '../history/groups.js'
import { type Measured } from '../measure/measured.js'
import { countsAsPublic } from '../visibility.js'

/** All that a run knows at its end, as the page shows it. Names are foreign text as it came. */
export interface Outcome {
  readonly asked: Asked
  /** One per (slug, report, day); empty when the run failed before it asked for anything. */
  readonly results: readonly Result[]
  /** One per slug with numbers, in the order of the slugs. */
  readonly measured: readonly Measured[]
  /** What the archive knows day by day, as far as those may know it who see the page; none without one. */
  readonly history?: readonly ScopeHistory[]
  readonly artifact?: ArtifactReceipt
  readonly commit?: CommitReceipt
  /** Address of the interactive page, where it was uploaded. */
  readonly pageUrl?: string
  /** The verdict, when the run failed. */
  readonly error?: ActionError
  /** The repository whose workflow runs, `owner/name`, and who can see it and thereby this page. */
  readonly repository?: string
  readonly visibility: Visibility
  /** The input `summary-users`. */
  readonly summaryUsers: boolean
  /** Logins are pseudonyms, as `pseudonym-key` is set. */
  readonly pseudonyms: boolean
}

/** What the inputs asked for; `day` is the input as written (`latest`, `missing`, days). */
export interface Asked {
  readonly scopes: readonly Scope[]
  readonly reports: readonly string[]
  readonly day: string
}

/** True for a page that anyone can read: it names no person and no private repository. */
export function isPublic(outcome: Outcome): boolean {
  return countsAsPublic(outcome.visibility)
}
