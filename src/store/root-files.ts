import { TABLE_FORMATS } from '../model.js'
import {
  DATA_PACKAGE_FILE,
  dataPackageText,
  isEarlierDataPackage,
} from '../reports/data-package.js'
import { blobOfText, type Listing, type Sha, type TreeEntry } from './git-objects.js'
import { readBlob } from './git-repository.js'
import { listingAt, type Snapshot, type Trees } from './tree-cache.js'

/**
 * What becomes of our files in a folder, which counts from the repository's root: those of `old` that are not
 * among `files` go. Whatever else lies there stays.
 */
export interface FolderChange {
  readonly folder: string
  readonly files: readonly NewFile[]
  readonly old: Listing
  /** What lies beside the days, and is not told of in numbers. */
  readonly isBeside?: true
}

/** What lies in the archive's root, beside the days: short texts of our own, told from others by their ids. */

/** A file as it will lie in the archive: on disk, or a short text. */
export interface NewFile {
  readonly name: string
  readonly content: { readonly disk: string } | { readonly text: string }
  readonly sha: Sha
  readonly bytes: number
}

/** A file of our own making. */
export function ownText(name: string, text: string): NewFile {
  return { name, content: { text }, sha: blobOfText(text), bytes: Buffer.byteLength(text) }
}

/**
 * The git data API cannot make the first commit of a repository. The contents API can, with one file,
 * which must not be part of a day: this one, which the first real commit takes away again.
 */
export const PLACEHOLDER = {
  name: '.first-commit',
  text: 'The next commit takes this file away.\n',
}

/**
 * Keeps the bytes of every checkout what they are, whatever `core.autocrlf` says; only those of the
 * archive, since it may lie among other files.
 */
const ATTRIBUTES = ownText(
  '.gitattributes',
  [...['ndjson', ...TABLE_FORMATS, 'derived'].map((folder) => `${folder}/**`), 'datapackage.json']
    .map((pattern) => `${pattern} -text\n`)
    .join(''),
)

/** Ids of the attributes that earlier versions of this action wrote; those of others are left alone. */
const EARLIER_ATTRIBUTES: readonly Sha[] = []

/** A file of ours in the root, and how one that an earlier version wrote is told from anything else. */
interface RootFile {
  readonly file: () => NewFile
  readonly isEarlier: (trees: Trees, entry: TreeEntry) => Promise<boolean>
}

const ROOT_FILES: readonly RootFile[] = [
  {
    file: () => ATTRIBUTES,
    isEarlier: (_, { sha }) => Promise.resolve(EARLIER_ATTRIBUTES.includes(sha)),
  },
  {
    file: () => ownText(DATA_PACKAGE_FILE, dataPackageText()),
    isEarlier: async ({ repository }, { type, sha }) => {
      if (type !== 'blob') return false
      // What cannot be read is left alone.
      const found = await readBlob(repository, sha).catch(() => Buffer.alloc(0))
      return isEarlierDataPackage(found.toString('utf8'))
    },
  },
]

/** What a commit that is made for days changes in the archive's root. */
export async function rootChanges(
  trees: Trees,
  snapshot: Snapshot | undefined,
  root: string,
): Promise<FolderChange[]> {
  const listing = await listingAt(trees, snapshot, root)
  const old = new Map<string, TreeEntry>()
  const first = listing?.get(PLACEHOLDER.name)
  if (first?.sha === blobOfText(PLACEHOLDER.text)) old.set(PLACEHOLDER.name, first)
  const files: NewFile[] = []
  for (const { file, isEarlier } of ROOT_FILES) {
    const ours = file()
    const there = listing?.get(ours.name)
    if (there?.sha === ours.sha) continue
    if (there !== undefined && !(await isEarlier(trees, there))) continue
    if (there !== undefined) old.set(ours.name, there)
    files.push(ours)
  }
  return files.length + old.size === 0 ? [] : [{ folder: root, files, old, isBeside: true }]
}
