import { describe, expect, test } from '@jest/globals'

import { type Day, type Scope } from '../../src/model.js'
import { type CatalogueEntry, CATALOGUE, entryOf } from '../../src/reports/catalogue.js'
import {
  NO_REPORT_FILE,
  partitionFolder,
  partitionValue,
  partName,
  rawDataset,
  rawFolder,
  slugFolder,
  tableDataset,
} from '../../src/reports/layout.js'
import fc from '../random.js'

const day = '2026-11-18' as Day
const scope: Scope = { kind: 'organization', slug: 'octo-org' }
const enterprise: Scope = { kind: 'enterprise', slug: 'octo' }

function entry(report: string, kind: Scope['kind'] = 'organization'): CatalogueEntry {
  const found = entryOf(report, kind)
  if (found === undefined) throw new Error(`There is no report ${report}.`)
  return found
}

describe('the path rule', () => {
  test('files a report below its dataset, scope, slug and day', () => {
    expect(rawFolder({ entry: entry('users-1-day'), scope, day })).toBe(
      'ndjson/users-1-day/scope=organization/scope_slug=octo-org/report_day=2026-11-18',
    )
    const key = { entry: entry('enterprise-28-day', 'enterprise'), scope: enterprise, day }
    expect(rawFolder(key)).toBe(
      'ndjson/enterprise-28-day/scope=enterprise/scope_slug=octo/report_day=2026-11-18',
    )
  })

  test('files the usage of a team in a dataset of its own', () => {
    const usage = entry('legacy-usage')
    expect(rawFolder({ entry: usage, scope, day, team: 'core' })).toBe(
      'ndjson/legacy-team-usage/scope=organization/scope_slug=octo-org/team=core/report_day=2026-11-18',
    )
    expect(rawFolder({ entry: usage, scope, day })).toBe(
      'ndjson/legacy-usage/scope=organization/scope_slug=octo-org/report_day=2026-11-18',
    )
  })

  test('files a table of a format below the dataset', () => {
    const users = entry('users-1-day')
    expect(tableDataset('csv', { entry: users }, 'by_feature')).toBe('csv/users-1-day/by_feature')
    expect(tableDataset('parquet', { entry: users }, 'rows')).toBe('parquet/users-1-day/rows')
    const team = { entry: entry('legacy-usage'), team: 'core' }
    expect(tableDataset('csv', team, 'rows')).toBe('csv/legacy-team-usage/rows')
  })

  test('takes any dataset, for what is derived', () => {
    expect(partitionFolder('derived/team-usage-1-day', { scope, day })).toBe(
      'derived/team-usage-1-day/scope=organization/scope_slug=octo-org/report_day=2026-11-18',
    )
    expect(slugFolder('ndjson/x', { scope, team: 'a b' })).toBe(
      'ndjson/x/scope=organization/scope_slug=octo-org/team=a%20b',
    )
  })

  test('keeps the dataset of a report without one for teams', () => {
    expect(rawDataset(entry('users-1-day'), 'core')).toBe('ndjson/users-1-day')
    expect(rawDataset(entry('users-1-day'))).toBe('ndjson/users-1-day')
  })

  test('marks a day without report by a file that tables do not read', () => {
    expect(NO_REPORT_FILE).toBe('_no_report')
  })

  test('no key of a partition is also the name of a dataset, and all datasets of a scope differ', () => {
    for (const kind of ['enterprise', 'organization'] as const) {
      const names = CATALOGUE.filter((row) => row.scope === kind).flatMap((row) => [
        row.dataset,
        row.teamDataset ?? [],
      ])
      expect(new Set(names.flat()).size).toBe(names.flat().length)
    }
  })
})

describe('parts', () => {
  test.each([
    [0, 'ndjson', 'part-001.ndjson'],
    [8, 'ndjson.gz', 'part-009.ndjson.gz'],
    [98, 'csv', 'part-099.csv'],
    [99, 'csv', 'part-100.csv'],
    [999, 'parquet', 'part-1000.parquet'],
  ] as const)('%d of %s is %s', (index, format, name) => {
    expect(partName(index, format)).toBe(name)
  })
})

describe('a value of a partition', () => {
  test.each([
    ['octo-org', 'octo-org'],
    ['Octo_Org.2', 'octo_org.2'],
    ['ent:core', 'ent%3Acore'],
    ['a b/c', 'a%20b%2Fc'],
    ['100%', '100%25'],
    ['\n', '%0A'],
    ['é', '%C3%A9'],
    ['数', '%E6%95%B0'],
    ['=', '%3D'],
    ['az09', 'az09'],
    ['`{@[', '%60%7B%40%5B'],
    ['', ''],
  ])('%j is written %s', (text, value) => {
    expect(partitionValue(text)).toBe(value)
  })

  test('is safe as a name of a folder, and can be read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const value = partitionValue(text)
        expect(value).toMatch(/^([a-z0-9._-]|%[0-9A-F]{2})*$/)
        expect(decodeURIComponent(value)).toBe(text.toLowerCase())
      }),
    )
  })
})
