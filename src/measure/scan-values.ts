import { type Entry, newRow, nextEntry } from './row.js'

/**
 * Single JSON values out of bytes, for rows written as GitHub writes them: no white space, plain ASCII
 * texts without escapes. Every function takes the place of the first byte and answers the place after
 * the value, or REJECTED when it does not know what stands there: then JSON.parse decides.
 */
export interface Scan {
  /** The bytes that it aims at, and the same as a Buffer and as a view. */
  bytes: Uint8Array
  buffer: Buffer
  view: DataView
  end: number
  /** Where the next key or field is looked for. */
  at: number
  /** Whether logins are of use: every one is a new string. */
  logins: boolean
  /** What the fields of a nested object go to. */
  entry: Entry
  /** The number or text that was scanned last. */
  number: number
  text: string
  readonly names: Interned
}

export const REJECTED = -1

/** Texts that come again and again, kept as one string each: found by their bytes. */
interface Interned {
  readonly hashes: Int32Array
  readonly places: Int32Array
  readonly lengths: Uint8Array
  readonly texts: string[]
  readonly pool: Uint8Array
  used: number
}

const SLOTS = 1 << 14
const LONGEST_KEPT = 64
const PROBES = 8

export function newScan(): Scan {
  return {
    bytes: new Uint8Array(0),
    buffer: Buffer.alloc(0),
    view: new DataView(new ArrayBuffer(0)),
    end: 0,
    at: 0,
    logins: true,
    entry: nextEntry(newRow().items),
    number: NaN,
    text: '',
    names: {
      hashes: new Int32Array(SLOTS),
      places: new Int32Array(SLOTS).fill(-1),
      lengths: new Uint8Array(SLOTS),
      texts: new Array<string>(SLOTS).fill(''),
      pool: new Uint8Array(SLOTS * 24),
      used: 0,
    },
  }
}

/** Turns to the bytes of a line. */
export function aim(scan: Scan, bytes: Uint8Array, end: number): void {
  if (scan.bytes !== bytes) {
    scan.bytes = bytes
    scan.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    scan.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
  scan.end = end
}

const ZERO = 0x30
const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const CLOSE_OBJECT = 0x7d

/** A count: a number from 0 on; what is odd, and null, is NaN. */
export function scanCount(scan: Scan, at: number): number {
  const { bytes } = scan
  let value = (bytes[at] ?? 0) - ZERO
  if (!(value >= 0 && value <= 9)) return scanOdd(scan, at)
  let next = at + 1
  // Most counts have one digit.
  if (bytes[next] === COMMA || bytes[next] === CLOSE_OBJECT) {
    scan.number = value
    return next
  }
  for (;;) {
    const digit = (bytes[next] ?? 0) - ZERO
    if (!(digit >= 0 && digit <= 9)) break
    value = value * 10 + digit
    next++
  }
  const byte = bytes[next]
  const odd = byte === 0x2e || byte === 0x65 || byte === 0x45
  if (odd || next - at > 15 || (next - at > 1 && bytes[at] === ZERO)) return scanOdd(scan, at)
  scan.number = value
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

/** `null`, `true` or `false`; which one is in `text`. */
export function scanLiteral(scan: Scan, at: number): number {
  const first = scan.bytes[at]
  const word = first === 0x6e ? 'null' : first === 0x74 ? 'true' : first === 0x66 ? 'false' : ''
  if (word === '' || at + word.length > scan.end) return REJECTED
  for (let index = 1; index < word.length; index++) {
    if (scan.bytes[at + index] !== word.charCodeAt(index)) return REJECTED
  }
  scan.text = word
  return at + word.length
}

/** The place after a plain text's closing quote. */
function endOfText(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at] !== QUOTE) return REJECTED
  for (let next = at + 1; next < end; next++) {
    const byte = bytes[next] ?? 0
    if (byte === QUOTE) return next + 1
    if (byte === BACKSLASH || byte < 0x20 || byte > 0x7e) return REJECTED
  }
  return REJECTED
}

/** A text that is different in most rows. */
export function scanText(scan: Scan, at: number): number {
  const next = endOfText(scan.bytes, at, scan.end)
  if (next !== REJECTED) scan.text = asText(scan, at + 1, next - 1)
  return next
}

/** A text that comes in many rows: the same string each time. */
export function scanName(scan: Scan, at: number): number {
  const { bytes, end } = scan
  if (bytes[at] !== QUOTE) return REJECTED
  let hash = 0
  let next = at + 1
  for (; next < end; next++) {
    const byte = bytes[next] ?? 0
    if (byte === QUOTE) break
    if (byte === BACKSLASH || byte < 0x20 || byte > 0x7e) return REJECTED
    hash = (Math.imul(hash, 31) + byte) | 0
  }
  if (next >= end) return REJECTED
  scan.text = interned(scan, { start: at + 1, end: next, hash })
  return next + 1
}

interface Range {
  readonly start: number
  readonly end: number
  readonly hash: number
}

function interned(scan: Scan, range: Range): string {
  const { names, bytes } = scan
  const length = range.end - range.start
  if (length > LONGEST_KEPT) return asText(scan, range.start, range.end)
  for (let probe = 0; probe < PROBES; probe++) {
    const slot = (range.hash + probe) & (SLOTS - 1)
    const place = names.places[slot] ?? -1
    if (place === -1) return keep(scan, { ...range, slot })
    if (names.hashes[slot] !== range.hash || names.lengths[slot] !== length) continue
    let same = 0
    while (same < length && names.pool[place + same] === bytes[range.start + same]) same++
    if (same === length) return names.texts[slot] ?? ''
  }
  return asText(scan, range.start, range.end)
}

function keep(scan: Scan, range: Range & { slot: number }): string {
  const { names, bytes } = scan
  const length = range.end - range.start
  const text = asText(scan, range.start, range.end)
  if (names.used + length > names.pool.length) return text
  names.pool.set(bytes.subarray(range.start, range.end), names.used)
  names.places[range.slot] = names.used
  names.lengths[range.slot] = length
  names.hashes[range.slot] = range.hash
  names.texts[range.slot] = text
  names.used += length
  return text
}

function asText(scan: Scan, start: number, end: number): string {
  return scan.buffer.toString('latin1', start, end)
}

/** Any plain value that is not looked at: text, number, null, true or false. */
export function skipPlain(scan: Scan, at: number): number {
  const byte = scan.bytes[at] ?? 0
  if (byte === QUOTE) return endOfText(scan.bytes, at, scan.end)
  if (byte === 0x2d || (byte >= ZERO && byte <= 0x39)) return scanCount(scan, at)
  return scanLiteral(scan, at)
}
