import { type Scan } from '../rows/scan.js'
import { scanName } from '../rows/texts.js'
import { type ColumnType } from '../schema/fields.js'
import { type Column, EXTRA } from '../schema/tables.js'
import { type Cell } from './cells.js'
import { extraText } from './extras.js'
import { At, isStale, type Places, VALUE } from './places.js'

/** Takes the cells of an entry one by one, as the plain way makes them. */
export function eachCell(
  places: Places,
  entry: number,
  take: (column: number, cell: Cell) => void,
): void {
  const { cells, tables } = places
  const table = tables[cells[entry + At.Table] ?? 0]
  if (table === undefined) return
  const { columns, lead } = table
  if (isStale(lead.cellsOf, places, entry)) {
    for (let column = 0; column < lead.columns; column++) {
      lead.cells[column] = cellAt(places, entry + At.Cells + 2 * column, columns[column])
    }
  }
  const last = columns.length - 1
  for (let column = 0; column < lead.columns; column++) take(column, lead.cells[column] ?? null)
  for (let column = lead.columns; column < last; column++) {
    take(column, cellAt(places, entry + At.Cells + 2 * column, columns[column]))
  }
  const head = cells[entry + At.Extra] ?? -1
  const extra = head === -1 ? undefined : extraText(places, head)
  take(last, extra ?? cellAt(places, entry + At.Cells + 2 * last, EXTRA))
}

function cellAt(places: Places, at: number, { type }: Column = EXTRA): Cell {
  const start = places.cells[at] ?? 0
  const end = places.cells[at + 1] ?? 0
  if (end === 0) return null
  return end === VALUE ? (places.values[start] ?? null) : cellBetween(places, [start, end], type)
}

/** A whole number that stands in a few digits, without a text of it. */
function wholeBetween({ bytes }: Scan, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at++) value = 10 * value + (bytes[at] ?? 0) - 0x30
  return value
}

function cellBetween(
  { scan, once }: Places,
  [start, end]: readonly [number, number],
  type: ColumnType,
): Cell {
  if (type === 'boolean') return scan.bytes[start] === 0x74
  if (type === 'int64') return wholeBetween(scan, start, end)
  if (type === 'double') return Number(scan.buffer.toString('latin1', start, end))
  scanName(scan, start)
  return scan.token === undefined ? once(scan.text) : scan.text
}
