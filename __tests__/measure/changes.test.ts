import { describe, expect, test } from '@jest/globals'

import { addDays } from '../../src/reports/days.js'
import { type Day } from '../../src/model.js'
import fc from '../random.js'
import { lines, measureOne } from './measuring.js'

/** A change is told only where two periods can be compared. */

const FIRST = '2026-08-03' as Day
const LINES = [100, 110, 120, 90, 80, 5, 3]
const USERS = [60, 62, 64, 61, 58, 31, 30]

interface Pattern {
  readonly first?: Day
  readonly length?: number
  readonly without?: (index: number) => boolean
  readonly more?: (index: number) => object
  readonly today?: string
}

/** A week that repeats exactly, from a Monday on. */
async function tilesOf(of: Pattern = {}) {
  const { first = FIRST, length = 56, today = '2030-01-01' } = of
  const units = Array.from({ length }, (_, index) => {
    const day = addDays(first, index)
    const row = {
      day,
      daily_active_users: USERS[index % 7],
      weekly_active_users: 80,
      monthly_active_users: 90,
      monthly_active_agent_users: 45,
      loc_added_sum: LINES[index % 7],
      totals_by_feature: [
        {
          feature: 'code_completion',
          code_generation_activity_count: 1000,
          code_acceptance_activity_count: 300,
          loc_added_sum: LINES[index % 7],
        },
      ],
      pull_requests: { total_created_by_copilot: LINES[index % 7] },
      ...of.more?.(index),
    }
    return of.without?.(index) === true
      ? []
      : [{ report: 'organization-1-day', day, parts: [lines([row])] }]
  })
  const { tiles } = await measureOne({ units, today })
  return (key: string) => tiles.find((tile) => tile.key === key)
}

describe('changes', () => {
  test('a week that repeats exactly shows none, whatever days are missing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 0, max: 55 }), { maxLength: 25 }),
        fc.integer({ min: 20, max: 56 }),
        async (missing, length) => {
          const { tiles } = await measureOne({
            today: '2030-01-01',
            units: Array.from({ length }, (_, index) => {
              const day = addDays(FIRST, index)
              const row = {
                day,
                daily_active_users: USERS[index % 7],
                loc_added_sum: LINES[index % 7],
              }
              return missing.includes(index)
                ? []
                : [{ report: 'organization-1-day', day, parts: [lines([row])] }]
            }),
          })
          for (const { change } of tiles) expect(change?.relative ?? 0).toBe(0)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('28 days against 28 where 56 settled days are known, else 14 against 14', async () => {
    expect((await tilesOf())('lines_added')?.change).toMatchObject({ days: 28, pairs: 28 })
    expect((await tilesOf({ length: 55 }))('lines_added')?.change).toMatchObject({
      days: 14,
      pairs: 14,
      relative: 0,
    })
    // The three newest of 56 days are not settled yet.
    const today = addDays(FIRST, 56)
    expect((await tilesOf({ today }))('lines_added')?.change).toMatchObject({ days: 14 })
  })

  test('no change rests on a provisional day', async () => {
    const more = (index: number) => (index >= 53 ? { loc_added_sum: 0, daily_active_users: 1 } : {})
    const tile = await tilesOf({ more, today: addDays(FIRST, 56) })
    expect(tile('lines_added')?.change?.relative).toBe(0)
    expect(tile('daily_active_users')).toMatchObject({ value: 1, change: { relative: 0 } })
    // Eight weeks without the last Friday.
    expect(tile('weekday_active_users')?.value).toBeCloseTo((8 * 305 - 58) / 39, 9)
  })

  test('pairs of equal weekdays that both have data; fewer than half of them: none, with the reason', async () => {
    // The weekends of the newest fortnight have no report.
    const weekends = await tilesOf({
      length: 28,
      without: (index) => index >= 14 && index % 7 >= 5,
    })
    expect(weekends('lines_added')?.change).toMatchObject({ pairs: 10, relative: 0 })
    const few = await tilesOf({ length: 28, without: (index) => index >= 8 && index < 20 })
    expect(few('lines_added')?.change).toBeUndefined()
    expect(few('lines_added')?.noChange?.reason).toMatch(/^\d of 14 pairs/)
  })

  test('none across a day from which GitHub counts differently', async () => {
    const across = await tilesOf({ first: '2026-06-29' as Day, length: 35 })
    expect(across('lines_added')?.change).toBeUndefined()
    expect(across('lines_added')?.noChange?.reason).toContain('2026-07-28')
    // 28 days after it are enough for a fortnight.
    const after = await tilesOf({ first: '2026-06-29' as Day, length: 57 })
    expect(after('lines_added')?.change).toMatchObject({ days: 14, relative: 0 })
  })

  test('none of fewer than 30 users or 200 suggestions, with the reason', async () => {
    const few = await tilesOf({
      more: () => ({
        daily_active_users: 2,
        weekly_active_users: 3,
        monthly_active_users: 4,
        totals_by_feature: [
          {
            feature: 'code_completion',
            code_generation_activity_count: 7,
            code_acceptance_activity_count: 1,
          },
        ],
      }),
    })
    expect(few('daily_active_users')?.noChange?.reason).toContain('2 users')
    expect(few('lines_added')?.noChange?.reason).toContain('4 users')
    expect(few('completion_acceptance_rate')?.noChange?.reason).toContain('196 suggestions')
  })

  test('daily users are compared as means of Mondays to Fridays', async () => {
    const more = (index: number) =>
      index >= 28 ? { daily_active_users: index % 7 >= 5 ? 0 : 122 } : {}
    const tile = await tilesOf({ more })
    expect(tile('daily_active_users')?.change).toMatchObject({
      recent: 122,
      previous: 61,
      relative: 1,
      n: 61,
      of: 'users',
    })
  })
})
