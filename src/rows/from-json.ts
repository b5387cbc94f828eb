import {
  type Breakdown,
  BREAKDOWNS,
  type Cell,
  CELLS,
  FLAG_PREFIX,
  FLAGS,
  OTHER_FLAG,
  USER_CELLS,
} from '../schema/slots.js'
import { count, idText, isJsonObject, type JsonObject, text, userKey, valueAt } from './json.js'
import { idOf, type Names } from './names.js'
import { clearRow, type Entries, nextEntry, type UserRow } from './row.js'

/** Fills rows from what JSON.parse gave, by the same schema as the fast reader. */

const MILLION = 1e6
const USERS = CELLS.slice(0, USER_CELLS)
const BITS: ReadonlyMap<string, number> = new Map(FLAGS.map(({ name, bit }) => [name, bit]))

/** Fills the row from a user row: `user_id` or `user_login` names the user. */
export function readUserRow(json: JsonObject, row: UserRow, names: Names): void {
  clearRow(row)
  row.user = userKey(json['user_id'], json['user_login'])
  row.login = text(json['user_login'])
  row.organization = idText(json['organization_id'])
  row.enterprise = idText(json['enterprise_id'])
  row.day = text(json['day'])
  row.startDay = text(json['report_start_day'])
  row.endDay = text(json['report_end_day'])
  row.phase = count(valueAt(json, ['ai_adoption_phase', 'phase_number']))
  row.text = text(valueAt(json, ['ai_adoption_phase', 'phase']))
  USERS.forEach((cell, index) => (row.numbers[index] = numberOf(cell, json)))
  readFlags(json, row)
  readBreakdowns(json, row.lists, names)
  row.negatives = negativesIn(row.numbers, row.lists)
}

/** How many of the numbers, those of entries too, are below 0. */
export function negativesIn(numbers: Float64Array, lists: readonly Entries[]): number {
  const below = (values: Float64Array) =>
    values.reduce((sum, value) => sum + (value < 0 ? 1 : 0), 0)
  const entries = lists.flatMap(({ items, length }) => items.slice(0, length))
  return entries.reduce((sum, entry) => sum + below(entry.numbers), below(numbers))
}

function numberOf({ path, field }: Cell, json: JsonObject): number {
  const number = count(valueAt(json, path))
  return field.adds === 'millionths' ? Math.round(number * MILLION) : number
}

function readFlags(json: JsonObject, row: UserRow): void {
  for (const name in json) {
    const value = json[name]
    if (!name.startsWith(FLAG_PREFIX) || typeof value !== 'boolean') continue
    const bit = BITS.get(name) ?? OTHER_FLAG
    row.usedKnown |= bit
    if (value) row.used |= bit
  }
}

/** Fills the cells of an aggregated day; the breakdowns go to `lists`, which are empty. */
export function readDay(
  json: JsonObject,
  into: { readonly cells: Float64Array; readonly lists: readonly Entries[] },
  names: Names,
): void {
  CELLS.forEach((cell, index) => (into.cells[index] = numberOf(cell, json)))
  readBreakdowns(json, into.lists, names)
}

function readBreakdowns(json: JsonObject, lists: readonly Entries[], names: Names): void {
  BREAKDOWNS.forEach((breakdown, index) => {
    const list = lists[index]
    const entries = json[breakdown.field]
    if (list === undefined || !Array.isArray(entries)) return
    list.present = true
    for (const entry of entries as unknown[]) {
      if (isJsonObject(entry)) readEntry(entry, nextEntry(list), { breakdown, names })
    }
  })
}

function readEntry(
  json: JsonObject,
  entry: ReturnType<typeof nextEntry>,
  { breakdown, names }: { readonly breakdown: Breakdown; readonly names: Names },
): void {
  breakdown.by.forEach((name, index) => {
    entry.names[index] = idOf(names, idText(json[name]))
  })
  breakdown.numbers.forEach(({ name, once }, index) => {
    const value = json[name] ?? (once === undefined ? undefined : json[once])
    entry.numbers[index] = count(value)
  })
  entry.text = text(valueAt(json, breakdown.text))
}
