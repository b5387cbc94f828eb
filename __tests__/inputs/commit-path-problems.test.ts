import { describe, expect, test } from '@jest/globals'

import { checkedBranch, checkedCommitPath } from '../../src/inputs/commit-path.js'

const right = (value: string) => ({ ok: true, value })
const wrong = (problem: string) => ({ ok: false, problem })

const ABSOLUTE = 'is absolute; name a folder relative to the root of the repository'
const STORE = 'has a character that not every file system can store'
const EDGE = 'has a folder name that ends with a dot or begins or ends with a space'
const LOOKS = 'has a folder name that only looks like one'
const used = (name: string) => `has the folder name \`${name}\`, which git or GitHub uses itself`
const windows = (name: string) => `has the folder name \`${name}\`, which Windows reserves`

describe('a commit path', () => {
  test.each([
    ['a', 'a'],
    [' a/b// ', 'a/b'],
    ['./a', 'a'],
    ['a./b.c', null],
    ['b./c', null],
    ['x.git', 'x.git'],
    ['.github2', '.github2'],
    ['my.git~1', 'my.git~1'],
    ['.gitignored', '.gitignored'],
    ['console', 'console'],
    ['icon', 'icon'],
    ['com', 'com'],
    ['a b', 'a b'],
    ['ab:', null],
    ['.', ''],
    ['', ''],
    ['./', ''],
    ['x'.repeat(200), 'x'.repeat(200)],
    ['ä'.repeat(100), 'ä'.repeat(100)],
  ])('%j means %j', (text, value) => {
    expect(checkedCommitPath(text)).toMatchObject(value === null ? { ok: false } : right(value))
  })

  test.each([
    ['/', ABSOLUTE],
    ['/a', ABSOLUTE],
    ['//', ABSOLUTE],
    ['C:', ABSOLUTE],
    ['z:/a', ABSOLUTE],
    ['1:a', STORE],
    ['ab:c', STORE],
    ['x'.repeat(201), 'is longer than 200 bytes'],
    ['ä'.repeat(101), 'is longer than 200 bytes'],
    ['a//b', 'has an empty folder name'],
    ['a/./b', 'has `.` as a folder name'],
    ['..', 'has `..` as a folder name'],
    ['a/../b', 'has `..` as a folder name'],
    ...['a\u0001b', 'a\ud800', 'a\u2028b', 'a\u2029b', 'a<b', 'a>b', 'a"b', 'a|b', 'a?b', 'a*b']
      .concat('a\\b')
      .map((text) => [text, STORE]),
    ['a.', EDGE],
    ['a /b', EDGE],
    ['a/ b', EDGE],
    ['a/...', EDGE],
    ['a/\u200b', LOOKS],
    ['a／b', LOOKS],
    ['.git', used('.git')],
    ['a/.GIT', used('.git')],
    ['GIT~12', used('git~12')],
    ['.gi\u200bthub/x', used('.github')],
    ['．gitmodules', used('.gitmodules')],
    ['.gitattributes', used('.gitattributes')],
    ['.gitignore', used('.gitignore')],
    ['.mailmap', used('.mailmap')],
    ['con', windows('con')],
    ['PRN.txt', windows('prn.txt')],
    ['aux', windows('aux')],
    ['nul', windows('nul')],
    ['com1', windows('com1')],
    ['lpt0.x', windows('lpt0.x')],
    ['conin$', windows('conin$')],
    ['conout$', windows('conout$')],
  ])('%j is refused: it %s', (text, problem) => {
    expect(checkedCommitPath(text ?? '')).toEqual(wrong(problem ?? ''))
  })
})

describe('a branch name', () => {
  test.each([
    ['data', 'data'],
    [' refs/heads/data ', 'data'],
    ['a/refs/heads/b', 'a/refs/heads/b'],
    ['a/refs/b', 'a/refs/b'],
    ['@a', '@a'],
    ['a@', 'a@'],
    ['HEADS', 'HEADS'],
    ['AHEAD', 'AHEAD'],
    ['a-b', 'a-b'],
    ['a.b', 'a.b'],
    ['a.locked', 'a.locked'],
    ['f'.repeat(39), 'f'.repeat(39)],
    ['f'.repeat(41), 'f'.repeat(41)],
    [`x${'f'.repeat(40)}`, `x${'f'.repeat(40)}`],
    ['a'.repeat(244), 'a'.repeat(244)],
  ])('%j means %j', (text, value) => {
    expect(checkedBranch(text)).toEqual(right(value))
  })

  const marks = 'has a space or one of `~ ^ : ? * [ \\`'
  test.each([
    ['', 'is empty'],
    ['refs/heads/', 'is empty'],
    ['@', 'is `@`'],
    ['HEAD', 'is `HEAD`'],
    ['refs/tags/v1', 'begins with `refs/` but names no branch'],
    ['-a', 'begins with a dash'],
    ['0123456789abcdefABCDEF0123456789abcdef01', 'looks like the id of a commit'],
    ...['a b', 'a~', 'a^', 'a:', 'a?', 'a*', 'a[', 'a\\', 'a\u007f', 'a\ud800'].map((text) => [
      text,
      marks,
    ]),
    ['a..b', 'has two dots in a row'],
    ['a@{b', 'has `@{`'],
    ['/a', 'has an empty part between slashes'],
    ['a/', 'has an empty part between slashes'],
    ['a//b', 'has an empty part between slashes'],
    ['.a', 'has a part that begins with a dot'],
    ['a/.b', 'has a part that begins with a dot'],
    ['a.lock', 'has a part that ends with `.lock`'],
    ['a.lock/b', 'has a part that ends with `.lock`'],
    ['a.', 'ends with a dot'],
    ['a'.repeat(245), 'is longer than 244 bytes'],
    ['ä'.repeat(123), 'is longer than 244 bytes'],
  ])('%j is refused: it %s', (text, problem) => {
    expect(checkedBranch(text ?? '')).toEqual(wrong(problem ?? ''))
  })
})
