/** Scripted faults: which requests fail, how, and how often. How each is performed: play.ts. */
import { type Answer, type Host } from './http.js'
import { randomOf } from './data/random.js'

/** A number of bytes from the start; negative = from the end; or a percentage of the whole. */
export type Offset = number | `${number}%`
export type Framing = 'length' | 'chunked' | 'close' | 'gzip'

export type Fault =
  | 'ok'
  /** An answer in place of the real one, which is not asked for. */
  | { readonly kind: 'status'; readonly answer: Answer }
  /** The real answer, changed. */
  | { readonly kind: 'rewrite'; readonly change: (answer: Answer) => Answer }
  /** The connection stays open and nothing comes. */
  | { readonly kind: 'silence' }
  /** Header bytes one by one, without end. */
  | { readonly kind: 'slow-headers'; readonly everyMs: number }
  /** The body ends early. `reset` = RST, `fin` = a polite end. With gzip the framing is right, the stream is cut. */
  | {
      readonly kind: 'cut'
      readonly after: Offset
      readonly framing: Framing
      readonly end: 'reset' | 'fin'
    }
  /** The body stops after some bytes and the connection stays open. */
  | { readonly kind: 'stall'; readonly after: Offset }
  /** The body comes a few bytes at a time. */
  | { readonly kind: 'trickle'; readonly bytes: number; readonly everyMs: number }
  /** More bytes than Content-Length promised. */
  | { readonly kind: 'surplus'; readonly bytes: number }
  /** `flip`: one bit of the body is turned, the digest headers are the true ones. `header`: the reverse. */
  | { readonly kind: 'digest'; readonly wrong: 'flip' | 'header' }
  /** Content-Encoding gzip: really (`whole`), or said only (`false`). */
  | { readonly kind: 'gzip'; readonly as: 'whole' | 'false' }
  /** A whole, true body in another framing. */
  | { readonly kind: 'framing'; readonly framing: 'chunked' | 'close' }
  /** `to`: an absolute URL, `self` (a loop), or made from the URL that was asked for. */
  | {
      readonly kind: 'redirect'
      readonly status: number
      readonly to: string | ((url: string) => string)
    }
  /** The connection is closed before any answer; `after-answer` closes a kept-alive one behind a true answer. */
  | { readonly kind: 'close'; readonly when: 'before' | 'after-answer' }
  /** A body of this many bytes (or a line less), whole lines of ASCII, made as it goes. */
  | { readonly kind: 'huge'; readonly bytes: number; readonly line: string }
  /** The request takes effect, then the answer is lost: connection dropped, or this status instead. */
  | { readonly kind: 'lost'; readonly answer?: Answer }
  /** The true answer, late. */
  | { readonly kind: 'delay'; readonly ms: number }

/**
 * `api` = all of the API; of it `git` = `/repos/...`, the visibility of the running repository included, and `reports` =
 * the rest. `storage` = reads from the storage host, `upload` = writes to it.
 */
export type FaultTarget = Host | 'upload' | 'git' | 'reports'

export interface FaultRule {
  readonly on: FaultTarget
  readonly method?: string
  /** Tested against the path followed by the query; absent = every request. */
  readonly match?: RegExp | string
  /** What happens to the first, second, ... matching request. */
  readonly script: readonly Fault[]
  /** How many matching requests in all: the last of the script repeats until then. Default: the script's length. */
  readonly times?: number
}

export interface Storm {
  readonly seed: string | number
  /** Share of requests that fail. Default 0.2 */
  readonly rate?: number
  /** Default: everywhere. */
  readonly on?: readonly FaultTarget[]
  /** At most this many failures of the same request (day, part) in a row. Default 2 */
  readonly inARow?: number
  /** What may happen, per target; default STORM. */
  readonly faults?: Partial<Record<FaultTarget, readonly Fault[]>>
}

export interface Candidate {
  readonly host: Host
  readonly method: string
  /** Path followed by the query. */
  readonly url: string
}

export interface FaultPlan {
  add(rule: FaultRule): void
  storm(storm: Storm): void
  clear(): void
  /** What is to happen to a request; it counts as one of the rule's times. */
  next(candidate: Candidate): Fault
}

function targetsOf({ host, method, url }: Candidate): FaultTarget[] {
  if (host === 'storage') return [method === 'PUT' || method === 'POST' ? 'upload' : 'storage']
  if (host !== 'api') return [host]
  return [/^\/(repos\/|graphql$)/.test(url) ? 'git' : 'reports', 'api']
}

function applies(rule: FaultRule, candidate: Candidate): boolean {
  if (!targetsOf(candidate).includes(rule.on)) return false
  if (rule.method !== undefined && rule.method !== candidate.method) return false
  if (rule.match === undefined) return true
  return typeof rule.match === 'string'
    ? candidate.url.includes(rule.match)
    : rule.match.test(candidate.url)
}

/** The rules of a sandbox, asked in the order in which they were added; the first that still has something wins. */
export function faultPlan(storms: typeof STORM): FaultPlan {
  let rules: { rule: FaultRule; played: number }[] = []
  let storm: ((candidate: Candidate) => Fault) | undefined
  return {
    add: (rule) => void rules.push({ rule, played: 0 }),
    storm: (settings) => void (storm = stormOf(settings, storms)),
    clear: () => {
      rules = []
      storm = undefined
    },
    next: (candidate) => {
      for (const row of rules) {
        const { script, times = script.length } = row.rule
        if (row.played >= times || !applies(row.rule, candidate)) continue
        const fault = script[Math.min(row.played, script.length - 1)]
        row.played += 1
        return fault ?? 'ok'
      }
      return storm?.(candidate) ?? 'ok'
    },
  }
}

/** What is asked for, whichever sandbox it is and however the link is signed. */
const subjectOf = ({ host, url }: Candidate) =>
  host === 'storage' ? url.replace(/\?.*/, '').replace(/^(\/\w+\/\w+)\/[^/]+/, '$1') : url

function stormOf(storm: Storm, defaults: typeof STORM): (candidate: Candidate) => Fault {
  const { rate = 0.2, inARow = 2 } = storm
  const seen = new Map<string, { asked: number; failed: number }>()
  return (candidate) => {
    const targets = targetsOf(candidate)
    const key = `${candidate.method} ${subjectOf(candidate)}`
    const count = seen.get(key) ?? { asked: 0, failed: 0 }
    seen.set(key, count)
    count.asked += 1
    const random = randomOf(storm.seed, key, count.asked)
    const lists = [storm.faults ?? {}, defaults].flatMap((table) =>
      targets.map((name) => table[name]),
    )
    const faults = lists.find((list) => list !== undefined) ?? []
    const calm = storm.on !== undefined && !targets.some((name) => storm.on?.includes(name))
    if (calm || faults.length === 0 || count.failed >= inARow || !random.flip(rate)) {
      count.failed = 0
      return 'ok'
    }
    count.failed += 1
    return random.pick(faults)
  }
}

const status = (code: number, headers: Record<string, string> = {}, body: unknown = {}): Fault => ({
  kind: 'status',
  answer: { status: code, headers, body },
})
const cut = (after: Offset, framing: Framing): Fault => ({
  kind: 'cut',
  after,
  framing,
  end: 'reset',
})

const BUSY = status(503, { 'retry-after': '1' }, { message: 'Service unavailable' })
const TROUBLE = [status(500, {}, { message: 'Server Error' }), status(502, {}, 'Bad Gateway'), BUSY]
const DROPPED: Fault = { kind: 'close', when: 'before' }

const API_TROUBLE = [
  ...TROUBLE,
  DROPPED,
  cut('50%', 'length'),
  cut(20, 'chunked'),
  status(429, { 'retry-after': '1' }),
]

/** What may happen in a storm: all of it is transient. */
export const STORM: Readonly<Record<FaultTarget, readonly Fault[]>> = {
  api: API_TROUBLE,
  reports: API_TROUBLE,
  storage: [
    ...TROUBLE,
    DROPPED,
    ...(['length', 'chunked', 'gzip', 'close'] as const).map((framing) => cut('50%', framing)),
    { kind: 'digest', wrong: 'flip' },
    status(403, {}, '<Error><Code>AuthenticationFailed</Code></Error>'),
  ],
  artifact: [status(500, {}, { msg: 'internal' }), status(503, {}, { msg: 'unavailable' })],
  upload: [status(500), status(503)],
  git: [...TROUBLE, DROPPED, { kind: 'lost' }],
}
