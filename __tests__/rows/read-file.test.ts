import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { type RowRead, readRows } from '../../src/rows/read-file.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rows-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(
  body: string | Uint8Array,
  name = 'part-001.ndjson',
  limit?: number,
): Promise<RowRead[]> {
  const path = join(folder, name)
  await writeFile(path, body)
  const rows: RowRead[] = []
  for await (const row of readRows(path, limit)) rows.push(row)
  return rows
}

const row = (a: number): RowRead => ({ value: { a } })

describe('every container gives the same rows', () => {
  const containers: [string, string | Uint8Array, RowRead[]][] = [
    ['NDJSON', '{"a":1}\n{"a":2}\n', [row(1), row(2)]],
    ['without a last line end', '{"a":1}\n{"a":2}', [row(1), row(2)]],
    [
      'CRLF, byte order mark, blank lines',
      '\uFEFF\r\n{"a":1}\r\n \r\n{"a":2}\r\n',
      [row(1), row(2)],
    ],
    ['one array', '[{"a":1},{"a":2}]', [row(1), row(2)]],
    ['an array over lines', '[\n {"a":1},\n {"a":2}\n]\n', [row(1), row(2)]],
    ['one object over lines', '\n{\n "a":\n 1\n}\n', [row(1)]],
    ['one object on a line', '{"a":1}', [row(1)]],
    ['nothing', '', []],
    ['blank', ' \n\t\n', []],
    ['null', 'null\n', []],
    ['an empty text', '""', []],
    ['an empty array', '[]', []],
  ]
  test.each(containers)('%s', async (_name, body, expected) => {
    expect(await read(body)).toEqual(expected)
    expect(await read(gzipSync(body), 'part-001.ndjson.gz')).toEqual(expected)
  })
})

describe('what cannot be read', () => {
  test('is named by its line, and the other lines are read', async () => {
    expect(await read('{"a":1}\n{"a":\n{"a":3}\n')).toEqual([
      row(1),
      { line: 2, unreadable: true },
      row(3),
    ])
  })

  test('may be the first line', async () => {
    expect(await read('{"a"\n\n{"a":2}\n')).toEqual([{ line: 1, unreadable: true }, row(2)])
  })

  test('includes values that are no rows', async () => {
    expect(await read('{"a":1}\n7\n["x",{"a":3}]\n')).toEqual([
      row(1),
      { line: 2, unreadable: true },
      { line: 3, unreadable: true },
      row(3),
    ])
  })

  test('a page instead of a report', async () => {
    expect(await read('<html>\n</html>\n')).toEqual([
      { line: 1, unreadable: true },
      { line: 2, unreadable: true },
    ])
  })

  test('a file that is not there or not packed is an error', async () => {
    const missing = readRows(join(folder, 'missing.ndjson')).next()
    await expect(missing).rejects.toMatchObject({ code: 'DISK_FAILED' })
    await expect(read('{"a":1}', 'plain.ndjson.gz')).rejects.toMatchObject({ code: 'DISK_FAILED' })
    const missingPacked = readRows(join(folder, 'missing.ndjson.gz')).next()
    await expect(missingPacked).rejects.toMatchObject({ code: 'DISK_FAILED' })
  })
})

describe('limits', () => {
  test('a row that is too long is an error that names line and limit', async () => {
    const body = `{"a":1}\n{"a":"${'x'.repeat(600_000)}"}\n`
    await expect(read(body, 'long.ndjson', 300_000)).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      message: expect.stringMatching(
        /^The row that begins on line 2 of .* 300000 bytes/,
      ) as unknown,
    })
  })
})

test('rows and characters that lie across chunks stay whole', async () => {
  const texts = Array.from({ length: 300 }, (_, index) => 'zoë👩‍💻'.repeat(index))
  const body = texts.map((value) => `${JSON.stringify({ value })}\n`).join('')
  expect(Buffer.byteLength(body)).toBeGreaterThan(2 * (1 << 18))
  const rows = await read(body)
  expect(rows.map((one) => ('value' in one ? one.value.value : undefined))).toEqual(texts)
})
