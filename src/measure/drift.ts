import { FIELDS, NESTED, ROW_KINDS, type RowName } from './known-fields.js'
import { isJsonObject } from '../text/json.js'
import { type JsonObject } from './json.js'

/** What was seen of the fields of one kind of row. */
export interface FieldsSeen {
  rows: number
  /** Bits of the expected fields that some row had. */
  present: number
  readonly unknown: Set<string>
}

export type Seen = Readonly<Record<RowName, FieldsSeen>>

/** Names that are kept at most, and their length: they are foreign text. */
const MOST_NAMES = 50
const LONGEST_NAME = 80

/** Nothing seen yet of any kind of row. */
export function noFieldsSeen(): Seen {
  const made = ROW_KINDS.map((kind) => [kind, { rows: 0, present: 0, unknown: new Set<string>() }])
  return Object.fromEntries(made) as Seen
}

/** Bits of the expected fields, by kind and name. */
const BITS: ReadonlyMap<RowName, ReadonlyMap<string, number>> = new Map(
  ROW_KINDS.map((kind) => [
    kind,
    new Map(FIELDS[kind].expected.map((name, index) => [name, 1 << index] as const)),
  ]),
)

/** Notes the fields of a row, and those of the first entry of each of its breakdowns. */
export function noteFields(seen: Seen, kind: RowName, row: JsonObject): void {
  const fields = seen[kind]
  const { known } = FIELDS[kind]
  const bits = BITS.get(kind)
  fields.rows++
  for (const name in row) {
    if (known.has(name)) {
      fields.present |= bits?.get(name) ?? 0
      noteNested(fields, name, row[name])
    } else noteUnknown(fields, name)
  }
}

function noteNested(fields: FieldsSeen, field: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  const known = NESTED.get(field)
  if (known === undefined) return
  const first: unknown = Array.isArray(value) ? value[0] : value
  if (!isJsonObject(first)) return
  for (const name in first) {
    if (!known.has(name)) noteUnknown(fields, `${field}.${name}`)
  }
}

function noteUnknown(fields: FieldsSeen, name: string): void {
  if (fields.unknown.size < MOST_NAMES) fields.unknown.add(name.slice(0, LONGEST_NAME))
}

/** Adds what another part saw. */
export function mergeSeen(target: Seen, source: Seen): void {
  for (const kind of ROW_KINDS) {
    target[kind].rows += source[kind].rows
    target[kind].present |= source[kind].present
    for (const name of source[kind].unknown) noteUnknown(target[kind], name)
  }
}

/** Expected fields that no row had, when there were rows. */
export function missingFields(seen: Seen, kind: RowName): string[] {
  const { rows, present } = seen[kind]
  if (rows === 0) return []
  return FIELDS[kind].expected.filter((_, index) => (present & (1 << index)) === 0)
}
