import { type Day } from '../model.js'
import { TEAM } from './derived-rows.js'

/** A team on a day, and how it stands in a line of `derived/daily-teams/`. */

type Told = 'day' | 'team_id' | 'slug' | 'ai_credits_used'

/** By the names of the columns. */
export interface TeamDayRow extends Readonly<Record<Exclude<keyof typeof TEAM, Told>, number>> {
  readonly team_id: string | number
  readonly slug: string
  readonly day: Day
  /** People who are listed in the team on that day; `users`: those of them who have a row. */
  readonly members: number
  /** Absent when no row of the team had the field. */
  readonly ai_credits_used?: number
}

/** What a line says by name; its other numbers are one list. */
export const NAMED = [
  ...['day', 'team_id', 'slug', 'members', 'users', 'active_users', 'ai_credits_used'],
]

/** The numbers of that list, in its order. */
export const TEAM_SUMS = Object.keys(TEAM).filter((name) => !NAMED.includes(name)) as Exclude<
  keyof TeamDayRow,
  Told
>[]

/** The line of a team: a third of what it would take with a key for each number. */
export function teamLine(row: TeamDayRow): string {
  const named = Object.fromEntries(NAMED.map((name) => [name, row[name as keyof TeamDayRow]]))
  return JSON.stringify({ ...named, sums: TEAM_SUMS.map((name) => row[name]) })
}

/** The row of a line; absent when it is none. */
export function teamOfLine(
  line: Readonly<Record<string, unknown>> & { readonly day: Day },
): TeamDayRow | undefined {
  const { day, team_id: id, slug, members, users, active_users: active, sums } = line
  if ((typeof id !== 'number' && typeof id !== 'string') || typeof slug !== 'string') return
  if (!isNumber(members) || !isNumber(users) || !isNumber(active) || !Array.isArray(sums)) return
  const numbers = (sums as unknown[]).slice(0, TEAM_SUMS.length).filter(isNumber)
  if (numbers.length < TEAM_SUMS.length) return
  const summed = Object.fromEntries(TEAM_SUMS.map((name, at) => [name, numbers[at]]))
  const { ai_credits_used: used } = line
  return {
    ...{ day, team_id: id, slug, members, users, active_users: active },
    ...(summed as Record<(typeof TEAM_SUMS)[number], number>),
    ...(isNumber(used) ? { ai_credits_used: used } : {}),
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}
