import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { addDays, daysFrom } from '../../src/reports/days.js'
import { type Day } from '../../src/model.js'
import { type Database, openDatabase } from './duckdb.js'
import { userRow } from './fixtures.js'
import { ndjson, newFolder, removeFolder, tablesOf } from './workplace.js'

/** Sixty days of two organizations, read as one dataset by its partitions. */

const LAST = '2026-11-18' as Day
const DAYS = daysFrom(addDays(LAST, -59), LAST)

function lean(user: number, day: string) {
  const { user_id, loc_added_sum, totals_by_feature, totals_by_ide } = userRow(user, day)
  return { day, user_id, loc_added_sum, totals_by_feature, totals_by_ide }
}

let database: Database
let root: string
beforeAll(async () => {
  database = await openDatabase()
  root = await newFolder()
  for (const day of DAYS) {
    for (const slug of ['octo-org', 'hubot']) {
      const body = ndjson([lean(1, day), lean(2, day)])
      await tablesOf(root, { report: 'users-1-day', day, slug }, [body])
    }
  }
})
afterAll(async () => {
  database.close()
  await removeFolder(root)
})

const FORMATS = [
  ['parquet', (table: string) => `read_parquet('${table}', hive_partitioning = true)`],
  ['csv', (table: string) => `read_csv('${table}', hive_partitioning = true)`],
] as const

test.each(FORMATS)('%s: a day of an organization reads one file of 120', async (format, from) => {
  const table = from(`${root}/${format}/users-1-day/by_feature/**/*.${format}`)
  const day = `report_day = DATE '2026-10-01' AND scope_slug = 'hubot'`
  const [sums] = await database.rows(
    `SELECT count(*) AS n, sum(loc_added_sum)::BIGINT AS added, min(scope) AS scope FROM ${table} WHERE ${day}`,
  )
  expect(sums).toEqual({ n: '4', added: '21', scope: 'organization' })
  const plan = await database.rows(
    `EXPLAIN ANALYZE SELECT sum(loc_added_sum) FROM ${table} WHERE ${day}`,
  )
  const words = JSON.stringify(plan)
  expect(words).toMatch(/Scanning Files: 1\/120|Total Files Read: 1\b/)
})

test.each(FORMATS)('%s: the whole of it adds up', async (format, from) => {
  const table = from(`${root}/${format}/users-1-day/rows/**/*.${format}`)
  const [sums] = await database.rows(
    `SELECT count(*) AS n, count(DISTINCT report_day) AS days, sum(loc_added_sum)::BIGINT AS added,
      count(*) FILTER (WHERE report_day <> day) AS astray FROM ${table}`,
  )
  expect(sums).toEqual({ n: '240', days: '60', added: String(120 * 21), astray: '0' })
})

test('rows and breakdowns join on their keys', async () => {
  const of = (table: string) =>
    `read_parquet('${root}/parquet/users-1-day/${table}/**/*.parquet', hive_partitioning = true)`
  const [joined] = await database.rows(
    `SELECT count(*) AS n FROM ${of('rows')} AS r
     JOIN ${of('by_ide')} AS i USING (scope, scope_slug, report_day, day, user_id)
     WHERE i.ide = 'vscode' AND i.loc_added_sum = r.loc_added_sum`,
  )
  expect(joined).toEqual({ n: '240' })
})
