import { DEEPEST } from './json.js'

/** The JSON value of a range of bytes; absent when it is none, or nested too deep. */
export function parseRow(bytes: Uint8Array, start: number, end: number): unknown {
  const row = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start)
  if (opens(row) > DEEPEST && isTooDeep(row)) return undefined
  try {
    return JSON.parse(row.toString('utf8')) as unknown
  } catch {
    return undefined
  }
}

/** How many brackets and braces there are, in strings too; counted up to one that is too many. */
function opens(row: Buffer): number {
  let found = 0
  for (const bracket of [0x7b, 0x5b]) {
    let index = row.indexOf(bracket)
    for (; index !== -1 && found <= DEEPEST; found++) index = row.indexOf(bracket, index + 1)
  }
  return found
}

function isTooDeep(row: Buffer): boolean {
  let depth = 0
  let inString = false
  for (let index = 0; index < row.length; index++) {
    const byte = row[index] ?? 0
    if (inString) {
      if (byte === 0x5c) index++
      else if (byte === 0x22) inString = false
    } else if (byte === 0x22) inString = true
    // `{` and `[`, `}` and `]` differ in one bit.
    else if ((byte & 0xdf) === 0x5b && ++depth > DEEPEST) return true
    else if ((byte & 0xdf) === 0x5d) depth--
  }
  return false
}
