import { neutralised } from '../text/formula.js'

/**
 * A table as CSV by the rules of the action's own CSV files: a header, lines that end in CR LF, every text
 * in quotes and none that a spreadsheet runs as a formula, an absent value empty.
 */
export function csvOf(
  header: readonly string[],
  rows: readonly (readonly (string | number | undefined | null)[])[],
): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number | undefined | null): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') return String(value)
  return `"${neutralised(value).replaceAll('"', '""')}"`
}
