import { type Field, type Fields } from '../schema/fields.js'
import {
  foldLogin,
  foldText,
  idDigits,
  type Pseudonymiser,
  remembering,
} from '../text/pseudonym.js'
import { DEEPEST, isJsonObject } from './json.js'

/** The people whom a row names, and how their names are taken out of the texts around them. */
export interface Persons {
  /** Whether a number is the id of one of them. */
  readonly isId: (digits: string) => boolean
  /** A text without them. `given`: a name that people gave, in which `_` parts words. */
  readonly replaceIn: (text: string, given: boolean) => string
}

/** Ids of fewer digits are looked for nowhere else: too many other numbers look like them. */
const FEWEST_DIGITS = 4

/** Members that name somebody, wherever they stand and however they are spelled. */
const NAMES_SOMEBODY = /(?:^|user|_)(?:logins?|user_?ids?)$/

const isTelling = remembering(
  (name) => ({
    found: NAMES_SOMEBODY.test(name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase()),
  }),
  10_000,
)

interface Found {
  readonly logins: Set<string>
  readonly ids: Set<string>
  /** Whether an account is no person's. */
  readonly isNobody: (account: string, field: Field) => boolean
}

/** Looks for people in a whole row, the members that do not pass included. */
export function personsIn(
  row: unknown,
  fields: Fields,
  of: { readonly people: Pseudonymiser; readonly isNobody: Found['isNobody'] },
): Persons {
  const found: Found = { logins: new Set(), ids: new Set(), isNobody: of.isNobody }
  look(row, { found, fields, depth: 0 })
  const words = [...found.logins, ...found.ids].sort((one, other) => other.length - one.length)
  if (words.length === 0) return NOBODY
  // Most texts name nobody: no pattern is made for them.
  const begins = words.map((word) => word.split(' ', 1)[0] ?? '')
  const swap = (word: string) =>
    found.ids.has(word) ? String(of.people.id(word)) : of.people.login(word)
  return {
    isId: (digits) => found.ids.has(digits),
    replaceIn(text, given) {
      const folded = folding(text)
      if (!begins.some((begin) => folded.includes(begin))) return text
      const [strict, loose] = patternsOf(words.join('\n'))
      const replaced = folded.replace(given ? loose : strict, swap)
      return replaced === folded ? text : replaced
    },
  }
}

const NOBODY: Persons = { isId: () => false, replaceIn: (text) => text }

interface Place {
  readonly found: Found
  /** Absent below a member that the schema does not know. */
  readonly fields: Fields | undefined
  readonly depth: number
}

function look(value: unknown, place: Place): void {
  if (place.depth > DEEPEST) return
  const below = { ...place, depth: place.depth + 1 }
  if (Array.isArray(value)) for (const item of value) look(item, below)
  if (!isJsonObject(value)) return
  for (const [name, inner] of Object.entries(value)) {
    const { fields } = place
    const field = fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined
    if (namesSomebody(name, field)) note(inner, field, place.found)
    look(inner, { ...below, fields: field?.kind === 'value' ? undefined : field?.fields })
  }
}

function namesSomebody(name: string, field: Field | undefined): boolean {
  if (field === undefined) return isTelling(name).found
  return field.kind === 'value' && (field.about === 'person' || field.about === 'account')
}

function note(value: unknown, field: Field | undefined, found: Found): void {
  if (Array.isArray(value)) for (const item of value as unknown[]) note(item, field, found)
  if (typeof value === 'string') {
    if (field !== undefined && found.isNobody(value, field)) return
    const text = foldText(value).trim().replace(/\s+/g, ' ')
    if (/^\d+$/.test(text)) noteId(text, found)
    else if (text !== '') found.logins.add(text)
  }
  if (typeof value === 'number' || typeof value === 'bigint') noteId(value, found)
}

function noteId(id: string | number | bigint, { ids }: Found): void {
  const digits = idDigits(id)
  if (digits.length >= FEWEST_DIGITS) ids.add(digits)
}

const folding = remembering(foldText, 1 << 16)

/** Rows of one person are many: what was compiled for them is kept. Strict, then loose. */
const patternsOf = remembering((words): readonly [RegExp, RegExp] => {
  const all = words.split('\n')
  const patternOf = (made: readonly string[]) => new RegExp(made.join('|'), 'gu')
  return [patternOf(all.map(strictWord)), patternOf(all.map((word) => aWord(word, LOOSE)))]
}, 2_000)

const STRICT = '[\\p{L}\\p{N}_]'
const LOOSE = '[\\p{L}\\p{N}]'

/** `code` is not meant in `code_completion`; a login with a hyphen is no part of any of GitHub's words. */
function strictWord(word: string): string {
  return aWord(word, /^[\p{L}\p{N}]+$/u.test(word) ? STRICT : LOOSE)
}

function aWord(word: string, letter: string): string {
  const pieces = word.split(/\s+/).map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return `(?<!${letter})${pieces.join('\\s*')}(?!${letter})`
}

/** Whether two accounts are one. */
export const isSameAccount = (one: string, other: string) => foldLogin(one) === foldLogin(other)
