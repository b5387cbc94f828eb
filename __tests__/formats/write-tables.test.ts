import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { ActionError } from '../../src/errors.js'
import { BATCH } from '../../src/formats/encoder.js'
import { type Pour, writeTables, writeTableSet } from '../../src/formats/write-tables.js'
import { type Day, type StoredFile } from '../../src/model.js'
import { openDatabase, text } from './duckdb.js'
import { userRow } from './fixtures.js'
import {
  allFiles,
  ndjson,
  newFolder,
  removeFolder,
  store,
  tableName,
  tablesOf,
} from './workplace.js'

let root: string
beforeEach(async () => {
  root = await newFolder()
})
afterEach(() => removeFolder(root))

const USERS = { report: 'users-1-day' }
const rows = Array.from({ length: 30 }, (_, index) => userRow(index + 1))
const digests = (files: readonly StoredFile[]) =>
  Object.fromEntries(files.map((file) => [file.path, file.sha256]))

describe('the files', () => {
  test('lie where the contract says, and are what the list says of them', async () => {
    const files = await tablesOf(root, USERS, [ndjson(rows)])
    const place = 'scope=organization/scope_slug=octo-org/report_day=2026-11-18/part-001'
    expect(files.map((file) => file.path)).toContain(`csv/users-1-day/by_feature/${place}.csv`)
    expect(files.map((file) => file.path)).toContain(`parquet/users-1-day/rows/${place}.parquet`)
    expect(files.map((file) => file.path)).toEqual(files.map((file) => file.path).sort())
    for (const file of files) {
      const bytes = await readFile(join(root, file.path))
      expect(file.bytes).toBe(bytes.length)
      expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
      expect(file).toMatchObject({
        scope: 'organization',
        slug: 'octo-org',
        report: 'users-1-day',
        day: '2026-11-18',
      })
      expect(file.derived).toBeUndefined()
    }
    expect((await allFiles(root)).filter((path) => path.endsWith('.unfinished'))).toEqual([])
  })

  test('a team of the retired report is part of the folder, and no column', async () => {
    const report = { report: 'legacy-usage', team: 'ent:core' }
    const files = await tablesOf(root, report, [ndjson([{ day: '2024-05-01' }])], {
      formats: ['csv'],
    })
    expect(files.map((file) => file.path)).toEqual([
      'csv/legacy-team-usage/rows/scope=organization/scope_slug=octo-org/team=ent%3Acore/report_day=2026-11-18/part-001.csv',
    ])
  })

  test('all parts of a day go into one file per table, in their order', async () => {
    const parts = [ndjson(rows.slice(0, 10)), '', ndjson(rows.slice(10))]
    const files = await tablesOf(root, USERS, parts, { formats: ['csv'] })
    const csv = files.find((file) => tableName(file.path) === 'rows')
    expect(csv?.rows).toBe(30)
    const lines = (await readFile(join(root, csv?.path ?? ''), 'utf8')).trimEnd().split('\r\n')
    expect(lines.slice(1).map((line) => Number(line.split(',')[1]))).toEqual(
      rows.map((row) => row.user_id),
    )
  })

  test('a table without rows has no file, and an earlier one goes', async () => {
    const first = await tablesOf(root, USERS, [ndjson(rows)])
    const second = await tablesOf(root, USERS, [ndjson([{ user_id: 1 }])])
    expect(second.map((file) => tableName(file.path))).toEqual(['rows', 'rows'])
    const left = (await allFiles(root)).filter((path) => !path.endsWith('.ndjson'))
    expect(left).toHaveLength(2)
    expect(first.length).toBeGreaterThan(2)
    expect(await tablesOf(root, USERS, [''])).toEqual([])
  })

  test('only formats that are tables are written', async () => {
    expect(await tablesOf(root, USERS, [ndjson(rows)], { formats: ['ndjson'] })).toEqual([])
    const some = await tablesOf(root, USERS, [ndjson(rows)], { formats: ['ndjson.gz', 'parquet'] })
    expect(new Set(some.map((file) => file.format))).toEqual(new Set(['parquet']))
  })

  test('lines that cannot be read are passed over', async () => {
    const body = `${ndjson(rows.slice(0, 2))}{"user_id":\n\n${ndjson(rows.slice(2, 4))}`
    const files = await tablesOf(root, USERS, [body], { formats: ['csv'] })
    expect(files.find((file) => tableName(file.path) === 'rows')?.rows).toBe(4)
  })
})

describe('the same rows give the same bytes', () => {
  test('in another folder, packed at any level, in an array, with CRLF, in other parts', async () => {
    const whole = ndjson(rows)
    const expected = digests(await tablesOf(root, USERS, [whole]))
    const again = async (parts: readonly (string | Uint8Array)[], raw?: 'ndjson.gz') => {
      const folder = await newFolder()
      const files = await tablesOf(folder, USERS, parts, { raw })
      await removeFolder(folder)
      return digests(files)
    }
    expect(await again([whole])).toEqual(expected)
    expect(await again([gzipSync(whole, { level: 1 })], 'ndjson.gz')).toEqual(expected)
    expect(await again([gzipSync(whole, { level: 9 })], 'ndjson.gz')).toEqual(expected)
    expect(await again([JSON.stringify(rows, undefined, 2)])).toEqual(expected)
    expect(await again([`\uFEFF${whole.replaceAll('\n', '\r\n')}`])).toEqual(expected)
    expect(await again([ndjson(rows.slice(0, 3)), ndjson(rows.slice(3))])).toEqual(expected)
  })

  test('whenever the file was made', async () => {
    const made = (created_at: string, etl_id: string) =>
      rows.map((row) => ({ ...row, created_at, etl_id }))
    const blue = digests(await tablesOf(root, USERS, [ndjson(made('2026-11-19', 'blue'))]))
    const green = digests(await tablesOf(root, USERS, [ndjson(made('2026-11-20', 'green'))]))
    expect(green).toEqual(blue)
  })

  test('on every version of Node: the bytes are those of the day this test was written', async () => {
    const files = await tablesOf(root, USERS, [ndjson(rows)])
    const all = createHash('sha256')
    for (const file of files) all.update(`${file.path} ${file.sha256}\n`)
    expect(all.digest('hex')).toBe(GOLDEN)
  })
})

/** Changes when a table, a column or the encoding changes: then the archive's tables change once, too. */
const GOLDEN = 'c885f7ea6fd8975465f06d3ebed95b988f3a0aa17d846acf7a5d23b96f1fb7e2'

describe('batches', () => {
  const limits = { cells: 300, characters: 8_000_000 }

  test('become row groups, with the same rows', async () => {
    const files = await tablesOf(root, USERS, [ndjson(rows)], { limits, formats: ['parquet'] })
    const database = await openDatabase()
    const path = files.find((file) => tableName(file.path) === 'by_feature')?.path ?? ''
    const file = text(join(root, path))
    const [groups] = await database.rows(
      `SELECT num_row_groups AS n, num_rows AS r FROM parquet_file_metadata(${file})`,
    )
    expect(groups).toEqual({ n: '3', r: '60' })
    const [sums] = await database.rows(
      `SELECT count(DISTINCT user_id) AS users, sum(loc_added_sum) AS added FROM ${`read_parquet(${file})`}`,
    )
    expect(sums).toEqual({ users: '30', added: String((7 * 30 * 31) / 2) })
    database.close()
  })

  test('do not show in CSV', async () => {
    const whole = digests(await tablesOf(root, USERS, [ndjson(rows)], { formats: ['csv'] }))
    const cut = await tablesOf(root, USERS, [ndjson(rows)], { formats: ['csv'], limits })
    expect(digests(cut)).toEqual(whole)
  })

  test('end early when texts are long', async () => {
    const long = rows.map((row) => ({ ...row, news: 'x'.repeat(1000) }))
    const files = await tablesOf(root, USERS, [ndjson(long)], {
      formats: ['parquet'],
      limits: { cells: 1_000_000, characters: 10_000 },
    })
    const database = await openDatabase()
    const path = files.find((file) => tableName(file.path) === 'rows')?.path ?? ''
    const [groups] = await database.rows(
      `SELECT num_row_groups AS n FROM parquet_file_metadata(${text(join(root, path))})`,
    )
    database.close()
    expect(groups).toEqual({ n: '3' })
  })
})

describe('failures', () => {
  test('what cannot be written is an error that names the path, and nothing is left behind', async () => {
    const { reportDay, files } = await store(root, USERS, [ndjson(rows)])
    const blocked = join(root, 'parquet/users-1-day/by_mcp')
    await mkdir(dirname(blocked), { recursive: true })
    await writeFile(blocked, 'a file where a folder must be')
    const attempt = writeTables({ root, reportDay, files }, ['csv', 'parquet'])
    await expect(attempt).rejects.toThrow(ActionError)
    await expect(attempt).rejects.toMatchObject({
      code: 'DISK_FAILED',
      message: expect.stringContaining('parquet/users-1-day/by_mcp/') as unknown,
    })
    const left = (await allFiles(root)).filter((path) => !path.endsWith('.ndjson'))
    expect(left).toEqual([blocked])
  })

  test('what reads the rows is ended when a write fails', async () => {
    let ended = false
    const pour: Pour = async function* (table) {
      try {
        for (;;) {
          for (const row of rows) table.add(row)
          await mkdir(join(root, 'csv/rows'), { recursive: true })
          await writeFile(join(root, 'csv/rows/2026'), 'a file where a folder must be')
          yield
        }
      } finally {
        ended = true
      }
    }
    const attempt = writeTableSet(pour, {
      ...{ root, kind: 'user', formats: ['csv'], limits: BATCH, report: 'users-1-day' },
      scope: { kind: 'organization', slug: 'octo-org' },
      day: '2026-11-18' as Day,
      folder: (format, table) => `${format}/${table}/2026`,
    })
    await expect(attempt).rejects.toMatchObject({ code: 'DISK_FAILED' })
    expect(ended).toBe(true)
  })

  test('a stored file that is gone is an error', async () => {
    const { reportDay, files } = await store(root, USERS, [ndjson(rows)])
    const gone = files.map((file) => ({ ...file, path: file.path.replace('001', '009') }))
    const attempt = writeTables({ root, reportDay, files: gone }, ['csv'])
    await expect(attempt).rejects.toMatchObject({ code: 'DISK_FAILED' })
  })

  test('a packed file that is cut short is an error', async () => {
    const cut = gzipSync(ndjson(rows)).subarray(0, 200)
    const attempt = tablesOf(root, USERS, [cut], { raw: 'ndjson.gz' })
    await expect(attempt).rejects.toMatchObject({ code: 'DISK_FAILED' })
    await expect(stat(join(root, 'csv'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
