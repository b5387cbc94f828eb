import { type About, ActionError, type ErrorCode } from '../errors.js'
import { type Api, type ApiAnswer, type ApiOptions } from '../ports.js'
import { type Fault, faultOfError, faultOfStatus, TransportError } from './faults.js'
import { type Pace } from './pace.js'
import { type LastTry, type Patience } from './retry.js'
import { type Connection, exchange, type Question, readAll } from './transport.js'
import { untilAborted } from './until-aborted.js'

/**
 * GitHub's REST API through Octokit: Octokit knows routes, tokens and media types, its retry plugin
 * repeats; when and whether to repeat is decided by `net/faults.ts` and `net/retry.ts`, since the
 * plugin's own rules ignore `Retry-After` and know no budget.
 */

const REDIRECTS = 5
const REDIRECTING: ReadonlySet<number> = new Set([301, 302, 307, 308])
const SCALE_OF_MILLISECONDS = 1

/** Options for Octokit's retry plugin: it decides nothing by itself and counts waits in milliseconds. */
export const RETRY_OPTIONS = {
  doNotRetry: Array.from({ length: 200 }, (_, index) => 400 + index),
  retryAfterBaseValue: SCALE_OF_MILLISECONDS,
}

/** Nothing that Octokit has to say reaches the log: it may quote links and headers of answers. */
export const SILENT = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
}

/** What a run of tries ended with, by the status or the code of its last fault. */
const FINAL_CODES: Readonly<Record<string, ErrorCode>> = {
  EANSWER: 'API_ANSWER_INVALID',
  403: 'RATE_LIMITED',
  429: 'RATE_LIMITED',
}

type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string },
) => Promise<globalThis.Response>

/** What is used of Octokit; its retry plugin must be there. */
export interface OctokitLike {
  request(route: string, parameters: Record<string, unknown>): Promise<unknown>
}

interface RepeatingOctokit {
  hook: {
    error(
      name: 'request',
      hook: (error: FailedRequest, options: { request: CallOptions }) => never,
    ): void
  }
  retry: { retryRequest(error: Error, retries: number, retryAfter: number): Error }
}

interface FailedRequest extends Error {
  status?: number
  cause?: unknown
}

interface CallOptions {
  retryCount?: number
  decide?: (fault: Fault, tried: number) => number
}

/** Carries a fault through Octokit, which wraps whatever its `fetch` throws. */
class FaultError extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(fault.kind === 'stated' ? fault.error.message : fault.what)
    this.fault = fault
  }
}

/**
 * The Octokit plugin that asks our rules after each failed try. It must come before the retry plugin,
 * so that it sees the error first.
 */
export function faultRules(octokit: unknown): Record<string, never> {
  const repeating = octokit as RepeatingOctokit
  repeating.hook.error('request', (error, options) => {
    const fault = error.cause instanceof FaultError ? error.cause.fault : undefined
    const tried = (options.request.retryCount ?? 0) + 1
    if (fault === undefined || options.request.decide === undefined) throw error
    try {
      const wait = options.request.decide(fault, tried)
      throw repeating.retry.retryRequest(error, tried, wait)
    } catch (final) {
      if (final instanceof ActionError) error.cause = final
      throw error
    }
  })
  return {}
}

export interface ApiSettings {
  readonly connection: Connection
  readonly patience: Patience
  readonly pace: Pace
  /** Headers for every request. */
  readonly headers: Readonly<Record<string, string>>
  /** The largest answer that is read, in bytes. */
  readonly answerLimit: number
}

/** The `Api` port over an Octokit that carries the token and the base URL. */
export function apiOf(octokit: OctokitLike, settings: ApiSettings): Api {
  return {
    async request(route, parameters, options = {}) {
      const call: Call = { asked: askedOf(route, parameters), options, settings }
      const fetch: Fetch = async (url, init) => {
        const answer = await sendOnce(call, url, init)
        return new Response(answer.status === 204 || answer.status === 304 ? null : answer.body, {
          status: answer.status,
          headers: { 'content-type': 'text/plain' },
        })
      }
      const sent = octokit.request(route, {
        ...parameters,
        headers: settings.headers,
        request: { fetch, log: SILENT, decide: decider(call) },
      })
      try {
        await untilAborted(sent, settings.connection.signal)
      } catch (error) {
        return answerOf(error, call)
      }
      if (call.last === undefined)
        throw new ActionError('INTERNAL', `No answer came of ${call.asked}.`)
      settings.patience.succeeded()
      return call.last
    },
  }
}

interface Call {
  /** The route as a person reads it. */
  readonly asked: string
  readonly options: ApiOptions
  readonly settings: ApiSettings
  /** Of the newest answer, whatever became of it; the host also of one that did not come. */
  last?: ApiAnswer
  host?: string
}

/** A slug and a team say what was asked for. A repository may be one that nobody may hear of. */
function askedOf(route: string, parameters: Readonly<Record<string, unknown>>): string {
  return route.replace(/\{(slug|team)\}/g, (name, key: string) => {
    const value = parameters[key]
    return typeof value === 'string' ? value : name
  })
}

async function sendOnce(call: Call, url: string, init: Parameters<Fetch>[1]): Promise<ApiAnswer> {
  const { connection, patience, pace } = call.settings
  const host = new URL(url).hostname
  call.host = host
  try {
    await patience.ready()
    await pace(init.method, connection.signal)
    const answer = await followed(call, new URL(url), init)
    const { clock } = connection
    const now = clock.now().getTime()
    const fault = faultOfStatus(answer, { now, own: (wait) => clock.scaled(wait) })
    if (fault !== undefined) throw new FaultError(fault)
    if (answer.status === 200 && call.options.expect?.(answer) === false) {
      throw new TransportError('EANSWER', 'an answer of another shape than the one documented')
    }
    return answer
  } catch (error) {
    if (error instanceof FaultError) throw error
    throw new FaultError(faultOfError(error, host))
  }
}

/** Follows redirects within the API's own origin only, so that the token never leaves it. */
async function followed(call: Call, from: URL, init: Parameters<Fetch>[1]): Promise<ApiAnswer> {
  const question = { method: init.method, headers: init.headers, body: init.body }
  let url = from
  for (let hops = 0; hops <= REDIRECTS; hops += 1) {
    const answer = await answered(call, { ...question, url })
    call.last = answer
    const target = answer.headers['location']
    if (!REDIRECTING.has(answer.status) || target === undefined) return answer
    const next = new URL(target, url)
    if (next.origin !== from.origin) {
      const refused = `${call.asked} was redirected to another host (${next.hostname}), which is not followed.`
      throw new ActionError('API_REFUSED', refused, { about: aboutOf(call) })
    }
    url = next
  }
  throw new ActionError('API_REFUSED', `${call.asked} is redirected in a loop.`, {
    about: aboutOf(call),
  })
}

async function answered(call: Call, question: Question): Promise<ApiAnswer> {
  const response = await exchange(question, call.settings.connection)
  const what = `The answer of ${question.url.hostname} to ${call.asked}`
  const bytes = await readAll(response, call.settings.answerLimit, what)
  if (response.framing === 'close' && bytes.length === 0 && response.status === 200) {
    throw new TransportError('ECUT', 'an empty body whose end cannot be known')
  }
  const { status, headers } = response
  return { status, headers, body: bytes.toString('utf8'), host: question.url.hostname }
}

function decider(call: Call): CallOptions['decide'] {
  return (fault, tried) => {
    // A server that asks to wait did nothing yet, so that request is not sent twice.
    const final =
      call.options.repeat === false && fault.kind === 'transient' ? { ...fault, tries: 1 } : fault
    return call.settings.patience.wait(final, tried, (last) => exhausted(call, last))
  }
}

function exhausted(call: Call, last: LastTry): ActionError {
  const code = FINAL_CODES[last.status ?? last.fault ?? ''] ?? 'API_UNREACHABLE'
  const about = { ...aboutOf(call), ...last }
  return new ActionError(code, `GitHub did not answer ${call.asked} properly.`, { about })
}

function aboutOf({ host, last }: Call): About {
  return { host, request: last?.headers['x-github-request-id'] }
}

/** The answer of a final status, or the ActionError that the fault became. */
function answerOf(error: unknown, call: Call): ApiAnswer {
  if (error instanceof ActionError) throw error
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof ActionError) throw cause
  if (call.last !== undefined && cause === undefined) return call.last
  throw new ActionError('INTERNAL', 'Octokit failed unexpectedly.', { cause: error })
}
