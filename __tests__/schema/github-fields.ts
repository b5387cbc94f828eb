/**
 * The fields that GitHub documents, kept apart from the schema on purpose: a line that the schema loses is
 * missed here. Written down from
 * https://docs.github.com/en/copilot/reference/copilot-usage-metrics/copilot-usage-metrics and
 * https://docs.github.com/en/copilot/reference/copilot-usage-metrics/example-schema, as of 2026-10-06.
 */

const activity = [
  'user_initiated_interaction_count',
  'code_generation_activity_count',
  'code_acceptance_activity_count',
  'loc_suggested_to_add_sum',
  'loc_suggested_to_delete_sum',
  'loc_added_sum',
  'loc_deleted_sum',
]

const tokens = ['token_usage.output_tokens_sum', 'token_usage.prompt_tokens_sum']
const sessions = ['session_count', 'request_count', 'prompt_count', ...tokens]

const customisations = ['skill', 'custom_agent', 'mcp', 'slash_cmd', 'plugin']

/** Counts at the top of a row, and in single objects of it, by path. */
export const COUNTS = [
  ...activity,
  ...sessions.map((name) => `totals_by_cli.${name}`),
  ...sessions.map((name) => `totals_by_copilot_app.${name}`),
  'totals_by_vscode_agent.session_count',
  'totals_by_vscode_agent.total_user_messages',
  ...customisations.map((name) => `distinct_${name}_use_count`),
]

/** Lists: what names an entry, and its counts. */
export const LISTS: Readonly<Record<string, { by: readonly string[]; counts: readonly string[] }>> =
  {
    totals_by_ide: { by: ['ide'], counts: activity },
    totals_by_feature: { by: ['feature'], counts: activity },
    totals_by_language_feature: { by: ['language', 'feature'], counts: activity.slice(1) },
    totals_by_language_model: { by: ['language', 'model'], counts: activity.slice(1) },
    totals_by_model_feature: { by: ['model', 'feature'], counts: activity },
    totals_by_3rd_party_agent: {
      by: ['agent_id'],
      counts: ['user_initiated_interaction_count'],
    },
    ...Object.fromEntries(
      customisations.map((name) => [
        `totals_by_${name}`,
        { by: [name], counts: ['interaction_count'] },
      ]),
    ),
  }

/** Texts, days and times of a user row, by path; in entries of `totals_by_ide` behind a slash. */
export const USER_TEXTS = [
  'user_login',
  'organization_id',
  'enterprise_id',
  'ai_adoption_phase.phase',
  'ai_adoption_phase.version',
  'totals_by_cli.last_known_cli_version.cli_version',
  'totals_by_ide/last_known_ide_version.ide_version',
  'totals_by_ide/last_known_plugin_version.plugin',
  'totals_by_ide/last_known_plugin_version.plugin_version',
]

/** Flags of a user row, with the daily count of users of an aggregated day that says the same. */
export const FLAGS: Readonly<Record<string, string | undefined>> = {
  used_agent: undefined,
  used_chat: undefined,
  used_cli: 'daily_active_cli_users',
  used_copilot_coding_agent: 'daily_active_copilot_cloud_agent_users',
  used_copilot_cloud_agent: 'daily_active_copilot_cloud_agent_users',
  used_copilot_code_review_active: 'daily_active_copilot_code_review_users',
  used_copilot_code_review_passive: 'daily_passive_copilot_code_review_users',
  used_copilot_app: 'daily_active_copilot_app_users',
  used_vscode_agent: 'daily_active_vscode_agent_users',
}

const periods = (what: string) => ['daily', 'weekly', 'monthly'].map((one) => `${one}_${what}`)

/** Counts of people of an aggregated day. */
export const PEOPLE = [
  ...periods('active_users'),
  'monthly_active_chat_users',
  'monthly_active_agent_users',
  ...periods('active_cli_users'),
  ...periods('active_copilot_app_users'),
  ...periods('active_vscode_agent_users'),
  ...periods('active_copilot_cloud_agent_users'),
  ...periods('active_copilot_code_review_users'),
  ...periods('passive_copilot_code_review_users'),
]

/** Numbers of `pull_requests`, of aggregated days and of repositories. */
export const PULL_REQUESTS = [
  'total_created',
  'total_reviewed',
  'total_merged',
  'median_minutes_to_merge',
  'total_suggestions',
  'total_applied_suggestions',
  'total_created_by_copilot',
  'total_reviewed_by_copilot',
  'total_merged_created_by_copilot',
  'median_minutes_to_merge_copilot_authored',
  'total_copilot_suggestions',
  'total_copilot_applied_suggestions',
  'total_merged_reviewed_by_copilot',
  'median_minutes_to_merge_copilot_reviewed',
]
