import { type ActiveUsers, type Measured, type ToolTotals } from '../../measure/measured.js'
import { type Column, table } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, safe } from '../markdown.js'
import { count, counted } from '../numbers.js'

interface SurfaceRow {
  readonly surface: Markdown
  readonly users: ActiveUsers
  readonly use?: Markdown
}

interface Period {
  readonly title: Markdown
  readonly of: (users: ActiveUsers) => number | undefined
  /** Not shown where this is known, which says nearly the same. */
  readonly unless?: (users: ActiveUsers) => number | undefined
}

const PERIODS: readonly Period[] = [
  { title: safe`Daily users`, of: (users) => users.daily },
  { title: safe`Weekly`, of: (users) => users.weekly },
  { title: safe`Monthly`, of: (users) => users.monthly },
  { title: safe`In the window`, of: (users) => users.window, unless: (users) => users.monthly },
]

/** CLI, app, cloud agent, code review, VS Code agents. */
export function surfaces(measured: Measured): Section {
  return {
    title: 'CLI, cloud agent, code review',
    value: 60,
    render: () => {
      const rows = surfaceRows(measured)
      return table(columnsOf(rows), rows, {
        order: safe`from the terminal to the editor`,
        remark: safe`Users of the last day that has them. These overlap with the numbers above and must not be added to them.`,
      })
    },
  }
}

function columnsOf(rows: readonly SurfaceRow[]): Column<SurfaceRow>[] {
  const used = PERIODS.filter(({ of, unless }) =>
    rows.some(({ users }) => of(users) !== undefined && unless?.(users) === undefined),
  )
  return [
    { title: safe`Surface`, cell: (row) => row.surface },
    ...used.map(({ title, of }) => ({
      title,
      align: 'right' as const,
      cell: (row: SurfaceRow) => count(of(row.users)),
    })),
    { title: safe`Use in the window`, cell: (row) => row.use ?? safe`` },
  ]
}

function surfaceRows(measured: Measured): SurfaceRow[] {
  const { cli, app, cloudAgent, codeReview, vscodeAgent } = measured.surfaces
  const passive = { daily: codeReview?.passiveDaily, monthly: codeReview?.passiveMonthly }
  const messages = vscodeAgent && counted(vscodeAgent.messages, 'message')
  const rows: (SurfaceRow | undefined)[] = [
    cli && { surface: safe`Copilot CLI`, users: usersOf(cli), use: useOf(cli) },
    app && { surface: safe`Copilot app`, users: usersOf(app), use: useOf(app) },
    cloudAgent && { surface: safe`Cloud agent`, users: cloudAgent },
    codeReview && { surface: safe`Code review, asked for`, users: codeReview },
    codeReview && { surface: safe`Code review, automatic only`, users: passive },
    vscodeAgent && {
      surface: safe`VS Code Agents window`,
      users: { daily: lastOf(measured) },
      use: safe`${counted(vscodeAgent.sessions, 'session')}, ${messages ?? safe``}`,
    },
  ]
  return rows
    .flatMap((row) => row ?? [])
    .filter((row) => row.use !== undefined || PERIODS.some(({ of }) => of(row.users) !== undefined))
}

function usersOf({ dailyUsers: daily, windowUsers: window }: ToolTotals): ActiveUsers {
  return { daily, window }
}

function lastOf({ series }: Measured): number | undefined {
  return series.at(-1)?.dailyActiveVscodeAgentUsers
}

function useOf(tool: ToolTotals): Markdown {
  const prompts = tool.prompts === undefined ? safe`` : safe`, ${counted(tool.prompts, 'prompt')}`
  const tokens = count(tool.promptTokens + tool.outputTokens)
  return safe`${counted(tool.sessions, 'session')}${prompts}, ${counted(tool.requests, 'request')}, ${tokens} tokens`
}
