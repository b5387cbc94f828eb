/**
 * A run of bytes that is expected to come again: a key, or a name. It is compared eight bytes at a time
 * and without a loop, since this is where the time of reading rows goes.
 */
export interface Token {
  readonly text: string
  readonly bytes: Uint8Array
  readonly length: number
  /** Its bytes as numbers of eight bytes; `tail` are the last eight, which may overlap. */
  readonly word0: number
  readonly word1: number
  readonly word2: number
  readonly word3: number
  readonly tail: number
}

/** What is compared: the same bytes in two ways, and how many they are. */
export interface Bytes {
  bytes: Uint8Array
  view: DataView
  size: number
}

const WORD = 8

/** The longest token, in bytes. */
export const LONGEST_TOKEN = 5 * WORD

/** A token of printable ASCII: such bytes never form a NaN, so equal words are equal bytes. */
export function tokenOf(text: string, source: Uint8Array): Token {
  const bytes = source.slice()
  const { length } = bytes
  if (length > LONGEST_TOKEN) throw new RangeError(`A token has at most ${LONGEST_TOKEN} bytes.`)
  const padded = new Uint8Array(LONGEST_TOKEN).fill(0x20)
  padded.set(bytes)
  const view = new DataView(padded.buffer)
  const word = (index: number) => view.getFloat64(index, true)
  return {
    text,
    bytes,
    length,
    word0: word(0),
    word1: word(WORD),
    word2: word(2 * WORD),
    word3: word(3 * WORD),
    tail: word(Math.max(0, length - WORD)),
  }
}

/** True when the token stands at a place of the bytes. */
export function isToken(token: Token, { view, bytes, size }: Bytes, at: number): boolean {
  const { length } = token
  if (length < WORD) return isShort(token.bytes, bytes, at)
  if (at + length > size) return false
  if (view.getFloat64(at + length - WORD, true) !== token.tail) return false
  if (length === WORD) return true
  if (view.getFloat64(at, true) !== token.word0) return false
  if (length <= 2 * WORD) return true
  if (view.getFloat64(at + WORD, true) !== token.word1) return false
  if (length <= 3 * WORD) return true
  if (view.getFloat64(at + 2 * WORD, true) !== token.word2) return false
  if (length <= 4 * WORD) return true
  return view.getFloat64(at + 3 * WORD, true) === token.word3
}

function isShort(token: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let index = 0; index < token.length; index++) {
    if (bytes[at + index] !== token[index]) return false
  }
  return true
}
