import { z } from 'zod'

import { ActionError } from '../errors.js'
import { type RepositoryName } from '../model.js'
import { type Api, type ApiAnswer } from '../ports.js'
import { anotherOne, isSame, nameOf } from '../visibility.js'
import { refusalError } from './git-errors.js'

/**
 * Whether a repository takes commits of a token, as far as GitHub tells without a write: one call that
 * reads. Nothing that GitHub says is quoted, and the repository is not named: it may be a private one.
 */

export type WriteAccess = { readonly status: number | undefined } & (
  | { readonly kind: 'yes' | 'unknown'; readonly why: string }
  | { readonly kind: 'no'; readonly error: ActionError }
)

const SHAPE = z.looseObject({
  full_name: z.string(),
  archived: z.boolean().optional(),
  disabled: z.boolean().optional(),
  permissions: z.looseObject({ push: z.boolean(), pull: z.boolean().optional() }).optional(),
})
type Description = z.infer<typeof SHAPE>

/** Throws what the API throws: no answer, CANCELLED, TIMED_OUT. */
export async function writeAccess(name: RepositoryName, api: Api): Promise<WriteAccess> {
  const answer = await api.request(
    'GET /repos/{owner}/{repo}',
    { ...name },
    { expect: (seen) => descriptionIn(seen) !== undefined },
  )
  const { status } = answer
  const found = status === 200 ? descriptionIn(answer) : undefined
  if (found === undefined) return { status, kind: 'no', error: refused(answer) }
  if (!isSame(found.full_name, nameOf(name))) {
    const error = anotherOne(nameOf(name)).with({ repository: undefined })
    return { status, kind: 'no', error }
  }
  return { status, ...judged(found, scopesOf(answer)) }
}

type Judged =
  | { readonly kind: 'yes' | 'unknown'; readonly why: string }
  | { readonly kind: 'no'; readonly error: ActionError }

function judged({ archived, disabled, permissions }: Description, scopes: Scopes): Judged {
  const no = (what: string, hint: string): Judged => ({
    kind: 'no',
    error: new ActionError('COMMIT_FORBIDDEN', what, { hint }),
  })
  if (archived === true) return no('The repository is archived and takes no commits.', ARCHIVED)
  if (disabled === true) return no('The repository is disabled and takes no commits.', ARCHIVED)
  if (scopes !== undefined && !scopes.some((scope) => /^(public_)?repo$/.test(scope))) {
    return no('The token that commits has no scope that writes repositories.', SCOPE)
  }
  if (permissions === undefined) return { kind: 'unknown', why: SILENT }
  if (permissions.push) return { kind: 'yes', why: scopes === undefined ? ROLE : WRITABLE }
  // An App's token has read it, and yet GitHub says that it may not: these permissions are of no person.
  if (permissions.pull === false) return { kind: 'unknown', why: SILENT }
  return no('The token that commits may read the repository, but not write it.', READ_ONLY)
}

const WRITABLE = 'The token may write it.'
const ROLE =
  'Whoever the token belongs to may write it. Whether the token itself has `contents: write`, GitHub tells only at the first commit.'
const SILENT =
  'Unknown: the token may read it; whether it may write, GitHub tells only at the first commit.'
const ARCHIVED = 'Name another one in `commit-repository`, or make this one writable again.'
const SCOPE =
  'Give the classic token the scope `repo`, or use a fine-grained token with "Contents": write.'
const READ_ONLY =
  'Give the owner of `commit-token` the role "Write" on the repository, and the token `contents: write`; without `commit-token`, the job needs `permissions: contents: write`.'

/** Of a classic token; GitHub names the scopes of no other kind. */
type Scopes = readonly string[] | undefined

function scopesOf({ headers }: ApiAnswer): Scopes {
  return headers['x-oauth-scopes']?.split(',').map((scope) => scope.trim())
}

function refused(answer: ApiAnswer): ActionError {
  const { host, status } = answer
  const { code, hint } = refusalError(answer, { what: '', repository: '' })
  const about = { host, status }
  if (status === 404) {
    const what = 'The repository does not exist, or the token that commits may not see it.'
    return new ActionError('COMMIT_REPOSITORY_NOT_FOUND', what, { about })
  }
  const what = 'GitHub did not let the token that commits read the repository.'
  return new ActionError(code, what, { about, hint })
}

function descriptionIn({ body }: ApiAnswer): Description | undefined {
  try {
    return SHAPE.safeParse(JSON.parse(body)).data
  } catch {
    return undefined
  }
}
