import { isDay } from '../reports/days.js'
import { PULL_REQUESTS } from '../schema/pull-requests.js'
import { type Counted, mergeCounts, noCounts } from './counted.js'
import { plus } from './day-facts.js'
import { type Medians, noteMedian } from './medians.js'
import { count, idKey, type JsonObject, objects, part, text } from '../rows/json.js'

/** A repository over the days of the run. */
export interface RepositorySums {
  /** Of the latest day. */
  label: { day: string; owner: string; name: string; visibility: string }
  readonly days: Set<string>
  /** `pull_requests`, in the order of PULL_REQUEST_COUNTS. */
  readonly sums: Float64Array
  /** Medians of minutes by day. */
  readonly toMerge: Medians
  readonly toFirstReview: Medians
}

export interface RepositoryDays extends Counted {
  readonly asked?: string
  readonly repositories: Map<number | string, RepositorySums>
  readonly days: Set<string>
}

/** No repository yet. `asked`: the day that rows without a day are of. */
export function noRepositoryDays({ asked }: Pick<RepositoryDays, 'asked'>): RepositoryDays {
  return { asked, ...noCounts(), repositories: new Map(), days: new Set() }
}

/** The numbers of `pull_requests` that add up, in the order of `sums`. */
export const PULL_REQUEST_COUNTS = Object.entries(PULL_REQUESTS.pull_requests.fields).flatMap(
  ([name, field]) => (field.kind === 'value' && field.adds === 'sum' ? [name] : []),
)

/** True when that is known of that repository's day. */
export function hasRepositoryDay(state: RepositoryDays, json: JsonObject): boolean {
  const day = dayOf(state, json)
  return state.repositories.get(idKey(json['repo_id']))?.days.has(day) === true
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
  const label = {
    day,
    owner: text(json['repo_owner_name']),
    name: text(json['repo_name']),
    visibility: text(json['repo_visibility']),
  }
  const sums = repositoryOf(state, id, label)
  if (sums.days.has(day)) {
    state.duplicates++
    return
  }
  if (state.asked !== undefined && day !== state.asked) state.ofAnotherDay++
  sums.days.add(day)
  state.days.add(day)
  state.negatives += addPullRequests(sums, part(json['pull_requests']))
  for (const times of objects(json['pull_request_review_times'])) {
    const median = count(times['median_minutes_ready_to_first_review'])
    noteMedian(sums.toFirstReview, median, count(times['total_merged']))
  }
}

function repositoryOf(
  state: RepositoryDays,
  id: number | string,
  label: RepositorySums['label'],
): RepositorySums {
  const found = state.repositories.get(id)
  if (found === undefined) {
    const made = {
      label,
      days: new Set<string>(),
      sums: new Float64Array(PULL_REQUEST_COUNTS.length).fill(NaN),
      toMerge: [],
      toFirstReview: [],
    }
    state.repositories.set(id, made)
    return made
  }
  if (label.day > found.label.day) found.label = label
  return found
}

/** Adds the numbers of a day; answers how many are below 0. */
function addPullRequests(sums: RepositorySums, json: JsonObject): number {
  const values = PULL_REQUEST_COUNTS.map((field) => count(json[field]))
  values.forEach((value, index) => plus(sums.sums, index, value))
  noteMedian(sums.toMerge, count(json['median_minutes_to_merge']), count(json['total_merged']))
  return values.filter((value) => value < 0).length
}

/** Adds days that have no (repository, day) in common. */
export function mergeRepositoryDays(target: RepositoryDays, source: RepositoryDays): void {
  for (const [id, sums] of source.repositories) {
    const own = repositoryOf(target, id, sums.label)
    for (const day of sums.days) own.days.add(day)
    sums.sums.forEach((value, index) => plus(own.sums, index, value))
    own.toMerge.push(...sums.toMerge)
    own.toFirstReview.push(...sums.toFirstReview)
  }
  for (const day of source.days) target.days.add(day)
  mergeCounts(target, source)
}

/** True when both have a repository's day. */
export function repositoryDaysOverlap(one: RepositoryDays, other: RepositoryDays): boolean {
  for (const [id, sums] of other.repositories) {
    const own = one.repositories.get(id)
    if (own !== undefined && [...sums.days].some((day) => own.days.has(day))) return true
  }
  return false
}
