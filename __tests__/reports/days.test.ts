import { describe, expect, test } from '@jest/globals'

import { type Day } from '../../src/model.js'
import {
  absenceOf,
  addDays,
  dayOf,
  daysBetween,
  daysFrom,
  isDay,
  laterOf,
  oneYearBefore,
  windowOf,
} from '../../src/reports/days.js'

const day = (text: string) => text as Day

describe('days', () => {
  test.each([
    ['2026-11-20', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['2026-11-20T00:00', false],
    ['2026-11', false],
    ['2026', false],
    ['x2026-11-20', false],
    ['+002026-11-20', false],
    ['2026-11-20x', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => {
    expect(isDay(text)).toBe(exists)
  })

  test('are those of UTC, whatever the zone', () => {
    expect(dayOf(new Date('2026-11-19T23:59:59.999Z'))).toBe('2026-11-19')
    expect(dayOf(new Date('2026-11-20T00:30:00+14:00'))).toBe('2026-11-19')
  })

  test('are counted across months, years and leap days', () => {
    expect(addDays(day('2026-02-28'), 1)).toBe('2026-03-01')
    expect(addDays(day('2024-03-01'), -1)).toBe('2024-02-29')
    expect(daysBetween(day('2025-12-31'), day('2026-01-02'))).toBe(2)
    expect(daysFrom(day('2026-10-31'), day('2026-11-02'))).toEqual([
      '2026-10-31',
      '2026-11-01',
      '2026-11-02',
    ])
    expect(daysFrom(day('2026-11-02'), day('2026-11-01'))).toEqual([])
  })

  test('GitHub can have those of a calendar year before today', () => {
    expect(windowOf(day('2026-11-20'))).toEqual({ first: '2025-11-20', last: '2026-11-19' })
    expect(oneYearBefore(day('2028-02-29'))).toBe('2027-02-28')
    expect(oneYearBefore(day('2029-02-28'))).toBe('2028-02-28')
    expect(oneYearBefore(day('1000-03-01'))).toBe('0999-03-01')
  })

  test('have a later one of two', () => {
    expect(laterOf(day('2026-11-19'), day('2026-11-20'))).toBe('2026-11-20')
    expect(laterOf(day('2026-11-20'), day('2025-12-31'))).toBe('2026-11-20')
  })

  test('without a report are not ready for three days, then without one', () => {
    const today = day('2026-11-20')
    expect(absenceOf(day('2026-11-19'), today)).toBe('not-ready')
    expect(absenceOf(day('2026-11-17'), today)).toBe('not-ready')
    expect(absenceOf(day('2026-11-16'), today)).toBe('no-report')
  })
})
