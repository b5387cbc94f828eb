/** The one mutation of GitHub's GraphQL API that a bench has: many files in one commit, on a branch, at once. */
import { refusal } from './git-data-answers.js'
import { type Work } from './git-data.js'
import { type Answer } from './http.js'

/** GitHub takes a bit less than that in all contents of a mutation together. */
const LARGEST_MUTATION = 40 * 1024 * 1024
const FORBIDDEN = /(^|\/)(\.{0,2}|\.git)(\/|$)/i

export interface CommitInput {
  readonly branch: { readonly repositoryNameWithOwner: string; readonly branchName: string }
  readonly message: { readonly headline: string; readonly body?: string }
  readonly expectedHeadOid: string
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[]
    readonly deletions?: readonly { readonly path: string }[]
  }
}

/** The input of the mutation, when a request holds it. */
export function commitInput(body: unknown): CommitInput | undefined {
  const { query = '', variables } = body as { query?: string; variables?: { input?: CommitInput } }
  return /\bcreateCommitOnBranch\b/.test(query) ? variables?.input : undefined
}

/** Errors come with status 200, as those of any GraphQL API. */
export function graphqlError(type: string, message: string): Answer {
  const error = {
    type,
    path: ['createCommitOnBranch'],
    locations: [{ line: 1, column: 1 }],
    message,
  }
  return told({ data: { createCommitOnBranch: null }, errors: [error] })
}

const told = (body: object): Answer => ({ status: 200, body, undocumented: 'GraphQL' })

export async function createCommitOnBranch(work: Work, input: CommitInput): Promise<Answer> {
  const { git, conduct } = work.repository
  const ref = `refs/heads/${input.branch.branchName}`
  const { additions = [], deletions = [] } = input.fileChanges ?? {}
  if (conduct.archived) return refusal(403, 'Repository was archived so is read-only.', 'archived')
  if (conduct.denied !== undefined) {
    return graphqlError('FORBIDDEN', 'Resource not accessible by integration')
  }
  const rule = conduct.rules[ref]?.body as { message?: string } | undefined
  if (rule !== undefined) return graphqlError('UNPROCESSABLE', rule.message ?? 'Refused')
  const paths = [...additions, ...deletions].map(({ path }) => path)
  if (paths.some((path) => FORBIDDEN.test(path))) {
    return graphqlError('UNPROCESSABLE', 'A path was requested that is invalid.')
  }
  const contents = additions.map((one) => Buffer.from(one.contents, 'base64'))
  if (contents.reduce((sum, { length }) => sum + length, 0) >= LARGEST_MUTATION) {
    return graphqlError('UNPROCESSABLE', 'The changes are too large.')
  }
  const was = await git.ref(ref)
  if (was === undefined) return graphqlError('NOT_FOUND', `No branch ${input.branch.branchName}`)
  const stale = (head = '') =>
    graphqlError(
      'STALE_DATA',
      `Expected branch to point to "${head}" but it did not. Pull and try again.`,
    )
  if (was !== input.expectedHeadOid) return stale(was)
  const ids = await git.writeBlobs(contents)
  const tree = await git.writeTree(was, [
    ...deletions.map(({ path }) => ({ path, mode: '100644', sha: null })),
    ...additions.map(({ path }, index) => ({ path, mode: '100644', sha: ids[index] ?? null })),
  ])
  if (tree === undefined)
    return graphqlError('UNPROCESSABLE', 'A path was requested for deletion which does not exist.')
  const { headline, body = '' } = input.message
  const message = body === '' ? headline : `${headline}\n\n${body}`
  const sha = await git.writeCommit({ message, tree, parents: [was] })
  await work.between()
  if (!(await git.moveRef(ref, sha, was))) return stale(await git.ref(ref))
  return told({ data: { createCommitOnBranch: { commit: { oid: sha } } } })
}
