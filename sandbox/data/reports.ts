/** Report files: what each report of the catalogue of GitHub holds, as the bytes of its parts. */
import { aggregatedDay } from './aggregate.js'
import { dayOf, range } from './days.js'
import { engagementOf } from './phases.js'
import { repoRows } from './repo-rows.js'
import { identityOf, userRows, type DayKey } from './user-rows.js'
import { teamsOf, type World } from './world.js'

export interface ReportKey extends DayKey {
  readonly report: string
}

type Lines = unknown[]

/** GitHub leaves teams out that have fewer seats. */
const SMALLEST_TEAM = 5

const window = (world: World, key: DayKey) => range(Math.max(world.first, key.day - 27), key.day)

function wrapper(world: World, key: DayKey): Lines {
  const days = window(world, key)
  return [
    {
      report_start_day: dayOf(key.day - 27),
      report_end_day: dayOf(key.day),
      ...identityOf(world, key),
      created_at: `${dayOf(key.day + 1)}T03:36:11.710Z`,
      // Newest first: nobody promised an order.
      day_totals: days.reverse().map((day) => aggregatedDay(world, { ...key, day })),
      copilot_feature_engagement: engagementOf(world, key),
    },
  ]
}

function userWindow(world: World, key: DayKey): Lines {
  const bounds = { report_start_day: dayOf(key.day - 27), report_end_day: dayOf(key.day) }
  return window(world, key).flatMap((day) =>
    userRows(world, { ...key, day }).map((row) => ({ ...bounds, ...row })),
  )
}

function memberships(world: World, key: DayKey): Lines {
  const { enterprise_id, organization_id } = identityOf(world, key)
  const entity = key.scope === 'enterprise' ? { enterprise_id } : { organization_id }
  return teamsOf(world, key, key.day)
    .filter(({ members }) => members.length >= SMALLEST_TEAM)
    .flatMap((team) =>
      team.members.map((person) => ({
        user_id: person.id,
        user_login: person.login,
        day: dayOf(key.day),
        team_id: team.id,
        slug: team.slug,
        ...entity,
      })),
    )
}

/** A wrapper in several: each has a share of the days. */
function dealDays(lines: Lines, count: number): Lines[] {
  const [whole] = lines as { day_totals: unknown[] }[]
  return dealLines(whole?.day_totals ?? [], count).map((day_totals) => [{ ...whole, day_totals }])
}

/** Consecutive runs of rows, as even as can be; the last may be empty. */
function dealLines(lines: Lines, count: number): Lines[] {
  const size = Math.max(1, Math.ceil(lines.length / count))
  return Array.from({ length: count }, (_, index) => lines.slice(index * size, (index + 1) * size))
}

interface Report {
  rows(world: World, key: DayKey): Lines
  /** Into how many parts it is dealt unless told otherwise. */
  readonly parts: number
  readonly deal?: typeof dealLines
  /** False while GitHub's OpenAPI description lacks the report: nothing can be held against it yet. */
  readonly described?: false
}

const aggregate: Report = { rows: (world, key) => [aggregatedDay(world, key)], parts: 1 }
const aggregates: Report = { rows: wrapper, parts: 1, deal: dealDays }

export const REPORTS: Readonly<Record<string, Report>> = {
  'enterprise-1-day': aggregate,
  'organization-1-day': aggregate,
  'enterprise-28-day': aggregates,
  'organization-28-day': aggregates,
  'users-1-day': { rows: userRows, parts: 2 },
  // Dealt out day by day, so the same user is in many parts.
  'users-28-day': { rows: userWindow, parts: 3 },
  'user-teams-1-day': { rows: memberships, parts: 2 },
  'repos-1-day': { rows: repoRows, parts: 2 },
}

const linesOf = (rows: Lines) => Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))

/** The parts of a report in link order, one JSON object per line. */
export function partsOf(world: World, key: ReportKey, count?: number): Buffer[] {
  const report = REPORTS[key.report]
  if (report === undefined) throw new Error(`No such report: ${key.report}`)
  const parts = count ?? report.parts
  const rows = report.rows(world, key)
  return (parts > 1 ? (report.deal ?? dealLines)(rows, parts) : [rows]).map(linesOf)
}
