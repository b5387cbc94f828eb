import { cell, type Column, type PULL_REQUEST_FIELDS } from './columns.js'
import { divide, type Span, sum } from './facts.js'
import { type DayFold } from './fold-days.js'
import { type PullRequests } from './measured.js'
import { measuredOnly } from './surfaces.js'

/** Numbers that are sums, by their column. */
const SUMS = {
  created: 'total_created',
  createdByCopilot: 'total_created_by_copilot',
  merged: 'total_merged',
  mergedCreatedByCopilot: 'total_merged_created_by_copilot',
  mergedReviewedByCopilot: 'total_merged_reviewed_by_copilot',
  reviewed: 'total_reviewed',
  reviewedByCopilot: 'total_reviewed_by_copilot',
  suggestions: 'total_suggestions',
  appliedSuggestions: 'total_applied_suggestions',
  copilotSuggestions: 'total_copilot_suggestions',
  copilotAppliedSuggestions: 'total_copilot_applied_suggestions',
} as const satisfies Record<string, (typeof PULL_REQUEST_FIELDS)[number]>

/** Pull requests over the window; absent when no day has any number of them. */
export function pullRequestsOf(span: Span, fold: DayFold): PullRequests | undefined {
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
  if (Object.keys(measured).length === 0) return undefined
  return { ...measured, commentTypes: commentTypesOf(fold) }
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

function commentTypesOf(fold: DayFold): PullRequests['commentTypes'] {
  return [...fold.commentTypes]
    .map(([name, counts]) => ({ name, ...counts }))
    .sort((one, other) => other.suggestions - one.suggestions || (one.name < other.name ? -1 : 1))
}
