import { type Field, type Fields } from '../schema/fields.js'
import { FILE_ROWS, ROWS } from '../schema/kinds.js'
import {
  type Breakdown,
  BREAKDOWNS,
  CELLS,
  FLAG_PREFIX,
  FLAGS,
  OTHER_FLAG,
  USER_CELLS,
} from '../schema/slots.js'
import { expectedBit, pathOf } from './drift.js'
import { idKey } from './json.js'
import { shapeOf } from './keys.js'
import { scanCount } from './numbers.js'
import {
  Action,
  type Learn,
  type ReadOwn,
  REJECTED,
  type Scan,
  type Shape,
  type Use,
} from './scan.js'
import { endOfAny } from './skip.js'
import { scanName, scanText } from './texts.js'
import { type UserRow } from './row.js'

/** The fast reader's plan of a user row, made of the schema: what is done with the value of each key. */

const QUOTE = 0x22

const user: ReadOwn = (scan, row, at) => {
  if (scan.bytes[at] === QUOTE) {
    const next = scanText(scan, at)
    if (next !== REJECTED) row.user = idKey(scan.text)
    return next
  }
  const next = scanCount(scan, at)
  row.user = scan.number
  return scan.number === scan.number ? next : REJECTED
}

const login: ReadOwn = (scan, row, at) => {
  if (!scan.logins) return endOfAny(scan, at, 1)
  const next = scanText(scan, at)
  row.login = scan.text
  return next
}

/** A text that many rows share; absent is null. An id may have blanks around it. */
const shared =
  (set: (row: UserRow, text: string) => void, trimmed = false): ReadOwn =>
  (scan, row, at) => {
    if (scan.bytes[at] !== QUOTE) return endOfNull(scan, at)
    const next = scanName(scan, at)
    set(row, trimmed ? scan.text.trim() : scan.text)
    return next
  }

function endOfNull(scan: Scan, at: number): number {
  return scan.bytes[at] === 0x6e ? endOfAny(scan, at, 1) : REJECTED
}

/** What identifies a row, and what is no sum: by the path of the field. */
const OWN: Readonly<Record<string, ReadOwn>> = {
  user_id: user,
  user_login: login,
  organization_id: shared((row, text) => (row.organization = text), true),
  enterprise_id: shared((row, text) => (row.enterprise = text), true),
  day: shared((row, text) => (row.day = text)),
  report_start_day: shared((row, text) => (row.startDay = text)),
  report_end_day: shared((row, text) => (row.endDay = text)),
  'ai_adoption_phase.phase_number': (scan, row, at) => {
    const next = scanCount(scan, at)
    row.phase = scan.number
    return next
  },
  'ai_adoption_phase.phase': shared((row, text) => (row.text = text)),
}

/** Keys that tell a row of another kind, which comes before users. */
const ELSEWHERE = FILE_ROWS.slice(0, FILE_ROWS.indexOf('user')).flatMap((kind) =>
  ROWS[kind].toldBy.map((name) => [name, { action: Action.Reject }] as const),
)

/** A flag of the row if it is called like one, else passed over. */
const learn: Learn = ({ path }, name) => {
  const unknown = pathOf(path, name)
  const isFlag = path === '' && name.startsWith(FLAG_PREFIX)
  return isFlag ? { unknown, action: Action.Flag, index: OTHER_FLAG } : { unknown }
}

/** The plan of a user row. */
export const USER_SHAPE: Shape = shapeOf({ path: '', depth: 1, learn }, [
  ...usesOf(ROWS.user.fields, [], 1),
  ...ELSEWHERE,
])

function usesOf(fields: Fields, above: readonly string[], depth: number): [string, Use][] {
  return Object.entries(fields).map(([name, field]) => {
    const path = [...above, name]
    const expected = above.length === 0 ? expectedBit('user', name) : 0
    return [name, { expected, ...useOf(field, path, depth) }]
  })
}

function useOf(field: Field, path: readonly string[], depth: number): Use {
  const name = path.join('.')
  if (field.kind === 'object') {
    const inner = { path: `${name}.`, depth: depth + 1, learn }
    const shape = shapeOf(inner, usesOf(field.fields, path, depth + 1))
    return { action: Action.Object, shape }
  }
  if (field.kind === 'list') {
    const index = BREAKDOWNS.findIndex((breakdown) => breakdown.field === name)
    const breakdown = BREAKDOWNS[index]
    if (breakdown === undefined) return {}
    const inner = { path: `${name}.`, depth: depth + 2, learn }
    const shape = shapeOf(inner, entryUses(field.fields, [], { breakdown, inner }))
    return { action: Action.Entries, index, shape }
  }
  const read = OWN[name]
  if (read !== undefined) return { action: Action.Own, read }
  const flag = FLAGS.find((one) => one.name === name)
  if (flag !== undefined) return { action: Action.Flag, index: flag.bit }
  const index = CELLS.findIndex((cell) => cell.name === name)
  if (index < 0 || index >= USER_CELLS) return {}
  return { action: field.adds === 'millionths' ? Action.Millionths : Action.Number, index }
}

interface Within {
  readonly breakdown: Breakdown
  readonly inner: Pick<Shape, 'path' | 'depth' | 'learn'>
}

/** The members of an entry of a breakdown. */
function entryUses(fields: Fields, above: readonly string[], of: Within): [string, Use][] {
  const { by, numbers, text } = of.breakdown
  return Object.entries(fields).flatMap(([name, field]): [string, Use][] => {
    const path = [...above, name]
    if (field.kind === 'object') {
      const inner = { path: `${of.inner.path}${name}.`, depth: of.inner.depth + 1, learn }
      const uses = entryUses(field.fields, path, { ...of, inner })
      return [[name, { action: Action.Object, shape: shapeOf(inner, uses) }]]
    }
    const index = numbers.findIndex((number) => above.length === 0 && number.name === name)
    const key = above.length === 0 ? by.indexOf(name) : -1
    if (key >= 0) return [[name, { action: Action.Name, index: key }]]
    if (path.join('.') === text.join('.')) return [[name, { action: Action.Text }]]
    if (index < 0) return [[name, {}]]
    // Only JSON.parse can tell which of two names of one number counts.
    const once = numbers[index]?.once
    const reject: [string, Use][] = once === undefined ? [] : [[once, { action: Action.Reject }]]
    return [[name, { action: Action.Number, index }], ...reject]
  })
}
