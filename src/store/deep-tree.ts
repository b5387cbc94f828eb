import { deepTreeShape, type Listing, type Sha, type TreeEntry } from './git-objects.js'
import { foundIn, read, type Repository } from './git-repository.js'

/**
 * A folder and all folders below it, by the ids of their trees, in one request; absent where GitHub does not
 * list it whole.
 */
export async function readDeepTree(
  repository: Repository,
  tree: Sha,
): Promise<ReadonlyMap<Sha, Listing> | undefined> {
  const route = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}'
  const got = await read(repository.api, {
    route,
    parameters: { ...repository.name, tree_sha: tree, recursive: '1' },
    shape: deepTreeShape,
  })
  const found = foundIn(got, `read the folder ${tree}`, repository.fullName)
  if (found.truncated) return undefined
  const folders = new Map<string, { sha: Sha; listing: Map<string, TreeEntry> }>()
  folders.set('', { sha: tree, listing: new Map() })
  for (const { path, mode, type, sha: id } of found.tree) {
    const cut = path.lastIndexOf('/')
    const above = folders.get(cut < 0 ? '' : path.slice(0, cut))
    // A folder is listed before what lies in it; where it is not, the listing is none of git's.
    if (above === undefined) return undefined
    above.listing.set(path.slice(cut + 1), { mode, type, sha: id })
    if (type === 'tree') folders.set(path, { sha: id, listing: new Map() })
  }
  return new Map([...folders.values()].map(({ sha: id, listing }) => [id, listing]))
}
