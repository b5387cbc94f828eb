import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { type Database, openDatabase } from '../formats/duckdb.js'
import { membershipRow, userRow } from '../formats/fixtures.js'
import { ndjson, newFolder, removeFolder, tablesOf } from '../formats/workplace.js'
import { blocksOf } from './workflow-files.js'

/** The queries of the documents for DuckDB, run as they stand there over a small archive. */

const DAYS = ['2026-09-30', '2026-10-01', '2026-10-08']
const ROOT = 'copilot-usage-reports/'

const PAGE = readFileSync('docs/querying.md', 'utf8').replaceAll('\r\n', '\n')
const section = /^## DuckDB$([\s\S]*?)^## /m.exec(PAGE)?.[1] ?? ''
const QUERIES = blocksOf(section, 'sql')

let database: Database
let root: string
beforeAll(async () => {
  database = await openDatabase()
  root = await newFolder()
  for (const slug of ['octo-org', 'hubot']) {
    for (const day of DAYS) {
      const rows = [userRow(1, day), userRow(2, day)]
      await tablesOf(root, { report: 'users-1-day', day, slug }, [ndjson(rows)])
      const members = [membershipRow(1, 7), membershipRow(2, 7), membershipRow(2, 8)]
      await tablesOf(root, { report: 'user-teams-1-day', day, slug }, [ndjson(members)])
    }
  }
})
afterAll(async () => {
  database.close()
  await removeFolder(root)
})

const run = (query: string) =>
  database.rows(query.replaceAll(ROOT, `${root.replaceAll('\\', '/')}/`))

describe('the DuckDB queries of the documents', () => {
  test('are there, and read the archive', () => {
    expect(QUERIES.length).toBe(4)
    for (const query of QUERIES) expect(query).toContain(ROOT)
  })

  test('lines per week and editor: the tables and the rows of GitHub agree', async () => {
    const [fromTables = [], fromRows = []] = [
      await run(QUERIES[0] ?? ''),
      await run(QUERIES[1] ?? ''),
    ]
    expect(fromTables.length).toBeGreaterThan(0)
    expect(fromRows).toEqual(fromTables)
    const weeks = [...new Set(fromTables.map((row) => String(row.week).slice(0, 10)))]
    expect(weeks).toEqual(['2026-09-28', '2026-10-05'])
  })

  test('lines by team and month: each day joined to the teams of that day', async () => {
    const query = (QUERIES[3] ?? '').replace('people >= 5', 'people >= 1')
    expect(query).not.toBe(QUERIES[3])
    const lines = (user: number, day: string) => userRow(user, day).loc_added_sum ?? 0
    const october = DAYS.filter((day) => day.startsWith('2026-10'))
    const sum = (users: readonly number[]) =>
      october.flatMap((day) => users.map((user) => 2 * lines(user, day))).reduce((a, b) => a + b, 0)
    const rows = (await run(query)).filter(({ month }) => String(month).startsWith('2026-10'))
    const found = rows.map(({ people, lines_added }) => [Number(people), Number(lines_added)])
    expect(found).toEqual([
      [2, sum([1, 2])],
      [1, sum([2])],
    ])
    // The smallest group of the query as it stands there.
    expect(await run(QUERIES[3] ?? '')).toEqual([])
  })

  test('acceptance per month is of completions only', async () => {
    const rows = await run(QUERIES[2] ?? '')
    const features = DAYS.flatMap((day) => [userRow(1, day), userRow(2, day)]).flatMap(
      (row) => row.totals_by_feature,
    )
    const completions = features.filter(({ feature }) => feature === 'code_completion')
    const sum = (key: 'code_acceptance_activity_count' | 'code_generation_activity_count') =>
      completions.reduce((total, entry) => total + (entry[key] ?? 0), 0)
    const expected = sum('code_acceptance_activity_count') / sum('code_generation_activity_count')
    expect(rows.map(({ month }) => String(month).slice(0, 7))).toEqual(['2026-09', '2026-10'])
    for (const { acceptance } of rows) expect(Number(acceptance)).toBeCloseTo(expected, 10)
  })

  // Last, since it takes a part of the archive away.
  test('the views read Parquet, else CSV, and are empty where an archive has neither', async () => {
    const views = readFileSync('docs/sql/views.sql', 'utf8').replaceAll('\r\n', '\n')
    const statements = views.split(/;\n/).filter((text) => /^(SET|CREATE)/m.test(text))
    expect(statements.length).toBeGreaterThan(200)
    const sums = []
    for (const gone of ['', 'parquet']) {
      if (gone !== '') await removeFolder(`${root}/${gone}`)
      await database.rows(`SET VARIABLE archive = '${root.replaceAll('\\', '/')}'`)
      for (const statement of statements) await database.rows(statement)
      sums.push(
        await database.rows(
          `SELECT scope_slug, feature, sum(loc_added_sum)::BIGINT AS lines, min(day) AS first,
             max(report_day) AS last
           FROM users_1_day_by_feature GROUP BY ALL ORDER BY ALL`,
        ),
      )
      expect(await database.rows('SELECT day, report_day FROM repos_1_day_rows')).toEqual([])
    }
    expect(sums[0]?.length).toBeGreaterThan(3)
    expect(sums[1]).toEqual(sums[0])
  })
})
