import { type TableFormat } from '../model.js'
import { type Cell } from './cells.js'
import { csvEncoder } from './csv.js'
import { type BatchLimits, type TableEncoder } from './encoder.js'
import { parquetEncoder } from './parquet.js'
import { type Places } from './places.js'
import { type GrowingFile, type WrittenFile, growingFile } from '../files.js'
import { type FilePlace } from '../inside.js'
import { type Column } from '../schema/tables.js'

type OpenEncoder = (columns: readonly Column[], limits: BatchLimits) => TableEncoder

/** THE table of table formats. */
const ENCODERS: Readonly<Record<TableFormat, OpenEncoder>> = {
  csv: csvEncoder,
  parquet: parquetEncoder,
}

/** A file of a table as it was finished. */
export interface TableFile extends WrittenFile {
  readonly format: TableFormat
  readonly rows: number
}

/** A table that grows row by row in several formats at once. */
export interface TableWriter {
  add(cells: readonly Cell[]): void
  /** The same for a row whose cells stand in bytes: the entry at a place. */
  addEntry(places: Places, entry: number): void
  /** Writes what waits to be written. */
  flush(): Promise<void>
  /** Writes what is left; the files in the order of the formats, none when there was no row. */
  finish(): Promise<TableFile[]>
  discard(): Promise<void>
}

/** `placeOf` says where the table's file of a format goes. Nothing is opened before the first write. */
export function tableWriter(
  columns: readonly Column[],
  formats: readonly TableFormat[],
  options: { placeOf: (format: TableFormat) => FilePlace; limits: BatchLimits },
): TableWriter {
  const outputs = formats.map((format) => {
    const encoder = ENCODERS[format](columns, options.limits)
    return { format, ...tableOutput(encoder, options.placeOf(format)) }
  })
  let rows = 0
  return {
    add(cells) {
      rows += 1
      for (const output of outputs) output.add(cells)
    },
    addEntry(places, entry) {
      rows += 1
      for (const output of outputs) output.addEntry(places, entry)
    },
    async flush() {
      for (const output of outputs) await output.flush()
    },
    async finish() {
      const files: TableFile[] = []
      for (const output of rows === 0 ? [] : outputs) {
        files.push({ ...(await output.finish()), format: output.format, rows })
      }
      return files
    },
    async discard() {
      for (const output of outputs) await output.discard()
    },
  }
}

function tableOutput(encoder: TableEncoder, place: FilePlace) {
  let file: GrowingFile | undefined
  let due = false
  const opened = async () => (file ??= await growingFile(place))
  return {
    add(cells: readonly Cell[]): void {
      if (encoder.add(cells)) due = true
    },
    addEntry(places: Places, entry: number): void {
      if (encoder.addEntry(places, entry)) due = true
    },
    async flush(): Promise<void> {
      if (!due) return
      due = false
      const open = await opened()
      await open.write(encoder.drain())
    },
    async finish(): Promise<WrittenFile> {
      const open = await opened()
      await open.write(encoder.end())
      return open.finish()
    },
    discard: async () => file?.discard(),
  }
}
