import { canonicalJson } from '../text/json.js'
import { type Key, REJECTED, type Scan, scanLiteral, type Use } from '../rows/scan.js'
import { endOfAny } from '../rows/skip.js'

import { At, type Extra, type Places, putValue } from './places.js'
import { endOfDecimal, endOfPlainText } from './scan-cells.js'

/** Members that a table has no column for: they stand in its last, `extra`, as canonical JSON. */

/** How a value stands in canonical JSON, and that in CSV. */
export const Form = {
  /** As its bytes are. */
  Plain: 0,
  /** The same, with its quotes twice. */
  Text: 1,
  /** JSON.parse has to read it. */
  Intricate: 2,
} as const

const PLAIN_NAME = /^\w+$/

/** How a key without a column is used; `unknown`: where it stands in its entry, with dots. */
export function extraUse(unknown: string): Use {
  return { unknown, index: PLAIN_NAME.test(unknown) ? Form.Plain : Form.Intricate }
}

/** Notes the member whose value stands at the place that was reached; answers the place after it. */
export function noteExtra(places: Places, key: Key, entry: number): number {
  const { scan } = places
  const start = scan.at
  let form: number = Form.Text
  let end = endOfPlainText(scan, start)
  if (end === REJECTED) {
    form = Form.Plain
    end = endOfDecimal(scan, start)
    if (end === REJECTED) end = scanLiteral(scan, start)
  }
  if (end === REJECTED) {
    form = Form.Intricate
    end = endOfAny(scan, start, key.depth)
  }
  if (end === REJECTED || scan.bytes[start] === 0x6e) return end
  if (form === Form.Intricate || key.index === Form.Intricate) places.intricate.push(entry)
  insert(places, entry, take(places, { key, start, end, form }))
  return end
}

/** Objects are used again for row after row. */
function take(places: Places, { key, start, end, form }: Omit<Extra, 'next'>): number {
  const place = places.extrasUsed++
  const used = places.extras[place]
  if (used === undefined) places.extras.push({ key, start, end, form, next: -1 })
  else {
    used.key = key
    used.start = start
    used.end = end
    used.form = form
    used.next = -1
  }
  return place
}

/** By name, as canonical JSON has them. */
function insert({ cells, extras }: Places, entry: number, place: number): void {
  const made = extras[place]
  if (made === undefined) return
  let before: Extra | undefined
  let after = cells[entry + At.Extra] ?? -1
  for (let one = extras[after]; one !== undefined; one = extras[after]) {
    if (one.key.unknown > made.key.unknown) break
    before = one
    after = one.next
  }
  made.next = after
  if (before === undefined) cells[entry + At.Extra] = place
  else before.next = place
}

/** Makes `extra` of entries where it is not plain; false when JSON.parse has to see the whole row for it. */
export function settleExtras(places: Places): boolean {
  const { cells, tables } = places
  for (const entry of places.intricate) {
    const head = cells[entry + At.Extra] ?? -1
    // Two members of one entry are intricate.
    if (head === -1) continue
    const text = extraText(places, head)
    if (text === undefined) return false
    const { size } = tables[cells[entry + At.Table] ?? 0] ?? { size: 0 }
    putValue(places, entry + size - 2, text)
    cells[entry + At.Extra] = -1
  }
  return true
}

/** An integer of so many digits may be one that only the whole row tells how to read. */
const MANY_DIGITS = /\d{16}/

/** The canonical JSON of a member and those after it. */
export function extraText({ extras, scan }: Places, head: number): string | undefined {
  const root = empty()
  for (let one = extras[head]; one !== undefined; one = extras[one.next]) {
    const text = textBetween(scan, one)
    if (one.form === Form.Intricate && MANY_DIGITS.test(text)) return undefined
    const { name, unknown } = one.key
    const above = unknown.slice(0, unknown.length - name.length).split('.')
    holderIn(root, above.slice(0, -1))[name] = JSON.parse(text) as unknown
  }
  return canonicalJson(root)
}

function textBetween({ buffer }: Scan, { start, end }: Extra): string {
  return buffer.toString('utf8', start, end)
}

function holderIn(root: Record<string, unknown>, path: readonly string[]): Record<string, unknown> {
  let holder = root
  for (const name of path) holder = (holder[name] ??= empty()) as Record<string, unknown>
  return holder
}

const empty = () => Object.create(null) as Record<string, unknown>
