import { type Names, SLOTS } from './names.js'
import { REJECTED, type Scan } from './scan.js'
import { isToken, tokenOf } from './token.js'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const PROBES = 8
const LONGEST_KEPT = 40
const LOW_BITS = 0x01010101
const HIGH_BITS = 0x80808080 | 0
const QUOTES = 0x22222222
const BACKSLASHES = 0x5c5c5c5c
const BLANKS = 0x20202020
const HASH = 0x9e3779b1 | 0

/**
 * The place after a text's closing quote, four bytes at a time as long as it is plain. A byte of the word
 * is 0 when its high bit is set in `(word - LOW_BITS) & ~word`; the lowest one that is set is right in any case.
 * https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord
 */
export function endOfText(scan: Scan, at: number): number {
  const { bytes, view, size } = scan
  if (bytes[at] !== QUOTE) return REJECTED
  let hash = 0
  let next = at + 1
  for (const last = size - 4; next <= last; next += 4) {
    const word = view.getInt32(next, true)
    const quote = word ^ QUOTES
    const backslash = word ^ BACKSLASHES
    const special =
      (((quote - LOW_BITS) & ~quote) |
        ((backslash - LOW_BITS) & ~backslash) |
        ((word - BLANKS) & ~word) |
        word) &
      HIGH_BITS
    if (special === 0) {
      hash = Math.imul(hash ^ word, HASH)
      continue
    }
    const before = (31 - Math.clz32(special & -special)) & ~7
    if (bytes[next + (before >> 3)] !== QUOTE) break
    hash = Math.imul(hash ^ (word & ((1 << before) - 1)), HASH)
    scan.hash = hash ^ (hash >>> 15)
    scan.plain = true
    return next + (before >> 3) + 1
  }
  return endOfOther(scan, next)
}

/** The rest of a text that has escapes or is not ASCII, and of one in the last bytes of a chunk. */
function endOfOther(scan: Scan, from: number): number {
  const { bytes, size } = scan
  scan.plain = false
  scan.hash = 0
  for (let next = from; next < size; next++) {
    const byte = bytes[next] ?? 0
    if (byte === QUOTE) return next + 1
    if (byte < 0x20) return REJECTED
    if (byte !== BACKSLASH) continue
    next = endOfEscape(bytes, next + 1)
    if (next === REJECTED) return REJECTED
  }
  return REJECTED
}

/** The last byte of what follows a backslash. */
function endOfEscape(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0
  if (byte !== 0x75) return '"\\/bfnrt'.includes(String.fromCharCode(byte)) ? at : REJECTED
  for (let digit = 1; digit <= 4; digit++) {
    const code = (bytes[at + digit] ?? 0) | 0x20
    const isHex = (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66)
    if (!isHex || (bytes[at + digit] ?? 0) < 0x30) return REJECTED
  }
  return at + 4
}

/** What the text says that was scanned last, from its quote to the place after its end. */
export function decoded(scan: Scan, at: number, end: number): string {
  const { buffer } = scan
  if (scan.plain) return buffer.toString('latin1', at + 1, end - 1)
  const text = buffer.toString('utf8', at, end)
  return text.includes('\\') ? (JSON.parse(text) as string) : text.slice(1, -1)
}

/** A text that is different in most rows. */
export function scanText(scan: Scan, at: number): number {
  const next = endOfText(scan, at)
  if (next !== REJECTED) scan.text = decoded(scan, at, next)
  return next
}

/** A text that comes in many rows: the same string each time, and its token where it has one. */
export function scanName(scan: Scan, at: number): number {
  const next = endOfText(scan, at)
  if (next === REJECTED) return REJECTED
  scan.token = undefined
  if (scan.plain && next - at <= LONGEST_KEPT) intern(scan, at, next)
  if (scan.token === undefined) scan.text = decoded(scan, at, next)
  return next
}

function intern(scan: Scan, at: number, end: number): void {
  const { hash } = scan
  const { tokens }: Names = scan.names
  for (let probe = 0; probe < PROBES; probe++) {
    const slot = (hash + probe) & (SLOTS - 1)
    let token = tokens[slot]
    if (token === undefined) {
      token = tokenOf(decoded(scan, at, end), scan.bytes.subarray(at, end))
      tokens[slot] = token
    } else if (token.length !== end - at || !isToken(token, scan, at)) continue
    scan.token = token
    scan.text = token.text
    return
  }
}
