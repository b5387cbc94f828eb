import { ActionError } from './errors.js'
import { type Result, type UnreadableLine } from './model.js'
import { type Log } from './ports.js'

/**
 * The verdict of a run: undefined when it did what it was asked for. Everything that went wrong becomes
 * one error; what is no error is said as a warning.
 */
export interface Evidence {
  readonly results: readonly Result[]
  readonly ifNoReport: 'warn' | 'error' | 'ignore'
  /** What failed beside single reports: the artifact, the archive, the time. */
  readonly faults: readonly ActionError[]
}

const MOST_DAYS = 5
const MOST_LINES = 5

/** At most one error, naming the first of several. */
export function judge(
  { results, ifNoReport, faults }: Evidence,
  log: Log,
): ActionError | undefined {
  const failed = results.filter(({ state }) => state === 'failed')
  const missing = results.filter(
    ({ state, named }) => named && (state === 'not-ready' || state === 'no-report'),
  )
  if (ifNoReport === 'warn' && missing.length > 0) log.warning(missingText(missing))
  const lines = results.flatMap(({ unreadable }) => unreadable)
  if (lines.length > 0) log.warning(unreadableText(lines))
  const [first] = failed.flatMap(({ error }) => error ?? [])
  const fault = faults[0]
  if (first !== undefined) return failedReports(first, failed.length, results.length)
  if (fault !== undefined) return fault
  if (ifNoReport === 'error' && missing.length > 0) {
    return new ActionError('REPORT_UNAVAILABLE', missingText(missing))
  }
  return undefined
}

function failedReports(first: ActionError, failed: number, all: number): ActionError {
  if (failed === 1 && all === 1) return first
  const message = `${failed} of ${all} reports could not be kept. The first: ${first.message}`
  return new ActionError(first.code, message, { hint: first.hint, cause: first })
}

function missingText(missing: readonly Result[]): string {
  const shown = missing
    .slice(0, MOST_DAYS)
    .map(({ entry, scope, day, state }) => `${entry.report} of ${scope.slug} for ${day} (${state})`)
  const more = missing.length > MOST_DAYS ? ` and ${missing.length - MOST_DAYS} more` : ''
  return `GitHub has no report yet, or none at all: ${shown.join(', ')}${more}.`
}

function unreadableText(lines: readonly UnreadableLine[]): string {
  const shown = lines.slice(0, MOST_LINES).map(({ path, line }) => `${path} line ${line}`)
  const more = lines.length > MOST_LINES ? ` and ${lines.length - MOST_LINES} more` : ''
  return `What GitHub sent has lines that cannot be read, which are not counted: ${shown.join(', ')}${more}.`
}
