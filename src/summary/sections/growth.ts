import { type ScopeHistory } from '../../history/groups.js'
import { type DayPoint, type Measured } from '../../measure/measured.js'
import { type Column, details, listed, note, stack, table } from '../blocks.js'
import { type Detail, type Section } from '../budget.js'
import { dayLabels, growthChart } from '../charts.js'
import { type Markdown, own, safe } from '../markdown.js'
import { count, counted, percent } from '../numbers.js'

interface DayColumn {
  readonly title: Markdown
  readonly of: (point: DayPoint) => number | undefined
  readonly format?: (value: number | undefined) => Markdown
}

const DAY_COLUMNS: readonly DayColumn[] = [
  { title: safe`Daily`, of: (point) => point.dailyActiveUsers },
  { title: safe`Weekly`, of: (point) => point.weeklyActiveUsers },
  { title: safe`Monthly`, of: (point) => point.monthlyActiveUsers },
  { title: safe`Acceptance`, of: (point) => point.completionAcceptanceRate, format: percent },
  { title: safe`Chats`, of: (point) => point.chatRequests },
  { title: safe`Added`, of: (point) => point.linesAdded },
  { title: safe`Deleted`, of: (point) => point.linesDeleted },
  { title: safe`Copilot PRs`, of: (point) => point.pullRequestsCreatedByCopilot },
]

/** As many days stand side by side with their labels. */
const MOST_DAYS = 31

/** Active users over time, what GitHub counted differently from when on, and every day in a table. */
export function growth(measured: Measured, history: ScopeHistory | undefined): Section {
  return {
    title: 'Active users',
    value: 90,
    render: (detail) => {
      if (measured.series.length === 0) return undefined
      const notes = stack(
        breakNotes(measured.breakMarks),
        missingDays(measured),
        withoutHistory(history),
      )
      return stack(
        detail.charts ? chartOf(measured) : undefined,
        notes === '' ? undefined : notes,
        dayTable(measured, detail),
      )
    },
  }
}

/** A line under a chart whose window crosses a change of counting. */
export function breakReminder(measured: Measured): Markdown | undefined {
  if (measured.breakMarks.length === 0) return undefined
  const days = listed(measured.breakMarks.map((mark) => own(mark.day)))
  return note(safe`GitHub's way of counting changed on ${days}: see the active users.`)
}

/** The newest days, as many as fit; the table has all, and the weeks of the archive are drawn below. */
function chartOf({ series, breakMarks, window }: Measured): Markdown | undefined {
  const points = series.filter((point) => point.dailyActiveUsers !== undefined).slice(-MOST_DAYS)
  const days = points.map(({ day }) => day)
  // The mark of a day without data stands at the next one.
  const marked = breakMarks.flatMap((mark) => days.find((day) => day >= mark.day) ?? [])
  return growthChart({
    labels: dayLabels(days, marked),
    bars: { label: safe`daily`, values: points.map((point) => point.dailyActiveUsers) },
    provisional: days.map((day) => window?.provisionalDays.includes(day) === true),
    lines: [
      { label: safe`weekly (7 days)`, values: points.map((point) => point.weeklyActiveUsers) },
      { label: safe`monthly (28 days)`, values: points.map((point) => point.monthlyActiveUsers) },
    ],
  })
}

/** What the stars of an axis stand for. */
export function breakNotes(marks: Measured['breakMarks']): Markdown {
  return stack(
    ...marks.map((mark) => note(safe`\\* **From ${own(mark.day)} on:** ${own(mark.note)}`)),
  )
}

function missingDays({ window }: Measured): Markdown | undefined {
  const missing = window?.missingDays ?? []
  if (missing.length === 0) return undefined
  const some = missing.slice(0, 5).map((day) => own(day))
  const rest = missing.length - some.length
  const tail = rest > 0 ? safe` and ${count(rest)} more` : safe``
  return note(safe`Without data, and not in the chart: ${listed(some)}${tail}.`)
}

function withoutHistory(history: ScopeHistory | undefined): Markdown | undefined {
  if (history !== undefined) return undefined
  return note(
    safe`The days of this run only. With an archive (\`commit: true\`) this page shows a year.`,
  )
}

function dayTable({ series, window }: Measured, detail: Detail): Markdown | undefined {
  const used = DAY_COLUMNS.filter((column) =>
    series.some((point) => column.of(point) !== undefined),
  )
  const provisional = (point: DayPoint) =>
    window?.provisionalDays.includes(point.day) === true ? safe` (provisional)` : safe``
  const columns: Column<DayPoint>[] = [
    { title: safe`Day`, cell: (point) => safe`${own(point.day)}${provisional(point)}` },
    ...used.map(({ title, of, format = count }) => ({
      title,
      align: 'right' as const,
      cell: (point: DayPoint) => format(of(point)),
    })),
  ]
  const newest = [...series].reverse().slice(0, detail.folded)
  const rows = table(columns, newest, {
    order: safe`newest day first`,
    remark: safe`Chats: requests to chat. Added, deleted: lines of code.`,
  })
  const what =
    newest.length === series.length ? safe`` : safe` (the newest ${count(newest.length)})`
  return rows && details(safe`Table: ${counted(series.length, 'day')}${what}`, rows)
}
