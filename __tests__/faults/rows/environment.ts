import { expect } from '@jest/globals'
import { fault, type Sandbox } from '../../../sandbox/sandbox.js'
import { TIME_IS_UP } from '../../../sandbox/run-action.js'
import { LIMITED, QUICK, type Row, type Seen } from '../row.js'
import { hook } from '../fixtures.js'
import { asked, envelope, EVER, fetched, onLinks, onParts, REPORTS } from './answers.js'

const DAYS = ({ days }: Sandbox, count: number) => ({
  inputs: { day: `${days.at(-count)}..${days.at(-1)}` },
})
const latest = { 'report-type': 'organization-1-day', day: 'latest' }
const askedFor = ({ requests }: Sandbox) =>
  requests.where({ host: 'api', match: REPORTS }).map(({ query }) => query)

/** So many requests were due; the rest are retries: sixty, and one for every five that succeeded. */
const retriesOf = (due: number) => (seen: Seen) => {
  const { sandbox } = seen
  const all = asked(seen) + fetched(seen)
  const succeeded = sandbox.requests.where({ status: 200 }).length
  expect(all - due).toBeLessThanOrEqual(60 + Math.floor(succeeded / 5))
  expect(all - due).toBeGreaterThanOrEqual(60)
}

/** A sandbox of that day, and the clock of the machine at that moment of the same or another day. */
const clock = (
  id: string,
  what: string,
  [today, now]: readonly [string, string],
  more: Partial<Row> = {},
): Row => ({
  ...{ id, what, ends: 'green', inputs: latest, sandbox: { today } },
  arrange: () => hook('clock', { FAULT_NOW: now, FAULT_JUMP: '2000' }),
  check: ({ sandbox }) => expect(askedFor(sandbox)).toEqual([`day=${sandbox.days.at(-1)}`]),
  ...more,
})

// prettier-ignore
export const ENVIRONMENT: readonly Row[] = [
  { id: 'E05a', what: 'something is thrown where nobody catches it', ends: 'INTERNAL', states: undefined, arrange: ({ sandbox }) => { sandbox.latency({ api: 1500 }); return hook('broken', { FAULT_KIND: 'thrown' }) } },
  { id: 'E05b', what: 'a promise is rejected where nobody looks', ends: 'INTERNAL', arrange: ({ sandbox }) => { sandbox.latency({ api: 1500 }); return hook('broken', { FAULT_KIND: 'rejected' }) } },
  ...['Pacific/Kiritimati', 'America/Los_Angeles', 'Etc/GMT+12'].map((zone): Row => ({ id: `E07-${zone}`, what: `time zone ${zone}`, ends: 'green', inputs: latest, env: { TZ: zone }, check: ({ sandbox }) => expect(askedFor(sandbox)).toEqual([`day=${sandbox.days.at(-1)}`]) })),
  clock('E07-dst', 'the hour that a time zone leaves out', ['2026-03-29', '2026-03-29T01:30:00Z'], { env: { TZ: 'Europe/Berlin' }, warns: [/clock/] }),
  clock('E08', 'a run that begins a moment before midnight', ['2026-09-10', '2026-09-10T23:59:59.200Z'], { warns: [/clock/] }),
  { id: 'E09', what: 'the clock is two days late', ends: 'green', states: undefined, arrange: () => hook('clock', { FAULT_NOW: new Date(Date.now() - 2 * 86_400_000).toISOString() }), inputs: latest, warns: [/clock of this runner/] },
  { id: 'E14', what: 'a plain locale: the same log', ends: 'green', env: { LANG: 'C', LC_ALL: 'C' }, check: ({ run }) => expect(run.runner.log).toMatch(/octo-org · users-1-day · \d{4}-\d\d-\d\d · fetched/) },
  { id: 'E15', what: 'no GITHUB_STEP_SUMMARY', ends: 'green', env: { GITHUB_STEP_SUMMARY: undefined }, warns: [/summary/] },
  { id: 'E16', what: 'no GITHUB_OUTPUT', ends: 'green', states: [], env: { GITHUB_OUTPUT: undefined }, meddled: true, check: ({ run }) => expect(run.stdout).not.toContain('set-output') },
  { id: 'E17', what: 'a part of 60 MB in a heap of 48 MB', ends: 'green', meddled: true, arrange: ({ sandbox }) => { sandbox.fault({ on: 'storage', script: [fault.huge(60_000_000, `${JSON.stringify({ user_id: 1, user_login: 'x', day: '2026-01-01', note: 'y'.repeat(900) })}\n`)] }); return { run: { nodeFlags: ['--max-old-space-size=48'] } } } },
  { id: 'E20', what: 'no HOME, no workspace', ends: 'green', env: { HOME: undefined, GITHUB_WORKSPACE: undefined } },
  { id: 'E22', what: 'debug logging changes nothing', ends: 'green', env: { RUNNER_DEBUG: '1' }, arrange: onParts([fault.expiredLink(), fault.cut('50%')]) },
  { id: 'A03c', what: 'an answer of the API that never ends', ...LIMITED, ends: 'API_UNREACHABLE', arrange: onLinks([fault.stall('50%')], EVER), says: [/E(STALLED|TIMEDOUT), 5 tries/] },
  { id: 'R12', what: 'sixty retries for the run, whatever they are for', ends: 'DOWNLOAD_FAILED', env: QUICK, inputs: { concurrency: '1' }, sandbox: { days: 21, parts: { 'users-1-day': 1 } }, states: Array.from({ length: 20 }, () => 'failed'), says: [/20 of 20/], arrange: ({ sandbox }) => { for (const [index, day] of sandbox.days.entries()) sandbox.fault(index > 10 ? { on: 'reports', match: `day=${day}`, script: [fault.unavailable()], times: EVER } : { on: 'storage', match: `/${day}/`, script: [fault.answer(500)], times: EVER }); return DAYS(sandbox, 20) }, check: retriesOf(20 + 10) },
  { id: 'R11', what: 'the time of the run is up: what was done is kept', ends: 'TIMED_OUT', inputs: { concurrency: '1' }, states: ['failed', 'stored', 'stored'], arrange: ({ sandbox }) => { const match = new RegExp(`/${sandbox.days.at(-1)}/`); sandbox.fault({ on: 'storage', match, script: [fault.trickle(2000, 20)], times: EVER }); sandbox.put('users-1-day', 'organization', 'octo-org', sandbox.days.at(-1) ?? '', [Buffer.from('{"user_id":1}\n'.repeat(200_000))]); return { ...DAYS(sandbox, 3), run: { signalAfter: { signal: TIME_IS_UP, request: { host: 'storage', match } } } } } },
]

const PARTIAL = (seen: { run: { summary: string } }) => {
  for (const word of [/stored/, /\*\*failed/, /not&nbsp;ready/])
    expect(seen.run.summary).toMatch(word)
}

// prettier-ignore
export const PAGES: readonly Row[] = [
  { id: 'S02', what: 'twelve warnings: eight, and how many more', ends: 'green', sandbox: { days: 13 }, states: Array.from({ length: 12 }, () => 'stored'), arrange: ({ sandbox }) => { for (const [index, day] of sandbox.days.entries()) sandbox.fault({ on: 'reports', match: `day=${day}`, script: [envelope((body) => ({ ...body, download_links: [...body.download_links, ...Array.from({ length: index + 1 }, () => body.download_links[0])] }))], times: EVER }); return DAYS(sandbox, 12) }, check: ({ run }) => { expect(run.runner.warnings).toHaveLength(9); expect(run.runner.warnings[8]).toMatch(/4 more/) } },
  { id: 'S03', what: 'a message of a megabyte', ends: 'ROLE_MISSING', arrange: onLinks([fault.apiError(403, 'no '.repeat(300_000))], EVER), check: ({ error }) => expect(error.length).toBeLessThanOrEqual(4096) },
  { id: 'S06', what: 'some days stored, one failed, one not ready', ends: 'DOWNLOAD_FAILED', states: ['failed', 'not-ready', 'stored'], arrange: ({ sandbox, day }) => { sandbox.situation({ day }, 'absent'); sandbox.fault({ on: 'storage', match: new RegExp(`/${sandbox.days.at(-2)}/`), script: [fault.answer(500)], times: EVER }); return DAYS(sandbox, 3) }, check: PARTIAL },
  { id: 'S07', what: 'a failure before any data: the page says why and what to do', ends: 'POLICY_DISABLED', arrange: onLinks([fault.policyOff()], EVER), check: ({ run }) => { expect(run.summary).toContain('POLICY_DISABLED'); expect(run.summary).toContain('Enabled everywhere') } },
  { id: 'S07b', what: 'mistakes in the inputs, all at once, on the page too', ends: 'INPUT_INVALID', states: [], inputs: { scope: 'planet', concurrency: '99', day: '2024-02-30' }, says: [/scope/, /concurrency/, /day/], check: ({ run, sandbox }) => { expect(run.summary).toContain('INPUT_INVALID'); expect(sandbox.requests.all).toEqual([]) } },
  { id: 'L25e', what: 'the day of a 28-day report leads elsewhere', ends: 'API_ANSWER_INVALID', inputs: { 'report-type': 'organization-28-day', day: undefined }, arrange: onLinks([envelope((body) => ({ ...body, report_end_day: '../../x' }))], EVER) },
]
