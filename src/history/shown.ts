import { type Scope } from '../model.js'
import { isDay } from '../reports/days.js'
import { GROUP_NAMES, type HistoryRow, type ReportTold, type ScopeHistory } from './groups.js'
import { mergeDay } from './merge.js'
import { type Pool } from './pool.js'
import { isPersonal, sourceEntries, type Stored } from './sources.js'

/** What of history is shown, and what a run without an archive knows. */

/**
 * The figures of days rest on one kind of report, as the metrics do: where some are made of aggregated
 * reports, those made of user rows are set aside. They count people in another way, so that a sum or a curve
 * of both would be neither.
 */
export function ofOneSource(known: ScopeHistory): ScopeHistory {
  const isTold = ({ groups: { totals } }: HistoryRow) =>
    totals !== undefined && totals.empty !== true
  const isOfUsers = ({ groups: { totals } }: HistoryRow) => isPersonal(totals?.from ?? '')
  const told = known.rows.filter(isTold)
  const aside = told.filter(isOfUsers)
  if (aside.length === 0 || aside.length === told.length) return known
  const rows = known.rows.map((row): HistoryRow => {
    if (!aside.includes(row)) return row
    const groups = Object.entries(row.groups).filter(([name]) => name !== 'totals')
    return { ...row, groups: Object.fromEntries(groups) }
  })
  return { ...known, rows, daysAside: aside.length }
}

/** Stands for the files of a run, of which no archive has any. */
const OF_RUN = 'of this run'

/** What the reports of a run say of each day, the best of each group: a history that nobody keeps. */
export function historyOfRun(
  told: readonly ReportTold[],
  scope: Scope,
  of: { readonly pool: Pool; readonly minimumGroupSize: number },
): ScopeHistory {
  const own = told.filter((one) => one.scope.kind === scope.kind && one.scope.slug === scope.slug)
  for (const report of own) of.pool.name(report, OF_RUN)
  const stored: Stored = new Map(
    sourceEntries(scope).map(({ report }) => [
      report,
      new Map(own.filter((one) => one.report === report).map(({ day }) => [day, OF_RUN])),
    ]),
  )
  const named = own.flatMap(({ groups }) =>
    GROUP_NAMES.flatMap((name) => [...(groups.get(name)?.keys() ?? [])]),
  )
  const rows = [...new Set(named)].sort().flatMap((name) => {
    if (!isDay(name)) return []
    return (
      mergeDay(name, undefined, {
        ...{ scope, stored, people: true, minimumGroupSize: of.minimumGroupSize },
        told: (group, day, candidate) => of.pool.told(scope, group, { day, candidate }),
      }).row ?? []
    )
  })
  return { scope, rows, daysLeft: 0, isKept: false }
}
