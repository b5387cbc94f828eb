import { describe, expect, test } from '@jest/globals'

import { type Cell } from '../../src/formats/cells.js'
import { flattener } from '../../src/formats/flatten.js'
import { plansOf } from '../../src/formats/plan.js'
import { type TableKind, describeTables } from '../../src/schema/tables.js'
import { parseJson } from '../../src/text/json.js'
import { userRow, wrapper } from './fixtures.js'

/** Rows of the flat tables as objects without absent cells. */
function flat(kind: TableKind, row: Record<string, unknown>) {
  const columns = new Map(describeTables(kind).map((table) => [table.name, table.columns]))
  const tables: Record<string, Record<string, Cell>[]> = {}
  flattener(plansOf(kind))(row, (table, cells) => {
    const known = columns.get(table) ?? []
    expect(cells).toHaveLength(known.length)
    const entries = known.flatMap(({ name }, index): [string, Cell][] => {
      const cell = cells[index] ?? null
      return cell === null ? [] : [[name, cell]]
    })
    ;(tables[table] ??= []).push(Object.fromEntries(entries))
  })
  return tables
}

const parsed = (text: string) => parseJson(text) as Record<string, unknown>

describe('what the catalogue does not know', () => {
  test('goes to extra, with sorted keys, at every level', () => {
    const row = {
      day: '2026-11-18',
      new_object: { b: 1, a: [true, null] },
      another: 'x',
      ai_adoption_phase: { phase_number: 1, colour: 'red' },
      totals_by_feature: [{ feature: 'agent_edit', sparkles: 3 }],
      totals_by_moon: [{ moon: 'full' }],
    }
    expect(flat('user', row)).toEqual({
      rows: [
        {
          day: '2026-11-18',
          ai_adoption_phase_phase_number: 1,
          extra:
            '{"ai_adoption_phase":{"colour":"red"},"another":"x","new_object":{"a":[true,null],"b":1},"totals_by_moon":[{"moon":"full"}]}',
        },
      ],
      by_feature: [{ day: '2026-11-18', feature: 'agent_edit', extra: '{"sparkles":3}' }],
    })
  })

  test('does not depend on the order of keys', () => {
    const one = flat('user', { zeta: 1, alpha: { d: 1, c: 2 } })
    const other = flat('user', { alpha: { c: 2, d: 1 }, zeta: 1 })
    expect(one).toEqual(other)
  })

  test('keys that are special to the engine are kept as data', () => {
    const row = parsed('{"user_id":1,"__proto__":{"polluted":true},"constructor":2}')
    expect(flat('user', row).rows).toEqual([
      { user_id: 1, extra: '{"__proto__":{"polluted":true},"constructor":2}' },
    ])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('how a file was made is in no table', () => {
    const row = {
      user_id: 1,
      created_at: '2026-11-19T00:00:00Z',
      etl_id: 'green',
      day_partition: '2026-11-18',
      entity_id_partition: 7,
    }
    expect(flat('user', row)).toEqual({ rows: [{ user_id: 1 }] })
  })
})

describe('a value that its column cannot hold without loss', () => {
  const misfits: [string, unknown, string][] = [
    ['loc_added_sum', 1.5, '{"loc_added_sum":1.5}'],
    ['loc_added_sum', 'many', '{"loc_added_sum":"many"}'],
    ['loc_added_sum', '007', '{"loc_added_sum":"007"}'],
    ['loc_added_sum', true, '{"loc_added_sum":true}'],
    ['loc_added_sum', Infinity, '{"loc_added_sum":1e999}'],
    ['user_login', { name: 'x' }, '{"user_login":{"name":"x"}}'],
    ['user_login', 1.5, '{"user_login":1.5}'],
    ['used_agent', 'true', '{"used_agent":"true"}'],
    ['used_agent', 1, '{"used_agent":1}'],
    ['day', '2026-02-30', '{"day":"2026-02-30"}'],
    ['day', 20261118, '{"day":20261118}'],
    ['ai_credits_used', '12', '{"ai_credits_used":"12"}'],
    ['ai_adoption_phase', 'Phase 1', '{"ai_adoption_phase":"Phase 1"}'],
    ['totals_by_feature', 'none', '{"totals_by_feature":"none"}'],
    ['totals_by_feature', [1, 'x'], '{"totals_by_feature":[1,"x"]}'],
  ]
  test.each(misfits)('%s = %j stands in extra', (name, value, extra) => {
    expect(flat('user', { [name]: value })).toEqual({ rows: [{ extra }] })
  })

  test('a time with more than milliseconds stands in extra, others are times', () => {
    const ide = (sampled_at: string) => ({ last_known_ide_version: { sampled_at } })
    const row = {
      totals_by_ide: [ide('2026-11-18T07:02:11.120Z'), ide('2026-11-18T07:02:11.123456Z')],
    }
    expect(flat('user', row).by_ide).toEqual([
      { last_known_ide_version_sampled_at: '2026-11-18T07:02:11.120Z' },
      { extra: '{"last_known_ide_version":{"sampled_at":"2026-11-18T07:02:11.123456Z"}}' },
    ])
  })
})

describe('numbers', () => {
  test('absent and null are absent, zero is zero', () => {
    const row = { loc_added_sum: 0, loc_deleted_sum: null, used_chat: false }
    expect(flat('user', row).rows).toEqual([{ loc_added_sum: 0, used_chat: false }])
  })

  test('ids as text or as numbers', () => {
    const row = { user_id: '1001', organization_id: 4711, enterprise_id: '' }
    expect(flat('user', row).rows).toEqual([
      { user_id: 1001, organization_id: '4711', enterprise_id: '' },
    ])
  })

  test('integers beyond 2^53 are exact up to 64 bits, and in extra beyond', () => {
    const row = parsed(
      `{"user_id":9007199254740993,"loc_added_sum":9223372036854775807,
        "loc_deleted_sum":-9223372036854775808,"code_generation_activity_count":9223372036854775808,
        "unknown":12345678901234567890,"user_login":"1234567890123456789"}`,
    )
    expect(flat('user', row).rows).toEqual([
      {
        user_id: 9007199254740993n,
        loc_added_sum: 9223372036854775807n,
        loc_deleted_sum: -9223372036854775808n,
        user_login: '1234567890123456789',
        extra:
          '{"code_generation_activity_count":9223372036854775808,"unknown":12345678901234567890}',
      },
    ])
  })
})

describe('wrapped days', () => {
  test('take ids and window from the wrapper, and keep their own', () => {
    const days = ['2026-11-17', '2026-11-18']
    const whole = wrapper(days)
    const own = { ...whole.day_totals[1], enterprise_id: '9' }
    const tables = flat('aggregate', { ...whole, day_totals: [whole.day_totals[0], own] })
    const window = { report_start_day: '2026-10-22', report_end_day: '2026-11-18' }
    expect(tables.rows).toEqual([
      expect.objectContaining({ day: days[0], enterprise_id: '1042', ...window }),
      expect.objectContaining({ day: days[1], enterprise_id: '9', ...window }),
    ])
    expect(tables.by_ide).toEqual([
      expect.objectContaining({ day: days[0], organization_id: '4711', enterprise_id: '1042' }),
      expect.objectContaining({ day: days[1], organization_id: '4711', enterprise_id: '9' }),
    ])
    expect(tables.window).toEqual([
      {
        ...window,
        organization_id: '4711',
        enterprise_id: '1042',
        copilot_feature_engagement_active_user_count: 42,
        created_at: '2026-11-19T03:36:11.710Z',
      },
    ])
    expect(tables.feature_engagement?.map((row) => row.engaged_user_count)).toEqual([30, 12])
    expect(tables.pull_requests_by_comment_type).toHaveLength(4)
  })

  test('what the wrapper has besides goes to extra of the window', () => {
    const tables = flat('aggregate', { day_totals: [], news: 1 })
    expect(tables).toEqual({ window: [{ extra: '{"news":1}' }] })
  })
})

test('breakdowns carry the keys of their row', () => {
  const tables = flat('user', userRow(7))
  const keys = {
    day: '2026-11-18',
    user_id: 7,
    user_login: 'octo-7',
    organization_id: '4711',
    enterprise_id: '1042',
  }
  for (const rows of Object.values(tables)) {
    for (const row of rows) expect(row).toEqual(expect.objectContaining(keys))
  }
})
