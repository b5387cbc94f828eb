import { describe, expect, test } from '@jest/globals'

import { findingsOf } from '../../src/measure/findings.js'
import { type Day } from '../../src/model.js'
import { type Checks } from '../../src/measure/measured.js'

const CLEAN: Checks = {
  identities: [{ label: 'Lines added', expected: 5, actual: 5, holds: true }],
  distinctUsers: [],
  unreadable: [],
  drift: [],
  affectedIdes: [],
  duplicateRows: 0,
  rowsOfAnotherDay: 0,
  negativeValues: 0,
  unknownRows: 0,
  values: [{ what: 'feature', unknown: [], unknownShare: 0, unnamedShare: 0.2 }],
}
const day = (users: number, dailyActiveUsers: number) => ({
  day: '2026-11-02' as Day,
  users,
  dailyActiveUsers,
})
const drift = { kind: 'user row', newFields: [], missingFields: [], knownAsOf: '2026-10-06' }

describe('findings', () => {
  test('are none for clean files, nor where days differ by a few people', () => {
    expect(findingsOf(CLEAN)).toEqual([])
    const near = [day(95, 100), day(2, 4), day(0, 5), day(1000, 950)]
    expect(findingsOf({ ...CLEAN, distinctUsers: near })).toEqual([])
  })

  test.each<[string, Partial<Checks>, RegExp, ...string[][]]>([
    [
      'SUMS_DIFFER',
      { identities: [{ label: 'Lines added', expected: 1234, actual: 5, holds: false }] },
      /Lines added.* 5,.*1,234/,
    ],
    ['USERS_DIFFER', { distinctUsers: [day(80, 100)] }, /1 day .*2026-11-02: 80 and 100/],
    ['ROWS_TWICE', { duplicateRows: 1 }, /^1 row came/],
    ['ROWS_OF_ANOTHER_DAY', { rowsOfAnotherDay: 2 }, /^2 rows/],
    ['ROWS_UNKNOWN', { unknownRows: 3 }, /^3 rows/],
    ['LINES_UNREADABLE', { unreadable: [{ path: 'a', line: 1 }] }, /1\.$/],
    ['VALUES_NEGATIVE', { negativeValues: 4 }, /below 0.*4\.$/],
    [
      'EDITOR_LOSES_AGENT',
      { affectedIdes: [{ ide: 'vscode', fixedIn: '1.139.0', users: 9, versions: [] }] },
      /9 users.*1\.139\.0/,
      ['vscode'],
    ],
    [
      'FIELDS_NEW',
      { drift: [{ ...drift, newFields: ['a_b'] }] },
      /New fields in the user row/,
      ['a_b'],
    ],
    ['FIELDS_GONE', { drift: [{ ...drift, missingFields: ['c'] }] }, /gone missing/, ['c']],
    [
      'VALUES_NEW',
      { values: [{ what: 'IDE', unknown: ['x'], unknownShare: 0.125 }] },
      /IDE, 12\.5 % of the volume$/,
      ['x'],
    ],
    [
      'VALUES_UNNAMED',
      { values: [{ what: 'model', unknown: [], unnamedShare: 0.3 }] },
      /30\.0 % .* model/,
    ],
  ])('%s', (code, found, text, ...[names]) => {
    const told = { code, text: expect.stringMatching(text) as unknown }
    const expected = names === undefined ? told : { ...told, names }
    expect(findingsOf({ ...CLEAN, ...found })).toEqual([expected])
  })
})
