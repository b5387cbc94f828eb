import { type CellName } from '../schema/slots.js'
import { isChat, isCompletion } from '../schema/values.js'
import { ACCEPTANCES, cell, GENERATIONS, INTERACTIONS } from './day-facts.js'
import { type DayPoint } from './measured.js'
import { divide, ofFeatures, type Span, within } from './window.js'

/** Points of a day that are a number of GitHub's as it is. */
const POINTS = {
  dailyActiveUsers: 'daily_active_users',
  weeklyActiveUsers: 'weekly_active_users',
  monthlyActiveUsers: 'monthly_active_users',
  monthlyActiveChatUsers: 'monthly_active_chat_users',
  monthlyActiveAgentUsers: 'monthly_active_agent_users',
  linesAdded: 'loc_added_sum',
  linesDeleted: 'loc_deleted_sum',
  pullRequestsCreatedByCopilot: 'pull_requests.total_created_by_copilot',
} as const satisfies Partial<Record<keyof DayPoint, CellName>>

/** A point per day of the window that has data. */
export function seriesOf(span: Span): DayPoint[] {
  return span.days.map((day) => {
    const facts = span.table.get(day)
    const points = Object.entries(POINTS).map(([name, number]) => [name, cell(facts, number)])
    const measured = [...points, ...Object.entries(ofFeature(within(span, day, day)))].filter(
      ([, value]) => value !== undefined,
    )
    return { day, ...(Object.fromEntries(measured) as Omit<DayPoint, 'day'>) }
  })
}

function ofFeature(day: Span): Record<string, number | undefined> {
  const suggested = ofFeatures(day, isCompletion, GENERATIONS)
  const accepted = ofFeatures(day, isCompletion, ACCEPTANCES)
  return {
    completionsSuggested: suggested,
    completionsAccepted: accepted,
    completionAcceptanceRate: divide(accepted, suggested),
    chatRequests: ofFeatures(day, isChat, INTERACTIONS),
  }
}
