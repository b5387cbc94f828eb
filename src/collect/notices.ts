/** Oddities of an envelope that keep nothing from being stored, and that somebody should hear of. */

const DAY = 86_400_000
const WINDOW_DAYS = 28

/** One warning each; nothing for an envelope as documented. */
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
