import { gunzipSync } from 'node:zlib'

import { type Day, type Scope } from '../model.js'
import { entryOf } from '../reports/catalogue.js'
import { rawDataset, slugFolder } from '../reports/layout.js'
import { type ArchiveView, type StoredPart } from '../store/follow.js'
import { type ReportTold } from './groups.js'
import { type Lack } from './merge.js'
import { type Pool } from './pool.js'
import { type Source } from './sources.js'

/** Makes days of history anew from the files that are stored of them, the newest first. */

/** A stored report and its parts, in link order. */
interface StoredFiles {
  readonly scope: Scope
  readonly entry: NonNullable<ReturnType<typeof entryOf>>
  readonly day: Day
  readonly parts: readonly Uint8Array[]
}

export interface Healing {
  readonly pool: Pool
  /** What stored reports of one day say; the join of a day needs both of its reports. */
  readonly tell: (unit: readonly StoredFiles[]) => readonly ReportTold[]
  /** Aborted when there is no time left. */
  readonly signal: AbortSignal
  /** How many files the run may still read. */
  readonly budget: { reads: number }
}

export interface ScopeLacks {
  readonly scope: Scope
  readonly lacks: readonly Lack[]
}

/** Files that a run reads, and days at once. */
export const MOST_READS = 400
const AT_ONCE = 8

/** From so many days on it is worth to look at all folders of a report at once. */
const WORTHWHILE = 3

/** The reports of one scope and day that are read together. */
interface Unit {
  readonly scope: Scope
  readonly day: Day
  readonly sources: Map<string, Source>
}

/**
 * Reads what lacks into the pool, as far as a run may; false when there was nothing to read. Throws what reading the
 * archive throws.
 */
export async function heal(
  view: ArchiveView,
  lacking: readonly ScopeLacks[],
  healing: Healing,
): Promise<boolean> {
  const units = lacking.flatMap(({ scope, lacks }) => unitsOf(scope, lacks, healing.pool))
  units.sort((one, other) => (one.day > other.day ? -1 : one.day < other.day ? 1 : 0))
  await lookAhead(view, units)
  const { budget } = healing
  const chosen: (Unit & { readonly parts: Map<string, readonly StoredPart[]> })[] = []
  for (const unit of units) {
    const parts = new Map<string, readonly StoredPart[]>()
    for (const [report, source] of unit.sources) {
      const entry = entryOf(report, unit.scope.kind)
      if (entry === undefined) continue
      parts.set(report, await view.partsOf({ entry, scope: unit.scope }, source.day))
    }
    const own = [...parts.values()].reduce((sum, one) => sum + one.length, 0)
    // A day that no run may read keeps none of the older ones from being read.
    if (own > MOST_READS) continue
    if (own > budget.reads) break
    budget.reads -= own
    chosen.push({ ...unit, parts })
  }
  for (let at = 0; at < chosen.length && !healing.signal.aborted; at += AT_ONCE) {
    const reading = chosen.slice(at, at + AT_ONCE).map((unit) => readUnit(view, unit, healing))
    await Promise.all(reading)
  }
  return chosen.length > 0
}

/** What has to be read, once: other versions that this run fetched are on their way into the archive. */
function unitsOf(scope: Scope, lacks: readonly Lack[], pool: Pool): Unit[] {
  const units = new Map<Day, Unit>()
  for (const { candidate } of lacks) {
    if (candidate.sources.some((source) => pool.hasOther({ scope, ...source }, source.tree)))
      continue
    for (const source of candidate.sources) {
      const unit = units.get(source.day) ?? { scope, day: source.day, sources: new Map() }
      units.set(source.day, unit)
      unit.sources.set(source.report, source)
    }
  }
  return [...units.values()]
}

async function lookAhead(view: ArchiveView, units: readonly Unit[]): Promise<void> {
  const folders = new Map<string, number>()
  for (const { scope, sources } of units) {
    for (const report of sources.keys()) {
      const entry = entryOf(report, scope.kind)
      if (entry === undefined) continue
      const folder = slugFolder(rawDataset(entry), { scope })
      folders.set(folder, (folders.get(folder) ?? 0) + 1)
    }
  }
  for (const [folder, days] of folders) if (days > WORTHWHILE) await view.lookBelow(folder)
}

async function readUnit(
  view: ArchiveView,
  unit: Unit & { readonly parts: ReadonlyMap<string, readonly StoredPart[]> },
  { pool, tell }: Healing,
): Promise<void> {
  const { scope, day } = unit
  const files: StoredFiles[] = []
  for (const [report, stored] of unit.parts) {
    const entry = entryOf(report, scope.kind)
    if (entry === undefined) continue
    const parts: Buffer[] = []
    for (const part of stored) {
      const bytes = await view.bytesOf(part)
      parts.push(part.name.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    }
    files.push({ scope, entry, day, parts })
  }
  for (const told of tell(files)) pool.add(told, unit.sources.get(told.report)?.tree)
}
