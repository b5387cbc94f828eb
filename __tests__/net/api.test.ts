import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'

import { getOctokit } from '@actions/github'
import { retry } from '@octokit/plugin-retry'
import { afterEach, describe, expect, test } from '@jest/globals'

import { apiOf, repeatAsDecided, RETRY_OPTIONS } from '../../src/net/api.js'
import { systemClock } from '../../src/runtime/clock.js'
import { pace } from '../../src/net/pace.js'
import { retryPolicy } from '../../src/net/retry.js'
import { type Api, type Clock } from '../../src/ports.js'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function apiAt(url: string, clock: Clock = systemClock(0.02), minutes = 30): Api {
  const { signal } = new AbortController()
  const octokit = getOctokit(
    'secret',
    { baseUrl: url, retry: RETRY_OPTIONS },
    repeatAsDecided,
    retry,
  )
  return apiOf(octokit, {
    connection: { agentFor: () => undefined, clock, signal },
    retry: retryPolicy(clock, signal, { deadline: clock.now().getTime() + minutes * 60_000 }),
    pace: pace(clock),
    headers: { 'x-github-api-version': '2026-03-10' },
    answerLimit: 1024,
  })
}

const ROUTE = 'GET /orgs/{slug}/copilot'

describe('the API client', () => {
  test('sends the token and the headers, and answers final statuses as values', async () => {
    const seen: unknown[] = []
    const url = await serve((request, response) => {
      seen.push([
        request.url,
        request.headers.authorization,
        request.headers['x-github-api-version'],
      ])
      response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not Found"}')
    })
    const answer = await apiAt(url).request(ROUTE, { slug: 'octo', day: '2026-11-18' })
    expect(answer).toMatchObject({ status: 404, body: '{"message":"Not Found"}' })
    expect(seen).toEqual([['/orgs/octo/copilot?day=2026-11-18', 'token secret', '2026-03-10']])
  })

  test.each([500, 502, 503, 504, 408, 429])('tries a %d again', async (status) => {
    let calls = 0
    const url = await serve((_, response) => {
      calls += 1
      if (calls < 4) response.writeHead(status).end('no')
      else response.end('{"ok":true}')
    })
    expect(await apiAt(url).request(ROUTE, { slug: 'o' })).toMatchObject({ body: '{"ok":true}' })
    expect(calls).toBe(4)
  })

  test('gives up after five tries with one error that names the request', async () => {
    let calls = 0
    const url = await serve((_, response) => {
      calls += 1
      response.writeHead(502, { 'x-github-request-id': 'AB:12' }).end()
    })
    await expect(apiAt(url).request(ROUTE, { slug: 'o' })).rejects.toMatchObject({
      code: 'API_UNREACHABLE',
      message: expect.stringContaining('HTTP 502, 5 tries; request AB:12') as unknown,
    })
    expect(calls).toBe(5)
  })

  test('a body that is cut is never an answer', async () => {
    let calls = 0
    const url = await serve((_, response) => {
      calls += 1
      if (calls > 2) return void response.end('{"ok":true}')
      response.writeHead(200, { 'content-length': '100' }).write('{"ok"')
      setTimeout(() => response.destroy(), 10)
    })
    expect(await apiAt(url).request(ROUTE, { slug: 'o' })).toMatchObject({ body: '{"ok":true}' })
    expect(calls).toBe(3)
  })

  test('Retry-After is a floor that is not scaled; beyond the deadline it ends the call', async () => {
    const waits: number[] = []
    const real = systemClock(0.001)
    const clock: Clock = { ...real, sleep: async () => undefined, random: () => 0 }
    let calls = 0
    const url = await serve((_, response) => {
      calls += 1
      if (calls === 1) response.writeHead(503, { 'retry-after': '1' }).end()
      else response.end('{}')
      waits.push(performance.now())
    })
    await apiAt(url, clock).request(ROUTE, { slug: 'o' })
    expect((waits[1] ?? 0) - (waits[0] ?? 0)).toBeGreaterThanOrEqual(990)

    const late = await serve((_, response) =>
      response.writeHead(429, { 'retry-after': '3600' }).end(),
    )
    await expect(apiAt(late, clock, 10).request(ROUTE, { slug: 'o' })).rejects.toMatchObject({
      code: 'RATE_LIMITED',
    })
  })

  test('a redirect to another origin is refused before the token goes there', async () => {
    let visited = 0
    const other = await serve((_, response) => {
      visited += 1
      response.end('{}')
    })
    const url = await serve((_, response) => response.writeHead(302, { location: other }).end())
    await expect(apiAt(url).request(ROUTE, { slug: 'o' })).rejects.toMatchObject({
      code: 'API_REFUSED',
    })
    expect(visited).toBe(0)
  })

  test('a write follows no redirect, not even to the same origin', async () => {
    const seen: string[] = []
    const url = await serve(({ method, url: path }, response) => {
      seen.push(`${method} ${path}`)
      if (path === '/else') response.end('{}')
      else response.writeHead(307, { location: '/else' }).end()
    })
    const api = apiAt(url)
    await expect(api.request('POST /orgs/{slug}', { slug: 'o' })).rejects.toMatchObject({
      code: 'API_REFUSED',
    })
    expect(seen).toEqual(['POST /orgs/o'])
    await api.request('GET /orgs/{slug}', { slug: 'o' })
    expect(seen.slice(1)).toEqual(['GET /orgs/o', 'GET /else'])
  })

  test('an answer larger than the limit is refused', async () => {
    const url = await serve((_, response) => response.end('x'.repeat(2000)))
    await expect(apiAt(url).request(ROUTE, { slug: 'o' })).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
    })
  })

  test('an answer of the wrong shape is asked for again, then an error', async () => {
    let calls = 0
    const url = await serve((_, response) => {
      calls += 1
      response.end('<html>')
    })
    const expectJson = (answer: { body: string }) => answer.body.startsWith('{')
    await expect(
      apiAt(url).request(ROUTE, { slug: 'o' }, { expect: expectJson }),
    ).rejects.toMatchObject({ code: 'API_ANSWER_INVALID' })
    expect(calls).toBe(3)
  })

  test('a call that must not be repeated is sent once', async () => {
    let calls = 0
    const url = await serve((_, response) => {
      calls += 1
      response.writeHead(500).end()
    })
    await expect(
      apiAt(url).request('PATCH /x/{slug}', { slug: 'o' }, { repeat: false }),
    ).rejects.toMatchObject({ code: 'API_UNREACHABLE' })
    expect(calls).toBe(1)
  })
})
