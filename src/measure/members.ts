import { idKey, idText, type JsonObject, text, userKey } from '../rows/json.js'
import { type Counted, mergeCounts, noCounts } from './counted.js'
import { ownerKey } from './user-facts.js'

/** Who is in which team on one day. Keyed by team, owner and user, so what comes twice counts once. */
export interface TeamMembers extends Counted {
  readonly asked?: string
  /** By team id. */
  readonly teams: Map<number | string, Members>
}

export interface Members {
  slug: string
  /** User keys by owner. */
  readonly users: Map<string, Set<number | string>>
}

/** No member yet. `asked`: the day that the report was asked for, if it was for one. */
export function noMembers({ asked }: Pick<TeamMembers, 'asked'>): TeamMembers {
  return { asked, ...noCounts(), teams: new Map() }
}

/** Adds a membership row. One of another day than asked for is no member on the asked day: it is left out. */
export function addMembership(state: TeamMembers, json: JsonObject): void {
  const day = text(json['day'])
  if (state.asked !== undefined && day !== '' && day !== state.asked) {
    state.ofAnotherDay++
    return
  }
  const user = userKey(json['user_id'], json['user_login'])
  const owner = ownerKey({
    organization: idText(json['organization_id']),
    enterprise: idText(json['enterprise_id']),
  })
  const team = { team: idKey(json['team_id']), slug: text(json['slug']) }
  addMember(state, team, [owner, user])
}

function addMember(
  state: TeamMembers,
  of: { team: number | string; slug: string },
  [owner, user]: readonly [string, number | string],
): void {
  let members = state.teams.get(of.team)
  if (members === undefined) {
    members = { slug: of.slug, users: new Map() }
    state.teams.set(of.team, members)
  }
  // Several slugs for one team on one day: the first of the alphabet, whatever the order of the rows.
  if (of.slug !== '' && (members.slug === '' || of.slug < members.slug)) members.slug = of.slug
  const users = members.users.get(owner) ?? new Set()
  members.users.set(owner, users)
  if (users.has(user)) state.duplicates++
  users.add(user)
}

/** Adds another part of the same report. */
export function mergeMembers(target: TeamMembers, source: TeamMembers): void {
  for (const [team, members] of source.teams) {
    for (const [owner, users] of members.users) {
      for (const user of users) addMember(target, { team, slug: members.slug }, [owner, user])
    }
  }
  mergeCounts(target, source)
}
