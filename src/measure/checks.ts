import { cell, COUNTERS, plusAll } from './columns.js'
import { missingFields, type Seen } from './drift.js'
import { type Facts, type Span, sum } from './facts.js'
import { type UserFold } from './fold-users.js'
import { KNOWN_AS_OF, ROW_KINDS } from './known-fields.js'
import { type AffectedIde, type Checks, type Drift, type IdentityCheck } from './measured.js'
import { duplicatesOf, ofAnotherDay, type PartFold, unknownRowsOf } from './part.js'
import { AFFECTED, isOlder, usersByVersion } from './versions.js'

/** What is printed with the numbers, so that they can be doubted. */
export function checksOf(
  fold: PartFold,
  of: { facts?: Facts; users?: Span; unreadable: Checks['unreadable'] },
): Checks {
  return {
    identities: of.facts === undefined ? [] : identitiesOf(of.facts),
    distinctUsers: distinctUsersOf(of.facts, of.users),
    unreadable: of.unreadable,
    drift: driftOf(fold.seen),
    affectedIdes: affectedOf(fold.users),
    duplicateRows: duplicatesOf(fold),
    rowsOfAnotherDay: ofAnotherDay(fold),
    unknownRows: unknownRowsOf(fold),
  }
}

const LABELS = [
  'Interactions',
  'Generations',
  'Acceptances',
  'Lines suggested to add',
  'Lines suggested to delete',
  'Lines added',
  'Lines deleted',
]

/** The features of a file add up to its top level, counter by counter. */
function identitiesOf({ span, names }: Facts): IdentityCheck[] {
  // Without any breakdown there is nothing to compare, which is not the same as one that is empty.
  if (sum(span, 'completion_generations') === undefined) return []
  const sums = new Float64Array(COUNTERS.length)
  for (const counters of names.features.values()) plusAll(sums, counters)
  return COUNTERS.flatMap((counter, index) => {
    const expected = sum(span, counter)
    const actual = sums[index] ?? 0
    if (expected === undefined) return []
    return [{ label: LABELS[index] ?? counter, expected, actual, holds: expected === actual }]
  })
}

/** Days of which both an aggregate and user rows are there. */
function distinctUsersOf(
  facts: Facts | undefined,
  users: Span | undefined,
): Checks['distinctUsers'] {
  if (facts === undefined || users === undefined || facts.source === 'user rows') return []
  return facts.span.days.flatMap((day) => {
    const dailyActiveUsers = cell(facts.span.table.get(day), 'daily_active_users')
    const distinct = cell(users.table.get(day), 'daily_active_users')
    if (dailyActiveUsers === undefined || distinct === undefined) return []
    return [{ day, dailyActiveUsers, users: distinct }]
  })
}

function driftOf(seen: Seen): Drift[] {
  return ROW_KINDS.flatMap((kind) => {
    const newFields = [...seen[kind].unknown].sort()
    const missing = missingFields(seen, kind)
    if (newFields.length === 0 && missing.length === 0) return []
    return [{ kind, newFields, missingFields: missing, knownAsOf: KNOWN_AS_OF }]
  })
}

const MOST_VERSIONS = 10

function affectedOf(fold: UserFold): AffectedIde[] {
  return AFFECTED.flatMap(({ ide, fixedIn }) => {
    const versions = fold.versions.get(ide)
    if (versions === undefined) return []
    const older = [...usersByVersion(versions)]
      .filter(([version]) => isOlder(version, fixedIn))
      .map(([version, users]) => ({ version, users }))
      .sort((one, other) => other.users - one.users || (one.version < other.version ? -1 : 1))
    if (older.length === 0) return []
    const users = older.reduce((total, version) => total + version.users, 0)
    return [{ ide, fixedIn, users, versions: older.slice(0, MOST_VERSIONS) }]
  })
}
