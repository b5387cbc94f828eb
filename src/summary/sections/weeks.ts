import { type HistoryRow, type ScopeHistory } from '../../history/groups.js'
import { type Measured } from '../../measure/measured.js'
import { type Day } from '../../model.js'
import { isWeekday, mondayOf } from '../../reports/days.js'
import { breaksIn } from '../../schema/breaks.js'
import { type Column, details, note, stack, table } from '../blocks.js'
import { type Section } from '../budget.js'
import { growthChart, monthAndDay } from '../charts.js'
import { type Markdown, own, safe } from '../markdown.js'
import { count, counted } from '../numbers.js'
import { breakNotes } from './growth.js'
import { numberIn } from './known.js'

interface Week {
  readonly monday: Day
  /** Of its days, ascending: those with figures on users. */
  readonly days: readonly Figures[]
  /** Of all its days that tell them, whatever else these tell. */
  readonly credits: number | undefined
}

interface Figures {
  readonly day: Day
  readonly daily?: number | undefined
  readonly weekly?: number | undefined
  readonly monthly?: number | undefined
}

/** A year and a week: what the history reads. */
const MOST = 53
/** Fewer weeks are in the chart of days, or nearly so. */
const WORTH_DRAWING = 6
/** As many labels such as `Oct 28` stand side by side. */
const PLACES = 17

const COLUMNS: readonly Column<Week>[] = [
  { title: safe`Week from Monday`, cell: ({ monday }) => own(monday) },
  { title: safe`Daily, mean`, align: 'right', cell: ({ days }) => count(weekdayMean(days)) },
  { title: safe`Weekly`, align: 'right', cell: ({ days }) => count(days.at(-1)?.weekly) },
  { title: safe`Monthly`, align: 'right', cell: ({ days }) => count(days.at(-1)?.monthly) },
  { title: safe`Days`, align: 'right', cell: ({ days }) => count(days.length) },
]

const CREDITS: Column<Week> = {
  ...{ title: safe`AI credits`, align: 'right' },
  cell: ({ credits }) => count(credits),
}

/** Users week by week, as far back as the archive knows them; nothing for less than two weeks. */
export function weeks(measured: Measured, known: ScopeHistory | undefined): Section {
  return {
    title: 'Weeks of a year',
    value: 80,
    render: ({ folded, charts }) => {
      const all = known === undefined ? [] : weeksOf(known.rows)
      if (known === undefined || all.length < 2) return undefined
      const shown = all.slice(0, Math.min(folded, MOST))
      const hasCredits = shown.some(({ credits }) => credits !== undefined)
      const rows = table(hasCredits ? [...COLUMNS, CREDITS] : COLUMNS, shown, {
        order: safe`newest week first`,
        remark: safe`Daily: mean of Mondays to Fridays with data. Weekly and monthly: users of the 7 and 28 days that end on the last day of the week with data. Days: how many of the seven have data.`,
      })
      return stack(
        charts ? chartOf(all.slice(0, MOST), measured) : undefined,
        daysLeft(known),
        rows && details(safe`Table: ${counted(shown.length, 'week')} of the archive`, rows),
      )
    },
  }
}

function daysLeft({ daysLeft: left }: ScopeHistory): Markdown | undefined {
  if (left === 0) return undefined
  return note(safe`${counted(left, 'stored day')} not read yet: the next runs add what they can.`)
}

/** Newest first. */
function weeksOf(rows: readonly HistoryRow[]): Week[] {
  const found = new Map<Day, HistoryRow[]>()
  for (const row of [...rows].sort((one, other) => (one.day < other.day ? -1 : 1))) {
    const monday = mondayOf(row.day)
    found.set(monday, [...(found.get(monday) ?? []), row])
  }
  return [...found]
    .map(([monday, own]) => weekOf(monday, own))
    .filter(({ days, credits }) => days.length > 0 || credits !== undefined)
    .sort((one, other) => (one.monday < other.monday ? 1 : -1))
}

function weekOf(monday: Day, rows: readonly HistoryRow[]): Week {
  const credits = rows.flatMap((row) => numberIn(row, 'credits', 'ai_credits_used') ?? [])
  return {
    monday,
    days: rows.flatMap(figuresOf),
    credits: credits.length === 0 ? undefined : credits.reduce((sum, value) => sum + value, 0),
  }
}

function figuresOf(row: HistoryRow): Figures[] {
  const daily = numberIn(row, 'totals', 'daily_active_users')
  const weekly = numberIn(row, 'totals', 'weekly_active_users')
  const monthly = numberIn(row, 'totals', 'monthly_active_users')
  return (daily ?? weekly ?? monthly) === undefined
    ? []
    : [{ day: row.day, daily, weekly, monthly }]
}

function weekdayMean(days: readonly Figures[]): number | undefined {
  const values = days.filter(({ day }) => isWeekday(day)).flatMap(({ daily }) => daily ?? [])
  if (values.length === 0) return undefined
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
}

/** Single weeks, or as many together as there is room for, the newest whole. */
function chartOf(newestFirst: readonly Week[], { breakMarks }: Measured): Markdown | undefined {
  if (newestFirst.length < WORTH_DRAWING) return undefined
  const step = Math.ceil(newestFirst.length / PLACES)
  const spans = spansOf(newestFirst, step)
  const days = spans.flatMap((span) => span.days)
  const [firstDay, lastDay] = [days[0]?.day, days.at(-1)?.day]
  if (firstDay === undefined || lastDay === undefined) return undefined
  const marks = breaksIn({ firstDay, lastDay })
  const marked = marks.map(({ day }) => spans.find((span) => (span.days.at(-1)?.day ?? '') >= day))
  const chart = growthChart({
    labels: spans.map((span) => `${monthAndDay(span.monday)}${marked.includes(span) ? '*' : ''}`),
    bars: {
      label: safe`daily, mean of Mondays to Fridays`,
      values: spans.map((span) => weekdayMean(span.days)),
    },
    lines: [
      { label: safe`weekly`, values: spans.map((span) => span.days.at(-1)?.weekly) },
      { label: safe`monthly`, values: spans.map((span) => span.days.at(-1)?.monthly) },
    ],
  })
  const each = step === 1 ? safe`week` : safe`${count(step)} weeks`
  const lead = safe`**The archive, ${own(firstDay)} to ${own(lastDay)}**`
  const told = note(
    safe`Each place is the ${each} from the Monday below it; lines are of its last day with data.`,
  )
  // Those of the window are told with its days.
  const others = marks.filter(({ day }) => breakMarks.every((mark) => mark.day !== day))
  return chart && stack(lead, chart, told, breakNotes(others))
}

/** Weeks together, a step of them at a place; ascending, the newest place whole. */
function spansOf(newestFirst: readonly Week[], step: number): Omit<Week, 'credits'>[] {
  const spans: Omit<Week, 'credits'>[] = []
  for (let at = 0; at < newestFirst.length; at += step) {
    const weeks = newestFirst.slice(at, at + step).reverse()
    const [first] = weeks
    // Fewer weeks than the others would be another measure.
    if (first === undefined || weeks.length < step) continue
    spans.unshift({ monday: first.monday, days: weeks.flatMap((week) => week.days) })
  }
  return spans
}
