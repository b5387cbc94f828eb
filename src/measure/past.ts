import { type HistoryRow } from '../history/groups.js'
import { type Scope } from '../model.js'
import { entryOf } from '../reports/catalogue.js'
import { type Names } from '../rows/names.js'
import { type DayTable } from './day-facts.js'
import { factsOfRecord } from './day-record.js'
import { type Past } from './window.js'

/** What history tells of the days that this run did not fetch, as the facts that numbers are made of. */

export interface KnownHistory {
  readonly scope: Scope
  readonly rows: readonly HistoryRow[]
}

/** The days of history; absent when it knows none. */
export function pastOf(rows: readonly HistoryRow[], names: Names): Past | undefined {
  const aggregates: DayTable = new Map()
  const users: DayTable = new Map()
  for (const { day, groups } of rows) {
    const totals = groups['totals']
    if (totals === undefined || totals.empty === true) continue
    const table = isOfUsers(totals.from) ? users : aggregates
    table.set(day, factsOfRecord(totals, names))
  }
  return aggregates.size + users.size === 0 ? undefined : { aggregates, users }
}

function isOfUsers(from: string): boolean {
  const report = from.split('/')[0] ?? ''
  return (entryOf(report, 'organization') ?? entryOf(report, 'enterprise'))?.rows === 'user'
}
