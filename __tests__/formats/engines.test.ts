import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { tableFromIPC } from 'apache-arrow'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { readParquet } from 'parquet-wasm/node'
import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { type Database, openDatabase } from './duckdb.js'
import { userRow } from './fixtures.js'
import { allFiles, ndjson, newFolder, removeFolder, tablesOf } from './workplace.js'

/** Engines that have nothing in common read the tables of an archive, and find the same in them. */

const DAYS = ['2026-10-30', '2026-11-01', '2026-11-18']

let database: Database
let root: string
beforeAll(async () => {
  database = await openDatabase()
  root = await newFolder()
  for (const slug of ['octo-org', 'hubot']) {
    for (const day of DAYS) {
      const rows = [userRow(1, day), userRow(2, day)]
      await tablesOf(root, { report: 'users-1-day', day, slug }, [ndjson(rows)])
    }
  }
})
afterAll(async () => {
  database.close()
  await removeFolder(root)
})

const DATASET = 'parquet/users-1-day/by_feature'

/** The files of the dataset, with what their partitions say. */
async function partitioned(): Promise<{ path: string; slug: string; day: string }[]> {
  const paths = (await allFiles(root)).map((path) => path.replaceAll('\\', '/'))
  return paths
    .filter((path) => relative(root, path).replaceAll('\\', '/').startsWith(DATASET))
    .map((path) => ({
      path,
      slug: /scope_slug=([^/]+)/.exec(path)?.[1] ?? '',
      day: /report_day=([^/]+)/.exec(path)?.[1] ?? '',
    }))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
}

type Lines = Map<string, number>
interface Row {
  readonly feature: unknown
  readonly loc_added_sum: unknown
}

function add(sums: Lines, { slug, day }: { slug: string; day: string }, rows: Iterable<Row>): void {
  for (const { feature, loc_added_sum: lines } of rows) {
    const key = [slug, day, String(feature)].join(' ')
    sums.set(key, (sums.get(key) ?? 0) + Number(lines ?? 0))
  }
}

const sorted = (sums: Lines) => [...sums].sort(([one], [other]) => (one < other ? -1 : 1))

async function byDuckdb(): Promise<Lines> {
  const rows = await database.rows(
    `SELECT scope_slug, report_day::VARCHAR AS day, feature, sum(coalesce(loc_added_sum, 0)) AS lines
     FROM read_parquet('${root.replaceAll('\\', '/')}/${DATASET}/**/*.parquet', hive_partitioning = true)
     GROUP BY ALL`,
  )
  return new Map(
    rows.map((row) => [
      [row.scope_slug, row.day, row.feature].map(String).join(' '),
      Number(row.lines),
    ]),
  )
}

test('hyparquet and the Arrow of Rust find what DuckDB finds, by slug, day and feature', async () => {
  const files = await partitioned()
  expect(files).toHaveLength(2 * DAYS.length)
  const byHyparquet: Lines = new Map()
  const byArrow: Lines = new Map()
  for (const file of files) {
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(file.path) })
    add(byHyparquet, file, rows as unknown as Row[])
    const table = readParquet(await readFile(file.path))
    add(byArrow, file, tableFromIPC(table.intoIPCStream()))
  }
  const expected = sorted(await byDuckdb())
  expect(expected.length).toBeGreaterThan(2 * DAYS.length)
  expect(sorted(byHyparquet)).toEqual(expected)
  expect(sorted(byArrow)).toEqual(expected)
})
