import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { byParse } from './numbers-peers.js'
import { type Host, startHost } from './host.js'
import { type BundleRun, runBundle, runProgram } from './process.js'
import { type UserRowsWritten } from './rows.js'
import { type Line, median, type Row, seconds } from './table.js'

/** A users-28-day report over a network of 50 MB/s per connection: the whole run beside curl to disk. */

const BYTES_PER_SECOND = 50e6
const LATENCY = 20

export interface Report {
  /** Holds the parts of the report and nothing else. */
  readonly folder: string
  readonly made: UserRowsWritten
}

export interface PipelineOptions {
  readonly report: Report
  /** For what is downloaded; emptied. */
  readonly scratch: string
  readonly rounds: number
}

/** Both ways, in turn. Throws when the run's numbers are not those of the rows. */
export async function pipelineRows(options: PipelineOptions): Promise<Line[]> {
  const { report, rounds } = options
  const host = await hostOf(report)
  try {
    const withCurl = await hasCurl()
    const curls: number[] = []
    const runs: BundleRun[] = []
    for (let round = 0; round < rounds; round += 1) {
      if (withCurl) curls.push(await curl(host, options))
      runs.push(await fetchReport(host, options.scratch))
    }
    await checkNumbers(runs, report)
    return [wallRow(runs, curls, report)]
  } finally {
    await host.close()
  }
}

function hostOf({ made }: Report): Promise<Host> {
  return startHost({
    reports: { 'users-28-day': made.paths },
    lastDay: '2026-11-18',
    apiLatency: LATENCY,
    fileLatency: LATENCY,
    bytesPerSecond: BYTES_PER_SECOND,
  })
}

function fetchReport(host: Host, folder: string): Promise<BundleRun> {
  return runBundle({ host, folder, inputs: { 'report-type': 'users-28-day' } })
}

async function hasCurl(): Promise<boolean> {
  const version = await runProgram('curl', ['--version']).catch(() => undefined)
  const [, major = 0, minor = 0] = /^curl (\d+)\.(\d+)/.exec(version?.stdout ?? '') ?? []
  // Without --parallel-immediate the first transfer runs alone.
  return Number(major) > 7 || (Number(major) === 7 && Number(minor) >= 68)
}

async function curl(host: Host, { scratch }: PipelineOptions): Promise<number> {
  const folder = join(scratch, 'curl')
  mkdirSync(folder, { recursive: true })
  const files = host
    .links('users-28-day')
    .flatMap((link, index) => ['-o', join(folder, String(index)), link])
  const ended = await runProgram('curl', ['-sSfZ', '--parallel-immediate', ...files])
  rmSync(folder, { recursive: true })
  if (ended.code !== 0) throw new Error(`curl ended with ${ended.code}`)
  return ended.seconds
}

function wallRow(runs: readonly BundleRun[], curls: readonly number[], { made }: Report): Line {
  const what = `${size(made)} users-28-day in ${made.paths.length} parts at 50 MB/s per connection: wall, start to summary, against curl to disk`
  if (curls.length === 0) return { what, skipped: 'no curl of 7.68 or newer' }
  const walls = runs.map((run) => run.seconds)
  const cpu = median(runs.map((run) => run.cpuSeconds)).toFixed(2)
  const measured = `${seconds(walls)} (cpu ${cpu} s); curl ${seconds(curls)}`
  return { what, measured, value: median(walls) / median(curls), unit: 'x', goal: { most: 1.15 } }
}

export const size = ({ bytes }: { readonly bytes: number }): string =>
  bytes < 0.95e9 ? `${(bytes / 1e6).toFixed(0)} MB` : `${(bytes / 1e9).toFixed(0)} GB`

/** Peak memory of runs over the same users, one per size. */
export async function memoryRows(
  reports: readonly Report[],
  { scratch, users }: { readonly scratch: string; readonly users: number },
): Promise<Row[]> {
  const peaks: number[] = []
  for (const report of reports) {
    const host = await hostOf(report)
    const run = await fetchReport(host, scratch).finally(() => host.close())
    await checkNumbers([run], report)
    peaks.push(run.peakMegabytes)
  }
  const of = reports.map((report) => size(report.made)).join(', ')
  const measured = peaks.map((peak) => `${peak.toFixed(0)} MB`).join(', ')
  const what = `peak memory of the whole run, ${users.toLocaleString('en')} users`
  return [
    {
      what: `${what}: ${of}`,
      measured,
      value: Math.max(...peaks),
      unit: 'MB',
      goal: { most: 300 },
    },
    {
      what: `${what}: largest against smallest`,
      measured,
      value: Math.max(...peaks) / Math.min(...peaks),
      unit: 'x',
      goal: { most: 1.1 },
    },
  ]
}

/** The numbers of the runs against those that JSON.parse row by row comes to. */
async function checkNumbers(runs: readonly BundleRun[], { folder, made }: Report): Promise<void> {
  const { days } = await byParse(folder)
  const sum = (index: number) =>
    Object.values(days).reduce((all, day) => all + (day[index] ?? 0), 0)
  const last = Object.keys(days).sort().at(-1) ?? ''
  const expected = {
    rows: made.rows,
    bytes: made.bytes,
    last_day: last,
    days: Object.keys(days).length,
    daily_active_users: days[last]?.[0],
    chat_requests: sum(1),
    lines_added: sum(2),
    lines_deleted: sum(3),
    completion_acceptance_rate: sum(5) / sum(4),
  }
  for (const { outputs } of runs) {
    const metrics = JSON.parse(outputs['metrics'] ?? '{}') as Record<string, object>
    const counted = { rows: Number(outputs['rows']), bytes: Number(outputs['bytes']) }
    const found: Record<string, unknown> = { ...counted, ...metrics['organization/octo-org'] }
    for (const [name, value] of Object.entries(expected)) {
      if (found[name] !== value) {
        throw new Error(`${name} is ${String(found[name])}, and ${String(value)} by JSON.parse.`)
      }
    }
  }
}
