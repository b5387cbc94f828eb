import { AGGREGATED_DAY } from './days.js'
import { breakdown, count, day, type Fields, id, list, name, people } from './fields.js'
import { COUNTERS, CREDITS, DAY_BREAKDOWNS } from './shared.js'

/**
 * The fields of rows that the action derives, in the order of their columns.
 * https://docs.github.com/en/copilot/reference/copilot-usage-metrics/copilot-usage-metrics
 */

/** A team on a day: what the action derives from users and members of that day. */
export const TEAM = {
  day: day(),
  team_id: id(),
  slug: name(),
  members: people(),
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

/** A list of seats in numbers, by the names of the metrics. */
export const SEAT_TOTALS = {
  seats: people(),
  seats_active: people(),
  seats_new: people(),
  seats_never_used: people(),
  seats_idle_30_days: people(),
  seats_idle_60_days: people(),
  seats_idle_90_days: people(),
  seats_pending_cancellation: people(),
}

/** Names that people gave to something are in no history; of whom the days are, its folder says. */
const NOT_KEPT =
  /^totals_by_(skill|custom_agent|mcp|slash_cmd|plugin|3rd_party_agent|ai_adoption)|_id$|^report_|^day$/

const kept = fieldsKept(AGGREGATED_DAY)

/** Of lists those alone that have a name of their own here; none that stands in an object. */
function fieldsKept(fields: Fields): Fields {
  const all = Object.entries(fields).filter(
    ([key, field]) =>
      !NOT_KEPT.test(key) && !(field.kind === 'value' && field.about === 'production'),
  )
  return Object.fromEntries(
    all.flatMap(([key, field]) => {
      if (field.kind === 'list') return []
      return [
        [key, field.kind === 'value' ? field : { ...field, fields: fieldsKept(field.fields) }],
      ]
    }),
  )
}

const alone = (key: 'language' | 'model') =>
  breakdown(
    [key],
    { name: `by_${key}`, about: `Activity per ${key}.` },
    { [key]: name(), ...COUNTERS },
  )

/** A day of a scope, as history keeps it. */
export const DAY_TOTALS: Fields = {
  day: day(),
  ...kept,
  ...DAY_BREAKDOWNS,
  totals_by_language: alone('language'),
  totals_by_model: alone('model'),
  totals_by_ai_adoption_phase: list(
    { name: 'adoption_phases', about: 'Users of each AI adoption phase.' },
    {
      phase_number: count(),
      phase: name(),
      total_engaged_users: people(),
      users_in_phase_28d: people(),
      total_pull_requests_merged: count(),
    },
  ),
  ...CREDITS,
  ai_credits_users: people(),
  ...SEAT_TOTALS,
}
