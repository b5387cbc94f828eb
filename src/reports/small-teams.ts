import { type Day } from '../model.js'
import { mondayOf } from './days.js'

/** What tells whether a team on a day is a small group. */
export interface TeamOnDay {
  readonly team: number | string
  readonly day: Day
  readonly members: number
  /** How many of its members were active. */
  readonly active: number
}

/**
 * The rows that may be told of: not those of a day on which the team had fewer members than the minimum, nor those of a
 * week in which on no day that many of its members were active. `read`: what a row says of its team.
 */
export function ofLargeTeams<Row>(
  rows: readonly Row[],
  minimum: number,
  read: (row: Row) => TeamOnDay,
): Row[] {
  const weekOf = ({ team, day }: TeamOnDay) => `${mondayOf(day)} ${team}`
  const large = rows.filter((row) => read(row).members >= minimum)
  const most = new Map<string, number>()
  for (const one of large.map(read)) {
    most.set(weekOf(one), Math.max(most.get(weekOf(one)) ?? 0, one.active))
  }
  return large.filter((row) => (most.get(weekOf(read(row))) ?? 0) >= minimum)
}
