import { type Column } from '../schema/tables.js'
import { type Key, newScan, type Scan } from '../rows/scan.js'
import { type BytesOut, newBytesOut } from './bytes-out.js'
import { type Cell, textsKept } from './cells.js'
import { type Plan } from './plan.js'

/**
 * Where the cells of a row stand in its bytes, table by table. A cell is never made: its bytes are copied
 * from there, unless they are no good as they stand; then its value is kept.
 */
export interface Places {
  readonly scan: Scan
  readonly tables: readonly PlacedTable[]
  /**
   * Entries one after another, as many numbers for each as its table needs: what `At` names, then begin and
   * end of each cell. An end of 0 is an absent cell; of -1, the begin is the place of its value.
   */
  cells: Int32Array
  /** How many of the numbers count, and how many entries they are. */
  length: number
  entries: number
  readonly values: Cell[]
  /** Texts that are too many for the reader to know. */
  readonly once: (text: string) => string
  readonly extras: Extra[]
  extrasUsed: number
  /** Entries whose unknown members JSON.parse has to read. */
  readonly intricate: number[]
  /** Bytes of the longest text. */
  longest: number
  /** Tells one row from another. */
  row: number
}

/** What an entry begins with. */
export const At = {
  /** The place of its table in the list. */
  Table: 0,
  /** The entry above it; -1 for the row itself. */
  Above: 1,
  /** Its bytes, which are never fewer than those of its cells. */
  Size: 2,
  /** Its first unknown member, as place in `extras`; -1 when there is none. */
  Extra: 3,
  Cells: 4,
} as const

export const VALUE = -1

/** A table, and how its rows get what they take over from the one above. */
export interface PlacedTable {
  readonly name: string
  readonly columns: readonly Column[]
  /** Numbers of an entry. */
  readonly size: number
  /** In pairs: the number at which a cell stands in the entry above, and here. */
  readonly taken: Int32Array
  /** The first columns, all taken over; tables with the same ones share it. */
  readonly lead: Lead
}

/** The cells that begin each row of a table below another, made once per row: as bytes of CSV, as values. */
export interface Lead {
  readonly columns: number
  readonly out: BytesOut
  readonly cells: Cell[]
  /** For which row and entry above they were made. */
  readonly outOf: Made
  readonly cellsOf: Made
}

export interface Made {
  row: number
  above: number
}

/** Whether they were made for another entry above; from now on they are for this one. */
export function isStale(made: Made, { row, cells }: Places, entry: number): boolean {
  const above = cells[entry + At.Above] ?? -1
  if (made.row === row && made.above === above) return false
  made.row = row
  made.above = above
  return true
}

/** A member that the table has no column for, and the one after it by name. */
export interface Extra {
  key: Key
  start: number
  end: number
  form: number
  next: number
}

/** The tables of a plan and those below it, each after the one above. */
export function placedTables(root: Plan): Map<Plan, PlacedTable> {
  const found = new Map<Plan, PlacedTable>()
  const leads = new Map<string, Lead>()
  const visit = (plan: Plan, path: string) => {
    const taken = Int32Array.from(plan.inherited.flat(), (column) => At.Cells + 2 * column)
    const led = plan.inherited.filter(([, here]) => here < plan.lead)
    const known = `${path} ${led.join()}`
    const lead = leads.get(known) ?? newLead(plan.lead)
    leads.set(known, lead)
    const { table: name, columns } = plan
    found.set(plan, { name, columns, size: At.Cells + 2 * columns.length, taken, lead })
    for (const below of plan.below) visit(below, `${path}/${name}`)
  }
  visit(root, '')
  return found
}

function newLead(columns: number): Lead {
  const none = () => ({ row: 0, above: 0 })
  return { columns, out: newBytesOut(0), cells: [], outOf: none(), cellsOf: none() }
}

/** Places of no row yet. */
export function newPlaces(tables: readonly PlacedTable[]): Places {
  return {
    scan: newScan(),
    tables,
    cells: new Int32Array(1 << 10),
    length: 0,
    entries: 0,
    values: [],
    once: textsKept(),
    extras: [],
    extrasUsed: 0,
    intricate: [],
    longest: 0,
    row: 0,
  }
}

/** Numbers of a row at most: one with more entries is left to JSON.parse. */
const MOST = 1 << 20

/** A fresh entry of a table without cells; -1 when there are too many. */
export function newEntry(places: Places, table: number, above: number): number {
  const at = places.length
  const end = at + (places.tables[table]?.size ?? 0)
  if (end > MOST) return -1
  if (end > places.cells.length) grow(places, end)
  const { cells } = places
  cells[at + At.Table] = table
  cells[at + At.Above] = above
  cells[at + At.Extra] = -1
  for (let index = at + At.Cells; index < end; index++) cells[index] = 0
  places.length = end
  places.entries++
  return at
}

function grow(places: Places, size: number): void {
  const cells = new Int32Array(Math.max(size, 2 * places.cells.length))
  cells.set(places.cells)
  places.cells = cells
}

/** Gives entries the cells that they take over from the one above, where they have none of their own. */
export function takeOver({ cells, tables, length }: Places): void {
  for (let entry = 0, size = 0; entry < length; entry += size) {
    const table = tables[cells[entry + At.Table] ?? 0]
    if (table === undefined) return
    size = table.size
    const above = cells[entry + At.Above] ?? -1
    for (let pair = 0; pair < table.taken.length; pair += 2) {
      const here = entry + (table.taken[pair + 1] ?? 0)
      const there = above + (table.taken[pair] ?? 0)
      if (cells[here + 1] !== 0) continue
      cells[here] = cells[there] ?? 0
      cells[here + 1] = cells[there + 1] ?? 0
    }
  }
}

/** Gives a cell a value in place of bytes. */
export function putValue(places: Places, at: number, cell: Cell): void {
  places.cells[at] = places.values.length
  places.cells[at + 1] = VALUE
  places.values.push(cell)
}
