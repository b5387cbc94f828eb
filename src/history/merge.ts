import { type Day, type Scope } from '../model.js'
import {
  type Group,
  GROUP_NAMES,
  type GroupName,
  groupKind,
  type HistoryRow,
  type Told,
} from './groups.js'
import {
  type Candidate,
  candidatesOf,
  isStored,
  namedSources,
  type Stored,
  wasBetter,
} from './sources.js'

/**
 * Merges what is kept with what is told, group by group. What comes out hangs on the stored reports alone:
 * a group that is of the best stored files stays, any other is made anew where those were read.
 */

export interface Merging {
  readonly scope: Scope
  readonly stored: Stored
  readonly minimumGroupSize: number
  /** Whether data on users may be kept. */
  readonly people: boolean
  /** What files of these ids say of a group and day; absent when they were not read. */
  readonly told: (group: GroupName, day: Day, candidate: Candidate) => Told | undefined
}

/** A group that lacks, or is of other files than the best that are stored. */
export interface Lack {
  readonly day: Day
  readonly group: GroupName
  readonly candidate: Candidate
}

export interface Merged {
  /** The same object where nothing changed; absent where nothing is known. */
  readonly row: HistoryRow | undefined
  readonly lacks: readonly Lack[]
}

/** The row of a day, merged. */
export function mergeDay(day: Day, known: HistoryRow | undefined, merging: Merging): Merged {
  let row = known
  const lacks: Lack[] = []
  for (const group of GROUP_NAMES) {
    const merged = mergeGroup(group, row ?? { day, groups: {}, teams: [] }, merging)
    if (merged.lack !== undefined) lacks.push(merged.lack)
    row = merged.row ?? row
  }
  return { row, lacks }
}

/** The best that says something of the day; `row`: where it is another than was known. */
function mergeGroup(
  group: GroupName,
  row: HistoryRow,
  merging: Merging,
): { readonly row?: HistoryRow; readonly lack?: Lack } {
  const { day } = row
  const known = row.groups[group]
  const passedOver: string[] = []
  const candidates = candidatesOf(group, day, merging)
  for (const [index, candidate] of candidates.entries()) {
    const isLast = index === candidates.length - 1
    if (!isKnownSilent(candidate, known, isLast)) {
      if (isFresh(group, row, { candidate, merging })) return withPassedOver(row, group, passedOver)
      const told = merging.told(group, day, candidate)
      if (told === undefined) return { lack: { day, group, candidate } }
      if (!isSilent(told) || (isLast && !staysUntold(known, merging))) {
        return { row: withGroup(row, group, { told, candidate, passedOver, merging }) }
      }
    }
    passedOver.push(candidate.from)
  }
  return {}
}

/** What is fresh stays, and knows which better reports say nothing. */
function withPassedOver(
  row: HistoryRow,
  name: GroupName,
  passedOver: readonly string[],
): { readonly row?: HistoryRow } {
  const { passed_over: before = [], ...group } = row.groups[name] ?? { version: 0, from: '' }
  if (before.join() === passedOver.join()) return {}
  const passed = passedOver.length > 0 ? { passed_over: passedOver } : {}
  return { row: { ...row, groups: { ...row.groups, [name]: { ...group, ...passed } } } }
}

/** What was read before, and leaves the day to others that are there now. */
function isKnownSilent({ from }: Candidate, known: Group | undefined, isLast: boolean): boolean {
  if (known?.passed_over?.includes(from) === true) return true
  return !isLast && known?.empty === true && known.from === from
}

function isSilent({ payload, suppressed = 0 }: Told): boolean {
  return payload === undefined && suppressed === 0
}

/** What reports said that are gone stays, where those that are there say nothing. */
function staysUntold(known: Group | undefined, { stored }: Merging): boolean {
  return known !== undefined && known.empty !== true && !isStored(known.from, stored)
}

function isFresh(
  name: GroupName,
  row: HistoryRow,
  { candidate, merging }: { readonly candidate: Candidate; readonly merging: Merging },
): boolean {
  const group = row.groups[name]
  if (group === undefined || group.version < groupKind(name).version) return false
  if (!isWhole(name, group, row)) return false
  if (group.from !== candidate.from) {
    // What said nothing is not better than what there is.
    if (group.empty === true) return false
    return wasBetter(namedSources(name, group.from, merging.scope), candidate)
  }
  return !(
    group.suppressed !== undefined && (group.minimum_group_size ?? 0) > merging.minimumGroupSize
  )
}

/** The rows of teams lie in a file of their own, which may have been lost alone. */
function isWhole(name: GroupName, group: Group, row: HistoryRow): boolean {
  return name !== 'teams' || (group['teams'] ?? 0) === row.teams.length
}

function withGroup(
  row: HistoryRow,
  name: GroupName,
  of: {
    readonly told: Told
    readonly candidate: Candidate
    readonly passedOver: readonly string[]
    readonly merging: Merging
  },
): HistoryRow {
  const { told, candidate, passedOver, merging } = of
  const { payload, suppressed = 0, teams } = told
  const group: Group = {
    ...payload,
    version: groupKind(name).version,
    from: candidate.from,
    ...(passedOver.length > 0 ? { passed_over: passedOver } : {}),
    ...(isSilent(told) ? { empty: true } : {}),
    ...(suppressed > 0 ? { suppressed, minimum_group_size: merging.minimumGroupSize } : {}),
  }
  const groups = { ...row.groups, [name]: group }
  return name === 'teams' ? { ...row, groups, teams: teams ?? [] } : { ...row, groups }
}
