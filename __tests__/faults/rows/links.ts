import { expect } from '@jest/globals'
import { fault } from '../../../sandbox/sandbox.js'
import { FULL, LIMITED, QUICK, type Row, type Seen } from '../row.js'
import { asked, envelope, EVER, headed, json, onLinks, REPORTS } from './answers.js'
import { alone, type DayFault, passing, together } from './together.js'

const spacing = ({ sandbox }: Seen) => sandbox.requests.spacing({ host: 'api', match: REPORTS })
const once = (seen: Seen) => expect(asked(seen)).toBe(1)
const times = (count: number) => (seen: Seen) => expect(asked(seen)).toBe(count)
const waited = (atLeast: number) => (seen: Seen) => {
  expect(asked(seen)).toBe(2)
  expect(spacing(seen)[0]).toBeGreaterThanOrEqual(atLeast)
}
/** A refusal whose headers name a time, which is that of the answer. */
const refused = (status: number, headers: () => Record<string, string>) =>
  fault.rewrite(() => ({ status, headers: headers(), body: { message: 'Later' } }))

/** What passes by itself: tried again, then stored. */
// prettier-ignore
const PASSING: readonly Row[] = [
  { id: 'L09', what: '503 with Retry-After: 1', ends: 'green', arrange: onLinks([fault.unavailable('1')]), check: waited(1000) },
  { id: 'L10', what: '429 with Retry-After: 1', ends: 'green', arrange: onLinks([fault.tooMany('1')]), check: waited(1000) },
  { id: 'L11a', what: 'secondary limit without Retry-After: a minute', env: QUICK, ends: 'green', arrange: onLinks([fault.secondaryLimit()]), check: waited(60_000 * 0.02) },
  { id: 'L12a', what: 'primary limit that resets in time', ends: 'green', arrange: onLinks([refused(403, () => ({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 1) }))]), check: waited(1000) },
  { id: 'L13a', what: 'Retry-After as a date', ends: 'green', arrange: onLinks([refused(503, () => ({ 'retry-after': new Date(Date.now() + 2000).toUTCString() }))]), check: waited(500) },
  { id: 'L27', what: 'redirects within the API', ends: 'green', arrange: onLinks([301, 302, 307, 308].map((status) => fault.redirect('self', status))), check: times(5) },
]

/** What does not pass: one error that says what to do. */
// prettier-ignore
const FINAL: readonly Row[] = [
  { id: 'L01b', what: 'connection refused', ends: 'API_UNREACHABLE', inputs: { 'api-url': 'http://127.0.0.1:9' }, says: [/ECONNREFUSED/, /firewall/, /5 tries/] },
  { id: 'L04b', what: 'never an answer', ...LIMITED, ends: 'API_UNREACHABLE', arrange: onLinks([fault.silence()], EVER), says: [/ETIMEDOUT, 5 tries/], check: times(5) },
  { id: 'L08c', what: 'HTTP 503 for ever', ends: 'API_UNREACHABLE', arrange: onLinks([fault.unavailable()], EVER), says: [/HTTP 503, 5 tries/], check: times(5) },
  { id: 'L11b', what: 'secondary limit that stays', ends: 'RATE_LIMITED', arrange: onLinks([fault.secondaryLimit({ 'retry-after': '0' })], EVER), check: times(5) },
  { id: 'L12b', what: 'primary limit that resets after the end of the run', ends: 'RATE_LIMITED', arrange: onLinks([fault.primaryLimit(50)], EVER), says: [/until \d{4}-\d\d-\d\d \d\d:\d\d UTC/], check: once },
  { id: 'L13c', what: 'Retry-After: 1000000000', ends: 'RATE_LIMITED', arrange: onLinks([fault.unavailable('1000000000')]), says: [/until 20\d\d-/], check: once },
  { id: 'L14', what: 'bad credentials', ends: 'TOKEN_REJECTED', arrange: onLinks([fault.badCredentials()], EVER), says: [/`token`/, /expired/], check: once },
  { id: 'L14b', what: 'a token that ends in the middle of a run: what was fetched is kept', ends: 'TOKEN_EXPIRED_DURING_RUN', inputs: { 'report-type': 'organization-1-day, users-1-day', concurrency: '1' }, arrange: onLinks(['ok', fault.badCredentials()], EVER), states: ['failed', 'stored'], says: [/Tokens of GitHub Apps live one hour/] },
  { id: 'L15', what: 'not permitted', ends: 'ROLE_MISSING', arrange: onLinks([fault.notPermitted()], EVER), says: [/organization_copilot_metrics=read/, /read:org/, /Organization Copilot metrics/], check: once },
  { id: 'L16', what: 'single sign-on required', ends: 'SSO_REQUIRED', arrange: (bench) => onLinks([fault.samlRequired(bench.sandbox.serverUrl)], EVER)(bench), says: [/http:\/\/github\.localhost:\d+\/orgs\/octo-org\/sso/], check: (seen) => expect(seen.run.stdout).not.toContain('AZSCKtL4U8yX1H3') },
  { id: 'L17', what: 'policy off', ends: 'POLICY_DISABLED', arrange: onLinks([fault.policyOff()], EVER), says: [/Enabled everywhere/], check: once },
  { id: 'L18a', what: 'wrong slug', ends: 'NOT_FOUND', inputs: { slug: 'nobody' }, says: [/"nobody"/] },
  { id: 'L22a', what: 'links null', ends: 'API_ANSWER_INVALID', arrange: onLinks([envelope((body) => ({ ...body, download_links: null }))], EVER), check: times(3) },
  { id: 'L22b', what: 'links that are no strings', ends: 'API_ANSWER_INVALID', arrange: onLinks([envelope((body) => ({ ...body, download_links: [7, {}] }))], EVER) },
  { id: 'L22c', what: '1,001 links', ends: 'LIMIT_EXCEEDED', arrange: onLinks([envelope((body) => ({ ...body, download_links: Array.from({ length: 1001 }, (_, index) => `${body.download_links[0] ?? ''}&n=${index}`) }))], EVER), says: [/limit is 1000/], check: once },
  ...['[]', '{}', '7', '{"message":"ok"}', '{"download_links":"x"}'].map((body, index): Row => ({ id: `L20${'abcde'[index] ?? ''}`, what: `200 with ${body}`, ends: 'API_ANSWER_INVALID', arrange: onLinks([json(body)], EVER), check: times(3) })),
  { id: 'L24', what: 'the report of another day', ends: 'REPORT_MISMATCH', arrange: onLinks([envelope((body) => ({ ...body, report_day: '2026-01-01' }))], EVER), says: [/2026-01-01/] },
  ...[undefined, '../../x', '20261101', '2026-02-30'].map((day, index): Row => ({ id: `L25${'abcd'[index] ?? ''}`, what: `report_day ${day ?? 'absent'}`, ends: 'API_ANSWER_INVALID', arrange: onLinks([envelope((body) => ({ ...body, report_day: day }))], EVER) })),
  { id: 'L29', what: 'a loop of redirects', ends: 'API_REFUSED', arrange: onLinks([fault.redirect('self', 307)], EVER), says: [/loop/] },
  { id: 'L30b', what: 'a login page for ever', ends: 'API_ANSWER_INVALID', arrange: onLinks([fault.html()], EVER), says: [/login page/] },
  { id: 'L31', what: 'an answer of 200 MB', ends: 'LIMIT_EXCEEDED', arrange: onLinks([fault.huge(200_000_000, '["a"]\n')]), says: [/larger than 1048576 bytes/], check: once },
  { id: 'L35', what: 'API version refused', ends: 'API_REFUSED', inputs: { 'api-version': '2020-01-01' }, says: [/HTTP 400/, /api-version/] },
  { id: 'L36', what: 'an enterprise that the token may not see', ends: 'NOT_FOUND', inputs: { scope: 'enterprise', slug: 'octo-org' }, says: [/is it an organization/, /read:enterprise/] },
]

/** Days without a report, and oddities that are no faults. */
// prettier-ignore
const QUIET: readonly Row[] = [
  { id: 'L18b', what: '404 of a recent day, access proved by the 28-day report', ends: 'green', states: ['not-ready'], arrange: ({ sandbox, day }) => sandbox.situation({ day }, 'not-found') },
  { id: 'L18c', what: '404 of an old day', ends: 'green', states: ['no-report'], arrange: ({ sandbox }) => { sandbox.situation({ day: sandbox.days[0] }, 'not-found'); return { inputs: { day: sandbox.days[0] } } } },
  { id: 'L19a', what: '204', ends: 'green', states: ['not-ready'], warns: [/not-ready/], arrange: ({ sandbox, day }) => sandbox.situation({ day }, 'absent') },
  { id: 'L19b', what: '204, if-no-report: error', ends: 'REPORT_UNAVAILABLE', states: ['not-ready'], inputs: { 'if-no-report': 'error' }, arrange: ({ sandbox, day }) => sandbox.situation({ day }, 'absent') },
  ...(['empty-string', 'empty-body', 'null', 'json-string', 'empty-links'] as const).map((situation): Row => ({ id: `L21-${situation}`, what: `200 with ${situation}`, ends: 'green', states: ['not-ready'], warns: [/not-ready/], arrange: ({ sandbox, day }) => sandbox.situation({ day }, situation), check: once })),
  { id: 'L23', what: 'the same link twice', ends: 'green', arrange: onLinks([envelope((body) => ({ ...body, download_links: [...body.download_links, ...body.download_links] }))]), warns: [/twice/] },
  { id: 'L26', what: 'a 28-day report of another length', ends: 'green', inputs: { 'report-type': 'organization-28-day', day: undefined }, warns: [/28/], arrange: onLinks([envelope((body) => ({ ...body, report_start_day: '2026-01-01' }))]) },
  { id: 'L33', what: 'Deprecation and Sunset', ends: 'green', arrange: onLinks([headed({ deprecation: '@1688169599', sunset: 'Sat, 31 Dec 2033 23:59:59 GMT' })]), warns: [/2033-12-31/] },
  { id: 'L34a', what: 'a token that soon expires', ends: 'green', arrange: ({ sandbox }) => sandbox.fault({ on: 'reports', script: [headed({ 'github-authentication-token-expiration': new Date(Date.now() + 5 * 86_400_000).toISOString().replace('T', ' ').replace(/\..*/, ' UTC') })] }), warns: [/expires on \d{4}-\d\d-\d\d/] },
  { id: 'L34b', what: 'expiry dates that nobody can read', ends: 'green', arrange: onLinks([headed({ 'github-authentication-token-expiration': 'soon', sunset: 'never' })]), check: ({ run }) => expect(run.runner.warnings).toEqual([]) },
]

/** What passes by itself, each on a day of its own. */
// prettier-ignore
const DAYS: readonly DayFault[] = [
  passing('reports', ['L01a', 'connection dropped twice'], [[fault.drop(), fault.drop()], 3]),
  passing('reports', ['L06a', 'cut in the middle, Content-Length'], [[fault.cut(20)], 2]),
  passing('reports', ['L06b', 'cut in the middle, chunked'], [[fault.cut(20, 'chunked')], 2]),
  passing('reports', ['L06c', 'cut before the first byte, chunked'], [[fault.cut(0, 'chunked', 'fin')], 2]),
  passing('reports', ['L07a', 'cut, ended by the end of the connection'], [[fault.cut('50%', 'close')], 2]),
  passing('reports', ['L07b', 'cut before the first byte, ended by the end of the connection'], [[fault.cut(0, 'close')], 2]),
  ...[500, 502, 503, 504].map((status) => passing('reports', [`L08a-${status}`, `HTTP ${status} once`], [[fault.apiError(status, 'Server Error')], 2])),
  { ...passing('reports', ['L08b', 'HTTP 503 four times'], [[fault.unavailable()], 5]), times: 4 },
  ...['-5', 'abc', ''].map((value) => passing('reports', [`L13b-${value}`, `Retry-After: ${value || 'empty'}`], [[fault.unavailable(value)], 2])),
  passing('reports', ['L30a', 'a login page, once'], [[fault.html()], 2]),
  passing('reports', ['L20g', 'half of a JSON answer, once'], [[fault.garbage()], 2]),
  passing('reports', ['L32', 'unknown fields'], [[envelope((body) => ({ ...body, next: { cursor: 1 }, etag: null }))], 1]),
]

/** What only a limit ends; on a slow machine one may run out once more. */
const SILENT: readonly DayFault[] = [
  passing('reports', ['L04a', 'no answer, once'], [[fault.silence()]]),
  passing('reports', ['L05', 'headers without end'], [[fault.slowHeaders()]]),
].map((one) => ({ ...one, tries: undefined }))

export const LINKS: readonly Row[] = [
  together('L', DAYS, 0.2),
  { ...together('L04', SILENT, 0.1), limited: true },
  ...(FULL ? DAYS.map((one) => alone(one, 0.1)) : []),
  ...PASSING,
  ...FINAL,
  ...QUIET,
]
