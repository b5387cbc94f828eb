import { type HistoryRow } from '../history/groups.js'
import { type Scope } from '../model.js'
import { entryOf } from '../reports/catalogue.js'
import { type Names } from '../rows/names.js'
import { placeOf } from '../schema/slots.js'
import { type DayFacts, type DayTable, noFacts } from './day-facts.js'
import { factsOfRecord } from './day-record.js'
import { type Past } from './window.js'

/** What history tells of the days that this run did not fetch, as the facts that numbers are made of. */

export interface KnownHistory {
  readonly scope: Scope
  readonly rows: readonly HistoryRow[]
}

const MILLION = 1e6

/** The days of history; absent when it knows none. */
export function pastOf(rows: readonly HistoryRow[], names: Names): Past | undefined {
  const aggregates: DayTable = new Map()
  const users: DayTable = new Map()
  const credits: DayTable = new Map()
  for (const { day, groups } of rows) {
    const used = groups['credits']?.['ai_credits_used']
    if (typeof used === 'number') {
      credits.set(day, creditFacts(used, groups['credits']?.['users']))
    }
    const totals = groups['totals']
    if (totals === undefined || totals.empty === true) continue
    const table = isOfUsers(totals.from) ? users : aggregates
    table.set(day, factsOfRecord(totals, names))
  }
  const known = aggregates.size + users.size + credits.size
  return known === 0 ? undefined : { aggregates, users, credits }
}

/** A day of which nothing but its AI credits is known. */
function creditFacts(used: number, people: unknown): DayFacts {
  const facts = noFacts()
  facts.cells[placeOf('ai_credits_used')] = Math.round(used * MILLION)
  // What a change of it rests on.
  if (typeof people === 'number') facts.cells[placeOf('daily_active_users')] = people
  return facts
}

function isOfUsers(from: string): boolean {
  const report = from.split('/')[0] ?? ''
  return (entryOf(report, 'organization') ?? entryOf(report, 'enterprise'))?.rows === 'user'
}
