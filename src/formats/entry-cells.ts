import { scanName } from '../rows/texts.js'
import { type ColumnType } from '../schema/fields.js'
import { type Cell } from './cells.js'
import { extraText } from './extras.js'
import { At, type Places, VALUE } from './places.js'

/** The cells of an entry, as the plain way makes them. */
export function entryCells(places: Places, entry: number): Cell[] {
  const { cells, tables, values } = places
  const columns = tables[cells[entry + At.Table] ?? 0]?.columns ?? []
  const made = columns.map(({ type }, column): Cell => {
    const at = entry + At.Cells + 2 * column
    const end = cells[at + 1] ?? 0
    if (end === VALUE) return values[cells[at] ?? 0] ?? null
    return end === 0 ? null : cellBetween(places, [cells[at] ?? 0, end], type)
  })
  const head = cells[entry + At.Extra] ?? -1
  if (head !== -1) made[columns.length - 1] = extraText(places, head) ?? null
  return made
}

function cellBetween(
  { scan }: Places,
  [start, end]: readonly [number, number],
  type: ColumnType,
): Cell {
  if (type === 'boolean') return scan.bytes[start] === 0x74
  if (type === 'int64' || type === 'double')
    return Number(scan.buffer.toString('latin1', start, end))
  scanName(scan, start)
  return scan.text
}
