import { type Fields } from '../src/schema/fields.js'
import { kindOf, type RowKind, ROWS } from '../src/schema/kinds.js'
import { FEATURES } from '../src/schema/values.js'

/** What is new in the rows of a report: names of fields and features, never a value that tells of anybody. */

type Row = Readonly<Record<string, unknown>>

/** Names as GitHub spells those of fields. What is spelled otherwise is counted, not told. */
const NAME = /^[a-z][a-z0-9_]{2,60}$/

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function rowsOf(text: string): Row[] {
  const values = (() => {
    try {
      return [JSON.parse(text) as unknown].flat()
    } catch {
      return text.split('\n').flatMap((line) => {
        try {
          return [JSON.parse(line) as unknown]
        } catch {
          return []
        }
      })
    }
  })()
  return values.filter(isRow)
}

function unknownIn(row: Row, fields: Fields, above: string, add: (path: string) => void): void {
  for (const [name, value] of Object.entries(row)) {
    const field = fields[name]
    const path = above === '' ? name : `${above}.${name}`
    if (field === undefined) add(path)
    else if (field.kind !== 'value')
      for (const entry of [value].flat().filter(isRow)) unknownIn(entry, field.fields, path, add)
  }
}

/** Texts that stand in the rows, except names of features: a name that is also one of them is not told. */
function textsIn(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value.toLowerCase())
  else if (Array.isArray(value)) for (const one of value) textsIn(one, into)
  else if (isRow(value))
    for (const [name, one] of Object.entries(value)) if (name !== 'feature') textsIn(one, into)
}

/** Tells those that are spelled like names of GitHub's and stand nowhere as a text; counts the others. */
function told(what: string, names: ReadonlySet<string>, texts: ReadonlySet<string>): string {
  const safe = [...names].filter((path) =>
    path.split('.').every((name) => NAME.test(name) && !texts.has(name)),
  )
  const rest = names.size - safe.length
  const list = [...safe.sort(), ...(rest > 0 ? [`${rest} with another spelling`] : [])]
  return `${what}: ${list.join(', ') || 'none'}`
}

/** Lines on the rows of a part. */
export function newsIn(kind: RowKind, text: string): string[] {
  const rows = rowsOf(text)
  const [fields, features, texts] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const row of rows) {
    textsIn(row, texts)
    unknownIn(row, ROWS[kindOf(row) ?? kind].fields, '', (path) => fields.add(path))
    for (const day of [row, ...[row.day_totals ?? []].flat().filter(isRow)])
      for (const entry of [day.totals_by_feature ?? []].flat().filter(isRow))
        if (typeof entry.feature === 'string' && !FEATURES.has(entry.feature))
          features.add(entry.feature)
  }
  return [
    `rows that could be read: ${rows.length === 0 ? 'none' : 'yes'}`,
    told('fields that the schema does not know', fields, texts),
    told('features that the schema does not know', features, texts),
  ]
}
