import { type ScopeKind } from '../model.js'
import { isDay } from '../reports/days.js'
import { type Names, namesOf } from '../rows/names.js'
import { flagsOf, type UserRow } from '../rows/row.js'
import { ACTIVE, breakdownOf, type CellName, FLAGS, placeOf } from '../schema/slots.js'
import { type AgentNames, mergeAgents, nameAgents } from './agents.js'
import { type Counted, mergeCounts, noCounts } from './counted.js'
import {
  addEntries,
  type DayFacts,
  type DayTable,
  mergeDays,
  noFacts,
  plus,
  plusAll,
} from './day-facts.js'
import { addDetail, type Detail, mergeDetail } from './detail.js'
import {
  findUser,
  ideBit,
  markSeen,
  mergeUsers,
  noUsers,
  slotOf,
  userIndex,
  type Users,
  usersOverlap,
  wasSeen,
} from './users.js'
import { AFFECTED, mergeVersions, noteVersion, noVersions, type Versions } from './versions.js'

/** What user rows add up to. */
export interface UserRows extends Counted {
  readonly scope: ScopeKind
  /** The day that was asked for, if one was: rows without a day are of it. */
  readonly asked?: string
  readonly names: Names
  readonly days: DayTable
  readonly agents: AgentNames
  readonly users: Users
  readonly versions: ReadonlyMap<string, Versions>
  /** Adoption phase of each user by the latest row. */
  readonly phases: Versions
  /** Per-user sums of the asked day, for the team join. */
  readonly join?: Detail
  /** Per-user sums of all days, for the people tables. */
  readonly people?: Detail
  readonly rowDays: Map<string, RowDay>
  /** The day that the last row named, since rows come day by day. */
  lastDay: RowDay | undefined
  /** Texts of adoption phases, by number. */
  readonly phaseTexts: Map<number, { readonly name: string; readonly text: string }>
}

/** A day that rows name, with all that is looked up for each of its rows. */
interface RowDay {
  readonly name: string
  /** Days since 1970. */
  readonly number: number
  /** Its bit among the days of users. */
  readonly slot: number
  /** Made with the first row that counts: a day without one is none. */
  facts: DayFacts | undefined
}

/** No user row yet; `join` and `people` are filled when they are given. */
export function noUserRows(of: {
  scope: ScopeKind
  names: Names
  asked?: string
  join?: Detail
  people?: Detail
}): UserRows {
  return {
    ...of,
    ...noCounts(),
    days: new Map(),
    agents: new Map(),
    users: noUsers(),
    versions: new Map(AFFECTED.map(({ ide }) => [ide, noVersions()])),
    phases: noVersions(),
    rowDays: new Map(),
    lastDay: undefined,
    phaseTexts: new Map(),
  }
}

/** Counts of users per day that user rows give, by the bits of flags. */
const COUNTED: readonly { readonly bits: number; readonly place: number }[] = [
  { bits: ACTIVE, place: placeOf('daily_active_users') },
  ...[...new Set(FLAGS.flatMap(({ counts }) => counts ?? []))].map((name: CellName) => ({
    bits: FLAGS.reduce((bits, flag) => (flag.counts === name ? bits | flag.bit : bits), 0),
    place: placeOf(name),
  })),
]

const IDES = breakdownOf('totals_by_ide')
const MOST_PHASES = 100
const MOST_DAY = 0xffff
const MILLISECONDS = 86_400_000

/**
 * Adds a row unless its (user, day, entity) came before, here or in `earlier`. The entity is the
 * scope's own: `organization_id` of an organization's file, `enterprise_id` of an enterprise's.
 */
export function addUserRow(state: UserRows, row: UserRow, earlier?: Users): void {
  const name = row.day !== '' ? row.day : (state.asked ?? row.endDay)
  const day = rowDay(state, name)
  if (day === undefined || row.user === '') {
    state.withoutDay++
    return
  }
  const entity = entityOf(state.scope, row)
  if (earlier !== undefined && isIn(earlier, name, [entity, row.user])) {
    state.duplicates++
    return
  }
  const user = userIndex(state.users, entity, row.user)
  if (!markSeen(state.users, user, day.slot)) {
    state.duplicates++
    return
  }
  if (state.asked !== undefined && name !== state.asked) state.ofAnotherDay++
  const flags = flagsOf(row)
  const { number } = day
  state.users.flags[user] = (state.users.flags[user] ?? 0) | flags
  addToDay(state, row, { day, flags })
  addToUser(state, row, { user, number })
  const of = { user, flags, number, names: state.names }
  if (state.join !== undefined && name === state.asked) addDetail(state.join, row, of)
  if (state.people !== undefined) addDetail(state.people, row, of)
}

/** The id of the scope's own entity in a row; '' when it has none. */
export function entityOf(
  scope: ScopeKind,
  row: { readonly organization: string; readonly enterprise: string },
): string {
  if (scope === 'enterprise') return row.enterprise
  return row.organization !== '' ? row.organization : row.enterprise
}

function isIn(users: Users, day: string, key: readonly [string, number | string]): boolean {
  const slot = users.slots.get(day)
  const user = slot === undefined ? undefined : findUser(users, key[0], key[1])
  return slot !== undefined && user !== undefined && wasSeen(users, user, slot)
}

/** A day by its name; absent for what is no day, and when there are too many days. */
function rowDay(state: UserRows, name: string): RowDay | undefined {
  if (state.lastDay?.name === name) return state.lastDay
  const known = state.rowDays.get(name) ?? newDay(state, name)
  if (known !== undefined) state.lastDay = known
  return known
}

function newDay(state: UserRows, name: string): RowDay | undefined {
  if (!isDay(name)) return undefined
  const number = Math.min(MOST_DAY, Date.parse(`${name}T00:00:00Z`) / MILLISECONDS)
  const slot = number > 0 ? slotOf(state.users, name) : undefined
  if (slot === undefined) return undefined
  const made = { name, number, slot, facts: undefined }
  state.rowDays.set(name, made)
  return made
}

/** The facts that the rows of a day add up to. Another part may have made them: they are looked up. */
function factsOf({ days }: UserRows, day: RowDay): DayFacts {
  if (day.facts !== undefined) return day.facts
  const facts = days.get(day.name) ?? noFacts()
  days.set(day.name, facts)
  day.facts = facts
  return facts
}

function addToDay(state: UserRows, row: UserRow, of: { day: RowDay; flags: number }): void {
  const facts = factsOf(state, of.day)
  plusAll(facts.cells, row.numbers)
  const known = row.usedKnown | ACTIVE
  for (const { bits, place } of COUNTED) {
    if ((known & bits) !== 0) plus(facts.cells, place, (of.flags & bits) !== 0 ? 1 : 0)
  }
  nameAgents(state, of.day.name, row.lists)
  addEntries(facts, row.lists)
}

function addToUser(state: UserRows, row: UserRow, of: { user: number; number: number }): void {
  const ides = row.lists[IDES]
  for (let index = 0; index < (ides?.length ?? 0); index++) {
    const entry = ides?.items[index]
    if (entry === undefined) continue
    const [ide] = namesOf(state.names, entry.names[0] ?? 0)
    state.users.ides[of.user] = (state.users.ides[of.user] ?? 0) | ideBit(state.users, ide)
    if (entry.text === '') continue
    const versions = state.versions.get(ide)
    if (versions !== undefined) {
      noteVersion(versions, of.user, { text: entry.text, day: of.number })
    }
  }
  if (row.phase === row.phase) {
    noteVersion(state.phases, of.user, { text: phaseText(state, row), day: of.number })
  }
}

/** Number and name of a row's adoption phase: most rows share a few, so the text is kept. */
function phaseText({ phaseTexts }: UserRows, { phase, text: name }: UserRow): string {
  const known = phaseTexts.get(phase)
  if (known?.name === name) return known.text
  const text = `${phase}\n${name}`
  if (phaseTexts.size < MOST_PHASES) phaseTexts.set(phase, { name, text })
  return text
}

/** True when both have a row of the same key: then the later one must be read again, without those. */
export function userRowsOverlap(one: UserRows, other: UserRows): boolean {
  return usersOverlap(one.users, other.users)
}

/** Adds rows that have no key in common with the target's. */
export function mergeUserRows(target: UserRows, source: UserRows): void {
  const places = mergeUsers(target.users, source.users)
  mergeDays(target.days, source.days)
  mergeAgents(target.agents, source.agents)
  for (const [ide, versions] of source.versions) {
    const own = target.versions.get(ide)
    if (own !== undefined) mergeVersions(own, versions, places)
  }
  mergeVersions(target.phases, source.phases, places)
  if (target.join !== undefined && source.join !== undefined) {
    mergeDetail(target.join, source.join, places)
  }
  if (target.people !== undefined && source.people !== undefined) {
    mergeDetail(target.people, source.people, places)
  }
  mergeCounts(target, source)
}
