import { createServer } from 'node:http'
import { connect, type AddressInfo, type Server, type Socket } from 'node:net'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createTls } from 'node:tls'
import { selfSigned } from './certificate.js'

/** Public names, reached by TLS through a proxy only, behind which the sandbox's servers answer. */
export interface Internet {
  /** For `https_proxy`. */
  readonly proxy: string
  /** For `NODE_EXTRA_CA_CERTS`. */
  readonly authority: string
  /** `host:port` of every tunnel that was asked for. */
  readonly tunnels: readonly string[]
  close(): void
}

const listening = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  )

/** `hosts`: name -> URL of the server behind it. `password`: what the proxy wants, if anything. */
export async function openInternet(
  hosts: Readonly<Record<string, string>>,
  password?: string,
): Promise<Internet> {
  const open = new Set<Socket>()
  const joined = (near: Socket, far: Socket) => {
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => void (near.destroy(), far.destroy()))
    }
    near.pipe(far).pipe(near)
  }
  const { key, cert } = selfSigned(Object.keys(hosts))
  const fronts = new Map<string, number>()
  const servers: Server[] = []
  for (const [name, url] of Object.entries(hosts)) {
    const front = createTls({ key, cert }, (socket) =>
      joined(socket, connect(Number(new URL(url).port), '127.0.0.1')),
    )
    fronts.set(`${name}:443`, await listening(front))
    servers.push(front)
  }
  const tunnels: string[] = []
  const expected = `Basic ${Buffer.from(`user:${password ?? ''}`).toString('base64')}`
  const proxy = createServer().on('connect', (request, socket: Socket) => {
    tunnels.push(request.url ?? '')
    const front = fronts.get(request.url ?? '')
    const allowed = password === undefined || request.headers['proxy-authorization'] === expected
    if (!allowed) return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
    if (front === undefined) return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    joined(socket, connect(front, '127.0.0.1'))
  })
  servers.push(proxy)
  const port = await listening(proxy)
  const folder = mkdtempSync(join(tmpdir(), 'authority-'))
  const authority = join(folder, 'ca.pem')
  writeFileSync(authority, cert)
  return {
    ...{ proxy: `http://127.0.0.1:${port}`, authority, tunnels },
    close: () => {
      for (const socket of open) socket.destroy()
      for (const server of servers) server.close()
      rmSync(folder, { recursive: true })
    },
  }
}
