import { writeFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { type Day } from '../src/model.js'
import { addDays, dayOf } from '../src/reports/days.js'
import { type Host, startHost } from './host.js'
import { runBundle } from './process.js'
import { seeded, userRow } from './rows.js'
import { type Line } from './table.js'

/** A year of days of two reports, fetched through the pool, beside a loop that awaits each day. */

const CONCURRENCY = 16
const API_LATENCY = 150
const FILE_LATENCY = 50
const BYTES_PER_SECOND = 50e6
const REPORTS = ['users-1-day', 'user-teams-1-day'] as const

export interface BackfillOptions {
  readonly scratch: string
  readonly days: number
  /** How many of the days the loop fetches. */
  readonly loopDays: number
  readonly usersPerDay: number
}

export async function backfillRows(options: BackfillOptions): Promise<Line[]> {
  const folder = join(options.scratch, 'backfill')
  const days = lastDays(options.days)
  const bytes = { sent: 0 }
  const reports = await writeDays(folder, { days, users: options.usersPerDay, bytes })
  const host = await startHost({
    reports,
    lastDay: days.at(-1) ?? '',
    apiLatency: API_LATENCY,
    fileLatency: FILE_LATENCY,
    bytesPerSecond: BYTES_PER_SECOND,
  })
  try {
    const run = await runBundle({
      host,
      folder: options.scratch,
      inputs: {
        'report-type': REPORTS.join(','),
        day: `${days[0] ?? ''}..${days.at(-1) ?? ''}`,
        concurrency: String(CONCURRENCY),
      },
    })
    const looped = days.slice(0, options.loopDays)
    const loop = await eachDayAwaited(host, { days: looped, folder })
    return rowsOf(run, { options, loop, calls: days.length * REPORTS.length, ...bytes })
  } finally {
    await host.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function rowsOf(
  run: { readonly seconds: number; readonly peakMegabytes: number },
  of: { options: BackfillOptions; loop: number; calls: number; sent: number },
): Line[] {
  const { options, loop, calls, sent } = of
  const bound = (calls * (API_LATENCY + FILE_LATENCY)) / CONCURRENCY / 1000
  const apiBound = (calls * API_LATENCY) / CONCURRENCY / 1000
  const what = `backfill of ${options.days} days x ${REPORTS.length} reports (${(sent / 1e6).toFixed(0)} MB), pool of ${CONCURRENCY}, API ${API_LATENCY} ms, downloads ${FILE_LATENCY} ms`
  const walls = `${run.seconds.toFixed(1)} s`
  return [
    {
      what: `${what}: wall against calls x latency / ${CONCURRENCY}`,
      measured: `${walls}; bound ${bound.toFixed(1)} s (API calls alone ${apiBound.toFixed(1)} s: ${(run.seconds / apiBound).toFixed(2)}x)`,
      value: run.seconds / bound,
      unit: 'x',
      goal: { most: 1.25 },
    },
    {
      what: 'the same: a loop that awaits each day takes so much longer per day',
      measured: `loop ${loop.toFixed(1)} s for ${options.loopDays} days`,
      value: loop / options.loopDays / (run.seconds / options.days),
      unit: 'x',
    },
    {
      what: 'the same: peak memory',
      measured: walls,
      value: run.peakMegabytes,
      unit: 'MB',
      goal: { most: 300 },
    },
  ]
}

/** The newest days that GitHub could have, oldest first. */
function lastDays(count: number): Day[] {
  const yesterday = addDays(dayOf(new Date()), -1)
  return Array.from({ length: count }, (_, index) => addDays(yesterday, index + 1 - count))
}

async function writeDays(
  folder: string,
  { days, users, bytes }: { days: readonly Day[]; users: number; bytes: { sent: number } },
): Promise<Record<string, string[]>> {
  await mkdir(folder, { recursive: true })
  const random = seeded(7)
  const reports: Record<string, string[]> = {}
  for (const day of days) {
    const ids = Array.from({ length: users }, (_, index) => index)
    const rows = ids.map((user) => userRow(random, user, { day, last: day }))
    const teams = rows.map(({ user_id, user_login }, index) => ({
      ...{ day, organization_id: '4711', user_id, user_login },
      ...{ team_id: 1 + (index % 12), slug: `team-${1 + (index % 12)}` },
    }))
    for (const [report, list] of [
      [REPORTS[0], rows],
      [REPORTS[1], teams],
    ] as const) {
      const path = join(folder, `${report}-${day}.ndjson`)
      const text = list.map((row) => `${JSON.stringify(row)}\n`).join('')
      bytes.sent += text.length
      await writeFile(path, text)
      reports[`${report}/${day}`] = [path]
    }
  }
  return reports
}

/** What a script does at first: one day after the other, link, then files. */
async function eachDayAwaited(
  host: Host,
  { days, folder }: { days: readonly Day[]; folder: string },
): Promise<number> {
  const begun = performance.now()
  for (const day of days) {
    for (const report of REPORTS) {
      const asked = await fetch(
        `${host.url}/orgs/octo-org/copilot/metrics/reports/${report}?day=${day}`,
      )
      const { download_links: links } = (await asked.json()) as { download_links: string[] }
      for (const link of links) {
        const part = await fetch(link)
        writeFileSync(join(folder, 'loop.ndjson'), Buffer.from(await part.arrayBuffer()))
      }
    }
  }
  return (performance.now() - begun) / 1000
}
