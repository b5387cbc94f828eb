/** The operations of the git data API that read and move refs, and the contents API beside them. */
import { commitBody, contentBody, refBody, refusal } from './git-data-answers.js'
import { type Operation, type Work } from './git-data.js'
import { type Answer } from './http.js'

const notFound = () => refusal(404, 'Not Found')
const SHA = /^[0-9a-f]{40}$/

async function readRef({ repository: { git }, params, url }: Work): Promise<Answer> {
  const name = `refs/${params.ref ?? ''}`
  const sha = await git.exactRef(name)
  if (sha === undefined) return notFound()
  const type = (await git.type(sha)) ?? 'commit'
  return { status: 200, body: refBody(url, name, { sha, type }) }
}

async function matchingRefs({ repository: { git }, params, url }: Work): Promise<Answer> {
  const found = await git.refsUnder(`refs/${params.ref ?? ''}`)
  return {
    status: 200,
    body: found.map(({ ref, sha }) => refBody(url, ref, { sha, type: 'commit' })),
  }
}

async function createRef(work: Work): Promise<Answer> {
  const { git, conduct } = work.repository
  const { ref = '', sha = '' } = work.request.json() as { ref?: string; sha?: string }
  if (!ref.startsWith('refs/') || ref.split('/').length < 3) {
    return refusal(422, "Reference name must start with 'refs/' and contain at least two slashes.")
  }
  if ((await git.run(['check-ref-format', ref])).code !== 0) {
    return refusal(422, `${ref} is not a valid ref name.`)
  }
  if (conduct.rules[ref] !== undefined) return conduct.rules[ref]
  if ((await git.type(sha)) !== 'commit') return refusal(422, 'Object does not exist')
  await work.between()
  if ((await git.ref(ref)) !== undefined) return refusal(422, 'Reference already exists')
  if (!(await git.moveRef(ref, sha, undefined))) return refusal(422, 'Reference update failed')
  return { status: 201, body: refBody(work.url, ref, { sha, type: 'commit' }) }
}

async function updateRef(work: Work): Promise<Answer> {
  const { git, conduct } = work.repository
  const name = `refs/${work.params.ref ?? ''}`
  const { sha = '', force = false } = work.request.json() as { sha?: string; force?: boolean }
  const was = await git.ref(name)
  if (was === undefined) return refusal(422, 'Reference does not exist')
  if (conduct.rules[name] !== undefined) return conduct.rules[name]
  if ((await git.type(sha)) !== 'commit') return refusal(422, 'Object does not exist')
  if (!force && !(await git.isAncestor(was, sha))) {
    return refusal(422, 'Update is not a fast forward')
  }
  await work.between()
  if (!(await git.moveRef(name, sha, was)))
    return refusal(conduct.lostRace, 'Reference cannot be updated')
  return { status: 200, body: refBody(work.url, name, { sha, type: 'commit' }) }
}

async function readBranch({ repository: { git }, params, url }: Work): Promise<Answer> {
  const sha = await git.ref(`refs/heads/${params.branch ?? ''}`)
  if (sha === undefined) return refusal(404, 'Branch not found')
  const body = { name: params.branch, commit: await commitBody(url, git, sha), protected: false }
  return { status: 200, body, undocumented: 'shortened' }
}

const CONTENT_TYPES = { '040000': 'dir', '120000': 'symlink', '160000': 'submodule' } as const

/** A folder or file by path; with the media type `object`, a folder too is one object. */
async function readContents(work: Work): Promise<Answer> {
  const { git } = work.repository
  const path = work.params.path ?? ''
  const revision = work.request.query.get('ref') ?? 'HEAD'
  const tree = await git.treeOf(revision)
  if (tree === undefined) return refusal(404, `No commit found for the ref ${revision}`)
  const row = await git.text(['ls-tree', '-z', '--full-tree', tree, '--', path])
  const [, mode = '', sha = ''] = /^(\d+) \w+ ([0-9a-f]{40})/.exec(row) ?? []
  if (sha === '') return notFound()
  const type = CONTENT_TYPES[mode as keyof typeof CONTENT_TYPES] ?? 'file'
  if (type !== 'dir') {
    return {
      status: 200,
      body: contentBody(work.url, { path, sha, type }, 0),
      undocumented: 'shortened',
    }
  }
  const entries = (await git.list(sha)).slice(0, 1000).map((entry) => {
    const kind = CONTENT_TYPES[entry.mode as keyof typeof CONTENT_TYPES] ?? 'file'
    return contentBody(work.url, { path: `${path}/${entry.path}`, sha: entry.sha, type: kind }, 0)
  })
  const asked = work.request.headers.accept ?? ''
  if (!/\.object\b/.test(asked)) return { status: 200, body: entries }
  return { status: 200, body: { ...contentBody(work.url, { path, sha, type }, 0), entries } }
}

interface PutContents {
  readonly message: string
  readonly content: string
  readonly branch?: string
  readonly sha?: string
}

/** Commits one file: the only way to the first commit of an empty repository. */
async function putContents(work: Work): Promise<Answer> {
  const { git } = work.repository
  const path = work.params.path ?? ''
  const put = work.request.json() as PutContents
  const fallback = (await git.text(['symbolic-ref', 'HEAD'])).replace('refs/heads/', '')
  const branch = put.branch ?? fallback
  const ref = `refs/heads/${branch}`
  const was = await git.ref(ref)
  if (was === undefined && (branch !== fallback || !(await git.isEmpty()))) {
    return refusal(404, `Branch ${branch} not found`)
  }
  const old = was === undefined ? undefined : await git.ref(`${ref}:${path}`)
  if (old !== undefined && put.sha === undefined) {
    return refusal(422, 'Invalid request.\n\n"sha" wasn\'t supplied.')
  }
  if (old !== put.sha) return refusal(409, `${path} does not match ${put.sha ?? ''}`)
  const [blob = ''] = await git.writeBlobs([Buffer.from(put.content, 'base64')])
  const tree = await git.writeTree(was, [{ path, mode: '100644', sha: blob }])
  const parents = was === undefined ? [] : [was]
  const sha = await git.writeCommit({ message: put.message, tree: tree ?? '', parents })
  await work.between()
  if (!(await git.moveRef(ref, sha, was))) return refusal(409, `${branch} moved meanwhile`)
  const content = contentBody(work.url, { path, sha: blob, type: 'file' }, 0)
  return { status: 201, body: { content, commit: await commitBody(work.url, git, sha) } }
}

async function readCommit({ repository: { git }, params, url }: Work): Promise<Answer> {
  const sha = params.sha ?? ''
  if (!SHA.test(sha) || (await git.type(sha)) !== 'commit') return notFound()
  return { status: 200, body: await commitBody(url, git, sha) }
}

export const refOperations: readonly Operation[] = [
  { name: 'GET ref', method: 'GET', path: 'git/ref/{ref+}', run: readRef },
  { name: 'GET matching-refs', method: 'GET', path: 'git/matching-refs/{ref+}', run: matchingRefs },
  { name: 'POST refs', method: 'POST', path: 'git/refs', writes: true, run: createRef },
  { name: 'PATCH refs', method: 'PATCH', path: 'git/refs/{ref+}', writes: true, run: updateRef },
  { name: 'GET branch', method: 'GET', path: 'branches/{branch+}', onEmpty: true, run: readBranch },
  { name: 'GET contents', method: 'GET', path: 'contents/{path+}', run: readContents },
  {
    name: 'PUT contents',
    method: 'PUT',
    path: 'contents/{path+}',
    writes: true,
    onEmpty: true,
    run: putContents,
  },
  { name: 'GET commits', method: 'GET', path: 'git/commits/{sha}', run: readCommit },
]
