import { type Day, type ReportRequest, type Scope, type Unit } from '../model.js'
import { type CatalogueEntry } from './catalogue.js'
import { rawFolder } from './layout.js'

/** What a dry run prints: the requests of a plan and the paths of their files. */

/** Stands for what only an answer would tell. */
const UNKNOWN = '<…>'

/** One line per request, below it the folder it would fill. Pure. */
export function describePlan(
  units: readonly Unit[],
  settings: { readonly formats: readonly string[] },
): string[] {
  const requests = units.flatMap(requestsOf)
  const extension = settings.formats[0] ?? 'ndjson'
  const count = `${requests.length} ${requests.length === 1 ? 'request' : 'requests'}`
  return [
    `Dry run: ${count}, nothing is asked for and nothing is written. The token was not tried.`,
    ...requests.flatMap(({ entry, scope, query, day, team }) => [
      `${routeOf(entry, scope, team)}${query}`,
      `  -> ${folderOf({ entry, scope, day, team })}/part-${UNKNOWN}.${extension}`,
    ]),
  ]
}

interface Described {
  readonly entry: CatalogueEntry
  readonly scope: Scope
  readonly query: string
  readonly day: Day | undefined
  readonly team?: string
}

function requestsOf(unit: Unit): Described[] {
  if (unit.kind === 'requests') return unit.requests.flatMap(described)
  const newest = unit.days[0] ?? UNKNOWN
  const oldest = unit.days.at(-1) ?? UNKNOWN
  return unit.entries.map((entry) => ({
    entry,
    scope: unit.scope,
    query: `?day=${UNKNOWN} (the newest of ${newest} to ${oldest} that has it)`,
    day: undefined,
  }))
}

function described(request: ReportRequest): Described[] {
  const { entry, scope } = request
  switch (request.kind) {
    case 'day':
      return [{ entry, scope, day: request.day, query: `?day=${request.day}` }]
    case 'snapshot':
      return [{ entry, scope, day: request.day, query: `?page=${UNKNOWN}&per_page=100` }]
    case 'window':
      return [{ entry, scope, day: undefined, query: '' }]
    case 'inline': {
      const { team, days = [] } = request
      const since = days[0] === undefined ? '' : `&since=${days[0]}&until=${days.at(-1) ?? ''}`
      const query = `?page=${UNKNOWN}${since}`
      if (days.length === 0) return [{ entry, scope, team, query, day: undefined }]
      return days.map((day) => ({ entry, scope, team, query, day }))
    }
  }
}

function routeOf(entry: CatalogueEntry, scope: Scope, team: string | undefined): string {
  const route = team === undefined ? entry.route : (entry.teamRoute ?? entry.route)
  return route.replace('{slug}', scope.slug).replace('{team}', team ?? '')
}

function folderOf(place: Omit<Described, 'query'>): string {
  if (place.day !== undefined) return rawFolder({ ...place, day: place.day })
  const anyDay = '0000-00-00' as Day
  return rawFolder({ ...place, day: anyDay }).replace(anyDay, UNKNOWN)
}
