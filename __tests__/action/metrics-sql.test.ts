import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { PROJECT, type Run, type RunOptions, runAction } from '../../sandbox/run-action.js'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.js'
import { METRICS } from '../../src/measure/metrics.js'
import { type Database, openDatabase, text } from '../formats/duckdb.js'

/** The queries of docs/sql over the stored files, against the output `metrics` of the run that stored them. */

const SQL = join(PROJECT, 'docs', 'sql')
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

const run = (inputs: RunOptions['inputs']) =>
  runAction({
    sandbox,
    inputs: { artifact: 'false', page: 'false', 'minimum-group-size': '3', ...inputs },
    env: { COPILOT_REPORTS_TIME_SCALE: '0.05' },
  })

type Metrics = Record<string, number | string>

/** Every key that a query answers, as the output has it. */
async function answers(result: Run, scope: string, slug: string): Promise<Metrics> {
  const variables = {
    archive: text(result.outputs['path'] ?? ''),
    ...{ scope: text(scope), slug: text(slug), minimum_group_size: '3' },
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
        'report-type': 'organization-1-day, users-1-day, user-teams-1-day',
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
    expect(result.runner.errors).toEqual([])
    const told = JSON.parse(result.outputs['metrics'] ?? '{}') as Record<string, Metrics>
    expect(Object.keys(told)).not.toEqual([])
    for (const [scope, metrics] of Object.entries(told)) {
      const [kind = '', slug = ''] = scope.split('/')
      expectEqual(await answers(result, kind, slug), metrics)
    }
  })
})
