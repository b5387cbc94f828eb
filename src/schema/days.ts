import {
  creation,
  expected,
  count,
  day,
  figure,
  list,
  name,
  nested,
  ordinal,
  people,
} from './fields.js'
import { PULL_REQUESTS } from './pull-requests.js'
import {
  COUNTERS,
  CREATED,
  DAY_BREAKDOWNS,
  DAY_SURFACES,
  DISTINCT_COUNTS,
  OWNERS,
  PANELS,
  PRODUCTION,
  WINDOW,
} from './shared.js'

/**
 * The fields of the days of a scope and their wrapper, in the order of their columns.
 * https://docs.github.com/en/copilot/reference/copilot-usage-metrics/copilot-usage-metrics
 */

const ACTIVE_USERS = {
  ...expected({
    daily_active_users: people(),
    weekly_active_users: people(),
    monthly_active_users: people(),
  }),
  monthly_active_chat_users: people(),
  monthly_active_agent_users: people(),
  daily_active_cli_users: people(),
  weekly_active_cli_users: people(),
  monthly_active_cli_users: people(),
  daily_active_copilot_cloud_agent_users: people(),
  weekly_active_copilot_cloud_agent_users: people(),
  monthly_active_copilot_cloud_agent_users: people(),
  daily_active_copilot_code_review_users: people(),
  weekly_active_copilot_code_review_users: people(),
  monthly_active_copilot_code_review_users: people(),
  daily_passive_copilot_code_review_users: people(),
  weekly_passive_copilot_code_review_users: people(),
  monthly_passive_copilot_code_review_users: people(),
  daily_active_copilot_app_users: people(),
  weekly_active_copilot_app_users: people(),
  monthly_active_copilot_app_users: people(),
  daily_active_vscode_agent_users: people(),
  weekly_active_vscode_agent_users: people(),
  monthly_active_vscode_agent_users: people(),
}

/** A day of an enterprise or an organization. */
export const AGGREGATED_DAY = {
  ...expected({ day: day() }),
  ...OWNERS,
  ...WINDOW,
  ...ACTIVE_USERS,
  ...expected(COUNTERS),
  ...DISTINCT_COUNTS,
  ...expected(DAY_BREAKDOWNS),
  ...DAY_SURFACES,
  ...PULL_REQUESTS,
  totals_by_ai_adoption_phase: list(
    { name: 'adoption_phases', about: 'Users and averages of each AI adoption phase.' },
    {
      phase_number: ordinal(),
      phase: name(),
      total_engaged_users: people(),
      users_in_phase_28d: people(),
      total_pull_requests_merged: count(),
      avg_user_initiated_interactions: figure(),
      avg_code_generation_activities: figure(),
      avg_code_acceptance_activities: figure(),
      avg_loc_added: figure(),
      avg_loc_deleted: figure(),
      avg_pull_requests_reviewed: figure(),
      avg_pull_requests_created: figure(),
      avg_pull_requests_merged: figure(),
      avg_pull_requests_median_minutes_to_merge: figure(),
      avg_pull_requests_minutes_to_review: figure(),
      avg_pull_requests_review_cycles: figure(),
    },
  ),
  ...PANELS,
  ...PRODUCTION,
  ...CREATED,
}

const OF_WINDOW = [...Object.keys(OWNERS), ...Object.keys(WINDOW)]

/** The wrapper of a 28-day report; its days take ids and window from it. */
export const WRAPPER = {
  ...expected(WINDOW),
  ...OWNERS,
  day_totals: {
    ...list(
      { name: 'rows', about: 'One row per day: active users and counters.', keys: OF_WINDOW },
      AGGREGATED_DAY,
    ),
    expected: true,
  },
  copilot_feature_engagement: nested({
    active_user_count: people(),
    totals_by_feature: list(
      {
        name: 'feature_engagement',
        about: 'Users who used a feature on two days or more of the window.',
        keys: OF_WINDOW,
      },
      { feature: name(), engaged_user_count: people() },
    ),
  }),
  ...PRODUCTION,
  created_at: creation(),
}
