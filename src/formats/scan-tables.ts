import { nextKey } from '../rows/keys.js'
import { aim, type Key, REJECTED, type Scan, type Shape, skipBlanks } from '../rows/scan.js'
import { endOfAny } from '../rows/skip.js'
import { noteExtra, settleExtras } from './extras.js'
import { At, newEntry, putValue, takeOver } from './places.js'
import {
  endOfBoolean,
  endOfCellText,
  endOfDate,
  endOfDecimal,
  endOfInteger,
  endOfTime,
  valueBetween,
} from './scan-cells.js'
import { Do, type TableScan } from './scan-shapes.js'

/**
 * A reader of rows for tables that makes no objects: it finds where the cells stand. What it does not
 * understand to the last byte goes to JSON.parse, so that it can be slow but never wrong.
 */

/** A longer row, or one that would be many times as long in the tables, is left to JSON.parse. */
const LONGEST = 1 << 20
const MOST_COPIED = 1 << 19

/** Finds the cells of the row that a range of bytes is; false when JSON.parse must decide. */
export function scanTables(
  scanning: TableScan,
  bytes: Uint8Array,
  [start, end]: readonly [number, number],
): boolean {
  const { places, shape } = scanning
  if (end - start > LONGEST) return false
  const { scan } = places
  aim(scan, bytes, end)
  scan.at = start
  places.length = places.entries = places.longest = places.extrasUsed = 0
  places.values.length = places.intricate.length = 0
  places.row++
  const row = newEntry(places, 0, -1)
  if (scanObject(scanning, shape, row) !== end) return false
  places.cells[row + At.Size] = end - start
  if (places.longest * places.entries > MOST_COPIED || !settleExtras(places)) return false
  takeOver(places)
  return true
}

const COMMA = 0x2c
const OPEN_ARRAY = 0x5b
const CLOSE_ARRAY = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const NULL = 0x6e

function scanEntry(scanning: TableScan, key: Key, above: number): number {
  const { places } = scanning
  const { shape, index } = key
  const start = places.scan.at
  const entry = newEntry(places, index, above)
  if (entry === -1 || shape === undefined) return REJECTED
  const end = scanObject(scanning, shape, entry)
  places.cells[entry + At.Size] = end - start
  return end
}

/** Counts objects, so that a key that comes twice in one is seen. */
let objects = 0

function scanObject(scanning: TableScan, shape: Shape, entry: number): number {
  const { scan } = scanning.places
  const { bytes } = scan
  if (bytes[scan.at] !== OPEN_OBJECT) return REJECTED
  const serial = ++objects
  scan.at++
  if ((bytes[scan.at] ?? 0) <= 0x20) scan.at = skipBlanks(scan, scan.at)
  if (bytes[scan.at] === CLOSE_OBJECT) return scan.at + 1
  for (let key: Key | undefined = shape.begin; ;) {
    key = nextKey(scan, shape, key)
    if (key === undefined || key.serial === serial) return REJECTED
    key.serial = serial
    let at = scanValue(scanning, key, entry)
    if (at === REJECTED) return REJECTED
    if ((bytes[at] ?? 0) <= 0x20) at = skipBlanks(scan, at)
    scan.at = at + 1
    if (bytes[at] === CLOSE_OBJECT) return at + 1
    if (bytes[at] !== COMMA) return REJECTED
  }
}

function scanValue(scanning: TableScan, key: Key, entry: number): number {
  const { places } = scanning
  const { at } = places.scan
  const end = endOfCell(places.scan, key.action)
  if (end === NO_CELL) return scanOther(scanning, key, entry)
  if (end === REJECTED) return scanOdd(scanning, key, entry)
  const { cells } = places
  cells[entry + key.index] = at
  cells[entry + key.index + 1] = end
  if (end - at > places.longest) places.longest = end - at
  return end
}

const NO_CELL = -2

function endOfCell(scan: Scan, action: number): number {
  switch (action) {
    case Do.Integer:
      return endOfInteger(scan, scan.at)
    case Do.Text:
      return endOfCellText(scan, scan.at)
    case Do.Decimal:
      return endOfDecimal(scan, scan.at)
    case Do.Boolean:
      return endOfBoolean(scan, scan.at)
    case Do.Date:
      return endOfDate(scan, scan.at)
    case Do.Time:
      return endOfTime(scan, scan.at)
    case Do.Json:
      return REJECTED
    default:
      return NO_CELL
  }
}

function scanOther(scanning: TableScan, key: Key, entry: number): number {
  const { scan } = scanning.places
  switch (key.action) {
    case Do.Skip:
      return endOfAny(scan, scan.at, key.depth)
    case Do.Extra:
      return noteExtra(scanning.places, key, entry)
    case Do.Entries:
      return scanEntries(scanning, key, entry)
    case Do.Object:
      if (scan.bytes[scan.at] !== OPEN_OBJECT || key.shape === undefined) return endOfNull(scan)
      return scanObject(scanning, key.shape, entry)
    default:
      return REJECTED
  }
}

/** Null is absent, what else stands there is for JSON.parse. */
function endOfNull(scan: Scan): number {
  return scan.bytes[scan.at] === NULL ? endOfAny(scan, scan.at, 1) : REJECTED
}

/** A cell that is not as its bytes are: what JSON says there, as the column holds it. */
function scanOdd(scanning: TableScan, key: Key, entry: number): number {
  const { places, fits } = scanning
  const { scan } = places
  const { at } = scan
  const end = endOfAny(scan, at, key.depth)
  if (end === REJECTED || scan.bytes[at] === NULL) return end
  const value = valueBetween(scan, at, end)
  const cell = value === undefined ? undefined : fits[key.action]?.(value)
  if (cell === undefined) return REJECTED
  putValue(places, entry + key.index, cell)
  if (end - at > places.longest) places.longest = end - at
  return end
}

/** A list of objects, or one object. */
function scanEntries(scanning: TableScan, key: Key, entry: number): number {
  const { scan } = scanning.places
  const { bytes } = scan
  if (bytes[scan.at] === OPEN_OBJECT) return scanEntry(scanning, key, entry)
  if (bytes[scan.at] !== OPEN_ARRAY) return endOfNull(scan)
  scan.at = skipBlanks(scan, scan.at + 1)
  if (bytes[scan.at] === CLOSE_ARRAY) return scan.at + 1
  for (;;) {
    let at = scanEntry(scanning, key, entry)
    if (at === REJECTED) return REJECTED
    if ((bytes[at] ?? 0) <= 0x20) at = skipBlanks(scan, at)
    if (bytes[at] === CLOSE_ARRAY) return at + 1
    if (bytes[at] !== COMMA) return REJECTED
    scan.at = skipBlanks(scan, at + 1)
  }
}
