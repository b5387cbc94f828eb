import {
  type Measured,
  type Surface,
  type SurfaceKey,
  type SurfaceUse,
} from '../../measure/measured.js'
import { type Column, listed, table } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, safe } from '../markdown.js'
import { count, counted } from '../numbers.js'

interface Period {
  readonly title: Markdown
  readonly of: (surface: Surface) => number | undefined
  /** Not shown where this is known, which says nearly the same. */
  readonly unless?: (surface: Surface) => number | undefined
}

const PERIODS: readonly Period[] = [
  { title: safe`Daily users`, of: ({ daily }) => daily },
  { title: safe`Weekly`, of: ({ weekly }) => weekly },
  { title: safe`Monthly`, of: ({ monthly }) => monthly },
  { title: safe`In the window`, of: ({ window }) => window, unless: ({ monthly }) => monthly },
]

/** In the order of the table. */
const SURFACES: Readonly<Record<SurfaceKey, Markdown>> = {
  cli: safe`Copilot CLI`,
  app: safe`Copilot app`,
  cloudAgent: safe`Cloud agent`,
  codeReview: safe`Code review, asked for`,
  passiveCodeReview: safe`Code review, automatic only`,
  vscodeAgent: safe`VS Code Agents window`,
}

type SurfaceRow = Surface & { readonly name: Markdown }

/** CLI, app, cloud agent, code review, VS Code agents. */
export function surfaces({ surfaces: found }: Measured): Section {
  return {
    title: 'CLI, cloud agent, code review',
    value: 60,
    render: () => {
      const keys = Object.keys(SURFACES) as SurfaceKey[]
      const rows = keys.flatMap((key): SurfaceRow[] => {
        const { [key]: surface } = found
        return surface === undefined ? [] : [{ ...surface, name: SURFACES[key] }]
      })
      return table(columnsOf(rows), rows, {
        order: safe`from the terminal to the editor`,
        remark: safe`Users of the last day that has them. These overlap with the numbers above and must not be added to them.`,
      })
    },
  }
}

function columnsOf(rows: readonly SurfaceRow[]): Column<SurfaceRow>[] {
  const used = PERIODS.filter(({ of, unless }) =>
    rows.some((row) => of(row) !== undefined && unless?.(row) === undefined),
  )
  return [
    { title: safe`Surface`, cell: (row) => row.name },
    ...used.map(({ title, of }) => ({
      title,
      align: 'right' as const,
      cell: (row: SurfaceRow) => count(of(row)),
    })),
    {
      title: safe`Use in the window`,
      cell: ({ use }) => (use === undefined ? safe`` : useOf(use)),
    },
  ]
}

function useOf(use: SurfaceUse): Markdown {
  const { sessions, prompts, requests, messages, promptTokens, outputTokens } = use
  const told = (value: number | undefined, one: string) =>
    value === undefined ? [] : [counted(value, one)]
  const tokens =
    promptTokens === undefined && outputTokens === undefined
      ? undefined
      : (promptTokens ?? 0) + (outputTokens ?? 0)
  return listed([
    ...told(sessions, 'session'),
    ...told(prompts, 'prompt'),
    ...told(requests, 'request'),
    ...told(messages, 'message'),
    ...told(tokens, 'token'),
  ])
}
