import { ActionError } from '../errors.js'
import { type CommitReceipt, type Day, type RepositoryName } from '../model.js'
import { type Api, type Clock, type Log } from '../ports.js'
import { type CatalogueEntry } from '../reports/catalogue.js'
import { type Series, storedDays, type StoredDay, shelfOf, type Snapshot } from './tree-cache.js'
import { messageOf } from './message.js'
import { type Plan, planOf, type PlanView } from './plan.js'
import { type Move, moveBranch } from './move.js'
import { type Gate, MOST_ENTRIES, sendCommit, sendTree } from './send.js'
import { type Ground, groundOf, placeholderIn, startEmpty } from './base-commit.js'
import { expectedAfter, verifyTree } from './verify.js'
import { openRepository, type Repository } from './git-repository.js'
import { spacedWrites } from './write-pace.js'
import { type Keeping, type Kept, type Sink } from './sink.js'

/**
 * The archive: a folder of a repository that holds the reports of all runs. Commits through the git data
 * API, so no checkout is needed, and the move of the branch is the one visible step.
 */

export interface ArchiveOptions {
  /** With the token that commits. */
  readonly api: Api
  /**
   * The same, but its requests outlive `signal` for about three seconds: moving the branch is not cut
   * off halfway, and what became of it can be read. Default: `api`.
   */
  readonly lastWord?: Api
  readonly repository: RepositoryName
  /** Checked by `checkedBranch`; absent = the default branch. */
  readonly branch?: string
  /** Checked by `checkedCommitPath`; '' = the root. */
  readonly path: string
  readonly message?: string
  readonly clock: Clock
  readonly log: Log
  /** Stops before the branch moves; its reason is an ActionError. */
  readonly signal: AbortSignal
  /** The output folder, below which the files of a batch lie. */
  readonly output: string
  /** An existing folder for files that are compared; nothing stays there. */
  readonly scratch: string
  /** Dataset folders (`derived/…`) computed from a report, which grow stale with it. Default: none. */
  readonly derivedOf?: (entry: CatalogueEntry) => readonly string[]
}

export interface Archive extends Sink {
  /** Where it commits to, with GitHub's own spelling of the name. */
  readonly repository: string
  readonly branch: string
  /** The days that the archive has of a series. Throws COMMIT_PATH_BLOCKED and what reading throws. */
  daysOf(series: Series): Promise<ReadonlyMap<Day, StoredDay>>
  /** All that was committed so far; undefined when nothing was. */
  receipt(): CommitReceipt | undefined
}

const ROUNDS = 5
const LONGEST_JITTER = 8000

/** What the parts of a commit share; `ground` and `receipt` change as the branch moves. */
interface Work {
  readonly options: ArchiveOptions
  readonly repository: Repository
  readonly branch: string
  readonly gate: Gate
  readonly lastWord: { readonly reads: Api; readonly writes: Api }
  readonly view: Omit<PlanView, 'snapshot'>
  ground?: Ground | undefined
  /** This run made the first commit of the repository. */
  started?: boolean
  receipt?: CommitReceipt | undefined
}

/**
 * Opens the archive; one request. Throws COMMIT_REPOSITORY_NOT_FOUND, COMMIT_FORBIDDEN, TOKEN_REJECTED.
 * `store` makes at most one commit, of whole days, and throws COMMIT_* when it made none.
 */
export async function openArchive(options: ArchiveOptions): Promise<Archive> {
  const repository = await openRepository(options.api, options.repository)
  const work = workOf(options, repository)
  let turn: Promise<unknown> = Promise.resolve()
  return {
    repository: repository.fullName,
    branch: work.branch,
    daysOf: async (series) => {
      const { snapshot } = await groundNow(work)
      return storedDays(work.view, { snapshot, root: options.path }, series)
    },
    store: (batch) => {
      const stored = turn.then(() => store(work, batch))
      turn = stored.catch(() => undefined)
      return stored
    },
    receipt: () => work.receipt,
  }
}

function workOf(options: ArchiveOptions, repository: Repository): Work {
  const { api, clock, signal, lastWord = api } = options
  const spaced = spacedWrites(clock, signal)
  const entries = MOST_ENTRIES
  const derivedOf = options.derivedOf ?? (() => [])
  return {
    options,
    repository,
    branch: options.branch ?? repository.defaultBranch,
    gate: { repository, clock, signal, writes: spaced(api), known: new Set(), pace: { entries } },
    lastWord: { reads: lastWord, writes: spaced(lastWord) },
    view: {
      repository,
      shelf: shelfOf(repository),
      root: options.path,
      output: options.output,
      digests: { stored: new Map(), blobs: new Map(), scratch: options.scratch },
      derivedOf: ({ collected }) => derivedOf(collected.entry),
    },
  }
}

async function groundNow(work: Work): Promise<Ground> {
  work.ground ??= await groundOf(work.repository, work.branch)
  return work.ground
}

async function store(work: Work, batch: readonly Keeping[]): Promise<readonly Kept[]> {
  const attempts: Attempt[] = []
  for (let round = 0; ; round += 1) {
    if (round > ROUNDS) throw conflict(work)
    if (round > 1) await jitter(work, round)
    work.options.signal.throwIfAborted()
    const ground = await groundNow(work)
    const plan = await planOf(batch, { ...work.view, snapshot: ground.snapshot })
    if (plan.changes.length === 0) return plan.kept
    const before = ground.snapshot
    work.ground = undefined
    if (before === undefined) {
      await startEmpty(work.gate, work.repository, work.options.path)
      work.started = true
      continue
    }
    attempts.push(await made(work, plan, before))
    const reached = await settled(work, ground, attempts)
    if (reached !== undefined) return reached.plan.kept
  }
}

/** A commit that was made and may have reached the branch. */
interface Attempt extends Snapshot {
  readonly plan: Plan
  readonly url: string
}

/** Makes the commit on top of what was seen; no branch knows it yet. */
async function made(work: Work, plan: Plan, before: Snapshot): Promise<Attempt> {
  const surplus = await placeholderIn(work.view, before)
  const planned = { changes: plan.changes, surplus }
  const expectation = await expectedAfter(work.view, before, planned)
  const tree = await sendTree(work.gate, before.tree, planned)
  const message = messageOf(plan.touched, work.options.message)
  const { sha, url } = await sendCommit(work.gate, { message, tree, parents: [before.commit] })
  await verifyTree(work.view, expectation, { commit: sha, tree })
  return { plan, url, commit: sha, tree }
}

/**
 * Moves the branch to the newest attempt; as long as it is unclear whether that happened, the same
 * commit is tried again. Answers the attempt that the branch holds; undefined when somebody else was first.
 */
async function settled(
  work: Work,
  ground: Ground,
  attempts: readonly Attempt[],
): Promise<Attempt | undefined> {
  const { repository, branch, lastWord, options } = work
  const ours = attempts.map(({ commit }) => commit)
  for (let tried = 1; ; tried += 1) {
    options.signal.throwIfAborted()
    const move: Move = await moveBranch({ repository, branch, ...lastWord }, ground.head, ours)
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

function arrived(work: Work, reached: Attempt, isHead: boolean): void {
  const { commit, tree } = reached
  if (isHead) work.ground = { head: { kind: 'at', commit }, snapshot: { commit, tree } }
  work.receipt = receiptAfter(work, reached)
  const { repository, branch, log } = { ...work.receipt, log: work.options.log }
  log.info(`Commit ${commit.slice(0, 10)} is on the branch ${branch} of ${repository}.`)
}

function receiptAfter(work: Work, { plan, commit, url }: Attempt): CommitReceipt {
  const { repository, branch, receipt } = work
  const total = {
    added: receipt?.added ?? 0,
    changed: receipt?.changed ?? 0,
    removed: receipt?.removed ?? 0,
  }
  for (const { files, old } of plan.changes) {
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
    url,
    commits,
    ...total,
  }
}

function jitter({ options: { clock, signal } }: Work, round: number): Promise<void> {
  const bound = Math.min(LONGEST_JITTER, 500 * 2 ** round)
  return clock.sleep(clock.scaled(clock.random() * bound), signal)
}

function conflict({ repository, branch }: Work): ActionError {
  const message = `The branch ${branch} of ${repository.fullName} was moved by others ${ROUNDS} times while the commit was made.`
  return new ActionError('COMMIT_CONFLICT', message)
}
