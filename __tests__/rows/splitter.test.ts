import { describe, expect, test } from '@jest/globals'

import { type PartReading } from '../../src/ports.js'
import { readUsers } from './reading.js'

interface Seen extends Omit<PartReading, 'facts'> {
  /** Users whose rows were added, in order. */
  readonly users: (number | string)[]
}

function readChunks(chunks: Iterable<Uint8Array>, limit?: number): Seen {
  const day = '2026-05-04'
  const { part, reading } = readUsers(chunks, limit === undefined ? { day } : { day, limit })
  const users = [...part.users.users.people.keys()]
  return { ...reading, users }
}

function* chunksOf(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  // Each chunk is its own copy: a reader must not lean on what lies behind it.
  for (let at = 0; at < bytes.length; at += size) yield Uint8Array.from(bytes.slice(at, at + size))
}

/** Reads with every chunk size and expects the same each time. */
function readEvery(text: string | Uint8Array, limit?: number): Seen {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const whole = readChunks([bytes], limit)
  for (let size = 1; size < bytes.length; size++) {
    expect(readChunks(chunksOf(bytes, size), limit)).toEqual(whole)
  }
  return whole
}

const row = (user: number, more: object = {}) => ({ user_id: user, day: '2026-05-04', ...more })
const one = JSON.stringify(row(1, { user_login: 'Zoë "q" \\' }))
const two = JSON.stringify(row(2, { text: '][}{,\\"' }))
const pretty = JSON.stringify(row(3, { list: [{ a: [1] }, '}'] }), null, 2)
const good = { unreadable: [], unreadableCount: 0, illegible: false }

describe('containers, at every chunk size', () => {
  const shapes: [string, string, number[]][] = [
    ['lines', `${one}\n${two}\n`, [1, 2]],
    ['CRLF', `${one}\r\n${two}\r\n`, [1, 2]],
    ['no last line feed', `${one}\n${two}`, [1, 2]],
    ['BOM', `\ufeff${one}\n${two}\n`, [1, 2]],
    ['blank lines', `\n\r\n  \n${one}\n\n${two}\n\n`, [1, 2]],
    ['trailing NULs', `${one}\n${two}\n\0\0\0\0`, [1, 2]],
    ['one object', one, [1]],
    ['a printed object', pretty, [3]],
    [
      'a printed object with BOM, CRLF and NULs',
      `\ufeff${pretty.replaceAll('\n', '\r\n')}\r\n\0\0`,
      [3],
    ],
    ['printed objects one after the other', `${pretty}\n${one}\n`, [3, 1]],
    ['an array', `[${one},${two}]`, [1, 2]],
    ['a printed array', JSON.stringify([row(1), row(2)], null, 2), [1, 2]],
    ['an array with an element per line', `[\n${one},\n${two}\n]\n`, [1, 2]],
    ['an array in an array', `[[${one}],[${two}]]`, [1, 2]],
    ['an empty array', '[]', []],
    ['an array after blanks', `\n \n[ ${one} , ${two} ] \n`, [1, 2]],
    ['arrays line by line', `[${one}]\n[${two}]\n`, [1, 2]],
    ['nothing', '', []],
    ['blanks only', ' \r\n\t\n\0', []],
    ['an empty text', '""', []],
    ['null', 'null\n', []],
  ]
  test.each(shapes)('%s', (_, text, users) => {
    expect(readEvery(text)).toEqual({ rows: users.length, users, ...good })
  })
})

describe('what cannot be read', () => {
  const cases: [string, string, { users: number[]; lines: number[] }][] = [
    ['a bad line in the middle', `${one}\n{"user_id":5,\n${two}\n`, { users: [1, 2], lines: [2] }],
    ['a bad first line', `{"user_id":5,\n${one}\n${two}\n`, { users: [1, 2], lines: [1] }],
    [
      'a first line cut in a text',
      `{"user_login":"ab\n${one}\n${two}\n`,
      { users: [1, 2], lines: [1] },
    ],
    ['a first line that is no JSON', `oops\n${one}\n`, { users: [1], lines: [1] }],
    ['a first line with a second value', `${two} ${two}\n${one}\n`, { users: [1], lines: [1] }],
    ['a cut last line', `${one}\n${two.slice(0, 9)}`, { users: [1], lines: [2] }],
    ['a number, true and a brace', `${one}\n7\ntrue\n}\n`, { users: [1], lines: [2, 3, 4] }],
    ['a bad element', `[${one},\n{"a":},\n${two}]`, { users: [1, 2], lines: [2] }],
    ['an element cut in a text', `[${one},\n{"a":"b\n,${two}]`, { users: [1, 2], lines: [2] }],
    ['a cut array', `[${one},\n${two}\n`, { users: [1, 2], lines: [3] }],
    ['an array cut in an element', `[${one},\n{"a":`, { users: [1], lines: [2] }],
  ]
  test.each(cases)('%s', (_, text, { users, lines }) => {
    expect(readEvery(text)).toMatchObject({ users, unreadable: lines, illegible: false })
  })

  test('a page of a proxy is no report', () => {
    expect(readEvery('<html>\n<body>no</body>\n</html>\n')).toMatchObject({
      rows: 0,
      illegible: true,
    })
  })

  test('a printed object that was cut is no report', () => {
    expect(readEvery(pretty.slice(0, -4))).toMatchObject({ illegible: true })
  })

  test('the first hundred line numbers are kept, all are counted', () => {
    const reading = readChunks([Buffer.from(`${one}\n${'x\n'.repeat(250)}`)])
    expect(reading.unreadableCount).toBe(250)
    expect(reading.unreadable).toEqual(Array.from({ length: 100 }, (_, index) => index + 2))
  })
})

describe('limits', () => {
  test('a row that is too long is one error that names line and limit', () => {
    const long = JSON.stringify(row(9, { text: 'x'.repeat(300) }))
    for (const text of [`${one}\n${long}\n${two}\n`, `[${one},\n${long},\n${two}]`]) {
      for (const size of [1, 7, 100, 10_000]) {
        expect(() => readChunks(chunksOf(Buffer.from(text), size), 200)).toThrow(
          'The row that begins on line 2 of a part is longer than 200 bytes.',
        )
      }
    }
  })

  test('an object over several lines that is too long is read as lines after all', () => {
    const text = `{"a":1,\n${one}\n${two}\n`.padEnd(400, '\n')
    expect(readEvery(text, 150)).toMatchObject({ users: [1, 2], unreadable: [1] })
  })

  test('64 levels are read, 65 are not; brackets in texts are no levels', () => {
    const nested = (levels: number) =>
      `{"user_id":${levels},"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`
    const texts = JSON.stringify(row(3, { text: '[{'.repeat(100) }))
    expect(readEvery(`${nested(64)}\n${nested(65)}\n${texts}`)).toMatchObject({
      users: [64, 3],
      unreadable: [2],
    })
  })

  test('an endless line ends the reading, an endless array is read row by row', () => {
    const chunk = Buffer.alloc(1 << 20, 0x61)
    const element = Buffer.from(`${one},`)
    function* endless(first: string, part: Uint8Array, times: number) {
      yield Buffer.from(first)
      for (let index = 0; index < times; index++) yield part
    }
    expect(() => readChunks(endless('{"a":"', chunk, 80))).toThrow(
      'The row that begins on line 1 of a part is longer than 64 MiB.',
    )
    const reading = readChunks(
      endless('[', Buffer.concat(Array<Buffer>(50).fill(element)), 200),
      5_000,
    )
    expect(reading).toMatchObject({ rows: 10_000, users: [1] })
  })
})

describe('rows', () => {
  test('a wrapper stands for its days, wherever it is', () => {
    const wrapper = { day_totals: [{ day: '2026-05-01' }, { day: '2026-05-02' }] }
    expect(readEvery(JSON.stringify(wrapper, null, 1)).rows).toBe(2)
    expect(readEvery(JSON.stringify([wrapper, wrapper])).rows).toBe(4)
  })

  test('an object of no known kind is a row that says nothing', () => {
    expect(readEvery('{"message":"hello"}')).toEqual({ rows: 1, users: [], ...good })
  })
})
