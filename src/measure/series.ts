import { cell, type Cells, type Column } from './columns.js'
import { divide, type Span } from './facts.js'
import { type DayPoint } from './measured.js'

/** Points of a day that are a column as it is. */
const POINTS = {
  dailyActiveUsers: 'daily_active_users',
  weeklyActiveUsers: 'weekly_active_users',
  monthlyActiveUsers: 'monthly_active_users',
  monthlyActiveChatUsers: 'monthly_active_chat_users',
  monthlyActiveAgentUsers: 'monthly_active_agent_users',
  dailyActiveCliUsers: 'daily_active_cli_users',
  dailyActiveAppUsers: 'daily_active_copilot_app_users',
  dailyActiveVscodeAgentUsers: 'daily_active_vscode_agent_users',
  dailyActiveCloudAgentUsers: 'daily_active_copilot_cloud_agent_users',
  weeklyActiveCloudAgentUsers: 'weekly_active_copilot_cloud_agent_users',
  monthlyActiveCloudAgentUsers: 'monthly_active_copilot_cloud_agent_users',
  dailyActiveCodeReviewUsers: 'daily_active_copilot_code_review_users',
  monthlyActiveCodeReviewUsers: 'monthly_active_copilot_code_review_users',
  dailyPassiveCodeReviewUsers: 'daily_passive_copilot_code_review_users',
  monthlyPassiveCodeReviewUsers: 'monthly_passive_copilot_code_review_users',
  completionsSuggested: 'completion_generations',
  completionsAccepted: 'completion_acceptances',
  chatRequests: 'chat_requests',
  interactions: 'user_initiated_interaction_count',
  generations: 'code_generation_activity_count',
  acceptances: 'code_acceptance_activity_count',
  linesAdded: 'loc_added_sum',
  linesDeleted: 'loc_deleted_sum',
  cliSessions: 'cli_sessions',
  cliRequests: 'cli_requests',
  appSessions: 'app_sessions',
  appRequests: 'app_requests',
  pullRequestsCreated: 'total_created',
  pullRequestsCreatedByCopilot: 'total_created_by_copilot',
  pullRequestsMerged: 'total_merged',
  pullRequestsReviewedByCopilot: 'total_reviewed_by_copilot',
  medianMinutesToMerge: 'median_minutes_to_merge',
} as const satisfies Partial<Record<keyof DayPoint, Column>>

/** A point per day of the window that has data; credits come from the user rows of the same day. */
export function seriesOf(span: Span, users: Span | undefined): DayPoint[] {
  return span.days.map((day) => {
    const cells = span.table.get(day)
    const points = Object.entries(POINTS).map(
      ([name, column]) => [name, cell(cells, column)] as const,
    )
    const credits = cell(users?.table.get(day), 'micro_credits')
    const derived = [
      ...derivedPoints(cells),
      ['aiCreditsUsed', credits === undefined ? undefined : credits / 1e6] as const,
    ]
    const measured = [...points, ...derived].filter(([, value]) => value !== undefined)
    return { day, ...(Object.fromEntries(measured) as Omit<DayPoint, 'day'>) }
  })
}

function derivedPoints(cells: Cells | undefined): (readonly [string, number | undefined])[] {
  const added = cell(cells, 'agent_added')
  const deleted = cell(cells, 'agent_deleted')
  const rate = divide(cell(cells, 'completion_acceptances'), cell(cells, 'completion_generations'))
  const requests = divide(cell(cells, 'chat_requests'), cell(cells, 'daily_active_users'))
  return [
    ['completionAcceptanceRate', rate],
    ['chatRequestsPerActiveUser', requests],
    [
      'agentLines',
      added === undefined && deleted === undefined ? undefined : (added ?? 0) + (deleted ?? 0),
    ],
  ]
}
