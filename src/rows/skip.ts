import { DEEPEST } from './json.js'
import { endOfNumber } from './numbers.js'
import { REJECTED, type Scan, scanLiteral, skipBlanks } from './scan.js'
import { endOfText } from './texts.js'

const QUOTE = 0x22
const COMMA = 0x2c
const COLON = 0x3a
const OPEN_ARRAY = 0x5b
const CLOSE_ARRAY = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

/**
 * The place after any JSON value that is not looked at, made sure to be one. `depth`: that of what holds it.
 * https://www.rfc-editor.org/rfc/rfc8259
 */
export function endOfAny(scan: Scan, at: number, depth: number): number {
  const byte = scan.bytes[at] ?? 0
  if (byte === QUOTE) return endOfText(scan, at)
  if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
    return depth < DEEPEST ? endOfHolder(scan, at, depth + 1) : REJECTED
  }
  return byte === 0x2d || (byte >= 0x30 && byte <= 0x39)
    ? endOfNumber(scan, at)
    : scanLiteral(scan, at)
}

function endOfHolder(scan: Scan, start: number, depth: number): number {
  const { bytes } = scan
  const isObject = bytes[start] === OPEN_OBJECT
  const close = isObject ? CLOSE_OBJECT : CLOSE_ARRAY
  let at = skipBlanks(scan, start + 1)
  if (bytes[at] === close) return at + 1
  for (;;) {
    if (isObject) {
      at = endOfText(scan, at)
      if (at === REJECTED) return REJECTED
      at = skipBlanks(scan, at)
      if (bytes[at] !== COLON) return REJECTED
      at = skipBlanks(scan, at + 1)
    }
    at = endOfAny(scan, at, depth)
    if (at === REJECTED) return REJECTED
    at = skipBlanks(scan, at)
    if (bytes[at] === close) return at + 1
    if (bytes[at] !== COMMA) return REJECTED
    at = skipBlanks(scan, at + 1)
  }
}
