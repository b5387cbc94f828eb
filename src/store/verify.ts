import { ActionError } from '../errors.js'
import { joined, type Snapshot, type Trees } from './tree-cache.js'
import { type FolderChange, listingOf } from './plan.js'
import { FOLDER_MODE, type Listing, type Sha, treeId, type TreeEntry } from './git-objects.js'
import { readEntry, type Tree } from './git-repository.js'

/**
 * What the new tree has to be, computed here, and the check that GitHub made that tree: an id stands for
 * everything below it, so equal ids prove every byte, ours and everybody else's.
 */

/** The id that a folder must have; `absent`: it must be gone; `unknown`: a listing was shortened. */
type Expected =
  | { readonly kind: 'tree'; readonly sha: Sha }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' }

const ABSENT: Expected = { kind: 'absent' }
const UNKNOWN: Expected = { kind: 'unknown' }

interface Node {
  readonly path: string
  readonly children: Map<string, Node>
  /** What becomes of our files here. */
  change?: FolderChange
  old?: TreeEntry | undefined
  expected: Expected
}

export interface Expectation {
  readonly node: Node
  readonly before: Snapshot
}

const EMPTY_TREE: Tree = { listing: new Map(), truncated: false }
const EMPTY_TREE_ID = treeId(EMPTY_TREE.listing)

/** What the tree must be after the changes. Teaches the cache the new folders. */
export async function expectedAfter(
  trees: Trees,
  before: Snapshot,
  changes: readonly FolderChange[],
): Promise<Expectation> {
  const top: Node = { path: '', children: new Map(), expected: UNKNOWN }
  top.old = { mode: FOLDER_MODE, type: 'tree', sha: before.tree }
  for (const change of changes) nodeAt(top, change.folder).change = change
  await compute(top, { trees, before })
  return { node: top, before }
}

/**
 * Checks that `after` is what was expected: by its id, or, where that cannot be known or differs, by
 * reading the folders on the way to ours. Throws COMMIT_CORRUPT.
 */
export async function verifyTree(
  trees: Trees,
  expectation: Expectation,
  after: Snapshot,
): Promise<void> {
  await verify(expectation.node, after.tree, { trees, after })
}

interface Verifying {
  readonly trees: Trees
  readonly after: Snapshot
}

interface Computing {
  readonly trees: Trees
  readonly before: Snapshot
}

async function compute(node: Node, work: Computing): Promise<void> {
  const tree = await oldTree(work.trees, node)
  const listing = new Map(tree.listing)
  for (const name of node.change?.old.keys() ?? []) listing.delete(name)
  for (const [name, entry] of listingOf(node.change?.files ?? [])) listing.set(name, entry)
  let unknown = tree.truncated
  for (const [name, child] of node.children) {
    child.old = await entryIn(tree, child.path, { ...work, at: work.before })
    await compute(child, work)
    if (child.expected.kind === 'unknown') unknown = true
    else if (child.expected.kind === 'absent') listing.delete(name)
    else listing.set(name, { mode: FOLDER_MODE, type: 'tree', sha: child.expected.sha })
  }
  if (unknown) return
  node.expected = listing.size === 0 ? ABSENT : learnt(work.trees, listing)
}

function learnt(trees: Trees, listing: Listing): Expected {
  const sha = treeId(listing)
  trees.cache.put(sha, listing)
  return { kind: 'tree', sha }
}

async function verify(node: Node, sha: Sha, work: Verifying): Promise<void> {
  if (node.expected.kind === 'tree') {
    if (node.expected.sha === sha) return
    if (node.children.size === 0) throw corrupt(node.path)
  }
  const [old, now] = [await oldTree(work.trees, node), await work.trees.cache.read(sha)]
  if (!old.truncated && !now.truncated) checkForeign(node, old.listing, now.listing)
  await checkOwn(node, now, work)
  for (const child of node.children.values()) {
    const entry = await entryIn(now, child.path, { ...work, at: work.after })
    const gone = entry === undefined || entry.sha === EMPTY_TREE_ID
    if (child.expected.kind === 'absent' ? !gone : entry?.type !== 'tree') throw corrupt(child.path)
    if (!gone) await verify(child, entry.sha, work)
  }
}

/** Our files are those that were sent, and the others of ours are gone. */
async function checkOwn({ path, change }: Node, now: Tree, work: Verifying): Promise<void> {
  const wanted = listingOf(change?.files ?? [])
  for (const name of new Set([...wanted.keys(), ...(change?.old.keys() ?? [])])) {
    const here = joined(path, name)
    const entry = await entryIn(now, here, { ...work, at: work.after })
    const due = wanted.get(name)
    if (entry?.sha !== due?.sha || entry?.mode !== due?.mode) throw corrupt(here)
  }
}

/** What is not ours must be as it was. */
function checkForeign(node: Node, old: Listing, now: Listing): void {
  const own = new Set([
    ...node.children.keys(),
    ...(node.change?.old.keys() ?? []),
    ...(node.change?.files ?? []).map(({ name }) => name),
  ])
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    if (own.has(name)) continue
    const [one, other] = [old.get(name), now.get(name)]
    if (one?.sha !== other?.sha || one?.mode !== other?.mode) throw corrupt(joined(node.path, name))
  }
}

async function oldTree(trees: Trees, node: Node): Promise<Tree> {
  return node.old === undefined ? EMPTY_TREE : trees.cache.read(node.old.sha)
}

/** The entry of a path in the folder that holds it, asked for by name where the listing was shortened. */
async function entryIn(
  { listing, truncated }: Tree,
  path: string,
  { trees, at }: { trees: Trees; at: Snapshot },
): Promise<TreeEntry | undefined> {
  const entry = listing.get(path.slice(path.lastIndexOf('/') + 1))
  return entry === undefined && truncated ? readEntry(trees.repository, at.commit, path) : entry
}

function nodeAt(top: Node, path: string): Node {
  let node = top
  for (const name of path === '' ? [] : path.split('/')) {
    const here = joined(node.path, name)
    const next: Node = node.children.get(name) ?? {
      path: here,
      children: new Map(),
      expected: UNKNOWN,
    }
    node.children.set(name, next)
    node = next
  }
  return node
}

function corrupt(path: string): ActionError {
  const what = path === '' ? 'The new tree' : `\`${path}\` in the new tree`
  return new ActionError('COMMIT_CORRUPT', `${what} is not what was sent.`)
}
