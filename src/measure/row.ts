import { ACCEPTANCES, ADDED, COUNTERS, GENERATIONS, INTERACTIONS, TOOL_FIELDS } from './columns.js'

/**
 * A user row as the folds see it. One object is filled again and again, so it is valid during one call
 * of a fold only and must not be kept; strings may be. Numbers that are not there are NaN, texts ''.
 */
export interface UserRow {
  user: number | string
  login: string
  organization: string
  enterprise: string
  day: string
  endDay: string
  readonly counters: Float64Array
  credits: number
  /** Bits of USED that are true, and those that are true or false. */
  used: number
  usedKnown: number
  phase: number
  phaseName: string
  readonly features: Entries
  readonly ides: Entries
  /** `totals_by_language_feature`: `name` is the language, `second` the feature. */
  readonly languages: Entries
  /** `totals_by_model_feature`: `name` is the model, `second` the feature. */
  readonly models: Entries
  readonly cli: Float64Array
  readonly app: Float64Array
  readonly vscodeAgent: Float64Array
  /** The short lists: `name` of the item, `second` the list, the first counter its count. */
  readonly items: Entries
  /** `name` and id (`second`) of third-party agents, the first counter their requests. */
  readonly agents: Entries
}

/** Entries of a breakdown: the first `length` of `items` count, the rest is left from earlier rows. */
export interface Entries {
  present: boolean
  length: number
  readonly items: Entry[]
}

export interface Entry {
  name: string
  second: string
  version: string
  readonly counters: Float64Array
}

/** Bits of `used_*`. */
export const USED = {
  used_agent: 1,
  used_chat: 2,
  used_cli: 4,
  used_copilot_coding_agent: 8,
  used_copilot_cloud_agent: 16,
  used_copilot_code_review_active: 32,
  used_copilot_code_review_passive: 64,
  used_copilot_app: 128,
  used_vscode_agent: 256,
  /** Any `used_*` that is not known yet. */
  other: 512,
} as const

/** Beside the bits of `used_*`: active by the contract's definition. */
export const ACTIVE = 1024

/** Beside those: the user has a row at all. */
export const HAS_ROW = 2048

function entries(): Entries {
  return { present: false, length: 0, items: [] }
}

/** A fresh row without anything. */
export function newRow(): UserRow {
  return {
    user: '',
    login: '',
    organization: '',
    enterprise: '',
    day: '',
    endDay: '',
    counters: new Float64Array(COUNTERS.length).fill(NaN),
    credits: NaN,
    used: 0,
    usedKnown: 0,
    phase: NaN,
    phaseName: '',
    features: entries(),
    ides: entries(),
    languages: entries(),
    models: entries(),
    cli: new Float64Array(TOOL_FIELDS.length).fill(NaN),
    app: new Float64Array(TOOL_FIELDS.length).fill(NaN),
    vscodeAgent: new Float64Array(2).fill(NaN),
    items: entries(),
    agents: entries(),
  }
}

/** Empties the row for the next one. */
export function clearRow(row: UserRow): void {
  row.user = row.login = row.organization = row.enterprise = row.day = row.endDay = ''
  row.phaseName = ''
  row.credits = row.phase = NaN
  row.used = row.usedKnown = 0
  clearCells(row.counters)
  clearCells(row.cli)
  clearCells(row.app)
  clearCells(row.vscodeAgent)
  clearEntries(row.features)
  clearEntries(row.ides)
  clearEntries(row.languages)
  clearEntries(row.models)
  clearEntries(row.items)
  clearEntries(row.agents)
}

/** A loop, since `fill` costs more for so few. */
function clearCells(cells: Float64Array): void {
  for (let index = 0; index < cells.length; index++) cells[index] = NaN
}

function clearEntries(list: Entries): void {
  list.length = 0
  list.present = false
}

/** The next entry of a list, empty. */
export function nextEntry(list: Entries): Entry {
  const used = list.items[list.length]
  list.length++
  if (used !== undefined) {
    used.name = used.second = used.version = ''
    clearCells(used.counters)
    return used
  }
  const made = {
    name: '',
    second: '',
    version: '',
    counters: new Float64Array(COUNTERS.length).fill(NaN),
  }
  list.items.push(made)
  return made
}

/** Active: any interaction, generation, acceptance or added line, or any `used_*` but passive review. */
export function isActive(row: UserRow): boolean {
  const { counters } = row
  return (
    (counters[INTERACTIONS] ?? 0) > 0 ||
    (counters[GENERATIONS] ?? 0) > 0 ||
    (counters[ACCEPTANCES] ?? 0) > 0 ||
    (counters[ADDED] ?? 0) > 0 ||
    (row.used & ~USED.used_copilot_code_review_passive) !== 0
  )
}
