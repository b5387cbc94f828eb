import { readFileSync } from 'node:fs'

import { describe, expect, test } from '@jest/globals'

import { flatTables } from '../../scripts/docs-tables.js'
import { viewsSql } from '../../scripts/docs-views.js'
import { GROUPS } from '../../src/history/groups.js'
import { type Fields } from '../../src/schema/fields.js'
import { type FileRow, ROWS } from '../../src/schema/kinds.js'
import { missingFields, noFieldsSeen, noteFields } from '../../src/rows/drift.js'
import { DAY_LISTS, PHASE_MEMBERS } from '../../src/schema/day-lists.js'
import { BREAKDOWNS } from '../../src/schema/slots.js'
import { PRODUCTION_FIELDS } from '../../src/schema/tables.js'
import { TEAM_SUMS } from '../../src/schema/team-rows.js'
import { FEATURES, IDES } from '../../src/schema/values.js'
import { EDITORS, FEATURES as KNOWN_FEATURES, PATHS } from './github-fields.js'

/** What is declared is what GitHub has, no more and no less; the documents say the same. */

function pathsOf(fields: Fields, above = ''): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = `${above}${name}`
    // Days that a wrapper holds are rows of their own.
    if (field.kind === 'value' || name === 'day_totals') return [path]
    return pathsOf(field.fields, `${path}${field.kind === 'list' ? '/' : '.'}`)
  })
}

describe('the schema', () => {
  test.each(Object.entries(PATHS))('has every field of rows of kind %s', (kind, paths) => {
    expect(pathsOf(ROWS[kind as FileRow].fields).sort()).toEqual([...new Set(paths)].sort())
  })

  test('has all kinds of rows that are told apart, and what is never in a table', () => {
    expect(Object.keys(ROWS).sort()).toEqual(Object.keys(PATHS).sort())
    const production = ['etl_id', 'day_partition', 'entity_id_partition', 'created_at']
    expect(PRODUCTION_FIELDS).toEqual(production)
  })

  test('expects days in a wrapper', () => {
    const seen = noFieldsSeen()
    noteFields(seen, 'wrapper', { report_start_day: '2026-08-01', report_end_day: '2026-08-28' })
    expect(missingFields(seen, 'wrapper')).toEqual(['day_totals'])
  })

  test('knows the names that are no news', () => {
    expect([...FEATURES].sort()).toEqual([...KNOWN_FEATURES].sort())
    expect([...IDES].sort()).toEqual([...EDITORS].sort())
  })

  test('keeps with an entry its version, or the name of its id', () => {
    const texts = BREAKDOWNS.flatMap(({ field, text }) =>
      text.length === 0 ? [] : [[field, text.join('.')]],
    )
    expect(Object.fromEntries(texts)).toEqual({
      totals_by_ide: 'last_known_ide_version.ide_version',
      totals_by_3rd_party_agent: 'agent_name',
    })
  })

  test('splits the days of history as it is written down', () => {
    const lists = DAY_LISTS.map(({ name, by, isOwn }) => [name, by.join(), isOwn])
    expect(lists).toEqual([
      ['totals_by_feature', 'feature', true],
      ['totals_by_ide', 'ide', true],
      ['totals_by_language_feature', 'language,feature', true],
      ['totals_by_language_model', 'language,model', true],
      ['totals_by_model_feature', 'model,feature', true],
      ['totals_by_language', 'language', false],
      ['totals_by_model', 'model', false],
    ])
    expect(PHASE_MEMBERS).toEqual([
      ...['phase_number', 'phase', 'total_engaged_users', 'users_in_phase_28d'],
      'total_pull_requests_merged',
    ])
  })

  test('is what the documents say of tables and columns', () => {
    expect(readFileSync('docs/sql/views.sql', 'utf8')).toBe(viewsSql())
    const told = readFileSync('docs/files.md', 'utf8').replaceAll(/\s+|-{3,}/g, '')
    for (const line of flatTables().split('\n')) {
      expect(told).toContain(line.replaceAll(/\s+|-{3,}/g, ''))
    }
  })
})

/**
 * Stored months give these numbers by their place. Whoever adds, moves or removes one raises the `version` of the group
 * in `src/history/groups.ts` as well: months that lie there would be read wrongly without a word.
 */
test('history has its numbers in the places that its version says', () => {
  const counters = [
    ...['user_initiated_interaction_count', 'code_generation_activity_count'],
    ...[
      'code_acceptance_activity_count',
      'loc_suggested_to_add_sum',
      'loc_suggested_to_delete_sum',
    ],
    ...['loc_added_sum', 'loc_deleted_sum'],
  ]
  expect([GROUPS.totals.version, DAY_LISTS.map(({ numbers }) => numbers)]).toEqual([
    2,
    DAY_LISTS.map(() => counters),
  ])
  expect([GROUPS.teams.version, TEAM_SUMS]).toEqual([
    2,
    [
      ...counters,
      ...['completion_generation_count', 'completion_acceptance_count', 'chat_request_count'],
      ...['agent_users', 'chat_users', 'cli_users', 'cloud_agent_users'],
      ...['code_review_active_users', 'code_review_passive_users', 'app_users'],
      'vscode_agent_users',
    ],
  ])
})
