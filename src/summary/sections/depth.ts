import { type ScopeHistory } from '../../history/groups.js'
import { type Measured, type Phase } from '../../measure/measured.js'
import { type Day } from '../../model.js'
import { addDays } from '../../reports/days.js'
import { type Column, stack, table } from '../blocks.js'
import { type Section } from '../budget.js'
import { called } from '../labels.js'
import { type Markdown, own, safe } from '../markdown.js'
import { count, share } from '../numbers.js'

/** Adoption phases, now and before, and repeated use. */
export function depth(measured: Measured, history: ScopeHistory | undefined): Section {
  return {
    title: 'Adoption phases',
    value: 50,
    render: () => stack(phases(measured, history), engagement(measured)),
  }
}

/** Weeks before, as far as the archive knows them. */
const BEFORE = [4, 8, 12, 26] as const
const WEEK = 7

interface Earlier {
  readonly weeks: number
  readonly users: ReadonlyMap<number, number>
}

function phases(
  { phases: found }: Measured,
  history: ScopeHistory | undefined,
): Markdown | undefined {
  if (found === undefined) return undefined
  const { day, rows } = found
  const total = rows.reduce((sum, row) => sum + row.users, 0)
  const active = rows.some((row) => row.counts === 'active')
  // What is counted in user rows is no phase of GitHub's counting.
  const earlier = found.fromUsers === true ? [] : earlierOf(day, active, history)
  const merged = rows.some((row) => row.pullRequestsMerged !== undefined)
  const number = (title: Markdown, of: (row: Phase) => number | undefined): Column<Phase> => ({
    ...{ title, align: 'right' },
    cell: (row) => count(of(row)),
  })
  const columns: Column<Phase>[] = [
    { title: safe`Adoption phase`, cell: (row) => called(row.name) },
    number(safe`Users`, (row) => row.users),
    { title: safe`Share`, align: 'right', cell: (row) => share(row.users, total) },
    ...earlier.map(({ weeks, users }) =>
      number(safe`${count(weeks)} weeks before`, (row) => users.get(row.number)),
    ),
    ...(merged ? [number(safe`PRs merged`, (row) => row.pullRequestsMerged)] : []),
  ]
  const who = active ? safe`those active on that day` : safe`all of the phase over 28 days`
  const order = safe`from no phase to the deepest`
  return table(columns, rows, { order, cap: 10, remark: safe`On ${own(day)}; ${who}.` })
}

/** On those days, or the newest within the week before. */
function earlierOf(day: Day, active: boolean, history: ScopeHistory | undefined): Earlier[] {
  const rows = new Map(history?.rows.map((row) => [row.day, row]))
  return BEFORE.flatMap((weeks) => {
    for (let back = 0; back < WEEK; back += 1) {
      const totals = rows.get(addDays(day, -weeks * WEEK - back))?.groups['totals']
      const users = usersIn(totals?.['totals_by_ai_adoption_phase'], active)
      if (users.size > 0) return [{ weeks, users }]
    }
    return []
  })
}

function usersIn(phases: unknown, active: boolean): Map<number, number> {
  const found = new Map<number, number>()
  for (const phase of Array.isArray(phases)
    ? (phases as Readonly<Record<string, unknown>>[])
    : []) {
    const number = phase['phase_number']
    const users = phase[active ? 'total_engaged_users' : 'users_in_phase_28d']
    if (typeof number === 'number' && typeof users === 'number') found.set(number, users)
  }
  return found
}

function engagement({ engagement: found }: Measured): Markdown | undefined {
  if (found === undefined) return undefined
  return table(
    [
      { title: safe`Used on two days or more`, cell: (row) => called(row.feature) },
      { title: safe`Users`, align: 'right', cell: (row) => count(row.users) },
      {
        title: safe`Share of active users`,
        align: 'right',
        cell: (row) => share(row.users, found.activeUsers),
      },
    ],
    found.rows,
    { order: safe`users, most first`, cap: 10 },
  )
}
