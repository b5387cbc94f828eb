import { type LimitFunction } from 'p-limit'

import { type ActionError, toActionError } from '../errors.js'
import { type CatalogueEntry, type Day, type ReportRequest, type Scope } from '../model.js'
import { defaultReport } from '../reports/catalogue.js'
import { addDays } from '../reports/days.js'
import { openAccess } from './access.js'
import { askRows } from './inline.js'
import { type Asking, askLinks } from './links.js'
import { askSeats } from './seats.js'

/** Asks for each report once, and keeps nothing of it: what the token may read. */

/** GitHub has made the reports of that day, if it makes any. */
const DAYS_BACK = 4

export type Probed = {
  readonly request: ReportRequest
  /** Asked for only to tell what a 404 means. */
  readonly extra?: true
  readonly status: number | undefined
} & (
  | { readonly kind: 'readable' }
  /** GitHub knows the scope, and has no such report. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly error: ActionError }
)

/** A 404 that other calls may explain. */
type Undecided = Omit<Probed, 'kind'> & { readonly kind: 'not-found'; readonly error: ActionError }

export interface ProbePorts extends Omit<Asking, 'answered' | 'today'> {
  readonly calls: LimitFunction
}

interface Wishes {
  readonly scopes: readonly Scope[]
  readonly entries: readonly CatalogueEntry[]
  readonly team?: string
  readonly today: Day
}

/** What became of each report of each scope, in that order. Never throws. */
export async function probeAll(wishes: Wishes, ports: ProbePorts): Promise<Probed[]> {
  const of = (scope: Scope) => wishes.entries.map((entry) => requestOf(entry, scope, wishes))
  const asking = { ...ports, answered: () => false, today: wishes.today }
  const probed = await Promise.all(
    wishes.scopes.flatMap(of).map((request) => probe(request, asking)),
  )
  return decided(probed, (request) => probe(request, asking))
}

function requestOf(entry: CatalogueEntry, scope: Scope, { team, today }: Wishes): ReportRequest {
  const named = true
  switch (entry.period) {
    case 'day':
      return { kind: 'day', entry, scope, named, day: addDays(today, -DAYS_BACK) }
    case 'window':
      return { kind: 'window', entry, scope, named }
    case 'snapshot':
      return { kind: 'snapshot', entry, scope, named, day: today }
    case 'inline':
      return { kind: 'inline', entry, scope, named, team }
  }
}

type ProbeAsking = Asking & Pick<ProbePorts, 'calls'>

async function probe(request: ReportRequest, asking: ProbeAsking): Promise<Probed | Undecided> {
  let status: number | undefined
  const api: Asking['api'] = {
    async request(...call) {
      const answer = await asking.api.request(...call)
      status = answer.status
      return answer
    },
  }
  try {
    const found = await ask(request, { ...asking, api })
    return { request, status, ...found }
  } catch (thrown) {
    const error = toActionError(thrown)
    return { request, status: error.about.status ?? status, kind: 'refused', error }
  }
}

/** As little as each kind of report can be asked for. */
async function ask(
  request: ReportRequest,
  asking: ProbeAsking,
): Promise<{ kind: 'readable' | 'absent' } | { kind: 'not-found'; error: ActionError }> {
  if (request.kind === 'snapshot') {
    await askSeats(request, { page: 1, size: 1 }, asking)
    return { kind: 'readable' }
  }
  if (request.kind === 'inline') {
    await askRows(request, { page: 1, size: 1 }, asking)
    return { kind: 'readable' }
  }
  const answer = await asking.calls(() => askLinks(request, asking))
  // The links are forgotten here: nobody follows them.
  if (answer.kind === 'links') return { kind: 'readable' }
  return answer.kind === 'absent' ? { kind: 'absent' } : answer
}

/** A 404 of a day means that there is no report where another call on the scope was answered, as when a run stores. */
async function decided(
  probed: readonly (Probed | Undecided)[],
  again: (request: ReportRequest) => Promise<Probed | Undecided>,
): Promise<Probed[]> {
  const access = openAccess()
  const all = [...probed]
  const note = ({ kind, request }: Probed | Undecided) => {
    // Seats need another permission, and say nothing of the rest.
    const answered = kind === 'readable' || kind === 'absent'
    if (answered && request.kind !== 'snapshot') access.prove(request.scope)
  }
  probed.forEach(note)
  for (const { scope } of probed.filter(({ kind }) => kind === 'not-found').map(requestIn)) {
    const entry = defaultReport(scope.kind)
    if (access.proved(scope) || windowIn(all, scope) !== undefined) continue
    const extra = await again({ kind: 'window', entry, scope, named: false })
    all.push({ ...extra, extra: true })
    note(extra)
  }
  return all.map((one): Probed => {
    if (one.kind !== 'not-found') return one
    if (access.proved(one.request.scope)) return { ...one, kind: 'absent' }
    const other = windowIn(all, one.request.scope)
    const told = other?.kind === 'refused' && other.error.code !== 'NOT_FOUND' ? other : one
    return { ...one, kind: 'refused', error: told.error }
  })
}

const requestIn = ({ request }: Probed | Undecided) => request

/** What the scope's own 28-day report was answered with. */
function windowIn(
  all: readonly (Probed | Undecided)[],
  scope: Scope,
): Probed | Undecided | undefined {
  const entry = defaultReport(scope.kind)
  return all.find(({ request }) => request.entry === entry && request.scope === scope)
}
