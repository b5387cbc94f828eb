import { isDay } from '../reports/days.js'
import { negativesIn, readDay } from '../rows/from-json.js'
import { idText, type JsonObject, objects, part, text } from '../rows/json.js'
import { type Names } from '../rows/names.js'
import { clearRow, newRow } from '../rows/row.js'
import { CELLS } from '../schema/slots.js'
import { addEntries, type DayFacts, type DayTable, mergeFacts, noFacts } from './day-facts.js'
import { nameAgents, type AgentNames, mergeAgents } from './agents.js'
import { type Counted, mergeCounts, noCounts } from './counted.js'
import { ownerKey } from './user-facts.js'

/** What aggregated days add up to, keyed by day. */
export interface AggregatedDays extends Counted {
  readonly asked?: string
  readonly names: Names
  readonly days: DayTable
  /** The enterprises and organizations that a day is of. */
  readonly owners: Map<string, Set<string>>
  readonly agents: AgentNames
  /** The window that wrappers state, earliest and latest; '' when none did. */
  firstDay: string
  lastDay: string
  /** By owner. */
  readonly engagement: Map<string, { readonly lastDay: string; readonly json: JsonObject }>
}

/** No day yet. `asked`: the day that a row without one is of. */
export function noDays({ names, asked }: Pick<AggregatedDays, 'names' | 'asked'>): AggregatedDays {
  const stated = { firstDay: '', lastDay: '', engagement: new Map() }
  const known = { days: new Map(), owners: new Map(), agents: new Map() }
  return { names, asked, ...noCounts(), ...stated, ...known }
}

/** A row to read breakdowns into; aggregated days are few, so one for all is enough. */
const staged = newRow()

/** Notes what the wrapper of a 28-day report says about itself; its days are added one by one. */
export function addWrapper(state: AggregatedDays, json: JsonObject): void {
  const first = text(json['report_start_day'])
  const last = text(json['report_end_day'])
  if (isDay(first) && isDay(last) && first <= last) widen(state, first, last)
  const engagement = part(json['copilot_feature_engagement'])
  if (Object.keys(engagement).length > 0) {
    noteEngagement(state, ownerOf(json), { lastDay: last, json: engagement })
  }
}

function widen(state: AggregatedDays, first: string, last: string): void {
  if (state.firstDay === '' || first < state.firstDay) state.firstDay = first
  if (last > state.lastDay) state.lastDay = last
}

/** Of several windows the latest counts. */
function noteEngagement(
  { engagement }: AggregatedDays,
  owner: string,
  noted: { readonly lastDay: string; readonly json: JsonObject },
): void {
  const known = engagement.get(owner)
  if (known === undefined || noted.lastDay > known.lastDay) engagement.set(owner, noted)
}

function ownerOf(json: JsonObject): string {
  const [enterprise, organization] = [json['enterprise_id'], json['organization_id']]
  return ownerKey({ enterprise: idText(enterprise), organization: idText(organization) })
}

/** Adds a day of an owner unless it came before, here or in `earlier`. */
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
  const owner = ownerOf(json)
  const owners = state.owners.get(day) ?? new Set()
  if (owners.has(owner) || earlier?.owners.get(day)?.has(owner) === true) {
    state.duplicates++
    return
  }
  state.owners.set(day, owners.add(owner))
  if (state.asked !== undefined && day !== state.asked) state.ofAnotherDay++
  const facts = noFacts()
  clearRow(staged)
  readDay(json, { cells: facts.cells, lists: staged.lists }, state.names)
  state.negatives += negativesIn(facts.cells, staged.lists)
  nameAgents(state, day, staged.lists)
  addEntries(facts, staged.lists)
  facts.phases = objects(json['totals_by_ai_adoption_phase'])
  putDay(state.days, day, facts)
}

/** What the owners of a day have in common adds up; people, medians and means do not. */
function putDay(days: DayTable, day: string, facts: DayFacts): void {
  const known = days.get(day)
  if (known === undefined) {
    days.set(day, facts)
    return
  }
  mergeFacts(known, facts)
  known.phases = []
  CELLS.forEach(({ field }, index) => {
    if (field.adds !== 'sum' && field.adds !== 'millionths') known.cells[index] = NaN
  })
}

/** True when both have a day of one owner: then the later one must be read again, without that day. */
export function daysOverlap(one: AggregatedDays, other: AggregatedDays): boolean {
  return [...other.owners].some(([day, owners]) =>
    [...owners].some((owner) => one.owners.get(day)?.has(owner)),
  )
}

/** Adds days of owners that the target has not. */
export function mergeAggregatedDays(target: AggregatedDays, source: AggregatedDays): void {
  for (const [day, facts] of source.days) putDay(target.days, day, facts)
  for (const [day, owners] of source.owners) {
    target.owners.set(day, new Set([...(target.owners.get(day) ?? []), ...owners]))
  }
  mergeAgents(target.agents, source.agents)
  if (source.firstDay !== '') widen(target, source.firstDay, source.lastDay)
  for (const [owner, noted] of source.engagement) noteEngagement(target, owner, noted)
  mergeCounts(target, source)
}
