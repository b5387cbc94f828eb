import { noPartFacts, type PartFacts } from '../../src/measure/part.js'
import { openRowReader } from '../../src/measure/reader.js'
import { type PartReading } from '../../src/ports.js'
import { entryOf } from '../../src/reports/catalogue.js'
import { noNames, namesOf } from '../../src/rows/names.js'
import { scanRow } from '../../src/rows/scan-row.js'
import { aim, newScan } from '../../src/rows/scan.js'
import { type DayFacts } from '../../src/measure/day-facts.js'
import { BREAKDOWNS, CELLS } from '../../src/schema/slots.js'

/** Reads user rows in both ways, and tells what they came to in words that do not depend on the way. */

export interface Read {
  readonly part: PartFacts
  readonly reading: Omit<PartReading, 'facts'>
}

export function readUsers(
  chunks: Iterable<Uint8Array>,
  options: { readonly plain?: boolean; readonly limit?: number; readonly day?: string } = {},
): Read {
  const entry = entryOf('users-1-day', 'organization')
  if (entry === undefined) throw new Error('The catalogue lacks the report.')
  const { day = '2026-08-03', ...how } = options
  const part = noPartFacts({
    entry,
    names: noNames(),
    day,
    wantPeople: true,
  })
  const reader = openRowReader({ part, ...how })
  for (const chunk of chunks) reader.write(chunk)
  const { facts, ...reading } = reader.end()
  if (facts !== part) throw new Error('The facts of the part are not handed on.')
  return { part, reading }
}

/** The same whatever the order in which names were met. */
export function told({ part, reading }: Read): unknown {
  const { names, users, window, days, ...rest } = part
  const daysOf = (table: ReadonlyMap<string, DayFacts>) =>
    [...table].map(([day, facts]) => [day, toldFacts(facts, part)])
  const agents = [...users.agents].map(([id, named]) => [namesOf(names, id)[0], named])
  return {
    reading,
    rest,
    users: { ...users, names: '', days: daysOf(users.days), agents, rowDays: [], lastDay: '' },
    window: daysOf(window.days),
    days: daysOf(days.days),
  }
}

function toldFacts({ cells, lists, phases }: DayFacts, { names }: PartFacts) {
  return {
    cells: Object.fromEntries(CELLS.map(({ name }, index) => [name, cells[index]])),
    lists: BREAKDOWNS.map(({ field }, index) => [
      field,
      lists[index] &&
        Object.fromEntries(
          [...lists[index]].map(([pair, numbers]) => [
            namesOf(names, pair).join('\n'),
            [...numbers],
          ]),
        ),
    ]),
    phases,
  }
}

/** Both ways over the same bytes. */
export function readBoth(bytes: Uint8Array): { fast: unknown; plain: unknown } {
  return {
    fast: told(readUsers([bytes])),
    plain: told(readUsers([bytes], { plain: true })),
  }
}

/** Whether a row goes the fast way. */
export function isFast(line: string | Uint8Array): boolean {
  const scan = newScan()
  const bytes = Buffer.from(line)
  aim(scan, bytes, bytes.length)
  return scanRow(scan, 0)
}
