import { type Day } from '../model.js'
import { ACTIVE_FIELDS, COUNTERS, PULL_REQUEST_FIELDS, TOOL_FIELDS } from './columns.js'

/**
 * The fields that GitHub's files were known to have on a day, so that a run can say when they change.
 * https://docs.github.com/en/copilot/reference/copilot-usage-metrics/copilot-usage-metrics
 */
export const KNOWN_AS_OF = '2026-10-06' as Day

export const ROW_KINDS = [
  'user row',
  'aggregated day',
  'wrapper',
  'membership',
  'repository day',
  'legacy day',
] as const
export type RowName = (typeof ROW_KINDS)[number]

export interface Fields {
  readonly known: ReadonlySet<string>
  /** In every file so far, whoever sends it: at most 31. */
  readonly expected: readonly string[]
}

const PARTITION = ['etl_id', 'day_partition', 'entity_id_partition']
const OWNERS = ['enterprise_id', 'organization_id']
const WINDOW = ['report_start_day', 'report_end_day', 'created_at']
const BREAKDOWNS = [
  'totals_by_ide',
  'totals_by_feature',
  'totals_by_language_feature',
  'totals_by_language_model',
  'totals_by_model_feature',
]
const CUSTOMIZATION = ['skill', 'custom_agent', 'mcp', 'slash_cmd', 'plugin'].flatMap((name) => [
  `totals_by_${name}`,
  `distinct_${name}_use_count`,
])
const PANELS = ['agent_mode', 'ask_mode', 'edit_mode', 'custom_mode', 'unknown_mode', 'plan_mode']
const SHARED = [
  ...PARTITION,
  ...OWNERS,
  ...WINDOW,
  'day',
  ...COUNTERS,
  ...BREAKDOWNS,
  ...CUSTOMIZATION,
  ...PANELS.map((mode) => `chat_panel_${mode}`),
  'totals_by_cli',
  'totals_by_copilot_app',
  'totals_by_vscode_agent',
  'totals_by_3rd_party_agent',
]

const USER = [
  ...SHARED,
  'user_id',
  'user_login',
  'used_agent',
  'used_chat',
  'used_cli',
  'used_copilot_coding_agent',
  'used_copilot_cloud_agent',
  'used_copilot_code_review_active',
  'used_copilot_code_review_passive',
  'used_copilot_app',
  'used_vscode_agent',
  'ai_credits_used',
  'ai_adoption_phase',
]

const AGGREGATE = [
  ...SHARED,
  ...ACTIVE_FIELDS,
  'weekly_active_cli_users',
  'monthly_active_cli_users',
  'weekly_active_copilot_app_users',
  'monthly_active_copilot_app_users',
  'weekly_active_vscode_agent_users',
  'monthly_active_vscode_agent_users',
  'weekly_passive_copilot_code_review_users',
  'pull_requests',
  'totals_by_ai_adoption_phase',
]

const LEGACY = [
  'day',
  'total_suggestions_count',
  'total_acceptances_count',
  'total_lines_suggested',
  'total_lines_accepted',
  'total_active_users',
  'total_chat_acceptances',
  'total_chat_turns',
  'total_active_chat_users',
  'breakdown',
]

const MEMBERSHIP = ['user_id', 'user_login', 'day', 'team_id', 'slug']
const REPOSITORY = ['day', 'repo_id', 'repo_owner_name', 'repo_name', 'repo_visibility']

/** THE list: by kind of row. */
export const FIELDS: Readonly<Record<RowName, Fields>> = {
  'user row': {
    known: new Set(USER),
    expected: [
      'user_id',
      'user_login',
      'day',
      ...COUNTERS,
      'used_agent',
      'used_chat',
      'totals_by_feature',
    ],
  },
  'aggregated day': {
    known: new Set(AGGREGATE),
    expected: [
      'day',
      ...COUNTERS,
      'daily_active_users',
      'weekly_active_users',
      'monthly_active_users',
      ...BREAKDOWNS,
    ],
  },
  wrapper: {
    known: new Set([
      ...PARTITION,
      ...OWNERS,
      ...WINDOW,
      'day_totals',
      'copilot_feature_engagement',
    ]),
    expected: ['report_start_day', 'report_end_day', 'day_totals'],
  },
  membership: {
    known: new Set([...PARTITION, ...OWNERS, ...MEMBERSHIP]),
    expected: ['user_id', 'day', 'team_id', 'slug'],
  },
  'repository day': {
    known: new Set([
      ...PARTITION,
      ...OWNERS,
      ...REPOSITORY,
      'pull_requests',
      'pull_request_review_times',
    ]),
    expected: [...REPOSITORY, 'pull_requests'],
  },
  'legacy day': { known: new Set(LEGACY), expected: ['day', 'breakdown'] },
}

const VERSIONS = ['last_known_ide_version', 'last_known_plugin_version']
const TOOL = [...TOOL_FIELDS.slice(0, 3), 'token_usage', 'last_known_cli_version']

/** Fields of nested objects, by the field that holds them. */
export const NESTED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    totals_by_ide: ['ide', ...COUNTERS, ...VERSIONS],
    totals_by_feature: ['feature', ...COUNTERS],
    totals_by_language_feature: ['language', 'feature', ...COUNTERS],
    totals_by_language_model: ['language', 'model', ...COUNTERS],
    totals_by_model_feature: ['model', 'feature', ...COUNTERS],
    totals_by_cli: TOOL,
    totals_by_copilot_app: TOOL,
    pull_requests: [...PULL_REQUEST_FIELDS, 'copilot_suggestions_by_comment_type'],
  }).map(([field, names]) => [field, new Set(names)] as const),
)
