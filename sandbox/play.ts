/** How each kind of fault is performed on the wire. */
import { once } from 'node:events'
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import { type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { type Fault, type Offset } from './faults.js'
import { bytesOf, send, type Answer } from './http.js'

export interface Exchange {
  readonly message: IncomingMessage
  readonly response: ServerResponse
  /** Does what was asked for and gives the true answer. */
  honest(): Promise<Answer>
  /** Called with the status that went out. */
  answered(status: number): void
}

type Kind = Exclude<Fault, 'ok'>['kind']
type Player<K extends Kind> = (
  fault: Extract<Exclude<Fault, 'ok'>, { kind: K }>,
  exchange: Exchange,
) => Promise<void> | void

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** The place that an offset names in a body of `size` bytes. */
export function placeOf(offset: Offset, size: number): number {
  if (typeof offset === 'string') return Math.floor((size * Number.parseFloat(offset)) / 100)
  return offset < 0 ? Math.max(0, size + offset) : Math.min(offset, size)
}

function reply(exchange: Exchange, answer: Answer): void {
  exchange.answered(answer.status)
  send(exchange.response, answer)
}

/** Writes status line and headers as plain text, so that any framing can be claimed. */
function rawHead(exchange: Exchange, status: number, headers: Record<string, string>): Socket {
  exchange.answered(status)
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const { socket } = exchange.message
  socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n`)
  return socket
}

const unframed = ({ headers = {} }: Answer): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !/^(content-length|transfer-encoding|connection)$/i.test(name),
    ),
  )

const chunk = (bytes: Buffer): Buffer =>
  bytes.length === 0
    ? bytes
    : Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')])

async function finish(socket: Socket, end: 'reset' | 'fin'): Promise<void> {
  if (end === 'fin') return void socket.end()
  // The bytes should arrive before the reset, which would overtake them.
  await pause(15)
  socket.resetAndDestroy()
}

const FRAMES: Record<
  string,
  (bytes: Buffer, at: number) => { headers: Record<string, string>; body: Buffer }
> = {
  length: (bytes, at) => ({
    headers: { 'content-length': String(bytes.length) },
    body: bytes.subarray(0, at),
  }),
  chunked: (bytes, at) => ({
    headers: { 'transfer-encoding': 'chunked' },
    body: chunk(bytes.subarray(0, at)),
  }),
  close: (bytes, at) => ({ headers: { connection: 'close' }, body: bytes.subarray(0, at) }),
  // The frame is whole, so that the connection would be kept: that it ends here is said, or the next request on it is lost.
  gzip: (bytes, at) => ({
    headers: { 'content-encoding': 'gzip', 'content-length': String(at), connection: 'close' },
    body: bytes.subarray(0, at),
  }),
}

const PLAYERS: { [K in Kind]: Player<K> } = {
  status: ({ answer }, exchange) => reply(exchange, answer),
  rewrite: async ({ change }, exchange) => reply(exchange, change(await exchange.honest())),
  silence: () => undefined,
  'slow-headers': async ({ everyMs }, { message: { socket } }) => {
    socket.write('HTTP/1.1 200 OK\r\nx-padding: ')
    while (!socket.destroyed) {
      socket.write('a')
      await pause(everyMs)
    }
  },
  cut: async ({ after, framing, end }, exchange) => {
    const answer = await exchange.honest()
    const bytes = framing === 'gzip' ? gzipSync(bytesOf(answer)) : bytesOf(answer)
    const frame = FRAMES[framing]?.(bytes, placeOf(after, bytes.length))
    if (frame === undefined) throw new Error(`No such framing: ${framing}`)
    const socket = rawHead(exchange, answer.status, { ...unframed(answer), ...frame.headers })
    socket.write(frame.body)
    await finish(socket, framing === 'close' || framing === 'gzip' ? 'fin' : end)
  },
  stall: async ({ after }, exchange) => {
    const answer = await exchange.honest()
    const bytes = bytesOf(answer)
    const headers = { ...unframed(answer), 'content-length': String(bytes.length) }
    rawHead(exchange, answer.status, headers).write(bytes.subarray(0, placeOf(after, bytes.length)))
  },
  trickle: async ({ bytes: step, everyMs }, exchange) => {
    const answer = await exchange.honest()
    const bytes = bytesOf(answer)
    const headers = { ...unframed(answer), 'content-length': String(bytes.length) }
    const socket = rawHead(exchange, answer.status, headers)
    for (let at = 0; at < bytes.length && !socket.destroyed; at += step) {
      socket.write(bytes.subarray(at, at + step))
      await pause(everyMs)
    }
  },
  surplus: async ({ bytes: extra }, exchange) => {
    const answer = await exchange.honest()
    const bytes = bytesOf(answer)
    const headers = {
      ...unframed(answer),
      'content-length': String(bytes.length),
      connection: 'close',
    }
    const socket = rawHead(exchange, answer.status, headers)
    socket.end(Buffer.concat([bytes, Buffer.alloc(extra, 'x')]))
  },
  digest: async ({ wrong }, exchange) => {
    const answer = await exchange.honest()
    const body = Buffer.from(bytesOf(answer))
    const place = body.length >> 1
    if (wrong === 'flip' && body.length > 0) body.writeUInt8(body.readUInt8(place) ^ 1, place)
    const false_ = Buffer.alloc(16, 7).toString('base64')
    const headers: Record<string, string> =
      wrong === 'flip' ? {} : { 'content-md5': false_, 'x-ms-blob-content-md5': false_ }
    reply(exchange, { ...answer, headers: { ...answer.headers, ...headers }, body })
  },
  gzip: async ({ as }, exchange) => {
    const answer = await exchange.honest()
    const body = as === 'whole' ? gzipSync(bytesOf(answer)) : bytesOf(answer)
    const headers = { ...unframed(answer), 'content-encoding': 'gzip' }
    const kept = Object.entries(headers).filter(
      ([name]) => as === 'false' || name !== 'content-md5',
    )
    reply(exchange, { ...answer, headers: Object.fromEntries(kept), body })
  },
  framing: async ({ framing }, exchange) => {
    const answer = await exchange.honest()
    const bytes = bytesOf(answer)
    const frame = FRAMES[framing]?.(bytes, bytes.length)
    const socket = rawHead(exchange, answer.status, { ...unframed(answer), ...frame?.headers })
    socket.write(frame?.body ?? bytes)
    if (framing === 'chunked') socket.write('0\r\n\r\n')
    socket.end()
  },
  redirect: ({ status, to }, exchange) => {
    const url = exchange.message.url ?? '/'
    const here = `http://${exchange.message.headers.host ?? ''}${url}`
    const location = typeof to === 'function' ? to(here) : to === 'self' ? here : to
    reply(exchange, { status, headers: { location } })
  },
  close: async ({ when }, exchange) => {
    if (when === 'before') return void exchange.message.socket.destroy()
    exchange.response.on('finish', () => exchange.message.socket.destroySoon())
    reply(exchange, await exchange.honest())
  },
  huge: async ({ bytes, line }, exchange) => {
    exchange.answered(200)
    const { response } = exchange
    const closed = once(response, 'close')
    const size = Math.floor(bytes / line.length) * line.length
    const block = Buffer.from(line.repeat(Math.max(1, Math.floor(65_536 / line.length))))
    const type = 'application/octet-stream'
    response.writeHead(200, { 'content-type': type, 'content-length': String(size) })
    for (let sent = 0; sent < size && !response.destroyed; sent += block.length) {
      const room = response.write(block.subarray(0, Math.min(block.length, size - sent)))
      if (!room) await Promise.race([once(response, 'drain'), closed])
    }
    response.end()
  },
  lost: async ({ answer }, exchange) => {
    await exchange.honest()
    if (answer === undefined) exchange.message.socket.destroy()
    else reply(exchange, answer)
  },
  delay: async ({ ms }, exchange) => {
    await pause(ms)
    reply(exchange, await exchange.honest())
  },
}

/** Performs a fault. */
export async function play(fault: Exclude<Fault, 'ok'>, exchange: Exchange): Promise<void> {
  const player: (fault: never, exchange: Exchange) => Promise<void> | void = PLAYERS[fault.kind]
  await player(fault as never, exchange)
}
