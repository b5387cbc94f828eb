import { type ActionError, toActionError } from '../errors.js'
import { type Collected, type Day, type ReportDay, type ReportRequest } from '../model.js'
import { type PartReading } from '../ports.js'
import { defaultReport } from '../reports/catalogue.js'
import { absenceOf, addDays } from '../reports/days.js'
import { type Access } from './access.js'
import { fetchInline, type InlineRequest } from './inline.js'
import { keepParts } from './keep.js'
import { askLinks, type LinkRequest } from './links.js'
import { type WrittenPart } from './part.js'
import { namesSomebody } from './person.js'
import { fetchSeats, type SnapshotRequest } from './seats.js'
import { type Fetched, fetchReport, type ReportPorts } from './report.js'

/** What becomes of single requests: fetched, absent, failed, or not to be told yet. */

/** What became of a request, with what its parts' readers saw. */
export interface CollectedReport {
  readonly collected: Collected
  readonly readings: readonly PartReading[]
}

export interface Work {
  readonly ports: ReportPorts & {
    /** Told of a report that names people although it should not; throws where it must not be kept. */
    readonly found?: (report: string) => Promise<void>
  }
  readonly access: Access
  /** What the probe of a scope was told, by scope. */
  readonly refusals: Map<string, ActionError>
}

/** A 404 that no other call of the run has explained yet. */
export interface Pending {
  readonly kind: 'pending'
  readonly of: ReportDay
  readonly milliseconds: number
  readonly error: ActionError
}

export type Outcome = CollectedReport | Pending

/** A request's answer before anything is put in the output. */
export type Step = {
  readonly of: ReportDay
  readonly milliseconds: number
} & (
  | Extract<Fetched, { kind: 'fetched' }>
  | { readonly kind: 'absent' }
  | { readonly kind: 'pending'; readonly error: ActionError }
  | { readonly kind: 'failed'; readonly error: ActionError }
)

/** Fetches one report into the staging folder. Never throws. */
export async function fetchStep(request: LinkRequest, work: Work): Promise<Step> {
  const { entry, scope, named } = request
  const { ports, access } = work
  const begin = ports.connection.clock.now().getTime()
  const yesterday = addDays(ports.today, -1)
  const asked = { entry, scope, named, day: request.kind === 'day' ? request.day : yesterday }
  const step = (day: Day) => ({
    of: { ...asked, day },
    milliseconds: ports.connection.clock.now().getTime() - begin,
  })
  try {
    access.check(scope)
    const fetched = await fetchReport(request, ports)
    if (fetched.kind === 'not-found') {
      const kind = access.proved(scope) ? 'absent' : 'pending'
      return { ...step(asked.day), kind, error: fetched.error }
    }
    access.prove(scope)
    if (fetched.kind === 'absent') return { ...step(asked.day), kind: 'absent' }
    return { ...step(fetched.day), ...fetched }
  } catch (error) {
    return { ...step(asked.day), kind: 'failed', error: toActionError(error) }
  }
}

/** Puts what was fetched in the output, and names what was not. Never throws. */
export async function finish(step: Step, work: Work): Promise<Outcome> {
  const { of, milliseconds } = step
  if (step.kind === 'pending') return { kind: 'pending', of, milliseconds, error: step.error }
  if (step.kind === 'absent') return absent(of, { work, milliseconds })
  if (step.kind === 'failed') return failed(of, { work, milliseconds, error: step.error })
  try {
    return await kept(of, step, { work, milliseconds })
  } catch (error) {
    return failed(of, { work, milliseconds, error: toActionError(error) })
  }
}

/** Rows that came inline: a result for each day that was asked for, or that the server has. */
export async function fetchDays(request: InlineRequest, work: Work): Promise<Outcome[]> {
  const { entry, scope, named, team } = request
  const { ports, access } = work
  const begin = ports.connection.clock.now().getTime()
  const elapsed = () => ports.connection.clock.now().getTime() - begin
  const yesterday = addDays(ports.today, -1)
  const of = (day: Day): ReportDay => ({ entry, scope, named, team, day })
  try {
    access.check(scope)
    const days = await fetchInline(request, ports)
    access.prove(scope)
    const outcomes: Outcome[] = []
    for (const day of days)
      outcomes.push(await kept(of(day.day), day, { work, milliseconds: elapsed() }))
    const found = new Set(days.map(({ day }) => day))
    const asked = request.days ?? (days.length === 0 ? [yesterday] : [])
    const missing = asked.filter((day) => !found.has(day))
    return [...outcomes, ...missing.map((day) => absent(of(day), { work, milliseconds: 0 }))]
  } catch (error) {
    const details = { work, milliseconds: elapsed(), error: toActionError(error) }
    return (request.days ?? [yesterday]).map((day) => failed(of(day), details))
  }
}

/**
 * The list of seats, under the day of the run. What else was asked on the scope says nothing of it, nor it of
 * that: it needs another permission.
 */
export async function fetchSnapshot(
  { entry, scope, named, day }: SnapshotRequest,
  work: Work,
): Promise<CollectedReport> {
  const { clock } = work.ports.connection
  const begin = clock.now().getTime()
  const elapsed = () => clock.now().getTime() - begin
  const of: ReportDay = { entry, scope, named, day }
  try {
    const fetched = await fetchSeats({ kind: 'snapshot', ...of }, work.ports)
    return await kept(of, fetched, { work, milliseconds: elapsed() })
  } catch (error) {
    return failed(of, { work, milliseconds: elapsed(), error: toActionError(error) })
  }
}

async function kept(
  of: ReportDay,
  fetched: Pick<Extract<Fetched, { kind: 'fetched' }>, 'folder' | 'parts' | 'readings'>,
  { work, milliseconds }: { work: Work; milliseconds: number },
): Promise<CollectedReport> {
  const { staging, format } = work.ports
  const namesPeople = await people(of, fetched.parts, work)
  const place = { key: of, parts: fetched.parts, format }
  const { files, unreadable } = await keepParts(staging, fetched.folder, place)
  return {
    collected: { ...of, kind: 'fetched', files, unreadable, milliseconds, namesPeople },
    readings: fetched.readings,
  }
}

/** Looks for people where none should be; throws what forbids to keep them. */
async function people(
  { entry: { personal, report } }: ReportDay,
  parts: readonly WrittenPart[],
  { ports }: Work,
): Promise<boolean> {
  for (const { file } of personal ? [] : parts) {
    if (!(await namesSomebody(file))) continue
    ports.log.warning(
      `${report} should name nobody, but names a person or a repository: it is data on users or repositories now.`,
    )
    await ports.found?.(report)
    return true
  }
  return false
}

/** The report of a day that GitHub has none of: `not-ready` or `no-report`, by the day and today (UTC). */
export function absent(
  of: ReportDay,
  { work, milliseconds }: { work: Work; milliseconds: number },
): CollectedReport {
  const state = absenceOf(of.day, work.ports.today)
  return { collected: { ...of, kind: 'absent', state, milliseconds }, readings: [] }
}

function failed(
  of: ReportDay,
  { work, milliseconds, error }: { work: Work; milliseconds: number; error: ActionError },
): CollectedReport {
  work.access.refuse(of.scope, error)
  return { collected: { ...of, kind: 'failed', error, milliseconds }, readings: [] }
}

/**
 * Asks for the scope's 28-day report, once per scope, when nothing else has shown whether a 404 means
 * "no report" or "no access".
 */
export async function probe(pending: Pending, work: Work): Promise<void> {
  const { scope } = pending.of
  const key = `${scope.kind}/${scope.slug}`
  if (work.access.proved(scope) || work.refusals.has(key)) return
  const request: ReportRequest = {
    kind: 'window',
    entry: defaultReport(scope.kind),
    scope,
    named: false,
  }
  try {
    await askLinks(request, work.ports)
    work.access.prove(scope)
  } catch (error) {
    const refusal = toActionError(error)
    work.refusals.set(key, refusal.code === 'NOT_FOUND' ? pending.error : refusal)
  }
}

/** Turns what was undecided into what it is, now that all calls of the run are known. */
export function decided(outcomes: readonly Outcome[], work: Work): CollectedReport[] {
  return outcomes.map((outcome) => {
    if (!isPending(outcome)) return outcome
    const { of, milliseconds } = outcome
    if (work.access.proved(of.scope)) return absent(of, { work, milliseconds })
    const key = `${of.scope.kind}/${of.scope.slug}`
    const error = work.refusals.get(key) ?? outcome.error
    return failed(of, { work, milliseconds, error })
  })
}

/** True for an outcome that is not decided yet, since nothing has shown what its 404 means. */
export function isPending(outcome: Outcome): outcome is Pending {
  return 'kind' in outcome
}
