import { describe, expect, test } from '@jest/globals'

import { type HistoryRow } from '../../src/history/groups.js'
import { openMeasurement } from '../../src/measure/measurement.js'
import { type Day } from '../../src/model.js'
import { addDays } from '../../src/reports/days.js'

/** Numbers of days that this run did not fetch, out of what the archive knows. */

const TODAY = '2026-11-20' as Day
const SCOPE = { kind: 'organization', slug: 'octo' } as const

const dayOf = (back: number, credits: object): HistoryRow => ({
  day: addDays(TODAY, -back),
  groups: {
    totals: { version: 1, from: `organization-1-day/${addDays(TODAY, -back)}/x`, loc_added_sum: 1 },
    credits: { version: 1, from: `users-1-day/${addDays(TODAY, -back)}/x`, ...credits },
  },
  teams: [],
})

async function measuredOf(rows: readonly HistoryRow[]) {
  const rules = { minimumGroupSize: 5, today: TODAY, rolling: true, wantPeople: false }
  const [measured] = await openMeasurement(rules).result([{ scope: SCOPE, rows }])
  if (measured === undefined) throw new Error('One scope was expected.')
  return measured
}

describe('AI credits of the archive', () => {
  test('are summed over the window, with a change; how many people used them is not known', async () => {
    const rows = Array.from({ length: 80 }, (_, index) =>
      dayOf(index + 1, { ai_credits_used: index < 40 ? 0.3 : 0.1, users: 45 }),
    )
    const { credits, metrics, tiles } = await measuredOf(rows)
    const [firstDay, lastDay] = ['2026-10-23', '2026-11-19']
    expect(credits).toEqual({ used: 8.4, days: 28, firstDay, lastDay })
    expect(metrics).toMatchObject({ ai_credits_used: 8.4, ai_credits_first_day: firstDay })
    expect(metrics).not.toHaveProperty('ai_credits_users')
    const tile = tiles.find(({ key }) => key === 'ai_credits_used')
    expect(tile).toMatchObject({ basis: { n: 28, of: 'days' }, change: { n: 45, pairs: 14 } })
  })

  test('say on how many days they rest, those of too few people left out', async () => {
    const known = { ai_credits_used: 2, users: 9 }
    const rows = [
      dayOf(1, known),
      dayOf(2, { suppressed: 1, minimum_group_size: 5 }),
      dayOf(3, known),
    ]
    expect((await measuredOf(rows)).credits).toMatchObject({ used: 4, days: 2 })
  })
})
