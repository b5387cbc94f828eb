import { readFile } from 'node:fs/promises'
import { z } from 'zod'

import { ActionError } from '../errors.js'
import { type Api, type ApiAnswer, type Clock } from '../ports.js'
import { type FolderChange } from './plan.js'
import { FILE_MODE, type Sha } from './git-objects.js'
import { meaningOf, refusalError } from './git-errors.js'
import { type Repository, shaped } from './git-repository.js'
import { type NewFile } from './root-files.js'
import { joined } from './tree-cache.js'

/**
 * Sends what a commit needs with as few writes as GitHub's limits want: small texts inside the tree
 * requests, everything else as a blob, one after the other.
 */

/** What a sender works with. `writes`: an Api that spaces its requests. */
export interface GitWriter {
  readonly repository: Repository
  readonly writes: Api
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Blobs that the repository is known to have. */
  readonly known: Set<Sha>
  /** Entries that a tree request may have; shrinks when the server finds them too many. */
  readonly pace: { entries: number }
}

/** An entry of a tree request: https://docs.github.com/en/rest/git/trees#create-a-tree */
interface AskedEntry {
  readonly path: string
  readonly mode: string
  readonly type: string
  readonly sha?: Sha | null
  readonly content?: string
}

export const MOST_ENTRIES = 100
/** Of the JSON of a tree request. */
const LARGEST_REQUEST = 1024 * 1024
const REST_OF_REQUEST = 256
/** Files up to this size travel inside a tree request when they are text. */
const LARGEST_INLINE = 512 * 1024
const LATE_TRIES = 3
const LATE_WAIT = 2000

const madeShape = z.looseObject({ sha: z.string().regex(/^[0-9a-f]{40}$/) })

/** Sends what is new of the changes on top of a tree; answers the new tree. */
export async function sendTree(
  writer: GitWriter,
  base: Sha,
  changes: readonly FolderChange[],
): Promise<Sha> {
  let tree = base
  let chunk: AskedEntry[] = []
  let size = REST_OF_REQUEST
  for await (const entry of entriesOf(writer, changes)) {
    const bytes = Buffer.byteLength(JSON.stringify(entry)) + 1
    if (
      chunk.length >= writer.pace.entries ||
      (chunk.length > 0 && size + bytes > LARGEST_REQUEST)
    ) {
      tree = await postTree(writer, tree, chunk)
      chunk = []
      size = REST_OF_REQUEST
    }
    chunk.push(entry)
    size += bytes
  }
  return chunk.length === 0 ? tree : postTree(writer, tree, chunk)
}

/** Makes a commit without author or committer, so that GitHub signs those of bot tokens. */
export async function sendCommit(
  writer: GitWriter,
  draft: { message: string; tree: Sha; parents: readonly Sha[] },
): Promise<Sha> {
  const what = 'make the commit'
  const answer = await post(writer, 'POST /repos/{owner}/{repo}/git/commits', { ...draft })
  if (answer.status !== 201) throw refused(writer, answer, what)
  const made = shaped(madeShape.extend({ tree: madeShape }), answer, what)
  if (made.tree.sha !== draft.tree) {
    throw new ActionError('COMMIT_CORRUPT', 'The new commit is of another tree than the one sent.')
  }
  return made.sha
}

async function* entriesOf(
  writer: GitWriter,
  changes: readonly FolderChange[],
): AsyncGenerator<AskedEntry> {
  for (const { folder, files, old } of changes) {
    const names = new Set(files.map(({ name }) => name))
    for (const [name, { mode, type, sha }] of old) {
      if (names.has(name)) writer.known.add(sha)
      else yield { path: joined(folder, name), mode, type, sha: null }
    }
    for (const file of files) {
      const now = old.get(file.name)
      if (now?.sha === file.sha && now.mode === FILE_MODE) continue
      const place = { path: joined(folder, file.name), mode: FILE_MODE, type: 'blob' }
      yield { ...place, ...(await contentOf(writer, file)) }
    }
  }
}

/** A file's text when it may travel inside a tree request, else the id of its blob, which is there then. */
async function contentOf(
  writer: GitWriter,
  file: NewFile,
): Promise<{ content: string } | { sha: Sha }> {
  const { sha } = file
  if (writer.known.has(sha)) return { sha }
  const bytes = await bytesOf(file)
  const text = bytes.length > 0 && bytes.length <= LARGEST_INLINE ? losslessText(bytes) : undefined
  if (text !== undefined) return { content: text }
  await postBlob(writer, blobBody(bytes), file)
  writer.known.add(sha)
  return { sha }
}

/** Throws DISK_FAILED, also when the file is no longer what was planned. */
export async function bytesOf({ name, content, bytes }: NewFile): Promise<Buffer> {
  if ('text' in content) return Buffer.from(content.text, 'utf8')
  const read = await readFile(content.disk)
  if (read.length === bytes) return read
  const message = `${name} had ${bytes} bytes when it was written, and ${read.length} now.`
  throw new ActionError('DISK_FAILED', message)
}

/** The bytes as text, when exactly these bytes come back from it. */
export function losslessText(bytes: Buffer): string | undefined {
  if (bytes.includes(0)) return undefined
  const text = bytes.toString('utf8')
  return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined
}

const BLOB = { start: '{"content":"', end: '","encoding":"base64"}' }
/** Whole groups of three bytes, so that the pieces join without padding. */
const PIECE = 48 * 1024

/**
 * The request of a blob as bytes, written piece by piece: as texts, the content and the JSON around it would be two
 * copies more, which the engine frees late.
 */
function blobBody(bytes: Buffer): Buffer {
  const body = Buffer.allocUnsafe(
    BLOB.start.length + Math.ceil(bytes.length / 3) * 4 + BLOB.end.length,
  )
  let at = body.write(BLOB.start, 'latin1')
  for (let from = 0; from < bytes.length; from += PIECE) {
    at += body.write(bytes.toString('base64', from, from + PIECE), at, 'latin1')
  }
  body.write(BLOB.end, at, 'latin1')
  return body
}

async function postBlob(writer: GitWriter, data: Buffer, file: NewFile): Promise<void> {
  const what = `store ${file.name} (${file.bytes} bytes)`
  const answer = await post(writer, 'POST /repos/{owner}/{repo}/git/blobs', { data })
  if (answer.status !== 201) throw refused(writer, answer, what)
  const { sha } = shaped(madeShape, answer, what)
  if (sha === file.sha) return
  const message = `GitHub stored ${file.name} as ${sha}, but its content is ${file.sha}.`
  throw new ActionError('COMMIT_CORRUPT', message)
}

/** One tree request; in halves, one on top of the other, when it was too much for the server. */
async function postTree(
  writer: GitWriter,
  base: Sha,
  entries: readonly AskedEntry[],
): Promise<Sha> {
  const body = { base_tree: base, tree: entries }
  const answer = await post(writer, 'POST /repos/{owner}/{repo}/git/trees', body).catch(
    (error: unknown) => {
      const slow = error instanceof ActionError && error.code === 'API_UNREACHABLE'
      if (slow && entries.length > 1) return undefined
      throw error
    },
  )
  if (answer?.status === 201) return shaped(madeShape, answer, 'make a folder').sha
  if (answer !== undefined && (meaningOf(answer) !== 'too-slow' || entries.length === 1)) {
    throw refused(writer, answer, 'store folders')
  }
  const half = Math.ceil(entries.length / 2)
  writer.pace.entries = Math.min(writer.pace.entries, half)
  const first = await postTree(writer, base, entries.slice(0, half))
  return postTree(writer, first, entries.slice(half))
}

/** A write; again, a few times, when GitHub does not see yet what it was just given. */
async function post(
  writer: GitWriter,
  route: string,
  body: Readonly<Record<string, unknown>>,
): Promise<ApiAnswer> {
  for (let tried = 1; ; tried += 1) {
    writer.signal.throwIfAborted()
    const answer = await writer.writes.request(route, { ...writer.repository.name, ...body })
    if (meaningOf(answer) !== 'late' || tried >= LATE_TRIES) return answer
    await writer.clock.sleep(writer.clock.scaled(LATE_WAIT * tried), writer.signal)
  }
}

function refused({ repository }: GitWriter, answer: ApiAnswer, what: string): ActionError {
  return refusalError(answer, {
    what: `GitHub refused to ${what}`,
    repository: repository.fullName,
  })
}
