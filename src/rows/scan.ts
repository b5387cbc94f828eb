import { type FieldsSeen } from './drift.js'
import { type Names, noNames } from './names.js'
import { newRow, type UserRow } from './row.js'
import { type Bytes, type Token } from './token.js'

/**
 * What a reader of rows has before it and what it found last. Every function that scans takes the place of
 * the first byte and answers the place after the value, or REJECTED when it does not know what stands
 * there: then JSON.parse decides.
 */
export interface Scan extends Bytes {
  /** The same bytes, to make strings of. */
  buffer: Buffer
  /** Where the row ends that it aims at. */
  end: number
  /** Where the next value stands, once its key is known. */
  at: number
  /** Whether logins are of use: every one is a new string. */
  logins: boolean
  /** The number or text that was scanned last; its token if it is a known one. */
  number: number
  text: string
  token: Token | undefined
  /** Of the text that was scanned last: its hash, and whether it is plain ASCII without escapes. */
  hash: number
  plain: boolean
  names: Names
  /** What is noted of fields, and the unknown keys of this row that are not noted yet. */
  seen: FieldsSeen | undefined
  /** Bits of the expected fields of this row. */
  expected: number
  readonly fresh: Key[]
  readonly row: UserRow
}

export const REJECTED = -1

/** What is done with the value of a key. */
export const Action = {
  /** A number, to the place `index`. */
  Number: 0,
  /** The same in millionths. */
  Millionths: 1,
  /** The number of a name, to the place `index`. */
  Name: 2,
  /** A text that is kept. */
  Text: 3,
  /** Passed over, whatever it is. */
  Skip: 4,
  /** A flag of the row, with the bit `index`. */
  Flag: 5,
  /** An object whose members go where those of the object around it go. */
  Object: 6,
  /** The breakdown `index`. */
  Entries: 7,
  /** A field of the row that `read` knows what to do with. */
  Own: 8,
  /** The row is of another kind, or only JSON.parse can tell. */
  Reject: 9,
} as const
export type Action = (typeof Action)[keyof typeof Action]

/** Reads a value of the row itself; answers the place after it, or REJECTED. */
export type ReadOwn = (scan: Scan, row: UserRow, at: number) => number

/** A key that an object may have. */
export interface Key {
  readonly name: string
  /** `"name":` */
  readonly token: Token
  readonly length: number
  /** What is done with its value: one of the actions of who scans. */
  readonly action: number
  readonly index: number
  readonly shape: Shape | undefined
  readonly read: ReadOwn | undefined
  /** How deep the object stands that has it. */
  readonly depth: number
  /** Bit of an expected field. */
  readonly expected: number
  /** The path of a field that the schema does not know, else ''. */
  readonly unknown: string
  /** The object in which it was met last, and what took note of it last. */
  serial: number
  noted: object | undefined
  /** The key that came next last time: writers keep an order, so it is tried first. */
  next: Key | undefined
}

/** How a key is used: what of it differs from one that is passed over. */
export type Use = Partial<Pick<Key, 'action' | 'index' | 'shape' | 'read' | 'expected' | 'unknown'>>

/** What is done with a key that the schema does not know. */
export type Learn = (shape: Shape, name: string) => Use

/** An object that rows have: its keys, also those that it was seen to have. */
export interface Shape {
  /** The names of the fields around it, each with a dot; empty for the row. */
  readonly path: string
  /** How deep it stands; the row is 1. */
  readonly depth: number
  readonly learn: Learn
  readonly byName: Map<string, Key>
  readonly byHash: Map<number, Key>
  /** What stands before the first key. */
  readonly begin: Key
}

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
    number: NaN,
    text: '',
    token: undefined,
    hash: 0,
    plain: true,
    names: noNames(),
    seen: undefined,
    expected: 0,
    fresh: [],
    row: newRow(),
  }
}

/** Turns to the bytes of a row. */
export function aim(scan: Scan, bytes: Uint8Array, end: number): void {
  if (scan.bytes !== bytes) {
    scan.bytes = bytes
    scan.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    scan.size = bytes.length
    scan.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
  scan.end = end
}

/** The next place that is no white space. */
export function skipBlanks({ bytes }: Scan, at: number): number {
  let next = at
  for (;;) {
    const byte = bytes[next]
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return next
    next++
  }
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
