import { type Scan } from './scan-values.js'

/**
 * The keys that an object may have, with what to do with each. Writers keep an order, so the key that
 * followed last time is tried first, eight bytes at a time.
 */
export interface Shape<Action> {
  readonly keys: readonly Key<Action>[]
  /** For every key (and before the first one) the place of the one that came next last time. */
  readonly next: Int32Array
}

export interface Key<Action> {
  readonly name: string
  readonly action: Action
  /** Length of `"name":` in bytes. */
  readonly length: number
  /** Its bytes as numbers of eight bytes each; the last one ends with the key and may overlap. */
  readonly words: Float64Array
  readonly bytes: Uint8Array
}

/** Plain ASCII names, without quote or backslash. At most 62 keys, since duplicates are told by bits. */
export function shapeOf<Action>(actions: Readonly<Record<string, Action>>): Shape<Action> {
  const keys = Object.entries(actions).map(([name, action]) => {
    const bytes = Uint8Array.from(Buffer.from(`"${name}":`, 'latin1'))
    return { name, action, length: bytes.length, words: wordsOf(bytes), bytes }
  })
  return {
    keys,
    next: Int32Array.from({ length: keys.length + 1 }, (_, index) => index % keys.length),
  }
}

function wordsOf(bytes: Uint8Array): Float64Array {
  const view = new DataView(bytes.buffer)
  const count = bytes.length < 8 ? 0 : Math.ceil(bytes.length / 8)
  return Float64Array.from({ length: count }, (_, index) =>
    view.getFloat64(Math.min(index * 8, bytes.length - 8), true),
  )
}

/**
 * The place in `keys` of the key that stands at `scan.at`, or REJECTED. `before`: the place of the key
 * before it, -1 for none.
 */
export function findKey<Action>(shape: Shape<Action>, scan: Scan, before: number): number {
  const guess = shape.next[before + 1] ?? 0
  const guessed = shape.keys[guess]
  if (guessed !== undefined && isKey(guessed, scan, scan.at)) return guess
  const place = shape.keys.findIndex((key) => isKey(key, scan, scan.at))
  if (place !== -1) shape.next[before + 1] = place
  return place
}

/** True when the key stands at that place. ASCII bytes never form a NaN, so equal words are equal bytes. */
function isKey(
  key: { length: number; words: Float64Array; bytes: Uint8Array },
  scan: Scan,
  at: number,
): boolean {
  const { length, words } = key
  if (at + length > scan.end) return false
  const { view } = scan
  const last = words.length - 1
  if (last < 0) return isShortKey(key.bytes, scan.bytes, at)
  for (let index = 0; index < last; index++) {
    if (view.getFloat64(at + index * 8, true) !== words[index]) return false
  }
  return view.getFloat64(at + length - 8, true) === words[last]
}

function isShortKey(key: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let index = 0; index < key.length; index++) {
    if (bytes[at + index] !== key[index]) return false
  }
  return true
}
