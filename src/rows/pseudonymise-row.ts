import { isDay } from '../reports/days.js'
import { WRAPPER } from '../schema/days.js'
import { type About, type Field, type Fields, type List, type Value } from '../schema/fields.js'
import { HELD, kindOf, type RowKind, ROWS } from '../schema/kinds.js'
import { foldLogin, idDigits, type Pseudonymiser } from '../text/pseudonym.js'
import { isJsonObject, type JsonObject } from './json.js'
import { isSameAccount, type Persons, personsIn } from './persons.js'

/**
 * Writes a row anew, member by member, as the schema declares it. What the schema does not know does not
 * pass, neither name nor value: it may name a person, and next year's fields are on no list.
 */

/** How much did not pass. */
export interface LeftOut {
  /** Members that the schema does not know, or whose values are not of the kind that it says. */
  members: number
  /** Objects that are no known kind of row. */
  rows: number
}

/** What rows are rewritten with. */
export interface Rewriting {
  readonly people: Pseudonymiser
  /** Accounts that are organizations. */
  readonly organizations: readonly string[]
  readonly leftOut: LeftOut
  /** What the rows of the report are about. */
  readonly rows: RowKind
}

interface Of extends Rewriting {
  readonly persons: Persons
}

/** The text of a row, on one line, without its people; absent when it is no known kind of row. */
export function pseudonymiseRow(row: JsonObject, given: Rewriting): string | undefined {
  // One that lacks what tells its kind is written as what its report is about.
  const kind = kindOf(row, HELD[given.rows]) ?? (kindOf(row) && given.rows)
  if (kind === undefined) {
    given.leftOut.rows++
    return undefined
  }
  const { fields } = ROWS[kind]
  const isNobody = (text: string, field: Field) => isNobodysAccount(text, field, given)
  const persons = personsIn(row, fields, { people: given.people, isNobody })
  return textOfObject(row, fields, { ...given, persons })
}

function textOfObject(holder: JsonObject, fields: Fields, of: Of): string {
  const members: string[] = []
  for (const [name, value] of Object.entries(holder)) {
    const field = fieldOf(fields, name)
    const text = field === undefined ? undefined : textOf(value, field, of)
    if (text !== undefined) members.push(`"${name}":${text}`)
    else if (!isProduction(field)) of.leftOut.members++
  }
  return `{${members.join(',')}}`
}

/** By its name, or by the one that it had in early files. */
function fieldOf(fields: Fields, name: string): Field | undefined {
  if (Object.hasOwn(fields, name)) return fields[name]
  return Object.values(fields).find((field) => field.kind === 'value' && field.once === name)
}

function isProduction(field: Field | undefined): boolean {
  return field?.kind === 'value' && field.about === 'production'
}

/** The text of a value that is of the declared kind; absent for any other. */
function textOf(value: unknown, field: Field, of: Of): string | undefined {
  if (isProduction(field)) return undefined
  if (value === null) return 'null'
  if (field.kind === 'value') return TEXTS[field.about](value, field, of)
  if (field.kind === 'list') return Array.isArray(value) ? textOfList(value, field, of) : undefined
  return isJsonObject(value) ? textOfObject(value, field.fields, of) : undefined
}

function textOfList(values: readonly unknown[], list: List, of: Of): string {
  const entries = values.filter(isJsonObject)
  of.leftOut.members += values.length - entries.length
  return `[${entries.map((entry) => textOfObject(entry, fieldsOf(entry, list, of), of)).join(',')}]`
}

/** A wrapper may hold rows of users in place of days. */
function fieldsOf(entry: JsonObject, list: List, of: Of): Fields {
  const isUser =
    list.fields === WRAPPER.day_totals.fields && kindOf(entry, HELD[of.rows]) === 'user'
  return isUser ? ROWS.user.fields : list.fields
}

const TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z| ?UTC|[+-]\d{2}:?\d{2})?$/
const WHOLE = /^\s*\d{1,20}\s*$/

/** What passes of a value, by what it tells of. */
const TEXTS: Readonly<Record<About, (value: unknown, field: Value, of: Of) => string | undefined>> =
  {
    measure: (value, { type }) => (type === 'boolean' ? textOfFlag(value) : textOfNumber(value)),
    time: (value, { type }) => {
      if (typeof value !== 'string') return undefined
      return value === '' || (type === 'date' ? isDay(value) : TIME.test(value))
        ? JSON.stringify(value)
        : undefined
    },
    person: textOfPerson,
    account: textOfAccount,
    name: (value, { type }, of) =>
      type === 'int64' ? textOfId(value, of) : textOfName(value, false, of),
    given: (value, _field, of) => textOfName(value, true, of),
    owner: (value, _field, of) => textOfId(value, of) ?? textOfName(value, true, of),
    production: () => undefined,
  }

function textOfFlag(value: unknown): string | undefined {
  return typeof value === 'boolean' ? String(value) : undefined
}

function textOfNumber(value: unknown): string | undefined {
  if (typeof value === 'bigint') return value.toString()
  return typeof value === 'number' && Number.isFinite(value) ? JSON.stringify(value) : undefined
}

/** The id of a thing, as a number or as its digits. */
function textOfId(value: unknown, { persons, people }: Of): string | undefined {
  const isText = typeof value === 'string'
  if (isText ? !WHOLE.test(value) : textOfNumber(value) === undefined) return undefined
  const id = value as string | number | bigint
  const digits = idDigits(id)
  const text = persons.isId(digits) ? String(people.id(digits)) : String(id)
  return isText ? JSON.stringify(text) : text
}

function textOfName(value: unknown, given: boolean, { persons }: Of): string | undefined {
  return typeof value === 'string' ? JSON.stringify(persons.replaceIn(value, given)) : undefined
}

/** What is empty names nobody. */
function textOfPerson(value: unknown, { type }: Value, { people }: Of): string | undefined {
  if (typeof value === 'string' && foldLogin(value) === '') return '""'
  if (typeof value !== 'string' && textOfNumber(value) === undefined) return undefined
  const id = value as string | number | bigint
  return type === 'int64' ? String(people.id(id)) : JSON.stringify(people.login(String(id)))
}

function textOfAccount(value: unknown, field: Value, of: Of): string | undefined {
  if (typeof value !== 'string') return undefined
  return JSON.stringify(isNobodysAccount(value, field, of) ? value : of.people.login(value))
}

function isNobodysAccount(account: string, field: Field, { organizations }: Rewriting): boolean {
  if (field.kind !== 'value' || field.about !== 'account') return false
  if (foldLogin(account) === '' || field.nobody?.includes(account) === true) return true
  return organizations.some((one) => isSameAccount(one, account))
}
