import { describe, expect, test } from '@jest/globals'

import { type Measured } from '../../src/measure/measured.js'
import { ENTERPRISE, type GivenReport, measureOne } from './measuring.js'

/** The numbers of a list of seats: people, by when they were active last. */

const TODAY = '2026-11-20'
const before = (days: number, time = 'T10:00:00Z') =>
  new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10) + time
const seat = (id: number | null, last: string | null, more: object = {}) => ({
  ...{ created_at: before(200), assignee: id === null ? null : { id, login: `u${id}` } },
  ...{ assigning_team: null, pending_cancellation_date: null, plan_type: 'business' },
  ...{ last_activity_at: last, ...more },
})
const list = (...seats: object[]): GivenReport => ({
  ...{ report: 'seats', day: TODAY, scope: ENTERPRISE },
  parts: [seats.map((one) => `${JSON.stringify(one)}\n`).join('')],
})
const rows = (...users: (number | string)[]): GivenReport => ({
  ...{ report: 'users-1-day', day: '2026-11-18', scope: ENTERPRISE },
  parts: [
    users
      .map(
        (user_id) =>
          `${JSON.stringify({ day: '2026-11-18', user_id, user_login: `u${user_id}` })}\n`,
      )
      .join(''),
  ],
})
const of = (...units: GivenReport[]) =>
  measureOne({ units: units.map((one) => [one]), today: TODAY })
const seatKeys = ({ metrics }: Measured) =>
  Object.fromEntries(Object.entries(metrics).filter(([key]) => key.startsWith('seat')))

describe('seats', () => {
  test('are counted in people, by UTC days', async () => {
    const measured = await of(
      list(
        seat(1, before(0)),
        seat(2, before(27, 'T00:00:00Z')),
        // The 28th day before in UTC, whatever the text says.
        seat(3, before(27, 'T01:00:00+02:00')),
        seat(4, before(30)),
        seat(5, before(60)),
        seat(6, before(89)),
        seat(7, before(90)),
        seat(8, null),
        seat(9, null, { created_at: before(7) }),
        seat(10, null, { created_at: before(6) }),
        seat(null, null),
        seat(1, null, { created_at: before(1), pending_cancellation_date: before(-9) }),
        seat(11, before(1), { pending_cancellation_date: '2026-12-01' }),
      ),
    )
    expect(seatKeys(measured)).toEqual({
      ...{ seats: 11, seats_active: 3, seats_never_used: 2, seat_utilization: 3 / 11 },
      ...{ seats_idle_30_days: 4, seats_idle_60_days: 3, seats_idle_90_days: 1 },
    })
    expect(measured.seats).toMatchObject({ new: 1, pending: 1, day: TODAY })
    expect(measured.window).toBeUndefined()
  })

  test('of people with rows are told apart, and are not idle', async () => {
    const measured = await of(
      list(
        seat(4, before(95)),
        seat(5, before(40)),
        seat(8, null),
        seat(9, null),
        seat(1, before(0)),
      ),
      // An id may be a text.
      rows(4, '8', 1, 77),
    )
    expect(seatKeys(measured)).toEqual({
      ...{ seats: 5, seats_active: 1, seats_never_used: 1, seats_unreported_activity: 2 },
      ...{ seats_idle_30_days: 1, seats_idle_60_days: 0, seats_idle_90_days: 0 },
      seat_utilization: 0.2,
    })
  })

  test('of nobody are 0, and have no utilization', async () => {
    expect(seatKeys(await of(list()))).toEqual({
      ...{ seats: 0, seats_active: 0, seats_never_used: 0 },
      ...{ seats_idle_30_days: 0, seats_idle_60_days: 0, seats_idle_90_days: 0 },
    })
  })

  test('have a price, each unused one once, and teams that are large enough', async () => {
    const team = (slug: string) => ({ assigning_team: { id: 1, slug } })
    const seats = [
      seat(1, before(0), team('core')),
      seat(2, null, team('core')),
      seat(3, before(90), team('two')),
    ]
    const measured = await measureOne({
      ...{ units: [[list(...seats, seat(3, before(95), team('core')))]], today: TODAY },
      ...{ minimumGroupSize: 2, wantPeople: true, seatPrice: { amount: 19.1, currency: 'EUR' } },
    })
    expect(measured.seats).toMatchObject({
      cost: { amount: 38.2 },
      teams: [{ team: 'core', seats: 3, unused: 2 }],
      unused: {
        count: 2,
        people: [{ login: 'u2' }, { login: 'u3', lastActivity: before(90, '') }],
      },
    })
  })

  test('of a run without a list are absent', async () => {
    expect(seatKeys(await of(rows(1)))).toEqual({})
  })
})
