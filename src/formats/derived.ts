import { growingFile, removeFile } from '../files.js'
import { type HistoryRow } from '../history/groups.js'
import { type Format, type Month, type Scope, type StoredFile, TABLE_FORMATS } from '../model.js'
import {
  DAILY_TEAMS,
  DAILY_TOTALS,
  type HistoryDataset,
  monthFolder,
  partName,
} from '../reports/layout.js'
import { cellsIn, DAY_LISTS, type DayList } from '../schema/day-lists.js'
import { describeTables } from '../schema/tables.js'
import { cleanFile, cleanValue } from '../text/cleaner.js'
import { BATCH } from './encoder.js'
import { type Pour, tableFormats, writeTableSet } from './write-tables.js'

/** The files of a month of history: its lines, and flat tables of them. */

export interface MonthFiles {
  readonly root: string
  readonly scope: Scope
  readonly month: Month
  /** The lines of each dataset; empty where there are none. */
  readonly texts: { readonly totals: string; readonly teams: string }
  readonly rows: readonly HistoryRow[]
}

const KINDS = { [DAILY_TOTALS]: 'totals', [DAILY_TEAMS]: 'team' } as const
const DATASETS = [DAILY_TOTALS, DAILY_TEAMS] as const

/**
 * Writes a month of history, and tables of it for the formats that are tables. Answers the files by the
 * folders that are to hold them and nothing else. Throws ActionError DISK_FAILED.
 */
export async function writeMonth(
  input: MonthFiles,
  formats: readonly Format[],
): Promise<Map<string, StoredFile[]>> {
  const { scope, month } = input
  const { texts, rows: told } = withoutSecrets(input)
  // Days end in any order; the tables are the same in each.
  const rows = [...told].sort((one, other) => (one.day < other.day ? -1 : 1))
  const folders = new Map<string, StoredFile[]>()
  for (const dataset of DATASETS) {
    const text = dataset === DAILY_TOTALS ? texts.totals : texts.teams
    const folder = monthFolder(`derived/${dataset}`, scope, month)
    folders.set(folder, await writeLines(input, { dataset, folder, text }))
    // Tables of an earlier version of the month, that are not asked for now, would tell other numbers.
    for (const { name } of describeTables(KINDS[dataset])) {
      for (const format of TABLE_FORMATS) folders.set(tableFolder(input, dataset)(format, name), [])
    }
    const flat =
      dataset === DAILY_TOTALS
        ? rows.filter(isTold).map(flatRow)
        : rows.flatMap(({ teams }) => teams)
    for (const file of await writeFlat(input, { dataset, formats, flat })) {
      folders.set(file.path.slice(0, file.path.lastIndexOf('/')), [file])
    }
  }
  return folders
}

/** Names in it are GitHub's, or stood in the archive; what holds them is of our own making. */
function withoutSecrets({ texts, rows }: MonthFiles): Pick<MonthFiles, 'texts' | 'rows'> {
  const totals = cleanFile(texts.totals)
  const teams = cleanFile(texts.teams)
  const same = totals === texts.totals && teams === texts.teams
  return { texts: { totals, teams }, rows: same ? rows : cleanValue(rows) }
}

function tableFolder({ scope, month }: MonthFiles, dataset: HistoryDataset) {
  return (format: string, table: string) =>
    monthFolder(`${format}/${dataset}/${table}`, scope, month)
}

async function writeLines(
  { root, scope, month }: MonthFiles,
  of: { readonly dataset: HistoryDataset; readonly folder: string; readonly text: string },
): Promise<StoredFile[]> {
  const path = `${of.folder}/${partName(0, 'ndjson')}`
  if (of.text === '') {
    await removeFile({ root, path })
    return []
  }
  const file = await growingFile({ root, path })
  try {
    await file.write(Buffer.from(of.text, 'utf8'))
    const written = await file.finish()
    const rows = of.text.split('\n').length - 1
    const known = { report: of.dataset, day: month, derived: true, format: 'ndjson' } as const
    return [{ path, ...written, rows, scope: scope.kind, slug: scope.slug, ...known }]
  } catch (error) {
    await file.discard()
    throw error
  }
}

function writeFlat(
  input: MonthFiles,
  of: {
    readonly dataset: HistoryDataset
    readonly formats: readonly Format[]
    readonly flat: readonly object[]
  },
): Promise<StoredFile[]> {
  const { root, scope, month } = input
  return writeTableSet(pourRows(of.flat), {
    ...{ root, scope, day: month, report: of.dataset, derived: true, limits: BATCH },
    kind: KINDS[of.dataset],
    formats: tableFormats(of.formats),
    folder: tableFolder(input, of.dataset),
  })
}

function pourRows(flat: readonly object[]): Pour {
  return async function* (rows) {
    for (const row of flat) yield rows.add(row as Readonly<Record<string, unknown>>)
  }
}

/** What a group says of itself. */
const NOTES: ReadonlySet<string> = new Set(['version', 'from', 'empty', 'passed_over', 'names'])

const isTold = ({ groups }: HistoryRow) => Object.keys(groups).length > 0

/** A day as GitHub would send it: cells as the entries of lists, groups side by side. */
function flatRow({ day, groups }: HistoryRow): object {
  const [totals, seats] = [told(groups['totals']), told(groups['seats'])]
  const lists = DAY_LISTS.map((list) => [list.name, entriesOf(list, groups['totals'])] as const)
  const { ai_credits_used: used, users }: Readonly<Record<string, unknown>> =
    groups['credits'] ?? {}
  const credits = used === undefined ? {} : { ai_credits_used: used, ai_credits_users: users }
  return { day, ...totals, ...Object.fromEntries(lists), ...credits, ...seats }
}

function told(group: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(group).filter(([name]) => !NOTES.has(name)))
}

function entriesOf(list: DayList, totals: HistoryRow['groups'][string] | undefined) {
  return cellsIn(list, totals ?? {})?.map(({ names, numbers }) => ({
    ...Object.fromEntries(list.by.map((name, at) => [name, names[at]])),
    ...Object.fromEntries(list.numbers.map((name, at) => [name, numbers[at]])),
  }))
}
