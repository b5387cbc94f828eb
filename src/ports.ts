import { type Agent } from 'node:http'

import { type CatalogueEntry } from './reports/catalogue.js'
import { type PartFacts } from './measure/part.js'
import { type Day, type Scope } from './model.js'

/**
 * The small interfaces that effects hide behind. `main.ts` makes the real ones; tests pass their own
 * values. Each has the fewest methods that its users call.
 */

/** Time. Waits of the action's own making pass through `scaled`; those a server asked for do not. */
export interface Clock {
  /** The instant now. */
  now(): Date
  /** A wait or limit of the action's own making, in real milliseconds: times the scale. */
  scaled(milliseconds: number): number
  /** Resolves after that many real milliseconds, rejects with the signal's reason when aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
  /** Calls back after that many real milliseconds unless cancelled by the returned function. */
  after(milliseconds: number, callback: () => void): () => void
  /** A number from 0 (included) to 1 (excluded), for jitter. */
  random(): number
}

/** The one door to the runner's log. Everything is neutralised and redacted behind it. */
export interface Log {
  info(text: string): void
  debug(text: string): void
  /** Becomes an annotation; the same text is written once, and at most eight in a run. */
  warning(text: string): void
  group<T>(name: string, work: () => Promise<T>): Promise<T>
  /** Hides a value in everything that follows, here and in the runner's own log. */
  mask(secret: string): void
  /** Takes masked values, links and tokens out of a text. */
  redact(text: string): string
}

/** An answer of the API as it came: `body` is the whole text, whatever the content type. */
export interface ApiAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
  /** The server that answered. */
  readonly host?: string
}

export interface ApiOptions {
  /**
   * Whether an answer has the shape that was asked for. One that has not counts as damaged on the way
   * and is asked for again, like a transport fault; in the end it is API_ANSWER_INVALID.
   */
  readonly expect?: (answer: ApiAnswer) => boolean
  /** `false` for a call that must not be sent twice (moving a ref): the caller looks what became of it. */
  readonly repeat?: boolean
}

/**
 * GitHub's REST API with one token, through Octokit. `route` is Octokit's (`GET /repos/{owner}/{repo}`),
 * `parameters` fill the path, then the query or the JSON body; `data` among them is a body that is JSON
 * already. Transient faults and rate limits were waited for and tried again already (net/retry.ts). Answers
 * every final HTTP status as a value; throws ActionError when no answer could be had: API_UNREACHABLE, TLS_FAILED, PROXY_REFUSED, RATE_LIMITED,
 * API_ANSWER_INVALID, API_REFUSED, TIMED_OUT, CANCELLED, LIMIT_EXCEEDED.
 */
export interface Api {
  request(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    options?: ApiOptions,
  ): Promise<ApiAnswer>
}

/** Makes the agent that reaches a host, through the proxy that the environment names for it. */
export type AgentFor = (url: string) => Agent | undefined

/** Where the rows of a part are looked at while its bytes pass by. */
export interface PartReader {
  /** The chunk is the caller's again at once; a promise tells when more should come. */
  write(chunk: Uint8Array): void | Promise<void>
  /** After the last byte. */
  end(): PartReading | Promise<PartReading>
  /** Instead of the end: what was read is of no use. */
  drop?(): void
}

/** Another thread: what is posted is copied, but for what is handed over. */
export interface Thread {
  postMessage(message: unknown, handedOver?: ArrayBuffer[]): void
  on(event: 'message', take: (message: unknown) => void): unknown
  on(event: 'error', take: (error: Error) => void): unknown
  /** Keeps the process alive, or does so no more. */
  ref(): unknown
  unref(): unknown
}

/** What was seen in a part. */
export interface PartReading {
  /** Rows; of an aggregate the number of its days. */
  readonly rows: number
  /** Numbers of the lines that could not be read, the first hundred; counted from 1. */
  readonly unreadable: readonly number[]
  readonly unreadableCount: number
  /** True when nothing at all of a non-blank part could be read: then it is not a report. */
  readonly illegible: boolean
  /** What its rows add up to, for whoever measures. */
  readonly facts?: PartFacts
}

/** Opens a reader for one part; `index` counts the parts of the report from 0, in link order. */
export type OpenReader = (part: {
  readonly entry: CatalogueEntry
  readonly scope: Scope
  readonly day?: Day
  readonly index: number
  /** How many bytes it is said to have; not a number when nobody said. */
  readonly bytes?: number
}) => PartReader
