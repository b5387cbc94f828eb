/**
 * Keys that say who somebody is, as they are met in GitHub's API and elsewhere: THE list. No row of a report
 * is known to have them beside those that the schema declares; next year's may.
 */

/**
 * What a key promises: a name that stands for the person, their id, a person, something else about one; a
 * mention may as well be a count.
 */
export type Telling = 'handle' | 'id' | 'person' | 'trait' | 'mention'

const SURELY =
  'user|member|actor|author|assignee|reviewer|committer|creator|person|login|employee|approver|requester|sender|pusher|maintainer|collaborator'
const PERSON = `${SURELY}|owner`
const MAIL = 'e_?mails?|email_address(?:es)?'
/** What somebody did; what is grouped or sorted by is no person. */
const DONE =
  '(?:add|approv|assign|author|clos|committ|creat|invit|merg|open|request|review|submitt|updat|us)ed_by'
const TRAITS =
  '(?:display|nick|screen|given|family|first|last)_?names?|avatar_url|gravatar_id|profile_url'

/** In snake case, at the end of a key or all of it. */
const TELLING: readonly (readonly [Telling, RegExp])[] = [
  [
    'handle',
    atEnd(`logins?|user_?names?|${MAIL}|upn|(?:${PERSON})_?(?:name|handle|slug|login)s?|handles?`),
  ],
  ['id', atEnd(`(?:${SURELY}|${DONE})_?ids?|uids?`)],
  // Most owners are organizations, whose ids rows have too.
  ['trait', atEnd(`(?:${PERSON})_?urls?|owner_?ids?|${TRAITS}`)],
  ['person', new RegExp(`^(?:${PERSON}|seat_assignee|contributor)s?$`)],
  ['mention', atEnd(`(?:${PERSON}|contributor)s?|${DONE}`)],
]

function atEnd(words: string): RegExp {
  return new RegExp(`(?:^|_)(?:${words})$`)
}

/** What a key says of people, however it is spelled; undefined: nothing. */
export function tellingOf(key: string): Telling | undefined {
  const snake = snakeOf(key)
  return TELLING.find(([, keys]) => keys.test(snake))?.[0]
}

/** A key in small letters, its words joined by `_`. */
export function snakeOf(key: string): string {
  const words = key.replace(/([a-z0-9])(?=[A-Z])/g, '$1_').toLowerCase()
  return words.replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '')
}

/** Whether what stands under a key is no person, although it has a login. */
export const isOrganization = (key: string) =>
  /(?:org|organization|enterprise|business|team|app|repo|repository)s?$/i.test(key)

/** Who writes and reviews, as far as GitHub tells: no single person. */
export const NOBODY: readonly string[] = ['human', 'copilot', 'bot', 'unknown', 'others']
