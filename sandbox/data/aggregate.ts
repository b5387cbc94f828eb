/** Aggregated days: enterprise-1-day, organization-1-day and the day_totals of the 28-day reports. */
import { signalsOf, type Signals } from './activity.js'
import { COUNTERS, foldBy, total, type Counters } from './counters.js'
import { dayOf, range } from './days.js'
import { CUSTOMIZATIONS, tokensOf, type Tokens } from './extras.js'
import { phasesOf } from './phases.js'
import { pullRequestsOf } from './repo-rows.js'
import { identityOf, userRows, type DayKey, type UserRow } from './user-rows.js'
import { peopleOf, type Person, type World } from './world.js'

type Block = Record<string, unknown>

const countersIn = (row: UserRow): Counters =>
  Object.fromEntries(COUNTERS.map((name) => [name, Number(row[name])])) as Counters

const entriesIn = <T>(rows: readonly UserRow[], field: string): T[] =>
  rows.flatMap((row) => (row[field] as T[] | undefined) ?? [])

/** How many people had a signal on at least one day of a window that ends on a day. */
function distinct(world: World, people: readonly Person[], window: { day: number; days: number }) {
  const days = range(window.day - window.days + 1, window.day)
  return (signal: keyof Signals) =>
    people.filter((person) => days.some((day) => signalsOf(world, person, day)[signal])).length
}

function activeUsers(world: World, key: DayKey): Block {
  const people = peopleOf(world, key.scope, key.slug)
  const daily = distinct(world, people, { day: key.day, days: 1 })
  const weekly = distinct(world, people, { day: key.day, days: 7 })
  const monthly = distinct(world, people, { day: key.day, days: 28 })
  const cli = daily('cli')
  return {
    daily_active_users: daily('active'),
    weekly_active_users: weekly('active'),
    monthly_active_users: monthly('active'),
    monthly_active_chat_users: monthly('chat'),
    monthly_active_agent_users: monthly('agent'),
    ...(cli > 0 ? { daily_active_cli_users: cli } : {}),
    daily_active_copilot_cloud_agent_users: daily('cloudAgent'),
    weekly_active_copilot_cloud_agent_users: weekly('cloudAgent'),
    monthly_active_copilot_cloud_agent_users: monthly('cloudAgent'),
    daily_active_copilot_code_review_users: daily('activeReview'),
    weekly_active_copilot_code_review_users: weekly('activeReview'),
    monthly_active_copilot_code_review_users: monthly('activeReview'),
    daily_active_copilot_app_users: daily('app'),
    daily_active_vscode_agent_users: daily('vscodeAgent'),
  }
}

function breakdowns(rows: readonly UserRow[]): Block {
  type Ide = { ide: string } & Counters & {
      last_known_ide_version?: unknown
      last_known_plugin_version?: unknown
    }
  const ides = entriesIn<Ide>(rows, 'totals_by_ide').map(
    ({ last_known_ide_version: _ide, last_known_plugin_version: _plugin, ...entry }) => entry,
  )
  const folded = (field: string, keys: readonly string[]) =>
    foldBy(entriesIn<Record<string, number>>(rows, field), keys)
  return {
    totals_by_ide: foldBy(ides, ['ide']),
    totals_by_feature: folded('totals_by_feature', ['feature']),
    totals_by_language_feature: folded('totals_by_language_feature', ['language', 'feature']),
    totals_by_language_model: folded('totals_by_language_model', ['language', 'model']),
    totals_by_model_feature: folded('totals_by_model_feature', ['model', 'feature']),
  }
}

function sessionBlocks(rows: readonly UserRow[]): Block {
  const blocks: Block = {}
  for (const field of ['totals_by_cli', 'totals_by_copilot_app']) {
    const parts = rows.flatMap((row) => (row[field] === undefined ? [] : [row[field] as Tokens]))
    if (parts.length > 0) blocks[field] = tokensOf(parts)
  }
  const windows = entriesOf<{ session_count: number; total_user_messages: number }>(
    rows,
    'totals_by_vscode_agent',
  )
  if (windows.length > 0) {
    blocks.totals_by_vscode_agent = {
      session_count: windows.reduce((all, one) => all + one.session_count, 0),
      total_user_messages: windows.reduce((all, one) => all + one.total_user_messages, 0),
    }
  }
  return { ...blocks, ...thirdParty(rows) }
}

const entriesOf = <T>(rows: readonly UserRow[], field: string): T[] =>
  rows.flatMap((row) => (row[field] === undefined ? [] : [row[field] as T]))

function thirdParty(rows: readonly UserRow[]): Block {
  type Agent = { agent_id: string; agent_name: string; user_initiated_interaction_count: number }
  const agents = foldBy(entriesIn<Agent>(rows, 'totals_by_3rd_party_agent'), ['agent_id'])
  if (agents.length === 0) return {}
  return {
    totals_by_3rd_party_agent: agents.map((agent) => ({
      ...agent,
      session_count: agent.user_initiated_interaction_count * 2,
    })),
  }
}

function customizations(rows: readonly UserRow[]): Block {
  const blocks: Block = {}
  for (const { field, key, distinct: count } of CUSTOMIZATIONS) {
    const sums = new Map<string, number>()
    for (const entry of entriesIn<Record<string, string | number>>(rows, field)) {
      const name = String(entry[key])
      sums.set(name, (sums.get(name) ?? 0) + Number(entry.interaction_count))
    }
    blocks[field] = [...sums].map(([name, interaction_count]) => ({
      [key]: name,
      interaction_count,
    }))
    blocks[count] = sums.size
  }
  return blocks
}

/** The aggregated row of a slug and day. Its counters are the sums of that day's user rows. */
export function aggregatedDay(world: World, key: DayKey): Block {
  const rows = userRows(world, key)
  return {
    day: dayOf(key.day),
    ...identityOf(world, key),
    ...activeUsers(world, key),
    ...total(rows.map(countersIn)),
    ...breakdowns(rows),
    ...sessionBlocks(rows),
    ...customizations(rows),
    pull_requests: pullRequestsOf(world, key),
    totals_by_ai_adoption_phase: phasesOf(world, key, rows),
    etl_id: 'green',
    day_partition: dayOf(key.day),
    entity_id_partition: 17,
  }
}
