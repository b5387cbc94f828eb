import { missingFields, type Seen } from '../rows/drift.js'
import { FILE_ROWS, KNOWN_AS_OF, ROWS } from '../schema/kinds.js'
import { cell, COUNTERS, plusAll } from './day-facts.js'
import { type AffectedIde, type Checks, type Drift, type IdentityCheck } from './measured-checks.js'
import { countOf, type PartFacts } from './part.js'
import { type UserRows } from './user-facts.js'
import { valuesOf } from './value-checks.js'
import { AFFECTED, isOlder, usersByVersion } from './versions.js'
import { type Base, namesIn, type Span, sum } from './window.js'

/** What is printed with the numbers, so that they can be doubted. */
export function checksOf(
  part: PartFacts,
  of: { base?: Base; users?: Span; unreadable: Checks['unreadable'] },
): Checks {
  return {
    identities: of.base === undefined ? [] : identitiesOf(of.base),
    distinctUsers: distinctUsersOf(of.base, of.users),
    unreadable: of.unreadable,
    drift: driftOf(part.seen),
    affectedIdes: of.users === undefined ? [] : affectedOf(part.users, of.users.firstDay),
    duplicateRows: countOf(part, 'duplicates'),
    rowsOfAnotherDay: countOf(part, 'ofAnotherDay'),
    negativeValues: countOf(part, 'negatives'),
    unknownRows: part.unknownRows + countOf(part, 'withoutDay'),
    values: of.base === undefined ? [] : valuesOf(of.base),
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
function identitiesOf({ span }: Base): IdentityCheck[] {
  // Without any breakdown there is nothing to compare, which is not the same as one that is empty.
  const features = namesIn(span, 'totals_by_feature')
  if (features === undefined) return []
  const sums = new Float64Array(COUNTERS.length)
  for (const counters of features.values()) plusAll(sums, counters)
  return COUNTERS.flatMap((counter, index) => {
    const expected = sum(span, counter)
    const actual = sums[index] ?? 0
    if (expected === undefined) return []
    return [{ label: LABELS[index] ?? counter, expected, actual, holds: expected === actual }]
  })
}

/** Days of which both an aggregate and user rows are there. */
function distinctUsersOf(base: Base | undefined, users: Span | undefined): Checks['distinctUsers'] {
  if (base === undefined || users === undefined || base.source === 'user rows') return []
  return base.span.days.flatMap((day) => {
    const dailyActiveUsers = cell(base.span.table.get(day), 'daily_active_users')
    const distinct = cell(users.table.get(day), 'daily_active_users')
    if (dailyActiveUsers === undefined || distinct === undefined) return []
    return [{ day, dailyActiveUsers, users: distinct }]
  })
}

function driftOf(seen: Seen): Drift[] {
  return FILE_ROWS.flatMap((kind) => {
    const newFields = [...seen[kind].unknown].sort()
    const missing = missingFields(seen, kind)
    if (newFields.length === 0 && missing.length === 0) return []
    return [{ kind: ROWS[kind].label, newFields, missingFields: missing, knownAsOf: KNOWN_AS_OF }]
  })
}

const MOST_VERSIONS = 10

function affectedOf(rows: UserRows, since: string): AffectedIde[] {
  return AFFECTED.flatMap(({ ide, fixedIn }) => {
    const versions = rows.versions.get(ide)
    if (versions === undefined) return []
    const older = [...usersByVersion(versions, since)]
      .filter(([version]) => isOlder(version, fixedIn))
      .map(([version, users]) => ({ version, users }))
      .sort((one, other) => other.users - one.users || (one.version < other.version ? -1 : 1))
    if (older.length === 0) return []
    const users = older.reduce((total, version) => total + version.users, 0)
    return [{ ide, fixedIn, users, versions: older.slice(0, MOST_VERSIONS) }]
  })
}
