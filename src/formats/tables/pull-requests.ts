import { type Table, fields, table } from './columns.js'

/** Pull requests of a day, as aggregated days and repository rows have them. */
export const PULL_REQUESTS: readonly Table[] = [
  table('pull_requests', 'pull_requests', {
    about: 'Pull requests of the day, and how much of them was done with Copilot.',
    fields: [
      ...fields('int64', 'total_created', 'total_reviewed', 'total_merged'),
      ...fields('double', 'median_minutes_to_merge'),
      ...fields('int64', 'total_suggestions', 'total_applied_suggestions'),
      ...fields('int64', 'total_created_by_copilot', 'total_reviewed_by_copilot'),
      ...fields('int64', 'total_merged_created_by_copilot'),
      ...fields('double', 'median_minutes_to_merge_copilot_authored'),
      ...fields('int64', 'total_copilot_suggestions', 'total_copilot_applied_suggestions'),
      ...fields('int64', 'total_merged_reviewed_by_copilot'),
      ...fields('double', 'median_minutes_to_merge_copilot_reviewed'),
    ],
    tables: [
      table('pull_requests_by_comment_type', 'copilot_suggestions_by_comment_type', {
        about: "Suggestions of Copilot's reviews per type of comment.",
        fields: [
          ...fields('string', 'comment_type'),
          ...fields('int64', 'total_copilot_suggestions', 'total_copilot_applied_suggestions'),
        ],
      }),
    ],
  }),
]
