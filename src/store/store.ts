import { ActionError, toActionError } from '../errors.js'
import {
  type Collected,
  type Format,
  type Result,
  type StoredFile,
  TABLE_FORMATS,
} from '../model.js'
import { type CollectedReport } from '../collect/outcomes.js'
import { type TablesInput } from '../formats/write-tables.js'
import { type Measurement } from '../measure/measurement.js'
import { type CatalogueEntry } from '../reports/catalogue.js'
import { TEAM_USAGE } from '../reports/layout.js'
import { type Keeping, type Kept, type Sink } from './sink.js'

/**
 * From finished units to results: measured, written in the other formats, and handed to the archive in
 * batches of whole days, so that a long run keeps what it has done when its time is up.
 */

/** Evaluated by the first run that writes tables; part of the one bundle all the same. */
const loadTables = () => import(/* webpackMode: "eager" */ '../formats/write-tables.js')
const loadDerived = () => import(/* webpackMode: "eager" */ '../formats/derived.js')

/** Reports of a day per commit of a long run. */
const BATCH = 100

export interface KeepingPorts {
  readonly output: string
  readonly formats: readonly Format[]
  readonly measurement: Measurement
  /** Without one, what is on the runner is stored. */
  readonly archive?: Sink
  readonly onResult: (result: Result) => void
}

export interface Keeper {
  add(unit: readonly CollectedReport[]): Promise<void>
  /** Hands the rest to the archive. */
  close(): Promise<{ results: readonly Result[]; fault?: ActionError }>
}

/** Of what no archive answered for, nobody may say that it is stored. */
const UNKEPT: Kept = {
  state: 'failed',
  revised: false,
  error: new ActionError('COMMIT_FAILED', 'The archive did not answer for this report.'),
}

/** One (slug, report, day), with all that was written of it. */
type Item = { readonly collected: Collected; readonly files: readonly StoredFile[] }

/** The datasets that are computed from a report, and grow stale with it. */
export function derivedOf(entry: CatalogueEntry): readonly string[] {
  if (entry.joined === undefined || entry.period !== 'day') return []
  return [`derived/${TEAM_USAGE}`, ...TABLE_FORMATS.map((format) => `${format}/${TEAM_USAGE}/rows`)]
}

/**
 * Makes the keeper of a run: it takes what was collected unit by unit, writes tables and derived rows, and
 * hands batches to the archive. Throws nothing: what cannot be written or kept makes its reports `failed`,
 * and a batch that the archive refused as a whole is the `fault` of `close`.
 */
export function openKeeper(ports: KeepingPorts): Keeper {
  const results: Result[] = []
  const store = storeOnce(ports.archive)
  let batch: Item[] = []
  let storing: Promise<void> = Promise.resolve()

  const flush = async (least: number) => {
    // Whoever waited for a turn may find that the one before took its items along.
    if (batch.length < least) return
    const items = batch
    batch = []
    const kept = await store.keep(items.flatMap(toKeeping))
    for (const { collected, files } of items) {
      const result = resultOf(collected, files, kept.get(collected) ?? UNKEPT)
      results.push(result)
      ports.onResult(result)
    }
  }

  return {
    async add(unit) {
      const items = await complete(unit, ports)
      // `batch` may have become another one meanwhile.
      batch.push(...items)
      if (batch.length < BATCH) return
      storing = storing.then(() => flush(BATCH))
      await storing
    },
    async close() {
      await storing
      await flush(0)
      return { results, fault: store.fault() }
    },
  }
}

/** Hands batches to the archive; after one that failed as a whole, no further one is tried. */
function storeOnce(archive: Sink | undefined) {
  let fault: ActionError | undefined
  const verdicts = async (batch: readonly Keeping[]): Promise<readonly Kept[]> => {
    if (archive === undefined) return batch.map(() => ({ state: 'stored', revised: false }))
    try {
      if (fault === undefined) return batch.length === 0 ? [] : await archive.store(batch)
    } catch (thrown) {
      fault = toActionError(thrown)
    }
    const error = fault ?? new ActionError('COMMIT_FAILED', 'The archive kept nothing.')
    return batch.map(() => ({ state: 'failed', revised: false, error }))
  }
  return {
    fault: () => fault,
    async keep(batch: readonly Keeping[]): Promise<ReadonlyMap<Collected, Kept>> {
      const kept = await verdicts(batch)
      return new Map(
        batch.flatMap(({ collected }, index) => {
          const verdict = kept[index]
          return verdict === undefined ? [] : [[collected, verdict] as const]
        }),
      )
    },
  }
}

/** Measures a unit and writes what is derived from it. A fault of these makes its reports failed. */
async function complete(unit: readonly CollectedReport[], ports: KeepingPorts): Promise<Item[]> {
  try {
    const teamDays = await ports.measurement.accept(unit, ports.output)
    const derived: StoredFile[] = []
    for (const { scope, day, rows } of teamDays) {
      const { writeTeamRows } = await loadDerived()
      const input = { root: ports.output, scope, day, rows: rows.map((row) => ({ ...row })) }
      derived.push(...(await writeTeamRows(input, ports.formats)))
    }
    const items: Item[] = []
    for (const { collected } of unit) items.push(await withTables(collected, derived, ports))
    return items
  } catch (thrown) {
    const error = toActionError(thrown)
    return unit.map(({ collected }) => ({
      collected: collected.kind === 'fetched' ? { ...collected, kind: 'failed', error } : collected,
      files: [],
    }))
  }
}

async function withTables(
  collected: Collected,
  derived: readonly StoredFile[],
  { output, formats }: KeepingPorts,
): Promise<Item> {
  if (collected.kind !== 'fetched') return { collected, files: [] }
  const input = { root: output, reportDay: collected, files: collected.files }
  const tables = await writtenTables(input, formats)
  // The archive knows that a join rests on both of its reports; it is listed once.
  const joined = collected.entry.rows === 'membership' ? derived : []
  return { collected, files: [...collected.files, ...tables, ...joined] }
}

async function writtenTables(
  input: TablesInput,
  formats: readonly Format[],
): Promise<readonly StoredFile[]> {
  if (!TABLE_FORMATS.some((format) => formats.includes(format))) return []
  const { writeTables } = await loadTables()
  return writeTables(input, formats)
}

function toKeeping({ collected, files }: Item): Keeping[] {
  return collected.kind === 'failed' ? [] : [{ collected, files }]
}

function resultOf(collected: Collected, files: readonly StoredFile[], kept: Kept): Result {
  const { entry, scope, day, team, named, milliseconds } = collected
  const common = { entry, scope, day, team, named, milliseconds, revised: false, files: [] }
  if (collected.kind === 'failed') {
    return { ...common, state: 'failed', unreadable: [], error: collected.error }
  }
  if (kept.state === 'failed') {
    return { ...common, state: 'failed', files, unreadable: [], error: kept.error }
  }
  if (collected.kind === 'absent') return { ...common, state: collected.state, unreadable: [] }
  const { unreadable } = collected
  return {
    ...common,
    state: kept.state,
    revised: kept.revised,
    files,
    unreadable,
  }
}
