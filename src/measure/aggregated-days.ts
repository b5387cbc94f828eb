import { isDay } from '../reports/days.js'
import { negativesIn, readDay } from '../rows/from-json.js'
import { type JsonObject, objects, part, text } from '../rows/json.js'
import { type Names } from '../rows/names.js'
import { clearRow, newRow } from '../rows/row.js'
import { addEntries, type DayTable, mergeDays, noFacts } from './day-facts.js'
import { nameAgents, type AgentNames, mergeAgents } from './agents.js'
import { type Counted, mergeCounts, noCounts } from './counted.js'

/** What aggregated days add up to, keyed by day. */
export interface AggregatedDays extends Counted {
  readonly asked?: string
  readonly names: Names
  readonly days: DayTable
  readonly agents: AgentNames
  /** The window that wrappers state, earliest and latest; '' when none did. */
  firstDay: string
  lastDay: string
  readonly engagement: { lastDay: string; json?: JsonObject }
}

/** No day yet. `asked`: the day that a row without one is of. */
export function noDays({ names, asked }: Pick<AggregatedDays, 'names' | 'asked'>): AggregatedDays {
  const stated = { firstDay: '', lastDay: '', engagement: { lastDay: '' } }
  return { names, asked, ...noCounts(), ...stated, days: new Map(), agents: new Map() }
}

/** A row to read breakdowns into; aggregated days are few, so one for all is enough. */
const staged = newRow()

/** Notes what the wrapper of a 28-day report says about itself; its days are added one by one. */
export function addWrapper(state: AggregatedDays, json: JsonObject): void {
  const first = text(json['report_start_day'])
  const last = text(json['report_end_day'])
  if (isDay(first) && isDay(last) && first <= last) widen(state, first, last)
  const engagement = part(json['copilot_feature_engagement'])
  if (Object.keys(engagement).length > 0) noteEngagement(state, last, engagement)
}

function widen(state: AggregatedDays, first: string, last: string): void {
  if (state.firstDay === '' || first < state.firstDay) state.firstDay = first
  if (last > state.lastDay) state.lastDay = last
}

/** Of several windows the latest counts. */
function noteEngagement({ engagement }: AggregatedDays, lastDay: string, json: JsonObject): void {
  if (engagement.json !== undefined && lastDay <= engagement.lastDay) return
  engagement.lastDay = lastDay
  engagement.json = json
}

/** Adds an aggregated day unless that day came before, here or in `earlier`. */
export function addAggregatedDay(
  state: AggregatedDays,
  json: JsonObject,
  earlier?: AggregatedDays,
): void {
  const named = text(json['day'])
  const day = named !== '' ? named : (state.asked ?? '')
  if (!isDay(day)) {
    state.withoutDay++
    return
  }
  if (state.days.has(day) || earlier?.days.has(day) === true) {
    state.duplicates++
    return
  }
  if (state.asked !== undefined && day !== state.asked) state.ofAnotherDay++
  const facts = noFacts()
  state.days.set(day, facts)
  clearRow(staged)
  readDay(json, { cells: facts.cells, lists: staged.lists }, state.names)
  state.negatives += negativesIn(facts.cells, staged.lists)
  nameAgents(state, day, staged.lists)
  addEntries(facts, staged.lists)
  facts.phases = objects(json['totals_by_ai_adoption_phase'])
}

/** True when both have a day: then the later one must be read again, without that day. */
export function daysOverlap(one: AggregatedDays, other: AggregatedDays): boolean {
  return [...other.days.keys()].some((day) => one.days.has(day))
}

/** Adds days that the target has not. */
export function mergeAggregatedDays(target: AggregatedDays, source: AggregatedDays): void {
  mergeDays(target.days, source.days)
  mergeAgents(target.agents, source.agents)
  if (source.firstDay !== '') widen(target, source.firstDay, source.lastDay)
  const { json, lastDay } = source.engagement
  if (json !== undefined) noteEngagement(target, lastDay, json)
  mergeCounts(target, source)
}
