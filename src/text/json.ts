/**
 * JSON without loss: integers that a double cannot hold come as `bigint`, and a value has one
 * canonical text, whatever the order in which its keys were sent.
 */

const MANY_DIGITS = /\d{16}/
const DIGIT_RUNS = /\d{16,}/g
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
const STRING_OR_BRACKET = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},]/g
const LINE_BREAK = /\s*[\r\n]\s*/g
const INTEGER = /^-?\d+$/
/** Starts the text that stands for a big integer while JSON.parse runs: a document without NUL cannot hold it. */
const MARK = '\u0000integer:'
const MARK_IN_JSON = JSON.stringify(MARK).slice(1, -1)
const DEEPEST = 100

/**
 * Like JSON.parse (and throws SyntaxError like it), but integers beyond 2^53 come as `bigint`, unless
 * a text of the document holds NUL.
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text)
  const runs = MANY_DIGITS.test(text) ? (text.match(DIGIT_RUNS) ?? []) : []
  if (runs.every((run) => Number.isSafeInteger(Number(run))) || text.includes('\\u0000'))
    return value
  let marked = false
  const replaced = text.replace(STRING_OR_NUMBER, (token) => {
    if (!INTEGER.test(token) || Number.isSafeInteger(Number(token))) return token
    marked = true
    return `"${MARK_IN_JSON}${token}"`
  })
  if (!marked) return value
  return JSON.parse(replaced, (_key, item: unknown) =>
    typeof item === 'string' && item.startsWith(MARK) ? BigInt(item.slice(MARK.length)) : item,
  )
}

/**
 * The one text of a JSON value: keys sorted by UTF-16 code units, no white space, big integers as digits.
 * What lies deeper than a hundred levels is written as "…".
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'number' && !Number.isFinite(value)) return value > 0 ? '1e999' : '-1e999'
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (depth >= DEEPEST) return '"…"'
  if (Array.isArray(value)) {
    return `[${value.map((item) => canonicalJson(item, depth + 1)).join(',')}]`
  }
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  const members = entries.map(
    ([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item, depth + 1)}`,
  )
  return `{${members.join(',')}}`
}

/** True for a JSON object: neither null nor an array. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The elements of a JSON array as their own texts, each on one line and otherwise as it stands: digits,
 * escapes, order and names of members are the sender's. The text is one that JSON.parse takes.
 */
export function elementsOf(array: string): string[] {
  const elements: string[] = []
  let depth = 0
  let start = 0
  for (const { 0: token, index } of array.matchAll(STRING_OR_BRACKET)) {
    if (depth === 1 && (token === ',' || token === ']')) {
      elements.push(array.slice(start, index))
      start = index + 1
    }
    if (token === '[' || token === '{') {
      if (depth === 0) start = index + 1
      depth += 1
    } else if (token === ']' || token === '}') depth -= 1
  }
  // Line breaks inside strings are written as escapes, so these are between tokens.
  return elements.map((text) => text.replace(LINE_BREAK, '').trim()).filter((text) => text !== '')
}
