import { type Field, type Fields } from '../schema/fields.js'
import { FILE_ROWS, type FileRow, ROWS } from '../schema/kinds.js'
import { isJsonObject, type JsonObject } from './json.js'

/** What was seen of the fields of one kind of row. */
export interface FieldsSeen {
  rows: number
  /** Bits of the expected fields that some row had. */
  present: number
  /** Paths of fields that the schema does not know, with dots. */
  readonly unknown: Set<string>
}

export type Seen = Readonly<Record<FileRow, FieldsSeen>>

/** Names that are kept at most, and their length: they are foreign text. */
const MOST_NAMES = 50
const LONGEST_NAME = 80

/** Nothing seen yet of any kind of row. */
export function noFieldsSeen(): Seen {
  const made = FILE_ROWS.map((kind) => [kind, { rows: 0, present: 0, unknown: new Set<string>() }])
  return Object.fromEntries(made) as Seen
}

/** Expected fields by kind, in the order of their bits. */
const EXPECTED = new Map<FileRow, readonly string[]>(
  FILE_ROWS.map((kind) => {
    const names = Object.entries(ROWS[kind].fields).flatMap(([name, { expected }]) =>
      expected ? [name] : [],
    )
    if (names.length > 31) throw new RangeError('There are more expected fields than bits.')
    return [kind, names]
  }),
)

const expectedOf = (kind: FileRow) => EXPECTED.get(kind) ?? []

/** The bit of an expected field; 0 for another. */
export function expectedBit(kind: FileRow, name: string): number {
  const index = expectedOf(kind).indexOf(name)
  return index === -1 ? 0 : 1 << index
}

/** Notes the fields of a row, and those of the entries and objects in it. */
export function noteFields(seen: Seen, kind: FileRow, row: JsonObject): void {
  const fields = seen[kind]
  fields.rows++
  expectedOf(kind).forEach((name, index) => {
    if (row[name] !== undefined) fields.present |= 1 << index
  })
  noteMembers(fields, ROWS[kind].fields, { path: '', holder: row })
}

function noteMembers(
  seen: FieldsSeen,
  fields: Fields,
  of: { readonly path: string; readonly holder: JsonObject },
): void {
  for (const name in of.holder) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (field === undefined) noteUnknown(seen, pathOf(of.path, name))
    else if (field.kind !== 'value' && name !== 'day_totals' && !isGeneral(field)) {
      const value = of.holder[name]
      for (const holder of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (isJsonObject(holder)) {
          noteMembers(seen, field.fields, { path: `${of.path}${name}.`, holder })
        }
      }
    }
  }
}

const isGeneral = (field: Field) => field.kind === 'object' && field.general === true

/** Where a member stands, as a reader is told; one without a name is seen too. */
export function pathOf(above: string, name: string): string {
  return `${above}${name === '' ? '""' : name}`
}

/** Notes the path of a field that the schema does not know. */
export function noteUnknown(seen: FieldsSeen, path: string): void {
  if (seen.unknown.size < MOST_NAMES) seen.unknown.add(path.slice(0, LONGEST_NAME))
}

/** Adds what another part saw. */
export function mergeSeen(target: Seen, source: Seen): void {
  for (const kind of FILE_ROWS) {
    target[kind].rows += source[kind].rows
    target[kind].present |= source[kind].present
    for (const name of source[kind].unknown) noteUnknown(target[kind], name)
  }
}

/** Expected fields that no row had, when there were rows. */
export function missingFields(seen: Seen, kind: FileRow): string[] {
  const { rows, present } = seen[kind]
  if (rows === 0) return []
  return expectedOf(kind).filter((_, index) => (present & (1 << index)) === 0)
}
