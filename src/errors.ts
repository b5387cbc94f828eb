import { adviceOf } from './advice.js'
import { type About, type ErrorCode, HINTS } from './codes.js'
import { clean } from './text/cleaner.js'

export { type About, type ErrorCode, HINTS } from './codes.js'

/**
 * The one error of the action. Every failure has a code of the closed table below; the table holds
 * the fix, `what` says what happened, and `about` where: typed fields, put into words in one place.
 */

export interface ErrorOptions {
  /** More exact advice than the table's, when the place that failed knows better. */
  readonly hint?: string
  readonly cause?: unknown
  readonly about?: About
  /** What there is to tell one by one, such as every mistake in the inputs; each becomes a line. */
  readonly lines?: readonly string[]
  /** Whoever reads it may know of the repository that it is about, and what a server said in its own words. */
  readonly isNamed?: boolean
  readonly isQuoted?: boolean
}

/** A failure with its code, what happened and where, and what to do about it. */
export class ActionError extends Error {
  readonly code: ErrorCode
  readonly what: string
  readonly about: About
  readonly lines: readonly string[]
  readonly hint: string
  readonly #options: ErrorOptions

  /**
   * `what`: one sentence, without secrets or links, without the name of a repository that may be private, and
   * without a server's words; `message` is that sentence with all of `about` that may be told.
   */
  constructor(code: ErrorCode, what: string, options: ErrorOptions = {}) {
    const { hint, cause, about = {}, lines = [] } = options
    super([sentenceOf(what, shownOf(about, options)), ...lines].join('\n'), { cause })
    this.name = 'ActionError'
    this.code = code
    this.what = what
    this.about = about
    this.lines = lines
    this.hint = hint ?? adviceOf(code, about) ?? HINTS[code]
    this.#options = options
  }

  /** The message without what is told line by line. */
  get sentence(): string {
    return this.#told(this.about)
  }

  /** The sentence without report, slug and day: for a line that tells these already. */
  get reason(): string {
    return this.#told({ ...this.about, report: undefined, slug: undefined, day: undefined })
  }

  /** The same failure with other fields in `about`; one that is undefined is taken out. */
  with(about: About, what = this.what): ActionError {
    return new ActionError(this.code, what, {
      ...this.#options,
      cause: this.#options.cause ?? this,
      about: { ...this.about, ...about },
    })
  }

  /** The same failure for those who may know of the repository that it is about. */
  named(): ActionError {
    return new ActionError(this.code, this.what, { ...this.#options, isNamed: true })
  }

  /** The same for those who may also read what a server said, of people too. */
  quoted(): ActionError {
    return new ActionError(this.code, this.what, {
      ...this.#options,
      isNamed: true,
      isQuoted: true,
    })
  }

  #told(about: About): string {
    return sentenceOf(this.what, shownOf(about, this.#options))
  }
}

/** As GitHub's servers write ids of requests; what has another look may be anything. */
const REQUEST_ID =
  /^(?:[0-9A-Z]{1,12}(?::[0-9A-Z]{1,12})+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** What may be read of it: unless more is allowed, what anybody may. */
function shownOf(about: About, { isNamed = false, isQuoted = false }: ErrorOptions): About {
  if (isQuoted) return about
  const request = REQUEST_ID.test(about.request ?? '') ? about.request : undefined
  const repository = isNamed ? about.repository : undefined
  return { ...about, request, repository, said: undefined }
}

/** "A part could not be downloaded (users-1-day of octo-org, 2026-11-16; HOST: HTTP 500, 5 tries)." */
function sentenceOf(what: string, about: About): string {
  const request = about.request && `request ${about.request}`
  const details = [placeOf(about), exchangeOf(about), about.accepted, request]
  const known = details.filter((detail) => detail)
  const said = about.said && `: "${about.said}"`
  if (known.length === 0 && !said) return what
  const where = known.length === 0 ? '' : ` (${known.join('; ')})`
  return `${what.replace(/\.$/, '')}${said ?? ''}${where}.`
}

function placeOf({ report, slug, day, repository }: About): string {
  const named = report && slug ? `${report} of ${slug}` : (report ?? slug)
  return [named, day, repository].filter((part) => part).join(', ')
}

function exchangeOf({ host, status, fault, tries }: About): string {
  const answer = status === undefined ? fault : `HTTP ${status}`
  const times = tries === undefined ? '' : `${tries} ${tries === 1 ? 'try' : 'tries'}`
  const end = [answer, times].filter((part) => part).join(', ')
  return [host, end].filter((part) => part).join(': ')
}

/** Any thrown value as an ActionError; what is not one is a fault of the action itself. */
export function toActionError(thrown: unknown): ActionError {
  if (thrown instanceof ActionError) return thrown
  return new ActionError('INTERNAL', `Something unexpected happened: ${textOfError(thrown)}`, {
    cause: thrown,
  })
}

/** What a library says of its failure, cleared of secrets: name and message. */
export function textOfError(thrown: unknown): string {
  return clean(thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown))
}

/** The code of an error of the system, such as ENOSPC; 'an error' of what carries none. */
export function systemCodeOf(thrown: unknown): string {
  const known = typeof thrown === 'object' && thrown !== null && 'code' in thrown
  return known ? String(thrown.code) : 'an error'
}

/**
 * The text of an error as a person reads it: code, what happened, what to do, where to read more. One
 * line, and one more for each thing that is to be told by itself.
 */
export function describeError(error: ActionError, docs = ''): string {
  const [what = '', ...lines] = error.message.split('\n')
  const more = docs === '' ? '' : ` See ${docs}#${error.code.toLowerCase()}`
  const advice = `${error.hint}${more}`
  if (lines.length === 0) return `${error.code}: ${what} ${advice}`
  return [`${error.code}: ${what}`, ...lines.map((line) => `- ${line}`), advice].join('\n')
}
