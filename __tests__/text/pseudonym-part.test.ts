import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { pseudonymiser } from '../../src/text/pseudonym.js'
import { LEFT_OUT, pseudonymisePart } from '../../src/text/pseudonym-part.js'
import { RowSplitter } from '../../src/text/row-splitter.js'
import { hostileText, RUNS, wellFormed } from './hostile.js'

const KEY = 'a key that is used in tests only'
const people = pseudonymiser(KEY)
const row = (login: string) => `{"user_login":"${login}"}`
const replaced = (login: string) => row(people.login(login))
const REMARK = LEFT_OUT.toString().trimEnd()

async function* inChunks(text: string | Buffer, size: number) {
  const bytes = Buffer.from(text)
  // One memory for all chunks, as a stream may have.
  const memory = Buffer.alloc(size)
  for (let at = 0; at < bytes.length; at += size) {
    const length = bytes.copy(memory, 0, at, at + size)
    yield memory.subarray(0, length)
  }
}

async function part(text: string | Buffer, size = 5) {
  const dropped: number[] = []
  const pieces: Buffer[] = []
  for await (const piece of pseudonymisePart(inChunks(text, size), KEY, (line) =>
    dropped.push(line),
  )) {
    expect(piece.length).toBeGreaterThan(0)
    pieces.push(Buffer.from(piece))
  }
  return { lines: Buffer.concat(pieces).toString().split('\n').slice(0, -1), dropped }
}

describe('pseudonymisePart', () => {
  const pretty = JSON.stringify([{ user_login: 'a', x: [{ i: 1 }] }, { user_login: 'b' }], null, 2)
  const prettyA = `{"user_login": "${people.login('a')}","x": [{"i": 1}]}`

  test.each<[string, string, string[]]>([
    ['one object per line', `${row('a')}\n${row('b')}\n`, [replaced('a'), replaced('b')]],
    ['no last line end', `${row('a')}\n${row('b')}`, [replaced('a'), replaced('b')]],
    [
      'CRLF, blank lines, byte order mark',
      `\ufeff${row('a')}\r\n\r\n  \n${row('b')}\r\n`,
      [replaced('a'), replaced('b')],
    ],
    ['an array on one line', `[${row('a')},${row('b')}]`, [replaced('a'), replaced('b')]],
    ['an array over lines', `[\n${row('a')},\n${row('b')}\n]\n`, [replaced('a'), replaced('b')]],
    ['a pretty-printed array', pretty, [prettyA, `{"user_login": "${people.login('b')}"}`]],
    [
      'a pretty-printed object, CRLF',
      '{\r\n\t"user_login" :\r\n "a"\r\n}\r\n',
      [`{"user_login" :"${people.login('a')}"}`],
    ],
    ['nothing', '', []],
    ['no rows', 'null\n""\n[]\n \r\n', []],
    [
      'marks in strings',
      '{"a":"}{][\\"\\\\","user_login":"a"}',
      [`{"a":"}{][\\"\\\\","user_login":"${people.login('a')}"}`],
    ],
  ])('takes %s', async (_name, text, lines) => {
    for (const size of [1, 2, 3, 7, 4096])
      expect(await part(text, size)).toEqual({ lines, dropped: [] })
  })

  test.each<[string, string, string[], number[]]>([
    ['stray text', `alice\n${row('a')}\n"alice"\n`, [REMARK, replaced('a'), REMARK], [1, 3]],
    [
      'a line that broke off in a string',
      `{"user_login":"alice\n${row('a')}\n`,
      [REMARK, replaced('a')],
      [1],
    ],
    [
      'a line that broke off elsewhere',
      `{"login":"alice","x":[1,\n${row('a')}\n${row('b')}\n`,
      [REMARK, replaced('a'), replaced('b')],
      [1],
    ],
    [
      'a last line that broke off',
      `${row('a')}\n{"user_login":"alice"`,
      [replaced('a'), REMARK],
      [2],
    ],
    ['a line that is no JSON', `{"login":"alice",}\n${row('a')}`, [REMARK, replaced('a')], [1]],
    [
      'an escape at the end of a line',
      `{"login":"alice\\\n${row('a')}`,
      [REMARK, replaced('a')],
      [1],
    ],
    [
      'text around nothing',
      'null alice\nalice null\n""alice\n',
      [REMARK, REMARK, REMARK],
      [1, 2, 3],
    ],
    ['text after a row', `${row('a')} alice\n`, [replaced('a'), REMARK], [1]],
    ['a page', '<html>\n<b>alice</b>\n', [REMARK, REMARK], [1, 2]],
    [
      'a broken document',
      '{\n "a": {"login":"alice"},\n "b": \n}\n',
      [REMARK, REMARK, REMARK, REMARK],
      [1, 2, 3, 4],
    ],
  ])('leaves out what it cannot read: %s', async (_name, text, lines, dropped) => {
    for (const size of [1, 3, 4096]) expect(await part(text, size)).toEqual({ lines, dropped })
  })

  test('the remark is no row for whoever reads it', () => {
    expect(() => JSON.parse(REMARK) as unknown).toThrow(SyntaxError)
  })

  test('in any container and cut into any chunks gives the same rows', async () => {
    const value = fc.record({
      user_login: hostileText.filter((text) => text.trim() !== ''),
      n: fc.nat(),
      text: hostileText,
    })
    const containers: readonly ((rows: readonly unknown[]) => string)[] = [
      (rows) => rows.map((each) => `${JSON.stringify(each)}\n`).join(''),
      (rows) => rows.map((each) => `${JSON.stringify(each)}\r\n`).join(''),
      (rows) => `\ufeff${JSON.stringify(rows)}`,
      (rows) => JSON.stringify(rows, null, 2),
      (rows) => rows.map((each) => JSON.stringify(each, null, '\t')).join('\n'),
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.array(value, { maxLength: 4 }),
        fc.constantFrom(...containers),
        fc.integer({ min: 1, max: 40 }),
        async (rows, container, size) => {
          const { lines, dropped } = await part(container(rows), size)
          expect(dropped).toEqual([])
          expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
            rows.map((each) => ({
              ...each,
              user_login: people.login(wellFormed(each.user_login)),
            })),
          )
        },
      ),
      { numRuns: RUNS },
    )
  })

  test('whatever is broken, no login passes', async () => {
    const good = JSON.stringify({ user_login: 'alice', user_id: 424242, x: [{ a: '}' }] })
    const broken = fc.array(
      fc.tuple(
        fc.nat(good.length * 3),
        fc.constantFrom('', '\n', '"', '{', '}', '\\', ' ', ':', ',', '[', 'x'),
      ),
      { minLength: 1, maxLength: 6 },
    )
    await fc.assert(
      fc.asyncProperty(broken, fc.integer({ min: 1, max: 60 }), async (changes, size) => {
        // Values are left whole, so that they can be searched for.
        const text = changes.reduce((all, [at, piece]) => {
          const inside = /alice|424242|user_login|user_id/g
          const hit = [...all.matchAll(inside)].some(
            ({ index, 0: word }) => at > index - 2 && at < index + word.length + 2,
          )
          return hit ? all : all.slice(0, at) + piece + all.slice(at + 1)
        }, `${good}\n${good}\n${good}\n`)
        const { lines } = await part(text, size)
        for (const line of lines) expect(line).not.toMatch(/alice|424242/)
      }),
      { numRuns: RUNS },
    )
  })
})

describe('RowSplitter', () => {
  test('holds no more than its limit, and goes on with the next line', () => {
    const splitter = new RowSplitter(20)
    const texts = [
      ...splitter.take(Buffer.from(`{"a":"${'x'.repeat(30)}`)),
      ...splitter.take(Buffer.from(`${'x'.repeat(30)}"}\n{"b":1}`)),
      ...splitter.rest(),
    ]
    expect(texts.map(({ line, whole }) => ({ line, whole }))).toEqual([
      { line: 1, whole: false },
      { line: 2, whole: true },
    ])
    expect(texts[1]?.bytes.toString()).toBe('{"b":1}')
  })

  test('holds a row that is just as long as its limit', () => {
    const splitter = new RowSplitter(7)
    const start = splitter.take(Buffer.from('{"a":12'))
    expect([...start, ...splitter.take(Buffer.from('}'))]).toEqual([
      { line: 1, bytes: Buffer.from('{"a":12}'), whole: true },
    ])
  })

  test('counts the lines on which rows start', () => {
    const splitter = new RowSplitter()
    const texts = splitter.take(Buffer.from('\n\n{\n"a":1\n}\n{"b":1}\n'))
    expect(texts.map(({ line }) => line)).toEqual([3, 6])
    expect(splitter.rest()).toEqual([])
  })
})
