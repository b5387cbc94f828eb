import { describe, expect, test } from '@jest/globals'

import {
  type Column,
  columnsOf,
  describeTables,
  type Table,
  TABLES,
} from '../../src/schema/tables.js'
import { CATALOGUE } from '../../src/reports/catalogue.js'

const described = describeTables()
const names = described.map((table) => [`${table.kind} ${table.name}`, table] as const)

describe('the catalogue of tables', () => {
  test('knows the rows of every report', () => {
    const kinds = new Set(described.map((table) => table.kind))
    for (const entry of CATALOGUE) expect([...kinds]).toContain(entry.rows)
  })

  test('names every table of a kind once', () => {
    const all = names.map(([name]) => name)
    expect(all).toEqual([...new Set(all)])
  })

  test.each(names)('%s: no column is a partition key, none occurs twice', (_name, table) => {
    const columns = table.columns.map((column) => column.name)
    expect(columns).toEqual([...new Set(columns)])
    for (const key of ['scope', 'scope_slug', 'report_day', 'team'])
      expect(columns).not.toContain(key)
    expect(table.columns.at(-1)).toEqual({ name: 'extra', type: 'json' })
    expect(table.about).toMatch(/^[A-Z].*\.$/)
  })

  test.each(names)(
    '%s: names are plain identifiers, so that SQL needs no quotes',
    (_name, table) => {
      expect(table.name).toMatch(/^[a-z][a-z0-9_]*$/)
      for (const { name } of table.columns) expect(name).toMatch(/^[a-z][a-z0-9_]*$/)
    },
  )

  test('every key of a table is a column of the table above it, or its own', () => {
    const check = (table: Table, above: readonly Column[]) => {
      const columns = columnsOf(table, above)
      for (const key of table.keys) expect(columns.map((column) => column.name)).toContain(key)
      for (const below of table.tables) check(below, columns)
    }
    for (const { row, wrapper } of Object.values(TABLES)) {
      check(row, [])
      if (wrapper !== undefined) check(wrapper.table, [])
    }
  })

  test('days have the same columns, wrapped or not', () => {
    const { row, wrapper } = TABLES.aggregate
    const wrapped = wrapper?.table.tables.find((table) => table.name === row.name)
    expect(columnsOf(wrapped ?? row, columnsOf(wrapper?.table ?? row, []))).toEqual(
      columnsOf(row, []),
    )
  })

  test('joins: breakdowns of users carry day, user and entity', () => {
    for (const table of describeTables('user')) {
      expect(table.columns.slice(0, 5).map((column) => column.name)).toEqual([
        'day',
        'user_id',
        'user_login',
        'organization_id',
        'enterprise_id',
      ])
    }
  })

  test('lists the tables of a kind with their sources', () => {
    expect(describeTables('repository').map(({ name, source }) => [name, source])).toEqual([
      ['rows', ''],
      ['pull_requests', 'pull_requests'],
      ['pull_requests_by_comment_type', 'pull_requests.copilot_suggestions_by_comment_type'],
      ['review_times', 'pull_request_review_times'],
    ])
  })
})
