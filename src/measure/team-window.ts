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
import { isOfDay, type JoinedDay, type JoinedTeam } from './teams.js'
import { noUsers, userIndex, type Users } from './users.js'

/** Teams over the days of a run: distinct users and sums, day by day. */
export interface TeamWindow {
  readonly days: Set<Day>
  /** Index and flags of everybody with a row on a joined day. */
  readonly users: Users
  readonly teams: Map<number | string, TeamSums>
  /** Sums of all user rows, and of those whose user is in some team that day. */
  activity: number
  coveredActivity: number
}

interface TeamSums {
  label: { day: string; slug: string }
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
  return { days: new Set(), users: noUsers(), teams: new Map(), activity: 0, coveredActivity: 0 }
}

/** Adds a joined day; a team with fewer members than `minimum` on that day is left out of it. */
export function addJoinedDay(window: TeamWindow, joined: JoinedDay, minimum: number): void {
  window.days.add(joined.day)
  const places = new Map<number, number>()
  for (const [user, index] of joined.users.people) {
    if (isOfDay(joined.detail, index)) places.set(index, userIndex(window.users, user))
  }
  noteCoverage(window, joined, places)
  for (const team of joined.teams) {
    const sums = teamOf(window, team, joined.day)
    if (team.users.length === 0 || team.members < minimum) continue
    let activeUsers = 0
    sums.days++
    plusAll(sums.sums, team.sums)
    for (const user of team.users) {
      const place = places.get(user) ?? 0
      const active = ((joined.detail.flags[user] ?? 0) & ACTIVE) !== 0
      sums.users.set(place, active || sums.users.get(place) === true)
      if (active) activeUsers++
    }
    sums.mostActive = Math.max(sums.mostActive, activeUsers)
  }
}

function teamOf(window: TeamWindow, team: JoinedTeam, day: Day): TeamSums {
  const label = { day, slug: team.slug }
  const found = window.teams.get(team.id)
  if (found !== undefined) {
    if (day > found.label.day) found.label = label
    return found
  }
  const sums = new Float64Array(DETAIL_SIZE).fill(NaN)
  const made = { label, days: 0, mostActive: 0, users: new Map<number, boolean>(), sums }
  window.teams.set(team.id, made)
  return made
}

/** Which users are in a team of any size that day, and how much of the activity is theirs. */
function noteCoverage(
  window: TeamWindow,
  joined: JoinedDay,
  places: ReadonlyMap<number, number>,
): void {
  const teamsOf = new Map<number, number>()
  for (const team of joined.teams) {
    for (const user of team.users) teamsOf.set(user, (teamsOf.get(user) ?? 0) + 1)
  }
  for (const [user, place] of places) {
    const at = user * DETAIL_SIZE
    const { sums } = joined.detail
    const activity = (sums[at + INTERACTIONS] || 0) + (sums[at + GENERATIONS] || 0)
    const teams = teamsOf.get(user) ?? 0
    window.activity += activity
    if (teams > 0) window.coveredActivity += activity
    const flags = (teams > 0 ? COVERED : 0) | (teams > 1 ? IN_SEVERAL : 0)
    window.users.flags[place] = (window.users.flags[place] ?? 0) | flags
  }
}

/**
 * The table of teams; absent when no day had both reports. A team of which on no day enough members were
 * active is left out of it.
 */
export function teamsOf(window: TeamWindow, minimumGroupSize: number): Teams | undefined {
  const days = [...window.days].sort()
  const [firstDay] = days
  const lastDay = days.at(-1)
  if (firstDay === undefined || lastDay === undefined) return undefined
  const flags = [...window.users.flags.subarray(0, window.users.count)]
  const uncovered = flags.filter((bits) => (bits & COVERED) === 0).length
  const kept = [...window.teams].filter(
    ([, team]) => team.days > 0 && team.mostActive >= minimumGroupSize,
  )
  return {
    firstDay,
    lastDay,
    days: days.length,
    rows: kept.map(([id, team]) => teamRow(id, team)).sort(byInteractions),
    belowMinimum: window.teams.size - kept.length,
    minimumGroupSize,
    usersInSeveralTeams: flags.filter((bits) => (bits & IN_SEVERAL) !== 0).length,
    uncoveredUsers: uncovered,
    ...(flags.length > 0 ? { uncoveredUserShare: uncovered / flags.length } : {}),
    ...(window.activity > 0
      ? { uncoveredActivityShare: 1 - window.coveredActivity / window.activity }
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
    slug: team.label.slug,
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
