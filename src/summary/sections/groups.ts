import {
  type Measured,
  type Repositories,
  type Repository,
  type Team,
  type Teams,
} from '../../measure/measured.js'
import { type Column, cappedTable, listed, note, stack } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, name, safe } from '../markdown.js'
import { count, counted, minutes, percent, share } from '../numbers.js'
import { rangeOf } from './ranges.js'

const TEAM_COLUMNS: readonly Column<Team>[] = [
  { title: safe`Team`, cell: (team) => name(team.slug) },
  { title: safe`Users`, align: 'right', cell: (team) => count(team.users) },
  { title: safe`Active`, align: 'right', cell: (team) => count(team.activeUsers) },
  { title: safe`Chat requests`, align: 'right', cell: (team) => count(team.chatRequests) },
  {
    title: safe`Acceptance`,
    align: 'right',
    cell: (team) => share(team.completionsAccepted, team.completionsSuggested),
  },
  { title: safe`Lines added`, align: 'right', cell: (team) => count(team.linesAdded) },
  { title: safe`Credits`, align: 'right', cell: (team) => count(team.aiCreditsUsed) },
  { title: safe`Days`, align: 'right', cell: (team) => count(team.days) },
]

/** Teams over the days on which users and memberships were both there. */
export function teams(measured: Measured, hidden: boolean): Section {
  return {
    title: 'Teams',
    value: 70,
    render: ({ rows }) => {
      const joined = measured.teams
      if (joined === undefined) return undefined
      if (hidden) return hiddenTeams(joined)
      const none = safe`No team had at least ${count(joined.minimumGroupSize)} active members on a day.`
      return stack(cappedTable(TEAM_COLUMNS, joined.rows, rows) ?? none, teamNotes(joined))
    },
  }
}

function hiddenTeams(joined: Teams): Markdown {
  return safe`${counted(joined.rows.length, 'team')}. They are not listed, since anyone can read this page.`
}

function teamNotes(joined: Teams): Markdown {
  const { days, usersInSeveralTeams, uncoveredUsers, belowMinimum, minimumGroupSize } = joined
  const from = safe`${rangeOf({ first: joined.firstDay, last: joined.lastDay })}, ${counted(days, 'day')}, joined day by day.`
  const several =
    usersInSeveralTeams === undefined
      ? safe``
      : safe` (${counted(usersInSeveralTeams, 'user')} in several)`
  const overlap = safe`Teams overlap${several}: their sum is not the total.`
  const uncovered = safe`In no team: ${counted(uncoveredUsers ?? 0, 'user')} (${percent(joined.uncoveredUserShare)}) with ${percent(joined.uncoveredActivityShare)} of the activity.`
  const small = safe`Left out: ${counted(belowMinimum, 'team')} with fewer than ${count(minimumGroupSize)} members, or fewer active on every day.`
  const told = [
    from,
    ...(usersInSeveralTeams === 0 ? [] : [overlap]),
    ...((uncoveredUsers ?? 0) > 0 ? [uncovered] : []),
    ...(belowMinimum > 0 ? [small] : []),
  ]
  return note(listed(told, ' '))
}

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
      return stack(
        cappedTable(REPOSITORY_COLUMNS, rowsOf(found, hidden), rows),
        note(repositoryNote(found)),
      )
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
