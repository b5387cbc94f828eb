import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { neutralised } from '../../src/text/formula.js'
import { describeTables } from '../../src/schema/tables.js'
import fc from '../random.js'
import { type Database, csvTable, openDatabase, parquetTable } from './duckdb.js'
import { ndjson, newFolder, removeFolder, tableName, tablesOf } from './workplace.js'

let database: Database
let root: string
beforeAll(async () => {
  database = await openDatabase()
  root = await newFolder()
})
afterAll(async () => {
  database.close()
  await removeFolder(root)
})

const HOSTILE = [
  '=1+1',
  '+1',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  "=cmd|'/c calc'!A1",
  '=HYPERLINK("http://e","x")',
  '"',
  '""',
  'a"b',
  ',',
  'a,b',
  'line\nbreak',
  'line\r\nbreak',
  '',
  ' ',
  ' lead and trail ',
  "'",
  "'=1",
  ';',
  '\\',
  '\\"',
  '\u202Eabc',
  '\u200B',
  '\uFEFFx',
  'e\u0301',
  '👩‍💻',
  '𝒳',
  'null',
  'NULL',
  'NaN',
  '0x10',
  '1e5',
  '<script>',
  '`|`',
  '::error::x',
]

/** The client of DuckDB drops a byte order mark at the start of a text; bytes tell. */
const unhex = (value: unknown) =>
  typeof value === 'string' ? Buffer.from(value, 'hex').toString('utf8') : '<absent>'
/** Half of a surrogate pair cannot be written in UTF-8. */
const wellFormed = (value: string) => Buffer.from(value, 'utf8').toString('utf8')

/** What comes back for the texts when they are logins and languages, from both formats. */
async function roundTrip(texts: readonly string[]) {
  const rows = texts.map((value, index) => ({
    user_id: index,
    user_login: value,
    loc_added_sum: -5,
    totals_by_feature: [{ feature: value, [`new ${value}`]: value }],
  }))
  const folder = join(root, String(Math.random()))
  const files = await tablesOf(folder, { report: 'users-1-day' }, [ndjson(rows)])
  const columns = new Map(describeTables('user').map((table) => [table.name, table.columns]))
  const read = async (table: string, format: string) => {
    const file = files.find((one) => tableName(one.path) === table && one.format === format)
    const path = join(folder, file?.path ?? '')
    const from = format === 'csv' ? csvTable(path, columns.get(table) ?? []) : parquetTable(path)
    const [name, number] = table === 'rows' ? ['user_login', 'loc_added_sum'] : ['feature', '0']
    const rows = await database.rows(
      `SELECT hex(${name}) AS text, hex(extra) AS extra, ${number} AS number
       FROM ${from} ORDER BY user_id`,
    )
    return rows.map((row) => ({
      number: row.number,
      text: unhex(row.text),
      extra: unhex(row.extra),
    }))
  }
  return {
    csvRows: await read('rows', 'csv'),
    parquetRows: await read('rows', 'parquet'),
    csvFeatures: await read('by_feature', 'csv'),
    parquetFeatures: await read('by_feature', 'parquet'),
  }
}

async function expectRoundTrip(texts: readonly string[]) {
  const read = await roundTrip(texts)
  const written = texts.map(wellFormed)
  expect(read.parquetRows.map((row) => row.text)).toEqual(written)
  expect(read.parquetFeatures.map((row) => row.text)).toEqual(written)
  expect(read.csvRows.map((row) => row.text)).toEqual(written.map(neutralised))
  expect(read.csvFeatures.map((row) => row.text)).toEqual(written.map(neutralised))
  for (const row of [...read.csvRows, ...read.parquetRows]) expect([row.number]).toEqual(['-5'])
  const extras = texts.map((value) => wellFormed(JSON.stringify({ [`new ${value}`]: value })))
  expect(read.csvFeatures.map((row) => row.extra)).toEqual(extras)
  expect(read.parquetFeatures.map((row) => row.extra)).toEqual(extras)
}

describe('hostile texts', () => {
  test('come back as they were from Parquet, and from CSV but for the apostrophe', async () => {
    await expectRoundTrip(HOSTILE)
  })

  test('any text comes back', async () => {
    const runs = process.env.TEST_SCALE === 'full' ? 200 : 10
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', "'", '\t', 'a', '\u0000') }),
    )
    // DuckDB's CSV reader ends a text at NUL: such texts are compared in Parquet only, below.
    const list = fc.array(
      anyText.filter((value) => !value.includes('\u0000')),
      { minLength: 1, maxLength: 40 },
    )
    await fc.assert(fc.asyncProperty(list, expectRoundTrip), { numRuns: runs })
  })

  test('a text with NUL comes back from Parquet', async () => {
    const read = await roundTrip(['a\u0000b'])
    expect(read.parquetRows.map((row) => row.text)).toEqual(['a\u0000b'])
  })

  test.each(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])(
    'a text that starts with %j gets an apostrophe',
    (start) => {
      expect(neutralised(`${start}x`)).toBe(`'${start}x`)
      expect(neutralised(`x${start}`)).toBe(`x${start}`)
    },
  )
})

describe('the CSV itself', () => {
  test('is UTF-8 with a header, without byte order mark, every line ended by CR LF', async () => {
    const rows = [
      { user_id: 1, user_login: 'zoë', loc_added_sum: -3, used_chat: false, ai_credits_used: 0.5 },
      { user_id: 2, user_login: '', used_chat: true },
    ]
    const files = await tablesOf(join(root, 'plain'), { report: 'users-1-day' }, [ndjson(rows)], {
      formats: ['csv'],
    })
    const bytes = await readFile(join(root, 'plain', files[0]?.path ?? ''), 'utf8')
    const [header, first, second, ...rest] = bytes.split('\r\n')
    const columns = describeTables('user').find((table) => table.name === 'rows')?.columns ?? []
    expect(header).toBe(columns.map((column) => `"${column.name}"`).join(','))
    expect(first?.replace(/,+/g, ',')).toBe(',1,"zoë",-3,false,0.5,')
    expect(second?.replace(/,+/g, ',')).toBe(',2,"",true,')
    expect(rest).toEqual([''])
    expect(bytes.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
})
