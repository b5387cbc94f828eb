import { type CellName } from '../schema/slots.js'
import { cell } from './day-facts.js'
import { type Surface, type SurfaceKey, type Surfaces, type SurfaceUse } from './measured.js'
import { type Span, sum } from './window.js'

/** An object without its absent values. */
export function measuredOnly<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T
}

/** Distinct people of user rows over the window, by the count of a day; absent where no row tells. */
export type Distinct = (name: CellName) => number | undefined

interface SurfaceRow {
  readonly daily: CellName
  readonly weekly: CellName
  readonly monthly: CellName
  readonly use?: Partial<Readonly<Record<keyof SurfaceUse, CellName>>>
}

const toolRow = (tool: 'cli' | 'copilot_app') =>
  ({
    daily: `daily_active_${tool}_users`,
    weekly: `weekly_active_${tool}_users`,
    monthly: `monthly_active_${tool}_users`,
    use: {
      sessions: `totals_by_${tool}.session_count`,
      prompts: `totals_by_${tool}.prompt_count`,
      requests: `totals_by_${tool}.request_count`,
      outputTokens: `totals_by_${tool}.token_usage.output_tokens_sum`,
      promptTokens: `totals_by_${tool}.token_usage.prompt_tokens_sum`,
    },
  }) as const

/** THE table of surfaces: who is counted, and what adds up over days. */
const SURFACES = {
  cli: toolRow('cli'),
  app: toolRow('copilot_app'),
  cloudAgent: {
    daily: 'daily_active_copilot_cloud_agent_users',
    weekly: 'weekly_active_copilot_cloud_agent_users',
    monthly: 'monthly_active_copilot_cloud_agent_users',
  },
  codeReview: {
    daily: 'daily_active_copilot_code_review_users',
    weekly: 'weekly_active_copilot_code_review_users',
    monthly: 'monthly_active_copilot_code_review_users',
  },
  passiveCodeReview: {
    daily: 'daily_passive_copilot_code_review_users',
    weekly: 'weekly_passive_copilot_code_review_users',
    monthly: 'monthly_passive_copilot_code_review_users',
  },
  vscodeAgent: {
    daily: 'daily_active_vscode_agent_users',
    weekly: 'weekly_active_vscode_agent_users',
    monthly: 'monthly_active_vscode_agent_users',
    use: {
      sessions: 'totals_by_vscode_agent.session_count',
      messages: 'totals_by_vscode_agent.total_user_messages',
    },
  },
} as const satisfies Readonly<Record<SurfaceKey, SurfaceRow>>

/** What was done beside the editor. */
export function surfacesOf(span: Span, distinct: Distinct): Surfaces {
  const rows = Object.entries<SurfaceRow>(SURFACES)
  return Object.fromEntries(rows.flatMap(([key, row]) => surfaceOf(span, distinct, [key, row])))
}

function surfaceOf(
  span: Span,
  distinct: Distinct,
  [key, { daily, weekly, monthly, use: used = {} }]: readonly [string, SurfaceRow],
): (readonly [string, Surface])[] {
  const names = { daily, weekly, monthly }
  const day = span.days.findLast((one) =>
    Object.values(names).some((name) => cell(span.table.get(one), name) !== undefined),
  )
  const facts = day && span.table.get(day)
  const users = Object.entries(names).map(([name, of]) => [name, cell(facts, of)] as const)
  const sums = Object.entries(used).map(([name, of]) => [name, sum(span, of)] as const)
  const use: SurfaceUse = measuredOnly(Object.fromEntries(sums))
  const surface: Surface = measuredOnly({
    ...Object.fromEntries(users),
    window: distinct(daily),
    ...(Object.keys(use).length > 0 && { use }),
  })
  return Object.keys(surface).length === 0 ? [] : [[key, surface]]
}
