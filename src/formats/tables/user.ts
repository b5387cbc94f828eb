import { COUNTERS, DISTINCT_COUNTS, breakdowns } from './breakdowns.js'
import { type Table, fields, keyed, table } from './columns.js'

/** Tables of user rows: one user on one day. */

const VERSIONS = {
  ide: [
    ...fields('string', 'last_known_ide_version.ide_version'),
    ...fields('timestamp', 'last_known_ide_version.sampled_at'),
    ...fields('string', 'last_known_plugin_version.plugin'),
    ...fields('string', 'last_known_plugin_version.plugin_version'),
    ...fields('timestamp', 'last_known_plugin_version.sampled_at'),
  ],
  cli: [
    ...fields('string', 'last_known_cli_version.cli_version'),
    ...fields('timestamp', 'last_known_cli_version.sampled_at'),
  ],
}

export const USER: Table = table('rows', '', {
  about: 'One row per user and day: what was used, counters, credits.',
  fields: [
    ...fields('date', 'day'),
    ...fields('int64', 'user_id'),
    ...fields('string', 'user_login', 'organization_id', 'enterprise_id'),
    ...fields('date', 'report_start_day', 'report_end_day'),
    ...COUNTERS,
    ...fields(
      'boolean',
      'used_agent',
      'used_chat',
      'used_cli',
      'used_copilot_coding_agent',
      'used_copilot_cloud_agent',
      'used_copilot_code_review_active',
      'used_copilot_code_review_passive',
      'used_copilot_app',
      'used_vscode_agent',
    ),
    ...fields('double', 'ai_credits_used'),
    ...fields('int64', 'ai_adoption_phase.phase_number'),
    ...fields('string', 'ai_adoption_phase.phase', 'ai_adoption_phase.version'),
    ...DISTINCT_COUNTS,
  ],
  tables: keyed(
    ['day', 'user_id', 'user_login', 'organization_id', 'enterprise_id'],
    breakdowns(VERSIONS),
  ),
})

/** A user who belonged to a team on a day. `slug` is the team's. */
export const MEMBERSHIP: Table = table('rows', '', {
  about: 'One row per user and team that the user belonged to on the day.',
  fields: [
    ...fields('date', 'day'),
    ...fields('int64', 'team_id'),
    ...fields('string', 'slug'),
    ...fields('int64', 'user_id'),
    ...fields('string', 'user_login', 'organization_id', 'enterprise_id'),
  ],
})
