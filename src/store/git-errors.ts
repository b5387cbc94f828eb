import { ActionError, type ErrorCode } from '../errors.js'
import { type ApiAnswer } from '../ports.js'
import { clean } from '../text/cleaner.js'

/**
 * What GitHub's refusals of git operations mean. Status alone says little: a missing ref, a lost race
 * and a ruleset are all 422, so a row looks at the words too.
 */

/** `conflict`: somebody else moved the branch. `late`: what was just made is not visible yet. */
export type Meaning = 'conflict' | 'late' | 'empty' | 'too-slow' | 'refused'

/** A row without status, or without words, takes any. */
interface Row {
  readonly status?: readonly number[]
  readonly words?: RegExp
  readonly code: ErrorCode
  readonly hint?: string
}

const CONFLICT =
  /not a fast[- ]forward|reference does not exist|reference already exists|cannot lock ref|is at [0-9a-f]{7,40} but expected|reference (cannot be updated|update failed)|head (branch )?was modified/i
const LATE =
  /(tree|parent|object|base_tree|commit)[\w .]* (sha )?does not exist|BadObjectState|object not found/i
const EMPTY = /repository is empty/i
const TOO_SLOW = /timed? ?out|timeout/i

const BYPASS =
  "The rule wants something that an API commit cannot give. Let the actor of `commit-token` bypass it (the workflow's own GITHUB_TOKEN cannot always be a bypass actor), name another branch in `commit-branch`, or keep the files as an artifact only."

/** The first row that fits tells what to do. */
const REFUSALS: readonly Row[] = [
  {
    status: [401],
    code: 'TOKEN_REJECTED',
    hint: "The token that commits is wrong, revoked or expired. Check the secret that `commit-token` is set from; without `commit-token` the workflow's own token commits.",
  },
  {
    words: /verified signature|must be signed/i,
    code: 'COMMIT_PROTECTED',
    hint: "The branch takes only verified signatures. GitHub signs commits of the workflow's GITHUB_TOKEN and of GitHub Apps, not those of personal access tokens: use one of these as `commit-token`, or another branch.",
  },
  {
    words: /push protection|secret (scanning|detected)|contain secrets|push cannot contain/i,
    code: 'COMMIT_PROTECTED',
    hint: 'Push protection took something in the reports for a secret. Review it in the security settings of the repository and allow it there, or keep the files as an artifact only.',
  },
  {
    words:
      /protected (branch|ref)|rule violation|changes must be made through|required status check|protected branch hook declined|cannot (update|create) this protected|not authorized to push|merge queue/i,
    code: 'COMMIT_PROTECTED',
    hint: BYPASS,
  },
  {
    words: /archived/i,
    status: [403],
    code: 'COMMIT_FORBIDDEN',
    hint: 'The repository is archived and takes no commits. Unarchive it, or name another one in `commit-repository`.',
  },
  {
    words: /SAML|single sign-on/i,
    status: [403],
    code: 'SSO_REQUIRED',
    hint: 'Authorize the token that commits for SAML single sign-on of the organization that owns the repository.',
  },
  {
    words:
      /over (its|the|their)?[\w ]*quota|storage limit|repository (is )?disabled|access blocked|billing/i,
    code: 'COMMIT_FORBIDDEN',
    hint: 'GitHub does not let anybody write to this repository now (disabled, blocked or over its quota). Settle that with its owner, or name another one in `commit-repository`.',
  },
  { words: /too large|exceeds|size limit/i, status: [413, 422], code: 'COMMIT_TOO_LARGE' },
  { words: /malformed path|path (component|contains)|invalid path/i, code: 'COMMIT_PATH_BLOCKED' },
  {
    words: /(^|[^a-z])ref(erence)? name|not a valid ref/i,
    status: [422],
    code: 'COMMIT_BRANCH_INVALID',
  },
  { status: [429], code: 'RATE_LIMITED' },
  { status: [403, 451], code: 'COMMIT_FORBIDDEN' },
  { status: [404], code: 'COMMIT_FORBIDDEN' },
]

/** What an answer that is no success means. */
export function meaningOf(answer: ApiAnswer): Meaning {
  const words = wordsOf(answer)
  const { status } = answer
  if (status >= 500 || (status === 422 && TOO_SLOW.test(words))) return 'too-slow'
  if (status !== 409 && status !== 422) return 'refused'
  if (EMPTY.test(words)) return 'empty'
  if (CONFLICT.test(words)) return 'conflict'
  return LATE.test(words) ? 'late' : 'refused'
}

/** True when a row of the table knows the refusal, so that nothing else is behind it. */
export function isKnownRefusal(answer: ApiAnswer): boolean {
  return rowOf(answer) !== undefined
}

/** True of errors after which the server may or may not have done what was asked. */
export function isDoubt(error: unknown): boolean {
  const doubts: readonly string[] = [
    'API_UNREACHABLE',
    'API_ANSWER_INVALID',
    'RATE_LIMITED',
    'TIMED_OUT',
    'CANCELLED',
  ]
  return !(error instanceof ActionError) || doubts.includes(error.code)
}

/** An operation that was refused. `what`: "GitHub refused to …", without a full stop and the repository. */
export interface Refused {
  readonly what: string
  /** `owner/name` */
  readonly repository: string
}

/** The error of a refused operation. */
export function refusalError(answer: ApiAnswer, { what, repository }: Refused): ActionError {
  const row = rowOf(answer)
  const words = wordsOf(answer)
  const request = answer.headers['x-github-request-id']
  const said = words === '' ? undefined : words
  const about = { repository, said, host: answer.host, status: answer.status, request }
  return new ActionError(row?.code ?? 'COMMIT_FAILED', `${what}.`, { hint: row?.hint, about })
}

function rowOf(answer: ApiAnswer): Row | undefined {
  const words = wordsOf(answer)
  return REFUSALS.find(
    (row) => (row.status?.includes(answer.status) ?? true) && (row.words?.test(words) ?? true),
  )
}

const LONGEST_QUOTE = 300

/** GitHub's own words, on one line: `message` and those of `errors`. */
export function wordsOf(answer: ApiAnswer): string {
  const texts = [answer.body]
  try {
    texts.splice(0, 1, ...messagesIn(JSON.parse(answer.body)))
  } catch {
    // Not JSON: the text itself is quoted.
  }
  return clean(texts.join(' ')).replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUOTE)
}

function messagesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(messagesIn)
  if (typeof value !== 'object' || value === null) return []
  const message = 'message' in value ? messagesIn(value.message) : []
  return 'errors' in value ? [...message, ...messagesIn(value.errors)] : message
}
