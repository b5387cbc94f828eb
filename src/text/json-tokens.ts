/**
 * The tokens of a JSON text, for those who change single values and leave every other byte alone. The
 * text has one character per byte (latin1): JSON's own characters are ASCII, so nothing else need be known.
 */

/** Called for each string and number that is a value: gives its new text, or undefined to keep it. */
export interface ValueVisitor<Role> {
  /** The role of a member by its key and the role of the object that it stands in. */
  roleOf(key: string, holder: Role | undefined): Role | undefined
  /** `token` is the text of the value as it stands, quotes included; `listed`: it is an element of an array. */
  replace(token: string, role: Role, listed: boolean): string | undefined
}

interface Frame<Role> {
  readonly role: Role | undefined
  readonly isArray: boolean
}

const TAB = 9
const NEWLINE = 10
const RETURN = 13
const SPACE = 32
const QUOTE = 34
const COMMA = 44
const MINUS = 45
const ZERO = 48
const NINE = 57
const COLON = 58
const OPEN_ARRAY = 91
const BACKSLASH = 92
const CLOSE_ARRAY = 93
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125

/**
 * A valid JSON text with some of its values replaced; an array hands its role on to its elements.
 * Valid is what `JSON.parse` takes: the caller has made sure of it.
 */
export function replaceValues<Role>(text: string, visitor: ValueVisitor<Role>): string {
  const frames: Frame<Role>[] = []
  const pieces: string[] = []
  let copied = 0
  let role: Role | undefined
  const visit = (start: number, end: number) => {
    if (role === undefined) return
    const replaced = visitor.replace(text.slice(start, end), role, frames.at(-1)?.isArray === true)
    if (replaced === undefined) return
    pieces.push(text.slice(copied, start), replaced)
    copied = end
  }
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      const end = endOfString(text, at)
      if (isKey(text, end)) {
        role = visitor.roleOf(decoded(text.slice(at, end)), frames.at(-1)?.role)
      } else visit(at, end)
      at = end - 1
    } else if (code === MINUS || (code >= ZERO && code <= NINE)) {
      const end = endOfNumber(text, at)
      visit(at, end)
      at = end - 1
    } else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      frames.push({ role, isArray: code === OPEN_ARRAY })
      if (code === OPEN_OBJECT) role = undefined
    } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
      frames.pop()
      role = undefined
    } else if (code === COMMA) {
      const frame = frames.at(-1)
      role = frame?.isArray === true ? frame.role : undefined
    }
  }
  return copied === 0 ? text : pieces.join('') + text.slice(copied)
}

/** What a string token says, as text. */
export function decoded(token: string): string {
  const bytes = token.slice(1, -1)
  if (!/[^\x20-\x7e]|\\/.test(bytes)) return bytes
  return JSON.parse(Buffer.from(token, 'latin1').toString('utf8')) as string
}

/** The index after the closing quote of the string that opens at `start`. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end < 0 ? text.length : end + 1
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0
  while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1
  return backslashes % 2 === 1
}

function endOfNumber(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && !isAfterNumber(text.charCodeAt(end))) end += 1
  return end
}

function isAfterNumber(code: number): boolean {
  return code === COMMA || code === CLOSE_ARRAY || code === CLOSE_OBJECT || isSpace(code)
}

/** In a valid text a string before a colon is a key. */
function isKey(text: string, end: number): boolean {
  let at = end
  while (isSpace(text.charCodeAt(at))) at += 1
  return text.charCodeAt(at) === COLON
}

function isSpace(code: number): boolean {
  return code === SPACE || code === TAB || code === NEWLINE || code === RETURN
}
