import { fork } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { openGitData } from '../sandbox/git-data.js'
import { bodyOf, requestOf, type Route, router, send } from '../sandbox/http.js'
import { linkHeader } from '../sandbox/paging.js'

/**
 * A GitHub and a storage host in a process of their own: answers after a latency, and files at a rate
 * per connection, as a network would bring them. Repositories are those of the sandbox.
 */

export interface HostOptions {
  /** Absolute paths of the parts by report; of a 1-day report by `<report>/<day>`. */
  readonly reports: Readonly<Record<string, readonly string[]>>
  /** Milliseconds before the first byte. */
  readonly apiLatency?: number
  readonly fileLatency?: number
  /** Of each connection; unlimited when absent. */
  readonly bytesPerSecond?: number
  readonly lastDay: string
  /** Absolute paths of the answers that list seats, a page each. */
  readonly seatPages?: readonly string[]
}

export interface Host {
  readonly url: string
  /** The links of a report, as the API would answer them. */
  links(report: string): string[]
  close(): Promise<void>
}

const CHUNK = 1 << 18
/** What a connection may be behind its rate and still make good, in seconds. */
const BURST = 0.05
const TICK = 5

/** Starts a host in a child process. */
export async function startHost(options: HostOptions): Promise<Host> {
  const child = fork(fileURLToPath(import.meta.url), ['serve', JSON.stringify(options)], {
    execArgv: ['--import', 'tsx'],
  })
  const [port] = (await once(child, 'message')) as [number]
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    links: (report) => linksOf(options, { url, report }),
    close: async () => {
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
    },
  }
}

function linksOf({ reports }: HostOptions, { url, report }: { url: string; report: string }) {
  return (reports[report] ?? []).map((_, index) => `${url}/files/${report}/${index}`)
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

async function serve(options: HostOptions): Promise<void> {
  const git = await openGitData()
  await git.create('octo-org/copilot-reports')
  const find = router([...git.routes, reportsRoute(options), seatsRoute(options)])
  const server = createServer((message, response) => {
    void answer(message, response).catch(() => response.destroy())
  })

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = message.url ?? '/'
    if (url.startsWith('/files/')) {
      await pause(options.fileLatency ?? 0)
      return sendFile(response, fileOf(options, url), options.bytesPerSecond ?? Infinity)
    }
    const request = requestOf(message, await bodyOf(message))
    await pause(options.apiLatency ?? 0)
    const found = find(request.method, request.path)
    if (found === undefined) return send(response, { status: 404, body: { message: 'Not Found' } })
    send(response, await found.route.handle({ ...request, params: found.params }))
  }

  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
  process.once('disconnect', () => void git.close().then(() => process.exit()))
}

function fileOf({ reports }: HostOptions, url: string): string {
  const parts = url.split('/').slice(2)
  return reports[parts.slice(0, -1).join('/')]?.[Number(parts.at(-1))] ?? ''
}

function reportsRoute(options: HostOptions): Route {
  return {
    method: 'GET',
    pattern: /^\/(?:orgs|enterprises)\/[^/]+\/copilot\/metrics\/reports\/(?<report>.+)$/,
    access: 'none',
    handle: ({ params, query, headers }) => {
      const [report = ''] = (params['report'] ?? '').split('/')
      const day = query.get('day')
      const url = `http://${headers.host ?? ''}`
      const links = linksOf(options, { url, report: day === null ? report : `${report}/${day}` })
      if (links.length === 0) return { status: 204 }
      const period = day === null ? { report_end_day: options.lastDay } : { report_day: day }
      return { status: 200, body: { download_links: links, ...period } }
    },
  }
}

function seatsRoute({ seatPages = [] }: HostOptions): Route {
  return {
    method: 'GET',
    pattern: '/orgs/{slug}/copilot/billing/seats',
    access: 'none',
    handle: (request) => {
      const page = Number(request.query.get('page') ?? 1)
      const file = seatPages[page - 1]
      if (file === undefined) return { status: 404, body: { message: 'Not Found' } }
      const headers = linkHeader(request, page, seatPages.length)
      return { status: 200, headers, body: readFileSync(file) }
    },
  }
}

/** Sends a file no faster than the rate, in chunks as they come due. */
function sendFile(response: ServerResponse, path: string, rate: number): void {
  const size = statSync(path).size
  const file = openSync(path, 'r')
  response.writeHead(200, {
    'content-length': size,
    'content-type': 'application/octet-stream',
    'content-disposition': basename(path),
  })
  let left = size
  let due = rate === Infinity ? Infinity : 0
  let before = performance.now()
  let blocked = false
  const pump = () => {
    const now = performance.now()
    due = Math.min(due + ((now - before) / 1000) * rate, rate * BURST)
    before = now
    while (!blocked && left > 0 && due >= Math.min(left, CHUNK / 4)) {
      const chunk = Buffer.allocUnsafeSlow(Math.min(left, CHUNK, due))
      const bytes = readSync(file, chunk)
      left -= bytes
      due -= bytes
      blocked = !response.write(chunk.subarray(0, bytes))
    }
    if (left === 0) response.end()
  }
  const timer = setInterval(pump, TICK)
  response.on('drain', () => {
    blocked = false
    pump()
  })
  response.on('close', () => {
    clearInterval(timer)
    closeSync(file)
  })
  pump()
}

export const partPath = (folder: string, index: number): string =>
  join(folder, `part-${String(index + 1).padStart(3, '0')}.ndjson`)

if (process.argv[2] === 'serve') await serve(JSON.parse(process.argv[3] ?? '{}') as HostOptions)
