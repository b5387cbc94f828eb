import { isDay } from '../reports/days.js'
import { count, type JsonObject, text } from './json.js'

/** Numbers of a day of the retired report, in this order; NaN when absent. */
export const LEGACY_FIELDS = [
  'total_active_users',
  'total_active_chat_users',
  'total_suggestions_count',
  'total_acceptances_count',
  'total_lines_suggested',
  'total_lines_accepted',
  'total_chat_turns',
  'total_chat_acceptances',
] as const

/** Days of the retired report, the first of each; '' is the whole scope, else a team's slug. */
export interface LegacyFold {
  readonly teams: Map<string, Map<string, readonly number[]>>
  duplicates: number
  withoutDay: number
}

/** The fold of no day. */
export function noLegacyFold(): LegacyFold {
  return { teams: new Map(), duplicates: 0, withoutDay: 0 }
}

/** Adds a day of the retired report. */
export function addLegacyDay(fold: LegacyFold, json: JsonObject, team = ''): void {
  const day = text(json.day)
  if (!isDay(day)) {
    fold.withoutDay++
    return
  }
  const numbers = LEGACY_FIELDS.map((field) => count(json[field]))
  put(fold, team, [day, numbers])
}

function put(
  fold: LegacyFold,
  team: string,
  [day, numbers]: readonly [string, readonly number[]],
): void {
  const days = fold.teams.get(team) ?? new Map<string, readonly number[]>()
  fold.teams.set(team, days)
  if (days.has(day)) fold.duplicates++
  else days.set(day, numbers)
}

/** Adds the days of another fold. `team`: whose they are, when the rows could not tell. */
export function mergeLegacyFolds(target: LegacyFold, source: LegacyFold, team?: string): void {
  for (const [own, days] of source.teams) {
    for (const day of days) put(target, team ?? own, day)
  }
  target.duplicates += source.duplicates
  target.withoutDay += source.withoutDay
}
