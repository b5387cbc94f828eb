import { createServer, type IncomingHttpHeaders } from 'node:http'
import { createServer as createPlain, type AddressInfo, type Socket } from 'node:net'

/** Servers beside the sandbox: one that must stay unasked, one that writes down what it is asked. */

export interface SilentListener {
  readonly port: number
  readonly connections: () => number
  close(): Promise<void>
}

/** Accepts connections, counts them and says nothing. */
export async function silentListener(): Promise<SilentListener> {
  const open = new Set<Socket>()
  const server = createPlain((socket) => void open.add(socket.on('error', () => undefined)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => open.size,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

export interface SecondHost {
  readonly url: string
  readonly headers: readonly IncomingHttpHeaders[]
  close(): Promise<void>
}

/** Serves the same bytes at every path. */
export async function secondHost(body: () => Buffer): Promise<SecondHost> {
  const headers: IncomingHttpHeaders[] = []
  const server = createServer((request, response) => {
    headers.push(request.headers)
    response.end(body())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    headers,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
