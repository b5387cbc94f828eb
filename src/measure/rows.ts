import { noteFields } from './drift.js'
import { addAggregatedDay, addWrapper } from './fold-days.js'
import { addLegacyDay } from './fold-legacy.js'
import { addMembership } from './fold-members.js'
import { addRepositoryDay, hasRepositoryDay } from './fold-repositories.js'
import { addUserRow } from './fold-users.js'
import { isJsonObject } from '../text/json.js'
import { type JsonObject, objects } from './json.js'
import { type RowName } from './known-fields.js'
import { type PartFold } from './part.js'
import { newRow } from './row.js'
import { scanRow } from './scan-row.js'
import { aim, newScan, REJECTED } from './scan.js'
import { stageUserRow } from './stage.js'

/**
 * THE table of row kinds: a row is told by its keys, not by the endpoint that it came from; the first
 * that fits counts. `add` answers how many rows it stands for.
 */
interface RowKindOf {
  readonly name: RowName
  readonly fits: (row: JsonObject) => boolean
  readonly add: (fold: PartFold, row: JsonObject, earlier: PartFold | undefined) => number
}

const has = (row: JsonObject, key: string) => row[key] !== undefined && row[key] !== null

/** Filled for one row at a time. */
const staged = newRow()

const KINDS: readonly RowKindOf[] = [
  { name: 'wrapper', fits: (row) => Array.isArray(row.day_totals), add: addWindow },
  { name: 'repository day', fits: (row) => has(row, 'repo_id'), add: addRepository },
  {
    name: 'membership',
    fits: (row) => has(row, 'team_id'),
    add: (fold, row) => one(addMembership(fold.members, row)),
  },
  {
    name: 'user row',
    fits: (row) => has(row, 'user_id') || has(row, 'user_login'),
    add: (fold, row, earlier) => {
      stageUserRow(row, staged)
      return one(addUserRow(fold.users, staged, earlier?.users.users))
    },
  },
  {
    name: 'legacy day',
    fits: (row) => has(row, 'breakdown') || has(row, 'total_suggestions_count'),
    add: (fold, row) => one(addLegacyDay(fold.legacy, row)),
  },
  {
    name: 'aggregated day',
    fits: (row) => has(row, 'day') || has(row, 'daily_active_users'),
    add: addDay,
  },
]

function one(_: void): number {
  return 1
}

/** Adds one object of a file; answers for how many rows it stands. */
export function addRow(fold: PartFold, row: JsonObject, earlier?: PartFold): number {
  for (const kind of KINDS) {
    if (!kind.fits(row)) continue
    noteFields(fold.seen, kind.name, row)
    return kind.add(fold, row, earlier)
  }
  fold.unknownRows++
  return 1
}

const scan = newScan()

/**
 * Adds the user row that a range of bytes is, without JSON.parse; false when it may be anything else, or
 * is written in another way than usual.
 */
export function addUserLine(
  fold: PartFold,
  line: { readonly bytes: Uint8Array; readonly start: number; readonly end: number },
  earlier?: PartFold,
): boolean {
  aim(scan, line.bytes, line.end)
  scan.logins = fold.users.people !== undefined
  const expected = scanRow(scan, staged, line.start)
  if (expected === REJECTED) return false
  fold.seen['user row'].rows++
  fold.seen['user row'].present |= expected
  addUserRow(fold.users, staged, earlier?.users.users)
  return true
}

/** Adds what a file's JSON value holds; absent when it is no row and no list of rows. */
export function addValue(fold: PartFold, value: unknown, earlier?: PartFold): number | undefined {
  if (isJsonObject(value)) return addRow(fold, value, earlier)
  if (Array.isArray(value)) {
    return objects(value).reduce((rows, row) => rows + addRow(fold, row, earlier), 0)
  }
  // GitHub answers `""` and `null` for "no data".
  return value === null || typeof value === 'string' ? 0 : undefined
}

function addWindow(fold: PartFold, row: JsonObject, earlier: PartFold | undefined): number {
  addWrapper(fold.window, row)
  const days = objects(row.day_totals)
  for (const day of days) {
    noteFields(fold.seen, 'aggregated day', day)
    addAggregatedDay(
      fold.window,
      day,
      earlier === undefined ? {} : { earlier: earlier.window.days },
    )
  }
  return days.length
}

function addDay(fold: PartFold, row: JsonObject, earlier: PartFold | undefined): number {
  const target = fold.ofWindow ? fold.window : fold.days
  const before = fold.ofWindow ? earlier?.window : earlier?.days
  addAggregatedDay(target, row, {
    ...(fold.asked === undefined ? {} : { asked: fold.asked }),
    ...(before === undefined ? {} : { earlier: before.days }),
  })
  return 1
}

function addRepository(fold: PartFold, row: JsonObject, earlier: PartFold | undefined): number {
  if (earlier !== undefined && hasRepositoryDay(earlier.repositories, row)) {
    fold.repositories.duplicates++
  } else addRepositoryDay(fold.repositories, row)
  return 1
}
