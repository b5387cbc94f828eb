import pLimit from 'p-limit'

import { type Day, type Unit } from '../model.js'
import { openAccess } from './access.js'
import {
  type CollectedReport,
  decided,
  fetchDays,
  fetchSnapshot,
  fetchStep,
  finish,
  isPending,
  type Outcome,
  probe,
  type Step,
  type Work,
} from './outcomes.js'
import { type ReportPorts } from './report.js'

/**
 * Collects units through a pool: requests become files on the disk, or the reason why there are none.
 * A failure is a value here; one report that fails loses no other.
 */

export interface CollectSettings {
  readonly concurrency: number
  readonly today: Day
  readonly found?: Work['ports']['found']
}

export interface CollectPorts extends Omit<
  ReportPorts,
  'calls' | 'downloads' | 'answered' | 'today'
> {
  /** What is to be said, when all is collected, of what was changed in the rows. */
  readonly remark?: () => string | undefined
}

/** Takes a finished unit; the unit's place in the pool is free again when it resolves. */
export type Deliver = (unit: readonly CollectedReport[]) => Promise<void>

/** Units in work at once, per call slot: while one asks, another downloads. */
const UNITS_PER_SLOT = 2

/**
 * Delivers every unit exactly once, in the order in which they finish. Never throws for a report: what
 * failed is delivered as failed. Rejects with what `deliver` throws.
 */
export async function collect(
  units: readonly Unit[],
  ports: CollectPorts & CollectSettings,
  deliver: Deliver,
): Promise<void> {
  const work = openWork(ports)
  const places = pLimit(ports.concurrency * UNITS_PER_SLOT)
  const undecided: Outcome[][] = []
  await Promise.all(
    units.map((unit) =>
      places(async () => {
        const outcomes = await fetchUnit(unit, work)
        if (outcomes.some(isPending)) undecided.push(outcomes)
        else await deliver(decided(outcomes, work))
      }),
    ),
  )
  for (const outcomes of undecided) {
    for (const outcome of outcomes) if (isPending(outcome)) await probe(outcome, work)
    await deliver(decided(outcomes, work))
  }
}

function openWork(ports: CollectPorts & CollectSettings): Work {
  const access = openAccess()
  const limits = { calls: pLimit(ports.concurrency), downloads: pLimit(ports.concurrency) }
  let answered = false
  const api: CollectPorts['api'] = {
    async request(...call) {
      const answer = await ports.api.request(...call)
      answered ||= answer.status < 400
      return answer
    },
  }
  return {
    ports: { ...ports, ...limits, api, answered: () => answered },
    access,
    refusals: new Map(),
  }
}

async function fetchUnit(unit: Unit, work: Work): Promise<Outcome[]> {
  if (unit.kind === 'latest') return fetchLatest(unit, work)
  const outcomes = unit.requests.map(async (request) => {
    if (request.kind === 'inline') return fetchDays(request, work)
    if (request.kind === 'snapshot') return [await fetchSnapshot(request, work)]
    return [await finish(await fetchStep(request, work), work)]
  })
  return (await Promise.all(outcomes)).flat()
}

/**
 * The newest day that all of the unit's reports have; a failure ends the search. Days that were only
 * tried get no state; when there is none at all, the newest one tried stands for them.
 */
async function fetchLatest(
  { entries, scope, days }: Extract<Unit, { kind: 'latest' }>,
  work: Work,
): Promise<Outcome[]> {
  let newest: readonly Step[] = []
  for (const day of days) {
    const steps = await Promise.all(
      entries.map((entry) => fetchStep({ kind: 'day', entry, scope, day, named: true }, work)),
    )
    const failed = steps.some(({ kind }) => kind === 'failed')
    if (failed || steps.every(({ kind }) => kind === 'fetched')) {
      return Promise.all(steps.map((step) => finish(step, work)))
    }
    if (newest.length === 0) newest = steps
  }
  return Promise.all(newest.map((step) => finish(withoutReport(step), work)))
}

/** A day that not all of the reports have is not taken of any. */
function withoutReport(step: Step): Step {
  const { of, milliseconds } = step
  return step.kind === 'fetched' ? { of, milliseconds, kind: 'absent' } : step
}
