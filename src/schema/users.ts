import { expected, day, flag, given, id, login, name, nested, ordinal, personId } from './fields.js'
import {
  COUNTERS,
  CREATED,
  CREDITS,
  DISTINCT_COUNTS,
  OWNERS,
  PANELS,
  PRODUCTION,
  USER_BREAKDOWNS,
  USER_SURFACES,
  WINDOW,
} from './shared.js'

/**
 * The fields of rows about people, in the order of their columns.
 * https://docs.github.com/en/copilot/reference/copilot-usage-metrics/copilot-usage-metrics
 */

const { totals_by_ide, totals_by_feature, ...otherBreakdowns } = USER_BREAKDOWNS

/** A user on a day. */
export const USER_ROW = {
  ...expected({ day: day(), user_id: personId(), user_login: login() }),
  ...OWNERS,
  ...WINDOW,
  ...expected(COUNTERS),
  used_agent: flag({ expected: true }),
  used_chat: flag({ expected: true }),
  used_cli: flag({ counts: 'daily_active_cli_users' }),
  used_copilot_coding_agent: flag({ counts: 'daily_active_copilot_cloud_agent_users' }),
  used_copilot_cloud_agent: flag({ counts: 'daily_active_copilot_cloud_agent_users' }),
  used_copilot_code_review_active: flag({ counts: 'daily_active_copilot_code_review_users' }),
  used_copilot_code_review_passive: flag({
    counts: 'daily_passive_copilot_code_review_users',
    passive: true,
  }),
  used_copilot_app: flag({ counts: 'daily_active_copilot_app_users' }),
  used_vscode_agent: flag({ counts: 'daily_active_vscode_agent_users' }),
  ...CREDITS,
  ai_adoption_phase: nested({ phase_number: ordinal(), phase: name(), version: name() }),
  ...DISTINCT_COUNTS,
  totals_by_ide,
  ...expected({ totals_by_feature }),
  ...otherBreakdowns,
  ...USER_SURFACES,
  ...PANELS,
  ...PRODUCTION,
  ...CREATED,
}

/** A user who belonged to a team on a day. `slug` is the team's. */
export const MEMBERSHIP = {
  ...expected({ day: day(), team_id: id(), slug: given(), user_id: personId() }),
  user_login: login(),
  ...OWNERS,
  ...PRODUCTION,
}
