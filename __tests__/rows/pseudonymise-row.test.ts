import { describe, expect, test } from '@jest/globals'

import { isJsonObject } from '../../src/rows/json.js'
import { pseudonymiseRow } from '../../src/rows/pseudonymise-row.js'
import { kindOf, type RowKind } from '../../src/schema/kinds.js'
import { secrets } from '../../src/text/cleaner.js'
import { parseJson } from '../../src/text/json.js'
import { pseudonymiser } from '../../src/text/pseudonym.js'
import { RUNS } from '../text/hostile.js'
import fc from '../random.js'

const people = pseudonymiser('a key that is used in tests only')

function rewritten(json: string, of?: RowKind) {
  const row = parseJson(json)
  if (!isJsonObject(row)) throw new Error('not a row')
  const leftOut = { members: 0, rows: 0 }
  const kind = kindOf(row) ?? 'user'
  const rows = of ?? (kind === 'wrapper' ? 'aggregate' : kind)
  const text = pseudonymiseRow(row, { people, organizations: ['octo-org'], leftOut, rows })
  return { text, ...leftOut }
}

const alice = people.login('alice-b')
const id = people.id(583_231)
const known = '"user_id":583231,"user_login":"alice-b"'
const hidden = `"user_id":${id},"user_login":"${alice}"`

test('a list by names is judged once, however many names it has', () => {
  const names = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`cat-${at}`, 1]))
  let looks = 0
  const byName = new Proxy(names, {
    ownKeys: (of) => {
      looks += 1
      return Reflect.ownKeys(of)
    },
  })
  const row = { user_login: 'alice-b', totals_by_user: byName, report: 'x' }
  const leftOut = { members: 0, rows: 0 }
  pseudonymiseRow(row, { people, organizations: [], leftOut, rows: 'user' })
  expect(looks).toBeGreaterThan(0)
  expect(looks).toBeLessThan(10)
})

test('a secret that becomes known is taken out of a name that was seen before', () => {
  const json = (name: string) => `{${known},"totals_by_skill":[{"skill":"${name}"}]}`
  const name = 'Lk5Jh4Gf3Ds2Aq1WxZr8Nm6'
  expect(rewritten(json(name)).text).toContain(name)
  secrets.add(name)
  expect(rewritten(json(name)).text).toContain('"skill":"***"')
})

describe('a row under a key', () => {
  test.each([
    ['ids and logins', `{${known}}`, `{${hidden}}`],
    ['another case', '{"user_login":"Alice-B "}', `{"user_login":"${alice}"}`],
    ['an id as text', '{"user_id":" 0583231"}', `{"user_id":${id}}`],
    ['a login in place of an id', '{"user_id":"alice-b"}', `{"user_id":${people.id('alice-b')}}`],
    ['nobody', '{"user_id":null,"user_login":""}', '{"user_id":null,"user_login":""}'],
    [
      'counters, which may look like an id',
      `{${known},"loc_added_sum":583231,"ai_credits_used":0.25}`,
      `{${hidden},"loc_added_sum":583231,"ai_credits_used":0.25}`,
    ],
    [
      'numbers beyond 2^53',
      `{${known},"loc_added_sum":9007199254740993}`,
      `{${hidden},"loc_added_sum":9007199254740993}`,
    ],
    [
      'a login in names',
      `{${known},"totals_by_skill":[{"skill":"ALICE-B's_skill","interaction_count":1}]}`,
      `{${hidden},"totals_by_skill":[{"skill":"${alice}'s_skill","interaction_count":1}]}`,
    ],
    [
      'an id in names and ids of things',
      `{${known},"organization_id":"583231","totals_by_3rd_party_agent":[{"agent_id":"583231"}]}`,
      `{${hidden},"organization_id":"${id}","totals_by_3rd_party_agent":[{"agent_id":"${id}"}]}`,
    ],
    [
      'part of a word is no login',
      '{"user_login":"code","totals_by_feature":[{"feature":"code_completion"}]}',
      `{"user_login":"${people.login('code')}","totals_by_feature":[{"feature":"code_completion"}]}`,
    ],
    [
      'a name that early files had',
      `{${known},"totals_by_mcp":[{"mcp":"m","user_initiated_interaction_count":3}]}`,
      `{${hidden},"totals_by_mcp":[{"mcp":"m","user_initiated_interaction_count":3}]}`,
    ],
    [
      'a team named after its member',
      `{"day":"2026-11-18","team_id":7,"slug":"team-alice-b",${known}}`,
      `{"day":"2026-11-18","team_id":7,"slug":"team-${alice}",${hidden}}`,
    ],
    [
      'a repository of the organization',
      '{"repo_id":7,"repo_owner_name":"Octo-Org","repo_name":"docs"}',
      '{"repo_id":7,"repo_owner_name":"Octo-Org","repo_name":"docs"}',
    ],
    [
      "a person's repository",
      '{"repo_id":7,"repo_owner_name":"alice-b","repo_name":"alice-b.github.io"}',
      `{"repo_id":7,"repo_owner_name":"${alice}","repo_name":"${alice}.github.io"}`,
    ],
    [
      'who wrote',
      '{"repo_id":7,"pull_request_review_times":[{"authored_by":"human","reviewed_by":"alice-b"}]}',
      `{"repo_id":7,"pull_request_review_times":[{"authored_by":"human","reviewed_by":"${alice}"}]}`,
    ],
    [
      'an id that is glued to letters or noughts',
      `{${known},"totals_by_skill":[{"skill":"m_583231, u583231 and 000583231, not 5832310"}]}`,
      `{${hidden},"totals_by_skill":[{"skill":"m_${id}, u${id} and ${id}, not 5832310"}]}`,
    ],
    [
      'a login beside an underscore in what may be a word of GitHub',
      `{${known},"totals_by_ide":[{"ide":"alice-b_x"}]}`,
      `{${hidden},"totals_by_ide":[{"ide":"${alice}_x"}]}`,
    ],
    [
      'what a managed account is called without its enterprise, in names that people gave',
      '{"user_login":"alice_acme","totals_by_skill":[{"skill":"alice"}],"totals_by_ide":[{"ide":"alice"}]}',
      `{"user_login":"${people.login('alice_acme')}","totals_by_skill":[{"skill":"${people.login('alice_acme')}"}],"totals_by_ide":[{"ide":"alice"}]}`,
    ],
    [
      'whom the rows of a wrapper name, in what it says of itself',
      `{"organization_id":"alice-b","day_totals":[{${known}}]}`,
      `{"organization_id":"${alice}","day_totals":[{${hidden}}]}`,
    ],
    [
      'users in a wrapper',
      `{"day_totals":[{${known},"used_chat":true}]}`,
      `{"day_totals":[{${hidden},"used_chat":true}]}`,
    ],
  ])('%s', (_name, row, expected) => {
    expect(rewritten(row)).toEqual({ text: expected, members: 0, rows: 0 })
  })

  test.each([
    ['an unknown field', '"nickname":"Alice"'],
    ['an unknown number', '"userid":583231'],
    ['an unknown flag', '"used_by_alice":true'],
    ['a map of people', '"by_user":{"alice-b":1,"bob":2}'],
    ['a text in place of a number', '"loc_added_sum":"583231"'],
    ['a text in place of a flag', '"used_chat":"alice-b"'],
    ['a text in place of a day', '"report_end_day":"alice-b"'],
    ['a day that is none', '"report_end_day":"2026-02-30"'],
    ['a number in place of a name', '"totals_by_skill":[{"skill":583231}]'],
    ['an object in place of a list', '"totals_by_ide":{"alice-b":{"ide":"vscode"}}'],
    ['a list in place of an object', '"ai_adoption_phase":["alice-b"]'],
    ['a text in a list of entries', '"totals_by_ide":["alice-b"]'],
    ['an object in place of a login', '"user_login":{"login":"alice-b"}'],
    ['__proto__', '"__proto__":{"user_login":"alice-b"}'],
    [
      'a time that is none',
      '"totals_by_cli":{"last_known_cli_version":{"sampled_at":"5832-31-00T10:00:00Z"}}',
    ],
    ['an id below 0', '"organization_id":-583231'],
    ['an id in parts', '"organization_id":583231.5'],
  ])('%s does not pass, and counts', (_name, member) => {
    const { text = '', members, rows } = rewritten(`{"user_id":583231,${member}}`)
    expect([members, rows]).toEqual([1, 0])
    expect(text).not.toMatch(/alice|bob|583231|nickname|userid/i)
  })

  test('how it was made does not pass, and does not count', () => {
    expect(rewritten(`{${known},"etl_id":"alice-b","day_partition":"x"}`)).toEqual({
      text: `{${hidden}}`,
      members: 0,
      rows: 0,
    })
  })

  test('what is no known kind of row is left out', () => {
    expect(rewritten('{"schema":2,"person":{"login":"alice-b"}}')).toEqual({
      text: undefined,
      members: 0,
      rows: 1,
    })
  })

  test('a login that only an unknown member names is taken out of the known ones', () => {
    const row = '{"team_id":7,"slug":"alice-b","seat":{"assigneeLogin":"Alice-B"}}'
    expect(rewritten(row).text).toBe(`{"team_id":7,"slug":"${alice}"}`)
  })

  test.each([
    ['a login', '"by":{"assigning_user_login":"Alice-B","assigning_user_id":"0583231"}'],
    ['an account', '"by":[{"merged_by":{"login":"alice-b","id":583231}}]'],
    ['a person without a login', '"owners":"alice-b","seat_assignee":{"id":583231}'],
    ['an address', '"upn":"alice-b@corp.example","userId":"583231.0"'],
    ['an address of GitHub', '"email":"583231+alice-b@users.noreply.github.com"'],
    ['a mention', '"top_contributor":"alice-b","reviewer_ids":[583231]'],
    ['who did something', '"merged_by":"alice-b","merged_by_id":583231'],
    ['a list by names', '"totals_by_user":{"alice-b":{"n":1},"583231":{"n":2}}'],
    ['a count behind a name', '"top_users":["bob:2","alice-b:3"],"uid":"583231"'],
    [
      'a link',
      '"reviewers":[{"url":"https://github.com/Alice-B"}],"avatar_url":"https://a.example/u/583231?v=4"',
    ],
    ['an actor with a name', '"actor":{"name":"alice-b","number":1,"id":583231}'],
    ['what stands around a name', '"author":"@alice-b, bob","uid":583231'],
  ])('%s that only an unknown member has is taken out of the known ones', (_name, member) => {
    const row = `{"team_id":583231,"slug":"alice-b",${member}}`
    expect(rewritten(row).text).toBe(`{"team_id":${id},"slug":"${alice}"}`)
  })

  test.each([
    [
      'an organization',
      '"organization":{"login":"core","id":5555},"owner":{"login":"octo-org","id":5555}',
    ],
    ['counts', '"members":5555,"user":5555,"top_users":"5555"'],
    ['nobody', '"author_login":"unknown","reviewer":"Bot"'],
    ['what numbers are told by', '"grouped_by":"core","broken_down_by":["core"],"used_by":5555'],
    [
      'a team',
      '"users":{"team":{"slug":"core","id":5555}},"teams_by_user":{"team":{"name":"core"}}',
    ],
  ])('%s is no person', (_name, member) => {
    const row = '{"team_id":5555,"slug":"core octo-org unknown bot","organization_id":"5555"'
    expect(rewritten(`${row},${member}}`).text).toBe(`${row}}`)
  })

  test('what is said of people changes names that people gave, no word of GitHub', () => {
    const row = '"totals_by_ide":[{"ide":"vscode"}],"totals_by_skill":[{"skill":"vscode"}]'
    expect(rewritten(`{${known},"users":{"vscode":3},${row}}`).text).toBe(
      `{${hidden},${row.replace('l":"vscode', `l":"${people.login('vscode')}`)}}`,
    )
  })

  test.each([
    ['percent-encoded', '%61lice%2Db'],
    ['twice', '%2561lice-b'],
    ['as entities', '&#97;lice&#x2d;b'],
    ['escaped', String.raw`\\u0061lice-b`],
    ['wide', 'ａｌｉｃｅ－ｂ'],
    ['with what nobody sees', String.raw`al\u034fi\u0000c\ufe0fe\ud800-b`],
  ])('a login does not pass %s', (_name, spelled) => {
    expect(rewritten(`{${known},"totals_by_skill":[{"skill":"(${spelled})"}]}`).text).toBe(
      `{${hidden},"totals_by_skill":[{"skill":"(${alice})"}]}`,
    )
  })

  test('wherever they are put, login and id do not pass', () => {
    const spelled = fc.constantFrom(
      'm_583231',
      '000583231',
      'mona%2Dlisa',
      'mona-lisa',
      'MONA-Lisa',
      ' mona-lisa',
      'x/mona-lisa.md',
      '583231',
    )
    const leaf: fc.Arbitrary<unknown> = fc.oneof(spelled, fc.constant(583_231), fc.nat(999))
    const keys = fc.oneof(
      fc.constantFrom('user_login', 'user_id', 'slug', 'team_id', 'repo_owner_name', 'repo_name'),
      fc.constantFrom(
        'totals_by_ide',
        'ide',
        'totals_by_skill',
        'skill',
        'ai_adoption_phase',
        'phase',
      ),
      fc.constantFrom('day_totals', 'day', 'etl_id', 'breakdown', 'editor', 'organization_id'),
      fc.constantFrom('pull_request_review_times', 'reviewed_by', 'login', 'owner', 'mona-lisa'),
    )
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 6 }),
      ),
    }))
    fc.assert(
      fc.property(fc.dictionary(keys, value, { maxKeys: 8 }), (more) => {
        const row = JSON.stringify({ ...more, user_login: 'Mona-Lisa', user_id: 583_231 })
        expect(rewritten(row).text ?? '').not.toMatch(/mona(?:-|%2D)lisa|(?<![1-9])583231(?!\d)/i)
      }),
      { numRuns: RUNS },
    )
  })
})

describe('a row is written as one of its report', () => {
  test.each([
    [`{${known},"team_id":7,"loc_added_sum":3}`, `{${hidden},"loc_added_sum":3}`, 'user'],
    ['{"user_id":null,"day":"2026-11-18","used_chat":true}', undefined, 'user'],
    [`{${known},"team_id":null,"slug":"a"}`, `{${hidden},"team_id":null,"slug":"a"}`, 'membership'],
  ] as const)('%s', (given, written, rows) => {
    expect(rewritten(given, rows).text).toBe(written ?? given)
  })
})

test('a row is of our own making: no secret of the run is in it', () => {
  secrets.add('ghs_Zq9Yx8Wv7Ut6Sr5Qp4On3Ml2Kj1Ih0Gf9Ed8')
  expect(
    rewritten(`{${known},"slug":"x ghs_Zq9Yx8Wv7Ut6Sr5Qp4On3Ml2Kj1"}`, 'membership').text,
  ).toBe(`{${hidden},"slug":"x ***"}`)
})
