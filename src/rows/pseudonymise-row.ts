import { isDay } from '../reports/days.js'
import { WRAPPER } from '../schema/days.js'
import { type About, type Field, type Fields, type List, type Value } from '../schema/fields.js'
import { HELD, kindOf, type RowKind, ROWS } from '../schema/kinds.js'
import { NOBODY } from '../schema/people.js'
import { cleanName } from '../text/cleaner.js'
import { foldLogin, idDigits, type Pseudonymiser } from '../text/pseudonym.js'
import { isJsonObject, type JsonObject } from './json.js'
import { isSameAccount, type Looking, type Persons, personsIn } from './persons.js'

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
  /** Whom the row names. */
  readonly persons: Persons
  /** Of a wrapper: whom it names beside its rows of users. */
  readonly around: Persons
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
  const persons = personsIn(row, fields, lookingAs(given))
  const isApart = (one: JsonObject, holder: Fields) => isRowOfUser(one, holder, given)
  const around =
    kind === 'wrapper' ? personsIn(row, fields, { ...lookingAs(given), isApart }) : persons
  return textOfObject(row, fields, { ...given, persons, around })
}

function lookingAs(given: Rewriting): Looking {
  return { people: given.people, isNobody: (text, field) => isNobodys(text, field, given) }
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

function textOfList(values: readonly unknown[], { fields }: List, of: Of): string {
  const entries = values.filter(isJsonObject)
  of.leftOut.members += values.length - entries.length
  return `[${entries.map((entry) => textOfEntry(entry, fields, of)).join(',')}]`
}

function textOfEntry(entry: JsonObject, fields: Fields, of: Of): string {
  if (!isRowOfUser(entry, fields, of)) return textOfObject(entry, fields, of)
  const persons = personsIn(entry, ROWS.user.fields, { ...lookingAs(of), around: of.around })
  return textOfObject(entry, ROWS.user.fields, { ...of, persons })
}

/** A wrapper may hold rows of users in place of days. */
function isRowOfUser(entry: JsonObject, fields: Fields, { rows }: Rewriting): boolean {
  return fields === WRAPPER.day_totals.fields && kindOf(entry, HELD[rows]) === 'user'
}

const TIME = /^[T ](?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z| ?UTC|[+-]\d{2}:?\d{2})?$/
const WHOLE = /^\s*\d{1,20}(?:\.0*)?\s*$/

/** What passes of a value, by what it tells of. */
const TEXTS: Readonly<Record<About, (value: unknown, field: Value, of: Of) => string | undefined>> =
  {
    measure: (value, { type }) => (type === 'boolean' ? textOfFlag(value) : textOfNumber(value)),
    time: (value, { type }) => {
      if (typeof value !== 'string') return undefined
      return value === '' || (type === 'date' ? isDay(value) : isTime(value))
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

const isTime = (text: string) => isDay(text.slice(0, 10)) && TIME.test(text.slice(10))

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
  const digits = isText || textOfNumber(value) !== undefined ? idDigits(value as string) : ''
  if (!/^\d+$/.test(digits) || (isText && !WHOLE.test(value))) return undefined
  const text = persons.named.ids.has(digits) ? String(people.id(digits)) : String(value)
  return isText ? JSON.stringify(text) : text
}

/** These rows are of our own making. */
function textOfName(value: unknown, given: boolean, { persons }: Of): string | undefined {
  return typeof value === 'string'
    ? JSON.stringify(persons.replaceIn(cleanName(value), given))
    : undefined
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
  return JSON.stringify(isNobodys(value, field, of) ? value : of.people.login(value))
}

/** Whether an account, or what a member that is not known calls a person, is none. */
function isNobodys(account: string, field: Field | undefined, of: Rewriting): boolean {
  const login = foldLogin(account)
  if (field?.kind === 'value' && field.about === 'person') return login === ''
  const isWord =
    field === undefined
      ? NOBODY.includes(login)
      : field.kind === 'value' && field.nobody?.includes(account) === true
  return login === '' || isWord || of.organizations.some((one) => isSameAccount(one, account))
}
