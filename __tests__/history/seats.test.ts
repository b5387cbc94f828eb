import { describe, expect, test } from '@jest/globals'

import { withoutPeople } from '../../src/history/months.js'
import { daysFromHistory } from '../../src/page/from-history.js'
import { type GivenReport, openMemory, TODAY } from './memory.js'

/** The numbers of a list of seats, day by day. */

const seat = (id: number, last: string | null, more: object = {}) => ({
  ...{ created_at: '2026-01-05T10:00:00Z', assignee: { id, login: `person-${id}` } },
  ...{ assigning_team: { slug: 'platform' }, plan_type: 'business' },
  ...{ pending_cancellation_date: null, last_activity_at: last, ...more },
})
const list = (day: string, ...rows: object[]): GivenReport => ({ report: 'seats', day, rows })
const SEATS = list(
  TODAY,
  seat(1, `${TODAY}T08:00:00Z`),
  // The same person has a second seat.
  seat(1, null, { created_at: '2026-11-19T10:00:00Z' }),
  seat(2, '2026-10-15T08:00:00Z'),
  seat(3, '2026-07-01T08:00:00Z', { pending_cancellation_date: '2026-12-01' }),
  seat(4, null),
  seat(5, null, { created_at: '2026-11-18T10:00:00Z' }),
)
const NUMBERS = {
  ...{ seats: 5, seats_active: 1, seats_new: 1, seats_never_used: 1 },
  ...{ seats_idle_30_days: 2, seats_idle_60_days: 1, seats_idle_90_days: 1 },
  seats_pending_cancellation: 1,
}
/** People whom the list calls idle and never used have rows on this day. */
const ROWS: GivenReport = {
  ...{ report: 'users-1-day', day: TODAY },
  rows: [2, 4].map((id) => ({ day: TODAY, user_id: id, user_login: `person-${id}` })),
}

describe('seats in the history', () => {
  test('are the numbers of the list, whatever is fetched beside it, and name nobody', async () => {
    const [alone, beside] = [openMemory(), openMemory()]
    await alone.run([SEATS])
    await beside.run([SEATS, ROWS])
    const { seats } = alone.totals()[TODAY] ?? {}
    const from = expect.stringMatching(/^seats\/2026-11-20\/[0-9a-f]{16}$/)
    expect(seats).toEqual({ ...NUMBERS, version: 1, from })
    expect(beside.totals()[TODAY]?.['seats']).toEqual(seats)
    expect([...alone.derived.values()].join('')).not.toMatch(/person|platform/)
  })

  test('of a list of nobody are zero, and are known', async () => {
    const memory = openMemory()
    await memory.run([list(TODAY)])
    expect(memory.totals()[TODAY]?.['seats']).toMatchObject({ seats: 0, seats_active: 0 })
    expect(await memory.run([])).toMatchObject({ reads: 0, changed: false })
  })

  test('come back from their file, follow it when it changes, and stay when it is gone', async () => {
    const memory = openMemory()
    await memory.run([SEATS])
    const before = new Map(memory.derived)
    memory.derived.clear()
    expect(await memory.run([])).toMatchObject({ reads: 1, changed: true })
    expect(memory.derived).toEqual(before)
    await memory.run([list(TODAY, seat(1, null))])
    expect(memory.totals()[TODAY]?.['seats']).toMatchObject({ seats: 1, seats_never_used: 1 })
    const after = new Map(memory.derived)
    memory.raw.clear()
    expect(await memory.run([])).toMatchObject({ reads: 0, changed: false, warnings: [] })
    expect(memory.derived).toEqual(after)
  })

  test('are made by no run that must not keep data on users, and hidden where everybody looks', async () => {
    const memory = openMemory()
    await memory.run([SEATS], { people: false })
    expect(memory.derived.size).toBe(0)
    const { known } = await memory.run([SEATS])
    const hidden = known?.rows.map(withoutPeople)
    expect(JSON.stringify(hidden)).not.toContain('seats')
  })

  test('are on the page beside the people of that day, and on days that have nothing else', async () => {
    const memory = openMemory()
    const earlier = list('2026-11-13', seat(1, null))
    const totals = {
      ...{ report: 'organization-1-day', day: TODAY },
      rows: [{ day: TODAY, daily_active_users: 4 }],
    }
    const { known } = await memory.run([SEATS, earlier, totals])
    const { days } = daysFromHistory(known ?? { rows: [], daysLeft: 0 })
    expect(days).toMatchObject([
      { day: '2026-11-13', seats: { total: 1, neverUsed: 1 } },
      {
        ...{ day: TODAY, users: { daily: 4 } },
        seats: { total: 5, active: 1, neverUsed: 1, idle30: 2, idle60: 1, idle90: 1 },
      },
    ])
    expect(days[0]).not.toHaveProperty('counters')
  })
})
