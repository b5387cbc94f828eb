import {
  type Column,
  describeTables,
  type TableDescription,
  type TableKind,
  TABLES,
} from '../src/schema/tables.js'
import { TEAM_USAGE } from '../src/reports/layout.js'
import { CATALOGUE } from '../src/reports/catalogue.js'
import { code, folded } from './tables.js'

/** What the README says of the flat tables and their columns, from the catalogue of tables. */

export function flatTables(): string {
  return (Object.keys(TABLES) as TableKind[]).map(kindSection).join('\n\n')
}

function kindSection(kind: TableKind): string {
  const tables = describeTables(kind)
  const count = tables.length === 1 ? '1 table' : `${tables.length} tables`
  const body = tables.map(tableEntry).join('\n')
  return folded(`${datasetsOf(kind).join(', ')}: ${count}`, body)
}

/** Folders below `csv/` and `parquet/` that have these tables. */
function datasetsOf(kind: TableKind): string[] {
  if (kind === 'team') return [TEAM_USAGE]
  const entries = CATALOGUE.filter(({ rows }) => rows === kind)
  const names = entries.flatMap(({ dataset, teamDataset }) => [dataset, teamDataset])
  return [...new Set(names)].filter((name) => name !== undefined)
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
