import { cell, type Column } from './columns.js'
import { lastCells, type Span, sum } from './facts.js'
import { type ActiveUsers, type Surfaces, type ToolTotals } from './measured.js'
import { USED } from './row.js'
import { type Users, usersWith } from './users.js'

const CLOUD_AGENT = USED.used_copilot_coding_agent | USED.used_copilot_cloud_agent

/** An object without its absent values. */
export function measuredOnly<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T
}

/** What was done beside the editor. `users`: the user rows, when there are some. */
export function surfacesOf(span: Span, users: Users | undefined): Surfaces {
  const distinct = (bits: number) => (users === undefined ? undefined : usersWith(users, bits))
  const sessions = sum(span, 'vscode_agent_sessions')
  const messages = sum(span, 'vscode_agent_messages')
  const measured = sessions !== undefined || messages !== undefined
  return measuredOnly({
    cli: toolOf(span, 'cli', distinct(USED.used_cli)),
    app: toolOf(span, 'app', distinct(USED.used_copilot_app)),
    cloudAgent: activeOf(span, 'active_copilot_cloud_agent', distinct(CLOUD_AGENT)),
    codeReview: codeReviewOf(span, distinct(USED.used_copilot_code_review_active)),
    vscodeAgent: measured ? { sessions: sessions ?? 0, messages: messages ?? 0 } : undefined,
  })
}

const TOOL_USERS = {
  cli: 'daily_active_cli_users',
  app: 'daily_active_copilot_app_users',
} as const satisfies Record<string, Column>

function toolOf(span: Span, tool: 'cli' | 'app', distinct?: number): ToolTotals | undefined {
  const sessions = sum(span, `${tool}_sessions`)
  const requests = sum(span, `${tool}_requests`)
  if (sessions === undefined && requests === undefined) return undefined
  return measuredOnly({
    sessions: sessions ?? 0,
    requests: requests ?? 0,
    prompts: sum(span, `${tool}_prompts`),
    outputTokens: sum(span, `${tool}_output_tokens`) ?? 0,
    promptTokens: sum(span, `${tool}_prompt_tokens`) ?? 0,
    dailyUsers: latest(span, TOOL_USERS[tool]),
    windowUsers: distinct,
  })
}

/** The value of the latest day that has one. */
function latest(span: Span, column: Column): number | undefined {
  for (const day of span.days.toReversed()) {
    const value = cell(span.table.get(day), column)
    if (value !== undefined) return value
  }
  return undefined
}

function activeOf(
  span: Span,
  kind: 'active_copilot_cloud_agent' | 'active_copilot_code_review',
  window: number | undefined,
): ActiveUsers | undefined {
  const cells = lastCells(span)
  const active = measuredOnly({
    daily: cell(cells, `daily_${kind}_users`),
    weekly: cell(cells, `weekly_${kind}_users`),
    monthly: cell(cells, `monthly_${kind}_users`),
    window: window === 0 ? undefined : window,
  })
  return Object.keys(active).length === 0 ? undefined : active
}

function codeReviewOf(span: Span, window: number | undefined): Surfaces['codeReview'] {
  const cells = lastCells(span)
  const review = measuredOnly({
    ...activeOf(span, 'active_copilot_code_review', window),
    passiveDaily: cell(cells, 'daily_passive_copilot_code_review_users'),
    passiveMonthly: cell(cells, 'monthly_passive_copilot_code_review_users'),
  })
  return Object.keys(review).length === 0 ? undefined : review
}
