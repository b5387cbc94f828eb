import { type Cell } from './cells.js'
import { csvEncoder } from './csv.js'
import { parquetEncoder } from './parquet.js'
import { type FilePlace, type GrowingFile, type WrittenFile, growingFile } from './table-file.js'
import { type Column } from './tables/columns.js'

/** Turns batches of rows into bytes of a file. The bytes are the encoder's own until its next call. */
export interface TableEncoder {
  encode(rows: readonly Cell[][]): Uint8Array
  /** What follows after the last row. */
  end(): Uint8Array
}

export type TableFormat = 'csv' | 'parquet'

/** THE table of table formats. */
const ENCODERS: Readonly<Record<TableFormat, (columns: readonly Column[]) => TableEncoder>> = {
  csv: csvEncoder,
  parquet: parquetEncoder,
}

/**
 * What a table may hold in memory before it is written: cells, and characters of JSON text. Counted
 * in rows alone wide tables would weigh many times more than narrow ones. The limits decide where row
 * groups end, so they are part of the bytes.
 */
export interface BatchLimits {
  readonly cells: number
  readonly characters: number
}

export const BATCH: BatchLimits = { cells: 200_000, characters: 8_000_000 }

/** A table that grows row by row in several formats at once. */
export interface TableWriter {
  /** Keeps the row; true when the batch is full and `flush` is due. */
  add(cells: Cell[]): boolean
  flush(): Promise<void>
  /** Writes what is left; the files in the order of the formats. */
  finish(): Promise<(WrittenFile & { readonly format: TableFormat; readonly rows: number })[]>
  discard(): Promise<void>
}

/** `placeOf` says where the table's file of a format goes. Nothing is opened before the first flush. */
export function tableWriter(
  columns: readonly Column[],
  formats: readonly TableFormat[],
  options: { placeOf: (format: TableFormat) => FilePlace; limits: BatchLimits },
): TableWriter {
  const { limits, placeOf } = options
  const outputs = formats.map((format) => tableOutput(columns, format, placeOf(format)))
  let rows: Cell[][] = []
  let characters = 0
  let total = 0
  const flush = async () => {
    if (rows.length > 0) for (const output of outputs) await output.write(rows)
    rows = []
    characters = 0
  }
  return {
    add(cells) {
      rows.push(cells)
      total += 1
      characters += textLength(cells)
      return rows.length * columns.length >= limits.cells || characters >= limits.characters
    },
    flush,
    async finish() {
      await flush()
      const finished = []
      for (const output of total === 0 ? [] : outputs) {
        finished.push({ ...(await output.finish()), format: output.format, rows: total })
      }
      return finished
    },
    async discard() {
      for (const output of outputs) await output.discard()
    },
  }
}

function tableOutput(columns: readonly Column[], format: TableFormat, place: FilePlace) {
  const encoder = ENCODERS[format](columns)
  let file: GrowingFile | undefined
  const opened = async () => (file ??= await growingFile(place))
  return {
    format,
    write: async (rows: readonly Cell[][]) => (await opened()).write(encoder.encode(rows)),
    async finish(): Promise<WrittenFile> {
      const open = await opened()
      await open.write(encoder.end())
      return open.finish()
    },
    discard: async () => file?.discard(),
  }
}

/** Only long texts weigh: short ones are names that occur again and again, kept once. */
function textLength(cells: readonly Cell[]): number {
  let length = 0
  for (const cell of cells) if (typeof cell === 'string' && cell.length > 32) length += cell.length
  return length
}
