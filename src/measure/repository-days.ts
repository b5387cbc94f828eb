import { isDay } from '../reports/days.js'
import { PULL_REQUESTS } from '../schema/pull-requests.js'
import { type Counted, mergeCounts, noCounts } from './counted.js'
import { type Medians, noteMedian } from './medians.js'
import { count, idKey, type JsonObject, objects, part, text } from '../rows/json.js'

/** A repository on a day. */
export interface RepositoryDay {
  readonly owner: string
  readonly name: string
  readonly visibility: string
  /** `pull_requests`, in the order of PULL_REQUEST_COUNTS. */
  readonly sums: Float64Array
  /** Medians of minutes. */
  readonly toMerge: Medians
  readonly toFirstReview: Medians
}

export interface RepositoryDays extends Counted {
  readonly asked?: string
  /** By day, since which days count is known at the end only; then by id. */
  readonly days: Map<string, Map<number | string, RepositoryDay>>
}

/** No repository yet. `asked`: the day that rows without a day are of. */
export function noRepositoryDays({ asked }: Pick<RepositoryDays, 'asked'>): RepositoryDays {
  return { asked, ...noCounts(), days: new Map() }
}

/** The numbers of `pull_requests` that add up, in the order of `sums`. */
export const PULL_REQUEST_COUNTS = Object.entries(PULL_REQUESTS.pull_requests.fields).flatMap(
  ([name, field]) => (field.kind === 'value' && field.adds === 'sum' ? [name] : []),
)

/** True when that is known of that repository's day. */
export function hasRepositoryDay(state: RepositoryDays, json: JsonObject): boolean {
  return state.days.get(dayOf(state, json))?.has(idKey(json['repo_id'])) === true
}

function dayOf(state: RepositoryDays, json: JsonObject): string {
  const named = text(json['day'])
  return named !== '' ? named : (state.asked ?? '')
}

/** Adds a repository's day unless it came before. */
export function addRepositoryDay(state: RepositoryDays, json: JsonObject): void {
  const day = dayOf(state, json)
  const id = idKey(json['repo_id'])
  if (!isDay(day)) {
    state.withoutDay++
    return
  }
  const known = state.days.get(day) ?? new Map<number | string, RepositoryDay>()
  if (known.has(id)) {
    state.duplicates++
    return
  }
  state.days.set(day, known)
  if (state.asked !== undefined && day !== state.asked) state.ofAnotherDay++
  const made = repositoryDay(json)
  known.set(id, made)
  state.negatives += made.sums.filter((value) => value < 0).length
}

function repositoryDay(json: JsonObject): RepositoryDay {
  const pulls = part(json['pull_requests'])
  const toMerge: Medians = []
  const toFirstReview: Medians = []
  noteMedian(toMerge, count(pulls['median_minutes_to_merge']), count(pulls['total_merged']))
  for (const times of objects(json['pull_request_review_times'])) {
    const median = count(times['median_minutes_ready_to_first_review'])
    noteMedian(toFirstReview, median, count(times['total_merged']))
  }
  return {
    owner: text(json['repo_owner_name']),
    name: text(json['repo_name']),
    visibility: text(json['repo_visibility']),
    sums: Float64Array.from(PULL_REQUEST_COUNTS, (field) => count(pulls[field])),
    ...{ toMerge, toFirstReview },
  }
}

/** Adds days that have no (repository, day) in common. */
export function mergeRepositoryDays(target: RepositoryDays, source: RepositoryDays): void {
  for (const [day, repositories] of source.days) {
    const own = target.days.get(day)
    if (own === undefined) target.days.set(day, repositories)
    else for (const [id, repository] of repositories) own.set(id, repository)
  }
  mergeCounts(target, source)
}

/** True when both have a repository's day. */
export function repositoryDaysOverlap(one: RepositoryDays, other: RepositoryDays): boolean {
  return [...other.days].some(([day, repositories]) => {
    const own = one.days.get(day)
    return own !== undefined && [...repositories.keys()].some((id) => own.has(id))
  })
}
