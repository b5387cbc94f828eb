import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'

import { idOf } from '../../sandbox/data/world.js'
import { type GitData, type HostedRepository, openGitData } from '../../sandbox/git-data.js'
import { REPOSITORY } from '../../sandbox/run-environment.js'
import { type Run, type RunOptions, runAction } from '../../sandbox/run-action.js'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.js'
import { scanSecrets } from '../../sandbox/secrets.js'
import { type Database, openDatabase, text } from '../formats/duckdb.js'
import { manifestOf, newRepository, resultsOf, rowsIn } from './runs.js'

/** `pseudonym-key`: people stay who they are, and nobody learns who that is. */

const KEY = 'correct horse battery staple 4711'
const OTHER_KEY = 'another key of some length 0815'
const env = { COPILOT_REPORTS_TIME_SCALE: '0.05' }
const USERS = process.env['TEST_SCALE'] === 'full' ? 200 : 48
const PERSONAL = 'users-1-day, users-28-day, user-teams-1-day'

let sandbox: Sandbox
let git: GitData
let running: HostedRepository
let database: Database

beforeAll(async () => {
  git = await openGitData()
  database = await openDatabase()
  sandbox = await startSandbox({ users: USERS, days: 6, routes: git.routes })
  running = await git.create(REPOSITORY)
})
afterAll(async () => {
  database.close()
  await sandbox.stop()
  await git.close()
})
afterEach(() => {
  sandbox.reset()
  running.conduct.visibility = 'private'
})

const run = (inputs: RunOptions['inputs'], more: Partial<RunOptions> = {}) =>
  runAction({
    sandbox,
    inputs: { 'report-type': PERSONAL, artifact: 'false', 'pseudonym-key': KEY, ...inputs },
    env,
    ...more,
  })

const lastDay = () => sandbox.days.at(-1) ?? ''

const sent = (report: string) =>
  sandbox.parts(
    report,
    'organization',
    'octo-org',
    report.endsWith('28-day') ? undefined : lastDay(),
  )

/** Everybody of whom a report of this scope says something. */
function people(): { logins: string[]; ids: number[] } {
  const rows = PERSONAL.split(', ').flatMap((report) => rowsIn(...sent(report)))
  return {
    logins: [...new Set(rows.map((row) => String(row['user_login'])))],
    ids: [...new Set(rows.map((row) => Number(row['user_id'])))],
  }
}

/** Where the people of the sandbox occur in texts, by name of the place. */
function found(places: Iterable<readonly [string, string | Buffer]>): string[] {
  const { logins, ids } = people()
  expect(logins.length).toBeGreaterThan(USERS / 2)
  const names = new RegExp(`${logins.join('|')}|(?<![0-9a-f])(?:${ids.join('|')})(?![0-9a-f])`, 'i')
  return [...places].flatMap(([place, bytes]) => {
    const match = names.exec(plain(place, bytes))
    return match === null ? [] : [`${match[0]} in ${place}`]
  })
}

function plain(place: string, bytes: string | Buffer): string {
  if (typeof bytes === 'string') return bytes
  return (place.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1')
}

function saidBy(result: Run): [string, string][] {
  return [
    ['stdout', result.stdout],
    ['stderr', result.stderr],
    ['summary', result.summary],
    ['outputs', JSON.stringify(result.outputs)],
    ['state', JSON.stringify(result.state)],
  ]
}

function leftBy(result: Run): [string, Buffer][] {
  return [
    ...result.temp.map((name) => [result.paths.temp, name] as const),
    ...result.workspace.map((name) => [result.paths.workspace, name] as const),
  ].map(([folder, name]) => [name, readFileSync(join(folder, name))])
}

const ndjson = (result: Run, report: string) =>
  [...result.files()]
    .filter(([path]) => path.startsWith(`ndjson/${report}/`))
    .map(([, bytes]) => bytes)

/** Login and id of a row's person, in what was sent, beside those that were written. */
function translations(result: Run): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>()
  for (const report of PERSONAL.split(', ')) {
    const before = rowsIn(...sent(report))
    const after = rowsIn(...ndjson(result, report))
    expect([report, after.length]).toEqual([report, before.length])
    for (const [index, row] of before.entries()) {
      const real = `${String(row['user_login'])} ${String(row['user_id'])}`
      const known = pairs.get(real) ?? new Set()
      pairs.set(real, known)
      known.add(`${String(after[index]?.['user_login'])} ${String(after[index]?.['user_id'])}`)
    }
  }
  return pairs
}

const only = (pairs: Map<string, Set<string>>) => [...pairs].map(([real, [one]]) => [real, one])

const parsed = (text: string) => rowsIn(Buffer.from(text))

/** What says how a file was made, and what is not known, is in no row under a key. */
function knownOnly(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (name, inner: unknown) =>
      /^(etl_id|day_partition|entity_id_partition|created_at|preview_signals)$/.test(name)
        ? undefined
        : inner,
    ),
  )
}

describe('with pseudonym-key', () => {
  test('nobody is named anywhere, and the key is nowhere', async () => {
    const archive = await newRepository(git, 'octo-org/people')
    const result = await run(
      {
        artifact: 'true',
        format: 'ndjson.gz, csv, parquet',
        'summary-users': 'true',
        'minimum-group-size': '1',
        commit: 'true',
        'commit-repository': 'octo-org/people',
        'commit-token': sandbox.tokens.commit,
      },
      { env: { ...env, RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true' } },
    )
    expect(result.runner.errors).toEqual([])
    expect([result.outputs['changed'], result.artifacts.length]).toEqual(['true', 2])

    const artifact = await result.unzipArtifact('copilot-usage-reports-octo-org')
    const committed = await Promise.all(
      [...(await archive.files('main')).keys()].map(
        async (path) => [path, await archive.read('main', path)] as const,
      ),
    )
    const log = JSON.stringify(await archive.log('main'))
    expect(committed.length).toBeGreaterThan(20)
    const places = [...saidBy(result), ...leftBy(result), ...artifact, ...committed]
    expect(found([...places, ['commit messages', log]])).toEqual([])
    // The scan itself finds what was sent.
    expect(found([['sent', Buffer.concat([...sent('users-1-day')])]])).toHaveLength(1)

    const more = { ...Object.fromEntries(committed), 'commit messages': log }
    const unpacked = [...leftBy(result)].filter(([name]) => name.endsWith('.gz'))
    for (const [name, bytes] of unpacked) Object.assign(more, { [name]: gunzipSync(bytes) })
    expect(await scanSecrets(result, [KEY, ...Object.values(sandbox.tokens)], more)).toEqual([])
  })

  test('tables have pseudonyms only, ids as numbers', async () => {
    const result = await run({ format: 'csv, parquet' })
    const root = result.outputs['path'] ?? ''
    const { logins, ids } = people()
    const keyed = manifestOf(result.files()).files.filter(({ format }) => format !== 'ndjson')
    for (const format of ['csv', 'parquet']) {
      const paths = keyed.filter((file) => file.format === format && file.derived !== true)
      expect(paths.length).toBeGreaterThan(10)
      for (const { path } of paths) {
        const from = `read_${format}(${text(join(root, path))}, hive_partitioning = false)`
        const columns = await database.rows(`DESCRIBE SELECT * FROM ${from}`)
        const types = new Map(
          columns.map((column) => [String(column['column_name']), String(column['column_type'])]),
        )
        expect([path, types.get('user_id')]).toEqual([path, 'BIGINT'])
        const login = types.has('user_login')
          ? `count(*) FILTER (user_login NOT SIMILAR TO 'user-[0-9a-f]{24}')`
          : '0'
        const [row] = await database.rows(
          `SELECT count(*) FILTER (user_id IN (${ids.join()}))::INT AS ids, (${login})::INT AS logins FROM ${from}`,
        )
        expect({ path, ...row }).toEqual({ path, ids: 0, logins: 0 })
      }
    }
    expect(logins.length).toBe(ids.length)
  })

  test('every other known member of the rows is as it was, but how they were made', async () => {
    const result = await run({})
    const pairs = translations(result)
    const back = new Map<string, string>()
    for (const [real, [one = '']] of pairs) {
      const [login = '', id = ''] = real.split(' ')
      const [alias = '', number = ''] = one.split(' ')
      back.set(`"user_login":"${alias}"`, `"user_login":"${login}"`)
      back.set(`"user_id":${number}`, `"user_id":${id}`)
    }
    for (const report of PERSONAL.split(', ')) {
      const parts = ndjson(result, report).map((bytes) =>
        bytes
          .toString('utf8')
          .replaceAll(/"user_(?:login":"[^"]*"|id":\d+)/g, (member) => back.get(member) ?? '?'),
      )
      expect(parts.map(parsed)).toEqual(
        sent(report).map((part) => parsed(part.toString('utf8')).map(knownOnly)),
      )
    }
    const { files } = manifestOf(result.files())
    expect(files.filter(({ report }) => report === 'users-1-day').map(({ rows }) => rows)).toEqual(
      sent('users-1-day').map((part) => rowsIn(part).length),
    )
  })

  test('reports that name nobody are as they were', async () => {
    const reports = ['organization-1-day', 'organization-28-day', 'repos-1-day', 'legacy-usage']
    const [keyed, bare] = [
      await run({ 'report-type': reports.join() }),
      await run({ 'report-type': reports.join(), 'pseudonym-key': '' }),
    ]
    const stored = (result: Run) =>
      [...result.files()].filter(([path]) => path.startsWith('ndjson/'))
    expect(stored(bare).length).toBeGreaterThan(8)
    const rows = (result: Run) => stored(result).map(([path, bytes]) => [path, rowsIn(bytes)])
    expect(rows(keyed)).toEqual(
      stored(bare).map(([path, bytes]) => [path, rowsIn(bytes).map(knownOnly)]),
    )
  })

  test('pseudonyms are the same in every report and run, and others under another key', async () => {
    const [first, second, other] = [
      await run({}),
      await run({ format: 'ndjson' }),
      await run({ 'pseudonym-key': OTHER_KEY }),
    ]
    const pairs = translations(first)
    for (const [real, aliases] of pairs) expect([real, aliases.size]).toEqual([real, 1])
    const aliases = only(pairs).map(([, alias]) => alias ?? '')
    expect(new Set(aliases).size).toBe(pairs.size)
    for (const alias of aliases) expect(alias).toMatch(/^user-[0-9a-f]{24} [1-9]\d{0,15}$/)
    expect(only(translations(second))).toEqual(only(pairs))
    const others = new Set(only(translations(other)).flatMap(([, alias]) => alias?.split(' ')))
    expect(aliases.flatMap((alias) => alias.split(' ')).filter((one) => others.has(one))).toEqual(
      [],
    )
    for (const row of ndjson(first, 'users-1-day').flatMap((bytes) => rowsIn(bytes))) {
      expect(Number.isSafeInteger(row['user_id'])).toBe(true)
    }
  })

  test('the numbers and the teams are those without a key', async () => {
    const asked = { 'minimum-group-size': '1', format: 'ndjson, csv, parquet' }
    const keyed = await run(asked)
    const bare = await run({ ...asked, 'pseudonym-key': '' })
    expect(JSON.parse(bare.outputs['metrics'] ?? '{}')).toMatchObject({
      'organization/octo-org': { teams: expect.any(Number) },
    })
    expect(keyed.outputs['metrics']).toBe(bare.outputs['metrics'])
    const teams = (result: Run) =>
      Object.fromEntries(
        [...result.files()]
          .filter(([path]) => path.includes('daily-teams'))
          .map(([path, bytes]) => [path, bytes.toString('base64')]),
      )
    expect(Object.keys(teams(bare))).toHaveLength(3)
    expect(teams(keyed)).toEqual(teams(bare))
  })

  test('summary-users shows pseudonyms', async () => {
    const keyed = await run({ 'summary-users': 'true' })
    const bare = await run({ 'summary-users': 'true', 'pseudonym-key': '' })
    const { logins } = people()
    const shown = logins.filter((login) => bare.summary.includes(login))
    expect(shown.length).toBeGreaterThan(5)
    const pairs = new Map(
      only(translations(keyed)).map(([real, alias]) => [real?.split(' ')[0], alias]),
    )
    const aliases = shown.map((login) => pairs.get(login)?.split(' ')[0] ?? '')
    // The tables end after some people; of equals, others may be in them.
    expect(aliases.filter((alias) => keyed.summary.includes(alias)).length).toBeGreaterThan(5)
    expect(found([['summary', keyed.summary]])).toEqual([])
  })

  test('a second run commits nothing; one under another key replaces the day', async () => {
    await newRepository(git, 'octo-org/keyed')
    const asked = {
      commit: 'true',
      'commit-repository': 'octo-org/keyed',
      'commit-token': sandbox.tokens.commit,
      'report-type': 'users-1-day',
    }
    expect((await run(asked)).outputs['changed']).toBe('true')
    const again = await run(asked)
    expect([again.outputs['changed'], resultsOf(again)[0]?.state]).toEqual(['false', 'unchanged'])
    const other = await run({ ...asked, 'pseudonym-key': OTHER_KEY })
    expect([other.outputs['changed'], other.outputs['revised-days']]).toEqual([
      'true',
      JSON.stringify([lastDay()]),
    ])
  })
})

describe('what cannot be read under a key', () => {
  const row = (login: string, id: number) =>
    JSON.stringify({
      user_id: id,
      user_login: login,
      day: lastDay(),
      organization_id: idOf(sandbox.world, 'organization', 'octo-org'),
      user_initiated_interaction_count: 1,
    })

  test('is left out with a warning that names file and line', async () => {
    const cut = `{"user_id":4711004,"user_login":"cut-off-person","day":"2026`
    const lines = [row('first-person', 4_711_001), cut, row('last-person', 4_711_002)]
    sandbox.put('users-1-day', 'organization', 'octo-org', lastDay(), [
      Buffer.from(lines.map((line) => `${line}\n`).join('')),
    ])
    const result = await run({ 'report-type': 'users-1-day', format: 'csv, parquet' })
    expect([result.code, result.runner.errors]).toEqual([0, []])
    const warnings = result.runner.annotations.filter(({ level }) => level === 'warning')
    const [only, ...further] = warnings.filter(({ message }) => /part-001\.ndjson/.test(message))
    expect(further).toEqual([])
    expect(only?.message).toMatch(/part-001\.ndjson line 2\b/)
    const text = [...leftBy(result), ...saidBy(result)]
      .map(([place, bytes]) => plain(place, bytes))
      .join('\n')
    expect(text).not.toMatch(/(first|cut-off|last)-person|471100[124]/)
    expect(result.outputs['rows']).toBe('2')
    expect(result.summary).toContain('left out and not counted')
    const [bytes] = ndjson(result, 'users-1-day')
    const kept = (bytes?.toString() ?? '').split('\n').filter((line) => line.startsWith('{'))
    expect(kept).toHaveLength(2)
  })

  test('and nothing else is in the part: the transfer failed, and nothing is kept', async () => {
    sandbox.put('users-1-day', 'organization', 'octo-org', lastDay(), [
      Buffer.from('<html>cut-off-person</html>\n'),
    ])
    const result = await run({ 'report-type': 'users-1-day', day: lastDay() })
    expect(result.code).toBe(1)
    expect(result.runner.errors).toHaveLength(1)
    expect(result.runner.errors[0]).toContain('DOWNLOAD_CORRUPT')
    expect(result.temp.filter((name) => name.includes('part-'))).toEqual([])
    expect(JSON.stringify(saidBy(result))).not.toContain('cut-off-person')
  })
})

describe('a public repository', () => {
  test.each([
    ['commit', { commit: 'true' }],
    ['artifact', { artifact: 'true' }],
  ])('gets no pseudonyms either (%s)', async (_name, sink) => {
    running.conduct.visibility = 'public'
    const result = await run(sink)
    expect(result.code).toBe(1)
    expect(result.runner.errors).toHaveLength(1)
    expect(result.runner.errors[0]).toMatch(/PUBLIC_REPOSITORY.* is public/)
    expect(sandbox.requests.all.filter(({ path }) => path.includes('/copilot/'))).toEqual([])
    expect([result.temp, result.artifacts]).toEqual([[], []])
  })

  test('and its page names nobody, by whatever name', async () => {
    running.conduct.visibility = 'public'
    const result = await run({ 'summary-users': 'true' })
    expect(result.code).toBe(1)
    expect(result.runner.errors).toHaveLength(1)
    expect(result.runner.errors[0]).toMatch(/summary-users.* is public/)
    expect(result.summary).not.toMatch(/user-[0-9a-f]{8}/)
  })
})
