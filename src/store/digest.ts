import { createHash } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { canonicalJson } from '../text/json.js'
import { readRows } from '../rows/read-file.js'
import { type Listing, type Sha, treeId } from './git-objects.js'
import { readBlob, type Repository } from './git-repository.js'

/**
 * Whether two versions of a report hold the same rows: the same multiset, whatever their order, their
 * partition into parts, their spelling or their compression.
 */

/** Equal for equal multisets of rows. */
export type RowsDigest = string

/** One part of a report on disk. */
export interface PartFile {
  readonly disk: string
  readonly sha: Sha
}

/** What was computed in this run already, so that a second look at the branch costs nothing. */
export interface Digests {
  /** By the id of the stored folder. */
  readonly stored: Map<Sha, RowsDigest | undefined>
  /** Size and blob id of files on disk, by path. */
  readonly blobs: Map<string, { readonly sha: Sha; readonly bytes: number }>
  /** Texts that were read, by their ids. */
  readonly texts: Map<Sha, string>
  /** An existing folder for downloads. */
  readonly scratch: string
}

const PART = /^part-\d+\.ndjson(\.gz)?$/
const MODULUS = 1n << 256n

/**
 * Whether a stored folder has the rows of these parts; undefined when it has no part at all.
 * Throws what reading the repository or the files throws.
 */
export async function sameRows(
  { repository, digests }: { repository: Repository; digests: Digests },
  old: Listing,
  parts: readonly PartFile[],
): Promise<boolean | undefined> {
  const tree = treeId(old)
  if (!digests.stored.has(tree)) {
    digests.stored.set(tree, await digestOfStored(repository, old, digests.scratch))
  }
  const stored = digests.stored.get(tree)
  return stored === undefined ? undefined : stored === (await digestOfParts(parts))
}

/** The digest of all rows of some parts together. Throws DISK_FAILED, LIMIT_EXCEEDED. */
export async function digestOfParts(parts: readonly PartFile[]): Promise<RowsDigest> {
  let sum = 0n
  let count = 0
  for (const part of parts) {
    for await (const row of readRows(part.disk)) {
      // What cannot be read is equal to nothing but the same place of the same bytes.
      const text =
        'value' in row ? canonicalRow(row.value) : `unreadable ${part.sha} ${String(row.line)}`
      const hash = createHash('sha256').update(text).digest('hex')
      sum = (sum + BigInt(`0x${hash}`)) % MODULUS
      count += 1
    }
  }
  return `${count} ${sum.toString(16)}`
}

/**
 * The digest of what a stored folder holds, downloaded part by part into the folder `scratch`, of which
 * nothing remains. Undefined when the folder has no part.
 */
export async function digestOfStored(
  repository: Repository,
  listing: Listing,
  scratch: string,
): Promise<RowsDigest | undefined> {
  const parts: PartFile[] = []
  try {
    for (const [name, { type, sha }] of listing) {
      if (type !== 'blob' || !PART.test(name)) continue
      const disk = join(scratch, `${sha}-${name}`)
      parts.push({ disk, sha })
      await writeFile(disk, await readBlob(repository, sha), { mode: 0o600 })
    }
    return parts.length === 0 ? undefined : await digestOfParts(parts)
  } finally {
    await Promise.all(parts.map(({ disk }) => rm(disk, { force: true })))
  }
}

/**
 * The one text of a row. The wrapper of a 28-day report says when it was made, and the order of its
 * days is not fixed: neither makes it another report.
 */
function canonicalRow(row: Readonly<Record<string, unknown>>): string {
  const days = row['day_totals']
  if (!Array.isArray(days)) return canonicalJson(row)
  const rest = Object.entries(row).filter(
    ([name]) => name !== 'day_totals' && name !== 'created_at',
  )
  const sorted = days.map((day) => canonicalJson(day)).sort()
  return `${canonicalJson(Object.fromEntries(rest))} ${sorted.join(' ')}`
}
