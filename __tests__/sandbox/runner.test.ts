import { describe, expect, test } from '@jest/globals'
import { commandIn, masked, pairsOf, runnerView } from '../../sandbox/runner.js'

describe('commands', () => {
  test.each([
    ['::error file=a.ts,line=3::it%0Abroke%2C 100%25', 'error', 'it\nbroke, 100%'],
    ['   ::warning::w', 'warning', 'w'],
    ['a login x##[add-mask]e', 'add-mask', 'e'],
    ['##[group]title', 'group', 'title'],
  ])('%s', (line, name, data) => {
    expect(commandIn(line)).toMatchObject({ name, data })
  })

  test.each(['text ::error::x', ':: error::x', '::nonsense::x', '#[error]x', ': :error: :x'])(
    'none in: %s',
    (line) => {
      expect(commandIn(line)).toBeUndefined()
    },
  )

  test('properties of both grammars', () => {
    expect(commandIn('::error file=a%3Ab,line=3::x')?.properties).toEqual({
      file: 'a:b',
      line: '3',
    })
    expect(commandIn('##[error file=a%5D;line=3]x')?.properties).toEqual({ file: 'a]', line: '3' })
  })

  test('a stop of commands holds until its token', () => {
    const view = runnerView(
      '::stop-commands::t1\n::error::no\n::t1::\n::error::yes\n',
      '::warning::from stderr\n',
    )
    expect(view.errors).toEqual(['yes'])
    expect(view.warnings).toEqual(['from stderr'])
  })

  test('a carriage return starts a line of its own', () => {
    expect(runnerView('login\r::notice::x', '').notices).toEqual(['x'])
  })
})

test('the log shows masked values as stars, line by line of a long secret', () => {
  const { log } = runnerView(
    '::add-mask::s3cret%0Asecond\nbefore s3cret\nand second\n::debug::no\n',
    '',
  )
  expect(log).toBe('before ***\nand ***')
  expect(masked('aXbX', ['X', ''])).toBe('a***b***')
})

test('runner files: lines, heredocs, and a heredoc that never ends', () => {
  expect(pairsOf('a=1\nb<<E\nx=2\n\nE\nc=\n')).toEqual({ a: '1', b: 'x=2\n', c: '' })
  expect(() => pairsOf('b<<E\nx\n')).toThrow('never ends')
})
