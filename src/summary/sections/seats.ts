import { type ScopeHistory } from '../../history/groups.js'
import { type Measured, type SeatFigures } from '../../measure/measured.js'
import { type Column, details, listed, note, stack, table } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, name, own, safe } from '../markdown.js'
import { count, counted, share } from '../numbers.js'
import { numberIn, seatsKnown } from './known.js'

type Team = SeatFigures['teams'][number]

const TEAMS: readonly Column<Team>[] = [
  { title: safe`Assigning team`, cell: ({ team }) => name(team) },
  { title: safe`Seats`, align: 'right', cell: ({ seats }) => count(seats) },
  { title: safe`Never used or idle`, align: 'right', cell: ({ unused }) => count(unused) },
]

/**
 * Seats against their use; names only when asked for and the page is not public: the caller decides. Without a
 * list of this run the newest that the archive knows is told.
 */
export function seats(
  { seats: found }: Measured,
  {
    named,
    hidden,
    history,
  }: { named: boolean; hidden: boolean; history: ScopeHistory | undefined },
): Section {
  return {
    title: 'Seats',
    value: 70,
    render: ({ rows }) => {
      if (found === undefined) return fromArchive(history) ?? (hidden ? undefined : WITHOUT)
      return stack(
        numbersOf(found),
        costOf(found),
        table(TEAMS, found.teams, { order: safe`seats, most first`, cap: rows }),
        named ? namesOf(found, rows) : undefined,
        legend(found.day),
      )
    },
  }
}

const WITHOUT = note(
  safe`Only the list of seats (\`report-type: seats\`) knows who has one and does not use it: this page has none.`,
)

function fromArchive(history: ScopeHistory | undefined): Markdown | undefined {
  const known = seatsKnown(history)
  if (known === undefined) return undefined
  const number = (name: string) => numberIn(known.row, 'seats', name) ?? 0
  const figures = {
    ...{ seats: known.seats, active: number('seats_active'), new: number('seats_new') },
    ...{ neverUsed: number('seats_never_used'), pending: number('seats_pending_cancellation') },
    ...{ idle30Days: number('seats_idle_30_days'), idle60Days: number('seats_idle_60_days') },
    ...{ idle90Days: number('seats_idle_90_days'), utilization: divided(known) },
  }
  return stack(numbersOf(figures), legend(known.day))
}

function divided({ row, seats: all }: NonNullable<ReturnType<typeof seatsKnown>>) {
  return all === 0 ? undefined : (numberIn(row, 'seats', 'seats_active') ?? 0) / all
}

function legend(day: string): Markdown {
  return note(
    safe`People of the list of ${own(day)} (UTC). Active: in the 28 days until then. Never used: assigned at least 7 days ago. Idle: last active that long ago or longer. GitHub keeps activity for 90 days only, and lags up to a day.`,
  )
}

function numbersOf(found: Omit<SeatFigures, 'day' | 'teams'>): Markdown {
  const { idle30Days, idle60Days, idle90Days, unreported = 0 } = found
  const active = found.utilization === undefined ? count(0) : share(found.active, found.seats)
  const lines = [
    safe`**${counted(found.seats, 'person', 'people')}** with a seat`,
    safe`active: ${active}`,
    safe`never used: ${count(found.neverUsed)}`,
    safe`idle for 30, 60, 90 days: ${count(idle30Days)}, ${count(idle60Days)}, ${count(idle90Days)}`,
    ...(found.new > 0 ? [safe`new: ${count(found.new)}`] : []),
    ...(found.pending > 0 ? [safe`pending cancellation: ${count(found.pending)}`] : []),
    ...(unreported > 0
      ? [
          safe`unused by the list, with rows in the window, not counted as idle: ${count(unreported)}`,
        ]
      : []),
  ]
  return listed(lines, ' · ')
}

function costOf({ cost }: SeatFigures): Markdown | undefined {
  if (cost === undefined) return undefined
  const { price, amount } = cost
  const money = (value: number) => own(`${value.toLocaleString('en-US')} ${price.currency}`)
  return safe`Seats never used or idle for 30 days: **${money(amount)}** a month, computed from the given price of ${money(price.amount)}; no bill.`
}

function namesOf({ unused }: SeatFigures, rows: number): Markdown | undefined {
  if (unused === undefined || unused.count === 0) return undefined
  const shown = table(
    [
      { title: safe`User`, cell: ({ login }) => name(login) },
      {
        title: safe`Last active`,
        cell: ({ lastActivity }) => own(lastActivity ?? 'never'),
      },
    ],
    unused.people,
    { order: safe`by name`, cap: rows, all: unused.count },
  )
  return details(safe`${counted(unused.count, 'idle person', 'idle people')}`, shown)
}
