import { setMaxListeners } from 'node:events'

import { ActionError, toActionError } from '../errors.js'
import { type Clock } from '../ports.js'
import { type Limits } from './wiring.js'

/**
 * The process from its first line to its exit: signals, the time limit, and promises that never settle.
 * Whatever happens, it ends exactly once, with at most one error.
 */
export interface Lifetime {
  /** Sets when the run ends, counted from the start of the process. */
  start(minutes: number, clock: Clock): Limits
  /** Says the last word and leaves. Only the first call counts. */
  end(conclude: () => void): void
}

/** Storing what was collected may take this long after the time is up. */
const GRACE = 2 * 60_000
/** A runner kills 7.5 seconds after it asked; be gone before, whatever hangs. */
const LAST_MOMENT = 4000
/** What is left to do after a second signal. */
const SECOND_SIGNAL = 1000
/** How long a branch that is being moved is waited for. */
const LAST_WORD = 2500

/**
 * Listens to the signals of `process` and to what breaks in it. `fail` is called at most once, and not after
 * `end`: with CANCELLED, TIMED_OUT or what broke, right before the process exits.
 */
export function openLifetime(
  process: NodeJS.Process,
  fail: (error: ActionError) => void,
): Lifetime {
  const [whole, collecting] = [new AbortController(), new AbortController()]
  const lastWord = new AbortController()
  const controllers: Controllers = { whole, collecting, lastWord }
  // Every request in flight listens; there may be many.
  setMaxListeners(0, ...[whole, collecting, lastWord].map(({ signal }) => signal))
  let ended = false
  const end = (conclude: () => void) => {
    if (ended) return
    ended = true
    conclude()
    // What was written must be out before the process goes.
    process.stdout.write('', () => process.exit())
  }
  const endWith = (error: ActionError) => end(() => fail(error))
  onSignals(process, controllers, endWith)
  onBroken(process, { controllers, endWith, ended: () => ended })
  // What the process took until now counts too.
  const spent = () => process.uptime() * 1000
  const start: Lifetime['start'] = (minutes, clock) =>
    startTime({ minutes, clock, spent: spent() }, controllers, endWith)
  return { start, end }
}

interface Controllers {
  readonly whole: AbortController
  readonly collecting: AbortController
  readonly lastWord: AbortController
}

function stop({ collecting, whole }: Controllers, error: ActionError): void {
  collecting.abort(error)
  whole.abort(error)
}

/** A timer that keeps no process alive. */
function later(milliseconds: number, work: () => void): void {
  setTimeout(work, milliseconds).unref()
}

/** The first signal stops the work; the second one the process, as soon as its files had time to go. */
function onSignals(
  process: NodeJS.Process,
  controllers: Controllers,
  endWith: (error: ActionError) => void,
): void {
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      const error = new ActionError('CANCELLED', `The run was cancelled (${name}).`)
      if (controllers.whole.signal.aborted) return later(SECOND_SIGNAL, () => endWith(error))
      stop(controllers, error)
      later(LAST_WORD, () => controllers.lastWord.abort(error))
      later(LAST_MOMENT, () => endWith(error))
    })
  }
}

/** Faults that no caller can catch, and promises that never settle. */
function onBroken(
  process: NodeJS.Process,
  at: {
    controllers: Controllers
    endWith: (error: ActionError) => void
    ended: () => boolean
  },
): void {
  const broken = (what: string) => (thrown: unknown) => {
    // What breaks while the run ends already is a consequence.
    if (at.controllers.whole.signal.aborted) return
    const error = faultOf(what, thrown)
    stop(at.controllers, error)
    later(LAST_MOMENT, () => at.endWith(error))
  }
  process.on('uncaughtException', broken('An error was thrown where nobody could catch it'))
  process.on('unhandledRejection', broken('A promise was rejected where nobody looked'))
  process.stdout.on('error', () => undefined)
  // Nothing is left to wait for, and yet the run has not ended: some promise will never settle.
  process.on('beforeExit', () => {
    if (at.ended()) return
    const error = new ActionError('INTERNAL', STUCK, { hint: STUCK_HINT })
    const { whole } = at.controllers
    if (whole.signal.aborted) return at.endWith(toActionError(whole.signal.reason))
    stop(at.controllers, error)
    // Keeps the process for the run to end by itself now.
    setTimeout(() => undefined, LAST_MOMENT)
  })
}

function startTime(
  { minutes, clock, spent }: { minutes: number; clock: Clock; spent: number },
  controllers: Controllers,
  endWith: (error: ActionError) => void,
): Limits {
  const { whole, collecting, lastWord } = controllers
  const timeUp = new ActionError(
    'TIMED_OUT',
    `The time of this run (\`timeout-minutes: ${minutes}\`) is up.`,
  )
  const time = clock.scaled(Math.max(0, minutes * 60_000 - spent))
  later(time, () => collecting.abort(timeUp))
  later(time + clock.scaled(GRACE), () => {
    stop(controllers, timeUp)
    lastWord.abort(timeUp)
    later(LAST_MOMENT, () => endWith(timeUp))
  })
  return {
    signal: whole.signal,
    collecting: collecting.signal,
    lastWord: lastWord.signal,
    deadline: clock.now().getTime() + time,
    lastDeadline: clock.now().getTime() + time + clock.scaled(GRACE),
  }
}

const STUCK = 'A server broke off an answer and the step waited for the rest for ever.'
const STUCK_HINT = 'Run again; what was stored before is kept.'

function faultOf(what: string, thrown: unknown): ActionError {
  if (thrown instanceof ActionError) return thrown
  const text = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)
  return new ActionError('INTERNAL', `${what}: ${text}`, { cause: thrown })
}
