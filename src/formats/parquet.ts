import { ByteWriter, ParquetWriter } from 'hyparquet-writer'

import { type Cell } from './cells.js'
import { type BatchLimits, type TableEncoder } from './encoder.js'
import { entryCells } from './entry-cells.js'
import { type ColumnType } from '../schema/fields.js'
import { type Column } from '../schema/tables.js'

/**
 * Parquet: typed columns, all optional, SNAPPY. Snappy because its bytes do not depend on the engine:
 * zlib and zstd of two Node versions pack the same rows into different bytes.
 * https://parquet.apache.org/docs/file-format/
 */

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

/** Who wrote the file, in the form that readers parse. Fixed: a new release must not change old days. */
const CREATED_BY = 'copilot-usage-reports version 1 (build 1)'
const MILLISECONDS_OF_A_DAY = 86_400_000

interface ParquetType {
  readonly element: Pick<SchemaElement, 'type' | 'converted_type'>
  /** The cell as the writer takes it. */
  readonly physical?: (cell: Cell) => Cell
}

const TEXT: ParquetType = { element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' } }

/** One row per column type. */
const TYPES: Readonly<Record<ColumnType, ParquetType>> = {
  string: TEXT,
  json: TEXT,
  int64: {
    element: { type: 'INT64' },
    physical: (cell) => (typeof cell === 'number' ? BigInt(cell) : cell),
  },
  double: { element: { type: 'DOUBLE' } },
  boolean: { element: { type: 'BOOLEAN' } },
  date: {
    element: { type: 'INT32', converted_type: 'DATE' },
    physical: (cell) => Date.parse(`${String(cell)}T00:00:00Z`) / MILLISECONDS_OF_A_DAY,
  },
  timestamp: {
    element: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
    physical: (cell) => BigInt(Date.parse(String(cell))),
  },
}

/**
 * Each batch of rows becomes a row group. Rows are taken apart into columns as they come: kept whole,
 * they would outlive the collections of young garbage, and cost more.
 */
export function parquetEncoder(columns: readonly Column[], limits: BatchLimits): TableEncoder {
  const bytes = new ByteWriter(1 << 16)
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(columns),
    codec: 'SNAPPY',
    createdBy: CREATED_BY,
  })
  let batch = emptyBatch(columns)
  const close = () => {
    writeGroup(writer, columns, batch)
    batch = emptyBatch(columns)
  }
  const add = (cells: readonly Cell[]) => {
    batch.rows += 1
    for (const [index, data] of batch.data.entries()) data.push(cells[index] ?? null)
    batch.characters += longTexts(cells)
    const isFull =
      batch.rows * columns.length >= limits.cells || batch.characters >= limits.characters
    if (isFull) close()
    return isFull
  }
  return {
    add,
    addEntry: (places, entry) => add(entryCells(places, entry)),
    drain() {
      const written = bytes.getBytes()
      bytes.index = 0
      return written
    },
    end() {
      close()
      void writer.finish()
      return bytes.getBytes()
    },
  }
}

interface Batch {
  rows: number
  characters: number
  readonly data: Cell[][]
}

function emptyBatch(columns: readonly Column[]): Batch {
  return { rows: 0, characters: 0, data: columns.map(() => []) }
}

function schemaOf(columns: readonly Column[]): SchemaElement[] {
  const leaves = columns.map(({ name, type }): SchemaElement => ({
    name,
    repetition_type: 'OPTIONAL',
    ...TYPES[type].element,
  }))
  return [{ name: 'root', num_children: columns.length }, ...leaves]
}

function writeGroup(writer: ParquetWriter, columns: readonly Column[], batch: Batch): void {
  if (batch.rows === 0) return
  const columnData = columns.map(({ name, type }, index) => ({
    name,
    data: physical(batch.data[index] ?? [], TYPES[type].physical),
    offsetIndex: false,
  }))
  void writer.write({ columnData, rowGroupSize: batch.rows })
}

function physical(cells: Cell[], convert: ParquetType['physical']): Cell[] {
  if (convert === undefined) return cells
  const known = new Map<Cell, Cell>([[null, null]])
  return cells.map((cell) => {
    let value = known.get(cell)
    if (value === undefined) {
      value = convert(cell)
      known.set(cell, value)
    }
    return value
  })
}

/** Only long texts weigh: short ones are names that occur again and again, kept once. */
function longTexts(cells: readonly Cell[]): number {
  let length = 0
  for (const cell of cells) if (typeof cell === 'string' && cell.length > 32) length += cell.length
  return length
}
