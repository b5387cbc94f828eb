import { isDay } from '../reports/days.js'
import { plus, PULL_REQUEST_FIELDS } from './columns.js'
import { count, idKey, type JsonObject, objects, part, text } from './json.js'

/** A repository over the days of the run. */
export interface RepositorySums {
  /** Of the latest day. */
  label: { day: string; owner: string; name: string; visibility: string }
  readonly days: Set<string>
  /** `pull_requests`, in the order of PULL_REQUEST_FIELDS; medians are times `weights`. */
  readonly sums: Float64Array
  /** Sums of medians times merges, each with the sum of those merges; NaN when none was measured. */
  readonly times: Float64Array
}

export interface RepositoryFold {
  readonly asked?: string
  readonly repositories: Map<number | string, RepositorySums>
  readonly days: Set<string>
  duplicates: number
  ofAnotherDay: number
  withoutDay: number
}

/** The fold of no repository. `asked`: the day that rows without a day are of. */
export function noRepositoryFold(options: { asked?: string }): RepositoryFold {
  const counts = { duplicates: 0, ofAnotherDay: 0, withoutDay: 0 }
  return { ...options, repositories: new Map(), days: new Set(), ...counts }
}

const MEDIAN = PULL_REQUEST_FIELDS.indexOf('median_minutes_to_merge')

/** Places in `times`: minutes from ready to the first review, minutes to merge, and their weights. */
export const FIRST_REVIEW = 0
export const FIRST_REVIEW_WEIGHT = 1
export const MINUTES = 2
export const MINUTES_WEIGHT = 3
const TIMES_SIZE = 4

/** True when the fold has that repository's day. */
export function hasRepositoryDay(fold: RepositoryFold, json: JsonObject): boolean {
  const day = dayOf(fold, json)
  return fold.repositories.get(idKey(json.repo_id))?.days.has(day) === true
}

function dayOf(fold: RepositoryFold, json: JsonObject): string {
  const named = text(json.day)
  return named !== '' ? named : (fold.asked ?? '')
}

/** Adds a repository's day unless it came before. */
export function addRepositoryDay(fold: RepositoryFold, json: JsonObject): void {
  const day = dayOf(fold, json)
  const id = idKey(json.repo_id)
  if (!isDay(day)) {
    fold.withoutDay++
    return
  }
  const label = {
    day,
    owner: text(json.repo_owner_name),
    name: text(json.repo_name),
    visibility: text(json.repo_visibility),
  }
  const sums = repositoryOf(fold, id, label)
  if (sums.days.has(day)) {
    fold.duplicates++
    return
  }
  if (fold.asked !== undefined && day !== fold.asked) fold.ofAnotherDay++
  sums.days.add(day)
  fold.days.add(day)
  addPullRequests(sums, part(json.pull_requests))
  for (const times of objects(json.pull_request_review_times)) {
    addTime(sums.times, [FIRST_REVIEW, FIRST_REVIEW_WEIGHT], {
      median: count(times.median_minutes_ready_to_first_review),
      merged: count(times.total_merged),
    })
  }
}

function repositoryOf(
  fold: RepositoryFold,
  id: number | string,
  label: RepositorySums['label'],
): RepositorySums {
  const found = fold.repositories.get(id)
  if (found === undefined) {
    const made = {
      label,
      days: new Set<string>(),
      sums: new Float64Array(MEDIAN).fill(NaN),
      times: new Float64Array(TIMES_SIZE).fill(NaN),
    }
    fold.repositories.set(id, made)
    return made
  }
  if (label.day > found.label.day) found.label = label
  return found
}

function addPullRequests(sums: RepositorySums, json: JsonObject): void {
  PULL_REQUEST_FIELDS.slice(0, MEDIAN).forEach((field, index) => {
    plus(sums.sums, index, count(json[field]))
  })
  addTime(sums.times, [MINUTES, MINUTES_WEIGHT], {
    median: count(json.median_minutes_to_merge),
    merged: count(json.total_merged),
  })
}

/** Adds a median and its weight at their places; nothing when it was not measured or nothing was merged. */
function addTime(
  times: Float64Array,
  [at, weightAt]: readonly [number, number],
  of: { median: number; merged: number },
): void {
  if (!(of.merged > 0) || of.median !== of.median) return
  plus(times, at, of.median * of.merged)
  plus(times, weightAt, of.merged)
}

/** Adds a fold that has no (repository, day) in common. */
export function mergeRepositoryFolds(target: RepositoryFold, source: RepositoryFold): void {
  for (const [id, sums] of source.repositories) {
    const own = repositoryOf(target, id, sums.label)
    for (const day of sums.days) own.days.add(day)
    sums.sums.forEach((value, index) => plus(own.sums, index, value))
    sums.times.forEach((value, index) => plus(own.times, index, value))
  }
  for (const day of source.days) target.days.add(day)
  target.duplicates += source.duplicates
  target.ofAnotherDay += source.ofAnotherDay
  target.withoutDay += source.withoutDay
}

/** True when both have a repository's day. */
export function repositoryFoldsOverlap(one: RepositoryFold, other: RepositoryFold): boolean {
  for (const [id, sums] of other.repositories) {
    const own = one.repositories.get(id)
    if (own !== undefined && [...sums.days].some((day) => own.days.has(day))) return true
  }
  return false
}
