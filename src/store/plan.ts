import { join } from 'node:path'

import { ActionError } from '../errors.js'
import { type ReportDay, type StoredFile, TABLE_FORMATS } from '../model.js'
import {
  derivedDatasets,
  NO_REPORT_FILE,
  partitionFolder,
  rawDataset,
  rawFolder,
} from '../reports/layout.js'
import { joined, listingAt, ownFilesAt, type Trees, type Snapshot } from './tree-cache.js'
import { type Digests, sameRows } from './digest.js'
import { blobOfFile, filesListing, type Listing, treeId } from './git-objects.js'
import { type FolderChange, type NewFile, ownText } from './root-files.js'

export { type FolderChange, type NewFile } from './root-files.js'
import { type StoreItem, type StoreResult } from './store.js'

/**
 * What has to change in the archive for a batch: decided per folder of a (report, scope, slug, day),
 * which is replaced as a whole or not touched.
 */

/** `new`: not there before. `same`: its rows are there; what else was missing may be added. */
export type Verdict = 'new' | 'revised' | 'same' | 'no-report'

/** A day that the commit touches, for its message. */
export interface Touched {
  readonly item: StoreItem
  readonly verdict: Verdict
}

export interface Plan {
  readonly changes: readonly FolderChange[]
  readonly touched: readonly Touched[]
  readonly results: readonly StoreResult[]
  /** The reports that the archive will have as this run fetched them, or had already. */
  readonly fetched: readonly StoreItem['collected'][]
}

/** What planning looks at besides the batch. */
export interface PlanView extends Trees {
  readonly snapshot: Snapshot | undefined
  /** The archive's folder in the repository. */
  readonly root: string
  /** The output folder on disk, below which the files of a batch lie. */
  readonly output: string
  readonly digests: Digests
}

/** GitHub was measured to refuse blobs from 41,943,040 bytes on; base64 and JSON come on top. */
export const LARGEST_FILE = 39 * 1024 * 1024

interface Decision {
  readonly item: StoreItem
  readonly verdict: Verdict
  readonly raw: string
  /** New files by folder, below the archive's root. */
  readonly folders: ReadonlyMap<string, readonly NewFile[]>
}

/** Throws what reading the repository or the files throws. */
export async function planOf(batch: readonly StoreItem[], view: PlanView): Promise<Plan> {
  const decisions: Decision[] = []
  for (const item of batch) decisions.push(await decided(item, view))
  const moved = new Set(decisions.filter(isMoved).map(({ item }) => dayKey(item)))
  const supplied = new Set(decisions.flatMap(({ folders }) => [...folders.keys()]))
  const changes: FolderChange[] = []
  const touched: Touched[] = []
  const results: StoreResult[] = []
  const fetched: StoreItem['collected'][] = []
  for (const decision of decisions) {
    const own = await changesOf(decision, moved.has(dayKey(decision.item)), view)
    if (isMoved(decision)) own.push(...(await removals(decision, supplied, view)))
    const error = tooLarge(own)
    results.push(
      error === undefined ? resultOf(decision) : { state: 'failed', revised: false, error },
    )
    if (error === undefined && decision.folders.has(decision.raw))
      fetched.push(decision.item.collected)
    if (error !== undefined || own.length === 0) continue
    changes.push(...own)
    touched.push({ item: decision.item, verdict: decision.verdict })
  }
  return { changes, touched, results, fetched }
}

async function decided(item: StoreItem, view: PlanView): Promise<Decision> {
  const { collected } = item
  const raw = rawFolder(collected)
  const old = await ownFilesAt(view, joined(view.root, raw))
  if (collected.kind === 'absent') {
    const record = ownText(NO_REPORT_FILE, '')
    const listing = await listingAt(view, view.snapshot, joined(view.root, raw))
    const isTaken = old !== undefined || listing?.has(NO_REPORT_FILE) === true
    const due = collected.state === 'no-report' && collected.entry.period === 'day'
    // Data is never given up because GitHub no longer has it.
    if (!due || isTaken) return { item, verdict: 'same', raw, folders: new Map() }
    return { item, verdict: 'no-report', raw, folders: new Map([[raw, [record]]]) }
  }
  const folders = await foldersOf(item.files, view)
  const files = folders.get(raw)
  if (files === undefined) {
    throw new ActionError('INTERNAL', `No file of ${collected.entry.report} lies in ${raw}.`)
  }
  return { item, raw, folders, verdict: await verdictOf(files, old, view) }
}

async function verdictOf(
  files: readonly NewFile[],
  old: Listing | undefined,
  view: PlanView,
): Promise<Verdict> {
  if (old === undefined) return 'new'
  if (treeId(listingOf(files)) === treeId(old)) return 'same'
  const parts = files.flatMap(({ content, sha }) =>
    'disk' in content ? [{ disk: content.disk, sha }] : [],
  )
  const same = await sameRows(view, old, parts)
  if (same === undefined) return 'new'
  return same ? 'same' : 'revised'
}

/** The folders of a decision that differ from the archive's and are to be replaced. */
async function changesOf(
  decision: Decision,
  dayMoved: boolean,
  view: PlanView,
): Promise<FolderChange[]> {
  const derived = new Set(
    decision.item.files.filter((file) => file.derived).map((file) => folderOf(file.path)),
  )
  const changes: FolderChange[] = []
  for (const [path, files] of decision.folders) {
    const folder = joined(view.root, path)
    const old = await ownFilesAt(view, folder)
    // What was computed from several reports changes with any of them.
    const replaced = derived.has(path) ? dayMoved : isMoved(decision)
    if (old !== undefined && (!replaced || treeId(old) === treeId(listingOf(files)))) continue
    changes.push({ folder, files, old: old ?? new Map() })
  }
  return changes
}

/** Tables of an earlier version of the day, which nothing in this run replaces. */
async function removals(
  decision: Decision,
  supplied: ReadonlySet<string>,
  view: PlanView,
): Promise<FolderChange[]> {
  const stale = await staleFolders(view, decision.item.collected)
  return stale
    .filter(({ path }) => !supplied.has(path))
    .map(({ path, old }) => ({ folder: joined(view.root, path), files: [], old }))
}

async function foldersOf(
  files: readonly StoredFile[],
  view: PlanView,
): Promise<Map<string, NewFile[]>> {
  const folders = new Map<string, NewFile[]>()
  for (const { path } of files) {
    const disk = join(view.output, ...path.split('/'))
    const known = view.digests.blobs.get(disk) ?? (await blobOfFile({ root: view.output, path }))
    view.digests.blobs.set(disk, known)
    const folder = folderOf(path)
    const file = { ...known, content: { disk }, name: path.slice(folder.length + 1) }
    folders.set(folder, [...(folders.get(folder) ?? []), file])
  }
  return folders
}

function tooLarge(changes: readonly FolderChange[]): ActionError | undefined {
  for (const { folder, files, old } of changes) {
    const file = files.find(({ name, sha, bytes }) => {
      return bytes > LARGEST_FILE && old.get(name)?.sha !== sha
    })
    if (file === undefined) continue
    const message = `${folder}/${file.name} has ${file.bytes} bytes; GitHub's API takes files of up to ${LARGEST_FILE} bytes. Nothing of that day was committed.`
    return new ActionError('COMMIT_TOO_LARGE', message)
  }
  return undefined
}

function resultOf({ verdict }: Decision): StoreResult {
  if (verdict === 'same') return { state: 'unchanged', revised: false }
  return { state: 'stored', revised: verdict === 'revised' }
}

function isMoved({ verdict }: Decision): boolean {
  return verdict === 'new' || verdict === 'revised'
}

/** The listing of a folder that holds these files and nothing else. */
export function listingOf(files: readonly NewFile[]): Listing {
  return filesListing(new Map(files.map(({ name, sha }) => [name, sha])))
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}

function dayKey({ collected: { scope, day } }: StoreItem): string {
  return `${scope.kind} ${scope.slug.toLowerCase()} ${day}`
}

interface StoredFolder {
  /** Below the archive's root. */
  readonly path: string
  readonly old: Listing
}

/**
 * Folders of tables and derived files that belong to one day of a report, whatever run wrote them.
 */
async function staleFolders(view: PlanView, day: ReportDay): Promise<StoredFolder[]> {
  const own = rawDataset(day.entry, day.team).replace(/^ndjson\//, '')
  const datasets = [...derivedDatasets(day.entry)]
  for (const format of TABLE_FORMATS) {
    const tables = await listingAt(view, view.snapshot, joined(view.root, `${format}/${own}`))
    for (const [table, { type }] of tables ?? []) {
      if (type === 'tree') datasets.push(`${format}/${own}/${table}`)
    }
  }
  const folders: StoredFolder[] = []
  for (const dataset of datasets) {
    const path = partitionFolder(dataset, day)
    const old = await ownFilesAt(view, joined(view.root, path))
    if (old !== undefined) folders.push({ path, old })
  }
  return folders
}
