import { type Field, type Table, fields, table } from './columns.js'

/**
 * What user rows and aggregated days have in common: the activity counters and the breakdowns.
 * https://docs.github.com/en/copilot/reference/copilot-usage-metrics/copilot-usage-metrics
 */

const QUIET_COUNTERS = fields(
  'int64',
  'code_generation_activity_count',
  'code_acceptance_activity_count',
  'loc_suggested_to_add_sum',
  'loc_suggested_to_delete_sum',
  'loc_added_sum',
  'loc_deleted_sum',
)

/** Counters of what was done with Copilot. */
export const COUNTERS = [...fields('int64', 'user_initiated_interaction_count'), ...QUIET_COUNTERS]

/** How many different customisations were used. */
export const DISTINCT_COUNTS = fields(
  'int64',
  'distinct_skill_use_count',
  'distinct_custom_agent_use_count',
  'distinct_mcp_use_count',
  'distinct_slash_cmd_use_count',
  'distinct_plugin_use_count',
)

const SESSIONS = [
  ...fields('int64', 'session_count', 'request_count', 'prompt_count'),
  ...fields('int64', 'token_usage.output_tokens_sum', 'token_usage.prompt_tokens_sum'),
  ...fields('double', 'token_usage.avg_tokens_per_request'),
]

function customisation(name: string, what: string): Table {
  return table(`by_${name}`, `totals_by_${name}`, {
    about: `Uses per ${what}, of the five most used.`,
    fields: [...fields('string', name), ...fields('int64', 'interaction_count')],
  })
}

interface Variants {
  readonly ide?: readonly Field[]
  readonly cli?: readonly Field[]
  readonly agent?: readonly Field[]
}

/** The breakdowns; user rows know versions, aggregated days know sessions of third-party agents. */
export function breakdowns(variants: Variants): Table[] {
  return [...activityTables(variants), ...surfaceTables(variants), ...CUSTOMISATIONS]
}

function activityTables({ ide = [] }: Variants): Table[] {
  return [
    table('by_ide', 'totals_by_ide', {
      about: 'Activity per editor.',
      fields: [...fields('string', 'ide'), ...COUNTERS, ...ide],
    }),
    table('by_feature', 'totals_by_feature', {
      about: 'Activity per feature.',
      fields: [...fields('string', 'feature'), ...COUNTERS],
    }),
    table('by_language_feature', 'totals_by_language_feature', {
      about: 'Activity per language and feature.',
      fields: [...fields('string', 'language', 'feature'), ...QUIET_COUNTERS],
    }),
    table('by_language_model', 'totals_by_language_model', {
      about: 'Activity per language and model.',
      fields: [...fields('string', 'language', 'model'), ...QUIET_COUNTERS],
    }),
    table('by_model_feature', 'totals_by_model_feature', {
      about: 'Activity per model and feature.',
      fields: [...fields('string', 'model', 'feature'), ...COUNTERS],
    }),
  ]
}

function surfaceTables({ cli = [], agent = [] }: Variants): Table[] {
  return [
    table('by_cli', 'totals_by_cli', {
      about: 'Sessions, requests and tokens of Copilot CLI.',
      fields: [...SESSIONS, ...cli],
    }),
    table('by_copilot_app', 'totals_by_copilot_app', {
      about: 'Sessions, requests and tokens of the GitHub Copilot app.',
      fields: SESSIONS,
    }),
    table('by_vscode_agent', 'totals_by_vscode_agent', {
      about: 'Sessions and messages of the VS Code Agents window.',
      fields: fields('int64', 'session_count', 'total_user_messages'),
    }),
    table('by_3rd_party_agent', 'totals_by_3rd_party_agent', {
      about: 'Jobs started with agents of third parties.',
      fields: [
        ...fields('string', 'agent_id', 'agent_name'),
        ...fields('int64', 'user_initiated_interaction_count'),
        ...agent,
      ],
    }),
  ]
}

const CUSTOMISATIONS = [
  customisation('skill', 'skill'),
  customisation('custom_agent', 'custom agent'),
  customisation('mcp', 'MCP server'),
  customisation('slash_cmd', 'slash command'),
  customisation('plugin', 'plugin'),
]
