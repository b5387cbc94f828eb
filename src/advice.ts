import { type About, type ErrorCode } from './codes.js'

/** Advice that fits how a server answered: one that is failing is no matter of firewalls. */

const FAILING =
  "The server is failing, not this runner: run again later. GitHub's state is on www.githubstatus.com."
const BUSY = 'The server asks for fewer requests: run again later, or lower `concurrency`.'
const BROKEN =
  'The connection broke off, or stood still, every time. Run again; if it stays, look at the proxy or the network between this runner and the server.'
const UNNAMED =
  'The name of the server could not be resolved. Check `api-url`, or allow the report hosts in the DNS of this runner, and look at its proxy settings (`https_proxy`, `no_proxy`).'

interface Row {
  readonly codes: readonly ErrorCode[]
  /** In words, for the page of all codes. */
  readonly when: string
  readonly fits: (about: About) => boolean
  readonly hint: string
}

const REACHING: readonly ErrorCode[] = ['API_UNREACHABLE', 'DOWNLOAD_FAILED']
const FINAL: readonly ErrorCode[] = ['API_REFUSED', 'COMMIT_FAILED', ...REACHING]

/** The first row that fits. */
export const ADVICE: readonly Row[] = [
  {
    codes: FINAL,
    when: 'HTTP 500 and above',
    fits: ({ status = 0 }) => status >= 500,
    hint: FAILING,
  },
  {
    codes: REACHING,
    when: 'HTTP 408 or 429',
    fits: ({ status }) => status === 429 || status === 408,
    hint: BUSY,
  },
  {
    codes: ['DOWNLOAD_FAILED'],
    when: 'Another HTTP status',
    fits: ({ status }) => status !== undefined,
    hint: 'The storage host answered, and refused. Run again, so that GitHub signs fresh links; if it stays, a proxy may have changed the answer, or GitHub Support can tell.',
  },
  {
    codes: REACHING,
    when: 'No such name (`ENOTFOUND`, `EAI_AGAIN`)',
    fits: ({ fault = '' }) => /^(ENOTFOUND|EAI_)/.test(fault),
    hint: UNNAMED,
  },
  {
    codes: REACHING,
    when: 'Half an answer (`ECUT`, `ESTALLED`, `ECONNRESET`)',
    fits: ({ fault = '' }) => /^(ECUT|ESTALLED|ECONNRESET|EPIPE|HPE_)/.test(fault),
    hint: BROKEN,
  },
]

/** What to do about a failure that was answered so, or not answered; undefined: as the table of codes says. */
export function adviceOf(code: ErrorCode, about: About): string | undefined {
  return ADVICE.find(({ codes, fits }) => codes.includes(code) && fits(about))?.hint
}
