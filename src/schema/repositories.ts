import { account, expected, count, day, figure, given, id, list, name } from './fields.js'
import { NOBODY } from './people.js'
import { PULL_REQUESTS } from './pull-requests.js'
import { OWNERS, PRODUCTION } from './shared.js'

/**
 * The fields of rows about repositories, in the order of their columns.
 * https://docs.github.com/en/copilot/reference/copilot-usage-metrics/copilot-usage-metrics
 */

/** A repository on a day. */
export const REPOSITORY = {
  ...expected({ day: day(), repo_id: id(), repo_owner_name: account(), repo_name: given() }),
  ...OWNERS,
  repo_visibility: name({ expected: true }),
  ...expected(PULL_REQUESTS),
  pull_request_review_times: list(
    {
      name: 'review_times',
      about: 'How long the steps from ready to merge took, for pull requests merged that day.',
    },
    {
      authored_by: account({ nobody: NOBODY }),
      reviewed_by: account({ nobody: NOBODY }),
      total_merged: count(),
      median_minutes_ready_to_first_review: figure(),
      p90_minutes_ready_to_first_review: figure(),
      median_minutes_first_to_final_review: figure(),
      p90_minutes_first_to_final_review: figure(),
      median_minutes_final_review_to_merge: figure(),
      p90_minutes_final_review_to_merge: figure(),
    },
  ),
  ...PRODUCTION,
}
