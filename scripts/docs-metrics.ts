import { type MetricKey, type MetricRow, METRICS } from '../src/measure/metrics.js'

import { code, table } from './tables.js'

/** What the documents say of the metrics. The types keep a formula for every key of the table in the code. */

const FEEDS: Readonly<Record<MetricRow['feed'], string>> = {
  window: 'window',
  'user rows': 'user rows',
  'team join': 'users × teams',
  seats: 'newest list of seats',
}

const FORMULAS: Readonly<Record<MetricKey, string>> = {
  first_day: 'first day of the window',
  last_day: 'last day of the window',
  days: 'days of the window that have data',
  daily_active_users: '`daily_active_users` of the last day; from user rows: distinct active users',
  weekly_active_users:
    '`weekly_active_users` of the last day; from user rows: distinct active users of its last 7 days, where all are there',
  monthly_active_users:
    '`monthly_active_users` of the last day (trailing 28 days); from user rows: distinct active users of its last 28 days, where all are there',
  weekday_active_users:
    'mean of the daily active users of the settled Mondays to Fridays of the window',
  completion_acceptance_rate:
    'Σ `code_acceptance_activity_count` ÷ Σ `code_generation_activity_count`, both of feature `code_completion` only',
  chat_requests: 'Σ `user_initiated_interaction_count` of the chat features',
  agent_adoption: '`monthly_active_agent_users` ÷ `monthly_active_users` of the last day',
  chat_adoption: '`monthly_active_chat_users` ÷ `monthly_active_users` of the last day',
  lines_added: 'Σ `loc_added_sum`',
  lines_deleted: 'Σ `loc_deleted_sum`',
  agent_contribution:
    'Σ (`loc_added_sum` + `loc_deleted_sum`) of feature `agent_edit` ÷ the same of all features but `copilot_cli` and `copilot_app`',
  agent_contribution_with_cli:
    'Σ (`loc_added_sum` + `loc_deleted_sum`) of the features `agent_edit`, `copilot_cli` and `copilot_app` ÷ the same of all features',
  pull_requests_created: 'Σ `pull_requests.total_created`',
  pull_requests_created_by_copilot: 'Σ `pull_requests.total_created_by_copilot`',
  pull_requests_merged: 'Σ `pull_requests.total_merged`',
  pull_requests_reviewed_by_copilot:
    'Σ `pull_requests.total_reviewed_by_copilot` (a pull request counts on each day it was reviewed)',
  ai_credits_used: 'Σ `ai_credits_used` of the rows of the window that have it',
  ai_credits_users: 'distinct people with `ai_credits_used` above 0',
  ai_credits_first_day: 'first day of those rows',
  ai_credits_last_day: 'last day of those rows',
  seats: 'distinct people with a seat; one that nobody took up is no person',
  seats_active: 'people whose `last_activity_at` is on the day of the list or in the 27 before',
  seats_never_used:
    'people without `last_activity_at`, assigned at least 7 days ago, and without rows in the window',
  seats_idle_30_days: 'people last active at least 30 days ago, and without rows in the window',
  seats_idle_60_days: 'the same, 60 days',
  seats_idle_90_days: 'the same, 90 days',
  seats_unreported_activity:
    'people who are never used or idle by the list and have rows in the window',
  seat_utilization: '`seats_active` ÷ `seats`',
  teams: 'teams with at least `minimum-group-size` users',
}

export function metricsTable(): string {
  return table(
    ['Metric and key', 'Unit', 'From', 'Formula'],
    METRICS.map(({ key, label, unit, feed }) => [
      `${label}<br>[${code(key)}](sql/${key}.sql)`,
      unit,
      FEEDS[feed],
      FORMULAS[key],
    ]),
  )
}

/** The chat features as one list, for the text below the table. */
export function chatFeatures(): string {
  return `The chat features are those that begin with ${code('chat_')}.`
}
