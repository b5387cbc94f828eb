import { type Api, type ApiAnswer, type Clock, type Log } from '../ports.js'

/** What the API says beside its answers and somebody should know in time. */

const SOON = 14 * 86_400_000
const WRONG_CLOCK = 5 * 60_000

type Notice = (headers: ApiAnswer['headers'], now: number) => string | undefined

/** Each row reads headers and answers a warning, or nothing. `now`: epoch milliseconds. */
const NOTICES: readonly Notice[] = [
  // https://docs.github.com/en/organizations/managing-programmatic-access-to-your-organization
  (headers, now) => {
    const expires = instant(headers['github-authentication-token-expiration'])
    if (expires === undefined || expires - now > SOON) return undefined
    return `The input token expires on ${dateOf(expires)}. Create a new one in time.`
  },
  // https://www.rfc-editor.org/rfc/rfc8594
  (headers) => {
    const ends = instant(headers['sunset'])
    if (ends === undefined && headers['deprecation'] === undefined) return undefined
    const when = ends === undefined ? '' : `, and ends it on ${dateOf(ends)}`
    return `GitHub calls this endpoint or API version deprecated${when}. Update the action or api-version.`
  },
  (headers, now) => {
    const server = instant(headers['date'])
    if (server === undefined || Math.abs(server - now) <= WRONG_CLOCK) return undefined
    const minutes = Math.round(Math.abs(server - now) / 60_000)
    return `The clock of this runner differs from GitHub's by ${minutes} minutes: the day asked for may be the wrong one, and links may count as expired.`
  },
]

/** The same API, whose answers are read for notices; the log says each of them once. */
export function noticing(api: Api, { log, clock }: { log: Log; clock: Clock }): Api {
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

/** GitHub writes `2026-12-01 08:00:00 UTC`, HTTP a date of its own; others are passed over. */
function instant(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const time = Date.parse(text)
  return Number.isNaN(time) ? undefined : time
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
