import { type Field, type Fields } from '../schema/fields.js'
import { isOrganization, tellingOf } from '../schema/people.js'
import { FEATURES } from '../schema/values.js'
import { foldLogin, idDigits, type Pseudonymiser, remembering } from '../text/pseudonym.js'
import { decodedText } from '../text/spelling.js'
import { DEEPEST, isJsonObject, type JsonObject } from './json.js'

/** The people whom a row names, and how their names are taken out of the texts around them. */
export interface Persons {
  readonly named: Named
  /** A text without them. `given`: a name that people gave, not one of GitHub's words. */
  readonly replaceIn: (text: string, given: boolean) => string
}

/** What to look for. */
interface Named {
  /** Logins in their plain spelling, each with the one that was sent. */
  readonly logins: Map<string, string>
  /**
   * What those of managed accounts begin with, before the `_` of their enterprise, and what else is said of people
   * by members that the schema does not know: looked for in names that people gave only.
   */
  readonly stems: Map<string, string>
  readonly ids: Set<string>
}

/** How people are looked for. */
export interface Looking {
  readonly people: Pseudonymiser
  /** Whether an account is no person's; one without a field is of a member that the schema does not know. */
  readonly isNobody: (account: string, field: Field | undefined) => boolean
  /** Objects that are passed over: rows with people of their own. */
  readonly isApart?: (holder: JsonObject, fields: Fields) => boolean
  /** Who is named around the row. */
  readonly around?: Persons
}

/** Ids of fewer digits are looked for nowhere else: too many other numbers look like them. */
const FEWEST_DIGITS = 4

/** Looks for people in a whole row, the members that do not pass included. */
export function personsIn(row: JsonObject, fields: Fields, looking: Looking): Persons {
  const { named } = looking.around ?? NOBODY
  const { logins, stems, ids } = {
    logins: new Map(named.logins),
    stems: new Map(named.stems),
    ids: new Set(named.ids),
  }
  lookInside(row, { ...looking, named: { logins, stems, ids }, fields, key: '', depth: 0 })
  const words = [...logins.keys(), ...stems.keys(), ...ids]
  if (words.length === 0) return NOBODY
  // Most texts name nobody: no pattern is made for them.
  const begins = words.map((word) => word.split(' ', 1)[0] ?? '')
  const found = { logins, stems, ids }
  return {
    named: found,
    replaceIn(text, given) {
      const plain = plainly(text)
      if (!begins.some((begin) => plain.includes(begin))) return text
      const swap = swapping(found, looking.people)
      const replaced = plain.replace(patternOf(found, given), swap)
      return replaced === plain ? text : replaced
    },
  }
}

/** Gives a word of a text its pseudonym. */
function swapping({ logins, stems }: Named, people: Pseudonymiser): (word: string) => string {
  const byWord = new Map([...stems, ...logins])
  const byLetters = new Map([...byWord].map(([word, of]) => [lettersOf(word), of]))
  return (word) => {
    const login = byWord.get(word) ?? byLetters.get(lettersOf(word))
    return login === undefined ? String(people.id(word)) : people.login(login)
  }
}

/** Names of several words stand in names of things with other marks between these, or none. */
const MARK = '[\\s._-]'
const MARKS = new RegExp(`${MARK}+`, 'g')
const BETWEEN = `${MARK}*`
const lettersOf = (word: string) => word.replace(MARKS, '')

const NOBODY: Persons = {
  named: { logins: new Map(), stems: new Map(), ids: new Set() },
  replaceIn: (text) => text,
}

interface Place extends Looking {
  readonly named: Named
  /** Absent below a member that the schema does not know. */
  readonly fields: Fields | undefined
  /** The member that holds the value. */
  readonly key: string
  readonly depth: number
  /** Below a member that tells of people and that the schema does not know. */
  readonly ofPeople?: boolean
}

function look(value: unknown, place: Place): void {
  if (place.depth > DEEPEST) return
  if (Array.isArray(value)) {
    for (const item of value) look(item, { ...place, depth: place.depth + 1 })
  } else if (isJsonObject(value)) {
    const isApart = place.fields !== undefined && place.isApart?.(value, place.fields)
    if (isApart !== true) lookInside(value, place)
  }
}

function lookInside(holder: JsonObject, place: Place): void {
  const { fields, depth } = place
  const byName = isByName(holder, place)
  for (const [key, inner] of Object.entries(holder)) {
    const field = fields !== undefined && Object.hasOwn(fields, key) ? fields[key] : undefined
    if (field === undefined) {
      noteUnknown([key, inner], holder, place)
      notePieces([key, inner], byName, place)
    } else if (isPerson(field)) note(inner, place, { field, numbers: true })
    if (typeof inner !== 'object') continue
    const below = field?.kind === 'value' ? undefined : field?.fields
    const ofPeople = field === undefined && isOfPeople(key, place)
    look(inner, { ...place, fields: below, key, depth: depth + 1, ofPeople })
  }
}

function isPerson(field: Field): boolean {
  return field.kind === 'value' && (field.about === 'person' || field.about === 'account')
}

const telling = remembering((key) => ({ of: tellingOf(key) }), 10_000)

function noteUnknown([key, value]: [string, unknown], holder: JsonObject, place: Place): void {
  const { of } = telling(key)
  const { login } = holder
  if (isOrganization(place.key) && (of === 'handle' || key === 'id')) return
  if (of === 'handle' || of === 'id') note(value, place, { numbers: true })
  else if (key === 'id') {
    const isOwner = /owners?$/i.test(place.key)
    const isAccount = typeof login === 'string' || telling(place.key).of === 'person'
    if (isAccount && !isOwner) note(value, place, { numbers: true })
  } else if (of === 'person' || of === 'mention') note(value, place, { numbers: false })
  else if (typeof login === 'string' && typeof value === 'string' && FULL_NAME.test(key)) {
    const name = wordsOf(value)
    if (name.includes(' ') && !isOrganization(place.key)) place.named.logins.set(name, login)
  }
}

function isOfPeople(key: string, { key: above, ofPeople }: Place): boolean {
  const isTold = ofPeople === true || telling(key).of !== undefined
  return isTold && ![above, key].some(isOrganization)
}

/** What a member that tells of people holds of texts, and what a list by their names is keyed by, piece by piece. */
function notePieces([key, value]: [string, unknown], byName: boolean, place: Place): void {
  if (!isOfPeople(key, place)) return
  for (const text of [value].flat().filter((one) => typeof one === 'string'))
    notePiecesOf(text, place)
  if (byName) notePiecesOf(`/${key}`, place)
}

/** An account has members of these names; a list by names has none. */
const OF_ACCOUNT = /^(?:id|name|type|url)$/i

function isByName(holder: JsonObject, { key, ofPeople }: Place): boolean {
  const isList = ofPeople === true && /s$|(?:^|_)(?:by|per)_/i.test(key)
  const isAccount = (one: string) => OF_ACCOUNT.test(one) || telling(one).of !== undefined
  return isList && !Object.keys(holder).some(isAccount)
}

/** Of a link its path. */
const HOST = /^[a-z]+:\/\/[^/]*/
const PIECE = /[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?/gu
const SHORTEST_PIECE = 3
/** Of paths, and of what accounts say of their kind. */
const SCAFFOLD = new Set(['user', 'users', 'orgs', 'member', 'admin'])

function notePiecesOf(text: string, { named, isNobody }: Place): void {
  const path = plainly(text).replace(HOST, '')
  for (const [piece] of path.matchAll(PIECE)) {
    const word = piece.replace(/\.png$/, '')
    if (/^\d+$/.test(word)) {
      if (path.startsWith('/')) noteId(word, named)
    } else if (word.length >= SHORTEST_PIECE && !SCAFFOLD.has(word) && !isNobody(word, undefined))
      named.stems.set(word, word)
  }
}

/** Of an account. A single word of it may mean anything. */
const FULL_NAME = /^(?:full_?|display_?)?name$/i

interface Noting {
  readonly field?: Field
  /** Whether a number is an id, not a count. */
  readonly numbers: boolean
}

function note(value: unknown, place: Place, noting: Noting): void {
  if (Array.isArray(value)) for (const item of value as unknown[]) note(item, place, noting)
  const isNumber = typeof value === 'number' || typeof value === 'bigint'
  if (isNumber && noting.numbers) noteId(value, place.named)
  if (typeof value !== 'string' || place.isNobody(value, noting.field)) return
  if (!/^\s*\d+(?:\.0*)?\s*$/.test(plainly(value))) noteLogin(value, place.named)
  else if (noting.numbers) noteId(plainly(value), place.named)
}

function noteId(id: string | number | bigint, { ids }: Named): void {
  const digits = idDigits(id)
  if (digits.length >= FEWEST_DIGITS) ids.add(digits)
}

/** An address has the login before its `@`, perhaps behind an id; a managed account has its enterprise behind `_`. */
const ADDRESS = /^(?:(\d+)\+)?([^@]+)@./
const MANAGED = /^(.{2,})_[\p{L}\p{N}]{3,8}$/u

function noteLogin(login: string, named: Named): void {
  const word = wordsOf(login)
  if (word === '') return
  named.logins.set(word, login)
  const [, id, local] = ADDRESS.exec(word) ?? []
  if (id !== undefined) noteId(id, named)
  if (local !== undefined) noteLogin(local, named)
  const [, stem] = MANAGED.exec(word) ?? []
  if (stem !== undefined) named.stems.set(stem, login)
}

const UNPRINTED = /(?!\s)[\p{Cc}\p{Cs}]/gu

/** One spelling of what is written in several: encodings undone, small letters, nothing that cannot be seen. */
const plainly = remembering(
  (text) => decodedText(text).replace(UNPRINTED, '').toLowerCase(),
  1 << 16,
)

const wordsOf = (text: string) => plainly(text).trim().replace(/\s+/g, ' ')

const STRICT = '[\\p{L}\\p{N}_]'
const LOOSE = '[\\p{L}\\p{N}]'
/** `code` is not meant in `code_completion`. */
const PIECES = new Set([...FEATURES].flatMap((feature) => feature.split('_')))

/** Rows of one person are many: what was compiled for them is kept. */
const compiled = remembering((source) => new RegExp(source, 'gu'), 2_000)

function patternOf({ logins, stems, ids }: Named, given: boolean): RegExp {
  const words = [...logins.keys(), ...(given ? stems.keys() : [])]
    .sort((one, other) => other.length - one.length)
    .map((word) => aWord(word, given || !PIECES.has(word) ? LOOSE : STRICT))
  const numbers = [...ids].map((id) => `(?<!\\d)0*${id}(?!\\d)`)
  return compiled([...words, ...numbers].join('|'))
}

function aWord(word: string, letter: string): string {
  const pieces = word.split(' ').map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return `(?<!${letter})${pieces.join(BETWEEN)}(?!${letter})`
}

/** Whether two accounts are one. */
export const isSameAccount = (one: string, other: string) => foldLogin(one) === foldLogin(other)
