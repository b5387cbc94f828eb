import { join } from 'node:path'

import { type Report, size } from './pipeline.js'
import { type Line, type Row } from './table.js'

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

export async function numbersRows({ folder, made }: Report, rounds: number): Promise<Line[]> {
  const what = `numbers from ${size(made)} of user rows`
  if (!(await hasDuckdb())) return [{ what, skipped: NO_DUCKDB }]
  const { run } = await import('./numbers.js')
  const results = await run({ source: folder, rounds })
  const own = results.find(({ way }) => way === 'action')
  const against = (way: string, goal?: { least: number }): Row[] => {
    const peer = results.find((result) => result.way === way)
    if (peer === undefined || own === undefined) return []
    const cpu = `cpu ${peer.fasterCpu.toFixed(2)}x`
    return [
      {
        what: `${what}: so much faster than ${PEERS[way] ?? way}`,
        measured: `${own.seconds.toFixed(2)} s against ${peer.seconds.toFixed(2)} s (${cpu}); peaks ${own.peakMegabytes.toFixed(0)} and ${peer.peakMegabytes.toFixed(0)} MB`,
        value: peer.faster,
        unit: 'x',
        ...(goal === undefined ? {} : { goal }),
      },
    ]
  }
  return [
    ...against('readline+zod', { least: 3 }),
    ...against('JSON.parse'),
    ...against('duckdb-1', { least: 1.2 }),
    ...against('duckdb-2'),
  ]
}

const PEERS: Readonly<Record<string, string>> = {
  'readline+zod': 'readline + JSON.parse + zod',
  'JSON.parse': 'Buffer split + JSON.parse',
  'duckdb-1': 'DuckDB, one thread',
  'duckdb-2': 'DuckDB, two threads',
}

/** CSV and Parquet, each on its own. */
export async function tablesRows({ folder, made }: Report, scratch: string): Promise<Line[]> {
  if (!(await hasDuckdb())) return [{ what: 'CSV and Parquet', skipped: NO_DUCKDB }]
  const { run } = await import('./formats.js')
  const results = await run({
    ...{ source: folder, folder: join(scratch, 'tables'), repetitions: 1 },
    formats: [['csv'], ['parquet']],
  })
  return results
    .filter(({ way }) => way === 'action')
    .map((own) => {
      const peers = results
        .filter(({ way, formats }) => way !== 'action' && formats === own.formats)
        .map(
          (peer) => `${peer.way} ${peer.seconds.toFixed(1)} s, ${peer.peakMegabytes.toFixed(0)} MB`,
        )
      return {
        what: `${own.formats} tables of ${size(made)} of user rows, beside DuckDB's COPY: peak memory`,
        measured: `${own.seconds.toFixed(1)} s; ${peers.join('; ')}`,
        value: own.peakMegabytes,
        unit: 'MB' as const,
        goal: { most: 400 },
      }
    })
}
