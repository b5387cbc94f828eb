import { type Column } from '../schema/tables.js'
import { neutralised } from '../text/formula.js'
import {
  type BytesOut,
  copyAll,
  copyRange,
  drained,
  DUE,
  newBytesOut,
  reserve,
  writeText,
} from './bytes-out.js'
import { type Cell } from './cells.js'
import { type TableEncoder } from './encoder.js'
import { Form } from './extras.js'
import { At, type Extra, isStale, type Places, type PlacedTable, VALUE } from './places.js'

/**
 * CSV as RFC 4180 describes it: UTF-8 without byte order mark, a header, lines that end in CR LF. Every
 * text is quoted, so that readers which guess the dialect from the first lines, or from the first of many
 * files, guess right. Absent is empty, an empty text is `""`. https://www.rfc-editor.org/rfc/rfc4180
 */

const QUOTE = 0x22
const COMMA = 0x2c
const COLON = 0x3a
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const CARRIAGE_RETURN = 0x0d
const LINE_FEED = 0x0a

/** Encodes rows of cells, in the order of `columns`, as CSV bytes; the header comes first, even without rows. */
export function csvEncoder(columns: readonly Column[]): TableEncoder {
  const out = newBytesOut(2 * DUE)
  const add = (cells: readonly Cell[]) => {
    writeText(out, `${cells.map(csvText).join(',')}\r\n`, 0)
    return out.length >= DUE
  }
  add(columns.map((column) => column.name))
  return {
    add,
    addEntry(places, entry) {
      writeEntry(out, places, entry)
      return out.length >= DUE
    },
    drain: () => drained(out),
    end: () => drained(out),
  }
}

/** A cell as text. */
function csvText(cell: Cell): string {
  if (typeof cell === 'string') return `"${neutralised(cell).replaceAll('"', '""')}"`
  return cell === null ? '' : String(cell)
}

/** An entry as a line. */
function writeEntry(out: BytesOut, places: Places, entry: number): void {
  const { cells, tables, scan } = places
  const table = tables[cells[entry + At.Table] ?? 0]
  if (table === undefined) return
  const { lead, size } = table
  if (isStale(lead.outOf, places, entry)) makeLead(places, entry, table)
  const room = roomFor(places, entry, table)
  out.source = scan
  reserve(out, room + lead.out.length)
  copyAll(out, lead.out)
  const last = entry + size - 2
  for (let at = entry + At.Cells + 2 * lead.columns; at < last; at += 2) {
    const end = cells[at + 1] ?? 0
    if (end > 0) copyRange(out, cells[at] ?? 0, end)
    else if (end === VALUE) writeValue(out, places.values[cells[at] ?? 0], room)
    put(out, COMMA)
  }
  const extra = places.extras[cells[entry + At.Extra] ?? -1]
  if (extra !== undefined) writeExtras(out, places, extra)
  else if (cells[last + 1] === VALUE) writeValue(out, places.values[cells[last] ?? 0], room)
  put(out, CARRIAGE_RETURN)
  put(out, LINE_FEED)
}

/**
 * The bytes of a line at most, but for values and for what begins it: its own hold its cells; commas, and
 * quotes of what has no column, are fewer than they; and what it takes over.
 */
function roomFor({ cells, longest }: Places, entry: number, { size, taken }: PlacedTable): number {
  return 2 * (cells[entry + At.Size] ?? 0) + size + taken.length * longest
}

function put(out: BytesOut, byte: number): void {
  out.bytes[out.length++] = byte
}

function writeValue(out: BytesOut, value: Cell | undefined, room: number): void {
  writeText(out, csvText(value ?? null), room)
}

/** The cells that begin the entry's line, with their commas. */
function makeLead(places: Places, entry: number, table: PlacedTable): void {
  const { cells, scan, values } = places
  const { out, columns } = table.lead
  const room = roomFor(places, entry, table)
  out.length = 0
  out.source = scan
  reserve(out, room)
  for (let column = 0; column < columns; column++) {
    const at = entry + At.Cells + 2 * column
    const end = cells[at + 1] ?? 0
    if (end > 0) copyRange(out, cells[at] ?? 0, end)
    else if (end === VALUE) writeValue(out, values[cells[at] ?? 0], room)
    put(out, COMMA)
  }
}

/** Members without a column as canonical JSON, quoted; there is room for it. */
function writeExtras(out: BytesOut, { extras }: Places, first: Extra): void {
  put(out, QUOTE)
  put(out, OPEN_OBJECT)
  for (let one: Extra | undefined = first; one !== undefined; one = extras[one.next]) {
    if (one !== first) put(out, COMMA)
    put(out, QUOTE)
    const { bytes, length } = one.key.token
    for (let at = 0; at < length - 1; at++) put(out, bytes[at] ?? 0)
    put(out, QUOTE)
    put(out, COLON)
    if (one.form === Form.Text) put(out, QUOTE)
    copyRange(out, one.start, one.end)
    if (one.form === Form.Text) put(out, QUOTE)
  }
  put(out, CLOSE_OBJECT)
  put(out, QUOTE)
}
