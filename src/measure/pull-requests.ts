import { cell, type Column, type PULL_REQUEST_FIELDS } from './columns.js'
import { divide, type Span, sum } from './facts.js'
import { type PullRequests } from './measured.js'
import { measuredOnly } from './surfaces.js'

/** Numbers that are sums, by their column. */
const SUMS = {
  created: 'total_created',
  createdByCopilot: 'total_created_by_copilot',
  merged: 'total_merged',
  mergedCreatedByCopilot: 'total_merged_created_by_copilot',
  reviewed: 'total_reviewed',
  reviewedByCopilot: 'total_reviewed_by_copilot',
  copilotSuggestions: 'total_copilot_suggestions',
  copilotAppliedSuggestions: 'total_copilot_applied_suggestions',
} as const satisfies Record<string, (typeof PULL_REQUEST_FIELDS)[number]>

/** Pull requests over the window; absent when no day has any of these numbers. */
export function pullRequestsOf(span: Span): PullRequests | undefined {
  const sums = Object.fromEntries(
    Object.entries(SUMS).map(([name, column]) => [name, sum(span, column)] as const),
  ) as { [name in keyof typeof SUMS]: number | undefined }
  const measured = measuredOnly({
    ...sums,
    minutesToMerge: weighted(span, 'median_minutes_to_merge', 'total_merged'),
    minutesToMergeCopilotAuthored: weighted(
      span,
      'median_minutes_to_merge_copilot_authored',
      'total_merged_created_by_copilot',
    ),
    minutesToMergeCopilotReviewed: weighted(
      span,
      'median_minutes_to_merge_copilot_reviewed',
      'total_merged_reviewed_by_copilot',
    ),
  })
  return Object.keys(measured).length === 0 ? undefined : measured
}

/** Medians cannot be combined: their mean, weighted by what was merged each day, is an approximation. */
function weighted(span: Span, median: Column, weight: Column): number | undefined {
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
