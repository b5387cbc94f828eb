import type { Day } from '../model.js'
import { addDays } from '../reports/days.js'
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

/**
 * Leaves out days with fewer members than the minimum, and the weeks of a team in which on no day that
 * many of its members were active.
 */
export function withoutSmallTeams(rows: readonly PageTeamDay[], minimum: number): PageTeamDay[] {
  const large = rows.filter(({ members }) => members >= minimum)
  const most = new Map<string, number>()
  const week = ({ id, day }: PageTeamDay) => `${mondayOf(day)} ${id}`
  for (const row of large) most.set(week(row), Math.max(most.get(week(row)) ?? 0, row.active))
  return large.filter((row) => (most.get(week(row)) ?? 0) >= minimum)
}

function mondayOf(day: Day): Day {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
}
