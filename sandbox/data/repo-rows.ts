/** The rows of repos-1-day, and the pull request block of an aggregated day, which is their sum. */
import { dayOf, weekdayOf } from './days.js'
import { randomOf, type Random } from './random.js'
import { identityOf, type DayKey, type Scope } from './user-rows.js'
import { repositoriesOf, type Repository, type World } from './world.js'

const SUMMED = [
  'total_created',
  'total_reviewed',
  'total_merged',
  'total_suggestions',
  'total_applied_suggestions',
  'total_created_by_copilot',
  'total_merged_created_by_copilot',
  'total_reviewed_by_copilot',
  'total_copilot_suggestions',
  'total_copilot_applied_suggestions',
  'total_merged_reviewed_by_copilot',
] as const

type Sums = Record<(typeof SUMMED)[number], number>

const COMMENT_TYPES = ['bug_risk', 'security', 'documentation'] as const

interface ByComment {
  readonly comment_type: string
  readonly total_copilot_suggestions: number
  readonly total_copilot_applied_suggestions: number
}

const minutes = (random: Random, mean: number) =>
  Math.round(mean * (0.3 + 2 * random.next() ** 2) * 100) / 100

export interface RepoRow {
  readonly day: string
  readonly repo_id: number
  readonly repo_owner_name: string
  readonly repo_name: string
  readonly repo_visibility: string
  readonly pull_requests: Sums & {
    readonly copilot_suggestions_by_comment_type: readonly ByComment[]
  }
  readonly pull_request_review_times?: readonly Record<string, unknown>[]
}

function sumsOf(random: Random, quiet: boolean): Sums {
  const created = random.around(quiet ? 0.5 : 6)
  const merged = random.around(created * 0.85)
  const byCopilot = Math.min(created, random.around(created * 0.22))
  const reviewed = random.around(created * 0.9)
  const reviewedByCopilot = Math.min(reviewed, random.around(reviewed * 0.5))
  const suggestions = reviewed * 2
  const copilotSuggestions = Math.min(suggestions, reviewedByCopilot * random.between(1, 3))
  return {
    total_created: created,
    total_reviewed: reviewed,
    total_merged: merged,
    total_suggestions: suggestions,
    total_applied_suggestions: Math.round(suggestions * 0.6),
    total_created_by_copilot: byCopilot,
    total_merged_created_by_copilot: Math.min(merged, Math.round(byCopilot * 0.7)),
    total_reviewed_by_copilot: reviewedByCopilot,
    total_copilot_suggestions: copilotSuggestions,
    total_copilot_applied_suggestions: Math.round(copilotSuggestions * 0.55),
    total_merged_reviewed_by_copilot: Math.min(merged, Math.round(reviewedByCopilot * 0.8)),
  }
}

function medians(sums: Sums, random: Random): Record<string, number | null> {
  const when = (count: number, mean: number) => (count > 0 ? minutes(random, mean) : null)
  return {
    median_minutes_to_merge: when(sums.total_merged, 410),
    median_minutes_to_merge_copilot_authored: when(sums.total_merged_created_by_copilot, 260),
    median_minutes_to_merge_copilot_reviewed: when(sums.total_merged_reviewed_by_copilot, 330),
  }
}

function byComment(sums: Sums): ByComment[] {
  const third = Math.floor(sums.total_copilot_suggestions / 3)
  const applied = Math.floor(sums.total_copilot_applied_suggestions / 3)
  if (sums.total_copilot_suggestions === 0) return []
  return COMMENT_TYPES.map((comment_type, index) => ({
    comment_type,
    total_copilot_suggestions: index === 0 ? sums.total_copilot_suggestions - 2 * third : third,
    total_copilot_applied_suggestions:
      index === 0 ? sums.total_copilot_applied_suggestions - 2 * applied : applied,
  }))
}

function reviewTimes(merged: number, random: Random): Record<string, unknown>[] {
  if (merged === 0) return []
  const [first, final, merge] = [minutes(random, 75), minutes(random, 40), minutes(random, 28)]
  return [
    {
      authored_by: 'human',
      reviewed_by: 'human',
      total_merged: Math.max(1, merged - random.between(0, 2)),
      median_minutes_ready_to_first_review: first,
      p90_minutes_ready_to_first_review: Math.round(first * 4),
      median_minutes_first_to_final_review: merged === 1 ? 0 : final,
      p90_minutes_first_to_final_review: merged === 1 ? 0 : Math.round(final * 5),
      median_minutes_final_review_to_merge: merge,
      p90_minutes_final_review_to_merge: Math.round(merge * 6),
    },
  ]
}

function repoRow(
  world: World,
  repository: Repository,
  key: { day: number; version: number },
): RepoRow | undefined {
  const random = randomOf(world.seed, 'repo', repository.id, key.day, key.version)
  const quiet = weekdayOf(key.day) === 0 || weekdayOf(key.day) === 6
  if (random.flip(quiet ? 0.7 : 0.15)) return undefined
  const sums = sumsOf(random, quiet)
  if (sums.total_created + sums.total_merged + sums.total_reviewed === 0) return undefined
  return {
    day: dayOf(key.day),
    repo_id: repository.id,
    repo_owner_name: repository.owner,
    repo_name: repository.name,
    repo_visibility: repository.visibility,
    pull_requests: {
      ...sums,
      ...medians(sums, random),
      copilot_suggestions_by_comment_type: byComment(sums),
    },
    ...(random.flip(0.9)
      ? { pull_request_review_times: reviewTimes(sums.total_merged, random) }
      : {}),
  }
}

/** Repositories with activity on a day, each with the ids of its enterprise and organization. */
export function repoRows(world: World, key: DayKey): (RepoRow & Record<string, unknown>)[] {
  return repositoriesOf(world, key.scope, key.slug).flatMap((repository) => {
    const row = repoRow(world, repository, key)
    const owner: Scope = { scope: 'organization', slug: repository.owner }
    return row === undefined ? [] : [{ ...row, ...identityOf(world, owner) }]
  })
}

/** The `pull_requests` of an aggregated day. */
export function pullRequestsOf(world: World, key: DayKey): Record<string, unknown> {
  const rows = repoRows(world, key).map((row) => row.pull_requests)
  const sums = Object.fromEntries(
    SUMMED.map((name) => [name, rows.reduce((all, row) => all + row[name], 0)]),
  ) as Sums
  const random = randomOf(world.seed, 'medians', key.slug, key.day)
  return { ...sums, ...medians(sums, random), copilot_suggestions_by_comment_type: byComment(sums) }
}
