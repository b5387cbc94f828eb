import { type Day } from '../model.js'
import { ACTIVE } from '../schema/slots.js'
import {
  ACCEPTANCES,
  ADDED,
  DELETED,
  GENERATIONS,
  INTERACTIONS,
  plusAll,
  SUGGESTED,
} from './day-facts.js'
import {
  DETAIL_SIZE,
  MICRO_CREDITS,
  USER_CHAT_REQUESTS,
  USER_COMPLETION_ACCEPTANCES,
  USER_COMPLETION_GENERATIONS,
} from './detail.js'
import { type Team, type Teams } from './measured.js'
import { isOfDay, type JoinedDay } from './teams.js'
import { noUsers, userIndex, type Users } from './users.js'
import { type Ends } from './window.js'

/** Teams day by day, since which days count is known at the end only. */
export interface TeamWindow {
  /** Everybody with a row on a joined day, each with a number. */
  readonly users: Users
  readonly days: Map<Day, TeamsOfDay>
}

interface TeamsOfDay {
  /** Numbers of those with a row, with the flags of each. */
  readonly users: Uint32Array
  readonly flags: Uint8Array
  /** Sums of all user rows, and of those whose user is in some team that day. */
  readonly activity: number
  readonly coveredActivity: number
  readonly teams: readonly TeamOfDay[]
}

interface TeamOfDay {
  readonly id: number | string
  readonly slug: string
  /** Whether it had enough members; a smaller one is only counted. */
  readonly isLarge: boolean
  readonly users: Uint32Array
  readonly active: Uint8Array
  readonly sums: Float64Array
}

/** A team over several days. */
interface TeamSums {
  slug: string
  days: number
  /** The most users that were active on one day. */
  mostActive: number
  /** Distinct users, true for those who were active. */
  readonly users: Map<number, boolean>
  readonly sums: Float64Array
}

const COVERED = 1
const IN_SEVERAL = 2

/** The window of no day. */
export function noTeamWindow(): TeamWindow {
  return { users: noUsers(), days: new Map() }
}

/** Adds a joined day; a team with fewer members than `minimum` on that day is left out of it. */
export function addJoinedDay(window: TeamWindow, joined: JoinedDay, minimum: number): void {
  const { detail } = joined
  const places = new Map<number, number>()
  for (const [user, index] of joined.users.people) {
    if (isOfDay(detail, index)) places.set(index, userIndex(window.users, user))
  }
  window.days.set(joined.day, {
    users: Uint32Array.from(places.values()),
    ...coverageOf(joined, [...places.keys()]),
    teams: joined.teams.map(({ id, slug, members, users, sums }) => ({
      ...{ id, slug, sums },
      isLarge: users.length > 0 && members >= minimum,
      users: Uint32Array.from(users, (user) => places.get(user) ?? 0),
      active: Uint8Array.from(users, (user) => ((detail.flags[user] ?? 0) & ACTIVE ? 1 : 0)),
    })),
  })
}

/** Which users are in a team of any size that day, and how much of the activity is theirs. */
function coverageOf(
  { teams, detail }: JoinedDay,
  users: readonly number[],
): Pick<TeamsOfDay, 'flags' | 'activity' | 'coveredActivity'> {
  const teamsOf = new Map<number, number>()
  for (const user of teams.flatMap((team) => team.users)) {
    teamsOf.set(user, (teamsOf.get(user) ?? 0) + 1)
  }
  const inTeams = users.map((user) => teamsOf.get(user) ?? 0)
  const activities = users.map((user) => {
    const at = user * DETAIL_SIZE
    return (detail.sums[at + INTERACTIONS] || 0) + (detail.sums[at + GENERATIONS] || 0)
  })
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  return {
    flags: Uint8Array.from(inTeams, (n) => (n > 0 ? COVERED : 0) | (n > 1 ? IN_SEVERAL : 0)),
    activity: sum(activities),
    coveredActivity: sum(activities.filter((_, index) => (inTeams[index] ?? 0) > 0)),
  }
}

/**
 * The table of teams over the days of the window (without one all of them); absent when none of them had both reports. A team of which
 * on no day enough members were active is left out of it.
 */
export function teamsOf(
  window: TeamWindow,
  minimumGroupSize: number,
  ends: Ends | undefined,
): Teams | undefined {
  const isIn = (day: Day) => ends === undefined || (day >= ends[0] && day <= ends[1])
  const days = [...window.days].filter(([day]) => isIn(day)).sort(([a], [b]) => (a < b ? -1 : 1))
  // A day on which nobody has a row has no data, of teams as of anything else.
  const withRows = days.filter(([, { users }]) => users.length > 0)
  const rests = withRows.length > 0 ? withRows : days
  const [first] = rests
  const last = rests.at(-1)
  if (first === undefined || last === undefined) return undefined
  const teams = new Map<number | string, TeamSums>()
  for (const [, day] of days) for (const team of day.teams) addTeam(teams, team)
  const kept = [...teams].filter(([, team]) => team.days > 0 && team.mostActive >= minimumGroupSize)
  return {
    firstDay: first[0],
    lastDay: last[0],
    days: withRows.length,
    rows: kept.map(([id, team]) => teamRow(id, team)).sort(byInteractions),
    belowMinimum: teams.size - kept.length,
    minimumGroupSize,
    ...restsOf(days.map(([, day]) => day)),
  }
}

function addTeam(teams: Map<number | string, TeamSums>, team: TeamOfDay): void {
  const empty = { days: 0, mostActive: 0, users: new Map<number, boolean>() }
  const made = { ...empty, slug: team.slug, sums: new Float64Array(DETAIL_SIZE).fill(NaN) }
  const sums = teams.get(team.id) ?? made
  teams.set(team.id, sums)
  sums.slug = team.slug
  if (!team.isLarge) return
  sums.days++
  plusAll(sums.sums, team.sums)
  for (const [index, user] of team.users.entries()) {
    sums.users.set(user, team.active[index] === 1 || sums.users.get(user) === true)
  }
  const active = team.active.reduce((count, one) => count + one, 0)
  sums.mostActive = Math.max(sums.mostActive, active)
}

/** Who is in no team, or in several, over some days. */
function restsOf(days: readonly TeamsOfDay[]): Partial<Teams> {
  const flags = new Map<number, number>()
  for (const day of days) {
    for (const [index, user] of day.users.entries()) {
      flags.set(user, (flags.get(user) ?? 0) | (day.flags[index] ?? 0))
    }
  }
  const users = [...flags.values()]
  const uncovered = users.filter((bits) => (bits & COVERED) === 0).length
  const sum = (of: (day: TeamsOfDay) => number) => days.reduce((all, day) => all + of(day), 0)
  const activity = sum((day) => day.activity)
  return {
    usersInSeveralTeams: users.filter((bits) => (bits & IN_SEVERAL) !== 0).length,
    uncoveredUsers: uncovered,
    ...(users.length > 0 ? { uncoveredUserShare: uncovered / users.length } : {}),
    ...(activity > 0
      ? { uncoveredActivityShare: 1 - sum((day) => day.coveredActivity) / activity }
      : {}),
  }
}

function byInteractions(one: Team, other: Team): number {
  if (one.interactions !== other.interactions) return other.interactions - one.interactions
  return one.slug === other.slug ? (one.id < other.id ? -1 : 1) : one.slug < other.slug ? -1 : 1
}

function teamRow(id: number | string, team: TeamSums): Team {
  const sum = (index: number) => team.sums[index] || 0
  const suggested = sum(USER_COMPLETION_GENERATIONS)
  const accepted = sum(USER_COMPLETION_ACCEPTANCES)
  const credits = team.sums[MICRO_CREDITS] ?? NaN
  return {
    id: String(id),
    slug: team.slug,
    days: team.days,
    users: team.users.size,
    activeUsers: [...team.users.values()].filter((active) => active).length,
    interactions: sum(INTERACTIONS),
    generations: sum(GENERATIONS),
    acceptances: sum(ACCEPTANCES),
    linesSuggested: sum(SUGGESTED),
    linesAdded: sum(ADDED),
    linesDeleted: sum(DELETED),
    completionsSuggested: suggested,
    completionsAccepted: accepted,
    ...(suggested > 0 ? { completionAcceptanceRate: accepted / suggested } : {}),
    chatRequests: sum(USER_CHAT_REQUESTS),
    ...(credits === credits ? { aiCreditsUsed: credits / 1e6 } : {}),
  }
}
