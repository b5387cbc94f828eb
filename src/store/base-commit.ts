import { ActionError } from '../errors.js'
import { joined, listingAt, type Shelves, type Snapshot } from './tree-cache.js'
import { type Gate } from './send.js'
import { meaningOf, refusalError } from './git-errors.js'
import {
  branchesUnder,
  type Head,
  readCommit,
  readHead,
  type Repository,
} from './git-repository.js'

/** Where a commit starts from: the branch, the default branch when there is none yet, or nothing at all. */

export interface Ground {
  /** Where the branch stands. */
  readonly head: Head
  /** What the commit is built on; absent in an empty repository. */
  readonly snapshot?: Snapshot
}

/**
 * The git data API cannot make the first commit of a repository. The contents API can, with one file,
 * which must not be part of a day: this one, which the first real commit takes away again.
 */
const PLACEHOLDER = '.first-commit'

/** Reads where the branch stands. Throws COMMIT_BRANCH_INVALID for a name that cannot come to be. */
export async function groundOf(repository: Repository, branch: string): Promise<Ground> {
  const head = await readHead(repository, branch)
  if (head.kind === 'empty') return { head: { kind: 'absent' } }
  if (head.kind === 'at') return { head, snapshot: await snapshotAt(repository, head.commit) }
  await checkNeighbours(repository, branch)
  const fallback = await readHead(repository, repository.defaultBranch)
  if (fallback.kind === 'empty') return { head }
  if (fallback.kind === 'absent') {
    const message = `The branch ${branch} of ${repository.fullName} does not exist, and neither does its default branch ${repository.defaultBranch}, from which it would be made.`
    const hint = 'Create the branch, or name one that exists in `commit-branch`.'
    throw new ActionError('COMMIT_BRANCH_INVALID', message, { hint })
  }
  return { head, snapshot: await snapshotAt(repository, fallback.commit) }
}

/** Makes the first commit of an empty repository, on its default branch. Throws what the refusal means. */
export async function startEmpty(gate: Gate, repository: Repository, root: string): Promise<void> {
  gate.signal.throwIfAborted()
  const answer = await gate.writes.request('PUT /repos/{owner}/{repo}/contents/{path}', {
    ...repository.name,
    path: joined(root, PLACEHOLDER),
    message: 'Start the archive of Copilot usage reports',
    content: Buffer.from('The next commit takes this file away.\n').toString('base64'),
  })
  // 409 and 422: another run was first, so there is a commit now.
  if (answer.status === 201 || answer.status === 409 || answer.status === 422) {
    if (answer.status === 201 || meaningOf(answer) !== 'refused') return
    if ((await readHead(repository, repository.defaultBranch)).kind === 'at') return
  }
  const what = `GitHub refused the first commit of the empty repository ${repository.fullName}`
  throw refusalError(answer, what)
}

/** The placeholder's path when the snapshot has it. */
export async function placeholderIn(
  view: Shelves & { root: string },
  snapshot: Snapshot,
): Promise<string[]> {
  const listing = await listingAt(view, snapshot, view.root)
  return listing?.get(PLACEHOLDER)?.type === 'blob' ? [joined(view.root, PLACEHOLDER)] : []
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
  const message = `The branch ${branch} cannot be made in ${repository.fullName}, since there is a branch ${other}.`
  throw new ActionError('COMMIT_BRANCH_INVALID', message)
}
