import { type ScopeKind } from '../model.js'
import { addBreakdowns, addExtras, mergeTables, type NameTables, noNames } from './breakdowns.js'
import { type Column, type DayTable, mergeDays, place, plus, plusAll } from './columns.js'
import { addDetail, type Detail, mergeDetail } from './detail.js'
import { ACTIVE, isActive, USED, type UserRow } from './row.js'
import { cellsOf, noRowDays, type RowDay, rowDay, type RowDays } from './row-days.js'
import {
  findUser,
  ideBit,
  markSeen,
  mergeUsers,
  noUsers,
  overlap,
  userIndex,
  type Users,
  wasSeen,
} from './users.js'
import { AFFECTED, mergeVersions, noteVersion, noVersions, type Versions } from './versions.js'

/** What user rows add up to: a monoid of `addUserRow` and `mergeUserFolds`. */
export interface UserFold {
  readonly scope: ScopeKind
  /** The day that was asked for, if one was: rows without a day are of it. */
  readonly asked?: string
  readonly days: DayTable
  readonly names: NameTables
  readonly users: Users
  readonly versions: ReadonlyMap<string, Versions>
  /** Adoption phase of each user by the latest row. */
  readonly phases: Versions
  /** Per-user sums of the asked day, for the team join. */
  readonly join?: Detail
  /** Per-user sums of all days, for the people tables. */
  readonly people?: Detail
  duplicates: number
  ofAnotherDay: number
  withoutDay: number
  readonly rowDays: RowDays
  /** Texts of adoption phases, by number. */
  readonly phaseTexts: Map<number, { readonly name: string; readonly text: string }>
}

/** The fold of no user row; `join` and `people` are filled when they are given. */
export function noUserFold(options: {
  scope: ScopeKind
  asked?: string
  join?: Detail
  people?: Detail
}): UserFold {
  return {
    ...options,
    days: new Map(),
    names: noNames(),
    users: noUsers(),
    versions: new Map(AFFECTED.map(({ ide }) => [ide, noVersions()])),
    phases: noVersions(),
    duplicates: 0,
    ofAnotherDay: 0,
    withoutDay: 0,
    rowDays: noRowDays(),
    phaseTexts: new Map(),
  }
}

const CREDITS = place('micro_credits')
const CLI = place('cli_sessions')
const APP = place('app_sessions')
const VSCODE = place('vscode_agent_sessions')
const MICRO = 1e6
const MOST_PHASES = 100

/** Counts of users per day that user rows give, by bit. */
const USED_COLUMNS = (
  [
    [ACTIVE, 'daily_active_users'],
    [USED.used_cli, 'daily_active_cli_users'],
    [USED.used_copilot_app, 'daily_active_copilot_app_users'],
    [USED.used_vscode_agent, 'daily_active_vscode_agent_users'],
    [
      USED.used_copilot_coding_agent | USED.used_copilot_cloud_agent,
      'daily_active_copilot_cloud_agent_users',
    ],
    [USED.used_copilot_code_review_active, 'daily_active_copilot_code_review_users'],
    [USED.used_copilot_code_review_passive, 'daily_passive_copilot_code_review_users'],
  ] satisfies [number, Column][]
).map(([bits, column]) => [bits, place(column)] as const)

/**
 * Adds a row unless its (user, day, entity) came before, here or in `earlier`. The entity is the
 * scope's own: `organization_id` of an organization's file, `enterprise_id` of an enterprise's.
 */
export function addUserRow(fold: UserFold, row: UserRow, earlier?: Users): void {
  const name = row.day !== '' ? row.day : (fold.asked ?? row.endDay)
  const day = rowDay(fold, name)
  if (day === undefined || row.user === '') {
    fold.withoutDay++
    return
  }
  const entity = entityOf(fold.scope, row)
  if (earlier !== undefined && isIn(earlier, name, [entity, row.user])) {
    fold.duplicates++
    return
  }
  const user = userIndex(fold.users, entity, row.user)
  if (!markSeen(fold.users, user, day.slot)) {
    fold.duplicates++
    return
  }
  if (fold.asked !== undefined && name !== fold.asked) fold.ofAnotherDay++
  const flags = row.used | (isActive(row) ? ACTIVE : 0)
  const { number } = day
  fold.users.flags[user] = (fold.users.flags[user] ?? 0) | flags
  addToDay(fold, row, { day, flags })
  addToUser(fold, row, { user, number })
  if (fold.join !== undefined && name === fold.asked)
    addDetail(fold.join, row, { user, flags, number })
  if (fold.people !== undefined) addDetail(fold.people, row, { user, flags, number })
}

/** The id of the scope's own entity in a row; '' when it has none. */
export function entityOf(
  scope: ScopeKind,
  row: { readonly organization: string; readonly enterprise: string },
): string {
  if (scope === 'enterprise') return row.enterprise
  return row.organization !== '' ? row.organization : row.enterprise
}

function isIn(users: Users, day: string, key: readonly [string, number | string]): boolean {
  const slot = users.slots.get(day)
  const user = slot === undefined ? undefined : findUser(users, key[0], key[1])
  return slot !== undefined && user !== undefined && wasSeen(users, user, slot)
}

function addToDay(fold: UserFold, row: UserRow, of: { day: RowDay; flags: number }): void {
  const cells = cellsOf(fold.days, of.day)
  plusAll(cells, row.counters)
  if (row.credits === row.credits) plus(cells, CREDITS, Math.round(row.credits * MICRO))
  plusAll(cells, row.cli, CLI)
  plusAll(cells, row.app, APP)
  plusAll(cells, row.vscodeAgent, VSCODE)
  const known = row.usedKnown | ACTIVE
  for (const [bits, column] of USED_COLUMNS) {
    if ((known & bits) !== 0) plus(cells, column, (of.flags & bits) !== 0 ? 1 : 0)
  }
  addBreakdowns(fold.names, cells, row)
  if (row.items.length > 0 || row.agents.length > 0) addExtras(fold.names, of.day.name, row)
}

function addToUser(fold: UserFold, row: UserRow, of: { user: number; number: number }): void {
  const { ides } = row
  for (let index = 0; index < ides.length; index++) {
    const entry = ides.items[index]
    if (entry === undefined) continue
    fold.users.ides[of.user] = (fold.users.ides[of.user] ?? 0) | ideBit(fold.users, entry.name)
    if (entry.version === '') continue
    const versions = fold.versions.get(entry.name)
    if (versions !== undefined) {
      noteVersion(versions, of.user, { text: entry.version, day: of.number })
    }
  }
  if (row.phase === row.phase) {
    noteVersion(fold.phases, of.user, { text: phaseText(fold, row), day: of.number })
  }
}

/** Number and name of a row's adoption phase: most rows share a few, so the text is kept. */
function phaseText({ phaseTexts }: UserFold, { phase, phaseName }: UserRow): string {
  const known = phaseTexts.get(phase)
  if (known?.name === phaseName) return known.text
  const text = `${phase}\n${phaseName}`
  if (phaseTexts.size < MOST_PHASES) phaseTexts.set(phase, { name: phaseName, text })
  return text
}

/** True when both have a row of the same key: then the later one must be folded again, without those. */
export function userFoldsOverlap(one: UserFold, other: UserFold): boolean {
  return overlap(one.users, other.users)
}

/** Adds a fold that has no key in common with the target. */
export function mergeUserFolds(target: UserFold, source: UserFold): void {
  const places = mergeUsers(target.users, source.users)
  mergeDays(target.days, source.days)
  mergeTables(target.names, source.names)
  for (const [ide, versions] of source.versions) {
    const own = target.versions.get(ide)
    if (own !== undefined) mergeVersions(own, versions, places)
  }
  mergeVersions(target.phases, source.phases, places)
  if (target.join !== undefined && source.join !== undefined) {
    mergeDetail(target.join, source.join, places)
  }
  if (target.people !== undefined && source.people !== undefined) {
    mergeDetail(target.people, source.people, places)
  }
  target.duplicates += source.duplicates
  target.ofAnotherDay += source.ofAnotherDay
  target.withoutDay += source.withoutDay
}
