/** Plain servers on this machine that are gone after each test. */
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'

export interface Listening {
  /** Starts a server; its address without a slash at the end. */
  serve(listener: RequestListener): Promise<string>
  close(): void
}

export function listening(): Listening {
  const servers: Server[] = []
  return {
    async serve(listener) {
      const server = createServer(listener)
      servers.push(server)
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    },
    close() {
      for (const server of servers.splice(0)) {
        server.close()
        server.closeAllConnections()
      }
    },
  }
}
