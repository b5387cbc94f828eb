import { expect, test } from '@jest/globals'

import { type Collected, type Day, type Unit } from '../../src/model.js'
import { type Log } from '../../src/ports.js'
import { entryOf } from '../../src/reports/catalogue.js'
import { addDays } from '../../src/reports/days.js'
import { openProgress } from '../../src/runtime/progress.js'
import { steppingClock } from '../net/clocks.js'

/** What the log says while something long runs. */

const TEN_SECONDS = 10_000

test('a line every ten seconds, of how much is done; then the days of one state as a range', async () => {
  const entry = entryOf('users-1-day', 'organization')
  if (entry === undefined) throw new Error('no such report')
  const scope = { kind: 'organization', slug: 'octo-org' } as const
  const days = Array.from({ length: 40 }, (_, index) => addDays('2026-10-01' as Day, index))
  const units = days.map((day): Unit => ({
    kind: 'requests',
    requests: [{ kind: 'day', entry, scope, day, named: true }],
  }))
  const [said, debug]: [string[], string[]] = [[], []]
  const log = {
    info: (text: string) => void said.push(text),
    debug: (text: string) => void debug.push(text),
  } as Log
  const stepping = steppingClock()
  const progress = openProgress(stepping.clock, log)
  const collect = (some: readonly Day[]) => {
    for (const day of some) {
      const one = { entry, scope, day, named: true, milliseconds: 5 } as const
      progress.collected({ ...one, kind: 'absent', state: 'no-report' } satisfies Collected)
    }
  }
  await progress.during(units, async () => {
    collect(days.slice(0, 10))
    expect(said).toEqual([])
    stepping.move(TEN_SECONDS)
    stepping.expire(TEN_SECONDS)
    collect(days.slice(10, 20))
    expect(said).toEqual(['10 of 40 reports, 0.0 KiB, 10 s, about 30 s left'])
    collect(days.slice(20))
  })
  expect(said.slice(1)).toEqual([
    `organization octo-org · users-1-day · ${days[0]}..${days.at(-1)} (40 days) · no-report`,
  ])
  expect(debug).toHaveLength(40)
})
