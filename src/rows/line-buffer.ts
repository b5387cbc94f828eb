/**
 * Bytes of a line or value that is not complete yet, and lines made of them. One buffer grows up to a limit
 * and is used again.
 */
export interface LineBuffer {
  bytes: Buffer
  length: number
  /** More came than the limit allows: nothing is kept until `clear`. */
  overflowed: boolean
  readonly limit: number
}

export const LINE_FEED = 0x0a
const FIRST_SIZE = 16 * 1024
const KEPT_SIZE = 1024 * 1024

/** An empty buffer for at most `limit` bytes. */
export function newBuffer(limit: number): LineBuffer {
  return { bytes: Buffer.alloc(0), length: 0, overflowed: false, limit }
}

/** Keeps a range of a chunk, unless the limit is passed. */
export function append(
  buffer: LineBuffer,
  chunk: Uint8Array,
  [start, end]: readonly [number, number],
): void {
  const needed = buffer.length + end - start
  if (buffer.overflowed || needed > buffer.limit) {
    buffer.overflowed = true
    buffer.bytes = Buffer.alloc(0)
    buffer.length = 0
    return
  }
  if (needed > buffer.bytes.length) {
    const size = Math.min(buffer.limit, Math.max(needed, buffer.bytes.length * 2, FIRST_SIZE))
    const made = Buffer.allocUnsafe(size)
    made.set(buffer.bytes.subarray(0, buffer.length))
    buffer.bytes = made
  }
  buffer.bytes.set(chunk.subarray(start, end), buffer.length)
  buffer.length = needed
}

/** Forgets what was kept; memory that grew large is given back. */
export function clear(buffer: LineBuffer): void {
  if (buffer.bytes.length > KEPT_SIZE) buffer.bytes = Buffer.alloc(0)
  buffer.length = 0
  buffer.overflowed = false
}

/** Called with the range of a line without its line feed; one that is too long has no bytes. */
export type TakeLine = (
  bytes: Uint8Array,
  range: readonly [number, number],
  tooLong: boolean,
) => void

/** Splits bytes into lines, whatever the chunks. */
export interface Lines {
  readonly held: LineBuffer
  readonly take: TakeLine
}

/** Takes from `at` up to the end of the line or of the chunk; answers where it stopped. */
export function stepLines({ held, take }: Lines, chunk: Uint8Array, at: number): number {
  const found = chunk.indexOf(LINE_FEED, at)
  const end = found === -1 ? chunk.length : found
  if (found !== -1 && held.length === 0 && !held.overflowed && end - at <= held.limit) {
    take(chunk, [at, end], false)
    return end + 1
  }
  append(held, chunk, [at, end])
  if (found === -1) return end
  endLine({ held, take })
  return end + 1
}

/** Takes what is left after the last line feed. */
export function endLine({ held, take }: Lines): void {
  const { bytes, length, overflowed } = held
  // Cleared first: whoever takes the line may write to these lines again.
  clear(held)
  take(bytes, [0, length], overflowed)
}
