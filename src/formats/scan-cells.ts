import { type Bytes } from '../rows/token.js'
import { REJECTED, type Scan, scanLiteral } from '../rows/scan.js'
import { endOfAny } from '../rows/skip.js'
import { decoded } from '../rows/texts.js'

/**
 * Values that stand in the bytes of a row as a CSV has them. Each function answers the place after such a
 * value, or REJECTED when it has to be made from what JSON says there.
 */

const QUOTE = 0x22
const ZERO = 0x30
const POINT = 0x2e
/** Whole numbers of so many digits are written as they were read, and so are fractions. */
const LONGEST_EXACT = 15
/** Smaller numbers are written with an exponent. */
const MOST_DECIMALS = 6

const LOW_BITS = 0x01010101
const HIGH_BITS = 0x80808080 | 0
const QUOTES = 0x22222222
const SEMICOLONS = 0x3b3b3b3b
const BARS = 0x7c7c7c7c
const BLANKS = 0x20202020

/**
 * A text that is plain ASCII, without escapes, and without what a formula can stand behind (`;` and `|`), four
 * bytes at a time. With the bit of a blank set a backslash is a bar. See `endOfText`.
 */
export function endOfPlainText({ bytes, view, size }: Bytes, at: number): number {
  if (bytes[at] !== QUOTE) return REJECTED
  for (let next = at + 1, last = size - 4; next <= last; next += 4) {
    const word = view.getInt32(next, true)
    const quote = word ^ QUOTES
    const semicolon = word ^ SEMICOLONS
    const bar = (word | BLANKS) ^ BARS
    const special =
      (((quote - LOW_BITS) & ~quote) |
        ((semicolon - LOW_BITS) & ~semicolon) |
        ((bar - LOW_BITS) & ~bar) |
        ((word - BLANKS) & ~word) |
        word) &
      HIGH_BITS
    if (special === 0) continue
    const first = next + ((31 - Math.clz32(special & -special)) >> 3)
    return bytes[first] === QUOTE ? first + 1 : REJECTED
  }
  return REJECTED
}

/** A plain text that no spreadsheet runs. */
export function endOfCellText(scan: Bytes, at: number): number {
  const first = scan.bytes[at + 1]
  if (first === 0x3d || first === 0x2b || first === 0x2d || first === 0x40) return REJECTED
  // A formula may stand behind blanks.
  if (first === 0x20) return REJECTED
  return endOfPlainText(scan, at)
}

/** A whole number, not below 0. */
export function endOfInteger({ bytes }: Bytes, at: number): number {
  const next = endOfDigits(bytes, at)
  const byte = bytes[next] ?? 0
  const isLong = next - at > LONGEST_EXACT || (next - at > 1 && bytes[at] === ZERO)
  return next === at || isLong || byte === POINT || (byte | 0x20) === 0x65 ? REJECTED : next
}

/** A number, not below 0, in the shortest spelling there is. */
export function endOfDecimal(scan: Bytes, at: number): number {
  const { bytes } = scan
  const point = endOfDigits(bytes, at)
  if (bytes[point] !== POINT) return endOfInteger(scan, at)
  const next = endOfDigits(bytes, point + 1)
  const decimals = next - point - 1
  const isPlain = decimals > 0 && decimals <= MOST_DECIMALS && bytes[next - 1] !== ZERO
  const isLong = next - at > LONGEST_EXACT || (point - at > 1 && bytes[at] === ZERO)
  return !isPlain || isLong || point === at || ((bytes[next] ?? 0) | 0x20) === 0x65
    ? REJECTED
    : next
}

function endOfDigits(bytes: Uint8Array, at: number): number {
  let next = at
  for (let digit = (bytes[next] ?? 0) - ZERO; digit >= 0 && digit <= 9;) {
    digit = (bytes[++next] ?? 0) - ZERO
  }
  return next
}

export function endOfBoolean(scan: Scan, at: number): number {
  return scan.bytes[at] === 0x6e ? REJECTED : scanLiteral(scan, at)
}

/** The number that two digits are; NaN when they are none. */
function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - ZERO
  const ones = (bytes[at + 1] ?? 0) - ZERO
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : NaN
}

const DASH = 0x2d
const COLON = 0x3a
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a day of these two centuries that is in the calendar stands at a place, `YYYY-MM-DD`. */
function isDayAt(bytes: Uint8Array, at: number): boolean {
  const century = two(bytes, at)
  const year = two(bytes, at + 2)
  const month = two(bytes, at + 5)
  const day = two(bytes, at + 8)
  if (bytes[at + 4] !== DASH || bytes[at + 7] !== DASH) return false
  if (!(century === 19 || century === 20) || !(day >= 1)) return false
  if (!(day <= (DAYS[month - 1] ?? 0)) || !(year >= 0)) return false
  return month !== 2 || day < 29 || (year % 4 === 0 && (year > 0 || century === 20))
}

export function endOfDate({ bytes }: Bytes, at: number): number {
  if (bytes[at] !== QUOTE || bytes[at + 11] !== QUOTE) return REJECTED
  return isDayAt(bytes, at + 1) ? at + 12 : REJECTED
}

/** A time in UTC, to the second or the millisecond. */
export function endOfTime({ bytes }: Bytes, at: number): number {
  if (bytes[at] !== QUOTE || bytes[at + 11] !== 0x54 || !isDayAt(bytes, at + 1)) return REJECTED
  if (bytes[at + 14] !== COLON || bytes[at + 17] !== COLON) return REJECTED
  if (!(two(bytes, at + 12) <= 23 && two(bytes, at + 15) <= 59 && two(bytes, at + 18) <= 59)) {
    return REJECTED
  }
  let next = at + 20
  if (bytes[next] === POINT) {
    if (endOfDigits(bytes, next + 1) !== next + 4) return REJECTED
    next += 4
  }
  return bytes[next] === 0x5a && bytes[next + 1] === QUOTE ? next + 2 : REJECTED
}

const WHOLE = /^-?\d+$/

/** The value that was scanned, when it holds no others and JSON.parse loses nothing of it. */
export function valueBetween(scan: Scan, at: number, end: number): unknown {
  const byte = scan.bytes[at] ?? 0
  if (byte === QUOTE) {
    endOfAny(scan, at, 1)
    return decoded(scan, at, end)
  }
  if (byte === 0x74 || byte === 0x66) return byte === 0x74
  const text = scan.buffer.toString('latin1', at, end)
  const number = Number(text)
  return WHOLE.test(text) && !Number.isSafeInteger(number) ? undefined : number
}
