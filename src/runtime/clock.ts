import { setTimeout as delay } from 'node:timers/promises'

import { type Clock } from '../ports.js'

/** The machine's clock. `scale` multiplies every wait and limit of the action's own making. */
export function systemClock(scale: number): Clock {
  return {
    now: () => new Date(),
    scaled: (milliseconds) => milliseconds * scale,
    sleep: async (milliseconds, signal) => {
      try {
        await delay(milliseconds, undefined, { signal })
      } catch (error) {
        throw signal?.aborted === true ? signal.reason : error
      }
    },
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds)
      return () => clearTimeout(timer)
    },
    random: Math.random,
  }
}
