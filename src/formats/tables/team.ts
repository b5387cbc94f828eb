import { COUNTERS } from './breakdowns.js'
import { type Table, fields, table } from './columns.js'

/** The table of team rows that the action derives: one team on one day, from users and members of that day. */
export const TEAM: Table = table('rows', '', {
  about: 'One row per team and day, summed over the distinct users of the team on that day.',
  fields: [
    ...fields('date', 'day'),
    ...fields('int64', 'team_id'),
    ...fields('string', 'slug'),
    ...fields('int64', 'users', 'active_users'),
    ...COUNTERS,
    ...fields(
      'int64',
      'completion_generation_count',
      'completion_acceptance_count',
      'chat_request_count',
      'agent_users',
      'chat_users',
      'cli_users',
      'cloud_agent_users',
      'code_review_active_users',
      'code_review_passive_users',
      'app_users',
      'vscode_agent_users',
    ),
    ...fields('double', 'ai_credits_used'),
  ],
})
