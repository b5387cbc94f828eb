import { REJECTED, type Scan, scanLiteral } from './scan.js'

const ZERO = 0x30
const POINT = 0x2e
const LONGEST_EXACT = 15
const POWERS = Float64Array.from({ length: LONGEST_EXACT + 1 }, (_, index) => 10 ** index)

/** A number as it was sent; what is odd, and null, is NaN. */
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

/** A number that is not a short one, or null. */
function scanOdd(scan: Scan, at: number): number {
  if (scan.bytes[at] === 0x6e) {
    scan.number = NaN
    return scanLiteral(scan, at)
  }
  const next = endOfNumber(scan, at)
  if (next === REJECTED) return REJECTED
  const value = Number(scan.buffer.toString('latin1', at, next))
  scan.number = Number.isFinite(value) ? value : NaN
  return next
}

/** The place after a number, by JSON's grammar. https://www.rfc-editor.org/rfc/rfc8259#section-6 */
export function endOfNumber({ bytes }: Scan, at: number): number {
  let next = bytes[at] === 0x2d ? at + 1 : at
  const whole = endOfDigits(bytes, next)
  if (whole === next || (bytes[next] === ZERO && whole > next + 1)) return REJECTED
  next = whole
  if (bytes[next] === POINT) {
    const end = endOfDigits(bytes, next + 1)
    if (end === next + 1) return REJECTED
    next = end
  }
  if (((bytes[next] ?? 0) | 0x20) !== 0x65) return next
  const sign = bytes[next + 1]
  const digits = sign === 0x2b || sign === 0x2d ? next + 2 : next + 1
  const end = endOfDigits(bytes, digits)
  return end === digits ? REJECTED : end
}

function endOfDigits(bytes: Uint8Array, at: number): number {
  let next = at
  while ((bytes[next] ?? 0) >= ZERO && (bytes[next] ?? 0) <= 0x39) next++
  return next
}
