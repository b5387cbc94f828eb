import { describe, expect, test } from '@jest/globals'

import { seeded } from '../../bench/rows.js'
import { type Cell } from '../../src/formats/cells.js'
import { csvEncoder } from '../../src/formats/csv.js'
import { eachCell } from '../../src/formats/entry-cells.js'
import { type Places } from '../../src/formats/places.js'
import { plansOf } from '../../src/formats/plan.js'
import { openTableScan } from '../../src/formats/scan-shapes.js'
import { scanTables } from '../../src/formats/scan-tables.js'
import { rowsInto } from '../../src/formats/write-tables.js'
import { openRows } from '../../src/rows/read-file.js'
import { endSplitter, writeSplitter } from '../../src/rows/splitter.js'
import { describeTables, type TableKind, TABLES } from '../../src/schema/tables.js'
import { sample } from '../measure/measuring.js'
import fc from '../random.js'
import { anyRow } from './any-row.js'
import { aggregateDay, legacyRow, membershipRow, repositoryRow, userRow } from './fixtures.js'

/** The reader that finds cells in bytes, against JSON.parse: whatever the bytes, both write the same tables. */

const FULL = process.env['TEST_SCALE'] === 'full'
const KINDS = Object.keys(TABLES) as TableKind[]

interface Written {
  readonly csv: Record<string, string>
  readonly cells: Record<string, (readonly Cell[])[]>
}

/** All tables of these bytes; `plain`: every row through JSON.parse. */
function written(kind: TableKind, chunks: readonly Uint8Array[], plain = false): Written {
  const made: Written = { csv: {}, cells: {} }
  const encoders = new Map(
    describeTables(kind).map(({ name, columns }) => [name, csvEncoder(columns)]),
  )
  const writers = new Map(
    [...encoders].map(([name, encoder]) => {
      const cells: (readonly Cell[])[] = (made.cells[name] = [])
      return [
        name,
        {
          add(row: readonly Cell[]) {
            cells.push(row)
            encoder.add(row)
          },
          addEntry(places: Places, entry: number) {
            const row: Cell[] = []
            eachCell(places, entry, (column, cell) => (row[column] = cell))
            cells.push(row)
            encoder.addEntry(places, entry)
          },
        },
      ]
    }),
  )
  const rows = rowsInto(writers, kind)
  const splitter = openRows({
    called: 'the rows',
    take: (read) => {
      if ('value' in read) rows.add(read.value)
    },
    ...(plain ? {} : { takeBytes: rows.addBytes }),
  })
  for (const chunk of chunks) writeSplitter(splitter, chunk)
  endSplitter(splitter)
  for (const [name, encoder] of encoders)
    made.csv[name] = Buffer.from(encoder.end()).toString('latin1')
  return made
}

function expectSame(kind: TableKind, ...chunks: readonly Uint8Array[]): void {
  expect(written(kind, chunks)).toEqual(written(kind, chunks, true))
}

function isFast(kind: TableKind, row: string): boolean {
  const bytes = Buffer.from(`${row}\n`)
  return scanTables(openTableScan(plansOf(kind)), bytes, [0, bytes.length - 1])
}

const lines = (path: string) => (sample(path) ?? '').split('\n').filter((line) => line !== '')

const REAL: readonly [TableKind, readonly string[]][] = [
  ['user', [...[1, 2, 3].map((user) => JSON.stringify(userRow(user)))]],
  ['user', lines('third-party/metrics-viewer.organization-users-28-day.first-40-rows.ndjson')],
  ['user', lines('third-party/go-github.users-28-day.ndjson')],
  ['user', lines('derived/users-28-day.ndjson')],
  ['aggregate', [JSON.stringify(aggregateDay('2026-11-18'))]],
  ['membership', [1, 2].map((team) => JSON.stringify(membershipRow(7, team)))],
  ['repository', [JSON.stringify(repositoryRow(3))]],
  ['legacy', [JSON.stringify(legacyRow('2024-05-01'))]],
]

describe('rows as GitHub writes them', () => {
  test.each(REAL)(
    'of the kind %s are read without JSON.parse, and come to the same',
    (kind, rows) => {
      expect(rows.filter((row) => !isFast(kind, row))).toEqual([])
      expectSame(kind, Buffer.from(rows.join('\n')))
      expectSame(kind, Buffer.from(`[${rows.join(', ')}]`))
    },
  )

  const user = JSON.stringify(userRow(1))
  const changed = (from: string, to: string) => {
    expect(user).toContain(from)
    return user.replace(from, to)
  }

  test('so are unknown fields, escapes, text beyond ASCII, numbers in another spelling', () => {
    const rows = [
      changed('{', '{"news":1,"used_news":true,"other":"text",'),
      changed('{', '{"news":{"deep":[1,null,{"b":1,"a":"ä;=1"}]},"a;b":"=1",'),
      changed('"ide":"vscode"', '"ide":"vscode","news":"x","more":12.5'),
      changed('"ide_version":', '"deep":1,"ide_version":'),
      changed('"octo-1"', '"zo\\u00eb"'),
      changed('"octo-1"', '"=数"'),
      changed('"octo-1"', '17'),
      changed('"user_id":1', '"user_id":"1"'),
      changed('"loc_added_sum":7', '"loc_added_sum":7.0'),
      changed('"loc_added_sum":7', '"loc_added_sum":-7'),
    ]
    expect(rows.filter((row) => !isFast('user', row))).toEqual([])
    expectSame('user', Buffer.from(rows.join('\n')))
  })

  test('what only JSON.parse can tell is left to it', () => {
    const rows = [
      changed('{', '{"day":"2026-11-17",'),
      changed('{', '{"news":1,"news":2,'),
      changed('"loc_added_sum":7', '"loc_added_sum":9007199254740993'),
      changed('"loc_added_sum":7', '"loc_added_sum":"many"'),
      changed('"loc_added_sum":7', '"loc_added_sum":07'),
      changed('"ide":"vscode"', '"ide":["vscode"]'),
      changed('{', '{"news":12345678901234567890,'),
      changed('}', '}}'),
      `{${Array.from({ length: 500 }, (_, index) => `"news_${index}":1`).join()},"news_499":2}`,
    ]
    expect(rows.filter((row) => isFast('user', row))).toEqual([])
    expectSame('user', Buffer.from(rows.join('\n')))
  })

  test('so is a row that would fill the memory', () => {
    const rows = [
      `{"user_login":"${'x'.repeat(30_000)}","totals_by_feature":[${'{},'.repeat(30)}{}]}`,
      `{"totals_by_feature":[${'{},'.repeat(100_000)}{}]}`,
    ]
    expect(rows.filter((row) => isFast('user', row))).toEqual([])
  })
})

test.each(KINDS)(
  'any rows of the kind %s come to the same tables, in chunks of any size',
  (kind) => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom(0, 0.003, 0.02, 0.2),
        fc.integer({ min: 1 }),
        (seed, odd, size) => {
          const random = seeded(seed)
          const rows = Array.from({ length: 8 }, () => anyRow({ random, odd }, kind))
          const bytes = Buffer.from(rows.join('\n'))
          if (random() < 0.1)
            bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
          const step = 1 + (size % bytes.length)
          const chunks = Array.from({ length: Math.ceil(bytes.length / step) }, (_, index) =>
            bytes.subarray(index * step, (index + 1) * step),
          )
          expectSame(kind, ...chunks)
        },
      ),
      { numRuns: FULL ? 1000 : 40 },
    )
  },
)
