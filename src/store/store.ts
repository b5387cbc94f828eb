import { ActionError, toActionError } from '../errors.js'
import { type Collected, type Result, type StoredFile } from '../model.js'

/**
 * From finished units to results: completed by what is made of them, and handed to the archive in batches
 * of whole days, so that a long run keeps what it has done when its time is up.
 */

/** What is to be stored of one (slug, report, day): a report with its files, or the absence of one. */
export interface StoreItem {
  readonly collected: Exclude<Collected, { kind: 'failed' }>
  /** Raw parts, tables and what was derived, below the output folder. Empty for an absence. */
  readonly files: readonly StoredFile[]
}

/**
 * What became of a StoreItem. `unchanged`: its rows were stored already. `failed`: this one cannot be
 * stored, the others of the batch were.
 */
export type StoreResult =
  | { readonly state: 'stored'; readonly revised: boolean }
  | { readonly state: 'unchanged'; readonly revised: false }
  | { readonly state: 'failed'; readonly revised: false; readonly error: ActionError }

/** The seam between the run and whatever stores files: one verb, for batches of whole days. */
export interface Sink {
  /** Stores a batch; answers in its order. Throws ActionError when nothing of the batch was stored. */
  store(batch: readonly StoreItem[]): Promise<readonly StoreResult[]>
  /** Sees to what lies beside the days, when no more come. */
  finish?(): Promise<void>
}

/** Reports of a day per batch of a long run. */
const BATCH = 100

export interface StorePorts<Report> {
  /** Makes of a unit what is stored beside its own files; answers those files in the unit's order. */
  readonly derive: (unit: readonly Report[]) => Promise<readonly (readonly StoredFile[])[]>
  /** Without one, what is on the runner is stored. */
  readonly archive?: Sink
  readonly onResult: (result: Result) => void
}

export interface Store<Report> {
  add(unit: readonly Report[]): Promise<void>
  /** Hands the rest to the archive. */
  close(): Promise<{ results: readonly Result[]; fault?: ActionError }>
}

/** Of what no archive answered for, nobody may say that it is stored. */
export const UNANSWERED: StoreResult = {
  state: 'failed',
  revised: false,
  error: new ActionError('COMMIT_FAILED', 'The archive did not answer for this report.'),
}

/** One (slug, report, day), with all that was written of it. */
type Item = { readonly collected: Collected; readonly files: readonly StoredFile[] }

/**
 * Opens the store of a run: it takes what was collected unit by unit and hands batches to the archive.
 * Throws nothing: what cannot be written or stored makes its reports `failed`, and a batch that the
 * archive refused as a whole is the `fault` of `close`.
 */
export function openStore<Report extends { readonly collected: Collected }>(
  ports: StorePorts<Report>,
): Store<Report> {
  const results: Result[] = []
  const archive = untilFault(ports.archive)
  let batch: Item[] = []
  let storing: Promise<void> = Promise.resolve()

  const flush = async (least: number) => {
    // Whoever waited for a turn may find that the one before took its items along.
    if (batch.length < least) return
    const items = batch
    batch = []
    const stored = await archive.store(items.flatMap(toStore))
    for (const { collected, files } of items) {
      const result = resultOf(collected, files, stored.get(collected) ?? UNANSWERED)
      results.push(result)
      ports.onResult(result)
    }
  }

  return {
    async add(unit) {
      const items = await completed(unit, ports)
      // `batch` may have become another one meanwhile.
      batch.push(...items)
      if (batch.length < BATCH) return
      storing = storing.then(() => flush(BATCH))
      await storing
    },
    async close() {
      await storing
      await flush(0)
      await archive.finish()
      return { results, fault: archive.fault() }
    },
  }
}

/** Hands batches to the archive; after one that failed as a whole, no further one is tried. */
function untilFault(archive: Sink | undefined) {
  let fault: ActionError | undefined
  const answers = async (batch: readonly StoreItem[]): Promise<readonly StoreResult[]> => {
    if (archive === undefined) return batch.map(() => ({ state: 'stored', revised: false }))
    try {
      if (fault === undefined) return batch.length === 0 ? [] : await archive.store(batch)
    } catch (thrown) {
      fault = toActionError(thrown)
    }
    const error = fault ?? new ActionError('COMMIT_FAILED', 'The archive stored nothing.')
    return batch.map(() => ({ state: 'failed', revised: false, error }))
  }
  return {
    fault: () => fault,
    async finish() {
      try {
        if (fault === undefined) await archive?.finish?.()
      } catch (thrown) {
        fault = toActionError(thrown)
      }
    },
    async store(batch: readonly StoreItem[]): Promise<ReadonlyMap<Collected, StoreResult>> {
      const stored = await answers(batch)
      return new Map(
        batch.flatMap(({ collected }, index) => {
          const result = stored[index]
          return result === undefined ? [] : [[collected, result] as const]
        }),
      )
    },
  }
}

/** A unit with all its files. A fault in making them makes its reports failed. */
async function completed<Report extends { readonly collected: Collected }>(
  unit: readonly Report[],
  { derive }: StorePorts<Report>,
): Promise<Item[]> {
  try {
    const derived = await derive(unit)
    return unit.map(({ collected }, index) => ({
      collected,
      files: collected.kind === 'fetched' ? [...collected.files, ...(derived[index] ?? [])] : [],
    }))
  } catch (thrown) {
    const error = toActionError(thrown)
    return unit.map(({ collected }) => ({
      collected: collected.kind === 'fetched' ? { ...collected, kind: 'failed', error } : collected,
      files: [],
    }))
  }
}

function toStore({ collected, files }: Item): StoreItem[] {
  return collected.kind === 'failed' ? [] : [{ collected, files }]
}

function resultOf(collected: Collected, files: readonly StoredFile[], stored: StoreResult): Result {
  const { entry, scope, day, team, named, milliseconds } = collected
  const common = { entry, scope, day, team, named, milliseconds, revised: false, files: [] }
  if (collected.kind === 'failed') {
    return { ...common, state: 'failed', unreadable: [], error: collected.error }
  }
  if (stored.state === 'failed') {
    return { ...common, state: 'failed', files, unreadable: [], error: stored.error }
  }
  if (collected.kind === 'absent') return { ...common, state: collected.state, unreadable: [] }
  const { unreadable } = collected
  return { ...common, state: stored.state, revised: stored.revised, files, unreadable }
}
