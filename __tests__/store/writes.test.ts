import { randomBytes } from 'node:crypto'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { refusal } from '../../sandbox/git-data-answers.js'
import { type Answer } from '../../sandbox/http.js'
import { type Day } from '../../src/model.js'
import { addDays } from '../../src/reports/days.js'
import { losslessText } from '../../src/store/send.js'
import { type StoreItem } from '../../src/store/store.js'
import { absence, folder, rows, startFixture, timelessClock, type Fixture } from './fixture.js'

let at: Fixture

beforeEach(async () => {
  at = await startFixture()
})

afterEach(() => at.close())

const DAYS = process.env['TEST_SCALE'] === 'full' ? 365 : 91
const NEW = { state: 'stored', revised: false }
const SAME = { state: 'unchanged', revised: false }
const writes = () => at.git.calls.map(({ name }) => name).filter((name) => !name.startsWith('GET '))
const count = (name: string) => at.git.calls.filter((call) => call.name === name).length
const users = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index)

describe('how much is written', () => {
  test('many days of three reports of 16 KB: at most a write for six days, a second apart', async () => {
    const clock = timelessClock()
    const times: number[] = []
    const largest = { entries: 0, bytes: 0 }
    at.git.hooks.before = ({ name, request }) => {
      if (name.startsWith('GET ')) return
      times.push(clock.now().getTime())
      if (name !== 'POST trees') return
      const { tree } = request.json() as { tree: unknown[] }
      largest.entries = Math.max(largest.entries, tree.length)
      largest.bytes = Math.max(largest.bytes, request.body.length)
    }
    const archive = await at.open({ clock })
    const reports = ['users-1-day', 'organization-1-day', 'repos-1-day']
    const batches: StoreItem[][] = []
    for (let index = 0; index < DAYS; index += 1) {
      const day = addDays('2025-11-20' as Day, index)
      const part = rows(day, ...users(index, index + 200)).slice(0, 16_384)
      for (const report of reports) {
        if (batches.at(-1) === undefined || batches.at(-1)?.length === 99) batches.push([])
        batches.at(-1)?.push(await at.keeping({ day, report, parts: [part] }))
      }
    }
    for (const batch of batches) await archive.store(batch)
    expect((await at.repository.git.files('main')).size).toBe(1 + DAYS * 3)
    expect(times.length).toBeLessThanOrEqual(Math.ceil(DAYS / 6))
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000)
    expect(largest.entries).toBeLessThanOrEqual(100)
    expect(largest.bytes).toBeLessThanOrEqual(1024 * 1024)
    expect(at.git.calls.length - times.length).toBeLessThan(60)
    expect(await at.repository.git.fsck()).toBe('')
    expect(at.violations).toEqual([])
  })

  test('what is text travels inside the tree request, all else as blobs, known blobs not at all', async () => {
    const day = '2026-11-18'
    const large = rows(day, ...users(0, 9000))
    const archive = await at.open()
    const parts = [rows(day, 1), large, Buffer.from([0xc3, 0x28, 10]), Buffer.alloc(0)]
    await archive.store([await at.keeping({ day, parts })])
    expect(writes()).toEqual([
      'POST blobs',
      'POST blobs',
      'POST blobs',
      'POST trees',
      'POST commits',
      'PATCH refs',
    ])
    for (const [index, part] of parts.entries()) {
      const path = `${folder(day)}/part-00${index + 1}.ndjson`
      expect((await at.repository.git.read('main', path)).equals(Buffer.from(part))).toBe(true)
    }
    at.git.calls.splice(0)
    await (await at.open()).store([await at.keeping({ day, parts: [large, rows(day, 2)] })])
    expect(writes()).toEqual(['POST trees', 'POST commits', 'PATCH refs'])
    expect(await at.repository.git.fsck()).toBe('')
  })

  test('many records of an absence share one blob', async () => {
    const batch = users(1, 29).map((day) =>
      absence(`2026-09-${String(day).padStart(2, '0')}`, 'no-report'),
    )
    await (await at.open()).store(batch)
    expect(writes()).toEqual(['POST blobs', 'POST trees', 'POST commits', 'PATCH refs'])
    expect((await at.repository.git.files('main')).size).toBe(29)
  })

  test.each([
    ['plain', 'a\n', true],
    ['byte order mark', '\uFEFFa\n', true],
    ['beyond the basic plane', '😀\n', true],
    ['carriage returns', 'a\r\n', true],
    ['a cut sequence', Buffer.from([0xf0, 0x9f, 0x98]), false],
    ['a lone surrogate', Buffer.from([0xed, 0xa0, 0x80]), false],
    ['NUL', 'a\0b', false],
  ])('lossless text: %s', (_, bytes, lossless) => {
    const buffer = Buffer.from(bytes)
    const text = losslessText(buffer)
    expect(text !== undefined).toBe(lossless)
    if (text !== undefined) expect(Buffer.from(text).equals(buffer)).toBe(true)
  })
})

describe('a server that finds a request too much', () => {
  const days = users(1, 31).map((day) => `2026-10-${String(day).padStart(2, '0')}`)
  const answers: [string, Answer][] = [
    ['502', refusal(502, 'Bad Gateway', 'seen')],
    ['a timeout in a 422', refusal(422, 'Sorry, your request timed out.')],
  ]

  test.each(answers)('%s: the entries are halved until they pass', async (_, answer) => {
    const sizes: number[] = []
    at.git.hooks.before = ({ name, request }) => {
      if (name !== 'POST trees') return
      const { length } = (request.json() as { tree: unknown[] }).tree
      if (length > 8) return answer
      sizes.push(length)
    }
    const batch = await Promise.all(days.map((day) => at.keeping({ day, parts: [rows(day, 1)] })))
    const kept = await (await at.open()).store(batch)
    expect(kept).toEqual(batch.map(() => NEW))
    // With what lies in the root of any archive.
    expect(sizes.reduce((sum, size) => sum + size)).toBe(30 + 2)
    expect(sizes).toHaveLength(4)
    expect((await at.repository.git.files('main')).size).toBe(31)
    expect(await at.repository.git.log('main')).toHaveLength(2)
  })

  test('502 on a blob passes', async () => {
    at.fault({
      on: 'git',
      method: 'POST',
      match: /blobs$/,
      script: [{ kind: 'status', answer: refusal(502, 'Bad Gateway') }, { kind: 'lost' }],
    })
    const day = '2026-11-18'
    const packed = gzipSync(rows(day, 1))
    const batch = [await at.keeping({ day, parts: [packed], format: 'ndjson.gz' })]
    expect(await (await at.open()).store(batch)).toEqual([NEW])
  })
})

describe('what GitHub stored is not what was sent', () => {
  const wrong = 'd'.repeat(40)
  const flipped = (answer: Answer): Answer => ({
    ...answer,
    body: { ...(answer.body as object), sha: wrong },
    undocumented: 'flipped',
  })
  const refuses = async (parts: readonly (string | Buffer)[]) => {
    const head = await at.repository.git.ref('refs/heads/main')
    const stored = (await at.open()).store([await at.keeping({ day: '2026-11-18', parts })])
    await expect(stored).rejects.toMatchObject({ code: 'COMMIT_CORRUPT' })
    expect(await at.repository.git.ref('refs/heads/main')).toBe(head)
    expect(count('PATCH refs')).toBe(0)
  }

  test('a blob: no commit', async () => {
    at.git.hooks.after = ({ name }, answer) => (name === 'POST blobs' ? flipped(answer) : undefined)
    await refuses([randomBytes(100)])
    expect(count('POST commits')).toBe(0)
  })

  test('a text inside a tree request: the branch stays', async () => {
    at.git.hooks.before = ({ name, request }) => {
      if (name === 'POST trees') request.body.write('9', request.body.indexOf('octo-1') + 5)
    }
    await refuses([rows('2026-11-18', 1)])
  })

  test('a tree that lost foreign files: the branch stays', async () => {
    const { git } = at.repository
    at.git.hooks.after = async ({ name }, answer) => {
      if (name !== 'POST trees') return
      const { sha } = answer.body as { sha: string }
      const entries = (await git.list(sha)).filter(({ path }) => path !== 'README.md')
      const input = entries
        .map((one) => `${one.mode} ${one.type} ${one.sha}\t${one.path}\n`)
        .join('')
      return {
        ...answer,
        body: { ...(answer.body as object), sha: await git.text(['mktree'], { input }) },
      }
    }
    await refuses([rows('2026-11-18', 1)])
  })

  test('the commit is of another tree: the branch stays', async () => {
    at.git.hooks.after = ({ name }, answer) => {
      if (name !== 'POST commits') return
      return { ...answer, body: { ...(answer.body as object), tree: { sha: wrong, url: 'x' } } }
    }
    await refuses([rows('2026-11-18', 1)])
  })
})

describe('sizes', () => {
  test('a file past the limit is refused before anything is sent, and takes no other day with it', async () => {
    const huge = await at.keeping({ day: '2026-11-18', parts: [rows('2026-11-18', 1)] })
    const file = await open(join(at.output, huge.files[0]?.path ?? ''), 'r+')
    await file.truncate(39 * 1024 * 1024 + 1)
    await file.close()
    const kept = await (await at.open()).store([huge])
    expect(kept).toMatchObject([{ state: 'failed', error: { code: 'COMMIT_TOO_LARGE' } }])
    expect(writes()).toEqual([])
    const other = await at.keeping({ day: '2026-11-17', parts: [rows('2026-11-17', 1)] })
    expect(await (await at.open()).store([huge, other])).toMatchObject([{ state: 'failed' }, NEW])
    expect([...(await at.repository.git.files('main')).keys()].slice(1)).toEqual([
      `${folder('2026-11-17')}/part-001.ndjson`,
    ])
  })

  test('a blob that GitHub finds too large says what to do', async () => {
    at.repository.conduct.blobLimit = 100
    const day = '2026-11-18'
    const stored = (await at.open()).store([await at.keeping({ day, parts: [randomBytes(200)] })])
    await expect(stored).rejects.toMatchObject({
      code: 'COMMIT_TOO_LARGE',
      hint: expect.stringContaining('ndjson.gz'),
    })
  })
})

describe('compressed parts', () => {
  const day = '2026-11-18'
  const packed = (level: number) => gzipSync(rows(day, ...users(0, 50)), { level })
  const gz = (level: number) => at.keeping({ day, parts: [packed(level)], format: 'ndjson.gz' })

  test('at another level or not compressed at all are unchanged', async () => {
    expect(await (await at.open()).store([await gz(9)])).toEqual([NEW])
    expect(packed(1).equals(packed(9))).toBe(false)
    expect(await (await at.open()).store([await gz(1)])).toEqual([SAME])
    const plain = await at.keeping({ day, parts: [rows(day, ...users(0, 50))] })
    expect(await (await at.open()).store([plain])).toEqual([SAME])
  })

  test('with other rows replace what was there', async () => {
    await (await at.open()).store([await at.keeping({ day, parts: [rows(day, 1), rows(day, 2)] })])
    expect(await (await at.open()).store([await gz(6)])).toEqual([
      { state: 'stored', revised: true },
    ])
    expect([...(await at.repository.git.files('main')).keys()].slice(1)).toEqual([
      `${folder(day)}/part-001.ndjson.gz`,
    ])
  })
})
