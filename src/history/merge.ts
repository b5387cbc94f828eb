import { type Day, type Scope } from '../model.js'
import {
  type Group,
  GROUP_NAMES,
  type GroupName,
  groupKind,
  type HistoryRow,
  type Told,
} from './groups.js'
import { type Candidate, candidateOf, namedSources, type Stored, wasBetter } from './sources.js'

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
    const candidate = candidateOf(group, day, merging)
    if (candidate === undefined || isFresh(group, row, { candidate, merging })) continue
    const told = merging.told(group, day, candidate)
    if (told === undefined) lacks.push({ day, group, candidate })
    else row = withGroup(row ?? { day, groups: {}, teams: [] }, group, { told, candidate, merging })
  }
  return { row, lacks }
}

function isFresh(
  name: GroupName,
  row: HistoryRow | undefined,
  { candidate, merging }: { readonly candidate: Candidate; readonly merging: Merging },
): boolean {
  const group = row?.groups[name]
  if (group === undefined || group.version < groupKind(name).version) return false
  if (!isWhole(name, group, row)) return false
  if (group.from !== candidate.from) {
    return wasBetter(namedSources(name, group.from, merging.scope), candidate)
  }
  return !(
    group.suppressed !== undefined && (group.minimum_group_size ?? 0) > merging.minimumGroupSize
  )
}

/** The rows of teams lie in a file of their own, which may have been lost alone. */
function isWhole(name: GroupName, group: Group, row: HistoryRow | undefined): boolean {
  return name !== 'teams' || (group['teams'] ?? 0) === (row?.teams.length ?? 0)
}

function withGroup(
  row: HistoryRow,
  name: GroupName,
  of: { readonly told: Told; readonly candidate: Candidate; readonly merging: Merging },
): HistoryRow {
  const { told, candidate, merging } = of
  const { payload, suppressed = 0, teams } = told
  const group: Group = {
    ...payload,
    version: groupKind(name).version,
    from: candidate.from,
    ...(payload === undefined && suppressed === 0 ? { empty: true } : {}),
    ...(suppressed > 0 ? { suppressed, minimum_group_size: merging.minimumGroupSize } : {}),
  }
  const groups = { ...row.groups, [name]: group }
  return name === 'teams' ? { ...row, groups, teams: teams ?? [] } : { ...row, groups }
}
