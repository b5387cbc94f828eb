import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { type Scope } from '../../src/model.js'
import { entryOf } from '../../src/reports/catalogue.js'
import { type Series } from '../../src/store/tree-cache.js'
import { absence, folder, ROOT, rows, startFixture, type Fixture } from './fixture.js'

let at: Fixture

beforeEach(async () => {
  at = await startFixture()
})

afterEach(() => at.close())

const FOREIGN = process.env['TEST_SCALE'] === 'full' ? 100_000 : 20_000
const NEW = { state: 'stored', revised: false }
const octo: Scope = { kind: 'organization', slug: 'octo-org' }
const one = (day = '2026-11-18') => at.keeping({ day, parts: [rows(day, 1)] })

function series(report = 'users-1-day', team?: string): Series {
  const entry = entryOf(report, 'organization')
  if (entry === undefined) throw new Error(`no report ${report}`)
  return team === undefined ? { entry, scope: octo } : { entry, scope: octo, team }
}

describe('the days of a series', () => {
  test('are told by tree ids alone: nothing is downloaded and no day is opened', async () => {
    const batch = [
      await one('2026-11-17'),
      await one('2026-11-18'),
      absence('2026-10-01', 'no-report'),
    ]
    await (await at.open()).store(batch)
    at.git.calls.splice(0)
    const days = await (await at.open()).daysOf(series())
    expect([...days].map(([day, { noReport }]) => [day, noReport])).toEqual([
      ['2026-10-01', true],
      ['2026-11-17', false],
      ['2026-11-18', false],
    ])
    const names = at.git.calls.map(({ name }) => name)
    expect(names.filter((name) => name === 'GET trees')).toHaveLength(6)
    expect(new Set(names)).toEqual(
      new Set(['GET repository', 'GET ref', 'GET commits', 'GET trees']),
    )
    expect(at.requests.where({ match: 'recursive' })).toEqual([])
  })

  test('of several series: each folder is read once', async () => {
    await (
      await at.open()
    ).store([
      await one(),
      await at.keeping({
        day: '2026-11-18',
        report: 'repos-1-day',
        parts: ['{"day":"2026-11-18"}\n'],
      }),
    ])
    const archive = await at.open()
    at.git.calls.splice(0)
    await Promise.all([archive.daysOf(series()), archive.daysOf(series('repos-1-day'))])
    await archive.daysOf(series())
    const paths = at.git.calls.filter(({ name }) => name === 'GET trees').map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths).toHaveLength(9)
  })

  test('teams and slugs with a colon or capitals have their own', async () => {
    const team = {
      report: 'legacy-usage',
      team: 'ent:Core',
      day: '2026-11-18',
      parts: ['{"a":1}\n'],
    }
    await (await at.open()).store([await at.keeping(team), await one()])
    const archive = await at.open()
    expect([...(await archive.daysOf(series('legacy-usage', 'ent:core'))).keys()]).toEqual([
      '2026-11-18',
    ])
    expect((await archive.daysOf(series('legacy-usage'))).size).toBe(0)
    const shouted = { ...series(), scope: { kind: 'organization', slug: 'OCTO-ORG' } } as const
    expect((await archive.daysOf(shouted)).size).toBe(1)
  })

  test.each([
    ['an absent branch', { branch: 'data' }],
    ['an absent folder', {}],
  ])('%s is an empty archive', async (_, options) => {
    expect((await (await at.open(options)).daysOf(series())).size).toBe(0)
  })

  test('an empty repository is an empty archive', async () => {
    const empty = await startFixture({ empty: true })
    try {
      expect((await (await empty.open()).daysOf(series())).size).toBe(0)
    } finally {
      await empty.close()
    }
  })
})

describe('a repository full of foreign files', () => {
  test('many thousands in their own folders: read past, and every one of them stays', async () => {
    const { git } = at.repository
    await git.commitMany('main', FOREIGN)
    const before = await git.files('main')
    at.git.calls.splice(0)
    const archive = await at.open()
    expect(await archive.store([await one(), await one('2026-11-17')])).toEqual([NEW, NEW])
    expect(at.git.calls.length).toBeLessThan(12)
    expect(at.requests.where({ match: 'recursive' })).toEqual([])
    const after = await git.files('main')
    expect(after.size).toBe(before.size + 2)
    for (const [path, sha] of before) if (after.get(path) !== sha) throw new Error(path)
    expect(await (await at.open()).store([await one()])).toEqual([
      { state: 'unchanged', revised: false },
    ])
  })

  test('in a root whose listing GitHub shortens: our folder is still found', async () => {
    const { git, conduct } = at.repository
    await git.commitMany('main', 300, 'root')
    conduct.treeLimit = 50
    const path = 'zz-reports/archive'
    const first = await at.open({ path })
    expect(await first.store([await one()])).toEqual([NEW])
    const second = await at.open({ path })
    expect((await second.daysOf(series())).size).toBe(1)
    expect(await second.store([await one(), await one('2026-11-17')])).toEqual([
      { state: 'unchanged', revised: false },
      NEW,
    ])
    expect((await git.files('main')).size).toBe(303)
    expect(await git.fsck()).toBe('')
  })

  test('whose folder of ours is damaged in a shortened root: noticed', async () => {
    const { git, conduct } = at.repository
    await git.commitMany('main', 300, 'root')
    conduct.treeLimit = 50
    at.git.hooks.before = ({ name, request }) => {
      if (name === 'POST trees') request.body.write('9', request.body.indexOf('octo-1') + 5)
    }
    const stored = (await at.open({ path: 'zz-reports' })).store([await one()])
    await expect(stored).rejects.toMatchObject({ code: 'COMMIT_CORRUPT' })
  })
})

describe('something in the way', () => {
  const target = '2'.repeat(40)
  test.each([
    ['a file', '100644', ROOT],
    ['a symbolic link', '120000', ROOT],
    ['a submodule', '160000', ROOT],
    ['a file deeper down', '100644', `${ROOT}/ndjson/users-1-day`],
    ['a file in place of a day', '100644', folder('2026-11-18')],
  ])('%s is named, and nothing is written', async (_, mode, path) => {
    const { git } = at.repository
    const [blob = ''] = await git.writeBlobs([Buffer.from('README.md')])
    await git.commitEntry('main', { path, mode, sha: mode === '160000' ? target : blob })
    at.git.calls.splice(0)
    await expect((await at.open()).store([await one()])).rejects.toMatchObject({
      code: 'COMMIT_PATH_BLOCKED',
      message: expect.stringContaining(`\`${path}\` is a`),
    })
    expect(at.git.calls.filter(({ name }) => !name.startsWith('GET '))).toEqual([])
  })
})

describe('tables and derived files', () => {
  const day = '2026-11-18'
  const table = (name: string) =>
    folder(day, '', `csv/users-1-day/${name}`).slice(ROOT.length + 1) + '/part-001.csv'
  const teams =
    folder(day, '', 'derived/team-usage-1-day').slice(ROOT.length + 1) + '/part-001.ndjson'
  const names = async () =>
    [...(await at.repository.git.files('main')).keys()]
      .filter((path) => path.startsWith(ROOT))
      .map((path) => path.slice(ROOT.length + 1).replace(/\/scope=.*\//, ' '))

  test('that the archive lacks are added beside unchanged rows; those that it has stay', async () => {
    const parts = [rows(day, 1)]
    await (
      await at.open()
    ).store([await at.keeping({ day, parts, tables: { [table('rows')]: 'a\n' } })])
    const tables = { [table('rows')]: 'b\n', [table('by_ide')]: 'c\n' }
    const archive = await at.open()
    const kept = await archive.store([
      await at.keeping({ day, parts, tables, derived: { [teams]: '{}\n' } }),
    ])
    expect(kept).toEqual([{ state: 'unchanged', revised: false }])
    expect(await names()).toEqual([
      'csv/users-1-day/by_ide part-001.csv',
      'csv/users-1-day/rows part-001.csv',
      'derived/team-usage-1-day part-001.ndjson',
      'ndjson/users-1-day part-001.ndjson',
    ])
    expect((await at.repository.git.read('main', `${ROOT}/${table('rows')}`)).toString()).toBe(
      'a\n',
    )
    expect(archive.receipt()).toMatchObject({ added: 2, changed: 0 })
  })

  test('of an earlier version of the day go when the rows are revised and nothing replaces them', async () => {
    const tables = { [table('rows')]: 'a\n', [table('by_ide')]: 'a\n' }
    const other = await at.keeping({ day: '2026-11-17', parts: [rows('2026-11-17', 1)] })
    await (
      await at.open()
    ).store([
      await at.keeping({ day, parts: [rows(day, 1)], tables, derived: { [teams]: '{}\n' } }),
      other,
    ])
    const revised = { day, parts: [rows(day, 2)], tables: { [table('rows')]: 'b\n' } }
    await (await at.open()).store([await at.keeping(revised)])
    expect(await names()).toEqual([
      'csv/users-1-day/rows part-001.csv',
      'ndjson/users-1-day part-001.ndjson',
      'ndjson/users-1-day part-001.ndjson',
    ])
    expect(await at.repository.git.fsck()).toBe('')
  })

  test('what is derived from two reports follows the one that was revised', async () => {
    const members = { day, report: 'user-teams-1-day', parts: ['{"team":1}\n'] }
    const first = { ...members, derived: { [teams]: '{"n":1}\n' } }
    await (
      await at.open()
    ).store([await at.keeping({ day, parts: [rows(day, 1)] }), await at.keeping(first)])
    const kept = await (
      await at.open()
    ).store([
      await at.keeping({ day, parts: [rows(day, 1, 2)] }),
      await at.keeping({ ...members, derived: { [teams]: '{"n":2}\n' } }),
    ])
    expect(kept).toEqual([
      { state: 'stored', revised: true },
      { state: 'unchanged', revised: false },
    ])
    const stored = await at.repository.git.read('main', `${ROOT}/${teams}`)
    expect(stored.toString()).toBe('{"n":2}\n')
  })
})
