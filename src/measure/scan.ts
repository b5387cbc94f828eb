import { type Entry, newRow, nextEntry } from './row.js'
import { type Bytes, type Token } from './scan-token.js'

/**
 * What a reader of rows has before it and what it found last, for rows as GitHub writes them: no white
 * space, plain ASCII texts without escapes. Every function that scans takes the place of the first byte
 * and answers the place after the value, or REJECTED when it does not know what stands there: then
 * JSON.parse decides.
 */
export interface Scan extends Bytes {
  /** The same bytes, to make strings of. */
  buffer: Buffer
  /** Where the line ends that it aims at. */
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
  /** Of the text that was scanned last. */
  hash: number
  /** Texts that come again and again, quotes and all, by their hash. */
  readonly names: (Token | undefined)[]
}

export const REJECTED = -1

/** Texts that are kept, to be the same string when they come again. */
export const SLOTS = 1 << 14

/** A scan over no bytes yet; it is used again for chunk after chunk. */
export function newScan(): Scan {
  return {
    bytes: new Uint8Array(0),
    buffer: Buffer.alloc(0),
    view: new DataView(new ArrayBuffer(0)),
    size: 0,
    end: 0,
    at: 0,
    logins: true,
    entry: nextEntry(newRow().items),
    number: NaN,
    text: '',
    hash: 0,
    names: new Array<Token | undefined>(SLOTS).fill(undefined),
  }
}

/** Turns to the bytes of a line. */
export function aim(scan: Scan, bytes: Uint8Array, end: number): void {
  if (scan.bytes !== bytes) {
    scan.bytes = bytes
    scan.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    scan.size = bytes.length
    scan.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
  scan.end = end
}

/** ASCII as a string. */
export function asText(scan: Scan, start: number, end: number): string {
  return scan.buffer.toString('latin1', start, end)
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
