import { type FieldsSeen, noteUnknown } from './drift.js'
import { nextKey } from './keys.js'
import { idOf } from './names.js'
import { scanCount } from './numbers.js'
import { USER_SHAPE } from './plan.js'
import { clearRow, nextEntry, type Slots } from './row.js'
import {
  Action,
  type Key,
  REJECTED,
  type Scan,
  scanLiteral,
  type Shape,
  skipBlanks,
} from './scan.js'
import { endOfAny } from './skip.js'
import { scanName } from './texts.js'

/**
 * A reader of user rows that is faster than JSON.parse, since it makes no objects and does not look at
 * what it knows already. What the schema does not know it passes over. It takes only rows that it
 * understands to the last byte; any other goes to JSON.parse, so that it can be slow but never wrong.
 */

const MILLION = 1e6
const QUOTE = 0x22
const ZERO = 0x30
const COMMA = 0x2c
const OPEN_ARRAY = 0x5b
const CLOSE_ARRAY = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

/**
 * Scans the bytes from `start` up to the end that the scan aims at into its row, and notes the fields in
 * `scan.seen`. False when the bytes are no such row, or may be one that has to be read in another way.
 */
export function scanRow(scan: Scan, start: number): boolean {
  clearRow(scan.row)
  scan.expected = 0
  scan.fresh.length = 0
  scan.at = start
  const end = scanObject(scan, USER_SHAPE, scan.row)
  if (end !== scan.end || scan.row.user === '') return false
  if (scan.seen !== undefined) note(scan, scan.seen)
  return true
}

function note(scan: Scan, seen: FieldsSeen): void {
  seen.rows++
  seen.present |= scan.expected
  for (const key of scan.fresh) {
    key.noted = seen
    noteUnknown(seen, key.unknown)
  }
}

/** Counts objects, so that a key that comes twice in one is seen; keys are shared by all scans. */
let objects = 0

/** An object into what its shape says. A key that comes twice is left to JSON.parse, which takes the last. */
function scanObject(scan: Scan, shape: Shape, into: Slots): number {
  const { bytes } = scan
  if (bytes[scan.at] !== OPEN_OBJECT) return REJECTED
  const serial = ++objects
  let key: Key | undefined = shape.begin
  scan.at++
  if ((bytes[scan.at] ?? 0) <= 0x20) scan.at = skipBlanks(scan, scan.at)
  if (bytes[scan.at] === CLOSE_OBJECT) return scan.at + 1
  for (;;) {
    key = nextKey(scan, shape, key)
    if (key === undefined) return REJECTED
    if (key.serial === serial) return REJECTED
    key.serial = serial
    scan.expected |= key.expected
    // Most values are counts: they skip the table of uses.
    let at = key.action === Action.Number ? scanNumber(scan, key, into) : scanValue(scan, key, into)
    if (at === REJECTED) return REJECTED
    let byte = bytes[at] ?? 0
    if (byte <= 0x20) {
      at = skipBlanks(scan, at)
      byte = bytes[at] ?? 0
    }
    scan.at = at + 1
    if (byte === CLOSE_OBJECT) return at + 1
    if (byte !== COMMA) return REJECTED
  }
}

/** The value at `scan.at`, by what its key is for. */
function scanValue(scan: Scan, key: Key, into: Slots): number {
  switch (key.action) {
    case Action.Number:
      return scanNumber(scan, key, into)
    case Action.Skip:
      if (key.unknown !== '' && key.noted !== scan.seen) scan.fresh.push(key)
      return endOfAny(scan, scan.at, key.depth)
    case Action.Name:
      return scanNameNumber(scan, key, into)
    case Action.Entries:
      return scanEntries(scan, key)
    case Action.Own:
      return key.read?.(scan, scan.row, scan.at) ?? REJECTED
    case Action.Flag:
      return scanFlag(scan, key)
    case Action.Object: {
      const { shape } = key
      if (scan.bytes[scan.at] !== OPEN_OBJECT || shape === undefined) return endOfNull(scan)
      return scanObject(scan, shape, into)
    }
    case Action.Text: {
      if (scan.bytes[scan.at] !== QUOTE) return endOfNull(scan)
      const next = scanName(scan, scan.at)
      into.text = scan.text
      return next
    }
    case Action.Millionths: {
      const next = scanCount(scan, scan.at)
      const value = Math.round(scan.number * MILLION)
      into.numbers[key.index] = value
      if (value < 0) scan.row.negatives++
      return next
    }
    default:
      return REJECTED
  }
}

/** A count into its place; most have one digit. */
function scanNumber(scan: Scan, key: Key, into: Slots): number {
  const { bytes, at } = scan
  const digit = (bytes[at] ?? 0) - ZERO
  const byte = bytes[at + 1]
  if (digit >= 0 && digit <= 9 && (byte === COMMA || byte === CLOSE_OBJECT)) {
    into.numbers[key.index] = digit
    return at + 1
  }
  const next = scanCount(scan, at)
  into.numbers[key.index] = scan.number
  if (scan.number < 0) scan.row.negatives++
  return next
}

function scanNameNumber(scan: Scan, key: Key, into: Slots): number {
  if (scan.bytes[scan.at] !== QUOTE) return endOfNull(scan)
  const next = scanName(scan, scan.at)
  const { token, names } = scan
  if (token === undefined) into.names[key.index] = idOf(names, scan.text)
  else {
    if (token.id === -1) token.id = idOf(names, scan.text)
    into.names[key.index] = token.id
  }
  return next
}

function scanFlag(scan: Scan, key: Key): number {
  if (key.unknown !== '' && key.noted !== scan.seen) scan.fresh.push(key)
  const byte = scan.bytes[scan.at]
  const next = endOfAny(scan, scan.at, 1)
  const isTrue = byte === 0x74
  if (isTrue || byte === 0x66) scan.row.usedKnown |= key.index
  if (isTrue) scan.row.used |= key.index
  return next
}

/** Null, which says nothing; what else stands there is for JSON.parse. */
function endOfNull(scan: Scan): number {
  return scan.bytes[scan.at] === 0x6e ? scanLiteral(scan, scan.at) : REJECTED
}

/** A list of objects at `scan.at`, or null. */
function scanEntries(scan: Scan, key: Key): number {
  const { bytes } = scan
  const { shape } = key
  const list = scan.row.lists[key.index]
  if (bytes[scan.at] !== OPEN_ARRAY || shape === undefined || list === undefined) {
    return endOfNull(scan)
  }
  list.present = true
  let at = skipBlanks(scan, scan.at + 1)
  if (bytes[at] === CLOSE_ARRAY) return at + 1
  for (;;) {
    scan.at = at
    at = scanObject(scan, shape, nextEntry(list))
    if (at === REJECTED) return REJECTED
    if ((bytes[at] ?? 0) <= 0x20) at = skipBlanks(scan, at)
    if (bytes[at] === CLOSE_ARRAY) return at + 1
    if (bytes[at] !== COMMA) return REJECTED
    at++
    if ((bytes[at] ?? 0) <= 0x20) at = skipBlanks(scan, at)
  }
}
