import { type ReportTold, type Told } from '../history/groups.js'
import { type Day, type Scope } from '../model.js'
import { type CatalogueEntry } from '../reports/catalogue.js'
import { type Names } from '../rows/names.js'
import { type SEAT_TOTALS } from '../schema/derived-rows.js'
import { breakdownOf, placeOf } from '../schema/slots.js'
import { type DayFacts, type DayTable } from './day-facts.js'
import { recordOf } from './day-record.js'
import { countPeople, CREDITS_MARK, peopleWith } from './distinct.js'
import { noPartFacts, type PartFacts } from './part.js'
import { type SeatFigures } from './measured-tables.js'
import { openRowReader } from './reader.js'
import { seatsOf } from './seats.js'
import { type JoinedDay, joinTeams, largestTeams, teamDayRows } from './teams.js'
import { type UserRows } from './user-facts.js'

/** What the files of reports say of days, as history keeps it: a function of their rows alone. */

/** A report of a day or of a window, added up. */
export interface SummedReport {
  readonly scope: Scope
  readonly entry: CatalogueEntry
  readonly day: Day
  readonly part: PartFacts
}

const MILLION = 1e6
const CREDITS = placeOf('ai_credits_used')
const IDES = breakdownOf('totals_by_ide')

/** What each report of a unit says; lists of members are joined with the user rows of their day. */
export function toldBy(unit: readonly SummedReport[], minimum: number): ReportTold[] {
  return unit.map((report) => {
    const { scope, entry, day, part } = report
    const told = (groups: ReportTold['groups']) => ({ scope, report: entry.report, day, groups })
    if (entry.rows === 'aggregate') return told(new Map([['totals', totalsOf(part)]]))
    if (entry.rows === 'user') {
      const days = countedDays(part.users)
      return told(
        new Map([
          ['totals', recordsOf(days, part.names)],
          ['credits', creditsOf(part.users, days, minimum)],
        ]),
      )
    }
    if (entry.rows === 'seat') return told(new Map([['seats', seatsTold(part)]]))
    const joined = entry.rows === 'membership' ? joinIn(unit, report) : undefined
    if (joined === undefined) return told(new Map())
    return told(new Map([['teams', new Map([[day, teamsTold(joined, minimum)]])]]))
  })
}

/** The team join of a day: where the unit has both the user rows and the members of that day. */
export function joinIn(
  unit: readonly SummedReport[],
  members: SummedReport,
): JoinedDay | undefined {
  const { scope, day } = members
  const users = unit.find(
    (one) =>
      one.part.users.join !== undefined &&
      one.day === day &&
      one.scope.kind === scope.kind &&
      one.scope.slug === scope.slug,
  )
  return users && joinTeams(users.part.users, members.part.members, day)
}

function totalsOf({ window, days, names }: PartFacts): Map<string, Told> {
  return recordsOf(new Map([...window.days, ...days.days]), names)
}

function recordsOf(days: DayTable, names: Names): Map<string, Told> {
  return new Map([...days].map(([day, facts]) => [day, { payload: recordOf(facts, names) }]))
}

/** Days of user rows, with the counts of people; how many people use an editor is in no total. */
function countedDays(users: UserRows): DayTable {
  const copy = ({ cells, lists, phases }: DayFacts): DayFacts => ({
    cells: Float64Array.from(cells),
    lists: lists.with(IDES, undefined),
    phases,
  })
  const days = new Map([...users.days].map(([day, facts]) => [day, copy(facts)]))
  countPeople({ ...users, days })
  return days
}

function creditsOf(rows: UserRows, days: DayTable, minimum: number): Map<string, Told> {
  const told = [...days].flatMap(([day, { cells }]): [string, Told][] => {
    const used = cells[CREDITS] ?? NaN
    if (Number.isNaN(used)) return []
    const users = peopleWith(rows.users, CREDITS_MARK, [day])
    if (users > 0 && users < minimum) return [[day, { suppressed: 1 }]]
    return [[day, { payload: { ai_credits_used: used / MILLION, users } }]]
  })
  return new Map(told)
}

const SEAT_NUMBERS = {
  seats: 'seats',
  seats_active: 'active',
  seats_new: 'new',
  seats_never_used: 'neverUsed',
  seats_idle_30_days: 'idle30Days',
  seats_idle_60_days: 'idle60Days',
  seats_idle_90_days: 'idle90Days',
  seats_pending_cancellation: 'pending',
} as const satisfies Record<keyof typeof SEAT_TOTALS, keyof SeatFigures>

/** The numbers of a list, whatever user rows were fetched beside it. No seat at all is a number too. */
function seatsTold({ seats, users }: PartFacts): Map<string, Told> {
  const figures = seatsOf(seats, { users, days: [] }, { minimumGroupSize: Infinity })
  if (figures === undefined) return new Map()
  const numbers = Object.entries(SEAT_NUMBERS).map(([name, key]) => [name, figures[key]] as const)
  return new Map([[figures.day, { payload: Object.fromEntries(numbers) }]])
}

function teamsTold(joined: JoinedDay, minimum: number): Told {
  const all = teamDayRows(joined, minimum)
  const teams = largestTeams(all)
  const small = joined.teams.filter(({ members, users }) => users.length > 0 && members < minimum)
  const leftOut = all.length > teams.length ? { left_out: all.length - teams.length } : {}
  const counted = all.length === 0 ? {} : { payload: { teams: teams.length, ...leftOut } }
  return { ...counted, suppressed: small.length, teams }
}

/** A stored report, as it was read from an archive. */
export interface StoredReport {
  readonly scope: Scope
  readonly entry: CatalogueEntry
  readonly day: Day
  /** In link order. */
  readonly parts: readonly Uint8Array[]
}

/** The same of stored files. Throws LIMIT_EXCEEDED for a row that is too long. */
export function toldByFiles(
  unit: readonly StoredReport[],
  of: { readonly minimum: number; readonly names: Names },
): ReportTold[] {
  const summed = unit.map(({ scope, entry, day, parts }) => {
    const part = noPartFacts({ entry, names: of.names, day, wantPeople: false })
    for (const bytes of parts) {
      const reader = openRowReader({ part, called: `a part of ${entry.report} of ${day}` })
      reader.write(bytes)
      reader.end()
    }
    return { scope, entry, day, part }
  })
  return toldBy(summed, of.minimum)
}
