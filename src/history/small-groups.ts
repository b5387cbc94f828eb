import { mondayOf } from '../reports/days.js'
import { type HistoryRow } from './groups.js'
import { type TeamDayRow } from './team-day.js'

/**
 * The history as it may be told of: the credits of fewer people than the minimum are not in it, nor a team on a
 * day on which it had fewer members, nor its weeks in which on no day that many of them were active.
 */
export function withoutSmallGroups(rows: readonly HistoryRow[], minimum: number): HistoryRow[] {
  const large = rows.map((row) => ({
    ...row,
    groups: withoutFewCredits(row.groups, minimum),
    teams: row.teams.filter(({ members }) => members >= minimum),
  }))
  const most = new Map<string, number>()
  for (const team of large.flatMap(({ teams }) => teams)) {
    most.set(weekOf(team), Math.max(most.get(weekOf(team)) ?? 0, team.active_users))
  }
  return large.map((row) => ({
    ...row,
    teams: row.teams.filter((team) => (most.get(weekOf(team)) ?? 0) >= minimum),
  }))
}

function withoutFewCredits(groups: HistoryRow['groups'], minimum: number): HistoryRow['groups'] {
  const users = groups['credits']?.['users']
  if (typeof users !== 'number' || users === 0 || users >= minimum) return groups
  return Object.fromEntries(Object.entries(groups).filter(([name]) => name !== 'credits'))
}

function weekOf({ team_id, day }: TeamDayRow): string {
  return `${mondayOf(day)} ${team_id}`
}
