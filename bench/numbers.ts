import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

import { openApart } from '../src/measure/apart.js'
import { type Measured as Numbers, type Ranking } from '../src/measure/measured.js'
import { openMeasurement } from '../src/measure/measurement.js'
import { type Day } from '../src/model.js'
import { entryOf } from '../src/reports/catalogue.js'
import { spelled } from '../src/schema/values.js'
import { type Answer, byDuckdb, byParse, byReadline } from './numbers-peers.js'
import { NEWS, writeUserRows } from './rows.js'

/**
 * The numbers of a page out of a users-28-day report on disk: the action beside readline + JSON.parse +
 * zod, plain JSON.parse, and DuckDB. Each way runs in a process of its own, several rounds in turn; all
 * must come to the same numbers. (The action computes more than is compared.)
 *
 *   node --import tsx bench/numbers.ts [bytes] [rounds]
 */

/** `action-unknown`: the action over rows with two unknown fields each. */
const WAYS = [
  'action',
  'action-unknown',
  'readline+zod',
  'JSON.parse',
  'duckdb-1',
  'duckdb-2',
] as const
type Way = (typeof WAYS)[number]

/** What the bundle's other threads begin with. */
const READER = fileURLToPath(new URL('../dist/reader.js', import.meta.url))

const CHUNK = 1 << 18

export interface NumbersOptions {
  /** Size of the generated report; 1 GB when absent. */
  readonly bytes?: number
  readonly rounds?: number
  /** Users of the report; when absent as many as the size takes. */
  readonly users?: number
  /** Parts that are there already, in a folder of their own; else some are generated. */
  readonly source?: string
  /** The same rows with two unknown fields in each. */
  readonly unknown?: string
}

export interface NumbersResult {
  readonly way: Way
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMegabytes: number
  /** How many times faster the action is: of wall time, and of CPU time. */
  readonly faster: number
  readonly fasterCpu: number
  /** Seconds, round by round. */
  readonly rounds: readonly number[]
}

interface Run {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMegabytes: number
  readonly digest: string
}

/** Runs all ways and answers what they took. Throws when the numbers differ. */
export async function run(options: NumbersOptions = {}): Promise<NumbersResult[]> {
  const { source, unknown, rounds } = options
  if (source !== undefined && unknown !== undefined) return measured({ source, unknown }, rounds)
  const { bytes = 1e9, users } = options
  const folder = mkdtempSync(join(tmpdir(), 'bench-numbers-'))
  try {
    const made = { source: join(folder, 'known'), unknown: join(folder, 'unknown') }
    const how = { bytes, parts: 4, ...(users === undefined ? {} : { users }) }
    await writeUserRows({ ...how, folder: made.source })
    await writeUserRows({ ...how, folder: made.unknown, more: NEWS })
    return measured(made, rounds)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measured(from: { source: string; unknown: string }, rounds = 3): NumbersResult[] {
  const runs = new Map<Way, Run[]>(WAYS.map((way) => [way, []]))
  for (let round = 0; round < rounds; round++) {
    for (const way of WAYS) {
      runs.get(way)?.push(inChild(way, way === 'action-unknown' ? from.unknown : from.source))
    }
  }
  const digests = new Set([...runs.values()].flat().map(({ digest }) => digest))
  if (digests.size !== 1) throw new Error('The ways come to different numbers.')
  return resultsOf(runs)
}

function resultsOf(runs: ReadonlyMap<Way, readonly Run[]>): NumbersResult[] {
  const of = (way: Way, field: 'seconds' | 'cpuSeconds') => median(runs.get(way) ?? [], field)
  return WAYS.map((way) => ({
    way,
    seconds: of(way, 'seconds'),
    cpuSeconds: of(way, 'cpuSeconds'),
    peakMegabytes: Math.max(...(runs.get(way) ?? []).map((one) => one.peakMegabytes)),
    faster: of(way, 'seconds') / of('action', 'seconds'),
    fasterCpu: of(way, 'cpuSeconds') / of('action', 'cpuSeconds'),
    rounds: (runs.get(way) ?? []).map((one) => one.seconds),
  }))
}

function median(runs: readonly Run[], field: 'seconds' | 'cpuSeconds'): number {
  const sorted = runs.map((one) => one[field]).sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

function report(results: readonly NumbersResult[], bytes: number): string {
  const lines = results.map(({ way, seconds, cpuSeconds, peakMegabytes, faster, fasterCpu }) => {
    const cells = [
      way,
      seconds.toFixed(2),
      cpuSeconds.toFixed(2),
      (bytes / 1e6 / seconds).toFixed(0),
    ]
    return `| ${[...cells, `${faster.toFixed(2)}x`, `${fasterCpu.toFixed(2)}x`, peakMegabytes.toFixed(0)].join(' | ')} |`
  })
  return [
    `Numbers from ${(bytes / 1e6).toFixed(0)} MB of user rows; Node ${process.versions.node}`,
    '',
    '| way | s | cpu s | MB/s | action is faster | by cpu | peak MB |',
    '|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
}

function inChild(way: Way, folder: string): Run {
  const self = fileURLToPath(import.meta.url)
  const output = execFileSync(process.execPath, ['--import', 'tsx', self, 'child', way, folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Run
}

async function child(way: Way, folder: string): Promise<void> {
  const begun = performance.now()
  const cpu = process.cpuUsage()
  const answer = await answerOf(way, folder)
  const { user, system } = process.cpuUsage(cpu)
  const run: Run = {
    seconds: (performance.now() - begun) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
    digest: createHash('sha256').update(canonical(answer)).digest('hex'),
  }
  console.log(JSON.stringify(run))
}

function answerOf(way: Way, folder: string): Promise<Answer> {
  if (way === 'action' || way === 'action-unknown') return byAction(folder)
  if (way === 'readline+zod') return byReadline(folder)
  if (way === 'JSON.parse') return byParse(folder)
  return byDuckdb(folder, way === 'duckdb-1' ? 1 : 2)
}

/** Names without order; those that stand for no name are no row of the action's rankings. */
function canonical(answer: Answer): string {
  const names = (of: Record<string, number>, spelling = (name: string) => name.toLowerCase()) => {
    const joined = new Map<string, number>()
    for (const [name, value] of Object.entries(of)) {
      const one = spelling(name)
      if (!['', 'unknown', 'others'].includes(one)) joined.set(one, (joined.get(one) ?? 0) + value)
    }
    return [...joined].sort(([one], [other]) => (one < other ? -1 : 1))
  }
  const days = Object.entries(answer.days).sort(([one], [other]) => (one < other ? -1 : 1))
  const { features, ides, languages, models } = answer
  return JSON.stringify([
    days,
    names(features),
    names(ides),
    names(languages),
    names(models, (name) => spelled('model', name)),
  ])
}

async function byAction(folder: string): Promise<Answer> {
  const measurement = openMeasurement({
    minimumGroupSize: 5,
    wantPeople: false,
    today: '2030-01-01' as Day,
    rolling: false,
    // One thread more than the action starts: here nothing is downloaded, hashed and written meanwhile.
    apart: openApart({
      start: () =>
        new Worker(READER, { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: 4 } }),
      most: availableParallelism(),
    }),
  })
  const entry = entryOf('users-28-day', 'organization')
  if (entry === undefined) throw new Error('no such report')
  const scope = { kind: 'organization', slug: 'octo-org' } as const
  // Side by side, as parts are downloaded.
  const readings = await Promise.all(
    readdirSync(folder)
      .sort()
      .map(async (name, index) => {
        const path = join(folder, name)
        const reader = measurement.openReader({ entry, scope, index, bytes: statSync(path).size })
        await feed(path, (chunk) => reader.write(chunk))
        return reader.end()
      }),
  )
  const known = { entry, scope, day: '2026-11-18' as Day, named: true, milliseconds: 0 } as const
  const collected = { ...known, kind: 'fetched', files: [], unreadable: [] } as const
  await measurement.accept([{ collected, readings }], folder)
  const [measured] = await measurement.result()
  if (measured === undefined) throw new Error('nothing was measured')
  return answerOfNumbers(measured)
}

/** The next chunk is read while the one before is worked on, as a download does it. */
async function feed(
  path: string,
  take: (chunk: Uint8Array) => void | Promise<void>,
): Promise<void> {
  const file = await open(path)
  const buffers = [Buffer.allocUnsafeSlow(CHUNK), Buffer.allocUnsafeSlow(CHUNK)] as const
  let [now, next] = buffers
  let reading = file.read(now)
  for (;;) {
    const { bytesRead } = await reading
    if (bytesRead === 0) break
    reading = file.read(next)
    await take(now.subarray(0, bytesRead))
    ;[now, next] = [next, now]
  }
  await file.close()
}

function answerOfNumbers({ series, rankings }: Numbers): Answer {
  const names = (ranking: Ranking | undefined) =>
    Object.fromEntries((ranking?.rows ?? []).map(({ name, volume }) => [name, volume]))
  return {
    days: Object.fromEntries(
      series.map((point) => [
        point.day,
        [
          point.dailyActiveUsers ?? 0,
          point.chatRequests ?? 0,
          point.linesAdded ?? 0,
          point.linesDeleted ?? 0,
          point.completionsSuggested ?? 0,
          point.completionsAccepted ?? 0,
        ],
      ]),
    ),
    features: names(rankings.features),
    ides: names(rankings.ides),
    languages: names(rankings.languages),
    models: names(rankings.models),
  }
}

const [, script = '', first, second, third] = process.argv
if (import.meta.url === pathToFileURL(script).href) {
  if (first === 'child') await child(second as Way, third ?? '')
  else {
    const bytes = Number(first ?? 1e9)
    console.log(report(await run({ bytes, rounds: Number(second ?? 3) }), bytes))
  }
}
