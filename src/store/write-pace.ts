import { type Api, type Clock } from '../ports.js'

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
