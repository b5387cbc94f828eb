/** The operations of the git data API that read and write blobs, trees and commits. */
import { blobBody, commitBody, refusal, treeBody } from './git-data-answers.js'
import { type TreeChange } from './git-data-repository.js'
import { type Operation, type Work } from './git-data.js'
import { type Answer } from './http.js'

const notFound = () => refusal(404, 'Not Found')
const MODES = new Set(['100644', '100755', '040000', '160000', '120000'])
const FORBIDDEN = /(^|\/)(\.{0,2}|\.git)(\/|$)/i

async function readBlob({ repository: { git }, params, url }: Work): Promise<Answer> {
  const sha = params.sha ?? ''
  if ((await git.type(sha)) !== 'blob') return notFound()
  return { status: 200, body: blobBody(url, sha, await git.blob(sha)) }
}

async function createBlob({ repository: { git, conduct }, request, url }: Work): Promise<Answer> {
  const { content, encoding = 'utf-8' } = request.json() as { content?: string; encoding?: string }
  if (content === undefined) return refusal(422, 'Invalid request.\n\n"content" wasn\'t supplied.')
  const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8')
  if (bytes.length > conduct.blobLimit)
    return refusal(422, 'Sorry, your input was too large to process.')
  const [sha = ''] = await git.writeBlobs([bytes])
  return { status: 201, body: { sha, url: `${url}/git/blobs/${sha}` } }
}

async function readTree({
  repository: { git, conduct },
  params,
  request,
  url,
}: Work): Promise<Answer> {
  const sha = await git.treeOf(params.sha ?? '')
  if (sha === undefined) return notFound()
  const entries = await git.list(sha, request.query.has('recursive'))
  return { status: 200, body: treeBody(url, { sha, entries }, conduct.treeLimit) }
}

interface AskedEntry {
  readonly path?: string
  readonly mode?: string
  readonly type?: string
  readonly sha?: string | null
  readonly content?: string
}

function complaint(entry: AskedEntry): string | undefined {
  const path = entry.path ?? ''
  if (FORBIDDEN.test(path) || path.startsWith('/'))
    return 'tree.path contains a malformed path component'
  if (!MODES.has(entry.mode ?? '')) return `Invalid tree mode ${entry.mode ?? ''}`
  // Whether GitHub takes an empty text for a text is not documented, so nobody may count on it.
  if (entry.sha === undefined && (entry.content ?? '') === '')
    return 'Must supply tree.sha or tree.content'
  return undefined
}

async function createTree(work: Work): Promise<Answer> {
  const { git, conduct } = work.repository
  const asked = work.request.json() as { base_tree?: string; tree?: readonly AskedEntry[] }
  const entries = asked.tree ?? []
  const wrong = entries.map(complaint).find((text) => text !== undefined)
  if (wrong !== undefined) return refusal(422, wrong)
  const base = asked.base_tree === undefined ? undefined : await git.treeOf(asked.base_tree)
  if (asked.base_tree !== undefined && base === undefined) return notFound()
  const inline = entries.filter((entry) => entry.sha === undefined)
  const ids = await git.writeBlobs(inline.map((entry) => Buffer.from(entry.content ?? '', 'utf8')))
  const changes: TreeChange[] = entries.map((entry) => ({
    path: entry.path ?? '',
    mode: entry.mode ?? '',
    sha: entry.sha === undefined ? (ids[inline.indexOf(entry)] ?? null) : entry.sha,
  }))
  if (await anyMissing(work, changes)) return refusal(422, 'tree.sha is not a valid blob')
  const sha = await git.writeTree(base, changes)
  if (sha === undefined) return refusal(422, 'GitRPC::BadObjectState')
  const listed = await git.list(sha)
  return { status: 201, body: treeBody(work.url, { sha, entries: listed }, conduct.treeLimit) }
}

async function anyMissing(
  { repository: { git } }: Work,
  changes: readonly TreeChange[],
): Promise<boolean> {
  const ids = [...new Set(changes.flatMap(({ sha }) => (sha === null ? [] : [sha])))]
  if (ids.length === 0) return false
  const told = await git.text(['cat-file', '--batch-check'], { input: `${ids.join('\n')}\n` })
  return told.includes(' missing')
}

interface AskedCommit {
  readonly message?: string
  readonly tree?: string
  readonly parents?: readonly string[]
  readonly author?: { readonly name: string; readonly email: string }
}

async function createCommit({ repository: { git }, request, url }: Work): Promise<Answer> {
  const { message = '', tree = '', parents = [], author } = request.json() as AskedCommit
  if ((await git.type(tree)) !== 'tree') return refusal(422, 'Tree SHA does not exist')
  for (const parent of parents) {
    if ((await git.type(parent)) !== 'commit') return refusal(422, `Parent SHA does not exist`)
  }
  const draft = { message, tree, parents }
  const sha = await git.writeCommit(author === undefined ? draft : { ...draft, author })
  return { status: 201, body: await commitBody(url, git, sha) }
}

export const objectOperations: readonly Operation[] = [
  { name: 'GET blobs', method: 'GET', path: 'git/blobs/{sha}', run: readBlob },
  { name: 'POST blobs', method: 'POST', path: 'git/blobs', writes: true, run: createBlob },
  { name: 'GET trees', method: 'GET', path: 'git/trees/{sha}', run: readTree },
  { name: 'POST trees', method: 'POST', path: 'git/trees', writes: true, run: createTree },
  { name: 'POST commits', method: 'POST', path: 'git/commits', writes: true, run: createCommit },
]
