import { byName, type Told } from './summary-figures.js'
import { type Rows } from './written.js'

/** What a job summary shows, as text: its tables, its charts, and every sentence that has a number. */

/** What is the same on every page: numbers in it are no figures. */
const PROSE = [
  /^Never used: assigned at least 7 days ago$/,
  /^Active: in the 28 days until then$/,
  /^GitHub keeps activity for 90 days only, and lags up to a day$/,
  /^Weekly and monthly: users of the 7 and 28 days that end on the last day/,
  /^A measure of use, not an invoice: the list price is 0\.01 US dollars per credit$/,
  /^- \*\*Active users\*\*: distinct users on a day, in the 7 days/,
  /^0 is a measured nothing$/,
]

const decoded = (text: string) =>
  text
    .replaceAll('&nbsp;', ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

/** The Markdown tables of a summary, by their heads. The order of teams is the summary's own. */
function tablesIn(markdown: string): Record<string, Rows> {
  const found: Record<string, Rows> = {}
  let rows: string[][] = []
  for (const line of [...markdown.split('\n'), '']) {
    if (line.startsWith('| ')) {
      const cells = line.slice(2, -2).split(' | ')
      // GitHub's own key stands behind what people call it.
      const key = (cell: string) => /`(.*)`$/.exec(cell)?.[1] ?? cell
      const bare = (cell: string) => cell.replace(/.*<code>(.*)<\/code>/, '$1')
      rows.push(cells.map((cell) => decoded(bare(key(cell.trim())))))
    } else if (rows.length > 0) {
      const [head = [], , ...rest] = rows
      const key = head.join(' | ')
      if (key in found) throw new Error(`Two tables have the head ${key}.`)
      found[key] = head[0] === 'Team' ? byName(rest) : rest
      rows = []
    }
  }
  return found
}

/** The number of a report's name is none. */
const isSentence = (text: string) =>
  /\d/.test(text.replace(/[a-z]-(?:1|28)-day/g, '')) && !PROSE.some((one) => one.test(text))

/** Every sentence with a number, without its end; tables, large figures and charts aside. */
function sentencesIn(markdown: string): string[] {
  return markdown
    .replace(/<table>[^]*?<\/table>/g, '')
    .replace(/```mermaid[^]*?```/g, '')
    .split('\n')
    .filter((line) => !line.startsWith('| '))
    .map((line) => decoded(line.replace(/<\/?(?:sub|summary|details|code)>|`/g, '')))
    .flatMap((line) => line.split(/(?<=\.(?:\*\*)?) (?=[^a-z])/))
    .map((sentence) =>
      sentence
        .trim()
        // A day from which GitHub counts differently is told with a sentence of its own.
        .replace(/^\\\* \*\*(From .*? on):\*\* .*/, '$1')
        .replace(/^(- )?\*\*([^*]*)\*\*$/, '$2')
        .replace(/\.$/, ''),
    )
    .filter(isSentence)
    .sort()
}

/** The lines of each chart, without how it looks; of horizontal bars the values beside the names. */
function chartsIn(markdown: string): string[][] {
  return [...markdown.matchAll(/```mermaid\n[^\n]*\n([^]*?)```/g)].map(([, chart = '']) => {
    const [kind = '', ...lines] = chart
      .trim()
      .split('\n')
      .map((line) => line.trim())
    if (!kind.endsWith('horizontal')) return lines
    const values = (line: string) => [...line.matchAll(/: ([^"]*)"/g)].map(([, value]) => value)
    return lines.map((line) =>
      line.startsWith('x-axis') ? `x-axis ${values(line).join('; ')}` : line,
    )
  })
}

export const readSummary = (markdown: string): Told => ({
  tables: tablesIn(markdown),
  sentences: sentencesIn(markdown),
  charts: chartsIn(markdown),
})
