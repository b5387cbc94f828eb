/**
 * The storage host as the action sees it: passes everything on to the blob server, which checks the signature, and
 * stands in between so that tests can see the headers and play faults. A signature covers the resource, not the host.
 */
import {
  request as ask,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { pipeline } from 'node:stream/promises'
import { type Answer } from './http.js'

const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'host'])

const passedOn = (headers: IncomingHttpHeaders): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(headers).filter(
      (entry): entry is [string, string | string[]] =>
        entry[1] !== undefined && !HOP_BY_HOP.has(entry[0]),
    ),
  )

/** Opens the same request at the blob server; gives the answer with its body still to be read. */
function forward(message: IncomingMessage, port: number): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { method, url: path } = message
    const options = { host: '127.0.0.1', port, method, path, headers: passedOn(message.headers) }
    const outgoing = ask(options, resolve).on('error', reject)
    message.pipe(outgoing)
  })
}

/** Streams the true answer through, whatever its size. */
export async function passThrough(
  exchange: { message: IncomingMessage; response: ServerResponse; answered(status: number): void },
  port: number,
): Promise<void> {
  const answer = await forward(exchange.message, port)
  const status = answer.statusCode ?? 502
  exchange.answered(status)
  exchange.response.writeHead(status, passedOn(answer.headers))
  await pipeline(answer, exchange.response).catch(() => exchange.response.destroy())
}

/** The true answer as a whole, for faults that change it. */
export async function fetched(message: IncomingMessage, port: number): Promise<Answer> {
  const answer = await forward(message, port)
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  const headers = Object.fromEntries(
    Object.entries(passedOn(answer.headers)).map(([name, value]) => [name, String(value)]),
  )
  return { status: answer.statusCode ?? 502, headers, body: Buffer.concat(chunks) }
}
