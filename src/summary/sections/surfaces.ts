import { type Measured, type Surfaces, type ToolTotals } from '../../measure/measured.js'
import { type Column, note, stack, table } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, safe } from '../markdown.js'
import { count, counted } from '../numbers.js'

interface SurfaceRow {
  readonly surface: Markdown
  readonly users: Markdown
  readonly use: Markdown
}

const SURFACES: readonly Column<SurfaceRow>[] = [
  { title: safe`Surface`, cell: (row) => row.surface },
  { title: safe`Users`, cell: (row) => row.users },
  { title: safe`Use`, cell: (row) => row.use },
]

/** CLI, app, cloud agent, code review, VS Code agents. */
export function surfaces(measured: Measured): Section {
  return {
    title: 'CLI, cloud agent, code review',
    value: 60,
    render: () => {
      const rows = surfaceRows(measured.surfaces)
      const shown = table(SURFACES, rows)
      return (
        shown &&
        stack(
          safe`### CLI, cloud agent, code review`,
          shown,
          note(safe`These overlap with the numbers above and must not be added to them.`),
        )
      )
    },
  }
}

function surfaceRows({ cli, app, cloudAgent, codeReview, vscodeAgent }: Surfaces): SurfaceRow[] {
  const rows: SurfaceRow[] = []
  if (cli)
    rows.push({
      surface: safe`Copilot CLI`,
      users: toolUsers(cli),
      use: toolUse(cli),
    })
  if (app) rows.push({ surface: safe`Copilot app`, users: toolUsers(app), use: toolUse(app) })
  if (cloudAgent) rows.push({ surface: safe`Cloud agent`, users: periods(cloudAgent), use: safe`` })
  if (codeReview) {
    const { passiveDaily, passiveMonthly } = codeReview
    rows.push({
      surface: safe`Code review, asked for`,
      users: periods(codeReview),
      use: safe``,
    })
    rows.push({
      surface: safe`Code review, automatic only`,
      users: periods({ daily: passiveDaily, monthly: passiveMonthly }),
      use: safe``,
    })
  }
  if (vscodeAgent) {
    const use = safe`${counted(vscodeAgent.sessions, 'session')}, ${counted(vscodeAgent.messages, 'message')}`
    rows.push({
      surface: safe`VS Code Agents window`,
      users: count(undefined),
      use,
    })
  }
  return rows.filter((row) => row.users !== count(undefined) || row.use !== '')
}

function toolUsers(tool: ToolTotals): Markdown {
  return count(tool.users)
}

function toolUse(tool: ToolTotals): Markdown {
  const prompts = tool.prompts === undefined ? safe`` : safe`, ${counted(tool.prompts, 'prompt')}`
  const tokens = count(tool.promptTokens + tool.outputTokens)
  return safe`${counted(tool.sessions, 'session')}${prompts}, ${counted(tool.requests, 'request')}, ${tokens} tokens`
}

function periods(users: {
  daily?: number
  weekly?: number
  monthly?: number
  window?: number
}): Markdown {
  const parts = [
    ['monthly', users.monthly],
    ['weekly', users.weekly],
    ['daily', users.daily],
    ['in the window', users.window],
  ] as const
  const told = parts.flatMap(([when, value]) =>
    value === undefined ? [] : [`${count(value)} ${when}`],
  )
  return told.length === 0 ? count(undefined) : (told.join(', ') as Markdown)
}
