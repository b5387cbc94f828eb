import { type Day } from '../model.js'
import { type COUNTERS } from '../schema/shared.js'

/** One row of `derived/daily-teams/`, written by somebody else as it is (no partition keys in it). */
export interface TeamDayRow extends Readonly<Record<keyof typeof COUNTERS, number>> {
  readonly team_id: string | number
  readonly slug: string
  readonly day: Day
  /** People who are listed in the team on that day; `users`: those of them who have a row. */
  readonly members: number
  readonly users: number
  readonly active_users: number
  readonly completion_generation_count: number
  readonly completion_acceptance_count: number
  readonly chat_request_count: number
  readonly agent_users: number
  readonly chat_users: number
  readonly cli_users: number
  readonly cloud_agent_users: number
  readonly code_review_active_users: number
  readonly code_review_passive_users: number
  readonly app_users: number
  readonly vscode_agent_users: number
  /** Absent when no row of the team had the field. */
  readonly ai_credits_used?: number
}
