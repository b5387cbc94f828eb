import { type Markdown, safe } from './markdown.js'

/** Blocks of the page, built from Markdown that is already safe. Each ends without a line break. */

export interface Column<Row> {
  readonly title: Markdown
  /** Numbers stand right. */
  readonly align?: 'left' | 'right'
  readonly cell: (row: Row) => Markdown
}

/** A heading of that level on a line of its own. */
export function heading(level: 1 | 2 | 3 | 4, text: Markdown): Markdown {
  return `${'#'.repeat(level)} ${text}` as Markdown
}

/** Blocks one below the other; absent ones are left out. */
export function stack(...blocks: readonly (Markdown | undefined)[]): Markdown {
  return blocks.filter((block) => block !== undefined && block !== '').join('\n\n') as Markdown
}

/** A list of inline pieces, `a, b, c`. */
export function listed(pieces: readonly Markdown[], separator = ', '): Markdown {
  return pieces.join(separator) as Markdown
}

/** What stands below a table. */
export interface Caption {
  /** What its rows go by: no table is without. */
  readonly order: Markdown
  /** Rows at most; the number of those that are left out is told. */
  readonly cap?: number
  /** How many there are, where only the first of them are given. */
  readonly all?: number
  /** Whole sentences. */
  readonly remark?: Markdown | undefined
}

/** A table, with the order of its rows in small print; absent without rows. */
export function table<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { order, cap = Infinity, all = rows.length, remark }: Caption,
): Markdown | undefined {
  if (rows.length === 0) return undefined
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const lines = [
    line(columns.map((column) => column.title)),
    line(columns.map((column) => (column.align === 'right' ? '---:' : '---'))),
    ...rows.slice(0, cap).map((row) => line(columns.map((column) => column.cell(row)))),
  ]
  const left = all - Math.min(cap, rows.length)
  const more = left > 0 ? safe` … and ${left.toLocaleString('en-US') as Markdown} more.` : safe``
  const told = remark === undefined ? safe`` : safe` ${remark}`
  return stack(lines.join('\n') as Markdown, note(safe`Order: ${order}.${more}${told}`))
}

/** Folded content. `summary` is read as HTML there: no Markdown in it. */
export function details(summary: Markdown, body: Markdown | undefined): Markdown | undefined {
  if (body === undefined || body === '') return undefined
  return safe`<details>
<summary>${summary}</summary>

${body}

</details>`
}

export type AlertKind = 'CAUTION' | 'WARNING' | 'NOTE'

/** A box that GitHub draws in colour. https://docs.github.com/en/get-started/writing-on-github */
export function alert(kind: AlertKind, ...lines: readonly Markdown[]): Markdown {
  const body = lines.flatMap((text) => text.split('\n')).map((text) => `> ${text}`.trimEnd())
  return [`> [!${kind}]`, ...body].join('\n') as Markdown
}

/** A small, quiet line. */
export function note(text: Markdown): Markdown {
  return safe`<sub>${text}</sub>`
}

/** A bulleted list; absent without items. */
export function bullets(items: readonly Markdown[]): Markdown | undefined {
  if (items.length === 0) return undefined
  return items.map((item) => `- ${item}`).join('\n') as Markdown
}

/** Pages of GitHub only: no query, no fragment, no user. Anything else is shown without a link. */
const PAGE = /^https?:\/\/[A-Za-z0-9.-]+(?::\d+)?\/[A-Za-z0-9._~/-]*$/

/** A link to a page of GitHub's own (artifact, commit); only the label when the address is not plain. */
export function link(label: Markdown, url: string): Markdown {
  return PAGE.test(url) ? (`[${label}](${url})` as Markdown) : label
}
