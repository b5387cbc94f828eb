import { createReadStream } from 'node:fs'
import { type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

import { ActionError } from '../errors.js'

/** The longest line that is read: far above any row, far below the longest string of the engine. */
export const LONGEST_LINE = 256 * 1024 * 1024

const NEWLINE = 10
const BYTE_ORDER_MARK = '\uFEFF'
const CHUNK = 1 << 18

/** Lines of a text with their number, counted from 1; without line end and byte order mark. */
export interface Line {
  readonly line: number
  readonly text: string
}

/**
 * The lines of a UTF-8 file, unpacked when its name ends in `.gz`, batch by batch: what one chunk of
 * the file completes. Memory is bound by the longest line. Throws ActionError DISK_FAILED when the
 * file cannot be read or unpacked, LIMIT_EXCEEDED for a line longer than the limit.
 */
export async function* readLines(
  path: string,
  longest = LONGEST_LINE,
): AsyncGenerator<readonly Line[]> {
  const splitter = lineSplitter(path, longest)
  try {
    for await (const chunk of open(path)) yield splitter.take(chunk as Buffer)
  } catch (error) {
    if (error instanceof ActionError) throw error
    throw new ActionError('DISK_FAILED', `The file ${path} cannot be read.`, { cause: error })
  }
  yield splitter.rest()
}

function open(path: string): Readable {
  const file = createReadStream(path, { highWaterMark: CHUNK })
  if (!path.endsWith('.gz')) return file
  const unpacked = createGunzip({ chunkSize: CHUNK })
  file.once('error', (error) => unpacked.destroy(error))
  return file.pipe(unpacked)
}

function lineSplitter(path: string, longest: number) {
  let pending: Buffer[] = []
  let pendingBytes = 0
  let number = 0
  const finish = (bytes: Buffer): Line => {
    number += 1
    const end = bytes.at(-1) === 13 ? bytes.length - 1 : bytes.length
    const text = bytes.toString('utf8', 0, end)
    return { line: number, text: text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text }
  }
  const keep = (bytes: Buffer) => {
    pendingBytes += bytes.length
    if (pendingBytes > longest) {
      const what = `Line ${number + 1} of ${path} is longer than ${longest} bytes.`
      throw new ActionError('LIMIT_EXCEEDED', what)
    }
    if (bytes.length > 0) pending.push(bytes)
  }
  const complete = (bytes: Buffer): Line => {
    const whole = pending.length === 0 ? bytes : Buffer.concat([...pending, bytes])
    pending = []
    pendingBytes = 0
    return finish(whole)
  }
  return {
    take(chunk: Buffer): Line[] {
      const lines: Line[] = []
      let start = 0
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
        lines.push(complete(chunk.subarray(start, end)))
        start = end + 1
      }
      keep(chunk.subarray(start))
      return lines
    },
    rest: (): Line[] => (pending.length === 0 ? [] : [complete(Buffer.alloc(0))]),
  }
}
