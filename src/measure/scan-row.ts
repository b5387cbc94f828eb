import { COUNTERS } from './columns.js'
import { idKey } from './json.js'
import { FIELDS } from './known-fields.js'
import { clearRow, type Entries, type Entry, newRow, nextEntry, USED, type UserRow } from './row.js'
import { scanEntries, scanNullable, type Shape, SHAPES, skipPlain } from './scan-object.js'
import { scanCount } from './scan-numbers.js'
import { findKey, type Key, keysOf } from './scan-keys.js'
import { scanName, scanText } from './scan-texts.js'
import { REJECTED, type Scan, scanLiteral } from './scan.js'
import { ITEM_LISTS } from './stage.js'

/**
 * A reader of user rows that is faster than JSON.parse, since it makes no objects and does not look at
 * what it knows already. It takes only rows that it understands to the last byte; for any other
 * it answers false and the row goes to JSON.parse, so that it can be slow but never wrong.
 */

/** What to do with a field of a row, at `scan.at`. */
type Field = (scan: Scan, row: UserRow) => number

const ignored = newRow()
const BLANK = 0x20

const counter =
  (index: number): Field =>
  (scan, row) => {
    const next = scanCount(scan, scan.at)
    row.counters[index] = scan.number
    return next
  }

/** A text that is the same in many rows. One with blanks around it is trimmed elsewhere. */
const name =
  (set: (row: UserRow, text: string) => void): Field =>
  (scan, row) => {
    const next = scanName(scan, scan.at)
    set(row, scan.text)
    const { bytes, at } = scan
    return bytes[at + 1] === BLANK || bytes[next - 2] === BLANK ? REJECTED : next
  }

const used =
  (bit: number): Field =>
  (scan, row) => {
    const next = scanLiteral(scan, scan.at)
    if (next === REJECTED || scan.text === 'null') return next
    row.usedKnown |= bit
    if (scan.text === 'true') row.used |= bit
    return next
  }

const list = (entries: (row: UserRow) => Entries, shape: Shape, second = ''): Field => {
  const of = { shape, second }
  return (scan, row) => scanEntries(scan, entries(row), of)
}

/** A single object, staged as an entry of a list that nobody reads, then copied. */
const object =
  (shape: Shape, copy: (row: UserRow, entry: Entry) => void): Field =>
  (scan, row) => {
    ignored.items.length = 0
    const entry = nextEntry(ignored.items)
    scan.entry = entry
    const next = scanNullable(scan, shape, scan.at)
    if (next !== REJECTED) copy(row, entry)
    return next
  }

const tool = (field: 'cli' | 'app') =>
  object(SHAPES.tool, (row, entry) => row[field].set(entry.counters.subarray(0, row[field].length)))

const user: Field = (scan, row) => {
  const isText = scan.bytes[scan.at] === 0x22
  const next = isText ? scanText(scan, scan.at) : scanCount(scan, scan.at)
  row.user = isText ? idKey(scan.text) : scan.number
  return isText || scan.number === scan.number ? next : REJECTED
}

const login: Field = (scan, row) => {
  if (!scan.logins) return skipPlain(scan, scan.at)
  const next = scanText(scan, scan.at)
  row.login = scan.text
  return next
}

const credits: Field = (scan, row) => {
  const next = scanCount(scan, scan.at)
  row.credits = scan.number
  return next
}

const unread: Field = (scan) => skipPlain(scan, scan.at)

const languageModels = { shape: SHAPES.languageModel, second: '' }
const unreadList: Field = (scan) => {
  ignored.languages.length = 0
  return scanEntries(scan, ignored.languages, languageModels)
}

const READ: Readonly<Record<string, Field>> = {
  user_id: user,
  user_login: login,
  organization_id: name((row, text) => (row.organization = text)),
  enterprise_id: name((row, text) => (row.enterprise = text)),
  day: name((row, text) => (row.day = text)),
  report_end_day: name((row, text) => (row.endDay = text)),
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
const NAMES = [...FIELDS['user row'].known]
// The fields of a row are noted in two words of 32 bits; a 65th would be taken for another one that came twice.
if (NAMES.length > 64) throw new RangeError('There are more known fields than 64.')
const BEGIN = keysOf(
  Object.fromEntries(NAMES.map((field) => [field, READ[field] ?? unread])),
  unread,
)

/** Bits of the expected fields, by place. */
const EXPECTED = Int32Array.from(NAMES, (field) => {
  const index = FIELDS['user row'].expected.indexOf(field)
  return index === -1 ? 0 : 1 << index
})

/**
 * Scans the bytes from `start` up to the end that the scan aims at. Answers the bits of the expected
 * fields of the row, or REJECTED when the bytes are not such a row.
 */
export function scanRow(scan: Scan, row: UserRow, start: number): number {
  const { bytes, end } = scan
  if (bytes[start] !== 0x7b) return REJECTED
  clearRow(row)
  let low = 0
  let high = 0
  let expected = 0
  let key: Key<Field> | undefined = BEGIN
  scan.at = start + 1
  for (;;) {
    key = findKey(key, scan, scan.at)
    if (key === undefined) return REJECTED
    const { place } = key
    const bit = 1 << (place & 31)
    if (((place < 32 ? low : high) & bit) !== 0) return REJECTED
    if (place < 32) low |= bit
    else high |= bit
    expected |= EXPECTED[place] ?? 0
    scan.at += key.length
    const at = key.use(scan, row)
    if (at === REJECTED) return REJECTED
    scan.at = at + 1
    if (bytes[at] === 0x7d) return at + 1 === end && row.user !== '' ? expected : REJECTED
    if (bytes[at] !== 0x2c) return REJECTED
  }
}
