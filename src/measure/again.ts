import { join } from 'node:path'

import { type Collected, type Scope } from '../model.js'
import { type Names } from '../rows/names.js'
import { mergeReports, noPartFacts, type PartFacts, type PartOptions } from './part.js'
import { readAgain, reportFiles } from './reader.js'
import { type UserRows } from './user-facts.js'
import { baseOf, type Horizon } from './window.js'

/** Reports of which some rows are not to count are read again from their files, without them. */

export interface Again {
  readonly names: Names
  readonly wantPeople: boolean
}

/** What was added up of a scope, and of which reports its user rows are. */
export interface Summed {
  readonly part: PartFacts
  readonly scope: Scope
  readonly ofUsers: readonly Reading[]
}

export type Fetched = Extract<Collected, { kind: 'fetched' }>

/** Where a report is, to read it again. */
export interface Reading {
  readonly collected: Fetched
  readonly root: string
  /** Days whose user rows are passed over. */
  readonly without?: ReadonlySet<string>
}

/** The sums of a scope are over many days: what only one day's report keeps is not in them. */
export const OF_MANY_DAYS = { period: 'inline', rows: 'aggregate' } as const

/** How the parts of a report are read. */
export function optionsOf(context: Again, { entry, day }: Fetched): PartOptions {
  const { names, wantPeople } = context
  return { entry, names, day, wantPeople }
}

/** Reads files of a report again, without rows that `earlier` has or of days that are passed over. */
export async function readWithout(
  context: Again,
  of: Reading & { readonly files: Fetched['files']; readonly earlier: PartFacts },
): Promise<PartFacts> {
  const { collected, root, files, earlier, without } = of
  const part = noPartFacts({ ...optionsOf(context, collected), without })
  const paths = files.map(({ path }) => join(root, path))
  await readAgain(paths, { part, earlier })
  return part
}

/** The user rows of the window alone, for the tables of people: read again where others were fetched too. */
export async function usersInWindow(
  context: Again,
  { part, ofUsers }: Summed,
  horizon: Horizon,
): Promise<UserRows | undefined> {
  const span = baseOf(part, horizon)?.span
  if (!context.wantPeople || span === undefined) return undefined
  const isIn = (day: string) => day >= span.firstDay && day <= span.lastDay
  const outside = [...part.users.days.keys()].filter((day) => !isIn(day))
  if (outside.length === 0) return undefined
  const { names } = context
  const whole = noPartFacts({ entry: OF_MANY_DAYS, names, wantPeople: true })
  for (const { collected, root, without = [] } of ofUsers) {
    if (collected.entry.period === 'day' && !isIn(collected.day)) continue
    const files = reportFiles(collected.files)
    const of = {
      collected,
      root,
      files,
      earlier: whole,
      without: new Set([...outside, ...without]),
    }
    mergeReports(whole, await readWithout(context, of))
  }
  return whole.users
}
