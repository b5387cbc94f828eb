import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

import { z } from 'zod'

import { ActionError } from '../errors.js'
import { type FilePlace, fileInside, pathOf } from '../inside.js'

/**
 * Git's object ids, computed here: what the repository holds already is known without asking, and what
 * GitHub says that it stored can be checked.
 * https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
 */

/** The id of a git object: 40 hexadecimal digits. */
export type Sha = string

export const FILE_MODE = '100644'
export const FOLDER_MODE = '040000'

export interface TreeEntry {
  readonly mode: string
  readonly type: string
  readonly sha: Sha
}

/** The entries of one folder, by name. */
export type Listing = ReadonlyMap<string, TreeEntry>

export const EMPTY_BLOB: Sha = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'

/** The text of an object's id. */
export const sha = z.string().regex(/^[0-9a-f]{40}$/)

/** What git takes for the name of an entry; a listing with any other was not made by git. */
const NAME = String.raw`(?!(?:\.{1,2}|\.git)(?:/|$))[^/\0]+`
const entryName = z.string().regex(new RegExp(`^${NAME}$`, 'i'))
const entryPath = z.string().regex(new RegExp(`^${NAME}(?:/${NAME})*$`, 'i'))
const MODES = ['100644', '100664', '100755', '120000', FOLDER_MODE, '160000'] as const

/** A listing whose entries are called as `path` has it, each once. */
function listingShape(path: z.ZodType<string>) {
  const types = ['blob', 'tree', 'commit'] as const
  const entry = z.looseObject({ path, mode: z.enum(MODES), type: z.enum(types), sha })
  const tree = z
    .array(entry)
    .refine((all) => new Set(all.map((one) => one.path)).size === all.length)
  return z.looseObject({ sha, tree, truncated: z.boolean() })
}

/** A folder as GitHub lists it. */
export const treeShape = listingShape(entryName)
/** The same with all that lies below it: paths, with `/`. */
export const deepTreeShape = listingShape(entryPath)

/** Size and blob id of a file of the output, read as a stream; none that a link leads to. Throws DISK_FAILED. */
export async function blobOfFile(place: FilePlace): Promise<{ sha: Sha; bytes: number }> {
  try {
    const found = await fileInside(place)
    if (found === undefined) throw new Error('it is no file of the output')
    const size = Number(found.size)
    const hash = createHash('sha1').update(`blob ${size}\0`)
    let bytes = 0
    for await (const chunk of createReadStream(pathOf(place))) {
      bytes += (chunk as Buffer).length
      hash.update(chunk as Buffer)
    }
    if (bytes !== size) throw new Error(`it had ${size} bytes and then ${bytes}`)
    return { sha: hash.digest('hex'), bytes }
  } catch (error) {
    throw new ActionError('DISK_FAILED', `The file ${place.path} cannot be read.`, { cause: error })
  }
}

/** The blob id of a text. */
export function blobOfText(text: string): Sha {
  const bytes = Buffer.from(text, 'utf8')
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/** The id of a folder that holds these entries. */
export function treeId(listing: Listing): Sha {
  const rows = [...listing].sort(([one, a], [other, b]) =>
    Buffer.compare(sortKey(one, a), sortKey(other, b)),
  )
  const body = Buffer.concat(
    rows.flatMap(([name, entry]) => [
      Buffer.from(`${entry.mode.replace(/^0+/, '')} ${name}\0`, 'utf8'),
      Buffer.from(entry.sha, 'hex'),
    ]),
  )
  return createHash('sha1').update(`tree ${body.length}\0`).update(body).digest('hex')
}

/** The listing of a folder that holds only files, by name. */
export function filesListing(files: ReadonlyMap<string, Sha>): Listing {
  return new Map(
    [...files].map(([name, sha]) => [name, { mode: FILE_MODE, type: 'blob', sha } as const]),
  )
}

/** Git orders folders as if their names ended in a slash. */
function sortKey(name: string, entry: TreeEntry): Buffer {
  return Buffer.from(entry.type === 'tree' ? `${name}/` : name, 'utf8')
}
