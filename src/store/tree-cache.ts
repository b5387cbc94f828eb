import { ActionError } from '../errors.js'
import { type Day, type Scope } from '../model.js'
import { type CatalogueEntry } from '../reports/catalogue.js'
import { isDay } from '../reports/days.js'
import { isOwnName, NO_REPORT_FILE, rawDataset, slugFolder } from '../reports/layout.js'
import {
  deepTreeShape,
  EMPTY_BLOB,
  filesListing,
  FOLDER_MODE,
  type Listing,
  type Sha,
  treeId,
  type TreeEntry,
} from './git-objects.js'
import { foundIn, read, readEntry, readTree, type Repository, type Tree } from './git-repository.js'

/**
 * What the repository holds already, read folder by folder and nothing but our own: never recursively,
 * since GitHub shortens such listings, and no file is downloaded for it.
 */

/** A version of the branch; without one the archive is empty. */
export interface Snapshot {
  readonly commit: Sha
  readonly tree: Sha
}

/** Listings by the id of their tree, which never changes; so each is read once in a run. */
export interface TreeCache {
  read(tree: Sha): Promise<Tree>
  /** Reads a tree with all that lies below it, in one request if GitHub lists it whole. */
  deep(tree: Sha): Promise<void>
  /** Learns a tree without asking. */
  put(tree: Sha, listing: Listing): void
}

/** What the archive has of a day. */
export interface StoredDay {
  readonly tree: Sha
  /** Only the record that GitHub has no report. */
  readonly noReport: boolean
}

/** Names all the days of one report of a slug (and team). */
export interface Series {
  readonly entry: CatalogueEntry
  readonly scope: Scope
  readonly team?: string
}

/** The folder of a day that holds nothing but the record of an absence always has this id. */
export const NO_REPORT_TREE: Sha = treeId(filesListing(new Map([[NO_REPORT_FILE, EMPTY_BLOB]])))

const DAY_FOLDER = 'report_day='
const NOTHING: Listing = new Map()

/** Reads trees of a repository, each once; one that could not be read is tried again when asked for again. */
export function treeCacheOf(repository: Repository): TreeCache {
  const trees = new Map<Sha, Promise<Tree>>()
  const deep = new Set<Sha>()
  return {
    async deep(tree) {
      if (deep.has(tree)) return
      const listings = await readDeepTree(repository, tree)
      deep.add(tree)
      for (const [id, listing] of listings ?? []) this.put(id, listing)
    },
    read(tree) {
      const known = trees.get(tree)
      if (known !== undefined) return known
      const reading = readTree(repository, tree)
      trees.set(tree, reading)
      reading.catch(() => trees.delete(tree))
      return reading
    },
    put(tree, listing) {
      if (!trees.has(tree)) trees.set(tree, Promise.resolve({ listing, truncated: false }))
    },
  }
}

export interface Trees {
  readonly repository: Repository
  readonly cache: TreeCache
}

/** What stands at a path of a snapshot. Throws COMMIT_PATH_BLOCKED when something on the way is no folder. */
export async function entryAt(
  trees: Trees,
  snapshot: Snapshot | undefined,
  path: string,
): Promise<TreeEntry | undefined> {
  if (snapshot === undefined) return undefined
  let entry: TreeEntry = { mode: FOLDER_MODE, type: 'tree', sha: snapshot.tree }
  const names = path === '' ? [] : path.split('/')
  for (const [index, name] of names.entries()) {
    const here = names.slice(0, index + 1).join('/')
    const { listing, truncated } = await trees.cache.read(entry.sha)
    const next =
      listing.get(name) ??
      (truncated ? await readEntry(trees.repository, snapshot.commit, here) : undefined)
    if (next === undefined) return undefined
    entry = folderOf(next, here, trees.repository)
  }
  return entry
}

/** The entries of the folder at a path; undefined when there is none. */
export async function listingAt(
  trees: Trees,
  snapshot: Snapshot | undefined,
  path: string,
): Promise<Listing | undefined> {
  const entry = await entryAt(trees, snapshot, path)
  if (entry === undefined) return undefined
  return (await trees.cache.read(entry.sha)).listing
}

/** A record of an absence is empty: one that says something is somebody else's. */
function isOurs([name, { type, sha }]: readonly [string, TreeEntry]): boolean {
  return isOwnName(name) && (name !== NO_REPORT_FILE || type !== 'blob' || sha === EMPTY_BLOB)
}

/** Our files in a folder; undefined when there is none. Throws COMMIT_PATH_BLOCKED when one is a folder. */
export async function ownFilesAt(
  view: Trees & { readonly snapshot: Snapshot | undefined },
  folder: string,
): Promise<Listing | undefined> {
  const listing = await listingAt(view, view.snapshot, folder)
  const own = [...(listing ?? [])].filter(isOurs)
  const other = own.find(([, { type }]) => type !== 'blob')
  if (other === undefined) return own.length === 0 ? undefined : new Map(own)
  const path = `${folder}/${other[0]}`
  const message = `\`${path}\` is a folder, where the archive needs a file.`
  throw new ActionError('COMMIT_PATH_BLOCKED', message, {
    about: { repository: view.repository.fullName },
  })
}

/** The days that the archive below `root` has of a series. */
export async function storedDays(
  trees: Trees,
  at: { snapshot: Snapshot | undefined; root: string },
  series: Series,
): Promise<Map<Day, StoredDay>> {
  const dataset = rawDataset(series.entry, series.team)
  const folder = joined(at.root, slugFolder(dataset, series))
  const listing = (await listingAt(trees, at.snapshot, folder)) ?? NOTHING
  const days = new Map<Day, StoredDay>()
  for (const [name, { type, sha }] of listing) {
    const day = name.slice(DAY_FOLDER.length)
    if (!name.startsWith(DAY_FOLDER) || !isDay(day) || type !== 'tree') continue
    days.set(day, { tree: sha, noReport: sha === NO_REPORT_TREE })
  }
  return days
}

/** A path below the root of an archive, which may be the root of the repository. */
export function joined(root: string, path: string): string {
  return root === '' ? path : `${root}/${path}`
}

function folderOf(entry: TreeEntry, path: string, repository: Repository): TreeEntry {
  if (entry.type === 'tree') return entry
  const kinds: Record<string, string> = { '120000': 'symbolic link', '160000': 'submodule' }
  const kind = kinds[entry.mode] ?? (entry.type === 'blob' ? 'file' : entry.type)
  const message = `\`${path}\` is a ${kind}, where the archive needs a folder.`
  throw new ActionError('COMMIT_PATH_BLOCKED', message, {
    about: { repository: repository.fullName },
  })
}

/**
 * A folder and all folders below it, by the ids of their trees, in one request; absent where GitHub does not
 * list it whole.
 */
async function readDeepTree(
  repository: Repository,
  tree: Sha,
): Promise<ReadonlyMap<Sha, Listing> | undefined> {
  const route = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}'
  const got = await read(repository.api, {
    route,
    parameters: { ...repository.name, tree_sha: tree, recursive: '1' },
    shape: deepTreeShape,
  })
  const found = foundIn(got, `read the folder ${tree}`, repository.fullName)
  if (found.truncated) return undefined
  const folders = new Map<string, { sha: Sha; listing: Map<string, TreeEntry> }>()
  folders.set('', { sha: tree, listing: new Map() })
  for (const { path, mode, type, sha: id } of found.tree) {
    const cut = path.lastIndexOf('/')
    const above = folders.get(cut < 0 ? '' : path.slice(0, cut))
    // A folder is listed before what lies in it; where it is not, the listing is none of git's.
    if (above === undefined) return undefined
    above.listing.set(path.slice(cut + 1), { mode, type, sha: id })
    if (type === 'tree') folders.set(path, { sha: id, listing: new Map() })
  }
  return new Map([...folders.values()].map(({ sha: id, listing }) => [id, listing]))
}
