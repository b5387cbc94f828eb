import { DEEPEST } from './json.js'

/** The JSON value of a range of bytes; absent when it is none, or nested too deep. */
export function parseRow(bytes: Uint8Array, start: number, end: number): unknown {
  if (isTooDeep(bytes, start, end)) return undefined
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return JSON.parse(text.toString('utf8', start, end)) as unknown
  } catch {
    return undefined
  }
}

function isTooDeep(bytes: Uint8Array, start: number, end: number): boolean {
  let depth = 0
  let inString = false
  for (let index = start; index < end; index++) {
    const byte = bytes[index] ?? 0
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
