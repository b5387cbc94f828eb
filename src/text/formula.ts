/**
 * First characters that make a spreadsheet run a text as a formula, or skip to one that does.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * The same behind what separates cells where the comma is a decimal point, or where text is pasted: a
 * spreadsheet that is set so takes the quotes for text, and begins a cell there.
 */
const BEHIND_SEPARATOR = /([;\t|][\s"']*)(?=[=+\-@＝＋－＠])/g

/** A text with a `'` wherever a spreadsheet would run it. For texts only: numbers stay as they are. */
export function neutralised(text: string): string {
  const behind = text.replace(BEHIND_SEPARATOR, "$1'")
  return FORMULA.test(text) ? `'${behind}` : behind
}
