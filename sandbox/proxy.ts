/** A forward proxy on loopback that writes down what went through it: tunnels (CONNECT) and plain requests. */
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'

export interface Proxy {
  /** For `https_proxy`: with the credentials, if there are any. */
  readonly url: string
  /** `CONNECT host:port` or `GET http://host:port/path` without the query, in order. */
  readonly seen: readonly string[]
  stop(): Promise<void>
}

export interface ProxyOptions {
  /** `user:password`; without them the proxy answers 407. */
  readonly credentials?: string
  /** Asked for but not put into the URL: every request gets 407. */
  readonly hidden?: boolean
}

/** Starts a proxy. */
export async function startProxy({
  credentials,
  hidden = false,
}: ProxyOptions = {}): Promise<Proxy> {
  const seen: string[] = []
  const expected =
    credentials === undefined ? undefined : `Basic ${Buffer.from(credentials).toString('base64')}`
  const refuses = (request: IncomingMessage) =>
    expected !== undefined && request.headers['proxy-authorization'] !== expected
  const server = createServer((request, response) => {
    seen.push(`${request.method ?? ''} ${(request.url ?? '').replace(/\?.*/, '')}`)
    if (refuses(request))
      response.writeHead(407, { 'proxy-authenticate': 'Basic realm="sandbox"' }).end()
    else plain(request, response)
  })
  const open = new Set<Socket>()
  server.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    seen.push(`CONNECT ${request.url ?? ''}`)
    open.add(socket)
    if (refuses(request)) socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
    else tunnel(request, socket, head)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const userinfo = credentials === undefined || hidden ? '' : `${credentials}@`
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
      for (const socket of open) socket.destroy()
    })
  return { url: `http://${userinfo}127.0.0.1:${port}`, seen, stop }
}

function plain(request: IncomingMessage, response: ServerResponse): void {
  const { method, headers } = request
  const outgoing = ask(request.url ?? '', { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  outgoing.on('error', () => response.destroy())
  request.pipe(outgoing)
}

function tunnel(request: IncomingMessage, socket: Socket, head: Buffer): void {
  const [host = '', port = '443'] = (request.url ?? '').split(/:(?=\d+$)/)
  const far = connect(Number(port), host, () => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    far.write(head)
    far.pipe(socket).pipe(far)
  })
  far.on('error', () => socket.destroy())
  socket.on('error', () => far.destroy())
}
