import { type Customization, type Measured } from '../../measure/measured.js'
import { details, stack, table } from '../blocks.js'
import { type Section } from '../budget.js'
import { name, own, safe } from '../markdown.js'
import { count } from '../numbers.js'

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
      const agents = table(
        [
          {
            title: safe`Third-party agent`,
            cell: (agent) => name(agent.name),
          },
          { title: safe`Requests`, align: 'right', cell: (agent) => count(agent.requests) },
        ],
        thirdPartyAgents,
        { order: safe`requests, most first`, cap: rows },
      )
      const others = LISTS.map(({ key, title }) =>
        table(
          [
            { title: own(title), cell: (row) => name(row.name) },
            { title: safe`Uses`, align: 'right', cell: (row) => count(row.count) },
          ],
          lists[key],
          { order: safe`uses, most first`, cap: Math.min(rows, 5) },
        ),
      )
      return details(safe`Third-party agents and customization`, stack(agents, ...others))
    },
  }
}
