import { type Clock } from '../ports.js'

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
