/** `GET /repos/{owner}/{repo}`: enough of a repository to know its visibility and default branch. */
import { hash } from './data/random.js'
import { type Answer, type Route } from './http.js'
import { type Visibility } from './options.js'
import { notFound } from './reports.js'

const URLS = [
  'archive', 'assignees', 'blobs', 'branches', 'collaborators', 'comments', 'commits', 'compare', 'contents',
  'contributors', 'deployments', 'downloads', 'events', 'forks', 'git_commits', 'git_refs', 'git_tags', 'hooks',
  'issue_comment', 'issue_events', 'issues', 'keys', 'labels', 'languages', 'merges', 'milestones', 'notifications',
  'pulls', 'releases', 'stargazers', 'statuses', 'subscribers', 'subscription', 'tags', 'teams', 'trees',
] // prettier-ignore

function ownerOf(login: string, api: string): Record<string, unknown> {
  const urls = ['followers', 'following', 'gists', 'starred', 'subscriptions', 'organizations', 'repos', 'events', 'received_events'] // prettier-ignore
  return {
    login,
    id: hash(login),
    node_id: `O_${hash(login)}`,
    avatar_url: `${api}/avatars/${login}`,
    gravatar_id: null,
    url: `${api}/users/${login}`,
    html_url: `${api}/${login}`,
    ...Object.fromEntries(urls.map((name) => [`${name}_url`, `${api}/users/${login}/${name}`])),
    type: 'Organization',
    site_admin: false,
  }
}

/** The full description of a repository, every field that GitHub requires. */
export function repositoryBody(
  api: string,
  name: { owner: string; repo: string },
  visibility: 'public' | 'private' | 'internal',
): Record<string, unknown> {
  const { owner, repo } = name
  const url = `${api}/repos/${owner}/${repo}`
  const counts = ['forks', 'forks_count', 'open_issues', 'open_issues_count', 'stargazers_count', 'watchers'] // prettier-ignore
  const yes = ['has_issues', 'has_projects', 'has_wiki']
  const no = ['fork', 'has_pages', 'has_discussions', 'archived', 'disabled']
  return {
    ...Object.fromEntries(URLS.map((key) => [`${key}_url`, `${url}/${key}`])),
    ...Object.fromEntries(counts.map((key) => [key, 0])),
    ...Object.fromEntries(yes.map((key) => [key, true])),
    ...Object.fromEntries(no.map((key) => [key, false])),
    ...{ watchers_count: 0, network_count: 0, subscribers_count: 0, size: 12 },
    ...{ description: null, homepage: null, language: null, mirror_url: null, license: null },
    id: hash(owner, repo),
    node_id: `R_${hash(owner, repo)}`,
    name: repo,
    full_name: `${owner}/${repo}`,
    owner: ownerOf(owner, api),
    url,
    html_url: url,
    clone_url: `${url}.git`,
    git_url: `git:${url}.git`,
    ssh_url: `git@github.localhost:${owner}/${repo}.git`,
    svn_url: url,
    default_branch: 'main',
    private: visibility !== 'public',
    visibility,
    created_at: '2025-01-06T09:00:00Z',
    updated_at: '2026-01-06T09:00:00Z',
    pushed_at: '2026-01-06T09:00:00Z',
  }
}

/** The route; `visibilityOf` gives what a test has set. */
export function repositoryRoute(
  visibilityOf: (fullName: string) => Visibility,
  apiUrl: () => string,
): Route {
  return {
    method: 'GET',
    pattern: '/repos/{owner}/{repo}',
    access: 'repository',
    handle: ({ params: { owner = '', repo = '' } }): Answer => {
      const visibility = visibilityOf(`${owner}/${repo}`)
      if (visibility === 'unreadable') return notFound()
      return { status: 200, body: repositoryBody(apiUrl(), { owner, repo }, visibility) }
    },
  }
}
