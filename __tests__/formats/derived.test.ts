import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import { writeTeamRows } from '../../src/formats/derived.js'
import { type Day, type Format } from '../../src/model.js'
import { type TeamDayRow } from '../../src/measure/team-day.js'
import { openDatabase, parquetTable } from './duckdb.js'
import { allFiles, ndjson, newFolder, removeFolder } from './workplace.js'

let root: string
beforeEach(async () => {
  root = await newFolder()
})
afterEach(() => removeFolder(root))

const teams = [
  { day: '2026-11-18', team_id: 42, slug: 'core', users: 7, loc_added_sum: 10, invented: 1 },
  { day: '2026-11-18', team_id: 43, slug: '=ops', users: 5, loc_added_sum: 0 },
]
const PLACE = 'scope=enterprise/scope_slug=octo/report_day=2026-11-18/part-001'

const write = (formats: readonly Format[], rows: readonly Record<string, unknown>[] = teams) =>
  writeTeamRows(
    { root, scope: { kind: 'enterprise', slug: 'octo' }, day: '2026-11-18' as Day, rows },
    formats,
  )

/** Typed by the stage that makes such rows, so that its fields and the table's columns stay together. */
const whole: Required<TeamDayRow> = {
  day: '2026-11-18' as Day,
  team_id: 44,
  slug: 'design',
  users: 6,
  active_users: 5,
  user_initiated_interaction_count: 1,
  code_generation_activity_count: 2,
  code_acceptance_activity_count: 3,
  loc_suggested_to_add_sum: 4,
  loc_suggested_to_delete_sum: 5,
  loc_added_sum: 6,
  loc_deleted_sum: 7,
  completion_generation_count: 8,
  completion_acceptance_count: 9,
  chat_request_count: 10,
  agent_users: 11,
  chat_users: 12,
  cli_users: 13,
  cloud_agent_users: 14,
  code_review_active_users: 15,
  code_review_passive_users: 16,
  app_users: 17,
  vscode_agent_users: 18,
  ai_credits_used: 19.5,
}

describe('derived team rows', () => {
  test('have every field in a column of its own', async () => {
    const files = await write(['parquet'], [{ ...whole }])
    const table = files.find((file) => file.format === 'parquet')
    const database = await openDatabase()
    const [row = {}] = await database.rows(
      `SELECT * FROM ${parquetTable(join(root, table?.path ?? ''))}`,
    )
    database.close()
    const expected = Object.entries(whole).map(([name, value]) => [name, String(value)])
    const found = Object.entries(row).map(([name, value]) => [name, String(value)])
    expect(Object.fromEntries(found)).toEqual({ ...Object.fromEntries(expected), extra: 'null' })
  })

  test('come in every format, marked as derived', async () => {
    const files = await write(['ndjson', 'csv', 'parquet'])
    expect(files.map((file) => file.path)).toEqual([
      `csv/team-usage-1-day/rows/${PLACE}.csv`,
      `derived/team-usage-1-day/${PLACE}.ndjson`,
      `parquet/team-usage-1-day/rows/${PLACE}.parquet`,
    ])
    for (const file of files) {
      expect(file).toMatchObject({ derived: true, report: 'team-usage-1-day', rows: 2 })
    }
    expect(await readFile(join(root, files[1]?.path ?? ''), 'utf8')).toBe(ndjson(teams))
    expect(await readFile(join(root, files[0]?.path ?? ''), 'utf8')).toContain(`43,"'=ops",`)
    const database = await openDatabase()
    const rows = await database.rows(
      `SELECT team_id, slug, users, extra FROM ${parquetTable(join(root, files[2]?.path ?? ''))}`,
    )
    database.close()
    expect(rows).toEqual([
      { team_id: '42', slug: 'core', users: '7', extra: '{"invented":1}' },
      { team_id: '43', slug: '=ops', users: '5', extra: null },
    ])
  })

  test('are packed when the reports are, without time stamp, always the same', async () => {
    const [file] = await write(['ndjson.gz'])
    expect(file).toMatchObject({
      path: `derived/team-usage-1-day/${PLACE}.ndjson.gz`,
      format: 'ndjson.gz',
    })
    const bytes = await readFile(join(root, file?.path ?? ''))
    expect(gunzipSync(bytes).toString('utf8')).toBe(ndjson(teams))
    expect([...bytes.subarray(4, 8)]).toEqual([0, 0, 0, 0])
    expect((await write(['ndjson.gz']))[0]?.sha256).toBe(file?.sha256)
  })

  test('of no team are no files, and earlier ones go', async () => {
    await write(['ndjson', 'csv'])
    expect(await write(['ndjson', 'csv'], [])).toEqual([])
    expect(await allFiles(root)).toEqual([])
  })
})
