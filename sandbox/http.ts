/** The small HTTP layer of the sandbox: routes, requests, answers, and a server on a free loopback port. */
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { type AddressInfo } from 'node:net'

/** Which of the sandbox's servers a request came to. */
export type Host = 'api' | 'artifact' | 'storage'

export interface SandboxRequest {
  readonly method: string
  /** Decoded path without the query. */
  readonly path: string
  readonly query: URLSearchParams
  /** Values of the pattern's placeholders, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** What came after `Bearer` or `token` in the Authorization header. */
  readonly token: string | undefined
  /** The body as JSON; throws when it is none. */
  json(): unknown
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** A Buffer goes out as it is, a string as UTF-8, anything else as JSON; absent = no body. */
  readonly body?: unknown
  /** Why this answer is not held against GitHub's OpenAPI description (it is seen in the wild, not documented). */
  readonly undocumented?: string
}

/** Which credential a route wants: that of the reports, that of a repository, that of the runner, or none. */
export type Access = 'reports' | 'repository' | 'runtime' | 'none'

export interface Route {
  readonly method: string
  /** A template (`/repos/{owner}/{repo}`; `{ref+}` takes slashes too) or a RegExp with named groups. */
  readonly pattern: string | RegExp
  /** Default: `repository`. */
  readonly access?: Access
  handle(request: SandboxRequest): Promise<Answer> | Answer
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** The RegExp of a path template. */
export function patternOf(template: string): RegExp {
  const parts = template.split(/(\{\w+\+?\})/).map((part) => {
    const name = /^\{(\w+)(\+?)\}$/.exec(part)
    if (name === null) return escaped(part)
    return name[2] === '+' ? `(?<${name[1]}>.+)` : `(?<${name[1]}>[^/]+)`
  })
  return new RegExp(`^${parts.join('')}$`)
}

export interface Matched {
  readonly route: Route
  readonly params: Record<string, string>
}

/** A finder of the first route that serves a method and a path (as sent, still percent-encoded). */
export function router(
  routes: readonly Route[],
): (method: string, path: string) => Matched | undefined {
  const rows = routes.map((route) => ({
    route,
    pattern: typeof route.pattern === 'string' ? patternOf(route.pattern) : route.pattern,
  }))
  return (method, path) => {
    for (const { route, pattern } of rows) {
      const match = route.method === method ? pattern.exec(path) : null
      if (match === null) continue
      const groups = Object.entries(match.groups ?? {})
      return { route, params: Object.fromEntries(groups.map(([k, v]) => [k, decoded(v)])) }
    }
    return undefined
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** The request as routes see it. */
export function requestOf(message: IncomingMessage, body: Buffer): SandboxRequest {
  const url = new URL(message.url ?? '/', 'http://sandbox')
  return {
    method: message.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    params: {},
    headers: message.headers,
    body,
    token: /^(?:bearer|token)\s+(\S+)$/i.exec(message.headers.authorization ?? '')?.[1],
    json: () => JSON.parse(body.toString('utf8')) as unknown,
  }
}

/** The bytes of an answer's body. */
export function bytesOf(answer: Answer): Buffer {
  if (answer.body === undefined) return Buffer.alloc(0)
  if (Buffer.isBuffer(answer.body)) return answer.body
  return Buffer.from(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body))
}

/** Sends an answer, framed by Content-Length. */
export function send(response: ServerResponse, answer: Answer): void {
  const bytes = bytesOf(answer)
  const bare = answer.status === 204 || answer.status === 304
  // Node's own header is of the machine's clock, which tests may not have.
  const headers: Record<string, string> = { date: new Date().toUTCString(), ...answer.headers }
  if (!bare) headers['content-length'] ??= String(bytes.length)
  response.writeHead(answer.status, headers)
  response.end(bare ? undefined : bytes)
}

export interface Listener {
  readonly port: number
  close(): Promise<void>
}

/** Serves on a free port of 127.0.0.1. `close` cuts the connections that are still open. */
export async function listen(
  serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Listener> {
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else send(response, { status: 500, body: { message: `sandbox: ${String(error)}` } })
    })
  })
  server.on('connection', (socket) => socket.on('error', () => undefined))
  server.keepAliveTimeout = 60_000
  server.requestTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { port: (server.address() as AddressInfo).port, close }
}
