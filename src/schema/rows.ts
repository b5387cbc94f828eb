import {
  count,
  day,
  expected,
  flag,
  figure,
  id,
  list,
  login,
  name,
  nested,
  ordinal,
  people,
  personId,
} from './fields.js'
import {
  COUNTERS,
  CREATED,
  CREDITS,
  DAY_BREAKDOWNS,
  DAY_SURFACES,
  DISTINCT_COUNTS,
  OWNERS,
  PANELS,
  PRODUCTION,
  PULL_REQUESTS,
  USER_BREAKDOWNS,
  USER_SURFACES,
  WINDOW,
} from './shared.js'

/**
 * The fields of each kind of row, in the order of their columns.
 * https://docs.github.com/en/copilot/reference/copilot-usage-metrics/copilot-usage-metrics
 */

const { totals_by_ide, totals_by_feature, ...otherBreakdowns } = USER_BREAKDOWNS

/** A user on a day. */
export const USER_ROW = {
  ...expected({ day: day(), user_id: personId(), user_login: login() }),
  ...OWNERS,
  ...WINDOW,
  ...expected(COUNTERS),
  used_agent: flag({ expected: true }),
  used_chat: flag({ expected: true }),
  used_cli: flag({ counts: 'daily_active_cli_users' }),
  used_copilot_coding_agent: flag({ counts: 'daily_active_copilot_cloud_agent_users' }),
  used_copilot_cloud_agent: flag({ counts: 'daily_active_copilot_cloud_agent_users' }),
  used_copilot_code_review_active: flag({ counts: 'daily_active_copilot_code_review_users' }),
  used_copilot_code_review_passive: flag({
    counts: 'daily_passive_copilot_code_review_users',
    passive: true,
  }),
  used_copilot_app: flag({ counts: 'daily_active_copilot_app_users' }),
  used_vscode_agent: flag({ counts: 'daily_active_vscode_agent_users' }),
  ...CREDITS,
  ai_adoption_phase: nested({ phase_number: ordinal(), phase: name(), version: name() }),
  ...DISTINCT_COUNTS,
  totals_by_ide,
  ...expected({ totals_by_feature }),
  ...otherBreakdowns,
  ...USER_SURFACES,
  ...PANELS,
  ...PRODUCTION,
  ...CREATED,
}

/** A user who belonged to a team on a day. `slug` is the team's. */
export const MEMBERSHIP = {
  ...expected({ day: day(), team_id: id(), slug: name(), user_id: personId() }),
  user_login: login(),
  ...OWNERS,
  ...PRODUCTION,
}

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
  ...CREATED,
}

/** A repository on a day. */
export const REPOSITORY = {
  ...expected({ day: day(), repo_id: id(), repo_owner_name: name(), repo_name: name() }),
  ...OWNERS,
  repo_visibility: name({ expected: true }),
  ...expected(PULL_REQUESTS),
  pull_request_review_times: list(
    {
      name: 'review_times',
      about: 'How long the steps from ready to merge took, for pull requests merged that day.',
    },
    {
      authored_by: name(),
      reviewed_by: name(),
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

/** A day of the retired usage endpoint, of a scope or a team. */
export const LEGACY = {
  day: day({ expected: true }),
  total_suggestions_count: count(),
  total_acceptances_count: count(),
  total_lines_suggested: count(),
  total_lines_accepted: count(),
  total_active_users: people(),
  total_chat_acceptances: count(),
  total_chat_turns: count(),
  total_active_chat_users: people(),
  ...expected({
    breakdown: list(
      { name: 'breakdown', about: 'Completions per language and editor.' },
      {
        language: name(),
        editor: name(),
        suggestions_count: count(),
        acceptances_count: count(),
        lines_suggested: count(),
        lines_accepted: count(),
        active_users: people(),
      },
    ),
  }),
}

/** A team on a day: what the action derives from users and members of that day. */
export const TEAM = {
  day: day(),
  team_id: id(),
  slug: name(),
  users: people(),
  active_users: people(),
  ...COUNTERS,
  completion_generation_count: count(),
  completion_acceptance_count: count(),
  chat_request_count: count(),
  agent_users: people(),
  chat_users: people(),
  cli_users: people(),
  cloud_agent_users: people(),
  code_review_active_users: people(),
  code_review_passive_users: people(),
  app_users: people(),
  vscode_agent_users: people(),
  ...CREDITS,
}
