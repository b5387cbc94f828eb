import { describe, expect, test } from '@jest/globals'
import { type Day } from '../../src/model.js'
import { addDays } from '../../src/reports/days.js'
import { rangesOf } from '../../src/summary/sections/ranges.js'
import fc from '../random.js'

const FIRST = '2026-11-01' as Day
const days = (...offsets: number[]): Day[] => offsets.map((offset) => addDays(FIRST, offset))

describe('days in few words', () => {
  test.each([
    [days(0), '2026-11-01'],
    [days(0, 0), '2026-11-01'],
    [days(2, 0, 1), '2026-11-01 to 2026-11-03 (3 days)'],
    [days(0, 4), '2026-11-01, 2026-11-05 (2 days)'],
    [days(0, 1, 4), '3 days between 2026-11-01 and 2026-11-05'],
    [days(), 'n/a'],
  ])('%j', (some, words) => expect(rangesOf(some)).toBe(words))

  test('are as short for a year as for a week, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 365 }), { minLength: 1 }), (offsets) => {
        const words = rangesOf(days(...offsets))
        expect(words.length).toBeLessThan(60)
        expect(words).toContain(addDays(FIRST, Math.min(...offsets)))
        expect(words).toContain(addDays(FIRST, Math.max(...offsets)))
        expect(rangesOf(days(...[...offsets].reverse()))).toBe(words)
      }),
    )
  })
})
