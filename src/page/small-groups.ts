import { ofLargeTeams } from '../reports/small-teams.js'
import { type PageDay, type PageTeamDay } from './model.js'

/** What is too small a group to be told of; applied before anything is embedded. */

/** Phases and credits that rest on fewer people than the minimum are not told of. */
export function withoutSmallGroups(day: PageDay, minimum: number): PageDay {
  const { credits, phases } = day
  // Nobody is no small group: a day without any credits is told of.
  const few = credits?.users !== undefined && credits.users > 0 && credits.users < minimum
  const rows = phases?.rows.filter(({ users }) => !phases.fromUsers || users >= minimum)
  return {
    ...day,
    credits: few ? undefined : credits,
    phases: phases && { ...phases, rows: rows ?? [] },
  }
}

/** Teams that are large enough, and their weeks in which enough of their members were active. */
export function withoutSmallTeams(rows: readonly PageTeamDay[], minimum: number): PageTeamDay[] {
  const teamOf = ({ id, day, members, active }: PageTeamDay) => ({ team: id, day, members, active })
  return ofLargeTeams(rows, minimum, teamOf)
}
