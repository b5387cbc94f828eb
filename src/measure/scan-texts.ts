import { asText, REJECTED, type Scan, SLOTS } from './scan.js'
import { isToken, LONGEST_TOKEN, tokenOf } from './scan-token.js'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const PROBES = 8
const LOW_BITS = 0x01010101
const HIGH_BITS = 0x80808080 | 0
const QUOTES = 0x22222222
const BACKSLASHES = 0x5c5c5c5c
const BLANKS = 0x20202020

/**
 * The place after a plain text's closing quote, four bytes at a time. A byte of the word is 0 when its
 * high bit is set in `(word - LOW_BITS) & ~word`; the lowest one that is set is right in any case.
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
    if (bytes[next + (before >> 3)] !== QUOTE) return REJECTED
    hash = Math.imul(hash ^ (word & ((1 << before) - 1)), HASH)
    scan.hash = hash ^ (hash >>> 15)
    return next + (before >> 3) + 1
  }
  return endOfBytes(scan, at, next)
}

const HASH = 0x9e3779b1 | 0

/** The last bytes of a chunk, one by one. */
function endOfBytes(scan: Scan, at: number, from: number): number {
  const { bytes } = scan
  for (let next = from; next < bytes.length; next++) {
    const byte = bytes[next] ?? 0
    if (byte === QUOTE) {
      scan.hash = next - at
      return next + 1
    }
    if (byte === BACKSLASH || byte < 0x20 || byte > 0x7f) return REJECTED
  }
  return REJECTED
}

/** A text that is different in most rows. */
export function scanText(scan: Scan, at: number): number {
  const next = endOfText(scan, at)
  if (next !== REJECTED) scan.text = asText(scan, at + 1, next - 1)
  return next
}

/** A text that comes in many rows: the same string each time. */
export function scanName(scan: Scan, at: number): number {
  const next = endOfText(scan, at)
  if (next !== REJECTED) scan.text = interned(scan, at, next)
  return next
}

function interned(scan: Scan, at: number, end: number): string {
  const { names, hash } = scan
  const length = end - at
  if (length <= LONGEST_TOKEN) {
    for (let probe = 0; probe < PROBES; probe++) {
      const slot = (hash + probe) & (SLOTS - 1)
      const name = names[slot]
      if (name === undefined) return keep(scan, { at, end, slot })
      if (name.length === length && isToken(name, scan, at)) return name.text
    }
  }
  return asText(scan, at + 1, end - 1)
}

function keep(scan: Scan, of: { at: number; end: number; slot: number }): string {
  const text = asText(scan, of.at + 1, of.end - 1)
  scan.names[of.slot] = tokenOf(text, scan.bytes.subarray(of.at, of.end))
  return text
}
