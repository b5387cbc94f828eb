import { type TableFormat, TABLE_FORMATS } from '../model.js'
import { type About, type Adds, type ColumnType, type Fields } from '../schema/fields.js'

import { type Column, describeTables, rowTables } from '../schema/tables.js'
import { type Dataset, DATASETS } from './datasets.js'

/**
 * `datapackage.json`: what every dataset of this version is, and what its columns mean. It depends on the version
 * alone: no list of files, no time, nothing of a run. https://datapackage.org/standard/data-package
 */

export const DATA_PACKAGE_FILE = 'datapackage.json'

/** Of this action; package.json has the same. Later versions replace the file of earlier ones. */
export const VERSION = '1.0.0'

/** Tells our file from somebody else's. */
const NAME = 'copilot-usage-reports'

/** What lies in the path of a file, and not in its rows. */
const PARTITIONS = [
  { name: 'scope', type: 'string', description: '`enterprise` or `organization`.' },
  { name: 'scope_slug', type: 'string', description: 'Slug of it, in lower case.' },
  { name: 'report_day', type: 'date', description: 'UTC day of the report, or its last day.' },
] as const
const TEAM_PARTITION = { name: 'team', type: 'string', description: 'Slug of the team.' } as const
const MONTH_PARTITION = { name: 'report_month', type: 'string', description: 'Month of its days.' }

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  int64: 'integer',
  double: 'number',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'datetime',
  json: 'object',
}

const ADDING: Readonly<Record<Adds, string>> = {
  sum: 'Adds up.',
  millionths: 'Adds up.',
  people: 'People: does not add up.',
  none: 'Does not add up.',
}

const TELLING: Readonly<Record<Exclude<About, 'measure'>, string>> = {
  name: 'A name.',
  given: 'A name that people gave.',
  person: 'Tells the person.',
  account: "May be a person's.",
  owner: 'Whose row it is.',
  time: 'UTC.',
  production: 'How the file was made.',
}

const ABOUT_FORMATS: Readonly<Record<'ndjson' | TableFormat, object>> = {
  ndjson: { format: 'ndjson', mediatype: 'application/x-ndjson' },
  csv: {
    ...{ format: 'csv', mediatype: 'text/csv' },
    dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n' },
  },
  parquet: { format: 'parquet', mediatype: 'application/vnd.apache.parquet' },
}

let text: string | undefined

/** The text of the file. */
export function dataPackageText(): string {
  text ??= linesOf(dataPackage())
  return text
}

/** A line per resource: short enough to be kept, and a change of one is a change of one line. */
function linesOf({ resources, ...rest }: ReturnType<typeof dataPackage>): string {
  const head = JSON.stringify(rest, undefined, 2).replace(/\n\}$/, '')
  const lines = resources.map((resource) => `    ${JSON.stringify(resource)}`)
  return `${head},\n  "resources": [\n${lines.join(',\n')}\n  ]\n}\n`
}

function dataPackage() {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: NAME,
    version: VERSION,
    title: 'GitHub Copilot usage reports',
    description:
      'Each resource is a dataset: `path` is its folder, below which lie files of one kind, Hive-partitioned by `partitions`; it is there once a file of it is. `ndjson/` holds what GitHub sent, one or more rows a line or an array; `csv/` and `parquet/` hold flat tables of the same rows; `derived/` what was computed. Names of columns are those of GitHub: https://docs.github.com/en/copilot/reference/copilot-usage-metrics/copilot-usage-metrics',
    resources: DATASETS.flatMap((dataset) => [rawResource(dataset), ...tableResources(dataset)]),
  }
}

function rawResource({ name, kind, rows, derived, ...rest }: Dataset) {
  const path = `${derived ? 'derived' : 'ndjson'}/${name}`
  const [root] = describeTables(kind)
  return {
    ...{ name: path.replaceAll('/', '.'), path, description: root?.about ?? '' },
    ...ABOUT_FORMATS.ndjson,
    partitions: partitionsOf(rest),
    schema: { fields: fieldsOf(rows) },
  }
}

function tableResources({ name, kind, window, ...rest }: Dataset) {
  const own = rowTables(kind)
  const tables = describeTables(kind).filter((table) => window || own.includes(table.name))
  return TABLE_FORMATS.flatMap((format) =>
    tables.map((table) => {
      const path = `${format}/${name}/${table.name}`
      return {
        ...{ name: path.replaceAll('/', '.'), path, description: table.about },
        ...ABOUT_FORMATS[format],
        partitions: partitionsOf(rest),
        schema: { fields: table.columns.map(columnOf), missingValues: [''] },
      }
    }),
  )
}

function partitionsOf({ team, monthly }: Pick<Dataset, 'team' | 'monthly'>) {
  const [scope, slug, day] = PARTITIONS
  return [scope, slug, ...(team ? [TEAM_PARTITION] : []), monthly ? MONTH_PARTITION : day]
}

function columnOf({ name, type, adds = 'none', about }: Column) {
  if (about === undefined) {
    const description = 'What this version does not know.'
    return { name, type: TYPES[type], description }
  }
  return { name, type: TYPES[type], description: meaningOf(type, adds, about) }
}

function meaningOf(type: ColumnType, adds: Adds, about: About): string {
  if (type === 'boolean') return 'Whether.'
  return about === 'measure' ? ADDING[adds] : TELLING[about]
}

/** The fields of rows as GitHub sends them; what stands in an object or a list is described by its flat table. */
function fieldsOf(fields: Fields) {
  return Object.entries(fields).map(([name, field]) => {
    if (field.kind === 'value') {
      const { type, adds, about } = field
      return { name, type: TYPES[type], description: meaningOf(type, adds, about) }
    }
    const { table } = field
    const nested = table === undefined ? 'Fields that stand together.' : table.about
    return { name, type: field.kind === 'list' ? 'array' : 'object', description: nested }
  })
}

/** Which of two versions is the later one; undefined when one of them is no version. */
function isLater(one: string, other: string): boolean | undefined {
  const [a, b] = [one, other].map((version) => /^(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1))
  if (a === undefined || b === undefined) return undefined
  const differing = a.findIndex((number, index) => number !== b[index])
  return differing >= 0 && Number(a[differing]) > Number(b[differing])
}

/** Whether a file was written by an earlier version of this action; not so what anybody else wrote. */
export function isEarlierDataPackage(found: string): boolean {
  try {
    const { name, version } = JSON.parse(found) as { name?: unknown; version?: unknown }
    return name === NAME && typeof version === 'string' && isLater(VERSION, version) === true
  } catch {
    return false
  }
}
