import { stringify } from 'csv-stringify/sync'

import { type Column } from './tables/columns.js'
import { type TableEncoder } from './table-writer.js'

/**
 * CSV as RFC 4180 describes it: UTF-8 without byte order mark, a header, lines that end in CR LF.
 * Absent is empty, an empty text is `""`. https://www.rfc-editor.org/rfc/rfc4180
 */

/**
 * First characters that make a spreadsheet run a text as a formula, or skip to one that does.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** A text with a `'` before it if a spreadsheet would run it. For texts only: numbers stay as they are. */
export function neutralised(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

const OPTIONS = {
  record_delimiter: '\r\n',
  // Without it the library quotes CR LF only, and a lone CR or LF tears the row apart.
  quote_record_delimiter: true,
  quoted_match: /^$/,
  cast: { boolean: String, string: neutralised },
} as const

/** Rows that are made text at once: few enough for their strings to be young garbage. */
const SLICE = 1000

export function csvEncoder(columns: readonly Column[]): TableEncoder {
  const header = stringify([columns.map((column) => column.name)], OPTIONS)
  let begun = false
  return {
    encode(rows) {
      const slices: Buffer[] = begun ? [] : [Buffer.from(header, 'utf8')]
      begun = true
      for (let start = 0; start < rows.length; start += SLICE) {
        slices.push(Buffer.from(stringify(rows.slice(start, start + SLICE), OPTIONS), 'utf8'))
      }
      return Buffer.concat(slices)
    },
    end: () => new Uint8Array(0),
  }
}
