import { isDay } from '../reports/days.js'
import { canonicalJson } from '../text/json.js'
import { type ColumnType } from '../schema/fields.js'

/** A value of a table. Days and times stay text until a format writes them. */
export type Cell = string | number | bigint | boolean | null

/** Gives the value as the column holds it, or `undefined` when the column cannot hold it without loss. */
export type Fit = (value: unknown) => Cell | undefined

const INT64_MAX = 2n ** 63n - 1n
const INTEGER_TEXT = /^(?:0|-?[1-9]\d{0,18})$/
const TIME = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/
const REMEMBERED = 1 << 16

/**
 * One row per column type. Text of numbers is kept once in memory however often it occurs, since files
 * repeat few names millions of times; hence the function, so that nothing outlives a report.
 */
export function cellFits(): Readonly<Record<ColumnType, Fit>> {
  const once = textsKept()
  return {
    string: (value) => (typeof value === 'string' ? once(value) : textOfInteger(value)),
    int64,
    double,
    boolean: (value) => (typeof value === 'boolean' ? value : undefined),
    date: remembered((text) => (isDay(text) ? text : undefined)),
    timestamp: remembered(utc),
    json: (value) => canonicalJson(value),
  }
}

/** Answers the same string for the same text, each time. */
export function textsKept(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const kept = known.get(text)
    if (kept !== undefined) return kept
    if (known.size >= REMEMBERED) known.clear()
    known.set(text, text)
    return text
  }
}

/** GitHub writes ids of entities as text and ids of users as numbers; either way they are taken. */
function textOfInteger(value: unknown): string | undefined {
  if (typeof value === 'bigint') return value.toString()
  return Number.isSafeInteger(value) ? String(value) : undefined
}

function int64(value: unknown): number | bigint | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value + 0 : undefined
  if (typeof value === 'string' && INTEGER_TEXT.test(value)) return int64(BigInt(value))
  if (typeof value !== 'bigint') return undefined
  const number = Number(value)
  if (Number.isSafeInteger(number)) return number
  return value > INT64_MAX || value < -INT64_MAX - 1n ? undefined : value
}

function double(value: unknown): number | undefined {
  const number = typeof value === 'bigint' ? Number(value) : value
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined
  return typeof value === 'bigint' && BigInt(number) !== value ? undefined : number
}

/** An instant as text, in UTC: seats are sent with the offset of some time zone. */
function utc(text: string): string | undefined {
  // The engine takes the 30th of February for the 2nd of March.
  if (!TIME.test(text) || !isDay(text.slice(0, 10)) || Number.isNaN(Date.parse(text))) {
    return undefined
  }
  return text.endsWith('Z') ? text : new Date(text).toISOString().replace('.000Z', 'Z')
}

/** Texts that can be read, each read once. */
function remembered(read: (text: string) => string | undefined): Fit {
  const passed = new Map<string, string>()
  return (value) => {
    if (typeof value !== 'string') return undefined
    const kept = passed.get(value)
    if (kept !== undefined) return kept
    const cell = read(value)
    if (cell === undefined) return undefined
    if (passed.size >= REMEMBERED) passed.clear()
    passed.set(value, cell)
    return cell
  }
}
