import { type Day } from '../model.js'
import { type Detail, MICRO_CREDITS, sumsOf } from './detail.js'
import { type UserFold } from './fold-users.js'
import { type People, type Person } from './measured.js'
import { measuredOnly } from './surfaces.js'
import { eachUser } from './users.js'

/** Rows of each of the two tables at most. */
const MOST_PEOPLE = 25

/** The most active and the idle users; absent unless they were asked for and user rows are there. */
export function peopleOf(fold: UserFold): People | undefined {
  const { people: detail, users } = fold
  if (detail === undefined || users.count === 0) return undefined
  const all: Person[] = []
  for (const [, user, index] of eachUser(users)) all.push(personOf(detail, user, index))
  const active = all.filter(({ activeDays }) => activeDays > 0)
  const idle = all.filter(({ activeDays }) => activeDays === 0)
  return {
    users: all.length,
    activeUsers: active.length,
    mostActive: active.sort(byActivity).slice(0, MOST_PEOPLE),
    idle: idle.sort(byLogin).slice(0, MOST_PEOPLE),
    idleUsers: idle.length,
  }
}

function byLogin(one: Person, other: Person): number {
  return one.login < other.login ? -1 : 1
}

function byActivity(one: Person, other: Person): number {
  const activity = (person: Person) => person.interactions + person.generations
  return activity(other) - activity(one) || other.activeDays - one.activeDays || byLogin(one, other)
}

function personOf(detail: Detail, user: number | string, index: number): Person {
  const sums = sumsOf(detail, index)
  const number = (at: number) => sums[at] || 0
  const credits = sums[MICRO_CREDITS] ?? NaN
  const last = detail.lastActive[index] ?? 0
  return measuredOnly({
    login: detail.logins?.[index]?.login ?? String(user),
    activeDays: detail.activeDays[index] ?? 0,
    interactions: number(0),
    generations: number(1),
    acceptances: number(2),
    linesAdded: number(5),
    linesDeleted: number(6),
    aiCreditsUsed: Number.isNaN(credits) ? undefined : credits / 1e6,
    lastActiveDay: last === 0 ? undefined : dayOfNumber(last),
  })
}

function dayOfNumber(days: number): Day {
  return new Date(days * 86_400_000).toISOString().slice(0, 10) as Day
}
