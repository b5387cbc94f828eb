import { addFeature, CHAT_FEATURES, type Cells, openFeatures, plusAll } from './columns.js'
import { countersOf, mergeNames, type NameTable } from './names.js'
import { type UserRow } from './row.js'
import { type Breakdowns } from './stage.js'

/** Counters by name over all the rows of a fold. */
export interface NameTables {
  readonly features: NameTable
  readonly ides: NameTable
  readonly languages: NameTable
  readonly models: NameTable
  /** Models in chat features only. */
  readonly chatModels: NameTable
  /** Customization: the list and the item, joined by a line feed; the first counter counts. */
  readonly items: NameTable
  /** Third-party agents by id; the first counter counts requests. */
  readonly agents: NameTable
  /** The name of an agent in its latest row. */
  readonly agentNames: Map<string, { readonly day: string; readonly name: string }>
}

/** Tables without any name. */
export function noNames(): NameTables {
  return {
    features: new Map(),
    ides: new Map(),
    languages: new Map(),
    models: new Map(),
    chatModels: new Map(),
    items: new Map(),
    agents: new Map(),
    agentNames: new Map(),
  }
}

/** Adds the breakdowns of a row to the cells of its day and to the names. */
export function addBreakdowns(tables: NameTables, cells: Cells, row: Breakdowns): void {
  const { features, ides, languages, models } = row
  if (features.present) openFeatures(cells)
  for (let index = 0; index < features.length; index++) {
    const entry = features.items[index]
    if (entry === undefined) continue
    addFeature(cells, entry.name, entry.counters)
    plusAll(countersOf(tables.features, entry.name), entry.counters)
  }
  addEntries(tables.ides, ides)
  addEntries(tables.languages, languages)
  for (let index = 0; index < models.length; index++) {
    const entry = models.items[index]
    if (entry === undefined) continue
    plusAll(countersOf(tables.models, entry.name), entry.counters)
    if (CHAT_FEATURES.has(entry.second)) {
      plusAll(countersOf(tables.chatModels, entry.name), entry.counters)
    }
  }
}

function addEntries(table: NameTable, entries: UserRow['ides']): void {
  for (let index = 0; index < entries.length; index++) {
    const entry = entries.items[index]
    if (entry !== undefined) plusAll(countersOf(table, entry.name), entry.counters)
  }
}

/** Adds the short lists and the third-party agents of a row of that day. */
export function addExtras(
  tables: NameTables,
  day: string,
  row: Pick<UserRow, 'items' | 'agents'>,
): void {
  for (const entry of row.items.items.slice(0, row.items.length)) {
    plusAll(countersOf(tables.items, `${entry.second}\n${entry.name}`), entry.counters)
  }
  for (const entry of row.agents.items.slice(0, row.agents.length)) {
    const id = entry.second === '' ? entry.name : entry.second
    plusAll(countersOf(tables.agents, id), entry.counters)
    nameAgent(tables, id, { day, name: entry.name })
  }
}

function nameAgent(tables: NameTables, id: string, named: { day: string; name: string }): void {
  const known = tables.agentNames.get(id)
  const later = known === undefined || named.day > known.day
  // Of several names on one day the first of the alphabet, so that the order of rows does not matter.
  if (later || (named.day === known.day && named.name < known.name)) {
    if (tables.agents.has(id)) tables.agentNames.set(id, named)
  }
}

/** Adds the names of another fold. */
export function mergeTables(target: NameTables, source: NameTables): void {
  mergeNames(target.features, source.features)
  mergeNames(target.ides, source.ides)
  mergeNames(target.languages, source.languages)
  mergeNames(target.models, source.models)
  mergeNames(target.chatModels, source.chatModels)
  mergeNames(target.items, source.items)
  mergeNames(target.agents, source.agents)
  for (const [id, named] of source.agentNames) nameAgent(target, id, named)
}
