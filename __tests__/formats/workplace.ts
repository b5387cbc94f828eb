import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { type BatchLimits } from '../../src/formats/encoder.js'
import { writeTables } from '../../src/formats/write-tables.js'
import { type Day, type Format, type ScopeKind, type StoredFile } from '../../src/model.js'
import { entryOf } from '../../src/reports/catalogue.js'
import { partName, rawFolder } from '../../src/reports/layout.js'

/** A folder of its own for a test, and reports in it as `collect` would have stored them. */

export async function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'formats-'))
}

export const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true })

export const SAMPLES = '../shared/samples'
export const haveSamples = existsSync(SAMPLES)

export interface Report {
  readonly report: string
  readonly scope?: ScopeKind
  readonly day?: string
  readonly team?: string
  readonly slug?: string
}

export function entryFor({ report, scope = 'organization' }: Report) {
  const entry = entryOf(report, scope)
  if (entry === undefined) throw new Error(`no report ${report} of ${scope}`)
  return entry
}

/** Stores part files and answers them as the collected report has them. */
export async function store(
  root: string,
  report: Report,
  parts: readonly (string | Uint8Array)[],
  format: Format = 'ndjson',
): Promise<{ reportDay: Parameters<typeof writeTables>[0]['reportDay']; files: StoredFile[] }> {
  const { day = '2026-11-18', team, slug = 'octo-org', scope = 'organization' } = report
  const entry = entryFor(report)
  const reportDay = { entry, scope: { kind: scope, slug }, day: day as Day, team }
  const files: StoredFile[] = []
  for (const [index, part] of parts.entries()) {
    const path = `${rawFolder(reportDay)}/${partName(index, format)}`
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), part)
    const known = { scope, slug, report: report.report, day: reportDay.day }
    files.push({ path, bytes: part.length, sha256: '', rows: 0, format, ...known })
  }
  return { reportDay, files }
}

/** Stores the parts, and writes the tables of them. */
export async function tablesOf(
  root: string,
  report: Report,
  parts: readonly (string | Uint8Array)[],
  options: { formats?: readonly Format[]; raw?: Format; limits?: BatchLimits } = {},
): Promise<StoredFile[]> {
  const { formats = ['csv', 'parquet'], raw = 'ndjson', limits } = options
  const stored = await store(root, report, parts, raw)
  return writeTables({ root, ...stored, limits }, formats)
}

export const ndjson = (rows: readonly unknown[]) =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('')

/** The name of the table that a file belongs to: the folder above the partition. */
export function tableName(path: string): string {
  const folders = path.split('/')
  return folders[folders.findIndex((folder) => folder.startsWith('scope=')) - 1] ?? ''
}

export async function allFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
