import { isDay } from '../reports/days.js'
import { type Cells, type DayTable, emptyCells } from './columns.js'
import { slotOf, type Users } from './users.js'

/** A day that rows name, with all that is looked up for each of its rows. */
export interface RowDay {
  readonly name: string
  /** Days since 1970. */
  readonly number: number
  /** Its bit among the days of users. */
  readonly slot: number
  /** Made with the first row that counts: a day without one is none. */
  cells: Cells | undefined
}

/** The days by name; the one that the last row named is at hand, since rows come day by day. */
export interface RowDays {
  readonly known: Map<string, RowDay>
  last: RowDay | undefined
}

/** No day known yet. */
export function noRowDays(): RowDays {
  return { known: new Map(), last: undefined }
}

/** What days are made of: the fold's own tables, which get a new day. */
interface Tables {
  readonly rowDays: RowDays
  readonly days: DayTable
  readonly users: Users
}

/** A day by its name; absent for what is no day, and when there are too many days. */
export function rowDay(tables: Tables, name: string): RowDay | undefined {
  const { rowDays } = tables
  if (rowDays.last?.name === name) return rowDays.last
  const known = rowDays.known.get(name) ?? newDay(tables, name)
  if (known !== undefined) rowDays.last = known
  return known
}

const MOST = 0xffff
const DAY = 86_400_000

function newDay({ rowDays, days, users }: Tables, name: string): RowDay | undefined {
  if (!isDay(name)) return undefined
  const number = Math.min(MOST, Date.parse(`${name}T00:00:00Z`) / DAY)
  const slot = number > 0 ? slotOf(users, name) : undefined
  if (slot === undefined) return undefined
  const made = { name, number, slot, cells: days.get(name) }
  rowDays.known.set(name, made)
  return made
}

/** The cells that the rows of a day add up to. */
export function cellsOf(days: DayTable, day: RowDay): Cells {
  if (day.cells !== undefined) return day.cells
  const cells = days.get(day.name) ?? emptyCells()
  days.set(day.name, cells)
  day.cells = cells
  return cells
}
