import { type LegacyDay, type LegacyUsage, type Measured } from '../../measure/measured.js'
import { type Column, note, stack, table } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, name, own, safe } from '../markdown.js'
import { count, percent } from '../numbers.js'

const COLUMNS: readonly Column<LegacyDay>[] = [
  { title: safe`Day`, cell: (row) => own(row.day) },
  { title: safe`Active users`, align: 'right', cell: (row) => count(row.activeUsers) },
  { title: safe`Chat users`, align: 'right', cell: (row) => count(row.activeChatUsers) },
  { title: safe`Suggestions`, align: 'right', cell: (row) => count(row.suggestions) },
  { title: safe`Acceptance`, align: 'right', cell: (row) => percent(row.acceptanceRate) },
  { title: safe`Lines accepted`, align: 'right', cell: (row) => count(row.linesAccepted) },
  { title: safe`Chat turns`, align: 'right', cell: (row) => count(row.chatTurns) },
]

/** The retired report, newest days first. */
export function legacy(measured: Measured): Section {
  return {
    title: 'Legacy usage',
    value: 55,
    render: ({ rows }) => {
      const blocks = measured.legacy.slice(0, rows).map((usage) => ofTeam(usage, Math.min(rows, 7)))
      if (blocks.every((block) => block === undefined)) return undefined
      return stack(
        ...blocks,
        note(
          safe`The retired usage report counts in its own way; do not compare it with the reports above.`,
        ),
      )
    },
  }
}

function ofTeam(usage: LegacyUsage, rows: number): Markdown | undefined {
  const shown = table(COLUMNS, [...usage.rows].reverse(), {
    order: safe`newest day first`,
    cap: rows,
  })
  if (shown === undefined || usage.team === undefined) return shown
  return stack(safe`Team ${name(usage.team)}`, shown)
}
