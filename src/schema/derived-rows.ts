import { count, day, id, name, people } from './fields.js'
import { COUNTERS, CREDITS } from './shared.js'

/**
 * The fields of rows that the action derives, in the order of their columns.
 * https://docs.github.com/en/copilot/reference/copilot-usage-metrics/copilot-usage-metrics
 */

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
