import { type CommitReceipt, type Day, type Scope } from '../model.js'
import { spacedWrites } from '../net/pace.js'
import { type CatalogueEntry } from '../reports/catalogue.js'
import { type ArchivedDays } from '../reports/plan.js'
import { type ArchiveOptions, baseNow, commitBatch, type Work } from './commit.js'

export { type ArchiveOptions } from './commit.js'
import { type ArchiveView, viewOf } from './follow.js'
import { openRepository, type Repository } from './git-repository.js'
import { MOST_ENTRIES } from './send.js'
import { type Sink } from './store.js'
import { type Series, type StoredDay, storedDays, treeCacheOf } from './tree-cache.js'

/**
 * The archive: a folder of a repository that holds the reports of all runs. Commits through GitHub's API,
 * so no checkout is needed, and the move of the branch is the one visible step.
 */

export interface Archive extends Sink {
  /** Where it commits to, with GitHub's own spelling of the name. */
  readonly repository: string
  readonly branch: string
  finish(): Promise<void>
  /** The days that the archive has of a series. Throws COMMIT_PATH_BLOCKED and what reading throws. */
  daysOf(series: Series): Promise<ReadonlyMap<Day, StoredDay>>
  /** The archive as it is now. */
  view(): Promise<ArchiveView>
  /** All that was committed so far; undefined when nothing was. */
  receipt(): CommitReceipt | undefined
}

/**
 * Opens the archive; one request. Throws COMMIT_REPOSITORY_NOT_FOUND, COMMIT_FORBIDDEN, TOKEN_REJECTED.
 * `store` makes commits of whole days, few if it can, and throws COMMIT_* when it made none.
 */
export async function openArchive(options: ArchiveOptions): Promise<Archive> {
  const repository = await openRepository(options.api, options.repository)
  await options.check?.(repository.description)
  const work = workOf(options, repository)
  let turn: Promise<unknown> = Promise.resolve()
  return {
    repository: repository.fullName,
    branch: work.branch,
    daysOf: async (series) => {
      const { snapshot } = await baseNow(work)
      return storedDays(work.view, { snapshot, root: options.path }, series)
    },
    view: async () => viewOf({ ...work.view, snapshot: (await baseNow(work)).snapshot }),
    store: (batch) => {
      const stored = turn.then(() => commitBatch(work, batch))
      turn = stored.catch(() => undefined)
      return stored
    },
    finish: async () => {
      await turn
      if (options.follow !== undefined) await commitBatch(work, [])
    },
    receipt: () => work.receipt,
  }
}

function workOf(options: ArchiveOptions, repository: Repository): Work {
  const { api, clock, signal, lastWord = api } = options
  const spaced = spacedWrites(clock, signal)
  const entries = MOST_ENTRIES
  return {
    options,
    repository,
    branch: options.branch ?? repository.defaultBranch,
    graphql: options.graphql,
    writer: { repository, clock, signal, writes: spaced(api), known: new Set(), pace: { entries } },
    lastWord: { reads: lastWord, writes: spaced(lastWord) },
    view: {
      repository,
      cache: treeCacheOf(repository),
      root: options.path,
      output: options.output,
      digests: { stored: new Map(), blobs: new Map(), texts: new Map(), scratch: options.scratch },
    },
  }
}

/** Which days the archive holds of every daily report that is asked for. Throws COMMIT_*. */
export async function archivedDays(
  asked: { readonly scopes: readonly Scope[]; readonly entries: readonly CatalogueEntry[] },
  archive: Archive,
): Promise<ArchivedDays> {
  const held = new Map<string, ReadonlyMap<Day, 'stored' | 'no-report'>>()
  for (const scope of asked.scopes) {
    for (const entry of asked.entries.filter(({ period }) => period === 'day')) {
      const days = await archive.daysOf({ entry, scope })
      const states = [...days].map(
        ([day, { noReport }]) => [day, noReport ? 'no-report' : 'stored'] as const,
      )
      held.set(`${scope.slug}/${entry.report}`, new Map(states))
    }
  }
  return (entry, scope) => held.get(`${scope.slug}/${entry.report}`) ?? new Map()
}
