import { isDay } from '../reports/days.js'
import { type Names } from '../rows/names.js'
import { type UserRow } from '../rows/row.js'
import { type AgentNames } from './agents.js'
import { type Counted, noCounts } from './counted.js'
import { type DayFacts, type DayTable, noFacts } from './day-facts.js'
import { type Detail } from './detail.js'
import { noUsers, slotOf, type Ties, tiesOf, type Users } from './users.js'
import { AFFECTED, noVersions, type Versions } from './versions.js'

/** What user rows add up to. */
export interface UserRows extends Counted {
  /** The day that was asked for, if one was: rows without a day are of it. */
  readonly asked?: string
  /** Days whose rows are passed over: they have a report of their own. */
  readonly without?: ReadonlySet<string> | undefined
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
  /** The days that have a report of their own, with rows or without. */
  readonly covered: Set<string>
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
export interface RowDay {
  readonly name: string
  /** Days since 1970. */
  readonly number: number
  /** Its bit among the days of users. */
  readonly slot: number
  readonly isElsewhere: boolean
  /** Made with the first row that counts: a day without one is none. */
  facts: DayFacts | undefined
}

/** No user row yet; `join` and `people` are filled when they are given. */
export function noUserRows(of: {
  names: Names
  asked?: string
  without?: ReadonlySet<string> | undefined
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
    covered: new Set(of.join === undefined || of.asked === undefined ? [] : [of.asked]),
    stated: { firstDay: '', lastDay: '' },
    phaseTexts: new Map(),
  }
}

const MOST_DAY = 0xffff
const MILLISECONDS = 86_400_000

/** What rows of one owner have in common, as a key. */
export function ownerKey(row: Pick<UserRow, 'enterprise' | 'organization'>): string {
  return `${row.enterprise}\n${row.organization}`
}

export function ownerOf(state: UserRows, row: UserRow): Owner {
  const { enterprise, organization } = row
  const last = state.lastOwner
  if (last?.enterprise === enterprise && last.organization === organization) return last
  const owner = { enterprise, organization, ties: tiesOf(state.users, ownerKey(row)) }
  state.lastOwner = owner
  return owner
}

/** Widens the stated days by those that a row states. */
export function noteWindow(stated: UserRows['stated'], firstDay: string, lastDay: string): void {
  if (stated.firstDay === firstDay && stated.lastDay === lastDay) return
  if (!isDay(firstDay) || !isDay(lastDay) || firstDay > lastDay) return
  if (stated.firstDay === '' || firstDay < stated.firstDay) stated.firstDay = firstDay
  if (lastDay > stated.lastDay) stated.lastDay = lastDay
}

/** A day by its name; absent for what is no day, and when there are too many days. */
export function rowDay(state: UserRows, name: string): RowDay | undefined {
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
  const isElsewhere = state.without?.has(name) === true
  const made = { name, number, slot, isElsewhere, facts: undefined }
  state.rowDays.set(name, made)
  return made
}

/** The facts that the rows of a day add up to. Another part may have made them: they are looked up. */
export function factsOf({ days }: UserRows, day: RowDay): DayFacts {
  if (day.facts !== undefined) return day.facts
  const facts = days.get(day.name) ?? noFacts()
  days.set(day.name, facts)
  day.facts = facts
  return facts
}
