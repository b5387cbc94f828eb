import { ActionError } from '../errors.js'

/**
 * What kinds of faults there are, and which of them may pass by themselves. The one table that says
 * what is tried again.
 */

/** `transient`: tried again. `limited`: GitHub asked to wait. `stated`: a server's final answer. */
export type Fault =
  | {
      readonly kind: 'transient'
      readonly what: string
      readonly tries: number
      readonly floor: number
    }
  | {
      readonly kind: 'limited'
      readonly what: string
      readonly tries: number
      readonly floor: number
    }
  | { readonly kind: 'stated'; readonly error: ActionError }

type Headers = Readonly<Record<string, string | undefined>>

/** How often an operation is tried at most, the first time included. */
export const TRIES = 5

/** GitHub: without `retry-after`, wait at least a minute, and do not insist.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
export const SECONDARY_LIMIT_WAIT = 60_000
const SECONDARY_LIMIT_TRIES = 3
/** A name that cannot be resolved is most likely wrong, and so is an answer of another shape. */
const TRIES_BY_CODE: Readonly<Record<string, number>> = { ENOTFOUND: 2, EANSWER: 3 }

const TRANSIENT_STATUSES: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504])

const CERTIFICATE = /^(CERT_|ERR_TLS_CERT|SELF_SIGNED_CERT|DEPTH_ZERO_SELF|UNABLE_TO_|ERR_SSL_)/

/** A fault of the connection: no answer, or half of one. */
export class TransportError extends Error {
  readonly code: string

  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'TransportError'
    this.code = code
  }
}

/**
 * What a status means for trying again; undefined when it is an answer. `now`: epoch milliseconds.
 * `own`: a wait of our own making in real milliseconds, used where the server names none.
 */
export function faultOfStatus(
  answer: { status: number; headers: Headers; body: string },
  time: { now: number; own: (milliseconds: number) => number },
): Fault | undefined {
  const { status, headers } = answer
  // Instants in headers are of the server's clock, which a runner's may be far from.
  const now = instantOf(headers['date']) ?? time.now
  const asked = retryAfter(headers['retry-after'], now)
  const what = `HTTP ${status}`
  if (status === 403 || status === 429) {
    const reset = resetAfter(headers, now)
    const floor = asked ?? reset
    if (floor !== undefined) return { kind: 'limited', what, tries: TRIES, floor }
    if (/secondary rate limit|abuse detection/i.test(answer.body)) {
      return {
        kind: 'limited',
        what,
        tries: SECONDARY_LIMIT_TRIES,
        floor: time.own(SECONDARY_LIMIT_WAIT),
      }
    }
  }
  if (!TRANSIENT_STATUSES.has(status)) return undefined
  return { kind: 'transient', what, tries: TRIES, floor: asked ?? 0 }
}

/** What a thrown fault of the connection means. `where` names the host for messages. */
export function faultOfError(error: unknown, where: string): Fault {
  if (error instanceof ActionError) return { kind: 'stated', error }
  const { code, message } = codeOf(error)
  if (CERTIFICATE.test(code)) {
    return {
      kind: 'stated',
      error: new ActionError('TLS_FAILED', 'The certificate of the server was refused.', {
        cause: error,
        about: { host: where, fault: code },
      }),
    }
  }
  if (/statusCode=407|HTTP 407/.test(message)) {
    return {
      kind: 'stated',
      error: new ActionError('PROXY_REFUSED', 'The proxy refused the way to the server.', {
        cause: error,
        about: { host: where, status: 407 },
      }),
    }
  }
  const tries = TRIES_BY_CODE[code] ?? TRIES
  return { kind: 'transient', what: code, tries, floor: 0 }
}

/**
 * Seconds or a date of `Retry-After` as milliseconds from now; undefined when absent or senseless.
 * https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  const text = value.trim()
  if (/^\d+$/.test(text)) return Number(text) * 1000
  if (!/^[A-Z][a-z]{2},/.test(text)) return undefined
  const instant = instantOf(text)
  return instant === undefined ? undefined : Math.max(0, instant - now)
}

/** A date of a header as epoch milliseconds; undefined when absent or none. */
export function instantOf(text: string | undefined): number | undefined {
  const time = Date.parse(text ?? '')
  return Number.isNaN(time) ? undefined : time
}

/** Milliseconds until the primary limit resets, when it is used up. */
export function resetAfter(headers: Headers, now: number): number | undefined {
  if (headers['x-ratelimit-remaining'] !== '0') return undefined
  const reset = Number(headers['x-ratelimit-reset'])
  if (!Number.isFinite(reset) || reset <= 0) return undefined
  return Math.max(0, reset * 1000 - now) + 1000
}

function codeOf(error: unknown): { code: string; message: string } {
  if (!(error instanceof Error)) return { code: 'UNKNOWN', message: String(error) }
  if ('code' in error && typeof error.code === 'string') {
    return { code: error.code, message: error.message }
  }
  if (error.cause !== undefined) return codeOf(error.cause)
  return { code: error.name, message: error.message }
}
