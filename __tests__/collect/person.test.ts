import { describe, expect, test } from '@jest/globals'

import { isSomebodyIn } from '../../src/collect/person.js'
import fc from '../random.js'

async function* cut(text: string, places: readonly number[]): AsyncGenerator<string> {
  const cuts = [...new Set([0, ...places.map((place) => place % (text.length + 1)), text.length])]
  cuts.sort((one, other) => one - other)
  for (const [index, from] of cuts.entries()) yield text.slice(from, cuts[index + 1])
}

const seen = (text: string, places: readonly number[] = []) => isSomebodyIn(cut(text, places))

describe('a person in an aggregated report', () => {
  test.each([
    '{"user_login":"mona"}',
    '{"user_id" : 7}',
    '{"a":[{"totals":{"Login":"mona"}}]}',
    '{"userLogin":"mona"}',
    String.raw`{"user\u005flogin":"mona"}`,
    '{"day_totals":[{"users":[{"x":1}]}]}',
    '{"assignee":{"id":3}}',
    '{"text":"a \\" b","email":"m@x"}',
    '{"display_name":"Mona"}',
    '{"user.login":"mona"}',
    '{"github-handle":1,"User Login" : "mona"}',
    '{"most_active_users":["mona"]}',
    '{"commit_author":"mona"}',
    '{"merged_by":"mona"}',
    '{"totals_by_user":{"mona":{"count":3}}}',
    '{"repo_name":"secret"}',
    '{"copilot_dotcom":{"repositories":[{"name":"octo/secret"}]}}',
    '{"model":"{\\"user_login\\":\\"mona\\"}"}',
    JSON.stringify({ note: JSON.stringify({ text: JSON.stringify({ a: 1, login: 'mona' }) }) }),
    String.raw`{"note":"{\u0022user_login\u0022:\u0022mona\u0022}"}`,
    'no JSON " at all\n{"user_login":"mona"}',
    'no JSON " {"a":"b","user_login":"mona"}',
    `{"a":1,\n${' '.repeat(5000)}"user_login"\r\n${' '.repeat(5000)}:${'\n'.repeat(999)}"mona"}`,
  ])('is found: %s', async (text) => {
    expect(await seen(text)).toBe(true)
  })

  test.each([
    '{"user_login":null,"user_id":"","login":" ","users":[],"author":{ }}',
    '{"user_initiated_interaction_count":3,"daily_active_users":4,"organization_id":"9"}',
    '{"feature":"user_login","language":"login: x","model":"{\\"user_login\\":\\"\\"}"}',
    '{"total_repositories":4,"monthly_active_users":"9","users_by_phase":[],"repositories":7}',
    '{"model":"a\\\\","feature":"b","languages":["users","login"],"ide_version":{"owner":null}}',
    '{"package_manager":"npm","session_handler":"x","billed_by":"seat","active_user_number":9}',
    '{"authored_by":"human","reviewed_by":"Copilot","grouped_by":"day","used_by":7,"employees":[]}',
    '',
    '[]',
  ])('is not seen where none is: %s', async (text) => {
    expect(await seen(text)).toBe(false)
  })

  test('is found wherever the bytes are cut, and however deep it lies', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.object(),
        fc.constantFrom('"mona"', '7', 'null', '""'),
        fc.array(fc.nat(), { maxLength: 5 }),
        async (noise, value, places) => {
          const around = JSON.stringify(noise).replaceAll(/\b(?:logins?|id)\b/gi, 'x')
          const text = `{"a":[${around},{"user_login":${value}}],"b":${around}}\n`
          expect(await seen(text, places)).toBe(value === '"mona"' || value === '7')
        },
      ),
    )
  })
})
