import { isWeekday } from '../reports/days.js'
import { type CellName } from '../schema/slots.js'
import { isAgent, isAgentEdit, isChat, isCompletion, isOnDashboard } from '../schema/values.js'
import { ACCEPTANCES, cell, GENERATIONS, INTERACTIONS } from './day-facts.js'
import { changedBy, creditsUsed, meanOf, ofLastDay, quotient, summed } from './formulas.js'
import { type MetricRow } from './metric-row.js'
import { SEAT_METRICS } from './seat-metrics.js'
import { ofFeatures } from './window.js'

export type { Known, MetricRow, MetricUnit, Rests } from './metric-row.js'

const fact = { feed: 'window', kind: 'fact' } as const
const last = { feed: 'window', kind: 'last' } as const
const total = { feed: 'window', kind: 'sum' } as const
const rate = { feed: 'window', kind: 'rate', unit: 'share' } as const
const credits = { feed: 'user rows' } as const
const counted = <Key extends string>(key: Key, label: string, name: CellName) =>
  ({ ...total, key, label, unit: 'pull requests', formula: summed(name) }) as const

/**
 * THE table of metrics, for the outputs and for the page: a row per key, in the contract's order. `feed`:
 * whose days the formula gets, those of the window or those of its user rows, or the team join. A formula
 * that answers nothing was not measured, or has a zero denominator.
 *
 * https://docs.github.com/en/copilot/reference/copilot-usage-metrics/copilot-usage-metrics
 */
export const METRICS = [
  { ...fact, key: 'first_day', label: 'First day', unit: 'day', formula: (span) => span.firstDay },
  { ...fact, key: 'last_day', label: 'Last day', unit: 'day', formula: (span) => span.lastDay },
  {
    ...fact,
    key: 'days',
    label: 'Days with data',
    unit: 'days',
    formula: (span) => span.days.length,
  },
  {
    ...last,
    key: 'daily_active_users',
    label: 'Daily active users',
    unit: 'users',
    formula: ofLastDay('daily_active_users'),
    weekdays: true,
  },
  {
    ...last,
    key: 'weekly_active_users',
    label: 'Weekly active users',
    unit: 'users',
    formula: ofLastDay('weekly_active_users'),
  },
  {
    ...last,
    key: 'monthly_active_users',
    label: 'Monthly active users',
    unit: 'users',
    formula: ofLastDay('monthly_active_users'),
  },
  {
    ...last,
    key: 'weekday_active_users',
    label: 'Daily active users, Monday to Friday',
    unit: 'users',
    formula: ({ settled, table }) =>
      meanOf(settled.filter(isWeekday).map((day) => cell(table.get(day), 'daily_active_users'))),
    weekdays: true,
    settled: true,
    note: 'Mean of the settled days.',
  },
  {
    ...rate,
    key: 'completion_acceptance_rate',
    label: 'Completion acceptance rate',
    ...quotient({
      above: (span) => ofFeatures(span, isCompletion, ACCEPTANCES),
      below: (span) => ofFeatures(span, isCompletion, GENERATIONS),
      of: 'suggestions',
    }),
    rests: 'suggestions',
  },
  {
    ...total,
    key: 'chat_requests',
    label: 'Chat requests',
    unit: 'requests',
    formula: (span) => ofFeatures(span, isChat, INTERACTIONS),
  },
  {
    ...rate,
    kind: 'last',
    key: 'agent_adoption',
    label: 'Agent adoption (IDE agent mode)',
    ...quotient({
      above: ofLastDay('monthly_active_agent_users'),
      below: ofLastDay('monthly_active_users'),
      of: 'users',
    }),
    note: 'IDE agent mode only: it falls as people move to the CLI.',
  },
  {
    ...rate,
    kind: 'last',
    key: 'chat_adoption',
    label: 'Chat adoption (IDE)',
    ...quotient({
      above: ofLastDay('monthly_active_chat_users'),
      below: ofLastDay('monthly_active_users'),
      of: 'users',
    }),
    note: 'IDE chat only.',
  },
  {
    ...total,
    key: 'lines_added',
    label: 'Lines added',
    unit: 'lines',
    formula: summed('loc_added_sum'),
  },
  {
    ...total,
    key: 'lines_deleted',
    label: 'Lines deleted',
    unit: 'lines',
    formula: summed('loc_deleted_sum'),
  },
  {
    ...rate,
    key: 'agent_contribution',
    label: 'Agent contribution',
    ...quotient({ above: changedBy(isAgentEdit), below: changedBy(isOnDashboard), of: 'lines' }),
    note: "As on GitHub's dashboard, which leaves out the CLI and the app.",
  },
  {
    ...rate,
    key: 'agent_contribution_with_cli',
    label: 'Agent contribution with CLI and app',
    ...quotient({ above: changedBy(isAgent), below: changedBy(() => true), of: 'lines' }),
  },
  counted('pull_requests_created', 'Pull requests created', 'pull_requests.total_created'),
  counted(
    'pull_requests_created_by_copilot',
    'Pull requests created by Copilot',
    'pull_requests.total_created_by_copilot',
  ),
  counted('pull_requests_merged', 'Pull requests merged', 'pull_requests.total_merged'),
  counted(
    'pull_requests_reviewed_by_copilot',
    'Pull requests reviewed by Copilot',
    'pull_requests.total_reviewed_by_copilot',
  ),
  {
    ...credits,
    kind: 'sum',
    key: 'ai_credits_used',
    label: 'AI credits used',
    unit: 'credits',
    formula: creditsUsed,
  },
  {
    ...credits,
    kind: 'fact',
    key: 'ai_credits_users',
    label: 'People who used AI credits',
    unit: 'users',
    formula: (_, { creditUsers }) => creditUsers,
  },
  {
    ...credits,
    kind: 'fact',
    key: 'ai_credits_first_day',
    label: 'First day of the AI credits',
    unit: 'day',
    formula: (span) => (creditsUsed(span) === undefined ? undefined : span.days[0]),
  },
  {
    ...credits,
    kind: 'fact',
    key: 'ai_credits_last_day',
    label: 'Last day of the AI credits',
    unit: 'day',
    formula: (span) => (creditsUsed(span) === undefined ? undefined : span.days.at(-1)),
  },
  {
    feed: 'team join',
    kind: 'fact',
    key: 'teams',
    label: 'Teams',
    unit: 'teams',
    formula: (_, { teams }) => teams,
  },
  ...SEAT_METRICS,
] as const satisfies readonly MetricRow[]

export type MetricKey = (typeof METRICS)[number]['key']
