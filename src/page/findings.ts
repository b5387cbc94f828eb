import { type Checks } from '../measure/measured.js'
import { type PageScope } from './model.js'

type Finding = PageScope['findings'][number]

/** What the checks of a run found, a sentence each. */
export function findingsOf(checks: Checks, minimumGroupSize: number): Finding[] {
  const { identities, duplicateRows, rowsOfAnotherDay, unknownRows, unreadable } = checks
  const found = (code: string, count: number, text: string): Finding[] =>
    count > 0 ? [{ code, text: `${count.toLocaleString('en-US')} ${text}` }] : []
  return [
    ...identities
      .filter(({ holds }) => !holds)
      .map(({ label, expected, actual }) => ({
        code: 'SUMS_DIFFER',
        text: `${label}: ${actual.toLocaleString('en-US')} where ${expected.toLocaleString('en-US')} was to be expected.`,
      })),
    ...found(
      'ROWS_TWICE',
      duplicateRows,
      'rows came again with the same key and were not counted.',
    ),
    ...found(
      'ROWS_OF_ANOTHER_DAY',
      rowsOfAnotherDay,
      'rows name another day than the report; they count under their own.',
    ),
    ...found('ROWS_UNKNOWN', unknownRows, 'objects are no known kind of row.'),
    ...found(
      'LINES_UNREADABLE',
      unreadable.length,
      'lines could not be read; their bytes are kept.',
    ),
    ...editors(checks, minimumGroupSize),
    ...newFields(checks),
  ]
}

function editors({ affectedIdes }: Checks, minimumGroupSize: number): Finding[] {
  return affectedIdes
    .filter(({ users }) => users >= minimumGroupSize)
    .map(({ ide, users, fixedIn }) => ({
      code: 'EDITOR_LOSES_AGENT',
      text: `${users} users of ${ide} have a version before ${fixedIn}, which loses agent activity.`,
    }))
}

function newFields({ drift }: Checks): Finding[] {
  return drift
    .filter(({ newFields }) => newFields.length > 0)
    .map(({ kind, newFields }) => ({
      code: 'FIELDS_NEW',
      text: `New in the ${kind}, kept but not counted: ${newFields.slice(0, 10).join(', ')}.`,
    }))
}
