import { ByteWriter, ParquetWriter } from 'hyparquet-writer'

import { type Cell } from './cells.js'
import { type Column, type ColumnType } from './tables/columns.js'
import { type TableEncoder } from './table-writer.js'

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

/** Each batch of rows becomes a row group. */
export function parquetEncoder(columns: readonly Column[]): TableEncoder {
  const bytes = new ByteWriter(1 << 16)
  const root = { name: 'root', num_children: columns.length }
  const leaves = columns.map(({ name, type }): SchemaElement => ({
    name,
    repetition_type: 'OPTIONAL',
    ...TYPES[type].element,
  }))
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [root, ...leaves],
    codec: 'SNAPPY',
    createdBy: CREATED_BY,
  })
  const drained = () => {
    const written = bytes.getBytes()
    bytes.index = 0
    return written
  }
  return {
    encode(rows) {
      const columnData = columns.map(({ name, type }, index) => ({
        name,
        data: columnOf(rows, index, TYPES[type].physical),
        offsetIndex: false,
      }))
      void writer.write({ columnData, rowGroupSize: rows.length })
      return drained()
    },
    end() {
      void writer.finish()
      return drained()
    },
  }
}

function columnOf(
  rows: readonly Cell[][],
  index: number,
  physical: ParquetType['physical'],
): Cell[] {
  if (physical === undefined) return rows.map((row) => row[index] ?? null)
  const known = new Map<Cell, Cell>([[null, null]])
  return rows.map((row) => {
    const cell = row[index] ?? null
    let value = known.get(cell)
    if (value === undefined) {
      value = physical(cell)
      known.set(cell, value)
    }
    return value
  })
}
