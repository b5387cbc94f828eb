import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { type IncomingHttpHeaders, type RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { type Downloading, downloadPart } from '../../src/collect/download.js'
import { type PartTarget } from '../../src/collect/part.js'
import { ActionError } from '../../src/errors.js'
import { retryPolicy } from '../../src/net/retry.js'
import { BEGIN, steppingClock } from '../net/clocks.js'
import { listening } from '../net/listening.js'
import { listeningLog } from '../results.js'

const ROWS = '{"day":"2026-11-18","user_id":1}\n'
const servers = listening()
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'download-test-'))
})
afterEach(async () => {
  servers.close()
  await rm(folder, { recursive: true, force: true })
})

type Policy = Downloading['policy']
const anywhere: Policy = (link) => ({ kind: 'allowed', url: new URL(link), known: true })

/** Downloads from a server; `unreadable`: lines that no reader can read. */
async function start(
  listener: RequestListener,
  given: { policy?: Policy; unreadable?: number } = {},
) {
  const { clock, sleeps } = steppingClock()
  const { log, warnings, masks } = listeningLog()
  const controller = new AbortController()
  const url = await servers.serve(listener)
  const ports: Downloading = {
    connection: { agentFor: () => undefined, clock, signal: controller.signal },
    retry: retryPolicy(clock, controller.signal, { deadline: BEGIN + 3_600_000 }),
    policy: given.policy ?? anywhere,
    ...{ log, userAgent: 'copilot-usage-reports/1' },
  }
  const targets: PartTarget[] = []
  const unreadableCount = given.unreadable ?? 0
  const open = () => {
    const end = () => ({ rows: 1, unreadable: [], unreadableCount, illegible: false })
    const reader = { write: () => undefined, end }
    const target = {
      file: join(folder, 'part-001.ndjson'),
      reader,
      gzip: false,
      rows: 'user' as const,
    }
    targets.push(target)
    return target
  }
  const download = (link = `${url}/a?sig=secret`) => downloadPart(link, open, ports)
  return { ...{ url, download, sleeps, warnings, masks, targets, controller } }
}

const stored = () => readFile(join(folder, 'part-001.ndjson'), 'utf8')
const whole: RequestListener = (_, response) =>
  response.writeHead(200, { 'content-length': ROWS.length }).end(ROWS)

/** Answers each request with the next listener, the last one for all further requests. */
function inTurn(...listeners: readonly RequestListener[]) {
  const told = { calls: 0 }
  const listener: RequestListener = (request, response) => {
    const index = Math.min(told.calls, listeners.length - 1)
    told.calls += 1
    listeners[index]?.(request, response)
  }
  return { listener, told }
}

const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(code, headers).end('no')

const cut: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy())
}

/** A body whose end only the connection tells. */
const unframed =
  (body: string): RequestListener =>
  (_, response) =>
    void response.socket?.end(`HTTP/1.1 200 OK\r\n\r\n${body}`)

describe('a download', () => {
  test('asks without a token, for the bytes as they are', async () => {
    const seen: IncomingHttpHeaders[] = []
    const { download } = await start((request, response) => {
      seen.push(request.headers)
      whole(request, response)
    })
    expect(await download()).toMatchObject({ kind: 'written', part: { bytes: ROWS.length } })
    expect(await stored()).toBe(ROWS)
    expect(seen).toEqual([
      expect.objectContaining({
        'user-agent': 'copilot-usage-reports/1',
        'accept-encoding': 'identity',
      }),
    ])
    expect(seen[0]).not.toHaveProperty('authorization')
  })

  test.each([401, 403, 404, 410])('says that its link is stale (%d)', async (code) => {
    const { listener, told } = inTurn(status(code))
    const { download, targets } = await start(listener)
    expect(await download()).toEqual({ kind: 'stale', status: code, host: '127.0.0.1' })
    expect(told.calls).toBe(1)
    expect(targets).toEqual([])
  })

  test.each<[string, RequestListener]>([
    ['a fault of the server', status(503)],
    ['a body that is cut', cut],
  ])('is tried again after %s, each time from the start', async (_, fault) => {
    const { listener, told } = inTurn(fault, fault, whole)
    const { download, sleeps } = await start(listener)
    expect(await download()).toMatchObject({ kind: 'written' })
    expect(await stored()).toBe(ROWS)
    expect(told.calls).toBe(3)
    expect(sleeps).toEqual([500, 1000])
  })

  test.each([
    [503, 5],
    [418, 2],
    [206, 2],
    [202, 2],
  ])('gives up on %d after %d tries, and names the host only', async (code, tries) => {
    const { listener, told } = inTurn(status(code))
    const { download } = await start(listener)
    await expect(download()).rejects.toMatchObject({
      code: 'DOWNLOAD_FAILED',
      message: `A part could not be downloaded (127.0.0.1: HTTP ${code}, ${tries} tries).`,
    })
    expect(told.calls).toBe(tries)
    expect(await readdir(folder)).toEqual([])
  })

  test('waits as long as the host asks', async () => {
    const { listener } = inTurn(status(503, { 'retry-after': '7' }), whole)
    const { download, sleeps } = await start(listener)
    await download()
    expect(sleeps).toEqual([7000])
  })

  test.each<[string, Record<string, string>, string]>([
    ['EDIGEST', { 'content-md5': 'AAAA' }, 'DOWNLOAD_CORRUPT'],
    ['EENCODING', { 'content-encoding': 'zstd' }, 'DOWNLOAD_CORRUPT'],
  ])('of a file that is damaged every time (%s)', async (what, headers, code) => {
    const { listener, told } = inTurn((_, response) =>
      response.writeHead(200, { ...headers, 'content-length': ROWS.length }).end(ROWS),
    )
    const { download } = await start(listener)
    await expect(download()).rejects.toMatchObject({
      code,
      message: expect.stringContaining(`: ${what}, 5 tries)`) as unknown,
    })
    expect(told.calls).toBe(5)
    expect(await readdir(folder)).toEqual([])
  })

  test('ends with the run, with the reason of that', async () => {
    const reason = new ActionError('CANCELLED', 'Enough.')
    const { download, controller } = await start(() => controller.abort(reason))
    await expect(download()).rejects.toBe(reason)
  })
})

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])('are followed, judged like a link (%d)', async (code) => {
    const judged: string[] = []
    const policy: Policy = (link) => {
      judged.push(new URL(link).pathname)
      return anywhere(link)
    }
    const { listener } = inTurn(status(code, { location: '/b?sig=2' }), whole)
    const { download, masks, url } = await start(listener, { policy })
    expect(await download()).toMatchObject({ kind: 'written' })
    expect(judged).toEqual(['/a', '/b'])
    expect(masks).toEqual([`${url}/b?sig=2`])
  })

  test('to a host that is not allowed are not', async () => {
    const other = await start(whole)
    const policy: Policy = (link) =>
      link.startsWith(other.url) ? { kind: 'refused', reason: 'it is elsewhere' } : anywhere(link)
    const { download } = await start(status(302, { location: `${other.url}/b` }), { policy })
    await expect(download()).rejects.toMatchObject({
      code: 'LINK_NOT_ALLOWED',
      message: 'A download link was refused: it is elsewhere.',
    })
    expect(await readdir(folder)).toEqual([])
  })

  test('five are followed, a sixth is a loop', async () => {
    const hop = status(302, { location: '/again' })
    const five = inTurn(hop, hop, hop, hop, hop, whole)
    expect(await (await start(five.listener)).download()).toMatchObject({ kind: 'written' })
    const endless = inTurn(hop)
    await expect((await start(endless.listener)).download()).rejects.toMatchObject({
      code: 'DOWNLOAD_FAILED',
      message: 'A download is redirected in a loop (127.0.0.1: HTTP 302).',
    })
    expect(endless.told.calls).toBe(6)
  })

  test('to nowhere are faults', async () => {
    const { listener, told } = inTurn(status(302))
    await expect((await start(listener)).download()).rejects.toMatchObject({
      code: 'DOWNLOAD_FAILED',
    })
    expect(told.calls).toBe(2)
  })
})

describe('a link', () => {
  test('that is refused is not asked', async () => {
    const { listener, told } = inTurn(whole)
    const policy: Policy = () => ({ kind: 'refused', reason: 'it is not a URL' })
    const { download } = await start(listener, { policy })
    await expect(download()).rejects.toMatchObject({ code: 'LINK_NOT_ALLOWED' })
    expect(told.calls).toBe(0)
  })

  test('to a host that nobody has named is asked, with a warning', async () => {
    const policy: Policy = (link) => ({ kind: 'allowed', url: new URL(link), known: false })
    const { download, warnings } = await start(whole, { policy })
    expect(await download()).toMatchObject({ kind: 'written' })
    expect(warnings).toEqual([
      expect.stringMatching(/^A report is downloaded from 127\.0\.0\.1, which .* download-hosts/),
    ])
  })
})

describe('a body whose end nobody tells', () => {
  test('is believed when it comes twice', async () => {
    const { listener, told } = inTurn(unframed(ROWS))
    const { download } = await start(listener)
    expect(await download()).toMatchObject({ kind: 'written', part: { bytes: ROWS.length } })
    expect(told.calls).toBe(2)
    expect(await stored()).toBe(ROWS)
  })

  test('and that once came short, too', async () => {
    const { listener, told } = inTurn(unframed(ROWS.slice(0, 9)), unframed(ROWS))
    const { download } = await start(listener)
    expect(await download()).toMatchObject({ part: { bytes: ROWS.length } })
    expect(told.calls).toBe(3)
    expect(await stored()).toBe(ROWS)
  })

  test('is not when lines of it cannot be read', async () => {
    const { listener, told } = inTurn(unframed(ROWS))
    const { download } = await start(listener, { unreadable: 1 })
    await expect(download()).rejects.toMatchObject({ code: 'DOWNLOAD_FAILED' })
    expect(told.calls).toBe(20)
    expect(await readdir(folder)).toEqual([])
  })

  test('is not when the second one does not come', async () => {
    const { listener, told } = inTurn(unframed(ROWS), status(404), whole)
    const { download } = await start(listener)
    expect(await download()).toMatchObject({ kind: 'written' })
    expect(told.calls).toBe(3)
    expect(await stored()).toBe(ROWS)
  })
})
