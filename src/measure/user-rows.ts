import { namesOf } from '../rows/names.js'
import { flagsOf, type UserRow } from '../rows/row.js'
import { ACTIVE, breakdownOf, placeOf } from '../schema/slots.js'
import { mergeAgents, nameAgents } from './agents.js'
import { mergeCounts } from './counted.js'
import { addEntries, mergeDays, plus, plusAll } from './day-facts.js'
import { addDetail, mergeDetail } from './detail.js'
import { COUNTED, CREDITS_MARK, IDE_MARKS } from './distinct.js'
import {
  factsOf,
  noteWindow,
  ownerKey,
  ownerOf,
  type RowDay,
  rowDay,
  type UserRows,
} from './user-facts.js'
import {
  ideNumber,
  marked,
  markSeen,
  mergeUsers,
  setDay,
  tieOf,
  type Users,
  usersOverlap,
  wasSeen,
} from './users.js'
import { mergeVersions, noteVersion } from './versions.js'

/** What days of people are marked for, with the place of the daily count. */
const MARKS = COUNTED.map(({ bits, name }, mark) => ({ bits, mark, place: placeOf(name) }))
const CREDITS = placeOf('ai_credits_used')
const IDES = breakdownOf('totals_by_ide')
const MOST_PHASES = 100

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
  if (day.isElsewhere) return
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
    const known = entry.text === '' ? undefined : versions.get(ide.toLowerCase())
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
  for (const day of source.covered) target.covered.add(day)
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
