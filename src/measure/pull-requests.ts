import { type CellName } from '../schema/slots.js'
import { cell } from './day-facts.js'
import { type PullRequests } from './measured.js'
import { measuredOnly } from './surfaces.js'
import { divide, type Span, sum } from './window.js'

/** Numbers that are sums, by GitHub's names. */
const SUMS = {
  created: 'pull_requests.total_created',
  createdByCopilot: 'pull_requests.total_created_by_copilot',
  merged: 'pull_requests.total_merged',
  mergedCreatedByCopilot: 'pull_requests.total_merged_created_by_copilot',
  reviewed: 'pull_requests.total_reviewed',
  reviewedByCopilot: 'pull_requests.total_reviewed_by_copilot',
  copilotSuggestions: 'pull_requests.total_copilot_suggestions',
  copilotAppliedSuggestions: 'pull_requests.total_copilot_applied_suggestions',
} as const satisfies Record<string, CellName>

/** Pull requests over the window; absent when no day has any of these numbers. */
export function pullRequestsOf(span: Span): PullRequests | undefined {
  const sums = Object.fromEntries(
    Object.entries(SUMS).map(([name, number]) => [name, sum(span, number)] as const),
  ) as { [name in keyof typeof SUMS]: number | undefined }
  const measured = measuredOnly({
    ...sums,
    minutesToMerge: weighted(
      span,
      'pull_requests.median_minutes_to_merge',
      'pull_requests.total_merged',
    ),
    minutesToMergeCopilotAuthored: weighted(
      span,
      'pull_requests.median_minutes_to_merge_copilot_authored',
      'pull_requests.total_merged_created_by_copilot',
    ),
    minutesToMergeCopilotReviewed: weighted(
      span,
      'pull_requests.median_minutes_to_merge_copilot_reviewed',
      'pull_requests.total_merged_reviewed_by_copilot',
    ),
  })
  return Object.keys(measured).length === 0 ? undefined : measured
}

/** Medians cannot be combined: their mean, weighted by what was merged each day, is an approximation. */
function weighted(span: Span, median: CellName, weight: CellName): number | undefined {
  let total = 0
  let weights = 0
  for (const day of span.days) {
    const minutes = cell(span.table.get(day), median)
    const merged = cell(span.table.get(day), weight) ?? 0
    if (minutes === undefined || merged === 0) continue
    total += minutes * merged
    weights += merged
  }
  return divide(total, weights)
}
