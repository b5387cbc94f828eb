import { ActionError, toActionError } from '../errors.js'
import { type CommitReceipt, type RepositoryName } from '../model.js'
import { type Api, type Clock, type Log } from '../ports.js'
import { pageUrl } from '../text/page-url.js'
import { type BaseCommit, baseOf, type Move, moveBranch, startEmpty } from './branch.js'
import { type Repository } from './git-repository.js'
import { type Group, groupsOf } from './groups.js'
import { type Follow } from './follow.js'
import { messageOf } from './message.js'
import { commitAtOnce, isTellable } from './mutation.js'
import { type Plan, type PlanView } from './plan.js'
import { wholePlan } from './whole-plan.js'
import { type GitWriter, sendCommit, sendTree } from './send.js'
import { type StoreItem, type StoreResult, UNANSWERED } from './store.js'
import { type Snapshot } from './tree-cache.js'
import { expectedAfter, verifyTree } from './verify.js'

/**
 * The commits of a batch, each of whole days: planned on what the branch holds, sent, checked, and the branch moved
 * to it; all anew when somebody else moved the branch.
 */

const ROUNDS = 5
const LONGEST_JITTER = 8000

export interface ArchiveOptions {
  /** With the token that commits. */
  readonly api: Api
  /**
   * The same, but its requests outlive `signal` for about three seconds: moving the branch is not cut
   * off halfway, and what became of it can be read. Default: `api`.
   */
  readonly lastWord?: Api
  /** Address of the GraphQL API, asked with `api`. Without one, commits go through the git data API alone. */
  readonly graphql?: string
  /** Called right before a branch moves, each time; what it throws stops that. Default: nothing. */
  readonly beforeMove?: () => Promise<void>
  readonly repository: RepositoryName
  /** Checked by `checkedBranch`; absent = the default branch. */
  readonly branch?: string
  /** Checked by `checkedCommitPath`; '' = the root. */
  readonly path: string
  readonly message?: string
  /** GITHUB_SERVER_URL, where the page of a commit is. */
  readonly serverUrl: string
  readonly clock: Clock
  readonly log: Log
  /** Stops before the branch moves; its reason is an ActionError. */
  readonly signal: AbortSignal
  /** The output folder, below which the files of a batch lie. */
  readonly output: string
  /** An existing folder for files that are compared; nothing stays there. */
  readonly scratch: string
  /**
   * Asked when the repository is opened and right before something is sent; `seen`: GitHub's description of
   * the repository, where it was just read. Throws what must not be committed there. Default: nothing.
   */
  readonly check?: (seen?: unknown) => Promise<void>
  /** Makes what lies beside the days. Default: nothing does. */
  readonly follow?: Follow
}

/** What the parts of a commit share; `base` and `receipt` change as the branch moves. */
export interface Work {
  readonly options: ArchiveOptions
  readonly repository: Repository
  readonly branch: string
  readonly writer: GitWriter
  readonly lastWord: { readonly reads: Api; readonly writes: Api }
  readonly view: Omit<PlanView, 'snapshot'>
  /** Address of the GraphQL API; absent once the server is known to have none. */
  graphql?: string | undefined
  base?: BaseCommit | undefined
  /** This run made the first commit of the repository. */
  started?: boolean
  receipt?: CommitReceipt | undefined
}

/** Where the next commit starts from; read when that is not known. */
export async function baseNow(work: Work): Promise<BaseCommit> {
  work.base ??= await baseOf(work.repository, work.branch)
  return work.base
}

/**
 * Commits a batch, in one commit or in several of whole days each. Throws COMMIT_* when it made none;
 * what a later one could not take is told as failed.
 */
export async function commitBatch(
  work: Work,
  batch: readonly StoreItem[],
): Promise<readonly StoreResult[]> {
  const results = new Map<StoreItem, StoreResult>()
  for (const group of groupsOf(batch)) {
    try {
      const answers = await commitGroup(work, group)
      group.items.forEach((item, index) => results.set(item, answers[index] ?? UNANSWERED))
    } catch (thrown) {
      if (results.size === 0) throw thrown
      const failed = { state: 'failed', revised: false, error: toActionError(thrown) } as const
      return batch.map((item) => results.get(item) ?? failed)
    }
  }
  return batch.map((item) => results.get(item) ?? UNANSWERED)
}

/** Makes at most one commit. Throws COMMIT_* when it made none. */
async function commitGroup(work: Work, group: Group): Promise<readonly StoreResult[]> {
  const attempts: Attempt[] = []
  for (let round = 0; ; round += 1) {
    if (round > ROUNDS) throw conflict(work)
    if (round > 1) await jitter(work, round)
    work.options.signal.throwIfAborted()
    const base = await baseNow(work)
    const plan = await wholePlan(work.options.follow, group.items, {
      ...work.view,
      snapshot: base.snapshot,
    })
    if (plan.changes.length === 0) return plan.results
    await work.options.check?.()
    const { snapshot: before, head } = base
    work.base = undefined
    if (before === undefined) {
      await startEmpty(work.writer, work.repository, work.options.path)
      work.started = true
      continue
    }
    const atOnce = group.atOnce && work.graphql !== undefined && isTellable(plan.changes)
    let reached: Attempt | undefined
    if (atOnce && head.kind === 'at') reached = await madeAtOnce(work, plan, before)
    else {
      attempts.push(await made(work, plan, before))
      reached = await settled(work, base, attempts)
    }
    if (reached !== undefined) return reached.plan.results
  }
}

/** A commit that was made and may have reached the branch. */
interface Attempt extends Snapshot {
  readonly plan: Plan
}

/** Makes the commit on top of what was seen; no branch knows it yet. */
async function made(work: Work, plan: Plan, before: Snapshot): Promise<Attempt> {
  const expectation = await expectedAfter(work.view, before, plan.changes)
  const tree = await sendTree(work.writer, before.tree, plan.changes)
  const message = messageOf(plan.touched, work.options.message)
  const commit = await sendCommit(work.writer, { message, tree, parents: [before.commit] })
  await verifyTree(work.view, expectation, { commit, tree })
  return { plan, commit, tree }
}

/**
 * Moves the branch to the newest attempt; as long as it is unclear whether that happened, the same
 * commit is tried again. Answers the attempt that the branch holds; undefined when somebody else was first.
 */
async function settled(
  work: Work,
  base: BaseCommit,
  attempts: readonly Attempt[],
): Promise<Attempt | undefined> {
  const { repository, branch, lastWord, options } = work
  const ours = attempts.map(({ commit }) => commit)
  for (let tried = 1; ; tried += 1) {
    await lastLook(work)
    const move: Move = await moveBranch({ repository, branch, ...lastWord }, base.head, ours)
    if (move.kind === 'lost') return undefined
    if (move.kind === 'moved') {
      const reached = attempts.find(({ commit }) => commit === move.commit)
      if (reached !== undefined) arrived(work, reached, move.head)
      return reached
    }
    options.signal.throwIfAborted()
    if (tried >= ROUNDS) throw move.error
    await jitter(work, tried)
  }
}

/** Commit and branch in one request. Undefined when somebody else was first, or the server has no such API. */
async function madeAtOnce(work: Work, plan: Plan, before: Snapshot): Promise<Attempt | undefined> {
  const { repository, branch, lastWord, options, graphql: url = '' } = work
  const message = messageOf(plan.touched, options.message)
  const made = await commitAtOnce(
    {
      ...{ repository, branch, reads: lastWord.reads, trees: work.view, tries: ROUNDS },
      writer: { ...work.writer, writes: lastWord.writes, url },
      lastLook: () => lastLook(work),
      pause: (tried) => jitter(work, tried),
    },
    {
      ...{ message, before, changes: plan.changes },
      expectation: await expectedAfter(work.view, before, plan.changes),
    },
  )
  if (made.kind === 'unavailable') work.graphql = undefined
  if (made.kind !== 'moved') return undefined
  const attempt = { plan, ...made.at }
  arrived(work, attempt, made.head)
  return attempt
}

/** Nothing of a commit is visible before this, and everything after it. */
async function lastLook({ options }: Work): Promise<void> {
  options.signal.throwIfAborted()
  await options.beforeMove?.()
}

function arrived(work: Work, reached: Attempt, isHead: boolean): void {
  const { commit, tree } = reached
  if (isHead) work.base = { head: { kind: 'at', commit }, snapshot: { commit, tree } }
  work.receipt = receiptAfter(work, reached)
  work.options.log.info(`Commit ${commit.slice(0, 10)} is on the branch ${work.branch}.`)
}

function receiptAfter(work: Work, { plan, commit }: Attempt): CommitReceipt {
  const { repository, branch, receipt } = work
  const total = {
    added: receipt?.added ?? 0,
    changed: receipt?.changed ?? 0,
    removed: receipt?.removed ?? 0,
  }
  const days = plan.changes.filter(({ isBeside }) => isBeside !== true)
  for (const { files, old } of days) {
    const names = new Set(files.map(({ name }) => name))
    total.removed += [...old.keys()].filter((name) => !names.has(name)).length
    total.added += files.filter(({ name }) => !old.has(name)).length
    total.changed += files.filter(({ name, sha }) => (old.get(name)?.sha ?? sha) !== sha).length
  }
  const commits = (receipt?.commits ?? (work.started === true ? 1 : 0)) + 1
  return {
    repository: repository.fullName,
    branch,
    sha: commit,
    url: pageUrl(work.options.serverUrl, repository.fullName, `commit/${commit}`),
    commits,
    ...total,
  }
}

function jitter({ options: { clock, signal } }: Work, round: number): Promise<void> {
  const bound = Math.min(LONGEST_JITTER, 500 * 2 ** round)
  return clock.sleep(clock.scaled(clock.random() * bound), signal)
}

function conflict({ repository, branch }: Work): ActionError {
  const message = `The branch ${branch} was moved by others ${ROUNDS} times while the commit was made.`
  return new ActionError('COMMIT_CONFLICT', message, { about: { repository: repository.fullName } })
}
