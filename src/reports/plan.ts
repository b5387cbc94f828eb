import { type Day, type DaySelection, type ReportRequest, type Scope, type Unit } from '../model.js'
import { type CatalogueEntry } from './catalogue.js'
import { addDays, daysBetween, daysFrom, laterOf, windowOf } from './days.js'

/** Decides what is asked for, before anything is asked. Pure: today and the archive are handed in. */

export interface Wishes {
  readonly scopes: readonly Scope[]
  readonly entries: readonly CatalogueEntry[]
  readonly days: DaySelection
  readonly team?: string
  readonly today: Day
}

/** What the archive holds of a report: days with rows, and days known to have none. */
export type ArchivedDays = (
  entry: CatalogueEntry,
  scope: Scope,
) => ReadonlyMap<Day, 'stored' | 'no-report'>

/** How far back `latest` looks for a day that has its report. */
const DAYS_TO_TRY = 7

/** Until a day is that old, `missing` asks again for a report that was not there. */
const DAYS_OF_DOUBT = 14

/**
 * The units of work, those of the oldest days first: what expires first is fetched first. With
 * `missing` the archive decides; without one every day that GitHub can have is missing.
 */
export function planUnits(wishes: Wishes, archived: ArchivedDays = () => new Map()): Unit[] {
  return wishes.scopes.flatMap((scope) => [
    ...wishes.entries
      .filter((entry) => entry.period !== 'day')
      .map((entry): Unit => ({ kind: 'requests', requests: [wholeRequest(wishes, scope, entry)] })),
    ...dailyUnits(wishes, scope, archived),
  ])
}

function wholeRequest(wishes: Wishes, scope: Scope, entry: CatalogueEntry): ReportRequest {
  const named = wishes.days.kind !== 'missing'
  if (entry.period === 'window') return { kind: 'window', entry, scope, named }
  if (entry.period === 'snapshot') {
    return { kind: 'snapshot', entry, scope, named, day: wishes.today }
  }
  const days = wishes.days.kind === 'named' ? wishes.days.days : undefined
  return { kind: 'inline', entry, scope, named, team: wishes.team, days }
}

function dailyUnits(wishes: Wishes, scope: Scope, archived: ArchivedDays): Unit[] {
  const entries = wishes.entries.filter((entry) => entry.period === 'day')
  if (wishes.days.kind === 'latest') return latestUnits(wishes, scope, entries)
  const byDay = new Map<Day, ReportRequest[]>()
  for (const entry of entries) {
    for (const { day, named } of daysToAsk(wishes, entry, archived(entry, scope))) {
      const request: ReportRequest = { kind: 'day', entry, scope, named, day }
      byDay.set(day, [...(byDay.get(day) ?? []), request])
    }
  }
  return [...byDay.keys()].sort().map((day) => ({
    kind: 'requests',
    requests: byDay.get(day) ?? [],
  }))
}

/** Reports that are joined with each other take the newest day that all of them have. */
function latestUnits(wishes: Wishes, scope: Scope, entries: readonly CatalogueEntry[]): Unit[] {
  const days = Array.from({ length: DAYS_TO_TRY }, (_, index) => addDays(wishes.today, -1 - index))
  const groups = new Map<string, CatalogueEntry[]>()
  for (const entry of entries) {
    const group = entry.joined ?? entry.report
    groups.set(group, [...(groups.get(group) ?? []), entry])
  }
  return [...groups.values()].map((group) => ({ kind: 'latest', scope, entries: group, days }))
}

function daysToAsk(
  wishes: Wishes,
  entry: CatalogueEntry,
  held: ReadonlyMap<Day, 'stored' | 'no-report'>,
): { day: Day; named: boolean }[] {
  if (wishes.days.kind === 'named') return wishes.days.days.map((day) => ({ day, named: true }))
  if (wishes.days.kind === 'latest') return []
  const possible = possibleDays(entry, wishes.today)
  const { since, refreshDays } = wishes.days
  const lacking = possible.filter(
    (day) => isLacking(held.get(day), day, wishes.today) && (since === undefined || day >= since),
  )
  const stored = possible.filter((day) => held.get(day) === 'stored')
  const again = refreshDays === 0 ? [] : stored.slice(-refreshDays)
  return [...lacking, ...again].sort().map((day) => ({ day, named: false }))
}

/** A record that there is no report is doubted for a while: GitHub was late before. */
function isLacking(state: 'stored' | 'no-report' | undefined, day: Day, today: Day): boolean {
  return state === undefined || (state === 'no-report' && daysBetween(day, today) < DAYS_OF_DOUBT)
}

/** Every day that GitHub can still have of a report. */
function possibleDays(entry: CatalogueEntry, today: Day): Day[] {
  const window = windowOf(today)
  return daysFrom(laterOf(window.first, entry.firstDay), window.last)
}
