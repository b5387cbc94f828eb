import { type Day, type Scope } from '../model.js'
import { type AgentNames, mergeAgents } from './agents.js'
import { breaksIn } from '../schema/breaks.js'
import { checksOf } from './checks.js'
import { countPeople, peopleCounted, usersByIde } from './distinct.js'
import { type Checks, type Measured, type Window } from './measured.js'
import { type PartFacts } from './part.js'
import { peopleOf } from './people.js'
import { pullRequestsOf } from './pull-requests.js'
import { rankingsOf } from './rankings.js'
import { legacyOf, repositoriesOf } from './repositories.js'
import { creditsOf, customizationOf, engagementOf, phasesOf } from './sections.js'
import { seatsOf, type SeatRules } from './seats.js'
import { seriesOf } from './series.js'
import { type Distinct, measuredOnly, surfacesOf } from './surfaces.js'
import { teamsOf, type TeamWindow } from './team-window.js'
import { metricsOf, tilesOf } from './tiles.js'
import { type UserRows } from './user-facts.js'
import {
  type Base,
  baseOf,
  type Horizon,
  isProvisional,
  missingDays,
  type Span,
  sum,
} from './window.js'

/** Everything that was added up of one scope's slug. */
export interface ScopeFacts {
  readonly scope: Scope
  readonly part: PartFacts
  readonly teams: TeamWindow
  readonly unreadable: Checks['unreadable']
  /** Of the window's days alone; absent where there are no others, or people are not wanted. */
  readonly usersOfWindow?: UserRows | undefined
}

/** What numbers depend on beside the rows. */
export interface Rules extends SeatRules {
  /** The UTC day of the run. */
  readonly today: Day
  /** The window is of the newest 28 days, not of the days of this run. */
  readonly rolling: boolean
}

/** The numbers of one scope's slug. */
export function measuredOf(of: ScopeFacts, rules: Rules & Pick<Horizon, 'past'>): Measured {
  const { part, scope } = of
  countPeople(part.users)
  const base = baseOf(part, rules)
  const span = base?.span
  const users = base?.users
  const ends = span && ([span.firstDay, span.lastDay] as const)
  const teams = teamsOf(of.teams, rules.minimumGroupSize, ends)
  const credits = creditsOf(part.users, base?.credits, rules.minimumGroupSize)
  const seats = seatsOf(part.seats, { users: part.users, days: users?.days ?? [] }, rules)
  const teamDays = teams && { ...teams, provisional: isProvisional(teams.lastDay, rules.today) }
  const known = { teams: teams?.rows.length, teamDays, creditUsers: credits?.users, seats }
  const tiles = [base, teams, seats].every((one) => one === undefined)
    ? []
    : tilesOf({ base, known })
  const aggregates = base?.source === 'user rows' ? undefined : part
  const ides = usersByIde(part.users.users, users?.days ?? [])
  return measuredOnly({
    scope,
    window: base && windowOf(base),
    metrics: metricsOf(tiles),
    tiles,
    series: span === undefined ? [] : seriesOf(span),
    rankings: rankingsOf(span, ides),
    surfaces: span === undefined ? {} : surfacesOf(span, distinctIn(part.users, users)),
    pullRequests: span && aggregates && pullRequestsOf(span),
    phases: phasesOf(aggregates && span, part.users, users),
    engagement: engagementOf(part.window),
    credits,
    customization: customizationOf(span, agentsOf(part, base)),
    teams,
    seats,
    repositories: repositoriesOf(part.repositories, ends),
    legacy: legacyOf(part.legacy),
    people: peopleOf(of.usersOfWindow ?? part.users),
    checks: checksOf(part, measuredOnly({ base, users, unreadable: of.unreadable })),
    findings: [],
    breakMarks: span === undefined ? [] : breaksIn(span),
  })
}

function distinctIn({ users }: UserRows, span: Span | undefined): Distinct {
  return (name) =>
    span && sum(span, name) !== undefined ? peopleCounted(users, name, span.days) : undefined
}

/** What the agents of the days are called. */
function agentsOf({ window, days, users }: PartFacts, base: Base | undefined): AgentNames {
  if (base?.source === 'user rows') return users.agents
  const names: AgentNames = new Map(window.agents)
  mergeAgents(names, days.agents)
  return names
}

function windowOf({ source, span }: Base): Window {
  const { firstDay, lastDay, days, settled } = span
  return {
    ...{ source, firstDay, lastDay, days: days.length, missingDays: missingDays(span) },
    settledDays: settled,
    provisionalDays: days.slice(settled.length),
  }
}
