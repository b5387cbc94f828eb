import { type Measured, type SeatFigures } from '../../measure/measured.js'
import { cappedTable, type Column, details, listed, note, stack } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, name, own, safe } from '../markdown.js'
import { count, counted, share } from '../numbers.js'

type Team = SeatFigures['teams'][number]

const TEAMS: readonly Column<Team>[] = [
  { title: safe`Assigning team`, cell: ({ team }) => name(team) },
  { title: safe`Seats`, align: 'right', cell: ({ seats }) => count(seats) },
  { title: safe`Never used or idle`, align: 'right', cell: ({ unused }) => count(unused) },
]

/** Seats against their use; names only when asked for and the page is not public: the caller decides. */
export function seats({ seats: found }: Measured, named: boolean): Section {
  return {
    title: 'Seats',
    value: 70,
    render: ({ rows }) =>
      found &&
      stack(
        numbersOf(found),
        costOf(found),
        cappedTable(TEAMS, found.teams, rows),
        named ? namesOf(found, rows) : undefined,
        note(
          safe`People of the list of ${own(found.day)} (UTC). Active: in the 28 days until then. Never used: assigned at least 7 days ago. Idle: last active that long ago or longer. GitHub keeps activity for 90 days only, and lags up to a day.`,
        ),
      ),
  }
}

function numbersOf(found: SeatFigures): Markdown {
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
  const shown = cappedTable(
    [
      { title: safe`User`, cell: ({ login }) => name(login) },
      {
        title: safe`Last active`,
        cell: ({ lastActivity }) => own(lastActivity ?? 'never'),
      },
    ],
    unused.people,
    rows,
  )
  return details(safe`${counted(unused.count, 'idle person', 'idle people')}`, shown)
}
