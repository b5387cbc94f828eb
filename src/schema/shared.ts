import {
  amount,
  breakdown,
  count,
  day,
  type Fields,
  figure,
  given,
  name,
  nested,
  owner,
  part,
  production,
  time,
} from './fields.js'

/**
 * Fields that rows about people and days have in common.
 * https://docs.github.com/en/copilot/reference/copilot-usage-metrics/copilot-usage-metrics
 */

export const PRODUCTION = {
  etl_id: production(),
  day_partition: production(),
  entity_id_partition: production(),
}

export const CREATED = { created_at: production() }

export const OWNERS = { organization_id: owner(), enterprise_id: owner() }

export const WINDOW = { report_start_day: day(), report_end_day: day() }

/** What was done with Copilot. */
export const COUNTERS = {
  user_initiated_interaction_count: count(),
  code_generation_activity_count: count(),
  code_acceptance_activity_count: count(),
  loc_suggested_to_add_sum: count(),
  loc_suggested_to_delete_sum: count(),
  loc_added_sum: count(),
  loc_deleted_sum: count(),
}

/** Where there are no interactions, as by language; a file that has them is no surprise. */
const QUIET_COUNTERS = {
  ...COUNTERS,
  user_initiated_interaction_count: count({ column: false }),
}

/** Requests by the mode of the chat panel: early files had them beside the breakdown by feature. */
export const PANELS = {
  chat_panel_agent_mode: count({ column: false }),
  chat_panel_ask_mode: count({ column: false }),
  chat_panel_edit_mode: count({ column: false }),
  chat_panel_custom_mode: count({ column: false }),
  chat_panel_unknown_mode: count({ column: false }),
  chat_panel_plan_mode: count({ column: false }),
}

/** How many different customisations were used. */
export const DISTINCT_COUNTS = {
  distinct_skill_use_count: count(),
  distinct_custom_agent_use_count: count(),
  distinct_mcp_use_count: count(),
  distinct_slash_cmd_use_count: count(),
  distinct_plugin_use_count: count(),
}

const SESSIONS = {
  session_count: count(),
  request_count: count(),
  prompt_count: count(),
  token_usage: nested({
    output_tokens_sum: count(),
    prompt_tokens_sum: count(),
    avg_tokens_per_request: figure(),
  }),
}

const IDE_VERSIONS = {
  last_known_ide_version: nested({ ide_version: name(), sampled_at: time() }),
  last_known_plugin_version: nested({ plugin: name(), plugin_version: name(), sampled_at: time() }),
}

const CLI_VERSION = {
  last_known_cli_version: nested({ cli_version: name(), sampled_at: time() }),
}

/** The same without columns: aggregated days have no versions, and one that has is no surprise. */
function unlisted<Inner extends Fields>(fields: Inner): Inner {
  const made = Object.entries(fields).map(([key, field]) => [
    key,
    field.kind === 'value'
      ? { ...field, column: false }
      : { ...field, fields: unlisted(field.fields) },
  ])
  return Object.fromEntries(made) as Inner
}

/** Activity by editor, feature, language and model. */
export function breakdowns<Inner extends Fields>(versions: Inner) {
  return {
    totals_by_ide: breakdown(
      ['ide'],
      {
        name: 'by_ide',
        about: 'Activity per editor.',
        text: 'last_known_ide_version.ide_version',
      },
      { ide: name(), ...COUNTERS, ...versions },
    ),
    totals_by_feature: breakdown(
      ['feature'],
      { name: 'by_feature', about: 'Activity per feature.' },
      { feature: name(), ...COUNTERS },
    ),
    totals_by_language_feature: breakdown(
      ['language', 'feature'],
      { name: 'by_language_feature', about: 'Activity per language and feature.' },
      { language: name(), feature: name(), ...QUIET_COUNTERS },
    ),
    totals_by_language_model: breakdown(
      ['language', 'model'],
      { name: 'by_language_model', about: 'Activity per language and model.' },
      { language: name(), model: name(), ...QUIET_COUNTERS },
    ),
    totals_by_model_feature: breakdown(
      ['model', 'feature'],
      { name: 'by_model_feature', about: 'Activity per model and feature.' },
      { model: name(), feature: name(), ...COUNTERS },
    ),
  }
}

export const USER_BREAKDOWNS = breakdowns(IDE_VERSIONS)
export const DAY_BREAKDOWNS = breakdowns(unlisted(IDE_VERSIONS))

function customisation<Key extends string>(key: Key, what: string) {
  const fields = {
    [key]: given(),
    interaction_count: count({ once: 'user_initiated_interaction_count' }),
  }
  const about = `Uses per ${what}, of the five most used.`
  return breakdown([key], { name: `by_${key}`, about }, fields)
}

const CUSTOMISATIONS = {
  totals_by_skill: customisation('skill', 'skill'),
  totals_by_custom_agent: customisation('custom_agent', 'custom agent'),
  totals_by_mcp: customisation('mcp', 'MCP server'),
  totals_by_slash_cmd: customisation('slash_cmd', 'slash command'),
  totals_by_plugin: customisation('plugin', 'plugin'),
}

const APP = {
  name: 'by_copilot_app',
  about: 'Sessions, requests and tokens of the GitHub Copilot app.',
}
const AGENTS_WINDOW = {
  name: 'by_vscode_agent',
  about: 'Sessions and messages of the VS Code Agents window.',
}

/** What was used beside the editor, and what Copilot was taught. */
function surfaces<Cli extends Fields, App extends Fields, Agent extends Fields>(of: {
  readonly cli: Cli
  readonly app: App
  readonly agent: Agent
}) {
  return {
    totals_by_cli: part(
      { name: 'by_cli', about: 'Sessions, requests and tokens of Copilot CLI.' },
      { ...SESSIONS, ...of.cli },
    ),
    totals_by_copilot_app: part(APP, { ...SESSIONS, ...of.app }),
    totals_by_vscode_agent: part(AGENTS_WINDOW, {
      session_count: count(),
      total_user_messages: count(),
    }),
    totals_by_3rd_party_agent: breakdown(
      ['agent_id'],
      {
        name: 'by_3rd_party_agent',
        about: 'Jobs started with agents of third parties.',
        text: 'agent_name',
      },
      {
        agent_id: given(),
        agent_name: given(),
        user_initiated_interaction_count: count(),
        ...of.agent,
      },
    ),
    ...CUSTOMISATIONS,
  }
}

export const USER_SURFACES = surfaces({
  cli: CLI_VERSION,
  app: unlisted(CLI_VERSION),
  agent: unlisted({ session_count: count() }),
})
export const DAY_SURFACES = surfaces({
  cli: unlisted(CLI_VERSION),
  app: unlisted(CLI_VERSION),
  agent: { session_count: count() },
})

/** AI credits, in parts of one. https://docs.github.com/en/copilot/concepts/billing */
export const CREDITS = { ai_credits_used: amount() }
