import { z } from 'zod'

import { ActionError } from '../errors.js'
import { type Day, type ReportRequest } from '../model.js'
import { type Api, type ApiAnswer, type Log } from '../ports.js'
import { isDay } from '../reports/days.js'
import { explain } from './explain.js'
import { envelopeNotices } from './notices.js'

/**
 * Asks a reports endpoint for its download links and reads the envelope. A link is a credential: it
 * lives in the value returned here until the download has used it, and goes nowhere else.
 */

/** More parts than any report has; what is beyond is an attack or a fault. */
export const LINKS_LIMIT = 1000

const ENVELOPE = z.looseObject({
  download_links: z.array(z.string()),
  report_day: z.string().optional(),
  report_start_day: z.string().optional(),
  report_end_day: z.string().optional(),
})

export type LinksAnswer =
  | { readonly kind: 'links'; readonly links: readonly string[]; readonly day: Day }
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
  /** Some call of this run was answered already, so a token that is refused now has expired. */
  readonly answered: () => boolean
}

/**
 * The links of a report. Throws ActionError: the API's faults, an explained refusal (401, 403, 404
 * of a window, …), API_ANSWER_INVALID, REPORT_MISMATCH, LIMIT_EXCEEDED.
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
    const error = explain(answer, request, {
      workflowToken: asking.workflowToken,
      answered: asking.answered(),
    })
    if (answer.status === 404 && request.kind === 'day') return { kind: 'not-found', error }
    throw error
  }
  const read = readAnswer(answer)
  if (read === undefined || read === 'absent') return { kind: 'absent' }
  for (const notice of envelopeNotices(entry.report, read)) asking.log.warning(notice)
  return envelopeOf(read, request)
}

/**
 * The envelope, `absent` for each of the ways to say that there is no report, undefined for an answer
 * of another shape. Seen of GitHub: an empty body, `""`, `null`, a sentence as a JSON string.
 */
function readAnswer(answer: ApiAnswer): z.infer<typeof ENVELOPE> | 'absent' | undefined {
  const text = answer.body.trim()
  if (text === '') return 'absent'
  const value = parsed(text)
  if (value === null || typeof value === 'string') return 'absent'
  const result = ENVELOPE.safeParse(value)
  return result.success ? result.data : undefined
}

function envelopeOf(envelope: z.infer<typeof ENVELOPE>, request: LinkRequest): LinksAnswer {
  const links = [...new Set(envelope.download_links)]
  if (links.length === 0) return { kind: 'absent' }
  if (links.length > LINKS_LIMIT) {
    const what = `The report has ${links.length} parts; the limit is ${LINKS_LIMIT}.`
    throw new ActionError('LIMIT_EXCEEDED', what)
  }
  const day = request.kind === 'day' ? envelope.report_day : envelope.report_end_day
  if (day === undefined || !isDay(day)) {
    throw new ActionError('API_ANSWER_INVALID', "GitHub's answer names no day of the report.")
  }
  if (request.kind === 'day' && day !== request.day) {
    throw new ActionError('REPORT_MISMATCH', `GitHub answered with the report of ${day}.`)
  }
  return { kind: 'links', links, day }
}

/** The JSON value, or undefined. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
