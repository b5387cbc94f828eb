import { type HistoryRow, type ScopeHistory } from '../history/groups.js'
import { cellsIn, DAY_LISTS, type DayList } from '../schema/day-lists.js'
import { isChat, isCompletion, spelled } from '../schema/values.js'
import {
  type PageCell,
  type PageCounters,
  type PageDay,
  type PageScope,
  type PageTeamDay,
  type Split,
  SPLITS,
} from './model.js'

/** The days of a page out of what the archive knows of a scope. */

/** What a page tells of days. */
export function daysFromHistory({
  rows,
  daysLeft,
  daysAside = 0,
  teamsLeftOut = 0,
}: Pick<ScopeHistory, 'rows' | 'daysLeft' | 'daysAside' | 'teamsLeftOut'>): Pick<
  PageScope,
  'days' | 'teams' | 'lacking'
> {
  const lacking = [
    ...(daysLeft > 0
      ? [`${daysLeft} stored days are not in the history yet: the next runs read them.`]
      : []),
    ...(daysAside > 0
      ? [
          `Of ${daysAside} ${daysAside === 1 ? 'day' : 'days'} only rows of users are stored, no report of the whole: their totals are not shown, since they count people in another way.`,
        ]
      : []),
    ...(teamsLeftOut > 0
      ? [
          `Of each day the history keeps the teams with the most members: up to ${teamsLeftOut} smaller ones are not shown.`,
        ]
      : []),
  ]
  return {
    days: rows.flatMap((row) => dayOf(row) ?? []),
    teams: rows.flatMap(({ teams }) => teams.map(teamOf)),
    ...(lacking.length > 0 && { lacking: lacking.join(' ') }),
  }
}

type Json = Readonly<Record<string, unknown>>

function numberAt(json: Json, ...path: readonly string[]): number | undefined {
  let value: unknown = json
  for (const name of path) value = (value as Json | undefined)?.[name]
  return typeof value === 'number' ? value : undefined
}

/** GitHub's names of the counters. */
const COUNTERS = {
  interactions: 'user_initiated_interaction_count',
  generations: 'code_generation_activity_count',
  acceptances: 'code_acceptance_activity_count',
  linesAdded: 'loc_added_sum',
  linesDeleted: 'loc_deleted_sum',
} as const satisfies Record<keyof PageCounters, string>

function countersOf(json: Json): PageCounters {
  const counters = Object.entries(COUNTERS).map(([key, name]) => [key, numberAt(json, name)])
  return Object.fromEntries(counters) as PageCounters
}

function dayOf({ day, groups }: HistoryRow): PageDay | undefined {
  const { totals, credits } = groups
  const seats = seatsOf(groups['seats'] ?? {})
  const json: Json = totals ?? {}
  const told = totals !== undefined && totals.empty !== true
  const spent = creditsOf(credits ?? {})
  if (!told) return spent || seats ? { day, credits: spent, seats } : undefined
  const cells = cellsOf(json)
  const features = cells['feature'] ?? []
  const completions = features.find(({ names: [name = ''] }) => isCompletion(name))
  const chats = features.filter(({ names: [name = ''] }) => isChat(name))
  return {
    day,
    counters: countersOf(json),
    users: {
      daily: numberAt(json, 'daily_active_users'),
      weekly: numberAt(json, 'weekly_active_users'),
      monthly: numberAt(json, 'monthly_active_users'),
      monthlyChat: numberAt(json, 'monthly_active_chat_users'),
      monthlyAgent: numberAt(json, 'monthly_active_agent_users'),
    },
    completions: { suggested: completions?.generations, accepted: completions?.acceptances },
    ...(features.length > 0 && {
      chatRequests: chats.reduce((sum, { interactions = 0 }) => sum + interactions, 0),
    }),
    cells,
    pullRequests: pullRequestsOf(json),
    phases: phasesOf(json),
    credits: spent,
    seats,
  }
}

type Seats = NonNullable<PageDay['seats']>

/** Names of the numbers of seats. */
const SEATS = {
  active: 'seats_active',
  neverUsed: 'seats_never_used',
  idle30: 'seats_idle_30_days',
  idle60: 'seats_idle_60_days',
  idle90: 'seats_idle_90_days',
} as const satisfies Record<keyof Omit<Seats, 'total'>, string>

function seatsOf(json: Json): Seats | undefined {
  const total = numberAt(json, 'seats')
  if (total === undefined) return undefined
  const numbers = Object.entries(SEATS).map(([key, name]) => [key, numberAt(json, name)])
  return { total, ...(Object.fromEntries(numbers) as Omit<Seats, 'total'>) }
}

function creditsOf(json: Json): PageDay['credits'] {
  const [used, users] = [numberAt(json, 'ai_credits_used'), numberAt(json, 'users')]
  if (used === undefined || users === undefined) return undefined
  return { used, users }
}

function pullRequestsOf(json: Json): PageDay['pullRequests'] {
  const of = (name: string) => numberAt(json, 'pull_requests', name)
  return {
    created: of('total_created'),
    createdByCopilot: of('total_created_by_copilot'),
    merged: of('total_merged'),
    mergedByCopilot: of('total_merged_created_by_copilot'),
    reviewedByCopilot: of('total_reviewed_by_copilot'),
    minutesToMerge: of('median_minutes_to_merge'),
    minutesToMergeByCopilot: of('median_minutes_to_merge_copilot_authored'),
  }
}

function phasesOf({ totals_by_ai_adoption_phase: phases }: Json): PageDay['phases'] {
  if (!Array.isArray(phases)) return undefined
  const rows = (phases as Json[]).flatMap((phase) => {
    const number = numberAt(phase, 'phase_number')
    const users = numberAt(phase, 'users_in_phase_28d') ?? numberAt(phase, 'total_engaged_users')
    const { phase: name } = phase
    if (number === undefined || users === undefined) return []
    return [{ number, name: typeof name === 'string' ? name : '', users }]
  })
  return { fromUsers: false, rows }
}

/** A list of history by the names of its cells: `language+feature`. */
const LISTS: readonly { readonly split: Split; readonly list: DayList }[] = SPLITS.flatMap(
  (split) => {
    const list = DAY_LISTS.find(({ by }) => by.join('+') === split)
    return list === undefined ? [] : [{ split, list }]
  },
)

function cellsOf(json: Json): Partial<Record<Split, PageCell[]>> {
  const found = LISTS.flatMap(({ split, list }) => {
    const cells = cellsIn(list, json)?.map(({ names, numbers }): PageCell => {
      const counters = Object.fromEntries(list.numbers.map((name, at) => [name, numbers[at]]))
      const called = names.map((name, at) => spelled(list.by[at] ?? '', name))
      return { names: called, ...countersOf(counters) }
    })
    return cells === undefined ? [] : [[split, joined(cells)] as const]
  })
  return Object.fromEntries(found)
}

/** Spellings of one name are one cell. */
function joined(cells: readonly PageCell[]): PageCell[] {
  const found = new Map<string, PageCell>()
  for (const cell of cells) {
    const key = cell.names.join('\n')
    const known = found.get(key)
    found.set(key, known === undefined ? cell : together(known, cell))
  }
  return [...found.values()]
}

function together(one: PageCell, other: PageCell): PageCell {
  const keys = Object.keys(COUNTERS) as (keyof PageCounters)[]
  const sums = keys.flatMap((key) => {
    const known = [one[key], other[key]].flatMap((value) => value ?? [])
    return known.length === 0 ? [] : [[key, known.reduce((sum, value) => sum + value, 0)] as const]
  })
  return { ...one, ...Object.fromEntries(sums) }
}

function teamOf(team: HistoryRow['teams'][number]): PageTeamDay {
  const { day, team_id: id, slug, members, active_users: active } = team
  return {
    ...{ day, id: String(id), name: slug, members, active },
    ...countersOf({ ...team }),
    chatRequests: team.chat_request_count,
    credits: team.ai_credits_used,
  }
}
