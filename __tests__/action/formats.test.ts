import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'

import { CATALOGUE } from '../../src/reports/catalogue.js'
import { type GitData, openGitData } from '../../sandbox/git-data.js'
import { git as runGit } from '../../sandbox/git-data-repository.js'
import { REPOSITORY } from '../../sandbox/run-environment.js'
import { type RunOptions, runAction } from '../../sandbox/run-action.js'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.js'
import { type Database, openDatabase, text } from '../formats/duckdb.js'
import { manifestOf, newRepository, pathsOf, resultsOf, rowsIn, sha256 } from './runs.js'
import { rawSums, tableSums } from './table-sums.js'

/** Tables for people and engines, as a user of the bundle gets them. */

const env = { COPILOT_REPORTS_TIME_SCALE: '0.1' }
const FULL = process.env['TEST_SCALE'] === 'full'
const USERS = FULL ? 200 : 48

let sandbox: Sandbox
let git: GitData
let database: Database
const folders: string[] = []

beforeAll(async () => {
  git = await openGitData()
  database = await openDatabase()
  sandbox = await startSandbox({ users: USERS, days: 60, routes: git.routes })
  // Private: on a page that anyone can read no team is named.
  await git.create(REPOSITORY)
})
afterAll(async () => {
  database.close()
  await sandbox.stop()
  await git.close()
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })))
})
afterEach(() => sandbox.reset())

const run = (inputs: RunOptions['inputs'], more: RunOptions['env'] = {}) =>
  runAction({
    sandbox,
    inputs: { artifact: 'false', ...inputs },
    env: { ...env, ...more },
  })

const committing = (name: string) => ({
  commit: 'true',
  'commit-repository': name,
  'commit-token': sandbox.tokens.commit,
})

const lastDay = () => sandbox.days.at(-1) ?? ''

const PATH =
  /^(?:ndjson\/(?<raw>[a-z0-9-]+)|(?<format>csv|parquet)\/(?<report>[a-z0-9-]+)\/(?<table>[a-z0-9_]+)|derived\/daily-(?:teams|totals))\/scope=(?<scope>enterprise|organization)\/scope_slug=(?<slug>[a-z0-9._%-]+)\/report_(?:day=(?<day>\d{4}-\d\d-\d\d)|month=(?<month>\d{4}-\d\d))\/part-\d{3}\.(?<extension>ndjson|ndjson\.gz|csv|parquet)$/

describe.each(['organization', 'enterprise'] as const)('tables of an %s', (scope) => {
  const slug = scope === 'organization' ? 'octo-org' : 'octo'
  const entries = CATALOGUE.filter((entry) => entry.scope === scope && entry.period !== 'inline')
  const reports = [...entries.map(({ report }) => report), 'legacy-usage']

  test('equal the NDJSON, stand where the contract says, and are all listed', async () => {
    const result = await run({
      scope,
      slug,
      'report-type': reports.join(),
      format: 'csv, parquet',
      'minimum-group-size': '1',
    })
    expect(result.runner.errors).toEqual([])
    const files = result.files()
    const { files: listed } = manifestOf(files)

    expect(listed.map(({ path }) => path)).toEqual(
      [...files.keys()]
        .filter(
          (path) =>
            !/^(manifest\.json|metrics\.json|datapackage\.json|summary\.md|page\.html)$/.test(path),
        )
        .sort(),
    )
    for (const file of listed) {
      const bytes = files.get(file.path) ?? Buffer.alloc(0)
      expect([file.path, file.bytes, file.sha256]).toEqual([file.path, bytes.length, sha256(bytes)])
      const { groups = {} } = PATH.exec(file.path) ?? {}
      expect({ ...file, ...groups, day: groups['day'] ?? groups['month'] }).toMatchObject({
        scope: file.scope,
        slug: file.slug,
        day: file.day,
        extension: file.format,
      })
      const derived =
        file.path.startsWith('derived/') || groups['report']?.startsWith('daily-') === true
      expect([file.path, file.derived]).toEqual([file.path, derived ? true : undefined])
    }

    for (const report of reports) {
      const entry = CATALOGUE.find((one) => one.scope === scope && one.report === report)
      const own = listed.filter((file) => file.report === report && file.derived !== true)
      const days = [...new Set(own.map(({ day }) => day))].slice(-2)
      for (const day of days) {
        const ofDay = own.filter((file) => file.day === day)
        const written = {
          folder: result.outputs['path'] ?? '',
          kind: entry?.rows ?? 'user',
          wrapped: entry?.period === 'window' && entry.rows === 'aggregate',
          raw: ofDay.filter(({ format }) => format === 'ndjson').map(({ path }) => path),
        } as const
        const expected = await rawSums(database, written)
        const tables = ofDay.flatMap((file) => {
          const table = PATH.exec(file.path)?.groups?.['table']
          return table === undefined ? [] : [{ ...file, table }]
        })
        for (const format of ['csv', 'parquet']) {
          const ofFormat = tables.filter((table) => table.format === format)
          expect([report, ofFormat.map(({ table }) => table).sort()]).toEqual([
            report,
            [...expected.keys()].sort(),
          ])
        }
        for (const file of tables) {
          const found = await tableSums(database, written, file)
          expect({ file: file.path, ...found }).toEqual({
            file: file.path,
            ...expected.get(file.table),
          })
          expect([file.path, String(file.rows)]).toEqual([file.path, found.rows])
        }
      }
    }
    expect(new Set(listed.map(({ report }) => report))).toEqual(
      new Set([...reports, 'daily-teams']),
    )
  })
})

describe('format', () => {
  test('csv alone still writes ndjson', async () => {
    const result = await run({ 'report-type': 'organization-1-day', format: 'csv' })
    const formats = manifestOf(result.files()).files.map(({ format }) => format)
    expect([...new Set(formats)].sort()).toEqual(['csv', 'ndjson'])
  })

  test('ndjson and ndjson.gz together write the packed one only', async () => {
    const result = await run({ 'report-type': 'organization-1-day', format: 'ndjson.gz, ndjson' })
    expect(manifestOf(result.files()).files.map(({ path }) => path)).toEqual([
      `ndjson/organization-1-day/scope=organization/scope_slug=octo-org/report_day=${lastDay()}/part-001.ndjson.gz`,
    ])
  })

  test('gives the same bytes wherever and however often it runs', async () => {
    const asked = {
      'report-type': 'users-1-day, user-teams-1-day, organization-28-day',
      format: 'ndjson.gz, csv, parquet',
    }
    const files = async (concurrency: string, TZ: string) =>
      Object.fromEntries(
        [...(await run({ ...asked, concurrency }, { TZ })).files()]
          .filter(([path]) => path !== 'summary.md')
          .map(([path, bytes]) => [path, sha256(bytes)]),
      )
    const east = await files('8', 'Pacific/Kiritimati')
    expect(Object.keys(east).length).toBeGreaterThan(40)
    expect(await files('1', 'America/Los_Angeles')).toEqual(east)
  })

  test('tables of a team carry it as a partition that engines decode', async () => {
    const result = await run({
      ...{ scope: 'enterprise', slug: 'octo', team: 'ent:platform' },
      ...{ 'report-type': 'legacy-usage', format: 'csv, parquet' },
    })
    expect(result.runner.errors).toEqual([])
    const root = result.outputs['path'] ?? ''
    const partition = `scope=enterprise/scope_slug=octo/team=ent%3Aplatform/report_day=${lastDay()}`
    for (const format of ['csv', 'parquet']) {
      const dataset = `${format}/legacy-team-usage/rows`
      expect([...result.files().keys()]).toContain(`${dataset}/${partition}/part-001.${format}`)
      const glob = text(join(root, `${dataset}/**/*.${format}`))
      const rows = await database.rows(
        `SELECT scope, scope_slug, team, count(*)::INT AS days,
           count(*) FILTER (WHERE day = report_day)::INT AS same
         FROM read_${format}(${glob}, hive_partitioning = true) GROUP BY ALL`,
      )
      const all = sandbox.days.length
      const place = { scope: 'enterprise', scope_slug: 'octo', team: 'ent:platform' }
      expect(rows).toEqual([{ ...place, days: all, same: all }])
    }
  })

  test('ndjson.gz is gzip of what GitHub sent: one member, no time stamp, readable by DuckDB', async () => {
    const result = await run({ 'report-type': 'users-1-day', format: 'ndjson.gz' })
    const sent = sandbox.parts('users-1-day', 'organization', 'octo-org', lastDay())
    const files = [...result.files()].filter(([path]) => path.endsWith('.gz'))
    expect(files.map(([, bytes]) => gunzipSync(bytes).toString())).toEqual(
      sent.map((part) => part.toString()),
    )
    for (const [, bytes] of files) expect(bytes.readUInt32LE(4)).toBe(0)
    const glob = text(join(result.outputs['path'] ?? '', 'ndjson/**/*.ndjson.gz'))
    const [row] = await database.rows(`SELECT count(*)::INT AS n FROM read_json(${glob})`)
    expect(row).toEqual({ n: rowsIn(...sent).length })
    expect(result.outputs['rows']).toBe(String(rowsIn(...sent).length))
  })
})

describe('an archive with tables', () => {
  const inputs = { 'report-type': 'users-1-day, user-teams-1-day', 'minimum-group-size': '1' }

  test('gets no second commit, nor when its gzip was made at another level', async () => {
    const archive = await newRepository(git, 'octo-org/packed')
    servePlainRows(lastDay(), 1000)
    const formats = {
      ...inputs,
      ...committing('octo-org/packed'),
      format: 'ndjson.gz, csv, parquet',
    }
    const first = await run(formats)
    expect([first.runner.errors, first.outputs['changed']]).toEqual([[], 'true'])
    const second = await run(formats)
    expect([second.code, second.outputs['changed']]).toEqual([0, 'false'])

    expect(second.outputs['metrics']).toBe(first.outputs['metrics'])

    const packed = (await pathsOf(archive)).filter((path) => path.endsWith('.ndjson.gz'))
    const again: Record<string, Buffer> = {}
    for (const path of packed) {
      const old = await archive.read('main', path)
      again[path] = gzipSync(gunzipSync(old), { level: 1 })
      expect([path, again[path]?.equals(old)]).toEqual([path, false])
    }
    await archive.commit('main', again, 'Pack at another level')
    const before = await archive.files('main')
    const third = await run(formats)
    expect([third.code, third.outputs['changed'], third.outputs['revised-days']]).toEqual([
      0,
      'false',
      '[]',
    ])
    expect(resultsOf(third).map(({ state }) => state)).toEqual(['unchanged', 'unchanged'])
    expect(await archive.files('main')).toEqual(before)
  })

  test('stays as it is when the run goes over to ndjson.gz', async () => {
    const archive = await newRepository(git, 'octo-org/switched')
    servePlainRows(lastDay(), 1000)
    const asked = { ...inputs, ...committing('octo-org/switched') }
    await run({ ...asked, format: 'ndjson' })
    const before = await archive.files('main')
    const packed = await run({ ...asked, format: 'ndjson.gz' })
    expect([packed.code, packed.outputs['changed']]).toEqual([0, 'false'])
    expect(resultsOf(packed).map(({ state }) => state)).toEqual(['unchanged', 'unchanged'])
    expect(await archive.files('main')).toEqual(before)

    servePlainRows(lastDay(), 20)
    const revised = await run({ ...asked, format: 'ndjson.gz' })
    expect(revised.outputs['revised-days']).toBe(JSON.stringify([lastDay()]))
    const after = await pathsOf(archive)
    const of = (dataset: string) => after.filter((path) => path.includes(`/${dataset}/scope=`))
    expect(of('users-1-day').filter((path) => !path.endsWith('.ndjson.gz'))).toEqual([])
    expect(of('daily-teams').map((path) => path.replace(/^.*\//, ''))).toEqual(['part-001.ndjson'])
    // Its rows are the same, so its files are.
    expect(of('user-teams-1-day')).toEqual(
      [...before.keys()].filter((path) => path.includes('/user-teams-1-day/')).sort(),
    )
  })

  test('of 60 days is read with its partitions, and only the files that a question needs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clone-'))
    folders.push(folder)
    const days = sandbox.days
    const archive = await newRepository(git, 'octo-org/sixty')
    for (const day of days) servePlainRows(day, 3)
    const filled = await run({
      ...committing('octo-org/sixty'),
      'report-type': 'users-1-day',
      day: `${days[0]}..${days.at(-1)}`,
      format: 'parquet',
    })
    expect(filled.runner.errors).toEqual([])
    const cloned = await runGit(['clone', '-q', archive.dir, folder])
    expect(cloned.code).toBe(0)

    const glob = (dataset: string) => text(join(folder, 'copilot-usage-reports', dataset))
    const parquet = `read_parquet(${glob('parquet/users-1-day/rows/**/*.parquet')}, hive_partitioning = true)`
    const json = `read_json(${glob('ndjson/users-1-day/**/*.ndjson')}, hive_partitioning = true, union_by_name = true)`
    const perDay = (from: string) =>
      database.rows(
        `SELECT report_day::VARCHAR AS day, scope, scope_slug, count(*)::INT AS rows,
           sum(loc_added_sum)::INT AS added, count(*) FILTER (WHERE day = report_day)::INT AS same
         FROM ${from} WHERE scope_slug = 'octo-org' GROUP BY ALL ORDER BY 1`,
      )
    const expected = days.map((day) => {
      const own = rowsIn(...sandbox.parts('users-1-day', 'organization', 'octo-org', day))
      const added = own.reduce((sum, row) => sum + Number(row['loc_added_sum'] ?? 0), 0)
      const place = { day, scope: 'organization', scope_slug: 'octo-org' }
      return { ...place, rows: own.length, added, same: own.length }
    })
    expect(await perDay(parquet)).toEqual(expected.filter(({ rows }) => rows > 0))
    expect(await perDay(json)).toEqual(expected.filter(({ rows }) => rows > 0))

    const since = days.at(-7) ?? ''
    const recent = (all: { day: string }[]) => all.filter(({ day }) => day >= since).length
    const withRows = expected.filter(({ rows }) => rows > 0)
    for (const [from, files] of [
      [parquet, withRows],
      [json, expected],
    ] as const) {
      const [plan] = await database.rows(
        `EXPLAIN SELECT sum(loc_added_sum) FROM ${from} WHERE report_day >= DATE '${since}'`,
      )
      expect(String(plan?.['explain_value'])).toContain(
        `Scanning Files: ${recent(files)}/${files.length} `,
      )
    }
  })
})

/** Serves some users of a day without their breakdowns, so that few files are to be committed. */
function servePlainRows(day: string, count: number): void {
  const parts = sandbox.parts('users-1-day', 'organization', 'octo-org', day)
  const rows = rowsIn(...parts).slice(0, count)
  const plain = rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => typeof value !== 'object')),
  )
  sandbox.put('users-1-day', 'organization', 'octo-org', day, [
    Buffer.from(plain.map((row) => `${JSON.stringify(row)}\n`).join('')),
  ])
}

describe('derived team rows', () => {
  const days = () => sandbox.days.slice(-4)
  const asked = (more: RunOptions['inputs'] = {}) =>
    run({
      'report-type': 'users-1-day, user-teams-1-day',
      day: `${days()[0]}..${days().at(-1)}`,
      format: 'ndjson, csv, parquet',
      ...more,
    })

  /** The join of a day, as DuckDB does it over what GitHub sent; a team has the members that are listed. */
  function joined(root: string, minimum: number): Promise<Record<string, unknown>[]> {
    const rows = (report: string) =>
      `read_json(${text(join(root, `ndjson/${report}/**/*.ndjson`))}, union_by_name = true)`
    return database.rows(
      `WITH teams AS (
         SELECT *, count(DISTINCT user_id) OVER (PARTITION BY day, organization_id, team_id) AS members
         FROM ${rows('user-teams-1-day')})
       SELECT t.day::VARCHAR AS day, t.team_id::BIGINT AS team_id, min(t.slug) AS slug,
         count(DISTINCT u.user_id)::INT AS users, sum(u.loc_added_sum)::INT AS added,
         sum(u.user_initiated_interaction_count)::INT AS interactions,
         round(sum(u.ai_credits_used), 4)::VARCHAR AS credits
       FROM ${rows('users-1-day')} u JOIN teams t
         ON u.user_id = t.user_id AND u.day = t.day AND u.organization_id = t.organization_id
       WHERE t.members >= ${minimum} GROUP BY t.day, t.team_id ORDER BY 1, 2`,
    )
  }

  function derived(from: string): Promise<Record<string, unknown>[]> {
    return database.rows(
      `SELECT day::VARCHAR AS day, team_id::BIGINT AS team_id, slug, users::INT AS users,
         loc_added_sum::INT AS added, user_initiated_interaction_count::INT AS interactions,
         round(ai_credits_used, 4)::VARCHAR AS credits
       FROM ${from} ORDER BY 1, 2`,
    )
  }

  test.each([1, 5])('in every format equal the join (teams of %d or more)', async (minimum) => {
    const result = await asked({ 'minimum-group-size': String(minimum) })
    expect(result.runner.errors).toEqual([])
    const root = result.outputs['path'] ?? ''
    const expected = await joined(root, minimum)
    expect(new Set(expected.map(({ day }) => day)).size).toBeGreaterThan(1)
    const place = (format: string, dataset: string) =>
      `read_${format}(${text(join(root, `${dataset}/**/*.*`))}, hive_partitioning = true)`
    const lines = `(SELECT *, sums[1] AS user_initiated_interaction_count, sums[6] AS loc_added_sum
      FROM ${place('json', 'derived/daily-teams')})`
    expect(await derived(lines)).toEqual(expected)
    expect(await derived(place('csv', 'csv/daily-teams/rows'))).toEqual(expected)
    expect(await derived(place('parquet', 'parquet/daily-teams/rows'))).toEqual(expected)

    const shown = tableCells(result.summary)
    // The page tells only of teams of which that many members were active on some day.
    const large = await database.rows(
      `SELECT DISTINCT team_id, slug FROM ${place('json', 'derived/daily-teams')}
       WHERE active_users >= ${minimum}`,
    )
    expect(large).not.toEqual([])
    for (const { slug } of large) expect(shown).toContain(slug)
    const metrics = JSON.parse(result.outputs['metrics'] ?? '{}') as Record<
      string,
      { teams?: number }
    >
    expect(metrics['organization/octo-org']?.teams).toBe(
      new Set(large.map(({ team_id }) => team_id)).size,
    )
  })

  test('and the page leave out the one team that is too small', async () => {
    const row = (id: number, more: Record<string, unknown>) =>
      `${JSON.stringify({ user_id: id, user_login: `person-${id}`, day: lastDay(), organization_id: '9', ...more })}\n`
    const ids = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
    const members = (team: number, slug: string, count: number) =>
      ids(count).map((id) => row(id, { team_id: team, slug }))
    const put = (report: string, rows: string[]) =>
      sandbox.put(report, 'organization', 'octo-org', lastDay(), [Buffer.from(rows.join(''))])
    put(
      'users-1-day',
      ids(6).map((id) => row(id, { loc_added_sum: id, used_cli: true })),
    )
    put('user-teams-1-day', [...members(1, 'largeteam', 5), ...members(2, 'smallteam', 4)])

    const result = await asked({ day: lastDay() })
    expect(result.runner.errors).toEqual([])
    const derivedFiles = [...result.files()].filter(([path]) => path.includes('daily-teams'))
    expect(derivedFiles).toHaveLength(3)
    for (const [path, bytes] of [...derivedFiles, ['page', Buffer.from(result.summary)] as const]) {
      const shown = bytes.toString('latin1')
      const teams = ['largeteam', 'smallteam'].filter((slug) => shown.includes(slug))
      expect([path, teams]).toEqual([path, ['largeteam']])
    }
  })

  test('leave small teams out of files and page', async () => {
    const result = await asked({ 'minimum-group-size': '1000' })
    expect(result.runner.errors).toEqual([])
    const files = result.files()
    expect([...files.keys()].filter((path) => path.includes('daily-teams'))).toEqual([])
    const slugs = new Set(
      rowsIn(
        ...days().flatMap((day) =>
          sandbox.parts('user-teams-1-day', 'organization', 'octo-org', day),
        ),
      ).map(({ slug }) => String(slug)),
    )
    expect(slugs.size).toBeGreaterThan(3)
    for (const slug of slugs) expect(tableCells(result.summary)).not.toContain(slug)
    expect(JSON.parse(result.outputs['metrics'] ?? '{}')).toMatchObject({
      'organization/octo-org': { teams: 0 },
    })
  })
})

function tableCells(markdown: string): string[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
}
