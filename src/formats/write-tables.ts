import { join } from 'node:path'

import {
  type Format,
  type ReportDay,
  type Scope,
  type StoredFile,
  TABLE_FORMATS,
  type TableFormat,
} from '../model.js'
import { partName, partitionFolder, tableDataset } from '../reports/layout.js'
import { readRows } from '../rows/read-file.js'
import { BATCH, type BatchLimits } from './encoder.js'
import { type Flatten, flattener } from './flatten.js'
import { type TableDescription, type TableKind, describeTables } from '../schema/tables.js'
import { removeFile } from '../files.js'
import { type TableWriter, tableWriter } from './table-writer.js'

/** A report of a day as it was stored, and the folder that its paths are relative to. */
export interface TablesInput {
  readonly root: string
  readonly reportDay: Pick<ReportDay, 'entry' | 'scope' | 'day' | 'team'>
  /** The stored files in link order; others than NDJSON are passed over. */
  readonly files: readonly StoredFile[]
  /** Where batches end; for tests. */
  readonly limits?: BatchLimits
}

/** A set of tables to be written: what they hold, and where. */
export interface TableSet {
  readonly root: string
  readonly kind: TableKind
  readonly formats: readonly TableFormat[]
  readonly limits: BatchLimits
  /** The folder of a table. */
  readonly folder: (format: TableFormat, table: string) => string
  readonly scope: Scope
  /** The day that the files are of, or the month. */
  readonly day: StoredFile['day']
  readonly report: string
  readonly derived?: true
}

/** Those of the formats that are tables, in a fixed order. */
export function tableFormats(formats: readonly Format[]): TableFormat[] {
  return TABLE_FORMATS.filter((format) => formats.includes(format))
}

/**
 * Writes the flat tables of a stored report of a day, all its parts into one file per table and
 * format, and answers the files, sorted by path. A table without rows has no file; one that an earlier
 * run left is removed. Lines that cannot be read are passed over: they were reported when the file was
 * fetched. The same rows in the same order give the same bytes. On failure nothing is left behind.
 * Throws ActionError DISK_FAILED, LIMIT_EXCEEDED.
 */
export async function writeTables(
  input: TablesInput,
  formats: readonly Format[],
): Promise<StoredFile[]> {
  const { entry, scope, day, team } = input.reportDay
  const wanted = tableFormats(formats)
  if (wanted.length === 0) return []
  const stored = input.files.filter(({ format }) => format.startsWith('ndjson'))
  return writeTableSet(rowsOf(input.root, stored), {
    root: input.root,
    kind: entry.rows,
    formats: wanted,
    limits: input.limits ?? BATCH,
    folder: (format, table) => {
      return partitionFolder(tableDataset(format, { entry, team }, table), { scope, day, team })
    },
    scope,
    day,
    report: entry.report,
  })
}

async function* rowsOf(root: string, files: readonly StoredFile[]) {
  for (const { path } of files) {
    for await (const read of readRows(join(root, ...path.split('/')))) {
      if ('value' in read) yield read.value
    }
  }
}

type Rows = AsyncIterable<Readonly<Record<string, unknown>>>

/** The same for any rows; what writeTables and the derived rows share. */
export async function writeTableSet(rows: Rows, set: TableSet): Promise<StoredFile[]> {
  const writers = new Map(describeTables(set.kind).map((table) => [table.name, open(set, table)]))
  await removeEarlier(set, [...writers.keys()])
  try {
    await pour(rows, flattener(set.kind), writers)
    const finished = [...writers].map(([table, writer]) => finish(set, table, writer))
    const files = (await allOf(finished)).flat()
    return files.sort((one, other) => (one.path < other.path ? -1 : 1))
  } catch (error) {
    for (const writer of writers.values()) await writer.discard()
    await removeEarlier(set, [...writers.keys()]).catch(() => undefined)
    throw error
  }
}

async function pour(
  rows: Rows,
  flatten: Flatten,
  writers: ReadonlyMap<string, TableWriter>,
): Promise<void> {
  const full = new Set<TableWriter>()
  for await (const row of rows) {
    flatten(row, (table, cells) => {
      const writer = writers.get(table)
      if (writer?.add(cells) === true) full.add(writer)
    })
    if (full.size === 0) continue
    for (const writer of full) await writer.flush()
    full.clear()
  }
}

function open(set: TableSet, table: TableDescription): TableWriter {
  return tableWriter(table.columns, set.formats, {
    limits: set.limits,
    placeOf: (format) => ({ root: set.root, path: pathOf(set, format, table.name) }),
  })
}

async function finish(set: TableSet, table: string, writer: TableWriter): Promise<StoredFile[]> {
  const { scope, day } = set
  return (await writer.finish()).map((file) => ({
    path: pathOf(set, file.format, table),
    ...file,
    scope: scope.kind,
    slug: scope.slug,
    report: set.report,
    day,
    ...(set.derived === true ? { derived: true } : {}),
  }))
}

async function removeEarlier(set: TableSet, tables: readonly string[]): Promise<void> {
  const paths = tables.flatMap((table) => set.formats.map((format) => pathOf(set, format, table)))
  await allOf(paths.map((path) => removeFile({ root: set.root, path })))
}

/** Like Promise.all, but rejects only when all have settled: nothing is still writing afterwards. */
async function allOf<T>(work: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(work)
  return Promise.all(work)
}

function pathOf(set: TableSet, format: TableFormat, table: string): string {
  return `${set.folder(format, table)}/${partName(0, format)}`
}
