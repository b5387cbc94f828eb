import { clearCarry } from './carry.js'
import { endLine, LINE_FEED, type Lines, openLines, stepLines } from './lines.js'
import { endValues, isBlank, openValues, stepValues, type Values } from './values.js'

/**
 * Takes a part's bytes apart, whatever its container: one JSON object per line, an array, one object
 * printed over several lines; with BOM, CRLF, blank lines, trailing NULs, without a last line feed. The
 * name of a file says nothing about it.
 */
export interface Container {
  readonly reads: ReadValue
  readonly lines: Lines
  readonly values: Values
  mode: 'start' | 'lines' | 'values'
  /** The first line was no JSON and may be the begin of an object printed over several lines. */
  trying: boolean
  /** The first value is behind us: what follows is of the same shape. */
  settled: boolean
  line: number
  readonly unreadable: number[]
  unreadableCount: number
}

/** Reads one JSON value; false when it is none. */
export type ReadValue = (bytes: Uint8Array, start: number, end: number) => boolean

/** Line numbers that are kept of those that could not be read. */
export const MOST_LINES = 100

/** A container before its first byte. `limit`: bytes of a line or value at most; `reads` gets each of them. */
export function openContainer(limit: number, reads: ReadValue): Container {
  const container: Container = {
    reads,
    lines: openLines(limit, (bytes, range, tooLong) =>
      takeLine(container, { bytes, range, tooLong }),
    ),
    values: openValues(limit, (bytes, range, broken) =>
      takeValue(container, { bytes, range, broken }),
    ),
    mode: 'start',
    trying: false,
    settled: false,
    line: 1,
    unreadable: [],
    unreadableCount: 0,
  }
  return container
}

/** The next bytes, in chunks of any size. */
export function writeContainer(container: Container, chunk: Uint8Array): void {
  let at = 0
  while (at < chunk.length) {
    if (container.mode === 'start') at = stepStart(container, chunk, at)
    else if (container.mode === 'lines') at = stepLines(container.lines, chunk, at)
    else if (mustGiveUp(container, chunk.length - at)) giveUp(container)
    else at = stepValues(container.values, chunk, at)
  }
}

/** After the last byte. */
export function endContainer(container: Container): void {
  if (container.mode === 'lines') endLine(container.lines)
  if (container.mode === 'values') endValues(container.values)
  // An object over several lines that never closed was replayed as lines, the last of them is open.
  if (container.mode === 'lines') endLine(container.lines)
}

/** What is held of a tried object must stay whole, to be read as lines after all. */
function mustGiveUp({ trying, values }: Container, coming: number): boolean {
  return trying && values.carry.length + coming > values.carry.limit
}

function giveUp(container: Container): void {
  const { carry } = container.values
  container.trying = false
  container.values.open = false
  replay(container, carry.bytes.slice(0, carry.length))
}

const OPEN_ARRAY = 0x5b
const OPEN_OBJECT = 0x7b

/** Skips a BOM and blanks; the first byte of the rest tells an array from lines. */
function stepStart(container: Container, chunk: Uint8Array, at: number): number {
  const byte = chunk[at] ?? 0
  if (byte === LINE_FEED) container.line++
  if (isBlank(byte) || byte === 0xef || byte === 0xbb || byte === 0xbf) return at + 1
  container.mode = byte === OPEN_ARRAY ? 'values' : 'lines'
  container.values.line = container.line
  return at
}

interface Line {
  readonly bytes: Uint8Array
  readonly range: readonly [number, number]
  readonly tooLong: boolean
}

function takeLine(container: Container, { bytes, range, tooLong }: Line): void {
  let [start, end] = range
  while (start < end && isBlank(bytes[start] ?? 0)) start++
  while (end > start && isBlank(bytes[end - 1] ?? 0)) end--
  const number = container.line++
  if (start === end && !tooLong) return
  const first = !container.settled
  container.settled = true
  if (!tooLong && container.reads(bytes, start, end)) return
  if (first && !tooLong && bytes[start] === OPEN_OBJECT) {
    container.line = number
    tryValues(container, bytes.slice(range[0], range[1]))
  } else noteUnreadable(container, number)
}

/** Goes on as if the first line began an object of several lines; given up on that line it is just bad. */
function tryValues(container: Container, line: Uint8Array): void {
  container.mode = 'values'
  container.trying = true
  container.values.line = container.line
  const text = new Uint8Array(line.length + 1)
  text.set(line)
  text[line.length] = LINE_FEED
  stepValues(container.values, text, 0)
}

interface Value {
  readonly bytes: Uint8Array
  readonly range: readonly [number, number]
  readonly broken: boolean
}

function takeValue(container: Container, { bytes, range, broken }: Value): boolean {
  const { line, firstLine } = container.values
  // An object that closes on its first line was tried as a line already.
  const known = container.trying && line === firstLine
  const readable = !broken && !known && container.reads(bytes, range[0], range[1])
  container.settled = true
  if (!container.trying) {
    if (!readable) noteUnreadable(container, firstLine)
    return true
  }
  container.trying = false
  if (readable) return true
  replay(container, bytes.slice(range[0], range[1]))
  return false
}

/** It was no object of several lines: the first line is unreadable, the rest is read as lines. */
function replay(container: Container, held: Uint8Array): void {
  container.mode = 'lines'
  container.line = container.values.firstLine
  clearCarry(container.values.carry)
  const feed = held.indexOf(LINE_FEED)
  noteUnreadable(container, container.line)
  container.line++
  if (feed !== -1) writeContainer(container, held.subarray(feed + 1))
}

function noteUnreadable(container: Container, line: number): void {
  if (container.unreadable.at(-1) === line) return
  container.unreadableCount++
  if (container.unreadable.length < MOST_LINES) container.unreadable.push(line)
}
