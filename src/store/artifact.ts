import { join } from 'node:path'

import { type About, ActionError, type ErrorCode, textOfError } from '../errors.js'
import { type ArtifactReceipt } from '../model.js'
import { fileInside } from '../inside.js'
import { untilAborted } from '../net/until-aborted.js'
import { type Clock, type Log } from '../ports.js'

/**
 * Keeps the files as one workflow artifact, through the toolkit. The toolkit is wrapped: it takes a file
 * that vanished for a warning, does not repeat after a broken connection, and knows no overwriting.
 */

/** What is used of `@actions/artifact`. */
export interface ArtifactClient {
  uploadArtifact(
    name: string,
    files: string[],
    root: string,
    options: { retentionDays?: number; compressionLevel?: number; skipArchive?: boolean },
  ): Promise<{ id?: number; size?: number; digest?: string }>
  getArtifact(name: string): Promise<{ artifact: { id: number; size: number; digest?: string } }>
  deleteArtifact(name: string): Promise<unknown>
}

export interface ArtifactSettings {
  readonly name: string
  readonly overwrite: boolean
  readonly retentionDays?: number
  readonly compressionLevel: number
  /** One file as it is, not zipped; its own name must be the name of the artifact, which the toolkit takes from it. */
  readonly asIs?: true
}

export interface ArtifactPorts {
  readonly client: ArtifactClient
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
  /** The address of an artifact of this workflow run on the web. */
  readonly urlOf: (id: number) => string
  /** Asked right before anything is sent or deleted; throws what must not be uploaded. Default: nothing. */
  readonly check?: () => Promise<void>
}

const TRIES = 3
const PAUSE = 3000

const CONFLICT = /\(409\)|Conflict/

/** What an error of the toolkit is, by its text: the first row that fits. */
const REFUSALS: readonly (readonly [RegExp, ErrorCode])[] = [
  [
    /GHESNotSupported|ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL|not currently supported on GHES/,
    'ARTIFACT_UNAVAILABLE',
  ],
  [CONFLICT, 'ARTIFACT_EXISTS'],
  [/insufficient usage|quota/i, 'ARTIFACT_QUOTA'],
]

/** Faults that the toolkit gives up on at once, although they pass. */
const PASSING =
  /ECONNRESET|ENOTFOUND|ETIMEDOUT|ECONNREFUSED|EHOSTUNREACH|EPIPE|socket hang up|stalled/i

/**
 * Uploads `paths` (relative to `root`, with `/`) as one artifact. Throws ActionError ARTIFACT_*; an
 * artifact is complete or an error, never silently short.
 */
export async function uploadArtifact(
  files: { readonly root: string; readonly paths: readonly string[] },
  settings: ArtifactSettings,
  ports: ArtifactPorts,
): Promise<ArtifactReceipt> {
  const before = await marksOf(files)
  const foreign = files.paths.find((_, index) => before[index] === undefined)
  if (foreign !== undefined) throw failed(`${foreign} is no file of this run`)
  if (settings.overwrite) {
    await ports.check?.()
    await remove(settings.name, ports)
  }
  const uploaded = await upload(files, settings, ports)
  const after = await marksOf(files)
  const changed = files.paths.find((_, index) => before[index] !== after[index])
  if (changed !== undefined) throw failed(`${changed} changed or vanished while it was uploaded`)
  const { id, size, digest } = uploaded
  if (id === undefined || id <= 0) throw failed('the service named no id')
  await verify({ name: settings.name, size, digest }, ports)
  const sum = digest === undefined ? '' : `sha256:${digest.replace(/^sha256:/, '')}`
  return { name: settings.name, id, url: ports.urlOf(id), digest: sum }
}

async function upload(
  files: { readonly root: string; readonly paths: readonly string[] },
  settings: ArtifactSettings,
  ports: ArtifactPorts,
): Promise<{ id?: number; size?: number; digest?: string }> {
  const absolute = files.paths.map((path) => join(files.root, ...path.split('/')))
  const { name, retentionDays, compressionLevel, asIs = false } = settings
  let broken: unknown
  for (let tried = 1; ; tried += 1) {
    ports.signal.throwIfAborted()
    await ports.check?.()
    try {
      const options = retentionDays === undefined ? {} : { retentionDays }
      const work = ports.client.uploadArtifact(name, absolute, files.root, {
        ...options,
        compressionLevel,
        ...(asIs ? { skipArchive: true } : {}),
      })
      // The toolkit knows no cancelling, and waits for ever for the rest of an answer that was cut.
      return await untilAborted(work, ports.signal)
    } catch (error) {
      const final = ports.signal.aborted || tried >= TRIES || !PASSING.test(textOf(error))
      // An artifact of which only the beginning arrived is not listed, and its name is taken by us.
      const ours = broken !== undefined && CONFLICT.test(textOf(error))
      if (final) throw await explained(ours ? broken : error, settings, ports)
      broken = error
      // What the broken try left behind would make the next one a conflict with ourselves.
      await remove(name, ports)
      await ports.clock.sleep(ports.clock.scaled(PAUSE * tried), ports.signal)
    }
  }
}

/** Deletes an artifact of that name, if there is one. */
async function remove(name: string, ports: ArtifactPorts): Promise<void> {
  try {
    await ports.client.deleteArtifact(name)
  } catch (error) {
    ports.log.debug(`No artifact was deleted: ${textOf(error)}`)
  }
}

/** Compares what the service says it has with what was sent. */
async function verify(
  sent: { name: string; size?: number; digest?: string },
  ports: ArtifactPorts,
): Promise<void> {
  let held
  try {
    held = (await ports.client.getArtifact(sent.name)).artifact
  } catch (error) {
    ports.log.debug(`The artifact could not be looked up: ${textOf(error)}`)
    return
  }
  const plain = (digest: string | undefined) => digest?.replace(/^sha256:/, '')
  if (sent.size !== undefined && held.size !== sent.size) {
    throw failed(`the service has ${held.size} bytes of ${sent.size}`)
  }
  if (held.digest && sent.digest && plain(held.digest) !== plain(sent.digest)) {
    throw failed('the digest that the service has is another one')
  }
}

/** What of a file changes when its bytes do; nothing of one that a link leads to. The time of its last change of any kind tells less: scanners touch it. */
async function marksOf(files: {
  root: string
  paths: readonly string[]
}): Promise<(string | undefined)[]> {
  const mark = async (path: string) => {
    const found = await fileInside({ root: files.root, path })
    return found && [found.size, found.ino, found.mtimeNs].join()
  }
  return Promise.all(files.paths.map(mark))
}

async function explained(
  error: unknown,
  { name }: ArtifactSettings,
  ports: ArtifactPorts,
): Promise<ActionError> {
  // What broke while the toolkit was at work, broke in the toolkit.
  if (error instanceof ActionError && error.code !== 'INTERNAL') return error
  const text = textOf(error)
  const code = REFUSALS.find(([pattern]) => pattern.test(text))?.[1] ?? 'ARTIFACT_FAILED'
  const id = code === 'ARTIFACT_FAILED' ? await idOf(name, ports) : undefined
  // The toolkit quotes the service; what else broke is in our own words.
  const isOurs = error instanceof ActionError
  const why = isOurs ? `: ${text}` : ''
  const about = isOurs ? {} : { said: text, ...answerIn(text) }
  if (id === undefined) {
    const what = `The artifact "${name}" was not uploaded${why}.`
    return new ActionError(code, what, { cause: error, about })
  }
  const what = `The upload of the artifact "${name}" was not confirmed${why}; the service lists one of that name, ${ports.urlOf(id)}.`
  return new ActionError(code, what, { cause: error, hint: UNCONFIRMED, about })
}

/** What anybody may read of what the toolkit says: the status, or what broke on the way. */
function answerIn(text: string): About {
  const status = /\((\d{3})\)/.exec(text)?.[1]
  return status === undefined ? { fault: PASSING.exec(text)?.[0] } : { status: Number(status) }
}

const UNCONFIRMED =
  'Look whether the artifact of this run is whole; only the answer to the upload is missing. If not, run again.'

/** The id of a finished artifact of that name, if the service tells one. */
async function idOf(name: string, ports: ArtifactPorts): Promise<number | undefined> {
  try {
    return (await ports.client.getArtifact(name)).artifact.id
  } catch {
    return undefined
  }
}

function failed(what: string): ActionError {
  return new ActionError('ARTIFACT_FAILED', `The artifact is not what was sent: ${what}.`)
}

const LONGEST_TEXT = 300

function textOf(error: unknown): string {
  const known = error instanceof ActionError ? error.message : textOfError(error)
  const line = known.replace(/\s+/g, ' ').replace(/\.$/, '')
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}…` : line
}

/** Why no artifact can be uploaded here; undefined when one can. `serverUrl`: GITHUB_SERVER_URL. */
export function artifactObstacle(environment: {
  readonly serverUrl: string
  readonly resultsUrl: string
  readonly runtimeToken: string
}): string | undefined {
  if (environment.resultsUrl === '' || environment.runtimeToken === '') {
    return 'this is not a job of GitHub Actions (ACTIONS_RUNTIME_TOKEN or ACTIONS_RESULTS_URL is missing)'
  }
  const host = URL.parse(environment.serverUrl)?.hostname.toLowerCase() ?? 'github.com'
  if (host === 'github.com' || /\.(ghe\.com|localhost)$/.test(host)) return undefined
  return `${host} is a GitHub Enterprise Server, whose artifact service the toolkit does not support`
}
