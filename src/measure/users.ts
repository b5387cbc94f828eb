/**
 * The users of some rows: one index per (entity, user), and per user the days that were seen, as bits.
 * Memory follows distinct users times days, whatever the number of rows.
 */
export interface Users {
  count: number
  /** By entity id, then by user. */
  readonly entities: Map<string, Map<number | string, number>>
  /** Days by name, in the order of their coming: each has a bit. */
  readonly slots: Map<string, number>
  /** A word of 32 days for every user, per block of 32 days. */
  readonly seen: Uint32Array[]
  /** Bits of USED and ACTIVE over all days. */
  flags: Uint32Array
  /** Bits of the first 32 names of IDEs. */
  ides: Uint32Array
  readonly ideNames: Map<string, number>
}

const FIRST_SIZE = 64

/** Days that a fold holds at most; a year and a leap day is what GitHub keeps. */
export const MOST_DAYS = 1_024
const MOST_IDES = 32

/** No user known yet. */
export function noUsers(): Users {
  return {
    count: 0,
    entities: new Map(),
    slots: new Map(),
    seen: [],
    flags: new Uint32Array(FIRST_SIZE),
    ides: new Uint32Array(FIRST_SIZE),
    ideNames: new Map(),
  }
}

/** The same cells in an array that has room for `count`. */
export function grown<T extends Uint32Array | Uint16Array | Float64Array>(
  cells: T,
  count: number,
): T {
  if (count <= cells.length) return cells
  const size = Math.max(count, cells.length * 2)
  const made = new (cells.constructor as new (size: number) => T)(size)
  made.set(cells)
  return made
}

/** The index of a user, made when new. */
export function userIndex(users: Users, entity: string, user: number | string): number {
  let known = users.entities.get(entity)
  if (known === undefined) {
    known = new Map()
    users.entities.set(entity, known)
  }
  const found = known.get(user)
  if (found !== undefined) return found
  const index = users.count++
  known.set(user, index)
  users.flags = grown(users.flags, users.count)
  users.ides = grown(users.ides, users.count)
  return index
}

/** The index of a user who may not be there. */
export function findUser(users: Users, entity: string, user: number | string): number | undefined {
  return users.entities.get(entity)?.get(user)
}

/** The bit of a day, made when new; absent when there are too many days. */
export function slotOf(users: Users, day: string): number | undefined {
  const found = users.slots.get(day)
  if (found !== undefined) return found
  if (users.slots.size >= MOST_DAYS) return undefined
  const slot = users.slots.size
  users.slots.set(day, slot)
  if (slot % 32 === 0) users.seen.push(new Uint32Array(users.flags.length))
  return slot
}

/** Marks a user's day; false when it was marked already. */
export function markSeen(users: Users, index: number, slot: number): boolean {
  const block = slot >>> 5
  const words = grown(users.seen[block] ?? new Uint32Array(FIRST_SIZE), users.count)
  users.seen[block] = words
  const word = words[index] ?? 0
  const bit = 1 << (slot & 31)
  if ((word & bit) !== 0) return false
  words[index] = word | bit
  return true
}

/** True when the user's day is marked. */
export function wasSeen(users: Users, index: number, slot: number): boolean {
  return ((users.seen[slot >>> 5]?.[index] ?? 0) & (1 << (slot & 31))) !== 0
}

/** The bit of an IDE among a user's, whatever its case; 0 when there are more names than bits. */
export function ideBit(users: Users, ide: string): number {
  const found = users.ideNames.get(ide)
  if (found !== undefined) return 1 << found
  const lower = ide.toLowerCase()
  if (lower !== ide) return ideBit(users, lower)
  if (users.ideNames.size >= MOST_IDES) return 0
  users.ideNames.set(ide, users.ideNames.size)
  return 1 << (users.ideNames.size - 1)
}

/** Every user with entity and key, in the order of their coming within an entity. */
export function* eachUser(users: Users): Generator<[string, number | string, number]> {
  for (const [entity, known] of users.entities) {
    for (const [user, index] of known) yield [entity, user, index]
  }
}

/** True when both have some user's day. */
export function usersOverlap(one: Users, other: Users): boolean {
  const shared: [number, number][] = []
  for (const [day, slot] of other.slots) {
    const own = one.slots.get(day)
    if (own !== undefined) shared.push([own, slot])
  }
  if (shared.length === 0) return false
  for (const [entity, user, index] of eachUser(other)) {
    const own = findUser(one, entity, user)
    if (own === undefined) continue
    if (shared.some(([mine, theirs]) => wasSeen(one, own, mine) && wasSeen(other, index, theirs))) {
      return true
    }
  }
  return false
}

/** Adds the users of another part; answers the new index of each of its indices. */
export function mergeUsers(target: Users, source: Users): Uint32Array {
  const places = new Uint32Array(source.count)
  const slots = [...source.slots].map(([day, slot]) => [slot, slotOf(target, day)] as const)
  const ides = [...source.ideNames].map(([ide, at]) => [1 << at, ideBit(target, ide)] as const)
  for (const [entity, user, index] of eachUser(source)) {
    const own = userIndex(target, entity, user)
    places[index] = own
    for (const [theirs, mine] of slots) {
      if (mine !== undefined && wasSeen(source, index, theirs)) markSeen(target, own, mine)
    }
    target.flags[own] = (target.flags[own] ?? 0) | (source.flags[index] ?? 0)
    for (const [theirs, mine] of ides) {
      if (((source.ides[index] ?? 0) & theirs) !== 0) {
        target.ides[own] = (target.ides[own] ?? 0) | mine
      }
    }
  }
  return places
}

/** How many users have one of the bits, over all days. */
export function usersWith(users: Users, bits: number): number {
  let total = 0
  for (let index = 0; index < users.count; index++) {
    if (((users.flags[index] ?? 0) & bits) !== 0) total++
  }
  return total
}

/** Distinct users by IDE, in lower case. */
export function usersByIde(users: Users): Map<string, number> {
  const totals = new Array<number>(users.ideNames.size).fill(0)
  for (let index = 0; index < users.count; index++) {
    const bits = users.ides[index] ?? 0
    for (let at = 0; at < totals.length; at++) {
      if ((bits & (1 << at)) !== 0) totals[at] = (totals[at] ?? 0) + 1
    }
  }
  return new Map([...users.ideNames].map(([ide, at]) => [ide, totals[at] ?? 0]))
}
