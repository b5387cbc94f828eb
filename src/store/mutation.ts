import { z } from 'zod'

import { ActionError } from '../errors.js'
import { type Api, type ApiAnswer } from '../ports.js'
import { reachedBy, sameHead } from './branch.js'
import { isDoubt, meaningOf, refusalError, type Refused } from './git-errors.js'
import { FILE_MODE, sha, type Sha } from './git-objects.js'
import { type Head, readCommit, readHead, type Repository } from './git-repository.js'
import { MOST_FILES } from './groups.js'
import { type FolderChange } from './plan.js'
import { type NewFile } from './root-files.js'
import { bytesOf, type GitWriter } from './send.js'
import { joined, type Snapshot, type Trees } from './tree-cache.js'
import { type Expectation, verifyTree } from './verify.js'

/**
 * Many files in one request: GraphQL's `createCommitOnBranch` makes the commit, signed by GitHub, and moves
 * the branch in one step, if it still stands where it was seen. A file that is no text costs a request of its
 * own through the git data API, and GitHub allows some 500 an hour.
 * https://docs.github.com/en/graphql/reference/mutations#createcommitonbranch
 */

const MUTATION =
  'mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }'

/** Whether the changes can be told in a mutation: plain files only, none of them empty. */
export function isTellable(changes: readonly FolderChange[]): boolean {
  const old = changes.flatMap((change) => [...change.old.values()])
  const files = changes.flatMap((change) => change.files)
  return (
    files.length <= MOST_FILES &&
    files.every(({ bytes }) => bytes > 0) &&
    old.every(({ mode }) => mode === FILE_MODE)
  )
}

export interface AtOnce {
  readonly repository: Repository
  readonly branch: string
  readonly trees: Trees
  /** With the address of the GraphQL API. */
  readonly writer: GitWriter & { readonly url: string }
  /** Outlives the run's signal for a moment, so that the truth can be told. */
  readonly reads: Api
  readonly tries: number
  /** The last thing before the branch may move. */
  readonly lastLook: () => Promise<void>
  readonly pause: (tried: number) => Promise<void>
}

export interface AtOnceDraft {
  readonly message: string
  /** What the branch was seen to hold. */
  readonly before: Snapshot
  readonly changes: readonly FolderChange[]
  readonly expectation: Expectation
}

/** `lost`: somebody else was first. `unavailable`: the server has no such API. */
export type MadeAtOnce =
  | { readonly kind: 'moved'; readonly at: Snapshot & { url: string }; readonly head: boolean }
  | { readonly kind: 'lost' }
  | { readonly kind: 'unavailable' }

/**
 * Makes the commit on the branch. When the answer leaves a doubt, the branch itself tells what became of
 * it; asked again, it cannot be made twice, since the branch must stand where it was seen. Throws what a
 * refusal means, and COMMIT_CORRUPT when the commit is not what was sent.
 */
export async function commitAtOnce(at: AtOnce, draft: AtOnceDraft): Promise<MadeAtOnce> {
  const { repository, branch, reads } = at
  const from: Head = { kind: 'at', commit: draft.before.commit }
  for (let tried = 1; ; tried += 1) {
    await at.lastLook()
    const told = await mutate(at, draft)
    if (told.kind === 'unavailable') return told
    const head: Head =
      told.kind === 'made'
        ? { kind: 'at', commit: told.commit }
        : await readHead(repository, branch, reads)
    let sent: (Snapshot & { url: string }) | undefined
    await reachedBy({ repository, branch, reads }, head, {
      from,
      isOurs: async (commit) => (sent = await sentAs(at, draft, commit)) !== undefined,
    })
    if (sent !== undefined) {
      return { kind: 'moved', at: sent, head: head.kind === 'at' && head.commit === sent.commit }
    }
    if (told.kind === 'made') throw corrupt(at, told.commit)
    if (told.kind === 'stale' || !sameHead(head, from)) return { kind: 'lost' }
    if (tried >= at.tries) throw told.error
    await at.pause(tried)
  }
}

/** The commit, when it was made of the draft on what the branch was seen to hold. */
async function sentAs(
  { repository, reads, trees }: AtOnce,
  { before, expectation }: AtOnceDraft,
  commit: Sha,
): Promise<(Snapshot & { url: string }) | undefined> {
  const { tree, parents, url } = await readCommit(repository, commit, reads)
  if (parents.length !== 1 || parents[0] !== before.commit) return undefined
  try {
    await verifyTree(trees, expectation, { commit, tree })
    return { commit, tree, url }
  } catch (error) {
    if (error instanceof ActionError && error.code === 'COMMIT_CORRUPT') return undefined
    throw error
  }
}

function corrupt({ branch, repository }: AtOnce, commit: Sha): ActionError {
  const message = `The commit ${commit} that GitHub made on ${branch} is not what was sent.`
  const hint = 'Revert that commit and run again.'
  return new ActionError('COMMIT_CORRUPT', message, {
    hint,
    about: { repository: repository.fullName },
  })
}

/** `stale`: the branch stood elsewhere. `unclear`: the commit may have been made. */
type Told =
  | { readonly kind: 'made'; readonly commit: Sha }
  | { readonly kind: 'stale' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'unclear'; readonly error: unknown }

async function mutate({ writer, branch }: AtOnce, draft: AtOnceDraft): Promise<Told> {
  const { fullName } = writer.repository
  const [headline = '', ...rest] = draft.message.split('\n')
  const input = {
    branch: { repositoryNameWithOwner: fullName, branchName: branch },
    message: { headline, body: rest.join('\n').trim() },
    expectedHeadOid: draft.before.commit,
    fileChanges: await fileChanges(draft.changes),
  }
  const body = { query: MUTATION, variables: { input } }
  try {
    const answer = await writer.writes.request(`POST ${writer.url}`, body, { repeat: false })
    return toldBy(answer, { what: `GitHub refused the commit on ${branch}`, repository: fullName })
  } catch (error) {
    if (isDoubt(error)) return { kind: 'unclear', error }
    throw error
  }
}

async function fileChanges(changes: readonly FolderChange[]) {
  const additions: { path: string; contents: string }[] = []
  const deletions: { path: string }[] = []
  for (const { folder, files, old } of changes) {
    const names = new Set(files.map(({ name }) => name))
    for (const name of old.keys()) {
      if (!names.has(name)) deletions.push({ path: joined(folder, name) })
    }
    for (const file of files.filter(({ name, sha: id }) => old.get(name)?.sha !== id)) {
      additions.push(await additionOf(folder, file))
    }
  }
  return { additions, deletions }
}

async function additionOf(folder: string, file: NewFile) {
  return { path: joined(folder, file.name), contents: (await bytesOf(file)).toString('base64') }
}

const answerShape = z.looseObject({
  data: z
    .looseObject({
      createCommitOnBranch: z.looseObject({ commit: z.looseObject({ oid: sha }) }).nullish(),
    })
    .nullish(),
  errors: z.array(z.looseObject({ type: z.string().optional(), message: z.string() })).optional(),
})

/** Statuses that the git data API has for what GraphQL tells by a type. */
const STATUS_OF_TYPE: Readonly<Record<string, number>> = {
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
}
/** A server that has no GraphQL API at this address. */
const UNAVAILABLE: readonly number[] = [404, 405, 410, 501]

function toldBy(answer: ApiAnswer, what: Refused): Told {
  if (UNAVAILABLE.includes(answer.status)) return { kind: 'unavailable' }
  if (answer.status !== 200) throw refusalError(answer, what)
  const told = answerShape.safeParse(jsonOf(answer.body)).data
  const commit = told?.data?.createCommitOnBranch?.commit.oid
  const [error] = told?.errors ?? []
  if (commit !== undefined && error === undefined) return { kind: 'made', commit }
  if (error?.type === 'STALE_DATA') return { kind: 'stale' }
  const message = error?.message ?? 'the answer has an unexpected shape'
  const refusal = { ...answer, body: message, status: STATUS_OF_TYPE[error?.type ?? ''] ?? 422 }
  // Without a type, it is GitHub that failed; whether before or after the branch moved, nobody knows.
  const failed = error?.type === undefined || meaningOf(refusal) !== 'refused'
  if (failed) return { kind: 'unclear', error: refusalError(refusal, what) }
  throw refusalError(refusal, what)
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return undefined
  }
}
