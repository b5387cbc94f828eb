import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { writeMonth } from '../../src/formats/derived.js'
import { partsOf } from '../../sandbox/data/reports.js'
import { numberOf } from '../../sandbox/data/days.js'
import { worldOf } from '../../sandbox/data/world.js'
import { type HistoryRow } from '../../src/history/groups.js'
import { textsOf } from '../../src/history/months.js'
import { type TeamDayRow } from '../../src/schema/team-rows.js'
import { toldByFiles } from '../../src/measure/told.js'
import { entryOf } from '../../src/reports/catalogue.js'
import { noNames } from '../../src/rows/names.js'
import { type Day, type Format, type Month, type StoredFile } from '../../src/model.js'
import { openDatabase, parquetTable, text } from './duckdb.js'
import { allFiles, newFolder, removeFolder } from './workplace.js'

let root: string
beforeEach(async () => {
  root = await newFolder()
})
afterEach(() => removeFolder(root))

const DAY = '2026-11-18' as Day
const PLACE = 'scope=enterprise/scope_slug=octo/report_month=2026-11/part-001'

/** Typed by the stage that makes such rows, so that its fields and the table's columns stay together. */
const whole: Required<TeamDayRow> = {
  day: DAY,
  team_id: 44,
  slug: '=design',
  members: 7,
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

const rows: HistoryRow[] = [
  {
    day: DAY,
    groups: {
      totals: {
        ...{ version: 2, from: 'enterprise-1-day/2026-11-18/0123456789abcdef' },
        ...{ daily_active_users: 9, loc_added_sum: 40 },
        names: ['chat_panel_ask_mode', 'others'],
        totals_by_feature: [[0, 1], null, null, null, null, null, [30, null], null],
      },
      credits: {
        ...{ version: 1, from: 'users-1-day/2026-11-18/0123456789abcdef' },
        ...{ ai_credits_used: 19.5, users: 6 },
      },
      seats: {
        ...{ version: 1, from: 'seats/2026-11-18/0123456789abcdef' },
        ...{ seats: 12, seats_never_used: 2 },
      },
    },
    teams: [whole],
  },
]

/** A day of the sandbox, with every list and object. */
function realDay(day: Day): HistoryRow {
  const [last, slug] = [numberOf(day), 'octo-org']
  const of = { seed: 'octo', users: 200, days: 40, enterprise: 'octo', organizations: [slug] }
  const scope = { kind: 'organization', slug } as const
  const key = { report: 'organization-1-day', scope: scope.kind, slug, day: last, version: 1 }
  const parts = partsOf(worldOf({ ...of, last }), key)
  const entry = entryOf(key.report, key.scope)
  if (entry === undefined) throw new Error('There is no such report.')
  const [told] = toldByFiles([{ scope, entry, day, parts }], { minimum: 1, names: noNames() })
  const totals = told?.groups.get('totals')?.get(day)?.payload
  return { day, groups: { totals: { ...totals, version: 2, from: 'x' } }, teams: [] }
}

async function write(formats: readonly Format[], of = rows): Promise<StoredFile[]> {
  const scope = { kind: 'enterprise', slug: 'octo' } as const
  const month = { root, scope, month: '2026-11' as Month, rows: of, texts: textsOf(of) }
  return [...(await writeMonth(month, formats)).values()].flat()
}

describe('a month of history', () => {
  test('has a line per day and per team, and every field in a column of its own', async () => {
    const files = await write(['ndjson.gz', 'parquet'])
    const [totals, teams, ...tables] = files.map(({ path }) => path).sort()
    expect([totals, teams]).toEqual([
      `derived/daily-teams/${PLACE}.ndjson`,
      `derived/daily-totals/${PLACE}.ndjson`,
    ])
    expect(tables.every((path) => path.startsWith('parquet/daily-'))).toBe(true)
    const line = JSON.parse(await readFile(join(root, totals ?? ''), 'utf8')) as object
    expect(line).toEqual({
      ...{ day: DAY, team_id: 44, slug: '=design', members: 7, users: 6, active_users: 5 },
      ...{ ai_credits_used: 19.5, sums: Array.from({ length: 18 }, (_, index) => index + 1) },
    })
    const database = await openDatabase()
    const at = (path: string) => parquetTable(join(root, `parquet/${path}/${PLACE}.parquet`))
    const [row = {}] = await database.rows(`SELECT * FROM ${at('daily-teams/rows')}`)
    const day = await database.rows(
      `SELECT daily_active_users, ai_credits_used, ai_credits_users, seats, seats_never_used, extra FROM ${at('daily-totals/rows')}`,
    )
    const features = await database.rows(
      `SELECT day, feature, loc_added_sum FROM ${at('daily-totals/by_feature')}`,
    )
    database.close()
    const expected = Object.entries(whole).map(([name, value]) => [name, String(value)])
    const found = Object.entries(row).map(([name, value]) => [name, String(value)])
    expect(Object.fromEntries(found)).toEqual({ ...Object.fromEntries(expected), extra: 'null' })
    const credits = { ai_credits_used: 19.5, ai_credits_users: '6' }
    const seats = { seats: '12', seats_never_used: '2' }
    expect(day).toEqual([{ daily_active_users: '9', ...credits, ...seats, extra: null }])
    expect(features).toMatchObject([
      { feature: 'chat_panel_ask_mode', loc_added_sum: '30' },
      { feature: 'others', loc_added_sum: null },
    ])
  })

  test('gives the views of docs/sql the same rows out of its lines as out of its tables', async () => {
    const views = (await readFile('docs/sql/views.sql', 'utf8')).split(/;\n/)
    const own = views.filter((statement) =>
      /^(SET VARIABLE|CREATE OR REPLACE VIEW) daily_/m.test(statement),
    )
    const named = own.flatMap((one) => /VIEW (daily_\w+)/.exec(one)?.[1] ?? [])
    const database = await openDatabase()
    const told = async () => {
      await database.rows(`SET VARIABLE archive = ${text(root)}`)
      for (const statement of own) await database.rows(statement)
      const tables = named.map(async (name) => {
        return [name, await database.rows(`SELECT * EXCLUDE (extra) FROM ${name} ORDER BY ALL`)]
      })
      return Object.fromEntries((await Promise.all(tables)) as [string, object[]][])
    }
    const all = [...rows, realDay('2026-11-19' as Day)]
    await write(['ndjson'], all)
    const lines = await told()
    await write(['ndjson', 'parquet'], all)
    expect(lines).toEqual(await told())
    database.close()
    expect(named).toHaveLength(14)
    expect(named.filter((name) => lines[name]?.length === 0)).toEqual([])
    expect(lines['daily_teams_rows']).toMatchObject([{ vscode_agent_users: '18' }])
    expect(lines['daily_totals_rows']?.[0]).toMatchObject({ seats: '12', ai_credits_users: '6' })
  })

  test('is the same bytes in whatever order its days came', async () => {
    const [one] = rows
    if (one === undefined) throw new Error('There is no day.')
    const days = ['2026-11-17', '2026-11-18', '2026-11-19'] as Day[]
    const all = days.map((day) => ({ ...one, day, teams: [{ ...whole, day }] }))
    const sums = async (of: readonly HistoryRow[]) =>
      new Map((await write(['csv', 'parquet'], [...of])).map(({ path, sha256 }) => [path, sha256]))
    expect(await sums([all[2], all[0], all[1]].flatMap((row) => row ?? []))).toEqual(
      await sums(all),
    )
  })

  test('says that it is derived, whose, and of which month', async () => {
    for (const file of await write(['ndjson', 'csv'])) {
      expect(file).toMatchObject({ derived: true, day: '2026-11', slug: 'octo' })
      expect(['daily-totals', 'daily-teams']).toContain(file.report)
    }
    const csv = await readFile(join(root, `csv/daily-teams/rows/${PLACE}.csv`), 'utf8')
    expect(csv).toContain(`,"'=design",`)
  })

  test('without a line is no file, and earlier ones go', async () => {
    await write(['ndjson', 'csv'])
    expect(await write(['ndjson', 'csv'], [])).toEqual([])
    expect(await allFiles(root)).toEqual([])
  })
})
