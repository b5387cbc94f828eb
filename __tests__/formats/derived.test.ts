import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import { writeTeamRows } from '../../src/formats/derived.js'
import { type Day, type Format } from '../../src/model.js'
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

describe('derived team rows', () => {
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
    expect(await readFile(join(root, files[0]?.path ?? ''), 'utf8')).toContain("43,'=ops,")
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
