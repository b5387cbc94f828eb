import { asText, REJECTED, type Scan, scanLiteral } from './scan.js'

const ZERO = 0x30
const POINT = 0x2e
const LONGEST_EXACT = 15
const POWERS = Float64Array.from({ length: LONGEST_EXACT + 1 }, (_, index) => 10 ** index)

/** A count: a number from 0 on; what is odd, and null, is NaN. */
export function scanCount(scan: Scan, at: number): number {
  const { bytes } = scan
  let value = (bytes[at] ?? 0) - ZERO
  if (!(value >= 0 && value <= 9)) return scanOdd(scan, at)
  let next = at + 1
  for (;;) {
    const digit = (bytes[next] ?? 0) - ZERO
    if (!(digit >= 0 && digit <= 9)) break
    value = value * 10 + digit
    next++
  }
  if (next - at > LONGEST_EXACT || (next - at > 1 && bytes[at] === ZERO)) return scanOdd(scan, at)
  const byte = bytes[next]
  if (byte === POINT) return scanFraction(scan, at, { point: next, value })
  if (byte === 0x65 || byte === 0x45) return scanOdd(scan, at)
  scan.number = value
  return next
}

/**
 * A number with a point. Up to 15 digits are a whole number without loss, and so is the power of ten, so
 * that their quotient is the nearest number: what JSON.parse answers.
 */
function scanFraction(scan: Scan, at: number, of: { point: number; value: number }): number {
  const { bytes } = scan
  let { value } = of
  let next = of.point + 1
  for (;;) {
    const digit = (bytes[next] ?? 0) - ZERO
    if (!(digit >= 0 && digit <= 9)) break
    value = value * 10 + digit
    next++
  }
  const decimals = next - of.point - 1
  const byte = bytes[next]
  if (decimals === 0 || next - at > LONGEST_EXACT || byte === 0x65 || byte === 0x45) {
    return scanOdd(scan, at)
  }
  scan.number = value / (POWERS[decimals] ?? NaN)
  return next
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const LONGEST_NUMBER = 40

/** A number that is not a short whole one, or null. */
function scanOdd(scan: Scan, at: number): number {
  const literal = scanLiteral(scan, at)
  if (literal !== REJECTED) {
    scan.number = NaN
    return scan.text === 'null' ? literal : REJECTED
  }
  let next = at
  while (next < scan.end && next - at <= LONGEST_NUMBER && isNumeric(scan.bytes[next] ?? 0)) next++
  const text = asText(scan, at, next)
  if (!NUMBER.test(text)) return REJECTED
  const value = Number(text)
  scan.number = value >= 0 && value < Infinity ? value : NaN
  return next
}

function isNumeric(byte: number): boolean {
  return (
    (byte >= ZERO && byte <= 0x39) ||
    byte === 0x2e ||
    byte === 0x2d ||
    byte === 0x2b ||
    (byte | 0x20) === 0x65
  )
}
