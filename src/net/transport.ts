import * as http from 'node:http'
import * as https from 'node:https'

import { ActionError } from '../errors.js'
import { type AgentFor, type Clock } from '../ports.js'
import { TransportError } from './faults.js'

/**
 * One HTTP request, with the limits that Node does not set: time to connect, time to the headers, and
 * the least speed of the body. Nothing is decoded or tried again here.
 */

const CONNECT_LIMIT = 10_000
const HEADERS_LIMIT = 30_000
const REDIRECTS = 5
const REDIRECTING: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
/** Bytes per millisecond; a body is given the time that it needs at this speed. */
const SLOWEST_UPLOAD = 64
/** The least that arrives in this time of waiting for it; a body that is slower will not end in a run's time. */
const STALL_LIMIT = 30_000
const STALL_BYTES = 16 * 1024

/** How servers are reached: through which agent, by whose clock, and until when. */
export interface Connection {
  readonly agentFor: AgentFor
  readonly clock: Clock
  readonly signal: AbortSignal
}

export interface Question {
  readonly url: URL
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

export interface Response {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  /** How the end of the body is known: by length, by chunks, or only by the connection's end. */
  readonly framing: 'length' | 'chunked' | 'close'
  /** Chunks as they come; throws TransportError when the body is cut or stalls. Read it or close it. */
  readonly body: AsyncIterable<Buffer>
  close(): void
}

/** Sends the question and answers as soon as the headers are there. Throws TransportError. */
export async function exchange(question: Question, connection: Connection): Promise<Response> {
  connection.signal.throwIfAborted()
  const message = await headersOf(question, connection)
  return {
    status: message.statusCode ?? 0,
    headers: flatHeaders(message.headers),
    framing: framingOf(message),
    body: bodyOf(message, connection),
    close: () => message.destroy(),
  }
}

/** Where redirects may lead. */
export interface Redirects {
  /** The URL of the next hop; throws for one that must not be asked. */
  judge(target: string, from: URL): URL
  /** What it is called when there is no end of them. */
  loop(): Error
}

/** Like `exchange`, hop by hop through redirects: each is judged before it is asked. */
export async function follow(
  question: Question,
  connection: Connection,
  redirects: Redirects,
): Promise<Response> {
  let { url } = question
  for (let hops = 0; hops <= REDIRECTS; hops += 1) {
    const response = await exchange({ ...question, url }, connection)
    const target = response.headers['location']
    // 303 would make another request of one that writes: that is an answer.
    const other = response.status === 303 && (question.method ?? 'GET') !== 'GET'
    if (!REDIRECTING.has(response.status) || target === undefined || other) return response
    response.close()
    url = redirects.judge(target, url)
  }
  throw redirects.loop()
}

/** Reads a whole body, at most `limit` bytes: LIMIT_EXCEEDED, naming `what`. */
export async function readAll(response: Response, limit: number, what: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response.body) {
    bytes += chunk.length
    if (bytes > limit) {
      response.close()
      throw new ActionError('LIMIT_EXCEEDED', `${what} is larger than ${limit} bytes.`)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function headersOf(question: Question, connection: Connection): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { url } = question
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method: question.method ?? 'GET',
      headers: withLength(question),
      agent: connection.agentFor(url.href),
    })
    const limit = (milliseconds: number, code: string, text: string) =>
      connection.clock.after(connection.clock.scaled(milliseconds), () =>
        request.destroy(new TransportError(code, `${url.hostname}: ${text}`)),
      )
    const connecting = limit(CONNECT_LIMIT, 'ETIMEDOUT', 'no connection in time')
    const sending = Buffer.byteLength(question.body ?? '') / SLOWEST_UPLOAD
    const waiting = limit(HEADERS_LIMIT + sending, 'ETIMEDOUT', 'no answer in time')
    const abort = () => request.destroy(asError(connection.signal.reason))
    const settle = () => {
      connecting()
      waiting()
      connection.signal.removeEventListener('abort', abort)
    }
    connection.signal.addEventListener('abort', abort, { once: true })
    request.on('socket', (socket) => {
      if (socket.connecting) socket.once('connect', connecting)
      else connecting()
    })
    request.on('error', (error) => {
      settle()
      reject(error)
    })
    request.on('response', (message) => {
      settle()
      resolve(message)
    })
    request.end(question.body)
  })
}

async function* bodyOf(
  message: http.IncomingMessage,
  connection: Connection,
): AsyncGenerator<Buffer> {
  const abort = () => message.destroy(asError(connection.signal.reason))
  connection.signal.addEventListener('abort', abort, { once: true })
  const { clock } = connection
  let left = clock.scaled(STALL_LIMIT)
  let bytes = 0
  let began = 0
  const watch = () => {
    began = clock.now().getTime()
    return clock.after(left, () =>
      message.destroy(
        new TransportError('ESTALLED', 'the body stopped arriving, or came too slowly'),
      ),
    )
  }
  let stalled = watch()
  try {
    for await (const chunk of message as AsyncIterable<Buffer>) {
      stalled()
      // Only the waiting counts: what is done with a chunk takes its own time.
      left -= Math.max(0, clock.now().getTime() - began)
      bytes += chunk.length
      if (bytes >= STALL_BYTES) [left, bytes] = [clock.scaled(STALL_LIMIT), 0]
      yield chunk
      stalled = watch()
    }
    if (!message.complete) throw new TransportError('ECUT', 'the body ended early')
  } finally {
    stalled()
    connection.signal.removeEventListener('abort', abort)
    message.destroy()
  }
}

function withLength(question: Question): Record<string, string> {
  if (question.body === undefined) return { ...question.headers }
  return { ...question.headers, 'content-length': String(Buffer.byteLength(question.body)) }
}

function framingOf(message: http.IncomingMessage): Response['framing'] {
  const status = message.statusCode ?? 0
  if (status === 204 || status === 304) return 'length'
  if (/\bchunked\b/i.test(message.headers['transfer-encoding'] ?? '')) return 'chunked'
  return message.headers['content-length'] === undefined ? 'close' : 'length'
}

function flatHeaders(headers: http.IncomingHttpHeaders): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  )
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new ActionError('CANCELLED', 'The run was cancelled.')
}
