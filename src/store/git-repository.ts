import { z } from 'zod'

import { ActionError } from '../errors.js'
import { type RepositoryName } from '../model.js'
import { type Api, type ApiAnswer } from '../ports.js'
import { anotherOne, isSame } from '../visibility.js'
import {
  FILE_MODE,
  FOLDER_MODE,
  type Listing,
  sha,
  type Sha,
  type TreeEntry,
  treeShape,
} from './git-objects.js'
import { meaningOf, refusalError } from './git-errors.js'

/**
 * What is read of a repository through GitHub's git data API, each answer checked for its shape.
 * https://docs.github.com/en/rest/git
 */

export interface Repository {
  readonly name: RepositoryName
  readonly fullName: string
  readonly defaultBranch: string
  readonly api: Api
  /** GitHub's whole description of it. */
  readonly description: unknown
}

/** Where a branch stands. `empty`: the repository has no commit at all. */
export type Head =
  | { readonly kind: 'at'; readonly commit: Sha }
  | { readonly kind: 'absent' }
  | { readonly kind: 'empty' }

export interface Tree {
  readonly listing: Listing
  /** The listing lacks entries, since GitHub shortens long ones. */
  readonly truncated: boolean
}

const repositoryShape = z.looseObject({
  full_name: z.string().regex(/^[^/\s]+\/[^/\s]+$/),
  default_branch: z.string(),
  archived: z.boolean().optional(),
  disabled: z.boolean().optional(),
})
const refShape = z.looseObject({
  ref: z.string(),
  object: z.looseObject({ sha, type: z.string() }),
})
const commitShape = z.looseObject({
  sha,
  tree: z.looseObject({ sha }),
  parents: z.array(z.looseObject({ sha })),
  html_url: z.string().optional(),
})
const blobShape = z.looseObject({ content: z.string(), encoding: z.string() })
const contentShape = z.looseObject({ type: z.string(), sha })

interface Asked<T> {
  readonly route: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly shape: z.ZodType<T>
}

/** An answer, and what it says when it is a success of the right shape. */
interface Read<T> {
  readonly answer: ApiAnswer
  readonly found: T | undefined
}

/** Reads one JSON value from an answer. Throws API_ANSWER_INVALID. */
export function shaped<T>(shape: z.ZodType<T>, answer: ApiAnswer, what: string): T {
  const parsed = shape.safeParse(jsonOf(answer.body))
  if (parsed.success) return parsed.data
  throw new ActionError('API_ANSWER_INVALID', `GitHub's answer to ${what} has another shape.`)
}

/**
 * Opens the repository: its name as GitHub spells it, and its default branch. One that answers under
 * another name is refused: nobody asked to write there. Throws COMMIT_REPOSITORY_NOT_FOUND, COMMIT_FORBIDDEN when archived, or what the refusal means.
 */
export async function openRepository(api: Api, name: RepositoryName): Promise<Repository> {
  const about = { repository: `${name.owner}/${name.repo}` }
  const got = await read(api, {
    route: 'GET /repos/{owner}/{repo}',
    parameters: { ...name },
    shape: repositoryShape,
  })
  if (got.answer.status === 404) {
    const message = 'The repository does not exist, or the token that commits may not see it.'
    throw new ActionError('COMMIT_REPOSITORY_NOT_FOUND', message, {
      about: { ...about, status: 404 },
    })
  }
  const found = foundIn(got, 'read the repository', about.repository)
  if (!isSame(found.full_name, about.repository)) throw anotherOne(about.repository)
  if (found.archived === true || found.disabled === true) {
    const state = found.archived === true ? 'archived' : 'disabled'
    const hint = `A repository that is ${state} takes no commits. Name another one in \`commit-repository\`, or make this one writable again.`
    throw new ActionError('COMMIT_FORBIDDEN', `The repository is ${state}.`, { hint, about })
  }
  const [owner = '', repo = ''] = found.full_name.split('/')
  const { full_name: fullName, default_branch: defaultBranch } = found
  return { name: { owner, repo }, fullName, defaultBranch, api, description: found }
}

/** Where a branch stands; never by prefix. */
export async function readHead(
  repository: Repository,
  branch: string,
  api = repository.api,
): Promise<Head> {
  const route = 'GET /repos/{owner}/{repo}/git/ref/{ref}'
  const got = await read(api, {
    route,
    parameters: { ...repository.name, ref: `heads/${branch}` },
    shape: refShape,
  })
  if (got.answer.status === 404) return { kind: 'absent' }
  if (meaningOf(got.answer) === 'empty') return { kind: 'empty' }
  const what = `read the branch ${branch}`
  const found = foundIn(got, what, repository.fullName)
  if (found.ref !== `refs/heads/${branch}`) return { kind: 'absent' }
  return { kind: 'at', commit: found.object.sha }
}

/** Branches whose names begin with that text. */
export async function branchesUnder(repository: Repository, prefix: string): Promise<string[]> {
  const route = 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}'
  const shape = z.array(refShape)
  const got = await read(repository.api, {
    route,
    parameters: { ...repository.name, ref: `heads/${prefix}` },
    shape,
  })
  if (got.answer.status !== 200) return []
  return foundIn(got, 'list branches', repository.fullName).map(({ ref }) =>
    ref.replace(/^refs\/heads\//, ''),
  )
}

/** Tree and parents of a commit. */
export async function readCommit(
  repository: Repository,
  commit: Sha,
  api = repository.api,
): Promise<{ tree: Sha; parents: readonly Sha[]; url: string }> {
  const route = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}'
  const got = await read(api, {
    route,
    parameters: { ...repository.name, commit_sha: commit },
    shape: commitShape,
  })
  const found = foundIn(got, `read the commit ${commit}`, repository.fullName)
  const parents = found.parents.map((parent) => parent.sha)
  return { tree: found.tree.sha, parents, url: found.html_url ?? '' }
}

/** One folder, without what lies deeper. */
export async function readTree(repository: Repository, tree: Sha): Promise<Tree> {
  const route = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}'
  const got = await read(repository.api, {
    route,
    parameters: { ...repository.name, tree_sha: tree },
    shape: treeShape,
  })
  const what = `read the folder ${tree}`
  const found = foundIn(got, what, repository.fullName)
  const entries = found.tree.map(({ path, mode, type, sha: id }) => {
    const entry: TreeEntry = { mode, type, sha: id }
    return [path, entry] as const
  })
  return { listing: new Map(entries), truncated: found.truncated }
}

/** The entry that stands at a path of a commit, without listing the folder that holds it. */
export async function readEntry(
  repository: Repository,
  commit: Sha,
  path: string,
): Promise<TreeEntry | undefined> {
  const route = 'GET /repos/{owner}/{repo}/contents/{path}'
  const parameters = { ...repository.name, path, ref: commit, mediaType: { format: 'object' } }
  const got = await read(repository.api, { route, parameters, shape: contentShape })
  if (got.answer.status === 404) return undefined
  const what = `read ${path}`
  const found = foundIn(got, what, repository.fullName)
  return found.type === 'dir'
    ? { mode: FOLDER_MODE, type: 'tree', sha: found.sha }
    : { mode: FILE_MODE, type: found.type, sha: found.sha }
}

/** The bytes of a stored file. */
export async function readBlob(repository: Repository, blob: Sha): Promise<Buffer> {
  const route = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}'
  const got = await read(repository.api, {
    route,
    parameters: { ...repository.name, file_sha: blob },
    shape: blobShape,
  })
  const what = `read a stored file (${blob})`
  const found = foundIn(got, what, repository.fullName)
  return Buffer.from(found.content, found.encoding === 'base64' ? 'base64' : 'utf8')
}

/**
 * A GET whose answer, when it is a success, must have that shape; else it was damaged on the way and is
 * asked for again.
 */
export async function read<T>(api: Api, { route, parameters, shape }: Asked<T>): Promise<Read<T>> {
  let found: T | undefined
  const expect = ({ body }: ApiAnswer) => {
    const parsed = shape.safeParse(jsonOf(body))
    found = parsed.data
    return parsed.success
  }
  const answer = await api.request(route, parameters, { expect })
  if (answer.status !== 200) return { answer, found: undefined }
  if (found === undefined) expect(answer)
  return { answer, found }
}

/** What was found, or the error of a refusal. `what`: what was asked for, after "to". */
export function foundIn<T>({ answer, found }: Read<T>, what: string, repository: string): T {
  if (found !== undefined) return found
  if (answer.status !== 200) {
    throw refusalError(answer, { what: `GitHub refused to ${what}`, repository })
  }
  const message = `GitHub's answer to a request to ${what} has an unexpected shape.`
  throw new ActionError('API_ANSWER_INVALID', message, { about: { repository } })
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return undefined
  }
}
