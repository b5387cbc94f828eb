import { type CollectedReport } from '../collect/outcomes.js'
import { type History } from '../history/history.js'
import { type Measurement } from '../measure/measurement.js'
import { type Collected, type Format, type StoredFile, TABLE_FORMATS } from '../model.js'

/** A chunk of the bundle, read by the first write of tables. */
const loadTables = () => import('../formats/write-tables.js')

export interface Deriving {
  readonly measurement: Measurement
  readonly history: Pick<History, 'tell'>
  readonly output: string
  readonly formats: readonly Format[]
}

/**
 * What is made of the reports of a unit besides their own files: numbers, history and tables. Answers
 * the files of each report, in the order of the unit. Throws DISK_FAILED, LIMIT_EXCEEDED.
 */
export function deriver(
  deriving: Deriving,
): (unit: readonly CollectedReport[]) => Promise<StoredFile[][]> {
  const { measurement, history, output } = deriving
  return async (unit) => {
    history.tell(await measurement.accept(unit, output))
    const files: StoredFile[][] = []
    for (const { collected } of unit) files.push(await tablesOf(collected, deriving))
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
