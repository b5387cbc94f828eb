/**
 * The cells of one day. Aggregated days and user rows fill the same columns, so that every formula is
 * written once. A cell that is NaN was not measured; a sum over such cells leaves them out.
 */

/** The seven activity counters that rows and their breakdowns have in common. */
export const COUNTERS = [
  'user_initiated_interaction_count',
  'code_generation_activity_count',
  'code_acceptance_activity_count',
  'loc_suggested_to_add_sum',
  'loc_suggested_to_delete_sum',
  'loc_added_sum',
  'loc_deleted_sum',
] as const

/** Places of the counters in every array of seven. */
export const INTERACTIONS = 0
export const GENERATIONS = 1
export const ACCEPTANCES = 2
export const SUGGESTED = 3
export const SUGGESTED_DELETIONS = 4
export const ADDED = 5
export const DELETED = 6

/** `totals_by_cli` and `totals_by_copilot_app`, in the order of their cells. */
export const TOOL_FIELDS = [
  'session_count',
  'request_count',
  'prompt_count',
  'output_tokens_sum',
  'prompt_tokens_sum',
] as const

/** Counts of users in an aggregated day. */
export const ACTIVE_FIELDS = [
  'daily_active_users',
  'weekly_active_users',
  'monthly_active_users',
  'monthly_active_chat_users',
  'monthly_active_agent_users',
  'daily_active_cli_users',
  'daily_active_copilot_app_users',
  'daily_active_vscode_agent_users',
  'daily_active_copilot_cloud_agent_users',
  'weekly_active_copilot_cloud_agent_users',
  'monthly_active_copilot_cloud_agent_users',
  'daily_active_copilot_code_review_users',
  'weekly_active_copilot_code_review_users',
  'monthly_active_copilot_code_review_users',
  'daily_passive_copilot_code_review_users',
  'monthly_passive_copilot_code_review_users',
] as const

/** Numbers of `pull_requests`. */
export const PULL_REQUEST_FIELDS = [
  'total_created',
  'total_created_by_copilot',
  'total_merged',
  'total_merged_created_by_copilot',
  'total_merged_reviewed_by_copilot',
  'total_reviewed',
  'total_reviewed_by_copilot',
  'total_suggestions',
  'total_applied_suggestions',
  'total_copilot_suggestions',
  'total_copilot_applied_suggestions',
  'median_minutes_to_merge',
  'median_minutes_to_merge_copilot_authored',
  'median_minutes_to_merge_copilot_reviewed',
] as const

const COLUMN_NAMES = [
  ...COUNTERS,
  'completion_generations',
  'completion_acceptances',
  'chat_requests',
  'agent_added',
  'agent_deleted',
  // In millionths, so that a sum is the same in any order.
  'micro_credits',
  'cli_sessions',
  'cli_requests',
  'cli_prompts',
  'cli_output_tokens',
  'cli_prompt_tokens',
  'app_sessions',
  'app_requests',
  'app_prompts',
  'app_output_tokens',
  'app_prompt_tokens',
  'vscode_agent_sessions',
  'vscode_agent_messages',
  ...ACTIVE_FIELDS,
  ...PULL_REQUEST_FIELDS,
] as const

export type Column = (typeof COLUMN_NAMES)[number]

const PLACES: ReadonlyMap<string, number> = new Map(
  COLUMN_NAMES.map((name, index) => [name, index] as const),
)

/** The place of a column in the cells of a day. */
export function place(column: Column): number {
  return PLACES.get(column) ?? -1
}

export type Cells = Float64Array

/** By day, `YYYY-MM-DD`. */
export type DayTable = Map<string, Cells>

/** Cells of a day of which nothing is known yet. */
export function emptyCells(): Cells {
  return new Float64Array(COLUMN_NAMES.length).fill(NaN)
}

/** The value of a column; absent when it was not measured. */
export function cell(cells: Cells | undefined, column: Column): number | undefined {
  const value = cells?.[place(column)] ?? NaN
  return Number.isNaN(value) ? undefined : value
}

/** Adds a value to a cell; NaN on either side means not measured. */
export function plus(cells: Float64Array, index: number, value: number): void {
  if (value !== value) return
  const before = cells[index] ?? NaN
  cells[index] = before === before ? before + value : value
}

/** Adds cell by cell, from an offset of the target on. */
export function plusAll(target: Float64Array, source: Float64Array, offset = 0): void {
  for (let index = 0; index < source.length; index++) {
    plus(target, offset + index, source[index] ?? NaN)
  }
}

/** Adds the days of one table to another. */
export function mergeDays(target: DayTable, source: DayTable): void {
  for (const [day, cells] of source) {
    const own = target.get(day)
    if (own === undefined) target.set(day, cells)
    else plusAll(own, cells)
  }
}

export const COMPLETION = 'code_completion'
export const AGENT_EDIT = 'agent_edit'

/** The chat features; compared exactly. */
export const CHAT_FEATURES: ReadonlySet<string> = new Set([
  'chat_inline',
  'chat_panel_ask_mode',
  'chat_panel_edit_mode',
  'chat_panel_agent_mode',
  'chat_panel_plan_mode',
  'chat_panel_custom_mode',
  'chat_panel_unknown_mode',
])

const COMPLETION_GENERATIONS = place('completion_generations')
const COMPLETION_ACCEPTANCES = place('completion_acceptances')
const CHAT_REQUESTS = place('chat_requests')
const AGENT_ADDED = place('agent_added')
const AGENT_DELETED = place('agent_deleted')

/** A breakdown by feature is there, even when it is empty: what it says nothing of is 0. */
export function openFeatures(cells: Cells): void {
  for (let index = COMPLETION_GENERATIONS; index <= AGENT_DELETED; index++) plus(cells, index, 0)
}

/** Adds one entry of `totals_by_feature`. */
export function addFeature(cells: Cells, feature: string, counters: Float64Array): void {
  if (feature === COMPLETION) {
    plus(cells, COMPLETION_GENERATIONS, counters[GENERATIONS] ?? NaN)
    plus(cells, COMPLETION_ACCEPTANCES, counters[ACCEPTANCES] ?? NaN)
  } else if (feature === AGENT_EDIT) {
    plus(cells, AGENT_ADDED, counters[ADDED] ?? NaN)
    plus(cells, AGENT_DELETED, counters[DELETED] ?? NaN)
  } else if (CHAT_FEATURES.has(feature)) {
    plus(cells, CHAT_REQUESTS, counters[INTERACTIONS] ?? NaN)
  }
}
