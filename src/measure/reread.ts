import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

import { ActionError } from '../errors.js'
import { type StoredFile } from '../model.js'
import { type PartFold } from './part.js'
import { openRowReader } from './reader.js'

/** How the bytes of a stored format become rows again; the others hold no rows as GitHub sent them. */
const OPEN: Partial<Record<StoredFile['format'], (path: string) => Readable>> = {
  ndjson: (path) => createReadStream(path),
  'ndjson.gz': (path) => unpacked(path),
}

/** A fault of the file ends the unpacked stream with that error. */
function unpacked(path: string): Readable {
  return pipeline(createReadStream(path), createGunzip(), () => undefined)
}

/** The files of a report as GitHub sent it, in link order: past 999 a part's number grows longer. */
export function reportFiles(files: readonly StoredFile[]): StoredFile[] {
  return files
    .filter(({ format, derived }) => OPEN[format] !== undefined && derived !== true)
    .sort((one, other) => one.path.length - other.path.length || (one.path < other.path ? -1 : 1))
}

/**
 * Reads stored files again into a fold, in order, leaving out rows that `earlier` has. Throws ActionError
 * DISK_FAILED when a file cannot be read.
 */
export async function reread(
  files: readonly StoredFile[],
  into: { fold: PartFold; earlier?: PartFold; root: string; longest: number },
): Promise<void> {
  for (const file of files) {
    const reader = openRowReader(into)
    const stream = OPEN[file.format]?.(join(into.root, file.path))
    if (stream === undefined) continue
    try {
      for await (const chunk of stream as AsyncIterable<Uint8Array>) reader.write(chunk)
    } catch (cause) {
      const what = `The stored file ${file.path} could not be read again, to leave out rows that came twice.`
      throw new ActionError('DISK_FAILED', what, { cause })
    }
    reader.end()
  }
}
