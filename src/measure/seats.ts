import { type Day } from '../model.js'
import { type JsonObject, text, userKey } from '../rows/json.js'
import { isJsonObject } from '../text/json.js'
import { type Counted, mergeCounts, noCounts } from './counted.js'
import { type SeatFigures, type SeatPrice, type UnusedSeats } from './measured-tables.js'
import { type UserRows } from './user-facts.js'
import { hasDay } from './users.js'

/** The people of the newest list of seats: a person is one, however many organizations and teams give a seat. */
export interface SeatList extends Counted {
  /** The day of the list; absent where there is none. */
  day: Day | undefined
  people: Map<number | string, Holder>
  /** Who has a seat from which team. */
  teams: Map<string, Set<number | string>>
  /** Logins are kept. */
  readonly named: boolean
}

/** Days are counted from 1970. */
interface Holder {
  /** Since when, by the oldest of the person's seats; NaN where none tells. */
  since: number
  last: number | undefined
  /** All of the person's seats end soon. */
  ending: boolean
  readonly login: string
}

const DAY = 86_400_000
/** A seat that is younger is new: nobody had the time to use it. */
const NEW = 7
const ACTIVE = 28
const MOST_PEOPLE = 25

/** No seat yet. */
export function noSeats(of: { day?: string | undefined; people: boolean }): SeatList {
  const [people, teams] = [
    new Map<number | string, Holder>(),
    new Map<string, Set<number | string>>(),
  ]
  return { ...noCounts(), day: of.day as Day | undefined, people, teams, named: of.people }
}

/** Adds a seat; one that nobody took up has no person. */
export function addSeat(state: SeatList, row: JsonObject): void {
  const { assignee, assigning_team: team } = row
  const who = isJsonObject(assignee) ? assignee : {}
  const user = userKey(who['id'], who['login'])
  if (user === '') return
  const last = numberOf(row['last_activity_at'])
  const since = numberOf(row['created_at']) ?? NaN
  const ending = text(row['pending_cancellation_date']) !== ''
  const known = state.people.get(user)
  if (known === undefined) {
    const login = state.named ? text(who['login']) : ''
    state.people.set(user, { since, last, ending, login })
  } else {
    if (!(known.since <= since)) known.since = Number.isNaN(since) ? known.since : since
    if (last !== undefined) known.last = Math.max(known.last ?? last, last)
    known.ending &&= ending
  }
  const slug = isJsonObject(team) ? text(team['slug']) : ''
  if (slug === '') return
  state.teams.set(slug, (state.teams.get(slug) ?? new Set()).add(user))
}

/** The newer list counts alone. */
export function mergeSeats(target: SeatList, source: SeatList): void {
  mergeCounts(target, source)
  if (source.day === undefined || (target.day !== undefined && target.day > source.day)) return
  target.day = source.day
  target.people = source.people
  target.teams = source.teams
}

/** What seats are told by. */
export interface SeatRules {
  readonly minimumGroupSize: number
  readonly seatPrice?: SeatPrice | undefined
}

/**
 * The numbers of the list. `rows`: the user rows, `days`: those of the window. Who has a row there is neither
 * idle nor without use, whatever the list says: that is counted apart.
 */
export function seatsOf(
  list: SeatList,
  { users, days }: { readonly users: UserRows; readonly days: readonly Day[] },
  rules: SeatRules,
): SeatFigures | undefined {
  const { day } = list
  if (day === undefined) return undefined
  const today = numberOf(day) ?? 0
  const seen = peopleWithRows(users, days)
  const kinds = new Map([...list.people].map(([user, one]) => [user, kindOf(one, today)] as const))
  const unused = (user: number | string) => isUnused(kinds.get(user)) && !seen.has(user)
  const idle = (least: number) =>
    count(list, (user, { last }) => unused(user) && last !== undefined && today - last >= least)
  const seats = list.people.size
  const active = count(list, (user) => kinds.get(user) === 'active')
  const [neverUsed, idle30Days] = [
    count(list, (user) => unused(user) && kinds.get(user) === 'never'),
    idle(30),
  ]
  return {
    ...{ day, seats, active, neverUsed, idle30Days, idle60Days: idle(60), idle90Days: idle(90) },
    new: count(list, (user) => kinds.get(user) === 'new'),
    pending: count(list, (_, { ending }) => ending),
    ...(days.length === 0
      ? {}
      : { unreported: count(list, (user) => isUnused(kinds.get(user)) && seen.has(user)) }),
    ...(seats === 0 ? {} : { utilization: active / seats }),
    teams: teamsIn(list, unused, rules.minimumGroupSize),
    ...costOf(neverUsed + idle30Days, rules.seatPrice),
    ...(list.named ? { unused: namesIn(list, unused) } : {}),
  }
}

type Kind = 'active' | 'new' | 'never' | 'idle' | 'quiet'

/** By the list alone. `quiet`: used 28 or 29 days ago, which is neither active nor idle. */
function kindOf({ last, since }: Holder, today: number): Kind {
  if (last === undefined) return today - since >= NEW ? 'never' : 'new'
  if (today - last < ACTIVE) return 'active'
  return today - last >= 30 ? 'idle' : 'quiet'
}

const isUnused = (kind: Kind | undefined) => kind === 'never' || kind === 'idle'

function count(list: SeatList, is: (user: number | string, one: Holder) => boolean): number {
  let found = 0
  for (const [user, one] of list.people) if (is(user, one)) found++
  return found
}

function peopleWithRows({ users }: UserRows, days: readonly Day[]): Set<number | string> {
  const slots = days.flatMap((day) => users.slots.get(day) ?? [])
  const seen = new Set<number | string>()
  for (const ties of users.owners.values()) {
    for (const [user, tie] of ties) {
      if (slots.some((slot) => hasDay(users.seen, tie, slot))) seen.add(user)
    }
  }
  return seen
}

function teamsIn(
  { teams }: SeatList,
  unused: (user: number | string) => boolean,
  minimum: number,
): SeatFigures['teams'] {
  return [...teams]
    .filter(([, people]) => people.size >= minimum)
    .map(([team, people]) => ({
      team,
      seats: people.size,
      unused: [...people].filter(unused).length,
    }))
    .sort((one, other) => other.seats - one.seats || (one.team < other.team ? -1 : 1))
}

function costOf(unused: number, price: SeatPrice | undefined): Pick<SeatFigures, 'cost'> {
  if (price === undefined) return {}
  // To hundredths: sums of decimals are no decimals.
  return { cost: { price, amount: Math.round(unused * price.amount * 100) / 100 } }
}

function namesIn(list: SeatList, unused: (user: number | string) => boolean): UnusedSeats {
  const all = [...list.people].filter(([user]) => unused(user))
  const people = all.map(([user, { login, last }]) => ({
    login: login === '' ? String(user) : login,
    ...(last === undefined ? {} : { lastActivity: dayFrom(last) }),
  }))
  people.sort((one, other) => (one.login < other.login ? -1 : 1))
  return { count: people.length, people: people.slice(0, MOST_PEOPLE) }
}

const dayFrom = (number: number) => new Date(number * DAY).toISOString().slice(0, 10) as Day

/** The UTC day of a time, as a number. */
function numberOf(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : NaN
  return Number.isNaN(time) ? undefined : Math.floor(time / DAY)
}
