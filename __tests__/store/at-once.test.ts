import { randomBytes } from 'node:crypto'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { fault } from '../../sandbox/fault-presets.js'
import { refusal } from '../../sandbox/git-data-answers.js'
import { type CommitInput, graphqlError } from '../../sandbox/git-graphql.js'
import { ActionError } from '../../src/errors.js'
import { type Day } from '../../src/model.js'
import { addDays } from '../../src/reports/days.js'
import { groupsOf } from '../../src/store/groups.js'
import { type StoreItem } from '../../src/store/store.js'
import fc from '../random.js'
import { folder, ROOT, rows, startFixture, type Fixture } from './fixture.js'

/** Days with many files that are no text: one request each few days, through GraphQL. */

let at: Fixture

beforeEach(async () => {
  at = await startFixture()
})

afterEach(async () => {
  const said = await at.repository.git.fsck()
  const { violations } = at
  await at.close()
  expect({ said, violations }).toEqual({ said: '', violations: [] })
})

const NEW = { state: 'stored', revised: false }
const REVISED = { state: 'stored', revised: true }
/** A whole year takes a while: the share of a quarter tells as much. */
const DAYS = process.env.TEST_SCALE === 'full' ? 365 : 91
const FIRST = '2026-01-01' as Day
const TABLES = { 'users-1-day': 12, 'organization-1-day': 6 }
type Report = keyof typeof TABLES

/** A day of a report with the number of Parquet files that it has. */
async function dayOf(report: Report, day: Day, users = 1): Promise<StoreItem> {
  const tables = Array.from({ length: TABLES[report] }, (_, index) => {
    const dataset = `parquet/${report}/table-${index}`
    const path = `${folder(day, report, dataset).slice(ROOT.length + 1)}/part-001.parquet`
    return [path, Buffer.concat([Buffer.from([0x50, 0xff]), randomBytes(20)])] as const
  })
  const parts = [rows(day, ...Array.from({ length: users }, (_, index) => index))]
  return at.keeping({ day, report, parts, tables: Object.fromEntries(tables) })
}

async function daysOf(count: number, users = 1): Promise<StoreItem[]> {
  const items: StoreItem[] = []
  for (let index = 0; index < count; index += 1) {
    const day = addDays(FIRST, index)
    items.push(await dayOf('organization-1-day', day, users))
    items.push(await dayOf('users-1-day', day, users))
  }
  return items
}

const writes = () => at.git.calls.map(({ name }) => name).filter((name) => !name.startsWith('GET '))
const count = (name: string) => at.git.calls.filter((call) => call.name === name).length
const inputOf = (body: unknown) => (body as { variables: { input: CommitInput } }).variables.input

describe('many files that are no text', () => {
  test('a year of two reports with Parquet takes about a hundred content-creating requests, not 6,570', async () => {
    const largest = { files: 0, bytes: 0 }
    at.git.hooks.before = ({ name, request }) => {
      if (name !== 'POST graphql') return
      const { additions = [] } = inputOf(request.json()).fileChanges ?? {}
      largest.files = Math.max(largest.files, additions.length)
      largest.bytes = Math.max(largest.bytes, request.body.length)
    }
    const items = await daysOf(DAYS)
    const archive = await at.open()
    for (let from = 0; from < items.length; from += 100) {
      const batch = items.slice(from, from + 100)
      expect(await archive.store(batch)).toEqual(batch.map(() => NEW))
    }
    expect((await at.repository.git.files('main')).size).toBe(1 + DAYS * 20)
    expect((writes().length * 365) / DAYS).toBeLessThanOrEqual(110)
    expect(largest.files).toBeLessThanOrEqual(90)
    expect(largest.bytes).toBeLessThanOrEqual(25 * 1024 * 1024)
    expect(archive.receipt()).toMatchObject({ added: DAYS * 20, changed: 0, removed: 0 })
  })

  test('each commit holds whole days, in one line, with the message of its own days', async () => {
    const items = await daysOf(9)
    const archive = await at.open()
    expect(await archive.store(items)).toEqual(items.map(() => NEW))
    const log = await at.repository.git.log('main')
    expect(log).toHaveLength(1 + 3)
    expect(log.map(({ parents }) => parents)).toEqual([1, 1, 1, 0])
    expect(log[0]?.subject).toBe('Copilot usage reports of octo-org: 2026-01-09')
    expect(log[0]?.body).toContain('- organization octo-org: users-1-day, added: 2026-01-09')
    for (const { sha } of log.slice(0, -1)) {
      const named = await at.repository.git.text(['show', '--name-only', '--format=', sha])
      const days = named.match(/report_day=[\d-]+/g) ?? []
      expect(days.length).toBe(20 * new Set(days).size)
    }
    expect(archive.receipt()).toMatchObject({ commits: 3, sha: log[0]?.sha })
    expect(at.requests.tokensAt('api')).toEqual(['commit'])
  })

  test('a revised day loses its surplus files in the same commit, and others stay', async () => {
    await (await at.open()).store(await daysOf(1))
    const note = `${folder(FIRST)}/NOTES.md`
    await at.repository.git.commit('main', { [note]: 'mine\n' })
    const archive = await at.open()
    const revised = await dayOf('users-1-day', FIRST, 2)
    const fewer = { ...revised, files: revised.files.slice(0, -1) }
    expect(await archive.store([fewer])).toEqual([REVISED])
    expect(writes().slice(-1)).toEqual(['POST graphql'])
    const files = [...(await at.repository.git.files('main')).keys()]
    expect(files).toHaveLength(1 + 20 + 1 - 1)
    expect(files).toContain(note)
    expect(archive.receipt()).toMatchObject({ removed: 1 })
  })

  test('few of them go with the tree, whose content is checked before the branch moves', async () => {
    await (await at.open()).store([await dayOf('organization-1-day', FIRST)])
    expect(count('POST graphql')).toBe(0)
    expect(count('PATCH refs')).toBe(1)
  })

  test('a server without GraphQL gets them as blobs', async () => {
    at.git.hooks.before = ({ name }) => (name === 'POST graphql' ? refusal(404, 'x') : undefined)
    const items = await daysOf(1)
    expect(await (await at.open()).store(items)).toEqual([NEW, NEW])
    expect(count('POST graphql')).toBe(1)
    expect(count('POST blobs')).toBe(18)
    expect((await at.repository.git.files('main')).size).toBe(21)
  })

  test('a branch of its own begins without GraphQL, since it has to be made first', async () => {
    expect(await (await at.open({ branch: 'data' })).store(await daysOf(1))).toEqual([NEW, NEW])
    expect(count('POST graphql')).toBe(0)
  })
})

describe('whatever happens meanwhile', () => {
  test.each(['before', 'between'] as const)(
    'somebody else moves the branch (%s): made anew on the new head, nothing by force',
    async (hook) => {
      let done = false
      at.git.hooks[hook] = async ({ name }) => {
        if (done || name !== 'POST graphql') return
        done = true
        await at.repository.git.commit('main', { 'other.txt': 'x' })
      }
      const archive = await at.open()
      expect(await archive.store(await daysOf(1))).toEqual([NEW, NEW])
      expect(count('POST graphql')).toBe(2)
      const log = await at.repository.git.log('main')
      expect(log.map(({ parents }) => parents)).toEqual([1, 1, 0])
      expect((await at.repository.git.files('main')).size).toBe(22)
      expect(archive.receipt()).toMatchObject({ commits: 1 })
    },
  )

  test.each([
    ['the connection drops', undefined, 0],
    ['502', refusal(502, 'Bad Gateway', 'seen'), 0],
    ['an error without a type', { status: 200, body: { errors: [{ message: 'Oops' }] } }, 0],
    ['somebody commits on top', undefined, 1],
  ])(
    'the answer is lost (%s): the branch tells, and the commit is made once',
    async (_, answer, more) => {
      let done = false
      at.git.hooks.after = async ({ name }) => {
        if (done || name !== 'POST graphql') return
        done = true
        if (more > 0) await at.repository.git.commit('main', { 'other.txt': 'x' })
        return answer ?? refusal(502, 'lost', 'seen')
      }
      if (answer === undefined && more === 0) {
        at.git.hooks.after = () => undefined
        at.fault({ on: 'git', match: /graphql/, script: [fault.lost()] })
      }
      const archive = await at.open()
      expect(await archive.store(await daysOf(1))).toEqual([NEW, NEW])
      expect(count('POST graphql')).toBe(1)
      expect(await at.repository.git.log('main')).toHaveLength(2 + more)
      expect(archive.receipt()).toMatchObject({ commits: 1, added: 20 })
    },
  )

  test('the request never arrives: asked again', async () => {
    at.fault({ on: 'git', match: /graphql/, script: [{ kind: 'close', when: 'before' }] })
    expect(await (await at.open()).store(await daysOf(1))).toEqual([NEW, NEW])
    expect(await at.repository.git.log('main')).toHaveLength(2)
  })

  test('a ruleset, a missing permission: told as those', async () => {
    const says = (answer: ReturnType<typeof graphqlError>) => {
      at.git.hooks.before = ({ name }) => (name === 'POST graphql' ? answer : undefined)
    }
    says(graphqlError('UNPROCESSABLE', 'Repository rule violations found'))
    const archive = await at.open()
    const items = await daysOf(1)
    await expect(archive.store(items)).rejects.toMatchObject({ code: 'COMMIT_PROTECTED' })
    says(graphqlError('FORBIDDEN', 'Resource not accessible by integration'))
    await expect(archive.store(items)).rejects.toMatchObject({ code: 'COMMIT_FORBIDDEN' })
    expect(await at.repository.git.log('main')).toHaveLength(1)
  })

  test('a commit that is not what was sent is told, with what to do', async () => {
    at.git.hooks.before = ({ name, request }) => {
      if (name !== 'POST graphql') return
      request.body.write('Q', request.body.indexOf('"contents":"') + 13)
    }
    const stored = (await at.open()).store(await daysOf(1))
    await expect(stored).rejects.toMatchObject({
      code: 'COMMIT_CORRUPT',
      hint: expect.stringContaining('Revert'),
    })
  })

  test('what was committed before a failure is told as stored, the rest as failed', async () => {
    let calls = 0
    at.git.hooks.before = ({ name }) => {
      if (name === 'POST graphql' && ++calls === 2)
        return graphqlError('UNPROCESSABLE', 'Repository rule violations found')
    }
    const results = await (await at.open()).store(await daysOf(9))
    expect(results.slice(0, 8)).toEqual(results.slice(0, 8).map(() => NEW))
    for (const result of results.slice(8)) {
      expect(result).toMatchObject({ state: 'failed', error: { code: 'COMMIT_PROTECTED' } })
    }
    expect(await at.repository.git.log('main')).toHaveLength(2)
  })

  test.each([1, 18])('the last look comes before each move (%i days)', async (days) => {
    let looks = 0
    const refused = new ActionError('PUBLIC_REPOSITORY', 'It is public now.')
    const beforeMove = async () => {
      looks += 1
      if (looks === Math.ceil(days / 4)) throw refused
    }
    const archive = await at.open({ beforeMove })
    const stored = await archive.store(await daysOf(days)).catch((error: unknown) => error)
    if (days === 1) expect(stored).toBe(refused)
    else
      expect(stored).toMatchObject(
        expect.arrayContaining([{ state: 'failed', revised: false, error: refused }]),
      )
    expect(await at.repository.git.log('main')).toHaveLength(looks)
  })
})

describe('groups', () => {
  test('are never part of a day, hold every item once, and cost no more than one commit of all', async () => {
    const one = await dayOf('users-1-day', FIRST)
    const file = one.files[0]
    if (file === undefined) throw new Error('no file')
    const item = fc.record({
      day: fc.integer({ min: 0, max: 20 }),
      binary: fc.integer({ min: 0, max: 40 }),
      bytes: fc.constantFrom(0, 1, 1_000_000, 20_000_000),
    })
    fc.assert(
      fc.property(fc.array(item, { maxLength: 60 }), (list) => {
        const batch = list.map(({ day, binary, bytes }) => ({
          collected: { ...one.collected, day: addDays(FIRST, day) },
          files: Array.from({ length: binary }, () => ({
            ...file,
            bytes,
            format: 'parquet' as const,
          })),
        }))
        const groups = groupsOf(batch)
        expect(groups.flatMap(({ items }) => items)).toHaveLength(batch.length)
        expect(new Set(groups.flatMap(({ items }) => items)).size).toBe(batch.length)
        const days = groups.flatMap(({ items }) => [
          ...new Set(items.map(({ collected }) => collected.day)),
        ])
        expect(new Set(days).size).toBe(days.length)
        for (const { items, atOnce } of groups) {
          const files = items.flatMap((one) => one.files)
          if (atOnce) expect(files.length).toBeLessThan(90)
        }
      }),
    )
  })
})
