import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import {
  describeTables,
  type PlacedColumn as Field,
  type Table,
  type TableDescription,
  TABLES,
} from '../../src/schema/tables.js'
import { type StoredFile } from '../../src/model.js'
import { DUCKDB_TYPES } from '../../scripts/docs-views.js'
import { COLUMN_SUMS, type Database, csvTable, openDatabase, parquetTable, text } from './duckdb.js'
import {
  aggregateDay,
  legacyRow,
  membershipRow,
  repositoryRow,
  userRow,
  wrapper,
} from './fixtures.js'
import {
  type Report,
  SAMPLES,
  entryFor,
  haveSamples,
  ndjson,
  newFolder,
  removeFolder,
  tableName,
  tablesOf,
} from './workplace.js'

/** Counts and sums over the tables, read by DuckDB, equal those over what GitHub sent, read by DuckDB. */

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

interface Sums {
  readonly rows: unknown
  readonly columns: Record<string, unknown>
}

async function measure(
  from: string,
  columns: readonly { name: string; sql: string }[],
): Promise<Sums> {
  const list = columns.map(({ name, sql }) => `${sql} AS "${name}"`)
  const [row = {}] = await database.rows(
    `SELECT count(*)::VARCHAR AS "#", ${list.join(', ')} FROM ${from}`,
  )
  const { '#': rows, ...rest } = row
  return { rows, columns: rest }
}

/** The entries of a table in the raw file, by JSON paths of DuckDB. */
function rawEntries(path: string, table: TableDescription): string {
  const objects = `read_json_objects(${text(path)}, format = 'auto', maximum_object_size = 100000000)`
  const unwrapped = `SELECT unnest(CASE WHEN json_exists(json, '$.day_totals')
    THEN json_extract(json, '$.day_totals[*]') ELSE [json] END) AS json FROM ${objects}`
  const inside = table.source.replace(/^day_totals\.?/, '')
  const ofWindow = table.name === 'window' || table.source.startsWith('copilot_feature_engagement')
  const base = ofWindow
    ? `(SELECT json FROM ${objects} WHERE json_exists(json, '$.day_totals'))`
    : `(${unwrapped})`
  if (inside === '') return `(SELECT json AS e FROM ${base})`
  const at = `json_extract(json, ${text(`$.${inside}`)})`
  return `(SELECT unnest(CASE json_type(${at}) WHEN 'ARRAY' THEN json_extract(json, ${text(`$.${inside}[*]`)})
    WHEN 'OBJECT' THEN [${at}] ELSE [] END) AS e FROM ${base})`
}

function ownFields(kind: keyof typeof TABLES, name: string): readonly Field[] {
  const all = (table: Table): Table[] => [table, ...table.tables.flatMap(all)]
  const { row, wrapper: wrapping } = TABLES[kind]
  const found = [row, ...(wrapping === undefined ? [] : [wrapping.table])].flatMap(all)
  return found.find((table) => table.name === name)?.columns ?? []
}

async function compare(report: Report, body: string): Promise<StoredFile[]> {
  const folder = join(root, `${report.report}-${Math.random().toString(36).slice(2)}`)
  const files = await tablesOf(folder, report, [body])
  const kind = entryFor(report).rows
  const raw = join(folder, 'ndjson')
  const [rawFile = ''] = (
    await database.rows(`SELECT file FROM glob(${text(`${raw}/**/*.ndjson`)})`)
  ).map((row) => String(row.file))
  for (const table of describeTables(kind)) {
    // Ids and window of a wrapped day come from its wrapper, which the raw entries do not show.
    const wrapped = body.includes('day_totals') && table.name === 'rows'
    const fields = ownFields(kind, table.name).filter(
      ({ name }) => !wrapped || !/_id$|^report_/.test(name),
    )
    const value = (field: Field) => `json_extract_string(e, ${text(`$.${field.path.join('.')}`)})`
    const expected = await measure(
      rawEntries(rawFile, table),
      fields.map((field) => ({ name: field.name, sql: COLUMN_SUMS[field.type](value(field)) })),
    )
    const own = files.filter(({ path }) => tableName(path) === table.name)
    expect(own.map((file) => file.format)).toEqual(expected.rows === '0' ? [] : ['csv', 'parquet'])
    for (const file of own) {
      const path = join(folder, file.path)
      const from = file.format === 'csv' ? csvTable(path, table.columns) : parquetTable(path)
      const found = await measure(
        from,
        fields.map(({ name, type }) => ({ name, sql: COLUMN_SUMS[type](`"${name}"`) })),
      )
      expect({ table: table.name, format: file.format, ...found }).toEqual({
        table: table.name,
        format: file.format,
        ...expected,
      })
      expect(String(file.rows)).toBe(expected.rows)
    }
  }
  return files
}

const DAYS = ['2026-11-16', '2026-11-17', '2026-11-18']

describe('tables of made-up rows', () => {
  const cases: [string, Report, string][] = [
    ['users-1-day', { report: 'users-1-day' }, ndjson([userRow(1), userRow(2), userRow(3)])],
    [
      'users-28-day',
      { report: 'users-28-day', scope: 'enterprise' },
      ndjson(DAYS.flatMap((day) => [userRow(7, day), userRow(8, day)])),
    ],
    ['organization-1-day', { report: 'organization-1-day' }, ndjson([aggregateDay('2026-11-18')])],
    [
      'enterprise-28-day',
      { report: 'enterprise-28-day', scope: 'enterprise' },
      JSON.stringify(wrapper(DAYS), undefined, 2),
    ],
    [
      'user-teams-1-day',
      { report: 'user-teams-1-day' },
      ndjson([membershipRow(1, 42), membershipRow(1, 43), membershipRow(2, 42)]),
    ],
    ['repos-1-day', { report: 'repos-1-day' }, ndjson([repositoryRow(1), repositoryRow(2)])],
    ['legacy-usage', { report: 'legacy-usage' }, ndjson([legacyRow('2024-05-01')])],
    [
      'legacy-usage of a team',
      { report: 'legacy-usage', team: 'ent:core' },
      ndjson([legacyRow('2024-05-01')]),
    ],
  ]
  test.each(cases)('%s: sums and counts equal those of the rows', async (_name, report, body) => {
    const files = await compare(report, body)
    expect(files.length).toBeGreaterThan(0)
  })

  test('every table of every kind has rows in one of the cases', async () => {
    const kinds = new Map<string, Set<string>>()
    for (const [, report, body] of cases) {
      const kind = entryFor(report).rows
      const files = await tablesOf(join(root, 'coverage'), report, [body])
      const seen = kinds.get(kind) ?? new Set<string>()
      kinds.set(kind, seen)
      for (const { path } of files) seen.add(tableName(path))
    }
    for (const [kind, seen] of kinds) {
      const declared = describeTables(kind as keyof typeof TABLES).map((table) => table.name)
      expect([...seen].sort()).toEqual(declared.sort())
    }
  })
})

describe('empty, null and absent', () => {
  test('are told apart as far as docs/files.md says, in CSV and Parquet alike', async () => {
    const absent = { user_id: 5 }
    const cases = [
      { user_id: 1, user_login: '', loc_added_sum: 0, totals_by_ide: [], new_list: [] },
      { user_id: 2, user_login: null, loc_added_sum: null, totals_by_ide: null },
      { user_id: 3, user_login: [], loc_added_sum: [], totals_by_ide: '' },
      { user_id: 4, totals_by_ide: [null, {}] },
    ]
    const folder = join(root, 'empty')
    const files = await tablesOf(folder, { report: 'users-1-day' }, [ndjson([...cases, absent])])
    const columns = describeTables('user').find(({ name }) => name === 'rows')?.columns ?? []
    const read = async (file: StoredFile | undefined) => {
      const path = join(folder, file?.path ?? '')
      const from = file?.format === 'csv' ? csvTable(path, columns) : parquetTable(path)
      return database.rows(
        `SELECT user_id, user_login, loc_added_sum, extra FROM ${from} ORDER BY user_id`,
      )
    }
    const nothing = { user_login: null, loc_added_sum: null, extra: null }
    const must = [
      { user_id: '1', user_login: '', loc_added_sum: '0', extra: '{"new_list":[]}' },
      { user_id: '2', ...nothing },
      {
        ...{ ...nothing, user_id: '3' },
        extra: '{"loc_added_sum":[],"totals_by_ide":"","user_login":[]}',
      },
      { user_id: '4', ...nothing, extra: '{"totals_by_ide":[null]}' },
      { user_id: '5', ...nothing },
    ]
    for (const format of ['csv', 'parquet']) {
      const of = (table: string) =>
        files.find(({ path, ...file }) => file.format === format && tableName(path) === table)
      expect([format, await read(of('rows'))]).toEqual([format, must])
      expect([format, of('by_ide')?.rows]).toEqual([format, 1])
    }
    const query = /```sql\n(SELECT json_type[^]*?)```/.exec(
      await readFile(join('docs', 'querying.md'), 'utf8'),
    )?.[1]
    const sent = await database.rows((query ?? '').replace('copilot-usage-reports/', `${folder}/`))
    const types = sent.map((row) => row['sent_as']).sort()
    expect(types).toEqual(['ARRAY', 'NULL', 'VARCHAR', null])
  })
})

describe('Parquet', () => {
  test('has the types of the catalogue, is packed, and names its writer', async () => {
    const files = await tablesOf(join(root, 'types'), { report: 'users-1-day' }, [
      ndjson([userRow(1)]),
    ])
    for (const file of files.filter(({ format }) => format === 'parquet')) {
      const table = describeTables('user').find(({ name }) => name === tableName(file.path))
      const path = text(join(root, 'types', file.path))
      const columns = await database.rows(
        `DESCRIBE SELECT * FROM read_parquet(${path}, hive_partitioning = false)`,
      )
      expect(columns.map((column) => [column.column_name, column.column_type])).toEqual(
        table?.columns.map(({ name, type }) => [name, DUCKDB_TYPES[type]]),
      )
      const packed = await database.rows(
        `SELECT DISTINCT compression FROM parquet_metadata(${path})`,
      )
      expect(packed).toEqual([{ compression: 'SNAPPY' }])
      const [about] = await database.rows(`SELECT created_by FROM parquet_file_metadata(${path})`)
      expect(String(about?.created_by)).toMatch(/^copilot-usage-reports /)
    }
  })
})

const SAMPLE_CASES: [string, Report][] = [
  ['derived/enterprise-1-day.json', { report: 'enterprise-1-day', scope: 'enterprise' }],
  ['derived/enterprise-1-day.ndjson', { report: 'enterprise-1-day', scope: 'enterprise' }],
  [
    'derived/enterprise-user-teams-1-day.ndjson',
    { report: 'user-teams-1-day', scope: 'enterprise' },
  ],
  ['derived/organization-1-day.json', { report: 'organization-1-day' }],
  ['derived/organization-28-day.json', { report: 'organization-28-day' }],
  ['derived/repos-1-day-with-review-times.ndjson', { report: 'repos-1-day' }],
  ['derived/users-1-day.ndjson', { report: 'users-1-day' }],
  ['derived/users-28-day.ndjson', { report: 'users-28-day' }],
  [
    'official/enterprise-28-day.docs-2026-05.json',
    { report: 'enterprise-28-day', scope: 'enterprise' },
  ],
  ['official/legacy-usage-enterprise-team.json', { report: 'legacy-usage', team: 'core' }],
  ['official/legacy-usage-org.json', { report: 'legacy-usage' }],
  ['official/organization-user-teams-1-day.ndjson', { report: 'user-teams-1-day' }],
  ['official/users-1-day.docs-2026-05.json', { report: 'users-1-day' }],
  ['official/users-1-day.docs-2026-09.json', { report: 'users-1-day' }],
  ['third-party/go-github.daily.json', { report: 'organization-1-day' }],
  ['third-party/go-github.users-28-day.ndjson', { report: 'users-28-day' }],
  ['third-party/metrics-viewer.enterprise-28-day-report.json', { report: 'organization-28-day' }],
  [
    'third-party/metrics-viewer.organization-users-28-day.first-40-rows.ndjson',
    { report: 'users-28-day' },
  ],
  ['third-party/repos-1-day.ndjson', { report: 'repos-1-day' }],
]

/** Fields of the samples that are in no table of the catalogue, and why that is right. */
const KNOWN_EXTRA = new Set([
  // Listed in old editions of the docs only; today's are values of `feature`.
  'chat_panel_ask_mode',
])

;(haveSamples ? describe : describe.skip)('tables of the samples', () => {
  test.each(SAMPLE_CASES)('%s: sums and counts equal', async (sample, report) => {
    const body = await readFile(join(SAMPLES, sample), 'utf8')
    const files = await compare(report, body)
    expect(files.length).toBeGreaterThan(0)
  })

  test.each(SAMPLE_CASES)('%s: the catalogue knows every field', async (sample, report) => {
    const folder = join(root, `extra-${sample.replaceAll('/', '-')}`)
    const body = await readFile(join(SAMPLES, sample), 'utf8')
    const files = await tablesOf(folder, report, [body], { formats: ['parquet'] })
    for (const { path } of files) {
      const sql = `SELECT DISTINCT unnest(json_keys(extra)) AS name FROM ${parquetTable(join(folder, path))}`
      const unknown = (await database.rows(sql)).map((row) => String(row.name))
      expect(unknown.filter((name) => !KNOWN_EXTRA.has(name))).toEqual([])
    }
  })
})
