import { createHmac } from 'node:crypto'

import { describe, expect, test } from '@jest/globals'

import { foldLogin, idDigits, pseudonymiser } from '../../src/text/pseudonym.js'
import fc from '../random.js'
import { RUNS } from './hostile.js'

const KEY = 'a key that is used in tests only'
const people = pseudonymiser(KEY)

describe('a pseudonym', () => {
  test('is the keyed hash of the login in lower case, cut', () => {
    const digest = createHmac('sha256', KEY).update('login:octocat').digest('hex')
    expect(people.login('Octocat')).toBe(`user-${digest.slice(0, 24)}`)
  })

  test('of an id is made of the first 53 bits of the keyed hash', () => {
    const digest = createHmac('sha256', KEY).update('id:583231').digest('hex')
    expect(people.id('583231')).toBe(Number(BigInt(`0x${digest.slice(0, 16)}`) >> 11n))
  })

  test('is the same in every run under the same key, another under another key', () => {
    const again = pseudonymiser(KEY)
    const other = pseudonymiser(`${KEY}!`)
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9-]{1,39}$/), fc.nat(), (login, id) => {
        expect(again.login(login)).toBe(people.login(login))
        expect(people.login(login.toUpperCase())).toBe(people.login(login.toLowerCase()))
        expect(other.login(login)).not.toBe(people.login(login))
        expect(again.id(String(id))).toBe(people.id(String(id)))
        expect(other.id(String(id))).not.toBe(people.id(String(id)))
        expect(Number.isSafeInteger(people.id(String(id))) && people.id(String(id)) > 0).toBe(true)
        expect(people.login(login)).toMatch(/^user-[0-9a-f]{24}$/)
      }),
      { numRuns: RUNS },
    )
  })

  test('is one of its own for each of a hundred thousand people', () => {
    const ids = new Set<number>()
    for (let id = 1; id <= 100_000; id += 1) ids.add(people.id(String(id)))
    expect(ids.size).toBe(100_000)
  })

  test('of a login never is that of the same text as an id', () => {
    const hex = people.id('1001').toString(16)
    expect(people.login('1001')).not.toContain(hex.slice(0, 8))
  })

  test.each([
    'Octocat',
    ' octocat',
    'OCTOCAT\t',
    '\u200bocto\u200dcat',
    'ｏｃｔｏｃａｔ',
    'octo cat',
  ])('of the login %j is that of octocat', (spelled) => {
    expect(foldLogin(spelled)).toBe('octocat')
    expect(people.login(spelled)).toBe(people.login('octocat'))
  })

  test.each([1001, 1001n, '1001', ' 1001 ', '001001', '1.001e3', '1001.0', '１００１'])(
    'of the id %p is that of 1001',
    (spelled) => {
      expect(idDigits(spelled)).toBe('1001')
      expect(people.id(spelled)).toBe(people.id(1001))
    },
  )

  test('of an id beyond 2^53 is its own', () => {
    expect(people.id(9007199254740993n)).not.toBe(people.id(9007199254740992n))
    expect(idDigits('09007199254740993')).toBe('9007199254740993')
  })
})
