/**
 * The people of some rows, and the days on which each did what, as bits. A person is one, however many
 * organizations have rows of the person; rows come twice only if their owner is the same, too. Memory
 * follows people times days, whatever the number of rows.
 */
export interface Users {
  /** How many people. */
  count: number
  readonly people: Map<number | string, number>
  /** A tie is a person at an owner (enterprise and organization): its number by owner and person. */
  readonly owners: Map<string, Ties>
  ties: number
  /** By tie. */
  person: Uint32Array
  readonly seen: DayBits
  /** Days by name, in the order of their coming: each has a bit. */
  readonly slots: Map<string, number>
  /** By mark: the days of each person that have it. */
  readonly marks: DayBits[]
  /** Millionths of AI credits of each person, over all days. */
  credits: Float64Array
  /** Names of IDEs in lower case, each with its number. */
  readonly ideNames: Map<string, number>
}

export type Ties = Map<number | string, number>

/** A word of 32 days for everybody, per block of 32 days. */
export type DayBits = Uint32Array[]

const FIRST_SIZE = 64

/** Days that a fold holds at most; a year and a leap day is what GitHub keeps. */
export const MOST_DAYS = 1_024
const MOST_IDES = 32

/** Nobody known yet. */
export function noUsers(): Users {
  return {
    count: 0,
    people: new Map(),
    owners: new Map(),
    ties: 0,
    person: new Uint32Array(FIRST_SIZE),
    seen: [],
    slots: new Map(),
    marks: [],
    credits: new Float64Array(FIRST_SIZE),
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

/** The index of a person, made when new. */
export function userIndex(users: Users, user: number | string): number {
  const found = users.people.get(user)
  if (found !== undefined) return found
  const index = users.count++
  users.people.set(user, index)
  users.credits = grown(users.credits, users.count)
  return index
}

/** The ties of an owner, made when new. */
export function tiesOf(users: Users, owner: string): Ties {
  const found = users.owners.get(owner)
  if (found !== undefined) return found
  const made: Ties = new Map()
  users.owners.set(owner, made)
  return made
}

/** The tie of a person to an owner, made when new. */
export function tieOf(users: Users, ties: Ties, user: number | string): number {
  const found = ties.get(user)
  if (found !== undefined) return found
  const tie = users.ties++
  ties.set(user, tie)
  users.person = grown(users.person, users.ties)
  users.person[tie] = userIndex(users, user)
  return tie
}

/** The bit of a day, made when new; absent when there are too many days. */
export function slotOf(users: Users, day: string): number | undefined {
  const found = users.slots.get(day)
  if (found !== undefined) return found
  if (users.slots.size >= MOST_DAYS) return undefined
  const slot = users.slots.size
  users.slots.set(day, slot)
  return slot
}

/** Sets the bit of a day; false when it was set already. */
export function setDay(days: DayBits, index: number, slot: number): boolean {
  const block = slot >>> 5
  while (days.length <= block) days.push(new Uint32Array(FIRST_SIZE))
  let words = days[block]
  if (words === undefined || index >= words.length) {
    words = grown(words ?? new Uint32Array(FIRST_SIZE), index + 1)
    days[block] = words
  }
  const word = words[index] ?? 0
  const bit = 1 << (slot & 31)
  if ((word & bit) !== 0) return false
  words[index] = word | bit
  return true
}

/** Whether the bit of a day is set. */
export function hasDay(days: DayBits | undefined, index: number, slot: number): boolean {
  return ((days?.[slot >>> 5]?.[index] ?? 0) & (1 << (slot & 31))) !== 0
}

/** Notes a row of a tie on a day; false when there was one. */
export function markSeen(users: Users, tie: number, slot: number): boolean {
  return setDay(users.seen, tie, slot)
}

/** True when there is a row of the owner's person on that day. */
export function wasSeen(
  users: Users,
  owner: string,
  key: readonly [number | string, string],
): boolean {
  const tie = users.owners.get(owner)?.get(key[0])
  const slot = users.slots.get(key[1])
  return tie !== undefined && slot !== undefined && hasDay(users.seen, tie, slot)
}

/** The days of each person that have a mark, to set some. */
export function marked(users: Users, mark: number): DayBits {
  while (users.marks.length <= mark) users.marks.push([])
  return users.marks[mark] ?? []
}

/** The number of an IDE, whatever its case; absent when there are too many. */
export function ideNumber(users: Users, ide: string): number | undefined {
  const found = users.ideNames.get(ide)
  if (found !== undefined) return found
  const lower = ide.toLowerCase()
  if (lower !== ide) return ideNumber(users, lower)
  if (users.ideNames.size >= MOST_IDES) return undefined
  users.ideNames.set(ide, users.ideNames.size)
  return users.ideNames.size - 1
}

/** True when both have a row of one key. */
export function usersOverlap(one: Users, other: Users): boolean {
  const shared = [...other.slots].flatMap(([day, slot]): [number, number][] => {
    const own = one.slots.get(day)
    return own === undefined ? [] : [[own, slot]]
  })
  if (shared.length === 0) return false
  for (const [owner, ties] of other.owners) {
    const mine = one.owners.get(owner)
    for (const [user, tie] of ties) {
      const own = mine?.get(user)
      if (own === undefined) continue
      if (shared.some(([a, b]) => hasDay(one.seen, own, a) && hasDay(other.seen, tie, b)))
        return true
    }
  }
  return false
}

/** Adds the people of another part; answers the new index of each. `markOf`: the mark here of one there. */
export function mergeUsers(
  target: Users,
  source: Users,
  markOf: (mark: number) => number | undefined,
): Uint32Array {
  const places = new Uint32Array(source.count)
  for (const [user, index] of source.people) places[index] = userIndex(target, user)
  const slots = [...source.slots].flatMap(([day, slot]): [number, number][] => {
    const own = slotOf(target, day)
    return own === undefined ? [] : [[slot, own]]
  })
  for (const [owner, ties] of source.owners) {
    const own = tiesOf(target, owner)
    for (const [user, tie] of ties) {
      copyDays([source.seen, tie], [target.seen, tieOf(target, own, user)], slots)
    }
  }
  for (const [index, days] of source.marks.entries()) {
    const own = markOf(index)
    const mine = own === undefined ? undefined : marked(target, own)
    if (mine !== undefined) places.forEach((to, from) => copyDays([days, from], [mine, to], slots))
  }
  places.forEach((to, from) => {
    target.credits[to] = (target.credits[to] ?? 0) + (source.credits[from] ?? 0)
  })
  return places
}

function copyDays(
  [source, from]: readonly [DayBits, number],
  [target, to]: readonly [DayBits, number],
  slots: readonly (readonly [number, number])[],
): void {
  // Most people have few of the marks.
  if (source.every((words) => (words[from] ?? 0) === 0)) return
  for (const [theirs, mine] of slots) if (hasDay(source, from, theirs)) setDay(target, to, mine)
}
