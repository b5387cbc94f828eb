import { type Scope } from '../model.js'
import { breaksIn } from './breaks.js'
import { checksOf } from './checks.js'
import { type Checks, type Measured, type Window } from './measured.js'
import { type PartFacts } from './part.js'
import { peopleOf } from './people.js'
import { pullRequestsOf } from './pull-requests.js'
import { rankingsOf } from './rankings.js'
import { legacyOf, repositoriesOf } from './repositories.js'
import { creditsOf, customizationOf, engagementOf, phasesOf } from './sections.js'
import { seriesOf } from './series.js'
import { measuredOnly, surfacesOf } from './surfaces.js'
import { teamsOf, type TeamWindow } from './team-window.js'
import { metricsOf, tilesOf } from './tiles.js'
import { usersByIde } from './users.js'
import { type Base, baseOf, missingDays, spanOf } from './window.js'

/** Everything that was added up of one scope's slug. */
export interface ScopeFacts {
  readonly scope: Scope
  readonly part: PartFacts
  readonly teams: TeamWindow
  readonly unreadable: Checks['unreadable']
}

/** The numbers of one scope's slug. */
export function measuredOf(of: ScopeFacts, minimumGroupSize: number): Measured {
  const { part, scope } = of
  const base = baseOf(part)
  const span = base?.span
  const users = spanOf(part.users.days, part.names)
  const teams = teamsOf(of.teams, minimumGroupSize)
  const tiles = tilesOf(measuredOnly({ window: span, users, teams: teams?.rows.length }))
  const ofUsers = users === undefined ? undefined : part.users.users
  const aggregate = base === undefined ? undefined : part[PLACES[base.source]]
  const days =
    aggregate === part.users
      ? undefined
      : part[base?.source === '28-day report' ? 'window' : 'days']
  return measuredOnly({
    scope,
    window: base && windowOf(base),
    metrics: metricsOf(tiles),
    tiles,
    series: span === undefined ? [] : seriesOf(span),
    rankings: rankingsOf(span ?? users, usersByIde(part.users.users)),
    surfaces: span === undefined ? {} : surfacesOf(span, ofUsers),
    pullRequests: span && days && pullRequestsOf(span),
    phases: phasesOf(days, part.users, users),
    engagement: engagementOf(part.window),
    credits: creditsOf(part.users, users),
    customization: customizationOf(span, aggregate?.agents ?? part.users.agents),
    teams,
    repositories: repositoriesOf(part.repositories),
    legacy: legacyOf(part.legacy),
    people: peopleOf(part.users),
    checks: checksOf(part, measuredOnly({ base, users, unreadable: of.unreadable })),
    breakMarks: span === undefined ? [] : breaksIn(span),
  })
}

/** Where the days of a source are. */
const PLACES = {
  '28-day report': 'window',
  '1-day aggregates': 'days',
  'user rows': 'users',
} as const

function windowOf({ source, span }: Base): Window {
  const { firstDay, lastDay } = span
  return { source, firstDay, lastDay, days: span.days.length, missingDays: missingDays(span) }
}
