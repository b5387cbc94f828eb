import { idOf, type Names, UNNAMED } from '../rows/names.js'
import { type Entries } from '../rows/row.js'
import { breakdownOf } from '../schema/slots.js'

/** What third-party agents are called: the name of an id in its latest row. */
export type AgentNames = Map<number, { readonly day: string; readonly name: string }>

const AGENTS = breakdownOf('totals_by_3rd_party_agent')

/** Notes the names of a row's agents; one without an id goes by its name. */
export function nameAgents(
  of: { readonly names: Names; readonly agents: AgentNames },
  day: string,
  lists: readonly Entries[],
): void {
  const list = lists[AGENTS]
  if (list === undefined) return
  for (let index = 0; index < list.length; index++) {
    const entry = list.items[index]
    if (entry === undefined) continue
    if (entry.names[0] === UNNAMED) entry.names[0] = idOf(of.names, entry.text)
    note(of.agents, entry.names[0] ?? UNNAMED, { day, name: entry.text })
  }
}

/** Of several names on one day the first of the alphabet, so that the order of rows does not matter. */
function note(agents: AgentNames, id: number, named: { day: string; name: string }): void {
  const known = agents.get(id)
  const later = known === undefined || named.day > known.day
  if (later || (named.day === known.day && named.name < known.name)) agents.set(id, named)
}

/** Adds the names that others noted. */
export function mergeAgents(target: AgentNames, source: AgentNames): void {
  for (const [id, named] of source) note(target, id, named)
}
