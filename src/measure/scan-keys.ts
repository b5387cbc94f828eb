import { type Bytes, isToken, type Token, tokenOf } from './scan-token.js'

/** A key that an object may have; `Use` is what its value is for. */
export interface Key<Use> {
  /** `"name":` */
  readonly token: Token
  readonly length: number
  readonly use: Use
  /** Its number among the keys of the object. */
  readonly place: number
  /** All keys of the object. */
  readonly all: readonly Key<Use>[]
  /** The key that came next last time: writers keep an order, so it is tried first. */
  next: Key<Use> | undefined
}

/**
 * The keys of an object: names of plain ASCII, without quote or backslash, and their uses. Answers what
 * stands before the first one, with `none` for its use.
 */
export function keysOf<Use>(fields: Readonly<Record<string, Use>>, none: Use): Key<Use> {
  const all: Key<Use>[] = []
  const keyOf = (name: string, use: Use, place: number): Key<Use> => {
    const token = tokenOf(name, Buffer.from(`"${name}":`, 'latin1'))
    return { token, length: token.length, use, place, all, next: undefined }
  }
  for (const [name, use] of Object.entries(fields)) all.push(keyOf(name, use, all.length))
  all.forEach((key, place) => (key.next = all[(place + 1) % all.length]))
  const begin = keyOf('', none, -1)
  begin.next = all[0]
  return begin
}

/** The key that stands at a place, if it is one of the object's. `before`: the key before it. */
export function findKey<Use>(before: Key<Use>, bytes: Bytes, at: number): Key<Use> | undefined {
  const guess = before.next
  if (guess !== undefined && isToken(guess.token, bytes, at)) return guess
  return lookUp(before, bytes, at)
}

function lookUp<Use>(before: Key<Use>, bytes: Bytes, at: number): Key<Use> | undefined {
  for (const key of before.all) {
    if (!isToken(key.token, bytes, at)) continue
    before.next = key
    return key
  }
  return undefined
}
