import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { git } from '../../sandbox/git-data-repository.js'
import { type Day } from '../../src/model.js'
import { dataPackageText } from '../../src/reports/data-package.js'
import { type ArchiveAfter } from '../../src/store/follow.js'
import { deepTreeShape } from '../../src/store/git-objects.js'
import { absence, folder, ROOT, rows, startFixture, type Fixture } from './fixture.js'

/** What the archive did not put there, it does not touch; what it puts beside the days. */

let at: Fixture

beforeEach(async () => {
  at = await startFixture()
})

afterEach(async () => {
  const said = await at.repository.git.fsck()
  await at.close()
  expect(said).toBe('')
})

const DAY = '2026-11-18'
const NEW = { state: 'stored', revised: false }
const REVISED = { state: 'stored', revised: true }
const names = async () => [...(await at.repository.git.files('main')).keys()]
const writes = () => at.git.calls.filter(({ name }) => !name.startsWith('GET '))

describe('files of others', () => {
  test('inside a day’s folder stay through every revision, and are no part of the day', async () => {
    const foreign = [
      'NOTES.md',
      'part-1.ndjson',
      'part-001.json',
      'part-001.ndjson.bak',
      'x/part-001.ndjson',
    ]
    const put = Object.fromEntries(foreign.map((name) => [`${folder(DAY)}/${name}`, `${name}\n`]))
    await at.repository.git.commit('main', put)
    const parts = [rows(DAY, 1), rows(DAY, 2)]
    expect(await (await at.open()).store([await at.keeping({ day: DAY, parts })])).toEqual([NEW])
    const revised = await at.keeping({ day: DAY, parts: [rows(DAY, 9)] })
    expect(await (await at.open()).store([revised])).toEqual([REVISED])
    expect(await names()).toEqual(
      ['README.md', ...Object.keys(put), `${folder(DAY)}/part-001.ndjson`].sort(),
    )
    for (const [path, text] of Object.entries(put)) {
      expect((await at.repository.git.read('main', path)).toString()).toBe(text)
    }
  })

  test('do not stop the record of an absence, which goes when a report arrives', async () => {
    const note = `${folder('2026-10-01')}/NOTES.md`
    await at.repository.git.commit('main', { [note]: 'x' })
    expect(await (await at.open()).store([absence('2026-10-01', 'no-report')])).toEqual([NEW])
    expect(await names()).toContain(`${folder('2026-10-01')}/_no_report`)
    const arrived = await at.keeping({ day: '2026-10-01', parts: [rows('2026-10-01', 1)] })
    await (await at.open()).store([arrived])
    expect(await names()).not.toContain(`${folder('2026-10-01')}/_no_report`)
    expect(await names()).toContain(note)
  })

  test('a `_no_report` that says something is no record of ours: it stays, and none takes its place', async () => {
    const path = `${folder(DAY)}/_no_report`
    await at.repository.git.commit('main', { [path]: 'Mine.\n' })
    const absent = (await at.open()).store([absence(DAY, 'no-report')])
    expect(await absent).toEqual([{ state: 'unchanged', revised: false }])
    const kept = await at.keeping({ day: DAY, parts: [rows(DAY, 1)] })
    expect(await (await at.open()).store([kept])).toEqual([NEW])
    expect((await at.repository.git.read('main', path)).toString()).toBe('Mine.\n')
  })

  test('are not read as parts of a day, and no folder gives way to what lies beside the days', async () => {
    const beside =
      'derived/daily-totals/scope=organization/scope_slug=octo-org/report_month=2026-11'
    await at.repository.git.commit('main', {
      [`${folder(DAY)}/part-001.ndjson.bak`]: rows(DAY, 7),
      [`${folder(DAY)}/part-002.json`]: rows(DAY, 8),
      [`${ROOT}/${beside}/part-001.ndjson/x`]: 'Mine.\n',
    })
    const item = await at.keeping({ day: DAY, parts: [rows(DAY, 1)] })
    const { entry, scope } = item.collected
    const seen: string[] = []
    const follow = async (after: ArchiveAfter) => {
      seen.push(...(await after.partsOf({ entry, scope }, DAY as Day)).map(({ name }) => name))
      return new Map([[beside, item.files]])
    }
    await expect((await at.open({ follow })).store([item])).rejects.toMatchObject({
      code: 'COMMIT_PATH_BLOCKED',
    })
    expect(seen).toEqual(['part-001.ndjson'])
    expect(writes()).toEqual([])
    await (await at.open()).store([item])
    const view = await (await at.open()).view()
    expect(await view.partsOf({ entry, scope }, DAY as Day)).toHaveLength(1)
  })

  test('a folder that is called like a part of ours stops the commit', async () => {
    const inside = `${folder(DAY)}/part-001.ndjson/x`
    await at.repository.git.commit('main', { [inside]: 'x' })
    const stored = (await at.open()).store([await at.keeping({ day: DAY, parts: [rows(DAY, 1)] })])
    await expect(stored).rejects.toMatchObject({ code: 'COMMIT_PATH_BLOCKED' })
    expect(await names()).toContain(inside)
  })

  test('a `.first-commit` goes only when it is exactly ours', async () => {
    const path = `${ROOT}/.first-commit`
    const ours = 'The next commit takes this file away.\n'
    for (const [day, text, stays] of [
      ['2026-11-17', 'Mine.\n', true],
      ['2026-11-18', ours, false],
    ] as const) {
      await at.repository.git.commit('main', { [path]: text })
      await (await at.open()).store([await at.keeping({ day, parts: [rows(day, 1)] })])
      expect((await names()).includes(path)).toBe(stays)
    }
  })
})

describe('attributes in the archive’s root', () => {
  const path = `${ROOT}/.gitattributes`

  test('keep every byte of a checkout, whatever the git there is set to', async () => {
    const part = rows(DAY, 1).replace('\n', '\r\n') + rows(DAY, 2)
    await (await at.open()).store([await at.keeping({ day: DAY, parts: [part] })])
    const clone = join(at.output, '..', 'clone')
    const cloned = await git([
      '-c',
      'core.autocrlf=true',
      'clone',
      '-q',
      at.repository.git.dir,
      clone,
    ])
    expect(cloned.code).toBe(0)
    const inside = `${folder(DAY)}/part-001.ndjson`
    const told = await git(['check-attr', 'text', '--', inside, 'README.md'], { cwd: clone })
    expect(told.out.toString()).toBe(`${inside}: text: unset\nREADME.md: text: unspecified\n`)
  })

  test('are written once, and never in place of another’s', async () => {
    await (await at.open()).store([await at.keeping({ day: DAY, parts: [rows(DAY, 1)] })])
    const first = (await at.repository.git.read('main', path)).toString()
    expect(first).toContain('ndjson/** -text\n')
    await at.repository.git.commit('main', { [path]: '* text=auto\n' })
    await (await at.open()).store([await at.keeping({ day: DAY, parts: [rows(DAY, 2)] })])
    expect((await at.repository.git.read('main', path)).toString()).toBe('* text=auto\n')
  })

  test('cause no commit of their own', async () => {
    const item = await at.keeping({ day: DAY, parts: [rows(DAY, 1)] })
    await (await at.open()).store([item])
    await at.repository.git.commit('main', { [path]: null })
    at.git.calls.splice(0)
    await (await at.open()).store([item])
    expect(writes()).toEqual([])
  })
})

describe('a hostile listing', () => {
  const sha = 'a'.repeat(40)
  const entry = (path: unknown, mode = '100644', type = 'blob') => ({
    path,
    mode,
    type,
    sha,
    url: 'x',
  })
  test.each([
    ['a name that leads out', [entry('../evil')]],
    ['a name with a slash', [entry('/')]],
    ['a path', [entry('part-001.ndjson/../../x')]],
    ['an empty name', [entry('')]],
    ['dots', [entry('..', '040000', 'tree')]],
    ['git’s own folder', [entry('.GIT', '040000', 'tree')]],
    ['NUL', [entry('a\0b')]],
    ['no text', [entry(7)]],
    ['an unknown mode', [entry('a', '777')]],
    ['the same name twice', [entry('a'), entry('a')]],
    ['an id that is none', [{ ...entry('a'), sha: '../x' }]],
  ])('with %s is refused, and nothing is sent', async (_, tree) => {
    at.git.hooks.after = ({ name }, answer) =>
      name === 'GET trees' ? { ...answer, body: { ...(answer.body as object), tree } } : undefined
    const stored = (await at.open()).store([await at.keeping({ day: DAY, parts: [rows(DAY, 1)] })])
    await expect(stored).rejects.toMatchObject({ code: 'API_ANSWER_INVALID' })
    expect(writes()).toEqual([])
  })
})

test('a listing of all that lies below a folder is held to the same rules', () => {
  const sha = 'a'.repeat(40)
  const isTaken = (...paths: string[]) => {
    const tree = paths.map((path) => ({ path, mode: '100644', type: 'blob', sha }))
    return deepTreeShape.safeParse({ sha, tree, truncated: false }).success
  }
  for (const path of ['..', 'a/../b', 'a//b', '/a', 'a/', 'a/.git/b', 'a/.GIT', 'a\0/b', '.']) {
    expect([path, isTaken(path)]).toEqual([path, false])
  }
  expect([isTaken('a', 'a'), isTaken('a/b', 'a/b.git', 'a/...')]).toEqual([false, true])
})

describe('datapackage.json in the archive’s root', () => {
  const path = `${ROOT}/datapackage.json`
  const stored = async () => (await at.repository.git.read('main', path)).toString()
  const store = async (user: number) =>
    (await at.open()).store([await at.keeping({ day: DAY, parts: [rows(DAY, user)] })])
  const told = (version: string) =>
    `${JSON.stringify({ name: 'copilot-usage-reports', version })}\n`

  test('is written once, with what the version is and nothing of the run', async () => {
    await store(1)
    expect(await stored()).toBe(dataPackageText())
    at.git.calls.splice(0)
    await store(1)
    expect(writes()).toEqual([])
  })

  test('takes the place of an earlier one, in a commit that is made for days', async () => {
    await store(1)
    await at.repository.git.commit('main', { [path]: told('0.9.0') })
    await store(1)
    expect(await stored()).toBe(told('0.9.0'))
    await store(2)
    expect(await stored()).toBe(dataPackageText())
    expect(await at.repository.git.log('main')).toHaveLength(4)
  })

  test.each([
    ['a later one', told('99.0.0')],
    ['somebody else’s', '{ "name": "mine", "resources": [] }\n'],
    ['one that is no JSON', 'Mine.\n'],
  ])('%s is left alone', async (_, text) => {
    await at.repository.git.commit('main', { [path]: text })
    await store(1)
    expect(await stored()).toBe(text)
  })

  test('a folder of that name is left alone', async () => {
    await at.repository.git.commit('main', { [`${path}/mine.txt`]: 'Mine.\n' })
    expect(await store(1)).toEqual([NEW])
    expect((await at.repository.git.read('main', `${path}/mine.txt`)).toString()).toBe('Mine.\n')
  })
})
