import { once } from 'node:events'
import { type RequestListener } from 'node:http'

import { afterEach, describe, expect, test } from '@jest/globals'

import { ActionError } from '../../src/errors.js'
import { type Connection, exchange, type Question, readAll } from '../../src/net/transport.js'
import { steppingClock } from './clocks.js'
import { listening } from './listening.js'

const servers = listening()
afterEach(() => servers.close())

/** A server, a connection to it and the clock of the connection. */
async function start(listener: RequestListener, scale = 1) {
  const url = new URL(await servers.serve(listener))
  const stepping = steppingClock(0.5, scale)
  const controller = new AbortController()
  const connection: Connection = {
    agentFor: () => undefined,
    clock: stepping.clock,
    signal: controller.signal,
  }
  const ask = (question: Partial<Question> = {}) => exchange({ url, ...question }, connection)
  return { ...stepping, controller, ask, url }
}

/** A point that something else reaches. */
function signpost() {
  let reach: () => void = () => undefined
  const reached = new Promise<void>((resolve) => (reach = resolve))
  return { reached, reach: () => reach() }
}

async function all(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

describe('a question', () => {
  test('is a GET unless it says otherwise, with its headers', async () => {
    const seen: unknown[] = []
    const { ask, url } = await start((request, response) => {
      seen.push([request.method, request.url, request.headers['x-a']])
      response.end()
    })
    await all((await ask({ url: new URL('/p?q=1', url), headers: { 'x-a': 'b' } })).body)
    await all((await ask({ method: 'DELETE' })).body)
    expect(seen).toEqual([
      ['GET', '/p?q=1', 'b'],
      ['DELETE', '/', undefined],
    ])
  })

  test('with a body says how many bytes it has', async () => {
    const seen: unknown[] = []
    const { ask } = await start((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        seen.push([request.headers['content-length'], Buffer.concat(chunks).toString()])
        response.end()
      })
    })
    await ask({ method: 'POST', body: 'ä€' })
    await ask({ method: 'POST' })
    expect(seen[0]).toEqual(['5', 'ä€'])
    expect(seen[1]).not.toEqual(seen[0])
  })

  test('is not sent when the run has ended', async () => {
    let calls = 0
    const { ask, controller } = await start((_, response) => {
      calls += 1
      response.end()
    })
    const reason = new ActionError('CANCELLED', 'Enough.')
    controller.abort(reason)
    await expect(ask()).rejects.toBe(reason)
    expect(calls).toBe(0)
  })
})

describe('an answer', () => {
  test('has status and headers as they came, and nothing is followed', async () => {
    const { ask } = await start((_, response) => {
      response.writeHead(302, { location: '/x', 'set-cookie': ['a=1', 'b=2'] }).end('moved')
    })
    const response = await ask()
    expect(response).toMatchObject({
      status: 302,
      headers: { location: '/x', 'set-cookie': 'a=1, b=2' },
    })
    expect(await all(response.body)).toBe('moved')
  })

  test.each<[string, RequestListener, string]>([
    ['length', (_, response) => response.writeHead(200, { 'content-length': 2 }).end('ok'), 'ok'],
    ['chunked', (_, response) => (response.write('o'), response.end('k')), 'ok'],
    ['length', (_, response) => response.writeHead(204).end(), ''],
    ['length', (_, response) => response.writeHead(304).end(), ''],
    ['close', (_, response) => void response.socket?.end('HTTP/1.1 200 OK\r\n\r\nok'), 'ok'],
  ])('that ends by %s', async (framing, listener, text) => {
    const { ask, limits } = await start(listener)
    const response = await ask()
    expect(response.framing).toBe(framing)
    expect(await all(response.body)).toBe(text)
    expect(limits()).toEqual([])
  })

  test.each<[string, Record<string, string>]>([
    ['a length', { 'content-length': '100' }],
    ['chunks', { 'transfer-encoding': 'chunked' }],
  ])('with %s that is cut is no answer', async (_, headers) => {
    const { ask } = await start((_, response) => {
      response.writeHead(200, headers).write('half', () => response.destroy())
    })
    const response = await ask()
    await expect(all(response.body)).rejects.toThrow()
  })

  test('that never comes because nobody listens is a fault', async () => {
    const { ask, limits } = await start((_, response) => response.end())
    servers.close()
    await expect(ask()).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    expect(limits()).toEqual([])
  })

  test('can be let go', async () => {
    const closed = signpost()
    const { ask } = await start((_, response) => {
      response.on('close', () => closed.reach())
      response.writeHead(200, { 'content-length': '100' }).write('half')
    })
    const response = await ask()
    response.close()
    await expect(closed.reached).resolves.toBeUndefined()
  })
})

describe('limits', () => {
  test('are set for connecting and for the headers, by our own measure', async () => {
    const { ask, limits, expire } = await start((_, response) => response.end(), 0.5)
    const answering = ask()
    expect(limits()).toEqual([5000, 15_000])
    expire(5000)
    await expect(answering).rejects.toMatchObject({
      code: 'ETIMEDOUT',
      message: '127.0.0.1: no connection in time',
    })
    expect(limits()).toEqual([])
  })

  test('give a body the time that it needs', async () => {
    const { ask, limits } = await start((_, response) => response.end())
    const answering = ask({ method: 'POST', body: 'x'.repeat(64_000) })
    expect(limits()).toEqual([10_000, 31_000])
    await all((await answering).body)
  })

  test('of connecting end with the connection; those of the headers do not', async () => {
    const asked = signpost()
    const { ask, limits, expire } = await start(() => asked.reach())
    const refused = expect(ask()).rejects.toMatchObject({
      code: 'ETIMEDOUT',
      message: '127.0.0.1: no answer in time',
    })
    await asked.reached
    expect(limits()).toEqual([30_000])
    expire(30_000)
    await refused
  })

  test('of silence rest while a chunk is worked on', async () => {
    const { ask, limits, expire } = await start((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half')
    })
    const response = await ask()
    expect(limits()).toEqual([])
    const chunks = response.body[Symbol.asyncIterator]()
    expect(await chunks.next()).toEqual({ done: false, value: Buffer.from('half') })
    expect(limits()).toEqual([])
    const next = chunks.next()
    expect(limits()).toEqual([30_000])
    expire(30_000)
    await expect(next).rejects.toMatchObject({ code: 'ESTALLED' })
    expect(limits()).toEqual([])
  })

  test('of the body are used up by bytes that come too slowly', async () => {
    let send: (bytes: number) => void = () => undefined
    const { ask, limits, move } = await start((_, response) => {
      response.writeHead(200, { 'content-length': '1000000' }).flushHeaders()
      send = (bytes) => void response.write('x'.repeat(bytes))
    })
    const chunks = (await ask()).body[Symbol.asyncIterator]()
    /** The limit while these bytes are waited for, which come so much later. */
    const limitOf = async (bytes: number, later: number) => {
      const next = chunks.next()
      const limit = limits()
      move(later)
      send(bytes)
      expect(await next).toMatchObject({ value: { length: bytes } })
      // What is done with the chunk takes its own time.
      move(60_000)
      return limit
    }
    expect(await limitOf(1, 5000)).toEqual([30_000])
    expect(await limitOf(1, 5000)).toEqual([25_000])
    expect(await limitOf(16_381, 15_000)).toEqual([20_000])
    expect(await limitOf(1, 0)).toEqual([5000])
    expect(await limitOf(1, 10_000)).toEqual([30_000])
    expect(await limitOf(1, 0)).toEqual([20_000])
    await chunks.return?.(undefined)
  })
})

describe('the end of a run', () => {
  test('ends the waiting for an answer', async () => {
    const reason = new ActionError('TIMED_OUT', 'Enough.')
    const { ask, controller, limits } = await start(() => controller.abort(reason))
    await expect(ask()).rejects.toBe(reason)
    expect(limits()).toEqual([])
  })

  test('ends a body', async () => {
    const reason = new ActionError('TIMED_OUT', 'Enough.')
    const { ask, controller } = await start((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half')
    })
    const chunks = (await ask()).body[Symbol.asyncIterator]()
    await chunks.next()
    controller.abort(reason)
    await expect(chunks.next()).rejects.toBe(reason)
  })

  test('that gives no reason is a cancellation', async () => {
    const { ask, controller } = await start(() => controller.abort('a text'))
    await expect(ask()).rejects.toMatchObject({ code: 'CANCELLED' })
  })
})

describe('reading a whole body', () => {
  test.each([9, 10, 11])('takes at most its limit (%d bytes of 10)', async (bytes) => {
    let closed: Promise<unknown> = Promise.resolve()
    const { ask } = await start((_, response) => {
      closed = once(response, 'close')
      response.write('x'.repeat(bytes - 1))
      response.write('y')
      if (bytes <= 10) response.end()
    })
    const reading = readAll(await ask(), 10, 'The answer')
    if (bytes <= 10) expect((await reading).toString()).toBe(`${'x'.repeat(bytes - 1)}y`)
    else {
      await expect(reading).rejects.toMatchObject({
        code: 'LIMIT_EXCEEDED',
        message: 'The answer is larger than 10 bytes.',
      })
    }
    await closed
  })
})
