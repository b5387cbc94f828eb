import { type PartReader, type PartReading } from '../ports.js'
import { endContainer, openContainer, writeContainer } from './containers.js'
import { type PartFold } from './part.js'
import { addUserLine, addValue } from './rows.js'

/** The longest row that is read; a longer one counts as unreadable. Real rows have 3 to 12 KB. */
export const LONGEST_ROW = 16 * 1024 * 1024

/** The longest aggregate, which one line may hold with all of its 28 days. */
export const LONGEST_AGGREGATE = 64 * 1024 * 1024

/** The deepest nesting that is read; rows have five levels. */
export const DEEPEST = 64

export interface RowReaderOptions {
  readonly fold: PartFold
  /** Rows that these folds have already are not added again. */
  readonly earlier?: PartFold
  readonly longest?: number
  /** Every row through JSON.parse: what the faster way is compared with. */
  readonly plain?: boolean
}

/** Reads the bytes of one part and adds its rows to a fold. The same bytes as on disk, in chunks of any size. */
export function openRowReader(options: RowReaderOptions): PartReader {
  const { fold, earlier, longest = LONGEST_ROW } = options
  const fast = fold.ofUsers && options.plain !== true
  let rows = 0
  let read = 0
  const container = openContainer(longest, (bytes, start, end) => {
    if (fast && addUserLine(fold, { bytes, start, end }, earlier)) {
      rows++
      read++
      return true
    }
    const value = parse(bytes, start, end)
    const added = value === undefined ? undefined : addValue(fold, value, earlier)
    if (added === undefined) return false
    rows += added
    // An empty list, a bare text or null may be a line of something else that was cut: it proves nothing.
    if (added > 0) read++
    return true
  })
  return {
    write: (chunk) => writeContainer(container, chunk),
    end: (): PartReading => {
      endContainer(container)
      return {
        rows,
        unreadable: container.unreadable,
        unreadableCount: container.unreadableCount,
        illegible: read === 0 && container.unreadableCount > 0,
      }
    },
  }
}

/** The JSON value of a range of bytes; absent when it is none, or nested too deep. */
function parse(bytes: Uint8Array, start: number, end: number): unknown {
  if (isTooDeep(bytes, start, end)) return undefined
  try {
    return JSON.parse(asBuffer(bytes).toString('utf8', start, end)) as unknown
  } catch {
    return undefined
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes)
    ? bytes
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
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
