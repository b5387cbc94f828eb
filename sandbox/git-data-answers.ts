/** The JSON that GitHub's git data API answers, with every field that its description requires. */
import { hash } from './data/random.js'
import { type GitRepository, type ListedEntry } from './git-data-repository.js'
import { type Answer } from './http.js'

const DOCUMENTATION = 'https://docs.github.com/rest/git'

/** A refusal as GitHub words it. `undocumented`: the description of the operation lacks that status. */
export function refusal(status: number, message: string, undocumented?: string): Answer {
  const body = { message, documentation_url: DOCUMENTATION, status: String(status) }
  return undocumented === undefined ? { status, body } : { status, body, undocumented }
}

const nodeId = (kind: string, sha: string) => `${kind}_${hash(kind, sha)}`

export function refBody(url: string, ref: string, object: { sha: string; type: string }) {
  return {
    ref,
    node_id: nodeId('REF', ref),
    url: `${url}/git/${ref}`,
    object: { ...object, url: `${url}/git/${object.type}s/${object.sha}` },
  }
}

/** A commit as the git data API shows it. */
export async function commitBody(url: string, repository: GitRepository, sha: string) {
  const format = ['%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x01')
  const shown = await repository.show(sha, format)
  const [tree = '', parents = '', ...rest] = shown.split('\x01')
  const [name = '', email = '', date = '', byName = '', byEmail = '', byDate = '', message = ''] =
    rest
  const commitUrl = (one: string) => `${url}/git/commits/${one}`
  return {
    sha,
    node_id: nodeId('C', sha),
    url: commitUrl(sha),
    html_url: `${url.replace('/repos/', '/')}/commit/${sha}`,
    author: { name, email, date },
    committer: { name: byName, email: byEmail, date: byDate },
    tree: { sha: tree, url: `${url}/git/trees/${tree}` },
    message: message.trimEnd(),
    parents: parents
      .split(' ')
      .filter((one) => one !== '')
      .map((one) => ({ sha: one, url: commitUrl(one), html_url: `${commitUrl(one)}#` })),
    verification: {
      verified: false,
      reason: 'unsigned',
      signature: null,
      payload: null,
      verified_at: null,
    },
  }
}

export function treeBody(
  url: string,
  tree: { sha: string; entries: readonly ListedEntry[] },
  limit: number,
) {
  return {
    sha: tree.sha,
    url: `${url}/git/trees/${tree.sha}`,
    tree: tree.entries.slice(0, limit).map((entry) => ({
      ...entry,
      url: `${url}/git/${entry.type}s/${entry.sha}`,
    })),
    truncated: tree.entries.length > limit,
  }
}

export function blobBody(url: string, sha: string, bytes: Buffer) {
  return {
    sha,
    node_id: nodeId('B', sha),
    size: bytes.length,
    url: `${url}/git/blobs/${sha}`,
    // GitHub wraps base64 at 60 characters.
    content: bytes.toString('base64').replace(/(.{60})/g, '$1\n'),
    encoding: 'base64',
  }
}

/** A file or folder as the contents API shows it. */
export function contentBody(
  url: string,
  entry: { path: string; sha: string; type: 'file' | 'dir' | 'symlink' | 'submodule' },
  size: number,
) {
  const { path, sha, type } = entry
  const self = `${url}/contents/${path}`
  const git = `${url}/git/${type === 'dir' ? 'trees' : 'blobs'}/${sha}`
  return {
    type,
    size,
    name: path.split('/').at(-1) ?? path,
    path,
    sha,
    url: self,
    git_url: git,
    html_url: `${self}#`,
    download_url: type === 'file' ? `${self}?raw` : null,
    _links: { git, html: `${self}#`, self },
  }
}
