import { describe, expect, test } from '@jest/globals'

import { ActionError } from '../../src/errors.js'
import { pace } from '../../src/net/pace.js'
import { steppingClock } from './clocks.js'

function start(scale = 1) {
  const stepping = steppingClock(0.5, scale)
  const controller = new AbortController()
  const start = pace(stepping.clock)
  const send = async (method: string, times = 1) => {
    for (let count = 0; count < times; count += 1) await start(method, controller.signal)
  }
  return { ...stepping, controller, send }
}

describe('the pace', () => {
  test.each([
    ['GET', 900],
    ['HEAD', 900],
    ['POST', 180],
    ['PATCH', 180],
    ['PUT', 180],
    ['DELETE', 180],
  ])('lets %s through %d times in a minute', async (method, times) => {
    const { send, sleeps } = start()
    await send(method, times)
    expect(sleeps).toEqual([])
    await send(method)
    expect(sleeps).toEqual([60_000])
  })

  test('counts reads and writes together', async () => {
    const { send, sleeps } = start()
    await send('POST', 100)
    await send('GET', 400)
    expect(sleeps).toEqual([])
    await send('GET')
    expect(sleeps).toEqual([60_000])
  })

  test('waits only until enough of the last minute has passed', async () => {
    const { send, sleeps, move } = start()
    await send('GET', 500)
    move(20_000)
    await send('GET', 400)
    move(30_000)
    await send('POST')
    expect(sleeps).toEqual([10_000])
    await send('GET', 495)
    expect(sleeps).toEqual([10_000])
    await send('GET')
    expect(sleeps).toEqual([10_000, 20_000])
  })

  test('forgets what is a minute old, not a millisecond before', async () => {
    const { send, sleeps, move } = start()
    await send('GET', 900)
    move(59_999)
    await send('GET')
    expect(sleeps).toEqual([1])
    await send('GET', 899)
    expect(sleeps).toEqual([1])
  })

  test('has minutes of our own making', async () => {
    const { send, sleeps } = start(0.02)
    await send('GET', 901)
    expect(sleeps).toEqual([1200])
  })

  test('ends with the run', async () => {
    const { send, controller } = start()
    await send('GET', 900)
    const reason = new ActionError('CANCELLED', 'Enough.')
    controller.abort(reason)
    await expect(send('GET')).rejects.toBe(reason)
  })
})
