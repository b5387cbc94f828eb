import { z } from 'zod'

import { ActionError } from './errors.js'
import { type RepositoryName, type Visibility } from './model.js'
import { type Api } from './ports.js'

/** Who can see a repository, as GitHub says at one moment; what cannot be read counts as public. */

/** A repository as GitHub described it at one moment. `fault`: why its visibility is unreadable. */
export interface Repository {
  readonly name: string
  readonly id?: number | undefined
  readonly visibility: Visibility
  readonly fault?: ActionError
  /** It is another one than was asked for. */
  readonly isOther?: boolean
}

/** A repository as it answered first, and all that its answers said of who can see it. */
export interface Judged {
  readonly first: Repository
  id?: number | undefined
  readonly said: Set<Visibility>
  /** An answer that did not say that it is closed: no later one takes that back. */
  open?: Repository
}

/** Notes an answer; what is to be thought of the repository by all of its answers. */
export function noted(known: Judged, answer: Repository): Repository {
  if (answer.fault === undefined) known.id ??= answer.id
  const isOther = answer.fault === undefined && answer.id !== known.id
  const now = isOther ? another(answer.name) : answer
  known.said.add(now.visibility)
  if (isOpen(now)) known.open ??= now
  return now.fault === undefined ? (known.open ?? now) : now
}

/** Whether GitHub answered, and not that the repository is closed; a broken connection says nothing. */
function isOpen({ visibility, fault, isOther }: Repository): boolean {
  return visibility === 'public' || isOther === true || fault?.code === 'PUBLIC_REPOSITORY'
}

function another(name: string): Repository {
  return { ...unreadable(name, anotherOne(name)), isOther: true }
}

const ANSWER = z.looseObject({
  id: z.number().optional(),
  full_name: z.string().optional(),
  visibility: z.string().optional(),
  private: z.boolean().optional(),
})
const VISIBILITIES = ['public', 'private', 'internal'] as const

/** True when anyone may be able to read the repository: what could not be read counts as public. */
export function countsAsPublic(visibility: Visibility): boolean {
  return visibility === 'public' || visibility === 'unreadable'
}

/** From the most who may see it to the fewest. */
const WIDTHS: readonly Visibility[] = ['public', 'unreadable', 'internal', 'private']

/** The widest of all that was said of a repository: who could see it once may have it still. */
export function widest(said: ReadonlySet<Visibility> = new Set()): Visibility {
  return WIDTHS.find((one) => said.has(one)) ?? 'unreadable'
}

/** Reads a repository; GitHub answers 404 for what a token may not see. Throws CANCELLED and TIMED_OUT only. */
export async function described(asked: RepositoryName | undefined, api: Api): Promise<Repository> {
  const name = nameOf(asked)
  if (asked === undefined) return unreadable(name, notRead(name))
  try {
    const answer = await api.request('GET /repos/{owner}/{repo}', { ...asked })
    if (answer.status === 200) return repositoryOf(name, JSON.parse(answer.body))
    return unreadable(name, notRead(name, answer.status))
  } catch (thrown) {
    if (!(thrown instanceof ActionError)) return unreadable(name, notRead(name))
    if (['CANCELLED', 'TIMED_OUT'].includes(thrown.code)) throw thrown
    const { code, hint, about } = thrown
    const what = `The visibility of the repository could not be read, so nothing may go there. ${thrown.what}`
    const options = { hint, cause: thrown, about: { ...about, repository: name } }
    return unreadable(name, new ActionError(code, what, options))
  }
}

/** The repository of that name by GitHub's description of it. */
export function repositoryOf(name: string, body: unknown): Repository {
  const { data } = ANSWER.safeParse(body)
  if (data === undefined) return unreadable(name, notRead(name))
  const { id, full_name: fullName = name } = data
  if (!isSame(fullName, name)) return another(name)
  const visibility = visibilityIn(data)
  return visibility === undefined ? unreadable(name, notRead(name)) : { name, id, visibility }
}

/** Older servers say only whether it is private. What is said in two ways that differ says nothing. */
function visibilityIn(said: z.infer<typeof ANSWER>): Visibility | undefined {
  const { visibility, private: isPrivate } = said
  if (visibility === undefined && isPrivate !== undefined) return isPrivate ? 'private' : 'public'
  if (visibility !== 'public' && isPrivate === false) return undefined
  return VISIBILITIES.find((one) => one === visibility)
}

/** One that counts as public, and why. */
export function unreadable(name: string, fault: ActionError): Repository {
  return { name, visibility: 'unreadable', fault }
}

/** No advice to make data public: nobody knows that the repository is. */
function notRead(repository: string, status?: number): ActionError {
  const what =
    'The visibility of the repository could not be read, which counts as public: data on users or repositories is not stored there.'
  const hint =
    'Check that `github-token` (for a commit elsewhere: `commit-token`) is valid and may read that repository.'
  return new ActionError('PUBLIC_REPOSITORY', what, { hint, about: { repository, status } })
}

/** The error where another repository answers. */
export function anotherOne(repository: string): ActionError {
  const what = 'GitHub answered for another repository than the one that was asked for.'
  const hint =
    'If the repository was renamed or moved, use its new name (`commit-repository`). Nothing was written to the other one.'
  return new ActionError('API_ANSWER_INVALID', what, { hint, about: { repository } })
}

/** Names of repositories are the same in any case. */
export function isSame(one: string, other: string | undefined): boolean {
  return one.toLowerCase() === other?.toLowerCase()
}

/** `owner/name`, or words for a repository that nobody names. */
export function nameOf(repository: RepositoryName | undefined): string {
  return repository === undefined
    ? 'the running repository'
    : `${repository.owner}/${repository.repo}`
}

/** Why a page that anybody can read names nobody. */
export function namesOnPage({ fault, name }: Repository): ActionError {
  if (fault !== undefined && fault.code !== 'PUBLIC_REPOSITORY') return fault
  const why = fault === undefined ? `${name} is public` : 'its visibility could not be read'
  const what = `summary-users would name people on a page that anyone can read: ${why}.`
  return new ActionError('INPUT_INVALID', what)
}
