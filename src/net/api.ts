import { type About, ActionError, type ErrorCode } from '../errors.js'
import { type Api, type ApiAnswer, type ApiOptions } from '../ports.js'
import { cleared } from './cleared.js'
import { type Fault, faultOfError, faultOfStatus, TransportError } from './faults.js'
import { type Pace } from './pace.js'
import { type LastTry, type RetryPolicy } from './retry.js'
import { type Connection, follow, type Question, readAll } from './transport.js'
import { untilAborted } from './until-aborted.js'

/**
 * GitHub's REST API through Octokit: Octokit knows routes, tokens and media types, its retry plugin
 * waits and repeats. Whether and when is decided by the retry policy, as for downloads, since the
 * plugin's own rules ignore `Retry-After` and know no budget.
 */

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
  init: { method: string; headers: Record<string, string>; body?: string | Buffer },
) => Promise<typeof DONE>

/** What Octokit looks at of an answer without a body. A true one would load all of Node's own fetch. */
const DONE = { status: 204, url: '', headers: [] } as const

/** What is used of Octokit; its retry plugin must be there. */
export interface OctokitLike {
  request(route: string, parameters: Record<string, unknown>): Promise<unknown>
}

/** What Octokit hands to a plugin, of which the retry plugin is one. */
interface RepeatingOctokit {
  hook: { error(name: 'request', hook: (error: Error) => never): void }
  retry: { retryRequest(error: Error, retries: number, retryAfter: number): Error }
}

/** A decision of the retry policy, on its way through Octokit, which wraps whatever its `fetch` throws. */
class TryAgain extends Error {
  readonly tried: number
  readonly wait: number

  constructor(tried: number, wait: number) {
    super('tried again')
    this.tried = tried
    this.wait = wait
  }
}

/**
 * The Octokit plugin that hands each decision to the retry plugin, which waits and repeats. It must come
 * before that plugin, so that it sees the error first.
 */
export function repeatAsDecided(octokit: unknown): Record<string, never> {
  const repeating = octokit as RepeatingOctokit
  repeating.hook.error('request', (error) => {
    if (!(error.cause instanceof TryAgain)) throw error
    throw repeating.retry.retryRequest(error, error.cause.tried, error.cause.wait)
  })
  return {}
}

export interface ApiSettings {
  readonly connection: Connection
  readonly retry: RetryPolicy
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
      const call: Call = { asked: askedOf(route, parameters), options, settings, tried: 0 }
      const fetch: Fetch = async (url, init) => {
        await tryOnce(call, { ...init, url: new URL(url) })
        return DONE
      }
      const sent = octokit.request(route, {
        ...parameters,
        headers: settings.headers,
        request: { fetch, log: SILENT },
      })
      try {
        await untilAborted(sent, settings.connection.signal)
      } catch (error) {
        throw statedBy(error)
      }
      if (call.last === undefined)
        throw new ActionError('INTERNAL', `No answer came of ${call.asked}.`)
      if (call.last.status < 400) settings.retry.succeeded()
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
  tried: number
}

/** A slug and a team say what was asked for. A repository may be one that nobody may hear of. */
function askedOf(route: string, parameters: Readonly<Record<string, unknown>>): string {
  return route.replace(/\{(slug|team)\}/g, (name, key: string) => {
    const value = parameters[key]
    return typeof value === 'string' ? value : name
  })
}

/** Leaves the answer in the call. Throws TryAgain, or the ActionError of a call that is not tried again. */
async function tryOnce(call: Call, question: Question): Promise<void> {
  const { options, settings } = call
  call.host = question.url.hostname
  call.tried += 1
  const fault = await faultOf(call, question)
  if (fault === undefined) return
  // A server that asks to wait did nothing yet, so that request is not sent twice.
  const once = options.repeat === false && fault.kind === 'transient'
  const judged = once ? { ...fault, tries: 1 } : fault
  const wait = settings.retry.wait(judged, call.tried, (last) => exhausted(call, last))
  throw new TryAgain(call.tried, wait)
}

async function faultOf(call: Call, question: Question): Promise<Fault | undefined> {
  const { connection, retry, pace } = call.settings
  const { clock, signal } = connection
  try {
    await retry.ready()
    await pace(question.method ?? 'GET', signal)
    const answer = await answered(call, question)
    call.last = answer
    if (answer.status === 200 && call.options.expect?.(answer) === false) {
      throw new TransportError('EANSWER', 'an answer of another shape than the one documented')
    }
    const now = clock.now().getTime()
    return faultOfStatus(answer, { now, own: (wait) => clock.scaled(wait) })
  } catch (error) {
    return faultOfError(error, question.url.hostname)
  }
}

/**
 * Redirects are followed within the API's own origin only, so that the token never leaves it. What is written
 * goes where it was sent or nowhere: of the repository that a redirect leads to, nobody was asked.
 */
async function answered(call: Call, question: Question): Promise<ApiAnswer> {
  const refused = (what: string) =>
    new ActionError('API_REFUSED', `${call.asked} ${what}.`, { about: aboutOf(call) })
  const response = await follow(question, call.settings.connection, {
    judge(target, from) {
      if (question.method !== 'GET')
        throw refused('was redirected, and a write is not sent elsewhere')
      const next = URL.parse(target, from.href)
      if (next?.origin === question.url.origin) return next
      const host = next?.hostname ?? 'no URL'
      throw refused(`was redirected to another host (${host}), which is not followed`)
    },
    loop: () => refused('is redirected in a loop'),
  })
  const host = question.url.hostname
  const what = `The answer of ${host} to ${call.asked}`
  const bytes = await readAll(response, call.settings.answerLimit, what)
  const { status, headers } = response
  if (response.framing === 'close' && bytes.length === 0 && status === 200) {
    throw new TransportError('ECUT', 'an empty body whose end cannot be known')
  }
  return cleared({ status, headers, body: bytes.toString('utf8'), host })
}

function exhausted(call: Call, last: LastTry): ActionError {
  const code = FINAL_CODES[last.status ?? last.fault ?? ''] ?? 'API_UNREACHABLE'
  const about = { ...aboutOf(call), ...last }
  return new ActionError(code, `GitHub did not answer ${call.asked} properly.`, { about })
}

function aboutOf({ host, last }: Call): About {
  return { host, request: last?.headers['x-github-request-id'] }
}

/** The ActionError that Octokit wrapped. */
function statedBy(error: unknown): ActionError {
  if (error instanceof ActionError) return error
  if (error instanceof Error && error.cause instanceof ActionError) return error.cause
  return new ActionError('INTERNAL', 'Octokit failed unexpectedly.', { cause: error })
}
