/** Bytes of a line or value that is not complete yet: one buffer that grows up to a limit and is used again. */
export interface Carry {
  bytes: Buffer
  length: number
  /** More came than the limit allows: nothing is kept until `clearCarry`. */
  overflowed: boolean
  readonly limit: number
}

const FIRST_SIZE = 16 * 1024

/** An empty carry for at most `limit` bytes. */
export function noCarry(limit: number): Carry {
  return { bytes: Buffer.alloc(0), length: 0, overflowed: false, limit }
}

/** Keeps a range of a chunk, unless the limit is passed. */
export function append(
  carry: Carry,
  chunk: Uint8Array,
  [start, end]: readonly [number, number],
): void {
  const needed = carry.length + end - start
  if (carry.overflowed || needed > carry.limit) {
    carry.overflowed = true
    carry.bytes = Buffer.alloc(0)
    carry.length = 0
    return
  }
  if (needed > carry.bytes.length) {
    const size = Math.min(carry.limit, Math.max(needed, carry.bytes.length * 2, FIRST_SIZE))
    const made = Buffer.allocUnsafe(size)
    made.set(carry.bytes.subarray(0, carry.length))
    carry.bytes = made
  }
  carry.bytes.set(chunk.subarray(start, end), carry.length)
  carry.length = needed
}

/** Forgets what was kept; a buffer that grew large is given back. */
export function clearCarry(carry: Carry): void {
  if (carry.bytes.length > 1024 * 1024) carry.bytes = Buffer.alloc(0)
  carry.length = 0
  carry.overflowed = false
}
