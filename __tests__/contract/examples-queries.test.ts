import { readFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { type Database, openDatabase } from '../formats/duckdb.js'
import {
  aggregateDay,
  legacyRow,
  membershipRow,
  repositoryRow,
  userRow,
  wrapper,
} from '../formats/fixtures.js'
import { ndjson, newFolder, removeFolder, tablesOf } from '../formats/workplace.js'
import { blocksOf } from './workflow-files.js'

/** The queries of the documents for DuckDB, run as they stand there over a small archive. */

const DAYS = ['2026-09-30', '2026-10-01', '2026-10-08']
const ROOT = 'copilot-usage-reports/'

const SEATS = [
  {
    ...{ created_at: '2026-01-01T01:30:00+02:00', plan_type: 'business' },
    ...{ assignee: { id: 1, login: 'one', site_admin: false }, last_activity_at: null },
    ...{ assigning_team: { id: 7, slug: 'core' }, pending_cancellation_date: '2026-12-01' },
  },
  { created_at: '2026-01-01T00:00:00Z', assignee: null },
]

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
    expect(QUERIES.length).toBe(5)
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

  // In an archive of its own, since it takes parts of it away.
  test('the views read Parquet, else CSV, else the rows of GitHub, and are empty without any', async () => {
    const views = readFileSync('docs/sql/views.sql', 'utf8').replaceAll('\r\n', '\n')
    const statements = views.split(/;\n/).filter((text) => /^(SET|CREATE)/m.test(text))
    expect(statements.length).toBeGreaterThan(200)
    const names = statements.flatMap(
      (text) => /^CREATE OR REPLACE VIEW (\w+)/m.exec(text)?.[1] ?? [],
    )
    const [day = ''] = DAYS
    const own = await newFolder()
    await cp(root, own, { recursive: true })
    await tablesOf(own, { report: 'organization-28-day', day }, [ndjson([wrapper(DAYS)])])
    await tablesOf(own, { report: 'organization-1-day', day }, [ndjson([aggregateDay(day)])])
    await tablesOf(own, { report: 'repos-1-day', day }, [ndjson([repositoryRow(3)])])
    await tablesOf(own, { report: 'legacy-usage', day, team: 'core' }, [ndjson([legacyRow(day)])])
    await tablesOf(own, { report: 'seats', day }, [ndjson(SEATS)])
    const states = []
    for (const gone of [undefined, 'parquet', 'csv', 'ndjson']) {
      if (gone !== undefined) await removeFolder(`${own}/${gone}`)
      await database.rows(`SET VARIABLE archive = '${own.replaceAll('\\', '/')}'`)
      for (const statement of statements) await database.rows(statement)
      const tables = new Map<string, unknown[]>()
      for (const name of names) {
        tables.set(name, await database.rows(`SELECT * EXCLUDE (extra) FROM ${name} ORDER BY ALL`))
      }
      states.push(tables)
    }
    await removeFolder(own)
    const [parquet, csv, rows, nothing] = states
    const filled = names.filter((name) => (parquet?.get(name)?.length ?? 0) > 0)
    for (const table of ['users_1_day_by_feature', 'organization_28_day_window', 'seats_rows'])
      expect(filled).toContain(table)
    expect(filled).toContain('organization_28_day_by_feature')
    for (const name of names) {
      const columns = (of: typeof parquet) => Object.keys((of?.get(name) as object[])[0] ?? {})
      expect([name, columns(rows)]).toEqual([name, columns(parquet)])
      expect([name, csv?.get(name)]).toEqual([name, parquet?.get(name)])
      expect([name, rows?.get(name)]).toEqual([name, parquet?.get(name)])
      expect([name, nothing?.get(name)]).toEqual([name, []])
    }
  })
})
