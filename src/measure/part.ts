import { type ScopeKind } from '../model.js'
import { type CatalogueEntry } from '../reports/catalogue.js'
import { noDetail } from './detail.js'
import { mergeSeen, noFieldsSeen, type Seen } from './drift.js'
import { type DayFold, dayFoldsOverlap, mergeDayFolds, noDayFold } from './fold-days.js'
import { type LegacyFold, mergeLegacyFolds, noLegacyFold } from './fold-legacy.js'
import { type MemberFold, mergeMemberFolds, noMemberFold } from './fold-members.js'
import {
  mergeRepositoryFolds,
  noRepositoryFold,
  type RepositoryFold,
  repositoryFoldsOverlap,
} from './fold-repositories.js'
import { mergeUserFolds, noUserFold, type UserFold, userFoldsOverlap } from './fold-users.js'

/**
 * All that is kept of a part: folds only, no row. Parts are folded on their own while they download, in
 * any order and thrown away when one comes again; merged afterwards, in link order.
 */
export interface PartFold {
  readonly scope: ScopeKind
  readonly asked?: string
  /** Aggregated days of 28-day reports, and of 1-day reports. */
  readonly window: DayFold
  readonly days: DayFold
  readonly users: UserFold
  readonly members: MemberFold
  readonly repositories: RepositoryFold
  readonly legacy: LegacyFold
  readonly seen: Seen
  /** The report is one of a window: its bare days count as those of a wrapper. */
  readonly ofWindow: boolean
  /** Its rows are user rows, as far as one can know beforehand. */
  readonly ofUsers: boolean
  unknownRows: number
}

export interface PartOptions {
  readonly entry: CatalogueEntry
  readonly scope: ScopeKind
  /** The day that was asked for. */
  readonly day?: string
  readonly wantPeople: boolean
}

/** A fold without rows. */
export function noPartFold({ entry, scope, day, wantPeople }: PartOptions): PartFold {
  const asked = entry.period === 'day' ? day : undefined
  const of = asked === undefined ? { scope } : { scope, asked }
  const join = entry.rows === 'user' && asked !== undefined ? { join: noDetail(false) } : {}
  const people = wantPeople ? { people: noDetail(true) } : {}
  return {
    ...of,
    window: noDayFold(),
    days: noDayFold(),
    users: noUserFold({ ...of, ...join, ...people }),
    members: noMemberFold(of),
    repositories: noRepositoryFold(of),
    legacy: noLegacyFold(),
    seen: noFieldsSeen(),
    ofWindow: entry.period === 'window',
    ofUsers: entry.rows === 'user',
    unknownRows: 0,
  }
}

/** True when both have a row of one key: the later one must then be folded again, without it. */
export function partsOverlap(one: PartFold, other: PartFold): boolean {
  return (
    dayFoldsOverlap(one.window, other.window) ||
    dayFoldsOverlap(one.days, other.days) ||
    userFoldsOverlap(one.users, other.users) ||
    repositoryFoldsOverlap(one.repositories, other.repositories)
  )
}

/** Adds a fold that does not overlap. `team`: whose legacy usage it is. */
export function mergeParts(target: PartFold, source: PartFold, team?: string): void {
  mergeDayFolds(target.window, source.window)
  mergeDayFolds(target.days, source.days)
  mergeUserFolds(target.users, source.users)
  mergeMemberFolds(target.members, source.members)
  mergeRepositoryFolds(target.repositories, source.repositories)
  mergeLegacyFolds(target.legacy, source.legacy, team)
  mergeSeen(target.seen, source.seen)
  target.unknownRows += source.unknownRows
}

/** All rows that came again. */
export function duplicatesOf(fold: PartFold): number {
  const folds = [fold.window, fold.days, fold.users, fold.repositories, fold.members, fold.legacy]
  return folds.reduce((sum, { duplicates }) => sum + duplicates, 0)
}

/** Rows of a 1-day report that name another day. */
export function ofAnotherDay(fold: PartFold): number {
  const folds = [fold.days, fold.users, fold.repositories, fold.members]
  return folds.reduce((sum, { ofAnotherDay: count }) => sum + count, 0)
}

/** Objects that are no row, or have no day or user. */
export function unknownRowsOf(fold: PartFold): number {
  const folds = [fold.window, fold.days, fold.users, fold.repositories, fold.legacy]
  return folds.reduce((sum, { withoutDay }) => sum + withoutDay, fold.unknownRows)
}
