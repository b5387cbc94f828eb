import {
  Action,
  aim,
  type Key,
  newScan,
  REJECTED,
  type Scan,
  type Shape,
  skipBlanks,
  type Use,
} from './scan.js'
import { decoded, endOfText } from './texts.js'
import { isToken, tokenOf } from './token.js'

/** Keys that are remembered per object; others are looked at anew each time. */
export const MOST_KEYS = 400

/** An object with the known keys, in the order in which they are expected. */
export function shapeOf(
  at: Pick<Shape, 'path' | 'depth' | 'learn'>,
  uses: readonly (readonly [string, Use])[],
): Shape {
  const begin = keyOf('', at, {})
  const shape: Shape = { ...at, byName: new Map(), byHash: new Map(), begin }
  let before = begin
  for (const [name, use] of uses) {
    const key = keyOf(name, at, use)
    put(shape, key)
    before.next = key
    before = key
  }
  before.next = begin.next
  return shape
}

/** A literal with every member: keys of one hidden class are what makes them fast. */
function keyOf(name: string, { depth }: Pick<Shape, 'depth'>, use: Use): Key {
  const token = tokenOf(name, Buffer.from(`${JSON.stringify(name)}:`))
  return {
    name,
    token,
    length: token.length,
    action: use.action ?? Action.Skip,
    index: use.index ?? 0,
    shape: use.shape,
    read: use.read,
    depth,
    expected: use.expected ?? 0,
    unknown: use.unknown ?? '',
    serial: 0,
    noted: undefined,
    next: undefined,
  }
}

const hashing = newScan()

function put(shape: Shape, key: Key): void {
  shape.byName.set(key.name, key)
  const bytes = Buffer.from(`${JSON.stringify(key.name)}    `)
  aim(hashing, bytes, bytes.length)
  endOfText(hashing, 0)
  if (hashing.plain) shape.byHash.set(hashing.hash, key)
}

/** The key at `scan.at`, which then is the place of its value; undefined where no key stands. */
export function nextKey(scan: Scan, shape: Shape, before: Key): Key | undefined {
  const guess = before.next
  if (guess !== undefined && isToken(guess.token, scan, scan.at)) {
    scan.at += guess.length
    if ((scan.bytes[scan.at] ?? 0) <= 0x20) scan.at = skipBlanks(scan, scan.at)
    return guess
  }
  return lookUp(scan, shape, before)
}

function lookUp(scan: Scan, shape: Shape, before: Key): Key | undefined {
  const at = skipBlanks(scan, scan.at)
  const guess = before.next
  if (at !== scan.at && guess !== undefined && isToken(guess.token, scan, at)) {
    scan.at = skipBlanks(scan, at + guess.length)
    return guess
  }
  const end = endOfText(scan, at)
  if (end === REJECTED) return undefined
  const key = found(scan, shape, [at, end])
  before.next = key
  const colon = skipBlanks(scan, end)
  if (scan.bytes[colon] !== 0x3a) return undefined
  scan.at = skipBlanks(scan, colon + 1)
  return key
}

function found(scan: Scan, shape: Shape, [at, end]: readonly [number, number]): Key {
  const likely = scan.plain ? shape.byHash.get(scan.hash) : undefined
  // Token and text differ by the colon only.
  if (likely !== undefined && likely.length === end - at + 1 && isText(likely, scan, at)) {
    return likely
  }
  const name = decoded(scan, at, end)
  return shape.byName.get(name) ?? learn(shape, name)
}

function isText({ token }: Key, { bytes }: Scan, at: number): boolean {
  for (let index = 0; index < token.length - 1; index++) {
    if (bytes[at + index] !== token.bytes[index]) return false
  }
  return true
}

/** A key that the schema does not know. */
function learn(shape: Shape, name: string): Key {
  const key = keyOf(name, shape, shape.learn(shape, name))
  if (shape.byName.size < MOST_KEYS) put(shape, key)
  return key
}
