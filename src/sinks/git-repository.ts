import { z } from 'zod'

import { ActionError } from '../errors.js'
import { type RepositoryName } from '../model.js'
import { type Api, type ApiAnswer } from '../ports.js'
import { type Listing, type Sha, type TreeEntry } from './git-objects.js'
import { meaningOf, refusalError } from './git-refusals.js'

/**
 * What is read of a repository through GitHub's git data API, each answer checked for its shape.
 * https://docs.github.com/en/rest/git
 */

export interface Repository {
  readonly name: RepositoryName
  readonly fullName: string
  readonly defaultBranch: string
  readonly api: Api
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

const sha = z.string().regex(/^[0-9a-f]{40}$/)
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
})
const treeShape = z.looseObject({
  sha,
  tree: z.array(
    z.looseObject({ path: z.string(), mode: z.string(), type: z.string(), sha: z.string() }),
  ),
  truncated: z.boolean(),
})
const blobShape = z.looseObject({ content: z.string(), encoding: z.string() })
const contentShape = z.looseObject({ type: z.string(), sha })

interface Asked {
  readonly route: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly shape: z.ZodType
}

/** Reads one JSON value from an answer. Throws API_ANSWER_INVALID. */
export function shaped<T>(shape: z.ZodType<T>, answer: ApiAnswer, what: string): T {
  const parsed = shape.safeParse(jsonOf(answer.body))
  if (parsed.success) return parsed.data
  throw new ActionError('API_ANSWER_INVALID', `GitHub's answer to ${what} has another shape.`)
}

/**
 * Opens the repository: its name as GitHub writes it now (it may have been renamed) and its default
 * branch. Throws COMMIT_REPOSITORY_NOT_FOUND, COMMIT_FORBIDDEN when archived, or what the refusal means.
 */
export async function openRepository(api: Api, name: RepositoryName): Promise<Repository> {
  const what = `read the repository ${name.owner}/${name.repo}`
  const answer = await read(api, {
    route: 'GET /repos/{owner}/{repo}',
    parameters: { ...name },
    shape: repositoryShape,
  })
  if (answer.status === 404) {
    const message = `The repository ${name.owner}/${name.repo} does not exist, or the token that commits may not see it (HTTP 404).`
    throw new ActionError('COMMIT_REPOSITORY_NOT_FOUND', message)
  }
  if (answer.status !== 200) throw refusalError(answer, `GitHub refused to ${what}`)
  const found = shaped(repositoryShape, answer, what)
  if (found.archived === true || found.disabled === true) {
    const state = found.archived === true ? 'archived' : 'disabled'
    const hint = `A repository that is ${state} takes no commits. Name another one in \`commit-repository\`, or make this one writable again.`
    throw new ActionError('COMMIT_FORBIDDEN', `The repository ${found.full_name} is ${state}.`, {
      hint,
    })
  }
  const [owner = '', repo = ''] = found.full_name.split('/')
  const { full_name: fullName, default_branch: defaultBranch } = found
  return { name: { owner, repo }, fullName, defaultBranch, api }
}

/** Where a branch stands; never by prefix. */
export async function readHead(
  repository: Repository,
  branch: string,
  api = repository.api,
): Promise<Head> {
  const route = 'GET /repos/{owner}/{repo}/git/ref/{ref}'
  const answer = await read(api, {
    route,
    parameters: { ...repository.name, ref: `heads/${branch}` },
    shape: refShape,
  })
  if (answer.status === 404) return { kind: 'absent' }
  if (meaningOf(answer) === 'empty') return { kind: 'empty' }
  const what = `read the branch ${branch} of ${repository.fullName}`
  if (answer.status !== 200) throw refusalError(answer, `GitHub refused to ${what}`)
  const found = shaped(refShape, answer, what)
  if (found.ref !== `refs/heads/${branch}`) return { kind: 'absent' }
  return { kind: 'at', commit: found.object.sha }
}

/** Branches whose names begin with that text. */
export async function branchesUnder(repository: Repository, prefix: string): Promise<string[]> {
  const route = 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}'
  const shape = z.array(refShape)
  const answer = await read(repository.api, {
    route,
    parameters: { ...repository.name, ref: `heads/${prefix}` },
    shape,
  })
  if (answer.status !== 200) return []
  return shaped(shape, answer, 'list branches').map(({ ref }) => ref.replace(/^refs\/heads\//, ''))
}

/** Tree and parents of a commit. */
export async function readCommit(
  repository: Repository,
  commit: Sha,
  api = repository.api,
): Promise<{ tree: Sha; parents: readonly Sha[] }> {
  const route = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}'
  const answer = await read(api, {
    route,
    parameters: { ...repository.name, commit_sha: commit },
    shape: commitShape,
  })
  const what = `read the commit ${commit} of ${repository.fullName}`
  if (answer.status !== 200) throw refusalError(answer, `GitHub refused to ${what}`)
  const found = shaped(commitShape, answer, what)
  return { tree: found.tree.sha, parents: found.parents.map((parent) => parent.sha) }
}

/** One folder, without what lies deeper. */
export async function readTree(repository: Repository, tree: Sha): Promise<Tree> {
  const route = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}'
  const answer = await read(repository.api, {
    route,
    parameters: { ...repository.name, tree_sha: tree },
    shape: treeShape,
  })
  const what = `read the folder ${tree} of ${repository.fullName}`
  if (answer.status !== 200) throw refusalError(answer, `GitHub refused to ${what}`)
  const found = shaped(treeShape, answer, what)
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
  const answer = await read(repository.api, { route, parameters, shape: contentShape })
  if (answer.status === 404) return undefined
  const what = `read ${path} of ${repository.fullName}`
  if (answer.status !== 200) throw refusalError(answer, `GitHub refused to ${what}`)
  const found = shaped(contentShape, answer, what)
  return found.type === 'dir'
    ? { mode: '040000', type: 'tree', sha: found.sha }
    : { mode: '100644', type: found.type, sha: found.sha }
}

/** The bytes of a stored file. */
export async function readBlob(repository: Repository, blob: Sha): Promise<Buffer> {
  const route = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}'
  const answer = await read(repository.api, {
    route,
    parameters: { ...repository.name, file_sha: blob },
    shape: blobShape,
  })
  const what = `read a stored file (${blob}) of ${repository.fullName}`
  if (answer.status !== 200) throw refusalError(answer, `GitHub refused to ${what}`)
  const found = shaped(blobShape, answer, what)
  return Buffer.from(found.content, found.encoding === 'base64' ? 'base64' : 'utf8')
}

/** A GET whose answer, when it is a success, must have that shape; else it was damaged on the way. */
function read(api: Api, asked: Asked): Promise<ApiAnswer> {
  const expect = (answer: ApiAnswer) => asked.shape.safeParse(jsonOf(answer.body)).success
  return api.request(asked.route, asked.parameters, { expect })
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return undefined
  }
}
