import { toActionError } from '../errors.js'

/**
 * Settles like `work`, or rejects when the signal aborts: at once, with its reason as an ActionError. For
 * work that knows no cancelling; it goes on unheard. A signal that has aborted before is not looked at.
 */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(toActionError(signal.reason))
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
