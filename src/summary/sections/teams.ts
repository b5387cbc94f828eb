import { type ScopeHistory } from '../../history/groups.js'
import { type Measured, type Team, type Teams, type Window } from '../../measure/measured.js'
import { type Column, listed, note, stack, table } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, name, safe } from '../markdown.js'
import { count, counted, percent, share } from '../numbers.js'
import { rangeOf } from './ranges.js'
import { teamsKnown, type TeamLine } from './team-lines.js'

interface TeamColumn extends Column<TeamLine> {
  /** Absent where no team has it. */
  readonly of?: (team: TeamLine) => unknown
}

const number = (title: Markdown, of: (team: TeamLine) => number | undefined): TeamColumn => ({
  ...{ title, align: 'right', of },
  cell: (team) => count(of(team)),
})

const COLUMNS: readonly TeamColumn[] = [
  { title: safe`Team`, cell: (team) => name(team.slug) },
  number(safe`Members`, (team) => team.members),
  number(safe`Users`, (team) => team.users),
  number(safe`Active`, (team) => team.activeUsers),
  number(safe`Active a day`, (team) => team.activeOnWeekday),
  { title: safe`Weeks`, of: (team) => team.trend, cell: (team) => team.trend ?? safe`` },
  number(safe`Chats`, (team) => team.chatRequests),
  {
    title: safe`Acceptance`,
    align: 'right',
    cell: (team) => share(team.completionsAccepted, team.completionsSuggested),
  },
  number(safe`Added`, (team) => team.linesAdded),
  number(safe`Credits`, (team) => team.aiCreditsUsed),
]

const LEGEND = safe`Chats: requests to chat. Added: lines of code.`
const TREND = safe`Weeks: active members on a weekday, week by week, the newest last (a dot: none told).`

/**
 * Teams over the days on which users and memberships were both there: those of this run, who are distinct people, or
 * those that the archive knows, where these are more.
 */
export function teams(
  measured: Measured,
  hidden: boolean,
  history: ScopeHistory | undefined,
): Section {
  return {
    title: 'Teams',
    value: 70,
    render: ({ rows }) => {
      const { teams: joined, window } = measured
      if (hidden) return joined && hiddenTeams(joined)
      const known = teamsKnown(history, window)
      const isOfArchive = known.days > (joined?.days ?? 0)
      if (joined === undefined && !isOfArchive) return WITHOUT
      const trends = new Map(known.lines.map(({ id, trend }) => [id, trend]))
      const own = joined?.rows.map((team) => lineOf(team, trends.get(team.id))) ?? []
      const shown = tableOf(isOfArchive ? known.lines : own, rows, known.lines.length > 0)
      const leftOut = history?.teamsLeftOut ?? 0
      const notes = isOfArchive
        ? archiveNote({ days: known.days, leftOut }, window)
        : joined && teamNotes(joined)
      return stack(shown ?? noneOf(joined), notes)
    },
  }
}

const WITHOUT = note(
  safe`Teams come from user rows and the lists of their members (\`users-1-day\` and \`user-teams-1-day\`): no day of this page has both.`,
)

function tableOf(lines: readonly TeamLine[], cap: number, drawn: boolean): Markdown | undefined {
  const order = (team: TeamLine) => team.activeUsers ?? team.activeOnWeekday ?? 0
  const sorted = [...lines].sort(
    (one, other) => order(other) - order(one) || (one.slug < other.slug ? -1 : 1),
  )
  const columns = COLUMNS.filter(({ of }) => !of || lines.some((team) => of(team) !== undefined))
  return table(columns, sorted, {
    order: safe`active, most first`,
    ...{ cap, remark: drawn ? safe`${LEGEND} ${TREND}` : LEGEND },
  })
}

function lineOf(team: Team, trend: Markdown | undefined): TeamLine {
  return { ...team, ...(trend && { trend }) }
}

function noneOf(joined: Teams | undefined): Markdown {
  if (joined === undefined) return safe`No team is large enough to be told of.`
  return safe`No team had at least ${count(joined.minimumGroupSize)} active members on a day.`
}

function hiddenTeams(joined: Teams): Markdown {
  return safe`${counted(joined.rows.length, 'team')}. They are not listed, since anyone can read this page.`
}

function archiveNote(
  { days, leftOut }: { readonly days: number; readonly leftOut: number },
  window: Window | undefined,
): Markdown {
  const all = (window?.days ?? 0) + (window?.missingDays.length ?? 0)
  const kept =
    leftOut === 0
      ? safe``
      : safe` Of each day the history keeps the teams with the most members: up to ${count(leftOut)} smaller ones are not listed.`
  return note(
    safe`Of the archive, ${count(days)} of ${counted(all, 'day')} of the window, joined day by day. Active a day: mean of Mondays to Fridays. Who was active on several days is counted on each: distinct people are known of the days of this run only. Teams overlap: their sum is not the total.${kept}`,
  )
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
