import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'

import { ActionError } from '../errors.js'
import { parseJson } from '../text/json.js'
import { isJsonObject, type JsonObject } from './json.js'
import { LONGEST_ROW, openSplitter, endSplitter, type Splitter, writeSplitter } from './splitter.js'

/** A row of a report's file, or a place in it that cannot be read; lines are counted from 1. */
export type RowRead =
  { readonly value: JsonObject } | { readonly unreadable: true; readonly line: number }

const CHUNK = 1 << 18

/**
 * The bytes of a stored file, unpacked when its name ends in `.gz`. A piece is good until the next one is
 * asked for. Throws ActionError DISK_FAILED when the file cannot be read or unpacked; `what` says for what it
 * is read.
 */
export async function* bytesOfFile(path: string, what = 'read'): AsyncGenerator<Buffer> {
  try {
    yield* path.endsWith('.gz') ? unpacked(path) : inTurn(path)
  } catch (error) {
    throw new ActionError('DISK_FAILED', `The file ${path} cannot be ${what}.`, { cause: error })
  }
}

function unpacked(path: string): AsyncIterable<Buffer> {
  const file = createReadStream(path, { highWaterMark: CHUNK })
  return pipeline(file, createGunzip({ chunkSize: CHUNK }), () => undefined)
}

/** One piece is read while the other is worked on: a new one for each would keep the collector busy. */
async function* inTurn(path: string): AsyncGenerator<Buffer> {
  const file = await open(path)
  try {
    let now = Buffer.allocUnsafeSlow(CHUNK)
    let next = Buffer.allocUnsafeSlow(CHUNK)
    for (let { bytesRead } = await file.read(now); bytesRead > 0;) {
      const reading = file.read(next)
      // Whoever takes the piece may fail first; else it is told below.
      reading.catch(() => undefined)
      yield now.subarray(0, bytesRead)
      bytesRead = (await reading).bytesRead
      ;[now, next] = [next, now]
    }
  } finally {
    await file.close()
  }
}

/**
 * The rows of a stored report file without loss, one after another, in the order of the file; blank text,
 * `""` and `null` are no rows. Throws what `bytesOfFile` throws, and LIMIT_EXCEEDED for a row that is too long.
 */
export function readRows(path: string, limit = LONGEST_ROW): AsyncGenerator<RowRead> {
  return splitRows(bytesOfFile(path), path, limit)
}

/** The same of bytes that come in chunks; `called` is what they are called in an error. */
export async function* splitRows(
  chunks: AsyncIterable<Uint8Array>,
  called: string,
  limit = LONGEST_ROW,
): AsyncGenerator<RowRead> {
  let rows: RowRead[] = []
  const splitter = openRows({ called, limit, take: (row) => rows.push(row) })
  for await (const chunk of chunks) {
    writeSplitter(splitter, chunk)
    yield* rows
    rows = []
  }
  endSplitter(splitter)
  yield* rows
}

export interface RowsTaken {
  /** What the part is called in an error. */
  readonly called: string
  readonly limit?: number
  readonly take: (row: RowRead) => unknown
  /** Takes the bytes of a row without JSON.parse; false when that must decide. */
  readonly takeBytes?: (bytes: Uint8Array, start: number, end: number) => boolean
}

/** A splitter that hands on rows as they come, in the order of the file. */
export function openRows({ called, limit = LONGEST_ROW, take, takeBytes }: RowsTaken): Splitter {
  const splitter = openSplitter(
    {
      read: (bytes, start, end) => {
        if (takeBytes?.(bytes, start, end) === true) return true
        const value = parsed(bytes, start, end)
        if (value === undefined) return false
        for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
          if (isJsonObject(one)) take({ value: one })
          else if (one !== null && one !== '') take({ unreadable: true, line: splitter.rowLine })
        }
        return true
      },
      unreadable: (line) => take({ unreadable: true, line }),
      tooLong: (line) => {
        throw rowTooLong(called, line, limit)
      },
    },
    limit,
  )
  return splitter
}

/** The one error of a row beyond the limit. */
export function rowTooLong(where: string, line: number, limit = LONGEST_ROW): ActionError {
  const size = limit >= 1024 * 1024 ? `${limit / 1024 / 1024} MiB` : `${limit} bytes`
  return new ActionError(
    'LIMIT_EXCEEDED',
    `The row that begins on line ${line} of ${where} is longer than ${size}.`,
    {
      hint: 'Real rows have a few kilobytes: this is no report of GitHub. Nothing of it was kept.',
    },
  )
}

function parsed(bytes: Uint8Array, start: number, end: number): unknown {
  try {
    return parseJson(
      Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8'),
    )
  } catch {
    return undefined
  }
}
