import { type Api, type ApiAnswer, type Clock, type Log } from '../ports.js'
import { instantOf } from './faults.js'

/** What the API says beside its answers and somebody should know in time. */

const SOON = 14 * 86_400_000
const WRONG_CLOCK = 5 * 60_000

type Notice = (headers: ApiAnswer['headers'], now: number) => string | undefined

/** Each row reads headers and answers a warning, or nothing. `now`: epoch milliseconds. */
const NOTICES: readonly Notice[] = [
  // https://docs.github.com/en/organizations/managing-programmatic-access-to-your-organization
  (headers, now) => {
    const expires = instantOf(headers['github-authentication-token-expiration'])
    if (expires === undefined || expires - now > SOON) return undefined
    return `The input token expires on ${dateOf(expires)}. Create a new one in time.`
  },
  // https://www.rfc-editor.org/rfc/rfc8594
  (headers) => {
    const ends = instantOf(headers['sunset'])
    if (ends === undefined && headers['deprecation'] === undefined) return undefined
    const when = ends === undefined ? '' : `, and ends it on ${dateOf(ends)}`
    return `GitHub calls this endpoint or API version deprecated${when}. Update the action or api-version.`
  },
  (headers, now) => {
    const server = instantOf(headers['date'])
    if (server === undefined || Math.abs(server - now) <= WRONG_CLOCK) return undefined
    const side = server > now ? 'behind' : 'ahead of'
    return `The clock of this runner is ${spanOf(Math.abs(server - now))} ${side} GitHub's: it says ${dateOf(now)}, GitHub says ${dateOf(server)} (UTC). The day asked for may be the wrong one, and links may count as expired. Set the clock of the runner.`
  },
]

/** The same API, whose answers are read for notices; the log says each of them once. */
export function withDeprecationWarnings(api: Api, { log, clock }: { log: Log; clock: Clock }): Api {
  return {
    async request(route, parameters, options) {
      const answer = await api.request(route, parameters, options)
      const now = clock.now().getTime()
      for (const notice of NOTICES) {
        const text = notice(answer.headers, now)
        if (text !== undefined) log.warning(text)
      }
      return answer
    },
  }
}

/** The units in which a wrong clock is told: the largest of which there are two or more. */
const UNITS = [
  ['years', 365.25 * 86_400_000],
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
] as const

function spanOf(milliseconds: number): string {
  const [name, size] = UNITS.find(([, unit]) => milliseconds >= 2 * unit) ?? UNITS[3]
  return `${Math.round(milliseconds / size)} ${name}`
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
