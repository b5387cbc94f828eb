import { expect } from '@jest/globals'
import { HURRY } from '../../../sandbox/run-action.js'
import { fault } from '../../../sandbox/sandbox.js'
import { ENCODINGS } from '../../../sandbox/secrets.js'
import { type Row, type Seen } from '../row.js'
import { envelope, EVER, headed, onArtifact, onLinks } from './answers.js'

/** Texts of servers that would be commands, markup or secrets if they got through. */

const COMMANDS = [
  '::error::owned', '::add-mask::e', '::stop-commands::t', '##[error]owned', 'a ##[add-mask]e', '##[group]g',
  '::set-output name=path::/etc', '::save-state name=a::b', '%0A::warning::owned', '\u2028::warning::owned', '\u0085::debug::owned',
  '\u001b[2J\u001b]8;;http://evil.example\u0007x', '\u202egnp.exe', '\u0000', '<img src=x onerror=alert(1)>', '</td></table>',
  '![x](http://evil.example/p.png)', '[x](javascript:alert(1))', '@octocat', '| a | b |',
] // prettier-ignore

const hostile = (secret: string) => `${COMMANDS.join('\n')}\r${COMMANDS.join(' ')} ${secret}`

/** A text as it is, percent-encoded, as entities, and with the end of what is quoted within it. */
const spelled = (secret: string) =>
  [secret, encodeURIComponent(secret), ENCODINGS.entities?.(secret), 'x'.repeat(250), secret].join(
    ' ',
  )

/** With the header that asks for single sign-on, 403 and 404 are taken for that. */
const QUOTING: readonly (readonly [number, Row['ends']])[] = [
  [401, 'TOKEN_REJECTED'],
  [403, 'SSO_REQUIRED'],
  [404, 'SSO_REQUIRED'],
  [422, 'API_REFUSED'],
]

/** Our commands only, one line each, nothing that a terminal or a page obeys. */
function harmless({ run }: Seen): void {
  const own = new Set(['add-mask', 'group', 'endgroup', 'debug', 'warning', 'error'])
  expect(run.runner.commands.map(({ name }) => name).filter((name) => !own.has(name))).toEqual([])
  expect(run.runner.masks).not.toContain('e')
  for (const text of [...run.runner.errors, ...run.runner.warnings])
    expect(text).not.toMatch(/^owned/)
  const shown = run.runner.log + run.summary
  expect(shown).not.toMatch(/[\u0000\u001b\u202e\u2028\u0085]/)
  expect(run.summary).not.toMatch(/<img src=x|!\[x\]|\]\(javascript|<\/td><\/table>/)
  expect(run.outputs.path).not.toBe('/etc')
}

const links = ({ sandbox }: Seen) => sandbox.links.join()

// prettier-ignore
export const HOSTILE: readonly Row[] = [
  { id: 'H01', what: 'an error of the API with commands, our token and a link', ends: 'ROLE_MISSING', arrange: ({ sandbox }) => sandbox.fault({ on: 'reports', script: [fault.apiError(403, hostile(`${sandbox.tokens.reports} Bearer ${sandbox.tokens.reports} https://h.example/p?sig=${'B'.repeat(43)}%3D`))], times: EVER }), check: (seen) => { harmless(seen); expect(seen.run.stdout + seen.run.summary).not.toContain('BBBBBBBB') } },
  { id: 'H02', what: 'headers with commands', ends: 'ROLE_MISSING', arrange: onLinks([fault.apiError(403, 'no', { 'x-github-request-id': '::error::owned ##[error]owned', 'x-accepted-github-permissions': '##[add-mask]e | <img src=x>' })], EVER), check: harmless },
  { id: 'H03', what: 'an error of the artifact service with commands and its token', ends: 'ARTIFACT_FAILED', states: ['stored'], inputs: { artifact: 'true' }, run: { nodeFlags: HURRY }, arrange: (bench) => onArtifact('CreateArtifact', [fault.twirpError(400, 'invalid_argument', hostile(bench.sandbox.tokens.runtime))], EVER)(bench), check: harmless },
  { id: 'H04', what: 'an artifact service that answers no JSON but commands', ends: 'ARTIFACT_FAILED', states: ['stored'], inputs: { artifact: 'true' }, run: { nodeFlags: HURRY }, arrange: (bench) => onArtifact('CreateArtifact', [fault.answer(400, {}, `${COMMANDS.join('\n')} ${bench.sandbox.tokens.runtime}`)], EVER)(bench), check: harmless },
  { id: 'H05', what: 'a day and links of commands', ends: 'API_ANSWER_INVALID', arrange: onLinks([envelope(() => ({ download_links: COMMANDS, report_day: hostile('') }))], EVER), check: harmless },
  { id: 'H06', what: 'links of commands', ends: 'LINK_NOT_ALLOWED', arrange: onLinks([envelope((body) => ({ ...body, download_links: COMMANDS }))], EVER), check: harmless },
  { id: 'H07', what: 'rows of commands: stored as they came, shown harmless', ends: 'green', arrange: ({ sandbox, day }) => sandbox.put('users-1-day', 'organization', 'octo-org', day, [Buffer.from(COMMANDS.map((text, index) => `${JSON.stringify({ user_id: index, user_login: text, day, used_chat: true, user_initiated_interaction_count: 3, totals_by_ide: [{ ide: text, user_initiated_interaction_count: 3, code_generation_activity_count: 2 }], totals_by_feature: [{ feature: text, code_generation_activity_count: 2 }], totals_by_language_feature: [{ language: text, feature: 'agent_edit', code_generation_activity_count: 2 }], totals_by_model_feature: [{ model: text, feature: 'agent_edit', code_generation_activity_count: 2 }] })}\n`).join(''))]), inputs: { 'summary-users': 'true' }, check: harmless },
  { id: 'H08', what: 'a sunset and an expiry of commands', ends: 'green', arrange: onLinks([headed({ sunset: '::error::owned', deprecation: '##[error]owned', 'github-authentication-token-expiration': '::error::owned' })]), check: harmless },
  { id: 'H09', what: 'a redirect whose target holds a signature', ends: 'API_REFUSED', arrange: onLinks([fault.redirect(`https://evil.example/?sig=${'C'.repeat(43)}%3D&token=::error::owned`)], EVER), check: (seen) => { harmless(seen); expect(seen.run.stdout).not.toContain('CCCCCCCC') } },
  ...QUOTING.map(([status, ends]): Row => ({ id: `H10-${status}`, what: `a ${status} that quotes our tokens in every spelling, in its body and its headers`, ends, arrange: ({ sandbox }) => sandbox.fault({ on: 'reports', script: [fault.apiError(status, spelled(sandbox.tokens.reports), { 'x-github-request-id': sandbox.tokens.reports, 'x-accepted-github-permissions': encodeURIComponent(sandbox.tokens.reports), 'x-github-sso': `required; url=${sandbox.serverUrl}/${sandbox.tokens.reports}?a=${sandbox.tokens.reports}` })], times: EVER }) })),
  { id: 'H11', what: 'an error of the artifact service that quotes its token in every spelling', ends: 'ARTIFACT_FAILED', states: ['stored'], inputs: { artifact: 'true' }, run: { nodeFlags: HURRY }, arrange: (bench) => onArtifact('CreateArtifact', [fault.twirpError(400, 'invalid_argument', spelled(bench.sandbox.tokens.runtime))], EVER)(bench) },
  { id: 'SEC1', what: 'debug logging with links refused, cut and damaged shows no signature', ends: 'green', env: { RUNNER_DEBUG: '1' }, inputs: { artifact: 'true' }, arrange: ({ sandbox }) => sandbox.fault({ on: 'storage', script: [fault.expiredLink(), fault.cut('50%'), fault.wrongDigest(), fault.html()] }), check: (seen) => expect(links(seen)).toContain('sig=') },
]

const put = (
  id: string,
  what: string,
  parts: readonly (string | Buffer)[],
  more: Partial<Row> = {},
): Row => ({
  ...{ id, what, ends: 'green' },
  arrange: ({ sandbox, day }) =>
    sandbox.put(
      'users-1-day',
      'organization',
      'octo-org',
      day,
      parts.map((part) => Buffer.from(part)),
    ),
  ...more,
  check: (seen) => {
    expect(seen.run.summary + (seen.run.outputs.metrics ?? '')).not.toMatch(
      /NaN|Infinity|undefined/,
    )
    return more.check?.(seen)
  },
})
const rows = (seen: Seen) => seen.run.outputs.rows
const user = (id: number, more: object = {}) =>
  JSON.stringify({
    user_id: id,
    user_login: `user-${id}`,
    day: '2026-01-01',
    user_initiated_interaction_count: 3,
    ...more,
  })

// prettier-ignore
export const DATA: readonly Row[] = [
  put('X01a', 'CRLF, a byte order mark, no final newline', [`\ufeff${user(1)}\r\n${user(2)}\r\n${user(3)}`], { check: (seen) => expect(rows(seen)).toBe('3') }),
  put('X01b', 'an array', [`[${user(1)},\n${user(2)}]`], { check: (seen) => expect(rows(seen)).toBe('2') }),
  put('X02', 'one line that cannot be read', [`${user(1)}\n{"user_id":\n${user(2)}\n`], { warns: [/part-001\.ndjson.*\b2\b/], check: (seen) => expect(rows(seen)).toBe('2') }),
  put('X03', 'blank lines and zero bytes at the end', [`${user(1)}\n\n\n${user(2)}\n\0\0\0`]),
  put('X04', 'bytes that are no UTF-8', [Buffer.concat([Buffer.from('{"user_id":1,"user_login":"'), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from('"}\n')])]),
  put('X05', 'a line of 40 MB', [Buffer.concat([Buffer.from(`${user(1)}\n{"user_id":2,"x":"`), Buffer.alloc(40_000_000, 'x'), Buffer.from(`"}\n${user(3)}\n`)])], { env: { COPILOT_REPORTS_TIME_SCALE: '0.5' } }),
  put('X08', 'numbers that are none', [`${user(1, { user_initiated_interaction_count: null })}\n${user(2, { user_initiated_interaction_count: '7' })}\n${user(3, { user_initiated_interaction_count: -5 })}\n{"user_id":9007199254740993,"loc_added_sum":1e999}\n`]),
  put('X09', 'the same user twice', [`${user(1)}\n${user(1)}\n`, `${user(1)}\n`]),
  put('X10', 'names of prototypes', [`${user(1, { user_login: '__proto__', totals_by_ide: [{ ide: 'constructor' }, { ide: '__proto__', code_generation_activity_count: 3 }] })}\n{"__proto__":{"polluted":1},"user_id":2}\n`]),
  put('X11', 'rows of another day', [`${user(1, { day: '2020-01-01' })}\n`]),
  put('X12', 'no users at all', ['\n']),
  put('X15', 'ten thousand brackets', [`${user(1)}\n${'['.repeat(10_000)}\n${user(2, { deep: JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) as unknown })}\n`], { warns: [/part-001\.ndjson.*\b2\b/] }),
  put('X18', 'names that differ by case, ghosts, bots, underscores', [`${['ghost', 'Octo', 'octo', 'dependabot[bot]', 'mona_corp'].map((user_login, id) => user(id, { user_login })).join('\n')}\n`], { check: (seen) => expect(rows(seen)).toBe('5') }),
  put('X-utf16', 'UTF-16: not a report', [Buffer.from(user(1), 'utf16le')], { ends: 'DOWNLOAD_CORRUPT' }),
  put('X-gzip', 'packed bytes without a word: not a report', [Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])], { ends: 'DOWNLOAD_CORRUPT' }),
]
