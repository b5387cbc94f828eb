import { type Table, fields, keyed, table } from './columns.js'
import { PULL_REQUESTS } from './pull-requests.js'

/** Tables of repository rows: one repository on one day. */

const REVIEW_TIMES = table('review_times', 'pull_request_review_times', {
  about: 'How long the steps from ready to merge took, for pull requests merged that day.',
  fields: [
    ...fields('string', 'authored_by', 'reviewed_by'),
    ...fields('int64', 'total_merged'),
    ...fields(
      'double',
      'median_minutes_ready_to_first_review',
      'p90_minutes_ready_to_first_review',
      'median_minutes_first_to_final_review',
      'p90_minutes_first_to_final_review',
      'median_minutes_final_review_to_merge',
      'p90_minutes_final_review_to_merge',
    ),
  ],
})

const KEYS = ['repo_owner_name', 'repo_name', 'organization_id', 'enterprise_id']

export const REPOSITORY: Table = table('rows', '', {
  about: 'One row per repository and day.',
  fields: [
    ...fields('date', 'day'),
    ...fields('int64', 'repo_id'),
    ...fields('string', ...KEYS, 'repo_visibility'),
  ],
  tables: keyed(['day', 'repo_id', ...KEYS], [...PULL_REQUESTS, REVIEW_TIMES]),
})
