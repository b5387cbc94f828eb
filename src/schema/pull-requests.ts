import { count, figure, list, name, part } from './fields.js'

/**
 * The fields of pull requests, which days and repositories have, in the order of their columns.
 * https://docs.github.com/en/copilot/reference/copilot-usage-metrics/copilot-usage-metrics
 */

/** Pull requests of a day. A median belongs to the count of merges that it is a median of. */
export const PULL_REQUESTS = {
  pull_requests: part(
    {
      name: 'pull_requests',
      about: 'Pull requests of the day, and how much of them was done with Copilot.',
    },
    {
      total_created: count(),
      total_reviewed: count(),
      total_merged: count(),
      median_minutes_to_merge: figure(),
      total_suggestions: count(),
      total_applied_suggestions: count(),
      total_created_by_copilot: count(),
      total_reviewed_by_copilot: count(),
      total_merged_created_by_copilot: count(),
      median_minutes_to_merge_copilot_authored: figure(),
      total_copilot_suggestions: count(),
      total_copilot_applied_suggestions: count(),
      total_merged_reviewed_by_copilot: count(),
      median_minutes_to_merge_copilot_reviewed: figure(),
      copilot_suggestions_by_comment_type: list(
        {
          name: 'pull_requests_by_comment_type',
          about: "Suggestions of Copilot's reviews per type of comment.",
        },
        {
          comment_type: name(),
          total_copilot_suggestions: count(),
          total_copilot_applied_suggestions: count(),
        },
      ),
    },
  ),
}
