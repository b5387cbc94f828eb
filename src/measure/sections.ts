import { count, objects, text } from '../rows/json.js'
import { namesOf } from '../rows/names.js'
import { type BreakdownName, breakdownOf, numberIn } from '../schema/slots.js'
import { type AgentNames } from './agents.js'
import { type AggregatedDays } from './aggregated-days.js'
import { CREDITS_MARK, indicesWith } from './distinct.js'
import {
  type Credits,
  type Customization,
  type Engagement,
  type Measured,
  type Phase,
  type TopList,
} from './measured.js'
import { creditsUsed } from './formulas.js'
import { measuredOnly } from './surfaces.js'
import { type UserRows } from './user-facts.js'
import { usersByVersion } from './versions.js'
import { divide, factsIn, namesIn, type Span } from './window.js'

/** Adoption phases of the newest aggregated day that has them, else of each user's latest row. */
export function phasesOf(
  aggregates: Span | undefined,
  users: UserRows,
  span: Span | undefined,
): Measured['phases'] {
  for (const day of aggregates?.days.toReversed() ?? []) {
    const rows = (aggregates?.table.get(day)?.phases ?? []).flatMap((json) => phaseOf(json) ?? [])
    if (rows.length > 0) return { day, rows: rows.sort(byNumber) }
  }
  const since = span?.firstDay ?? ''
  const byUser = [...usersByVersion(users.phases, since)].map(([key, total]): Phase => {
    const [number = '', name = ''] = key.split('\n')
    return { number: Number(number), name, users: total, counts: 'population' }
  })
  return byUser.length === 0 || span === undefined
    ? undefined
    : { day: span.lastDay, rows: byUser.sort(byNumber), fromUsers: true }
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
export function engagementOf(days: AggregatedDays): Engagement | undefined {
  // People of several organizations overlap: their counts cannot be added.
  const [only, second] = [...days.engagement.values()]
  if (only === undefined || second !== undefined) return undefined
  const { json } = only
  const active = count(json.active_user_count)
  const rows = objects(json.totals_by_feature)
    .map((row) => ({ feature: text(row.feature), users: count(row.engaged_user_count) }))
    .filter(({ users }) => !Number.isNaN(users))
    .sort((one, other) => other.users - one.users || (one.feature < other.feature ? -1 : 1))
  return measuredOnly({ activeUsers: Number.isNaN(active) ? undefined : active, rows })
}

/**
 * AI credits of the window, of user rows and of the days that the archive knows. How many people used them is known
 * where the rows of all those days are; median and top share come only from people all of whose rows are of its
 * days, and only of enough people.
 */
export function creditsOf(
  { users, days }: UserRows,
  span: Span | undefined,
  minimumGroupSize: number,
): Credits | undefined {
  const used = span && creditsUsed(span)
  const firstDay = span?.days[0]
  const lastDay = span?.days.at(-1)
  if (span === undefined || used === undefined) return undefined
  if (firstDay === undefined || lastDay === undefined) return undefined
  const own = span.days.filter((day) => days.has(day))
  const told = { used, days: span.days.length, firstDay, lastDay }
  if (own.length < span.days.length) return told
  const people = indicesWith(users, CREDITS_MARK, span.days)
  const amounts = people.map((index) => users.credits[index] ?? 0).sort((one, other) => one - other)
  const isTold = days.size === span.days.length && people.length >= minimumGroupSize
  const top = amounts.at(-1)
  return measuredOnly({
    ...told,
    users: people.length,
    median: isTold ? middle(amounts) : undefined,
    topShare: isTold && top !== undefined ? divide(top / MILLION, used) : undefined,
  })
}

const MILLION = 1e6

function middle(sorted: readonly number[]): number | undefined {
  const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)]
  if (sorted.length === 0) return undefined
  return ((sorted[low] ?? 0) + (sorted[high] ?? 0)) / 2 / MILLION
}

/** Third-party agents and the short lists of customization. `span`: absent when no day has data. */
export function customizationOf(span: Span | undefined, agents: AgentNames): Customization {
  return {
    thirdPartyAgents: agentsOf(span, agents),
    skills: itemsOf(span, 'totals_by_skill'),
    mcp: itemsOf(span, 'totals_by_mcp'),
    slashCommands: itemsOf(span, 'totals_by_slash_cmd'),
    customAgents: itemsOf(span, 'totals_by_custom_agent'),
    plugins: itemsOf(span, 'totals_by_plugin'),
  }
}

const AGENTS = breakdownOf('totals_by_3rd_party_agent')
const REQUESTS = numberIn('totals_by_3rd_party_agent', 'user_initiated_interaction_count')

function agentsOf(span: Span | undefined, agents: AgentNames): Customization['thirdPartyAgents'] {
  if (span === undefined) return []
  const requests = new Map<number, number>()
  for (const { lists } of factsIn(span)) {
    for (const [agent, numbers] of lists[AGENTS] ?? []) {
      requests.set(agent, (requests.get(agent) ?? 0) + (numbers[REQUESTS] || 0))
    }
  }
  return [...requests]
    .map(([agent, sum]) => {
      const [id] = namesOf(span.names, agent)
      return { id, name: agents.get(agent)?.name ?? id, requests: sum }
    })
    .sort((one, other) => other.requests - one.requests || (one.id < other.id ? -1 : 1))
}

function itemsOf(span: Span | undefined, breakdown: BreakdownName): TopList {
  const table = span && namesIn(span, breakdown)
  return [...(table ?? [])]
    .map(([name, [count]]) => ({ name, count: count || 0 }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1))
}
