import { ACTIVE, BREAKDOWNS, FLAGS, OTHER_FLAG, placeOf, USER_CELLS } from '../schema/slots.js'

/**
 * A user row as accumulators see it. One object is filled again and again, so it is valid during one call
 * of `add` only and must not be kept; strings may be. Numbers that are not there are NaN, texts ''.
 */
export interface UserRow extends Slots {
  user: number | string
  login: string
  organization: string
  enterprise: string
  day: string
  startDay: string
  endDay: string
  /** Bits of flags that are true, and of those that are true or false. */
  used: number
  usedKnown: number
  phase: number
  /** How many of its numbers are below 0, those of entries too. */
  negatives: number
  /** By the list of breakdowns. */
  readonly lists: readonly Entries[]
}

/** What the members of an object are read into. */
export interface Slots {
  /** Of a row: the first cells of a day. Of an entry: the numbers of its breakdown. */
  readonly numbers: Float64Array
  /** The numbers of names. */
  readonly names: Int32Array
  /** Of a row: the name of its adoption phase. Of an entry: the text that is kept with it. */
  text: string
}

/** Entries of a breakdown: the first `length` of `items` count, the rest is left from earlier rows. */
export interface Entries {
  present: boolean
  length: number
  readonly items: Slots[]
  readonly size: number
}

/** A fresh row without anything. */
export function newRow(): UserRow {
  const { numbers, names, text } = newSlots(USER_CELLS)
  return {
    numbers,
    names,
    text,
    user: '',
    login: '',
    organization: '',
    enterprise: '',
    day: '',
    startDay: '',
    endDay: '',
    used: 0,
    usedKnown: 0,
    phase: NaN,
    negatives: 0,
    lists: BREAKDOWNS.map(({ numbers }) => ({
      present: false,
      length: 0,
      items: [],
      size: numbers.length,
    })),
  }
}

function newSlots(size: number): Slots {
  return { numbers: new Float64Array(size).fill(NaN), names: new Int32Array(2), text: '' }
}

/** Empties the row for the next one. */
export function clearRow(row: UserRow): void {
  row.user = row.login = row.organization = row.enterprise = row.day = ''
  row.startDay = row.endDay = row.text = ''
  row.phase = NaN
  row.used = row.usedKnown = row.negatives = 0
  clearNumbers(row.numbers)
  for (const list of row.lists) {
    list.length = 0
    list.present = false
  }
}

/** A loop, since `fill` costs more for so few. */
function clearNumbers(numbers: Float64Array): void {
  for (let index = 0; index < numbers.length; index++) numbers[index] = NaN
}

/** The next entry of a list, empty. */
export function nextEntry(list: Entries): Slots {
  const used = list.items[list.length]
  list.length++
  if (used === undefined) {
    const made = newSlots(list.size)
    list.items.push(made)
    return made
  }
  used.text = ''
  used.names[0] = used.names[1] = 0
  clearNumbers(used.numbers)
  return used
}

/** Counters of which any one makes a user active. */
const ACTIVITY = [
  placeOf('user_initiated_interaction_count'),
  placeOf('code_generation_activity_count'),
  placeOf('code_acceptance_activity_count'),
  placeOf('loc_added_sum'),
]
const ACTIVE_FLAGS = FLAGS.filter(({ active }) => active).reduce(
  (bits, { bit }) => bits | bit,
  OTHER_FLAG,
)

/** The flags of a row, with ACTIVE if it is one of an active user by the contract's definition. */
export function flagsOf({ used, numbers }: UserRow): number {
  if ((used & ACTIVE_FLAGS) !== 0) return used | ACTIVE
  for (let index = 0; index < ACTIVITY.length; index++) {
    if ((numbers[ACTIVITY[index] ?? 0] ?? 0) > 0) return used | ACTIVE
  }
  return used
}
