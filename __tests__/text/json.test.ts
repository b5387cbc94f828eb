import { describe, expect, test } from '@jest/globals'

import { canonicalJson, elementsOf, isJsonObject, parseJson } from '../../src/text/json.js'
import fc from '../random.js'

describe('parseJson', () => {
  test('keeps integers that a double cannot hold', () => {
    expect(parseJson('[9007199254740991,9007199254740993,-9007199254740993]')).toEqual([
      9007199254740991,
      9007199254740993n,
      -9007199254740993n,
    ])
  })

  test('leaves digits in texts and keys, fractions and exponents as JSON.parse has them', () => {
    const body =
      '{"12345678901234567890":"98765432109876543210","a\\"9007199254740993":0.12345678901234567,"e":12345678901234567e2}'
    expect(parseJson(body)).toEqual(JSON.parse(body))
  })

  test.each(['\u0000integer:5', '\u0000integer:x'])(
    '%j stays a text beside a big integer',
    (mark) => {
      const body = `[${JSON.stringify(mark)},9007199254740993]`
      expect(parseJson(body)).toEqual(JSON.parse(body))
    },
  )

  test.each(['{"a":9007199254740993', '[9007199254740993,]', '09007199254740993', ''])(
    '%j is no JSON',
    (body) => {
      expect(() => parseJson(body)).toThrow(SyntaxError)
    },
  )

  test('is JSON.parse for everything that JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const body = JSON.stringify(value)
        const unsafe = /\d{16}/.test(body)
        if (!unsafe) expect(parseJson(body)).toEqual(JSON.parse(body))
      }),
    )
  })
})

describe('canonicalJson', () => {
  test('sorts keys at every level and writes no white space', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x', B: true })).toBe(
      '{"B":true,"a":"x","b":[{"c":null,"d":1}]}',
    )
  })

  test('writes big integers as digits, and infinity as a number that reads as such', () => {
    expect(canonicalJson([2n ** 64n, Infinity, -Infinity])).toBe(
      '[18446744073709551616,1e999,-1e999]',
    )
    expect(JSON.parse('[1e999,-1e999]')).toEqual([Infinity, -Infinity])
  })

  test('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const body = JSON.stringify(value)
        expect(JSON.parse(canonicalJson(JSON.parse(body)))).toEqual(JSON.parse(body))
      }),
    )
  })

  test('cuts what lies too deep instead of overflowing', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)
    expect(canonicalJson(deep)).toBe(`${'['.repeat(100)}"…"${']'.repeat(100)}`)
  })
})

test('isJsonObject', () => {
  expect([{}, [], null, 'x', 1].map(isJsonObject)).toEqual([true, false, false, false, false])
})

describe('the elements of an array', () => {
  test('are the texts of the sender, each on one line', () => {
    const first =
      '{"day": "2026-11-18",\t"n":9007199254740993,"f":1.10,"e":1E2,"__proto__":{"a":[1,2]}}'
    const text = ` [\n  ${first},\r\n  {\n    "s": "],{\\"\\\\"\n  } ,[],"\u00fc,\\u00fc",null,-0 ]\n`
    const elements = [first, '{"s": "],{\\"\\\\"}', '[]', '"\u00fc,\\u00fc"', 'null', '-0']
    expect(elementsOf(text)).toEqual(elements)
  })

  test.each(['[]', ' [ \n ] '])('of %j are none', (text) => expect(elementsOf(text)).toEqual([]))

  test('mean what the array means, however it is spaced', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.constantFrom(0, 1, '\t', '  '), (values, space) => {
        const elements = elementsOf(JSON.stringify(values, null, space))
        expect(elements.map((text) => JSON.parse(text) as unknown)).toEqual(
          JSON.parse(JSON.stringify(values)),
        )
        expect(elements.join('')).not.toMatch(/[\r\n]/)
      }),
    )
  })
})
