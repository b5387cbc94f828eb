/**
 * GitHub's git data API over real bare git repositories: what git refuses, this refuses, and `git fsck`, `git log`
 * and `git clone` tell what really happened. `routes` go into the sandbox's own (SandboxOptions.routes).
 */
import { endLauncher } from './launch.js'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { refusal } from './git-data-answers.js'
import { GitRepository } from './git-data-repository.js'
import { objectOperations } from './git-data-objects.js'
import { refOperations } from './git-data-refs.js'
import { type Answer, type Route, type SandboxRequest } from './http.js'
import { commitInput, createCommitOnBranch, graphqlError } from './git-graphql.js'
import { repositoryBody } from './repositories.js'

export { GitRepository } from './git-data-repository.js'

/** How a repository behaves; may be changed at any time. */
export interface Conduct {
  visibility: 'public' | 'private' | 'internal'
  /** Every write answers 403. */
  archived: boolean
  /** What every write is answered instead, such as a missing permission. */
  denied?: Answer
  /** What a change of these refs (`refs/heads/main`) is answered, such as a ruleset's refusal. */
  rules: Record<string, Answer>
  /** What the loser of a race for a ref is told. */
  lostRace: 409 | 422
  /** Entries of a tree that are listed at most. */
  treeLimit: number
  /** Bytes of a blob at most. */
  blobLimit: number
}

export interface HostedRepository {
  readonly owner: string
  readonly repo: string
  readonly git: GitRepository
  readonly conduct: Conduct
}

/** One call, named by method and operation: `POST trees`, `PATCH refs`, `GET repository`. */
export interface Call {
  readonly name: string
  readonly repository: HostedRepository
  readonly request: SandboxRequest
}

export interface Hooks {
  /** Answers for a repository that is not hosted here, in place of 404; for `GET /repos/{owner}/{repo}` only. */
  elsewhere?(request: SandboxRequest): Promise<Answer> | Answer
  /** Before anything is done; an answer is given in place of doing it. */
  before?(call: Call): Promise<Answer | undefined | void> | Answer | undefined | void
  /** Between reading a ref and moving it. */
  between?(call: Call): Promise<void> | void
  /** After it was done; an answer is given in place of the true one. */
  after?(call: Call, answer: Answer): Promise<Answer | undefined | void> | Answer | undefined | void
}

/** What an operation works with. */
export interface Work extends Call {
  readonly url: string
  /** Named parts of the path. */
  readonly params: Readonly<Record<string, string>>
  readonly between: () => Promise<void>
}

export interface Operation {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly writes?: boolean
  /** Works in a repository without a commit, too. */
  readonly onEmpty?: boolean
  run(work: Work): Promise<Answer>
}

export interface GitData {
  readonly routes: readonly Route[]
  readonly hooks: Hooks
  /** Every call so far, by name, in order of arrival; a test may empty it. */
  readonly calls: { readonly name: string; readonly path: string }[]
  create(
    fullName: string,
    conduct?: Partial<Conduct> & { defaultBranch?: string },
  ): Promise<HostedRepository>
  get(fullName: string): HostedRepository | undefined
  close(): Promise<void>
}

/** GitHub took blobs of 41,820,160 bytes and refused 41,943,040 when it was measured. */
const LARGEST_BLOB = 41_820_160

const USUAL: Conduct = {
  visibility: 'private',
  archived: false,
  rules: {},
  lostRace: 409,
  treeLimit: 100_000,
  blobLimit: LARGEST_BLOB,
}

interface State {
  readonly repositories: Map<string, HostedRepository & { defaultBranch: string }>
  readonly hooks: Hooks
  readonly calls: { name: string; path: string }[]
}

/** Repositories live in a folder of their own until `close`. */
export async function openGitData(): Promise<GitData> {
  const root = await mkdtemp(join(tmpdir(), 'git-data-'))
  const state: State = { repositories: new Map(), hooks: {}, calls: [] }
  const operations: Operation[] = [...refOperations, ...objectOperations]
  return {
    routes: [
      repositoryRoute(state),
      graphqlRoute(state),
      ...operations.map((operation) => routeOf(operation, state)),
    ],
    hooks: state.hooks,
    calls: state.calls,
    create: async (fullName, { defaultBranch = 'main', ...conduct } = {}) => {
      const [owner = '', repo = ''] = fullName.split('/')
      const git = await GitRepository.create(join(root, owner, `${repo}.git`), defaultBranch)
      const hosted = { owner, repo, git, conduct: { ...USUAL, ...conduct }, defaultBranch }
      state.repositories.set(fullName.toLowerCase(), hosted)
      return hosted
    },
    get: (fullName) => state.repositories.get(fullName.toLowerCase()),
    close: async () => {
      await rm(root, { recursive: true, force: true })
      endLauncher()
    },
  }
}

function hostedOf(state: State, request: SandboxRequest) {
  const { owner = '', repo = '' } = request.params
  return state.repositories.get(`${owner}/${repo}`.toLowerCase())
}

const absent = () => refusal(404, 'Not Found', 'a repository that cannot be seen')

function repositoryRoute(state: State): Route {
  return {
    method: 'GET',
    pattern: '/repos/{owner}/{repo}',
    handle: async (request) => {
      const repository = hostedOf(state, request)
      if (repository === undefined) return (await state.hooks.elsewhere?.(request)) ?? absent()
      const head = await repository.git.head()
      return hooked(state, { name: 'GET repository', repository, request }, async () => ({
        status: 200,
        body: {
          ...repositoryBody(
            `http://${request.headers.host ?? ''}`,
            repository,
            repository.conduct.visibility,
          ),
          default_branch: head.replace('refs/heads/', ''),
          archived: repository.conduct.archived,
        },
      }))
    },
  }
}

function routeOf(operation: Operation, state: State): Route {
  return {
    method: operation.method,
    pattern: `/repos/{owner}/{repo}/${operation.path}`,
    handle: async (request) => {
      const repository = hostedOf(state, request)
      if (repository === undefined) return absent()
      const call = { name: operation.name, repository, request }
      const url = `http://${request.headers.host ?? ''}/repos/${repository.owner}/${repository.repo}`
      const between = async () => state.hooks.between?.(call)
      return hooked(state, call, async () => {
        const refused = await refusedBefore(operation, repository)
        return refused ?? operation.run({ ...call, url, params: request.params, between })
      })
    },
  }
}

function graphqlRoute(state: State): Route {
  return {
    method: 'POST',
    pattern: /^\/(?:api\/)?graphql$/,
    handle: async (request) => {
      const input = commitInput(request.json())
      if (input === undefined) return refusal(400, 'Only createCommitOnBranch is here.', 'GraphQL')
      const repository = state.repositories.get(input.branch.repositoryNameWithOwner.toLowerCase())
      if (repository === undefined)
        return graphqlError('NOT_FOUND', 'Could not resolve to a Repository.')
      const call = { name: 'POST graphql', repository, request }
      const work = {
        ...call,
        url: '',
        params: {},
        between: async () => state.hooks.between?.(call),
      }
      return hooked(state, call, () =>
        createCommitOnBranch(work, commitInput(request.json()) ?? input),
      )
    },
  }
}

async function refusedBefore(operation: Operation, { conduct, git }: HostedRepository) {
  if (operation.writes === true) {
    if (conduct.archived)
      return refusal(403, 'Repository was archived so is read-only.', 'archived')
    if (conduct.denied !== undefined)
      return { undocumented: 'a refused permission', ...conduct.denied }
  }
  if (operation.onEmpty !== true && (await git.isEmpty()))
    return refusal(409, 'Git Repository is empty.')
  return undefined
}

async function hooked(state: State, call: Call, work: () => Promise<Answer>): Promise<Answer> {
  state.calls.push({ name: call.name, path: call.request.path })
  const instead = await state.hooks.before?.(call)
  if (instead !== undefined) return { undocumented: 'told by a hook', ...instead }
  const answer = await work()
  const changed = await state.hooks.after?.(call, answer)
  return changed === undefined ? answer : { undocumented: 'told by a hook', ...changed }
}
