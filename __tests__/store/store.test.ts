import { describe, expect, test } from '@jest/globals'

import { openStore } from '../../src/store/store.js'
import { type Collected, type Day, type Result } from '../../src/model.js'
import { entryOf } from '../../src/reports/catalogue.js'
import { addDays, daysBetween } from '../../src/reports/days.js'
import { type StoreResult, type Sink } from '../../src/store/store.js'

/** Many days at once on their way to an archive that takes its time. */

const FIRST = '2026-01-01' as Day

function absentDay(index: number): Collected {
  const entry = entryOf('organization-1-day', 'organization')
  if (entry === undefined) throw new Error('There is no such report.')
  const of = { entry, scope: { kind: 'organization', slug: 'octo-org' }, named: true } as const
  const day = addDays(FIRST, index)
  return { ...of, day, milliseconds: 0, kind: 'absent', state: 'no-report' }
}

/** Makes nothing; days from the hundredth on take a while, and the last ones come in one by one. */
async function derive(unit: readonly { readonly collected: Collected }[]): Promise<[]> {
  const index = Math.max(...unit.map(({ collected }) => daysBetween(FIRST, collected.day)))
  const wait = index < 100 ? 0 : 5 + Math.max(0, index - 309) * 10
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  return []
}

async function kept(
  count: number,
  answer: (size: number) => readonly StoreResult[],
): Promise<{ stored: string[][]; results: readonly Result[] }> {
  const stored: string[][] = []
  const archive: Sink = {
    async store(batch) {
      stored.push(batch.map(({ collected }) => collected.day))
      await new Promise((resolve) => setTimeout(resolve, 20))
      return answer(batch.length)
    },
  }
  const store = openStore({ derive, archive, onResult: () => undefined })
  const days = Array.from({ length: count }, (_, index) => absentDay(index))
  await Promise.all(days.map((collected) => store.add([{ collected }])))
  return { stored, results: (await store.close()).results }
}

const all = (state: 'stored') => (size: number) =>
  Array.from({ length: size }, (): StoreResult => ({ state, revised: false }))

describe('days that end while others are committed', () => {
  test('are committed with the next ones, each once', async () => {
    const { stored, results } = await kept(330, all('stored'))
    const days = Array.from({ length: 330 }, (_, index) => addDays(FIRST, index))
    expect(stored.flat().sort()).toEqual(days)
    expect(results.map(({ day }) => day).sort()).toEqual(days)
    for (const batch of stored.slice(0, -1)) expect(batch.length).toBeGreaterThanOrEqual(100)
  })

  test('are not taken for kept when the archive says nothing of them', async () => {
    const { results } = await kept(2, () => all('stored')(1))
    expect(results.map(({ state }) => state)).toEqual(['no-report', 'failed'])
    expect(results[1]?.error?.code).toBe('COMMIT_FAILED')
  })
})
