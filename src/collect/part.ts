import { createHash, type Hash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { once } from 'node:events'
import { pipeline, Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createGzip, createInflate } from 'node:zlib'

import { ActionError } from '../errors.js'
import { TransportError } from '../net/faults.js'
import { type Response } from '../net/transport.js'
import { type PartReader, type PartReading } from '../ports.js'
import { type RowKind } from '../schema/kinds.js'

/**
 * The bytes of one part on their way to the disk: decoded if the host encoded them, looked at by a
 * reader, hashed and written, in memory that does not grow with the part.
 */

/** The largest part that is read; beyond it something is wrong with the host. */
export const PART_LIMIT = 4 * 1024 ** 3

/** Rows pack about ten to one. What unpacks to far more, once it is large at all, is made to fill a disk. */
const RATIO_LIMIT = 200
const RATIO_GRACE = 16 * 1024 ** 2

const GZIP_LEVEL = 6

type Chunks = AsyncIterable<Uint8Array>

export interface PartTarget {
  /** Where the part is written; must not exist. */
  readonly file: string
  readonly reader: PartReader
  /** Written packed. */
  readonly gzip: boolean
  /** Changes the rows before anything sees them. */
  readonly transform?: (chunks: Chunks, rows: RowKind) => Chunks
  /** What the rows are about. */
  readonly rows: RowKind
}

export interface WrittenPart {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  readonly reading: PartReading
}

/**
 * Writes a body. Throws TransportError for a damaged one, LIMIT_EXCEEDED, and errors of the disk; leaves no
 * file then.
 */
export async function writePart(response: Response, target: PartTarget): Promise<WrittenPart> {
  try {
    return await written(response, target)
  } catch (error) {
    response.close()
    await rm(target.file, { force: true })
    throw error
  }
}

/** Writes rows, however they came: the one way on which they are changed, looked at and hashed. */
export async function writeRows(chunks: Chunks, target: PartTarget): Promise<WrittenPart> {
  const seen = watched(target.transform?.(chunks, target.rows) ?? chunks, target.reader)
  const hash = createHash('sha256')
  try {
    const bytes = await save(target.gzip ? packed(seen) : seen, target.file, hash)
    const reading = await target.reader.end()
    return { file: target.file, bytes, sha256: hash.digest('hex'), reading }
  } catch (error) {
    target.reader.drop?.()
    throw error
  }
}

async function written(response: Response, target: PartTarget): Promise<WrittenPart> {
  // Nothing is gained by reading four gigabytes of what is known to be more.
  if (Number(response.headers['content-length'] ?? 0) > PART_LIMIT) throw tooLarge()
  const digests = promisedDigests(response)
  const raw = { bytes: 0 }
  const sent = limited(response.body, raw, digests.sent)
  const decoded = decodedBody(sent, response.headers['content-encoding'])
  // What came as it is has been counted already.
  const plain = decoded === sent ? sent : unpacked(decoded, raw, digests.stored)
  const part = await writeRows(plain, target)
  digests.check()
  if (part.reading.illegible) {
    throw new TransportError('EREPORT', 'the file is not a report: no line of it can be read')
  }
  return part
}

async function save(chunks: Chunks, file: string, hash: Hash): Promise<number> {
  const stream = createWriteStream(file, { flags: 'wx', mode: 0o600, highWaterMark: 1 << 20 })
  let failure: Error | undefined
  stream.on('error', (error) => (failure = error))
  let bytes = 0
  try {
    for await (const chunk of chunks) {
      if (failure !== undefined) throw failure
      bytes += chunk.length
      hash.update(chunk)
      if (!stream.write(chunk)) await once(stream, 'drain')
    }
    stream.end()
    await once(stream, 'close')
    if (failure !== undefined) throw failure
    return bytes
  } finally {
    stream.destroy()
    // A file that is still being opened would appear after it was taken away.
    // Not by `once` of node:events, which would throw what the destroying itself makes fail.
    if (!stream.closed) await new Promise<void>((resolve) => stream.once('close', () => resolve()))
  }
}

async function* watched(chunks: Chunks, reader: PartReader): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    const taken = reader.write(chunk)
    // Most are read at once: a wait for each would cost more than many a chunk.
    if (taken !== undefined) await taken
    yield chunk
  }
}

async function* limited(
  chunks: Chunks,
  count: { bytes: number },
  digest?: Hash,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count.bytes += chunk.length
    if (count.bytes > PART_LIMIT) throw tooLarge()
    digest?.update(chunk)
    yield chunk
  }
}

/** Keeps what a host packed from growing without bound. */
async function* unpacked(
  chunks: Chunks,
  raw: { readonly bytes: number },
  digest?: Hash,
): AsyncGenerator<Uint8Array> {
  const count = { bytes: 0 }
  for await (const chunk of limited(chunks, count, digest)) {
    if (count.bytes > RATIO_GRACE && count.bytes > raw.bytes * RATIO_LIMIT) throw tooLarge()
    yield chunk
  }
}

function tooLarge(): ActionError {
  const gigabytes = PART_LIMIT / 1024 ** 3
  return new ActionError(
    'LIMIT_EXCEEDED',
    `A part is larger than ${gigabytes} GiB, or unpacks to more than ${RATIO_LIMIT} times its size.`,
  )
}

/** Undoes an encoding that the host applied although none was asked for; a cut stream throws. */
function decodedBody(chunks: Chunks, encoding: string | undefined): Chunks {
  const name = (encoding ?? 'identity').trim().toLowerCase()
  if (name === 'identity' || name === '') return chunks
  const decoder = DECODERS[name]?.()
  if (decoder === undefined) {
    throw new TransportError('EENCODING', `the encoding ${JSON.stringify(name)} is not known`)
  }
  // The error destroys the decoder, and so reaches whoever reads from it.
  return pipeline(Readable.from(chunks), decoder, () => undefined)
}

const DECODERS: Readonly<Record<string, (() => NodeJS.ReadWriteStream & Readable) | undefined>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

function packed(chunks: Chunks): Chunks {
  return pipeline(Readable.from(chunks), createGzip({ level: GZIP_LEVEL }), () => undefined)
}

/**
 * The digests that the host promises; none are computed where it promises none. Content-MD5 is of the
 * bytes sent; Azure's blob digest is of the bytes stored, which differ when something packs on the way.
 * https://learn.microsoft.com/rest/api/storageservices/get-blob
 */
function promisedDigests(response: Response) {
  const promised = response.headers['content-md5']
  const blob = response.headers['x-ms-blob-content-md5']
  const encoded = (response.headers['content-encoding'] ?? 'identity') !== 'identity'
  const sent = promised === undefined && blob === undefined ? undefined : createHash('md5')
  const stored = blob !== undefined && encoded ? createHash('md5') : undefined
  return {
    sent,
    stored,
    check() {
      const outer = sent?.digest('base64')
      const inner = stored?.digest('base64')
      if (promised !== undefined && promised !== outer) {
        throw new TransportError('EDIGEST', 'the file differs from its Content-MD5')
      }
      if (blob !== undefined && blob !== outer && blob !== inner) {
        throw new TransportError('EDIGEST', 'the file differs from the digest of the stored one')
      }
    },
  }
}
