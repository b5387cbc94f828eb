import { isDay } from '../reports/days.js'
import { type Names, namesOf } from '../rows/names.js'
import { flagsOf, type UserRow } from '../rows/row.js'
import { ACTIVE, breakdownOf, placeOf } from '../schema/slots.js'
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
import { COUNTED, CREDITS_MARK, IDE_MARKS } from './distinct.js'
import {
  ideNumber,
  marked,
  markSeen,
  mergeUsers,
  noUsers,
  setDay,
  slotOf,
  tieOf,
  type Ties,
  tiesOf,
  type Users,
  usersOverlap,
  wasSeen,
} from './users.js'
import { AFFECTED, mergeVersions, noteVersion, noVersions, type Versions } from './versions.js'

/** What user rows add up to. */
export interface UserRows extends Counted {
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
  /** The owner that the last row named, since few files have several. */
  lastOwner: Owner | undefined
  /** The days that a report of a window states, '' when none did. */
  readonly stated: { firstDay: string; lastDay: string }
  /** Texts of adoption phases, by number. */
  readonly phaseTexts: Map<number, { readonly name: string; readonly text: string }>
}

/** The enterprise and organization that rows belong to. */
interface Owner {
  readonly enterprise: string
  readonly organization: string
  readonly ties: Ties
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
    lastOwner: undefined,
    stated: { firstDay: '', lastDay: '' },
    phaseTexts: new Map(),
  }
}

/** What days of people are marked for, with the place of the daily count. */
const MARKS = COUNTED.map(({ bits, name }, mark) => ({ bits, mark, place: placeOf(name) }))
const CREDITS = placeOf('ai_credits_used')
const IDES = breakdownOf('totals_by_ide')
const MOST_PHASES = 100
const MOST_DAY = 0xffff
const MILLISECONDS = 86_400_000

/**
 * Adds a row unless one of the same day, person, enterprise and organization came before, here or in
 * `earlier`.
 */
export function addUserRow(state: UserRows, row: UserRow, earlier?: Users): void {
  const name = row.day !== '' ? row.day : (state.asked ?? row.endDay)
  const day = rowDay(state, name)
  if (day === undefined || row.user === '') {
    state.withoutDay++
    return
  }
  const { users } = state
  const tie = tieOf(users, ownerOf(state, row).ties, row.user)
  const isKnown = earlier !== undefined && wasSeen(earlier, ownerKey(row), [row.user, name])
  if (isKnown || !markSeen(users, tie, day.slot)) {
    state.duplicates++
    return
  }
  if (state.asked === undefined) noteWindow(state.stated, row.startDay, row.endDay)
  else if (name !== state.asked) state.ofAnotherDay++
  state.negatives += row.negatives
  const user = users.person[tie] ?? 0
  const flags = flagsOf(row)
  addToDay(state, row, { day, user, flags })
  addToUser(state, row, { day, user })
  const of = { user, flags, number: day.number, names: state.names }
  if (state.join !== undefined && name === state.asked) addDetail(state.join, row, of)
  if (state.people !== undefined) addDetail(state.people, row, of)
}

/** What rows of one owner have in common, as a key. */
export function ownerKey(row: Pick<UserRow, 'enterprise' | 'organization'>): string {
  return `${row.enterprise}\n${row.organization}`
}

function ownerOf(state: UserRows, row: UserRow): Owner {
  const { enterprise, organization } = row
  const last = state.lastOwner
  if (last?.enterprise === enterprise && last.organization === organization) return last
  const owner = { enterprise, organization, ties: tiesOf(state.users, ownerKey(row)) }
  state.lastOwner = owner
  return owner
}

/** Widens the stated days by those that a row states. */
function noteWindow(stated: UserRows['stated'], firstDay: string, lastDay: string): void {
  if (stated.firstDay === firstDay && stated.lastDay === lastDay) return
  if (!isDay(firstDay) || !isDay(lastDay) || firstDay > lastDay) return
  if (stated.firstDay === '' || firstDay < stated.firstDay) stated.firstDay = firstDay
  if (lastDay > stated.lastDay) stated.lastDay = lastDay
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

function addToDay(
  state: UserRows,
  row: UserRow,
  { day, user, flags }: { readonly day: RowDay; readonly user: number; readonly flags: number },
): void {
  const facts = factsOf(state, day)
  plusAll(facts.cells, row.numbers)
  const known = row.usedKnown | ACTIVE
  for (const { bits, mark, place } of MARKS) {
    // How many people that is cannot be added up row by row: see countPeople.
    if ((known & bits) !== 0) plus(facts.cells, place, 0)
    if ((flags & bits) !== 0) setDay(marked(state.users, mark), user, day.slot)
  }
  nameAgents(state, day.name, row.lists)
  addEntries(facts, row.lists)
}

function addToUser(
  state: UserRows,
  row: UserRow,
  { day, user }: { readonly day: RowDay; readonly user: number },
): void {
  const { users, versions } = state
  const credits = row.numbers[CREDITS] ?? NaN
  if (credits === credits) users.credits[user] = (users.credits[user] ?? 0) + credits
  if (credits > 0) setDay(marked(users, CREDITS_MARK), user, day.slot)
  const ides = row.lists[IDES]
  for (let index = 0; index < (ides?.length ?? 0); index++) {
    const entry = ides?.items[index]
    if (entry === undefined) continue
    const [ide] = namesOf(state.names, entry.names[0] ?? 0)
    const number = ideNumber(users, ide)
    if (number !== undefined) setDay(marked(users, IDE_MARKS + number), user, day.slot)
    const known = entry.text === '' ? undefined : versions.get(ide)
    if (known !== undefined) noteVersion(known, user, { text: entry.text, day: day.number })
  }
  if (row.phase === row.phase) {
    noteVersion(state.phases, user, { text: phaseText(state, row), day: day.number })
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
  const ides = [...source.users.ideNames.keys()].map((ide) => ideNumber(target.users, ide))
  const places = mergeUsers(target.users, source.users, (mark) => {
    const number = mark < IDE_MARKS ? 0 : ides[mark - IDE_MARKS]
    return number === undefined ? undefined : mark < IDE_MARKS ? mark : IDE_MARKS + number
  })
  noteWindow(target.stated, source.stated.firstDay, source.stated.lastDay)
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
