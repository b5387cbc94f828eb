import { COUNTERS } from './columns.js'
import { idKey } from './json.js'
import { FIELDS } from './known-fields.js'
import { clearRow, type Entries, newRow, nextEntry, USED, type UserRow } from './row.js'
import { type Action, scanEntries, scanNullable, SHAPES } from './scan-object.js'
import { findKey, type Shape, shapeOf } from './scan-shape.js'
import {
  aim,
  REJECTED,
  type Scan,
  scanCount,
  scanLiteral,
  scanName,
  scanText,
  skipPlain,
} from './scan-values.js'
import { ITEM_LISTS } from './stage.js'

/**
 * A reader of user rows that is faster than JSON.parse, since it makes no objects and does not look at
 * what it knows already. It takes only rows that it understands to the last byte; for any other
 * it answers false and the row goes to JSON.parse, so that it can be slow but never wrong.
 */

/** What to do with a field of a row. */
type Field = (scan: Scan, row: UserRow, at: number) => number

const ignored = newRow()

const counter =
  (index: number): Field =>
  (scan, row, at) => {
    const next = scanCount(scan, at)
    row.counters[index] = scan.number
    return next
  }

const name =
  (field: 'organization' | 'enterprise' | 'day' | 'endDay'): Field =>
  (scan, row, at) => {
    const next = scanName(scan, at)
    row[field] = scan.text
    return scan.text === scan.text.trim() ? next : REJECTED
  }

const used =
  (bit: number): Field =>
  (scan, row, at) => {
    const next = scanLiteral(scan, at)
    if (next === REJECTED || scan.text === 'null') return next
    row.usedKnown |= bit
    if (scan.text === 'true') row.used |= bit
    return next
  }

const list =
  (entries: (row: UserRow) => Entries, shape: Shape<Action>, second?: string): Field =>
  (scan, row, at) =>
    scanEntries(scan, at, {
      list: entries(row),
      shape,
      ...(second === undefined ? {} : { second }),
    })

/** A single object, staged as an entry of a list that nobody reads, then copied. */
const object =
  (
    shape: Shape<Action>,
    copy: (row: UserRow, entry: ReturnType<typeof nextEntry>) => void,
  ): Field =>
  (scan, row, at) => {
    ignored.items.length = 0
    const entry = nextEntry(ignored.items)
    const next = scanNullable(scan, at, { shape, entry })
    if (next !== REJECTED) copy(row, entry)
    return next
  }

const tool = (field: 'cli' | 'app') =>
  object(SHAPES.tool, (row, entry) => row[field].set(entry.counters.subarray(0, row[field].length)))

const user: Field = (scan, row, at) => {
  const isText = scan.bytes[at] === 0x22
  const next = isText ? scanText(scan, at) : scanCount(scan, at)
  row.user = isText ? idKey(scan.text) : scan.number
  return isText || scan.number === scan.number ? next : REJECTED
}

const login: Field = (scan, row, at) => {
  const next = scanText(scan, at)
  row.login = scan.text
  return next
}

const credits: Field = (scan, row, at) => {
  const next = scanCount(scan, at)
  row.credits = scan.number
  return next
}

const unread: Field = (scan, _, at) => skipPlain(scan, at)

const unreadList: Field = (scan, _, at) => {
  ignored.languages.length = 0
  return scanEntries(scan, at, { list: ignored.languages, shape: SHAPES.languageModel })
}

const READ: Readonly<Record<string, Field>> = {
  user_id: user,
  user_login: login,
  organization_id: name('organization'),
  enterprise_id: name('enterprise'),
  day: name('day'),
  report_end_day: name('endDay'),
  ai_credits_used: credits,
  totals_by_ide: list((row) => row.ides, SHAPES.ide),
  totals_by_feature: list((row) => row.features, SHAPES.feature),
  totals_by_language_feature: list((row) => row.languages, SHAPES.languageFeature),
  totals_by_language_model: unreadList,
  totals_by_model_feature: list((row) => row.models, SHAPES.modelFeature),
  totals_by_3rd_party_agent: list((row) => row.agents, SHAPES.agent),
  totals_by_cli: tool('cli'),
  totals_by_copilot_app: tool('app'),
  totals_by_vscode_agent: object(SHAPES.window, (row, entry) =>
    row.vscodeAgent.set(entry.counters.subarray(0, row.vscodeAgent.length)),
  ),
  ai_adoption_phase: object(SHAPES.phase, (row, entry) => {
    row.phase = entry.counters[0] ?? NaN
    row.phaseName = entry.name
  }),
  ...Object.fromEntries(COUNTERS.map((field, index) => [field, counter(index)])),
  ...Object.fromEntries(
    ITEM_LISTS.map((name) => [`totals_by_${name}`, list((row) => row.items, SHAPES[name], name)]),
  ),
  ...Object.fromEntries(
    Object.entries(USED).flatMap(([field, bit]) => (field === 'other' ? [] : [[field, used(bit)]])),
  ),
}

/** Every known field: those of the table above, and the rest, which is passed over. */
const ROW = shapeOf(
  Object.fromEntries([...FIELDS['user row'].known].map((field) => [field, READ[field] ?? unread])),
)

/** Bits of the expected fields, by place. */
const EXPECTED = Int32Array.from(ROW.keys, ({ name: field }) => {
  const index = FIELDS['user row'].expected.indexOf(field)
  return index === -1 ? 0 : 1 << index
})

/** Bits of the expected fields of the row, or REJECTED when the bytes are not such a row. */
export function scanRow(
  scan: Scan,
  row: UserRow,
  bytes: Uint8Array,
  [start, end]: readonly [number, number],
): number {
  if (bytes[start] !== 0x7b) return REJECTED
  aim(scan, bytes, end)
  clearRow(row)
  let low = 0
  let high = 0
  let expected = 0
  let before = -1
  scan.at = start + 1
  for (;;) {
    const place = findKey(ROW, scan, before)
    const key = ROW.keys[place]
    if (key === undefined) return REJECTED
    const bit = 1 << (place & 31)
    if (((place < 32 ? low : high) & bit) !== 0) return REJECTED
    if (place < 32) low |= bit
    else high |= bit
    expected |= EXPECTED[place] ?? 0
    const at = key.action(scan, row, scan.at + key.length)
    if (at === REJECTED) return REJECTED
    scan.at = at + 1
    before = place
    if (bytes[at] === 0x7d) return at + 1 === end && row.user !== '' ? expected : REJECTED
    if (bytes[at] !== 0x2c) return REJECTED
  }
}
