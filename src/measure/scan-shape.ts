import { REJECTED, type Scan } from './scan-values.js'

/**
 * The keys that an object may have. Writers keep an order, so the key that followed last time is tried
 * first, eight bytes at a time. All in flat arrays, since this is where the time goes.
 */
export interface Keys {
  readonly names: readonly string[]
  /** Lengths of `"name":` in bytes. */
  readonly lengths: Int32Array
  /** Those bytes as numbers of eight bytes; the last one ends with the key and may overlap. */
  readonly words: Float64Array
  /** Where the words of a key begin; one more at the end. */
  readonly starts: Int32Array
  /** For every key (and before the first one) the place of the one that came next last time. */
  readonly next: Int32Array
  readonly bytes: readonly Uint8Array[]
}

/** Names of plain ASCII, without quote or backslash; duplicates in a row are told by 64 bits. */
export function keysOf(names: readonly string[]): Keys {
  const bytes = names.map((name) => Uint8Array.from(Buffer.from(`"${name}":`, 'latin1')))
  const words = bytes.map(wordsOf)
  const starts = [0]
  for (const { length } of words) starts.push((starts.at(-1) ?? 0) + length)
  return {
    names,
    lengths: Int32Array.from(bytes, ({ length }) => length),
    words: Float64Array.from(words.flat()),
    starts: Int32Array.from(starts),
    next: Int32Array.from({ length: names.length + 1 }, (_, index) => index % names.length),
    bytes,
  }
}

/** None for a key that is shorter than a word. */
function wordsOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer)
  const count = bytes.length < 8 ? 0 : Math.ceil(bytes.length / 8)
  return Array.from({ length: count }, (_, index) =>
    view.getFloat64(Math.min(index * 8, bytes.length - 8), true),
  )
}

/**
 * The place among the names of the key that stands at `scan.at`, or REJECTED. `before`: the place of the
 * key before it, -1 for none.
 */
export function findKey(keys: Keys, scan: Scan, before: number): number {
  const guess = keys.next[before + 1] ?? 0
  if (isKey(keys, scan, guess)) return guess
  for (let place = 0; place < keys.names.length; place++) {
    if (!isKey(keys, scan, place)) continue
    keys.next[before + 1] = place
    return place
  }
  return REJECTED
}

/** True when the key stands there. ASCII bytes never form a NaN, so equal words are equal bytes. */
function isKey(keys: Keys, scan: Scan, place: number): boolean {
  const { view, at } = scan
  const length = keys.lengths[place] ?? 0
  if (at + length > scan.end) return false
  const { words } = keys
  const last = (keys.starts[place + 1] ?? 0) - 1
  let word = keys.starts[place] ?? 0
  if (word > last) return isShortKey(keys.bytes[place], scan.bytes, at)
  for (let from = at; word < last; word++, from += 8) {
    if (view.getFloat64(from, true) !== words[word]) return false
  }
  return view.getFloat64(at + length - 8, true) === words[last]
}

function isShortKey(key: Uint8Array | undefined, bytes: Uint8Array, at: number): boolean {
  if (key === undefined) return false
  for (let index = 0; index < key.length; index++) {
    if (bytes[at + index] !== key[index]) return false
  }
  return true
}
