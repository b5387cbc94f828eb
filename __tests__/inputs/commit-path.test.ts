import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { GitRepository } from '../../sandbox/git-data.js'
import { checkedBranch, checkedCommitPath } from '../../src/inputs/commit-path.js'
import fc from '../random.js'

describe('a commit path', () => {
  test.each([
    ['copilot-usage-reports', 'copilot-usage-reports'],
    ['a/b/c', 'a/b/c'],
    [' data/ ', 'data'],
    ['./data//', 'data'],
    ['.', ''],
    ['./', ''],
    ['dätä/数据', 'dätä/数据'],
    ['.gitea/x', '.gitea/x'],
    ['console/com10', 'console/com10'],
  ])('%j becomes %j', (text, value) => {
    expect(checkedCommitPath(text)).toEqual({ ok: true, value })
  })

  test.each([
    ...['/etc', '/', 'C:\\data', 'c:/data', '..', 'a/../b', 'a/./b', 'a//b', 'a\\b'],
    ...[
      '.git',
      'a/.git/b',
      '.GIT',
      '.Git/hooks',
      'git~1',
      'GIT~2',
      '.gi\u200Bt',
      '.g\u00ADit',
      '．git',
      '.git.',
      '.git ',
    ],
    ...[
      '.github/workflows',
      '.GitHub',
      '．github',
      '.gitmodules',
      'a/.gitattributes',
      '.g\uFE0Fithub',
    ],
    ...['con', 'NUL', 'a/aux.txt', 'com1', 'LPT9.x', 'COM¹', 'prn '],
    ...[
      'a\0b',
      'a\nb',
      'a\u0085b',
      'a\u2028b',
      'a:b',
      'a*b',
      'a?b',
      'a"b',
      'a<b',
      'a|b',
      'dot.',
      'a/ b',
      '\uD800',
    ],
    ...['x'.repeat(201), '\u200B', 'a／b'],
  ])('%j is refused', (text) => {
    expect(checkedCommitPath(text)).toMatchObject({
      ok: false,
      problem: expect.any(String),
    })
  })

  test('that is accepted never has a component that git or GitHub uses, however it is written', () => {
    const pieces = fc.constantFrom(
      '.git',
      '.github',
      'hub',
      '\u200B',
      '.',
      '/',
      ' ',
      'ａ',
      'G',
      'I',
      'T',
      '~1',
      '..',
      'x',
      '\u00AD',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
        const checked = checkedCommitPath(parts.join(''))
        if (!checked.ok) return
        const names = checked.value
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[\u200B\u00AD]/g, '')
          .split('/')
        for (const name of names) expect(['.git', '.github', '..', 'git~1']).not.toContain(name)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a branch name', () => {
  let folder = ''
  let git: GitRepository
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'branches-'))
    git = await GitRepository.create(join(folder, 'x.git'), 'main')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test.each([
    ['data', 'data'],
    ['refs/heads/data', 'data'],
    [' feature/x ', 'feature/x'],
    ['v1.0', 'v1.0'],
  ])('%j means %j', (text, value) => {
    expect(checkedBranch(text)).toEqual({ ok: true, value })
  })

  test.each([
    ...['', '@', 'HEAD', '-x', 'refs/tags/v1', 'refs/x', 'a'.repeat(245), 'f'.repeat(40), '\uD800'],
    ...['a..b', 'a b', 'a~1', 'a^', 'a:b', 'a?', 'a*', 'a[', 'a\\b', 'a@{1}', 'a\0b', 'a\u007Fb'],
    ...['/a', 'a/', 'a//b', '.a', 'a/.b', 'a.lock', 'a.lock/b', 'a.'],
  ])('%j is refused', (text) => {
    expect(checkedBranch(text)).toMatchObject({ ok: false })
  })

  test('that is accepted is accepted by git, too', async () => {
    const letters = fc.constantFrom(
      'a',
      'B',
      '/',
      '.',
      '-',
      '@',
      '{',
      '~',
      ' ',
      '.lock',
      '..',
      'é',
      '😀',
      '\\',
      '_',
    )
    const runs = process.env.TEST_SCALE === 'full' ? 500 : 40
    await fc.assert(
      fc.asyncProperty(fc.array(letters, { minLength: 1, maxLength: 5 }), async (parts) => {
        const checked = checkedBranch(parts.join(''))
        if (!checked.ok) return
        const told = await git.run(['check-ref-format', '--branch', checked.value])
        expect([checked.value, told.code]).toEqual([checked.value, 0])
      }),
      { numRuns: runs },
    )
  })
})
