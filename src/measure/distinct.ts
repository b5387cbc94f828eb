import { type Day } from '../model.js'
import { addDays, daysFrom } from '../reports/days.js'
import { ACTIVE, type CellName, FLAGS, placeOf } from '../schema/slots.js'
import { type UserRows } from './user-facts.js'
import { type DayBits, type Users } from './users.js'

/**
 * Distinct people, of a day or of several: what no sum of daily counts can tell, and what one row per
 * person, day and organization would count too often.
 */

/** What days of people are marked for, as counts of a day that user rows give, by the bits of flags. */
export const COUNTED: readonly { readonly bits: number; readonly name: CellName }[] = [
  { bits: ACTIVE, name: 'daily_active_users' },
  ...[...new Set(FLAGS.flatMap(({ counts }) => counts ?? []))].map((name) => ({
    bits: FLAGS.reduce((bits, flag) => (flag.counts === name ? bits | flag.bit : bits), 0),
    name,
  })),
]

/** The mark of days with AI credits; those of IDEs follow it. */
export const CREDITS_MARK = COUNTED.length
export const IDE_MARKS = CREDITS_MARK + 1

/** How many people have a mark on some of the days. */
export function peopleWith(users: Users, mark: number, days: readonly string[]): number {
  return indicesWith(users, mark, days).length
}

/** Who has a mark on some of the days. */
export function indicesWith(users: Users, mark: number, days: readonly string[]): number[] {
  const bits = users.marks[mark] ?? []
  const masks = masksOf(users, days)
  const found: number[] = []
  for (let index = 0; index < users.count; index++) {
    if (masks.some((mask, block) => ((bits[block]?.[index] ?? 0) & mask) !== 0)) found.push(index)
  }
  return found
}

/** Distinct people by IDE, in lower case, over some days. */
export function usersByIde(users: Users, days: readonly string[]): Map<string, number> {
  return new Map(
    [...users.ideNames].map(([ide, at]) => [ide, peopleWith(users, IDE_MARKS + at, days)]),
  )
}

/** How many people have the mark of a daily count on some of the days. */
export function peopleCounted(users: Users, name: CellName, days: readonly string[]): number {
  return peopleWith(users, markOf(name), days)
}

function markOf(name: CellName): number {
  return COUNTED.findIndex((counted) => counted.name === name)
}

function masksOf({ slots }: Users, days: readonly string[]): number[] {
  const masks = new Array<number>(Math.ceil(slots.size / 32)).fill(0)
  for (const day of days) {
    const slot = slots.get(day)
    if (slot === undefined) continue
    masks[slot >>> 5] = (masks[slot >>> 5] ?? 0) | (1 << (slot & 31))
  }
  return masks
}

/** On how many days a person was active. */
export function activeDaysOf(users: Users, index: number): number {
  const words = (users.marks[markOf('daily_active_users')] ?? []).map((block) => block[index] ?? 0)
  return words.reduce((sum, word) => sum + bitsIn(word), 0)
}

function bitsIn(word: number): number {
  let count = 0
  for (let rest = word; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Counts of the last days that end with a day, where all of them are known. */
const LASTING = [
  { name: 'weekly_active_users', days: 7 },
  { name: 'monthly_active_users', days: 28 },
] as const satisfies readonly { readonly name: CellName; readonly days: number }[]

/** Puts the counts of people into the days that have them. */
export function countPeople(rows: Pick<UserRows, 'users' | 'days' | 'stated' | 'covered'>): void {
  const { users, days, stated, covered } = rows
  for (const [mark, { name }] of COUNTED.entries()) {
    const counts = countsByDay(users, users.marks[mark] ?? [])
    for (const [day, { cells }] of days) {
      const place = placeOf(name)
      const slot = users.slots.get(day)
      // Not a number: no row of the day says whether it was used.
      if (!Number.isNaN(cells[place])) cells[place] = slot === undefined ? 0 : (counts[slot] ?? 0)
    }
  }
  const window =
    stated.lastDay === '' ? [] : daysFrom(stated.firstDay as Day, stated.lastDay as Day)
  const known = new Set<string>([...days.keys(), ...covered, ...window])
  for (const [day, { cells }] of days) {
    for (const { name, days: length } of LASTING) {
      const last = daysFrom(addDays(day as Day, 1 - length), day as Day)
      if (!last.every((one) => known.has(one))) continue
      cells[placeOf(name)] = peopleCounted(users, 'daily_active_users', last)
    }
  }
}

function countsByDay(users: Users, bits: DayBits): Uint32Array {
  const counts = new Uint32Array(Math.ceil(users.slots.size / 32) * 32)
  for (const [block, words] of bits.entries()) {
    for (let index = 0; index < Math.min(users.count, words.length); index++) {
      for (let rest = words[index] ?? 0; rest !== 0; rest &= rest - 1) {
        const slot = block * 32 + 31 - Math.clz32(rest & -rest)
        counts[slot] = (counts[slot] ?? 0) + 1
      }
    }
  }
  return counts
}
