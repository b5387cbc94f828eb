import { append, clear, LINE_FEED, type LineBuffer, newBuffer } from './line-buffer.js'

/**
 * Splits JSON that is not one value per line: a pretty-printed object, an array (its elements come one
 * by one, so a huge array is never held), several values in a row. It follows brackets and strings
 * only; whether a value is good JSON is found out when it is read.
 */
export interface Values {
  readonly held: LineBuffer
  readonly take: TakeValue
  /** Inside the array that holds the values. */
  inArray: boolean
  open: boolean
  depth: number
  inString: boolean
  escaped: boolean
  /** Line of the place that was reached, and of the first byte of the open value. */
  line: number
  firstLine: number
}

/** `too long`: longer than the limit, without bytes. `broken`: cut, or with a line feed inside a string. */
export type Flaw = 'too long' | 'broken'

/** Called with a value's bytes, and why it cannot be one. Answering false stops the step after that value. */
export type TakeValue = (
  bytes: Uint8Array,
  range: readonly [number, number],
  flaw: Flaw | undefined,
) => boolean

/** A splitter before its first byte. `limit`: bytes of a value at most; `take` gets each value. */
export function openValues(limit: number, take: TakeValue): Values {
  return {
    held: newBuffer(limit),
    take,
    inArray: false,
    open: false,
    depth: 0,
    inString: false,
    escaped: false,
    line: 1,
    firstLine: 1,
  }
}

const QUOTE = 0x22
const COMMA = 0x2c
const OPEN_ARRAY = 0x5b
const BACKSLASH = 0x5c
const CLOSE_ARRAY = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

/** White space of JSON, and NUL: some storage pads files with it. */
export function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === LINE_FEED || byte === 0x0d || byte === 0x09 || byte === 0
}

/** Takes from `at` on; answers where it stopped: at the end, or after a value that was answered false. */
export function stepValues(values: Values, chunk: Uint8Array, at: number): number {
  let start = at
  for (let index = at; index < chunk.length; index++) {
    const byte = chunk[index] ?? 0
    if (!values.open) {
      if (isBetween(values, byte)) continue
      begin(values)
      start = index
    }
    const end = endsAt(values, byte, index)
    if (byte === LINE_FEED) values.line++
    if (end === undefined) continue
    const broken = values.inString
    if (!finish(values, chunk, { range: [start, end], broken })) return Math.max(end, at)
    // A byte that ended a bare value without being of it is looked at again.
    if (end === index && byte !== LINE_FEED) index--
  }
  if (values.open) append(values.held, chunk, [start, chunk.length])
  return chunk.length
}

/** Between values: true for white space, commas and the brackets of the array that holds them. */
function isBetween(values: Values, byte: number): boolean {
  if (byte === LINE_FEED) values.line++
  if (isBlank(byte) || byte === COMMA) return true
  if (byte === OPEN_ARRAY && !values.inArray) return (values.inArray = true)
  if (byte !== CLOSE_ARRAY || !values.inArray) return false
  values.inArray = false
  return true
}

function begin(values: Values): void {
  values.open = true
  values.depth = 0
  values.inString = values.escaped = false
  values.firstLine = values.line
}

/** Where the open value ends, if this byte ends it. */
function endsAt(values: Values, byte: number, index: number): number | undefined {
  if (values.inString) {
    if (byte === LINE_FEED) return index
    if (values.escaped) values.escaped = false
    else if (byte === BACKSLASH) values.escaped = true
    else if (byte === QUOTE) {
      values.inString = false
      if (values.depth === 0) return index + 1
    }
    return undefined
  }
  if (byte === QUOTE) values.inString = true
  else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) values.depth++
  else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
    values.depth--
    if (values.depth === 0) return index + 1
    // A stray bracket is a value of its own, so that every step goes on.
    if (values.depth < 0) return values.inArray && byte === CLOSE_ARRAY ? index : index + 1
  } else if (values.depth === 0 && (isBlank(byte) || byte === COMMA)) return index
  return undefined
}

function finish(
  values: Values,
  chunk: Uint8Array,
  found: { range: readonly [number, number]; broken: boolean },
): boolean {
  const { held } = values
  values.open = false
  if (held.length === 0 && !held.overflowed) {
    const [start, end] = found.range
    return values.take(chunk, [start, end], flawOf(found.broken, end - start > held.limit))
  }
  append(held, chunk, found.range)
  const { bytes, length, overflowed } = held
  clear(held)
  return values.take(bytes, [0, length], flawOf(found.broken, overflowed))
}

function flawOf(broken: boolean, tooLong: boolean): Flaw | undefined {
  return tooLong ? 'too long' : broken ? 'broken' : undefined
}

/** After the last byte: what is open is cut, unless it is a bare value; an open array is cut, too. */
export function endValues(values: Values): void {
  if (values.open) {
    values.open = false
    const { bytes, length, overflowed } = values.held
    clear(values.held)
    values.take(bytes, [0, length], flawOf(values.depth !== 0 || values.inString, overflowed))
  } else if (values.inArray) {
    values.firstLine = values.line
    values.take(values.held.bytes, [0, 0], 'broken')
  }
}
