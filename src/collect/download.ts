import { rm } from 'node:fs/promises'

import { ActionError, type ErrorCode } from '../errors.js'
import { type Fault, faultOfError, faultOfStatus, TransportError } from '../net/faults.js'
import { type LastTry, type RetryPolicy } from '../net/retry.js'
import { type Connection, follow, type Response } from '../net/transport.js'
import { type Log } from '../ports.js'
import { type PartTarget, writePart, type WrittenPart } from './part.js'
import { type Target } from './targets.js'

/**
 * Downloads one part from its signed link: no token goes along, every hop is checked, a damaged body is
 * fetched again from the start, and only a whole file is kept.
 */

/** Answers of a storage host to a link that is not valid any more, or leads nowhere. */
const STALE: ReadonlySet<number> = new Set([401, 403, 404, 410])
/** How often a body whose end cannot be known is fetched to find two that are equal. */
const FETCHES_TO_COMPARE = 4

export interface Downloading {
  readonly connection: Connection
  readonly retry: RetryPolicy
  readonly policy: (link: string) => Target
  readonly log: Log
  readonly userAgent: string
}

export type Downloaded =
  | { readonly kind: 'written'; readonly part: WrittenPart }
  /** The link was refused; a fresh one may help. */
  | { readonly kind: 'stale'; readonly status: number; readonly host: string }

/** Makes the target of each try: a reader sees one try only. */
export type OpenTarget = (bytes: number) => PartTarget

/** What a damaged body is called in the end, by the code of its last fault. */
const FINAL_CODES: Readonly<Record<string, ErrorCode>> = {
  EREPORT: 'DOWNLOAD_CORRUPT',
  EDIGEST: 'DOWNLOAD_CORRUPT',
  Z_BUF_ERROR: 'DOWNLOAD_CORRUPT',
  Z_DATA_ERROR: 'DOWNLOAD_CORRUPT',
  EENCODING: 'DOWNLOAD_CORRUPT',
}

const DISK_CODES: ReadonlySet<string> = new Set([
  'ENOSPC',
  'EACCES',
  'EROFS',
  'EDQUOT',
  'ENOTDIR',
  'EEXIST',
  'EISDIR',
  'EIO',
  'EPERM',
])

/**
 * Throws ActionError: LINK_NOT_ALLOWED, DOWNLOAD_FAILED, DOWNLOAD_CORRUPT, LIMIT_EXCEEDED, DISK_FAILED,
 * and what ended the run. No message has more of a link than its host.
 */
export async function downloadPart(
  link: string,
  open: OpenTarget,
  ports: Downloading,
): Promise<Downloaded> {
  for (let tried = 1; ; tried += 1) {
    const result = await tryOnce(link, open, ports)
    if (result.kind !== 'fault') {
      if (result.kind === 'written') ports.retry.succeeded()
      return result
    }
    const { fault, host } = result
    const wait = ports.retry.wait(fault, tried, (last) => failed(host, last))
    await ports.connection.clock.sleep(wait, ports.connection.signal)
  }
}

type Tried = Downloaded | { readonly kind: 'fault'; readonly fault: Fault; readonly host: string }

async function tryOnce(link: string, open: OpenTarget, ports: Downloading): Promise<Tried> {
  const url = allowed(link, ports)
  const host = url.hostname
  try {
    const response = await followed(url, ports)
    if (STALE.has(response.status)) {
      response.close()
      return { kind: 'stale', status: response.status, host }
    }
    const fault = await faultOf(response, ports)
    if (fault !== undefined) return { kind: 'fault', fault, host }
    const part = await writePart(response, open(bytesOf(response)))
    if (response.framing !== 'close') return { kind: 'written', part }
    return { kind: 'written', part: await confirmed(part, url, { open, ports }) }
  } catch (error) {
    ports.connection.signal.throwIfAborted()
    if (isDiskError(error)) throw diskError(error)
    return { kind: 'fault', fault: faultOfError(error, host), host }
  }
}

/**
 * A body that ends with the connection may be cut without a sign: it is believed when a second fetch
 * brings the same bytes and every line of it can be read.
 */
async function confirmed(
  part: WrittenPart,
  url: URL,
  again: { open: OpenTarget; ports: Downloading },
): Promise<WrittenPart> {
  let last = part
  for (let fetches = 1; fetches < FETCHES_TO_COMPARE; fetches += 1) {
    // Only one of them is kept, and none when a further fetch fails.
    await rm(last.file, { force: true })
    const response = await followed(url, again.ports)
    if (response.status !== 200) {
      response.close()
      throw new TransportError('ECUT', `HTTP ${response.status}`)
    }
    const next = await writePart(response, again.open(bytesOf(response)))
    if (next.sha256 === last.sha256 && next.reading.unreadableCount === 0) return next
    last = next
  }
  await rm(last.file, { force: true })
  throw new TransportError('ECUT', 'a body whose end cannot be known came in different lengths')
}

/** How much the host says it is; not a number when it does not. */
function bytesOf({ headers }: Response): number {
  return Number(headers['content-length'])
}

/** Each target of a redirect is judged like a link. */
function followed(url: URL, ports: Downloading): Promise<Response> {
  const headers = { 'user-agent': ports.userAgent, 'accept-encoding': 'identity' }
  const about = { host: url.hostname, status: 302 }
  return follow({ url, headers }, ports.connection, {
    judge(target, from) {
      const link = URL.parse(target, from.href)?.href ?? target
      ports.log.mask(link)
      return allowed(link, ports)
    },
    loop: () =>
      new ActionError('DOWNLOAD_FAILED', 'A download is redirected in a loop.', { about }),
  })
}

/** The URL of a link that may be asked. Throws LINK_NOT_ALLOWED, naming the host only. */
function allowed(link: string, ports: Downloading): URL {
  const target = ports.policy(link)
  if (target.kind === 'refused') {
    throw new ActionError('LINK_NOT_ALLOWED', `A download link was refused: ${target.reason}.`)
  }
  if (!target.known) {
    ports.log.warning(
      `A report is downloaded from ${target.url.hostname}, which is not among GitHub's known report hosts. Set download-hosts to allow only the hosts that you trust.`,
    )
  }
  return target.url
}

async function faultOf(response: Response, ports: Downloading): Promise<Fault | undefined> {
  if (response.status === 200) return undefined
  const { clock } = ports.connection
  response.close()
  const fault = faultOfStatus(
    { status: response.status, headers: response.headers, body: '' },
    { now: clock.now().getTime(), own: (wait) => clock.scaled(wait) },
  )
  return fault ?? { kind: 'transient', what: `HTTP ${response.status}`, tries: 2, floor: 0 }
}

function failed(host: string, last: LastTry): ActionError {
  const code = FINAL_CODES[last.fault ?? ''] ?? 'DOWNLOAD_FAILED'
  return new ActionError(code, 'A part could not be downloaded.', { about: { host, ...last } })
}

function isDiskError(error: unknown): error is NodeJS.ErrnoException {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return false
  return DISK_CODES.has(String(error.code)) && 'path' in error
}

function diskError(error: NodeJS.ErrnoException): ActionError {
  const what = `${error.syscall ?? 'write'} failed with ${error.code ?? 'an error'}`
  return new ActionError('DISK_FAILED', `A part could not be written: ${what}.`, { cause: error })
}
