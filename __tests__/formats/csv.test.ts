import { describe, expect, test } from '@jest/globals'
import { stringify } from 'csv-stringify/sync'

import { type Cell } from '../../src/formats/cells.js'
import { csvEncoder } from '../../src/formats/csv.js'
import { neutralised } from '../../src/text/formula.js'
import { type Column } from '../../src/schema/tables.js'
import fc from '../random.js'

const columns: readonly Column[] = [
  { name: 'day', type: 'date' },
  { name: 'user_login', type: 'string' },
]
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()

/** The file of these rows. */
function csv(...rows: readonly (readonly Cell[])[]): string {
  const encoder = csvEncoder(columns)
  for (const row of rows) encoder.add(row)
  return text(encoder.end())
}

const OPTIONS = {
  record_delimiter: '\r\n',
  quote_record_delimiter: true,
  quoted_string: true,
  cast: { boolean: String, string: neutralised },
} as const

const HEADER = '"day","user_login"\r\n'

describe('CSV', () => {
  test('has a header, also without rows', () => {
    expect(csv()).toBe(HEADER)
  })

  test.each<[Cell, string]>([
    ['mona', '"mona"'],
    ['', '""'],
    [null, ''],
    [0, '0'],
    [-1.5, '-1.5'],
    [12n, '12'],
    [true, 'true'],
    [false, 'false'],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\r\nb', '"a\r\nb"'],
    ['a\nb', '"a\nb"'],
    ['a\rb', '"a\rb"'],
    ['Ä数', '"Ä数"'],
    ['=1+1', `"'=1+1"`],
    ['a;=1+1', `"a;'=1+1"`],
    ['a;-1 \t +2|"@x', `"a;'-1 \t '+2|""'@x"`],
    ['a;1-2', '"a;1-2"'],
    ['-1', `"'-1"`],
    [' a ', '" a "'],
  ])('writes %j as %j', (cell, written) => {
    expect(csv(['2026-11-18', cell])).toBe(`${HEADER}"2026-11-18",${written}\r\n`)
  })

  test('is drained when there is enough for a write, and no line is lost or twice', () => {
    const encoder = csvEncoder(columns)
    let drained = ''
    let times = 0
    for (let row = 1; row <= 100_000; row += 1) {
      if (!encoder.add([null, row])) continue
      drained += text(encoder.drain())
      times += 1
    }
    expect(times).toBeGreaterThan(1)
    const lines = `${drained}${text(encoder.end())}`.split('\r\n')
    expect(lines.slice(1, -1)).toEqual(Array.from({ length: 100_000 }, (_, row) => `,${row + 1}`))
    expect(text(encoder.end())).toBe('')
  })

  test('is what csv-stringify writes', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', "'", ';', '|', '-', 'a') }),
    )
    const anyCell = fc.oneof(anyText, fc.double(), fc.bigInt(), fc.boolean(), fc.constant(null))
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCell, anyCell), { minLength: 1 }), (rows) => {
        expect(csv(...rows)).toBe(HEADER + Buffer.from(stringify(rows, OPTIONS)).toString())
      }),
      { numRuns: 200 },
    )
  })

  test('has the same bytes, however often it is drained', () => {
    const encoder = csvEncoder(columns)
    let drained = ''
    for (const login of ['a', 'b']) {
      encoder.add(['2026-11-18', login])
      drained += text(encoder.drain())
    }
    expect(drained + text(encoder.drain())).toBe(csv(['2026-11-18', 'a'], ['2026-11-18', 'b']))
  })
})

describe('what a spreadsheet would run', () => {
  test.each(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])(
    'is a text when it begins with %j',
    (first) => {
      expect(neutralised(`${first}cmd`)).toBe(`'${first}cmd`)
      expect(neutralised(`a${first}`)).toBe(`a${first}`)
    },
  )

  test.each([' ', '\u00a0', '\u200b', '\ufeff', '"', '\u0000', '\u3000 ', '\u{e0020}'])(
    'is a text when it begins behind %j',
    (unseen) => {
      expect(neutralised(`${unseen}=1`)).toBe(`'${unseen}=1`)
      expect(neutralised(`${unseen}a=1`)).toBe(`${unseen}a=1`)
    },
  )

  test.each([';', '|', '\t', '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
    'is a text behind %j, which separates cells or rows elsewhere',
    (separator) => {
      for (const run of [separator, `${separator} `, `"${separator}\u200b"'`])
        expect(neutralised(`a${run}=1${run}b`)).toBe(`a${run}'=1${run}b`)
    },
  )

  test('takes time in proportion to the text', () => {
    for (const run of ['\t', ' ;', '"', '\u200b']) {
      const text = `a${run.repeat(1 << 20)}`
      expect(neutralised(text)).toBe(text)
    }
  })

  test.each(['', 'mona', "'=1", '1=1', '數', '(x)', '|'])('is not %j', (harmless) => {
    expect(neutralised(harmless)).toBe(harmless)
  })
})
