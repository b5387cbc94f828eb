import { type MetricRow, type SeatFigure } from './metric-row.js'

/** Rows of the table of metrics: what the newest list of seats tells. */

const snapshot = { feed: 'seats', kind: 'fact', unit: 'users' } as const
const seat = <Key extends string>(key: Key, label: string, figure: SeatFigure) =>
  ({ ...snapshot, key, label, figure, formula: () => undefined }) as const

/** In the contract's order. */
export const SEAT_METRICS = [
  seat('seats', 'People with a seat', 'seats'),
  seat('seats_active', 'Active people with a seat', 'active'),
  seat('seats_never_used', 'Seats never used', 'neverUsed'),
  seat('seats_idle_30_days', 'Seats idle for 30 days', 'idle30Days'),
  seat('seats_idle_60_days', 'Seats idle for 60 days', 'idle60Days'),
  seat('seats_idle_90_days', 'Seats idle for 90 days', 'idle90Days'),
  {
    ...seat('seats_unreported_activity', 'Seats with unreported activity', 'unreported'),
    note: 'Never used or idle by the list of seats, with rows in the window.',
  },
  { ...seat('seat_utilization', 'Seat utilization', 'utilization'), unit: 'share' },
] as const satisfies readonly MetricRow[]
