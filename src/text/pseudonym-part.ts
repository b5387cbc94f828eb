import { type Pseudonymiser, pseudonymiser } from './pseudonym.js'
import { RowSplitter, type RowText } from './row-splitter.js'

/** What is written for a line that was left out. It is no JSON, so that whoever reads the rows counts it. */
export const LEFT_OUT = Buffer.from(
  '(left out: this line could not be read and may name a person)\n',
)

const NEWLINE = 10
const OPEN_OBJECT = 123
const LINE_END = Buffer.from('\n')
/** How GitHub says that there is nothing, in place of a row. */
const NOTHING = /^(?:null|"")$/

/**
 * The bytes of a part, in whatever container, as NDJSON with logins and user ids replaced. Line ends within
 * a row that spans lines are taken out; every other byte of a row is as it was. A line that is not readable
 * as a row is left out, since it may hold a login; a remark stands in its place, so that a damaged part is still
 * seen as one. `dropped` is called with the number of each such line, counted from 1 as they came.
 * Memory is bound by the longest row.
 */
export async function* pseudonymisePart(
  chunks: AsyncIterable<Uint8Array>,
  key: string,
  dropped: (line: number) => void = () => undefined,
): AsyncGenerator<Buffer> {
  const people = pseudonymiser(key)
  const splitter = new RowSplitter()
  const rows = (texts: readonly RowText[]) =>
    Buffer.concat(texts.flatMap((text) => rowsOf(text, people, dropped)))
  for await (const chunk of chunks) {
    const bytes = rows(splitter.take(chunk))
    if (bytes.length > 0) yield bytes
  }
  const bytes = rows(splitter.rest())
  if (bytes.length > 0) yield bytes
}

function rowsOf(text: RowText, people: Pseudonymiser, dropped: (line: number) => void): Buffer[] {
  const row = text.whole ? people.row(text.bytes) : undefined
  if (row !== undefined) return [onOneLine(row), LINE_END]
  return linesOf(text).flatMap(({ line, bytes }) => {
    // Nested objects of a broken document are indented; rows of their own are not.
    const alone = bytes[0] === OPEN_OBJECT ? people.row(bytes) : undefined
    if (alone !== undefined) return [onOneLine(alone), LINE_END]
    const said = bytes.toString('latin1').trim()
    if (said === '' || NOTHING.test(said)) return []
    dropped(line)
    return [LEFT_OUT]
  })
}

function linesOf(text: RowText): { line: number; bytes: Buffer }[] {
  const lines: { line: number; bytes: Buffer }[] = []
  let start = 0
  while (start < text.bytes.length) {
    const found = text.bytes.indexOf(NEWLINE, start)
    const end = found < 0 ? text.bytes.length : found
    lines.push({ line: text.line + lines.length, bytes: text.bytes.subarray(start, end) })
    start = end + 1
  }
  return lines
}

/** A readable row has line ends only where JSON allows white space. */
function onOneLine(row: Buffer): Buffer {
  if (!row.includes(NEWLINE) && !row.includes('\r')) return row
  return Buffer.from(row.toString('latin1').replace(/\r?\n[ \t]*|\r/g, ''), 'latin1')
}
