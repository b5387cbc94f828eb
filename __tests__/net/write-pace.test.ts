import { describe, expect, test } from '@jest/globals'

import { type Api } from '../../src/ports.js'
import { spacedWrites } from '../../src/net/pace.js'
import { timelessClock } from '../store/fixture.js'

const HOUR = 3_600_000

describe('spaced writes', () => {
  const { signal } = new AbortController()

  function spaced(takes = 0) {
    const clock = timelessClock()
    const times: number[] = []
    const api: Api = {
      request: async () => {
        times.push(clock.now().getTime())
        await clock.sleep(takes)
        return { status: 201, headers: {}, body: '' }
      },
    }
    return { times, api, writes: spacedWrites(clock, signal) }
  }

  test('start a second after the one before has ended, also when asked for at once', async () => {
    const { times, api, writes } = spaced(300)
    const [one, other] = [writes(api), writes(api)]
    await Promise.all([1, 2, 3].flatMap(() => [one.request('a', {}), other.request('b', {})]))
    const start = times[0] ?? 0
    expect(times.map((time) => time - start)).toEqual([0, 1300, 2600, 3900, 5200, 6500])
  })

  test('are at most 480 in any hour', async () => {
    const { times, api, writes } = spaced()
    const write = writes(api)
    for (let index = 0; index < 1000; index += 1) await write.request('a', {})
    const windows = times.map(
      (from) => times.filter((time) => time >= from && time < from + HOUR).length,
    )
    expect(Math.max(...windows)).toBe(480)
  })

  test('a failed one takes its turn like any other', async () => {
    const { times, writes, api } = spaced()
    const failing = writes({ request: () => Promise.reject(new Error('no')) })
    await expect(failing.request('a', {})).rejects.toThrow('no')
    await writes(api).request('b', {})
    expect(times).toEqual([Date.parse('2026-11-20T06:00:01.200Z')])
  })
})
