import { type Bytes } from '../rows/token.js'

/** Bytes that are written one after another. */
export interface BytesOut {
  bytes: Buffer
  view: DataView
  length: number
  /** What ranges are copied from. */
  source: Bytes
}

/** Bytes that are worth a write. */
export const DUE = 1 << 18
const KEPT = 1 << 21
/** A copy may write so many bytes past its end. */
const SPARE = 4

/** Nothing written yet; `size`: bytes for which there is room. */
export function newBytesOut(size: number): BytesOut {
  const room = roomOf(size + SPARE)
  return { ...room, length: 0, source: { ...room, size: 0 } }
}

function roomOf(size: number) {
  const bytes = Buffer.allocUnsafeSlow(size)
  return { bytes, view: new DataView(bytes.buffer) }
}

/** Makes room for so many bytes. */
export function reserve(out: BytesOut, size: number): void {
  const needed = out.length + size + SPARE
  if (needed > out.bytes.length) grow(out, needed)
}

function grow(out: BytesOut, needed: number): void {
  const room = roomOf(Math.max(needed, 2 * out.bytes.length))
  out.bytes.copy(room.bytes, 0, 0, out.length)
  Object.assign(out, room)
}

/** What was written; the next bytes take its place. */
export function drained(out: BytesOut): Uint8Array {
  const written = out.bytes.subarray(0, out.length)
  out.length = 0
  if (out.bytes.length > KEPT) Object.assign(out, roomOf(2 * DUE))
  return written
}

/** Writes a text, and keeps room for so many bytes after it. */
export function writeText(out: BytesOut, text: string, room: number): void {
  reserve(out, 3 * text.length + room)
  out.length += out.bytes.write(text, out.length, 'utf8')
}

/** Copies a range of the source, four bytes at a time; there is room for it. */
export function copyRange(out: BytesOut, start: number, end: number): void {
  const { bytes, view, source, length } = out
  out.length = length + end - start
  if (end + SPARE > source.size) {
    for (let from = start, to = length; from < end; from++, to++)
      bytes[to] = source.bytes[from] ?? 0
    return
  }
  const words = source.view
  for (let from = start, to = length; from < end; from += 4, to += 4) {
    view.setInt32(to, words.getInt32(from, true), true)
  }
}

/** Copies all that was written elsewhere; there is room for it. */
export function copyAll(out: BytesOut, from: BytesOut): void {
  const { view, length } = out
  for (let at = 0; at < from.length; at += 4) {
    view.setInt32(length + at, from.view.getInt32(at, true), true)
  }
  out.length = length + from.length
}
