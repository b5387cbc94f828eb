import { isDay } from '../reports/days.js'
import { addBreakdowns, addExtras, mergeTables, type NameTables, noNames } from './breakdowns.js'
import {
  ACTIVE_FIELDS,
  type DayTable,
  emptyCells,
  mergeDays,
  place,
  plus,
  plusAll,
  PULL_REQUEST_FIELDS,
} from './columns.js'
import { count, type JsonObject, objects, part, text } from './json.js'
import { clearRow, newRow } from './row.js'
import { stageBreakdowns, stageCounters, stageExtras, stageTool } from './stage.js'

/** What aggregated days add up to: a monoid of `addAggregatedDay` and `mergeDayFolds`. Keyed by day. */
export interface DayFold {
  readonly days: DayTable
  readonly names: NameTables
  /** The window that wrappers name, earliest and latest; '' when none did. */
  firstDay: string
  lastDay: string
  readonly phases: PhasesOfDay
  readonly engagement: EngagementOfDay
  duplicates: number
  ofAnotherDay: number
  withoutDay: number
}

/** Of the latest day that has phases. */
export interface PhasesOfDay {
  day: string
  rows: readonly JsonObject[]
}

export interface EngagementOfDay {
  lastDay: string
  json?: JsonObject
}

/** The fold of no day. */
export function noDayFold(): DayFold {
  return {
    days: new Map(),
    names: noNames(),
    firstDay: '',
    lastDay: '',
    phases: { day: '', rows: [] },
    engagement: { lastDay: '' },
    duplicates: 0,
    ofAnotherDay: 0,
    withoutDay: 0,
  }
}

const COUNTERS_AT = place('user_initiated_interaction_count')
const ACTIVE_AT = place(ACTIVE_FIELDS[0])
const PULL_REQUESTS_AT = place(PULL_REQUEST_FIELDS[0])
const CLI = place('cli_sessions')
const APP = place('app_sessions')
const VSCODE = place('vscode_agent_sessions')

/** A row to stage breakdowns in; aggregated days are few, so one for all is enough. */
const staged = newRow()

/** Notes what the wrapper of a 28-day report says about itself; its days are added one by one. */
export function addWrapper(fold: DayFold, json: JsonObject): void {
  const first = text(json.report_start_day)
  const last = text(json.report_end_day)
  if (isDay(first) && isDay(last) && first <= last) {
    widen(fold, first, last)
  }
  const engagement = part(json.copilot_feature_engagement)
  if (Object.keys(engagement).length > 0 && last >= fold.engagement.lastDay) {
    if (fold.engagement.json === undefined || last > fold.engagement.lastDay) {
      fold.engagement.lastDay = last
      fold.engagement.json = engagement
    }
  }
}

function widen(fold: DayFold, first: string, last: string): void {
  if (fold.firstDay === '' || first < fold.firstDay) fold.firstDay = first
  if (last > fold.lastDay) fold.lastDay = last
}

/** Adds an aggregated day unless that day came before, here or in `earlier`. */
export function addAggregatedDay(
  fold: DayFold,
  json: JsonObject,
  of: { asked?: string; earlier?: DayTable } = {},
): void {
  const named = text(json.day)
  const day = named !== '' ? named : (of.asked ?? '')
  if (!isDay(day)) {
    fold.withoutDay++
    return
  }
  if (fold.days.has(day) || of.earlier?.has(day) === true) {
    fold.duplicates++
    return
  }
  if (of.asked !== undefined && day !== of.asked) fold.ofAnotherDay++
  const cells = emptyCells()
  fold.days.set(day, cells)
  clearRow(staged)
  stageCounters(json, staged.counters)
  plusAll(cells, staged.counters, COUNTERS_AT)
  ACTIVE_FIELDS.forEach((field, index) => plus(cells, ACTIVE_AT + index, count(json[field])))
  stageTool(json.totals_by_cli, staged.cli)
  stageTool(json.totals_by_copilot_app, staged.app)
  stageBreakdowns(json, staged)
  stageExtras(json, staged)
  plusAll(cells, staged.cli, CLI)
  plusAll(cells, staged.app, APP)
  plusAll(cells, staged.vscodeAgent, VSCODE)
  addBreakdowns(fold.names, cells, staged)
  addExtras(fold.names, day, staged)
  const pullRequests = part(json.pull_requests)
  PULL_REQUEST_FIELDS.forEach((field, index) => {
    plus(cells, PULL_REQUESTS_AT + index, count(pullRequests[field]))
  })
  const phases = objects(json.totals_by_ai_adoption_phase)
  if (phases.length > 0) notePhases(fold.phases, { day, rows: phases })
}

function notePhases(target: PhasesOfDay, noted: PhasesOfDay): void {
  if (noted.day <= target.day) return
  target.day = noted.day
  target.rows = noted.rows
}

/** True when both have a day: then the later one must be folded again, without that day. */
export function dayFoldsOverlap(one: DayFold, other: DayFold): boolean {
  return [...other.days.keys()].some((day) => one.days.has(day))
}

/** Adds a fold that has no day in common with the target. */
export function mergeDayFolds(target: DayFold, source: DayFold): void {
  mergeDays(target.days, source.days)
  mergeTables(target.names, source.names)
  if (source.firstDay !== '') widen(target, source.firstDay, source.lastDay)
  notePhases(target.phases, source.phases)
  const { json, lastDay } = source.engagement
  if (
    json !== undefined &&
    (target.engagement.json === undefined || lastDay > target.engagement.lastDay)
  ) {
    target.engagement.lastDay = lastDay
    target.engagement.json = json
  }
  target.duplicates += source.duplicates
  target.ofAnotherDay += source.ofAnotherDay
  target.withoutDay += source.withoutDay
}
