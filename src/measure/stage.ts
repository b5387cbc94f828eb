import {
  ACCEPTANCES,
  ADDED,
  COUNTERS,
  DELETED,
  GENERATIONS,
  INTERACTIONS,
  SUGGESTED,
  SUGGESTED_DELETIONS,
} from './columns.js'
import { isJsonObject } from '../text/json.js'
import { count, idKey, idText, type JsonObject, objects, part, text } from './json.js'
import { clearRow, type Entries, nextEntry, USED, type UserRow } from './row.js'

/** Fills the row from a user row as JSON.parse gave it: `user_id` or `user_login` names the user. */
export function stageUserRow(json: JsonObject, row: UserRow): void {
  clearRow(row)
  row.user = idKey(json.user_id)
  row.login = text(json.user_login)
  if (row.user === '' && row.login !== '') row.user = `login:${row.login.toLowerCase()}`
  row.organization = idText(json.organization_id)
  row.enterprise = idText(json.enterprise_id)
  row.day = text(json.day)
  row.endDay = text(json.report_end_day)
  stageCounters(json, row.counters)
  row.credits = count(json.ai_credits_used)
  const phase = part(json.ai_adoption_phase)
  row.phase = count(phase.phase_number)
  row.phaseName = text(phase.phase)
  stageUsed(json, row)
  stageTool(json.totals_by_cli, row.cli)
  stageTool(json.totals_by_copilot_app, row.app)
  stageBreakdowns(json, row)
  stageExtras(json, row)
}

/** The seven counters of a row or of an entry: COUNTERS unrolled, since this runs for every entry. */
export function stageCounters(json: JsonObject, counters: Float64Array): void {
  counters[INTERACTIONS] = count(json.user_initiated_interaction_count)
  counters[GENERATIONS] = count(json.code_generation_activity_count)
  counters[ACCEPTANCES] = count(json.code_acceptance_activity_count)
  counters[SUGGESTED] = count(json.loc_suggested_to_add_sum)
  counters[SUGGESTED_DELETIONS] = count(json.loc_suggested_to_delete_sum)
  counters[ADDED] = count(json.loc_added_sum)
  counters[DELETED] = count(json.loc_deleted_sum)
}

function stageUsed(json: JsonObject, row: UserRow): void {
  for (const key in json) {
    if (!key.startsWith('used_')) continue
    const value = json[key]
    if (typeof value !== 'boolean') continue
    const bit = Object.hasOwn(USED, key) ? USED[key as keyof typeof USED] : USED.other
    row.usedKnown |= bit
    if (value) row.used |= bit
  }
}

/** `totals_by_cli` or `totals_by_copilot_app`. */
export function stageTool(json: unknown, cells: Float64Array): void {
  if (!isJsonObject(json)) return
  cells[0] = count(json.session_count)
  cells[1] = count(json.request_count)
  cells[2] = count(json.prompt_count)
  const tokens = part(json.token_usage)
  cells[3] = count(tokens.output_tokens_sum)
  cells[4] = count(tokens.prompt_tokens_sum)
}

/** What the breakdowns of user rows and of aggregated days have in common. */
export type Breakdowns = Pick<UserRow, 'features' | 'ides' | 'languages' | 'models'>

/** Adds the entries of the breakdowns by feature, IDE, language and model to the lists of the row. */
export function stageBreakdowns(json: JsonObject, row: Breakdowns): void {
  stageEntries(json.totals_by_feature, row.features, ['feature'])
  stageEntries(json.totals_by_ide, row.ides, ['ide'])
  stageEntries(json.totals_by_language_feature, row.languages, ['language', 'feature'])
  stageEntries(json.totals_by_model_feature, row.models, ['model', 'feature'])
}

function stageEntries(json: unknown, list: Entries, keys: readonly [string, string?]): void {
  if (!Array.isArray(json)) return
  list.present = true
  for (const value of json as unknown[]) {
    if (!isJsonObject(value)) continue
    const entry = nextEntry(list)
    entry.name = text(value[keys[0]])
    if (keys[1] !== undefined) entry.second = text(value[keys[1]])
    else if (isJsonObject(value.last_known_ide_version)) {
      entry.version = text(value.last_known_ide_version.ide_version)
    }
    stageCounters(value, entry.counters)
  }
}

/** The short lists of customization, each with the key that names its items. */
export const ITEM_LISTS = ['skill', 'mcp', 'slash_cmd', 'custom_agent', 'plugin'] as const

/** Lists that overlap every other count: third-party agents, the CLI's customization, the Agents window. */
export function stageExtras(
  json: JsonObject,
  row: Pick<UserRow, 'items' | 'agents' | 'vscodeAgent'>,
): void {
  for (const list of ITEM_LISTS) {
    for (const value of objects(json[`totals_by_${list}`])) {
      const entry = nextEntry(row.items)
      entry.name = text(value[list])
      entry.second = list
      // An early edition named the counter like everywhere else.
      entry.counters[0] = count(value.interaction_count ?? value[COUNTERS[INTERACTIONS]])
    }
  }
  for (const value of objects(json.totals_by_3rd_party_agent)) {
    const entry = nextEntry(row.agents)
    entry.name = text(value.agent_name)
    entry.second = idText(value.agent_id)
    entry.counters[0] = count(value[COUNTERS[INTERACTIONS]])
  }
  const window = part(json.totals_by_vscode_agent)
  row.vscodeAgent[0] = count(window.session_count)
  row.vscodeAgent[1] = count(window.total_user_messages)
}
