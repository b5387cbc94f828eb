import { readFile } from 'node:fs/promises'

import { type Day, type ReportDay, type Scope, type StoredFile } from '../model.js'
import {
  isOwnName,
  NO_REPORT_FILE,
  partitionFolder,
  rawDataset,
  rawFolder,
} from '../reports/layout.js'
import { blobOfFile, type Listing, type Sha, treeId } from './git-objects.js'
import { readBlob } from './git-repository.js'
import { listingOf, type Plan, type PlanView } from './plan.js'
import { type FolderChange, type NewFile } from './root-files.js'
import { entryAt, joined, listingAt, ownFilesAt, type Series, storedDays } from './tree-cache.js'

/** What is kept beside the days is made of what the archive holds once a commit is made, and part of it. */

/** A file of a day's folder, by its name. */
export interface StoredPart {
  readonly name: string
  readonly sha: Sha
}

/** What can be looked up in an archive; paths count from its root. */
export interface ArchiveView {
  /** The days that are stored of a series, by the ids of their folders; a record of an absence is no day. */
  treesOf(series: Series): Promise<ReadonlyMap<Day, Sha>>
  /** The file at a path as a text; absent when there is none. */
  textAt(path: string): Promise<string | undefined>
  /** The parts of a report's day, in link order. */
  partsOf(series: Series, day: Day): Promise<readonly StoredPart[]>
  bytesOf(part: StoredPart): Promise<Buffer>
  /** Looks at all that lies below a path at once. */
  lookBelow(path: string): Promise<void>
}

/** The archive as it will be. */
export interface ArchiveAfter extends ArchiveView {
  /** The reports of this commit, with the ids that their folders will have. */
  readonly fetched: readonly (Pick<ReportDay, 'entry' | 'scope' | 'day' | 'team'> & {
    readonly tree: Sha
  })[]
  /** The commit is made in any case. */
  readonly hasChanges: boolean
  /** The scopes that something was stored or looked for of; absent: all. */
  readonly scopes?: readonly Scope[]
}

/** Folders that are replaced as a whole, below the archive's root, with files below the output folder. */
export type Followed = ReadonlyMap<string, readonly StoredFile[]>

/** Makes what lies beside the days; called for every commit, and again when somebody else was first. */
export type Follow = (after: ArchiveAfter) => Promise<Followed>

/** The archive as the snapshot shows it. */
export function viewOf(view: PlanView): ArchiveView {
  const { repository, digests } = view
  const at = { snapshot: view.snapshot, root: view.root }
  return {
    async treesOf(series) {
      const days = await storedDays(view, at, series)
      return new Map([...days].flatMap(([day, one]) => (one.noReport ? [] : [[day, one.tree]])))
    },
    async textAt(path) {
      const [folder, name] = cut(joined(view.root, path))
      const entry = (await listingAt(view, view.snapshot, folder))?.get(name)
      if (entry?.type !== 'blob') return undefined
      const known = digests.texts.get(entry.sha)
      const text = known ?? (await readBlob(repository, entry.sha)).toString('utf8')
      digests.texts.set(entry.sha, text)
      return text
    },
    async partsOf(series, day) {
      const listing = await listingAt(view, view.snapshot, joined(view.root, folderOf(series, day)))
      return [...(listing ?? [])]
        .filter(([name, { type }]) => type === 'blob' && isOwnName(name) && name !== NO_REPORT_FILE)
        .map(([name, { sha }]) => ({ name, sha }))
        .sort(
          (one, other) => one.name.length - other.name.length || (one.name < other.name ? -1 : 1),
        )
    },
    bytesOf: ({ sha }) => readBlob(repository, sha),
    async lookBelow(path) {
      const entry = await entryAt(view, view.snapshot, joined(view.root, path))
      if (entry !== undefined) await view.cache.deep(entry.sha)
    },
  }
}

/** The archive as it will be once a plan is carried out. */
export async function viewAfter(
  view: PlanView,
  plan: Pick<Plan, 'changes' | 'fetched'>,
  scopes?: readonly Scope[],
): Promise<ArchiveAfter> {
  const before = viewOf(view)
  const changes = new Map(plan.changes.map((change) => [change.folder, change]))
  const disks = disksOf(plan.changes)
  const fetched: (ArchiveAfter['fetched'][number] & { readonly folder: string })[] = []
  for (const day of plan.fetched) {
    const folder = rawFolder(day)
    const tree = await treeAfter(view, joined(view.root, folder), changes)
    if (tree !== undefined) fetched.push({ ...day, tree, folder })
  }
  return {
    ...before,
    fetched,
    hasChanges: plan.changes.length > 0,
    ...(scopes === undefined ? {} : { scopes }),
    async partsOf(series, day) {
      const change = changes.get(joined(view.root, folderOf(series, day)))
      return change?.files.map(({ name, sha }) => ({ name, sha })) ?? before.partsOf(series, day)
    },
    bytesOf: (part) => {
      const disk = disks.get(part.sha)
      return disk === undefined ? before.bytesOf(part) : readFile(disk)
    },
    async treesOf(series) {
      const days = new Map(await before.treesOf(series))
      for (const { day, tree, folder } of fetched) {
        if (folder === folderOf(series, day)) days.set(day, tree)
      }
      return days
    },
  }
}

function folderOf(series: Series, day: Day): string {
  return partitionFolder(rawDataset(series.entry, series.team), { ...series, day })
}

/** Where the files are that are on their way. */
function disksOf(changes: readonly FolderChange[]): ReadonlyMap<Sha, string> {
  const files = changes.flatMap((change) => change.files)
  return new Map(
    files.flatMap(({ sha, content }) => ('disk' in content ? [[sha, content.disk]] : [])),
  )
}

/** The id that a folder will have; what lies there beside our own files stays. */
async function treeAfter(
  view: PlanView,
  folder: string,
  changes: ReadonlyMap<string, FolderChange>,
): Promise<Sha | undefined> {
  const listing = await listingAt(view, view.snapshot, folder)
  const change = changes.get(folder)
  if (change === undefined) return listing && treeId(listing)
  const foreign = [...(listing ?? [])].filter(([name]) => !change.old.has(name))
  return treeId(new Map([...foreign, ...listingOf(change.files)]))
}

/** What has to change in the archive for what follows. */
export async function followingChanges(
  view: PlanView,
  followed: Followed,
): Promise<FolderChange[]> {
  const changes: FolderChange[] = []
  for (const [path, stored] of followed) {
    const folder = joined(view.root, path)
    const old: Listing = (await ownFilesAt(view, folder)) ?? new Map()
    const files = await Promise.all(stored.map((file) => newFile(view.output, file)))
    const same = treeId(old) === treeId(listingOf(files))
    if (!same) changes.push({ folder, files, old, isBeside: true })
  }
  return changes
}

/** Read from the disk each time: a second try may have made another file of that name. */
async function newFile(output: string, { path }: StoredFile): Promise<NewFile> {
  const disk = `${output}/${path}`
  const [, name] = cut(path)
  return { ...(await blobOfFile({ root: output, path })), name, content: { disk } }
}

function cut(path: string): readonly [folder: string, name: string] {
  const at = path.lastIndexOf('/')
  return [path.slice(0, Math.max(at, 0)), path.slice(at + 1)]
}
