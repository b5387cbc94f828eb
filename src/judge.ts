import { ActionError } from './errors.js'
import { type Result, type UnreadableLine } from './model.js'
import { absenceTexts } from './reports/absence.js'

/**
 * The verdict of a run: undefined when it did what it was asked for. Everything that went wrong becomes
 * one error; what is no error is said as a warning.
 */
export interface Evidence {
  readonly results: readonly Result[]
  readonly ifNoReport: 'warn' | 'error' | 'ignore'
  /** What failed beside single reports: the artifact, the archive, the page. */
  readonly faults: readonly ActionError[]
}

const MOST_LINES = 5

/** At most one error, naming the first of several. What the time limit ended, it ended, whatever failed before. */
export function judge(evidence: Evidence): ActionError | undefined {
  const { results, ifNoReport, faults } = evidence
  const failed = results.filter((result): result is Failed => result.error !== undefined)
  const error =
    failed.find((result) => result.error.code === 'TIMED_OUT')?.error ??
    faults.find((fault) => fault.code === 'TIMED_OUT') ??
    failedReports(failed, results.length) ??
    faults[0]
  if (error !== undefined || ifNoReport !== 'error') return error
  return unavailable(missingOf(evidence))
}

/** What is to be said of a run beside its error: a warning each. */
export function remarks(evidence: Evidence): string[] {
  const lines = evidence.results.flatMap(({ unreadable }) => unreadable)
  const absent = evidence.ifNoReport === 'warn' ? absenceTexts(missingOf(evidence)) : []
  return [
    ...(absent.length > 0 ? [absent.join(' ')] : []),
    ...(lines.length > 0 ? [unreadableText(lines)] : []),
  ]
}

type Failed = Result & { readonly error: ActionError }

function missingOf({ results }: Evidence): Result[] {
  return results.filter(
    ({ state, named }) => named && (state === 'not-ready' || state === 'no-report'),
  )
}

/** The first failure, told with its report, slug and day unless it is one of all of them alike. */
function failedReports(failed: readonly Failed[], all: number): ActionError | undefined {
  const [first] = failed
  if (first === undefined) return undefined
  const { error, entry, scope, day } = first
  const alike = failed.length > 1 && failed.every((other) => other.error === error)
  const place = { report: entry.report, slug: scope.slug, day }
  const told = alike ? error : error.with({ ...place, ...error.about })
  if (all === 1) return told
  const what = `${failed.length} of ${all} reports could not be kept. The first: ${told.what}`
  return told.with({}, what)
}

const NEVER =
  'GitHub will not have it later either. Leave these days out, or set `if-no-report: warn`.'

function unavailable(missing: readonly Result[]): ActionError | undefined {
  if (missing.length === 0) return undefined
  const hint = missing.some(({ state }) => state === 'not-ready') ? undefined : NEVER
  return new ActionError('REPORT_UNAVAILABLE', absenceTexts(missing).join(' '), { hint })
}

function unreadableText(lines: readonly UnreadableLine[]): string {
  const shown = lines.slice(0, MOST_LINES).map(({ path, line }) => `${path} line ${line}`)
  const more = lines.length > MOST_LINES ? ` and ${lines.length - MOST_LINES} more` : ''
  return `What GitHub sent has lines that cannot be read, which are not counted: ${shown.join(', ')}${more}.`
}
