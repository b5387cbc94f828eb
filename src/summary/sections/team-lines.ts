import { type ScopeHistory } from '../../history/groups.js'
import { type HistoryRow } from '../../history/groups.js'
import { type Window } from '../../measure/measured.js'
import { type Day } from '../../model.js'
import { addDays, isWeekday, mondayOf } from '../../reports/days.js'
import { type Markdown, safe } from '../markdown.js'
import { count } from '../numbers.js'

/** A team as a row of the page, of this run or of the archive. */
export interface TeamLine {
  readonly id: string
  readonly slug: string
  readonly members?: number | undefined
  readonly users?: number
  readonly activeUsers?: number
  readonly activeOnWeekday?: number | undefined
  readonly trend?: Markdown
  readonly chatRequests: number
  readonly completionsSuggested: number
  readonly completionsAccepted: number
  readonly linesAdded: number
  readonly aiCreditsUsed?: number | undefined
  readonly days: number
}

type TeamDay = HistoryRow['teams'][number]

/** Weeks of a trend. */
const WEEKS = 8
const WEEK = 7
const BLOCKS = '▁▂▃▄▅▆▇█'

/** The teams that the archive knows on days of the window, and on how many days it knows some. */
export function teamsKnown(
  history: ScopeHistory | undefined,
  window: Window | undefined,
): { readonly lines: readonly TeamLine[]; readonly days: number } {
  const all = (history?.rows ?? []).flatMap(({ teams }) => teams)
  const { firstDay = '', lastDay = '' } = window ?? {}
  const isIn = ({ day }: TeamDay) => day >= firstDay && day <= lastDay
  const ofTeams = new Map<string, TeamDay[]>()
  for (const row of all) {
    const id = String(row.team_id)
    ofTeams.set(id, [...(ofTeams.get(id) ?? []), row])
  }
  const lines = [...ofTeams].flatMap(([id, rows]) => {
    const own = rows.filter(isIn).sort((one, other) => (one.day < other.day ? -1 : 1))
    return own.length === 0 ? [] : [lineOf(id, own, trendOf(rows, lastDay as Day))]
  })
  return { lines, days: new Set(all.filter(isIn).map(({ day }) => day)).size }
}

function lineOf(id: string, rows: readonly TeamDay[], trend: Markdown | undefined): TeamLine {
  const sum = (of: (row: TeamDay) => number | undefined) =>
    rows.reduce((total, row) => total + (of(row) ?? 0), 0)
  const newest = rows.at(-1)
  const hasCredits = rows.some(({ ai_credits_used: used }) => used !== undefined)
  return {
    ...{ id, slug: newest?.slug ?? '', members: newest?.members },
    activeOnWeekday: weekdayMean(rows),
    ...(trend && { trend }),
    chatRequests: sum((row) => row.chat_request_count),
    completionsSuggested: sum((row) => row.completion_generation_count),
    completionsAccepted: sum((row) => row.completion_acceptance_count),
    linesAdded: sum((row) => row.loc_added_sum),
    aiCreditsUsed: hasCredits ? sum((row) => row.ai_credits_used) : undefined,
    days: rows.length,
  }
}

function weekdayMean(rows: readonly TeamDay[]): number | undefined {
  const values = rows.filter(({ day }) => isWeekday(day))
  if (values.length === 0) return undefined
  return values.reduce((sum, row) => sum + row.active_users, 0) / values.length
}

/** `▃▅▇ 12 → 15`; nothing for less than two weeks. */
function trendOf(rows: readonly TeamDay[], lastDay: Day): Markdown | undefined {
  const newest = mondayOf(lastDay)
  const weeks = Array.from({ length: WEEKS }, (_, index) => {
    const monday = addDays(newest, WEEK * (index + 1 - WEEKS))
    return weekdayMean(rows.filter(({ day }) => mondayOf(day) === monday))
  })
  const told = weeks.flatMap((value) => value ?? [])
  const [first, last] = [told[0], told.at(-1)]
  if (told.length < 2) return undefined
  const most = Math.max(...told, 1)
  const blocks = weeks.slice(weeks.findIndex((value) => value !== undefined)).map((value) => {
    if (value === undefined) return '·'
    return BLOCKS[Math.round((value / most) * (BLOCKS.length - 1))] ?? ''
  })
  return safe`${blocks.join('') as Markdown}&nbsp;${whole(first)}&nbsp;→&nbsp;${whole(last)}`
}

const whole = (value: number | undefined) => count(value && Math.round(value))
