import {
  type Day,
  type Format,
  FORMATS,
  type Scope,
  TABLE_FORMATS,
  type TableFormat,
} from '../model.js'
import { type CatalogueEntry } from './catalogue.js'

/**
 * The path rule, the same on the runner, in the artifact and in the archive: Hive partitions below a
 * dataset folder. Every part of a path comes from here; no name is ever taken from data.
 * https://duckdb.org/docs/stable/data/partitioning/hive_partitioning
 */

/** A file that says that GitHub has no report of a day. */
export const NO_REPORT_FILE = '_no_report'

/** The datasets of history, and what they are called as reports in the manifest. */
export const DAILY_TOTALS = 'daily-totals'
export const DAILY_TEAMS = 'daily-teams'
export type HistoryDataset = typeof DAILY_TOTALS | typeof DAILY_TEAMS

/** The datasets of team rows by day that earlier versions of this action wrote. */
const FORMER_TEAMS = [
  'derived/team-usage-1-day',
  ...TABLE_FORMATS.map((format) => `${format}/team-usage-1-day/rows`),
]

export interface PartitionKey {
  readonly entry: CatalogueEntry
  readonly scope: Scope
  readonly day: Day
  readonly team?: string
}

const LONGEST_FOLDER = 255
const UNRESERVED = /[a-z0-9._-]/

/** A value of a partition: lower case, every other byte than `[a-z0-9._-]` as `%XX` of its UTF-8. */
export function partitionValue(text: string): string {
  const bytes = Buffer.from(text.toLowerCase(), 'utf8')
  return Array.from(bytes, (byte) => {
    const character = String.fromCharCode(byte)
    if (UNRESERVED.test(character)) return character
    return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }).join('')
}

/** The dataset folder of a report's own files (`ndjson/users-1-day`). */
export function rawDataset(entry: CatalogueEntry, team?: string): string {
  return `ndjson/${datasetName(entry, team)}`
}

/** The dataset folder of a flat table (`csv/users-1-day/by_feature`). */
export function tableDataset(
  format: TableFormat,
  key: { entry: CatalogueEntry; team?: string },
  table: string,
): string {
  return `${format}/${datasetName(key.entry, key.team)}/${table}`
}

/** The datasets that were computed from a day of a report, and grow stale with it. */
export function derivedDatasets({ joined, period }: CatalogueEntry): readonly string[] {
  return joined === undefined || period !== 'day' ? [] : FORMER_TEAMS
}

/** The folder of a month (`YYYY-MM`) of history, in the dataset or in one of its tables. */
export function monthFolder(dataset: string, scope: Scope, month: string): string {
  return `${slugFolder(dataset, { scope })}/report_month=${month}`
}

/** The folder of a (scope, slug, day) below a dataset: what is replaced as a whole. */
export function partitionFolder(dataset: string, key: Omit<PartitionKey, 'entry'>): string {
  return `${slugFolder(dataset, key)}/report_day=${key.day}`
}

/** The folder that holds all the days of a scope's slug, and of a team if there is one. */
export function slugFolder(dataset: string, key: { scope: Scope; team?: string }): string {
  const slug = `${dataset}/scope=${key.scope.kind}/scope_slug=${partitionValue(key.scope.slug)}`
  return key.team === undefined ? slug : `${slug}/${teamFolder(key.team)}`
}

function teamFolder(team: string): string {
  return `team=${partitionValue(team)}`
}

/** Whether runners can have the folder of a team: at most 255 bytes, and Windows drops a dot at the end. */
export function canNameFolder(team: string): boolean {
  return teamFolder(team).length <= LONGEST_FOLDER && !team.endsWith('.')
}

/** The name of a part's file: numbered from 001 in link order. `index` counts from 0. */
export function partName(index: number, format: Format): string {
  return `part-${String(index + 1).padStart(3, '0')}.${format}`
}

const PART_FILE = new RegExp(`^part-\\d{3,}\\.(?:${FORMATS.join('|').replaceAll('.', '\\.')})$`)

/** True for the names that files of a day's folder have; what is called otherwise is somebody else's. */
export function isOwnName(name: string): boolean {
  return name === NO_REPORT_FILE || PART_FILE.test(name)
}

/** The folder of a report's own files for one day. */
export function rawFolder(key: PartitionKey): string {
  return partitionFolder(rawDataset(key.entry, key.team), key)
}

function datasetName(entry: CatalogueEntry, team?: string): string {
  return team === undefined ? entry.dataset : (entry.teamDataset ?? entry.dataset)
}
