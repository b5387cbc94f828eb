import { expect } from '@jest/globals'
import { fault, type Fault } from '../../../sandbox/sandbox.js'
import { type Framing } from '../../../sandbox/faults.js'
import { FULL, LIMITED, type Row, type Seen } from '../row.js'
import { secondHost } from '../listeners.js'
import { asked, envelope, EVER, fetched, onLinks, onParts } from './answers.js'
import { alone, type DayFault, passing as once, together } from './together.js'

/** One part, so that a count of requests means tries. */
const ONE = { parts: { 'users-1-day': 1 } }
const gets = (count: number) => (seen: Seen) => expect(fetched(seen)).toBe(count)
const spacing = ({ sandbox }: Seen) => sandbox.requests.spacing({ host: 'storage', method: 'GET' })

const passing = (id: string, what: string, script: readonly Fault[], tries?: number): Row => ({
  ...{ id, what, ends: 'green', sandbox: ONE, arrange: onParts(script) },
  check: gets(tries ?? script.length + 1),
})
const final = (
  id: string,
  what: string,
  [ends, ...says]: readonly [Row['ends'], ...RegExp[]],
  [script, tries]: readonly [readonly Fault[], number?],
): Row => ({
  ...{ id, what, ends, says, sandbox: ONE, arrange: onParts(script, EVER) },
  check: tries === undefined ? undefined : gets(tries),
})

const CUTS: readonly DayFault[] = (['length', 'chunked', 'close', 'gzip'] as const).flatMap(
  (framing: Framing, index) =>
    ([0, 1, '50%', -1] as const).map((after) => ({
      ...once(
        'storage',
        [`D0${index + 1}-${after}`, `cut at ${after}, ${framing}`],
        [[fault.cut(after, framing)]],
      ),
      tries: undefined,
    })),
)

/** What passes by itself, each on a day of its own. */
// prettier-ignore
const ONCE: readonly DayFault[] = [
  once('storage', ['D05', 'gzip though none was asked for'], [[fault.gzip('whole')], 1]),
  once('storage', ['D06a', 'said to be gzip and is not, once'], [[fault.gzip('false')]]),
  once('storage', ['D10a', 'a link that is refused once'], [[fault.expiredLink()]]),
  once('storage', ['D11a', '404 once'], [[fault.blobNotFound()]]),
  once('storage', ['D12a', '410 and 401'], [[fault.answer(410), fault.answer(401)]]),
  once('storage', ['D14', '500, 502, 504 and 408'], [[500, 502, 504, 408].map((status) => fault.answer(status))]),
  once('storage', ['D15a', 'a page in place of the part, once'], [[fault.html()]]),
  once('storage', ['D16', '206 without being asked'], [[fault.rewrite((answer) => ({ ...answer, status: 206, headers: { 'content-range': 'bytes 5-9/100' } }))]]),
  once('storage', ['D21a', 'Content-MD5 differs, a bit turned'], [[fault.wrongDigest('flip')]]),
  once('storage', ['D21b', 'Content-MD5 differs, the header wrong'], [[fault.wrongDigest('header')]]),
  once('storage', ['D40a', '202 once'], [[fault.answer(202)]]),
]

const ever = (
  [id, what]: readonly [string, string],
  [ends, ...says]: readonly [DayFault['ends'], ...RegExp[]],
  [script, tries]: readonly [readonly Fault[], number],
): DayFault => ({
  ...{ id, what, on: 'storage', script, times: EVER, ends, says, tries },
})

/** What does not pass, each on a day of its own. */
// prettier-ignore
const FOR_EVER: readonly DayFault[] = [
  ever(['D02f', 'cut every time, chunked'], ['DOWNLOAD_FAILED', /ECONNRESET|ECUT/, /5 tries/], [[fault.cut('50%', 'chunked')], 5]),
  ever(['D04f', 'gzip cut every time'], ['DOWNLOAD_CORRUPT', /Z_BUF_ERROR/], [[fault.cut('50%', 'gzip')], 5]),
  ever(['D06b', 'said to be gzip and is not, every time'], ['DOWNLOAD_CORRUPT'], [[fault.gzip('false')], 5]),
  ever(['D12b', '410 for ever'], ['REPORT_INCOMPLETE'], [[fault.answer(410)], 3]),
  ever(['D14f', '503 for ever'], ['DOWNLOAD_FAILED', /HTTP 503, 5 tries/], [[fault.answer(503)], 5]),
  ever(['D15b', 'a page in place of the part, every time'], ['DOWNLOAD_CORRUPT'], [[fault.html()], 5]),
  ever(['D15c', 'an error in XML with status 200'], ['DOWNLOAD_CORRUPT'], [[fault.answer(200, { 'content-type': 'application/xml' }, '<Error><Code>ServerBusy</Code></Error>')], 5]),
  ever(['D21c', 'Content-MD5 differs every time'], ['DOWNLOAD_CORRUPT', /EDIGEST/], [[fault.wrongDigest('header')], 5]),
  ...[201, 202, 203, 304].map((status) => ever([`D40-${status}`, `HTTP ${status} for ever`], ['DOWNLOAD_FAILED', new RegExp(`HTTP ${status}`)], [[fault.answer(status)], 2])),
]

// prettier-ignore
const PASSING: readonly Row[] = [
  { ...passing('D03f', 'a host that never says where a body ends', []), arrange: onParts([fault.framing('close')], EVER), check: gets(2) },
  { ...passing('D07', 'more bytes than Content-Length', [fault.surplus(64)]), check: undefined },
  { ...passing('D08', 'a stall at half', [fault.stall('50%')]), ...LIMITED },
  { ...passing('D09', 'a byte every five seconds, once', [fault.trickle(1, 100)]), ...LIMITED },
  { id: 'D10b', what: 'links that had expired when they came', ends: 'green', arrange: ({ sandbox }) => sandbox.linkLife(-5, 2), check: (seen) => expect(asked(seen)).toBe(2) },
  { ...passing('D13', 'busy, Retry-After: 1', [fault.serverBusy('1')]), check: (seen) => expect(spacing(seen)[0]).toBeGreaterThanOrEqual(1000) },
  { id: 'D28', what: 'a part of zero bytes', ends: 'green', arrange: ({ sandbox, day }) => sandbox.put('users-1-day', 'organization', 'octo-org', day, [Buffer.alloc(0), Buffer.from('{"user_id":1}\n')]) },
  { ...passing('D31', 'a file name in the answer that leads elsewhere', []), arrange: onParts([fault.rewrite((answer) => ({ ...answer, headers: { ...answer.headers, 'content-disposition': 'attachment; filename="../../x"' } }))]), check: ({ run }) => expect(run.temp.some((name) => name.endsWith('/x'))).toBe(false) },
  { id: 'D32', what: 'two links to the same file', ends: 'green', arrange: ({ sandbox, day }) => { const part = Buffer.from('{"user_id":1}\n'); sandbox.put('users-1-day', 'organization', 'octo-org', day, [part, part]) } },
  { ...passing('D34', 'connections that close behind every answer', []), sandbox: {}, arrange: onParts([fault.closeAfter()], EVER), check: undefined },
  { id: 'D35', what: 'a hundred links, four at once', ends: 'green', inputs: { concurrency: '4' }, arrange: ({ sandbox, day }) => { sandbox.latency({ storage: 5 }); sandbox.put('users-1-day', 'organization', 'octo-org', day, Array.from({ length: 99 }, (_, index) => Buffer.from(`{"user_id":${index}}\n`))) }, check: ({ sandbox }) => expect(sandbox.requests.peak({ host: 'storage', method: 'GET' })).toBeLessThanOrEqual(4) },
  { id: 'D36', what: 'links that expire while they wait: only the rest is fetched again', ends: 'green', inputs: { concurrency: '1' }, arrange: ({ sandbox, day }) => { sandbox.put('users-1-day', 'organization', 'octo-org', day, [1, 2, 3].map((id) => Buffer.from(`{"user_id":${id}}\n`))); sandbox.fault({ on: 'storage', script: ['ok', fault.expiredLink(), fault.expiredLink()] }) }, check: (seen) => { expect(fetched(seen)).toBe(5); expect(asked(seen)).toBe(2) } },
]

// prettier-ignore
const FINAL: readonly Row[] = [
  { ...final('D08f', 'a stall every time', ['DOWNLOAD_FAILED', /E(STALLED|TIMEDOUT), 5 tries/], [[fault.stall('50%')], 5]), ...LIMITED },
  { ...final('D09f', 'a byte every five seconds, every time', ['DOWNLOAD_FAILED', /ESTALLED, 5 tries/], [[fault.trickle(1, 100)], 5]), ...LIMITED },
  final('D10c', 'links refused however fresh', ['LINK_EXPIRED', /HTTP 403/, /clock/], [[fault.expiredLink()], 3]),
  { id: 'D11b', what: '404 of one part of two for ever', ends: 'REPORT_INCOMPLETE', says: [/1 of 2 parts/], arrange: onParts([fault.blobNotFound()], EVER, /part-00001/) },
  { id: 'D11c', what: '404 of all parts for ever: no report', ends: 'green', states: ['not-ready'], arrange: onParts([fault.blobNotFound()], EVER) },
  final('D29', 'five gigabytes', ['LIMIT_EXCEEDED', /4 GiB/], [[fault.huge(5 * 1024 ** 3)], 1]),
  { ...final('D30', 'a bomb', ['LIMIT_EXCEEDED', /200 times/], [[], 1]), env: { COPILOT_REPORTS_TIME_SCALE: '0.5' }, arrange: ({ sandbox, day }) => { sandbox.put('users-1-day', 'organization', 'octo-org', day, [Buffer.alloc(24 * 1024 ** 2, '{"user_id":1}\n')]); sandbox.fault({ on: 'storage', script: [fault.gzip('whole')] }) } },
  { id: 'D33', what: 'the second of two parts fails for ever', ends: 'DOWNLOAD_FAILED', arrange: onParts([fault.answer(500)], EVER, /part-00001/), states: ['failed'] },
]

// prettier-ignore
const REDIRECTS: readonly Row[] = [
  {
    id: 'D23', what: 'a redirect to another allowed host: nothing of ours goes along', ends: 'green', sandbox: ONE,
    arrange: async ({ sandbox, day }) => {
      const host = await secondHost(() => sandbox.parts('users-1-day', 'organization', 'octo-org', day)[0] ?? Buffer.alloc(0))
      sandbox.fault({ on: 'storage', script: [fault.redirect(`${host.url}/part`, 302)] })
      return { undo: async () => { expect(host.headers).toHaveLength(1); expect(Object.keys(host.headers[0] ?? {}).sort()).toEqual(['accept-encoding', 'connection', 'host', 'user-agent']); await host.close() } }
    },
  },
  final('D23f', 'a loop of redirects', ['DOWNLOAD_FAILED', /loop/], [[fault.redirect('self')], 6]),
  {
    id: 'L28', what: 'the API redirects to another host: not followed, no token', ends: 'API_REFUSED', says: [/another host/],
    arrange: async ({ sandbox }) => {
      const host = await secondHost(() => Buffer.alloc(0))
      sandbox.fault({ on: 'reports', script: [fault.redirect(host.url)], times: EVER })
      return { undo: async () => { expect(host.headers).toEqual([]); await host.close() } }
    },
  },
  { id: 'D25', what: 'a link that is none', ends: 'LINK_NOT_ALLOWED', arrange: onLinks([envelope((body) => ({ ...body, download_links: ['not a link'] }))]) },
]

const ALONE = [...CUTS, ...ONCE, ...FOR_EVER].map((one) => alone(one, 0.1))

export const DOWNLOADS: readonly Row[] = [
  together('D01', CUTS, 0.1),
  together('D', ONCE, 0.1),
  together('Df', FOR_EVER, 0.1),
  ...(FULL ? ALONE : []),
  ...PASSING,
  ...FINAL,
  ...REDIRECTS,
]
