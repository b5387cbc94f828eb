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

/** How a file was made: in rows of every kind but seats and the retired report. */
const PRODUCTION = ['etl_id', 'day_partition', 'entity_id_partition']
const OWNERS = ['organization_id', 'enterprise_id']
const WINDOW = ['report_start_day', 'report_end_day']
const MODES = ['agent', 'ask', 'edit', 'custom', 'unknown', 'plan']

/** What user rows and aggregated days have besides counts, lists of them and texts. */
const BOTH = [
  ...['day', ...WINDOW, 'totals_by_3rd_party_agent/agent_name'],
  // Not documented, and no surprise.
  'totals_by_3rd_party_agent/session_count',
  ...['feature', 'model'].map(
    (name) => `totals_by_language_${name}/user_initiated_interaction_count`,
  ),
  ...['totals_by_cli', 'totals_by_copilot_app'].flatMap((name) => [
    `${name}.token_usage.avg_tokens_per_request`,
    `${name}.last_known_cli_version.cli_version`,
    `${name}.last_known_cli_version.sampled_at`,
  ]),
  ...['ide', 'plugin'].map((name) => `totals_by_ide/last_known_${name}_version.sampled_at`),
  ...MODES.map((name) => `chat_panel_${name}_mode`),
  ...[...PRODUCTION, 'created_at'],
]

const pullRequests = [
  ...PULL_REQUESTS,
  ...['comment_type', 'total_copilot_suggestions', 'total_copilot_applied_suggestions'].map(
    (name) => `copilot_suggestions_by_comment_type/${name}`,
  ),
].map((name) => `pull_requests.${name}`)

const inLists = Object.entries(LISTS).flatMap(([list, { by, counts }]) =>
  [...by, ...counts].map((name) => `${list}/${name}`),
)
const times = ['ready_to_first_review', 'first_to_final_review', 'final_review_to_merge']

/** Every field of rows of each kind, by path; in entries of a list behind a slash. */
export const PATHS = {
  user: [
    ...[...COUNTS, ...inLists, ...USER_TEXTS, ...Object.keys(FLAGS), ...BOTH],
    ...['user_id', 'ai_credits_used', 'ai_adoption_phase.phase_number'],
  ],
  aggregate: [
    ...[...COUNTS, ...inLists, ...PEOPLE, ...BOTH, ...OWNERS, ...pullRequests],
    ...USER_TEXTS.filter((path) => path.startsWith('totals_by_ide')),
    ...[
      ...['phase_number', 'phase', 'total_engaged_users', 'users_in_phase_28d'],
      'total_pull_requests_merged',
      ...[
        ...[
          'user_initiated_interactions',
          'code_generation_activities',
          'loc_added',
          'loc_deleted',
        ],
        ...['code_acceptance_activities', 'pull_requests_reviewed', 'pull_requests_created'],
        ...['pull_requests_merged', 'pull_requests_median_minutes_to_merge'],
        ...['pull_requests_minutes_to_review', 'pull_requests_review_cycles'],
      ].map((name) => `avg_${name}`),
    ].map((name) => `totals_by_ai_adoption_phase/${name}`),
  ],
  wrapper: [
    ...[...WINDOW, ...OWNERS, 'day_totals', ...PRODUCTION, 'created_at'],
    ...[
      'active_user_count',
      'totals_by_feature/feature',
      'totals_by_feature/engaged_user_count',
    ].map((name) => `copilot_feature_engagement.${name}`),
  ],
  membership: ['day', 'team_id', 'slug', 'user_id', 'user_login', ...OWNERS, ...PRODUCTION],
  repository: [
    ...['day', 'repo_id', 'repo_owner_name', 'repo_name', 'repo_visibility', ...OWNERS],
    ...[...pullRequests, ...PRODUCTION],
    ...[
      ...['authored_by', 'reviewed_by', 'total_merged'],
      ...times.flatMap((name) => [`median_minutes_${name}`, `p90_minutes_${name}`]),
    ].map((name) => `pull_request_review_times/${name}`),
  ],
  seat: [
    ...['assignee.id', 'assignee.login', 'organization.id', 'organization.login'],
    ...['assigning_team.id', 'assigning_team.slug', 'plan_type', 'created_at', 'updated_at'],
    ...['last_activity_at', 'last_activity_editor', 'last_authenticated_at'],
    'pending_cancellation_date',
  ],
  legacy: [
    ...['day', 'total_suggestions_count', 'total_acceptances_count', 'total_lines_suggested'],
    ...['total_lines_accepted', 'total_active_users', 'total_chat_acceptances'],
    ...['total_chat_turns', 'total_active_chat_users'],
    ...[
      ...['language', 'editor', 'suggestions_count', 'acceptances_count'],
      ...['lines_suggested', 'lines_accepted', 'active_users'],
    ].map((name) => `breakdown/${name}`),
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Features that the documentation names, and editors that were seen, in lower case. */
export const FEATURES = [
  ...['code_completion', 'chat_inline', ...MODES.map((name) => `chat_panel_${name}_mode`)],
  ...['agent_edit', 'copilot_cli', 'copilot_app'],
]
export const EDITORS = [
  ...['vscode', 'visualstudio', 'eclipse', 'xcode', 'neovim', 'vim', 'emacs', 'zed'],
  ...['jetbrains', 'intellij', 'pycharm', 'goland', 'webstorm', 'phpstorm', 'rubymine', 'clion'],
  ...['rider', 'rustrover', 'datagrip', 'dataspell', 'androidstudio', 'android-studio'],
]
