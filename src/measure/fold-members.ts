import { type ScopeKind } from '../model.js'
import { entityOf } from './fold-users.js'
import { idKey, idText, type JsonObject, text } from './json.js'

/** Who is in which team on one day. Keyed by (team, entity, user), so what comes twice counts once. */
export interface MemberFold {
  readonly scope: ScopeKind
  readonly asked?: string
  /** By team id. */
  readonly teams: Map<number | string, Members>
  duplicates: number
  ofAnotherDay: number
}

export interface Members {
  slug: string
  /** User keys by entity. */
  readonly users: Map<string, Set<number | string>>
}

/** The fold of no member. `asked`: the day that the report was asked for, if it was for one. */
export function noMemberFold(options: { scope: ScopeKind; asked?: string }): MemberFold {
  return { ...options, teams: new Map(), duplicates: 0, ofAnotherDay: 0 }
}

/** Adds a membership row. One of another day than asked for is no member on the asked day: it is left out. */
export function addMembership(fold: MemberFold, json: JsonObject): void {
  const day = text(json.day)
  if (fold.asked !== undefined && day !== '' && day !== fold.asked) {
    fold.ofAnotherDay++
    return
  }
  const login = text(json.user_login)
  const id = idKey(json.user_id)
  const user = id === '' && login !== '' ? `login:${login.toLowerCase()}` : id
  const team = idKey(json.team_id)
  const entity = entityOf(fold.scope, {
    organization: idText(json.organization_id),
    enterprise: idText(json.enterprise_id),
  })
  addMember(fold, { team, slug: text(json.slug) }, [entity, user])
}

function addMember(
  fold: MemberFold,
  of: { team: number | string; slug: string },
  [entity, user]: readonly [string, number | string],
): void {
  let members = fold.teams.get(of.team)
  if (members === undefined) {
    members = { slug: of.slug, users: new Map() }
    fold.teams.set(of.team, members)
  }
  // Several slugs for one team on one day: the first of the alphabet, whatever the order of the rows.
  if (of.slug !== '' && (members.slug === '' || of.slug < members.slug)) members.slug = of.slug
  const users = members.users.get(entity) ?? new Set()
  members.users.set(entity, users)
  if (users.has(user)) fold.duplicates++
  users.add(user)
}

/** Adds another part of the same report. */
export function mergeMemberFolds(target: MemberFold, source: MemberFold): void {
  for (const [team, members] of source.teams) {
    for (const [entity, users] of members.users) {
      for (const user of users) addMember(target, { team, slug: members.slug }, [entity, user])
    }
  }
  target.duplicates += source.duplicates
  target.ofAnotherDay += source.ofAnotherDay
}
