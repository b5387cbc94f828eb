import { createHmac } from 'node:crypto'

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { personRole } from '../../src/text/person-keys.js'
import { pseudonymiser } from '../../src/text/pseudonym.js'
import { hostileText, RUNS, wellFormed } from './hostile.js'

const KEY = 'a key that is used in tests only'
const people = pseudonymiser(KEY)
const rowOf = (text: string) => people.row(text)?.toString('utf8')

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
})

describe('row', () => {
  const alice = people.login('alice')
  const id = people.id('1001')

  test.each([
    ['{"user_login":"alice","user_id":1001}', `{"user_login":"${alice}","user_id":${id}}`],
    ['{"user_login":"ALICE"}', `{"user_login":"${alice}"}`],
    ['{"login":"alice"}', `{"login":"${alice}"}`],
    ['{"userLogin":"alice","userId":1001}', `{"userLogin":"${alice}","userId":${id}}`],
    ['{"USER_LOGIN":"alice"}', `{"USER_LOGIN":"${alice}"}`],
    [
      '{"reviewer_login":"alice","merged_by_user_id":1001}',
      `{"reviewer_login":"${alice}","merged_by_user_id":${id}}`,
    ],
    ['{"user_id":"1001"}', `{"user_id":"${id}"}`],
    ['{"user_id":" 1001 "}', `{"user_id":"${id}"}`],
    ['{"user_id":1.001e3}', `{"user_id":${id}}`],
    ['{"user\\u005flogin":"\\u0061lice"}', `{"user\\u005flogin":"${alice}"}`],
    [
      '{"user_login":"x","user_login":"alice"}',
      `{"user_login":"${people.login('x')}","user_login":"${alice}"}`,
    ],
    ['{"a":[{"b":{"user_login":"alice"}}]}', `{"a":[{"b":{"user_login":"${alice}"}}]}`],
    ['{"user_ids":[1001,"1001"],"n":[1001]}', `{"user_ids":[${id},"${id}"],"n":[1001]}`],
    ['{"logins":["alice",["alice"]]}', `{"logins":["${alice}",["${alice}"]]}`],
    [
      '{"user":{"id":1001,"login":"alice","n":1001}}',
      `{"user":{"id":${id},"login":"${alice}","n":1001}}`,
    ],
    [
      '{"users":[{"name":"alice","x":{"id":1001}},1001,"alice"]}',
      `{"users":[{"name":"${alice}","x":{"id":1001}},${id},"${alice}"]}`,
    ],
    ['{"author":"alice","author_id":1001}', `{"author":"${alice}","author_id":${id}}`],
    ['{"user_email":"alice"}', `{"user_email":"${alice}"}`],
    [
      '{"user_login":"a\\"b\\\\","x":"\\\\"}',
      `{"user_login":"${people.login('a"b\\')}","x":"\\\\"}`,
    ],
    ['{"user_login":"größe"}', `{"user_login":"${people.login('größe')}"}`],
    ['[{"user_login":"alice"},{"user_id":1001}]', `[{"user_login":"${alice}"},{"user_id":${id}}]`],
  ])('%s', (row, replaced) => {
    expect(rowOf(row)).toBe(replaced)
  })

  test.each([
    '{ "day" : "2026-11-18",\t"n" : [ 1.50e+3 , -0, 9007199254740993123 ], "é\\u00e9" : "\\ud800 ü" }',
    '{"team_id":42,"slug":"frontend","organization_id":"999","enterprise_id":"1","repo_id":7}',
    '{"repo_name":"alice","repo_owner_name":"octo","agent_name":"alice","id":1,"name":"alice"}',
    '{"monthly_active_users":4,"users":5,"members":6,"user":7,"logins":8,"used_cli":true}',
    '{"user_initiated_interaction_count":5,"distinct_user_count":3,"user_type":"x"}',
    '{"user_login":null,"user_id":null,"login":"","user_ids":[]}',
    '{"a":"\\"user_login\\":\\"alice\\"","b":"{\\"user_id\\":1}"}',
    '{"__proto__":{"constructor":1},"toString":"x"}',
    '{"user_login":"  ","user_id":""}',
    '{"login_count":"a","username_length":"a","email_domain":"a","user_login_day":"a","blogin":"a"}',
    '{"user_id_type":"a","useful_id":"a","superuser_idle":"a","valid":1,"preuser_id":1}',
    '{"user":{"ideas":1,"paid":2,"name_count":"a","type":"User","site_admin":false},"id":3,"name":"a"}',
    '{"user":{"x":{"id":1}},"superuser":{"id":1},"user_x":{"id":1}}',
    '{}',
    '[]',
  ])('leaves every byte of %s', (row) => {
    expect(rowOf(row)).toBe(row)
  })

  test.each([
    ...[
      '',
      ' ',
      'alice',
      '"alice"',
      '1001',
      'null',
      '{"user_login":"alice"',
      '{"user_login":"alice",}',
    ],
    ...[
      "{'user_login':'alice'}",
      '{"user_login":"alice"} x',
      '{"a":NaN,"login":"alice"}',
      '["alice"]',
    ],
    ...[
      '{"login":"a\nb"}',
      '[{"login":"x"},"alice"]',
      '/* c */{"login":"alice"}',
      '\u0085{"login":"alice"}',
    ],
  ])('does not let %j pass', (row) => {
    expect(people.row(row)).toBeUndefined()
  })

  test('keeps bytes that are no UTF-8', () => {
    const bytes = Buffer.from('{"a":"\xff\xfe","user_id":1001}', 'latin1')
    expect(people.row(bytes)?.toString('latin1')).toBe(`{"a":"\xff\xfe","user_id":${id}}`)
  })

  test('takes any depth', () => {
    const deep = 5000
    const row = `${'{"a":['.repeat(deep)}{"login":"alice"}${']}'.repeat(deep)}`
    expect(rowOf(row)).toBe(row.replace('alice', alice))
  })

  test('of any row and in any spelling replaces the people and nothing else', () => {
    const rest = fc.dictionary(
      hostileText.filter((key) => personRole(key, undefined) === undefined && key !== '__proto__'),
      fc
        .jsonValue({ maxDepth: 2 })
        .filter(
          (value) =>
            !/"[^"]*(login|user|id|name|e_?mail|member|author|actor|person)/i.test(
              JSON.stringify(value),
            ),
        ),
      { maxKeys: 4 },
    )
    const escaped = (json: string) =>
      json.replace(/[a-z]/g, (letter, at: number) =>
        at % 3 === 0 ? `\\u00${letter.charCodeAt(0).toString(16)}` : letter,
      )
    fc.assert(
      fc.property(
        rest,
        hostileText,
        fc.nat(),
        fc.integer({ min: 0, max: 3 }),
        (others, login, number, indent) => {
          fc.pre(login.trim() !== '')
          const body = JSON.stringify(others, null, indent).slice(1, -1)
          const people1 = `"user_login":${JSON.stringify(login)},${escaped('"user_id"')}:${number}`
          const row = body.trim() === '' ? `{${people1}}` : `{${body},${people1}}`
          const replaced = rowOf(row) ?? ''
          const expected = {
            ...others,
            user_login: people.login(wellFormed(login)),
            user_id: people.id(String(number)),
          }
          expect(JSON.parse(replaced)).toEqual(JSON.parse(JSON.stringify(expected)))
          expect(replaced.startsWith(row.slice(0, row.indexOf(people1)))).toBe(true)
        },
      ),
      { numRuns: RUNS },
    )
  })
})
