import { afterAll, beforeAll, describe, test } from '@jest/globals'
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.js'
import pLimit from 'p-limit'
import { FULL, play, WORLD, type Row } from './row.js'

/** How many runs at once: most of a run's time is waiting. */
const AT_ONCE = 3
export { FULL }

/**
 * Makes a test of each row; they run side by side, each in a sandbox of its own. Every second one runs with debug
 * logging, which must change nothing; in full size every row runs both ways.
 */
export function testRows(title: string, rows: readonly Row[]): void {
  let holder: Sandbox
  const cases = rows.flatMap((row, index) =>
    FULL ? [false, true].map((debug) => ({ row, debug })) : [{ row, debug: index % 2 === 1 }],
  )
  const ends: Promise<void>[] = []
  let passed = 0

  describe(title, () => {
    beforeAll(async () => {
      // Keeps the storage alive between the rows.
      holder = await startSandbox(WORLD)
      const places = pLimit(AT_ONCE)
      for (const { row, debug } of cases) {
        const end = places(() => play(row, debug))
        end.catch(() => undefined)
        ends.push(end)
      }
    })
    afterAll(async () => {
      await holder.stop()
      process.stdout.write(`faults: ${passed}/${cases.length} (${title})\n`)
    })

    const named = cases.map(({ row, debug }, index) => {
      return [`${row.id} ${row.what}${debug ? ' (debug)' : ''}`, index] as const
    })
    test.each(named)('%s', async (_name, index) => {
      await ends[index]
      passed += 1
    })
  })
}
