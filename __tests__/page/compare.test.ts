import { describe, expect, test } from '@jest/globals'

import { type Day } from '../../src/model.js'
import { type ScopeColumns } from '../../src/page/columns.js'
import { changeOf } from '../../src/page/compare.js'
import { type Selection } from '../../src/page/selection.js'
import fc from '../random.js'

/** Changes that the page tells of what was chosen. */

function scopeOf(length: number, more: Partial<ScopeColumns> = {}): ScopeColumns {
  const none = { metrics: [], findings: [], people: [], lacking: [], teams: [], phases: [] }
  const place = { kind: 'organization', slug: 'octo-org', first: '2026-08-03' as Day, length }
  const parts = { series: {}, counters: {}, splits: {}, marks: [], provisionalAt: length - 3 }
  return { ...none, ...place, ...parts, ...more } as unknown as ScopeColumns
}

const chosen = (from: number, to: number, weekends = true): Selection =>
  ({ from, to, weekends, compare: [], names: {}, measure: 'interactions' }) as unknown as Selection

const LENGTH = 120
const period = fc
  .tuple(fc.nat({ max: LENGTH - 1 }), fc.nat({ max: LENGTH - 1 }))
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)

describe('a change of the page', () => {
  test('is none where a week repeats exactly, whatever days are missing and whatever is chosen', () => {
    const week = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 7, maxLength: 7 })
    // Every tenth day is missing, so that most periods have enough days to tell a change of.
    const away = fc.nat({ max: 9 }).map((of) => of === 0)
    const missing = fc.array(away, { minLength: LENGTH, maxLength: LENGTH })
    let told = 0
    fc.assert(
      fc.property(
        week,
        missing,
        period,
        fc.boolean(),
        fc.constantFrom('users' as const, 'events' as const),
        (values, gone, [from, to], weekends, of) => {
          const series = gone.map((isAway, place) => (isAway ? null : (values[place % 7] ?? 0)))
          const change = changeOf(series, chosen(from, to, weekends), { ...scopeOf(LENGTH), of })
          if ('reason' in change) return
          told += 1
          expect(change.recent).toBe(change.previous)
        },
      ),
      { numRuns: 3000 },
    )
    expect(told).toBeGreaterThan(50)
  })

  test('rests on no provisional day and on no day across a break of counting', () => {
    const steady = Array.from({ length: LENGTH }, () => 1000)
    const rising = steady.map((value, place) => (place >= LENGTH - 3 ? value * 9 : value))
    const newest = chosen(LENGTH - 28, LENGTH - 1)
    const of = 'events' as const
    expect(changeOf(rising, newest, { ...scopeOf(LENGTH), of })).toMatchObject({
      recent: 1000,
      previous: 1000,
    })
    for (let at = LENGTH - 55; at < LENGTH; at += 1) {
      const marks = [{ at, day: '2026-10-06' as Day, note: 'x' }]
      const change = changeOf(steady, newest, { ...scopeOf(LENGTH, { marks }), of })
      expect(change).toEqual({ reason: 'GitHub counts differently since 2026-10-06' })
    }
    const before = [{ at: LENGTH - 56, day: '2026-10-06' as Day, note: 'x' }]
    const after = changeOf(steady, newest, { ...scopeOf(LENGTH, { marks: before }), of })
    expect(after).toMatchObject({ recent: 1000 })
  })

  test('is told from thirty users of a day and two hundred events on, and of half of the days', () => {
    const flat = (value: number) => Array.from({ length: LENGTH }, () => value)
    const newest = chosen(LENGTH - 17, LENGTH - 4)
    const told = (series: readonly (number | null)[], of: 'users' | 'events') =>
      'recent' in changeOf(series, newest, { ...scopeOf(LENGTH), of })
    expect([told(flat(29), 'users'), told(flat(30), 'users')]).toEqual([false, true])
    expect([told(flat(14), 'events'), told(flat(15), 'events')]).toEqual([false, true])
    const some = (kept: number) =>
      flat(1000).map((value, place) => (place >= LENGTH - 17 + kept ? null : value))
    expect([told(some(6), 'users'), told(some(7), 'users')]).toEqual([false, true])
  })
})
