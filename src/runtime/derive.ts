import { type CollectedReport } from '../collect/outcomes.js'
import { type Measurement } from '../measure/measurement.js'
import { type Collected, type Format, type StoredFile, TABLE_FORMATS } from '../model.js'

/** Evaluated by the first run that writes tables; part of the one bundle all the same. */
const loadTables = () => import(/* webpackMode: "eager" */ '../formats/write-tables.js')
const loadDerived = () => import(/* webpackMode: "eager" */ '../formats/derived.js')

export interface Deriving {
  readonly measurement: Measurement
  readonly output: string
  readonly formats: readonly Format[]
}

/**
 * What is made of the reports of a unit besides their own files: numbers, team rows and tables. Answers
 * the files of each report, in the order of the unit. Throws DISK_FAILED, LIMIT_EXCEEDED.
 */
export function deriver(
  deriving: Deriving,
): (unit: readonly CollectedReport[]) => Promise<StoredFile[][]> {
  const { measurement, output: root, formats } = deriving
  return async (unit) => {
    const joined: StoredFile[] = []
    for (const { scope, day, rows } of await measurement.accept(unit, root)) {
      const { writeTeamRows } = await loadDerived()
      const input = { root, scope, day, rows: rows.map((row) => ({ ...row })) }
      joined.push(...(await writeTeamRows(input, formats)))
    }
    const files: StoredFile[][] = []
    for (const { collected } of unit) {
      const tables = await tablesOf(collected, deriving)
      // The archive knows that a join rests on both of its reports; it is listed once.
      files.push(collected.entry.rows === 'membership' ? [...tables, ...joined] : tables)
    }
    return files
  }
}

async function tablesOf(
  collected: Collected,
  { output: root, formats }: Deriving,
): Promise<StoredFile[]> {
  const wanted = TABLE_FORMATS.some((format) => formats.includes(format))
  if (!wanted || collected.kind !== 'fetched') return []
  const { writeTables } = await loadTables()
  return writeTables({ root, reportDay: collected, files: collected.files }, formats)
}
