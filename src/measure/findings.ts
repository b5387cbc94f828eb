import { type Checks, type Finding, type FindingCode } from './measured-checks.js'

/**
 * What is worth a word in checks: nothing for clean files. A text is our own; names of others stand beside
 * it, so that whoever prints them encodes them.
 */

type Found = Omit<Finding, 'code'>

const number = (value: number) => value.toLocaleString('en-US')
const rows = (count: number) => (count === 1 ? '1 row' : `${number(count)} rows`)
const percent = (share: number) => `${(share * 100).toFixed(1)} %`

/** More than that of the volume without a name is worth a word. */
const MUCH = 0.25
/** Some signals are in no row: only a larger difference of daily users is worth a word. */
const APART = { share: 0.1, users: 5 }

/** THE table of findings: a code, and what it says of the checks. */
const FINDINGS = {
  SUMS_DIFFER: ({ identities }) =>
    identities
      .filter(({ holds }) => !holds)
      .map(({ label, expected, actual }) => ({
        text: `${label}: the features add up to ${number(actual)}, the top level says ${number(expected)}.`,
      })),
  USERS_DIFFER: ({ distinctUsers }) => {
    const apart = distinctUsers.filter(({ dailyActiveUsers, users }) => {
      const by = Math.abs(dailyActiveUsers - users)
      return by > APART.users && by > APART.share * Math.max(dailyActiveUsers, users)
    })
    const [first] = apart
    if (first === undefined) return []
    const days = apart.length === 1 ? '1 day' : `${number(apart.length)} days`
    return [
      {
        text: `On ${days} the active users in user rows are far from GitHub's daily active users, for example ${first.day}: ${number(first.users)} and ${number(first.dailyActiveUsers)}.`,
      },
    ]
  },
  ROWS_TWICE: ({ duplicateRows }) =>
    some(duplicateRows, `${rows(duplicateRows)} came again with the same key and did not count.`),
  ROWS_OF_ANOTHER_DAY: ({ rowsOfAnotherDay: count }) =>
    some(
      count,
      `${rows(count)} with another day than asked for: numbers count under their own, members of teams not at all.`,
    ),
  ROWS_UNKNOWN: ({ unknownRows }) => some(unknownRows, `${rows(unknownRows)} of no known kind.`),
  LINES_UNREADABLE: ({ unreadable }) =>
    some(unreadable.length, `Lines that cannot be read: ${number(unreadable.length)}.`),
  VALUES_NEGATIVE: ({ negativeValues: count }) =>
    some(count, `Numbers below 0, counted as sent: ${number(count)}.`),
  EDITOR_LOSES_AGENT: ({ affectedIdes }) =>
    affectedIdes
      .filter(({ users }) => users > 0)
      .map(({ ide, users, fixedIn }) => ({
        text: `${number(users)} ${users === 1 ? 'user' : 'users'} with a version before ${fixedIn}, which loses agent activity (GitHub's notice of 2026-10-06), of`,
        names: [ide],
      })),
  FIELDS_NEW: ({ drift }) => fields(drift, 'newFields', 'New fields'),
  FIELDS_GONE: ({ drift }) => fields(drift, 'missingFields', 'Fields gone missing'),
  VALUES_NEW: ({ values }) =>
    values
      .filter(({ unknown }) => unknown.length > 0)
      .map(({ what, unknown, unknownShare }) => ({
        text: `New values of ${what}${unknownShare === undefined ? '' : `, ${percent(unknownShare)} of the volume`}`,
        names: unknown,
      })),
  VALUES_UNNAMED: ({ values }) =>
    values.flatMap(({ what, unnamedShare: share }) =>
      share !== undefined && share > MUCH
        ? [{ text: `${percent(share)} of the volume has no known ${what}.` }]
        : [],
    ),
} as const satisfies Readonly<Record<FindingCode, (checks: Checks) => readonly Found[]>>

/** Everything found, in the order of the table. */
export function findingsOf(checks: Checks): Finding[] {
  return Object.entries<(checks: Checks) => readonly Found[]>(FINDINGS).flatMap(([code, find]) =>
    find(checks).map((found) => ({ code: code as FindingCode, ...found })),
  )
}

function some(count: number, text: string): Found[] {
  return count > 0 ? [{ text }] : []
}

function fields(
  drift: Checks['drift'],
  which: 'newFields' | 'missingFields',
  what: string,
): Found[] {
  return drift
    .filter((of) => of[which].length > 0)
    .map((of) => ({
      text: `${what} in the ${of.kind} (known as of ${of.knownAsOf})`,
      names: of[which],
    }))
}
