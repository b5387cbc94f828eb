import { ByteWriter, ParquetWriter } from 'hyparquet-writer'

import { type Cell } from './cells.js'
import { type BatchLimits, type TableEncoder } from './encoder.js'
import { eachCell } from './entry-cells.js'
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

/** Values that are kept at most; below the first number, in a list. */
const SMALL = 1 << 12
const REMEMBERED = 1 << 12

interface ParquetType {
  readonly element: Pick<SchemaElement, 'type' | 'converted_type'>
  /** The cell as the writer takes it. */
  readonly physical?: (cell: string | number | bigint) => Cell
}

const TEXT: ParquetType = { element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' } }

/** One row per column type. */
const TYPES: Readonly<Record<ColumnType, ParquetType>> = {
  string: TEXT,
  json: TEXT,
  int64: { element: { type: 'INT64' }, physical: (cell) => BigInt(cell) },
  double: { element: { type: 'DOUBLE' } },
  boolean: { element: { type: 'BOOLEAN' } },
  date: {
    element: { type: 'INT32', converted_type: 'DATE' },
    physical: (cell) => Date.parse(`${cell}T00:00:00Z`) / MILLISECONDS_OF_A_DAY,
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
  const how = { codec: 'SNAPPY', createdBy: CREATED_BY } as const
  const writer = new ParquetWriter({ writer: bytes, schema: schemaOf(columns), ...how })
  const batch = emptyBatch(columns)
  const physical = physicalOf(columns)
  const put = (column: number, cell: Cell) => {
    batch.data[column]?.push(physical[column]?.(cell) ?? null)
    // Only long texts weigh: short ones are names that occur again and again, kept once.
    if (typeof cell === 'string' && cell.length > 32) batch.characters += cell.length
  }
  const closeFull = () => {
    batch.rows += 1
    const cells = batch.rows * columns.length
    if (cells < limits.cells && batch.characters < limits.characters) return false
    writeGroup(writer, columns, batch)
    return true
  }
  return {
    add(cells) {
      for (let column = 0; column < columns.length; column++) put(column, cells[column] ?? null)
      return closeFull()
    },
    addEntry(places, entry) {
      eachCell(places, entry, put)
      return closeFull()
    },
    drain() {
      const written = bytes.getBytes()
      bytes.index = 0
      return written
    },
    end() {
      writeGroup(writer, columns, batch)
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
  const columnData = columns.map(({ name }, index) => ({
    name,
    data: batch.data[index] ?? [],
    offsetIndex: false,
  }))
  void writer.write({ columnData, rowGroupSize: batch.rows })
  Object.assign(batch, emptyBatch(columns))
}

/** How cells of each column are converted; columns of one type share what they remember. */
function physicalOf(columns: readonly Column[]): ((cell: Cell) => Cell)[] {
  const byType = new Map(columns.map(({ type }) => [type, remembering(TYPES[type].physical)]))
  return columns.map(({ type }) => byType.get(type) ?? remembering(undefined))
}

/** Numbers that most cells are, and dates, are made once. */
function remembering(convert: ParquetType['physical']): (cell: Cell) => Cell {
  if (convert === undefined) return (cell) => cell
  const small: Cell[] = []
  const others = new Map<Cell, Cell>()
  return (cell) => {
    if (cell === null || typeof cell === 'boolean') return cell
    if (typeof cell === 'number' && cell >= 0 && cell < SMALL)
      return (small[cell] ??= convert(cell))
    const known = others.get(cell)
    if (known !== undefined) return known
    if (others.size >= REMEMBERED) others.clear()
    const made = convert(cell)
    others.set(cell, made)
    return made
  }
}
