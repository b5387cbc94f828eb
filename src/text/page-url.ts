const SERVER = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?$/
const REPOSITORY = /^[A-Za-z0-9_.-]{1,100}\/[A-Za-z0-9_.-]{1,100}$/
const WITHIN = /^[a-z]+(?:\/(?:[a-z]+|\d{1,20}|[0-9a-f]{40}))*$/

/**
 * The address of a page of a repository, built from checked parts: what a server calls the address is not
 * passed on. Empty when a part is none. `serverUrl`: GITHUB_SERVER_URL. `within`: `commit/<sha>` and the like.
 */
export function pageUrl(serverUrl: string, repository: string, within: string): string {
  const server = serverUrl.replace(/\/$/, '')
  const sound = SERVER.test(server) && REPOSITORY.test(repository) && WITHIN.test(within)
  return sound ? `${server}/${repository}/${within}` : ''
}
