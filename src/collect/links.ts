import { z } from 'zod'

import { ActionError } from '../errors.js'
import { type Day, type ReportRequest } from '../model.js'
import { type Api, type ApiAnswer, type Log } from '../ports.js'
import { dayOf, isDay } from '../reports/days.js'
import { explain } from './api-errors.js'

/**
 * Asks a reports endpoint for its download links and reads the envelope. A link is a credential: it
 * is masked as soon as it is read, lives in the value returned here until the download has used it, and goes
 * nowhere else.
 */

/** More parts than any report has; what is beyond is an attack or a fault. */
export const LINKS_LIMIT = 1000

const ENVELOPE = z.looseObject({
  download_links: z.array(z.string()),
  report_day: z.string().optional(),
  report_start_day: z.string().optional(),
  report_end_day: z.string().optional(),
})

const WINDOW_DAYS = 28
const DAY_IN_MILLISECONDS = 86_400_000

type Envelope = z.infer<typeof ENVELOPE>

export type LinksAnswer =
  | {
      readonly kind: 'links'
      /** One for each file. */
      readonly links: readonly string[]
      readonly day: Day
      /** The same for answers of the same period that name the same files in the same order. */
      readonly version: string
    }
  /** GitHub knows the scope and has no report of that day. */
  | { readonly kind: 'absent' }
  /** 404: no report, or no access; what other calls on the scope said decides. */
  | { readonly kind: 'not-found'; readonly error: ActionError }

export type LinkRequest = Extract<ReportRequest, { kind: 'day' | 'window' }>

export interface Asking {
  readonly api: Api
  readonly log: Log
  /** The token is the workflow's own GITHUB_TOKEN, which explains a refusal. */
  readonly workflowToken: boolean
  /** GITHUB_SERVER_URL, for links in advice. */
  readonly serverUrl: string
  /** Some call of this run was answered already, so a token that is refused now has expired. */
  readonly answered: () => boolean
  /** The UTC day of the run. */
  readonly today: Day
}

/**
 * The links of a report. Throws ActionError: the API's faults, an explained refusal (401, 403, 404
 * of a window, …), API_ANSWER_INVALID, REPORT_MISMATCH (another day, or one in the future), LIMIT_EXCEEDED.
 * https://docs.github.com/en/rest/copilot/copilot-usage-metrics
 */
export async function askLinks(request: LinkRequest, asking: Asking): Promise<LinksAnswer> {
  const { entry, scope } = request
  const day = request.kind === 'day' ? { day: request.day } : {}
  const answer = await asking.api.request(
    entry.route,
    { slug: scope.slug, ...day },
    { expect: (seen) => readAnswer(seen) !== undefined },
  )
  if (answer.status === 204) return { kind: 'absent' }
  if (answer.status !== 200) {
    const error = explain(answer, request, { ...asking, answered: asking.answered() })
    if (answer.status === 404 && request.kind === 'day') return { kind: 'not-found', error }
    throw error
  }
  const read = readAnswer(answer)
  if (read === undefined || read === 'absent') return { kind: 'absent' }
  for (const link of read.download_links) asking.log.mask(link)
  const envelope = envelopeOf(read, request)
  if (envelope.kind === 'links') refuseFuture(envelope.day, answer, asking.today)
  for (const oddity of odditiesOf(read)) {
    asking.log.warning(`GitHub's answer for ${entry.report} ${oddity}.`)
  }
  return envelope
}

/**
 * Throws REPORT_MISMATCH for a day that is in the future by this machine's clock and by the server's, as
 * its answer tells it: a runner whose clock is late refuses nothing.
 */
export function refuseFuture(day: Day, { headers }: ApiAnswer, today: Day): void {
  const server = Date.parse(headers['date'] ?? '')
  if (day <= today || (!Number.isNaN(server) && day <= dayOf(new Date(server)))) return
  throw new ActionError(
    'REPORT_MISMATCH',
    `GitHub answered with a report of ${day}, which is in the future (today is ${today}, UTC).`,
  )
}

/** Says, in place of a report, that there is none. Seen of GitHub: `""`, `null`, a sentence as a JSON string. */
export const isNothing = (value: unknown) => value === null || typeof value === 'string'

/** The envelope, `absent` for the ways to say that there is no report, undefined for an answer of another shape. */
function readAnswer(answer: ApiAnswer): Envelope | 'absent' | undefined {
  const text = answer.body.trim()
  if (text === '') return 'absent'
  const value = parsed(text)
  if (isNothing(value)) return 'absent'
  const result = ENVELOPE.safeParse(value)
  return result.success ? result.data : undefined
}

function envelopeOf(envelope: Envelope, request: LinkRequest): LinksAnswer {
  const named = envelope.download_links
  if (named.length === 0) return { kind: 'absent' }
  if (named.length > LINKS_LIMIT) {
    const what = `The report has ${named.length} parts; the limit is ${LINKS_LIMIT}.`
    throw new ActionError('LIMIT_EXCEEDED', what)
  }
  const day = request.kind === 'day' ? envelope.report_day : envelope.report_end_day
  if (day === undefined || !isDay(day)) {
    throw new ActionError('API_ANSWER_INVALID', "GitHub's answer names no day of the report.")
  }
  if (request.kind === 'day' && day !== request.day) {
    throw new ActionError('REPORT_MISMATCH', `GitHub answered with the report of ${day}.`)
  }
  const { report_day, report_start_day, report_end_day } = envelope
  const period = [report_day, report_start_day, report_end_day]
  const files = filesOf(named)
  const version = JSON.stringify([period, [...files.keys()]])
  return { kind: 'links', links: [...files.values()], day, version }
}

/**
 * The files that links lead to, each with its first link. A file is what a link names without its query:
 * that holds the signature, which differs each time, and nothing that tells two parts apart.
 */
function filesOf(links: readonly string[]): Map<string, string> {
  const files = new Map<string, string>()
  for (const link of links) {
    const url = URL.parse(link)
    const file = url === null ? link : `${url.protocol}//${url.host}${url.pathname}`
    if (!files.has(file)) files.set(file, link)
  }
  return files
}

/** What keeps nothing from being stored, and somebody should hear of. */
function odditiesOf(envelope: Envelope): string[] {
  const { download_links: links, report_start_day: first, report_end_day: last } = envelope
  const again = links.length - filesOf(links).size
  const span = Date.parse(last ?? '') - Date.parse(first ?? '')
  const days = Number.isNaN(span) ? WINDOW_DAYS : Math.round(span / DAY_IN_MILLISECONDS) + 1
  return [
    ...(again > 0
      ? [`names ${again === 1 ? 'a part' : `${again} parts`} twice; each counts once`]
      : []),
    ...(days === WINDOW_DAYS ? [] : [`spans ${days} days instead of ${WINDOW_DAYS}`]),
  ]
}

/** The JSON value, or undefined. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
