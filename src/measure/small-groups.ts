import { findingsOf } from './findings.js'
import {
  type Checks,
  type Credits,
  type Measured,
  type Ranked,
  type Ranking,
  type Surface,
  type Surfaces,
  type Teams,
  type Tile,
} from './measured.js'

/**
 * The one place that keeps small groups from being told of: whatever was counted in rows of users, and
 * rests on fewer people than the minimum, is not in what measuring yields. Totals of the scope stay.
 */
export function withoutSmallGroups(measured: Measured, minimum: number): Measured {
  const { rankings, phases, checks, teams, credits } = measured
  const few: Few = (users) => users !== undefined && users > 0 && users < minimum
  const ofUsers = measured.window?.source === 'user rows'
  const { ides } = rankings
  const largeChecks = {
    ...checks,
    affectedIdes: largeVersions(checks.affectedIdes, few),
    values: ofUsers ? largeValues(checks.values, ides, few) : checks.values,
  }
  return {
    ...measured,
    rankings: ides === undefined ? rankings : { ...rankings, ides: largeIdes(ides, few, ofUsers) },
    surfaces: largeSurfaces(measured.surfaces, few, ofUsers),
    checks: largeChecks,
    findings: findingsOf(largeChecks),
    ...(phases?.fromUsers === true && {
      phases: { ...phases, rows: phases.rows.filter(({ users }) => !few(users)) },
    }),
    ...(teams && { teams: largeRests(teams, few) }),
    ...(credits && few(credits.users) && withoutCreditUsers(credits, measured.tiles, minimum)),
  }
}

/** What was used is a total of the scope; how few people used it is for files that machines read. */
function withoutCreditUsers(
  { used, days, firstDay, lastDay }: Credits,
  tiles: readonly Tile[],
  minimum: number,
): Partial<Measured> {
  return {
    credits: { ...{ used, days, firstDay, lastDay }, fewerUsersThan: minimum },
    tiles: tiles.map((tile) => {
      if (tile.key === 'ai_credits_users') return { ...tile, few: true }
      const { basis, key } = tile
      if (key !== 'ai_credits_used' || basis === undefined) return tile
      return { ...tile, basis: { ...basis, n: basis.days, of: 'days' } }
    }),
  }
}

type Few = (users: number | undefined) => boolean

/** What an aggregate says of an editor is GitHub's to tell; how many people that were is not. */
function largeIdes(ides: Ranking, few: Few, ofUsers: boolean): Ranking {
  if (!ofUsers) return { ...ides, rows: ides.rows.map((row) => withoutUsers(row, few)) }
  const small = ides.rows.filter(({ users }) => few(users))
  return {
    ...ides,
    unnamed: small.reduce((sum, { volume }) => sum + volume, ides.unnamed),
    names: ides.names - small.length,
    rows: ides.rows.filter((row) => !small.includes(row)),
  }
}

function withoutUsers({ users, ...row }: Ranked, few: Few): Ranked {
  return users === undefined || few(users) ? row : { ...row, users }
}

/** A surface that so few people used: of user rows nothing is told, of aggregates what they say. */
function largeSurfaces(surfaces: Surfaces, few: Few, ofUsers: boolean): Surfaces {
  const large = Object.entries(surfaces).flatMap(([name, { window, ...rest }]) => {
    const told = ofUsers ? largeCounts(rest, few) : rest
    if (!few(window)) return [[name, { ...told, window }] as const]
    return ofUsers || Object.keys(rest).length === 0 ? [] : [[name, rest] as const]
  })
  return Object.fromEntries(large)
}

/** Fewer used it on a day than in the window. */
function largeCounts({ use, ...counts }: Surface, few: Few): Surface {
  const large = Object.entries(counts).filter(([, users]) => !few(users))
  return { ...Object.fromEntries(large), ...(use && { use }) }
}

function largeVersions(ides: Checks['affectedIdes'], few: Few): Checks['affectedIdes'] {
  return ides
    .filter(({ users }) => !few(users))
    .map((ide) => ({ ...ide, versions: ide.versions.filter(({ users }) => !few(users)) }))
}

/** An IDE that was never seen before, and that so few people use, is not named either. */
function largeValues(
  values: Checks['values'],
  ides: Ranking | undefined,
  few: Few,
): Checks['values'] {
  const users = new Map(ides?.rows.map((row) => [row.name, row.users]))
  const isLarge = (name: string) => users.has(name) && !few(users.get(name))
  return values.map((value) =>
    value.what === 'IDE' ? { ...value, unknown: value.unknown.filter(isLarge) } : value,
  )
}

/** Who is in several teams, or in none. */
function largeRests(teams: Teams, few: Few): Teams {
  const {
    usersInSeveralTeams,
    uncoveredUsers,
    uncoveredUserShare,
    uncoveredActivityShare,
    ...rest
  } = teams
  return {
    ...rest,
    ...(few(usersInSeveralTeams) ? {} : { usersInSeveralTeams }),
    ...(few(uncoveredUsers) ? {} : { uncoveredUsers, uncoveredUserShare, uncoveredActivityShare }),
  }
}
