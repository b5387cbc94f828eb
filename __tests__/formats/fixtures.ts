/** Made-up rows of every kind, with every block that GitHub's files can have. */

const counters = (of: number) => ({
  user_initiated_interaction_count: of,
  code_generation_activity_count: of * 3,
  code_acceptance_activity_count: of + 1,
  loc_suggested_to_add_sum: of * 10,
  loc_suggested_to_delete_sum: 0,
  loc_added_sum: of * 7,
  loc_deleted_sum: of,
})

const without = (row: object, ...names: string[]) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))

const quiet = (of: number) => without(counters(of), 'user_initiated_interaction_count')

const sessions = (of: number) => ({
  session_count: of,
  request_count: of * 4,
  prompt_count: of * 2,
  token_usage: {
    output_tokens_sum: of * 1000,
    prompt_tokens_sum: of * 3_000_000_000,
    avg_tokens_per_request: of === 0 ? null : 1200.25 * of,
  },
})

const customisations = (of: number) => ({
  totals_by_skill: [{ skill: 'other', interaction_count: of }],
  totals_by_custom_agent: [{ custom_agent: 'general-purpose', interaction_count: of + 1 }],
  totals_by_mcp: [
    { mcp: 'github-mcp-server', interaction_count: of + 2 },
    { mcp: 'other', interaction_count: 0 },
  ],
  totals_by_slash_cmd: [{ slash_cmd: '/plan', interaction_count: of + 3 }],
  totals_by_plugin: [{ plugin: 'other', interaction_count: of + 4 }],
  distinct_skill_use_count: of,
  distinct_custom_agent_use_count: 2,
  distinct_mcp_use_count: null,
  distinct_slash_cmd_use_count: 0,
  distinct_plugin_use_count: 1,
})

const activity = (of: number) => ({
  ...counters(of),
  totals_by_feature: [
    { feature: 'code_completion', ...counters(of) },
    { feature: 'agent_edit', ...counters(0), loc_deleted_sum: -5 },
  ],
  totals_by_language_feature: [
    { language: 'typescript', feature: 'code_completion', ...quiet(of) },
    { language: '', feature: 'others', ...quiet(1) },
  ],
  totals_by_language_model: [{ language: 'c#', model: 'claude-sonnet-4.6', ...quiet(of) }],
  totals_by_model_feature: [{ model: 'auto', feature: 'chat_panel_agent_mode', ...counters(of) }],
  totals_by_copilot_app: sessions(of),
  totals_by_vscode_agent: { session_count: of, total_user_messages: of * 2 },
  ...customisations(of),
})

export function userRow(user: number, day = '2026-11-18') {
  return {
    report_start_day: '2026-10-22',
    report_end_day: '2026-11-18',
    day,
    organization_id: '4711',
    enterprise_id: '1042',
    user_id: user,
    user_login: `octo-${user}`,
    ...activity(user),
    totals_by_ide: [
      {
        ide: 'vscode',
        ...counters(user),
        last_known_ide_version: { ide_version: '1.105.0', sampled_at: `${day}T07:02:11.000Z` },
        last_known_plugin_version: {
          plugin: '',
          plugin_version: '0.35.3',
          sampled_at: `${day}T07:02:11.120Z`,
        },
      },
      { ide: 'others', ...counters(1) },
    ],
    totals_by_cli: {
      ...sessions(user),
      last_known_cli_version: { cli_version: '1.0.8', sampled_at: null },
    },
    totals_by_3rd_party_agent: [
      { agent_id: '2246796', agent_name: 'Claude', user_initiated_interaction_count: user },
    ],
    used_agent: user % 2 === 0,
    used_chat: true,
    used_cli: false,
    used_copilot_coding_agent: false,
    used_copilot_cloud_agent: true,
    used_copilot_code_review_active: null,
    used_copilot_code_review_passive: true,
    used_copilot_app: false,
    used_vscode_agent: null,
    ai_credits_used: user + 0.25,
    ai_adoption_phase: { phase_number: user % 4, phase: `Phase ${user % 4}`, version: 'v1' },
  }
}

export const pullRequests = (of: number) => ({
  total_created: of,
  total_reviewed: of + 1,
  total_merged: of + 2,
  median_minutes_to_merge: of === 0 ? null : of + 0.5,
  total_suggestions: of,
  total_applied_suggestions: 0,
  total_created_by_copilot: 1,
  total_reviewed_by_copilot: 2,
  total_merged_created_by_copilot: 1,
  median_minutes_to_merge_copilot_authored: null,
  total_copilot_suggestions: of * 2,
  total_copilot_applied_suggestions: of,
  total_merged_reviewed_by_copilot: of,
  median_minutes_to_merge_copilot_reviewed: 12,
  copilot_suggestions_by_comment_type: [
    {
      comment_type: 'security',
      total_copilot_suggestions: of,
      total_copilot_applied_suggestions: 1,
    },
    {
      comment_type: 'bug_risk',
      total_copilot_suggestions: 1,
      total_copilot_applied_suggestions: 0,
    },
  ],
})

const phase = (number: number) => ({
  phase: number === 0 ? 'No Cohort' : `Phase ${number}`,
  phase_number: number,
  total_engaged_users: number * 2,
  users_in_phase_28d: number * 3,
  total_pull_requests_merged: number,
  avg_user_initiated_interactions: 1.5,
  avg_code_generation_activities: 2.25,
  avg_code_acceptance_activities: 0,
  avg_loc_added: 10.125,
  avg_loc_deleted: 1,
  avg_pull_requests_reviewed: 0.5,
  avg_pull_requests_created: 0.25,
  avg_pull_requests_merged: null,
  avg_pull_requests_median_minutes_to_merge: 33.3,
  avg_pull_requests_minutes_to_review: 4,
  avg_pull_requests_review_cycles: null,
})

export function aggregateDay(day: string, of = 5) {
  return {
    day,
    organization_id: '4711',
    enterprise_id: '1042',
    daily_active_users: of,
    weekly_active_users: of * 2,
    monthly_active_users: of * 3,
    monthly_active_chat_users: of,
    monthly_active_agent_users: of - 1,
    daily_active_cli_users: 1,
    daily_active_copilot_cloud_agent_users: null,
    weekly_active_copilot_code_review_users: 2,
    monthly_passive_copilot_code_review_users: 3,
    daily_active_copilot_app_users: 4,
    daily_active_vscode_agent_users: 0,
    ...activity(of),
    totals_by_ide: [{ ide: 'jetbrains', ...counters(of) }],
    totals_by_cli: sessions(of),
    totals_by_3rd_party_agent: [
      { agent_id: 'a', agent_name: 'A', user_initiated_interaction_count: of, session_count: 2 },
    ],
    pull_requests: pullRequests(of),
    totals_by_ai_adoption_phase: [phase(0), phase(1), phase(2)],
  }
}

/** The wrapper knows ids and window, its days do not. */
export function wrapper(days: readonly string[]) {
  const bare = (day: string, index: number) =>
    without(aggregateDay(day, index), 'organization_id', 'enterprise_id')
  return {
    report_start_day: '2026-10-22',
    report_end_day: '2026-11-18',
    organization_id: '4711',
    enterprise_id: '1042',
    created_at: '2026-11-19T03:36:11.710Z',
    day_totals: days.map(bare),
    copilot_feature_engagement: {
      active_user_count: 42,
      totals_by_feature: [
        { feature: 'code_completion', engaged_user_count: 30 },
        { feature: 'agent_edit', engaged_user_count: 12 },
      ],
    },
  }
}

export function membershipRow(user: number, team: number) {
  return {
    user_id: user,
    user_login: `octo-${user}`,
    day: '2026-11-18',
    team_id: team,
    slug: `team-${team}`,
    organization_id: '4711',
  }
}

export function repositoryRow(repository: number) {
  return {
    day: '2026-11-18',
    enterprise_id: '1042',
    organization_id: '4711',
    repo_id: repository,
    repo_owner_name: 'octo-org',
    repo_name: `service-${repository}`,
    repo_visibility: 'PRIVATE',
    pull_requests: pullRequests(repository),
    pull_request_review_times: [
      {
        authored_by: 'human',
        reviewed_by: 'human',
        total_merged: 1,
        median_minutes_ready_to_first_review: 10.5,
        p90_minutes_ready_to_first_review: 42,
        median_minutes_first_to_final_review: 0,
        p90_minutes_first_to_final_review: 0.125,
        median_minutes_final_review_to_merge: null,
        p90_minutes_final_review_to_merge: 30,
      },
    ],
  }
}

export function legacyRow(day: string) {
  return {
    day,
    total_suggestions_count: 1000,
    total_acceptances_count: 800,
    total_lines_suggested: 1800,
    total_lines_accepted: 1200,
    total_active_users: 10,
    total_chat_acceptances: 32,
    total_chat_turns: 200,
    total_active_chat_users: 4,
    breakdown: [
      {
        language: 'python',
        editor: 'vscode',
        suggestions_count: 300,
        acceptances_count: 250,
        lines_suggested: 900,
        lines_accepted: 700,
        active_users: 5,
      },
    ],
  }
}
