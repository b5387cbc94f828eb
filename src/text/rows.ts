import { isJsonObject, parseJson } from './json.js'
import { LONGEST_LINE, type Line, readLines } from './lines.js'

export interface RowLimits {
  /** The longest line, in bytes; one that is longer is an error. */
  readonly line: number
  /** The largest document over several lines that is held as a whole, in characters; beyond, every line stands for itself. */
  readonly document: number
}

const LIMITS: RowLimits = { line: LONGEST_LINE, document: LONGEST_LINE }

/** A row of a report's file, or a place in it that cannot be read; lines are counted from 1. */
export type RowRead =
  | { readonly line: number; readonly value: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly unreadable: true }

/**
 * The rows of a stored report file, one after another, in the order of the file. Takes every container
 * that GitHub uses: one JSON object per line, one object or one array over the whole file, pretty-printed or not,
 * packed or not, CRLF and byte order mark included; blank text, `""` and `null` are no rows.
 * Lines are read as they come; only a document that spans lines is held as a whole.
 * Throws what readLines throws.
 */
export async function* readRows(path: string, limits: RowLimits = LIMITS): AsyncGenerator<RowRead> {
  const reader = rowReader(limits.document)
  for await (const lines of readLines(path, limits.line)) {
    for (const line of lines) yield* reader.take(line)
  }
  yield* reader.rest()
}

/**
 * Reads lines until the first one that is not blank tells the container: when it parses, every line
 * stands for itself; when not, the document may span lines, and they are kept to the end.
 */
function rowReader(largest: number) {
  let spanning: Line[] | undefined
  let held = 0
  let decided = false
  function* apart(): Generator<RowRead> {
    const lines = spanning ?? []
    spanning = undefined
    decided = true
    for (const line of lines) {
      if (line.text.trim() !== '') yield* rowsOf(parsed(line.text), line.line)
    }
  }
  return {
    *take(line: Line): Generator<RowRead> {
      if (spanning !== undefined) {
        spanning.push(line)
        held += line.text.length
        if (held > largest) yield* apart()
        return
      }
      if (line.text.trim() === '') return
      const value = parsed(line.text)
      if (!decided && value === undefined) {
        spanning = [line]
        return
      }
      decided = true
      yield* rowsOf(value, line.line)
    },
    *rest(): Generator<RowRead> {
      if (spanning === undefined) return
      const value = parsed(spanning.map((line) => line.text).join('\n'))
      if (value === undefined) yield* apart()
      else yield* rowsOf(value, spanning[0]?.line ?? 1)
    },
  }
}

function parsed(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

function* rowsOf(value: unknown, line: number): Generator<RowRead> {
  if (value === null || value === '') return
  if (Array.isArray(value)) {
    for (const item of value) yield isJsonObject(item) ? { line, value: item } : unreadable(line)
    return
  }
  yield isJsonObject(value) ? { line, value } : unreadable(line)
}

function unreadable(line: number): RowRead {
  return { line, unreadable: true }
}
