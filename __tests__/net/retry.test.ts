import { describe, expect, test } from '@jest/globals'

import { type About, ActionError } from '../../src/errors.js'
import { type Fault } from '../../src/net/faults.js'
import { retryBudget, retryPolicy } from '../../src/net/retry.js'
import { BEGIN, steppingClock } from './clocks.js'

const FOREVER = BEGIN + 24 * 3_600_000
const transient: Fault = { kind: 'transient', what: 'HTTP 502', tries: 1000, floor: 0 }
const limited: Fault = { kind: 'limited', what: 'HTTP 429', tries: 5, floor: 90_000 }
const exhausted = (about: About) => new ActionError('API_UNREACHABLE', 'No.', { about })

function start({ random = 0.5, scale = 1, deadline = FOREVER } = {}) {
  const stepping = steppingClock(random, scale)
  const controller = new AbortController()
  return {
    ...stepping,
    controller,
    rules: retryPolicy(stepping.clock, controller.signal, { deadline }),
  }
}

/** What a piece of work threw. */
function thrownBy(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('Nothing was thrown.')
}

describe('the wait before the next try', () => {
  test('is a throw of the dice under a bound that doubles up to half a minute', () => {
    const { rules } = start({ random: 0.75 })
    const bounds = [1, 2, 3, 4, 5, 6, 7, 20].map(
      (tried) => rules.wait(transient, tried, exhausted) / 0.75,
    )
    expect(bounds).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
  })

  test('can be nothing at all, and is scaled', () => {
    expect(start({ random: 0 }).rules.wait(transient, 3, exhausted)).toBe(0)
    expect(start({ random: 0.5, scale: 0.02 }).rules.wait(transient, 2, exhausted)).toBe(20)
  })

  test('is never shorter than the one a server asked for, which is not scaled', () => {
    const { rules } = start({ random: 0.5, scale: 0.02 })
    expect(rules.wait({ ...transient, floor: 7000 }, 1, exhausted)).toBe(7000)
    expect(start().rules.wait({ ...transient, floor: 7 }, 1, exhausted)).toBe(500)
  })
})

describe('there is no next try', () => {
  test('of what a server has stated', () => {
    const error = new ActionError('TLS_FAILED', 'No.')
    expect(thrownBy(() => start().rules.wait({ kind: 'stated', error }, 1, exhausted))).toBe(error)
  })

  test.each([
    [1, 'No (HTTP 502, 1 try).'],
    [5, 'No (HTTP 502, 5 tries).'],
  ])('after %d, when no more are due', (tries, what) => {
    const { rules } = start()
    if (tries > 1) rules.wait({ ...transient, tries }, tries - 1, exhausted)
    const error = thrownBy(() => rules.wait({ ...transient, tries }, tries, exhausted))
    expect(error).toMatchObject({ code: 'API_UNREACHABLE', message: what })
  })

  test('after sixty of a run, plus one for every five that succeeded', () => {
    const { rules } = start()
    for (let spent = 0; spent < 60; spent += 1) rules.wait(transient, 1, exhausted)
    expect(thrownBy(() => rules.wait(transient, 2, exhausted))).toMatchObject({
      message: "No, and the run's 60 retries are used up (HTTP 502, 2 tries).",
    })
    for (let done = 0; done < 4; done += 1) rules.succeeded()
    expect(() => rules.wait(transient, 1, exhausted)).toThrow('used up')
    rules.succeeded()
    expect(rules.wait(transient, 1, exhausted)).toBe(500)
    expect(() => rules.wait(transient, 1, exhausted)).toThrow('used up')
  })

  test('beyond what all that shares a budget may spend together', () => {
    const { clock, controller } = start()
    const budget = retryBudget()
    const limits = { deadline: FOREVER, budget }
    const [one, other] = [0, 1].map(() => retryPolicy(clock, controller.signal, limits))
    for (let spent = 0; spent < 30; spent += 1) {
      one?.wait(transient, 1, exhausted)
      other?.wait(transient, 1, exhausted)
    }
    expect(() => one?.wait(transient, 1, exhausted)).toThrow('used up')
    for (let done = 0; done < 5; done += 1) other?.succeeded()
    expect(one?.wait(transient, 1, exhausted)).toBe(500)
    expect(budget).toEqual({ spent: 61, successes: 5 })
  })

  test('that would begin after the deadline is waited for until the run ends, also beyond what a server asked for', () => {
    const { rules } = start({ random: 0.5, deadline: BEGIN + 499 })
    expect(rules.wait(transient, 1, exhausted)).toBe(500)
    expect(rules.wait({ ...transient, floor: 400 }, 1, exhausted)).toBe(500)
  })

  test.each([limited, { ...transient, what: 'HTTP 429', floor: 90_000 }])(
    'when the server asks for more time than is left: it says when to come back (%j)',
    (fault) => {
      const { rules } = start({ deadline: BEGIN + 89_999 })
      expect(thrownBy(() => rules.wait(fault, 1, exhausted))).toMatchObject({
        code: 'RATE_LIMITED',
        message:
          "The server asked to wait until 2026-11-20 06:01 UTC, which is past the end of this run's time (HTTP 429, 1 try).",
      })
    },
  )

  test('a refused one is not counted', () => {
    const { rules } = start({ deadline: BEGIN + 1000 })
    for (let count = 0; count < 100; count += 1) {
      expect(() => rules.wait({ ...transient, floor: 2000 }, 1, exhausted)).toThrow('wait until')
    }
    expect(rules.wait(transient, 1, exhausted)).toBe(500)
  })
})

describe('a pause', () => {
  test('that a server asked for holds for every request', async () => {
    const { rules, sleeps } = start()
    rules.wait(limited, 1, exhausted)
    await rules.ready()
    await rules.ready()
    expect(sleeps).toEqual([90_000])
  })

  test('is not made of a wait of our own', async () => {
    const { rules, sleeps } = start()
    rules.wait({ ...transient, floor: 90_000 }, 1, exhausted)
    await rules.ready()
    expect(sleeps).toEqual([])
  })

  test('is the longest of those asked for', async () => {
    const { rules, sleeps } = start()
    rules.wait(limited, 1, exhausted)
    rules.wait({ ...limited, floor: 10_000 }, 1, exhausted)
    await rules.ready()
    expect(sleeps).toEqual([90_000])
  })

  test('past the deadline is not begun', async () => {
    const { rules, sleeps } = start({ deadline: BEGIN + 1000 })
    expect(() => rules.wait({ ...limited, floor: 1001 }, 1, exhausted)).toThrow('wait until')
    await rules.ready()
    expect(sleeps).toEqual([])
    rules.wait({ ...limited, floor: 1000 }, 1, exhausted)
    await rules.ready()
    expect(sleeps).toEqual([1000])
  })

  test('is slept again when the clock has not come so far', async () => {
    const { clock, sleeps, controller } = start()
    const slow = { ...clock, sleep: (wait: number) => clock.sleep(Math.min(wait, 40_000)) }
    const rules = retryPolicy(slow, controller.signal, { deadline: FOREVER })
    rules.wait(limited, 1, exhausted)
    await rules.ready()
    expect(sleeps).toEqual([40_000, 40_000, 10_000])
  })

  test('ends with the run', async () => {
    const { rules, controller, sleeps } = start()
    rules.wait(limited, 1, exhausted)
    const reason = new ActionError('CANCELLED', 'Enough.')
    controller.abort(reason)
    await expect(rules.ready()).rejects.toBe(reason)
    expect(sleeps).toEqual([])
  })

  test('or none: nothing begins once the run has ended', async () => {
    const { rules, controller } = start()
    const reason = new ActionError('TIMED_OUT', 'Enough.')
    controller.abort(reason)
    await expect(rules.ready()).rejects.toBe(reason)
  })
})
