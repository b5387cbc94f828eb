import { type CellName } from '../schema/slots.js'
import { cell } from './day-facts.js'
import { type ActiveUsers, type Surfaces, type ToolTotals } from './measured.js'
import { lastFacts, type Span, sum } from './window.js'

/** An object without its absent values. */
export function measuredOnly<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T
}

/** Distinct people of user rows over the window, by the count of a day; absent without such rows. */
export type Distinct = (name: CellName) => number | undefined

/** What was done beside the editor. */
export function surfacesOf(span: Span, distinct: Distinct): Surfaces {
  const sessions = sum(span, 'totals_by_vscode_agent.session_count')
  const messages = sum(span, 'totals_by_vscode_agent.total_user_messages')
  const measured = sessions !== undefined || messages !== undefined
  return measuredOnly({
    cli: toolOf(span, 'cli', distinct('daily_active_cli_users')),
    app: toolOf(span, 'copilot_app', distinct('daily_active_copilot_app_users')),
    cloudAgent: activeOf(
      span,
      'active_copilot_cloud_agent',
      distinct('daily_active_copilot_cloud_agent_users'),
    ),
    codeReview: codeReviewOf(span, distinct('daily_active_copilot_code_review_users')),
    vscodeAgent: measured ? { sessions: sessions ?? 0, messages: messages ?? 0 } : undefined,
  })
}

function toolOf(
  span: Span,
  tool: 'cli' | 'copilot_app',
  distinct?: number,
): ToolTotals | undefined {
  const sessions = sum(span, `totals_by_${tool}.session_count`)
  const requests = sum(span, `totals_by_${tool}.request_count`)
  if (sessions === undefined && requests === undefined) return undefined
  return measuredOnly({
    sessions: sessions ?? 0,
    requests: requests ?? 0,
    prompts: sum(span, `totals_by_${tool}.prompt_count`),
    outputTokens: sum(span, `totals_by_${tool}.token_usage.output_tokens_sum`) ?? 0,
    promptTokens: sum(span, `totals_by_${tool}.token_usage.prompt_tokens_sum`) ?? 0,
    dailyUsers: latest(span, `daily_active_${tool}_users`),
    windowUsers: distinct,
  })
}

/** The value of the latest day that has one. */
function latest(span: Span, name: CellName): number | undefined {
  for (const day of span.days.toReversed()) {
    const value = cell(span.table.get(day), name)
    if (value !== undefined) return value
  }
  return undefined
}

function activeOf(
  span: Span,
  kind: 'active_copilot_cloud_agent' | 'active_copilot_code_review',
  window: number | undefined,
): ActiveUsers | undefined {
  const cells = lastFacts(span)
  const active = measuredOnly({
    daily: cell(cells, `daily_${kind}_users`),
    weekly: cell(cells, `weekly_${kind}_users`),
    monthly: cell(cells, `monthly_${kind}_users`),
    window: window === 0 ? undefined : window,
  })
  return Object.keys(active).length === 0 ? undefined : active
}

function codeReviewOf(span: Span, window: number | undefined): Surfaces['codeReview'] {
  const cells = lastFacts(span)
  const review = measuredOnly({
    ...activeOf(span, 'active_copilot_code_review', window),
    passiveDaily: cell(cells, 'daily_passive_copilot_code_review_users'),
    passiveMonthly: cell(cells, 'monthly_passive_copilot_code_review_users'),
  })
  return Object.keys(review).length === 0 ? undefined : review
}
