import { type DayPoint, type Measured } from '../../measure/measured.js'
import { type Column, bullets, details, listed, note, stack, table } from '../blocks.js'
import { type Detail, type Section } from '../budget.js'
import { lineChart } from '../charts.js'
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

/** Active users over time, what GitHub counted differently from when on, and every day in a table. */
export function activity(measured: Measured): Section {
  return {
    title: 'Active users',
    value: 90,
    render: (detail) => {
      if (measured.series.length === 0) return undefined
      const notes = stack(breakNotes(measured), missingDays(measured))
      return stack(
        detail.charts ? chartOf(measured.series) : undefined,
        notes === '' ? undefined : notes,
        dayTable(measured.series, detail),
      )
    },
  }
}

/** A line under a chart whose window crosses a change of counting. */
export function breakReminder(measured: Measured): Markdown | undefined {
  if (measured.breakMarks.length === 0) return undefined
  const days = listed(measured.breakMarks.map((mark) => own(mark.day)))
  return note(safe`GitHub's way of counting changed on ${days}: see "Active users".`)
}

function chartOf(series: readonly DayPoint[]): Markdown | undefined {
  const points = series.filter((point) => point.dailyActiveUsers !== undefined)
  return lineChart(
    points.map((point) => point.day),
    [
      {
        label: safe`daily`,
        values: points.map((point) => point.dailyActiveUsers),
      },
      { label: safe`weekly (7 days)`, values: points.map((point) => point.weeklyActiveUsers) },
      { label: safe`monthly (28 days)`, values: points.map((point) => point.monthlyActiveUsers) },
    ],
  )
}

function breakNotes(measured: Measured): Markdown | undefined {
  return bullets(
    measured.breakMarks.map((mark) => safe`**From ${own(mark.day)} on:** ${own(mark.note)}`),
  )
}

function missingDays({ window }: Measured): Markdown | undefined {
  const missing = window?.missingDays ?? []
  if (missing.length === 0) return undefined
  const some = missing.slice(0, 5).map((day) => own(day))
  const rest = missing.length - some.length
  const tail = rest > 0 ? safe` and ${count(rest)} more` : safe``
  return note(safe`Without data in this run, and not in the chart: ${listed(some)}${tail}.`)
}

function dayTable(series: readonly DayPoint[], detail: Detail): Markdown | undefined {
  const used = DAY_COLUMNS.filter((column) =>
    series.some((point) => column.of(point) !== undefined),
  )
  const columns: Column<DayPoint>[] = [
    {
      title: safe`Day`,
      cell: (point) => own(point.day),
    },
    ...used.map(({ title, of, format = count }) => ({
      title,
      align: 'right' as const,
      cell: (point: DayPoint) => format(of(point)),
    })),
  ]
  const newest = [...series].reverse().slice(0, detail.folded)
  const rows = table(columns, newest)
  const what =
    newest.length === series.length ? safe`` : safe` (the newest ${count(newest.length)})`
  const legend = note(safe`Chats: requests to chat. Added, deleted: lines of code.`)
  return rows && details(safe`Table: ${counted(series.length, 'day')}${what}`, stack(rows, legend))
}
