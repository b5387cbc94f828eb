import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'

import { type GitData, openGitData } from '../../sandbox/git-data.js'
import { type RunOptions, runAction } from '../../sandbox/run-action.js'
import {
  type Answer,
  fault,
  type Fault,
  type Sandbox,
  startSandbox,
} from '../../sandbox/sandbox.js'
import { openDatabase } from '../formats/duckdb.js'
import { seatsOf } from '../../sandbox/data/seats.js'
import { manifestOf, newRepository, resultsOf, rowsIn } from './runs.js'

/** The list of seats, through the bundle: whole or not at all, as GitHub's text has it. */

const env = { COPILOT_REPORTS_TIME_SCALE: '0.05' }
const ARTIFACT = 'copilot-usage-reports-octo-org'

let git: GitData
let sandbox: Sandbox

beforeAll(async () => {
  git = await openGitData()
  // Seven pages.
  sandbox = await startSandbox({ users: 630, days: 3 })
})
afterAll(async () => {
  await sandbox.stop()
  await git.close()
})
afterEach(() => sandbox.reset())

const run = (inputs: RunOptions['inputs'] = {}, more: Partial<RunOptions> = {}) =>
  runAction({ sandbox, inputs: { 'report-type': 'seats', ...inputs }, env, ...more })
const pathOf = (scope: string, slug: string) =>
  `ndjson/seats/scope=${scope}/scope_slug=${slug}/report_day=${sandbox.today}/part-001.ndjson`
const errorsOf = (result: Awaited<ReturnType<typeof run>>) =>
  result.runner.annotations.filter(({ level }) => level === 'error')
const asked = (page: number) =>
  sandbox.requests.where({ host: 'api', match: new RegExp(`/seats\\?.*\\bpage=${page}\\b`) }).length

/** Small answers, so that a busy machine makes them in time. */
function putReports(scope: 'organization' | 'enterprise', slug: string): string[] {
  const day = sandbox.days.at(-1)
  const row = [Buffer.from(`${JSON.stringify({ day, user_id: 1 })}\n`)]
  sandbox.put(`${scope}-28-day`, scope, slug, undefined, row)
  sandbox.put(`${scope}-1-day`, scope, slug, day, row)
  sandbox.put('users-1-day', scope, slug, day, row)
  return [`${scope}-28-day`, `${scope}-1-day`, 'users-1-day']
}

describe.each([
  ['organization', 'octo-org'],
  ['enterprise', 'octo'],
] as const)('the seats of an %s', (scope, slug) => {
  test('are one part of the day of the run, a seat per line, in the order of the pages', async () => {
    const result = await run({ scope, slug, day: '2020-01-01' })
    expect(result.stderr).toBe('')
    expect(sandbox.violations).toEqual([])
    const files = await result.unzipArtifact(`copilot-usage-reports-${slug}`)
    const text = files.get(pathOf(scope, slug))?.toString('utf8') ?? ''
    const seats = seatsOf(sandbox.world, scope, slug)
    expect(text).toBe(seats.map((seat) => `${JSON.stringify(seat)}\n`).join(''))
    const [file] = manifestOf(files).files
    expect(file).toMatchObject({ rows: seats.length, report: 'seats', day: sandbox.today })
    expect(resultsOf(result)).toEqual([
      { slug, report: 'seats', day: sandbox.today, state: 'stored' },
    ])
    expect(result.outputs['latest-day']).toBe('')
    expect(result.outputs['rows']).toBe(String(seats.length))
    expect(errorsOf(result)).toEqual([])
    // GitHub's general objects for accounts are no news.
    expect(result.summary).not.toContain('New fields')
  })
})

test('every byte of a seat stays, and a seat printed over lines becomes one', async () => {
  const seat = `{ "created_at": "2026-01-02T03:04:05+02:00",\r\n  "assignee": {"id": 12345678901234567890, "login": "a\\u002db", "n": [1.50, 1e3]},\n "x": "seats\\":[{}]" }`
  const body = `{"total_seats": 2, "more": {"seats": [{}]}, "s\\u0065ats": [\n ${seat} ,{"created_at":"2026-01-01T00:00:00Z","assignee":null}]}`
  sandbox.fault({ on: 'reports', match: '/seats', script: [fault.answer(200, {}, body)] })
  const files = await (await run()).unzipArtifact(ARTIFACT)
  const first = seat.replaceAll(/\s*[\r\n]+\s*/g, '')
  const text = files.get(pathOf('organization', 'octo-org'))?.toString('utf8')
  expect(text).toBe(`${first}\n{"created_at":"2026-01-01T00:00:00Z","assignee":null}\n`)
})

test('nobody has a seat: stored, as an empty file', async () => {
  const body = { total_seats: 0, seats: [] }
  sandbox.fault({ on: 'reports', match: '/seats', script: [fault.answer(200, {}, body)] })
  const result = await run()
  expect(resultsOf(result)[0]?.state).toBe('stored')
  const files = await result.unzipArtifact(ARTIFACT)
  expect(files.get(pathOf('organization', 'octo-org'))?.length).toBe(0)
  expect(asked(2)).toBe(0)
})

const rewritten = (change: (body: { total_seats: number; seats: object[] }) => unknown): Fault => ({
  kind: 'rewrite',
  change: (answer: Answer) => ({
    ...answer,
    body: change(answer.body as { total_seats: number; seats: object[] }),
  }),
})

let previous: object[] = []
/** What page 3 can do, and whether the run ends well when it does so once. */
const FAULTS: readonly (readonly [string, Fault])[] = [
  ['answers 500', fault.apiError(500, 'Server Error')],
  ['answers 403', fault.apiError(403, 'Forbidden')],
  ['answers 404', fault.apiError(404, 'Not Found')],
  ['answers 204', fault.answer(204)],
  ['answers nothing with 200', fault.answer(200, {}, '')],
  ['tells another total', rewritten(({ seats }) => ({ total_seats: 629, seats }))],
  ['is short', rewritten((body) => ({ ...body, seats: body.seats.slice(1) }))],
  ['is empty', rewritten((body) => ({ ...body, seats: [] }))],
  ['is page 2 once more', rewritten((body) => ({ ...body, seats: previous }))],
  [
    'begins with the last seat of page 2',
    rewritten((body) => ({ ...body, seats: [...previous.slice(-1), ...body.seats.slice(0, 99)] })),
  ],
  ['is cut', { kind: 'cut', after: '50%', framing: 'length', end: 'reset' }],
  ['is half a JSON text', fault.answer(200, {}, '{"total_seats":630,"seats":[{"created_at":"2')],
]

describe.each(FAULTS)('page 3 of 7 %s', (name, broken) => {
  const match = /\bpage=3\b/
  const script = [broken]
  test('once: asked again, and stored whole', async () => {
    previous = seatsOf(sandbox.world, 'organization', 'octo-org').slice(100, 200)
    sandbox.fault({ on: 'reports', match, script })
    const result = await run()
    if (name !== 'answers 204') expect(resultsOf(result)[0]?.state).toBe('stored')
    if (result.code !== 0) return
    const files = await result.unzipArtifact(ARTIFACT)
    const seats = seatsOf(sandbox.world, 'organization', 'octo-org')
    expect(rowsIn(files.get(pathOf('organization', 'octo-org')))).toEqual(seats)
    expect(asked(3)).toBeGreaterThan(1)
  })
  test('always: failed, and nothing of it is kept', async () => {
    previous = seatsOf(sandbox.world, 'organization', 'octo-org').slice(100, 200)
    sandbox.fault({ on: 'reports', match, script, times: 1000 })
    putReports('organization', 'octo-org')
    const result = await run({ 'report-type': 'seats, organization-28-day' })
    expect(resultsOf(result).map(({ report, state }) => [report, state])).toEqual([
      ['seats', 'failed'],
      ['organization-28-day', 'stored'],
    ])
    expect(result.code).toBe(1)
    expect(errorsOf(result)).toHaveLength(1)
    const files = await result.unzipArtifact(ARTIFACT)
    expect([...files.keys()].filter((path) => path.includes('/seats/'))).toEqual([])
  })
})

test.each([
  ['organization', 'octo-org', 403, {}, 'GitHub Copilot Business'],
  ['organization', 'octo-org', 404, { 'x-oauth-scopes': 'repo' }, 'read:org'],
  ['enterprise', 'octo', 403, {}, 'Enterprise Copilot license management'],
  ['enterprise', 'octo', 404, { 'x-oauth-scopes': '' }, 'read:enterprise'],
] as const)(
  'a token that may read metrics of an %s (%s) and gets %s for seats: told once, all else is stored',
  async (scope, slug, status, headers, permission) => {
    const refusal = fault.apiError(status, 'Resource not accessible', headers)
    sandbox.fault({ on: 'reports', match: '/seats', script: [refusal], times: 9 })
    const reports = ['seats', ...putReports(scope, slug)]
    const result = await run({ scope, slug, 'report-type': reports.join() })
    const states = resultsOf(result).map(({ report, state }) => `${report} ${state}`)
    expect(states.filter((state) => state.endsWith(' stored'))).toHaveLength(3)
    expect(states[0]).toBe('seats failed')
    expect(errorsOf(result)).toHaveLength(1)
    expect(result.stdout).toContain('SEATS_REFUSED')
    expect(result.stdout).toContain(permission)
    expect(asked(1)).toBe(1)
  },
)

test('the same seats again are unchanged; other ones replace them, and revise no day', async () => {
  const usual = sandbox
  sandbox = await startSandbox({ users: 30, days: 3, routes: git.routes })
  const name = 'octo-org/seats-archive'
  const repository = await newRepository(git, name)
  const commit = {
    ...{ artifact: 'false', commit: 'true', 'commit-repository': name },
    'commit-token': sandbox.tokens.commit,
  }
  expect(resultsOf(await run(commit))[0]?.state).toBe('stored')
  const again = await run(commit)
  expect(resultsOf(again)[0]?.state).toBe('unchanged')
  expect(again.outputs['changed']).toBe('false')
  const body = { total_seats: 1, seats: [{ created_at: '2026-01-01T00:00:00Z', assignee: null }] }
  sandbox.fault({ on: 'reports', match: '/seats', script: [fault.answer(200, {}, body)] })
  const other = await run(commit)
  expect(resultsOf(other)[0]?.state).toBe('stored')
  expect(other.outputs['revised-days']).toBe('[]')
  expect(other.outputs['latest-day']).toBe('')
  const path = `copilot-usage-reports/${pathOf('organization', 'octo-org')}`
  expect((await repository.read('main', path)).toString()).toBe(
    `${JSON.stringify(body.seats[0])}\n`,
  )
  await sandbox.stop()
  sandbox = usual
})

test('a public repository gets no seats', async () => {
  sandbox.visibility('octo-org/copilot-reports', 'public')
  const result = await run()
  expect(result.stdout).toContain('PUBLIC_REPOSITORY')
  expect(asked(1)).toBe(0)
})

test('no login or id is left with a pseudonym key', async () => {
  const files = await (await run({ 'pseudonym-key': 'k'.repeat(20) })).unzipArtifact(ARTIFACT)
  const text = files.get(pathOf('organization', 'octo-org'))?.toString('utf8') ?? ''
  expect(text.split('\n')).toHaveLength(631)
  for (const { assignee } of seatsOf(sandbox.world, 'organization', 'octo-org').slice(0, 100)) {
    const { login, id } = (assignee ?? { login: 'nobody at all', id: 'none' }) as {
      login: string
      id: number
    }
    expect(text).not.toContain(`"${login}"`)
    expect(text).not.toMatch(new RegExp(`\\b${id}\\b`))
  }
})

test('the numbers are those of another reader, also of pseudonyms; names and cost stand on a private page', async () => {
  const usual = sandbox
  sandbox = await startSandbox({ users: 120, days: 30 })
  const inputs = { scope: 'enterprise', slug: 'octo', 'report-type': 'seats, users-28-day' }
  const more = { 'seat-price': '19 USD', 'summary-users': 'true', concurrency: '4' }
  // The sandbox makes its data when it is asked: no answer is too late.
  const result = await run({ ...inputs, ...more }, { env: {} })
  expect(result.stderr).toBe('')
  const told = metricsOf(result)
  const database = await openDatabase()
  const [expected = {}] = await database.rows(
    oracle(join(result.outputs['path'] ?? '', 'ndjson'), sandbox.today),
  )
  database.close()
  const counts = Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [key, Number(value)]),
  )
  expect(Object.fromEntries(Object.keys(counts).map((key) => [key, told[key]]))).toEqual(counts)
  for (const key of ['seats', 'seats_active', 'seats_unreported_activity'])
    expect(told[key]).toBeGreaterThan(0)
  expect(told['seat_utilization']).toBeCloseTo(
    Number(counts['seats_active']) / Number(counts['seats']),
    12,
  )
  const unused = (counts['seats_never_used'] ?? 0) + (counts['seats_idle_30_days'] ?? 0)
  expect(result.summary).toContain(
    `**${(unused * 19).toLocaleString('en-US')} USD** a month, computed from the given price`,
  )
  expect(result.summary).toMatch(/idle (person|people)/)
  expect(result.summary).toContain(`of ${told['seats']} people with a seat`)

  const hidden = await run({ ...inputs, 'pseudonym-key': 'k'.repeat(20) }, { env: {} })
  const same = metricsOf(hidden)
  for (const key of Object.keys(counts)) expect([key, same[key]]).toEqual([key, told[key]])
  expect(hidden.summary).not.toMatch(/idle (person|people)/)
  await sandbox.stop()
  sandbox = usual
})

const metricsOf = ({ outputs }: { outputs: Readonly<Record<string, string>> }) =>
  (JSON.parse(outputs['metrics'] ?? '{}') as Record<string, Record<string, number>>)[
    'enterprise/octo'
  ] ?? {}

/** The numbers in SQL, from the files. */
function oracle(folder: string, today: string): string {
  const files = (report: string) =>
    `read_json('${folder}/${report}/**/*.ndjson', format = 'newline_delimited', union_by_name = true)`
  return `WITH people AS (
      SELECT assignee.id AS id, min(created_at::TIMESTAMPTZ)::DATE AS since, max(last_activity_at::TIMESTAMPTZ)::DATE AS last
      FROM ${files('seats')} WHERE assignee IS NOT NULL GROUP BY 1),
    kinds AS (
      SELECT date_diff('day', last, DATE '${today}') AS days, last IS NULL AND date_diff('day', since, DATE '${today}') >= 7 AS never,
        id IN (SELECT user_id FROM ${files('users-28-day')}) AS has_rows FROM people)
    SELECT count(*) AS seats, count(*) FILTER (days < 28) AS seats_active,
      count(*) FILTER (never AND NOT has_rows) AS seats_never_used,
      count(*) FILTER (days >= 30 AND NOT has_rows) AS seats_idle_30_days,
      count(*) FILTER (days >= 60 AND NOT has_rows) AS seats_idle_60_days,
      count(*) FILTER (days >= 90 AND NOT has_rows) AS seats_idle_90_days,
      count(*) FILTER ((never OR days >= 30) AND has_rows) AS seats_unreported_activity FROM kinds`
}

test('a row of the table per seat, times in UTC', async () => {
  const files = await (await run({ format: 'ndjson, csv' })).unzipArtifact(ARTIFACT)
  const path = pathOf('organization', 'octo-org').replace('ndjson/seats', 'csv/seats/rows')
  const [head, ...rows] = (files.get(path.replace('.ndjson', '.csv'))?.toString() ?? '').split('\n')
  expect(head).toContain('"assignee_id","assignee_login","organization_id",')
  expect(rows.filter((row) => row !== '')).toHaveLength(630)
  expect(rows[0]).toContain('T07:30:00Z')
})

test('a dry run names the request and the folder, and asks nothing', async () => {
  const { stdout } = await run({ 'dry-run': 'true' })
  expect(stdout).toContain('/orgs/octo-org/copilot/billing/seats?page=<…>&per_page=100')
  expect(stdout).toContain(`report_day=${sandbox.today}`)
  expect(asked(1)).toBe(0)
})
