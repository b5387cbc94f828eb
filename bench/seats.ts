import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { seatsOf } from '../sandbox/data/seats.js'
import { worldOf } from '../sandbox/data/world.js'
import { startHost } from './host.js'
import { runBundle } from './process.js'
import { type Line, median, seconds } from './table.js'

const SEATS = 50_000
const PAGE = 100
const LATENCY_MS = 100
const CONCURRENCY = 8
const ORGANIZATION = 'octo-org'
/** 2026-11-20, as a number of days. */
const TODAY = 20_777

/** A list of 50,000 seats at 100 ms a page, against what the pool of calls needs at least. */
export async function seatRows({ scratch, rounds, scale }: SeatOptions): Promise<Line[]> {
  const seats = SEATS * scale
  const pages = writePages(join(scratch, 'seats'), seats)
  const host = await startHost({
    reports: {},
    lastDay: '',
    seatPages: pages,
    apiLatency: LATENCY_MS,
  })
  try {
    const runs = []
    for (let round = 0; round < rounds; round += 1) {
      const inputs = { 'report-type': 'seats', concurrency: String(CONCURRENCY) }
      runs.push(await runBundle({ host, folder: scratch, inputs }))
    }
    const bound = (Math.ceil(pages.length / CONCURRENCY) * LATENCY_MS) / 1000
    const took = runs.map((run) => run.seconds)
    const cpu = runs.map((run) => run.cpuSeconds)
    const peak = Math.max(...runs.map((run) => run.peakMegabytes))
    const rows = runs[0]?.outputs['rows'] ?? '?'
    const what = `seats: ${seats.toLocaleString('en-US')} at ${LATENCY_MS} ms a page`
    return [
      {
        what,
        measured: `${seconds(took)} for ${rows} rows, ${seconds(cpu)} of a processor; the pool needs ${bound.toFixed(2)} s at least`,
        value: median(took) / bound,
        unit: 'x',
        goal: { most: 1.25 },
      },
      { what: `${what}: peak memory`, measured: '', value: peak, unit: 'MB', goal: { most: 300 } },
    ]
  } finally {
    await host.close()
  }
}

interface SeatOptions {
  readonly scratch: string
  readonly rounds: number
  readonly scale: number
}

/** The answers, one a file, as GitHub would send them: made beforehand, so that the host only sends. */
function writePages(folder: string, users: number): string[] {
  mkdirSync(folder, { recursive: true })
  const world = worldOf({
    ...{ seed: 'bench', last: TODAY - 1, days: 1, users },
    ...{ enterprise: 'octo', organizations: [ORGANIZATION] },
  })
  const seats = seatsOf(world, 'organization', ORGANIZATION)
  return Array.from({ length: Math.ceil(users / PAGE) }, (_, index) => {
    const file = join(folder, `page-${index + 1}.json`)
    const page = seats.slice(index * PAGE, (index + 1) * PAGE)
    writeFileSync(file, JSON.stringify({ total_seats: users, seats: page }))
    return file
  })
}
