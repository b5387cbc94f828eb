import { COUNTERS, DISTINCT_COUNTS, breakdowns } from './breakdowns.js'
import { type Table, fields, keyed, table } from './columns.js'
import { PULL_REQUESTS } from './pull-requests.js'

/** Tables of the aggregated days of an enterprise or an organization, and of their 28-day wrapper. */

const PERIODS = ['daily', 'weekly', 'monthly'] as const
const each = (what: string) => PERIODS.map((period) => `${period}_${what}`)

const ACTIVE_USERS = fields(
  'int64',
  ...each('active_users'),
  'monthly_active_chat_users',
  'monthly_active_agent_users',
  ...each('active_cli_users'),
  ...each('active_copilot_cloud_agent_users'),
  ...each('active_copilot_code_review_users'),
  ...each('passive_copilot_code_review_users'),
  ...each('active_copilot_app_users'),
  ...each('active_vscode_agent_users'),
)

const PHASES = table('adoption_phases', 'totals_by_ai_adoption_phase', {
  about: 'Users and averages of each AI adoption phase.',
  fields: [
    ...fields('int64', 'phase_number'),
    ...fields('string', 'phase'),
    ...fields('int64', 'total_engaged_users', 'users_in_phase_28d', 'total_pull_requests_merged'),
    ...fields(
      'double',
      'avg_user_initiated_interactions',
      'avg_code_generation_activities',
      'avg_code_acceptance_activities',
      'avg_loc_added',
      'avg_loc_deleted',
      'avg_pull_requests_reviewed',
      'avg_pull_requests_created',
      'avg_pull_requests_merged',
      'avg_pull_requests_median_minutes_to_merge',
      'avg_pull_requests_minutes_to_review',
      'avg_pull_requests_review_cycles',
    ),
  ],
})

const ENTITY = fields('string', 'organization_id', 'enterprise_id')
const WINDOW = fields('date', 'report_start_day', 'report_end_day')
const OF_WINDOW = [...ENTITY, ...WINDOW].map((field) => field.name)

/** A day; inside a wrapper it takes ids and window from there. */
export const DAY: Table = table('rows', '', {
  about: 'One row per day: active users and counters.',
  keys: OF_WINDOW,
  fields: [
    ...fields('date', 'day'),
    ...ENTITY,
    ...WINDOW,
    ...ACTIVE_USERS,
    ...COUNTERS,
    ...DISTINCT_COUNTS,
  ],
  tables: keyed(
    ['day', 'organization_id', 'enterprise_id'],
    [...breakdowns({ agent: fields('int64', 'session_count') }), ...PULL_REQUESTS, PHASES],
  ),
})

/** The wrapper of a 28-day report. `day_totals` become the rows of DAY. */
export const WRAPPER: Table = table('window', '', {
  about: 'One row per 28-day window, with what GitHub computes for the window as a whole.',
  fields: [
    ...WINDOW,
    ...ENTITY,
    ...fields('int64', 'copilot_feature_engagement.active_user_count'),
  ],
  tables: [
    { ...DAY, at: ['day_totals'] },
    table('feature_engagement', 'copilot_feature_engagement.totals_by_feature', {
      about: 'Users who used a feature on two days or more of the window.',
      keys: OF_WINDOW,
      fields: [...fields('string', 'feature'), ...fields('int64', 'engaged_user_count')],
    }),
  ],
})
