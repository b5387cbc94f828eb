import { isDay } from '../reports/days.js'
import { count, type JsonObject, text } from '../rows/json.js'
import { LEGACY } from '../schema/legacy.js'
import { type Counted, mergeCounts, noCounts } from './counted.js'

/** Days of the retired report, the first of each; '' is the whole scope, else a team's slug. */
export interface LegacyDays extends Counted {
  readonly teams: Map<string, Map<string, LegacyNumbers>>
}

/** Numbers of a day, by GitHub's names; NaN when absent. */
export type LegacyNumbers = Readonly<Record<string, number>>

const NUMBERS = Object.entries(LEGACY).flatMap(([name, field]) =>
  field.kind === 'value' && field.type === 'int64' ? [name] : [],
)

/** No day yet. */
export function noLegacyDays(): LegacyDays {
  return { ...noCounts(), teams: new Map() }
}

/** Adds a day of the retired report. */
export function addLegacyDay(state: LegacyDays, json: JsonObject): void {
  const day = text(json['day'])
  if (!isDay(day)) {
    state.withoutDay++
    return
  }
  const numbers = NUMBERS.map((name) => [name, count(json[name])] as const)
  state.negatives += numbers.filter(([, value]) => value < 0).length
  put(state, '', [day, Object.fromEntries(numbers)])
}

function put(
  state: LegacyDays,
  team: string,
  [day, numbers]: readonly [string, LegacyNumbers],
): void {
  const days = state.teams.get(team) ?? new Map<string, LegacyNumbers>()
  state.teams.set(team, days)
  if (days.has(day)) state.duplicates++
  else days.set(day, numbers)
}

/** Adds the days of others. `team`: whose they are, when the rows could not tell. */
export function mergeLegacyDays(target: LegacyDays, source: LegacyDays, team?: string): void {
  for (const [own, days] of source.teams) {
    for (const day of days) put(target, team ?? own, day)
  }
  mergeCounts(target, source)
}
