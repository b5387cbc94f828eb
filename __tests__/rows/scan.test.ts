import { describe, expect, test } from '@jest/globals'

import { scanRow } from '../../src/rows/scan-row.js'
import { aim, newScan, REJECTED } from '../../src/rows/scan.js'
import { scanName, scanText } from '../../src/rows/texts.js'
import { placeOf } from '../../src/schema/slots.js'
import { sample } from '../measure/measuring.js'
import fc from '../random.js'
import { isFast, readBoth, readUsers } from './reading.js'

/** The fast reader against JSON.parse: whatever the bytes, both must come to the same folds. */

const RUNS = process.env['TEST_SCALE'] === 'full' ? 20_000 : 400

const USER_SAMPLES = [
  'third-party/metrics-viewer.organization-users-28-day.first-40-rows.ndjson',
  'third-party/go-github.users-28-day.ndjson',
  'derived/users-28-day.ndjson',
]

const counters = (from: number) => ({
  code_generation_activity_count: from,
  code_acceptance_activity_count: from + 1,
  loc_suggested_to_add_sum: 0,
  loc_suggested_to_delete_sum: from * 10,
  loc_added_sum: 12345,
  loc_deleted_sum: 7,
})
const a7 = (from: number) => ({ user_initiated_interaction_count: from, ...counters(from) })
const tool = {
  session_count: 1,
  request_count: 4,
  prompt_count: 2,
  token_usage: { output_tokens_sum: 100, prompt_tokens_sum: 300, avg_tokens_per_request: 100.5 },
  last_known_cli_version: { cli_version: '1.0.8', sampled_at: null },
}

/** Everything that a row can have. */
const FULL = {
  report_start_day: '2026-07-10',
  report_end_day: '2026-08-06',
  day: '2026-08-03',
  organization_id: '4711',
  enterprise_id: '12',
  user_id: 1000001,
  user_login: 'octo-cat',
  ...a7(3),
  used_agent: true,
  used_chat: false,
  used_cli: null,
  used_copilot_coding_agent: true,
  used_copilot_cloud_agent: true,
  used_copilot_code_review_active: null,
  used_copilot_code_review_passive: true,
  used_copilot_app: false,
  used_vscode_agent: true,
  ai_credits_used: 12.5,
  ai_adoption_phase: { phase_number: 2, phase: 'Phase 2', version: 'v1' },
  totals_by_ide: [
    {
      ide: 'vscode',
      ...a7(5),
      last_known_plugin_version: {
        sampled_at: '2026-08-03T07:02:11.000Z',
        plugin: 'copilot-chat',
        plugin_version: '0.39.0',
      },
      last_known_ide_version: { sampled_at: '2026-08-03T07:02:11.000Z', ide_version: '1.100.3' },
    },
    { ide: 'others', ...a7(1) },
  ],
  totals_by_feature: [
    { feature: 'code_completion', ...a7(6) },
    { feature: 'chat_inline', ...a7(2) },
  ],
  totals_by_language_feature: [{ language: 'go', feature: 'code_completion', ...counters(6) }],
  totals_by_language_model: [{ language: 'go', model: 'auto', ...counters(6) }],
  totals_by_model_feature: [{ model: 'gpt-5', feature: 'chat_inline', ...a7(8) }],
  totals_by_cli: tool,
  totals_by_copilot_app: { ...tool, last_known_cli_version: undefined },
  totals_by_vscode_agent: { session_count: 3, total_user_messages: 9 },
  totals_by_3rd_party_agent: [
    { agent_id: '7', agent_name: 'Claude', user_initiated_interaction_count: 2 },
  ],
  totals_by_skill: [{ skill: 'x', interaction_count: 3 }],
  totals_by_mcp: [{ mcp: 'y', interaction_count: 3 }],
  totals_by_slash_cmd: [],
  totals_by_custom_agent: [{ custom_agent: 'z', interaction_count: 0 }],
  totals_by_plugin: [{ plugin: 'p', interaction_count: 1 }],
  distinct_skill_use_count: 4,
  distinct_mcp_use_count: null,
  etl_id: 'green',
  day_partition: '2026-08-03',
  entity_id_partition: 1,
}

const ROWS = [
  JSON.stringify(FULL),
  ...USER_SAMPLES.flatMap((path) => (sample(path) ?? '').split('\n').filter((line) => line !== '')),
]

describe('the fast way', () => {
  test('takes rows as GitHub writes them, all of them', () => {
    expect(ROWS.filter((line) => !isFast(line))).toEqual([])
  })

  test('reads them as JSON.parse does', () => {
    const { fast, plain } = readBoth(Buffer.from(ROWS.join('\n')))
    expect(fast).toEqual(plain)
    expect(readUsers([Buffer.from(ROWS.join('\n'))]).reading.rows).toBe(ROWS.length)
  })

  const changed = (from: string, to: string) => {
    expect(ROWS[0]).toContain(from)
    return (ROWS[0] ?? '').replace(from, to)
  }

  test('passes over what the schema does not know, and takes any spelling', () => {
    const rows = [
      changed('octo-cat', 'octo\\u002dcat'),
      changed('octo-cat', 'Zoë'),
      changed('"vscode"', '"vs\\u0063ode"'),
      changed('"vscode"', '" vscode"'),
      changed('"vscode"', '"vscode\\t"'),
      changed('"vscode"', '"\u00a0vscode"'),
      changed('"vscode"', '"  "'),
      changed('"chat_inline"', '" chat_inline "'),
      changed('"agent_name":"Claude"', '"agent_name":" Claude "'),
      changed('"agent_id":"7"', '"agent_id":" 7 "'),
      changed('"agent_id":"7"', '"agent_id":" "'),
      changed('"plugin_version":"', '"plugin_version":" '),
      changed('"ide_version":"', '"ide_version":"\\n'),
      changed('"sampled_at":"', '"sampled_at":" '),
      changed('"user_login":"', '"user_login":" '),
      changed('"day":"', '"day":" '),
      changed('"phase":"', '"phase":" '),
      changed('"code_completion"', '"code_複合"'),
      changed('"day":', '"d\\u0061y":'),
      changed('"ide":"vscode"', '"ide":"vscode","brand_new":1'),
      changed(
        '"ide":"vscode"',
        '"ide":"vscode","brand_new":[{"a":[null,-1.5e3]},"\\ud83d\\ude00"]',
      ),
      changed('"user_id":', '"brand_new":{"a":[1]},"user_id":'),
      changed('"user_id":', '"":{"a":[1]},"user_id":'),
      changed('"ide":"vscode"', '"ide":"vscode","":1'),
      changed('"user_id":', '"used_brand_new":true,"user_id":'),
      changed('"user_id":', '"used_brand_new":{"not":"a flag"},"user_id":'),
      changed('"user_id":', `"${'long_name_'.repeat(9)}":"x","user_id":`),
      changed('"phase_number":2', '"phase_number":2,"brand_new":{}'),
      changed('"output_tokens_sum":100', '"output_tokens_sum":100,"brand_new":{"b":[]}'),
      changed('"user_id":1000001', '"user_id" :\t1000001'),
      changed('"totals_by_slash_cmd":[]', '"totals_by_slash_cmd":[ ]'),
      JSON.stringify(FULL, null, 2),
      JSON.stringify(Object.fromEntries(Object.entries(FULL).reverse())),
    ].filter((row) => row !== ROWS[0])
    expect(rows.filter((row) => !isFast(row))).toEqual([])
    for (const row of rows) {
      // Twice: the second time the unknown keys are expected.
      const { fast, plain } = readBoth(Buffer.from(`${row.replaceAll('\n', ' ')}\n`.repeat(2)))
      expect(fast).toEqual(plain)
    }
  })

  test('leaves to JSON.parse what it cannot know', () => {
    const rows = [
      changed('"used_agent":true', '"used_agent":true,"used_agent":false'),
      changed('"loc_added_sum":12345', '"loc_added_sum":1,"loc_added_sum":12345'),
      changed('"user_id":1000001', '"user_id":null'),
      changed('"user_id":1000001', '"user_id":1000001,"team_id":4'),
      changed('"loc_added_sum":12345', '"loc_added_sum":"12345"'),
      changed('"loc_added_sum":12345', '"loc_added_sum":012345'),
      changed('"loc_added_sum":12345', '"loc_added_sum":1.'),
      changed('"loc_added_sum":12345', '"loc_added_sum":+1'),
      changed('"loc_added_sum":12345', '"loc_added_sum":'),
      changed('"user_id":', '"brand_new":{"a":01},"user_id":'),
      changed('"user_id":', '"brand_new":["\\x"],"user_id":'),
      changed('"user_id":', '"brand_new":[1,],"user_id":'),
      changed('"user_id":', `"brand_new":${'['.repeat(64)}${']'.repeat(64)},"user_id":`),
      `${ROWS[0] ?? ''},`,
      `${ROWS[0] ?? ''}}`,
      (ROWS[0] ?? '').slice(0, -1),
    ]
    expect(rows.filter(isFast)).toEqual([])
    for (const row of rows) {
      const { fast, plain } = readBoth(Buffer.from(row))
      expect(fast).toEqual(plain)
    }
  })

  test('knows odd numbers', () => {
    for (const number of [
      '0',
      '-0',
      '-5',
      '1.5',
      '1e3',
      '1E+2',
      '12345678901234567890',
      '1e999',
      'null',
    ]) {
      const row = (ROWS[0] ?? '').replace('"loc_added_sum":12345', `"loc_added_sum":${number}`)
      expect([number, isFast(row)]).toEqual([number, true])
      const { fast, plain } = readBoth(Buffer.from(row))
      expect(fast).toEqual(plain)
    }
  })
})

const SNIPPETS = [
  '"',
  '\\',
  '\\u0041',
  '\\"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  ' ',
  '\t',
  '0',
  '-',
  '.',
  'e9',
  'null',
  'true',
  'false',
  '""',
  '"day":',
  '"day":"2026-08-01",',
  '"user_id":5,',
  '"loc_added_sum":3,',
  '"x":1,',
  '"x":{},',
  '"feature":"a",',
  '{},',
  '[],',
  'é',
  '\u2028',
  '\0',
  '\n',
  '99999999999999999999',
  '1.25',
  '"used_new":true,',
  '"team_id":1,',
]

/** Cuts, repeats, replaces, and puts things where they do not belong; often between tokens. */
function mutate(
  row: string,
  [kind, at, length, pick]: readonly [number, number, number, number],
): string {
  const edges = [...row.matchAll(/[{}[\],:"]/g)].map((match) => match.index + (pick % 2))
  const place =
    (kind % 2 === 0 ? edges[at % Math.max(1, edges.length)] : at % (row.length + 1)) ?? 0
  const snippet = SNIPPETS[pick % SNIPPETS.length] ?? ''
  const end = Math.min(row.length, place + length)
  const cut = row.slice(place, end)
  if (kind < 4) return row.slice(0, place) + snippet + row.slice(place)
  if (kind < 6) return row.slice(0, place) + row.slice(end)
  if (kind < 8) return row.slice(0, end) + cut + row.slice(end)
  if (kind < 10) return row.slice(0, place) + snippet + row.slice(end)
  const field = /"[a-z_0-9]+":(?:"[^"]*"|[\d.]+|true|false|null|\[\]),/g
  const fields = [...row.matchAll(field)]
  const moved = fields[at % Math.max(1, fields.length)]?.[0] ?? ''
  return row.replace(moved, '').replace(/,"/, `,${moved}"`)
}

test('differential: mutated rows come to the same facts either way', () => {
  const mutation = fc.tuple(fc.nat(11), fc.nat(), fc.integer({ min: 1, max: 40 }), fc.nat())
  const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.nat(), mutations, (pick, given) => {
      const row = given.reduce(mutate, ROWS[pick % ROWS.length] ?? '')
      const { fast, plain } = readBoth(Buffer.from(row))
      expect(fast).toEqual(plain)
    }),
    { numRuns: RUNS },
  )
})

test('numbers with a point are those of JSON.parse', () => {
  const digits = fc.stringMatching(/^\d{1,12}$/)
  const exponent = fc.constantFrom('', '', '', 'e3', 'E-2')
  fc.assert(
    fc.property(fc.nat(10 ** 9), digits, exponent, (whole, decimals, power) => {
      const number = `${whole}.${decimals}${power}`
      const bytes = Buffer.from(`{"user_id":1,"ai_credits_used":${number}}`)
      const scan = newScan()
      aim(scan, bytes, bytes.length)
      expect(scanRow(scan, 0)).toBe(true)
      const credits = scan.row.numbers[placeOf('ai_credits_used')]
      expect(credits).toBe(Math.round((JSON.parse(number) as number) * 1e6))
    }),
    { numRuns: RUNS },
  )
})

test('any byte at any place of a text is told', () => {
  const wrong: [number, number][] = []
  for (let byte = 0; byte < 256; byte++) {
    for (let at = 0; at < 8; at++) {
      const bytes = Buffer.from('"abcdefghij",')
      bytes[1 + at] = byte
      const scan = newScan()
      aim(scan, bytes, bytes.length)
      // A backslash before one of `bf` is an escape of two bytes.
      const valid = byte >= 0x20 && (byte !== 0x5c || at === 0 || at === 4)
      const expected = byte === 0x22 ? at + 2 : valid ? 12 : REJECTED
      if (scanText(scan, 0) !== expected) wrong.push([byte, at])
    }
  }
  expect(wrong).toEqual([])
})

test('a text is the same string wherever its bytes end', () => {
  for (const text of ['', 'a', 'vscode', 'jetbrains', 'x'.repeat(38), 'x'.repeat(39)]) {
    for (let rest = 0; rest < 6; rest++) {
      const bytes = Buffer.from(`{"day":"${text}"${'}'.repeat(rest)}`)
      const scan = newScan()
      for (let time = 0; time < 2; time++) {
        aim(scan, bytes, bytes.length)
        expect(scanName(scan, 7)).toBe(9 + text.length)
        expect(scan.text).toBe(text)
      }
    }
  }
})

test('differential: flipped bytes come to the same facts either way', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(255), (pick, at, byte) => {
      const bytes = Buffer.from(ROWS[pick % ROWS.length] ?? '')
      bytes[at % bytes.length] = byte
      const { fast, plain } = readBoth(bytes)
      expect(fast).toEqual(plain)
    }),
    { numRuns: RUNS },
  )
})
