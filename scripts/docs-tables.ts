import {
  type Column,
  describeTables,
  type TableDescription,
  type TableKind,
  TABLES,
} from '../src/schema/tables.js'
import { type Day, type Format, type Scope } from '../src/model.js'
import {
  DAILY_TEAMS,
  DAILY_TOTALS,
  monthFolder,
  partitionFolder,
  partName,
  rawDataset,
  tableDataset,
} from '../src/reports/layout.js'
import { CATALOGUE } from '../src/reports/catalogue.js'
import { DATASETS } from '../src/reports/datasets.js'
import { code, folded } from './tables.js'

/** What the documents say of the flat tables and their columns, from the catalogue of tables. */

/** Of the examples. */
const SCOPE: Scope = { kind: 'organization', slug: 'octo-org' }
const DAY = '2026-11-18' as Day

export function flatTables(): string {
  return (Object.keys(TABLES) as TableKind[]).map(kindSection).join('\n\n')
}

/** A path of every kind of file, as the path rule makes it. */
export function pathsBlock(): string {
  const entry = CATALOGUE.find(
    ({ report, scope }) => report === 'users-1-day' && scope === SCOPE.kind,
  )
  if (entry === undefined) throw new Error('The catalogue has no users-1-day.')
  const at = (dataset: string, format: Format) =>
    `${partitionFolder(dataset, { scope: SCOPE, day: DAY })}/${partName(0, format)}`
  const paths = [
    at(rawDataset(entry), 'ndjson'),
    at(tableDataset('csv', { entry }, 'by_feature'), 'csv'),
    at(tableDataset('parquet', { entry }, 'rows'), 'parquet'),
    ...[DAILY_TOTALS, DAILY_TEAMS].map((dataset) => {
      return `${monthFolder(`derived/${dataset}`, SCOPE, DAY.slice(0, 7))}/${partName(0, 'ndjson')}`
    }),
    'summary.md  page.html  manifest.json        (runner and artifact only)',
    'datapackage.json',
  ]
  return ['```text', ...paths, '```'].join('\n')
}

function kindSection(kind: TableKind): string {
  const tables = describeTables(kind)
  const count = tables.length === 1 ? '1 table' : `${tables.length} tables`
  const body = tables.map(tableEntry).join('\n')
  return folded(`${datasetsOf(kind).join(', ')}: ${count}`, body)
}

/** Folders below `csv/` and `parquet/` that have these tables. */
function datasetsOf(kind: TableKind): string[] {
  return DATASETS.filter((dataset) => dataset.kind === kind).map(({ name }) => name)
}

function tableEntry({ name, about, source, columns }: TableDescription): string {
  const from = source === '' ? '' : ` From ${code(source)}.`
  return `- ${code(name)}: ${about}${from}${byType(columns)}`
}

/** The columns, those of one type together, in the order of the file within a type. */
function byType(columns: readonly Column[]): string {
  const types = [...new Set(columns.map(({ type }) => type))]
  return types
    .map((type) => {
      const names = columns.filter((column) => column.type === type).map(({ name }) => code(name))
      return `\n  - ${type}: ${names.join(', ')}`
    })
    .join('')
}
