import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { backfillRows } from './backfill.js'
import { commitRows } from './commit.js'
import { crowdRows } from './crowd.js'
import { historyRows } from './history.js'
import { pageRows } from './page.js'
import { memoryRows, pipelineRows, type Report, size } from './pipeline.js'
import { hasDuckdb, numbersRows, tablesRows } from './reading.js'
import { NEWS, type UserRowsOptions, writeUserRows } from './rows.js'
import { seatRows } from './seats.js'
import { startupRows } from './startup.js'
import { type Line, renderHeader, renderTable } from './table.js'
import { variantRows } from './variants.js'

/**
 * What `npm run bench` runs: every goal beside what is measured here and now, in one table. `--full`
 * adds a report of 4 GB, a year of history and the list of seats, `--small` is a quick look at a tenth of the size, whose ratios say little;
 * `--only <name>` runs one of the measurements below.
 */

const SMALL = process.argv.includes('--small')
const FULL = process.argv.includes('--full')
const ONLY = process.argv[process.argv.indexOf('--only') + 1]

const SCALE = SMALL ? 0.1 : 1
const ROUNDS = SMALL ? 1 : 3
const USERS = 25_000 * SCALE
/** 25,000 users on this many days are 1 GB. */
const DAYS = 28
const SMALLER = 0.25
const FULL_SIZE = 4
/** Bytes of each variant of rows. */
const VARIANT = 40e6

const scratch = mkdtempSync(join(tmpdir(), 'bench-'))

/** The report that several measurements share. */
const report = once(() => generated('report', { users: USERS, days: DAYS, parts: 4 }))

/** The same rows with two fields in each that no schema knows. */
const unknown = once(() => generated('unknown', { users: USERS, days: DAYS, parts: 4, more: NEWS }))

const MEASUREMENTS: Readonly<Record<string, () => Promise<Line[]>>> = {
  startup: () => startupRows(scratch, SMALL ? 5 : 15),
  pipeline: async () => pipelineRows({ report: await report(), scratch, rounds: ROUNDS }),
  news: async () => {
    const lines = await pipelineRows({ report: await unknown(), scratch, rounds: ROUNDS })
    return lines.map((line) => ({ ...line, what: `${line.what}, two unknown fields in every row` }))
  },
  variants: () => variantRows(scratch, VARIANT),
  memory: async () => {
    const smaller = await generated('smaller', { users: USERS, days: DAYS * SMALLER, parts: 4 })
    const reports = [smaller, await report()]
    if (FULL) {
      // As many parts at once as of the others: what is compared is the size.
      reports.push(await generated('full', { users: USERS, days: DAYS * FULL_SIZE, parts: 4 }))
    }
    const lines = await memoryRows(reports, { scratch, users: USERS })
    for (const { folder } of reports.slice(2)) rmSync(folder, { recursive: true })
    return lines
  },
  numbers: async () => numbersRows({ known: await report(), unknown: await unknown() }, ROUNDS),
  tables: async () =>
    tablesRows(
      { known: await report(), unknown: await unknown() },
      { scratch, rounds: Math.min(ROUNDS, 2) },
    ),
  backfill: () =>
    backfillRows({
      scratch,
      days: SMALL ? 60 : 365,
      loopDays: SMALL ? 5 : 61,
      usersPerDay: 200,
    }),
  commit: async () => {
    const many = await generated('many', { users: USERS, bytes: 200e6 * SCALE, parts: 60 })
    return commitRows(many, scratch)
  },
  history: () => historyRows({ days: SMALL ? 40 : 365, users: 120, rounds: SMALL ? 1 : 5 }),
  page: () => pageRows(scratch, SMALL ? 1 : 5),
  seats: () => seatRows({ scratch, rounds: ROUNDS, scale: SCALE }),
  crowd: () =>
    crowdRows({ users: 100_000 * SCALE, languages: 5000 * SCALE, teams: 2000 * SCALE }, scratch),
}

/** They take minutes each, for they wait as a run does. */
const LONG: readonly string[] = ['history', 'seats']

async function generated(name: string, options: Omit<UserRowsOptions, 'folder'>): Promise<Report> {
  const folder = join(scratch, name)
  const made = await writeUserRows({ ...options, folder })
  say(`generated ${size(made)}, ${made.rows} rows`)
  return { folder, made }
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined
  return () => (done ??= work())
}

/** Progress goes beside the table, not into it. */
function say(text: string): void {
  process.stderr.write(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${text}\n`)
}

/** A measurement that fails loses no other; the end is red. */
async function measured(name: string, measure: () => Promise<Line[]>): Promise<Line[]> {
  try {
    const found = await measure()
    for (const line of found) if ('value' in line) say(`${line.what}: ${line.value.toFixed(2)}`)
    return found
  } catch (error) {
    process.exitCode = 1
    say(String(error))
    return [{ what: name, skipped: error instanceof Error ? error.message : String(error) }]
  }
}

const lines: Line[] = []
try {
  mkdirSync(scratch, { recursive: true })
  if (!(await hasDuckdb())) say('DuckDB is not installed: what needs it is skipped')
  for (const [name, measure] of Object.entries(MEASUREMENTS)) {
    if (process.argv.includes('--only') ? name !== ONLY : LONG.includes(name) && !FULL) continue
    say(name)
    lines.push(...(await measured(name, measure)))
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
console.log(`${renderHeader()}\n\n${renderTable(lines)}`)
