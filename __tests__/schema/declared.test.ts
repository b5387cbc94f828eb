import { readFileSync } from 'node:fs'

import { describe, expect, test } from '@jest/globals'

import { flatTables } from '../../scripts/docs-tables.js'
import { viewsSql } from '../../scripts/docs-views.js'
import { type Fields } from '../../src/schema/fields.js'
import { type FileRow, ROWS } from '../../src/schema/kinds.js'
import { PRODUCTION_FIELDS } from '../../src/schema/tables.js'
import { PATHS } from './github-fields.js'

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

  test('is what the documents say of tables and columns', () => {
    expect(readFileSync('docs/sql/views.sql', 'utf8')).toBe(viewsSql())
    const told = readFileSync('docs/files.md', 'utf8').replaceAll(/\s+|-{3,}/g, '')
    for (const line of flatTables().split('\n')) {
      expect(told).toContain(line.replaceAll(/\s+|-{3,}/g, ''))
    }
  })
})
