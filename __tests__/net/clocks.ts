import { type Clock } from '../../src/ports.js'

/** The instant at which the clocks of these tests begin. */
export const BEGIN = Date.parse('2026-11-20T06:00:00Z')

/**
 * A clock on which nothing is waited for: a sleep moves it, and is told in `sleeps`. `random`: what every
 * throw of the dice gives. `scale`: the factor of waits of our own.
 */
export function steppingClock(random = 0.5, scale = 1) {
  const sleeps: number[] = []
  const timers: { readonly milliseconds: number; readonly callback: () => void; gone: boolean }[] =
    []
  let now = BEGIN
  const clock: Clock = {
    now: () => new Date(now),
    scaled: (milliseconds) => milliseconds * scale,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted()
      sleeps.push(milliseconds)
      now += milliseconds
    },
    after: (milliseconds, callback) => {
      const timer = { milliseconds, callback, gone: false }
      timers.push(timer)
      return () => (timer.gone = true)
    },
    random: () => random,
  }
  const pending = () => timers.filter(({ gone }) => !gone)
  return {
    ...{ clock, sleeps, timers },
    move: (milliseconds: number) => (now += milliseconds),
    /** Limits that run, by their milliseconds. */
    limits: () => pending().map(({ milliseconds }) => milliseconds),
    /** Lets the time of every limit of that length be up. */
    expire: (milliseconds: number) => {
      for (const timer of pending()) if (timer.milliseconds === milliseconds) timer.callback()
    },
  }
}
