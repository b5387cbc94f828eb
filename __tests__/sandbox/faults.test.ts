import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { Agent, get, type IncomingHttpHeaders } from 'node:http'
import { gzipSync } from 'node:zlib'
import { fault, startSandbox, type Fault, type Sandbox } from '../../sandbox/sandbox.js'
import { placeOf } from '../../sandbox/play.js'

let sandbox: Sandbox
let link = ''

const DAY = '2026-01-02'
const PART = Buffer.from('{"user_id":1,"day":"2026-01-02"}\n'.repeat(3000))
const path = `/orgs/octo-org/copilot/metrics/reports/users-1-day?day=${DAY}`

beforeAll(async () => {
  sandbox = await startSandbox({ users: 12, days: 30 })
})
afterEach(() => sandbox.reset())
afterAll(() => sandbox.stop())

interface Seen {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  /** How the body ended: `end`, or the error's code. */
  ended: string
}

/** Asks with plain node:http, which hides nothing. `patience` = milliseconds without a byte. */
function ask(url: string, patience = 2000): Promise<Seen> {
  return new Promise((resolve) => {
    const seen: Seen = { status: 0, headers: {}, body: Buffer.alloc(0), ended: '' }
    const chunks: Buffer[] = []
    const done = (ended: string) => resolve({ ...seen, body: Buffer.concat(chunks), ended })
    const headers = { authorization: `Bearer ${sandbox.tokens.reports}` }
    const request = get(url, { headers, agent: new Agent({ keepAlive: false }) }, (answer) => {
      seen.status = answer.statusCode ?? 0
      seen.headers = answer.headers
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => done('end'))
      answer.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message))
    })
    request.setTimeout(patience, () => {
      done('stalled')
      request.destroy()
    })
    request.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message))
  })
}

/** Plays one fault on the download of PART and tells what came; the second download is a true one. */
async function download(played: Fault, patience?: number): Promise<Seen> {
  sandbox.put('users-1-day', 'organization', 'octo-org', DAY, [PART])
  const answer = await ask(`${sandbox.apiUrl}${path}`)
  link =
    (JSON.parse(answer.body.toString()) as { download_links: string[] }).download_links[0] ?? ''
  sandbox.fault({ on: 'storage', script: [played] })
  const seen = await ask(link, patience)
  const again = await ask(link)
  expect({ status: again.status, whole: again.body.equals(PART) }).toEqual({
    status: 200,
    whole: true,
  })
  return seen
}

const half = PART.subarray(0, PART.length / 2)

describe('faults of a download', () => {
  test('cut, framed by Content-Length', async () => {
    const seen = await download(fault.cut('50%'))
    expect(seen).toMatchObject({ status: 200, ended: 'ECONNRESET' })
    expect(seen.headers['content-length']).toBe(String(PART.length))
    expect(seen.body.equals(half)).toBe(true)
  })

  test('cut, chunked', async () => {
    const seen = await download(fault.cut('50%', 'chunked', 'fin'))
    expect(seen.headers['transfer-encoding']).toBe('chunked')
    expect(seen.ended).toBe('ECONNRESET')
    expect(seen.body.equals(half)).toBe(true)
  })

  test('cut, ended by the end of the connection: looks whole', async () => {
    const seen = await download(fault.cut('50%', 'close'))
    expect(seen.headers['content-length']).toBeUndefined()
    expect(seen.ended).toBe('end')
    expect(seen.body.equals(half)).toBe(true)
  })

  test('cut inside gzip, with a framing that fits: looks whole', async () => {
    const seen = await download(fault.cut('50%', 'gzip'))
    expect(seen).toMatchObject({ ended: 'end', headers: { 'content-encoding': 'gzip' } })
    expect(seen.headers['content-length']).toBe(String(seen.body.length))
    expect(gzipSync(PART).subarray(0, seen.body.length).equals(seen.body)).toBe(true)
  })

  test('silence, and headers that never end', async () => {
    expect(await download(fault.silence(), 150)).toMatchObject({ status: 0, ended: 'stalled' })
    sandbox.reset()
    // Bytes keep coming, so that only a limit on the whole of the headers helps.
    expect(await download(fault.slowHeaders(400), 150)).toMatchObject({
      status: 0,
      ended: 'stalled',
    })
  })

  test('a stall in the middle', async () => {
    const seen = await download(fault.stall('50%'), 150)
    expect(seen).toMatchObject({ status: 200, ended: 'stalled' })
    expect(seen.body.equals(half)).toBe(true)
  })

  test('a trickle', async () => {
    const seen = await download(fault.trickle(40_000, 5))
    expect(seen.body.equals(PART)).toBe(true)
  })

  test('more bytes than promised', async () => {
    const seen = await download(fault.surplus(64))
    expect(seen.headers['content-length']).toBe(String(PART.length))
  })

  test('a wrong digest, on either side', async () => {
    const header = await download(fault.wrongDigest('header'))
    expect(header.body.equals(PART)).toBe(true)
    sandbox.reset()
    const flipped = await download(fault.wrongDigest('flip'))
    expect(flipped.body.length).toBe(PART.length)
    expect(flipped.body.equals(PART)).toBe(false)
    expect(flipped.headers['content-md5']).not.toBe(header.headers['content-md5'])
  })

  test('gzip, true and false', async () => {
    const whole = await download(fault.gzip('whole'))
    expect(whole.headers['content-encoding']).toBe('gzip')
    expect(whole.body.equals(gzipSync(PART))).toBe(true)
    sandbox.reset()
    const lie = await download(fault.gzip('false'))
    expect(lie.headers['content-encoding']).toBe('gzip')
    expect(lie.body.equals(PART)).toBe(true)
  })

  test.each(['chunked', 'close'] as const)('a whole body, framing %s', async (framing) => {
    const seen = await download(fault.framing(framing))
    expect(seen).toMatchObject({ status: 200, ended: 'end' })
    expect(seen.headers['content-length']).toBeUndefined()
    expect(seen.body.equals(PART)).toBe(true)
  })

  test('answers of the storage in place of the true one', async () => {
    const answers: [Fault, number, string][] = [
      [fault.expiredLink(), 403, 'AuthenticationFailed'],
      [fault.blobNotFound(), 404, 'BlobNotFound'],
      [fault.serverBusy('7'), 503, 'ServerBusy'],
      [fault.html(), 200, '<!doctype html>'],
      [fault.answer(410), 410, ''],
    ]
    for (const [played, status, text] of answers) {
      const seen = await download(played)
      expect(seen.status).toBe(status)
      expect(seen.body.toString()).toContain(text)
      sandbox.reset()
    }
  })

  test('redirects: elsewhere, and to itself', async () => {
    const seen = await download(fault.redirect('http://127.0.0.1:9/x'))
    expect(seen).toMatchObject({ status: 302, headers: { location: 'http://127.0.0.1:9/x' } })
    sandbox.reset()
    expect((await download(fault.redirect('self', 307))).headers.location).toBe(link)
  })

  test('a connection that closes before, and behind an answer', async () => {
    expect(await download(fault.drop())).toMatchObject({ status: 0, ended: 'ECONNRESET' })
    sandbox.reset()
    expect((await download(fault.closeAfter())).body.equals(PART)).toBe(true)
  })

  test('a huge body', async () => {
    const seen = await download(fault.huge(3_000_000, '{"user_id":7}\n'))
    expect(seen.body.length).toBe(3_000_000 - (3_000_000 % 14))
    expect(seen.body.subarray(-14).toString()).toBe('{"user_id":7}\n')
  })

  test('the true answer, late or changed', async () => {
    expect((await download(fault.delay(10))).body.equals(PART)).toBe(true)
    sandbox.reset()
    const seen = await download(
      fault.rewrite((answer) => ({ ...answer, status: 206, headers: {} })),
    )
    expect(seen.status).toBe(206)
  })
})

describe('faults of the API', () => {
  const asked = async () => (await ask(`${sandbox.apiUrl}${path}`)).status

  test('a script is played in order, then all is well', async () => {
    sandbox.fault({
      on: 'api',
      match: /users-1-day/,
      script: [fault.unavailable('7'), 'ok', fault.policyOff()],
    })
    expect([await asked(), await asked(), await asked(), await asked()]).toEqual([
      503, 204, 403, 204,
    ])
    expect(sandbox.requests.lines()).toEqual([
      expect.stringMatching(/^api GET .* 503 status$/),
      expect.stringMatching(/^api GET .* 204$/),
      expect.stringMatching(/^api GET .* 403 status$/),
      expect.stringMatching(/^api GET .* 204$/),
    ])
  })

  test('`times` repeats the last of a script', async () => {
    sandbox.fault({ on: 'api', script: [fault.badCredentials(), fault.tooMany('1')], times: 3 })
    expect([await asked(), await asked(), await asked(), await asked()]).toEqual([
      401, 429, 429, 204,
    ])
  })

  test('a rule of another path or host does not apply', async () => {
    sandbox.fault({ on: 'api', match: 'repos-1-day', script: [fault.notFound()] })
    sandbox.fault({ on: 'git', script: [fault.notFound()] })
    sandbox.fault({ on: 'artifact', script: [fault.notFound()] })
    sandbox.fault({ on: 'storage', script: [fault.notFound()] })
    expect(await asked()).toBe(204)
  })

  test('`git` and `reports` are the two halves of the API', async () => {
    sandbox.fault({ on: 'git', script: [fault.unavailable()], times: 9 })
    expect([await asked(), (await ask(`${sandbox.apiUrl}/repos/o/r`)).status]).toEqual([204, 503])
    sandbox.reset()
    sandbox.fault({ on: 'reports', script: [fault.unavailable()], times: 9 })
    expect([await asked(), (await ask(`${sandbox.apiUrl}/repos/o/r`)).status]).toEqual([503, 401])
  })

  test('a lost answer: the request took effect', async () => {
    sandbox.put('users-1-day', 'organization', 'octo-org', DAY, [PART])
    sandbox.fault({ on: 'api', script: [fault.lost(), fault.lost(500)] })
    expect(await ask(`${sandbox.apiUrl}${path}`)).toMatchObject({ status: 0, ended: 'ECONNRESET' })
    expect(await asked()).toBe(500)
    expect(sandbox.links).toHaveLength(2)
  })

  test('texts and headers are GitHub’s', async () => {
    sandbox.fault({
      on: 'api',
      script: [fault.primaryLimit(50), fault.samlRequired(), fault.secondaryLimit()],
    })
    const limit = await ask(`${sandbox.apiUrl}${path}`)
    expect(limit).toMatchObject({ status: 403, headers: { 'x-ratelimit-remaining': '0' } })
    const reset = Number(limit.headers['x-ratelimit-reset']) - Date.now() / 1000
    expect(Math.round(reset / 60)).toBe(50)
    expect((await ask(`${sandbox.apiUrl}${path}`)).headers['x-github-sso']).toMatch(
      /^required; url=/,
    )
    expect((await ask(`${sandbox.apiUrl}${path}`)).body.toString()).toContain(
      'secondary rate limit',
    )
  })

  test('faults are not held against the description', async () => {
    sandbox.fault({ on: 'api', script: [fault.garbage(), fault.html()] })
    await asked()
    await asked()
    expect(sandbox.violations).toEqual([])
  })
})

describe('a storm', () => {
  const weather = async (seed: string) => {
    sandbox.reset()
    sandbox.storm({ seed, rate: 0.3, on: ['reports'], inARow: 2 })
    for (let count = 0; count < 40; count += 1) await ask(`${sandbox.apiUrl}${path}`)
    return sandbox.requests.all.map((entry) => entry.fault ?? 'ok')
  }

  test('follows from its seed, and never fails more than so often in a row', async () => {
    const first = await weather('a')
    expect(await weather('a')).toEqual(first)
    expect(await weather('b')).not.toEqual(first)
    expect(first.filter((name) => name !== 'ok').length).toBeGreaterThan(3)
    expect(first.join(' ')).not.toMatch(/\b(?:(?!ok)\w+ ){3}/)
  })

  test('is the same for downloads of another sandbox', async () => {
    const other = await startSandbox({ users: 12, days: 30 })
    const links = async (where: Sandbox) => {
      const { apiUrl, tokens } = where
      where.put('users-1-day', 'organization', 'octo-org', DAY, [PART])
      const answer = await fetch(`${apiUrl}${path}`, {
        headers: { authorization: `token ${tokens.reports}` },
      })
      return ((await answer.json()) as { download_links: string[] }).download_links[0] ?? ''
    }
    const weather = async (where: Sandbox) => {
      const url = await links(where)
      where.storm({ seed: 5, rate: 0.5, on: ['storage'], inARow: 3 })
      for (let count = 0; count < 20; count += 1) await ask(url)
      return where.requests.where({ host: 'storage' }).map((entry) => entry.fault ?? 'ok')
    }
    const first = await weather(sandbox)
    expect(first.filter((name) => name !== 'ok').length).toBeGreaterThan(3)
    expect(await weather(other)).toEqual(first)
    await other.stop()
  })
})

test('places in a body', () => {
  expect([5, 50, -1, '50%' as const, 0].map((offset) => placeOf(offset, 10))).toEqual([
    5, 10, 9, 5, 0,
  ])
})
