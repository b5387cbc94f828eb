import { type ActionError } from '../errors.js'
import { type Collected, type StoredFile } from '../model.js'

/**
 * The seam between the run and whatever keeps files: one verb. A batch holds whole days only, so that
 * what is kept of a (slug, report, day) is kept all at once or not at all.
 */

/** What is to be kept of one (slug, report, day): a report with its files, or the absence of one. */
export interface Keeping {
  readonly collected: Exclude<Collected, { kind: 'failed' }>
  /** Raw parts, tables and what was derived, below the output folder. Empty for an absence. */
  readonly files: readonly StoredFile[]
}

/**
 * What became of a Keeping. `unchanged`: its rows were kept already. `failed`: this one cannot be kept,
 * the others of the batch were.
 */
export type Kept =
  | { readonly state: 'stored'; readonly revised: boolean }
  | { readonly state: 'unchanged'; readonly revised: false }
  | { readonly state: 'failed'; readonly revised: false; readonly error: ActionError }

export interface Sink {
  /** Keeps a batch; answers in its order. Throws ActionError when nothing of the batch was kept. */
  store(batch: readonly Keeping[]): Promise<readonly Kept[]>
}
