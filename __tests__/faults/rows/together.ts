import { expect } from '@jest/globals'
import { type ErrorCode } from '../../../src/errors.js'
import { type Fault } from '../../../sandbox/sandbox.js'
import { type Filter } from '../../../sandbox/requests.js'
import { type Row, type Seen } from '../row.js'

/** What happens to one day of a report and leaves the other days alone: one run can have many of them. */
export interface DayFault {
  readonly id: string
  readonly what: string
  /** The call for its links, or its one part. */
  readonly on: 'reports' | 'storage'
  readonly script: readonly Fault[]
  readonly times?: number
  readonly ends: 'green' | ErrorCode
  /** Found in the line of the log that tells how the day ended. */
  readonly says?: readonly RegExp[]
  /** How often it was asked for; absent: more than once. */
  readonly tries?: number
}

const REQUESTS = {
  reports: (day: string): Filter => ({ host: 'api', match: `day=${day}` }),
  storage: (day: string): Filter => ({ host: 'storage', method: 'GET', match: `/${day}/` }),
}

/** A run over as many days as there are faults, each of which meets one of them. */
export function together(id: string, faults: readonly DayFault[], scale: number): Row {
  const codes = [...new Set(faults.map(({ ends }) => ends))].filter((code) => code !== 'green')
  return {
    ...{ id, what: faults.map((one) => `${one.id} ${one.what}`).join(', ') },
    ends: codes.length === 0 ? 'green' : codes,
    states: faults.map(({ ends }) => (ends === 'green' ? 'stored' : 'failed')),
    sandbox: { days: faults.length + 1, parts: { 'users-1-day': 1 } },
    env: { COPILOT_REPORTS_TIME_SCALE: String(scale) },
    arrange: ({ sandbox }) => {
      const days = sandbox.days.slice(-faults.length)
      for (const [index, { on, script, times = script.length }] of faults.entries()) {
        const day = days[index] ?? ''
        // On a weekend there may be no rows to cut.
        const part = Buffer.from(`{"user_id":1,"day":"${day}"}\n`.repeat(30))
        sandbox.put('users-1-day', 'organization', 'octo-org', day, [part])
        sandbox.fault({ on, match: REQUESTS[on](day).match, script, times })
      }
      return { inputs: { day: `${days[0]}..${days.at(-1)}` } }
    },
    check: (seen) => {
      const days = seen.sandbox.days.slice(-faults.length)
      for (const [index, fault] of faults.entries()) expectDay(seen, fault, days[index] ?? '')
    },
  }
}

function expectDay({ run, sandbox }: Seen, fault: DayFault, day: string): void {
  const { id, on, tries, ends, says = [] } = fault
  const count = sandbox.requests.where(REQUESTS[on](day)).length
  if (tries === undefined) expect([id, count > 1]).toEqual([id, true])
  else expect([id, count]).toEqual([id, tries])
  const told = run.runner.log.split('\n').find((line) => line.includes(` · ${day} · `)) ?? ''
  const end = ends === 'green' ? / · fetched · / : new RegExp(` · failed · ${ends}: `)
  for (const text of [end, ...says]) expect(`${id}: ${told}`).toMatch(text)
}

/** The row of one fault alone. */
export const alone = (fault: DayFault, scale: number): Row => ({
  ...together(fault.id, [fault], scale),
  what: fault.what,
})

/** A fault that passes by itself: tried again, then stored. */
export const passing = (
  on: DayFault['on'],
  [id, what]: readonly [string, string],
  [script, tries = script.length + 1]: readonly [readonly Fault[], DayFault['tries']?],
): DayFault => ({ id, what, on, script, tries, ends: 'green' })
