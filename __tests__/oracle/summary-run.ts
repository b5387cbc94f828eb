import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { expect } from '@jest/globals'

import { type Run } from '../../sandbox/run-action.js'
import { type Database, text } from '../formats/duckdb.js'
import { readSummary } from './read-summary.js'
import { alone } from './summary-headline.js'
import { count, num, percent, ranges, type Rows, size } from './written.js'

/** What the last part of a summary says of the run of one slug: files, rows and bytes as they lie on the disk. */

interface Result {
  readonly slug: string
  readonly report: string
  readonly day: string
  readonly state: string
}

interface Stored extends Result {
  readonly files: number
  readonly rows: number
  readonly bytes: number
}

async function storedOf(
  database: Database,
  { root, scope }: { root: string; scope: string },
  one: Result,
): Promise<Stored> {
  const { slug, report, day } = one
  const folder = join(...[root, 'ndjson', report, scope, `scope_slug=${slug}`, `report_day=${day}`])
  if (one.state !== 'stored') return { ...one, files: 0, rows: 0, bytes: 0 }
  const files = readdirSync(folder).filter((name) => name.includes('.ndjson'))
  const [found] = await database.rows(
    `SELECT coalesce(sum(CASE WHEN json_type(row, '$.day_totals') = 'ARRAY' THEN json_array_length(row, '$.day_totals') ELSE 1 END), 0) AS rows
     FROM stored WHERE report = ${text(report)} AND report_day = ${text(day)}`,
  )
  const bytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  return { ...one, files: files.length, rows: Number(found?.['rows']), bytes }
}

const sum = (all: readonly Stored[], of: 'files' | 'rows' | 'bytes') =>
  all.reduce((total, one) => total + one[of], 0)
const sizes = (all: readonly Stored[]) =>
  sum(all, 'files') === 0
    ? ['–', '–', '–']
    : [count(sum(all, 'files')), count(sum(all, 'rows')), size(sum(all, 'bytes'))]
const stateOf = (state: string) => state.replace('-', ' ')

export async function expectThisRun(
  database: Database,
  run: Run,
  kind: 'organization' | 'enterprise',
): Promise<void> {
  const [, part = ''] = run.summary.split(/^## This run$/m)
  const results = JSON.parse(run.outputs['results'] ?? '[]') as Result[]
  const at = { root: run.outputs['path'] ?? '', scope: `scope=${kind}` }
  const all = await Promise.all(results.map((one) => storedOf(database, at, one)))
  const keyOf = ({ report, state }: Stored) => `${report} ${state}`
  const groups = [...new Set(all.map(keyOf))].map((key) => all.filter((one) => keyOf(one) === key))
  const sorted = (rows: Rows) => [...rows].sort((a, b) => (a.join() < b.join() ? -1 : 1))
  const shown = readSummary(part)
  const [grouped, daily] = ['', 'Slug | '].map(
    (slug) => shown.tables[`${slug}Report | Day | State | Files | Rows | Size`] ?? [],
  )
  expect(sorted(grouped ?? [])).toEqual(
    sorted(
      groups.map((own) => [
        ...[own[0]?.report ?? '', ranges(own.map(({ day }) => day))],
        ...[stateOf(own[0]?.state ?? ''), ...sizes(own)],
      ]),
    ),
  )
  expect(sorted(daily ?? [])).toEqual(
    sorted(all.map((one) => [one.slug, one.report, one.day, stateOf(one.state), ...sizes([one])])),
  )
  expect(Object.keys(shown.tables)).toHaveLength(2)
  const known = /^(?:Asked for |- Commit |- Artifact )/
  expect(shown.sentences.filter((sentence) => !known.test(sentence))).toEqual([])
}

const OVERVIEW = {
  monthly_active_users: 'Monthly',
  weekly_active_users: 'Weekly',
  daily_active_users: 'Daily users',
  chat_adoption: 'Chat',
  agent_adoption: 'Agent',
  completion_acceptance_rate: 'Acceptance',
  lines_added: 'Lines added',
} as const

/** Of several slugs a line each, with what the metrics say. */
export function expectOverview(
  run: Run,
  told: Readonly<Record<string, Readonly<Record<string, number | string>>>>,
): void {
  if (Object.keys(told).length < 2) return
  const [before = ''] = run.summary.split(/^## /m)
  const { tables, sentences } = readSummary(before)
  const all = Object.entries(told)
  const used = Object.keys(OVERVIEW).filter((key) => all.some(([, metrics]) => key in metrics))
  const written = (key: string, value: number | string | undefined) =>
    /adoption|rate/.test(key) ? percent(num(value)) : count(num(value))
  const head = ['Slug', ...used.map((key) => OVERVIEW[key as keyof typeof OVERVIEW])].join(' | ')
  const rows = (tables[head] ?? []).map((row) => row.map(alone)).sort()
  expect(rows).toEqual(
    all
      .map(([scope, metrics]) => [
        scope.split('/').at(-1),
        ...used.map((key) => written(key, metrics[key])),
      ])
      .sort(),
  )
  expect([Object.keys(tables), sentences]).toEqual([[head], []])
}
