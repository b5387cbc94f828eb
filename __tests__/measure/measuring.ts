import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { type Measured } from '../../src/measure/measured.js'
import { type AcceptedReport, openMeasurement } from '../../src/measure/measurement.js'
import { type TeamDayRow } from '../../src/schema/team-rows.js'
import { type Collected, type Day, type Scope, type StoredFile } from '../../src/model.js'
import { type PartReading } from '../../src/ports.js'
import { type CatalogueEntry, entryOf } from '../../src/reports/catalogue.js'

/** Measures reports made of texts, with the parts on disk as a run has them. */

export interface GivenReport {
  readonly report: string
  readonly day: string
  /** The parts, in link order. */
  readonly parts: readonly (string | Uint8Array)[]
  readonly scope?: Scope
  readonly team?: string
  /** Bytes per chunk. */
  readonly chunk?: number
}

export interface Given {
  readonly units: readonly (readonly GivenReport[])[]
  readonly minimumGroupSize?: number
  readonly wantPeople?: boolean
  readonly today?: string
  readonly seatPrice?: { readonly amount: number; readonly currency: string }
  readonly rolling?: boolean
}

export const ORGANIZATION: Scope = { kind: 'organization', slug: 'octo' }
export const ENTERPRISE: Scope = { kind: 'enterprise', slug: 'octo' }

/** The rows of teams of a day. */
interface TeamDay {
  readonly scope: Scope
  readonly day: Day
  readonly rows: readonly TeamDayRow[]
}

/** Accepts the units one after the other; answers the numbers and the team rows. */
export async function measure(given: Given): Promise<{ measured: Measured[]; teams: TeamDay[] }> {
  const root = mkdtempSync(join(tmpdir(), 'measure-'))
  try {
    const measurement = openMeasurement({
      minimumGroupSize: given.minimumGroupSize ?? 1,
      wantPeople: given.wantPeople ?? false,
      today: (given.today ?? '2030-01-01') as Day,
      rolling: given.rolling ?? false,
      seatPrice: given.seatPrice,
    })
    const teams: TeamDay[] = []
    for (const [index, unit] of given.units.entries()) {
      const reports = unit.map((report) => read(report, { root, index, measurement }))
      for (const { scope, day, groups } of await measurement.accept(reports, root)) {
        const rows = groups.get('teams')?.get(day)?.teams
        if (rows !== undefined) teams.push({ scope, day, rows })
      }
    }
    return { measured: await measurement.result(), teams }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** The numbers of a single scope. */
export async function measureOne(given: Given): Promise<Measured> {
  const { measured } = await measure(given)
  const [one] = measured
  if (one === undefined || measured.length !== 1) throw new Error('One scope was expected.')
  return one
}

interface Place {
  readonly root: string
  readonly index: number
  readonly measurement: ReturnType<typeof openMeasurement>
}

function read(given: GivenReport, { root, index, measurement }: Place): AcceptedReport {
  const scope = given.scope ?? ORGANIZATION
  const entry = found(given.report, scope)
  const day = given.day as Day
  const files: StoredFile[] = []
  const readings = given.parts.map((part, number) => {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    const asked = entry.period === 'day' || entry.period === 'snapshot' ? { day } : {}
    const reader = measurement.openReader({ entry, scope, index: number, ...asked })
    const size = given.chunk ?? 7_001
    for (let at = 0; at < bytes.length; at += size) void reader.write(bytes.slice(at, at + size))
    const path = `${index}/${given.report}/part-${String(number + 1).padStart(3, '0')}.ndjson`
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), bytes)
    // At once, without other threads.
    const reading = reader.end() as PartReading
    const kept = { bytes: bytes.length, sha256: '', rows: reading.rows, format: 'ndjson' } as const
    files.push({ path, ...kept, scope: scope.kind, slug: scope.slug, report: entry.report, day })
    return reading
  })
  return { collected: fetched({ entry, scope, day, files }, given.team), readings }
}

function fetched(
  of: { entry: CatalogueEntry; scope: Scope; day: Day; files: StoredFile[] },
  team: string | undefined,
): Collected {
  const known = { ...of, kind: 'fetched', unreadable: [], named: true, milliseconds: 0 } as const
  return team === undefined ? known : { ...known, team }
}

function found(report: string, scope: Scope): CatalogueEntry {
  const entry = entryOf(report, scope.kind)
  if (entry === undefined) throw new Error(`No report ${report} of the ${scope.kind}.`)
  return entry
}

/** Rows as a file has them, one per line. */
export function lines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

const SAMPLES = new URL('../../../shared/samples/', import.meta.url).pathname

/** A sample file's text; absent when the samples are not on this machine. */
export function sample(path: string): string | undefined {
  const file = join(SAMPLES, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
