import { type Day, type Month, type Scope } from '../model.js'
import { isDay } from '../reports/days.js'
import { canonicalJson, isJsonObject } from '../text/json.js'
import { type Group, GROUP_NAMES, GROUPS, type HistoryRow } from './groups.js'
import { isPersonal, namedSources } from './sources.js'
import { teamLine, teamOfLine, type TeamDayRow } from '../schema/team-rows.js'

/**
 * History as files: a line per day in `daily-totals`, and per team and day in `daily-teams`, a file per
 * month. The same rows have the same bytes.
 */

export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month
}

/** Months that are read: the year that GitHub keeps begins in the first of them. */
const MONTHS = 13

/** The newest months, ascending. */
export function monthsUntil(today: Day): Month[] {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return Array.from({ length: MONTHS }, (_, index) => {
    const at = new Date(Date.UTC(year, month - MONTHS + index, 1))
    return at.toISOString().slice(0, 7) as Month
  })
}

/** The two datasets of history. */
export interface MonthTexts {
  readonly totals: string
  readonly teams: string
}

/**
 * What the files of a month hold. `newer`: a later version of this action wrote it. A file with a fault, which
 * is told, has no rows.
 */
export type MonthRead =
  | {
      readonly kind: 'rows'
      readonly rows: readonly HistoryRow[]
      readonly faults: readonly string[]
    }
  | { readonly kind: 'newer' }

/** The texts of a month; empty where there is nothing to say. */
export function textsOf(rows: readonly HistoryRow[]): MonthTexts {
  const sorted = [...rows].sort((one, other) => (one.day < other.day ? -1 : 1))
  return {
    totals: sorted
      .filter(({ groups }) => Object.keys(groups).length > 0)
      .map(({ day, groups }) => `${lineOf({ day }, groups)}\n`)
      .join(''),
    teams: sorted.flatMap(({ teams }) => teams.map((team) => `${teamLine(team)}\n`)).join(''),
  }
}

function lineOf(head: object, groups: HistoryRow['groups']): string {
  return `${JSON.stringify(head).slice(0, -1)},${canonicalJson(groups).slice(1)}`
}

/** What a month must be of. */
interface MonthFrame {
  readonly month: Month
  readonly scope: Scope
  readonly today: Day
}

/** Reads the files of a month; an absent file is one without lines. */
export function readMonth(
  texts: { readonly [Name in keyof MonthTexts]: string | undefined },
  frame: MonthFrame,
): MonthRead {
  const faults: string[] = []
  const attempt = <T>(read: () => T[]): T[] => {
    try {
      return read()
    } catch (thrown) {
      faults.push(thrown instanceof Error ? thrown.message : 'no text')
      return []
    }
  }
  const days = attempt(() => linesOf(texts.totals).map((line) => dayIn(line, frame)))
  const teams = attempt(() => linesOf(texts.teams).map((line) => teamIn(line, frame)))
  if (days.some(({ groups }) => isNewer(groups))) return { kind: 'newer' }
  const rows = new Map(days.map((row) => [row.day, { ...row, teams: [] as TeamDayRow[] }]))
  if (rows.size < days.length) faults.push('a day is in it twice')
  for (const team of teams) {
    const row = rows.get(team.day) ?? { day: team.day, groups: {}, teams: [] }
    row.teams.push(team)
    rows.set(team.day, row)
  }
  return { kind: 'rows', rows: [...rows.values()], faults }
}

function dayIn(line: string, frame: MonthFrame): Omit<HistoryRow, 'teams'> {
  const { day, ...groups } = objectIn(line, frame)
  const read = Object.entries(groups).map(
    ([name, value]) => [name, groupIn(name, value, frame)] as const,
  )
  return { day, groups: Object.fromEntries(read) }
}

function teamIn(line: string, frame: MonthFrame): TeamDayRow {
  const team = teamOfLine(objectIn(line, frame))
  if (team === undefined) throw new Error('a line of it is no row of a team')
  return team
}

function linesOf(text = ''): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}

type Line = Record<string, unknown> & { readonly day: Day }

function objectIn(line: string, { month, scope, today }: MonthFrame): Line {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new Error('a line of it is no JSON')
  }
  const day = isJsonObject(value) ? value['day'] : undefined
  if (!isJsonObject(value) || typeof day !== 'string' || !isDay(day)) {
    throw new Error('a line of it names no day')
  }
  if (monthOf(day) !== month) throw new Error(`it names ${day}, a day of another month`)
  if (day > today) throw new Error(`it names ${day}, which is yet to come`)
  const { scope: kind = scope.kind, scope_slug: slug = scope.slug } = value
  if (kind !== scope.kind || String(slug).toLowerCase() !== scope.slug.toLowerCase()) {
    throw new Error('it names another scope')
  }
  return { ...value, day }
}

function groupIn(name: string, value: unknown, { scope }: MonthFrame): Group {
  if (!isJsonObject(value)) throw new Error(`its ${JSON.stringify(name)} is no group`)
  const { version, from, passed_over: passed = [] } = value
  const isList = Array.isArray(passed) && passed.every((one) => typeof one === 'string')
  if (typeof version !== 'number' || typeof from !== 'string' || !isList) {
    throw new Error(`its ${JSON.stringify(name)} does not say what it was made of`)
  }
  const known = GROUP_NAMES.find((one) => one === name)
  const isOwn = known === undefined || version > GROUPS[known].version
  if (!isOwn && namedSources(known, from, scope) === undefined) {
    throw new Error('it names another scope')
  }
  return { ...value, version, from }
}

function isNewer(groups: Readonly<Record<string, Group>>): boolean {
  return GROUP_NAMES.some((name) => (groups[name]?.version ?? 0) > GROUPS[name].version)
}

/** The row as everybody may see it: nothing that comes from reports on people. */
export function withoutPeople(row: HistoryRow): HistoryRow {
  const kept = Object.entries(row.groups).filter(([name, { from }]) => {
    const known = GROUP_NAMES.find((one) => one === name)
    return known !== undefined && !GROUPS[known].personal && !isPersonal(from)
  })
  return { day: row.day, groups: Object.fromEntries(kept), teams: [] }
}

/** Whether there is something in it that comes from reports on people. */
export function hasPeople(rows: readonly HistoryRow[]): boolean {
  return rows.some(
    (row) =>
      row.teams.length > 0 ||
      Object.keys(row.groups).length > Object.keys(withoutPeople(row).groups).length,
  )
}
