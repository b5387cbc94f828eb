import { expected, count, day, list, name, people } from './fields.js'

/**
 * The fields of the retired report's days, in the order of their columns.
 * https://docs.github.com/en/copilot/reference/copilot-usage-metrics/copilot-usage-metrics
 */

/** A day of the retired usage endpoint, of a scope or a team. */
export const LEGACY = {
  day: day({ expected: true }),
  total_suggestions_count: count(),
  total_acceptances_count: count(),
  total_lines_suggested: count(),
  total_lines_accepted: count(),
  total_active_users: people(),
  total_chat_acceptances: count(),
  total_chat_turns: count(),
  total_active_chat_users: people(),
  ...expected({
    breakdown: list(
      { name: 'breakdown', about: 'Completions per language and editor.' },
      {
        language: name(),
        editor: name(),
        suggestions_count: count(),
        acceptances_count: count(),
        lines_suggested: count(),
        lines_accepted: count(),
        active_users: people(),
      },
    ),
  }),
}
