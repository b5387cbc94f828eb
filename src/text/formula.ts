/**
 * First characters that make a spreadsheet run a text as a formula, or skip to one that does.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** A text with a `'` before it if a spreadsheet would run it. For texts only: numbers stay as they are. */
export function neutralised(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}
