import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, deflateSync, gunzipSync, gzipSync } from 'node:zlib'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { PART_LIMIT, type PartTarget, writePart, writeRows } from '../../src/collect/part.js'
import { type Response } from '../../src/net/transport.js'
import { type PartReader } from '../../src/ports.js'

const ROWS = '{"day":"2026-11-18","user_id":1}\n{"day":"2026-11-18","user_id":2}\n'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'part-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const hashOf = (bytes: string | Buffer, kind: 'sha256' | 'md5' = 'sha256') =>
  createHash(kind).update(bytes)
const sha256 = (bytes: string | Buffer) => hashOf(bytes).digest('hex')
const md5 = (bytes: string | Buffer) => hashOf(bytes, 'md5').digest('base64')

/** Remembers what it was shown. */
function reader(illegible = false) {
  const seen: Uint8Array[] = []
  const opened: PartReader = {
    write: (chunk) => void seen.push(Uint8Array.from(chunk)),
    end: () => ({ rows: seen.length, unreadable: [], unreadableCount: 0, illegible }),
  }
  return { opened, text: () => Buffer.concat(seen).toString() }
}

function response(bytes: string | Buffer, headers: Record<string, string> = {}, size = 50) {
  const whole = Buffer.from(bytes)
  const told = { closed: false, read: 0 }
  async function* body(): AsyncGenerator<Buffer> {
    for (let at = 0; at < whole.length; at += size) {
      told.read += 1
      yield whole.subarray(at, at + size)
    }
  }
  const answer: Response = {
    ...{ status: 200, framing: 'length', headers, body: body() },
    close: () => (told.closed = true),
  }
  return { answer, told }
}

function target(given: Partial<PartTarget> = {}): PartTarget {
  return {
    file: join(folder, 'part-001.ndjson'),
    reader: reader().opened,
    gzip: false,
    rows: 'user',
    ...given,
  }
}

const stored = () => readFile(join(folder, 'part-001.ndjson'))

describe('a part', () => {
  test('is written as it came, and looked at on the way', async () => {
    const watching = reader()
    const { answer, told } = response(ROWS)
    const part = await writePart(answer, target({ reader: watching.opened }))
    expect(part).toEqual({
      file: join(folder, 'part-001.ndjson'),
      bytes: ROWS.length,
      sha256: sha256(ROWS),
      reading: { rows: 2, unreadable: [], unreadableCount: 0, illegible: false },
    })
    expect((await stored()).toString()).toBe(ROWS)
    expect(watching.text()).toBe(ROWS)
    expect(told.closed).toBe(false)
  })

  test('is for its owner alone', async () => {
    await writePart(response(ROWS).answer, target())
    expect((await stat(join(folder, 'part-001.ndjson'))).mode & 0o777).toBe(0o600)
  })

  test('of no bytes is a file of no bytes', async () => {
    const part = await writePart(response('').answer, target())
    expect(part).toMatchObject({ bytes: 0, sha256: sha256('') })
    expect(await stored()).toHaveLength(0)
  })

  test('can be packed; the reader sees what is in it, the digest is of the file', async () => {
    const watching = reader()
    const part = await writePart(
      response(ROWS).answer,
      target({ gzip: true, reader: watching.opened }),
    )
    const bytes = await stored()
    expect(gunzipSync(bytes).toString()).toBe(ROWS)
    expect(part).toMatchObject({ bytes: bytes.length, sha256: sha256(bytes) })
    expect(watching.text()).toBe(ROWS)
  })

  test('is changed before anything sees it', async () => {
    const watching = reader()
    async function* upper(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunks)
        yield Buffer.from(Buffer.from(chunk).toString().toUpperCase())
    }
    const given = target({ reader: watching.opened, transform: upper })
    const part = await writePart(response(ROWS).answer, given)
    expect((await stored()).toString()).toBe(ROWS.toUpperCase())
    expect(watching.text()).toBe(ROWS.toUpperCase())
    expect(part.sha256).toBe(sha256(ROWS.toUpperCase()))
  })

  test('made of rows is written alike', async () => {
    async function* rows() {
      yield Buffer.from(ROWS)
    }
    const part = await writeRows(rows(), target())
    expect(part).toMatchObject({ bytes: ROWS.length, sha256: sha256(ROWS) })
  })
})

describe('what the host packed', () => {
  test.each<[string, Buffer]>([
    ['gzip', gzipSync(ROWS)],
    [' GZIP ', gzipSync(ROWS)],
    ['x-gzip', gzipSync(ROWS)],
    ['deflate', deflateSync(ROWS)],
    ['br', brotliCompressSync(ROWS)],
    ['identity', Buffer.from(ROWS)],
    ['', Buffer.from(ROWS)],
  ])('is unpacked (%j)', async (encoding, bytes) => {
    const { answer } = response(bytes, { 'content-encoding': encoding })
    const part = await writePart(answer, target())
    expect((await stored()).toString()).toBe(ROWS)
    expect(part).toMatchObject({ bytes: ROWS.length, sha256: sha256(ROWS) })
  })

  test.each<[string, string, Buffer | string, string]>([
    ['that is cut', 'gzip', gzipSync(ROWS).subarray(0, 30), 'Z_BUF_ERROR'],
    ['that is not packed at all', 'gzip', ROWS, 'Z_DATA_ERROR'],
    ['in an unknown way', 'zstd', ROWS, 'EENCODING'],
  ])('%s is damaged, and leaves no file', async (_, encoding, bytes, code) => {
    const { answer, told } = response(bytes, { 'content-encoding': encoding })
    await expect(writePart(answer, target())).rejects.toMatchObject({ code })
    expect(await readdir(folder)).toEqual([])
    expect(told.closed).toBe(true)
  })

  test('to fill a disk is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(20 * 1024 ** 2))
    const { answer } = response(bomb, { 'content-encoding': 'gzip' }, 64 * 1024)
    await expect(writePart(answer, target())).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' })
    expect(await readdir(folder)).toEqual([])
  })

  test('very well, and yet small, is not', async () => {
    const small = Buffer.alloc(1024 ** 2)
    const { answer } = response(gzipSync(small), { 'content-encoding': 'gzip' })
    expect(await writePart(answer, target())).toMatchObject({ bytes: small.length })
  })
})

describe('digests', () => {
  const packed = gzipSync(ROWS)
  const gzip = { 'content-encoding': 'gzip' }

  test.each<[string, string | Buffer, Record<string, string>]>([
    ['of the bytes sent', ROWS, { 'content-md5': md5(ROWS) }],
    ['of the bytes stored', ROWS, { 'x-ms-blob-content-md5': md5(ROWS) }],
    ['of both', ROWS, { 'content-md5': md5(ROWS), 'x-ms-blob-content-md5': md5(ROWS) }],
    ['of what was packed on the way', packed, { ...gzip, 'x-ms-blob-content-md5': md5(ROWS) }],
    ['of what was stored packed', packed, { ...gzip, 'x-ms-blob-content-md5': md5(packed) }],
    ['of what was sent packed', packed, { ...gzip, 'content-md5': md5(packed) }],
  ])('%s are right', async (_, bytes, headers) => {
    expect(await writePart(response(bytes, headers).answer, target())).toMatchObject({
      sha256: sha256(ROWS),
    })
  })

  test.each<[string, string | Buffer, Record<string, string>]>([
    ['of the bytes sent', ROWS, { 'content-md5': md5('other') }],
    ['of the bytes stored', ROWS, { 'x-ms-blob-content-md5': md5('other') }],
    ['of one of both', ROWS, { 'content-md5': md5(ROWS), 'x-ms-blob-content-md5': md5('other') }],
    ['of what is in it', packed, { ...gzip, 'content-md5': md5(ROWS) }],
    ['of what was packed', packed, { ...gzip, 'x-ms-blob-content-md5': md5('other') }],
  ])('%s are wrong, and leave no file', async (_, bytes, headers) => {
    const writing = writePart(response(bytes, headers).answer, target())
    await expect(writing).rejects.toMatchObject({ code: 'EDIGEST' })
    expect(await readdir(folder)).toEqual([])
  })
})

describe('no part', () => {
  test('is what nobody can read a line of', async () => {
    const writing = writePart(response('<html>').answer, target({ reader: reader(true).opened }))
    await expect(writing).rejects.toMatchObject({ code: 'EREPORT' })
    expect(await readdir(folder)).toEqual([])
  })

  test.each([
    [PART_LIMIT, undefined],
    [PART_LIMIT + 1, 'LIMIT_EXCEEDED'],
  ])('may be announced with more than the limit (%d)', async (length, code) => {
    const { answer, told } = response(ROWS, { 'content-length': String(length) })
    const writing = writePart(answer, target())
    if (code === undefined) expect(await writing).toMatchObject({ bytes: ROWS.length })
    else await expect(writing).rejects.toMatchObject({ code })
    expect(told.read).toBe(code === undefined ? 2 : 0)
  })

  test('is kept when its body breaks', async () => {
    const { answer } = response(ROWS)
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from('half')
      throw new Error('the line went dead')
    }
    const writing = writePart({ ...answer, body: broken() }, target())
    await expect(writing).rejects.toThrow('the line went dead')
    expect(await readdir(folder)).toEqual([])
  })

  test('takes the place of another file', async () => {
    await writeFile(join(folder, 'part-001.ndjson'), 'other')
    await expect(writePart(response(ROWS).answer, target())).rejects.toMatchObject({
      code: 'EEXIST',
    })
  })

  test('is written where there is no folder', async () => {
    const nowhere = target({ file: join(folder, 'no', 'part-001.ndjson') })
    await expect(writePart(response(ROWS).answer, nowhere)).rejects.toMatchObject({
      code: 'ENOENT',
    })
  })
})
