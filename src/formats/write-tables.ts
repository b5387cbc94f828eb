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
import { bytesOfFile, openRows } from '../rows/read-file.js'
import { endSplitter, writeSplitter } from '../rows/splitter.js'
import { BATCH, type BatchLimits } from './encoder.js'
import { flattener } from './flatten.js'
import { At } from './places.js'
import { plansOf } from './plan.js'
import { openTableScan } from './scan-shapes.js'
import { scanTables } from './scan-tables.js'
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
  return writeTableSet(pourFiles(input.root, stored), {
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

/** Takes the rows of a set of tables. */
export interface TableRows {
  /** What JSON.parse gave. */
  add(row: Readonly<Record<string, unknown>>): void
  /** The bytes of a row; false when JSON.parse must decide. */
  readonly addBytes: (bytes: Uint8Array, start: number, end: number) => boolean
}

/** Hands over the rows, in steps of few enough that what is made of them may wait to be written. */
export type Pour = (rows: TableRows) => AsyncIterable<unknown>

function pourFiles(root: string, files: readonly StoredFile[]): Pour {
  return async function* (rows) {
    for (const { path } of files) {
      const file = join(root, ...path.split('/'))
      const splitter = openRows({
        called: file,
        take: (read) => {
          if ('value' in read) rows.add(read.value)
        },
        takeBytes: rows.addBytes,
      })
      for await (const chunk of bytesOfFile(file)) yield writeSplitter(splitter, chunk)
      yield endSplitter(splitter)
    }
  }
}

/** The same for any rows; what writeTables and the derived rows share. */
export async function writeTableSet(pour: Pour, set: TableSet): Promise<StoredFile[]> {
  const writers = new Map(describeTables(set.kind).map((table) => [table.name, open(set, table)]))
  await removeEarlier(set, [...writers.keys()])
  try {
    // Not by hand: the loop also ends what reads the file when a write fails.
    for await (const step of pour(rowsInto(writers, set.kind))) {
      void step
      for (const writer of writers.values()) await writer.flush()
    }
    const finished = [...writers].map(([table, writer]) => finish(set, table, writer))
    const files = (await allOf(finished)).flat()
    return files.sort((one, other) => (one.path < other.path ? -1 : 1))
  } catch (error) {
    for (const writer of writers.values()) await writer.discard()
    await removeEarlier(set, [...writers.keys()]).catch(() => undefined)
    throw error
  }
}

/** Hands rows of a kind on to the tables, by name. */
export function rowsInto(
  writers: ReadonlyMap<string, Pick<TableWriter, 'add' | 'addEntry'>>,
  kind: TableKind,
): TableRows {
  const plans = plansOf(kind)
  const flatten = flattener(plans)
  const scanning = openTableScan(plans)
  const { places } = scanning
  const byTable = places.tables.map(({ name }) => writers.get(name))
  return {
    add: (row) => flatten(row, (table, cells) => writers.get(table)?.add(cells)),
    addBytes(bytes, start, end) {
      if (!scanTables(scanning, bytes, [start, end])) return false
      for (let entry = 0; entry < places.length;) {
        const table = places.cells[entry + At.Table] ?? 0
        byTable[table]?.addEntry(places, entry)
        entry += places.tables[table]?.size ?? places.length
      }
      return true
    },
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
