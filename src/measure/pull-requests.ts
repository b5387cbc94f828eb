import { type CellName } from '../schema/slots.js'
import { cell } from './day-facts.js'
import { type PullRequests } from './measured.js'
import { type Medians, medianOf, noteMedian } from './medians.js'
import { measuredOnly } from './surfaces.js'
import { factsIn, type Span, sum } from './window.js'

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
    minutesToMerge: timeOf(
      span,
      'pull_requests.median_minutes_to_merge',
      'pull_requests.total_merged',
    ),
    minutesToMergeCopilotAuthored: timeOf(
      span,
      'pull_requests.median_minutes_to_merge_copilot_authored',
      'pull_requests.total_merged_created_by_copilot',
    ),
    minutesToMergeCopilotReviewed: timeOf(
      span,
      'pull_requests.median_minutes_to_merge_copilot_reviewed',
      'pull_requests.total_merged_reviewed_by_copilot',
    ),
  })
  return Object.keys(measured).length === 0 ? undefined : measured
}

function timeOf(span: Span, median: CellName, weight: CellName): number | undefined {
  const medians: Medians = []
  for (const facts of factsIn(span)) {
    noteMedian(medians, cell(facts, median) ?? NaN, cell(facts, weight) ?? 0)
  }
  return medianOf(medians)
}
