import { ofLargeTeams } from '../reports/small-teams.js'
import { type HistoryRow } from './groups.js'
import { type TeamDayRow } from '../schema/team-rows.js'

/** The history as it may be told of: neither the credits of fewer people than the minimum are in it, nor small teams. */
export function withoutSmallGroups(rows: readonly HistoryRow[], minimum: number): HistoryRow[] {
  const all = rows.flatMap(({ teams }) => teams)
  const large = new Set(ofLargeTeams(all, minimum, teamOf))
  return rows.map((row) => ({
    ...row,
    groups: withoutFewCredits(row.groups, minimum),
    teams: row.teams.filter((team) => large.has(team)),
  }))
}

function teamOf({ team_id: team, day, members, active_users: active }: TeamDayRow) {
  return { team, day, members, active }
}

function withoutFewCredits(groups: HistoryRow['groups'], minimum: number): HistoryRow['groups'] {
  const users = groups['credits']?.['users']
  if (typeof users !== 'number' || users === 0 || users >= minimum) return groups
  return Object.fromEntries(Object.entries(groups).filter(([name]) => name !== 'credits'))
}
