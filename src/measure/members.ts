import { idKey, idText, type JsonObject, text, userKey } from '../rows/json.js'
import { foldLogin } from '../text/pseudonym.js'
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
  /** A key that came with each login. */
  readonly logins: Map<string, number | string>
  /** Keys that are one person with another one, by a login that came with both. */
  readonly same: Map<number | string, number | string>
}

/** How many people the team has at least: who has two ids, or once none, is one by the login. */
export function peopleIn({ users, same }: Members): number {
  const keys = new Set([...users.values()].flatMap((own) => [...own]))
  return keys.size - same.size
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
  const login = text(json['user_login'])
  const user = userKey(json['user_id'], login)
  if (user === '') {
    state.withoutDay++
    return
  }
  const owner = ownerKey({
    organization: idText(json['organization_id']),
    enterprise: idText(json['enterprise_id']),
  })
  const team = { team: idKey(json['team_id']), slug: text(json['slug']) }
  noteLogin(addMember(state, team, [owner, user]), foldLogin(login), user)
}

function addMember(
  state: TeamMembers,
  of: { team: number | string; slug: string },
  [owner, user]: readonly [string, number | string],
): Members {
  let members = state.teams.get(of.team)
  if (members === undefined) {
    members = { slug: of.slug, users: new Map(), logins: new Map(), same: new Map() }
    state.teams.set(of.team, members)
  }
  // Several slugs for one team on one day: the first of the alphabet, whatever the order of the rows.
  if (of.slug !== '' && (members.slug === '' || of.slug < members.slug)) members.slug = of.slug
  const users = members.users.get(owner) ?? new Set()
  members.users.set(owner, users)
  if (users.has(user)) state.duplicates++
  users.add(user)
  return members
}

function noteLogin(members: Members, login: string, user: number | string): void {
  const known = members.logins.get(login)
  if (known !== undefined) noteSame(members, known, user)
  else if (login !== '') members.logins.set(login, user)
}

function noteSame({ same }: Members, one: number | string, other: number | string): void {
  const [first, second] = [firstOf(same, one), firstOf(same, other)]
  if (first !== second) same.set(second, first)
}

function firstOf(same: Members['same'], user: number | string): number | string {
  let first = user
  for (let next = same.get(first); next !== undefined; next = same.get(first)) first = next
  // The next time it is one step.
  if (first !== user) same.set(user, first)
  return first
}

/** Adds another part of the same report. */
export function mergeMembers(target: TeamMembers, source: TeamMembers): void {
  for (const [team, members] of source.teams) {
    for (const [owner, users] of members.users) {
      for (const user of users) addMember(target, { team, slug: members.slug }, [owner, user])
    }
    const own = target.teams.get(team)
    if (own === undefined) continue
    for (const [user, other] of members.same) noteSame(own, other, user)
    for (const [login, user] of members.logins) noteLogin(own, login, user)
  }
  mergeCounts(target, source)
}
