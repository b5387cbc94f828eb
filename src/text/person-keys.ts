/**
 * Which members of a row name a person. A row, not a branch: GitHub may add fields at any time, so the
 * rules go by how it names them, and rather take one too many.
 */

/**
 * `login`: a login or another name of a person; `id`: a user id; `person`: an object that describes a person
 * (or, as a bare value, a login).
 */
export type PersonRole = 'login' | 'id' | 'person'

const PERSON =
  '(?:user|member|actor|author|assignee|reviewer|requester|committer|creator|sender|person)'

/** Anywhere in a row, in snake case. */
const ANYWHERE: readonly (readonly [RegExp, PersonRole])[] = [
  [/(?:^|_)logins?$/, 'login'],
  [/(?:^|_)user_?names?$/, 'login'],
  [/(?:^|_)(?:e_?mail|email_address)s?$/, 'login'],
  [new RegExp(`(?:^|_)${PERSON}_(?:full_|display_|real_)?(?:name|handle|slug|url)s?$`), 'login'],
  [new RegExp(`(?:^|_)(?:${PERSON}|login)_(?:node_|external_)?ids?$`), 'id'],
  [new RegExp(`^${PERSON}s?$`), 'person'],
]

/** Directly in an object that describes a person. */
const WITHIN_PERSON: readonly (readonly [RegExp, PersonRole])[] = [
  [/^(?:node_|external_)?id$/, 'id'],
  [/(?:^|_)(?:name|handle|slug|url|gravatar_id)$/, 'login'],
]

/** The role of a member by its key and the role of the object that holds it; undefined: not about a person. */
export function personRole(key: string, holder: PersonRole | undefined): PersonRole | undefined {
  const name = key.replace(/([a-z0-9])(?=[A-Z])/g, '$1_').toLowerCase()
  const rules = holder === 'person' ? [...WITHIN_PERSON, ...ANYWHERE] : ANYWHERE
  return rules.find(([pattern]) => pattern.test(name))?.[1]
}
