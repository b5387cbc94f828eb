import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { PROJECT, type Run, type RunOptions, runAction } from '../../sandbox/run-action.js'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.js'
import { METRICS } from '../../src/measure/metrics.js'
import { type Database, openDatabase, text } from '../formats/duckdb.js'
import { type Told, toldOf } from '../oracle/told-figures.js'
import { oddReports } from '../oracle/odd-rows.js'
import { expectSummary } from '../oracle/summary.js'
import { expectOverview } from '../oracle/summary-run.js'

/**
 * The queries of docs/sql over the stored files, against the output `metrics` of the run that stored them; and all
 * that metrics.json and the summary say beside, against what DuckDB finds in the same files.
 */

const SQL = join(PROJECT, 'docs', 'sql')
const SAMPLES = join(PROJECT, '..', 'shared', 'samples', 'third-party')
const KEYS = METRICS.map(({ key }) => key as string)
const query = (name: string) => readFileSync(join(SQL, `${name}.sql`), 'utf8')

let sandbox: Sandbox
let database: Database

beforeAll(async () => {
  sandbox = await startSandbox({ users: 60, days: 40 })
  database = await openDatabase()
})
afterAll(async () => {
  database.close()
  await sandbox.stop()
})

const CLOCK = new URL('../faults/fixtures/clock.mjs', import.meta.url).href

/** The run takes place on the day of the sandbox. */
const run = (inputs: RunOptions['inputs']) =>
  runAction({
    sandbox,
    inputs: { artifact: 'false', page: 'false', 'minimum-group-size': String(MINIMUM), ...inputs },
    nodeFlags: ['--import', CLOCK],
    env: {
      COPILOT_REPORTS_TIME_SCALE: '0.05',
      FAULT_NOW: `${sandbox.today}T12:00:00Z`,
    },
  })

type Metrics = Record<string, number | string>

/** Every key that a query answers, as the output has it. */
async function answers(result: Run, scope: string, slug: string): Promise<Metrics> {
  const variables = {
    archive: text(result.outputs['path'] ?? ''),
    ...{ scope: text(scope), slug: text(slug), minimum_group_size: String(MINIMUM) },
    newest_settled_day: text(sandbox.days.at(-4) ?? ''),
    ...{ first_day: 'NULL', last_day: 'NULL' },
  }
  for (const [name, value] of Object.entries(variables)) {
    await database.rows(`SET VARIABLE ${name} = ${value}`)
  }
  for (const statement of query('archive').split(/;\n/)) {
    if (statement.trim() !== '') await database.rows(statement)
  }
  const found: Metrics = {}
  for (const key of KEYS) {
    const [row, ...others] = await database.rows(query(key))
    expect([key, others]).toEqual([key, []])
    const value = row?.['value'] ?? undefined
    if (value === undefined) continue
    found[key] = /_day$/.test(key) ? (value as string) : Number(value)
  }
  return found
}

function expectEqual(found: Metrics, told: Metrics): void {
  expect(Object.keys(found).sort()).toEqual(Object.keys(told).sort())
  for (const [key, value] of Object.entries(told)) {
    if (typeof value === 'string') expect([key, found[key]]).toEqual([key, value])
    // Sums of fractions are exact; quotients may differ in the last bit.
    else expect([key, Number(found[key]).toPrecision(12)]).toEqual([key, value.toPrecision(12)])
  }
}

type Metric = Told & { readonly label: string; readonly value: number; readonly unit: string }

function metricsOf(result: Run, scope: string): Record<string, Metric> {
  const file = result.files().get('metrics.json')?.toString('utf8') ?? '{}'
  const told = JSON.parse(file) as Record<string, { metrics: Record<string, Metric> }>
  return told[scope]?.metrics ?? {}
}

/** What `metrics.json` says of each metric beside label, value, unit and notes. */
function toldIn(result: Run, scope: string): Record<string, Told> {
  const metrics = Object.entries(metricsOf(result, scope))
  const own = ['label', 'value', 'unit', 'notes']
  return Object.fromEntries(
    metrics.map(([key, metric]) => {
      const kept = Object.entries(metric).filter(([name]) => !own.includes(name))
      const { change, ...told } = Object.fromEntries(kept) as Told
      if (change === undefined) return [key, told]
      const { relative, against, ...compared } = change
      expect(against).toContain(`the ${String(change['period_days'])} days before`)
      const [recent, previous] = [Number(change['recent']), Number(change['previous'])]
      if (previous !== 0) expect(relative).toBeCloseTo(recent / previous - 1, 9)
      return [key, { ...told, change: compared }]
    }),
  )
}

function expectTold(told: Record<string, Told>, must: Record<string, Told>): void {
  // Sums of fractions are exact; quotients may differ in the last bit.
  const near = (value: unknown): unknown =>
    typeof value === 'number'
      ? Number(value.toPrecision(12))
      : typeof value === 'object' && value !== null && value.constructor === Object
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, near(one)]))
        : value
  expect(near(told)).toEqual(near(must))
}

const MINIMUM = 3

describe('the queries of docs/sql', () => {
  test('are one per metric', () => {
    const files = readdirSync(SQL).map((file) => file.replace(/\.sql$/, ''))
    const shared = ['archive', 'views']
    expect(files.filter((name) => !shared.includes(name)).sort()).toEqual([...KEYS].sort())
  })

  const all = 'users-28-day, seats'
  test.each<[string, RunOptions['inputs']]>([
    ['28-day reports of an organization', { 'report-type': `organization-28-day, ${all}` }],
    [
      '28-day reports of an enterprise',
      { scope: 'enterprise', slug: 'octo', 'report-type': `enterprise-28-day, ${all}` },
    ],
    ['users of 28 days alone', { 'report-type': 'users-28-day' }],
    [
      'days with teams, two slugs',
      {
        'report-type': 'organization-1-day, users-1-day, user-teams-1-day, repos-1-day',
        slug: 'octo-org, octo-labs',
      },
    ],
    [
      'users of ten days with teams, a day of them absent',
      { 'report-type': 'users-1-day, user-teams-1-day, users-28-day' },
    ],
  ])('give the metrics of %s', async (name, inputs) => {
    const days = sandbox.days.slice(-10)
    if (name.includes('absent')) {
      sandbox.situation({ report: 'users-1-day', day: days[4] ?? '' }, 'absent')
    }
    const day = name.includes('days with') || name.includes('ten days')
    const result = await run({
      ...inputs,
      ...(day ? { day: `${days[0]}..${days.at(-1)}`, 'if-no-report': 'ignore' } : {}),
    })
    sandbox.reset()
    await expectCounted(result)
  })

  test('give the metrics of rows that nobody expects, of a leap day and of days around New Year', async () => {
    const usual = sandbox
    sandbox = await startSandbox({ users: 60, days: 70, today: '2028-03-02' })
    try {
      const days = sandbox.days.slice(-6)
      expect(days).toContain('2028-02-29')
      const reports = ['organization-1-day', 'users-1-day', 'user-teams-1-day']
      for (const [at, day] of days.entries()) {
        for (const [report, bytes] of Object.entries(oddReports(day, at))) {
          sandbox.put(report, 'organization', 'octo-org', day, [bytes])
        }
      }
      const day = `${days[0]}..${days.at(-1)}`
      await expectCounted(await run({ 'report-type': reports.join(), day }))
      const turn = { 'report-type': reports.slice(0, 2).join(), day: '2027-12-27..2028-01-09' }
      await expectCounted(await run(turn))
    } finally {
      await sandbox.stop()
      sandbox = usual
    }
  })

  test('and the order of reports and of slugs gives the same metrics.json', async () => {
    const reports = ['organization-28-day', 'users-28-day', 'users-1-day', 'user-teams-1-day']
    const slugs = ['octo-org', 'octo-labs']
    const day = sandbox.days.at(-1) ?? ''
    const told = async (some: readonly string[], others: readonly string[]) => {
      const result = await run({ 'report-type': some.join(), slug: others.join(), day })
      expect(result.runner.errors).toEqual([])
      return result.files().get('metrics.json')?.toString('utf8')
    }
    const once = await told(reports, slugs)
    expect(once).toContain('"organization/octo-labs"')
    expect(await told(reports.toReversed(), slugs.toReversed())).toBe(once)
  })

  const samples = existsSync(SAMPLES) ? test : test.skip
  samples('give the metrics of real files', async () => {
    const of = (name: string) => readFileSync(join(SAMPLES, name))
    const put = (report: string, name: string) =>
      sandbox.put(report, 'enterprise', 'octo', undefined, [of(name)])
    put('enterprise-28-day', 'metrics-viewer.enterprise-28-day-report.json')
    put('users-28-day', 'metrics-viewer.organization-users-28-day.first-40-rows.ndjson')
    const enterprise = { scope: 'enterprise', slug: 'octo' }
    for (const reports of ['enterprise-28-day, users-28-day', 'users-28-day']) {
      await expectCounted(await run({ ...enterprise, 'report-type': reports }))
    }
    sandbox.reset()
  })
})

/** The output, metrics.json and the summary of a run say what DuckDB finds in its files. */
async function expectCounted(result: Run): Promise<void> {
  expect(result.runner.errors).toEqual([])
  const told = JSON.parse(result.outputs['metrics'] ?? '{}') as Record<string, Metrics>
  expect(Object.keys(told)).not.toEqual([])
  expectOverview(result, told)
  for (const [scope, metrics] of Object.entries(told)) {
    const [kind = '', slug = ''] = scope.split('/')
    expectEqual(await answers(result, kind, slug), metrics)
    expectTold(toldIn(result, scope), await toldOf(database, metrics))
    await expectSummary(database, result, { scope, minimum: MINIMUM })
  }
}
