import { clear, endLine, LINE_FEED, type Lines, newBuffer, stepLines } from './line-buffer.js'
import { endValues, type Flaw, isBlank, openValues, stepValues, type Values } from './values.js'

/**
 * THE way from the bytes of a part to its rows, whatever holds them: one JSON object per line, an array, one object
 * printed over several lines; with BOM, CRLF, blank lines, trailing NULs, without a last line feed. The
 * name of a file says nothing about it.
 */
export interface Splitter {
  readonly takes: RowTaker
  readonly lines: Lines
  readonly values: Values
  mode: 'start' | 'lines' | 'values'
  /** The first line was no JSON and may be the begin of an object printed over several lines. */
  trying: boolean
  /** The first value is behind us: what follows is of the same shape. */
  settled: boolean
  line: number
  /** The line on which the row begins that is being read. */
  rowLine: number
  /** The last line that could not be read. */
  bad: number
}

/** Where the rows go, in the order of the file. Lines are counted from 1. */
export interface RowTaker {
  /** Reads one JSON value; false when it is none. */
  read(bytes: Uint8Array, start: number, end: number): boolean
  /** A line, or a value that begins there, that cannot be read. */
  unreadable(line: number): void
  /** The first row that is longer than the limit; nothing can be said of the part then. */
  tooLong(line: number): void
}

/**
 * The longest row, in bytes, that anything here reads: far above any row (3 to 12 KB) and any 28-day
 * report in one line. A part with a longer one is refused.
 */
export const LONGEST_ROW = 64 * 1024 * 1024

/** A splitter before its first byte. `limit`: bytes of a row at most. */
export function openSplitter(takes: RowTaker, limit = LONGEST_ROW): Splitter {
  const splitter: Splitter = {
    takes,
    lines: {
      held: newBuffer(limit),
      take: (bytes, range, tooLong) => takeLine(splitter, { bytes, range, tooLong }),
    },
    values: openValues(limit, (bytes, range, flaw) => takeValue(splitter, { bytes, range, flaw })),
    mode: 'start',
    trying: false,
    settled: false,
    line: 1,
    rowLine: 1,
    bad: 0,
  }
  return splitter
}

/** The next bytes, in chunks of any size. */
export function writeSplitter(splitter: Splitter, chunk: Uint8Array): void {
  let at = 0
  while (at < chunk.length) {
    if (splitter.mode === 'start') at = stepStart(splitter, chunk, at)
    else if (splitter.mode === 'lines') at = stepLines(splitter.lines, chunk, at)
    else if (mustGiveUp(splitter, chunk.length - at)) giveUp(splitter)
    else at = stepValues(splitter.values, chunk, at)
  }
}

/** After the last byte. */
export function endSplitter(splitter: Splitter): void {
  if (splitter.mode === 'lines') endLine(splitter.lines)
  if (splitter.mode === 'values') endValues(splitter.values)
  // An object over several lines that never closed was replayed as lines, the last of them is open.
  if (splitter.mode === 'lines') endLine(splitter.lines)
}

/** What is held of a tried object must stay whole, to be read as lines after all. */
function mustGiveUp({ trying, values }: Splitter, coming: number): boolean {
  return trying && values.held.length + coming > values.held.limit
}

function giveUp(splitter: Splitter): void {
  const { held } = splitter.values
  splitter.trying = false
  splitter.values.open = false
  replay(splitter, held.bytes.slice(0, held.length))
}

const OPEN_ARRAY = 0x5b
const OPEN_OBJECT = 0x7b

/** Skips a BOM and blanks; the first byte of the rest tells an array from lines. */
function stepStart(splitter: Splitter, chunk: Uint8Array, at: number): number {
  const byte = chunk[at] ?? 0
  if (byte === LINE_FEED) splitter.line++
  if (isBlank(byte) || byte === 0xef || byte === 0xbb || byte === 0xbf) return at + 1
  splitter.mode = byte === OPEN_ARRAY ? 'values' : 'lines'
  splitter.values.line = splitter.line
  return at
}

interface Line {
  readonly bytes: Uint8Array
  readonly range: readonly [number, number]
  readonly tooLong: boolean
}

function takeLine(splitter: Splitter, { bytes, range, tooLong }: Line): void {
  let [start, end] = range
  while (start < end && isBlank(bytes[start] ?? 0)) start++
  while (end > start && isBlank(bytes[end - 1] ?? 0)) end--
  const number = splitter.line++
  splitter.rowLine = number
  if (start === end && !tooLong) return
  const first = !splitter.settled
  splitter.settled = true
  if (tooLong) {
    splitter.takes.tooLong(number)
    return
  }
  if (splitter.takes.read(bytes, start, end)) return
  if (first && bytes[start] === OPEN_OBJECT) {
    splitter.line = number
    tryValues(splitter, bytes.slice(range[0], range[1]))
  } else noteUnreadable(splitter, number)
}

/** Goes on as if the first line began an object of several lines; given up on that line it is just bad. */
function tryValues(splitter: Splitter, line: Uint8Array): void {
  splitter.mode = 'values'
  splitter.trying = true
  splitter.values.line = splitter.line
  const text = new Uint8Array(line.length + 1)
  text.set(line)
  text[line.length] = LINE_FEED
  stepValues(splitter.values, text, 0)
}

interface Value {
  readonly bytes: Uint8Array
  readonly range: readonly [number, number]
  readonly flaw: Flaw | undefined
}

function takeValue(splitter: Splitter, { bytes, range, flaw }: Value): boolean {
  const { line, firstLine } = splitter.values
  splitter.rowLine = firstLine
  // An object that closes on its first line was tried as a line already.
  const known = splitter.trying && line === firstLine
  const readable = flaw === undefined && !known && splitter.takes.read(bytes, range[0], range[1])
  splitter.settled = true
  if (flaw === 'too long') splitter.takes.tooLong(firstLine)
  if (!splitter.trying) {
    if (!readable) noteUnreadable(splitter, firstLine)
    return true
  }
  splitter.trying = false
  if (readable) return true
  replay(splitter, bytes.slice(range[0], range[1]))
  return false
}

/** It was no object of several lines: the first line is unreadable, the rest is read as lines. */
function replay(splitter: Splitter, held: Uint8Array): void {
  splitter.mode = 'lines'
  splitter.line = splitter.values.firstLine
  clear(splitter.values.held)
  const feed = held.indexOf(LINE_FEED)
  noteUnreadable(splitter, splitter.line)
  splitter.line++
  if (feed !== -1) writeSplitter(splitter, held.subarray(feed + 1))
}

function noteUnreadable(splitter: Splitter, line: number): void {
  if (splitter.bad === line) return
  splitter.bad = line
  splitter.takes.unreadable(line)
}
