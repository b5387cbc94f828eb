import { type ApiAnswer } from '../ports.js'

/** What an answer says beside its report that somebody should hear of before it becomes a failure. */

const DAY = 86_400_000
/** A token is to be renewed by a person, who may be away for a while. */
const EXPIRY_NOTICE = 14 * DAY
const CLOCK_TOLERANCE = 5 * 60_000
const WINDOW_DAYS = 28

type Headers = ApiAnswer['headers']

/**
 * Warnings from the headers of an answer; `now`: epoch milliseconds. Dates that cannot be read say
 * nothing. Retirement: https://www.rfc-editor.org/rfc/rfc9745 and https://www.rfc-editor.org/rfc/rfc8594
 */
export function noticesOf(headers: Headers, now: number): string[] {
  return [retirement(headers), expiry(headers, now), wrongClock(headers, now)].flatMap(
    (notice) => notice ?? [],
  )
}

/** Oddities of an envelope that keep nothing from being stored. */
export function envelopeNotices(
  report: string,
  envelope: {
    download_links: readonly string[]
    report_start_day?: string
    report_end_day?: string
  },
): string[] {
  const { download_links: links, report_start_day: first, report_end_day: last } = envelope
  const twice = links.length - new Set(links).size
  const days = spanOf(first, last)
  return [
    ...(twice > 0
      ? [`GitHub's answer for ${report} names ${twice} parts twice; each counts once.`]
      : []),
    ...(days === undefined || days === WINDOW_DAYS
      ? []
      : [`GitHub's answer for ${report} spans ${days} days instead of ${WINDOW_DAYS}.`]),
  ]
}

function spanOf(first: string | undefined, last: string | undefined): number | undefined {
  const span = Date.parse(last ?? '') - Date.parse(first ?? '')
  return Number.isNaN(span) ? undefined : Math.round(span / DAY) + 1
}

function retirement(headers: Headers): string | undefined {
  if (headers['deprecation'] === undefined && headers['sunset'] === undefined) return undefined
  const end = dayIn(headers['sunset'])
  if (end === undefined && headers['deprecation'] === undefined) return undefined
  const until = end === undefined ? '' : ` and ends on ${end}`
  return `GitHub says that this API is deprecated${until}. Update the action, or the input api-version.`
}

function expiry(headers: Headers, now: number): string | undefined {
  const at = instantIn(headers['github-authentication-token-expiration'])
  if (at === undefined || at - now > EXPIRY_NOTICE) return undefined
  const day = new Date(at).toISOString().slice(0, 10)
  return `The token that reads the reports expires on ${day}. Create a new one and update the secret.`
}

/** A wrong clock asks for wrong days and takes links for expired. */
function wrongClock(headers: Headers, now: number): string | undefined {
  const at = instantIn(headers['date'])
  if (at === undefined || Math.abs(at - now) <= CLOCK_TOLERANCE) return undefined
  return "The clock of this runner and GitHub's differ by more than five minutes, so that the wrong days may be asked for. Set the runner's clock."
}

/** `YYYY-MM-DD HH:MM:SS UTC` or a date of HTTP. */
function instantIn(text: string | undefined): number | undefined {
  const time = Date.parse(
    (text ?? '').replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) UTC$/, '$1T$2Z'),
  )
  return Number.isNaN(time) ? undefined : time
}

function dayIn(text: string | undefined): string | undefined {
  const time = instantIn(text)
  return time === undefined ? undefined : new Date(time).toISOString().slice(0, 10)
}
