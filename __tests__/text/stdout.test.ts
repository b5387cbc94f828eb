import { PassThrough } from 'node:stream'

import { describe, expect, test } from '@jest/globals'

import { runnerView } from '../../sandbox/runner.js'
import { redactor } from '../../src/text/redact.js'
import { guardedText, guardedWrite } from '../../src/text/stdout.js'
import fc from '../random.js'
import { hostileText, RUNS } from './hostile.js'

const secrets = redactor()
secrets.add('s3cret-value')
const guarded = (text: string) => guardedText(text, secrets.redact)

describe('guardedText', () => {
  test.each([
    ['plain text\n', 'plain text\n'],
    ['', ''],
    ['\r\n', '\r\n'],
    ['one\n\ntwo', 'one\n\ntwo'],
    ['a s3cret-value b\n', 'a *** b\n'],
    ['::add-mask::s3cret-value\n', '::add-mask::s3cret-value\n'],
    ['::warning::a s3cret-value%0Ab\n', '::warning::a ***%0Ab\n'],
    ['::error title=x::a\r\n', '::warning title=x::a\r\n'],
    ['::error title=TIMED_OUT::TIMED_OUT: a\n', '::error title=TIMED_OUT::TIMED_OUT: a\n'],
    ['::error title=TIMED_OUT::CANCELLED: a\n', '::warning title=TIMED_OUT::CANCELLED: a\n'],
    ['::error::TIMED_OUT: a\n', '::warning::TIMED_OUT: a\n'],
    ['::endgroup::\n', '::endgroup::\n'],
    ['::stop-commands::x\n', ': :stop-commands: :x\n'],
    ['::set-output name=a::b\n', ': :set-output name=a: :b\n'],
    ['answer: x\n::error::y\n', 'answer: x\n: :error: :y\n'],
    ['answer: x\n::add-mask::s3cret-value\n', 'answer: x\n: :add-mask: :***\n'],
    ['::debug::x\n::error::y\n', ': :debug: :x\n: :error: :y\n'],
    ['::debug::x\r::error::y\n', ': :debug: :x\\r: :error: :y\n'],
    ['a ##[error]x\n', 'a ## [error]x\n'],
  ])('%j -> %j', (text, shown) => {
    expect(guarded(text)).toBe(shown)
  })

  test('whatever the toolkit quotes, no command comes of it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(runnerView(guarded(`The server said: ${text}\n`), '').commands).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
})

describe('guardedWrite', () => {
  test('passes texts and bytes on to the stream', () => {
    const stream = new PassThrough() as PassThrough & NodeJS.WriteStream
    const write = guardedWrite(stream, secrets.redact)
    expect(write('a s3cret-value\n')).toBe(true)
    expect(write(Buffer.from('##[error]ü\n'))).toBe(true)
    expect(String(stream.read())).toBe('a ***\n## [error]ü\n')
  })
})
