import { type Day } from '../model.js'
import { type NameTables } from './breakdowns.js'
import { divide, type Span } from './facts.js'
import { type DayFold } from './fold-days.js'
import { type UserFold } from './fold-users.js'
import { count, objects, text } from './json.js'
import {
  type Credits,
  type Customization,
  type Engagement,
  type Measured,
  type Phase,
  type TopList,
} from './measured.js'
import { creditsUsed } from './metrics.js'
import { ACTIVE } from './row.js'
import { measuredOnly } from './surfaces.js'
import { usersWith } from './users.js'
import { usersByVersion } from './versions.js'

/** Adoption phases of the newest aggregated day that has them, else of each user's latest row. */
export function phasesOf(
  fold: DayFold | undefined,
  users: UserFold,
  span: Span | undefined,
): Measured['phases'] {
  if (fold !== undefined && fold.phases.rows.length > 0) {
    const rows = fold.phases.rows.map(phaseOf).filter((phase) => phase !== undefined)
    return { day: fold.phases.day as Day, rows: rows.sort(byNumber) }
  }
  const byUser = [...usersByVersion(users.phases)].map(([key, total]): Phase => {
    const [number = '', name = ''] = key.split('\n')
    return { number: Number(number), name, users: total, counts: 'population' }
  })
  return byUser.length === 0 || span === undefined
    ? undefined
    : { day: span.lastDay, rows: byUser.sort(byNumber) }
}

function byNumber(one: Phase, other: Phase): number {
  return one.number - other.number || (one.name < other.name ? -1 : 1)
}

function phaseOf(json: { readonly [key: string]: unknown }): Phase | undefined {
  const population = count(json.users_in_phase_28d)
  const active = count(json.total_engaged_users)
  const users = Number.isNaN(population) ? active : population
  const number = count(json.phase_number)
  const merged = count(json.total_pull_requests_merged)
  if (Number.isNaN(users) || Number.isNaN(number)) return undefined
  return measuredOnly({
    number,
    name: text(json.phase),
    users,
    counts: Number.isNaN(population) ? ('active' as const) : ('population' as const),
    pullRequestsMerged: Number.isNaN(merged) ? undefined : merged,
  })
}

/** Users by feature over 28 days, as the wrapper of the 28-day report counts them. */
export function engagementOf(fold: DayFold): Engagement | undefined {
  const { json } = fold.engagement
  if (json === undefined) return undefined
  const active = count(json.active_user_count)
  const rows = objects(json.totals_by_feature)
    .map((row) => ({ feature: text(row.feature), users: count(row.engaged_user_count) }))
    .filter(({ users }) => !Number.isNaN(users))
    .sort((one, other) => other.users - one.users || (one.feature < other.feature ? -1 : 1))
  return measuredOnly({ activeUsers: Number.isNaN(active) ? undefined : active, rows })
}

/** AI credits of the user rows over their own window. */
export function creditsOf(users: UserFold, span: Span | undefined): Credits | undefined {
  const used = span && creditsUsed(span)
  if (span === undefined || used === undefined) return undefined
  const activeUsers = usersWith(users.users, ACTIVE)
  const { firstDay, lastDay } = span
  return measuredOnly({
    used,
    firstDay,
    lastDay,
    activeUsers,
    perActiveUser: divide(used, activeUsers),
  })
}

const MOST_ITEMS = 10

/** Third-party agents and the short lists of customization. */
export function customizationOf(names: NameTables): Customization {
  const agents = [...names.agents].map(([id, counters]) => ({
    id,
    name: names.agentNames.get(id)?.name ?? id,
    requests: counters[0] || 0,
  }))
  return {
    thirdPartyAgents: agents
      .sort((one, other) => other.requests - one.requests || (one.id < other.id ? -1 : 1))
      .slice(0, MOST_ITEMS),
    skills: itemsOf(names, 'skill'),
    mcp: itemsOf(names, 'mcp'),
    slashCommands: itemsOf(names, 'slash_cmd'),
    customAgents: itemsOf(names, 'custom_agent'),
    plugins: itemsOf(names, 'plugin'),
  }
}

function itemsOf(names: NameTables, list: string): TopList {
  const prefix = `${list}\n`
  return [...names.items]
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, counters]) => ({ name: key.slice(prefix.length), count: counters[0] || 0 }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1))
    .slice(0, MOST_ITEMS)
}
