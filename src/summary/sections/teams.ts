import { type Measured, type Team, type Teams } from '../../measure/measured.js'
import { type Column, listed, note, stack, table } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, name, safe } from '../markdown.js'
import { count, counted, percent, share } from '../numbers.js'
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
      return stack(
        table(TEAM_COLUMNS, joined.rows, { order: safe`interactions, most first`, cap: rows }) ??
          none,
        teamNotes(joined),
      )
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
