import { gzipSync } from 'node:zlib'

import { type Day, type Format, type RawFormat, type Scope, type StoredFile } from '../model.js'
import { partName, partitionFolder, TEAM_USAGE } from '../reports/layout.js'
import { BATCH } from './encoder.js'
import { growingFile, removeFile } from '../files.js'
import { tableFormats, writeTableSet } from './write-tables.js'

/** The team rows of one scope and day. */
export interface TeamRowsInput {
  readonly root: string
  readonly scope: Scope
  readonly day: Day
  /** One plain object per team, with GitHub's field names; see the table of kind `team`. */
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

const RAW: readonly RawFormat[] = ['ndjson', 'ndjson.gz']

/**
 * Writes derived team rows: one JSON object per line below `derived/`, packed when the formats name
 * `ndjson.gz`, and the table `rows` below `csv/` and `parquet/` for those formats. Answers the files,
 * sorted by path, all `derived`. Without rows there is no file, and earlier ones are removed.
 * Throws ActionError DISK_FAILED.
 */
export async function writeTeamRows(
  input: TeamRowsInput,
  formats: readonly Format[],
): Promise<StoredFile[]> {
  const { root, scope, day, rows } = input
  const raw = await writeLines(input, formats.includes('ndjson.gz') ? 'ndjson.gz' : 'ndjson')
  const tables = await writeTableSet(eachOf(rows), {
    root,
    kind: 'team',
    formats: tableFormats(formats),
    limits: BATCH,
    dataset: (format, table) => `${format}/${TEAM_USAGE}/${table}`,
    partition: { scope, day },
    report: TEAM_USAGE,
    derived: true,
  })
  return [...tables, ...raw].sort((one, other) => (one.path < other.path ? -1 : 1))
}

/** gzip as Node writes it: one member, no time stamp, no name. */
async function writeLines(input: TeamRowsInput, format: RawFormat): Promise<StoredFile[]> {
  const { root, scope, day, rows } = input
  const folder = partitionFolder(`derived/${TEAM_USAGE}`, { scope, day })
  for (const one of RAW) await removeFile({ root, path: `${folder}/${partName(0, one)}` })
  if (rows.length === 0) return []
  const path = `${folder}/${partName(0, format)}`
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  const bytes = Buffer.from(text, 'utf8')
  const file = await growingFile({ root, path })
  try {
    await file.write(format === 'ndjson.gz' ? gzipSync(bytes) : bytes)
    const written = await file.finish()
    const { kind, slug } = scope
    const known = { scope: kind, slug, report: TEAM_USAGE, day, derived: true } as const
    return [{ path, ...written, rows: rows.length, format, ...known }]
  } catch (error) {
    await file.discard()
    throw error
  }
}

async function* eachOf<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows
}
