import { expect } from '@jest/globals'

import { type Run } from '../../sandbox/run-action.js'
import { type Database } from '../formats/duckdb.js'
import { readSummary } from './read-summary.js'
import { type Asked, expectedAnswers } from './summary-figures.js'
import { addHeadline, alone, type ScopeTold, tilesIn } from './summary-headline.js'

/**
 * Every number that the summary of a run has of a scope, against what DuckDB finds in the stored files that are
 * loaded. A table, a sentence with a number or a chart that nothing here knows of fails the test.
 */
export async function expectSummary(
  database: Database,
  run: Run,
  { scope, ...asked }: Asked & { readonly scope: string },
): Promise<void> {
  const slug = scope.split('/').at(-1) ?? ''
  const [numbers = ''] = run.summary.split(/^## This run$/m)
  const parts = numbers.split(/^## (?=`)/m)
  const own = parts.find((part) => part.startsWith(`\`${slug}\``)) ?? numbers
  const file = run.files().get('metrics.json')?.toString('utf8') ?? '{}'
  const told = (JSON.parse(file) as Record<string, ScopeTold>)[scope]
  if (told === undefined) throw new Error(`metrics.json has no ${scope}.`)
  const must = await expectedAnswers(database, asked)
  const tiles = await addHeadline(database, must, told)
  expect(tilesIn(own)).toEqual(tiles)
  const shown = readSummary(own.replaceAll(slug, 'SLUG'))
  const values = shown.tables[OTHERS]?.map((row) => row.map(alone))
  const tables = values === undefined ? shown.tables : { ...shown.tables, [OTHERS]: values }
  expect(tables).toEqual(withSlug(must.tables, slug))
  expect(shown.sentences).toEqual([...must.sentences].sort())
  expect(shown.charts.sort()).toEqual(must.charts.sort())
}

const OTHERS = 'Figure | Value | Rests on | Change | Key in metrics'

/** Names of repositories begin with the slug. */
const withSlug = (tables: object, slug: string): unknown =>
  JSON.parse(JSON.stringify(tables).replaceAll(slug, 'SLUG'))
