import { ActionError } from '../errors.js'
import { type Api, type ApiAnswer } from '../ports.js'
import { isDoubt, isKnownRefusal, meaningOf, refusalError } from './git-errors.js'
import { type Sha } from './git-objects.js'
import {
  branchesUnder,
  type Head,
  readCommit,
  readHead,
  type Repository,
} from './git-repository.js'
import { PLACEHOLDER } from './root-files.js'
import { type GitWriter } from './send.js'
import { joined, type Snapshot } from './tree-cache.js'

/** Where a commit starts from: the branch, the default branch when there is none yet, or nothing at all. */

export interface BaseCommit {
  /** Where the branch stands. */
  readonly head: Head
  /** What the commit is built on; absent in an empty repository. */
  readonly snapshot?: Snapshot
}

/** Reads where the branch stands. Throws COMMIT_BRANCH_INVALID for a name that cannot come to be. */
export async function baseOf(repository: Repository, branch: string): Promise<BaseCommit> {
  const head = await readHead(repository, branch)
  if (head.kind === 'empty') return { head: { kind: 'absent' } }
  if (head.kind === 'at') return { head, snapshot: await snapshotAt(repository, head.commit) }
  await checkNeighbours(repository, branch)
  const fallback = await readHead(repository, repository.defaultBranch)
  if (fallback.kind === 'empty') return { head }
  if (fallback.kind === 'absent') {
    const message = `The branch ${branch} does not exist, and neither does its default branch ${repository.defaultBranch}, from which it would be made.`
    const hint = 'Create the branch, or name one that exists in `commit-branch`.'
    throw new ActionError('COMMIT_BRANCH_INVALID', message, {
      hint,
      about: { repository: repository.fullName },
    })
  }
  return { head, snapshot: await snapshotAt(repository, fallback.commit) }
}

/** Makes the first commit of an empty repository, on its default branch. Throws what the refusal means. */
export async function startEmpty(
  writer: GitWriter,
  repository: Repository,
  root: string,
): Promise<void> {
  writer.signal.throwIfAborted()
  const answer = await writer.writes.request('PUT /repos/{owner}/{repo}/contents/{path}', {
    ...repository.name,
    path: joined(root, PLACEHOLDER.name),
    message: 'Start the archive of Copilot usage reports',
    content: Buffer.from(PLACEHOLDER.text).toString('base64'),
  })
  // 409 and 422: another run was first, so there is a commit now.
  if (answer.status === 201 || answer.status === 409 || answer.status === 422) {
    if (answer.status === 201 || meaningOf(answer) !== 'refused') return
    if ((await readHead(repository, repository.defaultBranch)).kind === 'at') return
  }
  const what = 'GitHub refused the first commit of the empty repository'
  throw refusalError(answer, { what, repository: repository.fullName })
}

async function snapshotAt(repository: Repository, commit: string): Promise<Snapshot> {
  return { commit, tree: (await readCommit(repository, commit)).tree }
}

/** Git keeps `data` and `data/x` apart from being branches at the same time. */
async function checkNeighbours(repository: Repository, branch: string): Promise<void> {
  const parts = branch.split('/')
  const parents = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
  let other = (await branchesUnder(repository, `${branch}/`))[0]
  for (const parent of parents) {
    if (other !== undefined) break
    if ((await readHead(repository, parent)).kind === 'at') other = parent
  }
  if (other === undefined) return
  const message = `The branch ${branch} cannot be made, since git keeps no other one above or below it, and there is one.`
  throw new ActionError('COMMIT_BRANCH_INVALID', message, {
    about: { repository: repository.fullName, said: other },
  })
}

/**
 * Moves a branch to a new commit: the only visible step of all. Never by force, never blindly again;
 * whenever the answer leaves a doubt, the branch itself tells.
 */

export interface Mover {
  readonly repository: Repository
  readonly branch: string
  /** Spaced; outlives the run's signal for a moment, so that the truth can be told. */
  readonly writes: Api
  /** The same for reading. */
  readonly reads: Api
}

/**
 * `moved`: the branch holds that commit, and `head` tells whether it stands on it. `lost`: somebody else was first. `unclear`: nothing happened, as it seems.
 */
export type Move =
  | { readonly kind: 'moved'; readonly commit: Sha; readonly head: boolean }
  | { readonly kind: 'lost' }
  | { readonly kind: 'unclear'; readonly error: unknown }

/** How far back our commit is looked for under a head that is not ours. */
const MOST_ANCESTORS = 40

/**
 * Moves the branch from where it was seen. `ours`: commits of this run that may have reached it, the
 * newest last, which is the target. Throws what a refusal means.
 */
export async function moveBranch(mover: Mover, from: Head, ours: readonly Sha[]): Promise<Move> {
  const to = ours.at(-1) ?? ''
  const sent = await send(mover, from, to)
  if (sent.answer !== undefined && isSuccess(sent.answer, to)) {
    return { kind: 'moved', commit: to, head: true }
  }
  const meaning = sent.answer === undefined ? undefined : meaningOf(sent.answer)
  const refused = {
    what: `GitHub refused to move the branch ${mover.branch}`,
    repository: mover.repository.fullName,
  }
  if (sent.answer !== undefined && meaning === 'refused' && isKnownRefusal(sent.answer)) {
    throw refusalError(sent.answer, refused)
  }
  const head = await readHead(mover.repository, mover.branch, mover.reads)
  const reached = await reachedBy(mover, head, { from, isOurs: (commit) => ours.includes(commit) })
  if (reached !== undefined) {
    return { kind: 'moved', commit: reached, head: head.kind === 'at' && head.commit === reached }
  }
  if (meaning === 'conflict' || meaning === 'empty' || !sameHead(head, from))
    return { kind: 'lost' }
  if (sent.answer !== undefined && meaning === 'refused') throw refusalError(sent.answer, refused)
  return {
    kind: 'unclear',
    error:
      sent.error ??
      new ActionError('COMMIT_FAILED', `${refused.what}.`, {
        about: { repository: refused.repository },
      }),
  }
}

async function send(
  { repository, branch, writes }: Mover,
  from: Head,
  sha: Sha,
): Promise<{ answer?: ApiAnswer; error?: unknown }> {
  const once = { repeat: false }
  try {
    if (from.kind === 'at') {
      const body = { ...repository.name, ref: `heads/${branch}`, sha, force: false }
      const route = 'PATCH /repos/{owner}/{repo}/git/refs/{ref}'
      return { answer: await writes.request(route, body, once) }
    }
    const body = { ...repository.name, ref: `refs/heads/${branch}`, sha }
    return { answer: await writes.request('POST /repos/{owner}/{repo}/git/refs', body, once) }
  } catch (error) {
    if (isDoubt(error)) return { error }
    throw error
  }
}

function isSuccess(answer: ApiAnswer, sha: Sha): boolean {
  return (answer.status === 200 || answer.status === 201) && answer.body.includes(sha)
}

/** The newest of our commits that the branch holds: its head, or an ancestor of it. */
export async function reachedBy(
  mover: Omit<Mover, 'writes'>,
  head: Head,
  { from, isOurs }: { from: Head; isOurs: (commit: Sha) => boolean | Promise<boolean> },
): Promise<Sha | undefined> {
  if (head.kind !== 'at') return undefined
  const stop = from.kind === 'at' ? from.commit : ''
  const seen = new Set<Sha>()
  const queue = [head.commit]
  for (let commit = queue.shift(); commit !== undefined; commit = queue.shift()) {
    if (commit === stop || seen.has(commit)) continue
    if (await isOurs(commit)) return commit
    if (seen.size >= MOST_ANCESTORS) return undefined
    seen.add(commit)
    queue.push(...(await readCommit(mover.repository, commit, mover.reads)).parents)
  }
  return undefined
}

/** Whether a branch stands where it stood. */
export function sameHead(one: Head, other: Head): boolean {
  if (one.kind !== 'at' || other.kind !== 'at') return one.kind === other.kind
  return one.commit === other.commit
}
