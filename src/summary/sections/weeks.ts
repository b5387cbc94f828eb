import { type HistoryRow } from '../../history/groups.js'
import { type ScopeHistory } from '../../history/history.js'
import { type Scope, type Day } from '../../model.js'
import { addDays } from '../../reports/days.js'
import { type Column, details, note, stack, table } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, own, safe } from '../markdown.js'
import { count, counted } from '../numbers.js'

interface Week {
  readonly monday: Day
  /** Of its days, ascending: those with figures on users. */
  readonly days: readonly Figures[]
}

interface Figures {
  readonly day: Day
  readonly daily?: number
  readonly weekly?: number
  readonly monthly?: number
}

/** A year and a week: what the history reads. */
const MOST = 53
const LAST_WEEKDAY = 4

const COLUMNS: readonly Column<Week>[] = [
  { title: safe`Week from Monday`, cell: ({ monday }) => own(monday) },
  { title: safe`Daily, mean`, align: 'right', cell: (week) => count(weekdayMean(week)) },
  { title: safe`Weekly`, align: 'right', cell: ({ days }) => count(days.at(-1)?.weekly) },
  { title: safe`Monthly`, align: 'right', cell: ({ days }) => count(days.at(-1)?.monthly) },
  { title: safe`Days`, align: 'right', cell: ({ days }) => count(days.length) },
]

/** Users week by week, as far back as the archive knows them; nothing for less than two weeks. */
export function weeks(scope: Scope, history: readonly ScopeHistory[] = []): Section {
  return {
    title: 'Weeks of a year',
    value: 80,
    render: ({ folded }) => {
      const known = history.find(
        (one) => one.scope.kind === scope.kind && one.scope.slug === scope.slug,
      )
      const all = known === undefined ? [] : weeksOf(known.rows)
      if (known === undefined || all.length < 2) return undefined
      const shown = all.slice(0, Math.min(folded, MOST))
      const rows = table(COLUMNS, shown)
      return (
        rows &&
        details(
          safe`Table: ${counted(shown.length, 'week')} of the archive`,
          stack(rows, legend(known)),
        )
      )
    },
  }
}

function legend({ daysLeft }: ScopeHistory): Markdown {
  const lacking =
    daysLeft === 0
      ? safe``
      : safe` ${counted(daysLeft, 'stored day')} not read yet: the next runs add what they can.`
  return note(
    safe`Newest first. Daily: mean of Mondays to Fridays with data. Weekly and monthly: users of the 7 and 28 days that end on the last day of the week with data. Days: how many of the seven have data.${lacking}`,
  )
}

/** Newest first. */
function weeksOf(rows: readonly HistoryRow[]): Week[] {
  const found = new Map<Day, Figures[]>()
  for (const figures of rows.flatMap(figuresOf)) {
    const monday = addDays(figures.day, -weekdayOf(figures.day))
    found.set(monday, [...(found.get(monday) ?? []), figures])
  }
  return [...found]
    .map(([monday, days]) => ({ monday, days: days.sort((a, b) => (a.day < b.day ? -1 : 1)) }))
    .sort((one, other) => (one.monday < other.monday ? 1 : -1))
}

function figuresOf({ day, groups: { totals } }: HistoryRow): Figures[] {
  const at = (name: string): number | undefined => {
    const value: unknown = totals?.[name]
    return typeof value === 'number' ? value : undefined
  }
  const daily = at('daily_active_users')
  const [weekly, monthly] = [at('weekly_active_users'), at('monthly_active_users')]
  return (daily ?? weekly ?? monthly) === undefined ? [] : [{ day, daily, weekly, monthly }]
}

function weekdayMean({ days }: Week): number | undefined {
  const values = days
    .filter(({ day }) => weekdayOf(day) <= LAST_WEEKDAY)
    .flatMap(({ daily }) => daily ?? [])
  if (values.length === 0) return undefined
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
}

/** 0 is Monday. */
function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}
