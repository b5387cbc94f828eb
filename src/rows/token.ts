/**
 * A run of bytes that is expected to come again: a key, or a name. It is compared eight bytes at a time
 * and without a loop, since this is where the time of reading rows goes.
 */
export interface Token {
  readonly text: string
  readonly bytes: Uint8Array
  readonly length: number
  /** Its number among names, once it was asked for; else -1. */
  id: number
  /** Its bytes as numbers of eight bytes; `tail` are the last eight, which may overlap. */
  readonly word0: number
  readonly word1: number
  readonly word2: number
  readonly word3: number
  readonly tail: number
  /** Words can be compared: it is long enough, not too long, and plain ASCII, which is never a NaN. */
  readonly inWords: boolean
}

/** What is compared: the same bytes in two ways, and how many they are. */
export interface Bytes {
  bytes: Uint8Array
  view: DataView
  size: number
}

const WORD = 8
const LONGEST_IN_WORDS = 5 * WORD

/** A token of any bytes. */
export function tokenOf(text: string, source: Uint8Array): Token {
  const bytes = source.slice()
  const { length } = bytes
  const padded = new Uint8Array(LONGEST_IN_WORDS).fill(0x20)
  padded.set(bytes.subarray(0, LONGEST_IN_WORDS))
  const view = new DataView(padded.buffer)
  const word = (index: number) => view.getFloat64(index, true)
  const plain = bytes.every((byte) => byte < 0x80)
  return {
    text,
    bytes,
    length,
    id: -1,
    word0: word(0),
    word1: word(WORD),
    word2: word(2 * WORD),
    word3: word(3 * WORD),
    tail: word(Math.min(LONGEST_IN_WORDS, Math.max(WORD, length)) - WORD),
    inWords: plain && length >= WORD && length <= LONGEST_IN_WORDS,
  }
}

/** True when the token stands at a place of the bytes. */
export function isToken(token: Token, at: Bytes, place: number): boolean {
  const { length } = token
  if (place + length > at.size) return false
  if (!token.inWords) return isSame(token.bytes, at.bytes, place)
  const { view } = at
  if (view.getFloat64(place + length - WORD, true) !== token.tail) return false
  if (length === WORD) return true
  if (view.getFloat64(place, true) !== token.word0) return false
  if (length <= 2 * WORD) return true
  if (view.getFloat64(place + WORD, true) !== token.word1) return false
  if (length <= 3 * WORD) return true
  if (view.getFloat64(place + 2 * WORD, true) !== token.word2) return false
  if (length <= 4 * WORD) return true
  return view.getFloat64(place + 3 * WORD, true) === token.word3
}

function isSame(token: Uint8Array, bytes: Uint8Array, place: number): boolean {
  for (let index = 0; index < token.length; index++) {
    if (bytes[place + index] !== token[index]) return false
  }
  return true
}
