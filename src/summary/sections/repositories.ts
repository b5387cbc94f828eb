import { type Measured, type Repositories, type Repository } from '../../measure/measured.js'
import { type Column, table } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, name, safe } from '../markdown.js'
import { count, counted, minutes, share } from '../numbers.js'
import { rangeOf } from './ranges.js'

interface RepositoryRow extends Pick<
  Repository,
  'created' | 'createdByCopilot' | 'merged' | 'reviewed' | 'reviewedByCopilot'
> {
  readonly label: Markdown
  readonly minutesToMerge?: number
  readonly minutesToFirstReview?: number
}

const REPOSITORY_COLUMNS: readonly Column<RepositoryRow>[] = [
  { title: safe`Repository`, cell: (row) => row.label },
  { title: safe`Created`, align: 'right', cell: (row) => count(row.created) },
  {
    title: safe`By Copilot`,
    align: 'right',
    cell: (row) => share(row.createdByCopilot, row.created),
  },
  { title: safe`Merged`, align: 'right', cell: (row) => count(row.merged) },
  {
    title: safe`Copilot reviews`,
    align: 'right',
    cell: (row) => share(row.reviewedByCopilot, row.reviewed),
  },
  {
    title: safe`First review`,
    align: 'right',
    cell: (row) => minutes(row.minutesToFirstReview),
  },
  { title: safe`To merge`, align: 'right', cell: (row) => minutes(row.minutesToMerge) },
]

/** Pull requests by repository. On a public page the private ones are one row without names. */
export function repositories(measured: Measured, hidden: boolean): Section {
  return {
    title: 'Repositories',
    value: 65,
    render: ({ rows }) => {
      const found = measured.repositories
      if (found === undefined || found.rows.length === 0) return undefined
      return table(REPOSITORY_COLUMNS, rowsOf(found, hidden), {
        order: safe`created, most first`,
        cap: rows,
        remark: repositoryNote(found),
      })
    },
  }
}

function repositoryNote(found: Repositories): Markdown {
  return safe`${rangeOf({ first: found.firstDay, last: found.lastDay })}, ${counted(found.days, 'day')}, ${counted(found.rows.length, 'repository', 'repositories')}. Created and merged: pull requests. Reviews count once per day; times are medians of days weighted by merges, an approximation.`
}

function rowsOf(found: Repositories, hidden: boolean): RepositoryRow[] {
  const isOpen = (row: Repository): boolean => !hidden || row.visibility.toUpperCase() === 'PUBLIC'
  const open = found.rows.filter(isOpen).map((row) => ({
    ...row,
    label: name(`${row.owner}/${row.name}`, 80),
  }))
  const closed = found.rows.filter((row) => !isOpen(row))
  return closed.length === 0 ? open : [...open, summed(closed)]
}

function summed(rows: readonly Repository[]): RepositoryRow {
  const sum = (of: (row: Repository) => number): number =>
    rows.reduce((total, row) => total + of(row), 0)
  return {
    label: safe`*${counted(rows.length, 'repository', 'repositories')}, not public*`,
    created: sum((row) => row.created),
    createdByCopilot: sum((row) => row.createdByCopilot),
    merged: sum((row) => row.merged),
    reviewed: sum((row) => row.reviewed),
    reviewedByCopilot: sum((row) => row.reviewedByCopilot),
  }
}
