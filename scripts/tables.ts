/** Markdown for the generated parts of the documentation. The text is our own: nothing in it is foreign. */

/** A table; every row has a cell per heading. A bar within a cell is escaped. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Text that is folded until it is clicked. */
export function folded(title: string, body: string): string {
  return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`
}

/** Text as code. */
export const code = (text: string): string => `\`${text}\``
