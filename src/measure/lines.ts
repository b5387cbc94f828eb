import { append, type Carry, clearCarry, noCarry } from './carry.js'

/** Called with the range of a line without its line feed; `tooLong` lines have no bytes. */
export type TakeLine = (
  bytes: Uint8Array,
  range: readonly [number, number],
  tooLong: boolean,
) => void

/** Splits bytes into lines, whatever the chunks. */
export interface Lines {
  readonly carry: Carry
  readonly take: TakeLine
}

export const LINE_FEED = 0x0a

/** A splitter before its first byte. `limit`: bytes of a line at most; `take` gets each line. */
export function openLines(limit: number, take: TakeLine): Lines {
  return { carry: noCarry(limit), take }
}

/** Takes from `at` up to the end of the line or of the chunk; answers where it stopped. */
export function stepLines(lines: Lines, chunk: Uint8Array, at: number): number {
  const { carry } = lines
  const found = chunk.indexOf(LINE_FEED, at)
  const end = found === -1 ? chunk.length : found
  if (found !== -1 && carry.length === 0 && !carry.overflowed && end - at <= carry.limit) {
    lines.take(chunk, [at, end], false)
    return end + 1
  }
  append(carry, chunk, [at, end])
  if (found === -1) return end
  endLine(lines)
  return end + 1
}

/** Takes what is left after the last line feed. */
export function endLine(lines: Lines): void {
  const { bytes, length, overflowed } = lines.carry
  // Cleared first: whoever takes the line may write to these lines again.
  clearCarry(lines.carry)
  lines.take(bytes, [0, length], overflowed)
}
