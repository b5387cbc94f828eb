import { noteFields } from '../rows/drift.js'
import { readUserRow } from '../rows/from-json.js'
import { type JsonObject, objects } from '../rows/json.js'
import { newRow } from '../rows/row.js'
import { type FileRow, HELD, kindOf } from '../schema/kinds.js'
import { addAggregatedDay, addWrapper } from './aggregated-days.js'
import { addLegacyDay } from './legacy-days.js'
import { addMembership } from './members.js'
import { type PartFacts } from './part.js'
import { addRepositoryDay, hasRepositoryDay } from './repository-days.js'
import { addSeat } from './seats.js'
import { addUserRow } from './user-rows.js'

/** Filled for one row at a time. */
const staged = newRow()

type Add = (part: PartFacts, row: JsonObject, earlier: PartFacts | undefined) => number

const one = (_: void) => 1

/** What is done with a row of each kind; answers for how many rows it stands. */
const ADD: Readonly<Record<FileRow, Add>> = {
  wrapper: (part, row, earlier) => {
    addWrapper(part.window, row)
    const { day_totals: held, ...above } = row
    const days = objects(held)
    for (const day of days) {
      // Some files hold rows of people there: they are what they are, wherever they stand.
      const isUser = kindOf(day, HELD[part.rows]) === 'user'
      if (part.rows === 'user' && !isUser) part.unknownRows++
      else {
        noteFields(part.seen, isUser ? 'user' : 'aggregate', day)
        if (isUser) ADD.user(part, { ...above, ...day }, earlier)
        else addAggregatedDay(part.window, { ...above, ...day }, earlier?.window)
      }
    }
    return days.length
  },
  repository: (part, row, earlier) => {
    if (earlier !== undefined && hasRepositoryDay(earlier.repositories, row)) {
      return one(void part.repositories.duplicates++)
    }
    return one(addRepositoryDay(part.repositories, row))
  },
  membership: (part, row) => one(addMembership(part.members, row)),
  user: (part, row, earlier) => {
    readUserRow(row, staged, part.names)
    return one(addUserRow(part.users, staged, earlier?.users.users))
  },
  seat: (part, row) => one(addSeat(part.seats, row)),
  legacy: (part, row) => one(addLegacyDay(part.legacy, row)),
  aggregate: (part, row, earlier) => {
    const name = part.ofWindow ? 'window' : 'days'
    return one(addAggregatedDay(part[name], row, earlier?.[name]))
  },
}

/** Adds one object of a file; answers for how many rows it stands. */
export function addRow(part: PartFacts, row: JsonObject, earlier?: PartFacts): number {
  const kind = kindOf(row, HELD[part.rows])
  if (kind === undefined) return one(void part.unknownRows++)
  noteFields(part.seen, kind, row)
  return ADD[kind](part, row, earlier)
}
