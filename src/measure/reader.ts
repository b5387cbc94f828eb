import { type StoredFile } from '../model.js'
import { type PartReading } from '../ports.js'
import { isJsonObject } from '../text/json.js'
import { parseRow } from '../rows/parse.js'
import { bytesOfFile, rowTooLong } from '../rows/read-file.js'
import { scanRow } from '../rows/scan-row.js'
import { aim, newScan, type Scan } from '../rows/scan.js'
import { endSplitter, LONGEST_ROW, openSplitter, writeSplitter } from '../rows/splitter.js'
import { addRow } from './add-row.js'
import { type PartFacts } from './part.js'
import { addUserRow } from './user-rows.js'

export interface RowReaderOptions {
  readonly part: PartFacts
  /** Rows that these have already are not added again. */
  readonly earlier?: PartFacts
  /** What the part is called in an error. */
  readonly called?: string
  readonly limit?: number
  /** Every row through JSON.parse: what the faster way is compared with. */
  readonly plain?: boolean
}

/** Numbers of lines that are kept of those that could not be read. */
const MOST_LINES = 100

const scan = newScan()

/** A part reader that is done with a chunk when it returns. */
export interface RowReader {
  write(chunk: Uint8Array): void
  end(): PartReading
}

/**
 * Reads the bytes of one part and adds its rows. The same bytes as on disk, in chunks of any size. Throws
 * ActionError LIMIT_EXCEEDED for a row that is too long.
 */
export function openRowReader(options: RowReaderOptions): RowReader {
  const { part, earlier, called = 'a part', limit = LONGEST_ROW } = options
  const fast = part.rows === 'user' && options.plain !== true
  const unreadable: number[] = []
  const seen = { rows: 0, read: 0, unreadable: 0 }
  const splitter = openSplitter(
    {
      read: (bytes, start, end) => {
        const added =
          fast && addFast(part, [bytes, start, end], earlier)
            ? 1
            : addValue(part, parseRow(bytes, start, end), earlier)
        if (added === undefined) return false
        seen.rows += added
        // An empty list, a bare text or null may be a line of something else that was cut: it proves nothing.
        if (added > 0) seen.read++
        return true
      },
      unreadable: (line) => {
        if (seen.unreadable++ < MOST_LINES) unreadable.push(line)
      },
      tooLong: (line) => {
        throw rowTooLong(called, line, limit)
      },
    },
    limit,
  )
  return {
    write: (chunk) => writeSplitter(splitter, chunk),
    end: (): PartReading => {
      endSplitter(splitter)
      const illegible = seen.read === 0 && seen.unreadable > 0
      const { rows, unreadable: unreadableCount } = seen
      return { rows, unreadable, unreadableCount, illegible, facts: part }
    },
  }
}

/** Adds the user row that a range of bytes is, without JSON.parse; false when that must decide. */
function addFast(
  part: PartFacts,
  [bytes, start, end]: readonly [Uint8Array, number, number],
  earlier?: PartFacts,
): boolean {
  readyFor(part, bytes, end)
  if (!scanRow(scan, start)) return false
  addUserRow(part.users, scan.row, earlier?.users.users)
  return true
}

function readyFor(part: PartFacts, bytes: Uint8Array, end: number): Scan {
  aim(scan, bytes, end)
  scan.names = part.names
  scan.logins = part.users.people !== undefined
  scan.seen = part.seen.user
  return scan
}

/** Adds what a file's JSON value holds; absent when it is no row and no list of rows. */
function addValue(part: PartFacts, value: unknown, earlier?: PartFacts): number | undefined {
  if (isJsonObject(value)) return addRow(part, value, earlier)
  if (Array.isArray(value)) {
    return value.filter(isJsonObject).reduce((rows, row) => rows + addRow(part, row, earlier), 0)
  }
  // GitHub answers `""` and `null` for "no data".
  return value === null || typeof value === 'string' ? 0 : undefined
}

/** The files of a report as GitHub sent it, in link order: past 999 a part's number grows longer. */
export function reportFiles(files: readonly StoredFile[]): StoredFile[] {
  return files
    .filter(({ format, derived }) => format.startsWith('ndjson') && derived !== true)
    .sort((one, other) => one.path.length - other.path.length || (one.path < other.path ? -1 : 1))
}

/**
 * Reads stored files again, in order, leaving out rows that `earlier` has. Throws ActionError DISK_FAILED
 * when a file cannot be read.
 */
export async function readAgain(
  paths: readonly string[],
  into: Pick<RowReaderOptions, 'part' | 'earlier'>,
): Promise<void> {
  for (const path of paths) {
    const reader = openRowReader({ ...into, called: path })
    const what = 'read again, to leave out rows that came twice'
    for await (const chunk of bytesOfFile(path, what)) reader.write(chunk)
    reader.end()
  }
}
