/**
 * What makes a spreadsheet run a text as a formula, in each width that it is written in.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const TRIGGERS: ReadonlySet<string> = new Set('=+-@＝＋－＠﹦﹢﹣﹫')
/** A spreadsheet may skip to what comes behind them. */
const FIRST = /^[\t\r\n]/
/**
 * What nobody sees before a formula, and what separates cells where the comma is a decimal point, or where text is
 * pasted: a spreadsheet that is set so takes the quotes for text, and begins a cell, or a row, there. Whole runs, so
 * that the time is proportional to the text.
 */
const RUN = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}"';|]+/gu
const SEPARATOR = /[;|\t\n\v\f\r\u0085\u2028\u2029]/

/** A text with a `'` wherever a spreadsheet would run it. For texts only: numbers stay as they are. */
export function neutralised(text: string): string {
  let begins = TRIGGERS.has(text.charAt(0)) || FIRST.test(text)
  const behind = text.replace(RUN, (run, at: number) => {
    if (!TRIGGERS.has(text.charAt(at + run.length))) return run
    if (at === 0 && !run.includes("'")) begins = true
    return SEPARATOR.test(run) ? `${run}'` : run
  })
  return begins ? `'${behind}` : behind
}
