import { type Day } from '../model.js'
import {
  type Detail,
  DETAIL_SIZE,
  MICRO_CREDITS,
  USER_CHAT_REQUESTS,
  USER_COMPLETION_ACCEPTANCES,
  USER_COMPLETION_GENERATIONS,
} from './detail.js'
import { type COUNTERS as SHARED_COUNTERS } from '../schema/shared.js'
import { ACTIVE, flagBits, HAS_ROW } from '../schema/slots.js'
import { COUNTERS, plus } from './day-facts.js'
import { type Members, peopleIn, type TeamMembers } from './members.js'
import { teamLine, type TeamDayRow } from '../schema/team-rows.js'
import { type UserRows } from './user-facts.js'
import { type Users } from './users.js'

/** A team on one day: its users who have a row on that very day. */
export interface JoinedTeam {
  readonly id: number | string
  readonly slug: string
  /** How many people the report of that day lists as members, with a row or without. */
  readonly members: number
  /** Indices of the users. */
  readonly users: readonly number[]
  readonly sums: Float64Array
}

/** The inner join of one day. */
export interface JoinedDay {
  readonly day: Day
  readonly teams: readonly JoinedTeam[]
  readonly users: Users
  readonly detail: Detail
}

/**
 * Joins the user rows of a day with the team members of the same day by person, whose rows in several
 * organizations are summed. Never a 28-day
 * report with the members of one day. A user of two teams counts in both.
 */
export function joinTeams(users: UserRows, members: TeamMembers, day: Day): JoinedDay {
  const detail = users.join
  if (detail === undefined) throw new Error('User rows of one day are needed for the team join.')
  const teams = [...members.teams]
    .map(([id, team]) => joinTeam(id, team, { users: users.users, detail }))
    .sort((one, other) => compareIds(one.id, other.id))
  return { day, teams, users: users.users, detail }
}

/** Numbers by value, then texts by code unit. */
function compareIds(one: number | string, other: number | string): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  if (typeof one !== typeof other) return typeof one === 'number' ? -1 : 1
  return String(one) < String(other) ? -1 : 1
}

function joinTeam(
  id: number | string,
  team: Members,
  of: { users: Users; detail: Detail },
): JoinedTeam {
  const found = new Set<number>()
  for (const keys of team.users.values()) {
    for (const key of keys) {
      const user = of.users.people.get(key)
      if (user !== undefined && user < of.detail.flags.length && isOfDay(of.detail, user))
        found.add(user)
    }
  }
  const sums = new Float64Array(DETAIL_SIZE).fill(NaN)
  const users = [...found].sort((one, other) => one - other)
  for (const user of users) {
    for (let index = 0; index < DETAIL_SIZE; index++) {
      plus(sums, index, of.detail.sums[user * DETAIL_SIZE + index] ?? NaN)
    }
  }
  return { id, slug: team.slug, members: peopleIn(team), users, sums }
}

/** True when the user has a row of the asked day, whatever it says. */
export function isOfDay(detail: Detail, user: number): boolean {
  return ((detail.flags[user] ?? 0) & HAS_ROW) !== 0
}

/** Counts of users by bit, in the order of the columns of the derived rows. */
const USED_COUNTS = [
  ['active_users', ACTIVE],
  ['agent_users', flagBits('used_agent')],
  ['chat_users', flagBits('used_chat')],
  ['cli_users', flagBits('used_cli')],
  ['cloud_agent_users', flagBits('used_copilot_coding_agent', 'used_copilot_cloud_agent')],
  ['code_review_active_users', flagBits('used_copilot_code_review_active')],
  ['code_review_passive_users', flagBits('used_copilot_code_review_passive')],
  ['app_users', flagBits('used_copilot_app')],
  ['vscode_agent_users', flagBits('used_vscode_agent')],
] as const

/** The rows of `derived/daily-teams/`: the teams of the day with enough distinct members. */
export function teamDayRows(joined: JoinedDay, minimum: number): TeamDayRow[] {
  return joined.teams
    .filter((team) => team.members >= minimum && team.users.length > 0)
    .map((team) => teamDayRow(joined, team))
}

/** Teams that are kept of a day, as long as their lines fit: fewer only where names are long. */
const MOST_TEAMS = 100
/** A month of such days is below 600 KB. */
const MOST_BYTES = 19_000

/** The rows of the teams with the most members, as many as are kept of a day. */
export function largestTeams(rows: readonly TeamDayRow[]): TeamDayRow[] {
  const bySize = [...rows].sort(
    (one, other) => other.members - one.members || compareIds(one.team_id, other.team_id),
  )
  const kept = new Set<TeamDayRow>()
  let bytes = 0
  for (const row of bySize) {
    const size = Buffer.byteLength(teamLine(row)) + 1
    if (kept.size === MOST_TEAMS || bytes + size > MOST_BYTES) continue
    kept.add(row)
    bytes += size
  }
  return rows.filter((row) => kept.has(row))
}

function teamDayRow(joined: JoinedDay, team: JoinedTeam): TeamDayRow {
  const { sums } = team
  const sum = (index: number) => sums[index] || 0
  const used = Object.fromEntries(
    USED_COUNTS.map(([name, bits]) => [name, countUsers(joined, team, bits)]),
  ) as Record<(typeof USED_COUNTS)[number][0], number>
  const counters = Object.fromEntries(COUNTERS.map((name, index) => [name, sum(index)])) as Pick<
    TeamDayRow,
    keyof typeof SHARED_COUNTERS
  >
  const credits = sums[MICRO_CREDITS] ?? NaN
  return {
    team_id: team.id,
    slug: team.slug,
    day: joined.day,
    members: team.members,
    users: team.users.length,
    ...used,
    ...counters,
    completion_generation_count: sum(USER_COMPLETION_GENERATIONS),
    completion_acceptance_count: sum(USER_COMPLETION_ACCEPTANCES),
    chat_request_count: sum(USER_CHAT_REQUESTS),
    ...(credits === credits ? { ai_credits_used: credits / 1e6 } : {}),
  }
}

function countUsers(joined: JoinedDay, team: JoinedTeam, bits: number): number {
  return team.users.filter((user) => ((joined.detail.flags[user] ?? 0) & bits) !== 0).length
}
