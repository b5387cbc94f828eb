import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { entryOf } from '../../src/reports/catalogue.js'
import { absence, folder, rows, startFixture, type Fixture } from './fixture.js'

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

const writes = () => at.git.calls.map(({ name }) => name).filter((name) => !name.startsWith('GET '))

const NEW = { state: 'stored', revised: false }
const SAME = { state: 'unchanged', revised: false }
const REVISED = { state: 'stored', revised: true }

describe('storing', () => {
  test('commits a day as one commit on the default branch, and nothing else changes', async () => {
    const archive = await at.open()
    const kept = await archive.store([
      await at.keeping({
        day: '2026-11-18',
        parts: [rows('2026-11-18', 1, 2), rows('2026-11-18', 3)],
      }),
    ])
    expect(kept).toEqual([NEW])
    const files = await at.repository.git.files('main')
    expect([...files.keys()]).toEqual([
      'README.md',
      `${folder('2026-11-18')}/part-001.ndjson`,
      `${folder('2026-11-18')}/part-002.ndjson`,
    ])
    const stored = await at.repository.git.read('main', `${folder('2026-11-18')}/part-001.ndjson`)
    expect(stored.toString()).toBe(rows('2026-11-18', 1, 2))
    const log = await at.repository.git.log('main')
    expect(log).toHaveLength(2)
    expect(writes()).toEqual(['POST trees', 'POST commits', 'PATCH refs'])
    expect(archive.receipt()).toMatchObject({
      ...{ repository: 'octo-org/reports', branch: 'main', sha: log[0]?.sha },
      ...{ commits: 1, added: 2, changed: 0, removed: 0 },
    })
  })

  test('a second run on the same data writes nothing at all', async () => {
    const days = ['2026-11-16', '2026-11-17', '2026-11-18']
    const batch = await Promise.all(
      days.map((day) => at.keeping({ day, parts: [rows(day, 1), rows(day, 2)] })),
    )
    expect(await (await at.open()).store(batch)).toEqual([NEW, NEW, NEW])
    at.git.calls.splice(0)
    const again = await at.open()
    expect(await again.store(batch)).toEqual([SAME, SAME, SAME])
    expect(writes()).toEqual([])
    expect(again.receipt()).toBeUndefined()
  })

  test('the same rows in another order and partition leave the files as they are', async () => {
    const day = '2026-11-18'
    const first = await at.keeping({ day, parts: [rows(day, 1, 2), rows(day, 3)] })
    await (await at.open()).store([first])
    const before = await at.repository.git.files('main')
    const shuffled =
      rows(day, 3, 2) + '{"used_chat":true,"user_login":"octo-1", "user_id":1,"day":"2026-11-18"}\n'
    const second = await at.keeping({ day, parts: [shuffled] })
    expect(await (await at.open()).store([second])).toEqual([SAME])
    expect(await at.repository.git.files('main')).toEqual(before)
  })

  test('a row that appears twice is not the same as once', async () => {
    const day = '2026-11-18'
    await (await at.open()).store([await at.keeping({ day, parts: [rows(day, 1, 2)] })])
    const twice = await at.keeping({ day, parts: [rows(day, 1, 2, 2)] })
    expect(await (await at.open()).store([twice])).toEqual([REVISED])
  })

  test('a revised day with fewer parts loses the surplus ones in the same commit', async () => {
    const day = '2026-11-18'
    await (
      await at.open()
    ).store([await at.keeping({ day, parts: [rows(day, 1), rows(day, 2), rows(day, 3)] })])
    const archive = await at.open()
    const revised = await at.keeping({ day, parts: [rows(day, 1), rows(day, 4)] })
    expect(await archive.store([revised])).toEqual([REVISED])
    const files = await at.repository.git.files('main')
    expect([...files.keys()].slice(1)).toEqual([
      `${folder(day)}/part-001.ndjson`,
      `${folder(day)}/part-002.ndjson`,
    ])
    expect(await at.repository.git.log('main')).toHaveLength(3)
    expect(archive.receipt()).toMatchObject({ added: 0, changed: 1, removed: 1 })
    const [newest] = await at.repository.git.log('main')
    expect(newest?.body).toContain('organization octo-org: users-1-day, revised: 2026-11-18')
  })

  test('a wrapper made at another time with its days in another order is unchanged', async () => {
    const wrapper = (created: string, days: readonly object[]) =>
      JSON.stringify(
        { created_at: created, report_end_day: '2026-11-18', day_totals: days },
        null,
        2,
      )
    const days = [
      { day: '2026-11-17', n: 1 },
      { day: '2026-11-18', n: 2 },
    ]
    const report = { report: 'organization-28-day', day: '2026-11-18' }
    await (
      await at.open()
    ).store([await at.keeping({ ...report, parts: [wrapper('2026-11-19T01:00:00Z', days)] })])
    const later = wrapper('2026-11-20T01:00:00Z', days.toReversed())
    expect(
      await (await at.open()).store([await at.keeping({ ...report, parts: [later] })]),
    ).toEqual([SAME])
    const other = wrapper('2026-11-20T01:00:00Z', [{ day: '2026-11-17', n: 1 }])
    expect(
      await (await at.open()).store([await at.keeping({ ...report, parts: [other] })]),
    ).toEqual([REVISED])
  })
})

describe('absences', () => {
  const users = {
    entry: entryOf('users-1-day', 'organization'),
    scope: { kind: 'organization', slug: 'octo-org' },
  } as const

  test('are recorded once, and go when a report arrives', async () => {
    const day = '2026-10-01'
    const archive = await at.open()
    expect(await archive.store([absence(day, 'no-report')])).toEqual([NEW])
    expect([...(await at.repository.git.files('main')).keys()]).toContain(
      `${folder(day)}/_no_report`,
    )
    if (users.entry === undefined) throw new Error('no such report')
    const later = await at.open()
    const series = { entry: users.entry, scope: users.scope }
    expect([...(await later.daysOf(series))]).toEqual([
      [day, { tree: expect.any(String), noReport: true }],
    ])
    at.git.calls.splice(0)
    expect(await later.store([absence(day, 'no-report')])).toEqual([SAME])
    expect(writes()).toEqual([])
    expect(await later.store([await at.keeping({ day, parts: [rows(day, 1)] })])).toEqual([NEW])
    expect([...(await at.repository.git.files('main')).keys()]).not.toContain(
      `${folder(day)}/_no_report`,
    )
    expect((await (await at.open()).daysOf(series)).get('2026-10-01' as never)).toMatchObject({
      noReport: false,
    })
  })

  test('never take data away, and a day that is not ready leaves no record', async () => {
    const day = '2026-10-01'
    await (await at.open()).store([await at.keeping({ day, parts: [rows(day, 1)] })])
    const before = await at.repository.git.files('main')
    const kept = await (
      await at.open()
    ).store([absence(day, 'no-report'), absence('2026-11-19', 'not-ready')])
    expect(kept).toEqual([SAME, SAME])
    expect(await at.repository.git.files('main')).toEqual(before)
  })
})
