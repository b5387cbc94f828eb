import { type Scope } from '../model.js'
import { breaksIn } from './breaks.js'
import { checksOf } from './checks.js'
import { type Facts, factsOf, missingDays, spanOf } from './facts.js'
import { type Checks, type Measured, type Window } from './measured.js'
import { type PartFold } from './part.js'
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

/** Everything that was folded of one scope's slug. */
export interface ScopeFolds {
  readonly scope: Scope
  readonly fold: PartFold
  readonly teams: TeamWindow
  readonly unreadable: Checks['unreadable']
}

/** The numbers of one scope's slug. */
export function measuredOf(of: ScopeFolds, minimumGroupSize: number): Measured {
  const { fold, scope } = of
  const facts = factsOf(fold)
  const users = spanOf(fold.users.days)
  const teams = teamsOf(of.teams, minimumGroupSize)
  const tiles = tilesOf(measuredOnly({ window: facts?.span, users, teams: teams?.rows.length }))
  const names = facts?.names ?? fold.users.names
  const ofUsers = users === undefined ? undefined : fold.users.users
  const aggregate =
    facts === undefined || facts.source === 'user rows' ? undefined : dayFoldOf(fold, facts)
  return measuredOnly({
    scope,
    window: facts && windowOf(facts),
    metrics: metricsOf(tiles),
    tiles,
    series: facts === undefined ? [] : seriesOf(facts.span),
    rankings: rankingsOf(names, usersByIde(fold.users.users)),
    surfaces: facts === undefined ? {} : surfacesOf(facts.span, ofUsers),
    pullRequests: facts && aggregate && pullRequestsOf(facts.span),
    phases: phasesOf(aggregate, fold.users, users),
    engagement: engagementOf(fold.window),
    credits: creditsOf(fold.users, users),
    customization: customizationOf(names),
    teams,
    repositories: repositoriesOf(fold.repositories),
    legacy: legacyOf(fold.legacy),
    people: peopleOf(fold.users),
    checks: checksOf(fold, measuredOnly({ facts, users, unreadable: of.unreadable })),
    breakMarks: facts === undefined ? [] : breaksIn(facts.span),
  })
}

function dayFoldOf(fold: PartFold, facts: Facts): PartFold['days'] {
  return facts.source === '28-day report' ? fold.window : fold.days
}

function windowOf({ source, span }: Facts): Window {
  const { firstDay, lastDay } = span
  return { source, firstDay, lastDay, days: span.days.length, missingDays: missingDays(span) }
}
