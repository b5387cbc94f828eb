import { type Customization, type Measured } from '../../measure/measured.js'
import { cappedTable, details, note, stack } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, name, own, safe } from '../markdown.js'
import { count, counted, percent, share } from '../numbers.js'

/** Adoption phases and repeated use. */
export function adoption(measured: Measured): Section {
  return {
    title: 'Adoption',
    value: 50,
    render: () => {
      return stack(phases(measured), engagement(measured))
    },
  }
}

function phases({ phases }: Measured): Markdown | undefined {
  if (phases === undefined) return undefined
  const total = phases.rows.reduce((sum, row) => sum + row.users, 0)
  const merged = phases.rows.some((row) => row.pullRequestsMerged !== undefined)
  const shown = cappedTable(
    [
      {
        title: safe`Adoption phase`,
        cell: (row) => name(row.name),
      },
      { title: safe`Users`, align: 'right', cell: (row) => count(row.users) },
      { title: safe`Share`, align: 'right', cell: (row) => share(row.users, total) },
      ...(merged
        ? [
            {
              title: safe`PRs merged`,
              align: 'right' as const,
              cell: (row: { pullRequestsMerged?: number }) => count(row.pullRequestsMerged),
            },
          ]
        : []),
    ],
    phases.rows,
    10,
  )
  const active = phases.rows.some((row) => row.counts === 'active')
  const who = active ? safe`those active on that day` : safe`all of the phase over 28 days`
  return shown && stack(shown, note(safe`On ${own(phases.day)}; ${who}.`))
}

function engagement({ engagement }: Measured): Markdown | undefined {
  if (engagement === undefined || engagement.rows.length === 0) return undefined
  return cappedTable(
    [
      {
        title: safe`Used on two days or more`,
        cell: (row) => name(row.feature),
      },
      { title: safe`Users`, align: 'right', cell: (row) => count(row.users) },
      {
        title: safe`Share of active users`,
        align: 'right',
        cell: (row) => share(row.users, engagement.activeUsers),
      },
    ],
    engagement.rows,
    10,
  )
}

/** AI credits, which measure use. */
export function credits(measured: Measured): Section {
  return { title: 'Cost', value: 69, render: () => creditsLine(measured) }
}

function creditsLine({ credits }: Measured): Markdown | undefined {
  if (credits === undefined) return undefined
  const { used, firstDay, lastDay, users, median, topShare } = credits
  const spread =
    median === undefined || users < 2
      ? safe``
      : safe`: ${count(median)} in the median, ${percent(topShare)} by the first of them`
  return safe`**${count(used)} AI credits** from ${own(firstDay)} to ${own(lastDay)}, used by ${counted(users, 'person', 'people')}${spread}. A measure of use, not an invoice: the list price is 0.01 US dollars per credit.`
}

const LISTS: readonly { key: keyof Omit<Customization, 'thirdPartyAgents'>; title: string }[] = [
  { key: 'skills', title: 'Skill' },
  { key: 'mcp', title: 'MCP server' },
  { key: 'slashCommands', title: 'Slash command' },
  { key: 'customAgents', title: 'Custom agent' },
  { key: 'plugins', title: 'Plugin' },
]

/** Agents of third parties; skills, MCP servers and the like. */
export function customization(measured: Measured): Section {
  return {
    title: 'Third-party agents and customization',
    value: 30,
    render: ({ rows }) => {
      const { thirdPartyAgents, ...lists } = measured.customization
      const agents = cappedTable(
        [
          {
            title: safe`Third-party agent`,
            cell: (agent) => name(agent.name),
          },
          { title: safe`Requests`, align: 'right', cell: (agent) => count(agent.requests) },
        ],
        thirdPartyAgents,
        rows,
      )
      const others = LISTS.map(({ key, title }) =>
        cappedTable(
          [
            { title: own(title), cell: (row) => name(row.name) },
            { title: safe`Uses`, align: 'right', cell: (row) => count(row.count) },
          ],
          lists[key],
          Math.min(rows, 5),
        ),
      )
      return details(safe`Third-party agents and customization`, stack(agents, ...others))
    },
  }
}
