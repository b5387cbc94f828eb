import { cell, type Column } from './columns.js'
import { divide, type Span } from './facts.js'
import { type DayPoint } from './measured.js'

/** Points of a day that are a column as it is. */
const POINTS = {
  dailyActiveUsers: 'daily_active_users',
  weeklyActiveUsers: 'weekly_active_users',
  monthlyActiveUsers: 'monthly_active_users',
  monthlyActiveChatUsers: 'monthly_active_chat_users',
  monthlyActiveAgentUsers: 'monthly_active_agent_users',
  dailyActiveVscodeAgentUsers: 'daily_active_vscode_agent_users',
  completionsSuggested: 'completion_generations',
  completionsAccepted: 'completion_acceptances',
  chatRequests: 'chat_requests',
  linesAdded: 'loc_added_sum',
  linesDeleted: 'loc_deleted_sum',
  pullRequestsCreatedByCopilot: 'total_created_by_copilot',
} as const satisfies Partial<Record<keyof DayPoint, Column>>

/** A point per day of the window that has data. */
export function seriesOf(span: Span): DayPoint[] {
  return span.days.map((day) => {
    const cells = span.table.get(day)
    const points = Object.entries(POINTS).map(
      ([name, column]) => [name, cell(cells, column)] as const,
    )
    const rate = divide(
      cell(cells, 'completion_acceptances'),
      cell(cells, 'completion_generations'),
    )
    const measured = [...points, ['completionAcceptanceRate', rate] as const].filter(
      ([, value]) => value !== undefined,
    )
    return { day, ...(Object.fromEntries(measured) as Omit<DayPoint, 'day'>) }
  })
}
