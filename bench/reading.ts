import { join } from 'node:path'

import { type Report, size } from './pipeline.js'
import { type Line, paired, type Row, seconds } from './table.js'

/** What is computed from stored rows, beside DuckDB and plain scripts. */

/** A development dependency with a part for each platform; not every machine has one. */
export async function hasDuckdb(): Promise<boolean> {
  try {
    await import('@duckdb/node-api')
    return true
  } catch {
    return false
  }
}

const NO_DUCKDB = 'no DuckDB for this platform'

/** A report, and the same rows with two fields in each that no schema knows. */
export interface Reports {
  readonly known: Report
  readonly unknown: Report
}

interface Result {
  readonly way: string
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMegabytes: number
  readonly rounds: readonly number[]
}

const UNKNOWN = 'action-unknown'
const NAMES: Readonly<Record<string, string>> = {
  action: 'known fields only',
  'readline+zod': 'readline + JSON.parse + zod',
  'JSON.parse': 'Buffer split + JSON.parse',
  'duckdb-1': 'DuckDB, one thread',
  'duckdb-2': 'DuckDB, two threads',
}

/** Two ways side by side. */
function against(results: readonly Result[], [one, other]: readonly [string, string]) {
  const [own, peer] = [one, other].map((way) => results.find((result) => result.way === way))
  if (own === undefined || peer === undefined) throw new Error(`No ${one} or no ${other}.`)
  const times = `${seconds(own.rounds)} against ${seconds(peer.rounds)}`
  const cpu = `cpu ${own.cpuSeconds.toFixed(1)} and ${peer.cpuSeconds.toFixed(1)} s`
  const peaks = `peaks ${own.peakMegabytes.toFixed(0)} and ${peer.peakMegabytes.toFixed(0)} MB`
  const named = `${NAMES[other] ?? other}${one === UNKNOWN ? ', two unknown fields in every row' : ''}`
  return { own, peer, named, measured: `${times} (${cpu}); ${peaks}` }
}

/** The numbers of a page. DuckDB and scripts read rows of known fields. */
export async function numbersRows(reports: Reports, rounds: number): Promise<Line[]> {
  const what = `numbers from ${size(reports.known.made)} of user rows`
  if (!(await hasDuckdb())) return [{ what, skipped: NO_DUCKDB }]
  const { run } = await import('./numbers.js')
  const { known, unknown } = reports
  const results = await run({ source: known.folder, unknown: unknown.folder, rounds })
  const row = (ways: readonly [string, string], least?: number): Row => {
    const { own, peer, named, measured } = against(results, ways)
    return {
      what: `${what}: so much faster than ${named}`,
      measured,
      value: paired(peer.rounds, own.rounds),
      unit: 'x',
      ...(least === undefined ? {} : { goal: { least } }),
    }
  }
  return [
    row(['action', 'readline+zod'], 3),
    row(['action', 'JSON.parse']),
    row(['action', 'duckdb-1'], 1.5),
    row(['action', 'duckdb-2'], 1.1),
    row([UNKNOWN, 'duckdb-1'], 1.3),
    row([UNKNOWN, 'duckdb-2'], 1),
  ]
}

/** What the time of each format may be of that of a peer, and of rows of known fields only. */
const TABLE_GOALS = {
  csv: { one: 0.6, two: 0.6, unknown: 0.75, known: 1.2, peak: 200 },
  parquet: { one: 3.3, two: undefined, unknown: undefined, known: 1.2, peak: 400 },
} as const

/** CSV and Parquet, each on its own. */
export async function tablesRows(
  { known, unknown }: Reports,
  { scratch, rounds }: { readonly scratch: string; readonly rounds: number },
): Promise<Line[]> {
  if (!(await hasDuckdb())) return [{ what: 'CSV and Parquet', skipped: NO_DUCKDB }]
  const { run } = await import('./formats.js')
  const results = await run({
    ...{ source: known.folder, unknown: unknown.folder },
    ...{ folder: join(scratch, 'tables'), repetitions: rounds },
    formats: [['csv'], ['parquet']],
  })
  return (['csv', 'parquet'] as const).flatMap((format) => {
    const of = results.filter(({ formats }) => formats === format)
    const what = `${format} tables of ${size(known.made)} of user rows`
    const goals = TABLE_GOALS[format]
    const row = (ways: readonly [string, string], most: number | undefined): Row => {
      const { own, peer, named, measured } = against(of, ways)
      return {
        what: `${what}: time against ${named}`,
        measured,
        value: paired(own.rounds, peer.rounds),
        unit: 'x',
        ...(most === undefined ? {} : { goal: { most } }),
      }
    }
    const { own } = against(of, ['action', 'duckdb-1'])
    return [
      row(['action', 'duckdb-1'], goals.one),
      row(['action', 'duckdb-2'], goals.two),
      row([UNKNOWN, 'action'], goals.known),
      row([UNKNOWN, 'duckdb-1'], goals.unknown),
      {
        what: `${what}: peak memory`,
        measured: seconds(own.rounds),
        value: own.peakMegabytes,
        unit: 'MB',
        goal: { most: goals.peak },
      },
    ]
  })
}
