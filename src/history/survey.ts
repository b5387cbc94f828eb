import { type Day, type Month, type Scope } from '../model.js'
import { addDays, daysFrom } from '../reports/days.js'
import { DAILY_TEAMS, DAILY_TOTALS, monthFolder, partName } from '../reports/layout.js'
import { type ArchiveView } from '../store/follow.js'
import { type HistoryRow } from './groups.js'
import { type Lack, mergeDay } from './merge.js'
import { hasPeople, monthOf, monthsUntil, readMonth, textsOf, withoutPeople } from './months.js'
import { type Pool } from './pool.js'
import { sourceEntries, type Stored } from './sources.js'

/** Looks at the history of a scope in an archive, merges what is known, and tells which months change. */

export interface Surveying {
  readonly today: Day
  readonly minimumGroupSize: number
  readonly pool: Pool
  /** Whether data on users may be kept in the archive. */
  readonly people: boolean
  readonly warn: (text: string) => void
  /** Months that this run has read before: a run looks at history several times, and most months stay. */
  readonly read: Map<string, ReadMonth>
}

/** A month as it was read, and the texts that it was read from. */
export interface ReadMonth {
  readonly texts: readonly (string | undefined)[]
  readonly kept: KeptMonth
}

export interface ChangedMonth {
  readonly month: Month
  readonly rows: readonly HistoryRow[]
  readonly texts: { readonly totals: string; readonly teams: string }
  /** Nothing of it is new but the ids of files: alone that is worth no commit. */
  readonly onlyIds: boolean
}

export interface Survey {
  readonly scope: Scope
  /** All days that something is known of. */
  readonly rows: readonly HistoryRow[]
  readonly lacks: readonly Lack[]
  readonly changed: readonly ChangedMonth[]
}

interface KeptMonth {
  readonly month: Month
  readonly rows: readonly HistoryRow[]
  /** Read without a fault. */
  readonly whole: boolean
  /** A later version of this action wrote it: it is left alone. */
  readonly newer: boolean
}

export async function surveyOf(
  view: ArchiveView,
  scope: Scope,
  surveying: Surveying,
): Promise<Survey> {
  const [stored, months] = await Promise.all([
    storedOf(view, scope),
    Promise.all(
      monthsUntil(surveying.today).map((month) => keptMonth(view, { scope, month, surveying })),
    ),
  ])
  const merging = {
    ...{ scope, stored, ...surveying },
    told: (group: Lack['group'], day: Day, candidate: Lack['candidate']) =>
      surveying.pool.told(scope, group, { day, candidate }),
  }
  const [rows, lacks, changed]: [HistoryRow[], Lack[], ChangedMonth[]] = [[], [], []]
  for (const kept of months) {
    const known = new Map(kept.rows.map((row) => [row.day, row]))
    const before = new Set(kept.rows)
    if (kept.newer) continue
    const merged = daysOf(kept.month, surveying.today).map((day) =>
      mergeDay(day, known.get(day), merging),
    )
    lacks.push(...merged.flatMap((day) => day.lacks))
    const now = merged.flatMap(({ row }) => row ?? [])
    rows.push(...now)
    const told = surveying.people ? now : now.map(withoutPeople)
    const isSame = kept.whole && now.every((row) => before.has(row))
    if (isSame && (surveying.people || !hasPeople(now))) continue
    const texts = textsOf(told)
    if (texts.totals + texts.teams === '') continue
    const onlyIds = kept.whole && withoutIds(texts) === withoutIds(textsOf(kept.rows))
    changed.push({ month: kept.month, rows: told, texts, onlyIds })
  }
  return { scope, rows, lacks, changed }
}

const IDS = /\/[0-9a-f]{16}(?=["+])/g

function withoutIds({ totals, teams }: ChangedMonth['texts']): string {
  return totals.replace(IDS, '') + teams
}

function daysOf(month: Month, today: Day): Day[] {
  const first = `${month}-01` as Day
  const days = daysFrom(first, addDays(first, 30)).filter((day) => monthOf(day) === month)
  return days.filter((day) => day <= today)
}

async function storedOf(view: ArchiveView, scope: Scope): Promise<Stored> {
  const entries = sourceEntries(scope)
  const days = await Promise.all(entries.map((entry) => view.treesOf({ entry, scope })))
  return new Map(entries.map(({ report }, at) => [report, days[at] ?? new Map()]))
}

interface OfMonth {
  readonly scope: Scope
  readonly month: Month
  readonly surveying: Surveying
}

async function keptMonth(view: ArchiveView, of: OfMonth): Promise<KeptMonth> {
  const { scope, month, surveying } = of
  const at = (dataset: string) =>
    view.textAt(`${monthFolder(`derived/${dataset}`, scope, month)}/${partName(0, 'ndjson')}`)
  const texts = await Promise.all([at(DAILY_TOTALS), at(DAILY_TEAMS)])
  const key = [scope.kind, scope.slug, month].join('/')
  const before = surveying.read.get(key)
  if (before?.texts.every((text, index) => text === texts[index]) === true) return before.kept
  const kept = keptIn(texts, of)
  surveying.read.set(key, { texts, kept })
  return kept
}

function keptIn(
  [totals, teams]: ReadMonth['texts'],
  { scope, month, surveying }: OfMonth,
): KeptMonth {
  const read = readMonth({ totals, teams }, { month, scope, today: surveying.today })
  const which = `The history of ${scope.slug} in ${month}`
  if (read.kind === 'newer') {
    surveying.warn(`${which} was written by a newer version of this action: it is left as it is.`)
    return { month, rows: [], whole: true, newer: true }
  }
  for (const fault of read.faults) {
    surveying.warn(`${which} cannot be used (${fault}): it is made anew from the stored reports.`)
  }
  return { month, rows: read.rows, whole: read.faults.length === 0, newer: false }
}
