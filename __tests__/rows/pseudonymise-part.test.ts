import { describe, expect, test } from '@jest/globals'

import { LEFT_OUT, openPseudonyms } from '../../src/rows/pseudonymise-part.js'
import { pseudonymiser } from '../../src/text/pseudonym.js'
import { RUNS } from '../text/hostile.js'
import fc from '../random.js'

const KEY = 'a key that is used in tests only'
const people = pseudonymiser(KEY)
const row = (login: string) => `{"user_login":"${login}"}`
const replaced = (login: string) => row(people.login(login))
const REMARK = LEFT_OUT.trimEnd()

async function* inChunks(text: string | Buffer, size: number) {
  const bytes = Buffer.from(text)
  // One memory for all chunks, as a stream may have.
  const memory = Buffer.alloc(size)
  for (let at = 0; at < bytes.length; at += size) {
    const length = bytes.copy(memory, 0, at, at + size)
    yield memory.subarray(0, length)
  }
}

async function part(text: string | Buffer, size = 5, door = openPseudonyms(KEY, [])) {
  const pieces: Buffer[] = []
  for await (const piece of door.transform(inChunks(text, size), 'user')) {
    expect(piece.length).toBeGreaterThan(0)
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString().split('\n').slice(0, -1)
}

describe('a part under a key', () => {
  const pretty = JSON.stringify(
    [{ user_login: 'a', used_chat: true }, { user_login: 'b' }],
    null,
    2,
  )
  const prettyA = `{"user_login":"${people.login('a')}","used_chat":true}`

  test.each<[string, string, string[]]>([
    ['one object per line', `${row('a')}\n${row('b')}\n`, [replaced('a'), replaced('b')]],
    ['no last line end', `${row('a')}\n${row('b')}`, [replaced('a'), replaced('b')]],
    [
      'CRLF, blank lines, byte order mark',
      `\ufeff${row('a')}\r\n\r\n  \n${row('b')}\r\n`,
      [replaced('a'), replaced('b')],
    ],
    ['an array on one line', `[${row('a')},${row('b')}]`, [replaced('a'), replaced('b')]],
    ['arrays on lines', `[${row('a')}]\n[${row('b')},null]\n`, [replaced('a'), replaced('b')]],
    ['an array over lines', `[\n${row('a')},\n${row('b')}\n]\n`, [replaced('a'), replaced('b')]],
    ['a pretty-printed array', pretty, [prettyA, replaced('b')]],
    ['a pretty-printed object, CRLF', '{\r\n\t"user_login" :\r\n "a"\r\n}\r\n', [replaced('a')]],
    ['nothing', '', []],
    ['no rows', 'null\n""\n[]\n \r\n', []],
    ['a row of no known kind', `{"a":1}\n${row('a')}\n`, [replaced('a')]],
  ])('takes %s', async (_name, text, lines) => {
    for (const size of [1, 2, 3, 7, 4096]) expect(await part(text, size)).toEqual(lines)
  })

  test.each<[string, string, string[]]>([
    ['stray text', `alice\n${row('a')}\n"alice"\n`, [REMARK, replaced('a'), REMARK]],
    ['a line that broke off', `${row('a')}\n{"user_login":"alice\n`, [replaced('a'), REMARK]],
    ['a last line that broke off', `${row('a')}\n{"user_login":"alice"`, [replaced('a'), REMARK]],
    ['a line that is no JSON', `${row('a')}\n{"login":"alice",}\n`, [replaced('a'), REMARK]],
    ['text after a row', `${row('a')}\n${row('a')} alice\n`, [replaced('a'), REMARK]],
    ['a page', '<html>\n<b>alice</b>\n', [REMARK, REMARK]],
    ['a text in an array', `[${row('a')},"alice"]`, [replaced('a'), REMARK]],
  ])('leaves out what it cannot read: %s', async (_name, text, lines) => {
    for (const size of [1, 3, 4096]) expect(await part(text, size)).toEqual(lines)
  })

  test('the remark is no row for whoever reads it', () => {
    expect(() => JSON.parse(REMARK) as unknown).toThrow(SyntaxError)
  })

  test('one remark counts what was left out of all parts that came whole', async () => {
    const door = openPseudonyms(KEY, [])
    expect(door.remark()).toBeUndefined()
    await part(`{"user_login":"a","new":1,"other":{"x":"a"}}\n${row('b')}\n`, 64, door)
    await part('{"nothing":1}\n', 64, door)
    async function* broken() {
      yield Buffer.from('{"user_login":"a","new":1}\n')
      throw new Error('reset')
    }
    const rest = door.transform(broken(), 'user')
    await expect(rest.next()).rejects.toThrow('reset')
    expect(door.remark()).toMatch(/: 2 values of fields and 1 row of a kind /)
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
          const inside = /alice|424242/g
          const hit = [...all.matchAll(inside)].some(
            ({ index, 0: word }) => at > index - 2 && at < index + word.length + 2,
          )
          return hit ? all : all.slice(0, at) + piece + all.slice(at + 1)
        }, `${good}\n${good}\n${good}\n`)
        for (const line of await part(text, size)) expect(line).not.toMatch(/alice|424242/)
      }),
      { numRuns: RUNS },
    )
  })
})
