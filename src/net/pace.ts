import { type Api, type Clock } from '../ports.js'

/**
 * GitHub's secondary limit in advance: 900 points a minute, one for a read, five for a write.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
const POINTS = 900
const MINUTE = 60_000

/** Resolves when a request of that method may start without passing the limit. */
export type Pace = (method: string, signal: AbortSignal) => Promise<void>

/** One pace for all requests that share a token. */
export function pace(clock: Clock): Pace {
  const spent: { at: number; points: number }[] = []

  const total = (now: number) => {
    while (spent[0] !== undefined && spent[0].at <= now - clock.scaled(MINUTE)) spent.shift()
    return spent.reduce((sum, { points }) => sum + points, 0)
  }

  return async (method, signal) => {
    const points = method === 'GET' || method === 'HEAD' ? 1 : 5
    for (;;) {
      const now = clock.now().getTime()
      const first = spent[0]
      if (total(now) + points <= POINTS || first === undefined) {
        spent.push({ at: now, points })
        return
      }
      await clock.sleep(Math.max(1, first.at + clock.scaled(MINUTE) - now), signal)
    }
  }
}

/**
 * GitHub asks for a second between writes and allows 80 a minute and 500 an hour. They are spaced and
 * counted here, one at a time.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
 */

const SPACE = 1000
const HOUR = 3_600_000
/** Below the limit, since requests that were repeated count too. */
const WRITES_OF_AN_HOUR = 480

/** Makes of an Api one of which every request waits for its turn as a write; all of them share the turns. */
export type Spaced = (api: Api) => Api

/** Spaces the writes of a run. A request that waits when `signal` aborts is not sent; it rejects with the reason. */
export function spacedWrites(clock: Clock, signal: AbortSignal): Spaced {
  const ends: number[] = []
  let turn: Promise<unknown> = Promise.resolve()

  const wait = async () => {
    const now = clock.now().getTime()
    while (ends[0] !== undefined && ends[0] <= now - clock.scaled(HOUR)) ends.shift()
    const last = ends.at(-1) ?? -Infinity
    const full = ends.length >= WRITES_OF_AN_HOUR ? (ends[0] ?? now) + clock.scaled(HOUR) : 0
    const due = Math.max(last + clock.scaled(SPACE), full)
    if (due > now) await clock.sleep(due - now, signal)
    signal.throwIfAborted()
  }

  return (api) => ({
    request(route, parameters, options) {
      const sent = turn.then(async () => {
        await wait()
        try {
          return await api.request(route, parameters, options)
        } finally {
          ends.push(clock.now().getTime())
        }
      })
      turn = sent.catch(() => undefined)
      return sent
    },
  })
}
