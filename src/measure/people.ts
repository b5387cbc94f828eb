import { type Day } from '../model.js'
import { ACCEPTANCES, ADDED, DELETED, GENERATIONS, INTERACTIONS } from './day-facts.js'
import { type Detail, DETAIL_SIZE, MICRO_CREDITS, sumsOf } from './detail.js'
import { activeDaysOf } from './distinct.js'
import { type People, type Person } from './measured.js'
import { measuredOnly } from './surfaces.js'
import { type UserRows } from './user-facts.js'

/** Rows of each of the two tables at most. */
const MOST_PEOPLE = 25

/** The most active and the idle users; absent unless they were asked for and user rows are there. */
export function peopleOf(rows: UserRows): People | undefined {
  const { people: detail, users } = rows
  if (detail === undefined || users.count === 0) return undefined
  const keys = new Array<number | string>(users.count).fill('')
  for (const [user, index] of users.people) keys[index] = user
  const indices = Array.from(keys, (_, index) => index)
  const activeDays = indices.map((index) => activeDaysOf(users, index))
  const isActive = (index: number) => (activeDays[index] ?? 0) > 0
  // Who used credits did something, whatever the counters say.
  const isIdle = (index: number) => !isActive(index) && !((users.credits[index] ?? 0) > 0)
  const active = indices.filter(isActive)
  const idle = indices.filter(isIdle)
  const loginOf = (index: number) => detail.logins?.texts[index] ?? String(keys[index])
  const byLogin = (one: number, other: number) => (loginOf(one) < loginOf(other) ? -1 : 1)
  const toPerson = (index: number) =>
    personOf(detail, [loginOf(index), activeDays[index] ?? 0], index)
  const byActivity = (one: number, other: number) =>
    activity(detail, other) - activity(detail, one) ||
    (activeDays[other] ?? 0) - (activeDays[one] ?? 0) ||
    byLogin(one, other)
  return {
    users: users.count,
    activeUsers: active.length,
    mostActive: active.sort(byActivity).slice(0, MOST_PEOPLE).map(toPerson),
    idle: idle.sort(byLogin).slice(0, MOST_PEOPLE).map(toPerson),
    idleUsers: idle.length,
  }
}

function activity(detail: Detail, index: number): number {
  const at = index * DETAIL_SIZE
  return (detail.sums[at + INTERACTIONS] || 0) + (detail.sums[at + GENERATIONS] || 0)
}

function personOf(
  detail: Detail,
  [login, activeDays]: readonly [string, number],
  index: number,
): Person {
  const sums = sumsOf(detail, index)
  const number = (at: number) => sums[at] || 0
  const credits = sums[MICRO_CREDITS] ?? NaN
  const last = detail.lastActive[index] ?? 0
  return measuredOnly({
    login,
    activeDays,
    interactions: number(INTERACTIONS),
    generations: number(GENERATIONS),
    acceptances: number(ACCEPTANCES),
    linesAdded: number(ADDED),
    linesDeleted: number(DELETED),
    aiCreditsUsed: Number.isNaN(credits) ? undefined : credits / 1e6,
    lastActiveDay: last === 0 ? undefined : dayOfNumber(last),
  })
}

function dayOfNumber(days: number): Day {
  return new Date(days * 86_400_000).toISOString().slice(0, 10) as Day
}
