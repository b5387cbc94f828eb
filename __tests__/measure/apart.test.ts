import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'

import { afterAll, afterEach, describe, expect, test } from '@jest/globals'

import { PROJECT } from '../../sandbox/run-action.js'
import { openApart, type OpenApart } from '../../src/measure/apart.js'
import { openMeasurement } from '../../src/measure/measurement.js'
import { serve } from '../../src/measure/serve.js'
import { type Day, type StoredFile } from '../../src/model.js'
import { type PartReader, type PartReading, type Thread } from '../../src/ports.js'
import { entryOf } from '../../src/reports/catalogue.js'
import { noNames } from '../../src/rows/names.js'
import fc from '../random.js'
import { lines, ORGANIZATION } from './measuring.js'

/** What other threads read comes to the same as what is read here. These ports copy as those of threads do. */

const found = entryOf('users-28-day', 'organization')
if (found === undefined) throw new Error('The catalogue lacks the report.')
const entry = found
const CALLED = 'part 7 of users-28-day'
const ORDER = { entry, wantPeople: true, called: CALLED } as const

const root = mkdtempSync(join(tmpdir(), 'apart-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

function start(): Thread {
  const { port1, port2 } = new MessageChannel()
  serve(port2)
  ends.push(() => port1.close())
  return port1
}

async function readThrough(reader: PartReader, bytes: Uint8Array, size = 997) {
  // One buffer for all chunks, as a file is read: nothing may be kept of it.
  const chunk = Buffer.alloc(size)
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.subarray(at, at + size)
    chunk.set(piece)
    await reader.write(chunk.subarray(0, piece.length))
  }
  return reader.end()
}

/** All that is told of a report of these parts, which are read side by side. */
async function told(parts: readonly string[], apart?: OpenApart): Promise<unknown> {
  const day = '2026-08-06' as Day
  const rules = { minimumGroupSize: 1, today: '2026-08-07' as Day, rolling: false }
  const measurement = openMeasurement({ ...rules, wantPeople: true, apart })
  const read = parts.map(async (part, index) => {
    const bytes = Buffer.from(part)
    const of = { entry, scope: ORGANIZATION, day, index, bytes: bytes.length }
    return readThrough(measurement.openReader(of), bytes)
  })
  const readings = await Promise.all(read)
  const files = parts.map((part, index): StoredFile => {
    const path = `part-${String(index + 1).padStart(3, '0')}.ndjson`
    writeFileSync(join(root, path), part)
    const kept = { path, format: 'ndjson', bytes: 0, sha256: '', rows: 0, day } as const
    return { ...kept, scope: 'organization', slug: 'octo', report: entry.report }
  })
  const known = { entry, scope: ORGANIZATION, day, named: true, milliseconds: 0 }
  const collected = { ...known, kind: 'fetched', files, unreadable: [] } as const
  const history = await measurement.accept([{ collected, readings }], root)
  const seen = readings.map(({ facts: _, ...reading }: PartReading) => reading)
  return JSON.parse(JSON.stringify({ seen, history, measured: await measurement.result() }))
}

const NAMES = ['python', 'Go', 'c++', 'zoë', 'a "quoted"\\ name', '']
const activity = fc.record({
  language: fc.constantFrom(...NAMES),
  model: fc.constantFrom('gpt-5', 'auto', '複合'),
  feature: fc.constantFrom('code_completion', 'chat_panel_ask_mode', 'brand_new'),
  code_generation_activity_count: fc.nat(9),
  loc_added_sum: fc.nat(99),
})
/** Few people and days, so that rows come twice, in a part and across parts. */
const row = fc.record(
  {
    day: fc.constantFrom('2026-08-01', '2026-08-02', '2026-08-03', 'no day'),
    user_id: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom('7', 'ghost')),
    user_login: fc.constantFrom('octo', 'octo\u002dcat', 'Zoë'),
    organization_id: fc.constantFrom('4711', ' 4711', '12'),
    loc_added_sum: fc.oneof(fc.nat(99), fc.constantFrom(-1, 1.5, 2 ** 53, null)),
    used_chat: fc.constantFrom(true, false, null),
    used_brand_new: fc.boolean(),
    ai_credits_used: fc.constantFrom(0.25, 0, null),
    ai_adoption_phase: fc.constantFrom({ phase_number: 2, phase: 'Phase 2' }, null),
    totals_by_ide: fc.constantFrom([{ ide: 'vscode', loc_added_sum: 1, brand_new: [{}] }], []),
    totals_by_language_model: fc.array(activity, { maxLength: 2 }),
    totals_by_language_feature: fc.array(activity, { maxLength: 2 }),
    totals_by_3rd_party_agent: fc.constantFrom([{ agent_id: '7', agent_name: 'Claude' }], null),
    brand_new: fc.json(),
  },
  { requiredKeys: ['day', 'user_id'] },
)
const text = fc.oneof(
  { weight: 12, arbitrary: row.map((one) => JSON.stringify(one)) },
  { weight: 1, arbitrary: fc.constantFrom('{"day":', '""', '[]', '{"day_totals":[]}') },
)
const part = fc.array(text, { maxLength: 12 }).map((all) => `${all.join('\n')}\n`)

const notStarted = (): Thread => {
  throw new Error('A thread was started.')
}

describe('another thread', () => {
  test('comes to the same numbers, words and lines that cannot be read', async () => {
    const parts = fc.array(part, { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(parts, fc.integer({ min: 1, max: 3 }), async (given, most) => {
        const apart = openApart({ start, most, large: 0 })
        expect(await told(given, apart)).toEqual(await told(given))
      }),
      { numRuns: 40 },
    )
  })

  test('reads sixteen parts, some rows of which came before, one of which is broken', async () => {
    const parts = Array.from({ length: 16 }, (_, index) =>
      lines([
        ...Array.from({ length: 30 }, (_, user) => ({
          ...{ day: '2026-08-01', user_id: index * 25 + user, loc_added_sum: index },
          totals_by_ide: [{ ide: `IDE ${index % 3}`, loc_added_sum: 1 }],
          [`unknown_${index % 2}`]: 1,
        })),
      ]),
    )
    parts[6] = (parts[6] ?? '').replace('"loc_added_sum":6', '"loc_added_sum":6"')
    const here = await told(parts)
    expect(await told(parts, openApart({ start, most: 2, large: 0 }))).toEqual(here)
    const { seen } = here as { seen: PartReading[] }
    expect(seen.map(({ unreadableCount }) => unreadableCount).indexOf(1)).toBe(6)
    expect(JSON.stringify(here)).toContain('unknown_1')
  })

  test('is what the bundle starts', async () => {
    const threads: Worker[] = []
    const thread = () => {
      const worker = new Worker(join(PROJECT, 'dist/reader.js'), { env: {}, execArgv: [] })
      threads.push(worker)
      return worker as Thread
    }
    const parts = [3, 4, 5].map((user) => lines([{ day: '2026-08-01', user_id: user }]))
    const there = await told(parts, openApart({ start: thread, most: 2, large: 0 }))
    expect(there).toEqual(await told(parts))
    expect(threads).toHaveLength(2)
    await Promise.all(threads.map((worker) => worker.terminate()))
  })

  test('is not begun for what is small, or of a size that nobody said', () => {
    const open = openApart({ start: notStarted, most: 2 })
    for (const bytes of [0, 1e6, NaN]) expect(open(bytes, ORDER, noNames())).toBeUndefined()
  })

  test('fails with the error that reading here fails with, and reads the other parts', async () => {
    const open = openApart({ start, most: 1, large: 0 })
    const [one, other] = [open(1, ORDER, noNames()), open(1, ORDER, noNames())]
    if (one === undefined || other === undefined) throw new Error('Nothing was opened.')
    const long = Buffer.alloc(300e6, 0x20).fill('{"a":"', 0, 6)
    const failing = readThrough(one, long, 8e6)
    const good = readThrough(other, Buffer.from('{"day":"2026-08-01","user_id":1}\n'))
    await expect(failing).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' })
    await expect(failing).rejects.toThrow(`line 1 of ${CALLED}`)
    expect((await good).rows).toBe(1)
  })

  test('that is lost fails its parts; the next ones are read here', async () => {
    const thread = Object.assign(new EventEmitter(), {
      ...{ postMessage: () => undefined, ref: () => undefined, unref: () => undefined },
    })
    const open = openApart({ start: () => thread, most: 2, large: 0 })
    const reader = open(1, ORDER, noNames())
    const reading = readThrough(reader as PartReader, Buffer.alloc(20e6), 1e6)
    thread.emit('error', new Error('out of memory'))
    await expect(reading).rejects.toThrow('out of memory')
    expect(open(1, ORDER, noNames())).toBeUndefined()
  })

  test('has room for other parts when some are dropped half way', async () => {
    const open = openApart({ start, most: 1, large: 0 })
    for (let tried = 0; tried < 20; tried++) {
      const reader = open(1, ORDER, noNames())
      // Some are dropped while they wait for room.
      const written = reader?.write(Buffer.alloc(tried % 2 === 0 ? 20 : 12e6, 0x20))
      if (tried % 2 === 0) await written
      reader?.drop?.()
    }
    const reader = open(1, ORDER, noNames()) as PartReader
    const bytes = Buffer.from('{"day":"2026-08-01","user_id":1}\n'.repeat(200_000))
    expect((await readThrough(reader, bytes, 65_536)).rows).toBe(200_000)
  })
})
