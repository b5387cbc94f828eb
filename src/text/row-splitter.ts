/**
 * Cuts the bytes of a part into the texts of its rows as they come, whatever the container: one object per
 * line, one array over one line or many, one pretty-printed object. Holds one row at a time.
 */

/** A text that may be a row. Lines are counted from 1; it starts at `line`. */
export interface RowText {
  readonly line: number
  readonly bytes: Buffer
  /** `false`: the text broke off or runs into other lines; what it holds must be looked for line by line. */
  readonly whole: boolean
}

/** The longest row that is held, in bytes: far above any row or report of one object. */
export const LONGEST_ROW = 64 * 1024 * 1024

const TAB = 9
const NEWLINE = 10
const RETURN = 13
const SPACE = 32
const QUOTE = 34
const COMMA = 44
const OPEN_ARRAY = 91
const BACKSLASH = 92
const CLOSE_ARRAY = 93
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125
/** Between rows these mean nothing: white space, the marks of an array, the byte order mark. */
const BETWEEN: ReadonlySet<number> = new Set([
  ...[TAB, NEWLINE, RETURN, SPACE, COMMA, OPEN_ARRAY, CLOSE_ARRAY],
  ...[0xef, 0xbb, 0xbf],
])

/** A table of the 256 bytes, 1 for those given. */
function marked(codes: readonly number[]): Uint8Array {
  const table = new Uint8Array(256)
  for (const code of codes) table[code] = 1
  return table
}

const TELLING_IN_STRING = marked([QUOTE, BACKSLASH, NEWLINE])
const TELLING_IN_ROW = marked([
  ...[QUOTE, NEWLINE, OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY],
])

/**
 * `between` rows; in a `row`, outside of strings; in a `string` of a row, or after a backslash (`escape`);
 * in a `stray` text that is no object; in the rest of a line that is `skipped`.
 */
type Place = 'between' | 'row' | 'string' | 'escape' | 'stray' | 'skipped'

/** What a byte leads to: another place, or the end of the text that is held. */
type Step = Place | 'whole' | 'broken'

/**
 * Takes bytes in chunks, whatever their borders, and answers the texts of rows, `whole` or not. Between
 * chunks it holds at most `longest` bytes: a longer row is answered as broken, the rest of its line skipped.
 */
export class RowSplitter {
  private place: Place = 'between'
  private depth = 0
  private line = 1
  private held: Buffer[] = []
  private heldBytes = 0
  private heldLine = 1
  private readonly longest: number

  constructor(longest = LONGEST_ROW) {
    this.longest = longest
  }

  /** The texts that this chunk completes. */
  take(chunk: Uint8Array): RowText[] {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const texts: RowText[] = []
    let start = 0
    for (let at = 0; at < bytes.length; at += 1) {
      at = this.skip(bytes, at)
      const code = bytes[at]
      if (code === undefined) break
      if (this.place === 'between' && !BETWEEN.has(code)) {
        start = at
        this.heldLine = this.line
      }
      if (code === NEWLINE) this.line += 1
      const next = this.step(code)
      if (next === 'whole' || next === 'broken') {
        this.hold(bytes.subarray(start, next === 'whole' ? at + 1 : at))
        texts.push(this.finish(next === 'whole'))
      } else this.place = next
    }
    if (this.isHolding()) this.keep(bytes.subarray(start), texts)
    return texts
  }

  /** After the last byte: what never ended. */
  rest(): RowText[] {
    return this.isHolding() ? [this.finish(false)] : []
  }

  /** The next byte from `at` on that may lead elsewhere; most of a row does not. */
  private skip(bytes: Buffer, at: number): number {
    if (this.place !== 'row' && this.place !== 'string') return at
    const telling = this.place === 'row' ? TELLING_IN_ROW : TELLING_IN_STRING
    let next = at
    while (next < bytes.length && telling[bytes[next] ?? 0] === 0) next += 1
    return next
  }

  private step(code: number): Step {
    if (this.place !== 'row') {
      const next = stepOutside(this.place, code)
      if (this.place === 'between' && next === 'row') this.depth = 1
      return next
    }
    if (code === QUOTE) return 'string'
    if (code === OPEN_OBJECT || code === OPEN_ARRAY) this.depth += 1
    else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) this.depth -= 1
    return this.depth === 0 ? 'whole' : 'row'
  }

  private isHolding(): boolean {
    return this.place !== 'between' && this.place !== 'skipped'
  }

  /** Copied, since the memory of a chunk may be used again. */
  private keep(bytes: Buffer, texts: RowText[]): void {
    this.hold(Buffer.from(bytes))
    if (this.heldBytes <= this.longest) return
    texts.push(this.finish(false))
    this.place = 'skipped'
  }

  private hold(bytes: Buffer): void {
    this.held.push(bytes)
    this.heldBytes += bytes.length
  }

  private finish(whole: boolean): RowText {
    const text = { line: this.heldLine, bytes: Buffer.concat(this.held), whole }
    this.held = []
    this.heldBytes = 0
    this.place = 'between'
    return text
  }
}

/** JSON has no line ends inside of strings: one there shows that the text broke off. */
function stepOutside(place: Exclude<Place, 'row'>, code: number): Step {
  switch (place) {
    case 'between':
      if (BETWEEN.has(code)) return 'between'
      return code === OPEN_OBJECT ? 'row' : 'stray'
    case 'string':
      if (code === NEWLINE) return 'broken'
      if (code === BACKSLASH) return 'escape'
      return code === QUOTE ? 'row' : 'string'
    case 'escape':
      return code === NEWLINE ? 'broken' : 'string'
    case 'stray':
      return code === NEWLINE ? 'broken' : 'stray'
    case 'skipped':
      return code === NEWLINE ? 'between' : 'skipped'
  }
}
