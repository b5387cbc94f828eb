/** The servers of a sandbox: log, credential, fault, route, check, answer - in this order. */
import { performance } from 'node:perf_hooks'
import { type IncomingMessage, type ServerResponse } from 'node:http'
import { type FaultPlan } from './faults.js'
import { fetched, passThrough } from './front.js'
import {
  bodyOf,
  requestOf,
  router,
  send,
  type Access,
  type Answer,
  type Host,
  type Matched,
  type Route,
  type SandboxRequest,
} from './http.js'
import { checkExchange, type Violation } from './openapi.js'
import { type Tokens } from './options.js'
import { play, type Exchange } from './play.js'
import { tokensIn, type Entry, type RequestLog } from './requests.js'

export interface Desk {
  readonly log: RequestLog
  readonly faults: FaultPlan
  readonly tokens: Tokens
  readonly violations: Violation[]
  readonly latency: { readonly api?: number; readonly storage?: number }
}

export type Serve = (message: IncomingMessage, response: ServerResponse) => Promise<void>

const VERSIONS = ['2022-11-28', '2026-03-10']

const ACCEPTED: Readonly<Record<Access, readonly (keyof Tokens)[]>> = {
  reports: ['reports'],
  repository: ['github', 'commit'],
  runtime: ['runtime'],
  none: [],
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

function entryOf(host: Host, message: IncomingMessage, tokens: Tokens): Entry {
  const url = message.url ?? '/'
  const [path = '/', query = ''] = url.split(/\?(.*)/s)
  return {
    host,
    method: message.method ?? 'GET',
    path,
    query,
    headers: message.headers,
    tokens: tokensIn(url, message.headers, { ...tokens }),
    startedAt: performance.now(),
    endedAt: undefined,
    status: undefined,
    fault: undefined,
  }
}

/** Logs the request, keeps the time of its end, and picks its fault. */
function opened(
  desk: Desk,
  host: Host,
  { message, response }: Pick<Exchange, 'message' | 'response'>,
) {
  const entry = entryOf(host, message, desk.tokens)
  const fault = desk.faults.next({ host, method: entry.method, url: message.url ?? '/' })
  if (fault !== 'ok') entry.fault = fault.kind
  response.on('close', () => (entry.endedAt = performance.now()))
  desk.log.add(entry)
  const answered = (status: number) => {
    entry.status = status
    entry.endedAt = performance.now()
  }
  return { fault, answered }
}

/** Serves routes: the API or the artifact service. */
export function serveRoutes(desk: Desk, host: 'api' | 'artifact', routes: readonly Route[]): Serve {
  const find = router(routes)
  return async (message, response) => {
    const { fault, answered } = opened(desk, host, { message, response })
    const request = requestOf(message, await bodyOf(message))
    if (host === 'api' && desk.latency.api !== undefined) await pause(desk.latency.api)
    const found = find(request.method, request.path)
    const honest = () => routed(desk, host, { request, found })
    if (fault !== 'ok') return play(fault, { message, response, honest, answered })
    const answer = await honest()
    if (host === 'api')
      desk.violations.push(...versionProblems(request), ...checkExchange(request, answer))
    answered(answer.status)
    send(response, answer)
  }
}

/** GitHub takes a request without a version for one of the oldest; a client has to say which it means. */
function versionProblems(request: SandboxRequest): Violation[] {
  if (request.headers['x-github-api-version'] !== undefined) return []
  const problem = 'the request names no X-GitHub-Api-Version'
  return [{ request: `${request.method} ${request.path}`, status: 0, problem }]
}

/** The true answer, with the headers that every answer of the host has. */
async function routed(
  desk: Desk,
  host: 'api' | 'artifact',
  asked: { readonly request: SandboxRequest; readonly found: Matched | undefined },
): Promise<Answer> {
  const json = { 'content-type': 'application/json' }
  const headers = host === 'api' ? apiHeaders(desk, asked.request) : json
  const answer = await answerOf(desk, asked.request, asked.found)
  return { ...answer, headers: { ...headers, ...answer.headers } }
}

async function answerOf(
  desk: Desk,
  request: SandboxRequest,
  found: Matched | undefined,
): Promise<Answer> {
  if (found === undefined) return { status: 404, body: { message: 'Not Found', status: '404' } }
  const accepted = ACCEPTED[found.route.access ?? 'repository'].map((name) => desk.tokens[name])
  if (accepted.length > 0 && !accepted.includes(request.token ?? '')) {
    return {
      status: 401,
      body: { message: 'Bad credentials', status: '401' },
      undocumented: 'any route answers this',
    }
  }
  const version = request.headers['x-github-api-version']
  if (typeof version === 'string' && !VERSIONS.includes(version)) {
    const message = `API version ${version} is not supported`
    return { status: 400, body: { message, status: '400' }, undocumented: 'any route answers this' }
  }
  return found.route.handle({ ...request, params: found.params })
}

function apiHeaders(desk: Desk, request: SandboxRequest): Record<string, string> {
  const used = desk.log.where({ host: 'api' }).length
  const version = request.headers['x-github-api-version']
  return {
    'content-type': 'application/json; charset=utf-8',
    'x-github-request-id': `SAND:${used.toString(16).toUpperCase()}`,
    'x-ratelimit-limit': '15000',
    'x-ratelimit-remaining': String(Math.max(0, 15_000 - used)),
    'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
    ...(typeof version === 'string' ? { 'x-github-api-version-selected': version } : {}),
  }
}

/** Serves the storage host in front of the blob server on `port`. */
export function serveStorage(desk: Desk, port: number): Serve {
  return async (message, response) => {
    const { fault, answered } = opened(desk, 'storage', { message, response })
    if (desk.latency.storage !== undefined) await pause(desk.latency.storage)
    const honest = () => fetched(message, port)
    if (fault === 'ok') await passThrough({ message, response, answered }, port)
    else await play(fault, { message, response, honest, answered })
  }
}
