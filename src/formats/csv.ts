import { stringify } from 'csv-stringify/sync'

import { neutralised } from '../text/formula.js'
import { type Cell } from './cells.js'
import { type TableEncoder } from './encoder.js'
import { type Column } from '../schema/tables.js'

/**
 * CSV as RFC 4180 describes it: UTF-8 without byte order mark, a header, lines that end in CR LF. Every
 * text is quoted, so that readers which guess the dialect from the first lines, or from the first of many
 * files, guess right. Absent is empty, an empty text is `""`. https://www.rfc-editor.org/rfc/rfc4180
 */

const OPTIONS = {
  record_delimiter: '\r\n',
  // Without it the library quotes CR LF only, and a lone CR or LF tears the row apart.
  quote_record_delimiter: true,
  quoted_string: true,
  cast: { boolean: String, string: neutralised },
} as const

/** Rows that are made text at once: few enough that they and their texts are gone soon. */
const BATCH_ROWS = 1000

/** Encodes rows of cells, in the order of `columns`, as CSV bytes; the header comes first, even without rows. */
export function csvEncoder(columns: readonly Column[]): TableEncoder {
  const header: readonly Cell[] = columns.map((column) => column.name)
  let rows = [header]
  const drain = () => {
    const bytes = Buffer.from(rows.length === 0 ? '' : stringify(rows, OPTIONS), 'utf8')
    rows = []
    return bytes
  }
  return {
    add(cells) {
      rows.push(cells)
      return rows.length >= BATCH_ROWS
    },
    drain,
    end: drain,
  }
}
