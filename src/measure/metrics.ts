import { type CellName } from '../schema/slots.js'
import {
  ACCEPTANCES,
  ADDED,
  AGENT_EDIT,
  cell,
  COMPLETION,
  DELETED,
  GENERATIONS,
  INTERACTIONS,
  isChat,
} from './day-facts.js'
import { divide, lastFacts, ofFeatures, type Span, sum } from './window.js'

/** How a metric is written. A `share` is 0 to 1. */
export type MetricUnit =
  'day' | 'days' | 'users' | 'share' | 'requests' | 'lines' | 'pull requests' | 'credits' | 'teams'

/**
 * THE table of metrics, for the output `metrics` and for the page: a row per key, in the contract's
 * order. `feed`: whose days the formula gets, those of the window or those of the user rows, or the
 * team join. A formula that answers nothing was not measured, or has a zero denominator.
 *
 * https://docs.github.com/en/copilot/reference/copilot-usage-metrics/copilot-usage-metrics
 */
export interface MetricRow {
  readonly key: string
  readonly label: string
  readonly unit: MetricUnit
  readonly feed: 'window' | 'user rows' | 'team join'
  /** What it is over several days: a total, a quotient of totals, a value of the last day, a fact. */
  readonly kind: 'sum' | 'rate' | 'last' | 'fact'
  readonly formula: (span: Span, teams: number | undefined) => number | string | undefined
}

const summed = (name: CellName) => (span: Span) => sum(span, name)
const ofLastDay = (name: CellName) => (span: Span) => cell(lastFacts(span), name)
const shareOfLastDay = (above: CellName, below: CellName) => (span: Span) =>
  divide(cell(lastFacts(span), above), cell(lastFacts(span), below))

const isCompletion = (feature: string) => feature === COMPLETION
const isAgentEdit = (feature: string) => feature === AGENT_EDIT

/** A sum of what was measured; absent when nothing was. */
function together(...sums: readonly (number | undefined)[]): number | undefined {
  const measured = sums.filter((value) => value !== undefined)
  return measured.length === 0 ? undefined : measured.reduce((total, value) => total + value, 0)
}

const fact = { feed: 'window', kind: 'fact' } as const
const last = { feed: 'window', kind: 'last' } as const
const total = { feed: 'window', kind: 'sum' } as const
const rate = { feed: 'window', kind: 'rate', unit: 'share' } as const
const credits = { feed: 'user rows' } as const

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
    ...rate,
    key: 'completion_acceptance_rate',
    label: 'Completion acceptance rate',
    formula: (span) =>
      divide(
        ofFeatures(span, isCompletion, ACCEPTANCES),
        ofFeatures(span, isCompletion, GENERATIONS),
      ),
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
    label: 'Agent adoption',
    formula: shareOfLastDay('monthly_active_agent_users', 'monthly_active_users'),
  },
  {
    ...rate,
    kind: 'last',
    key: 'chat_adoption',
    label: 'Chat adoption',
    formula: shareOfLastDay('monthly_active_chat_users', 'monthly_active_users'),
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
    formula: (span) =>
      divide(
        together(ofFeatures(span, isAgentEdit, ADDED), ofFeatures(span, isAgentEdit, DELETED)),
        together(sum(span, 'loc_added_sum'), sum(span, 'loc_deleted_sum')),
      ),
  },
  {
    ...total,
    key: 'pull_requests_created',
    label: 'Pull requests created',
    unit: 'pull requests',
    formula: summed('pull_requests.total_created'),
  },
  {
    ...total,
    key: 'pull_requests_created_by_copilot',
    label: 'Pull requests created by Copilot',
    unit: 'pull requests',
    formula: summed('pull_requests.total_created_by_copilot'),
  },
  {
    ...total,
    key: 'pull_requests_merged',
    label: 'Pull requests merged',
    unit: 'pull requests',
    formula: summed('pull_requests.total_merged'),
  },
  {
    ...total,
    key: 'pull_requests_reviewed_by_copilot',
    label: 'Pull requests reviewed by Copilot',
    unit: 'pull requests',
    formula: summed('pull_requests.total_reviewed_by_copilot'),
  },
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
    key: 'ai_credits_first_day',
    label: 'First day of the AI credits',
    unit: 'day',
    formula: (span) => (creditsUsed(span) === undefined ? undefined : span.firstDay),
  },
  {
    ...credits,
    kind: 'fact',
    key: 'ai_credits_last_day',
    label: 'Last day of the AI credits',
    unit: 'day',
    formula: (span) => (creditsUsed(span) === undefined ? undefined : span.lastDay),
  },
  {
    feed: 'team join',
    kind: 'fact',
    key: 'teams',
    label: 'Teams',
    unit: 'teams',
    formula: (_, teams) => teams,
  },
] as const satisfies readonly MetricRow[]

export type MetricKey = (typeof METRICS)[number]['key']

/** AI credits over a span; absent when no row had the field. */
export function creditsUsed(span: Span): number | undefined {
  return sum(span, 'ai_credits_used')
}
