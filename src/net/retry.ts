import { type About, ActionError } from '../errors.js'
import { type Clock } from '../ports.js'
import { type Fault } from './faults.js'

/**
 * When a failed operation is tried again: full jitter under a growing bound, a server's wait as a
 * floor, a budget for the whole run, and no wait for a server past the run's deadline.
 * https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
 */

const FIRST_BOUND = 1000
const LAST_BOUND = 30_000

/** Retries that a run may spend, plus one for every five operations that succeeded. */
const RETRIES_OF_A_RUN = 60
const SUCCESSES_PER_RETRY = 5

/** What the last try ended with. */
export type LastTry = Pick<About, 'status' | 'fault' | 'tries'>

export interface RetryPolicy {
  readonly clock: Clock
  /** Aborted when the run is cancelled or its time is up; its reason is an ActionError. */
  readonly signal: AbortSignal
  /**
   * Real milliseconds to wait before the next try, unless the signal is aborted before. Throws ActionError when
   * there is no next try: the fault's own, RATE_LIMITED, or `exhausted` (called with what happened and the tries made).
   */
  wait(fault: Fault, tried: number, exhausted: (last: LastTry) => ActionError): number
  /** An operation succeeded. */
  succeeded(): void
  /** Waits out a pause that a server asked for. */
  ready(): Promise<void>
}

/** The retries of a run; everything that it asks of servers draws on the same ones. */
export interface RetryBudget {
  spent: number
  successes: number
}

/** The retries of a run that has not begun. */
export const retryBudget = (): RetryBudget => ({ spent: 0, successes: 0 })

/** `deadline`: epoch milliseconds at which `signal` is aborted. */
export function retryPolicy(
  clock: Clock,
  signal: AbortSignal,
  { deadline, budget = retryBudget() }: { deadline: number; budget?: RetryBudget },
): RetryPolicy {
  let paused = 0

  const left = () =>
    RETRIES_OF_A_RUN + Math.floor(budget.successes / SUCCESSES_PER_RETRY) - budget.spent

  return {
    clock,
    signal,
    wait(fault, tried, exhausted) {
      if (fault.kind === 'stated') throw fault.error
      const last = lastTry(fault.what, tried)
      if (tried >= fault.tries) throw exhausted(last)
      if (left() <= 0) throw withoutRetries(exhausted(last))
      const bound = Math.min(LAST_BOUND, FIRST_BOUND * 2 ** (tried - 1))
      const wait = Math.max(fault.floor, clock.scaled(clock.random() * bound))
      const now = clock.now().getTime()
      const end = now + wait
      // A wait of our own making goes on until the end of the run, which says that its time is up.
      if (fault.floor > 0 && now + fault.floor > deadline) {
        throw tooLate(now + fault.floor, exhausted(last))
      }
      budget.spent += 1
      if (fault.kind === 'limited') paused = Math.max(paused, end)
      return wait
    },
    succeeded() {
      budget.successes += 1
    },
    async ready() {
      while (paused > clock.now().getTime()) {
        await clock.sleep(paused - clock.now().getTime(), signal)
      }
      signal.throwIfAborted()
    },
  }
}

function lastTry(what: string, tries: number): LastTry {
  const status = /^HTTP (\d+)/.exec(what)?.[1]
  return status === undefined ? { fault: what, tries } : { status: Number(status), tries }
}

function withoutRetries({ code, what, about, hint, cause }: ActionError): ActionError {
  const why = `${what.replace(/\.$/, '')}, and the run's ${RETRIES_OF_A_RUN} retries are used up.`
  return new ActionError(code, why, { about, hint, cause })
}

function tooLate(end: number, exhausted: ActionError): ActionError {
  const at = new Date(end).toISOString().slice(0, 16).replace('T', ' ')
  return new ActionError(
    'RATE_LIMITED',
    `The server asked to wait until ${at} UTC, which is past the end of this run's time.`,
    { about: exhausted.about },
  )
}
