import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

import { type StoredFile } from '../model.js'
import { type PartFold } from './part.js'
import { openRowReader } from './reader.js'

/** How the bytes of a stored format become rows again; the others hold no rows as GitHub sent them. */
const OPEN: Partial<Record<StoredFile['format'], (path: string) => Readable>> = {
  ndjson: (path) => createReadStream(path),
  'ndjson.gz': (path) => createReadStream(path).pipe(createGunzip()),
}

/** The files of a report as GitHub sent it, in link order. */
export function reportFiles(files: readonly StoredFile[]): StoredFile[] {
  return files
    .filter(({ format, derived }) => OPEN[format] !== undefined && derived !== true)
    .sort((one, other) => (one.path < other.path ? -1 : 1))
}

/**
 * Reads stored files again into a fold, in order, leaving out rows that `earlier` has. Throws what the
 * file system throws.
 */
export async function reread(
  files: readonly StoredFile[],
  into: { fold: PartFold; earlier?: PartFold; root: string; longest: number },
): Promise<void> {
  for (const file of files) {
    const reader = openRowReader(into)
    const stream = OPEN[file.format]?.(join(into.root, file.path))
    if (stream === undefined) continue
    for await (const chunk of stream as AsyncIterable<Uint8Array>) reader.write(chunk)
    reader.end()
  }
}
