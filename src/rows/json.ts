import { isJsonObject } from '../text/json.js'
import { foldLogin } from '../text/pseudonym.js'

/**
 * Loose reading of what JSON.parse gave. Absent, null and odd values are the same: not measured. No
 * schema runs per row: these checks are what is needed, and cost nothing.
 */

export { isJsonObject }

export type JsonObject = { readonly [key: string]: unknown }

/** The deepest nesting that is read; rows have five levels. */
export const DEEPEST = 64

const NUMERIC = /^-?\d+(\.\d+)?$/

/** A finite number as it was sent, also when written as text; everything else is NaN. */
export function count(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) ? value : NaN
  return typeof value === 'string' && NUMERIC.test(value) ? Number(value) : NaN
}

/** A text; everything else is ''. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** An id as text, whether it came as number or text; '' when there is none. */
export function idText(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' ? value.trim() : ''
}

/** An id as a key: whole numbers as number, also when written as text, so that 7 and "7" are one. */
export function idKey(value: unknown): number | string {
  if (typeof value === 'number') return Number.isFinite(value) ? value : ''
  if (typeof value !== 'string') return ''
  const trimmed = value.trim()
  const digits = trimmed.replace(/^0+(?=\d)/, '')
  const number = Number(digits)
  return Number.isSafeInteger(number) && String(number) === digits ? number : trimmed
}

/** What tells people apart: the id, or else the login in its one spelling; '' when there is neither. */
export function userKey(id: unknown, login: unknown): number | string {
  const key = idKey(id)
  const folded = key === '' && typeof login === 'string' ? foldLogin(login) : ''
  return folded === '' ? key : `login:${folded}`
}

/** The objects of an array; empty when it is not one. */
export function objects(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : []
}

/** The object at a key; empty when there is none. */
export function part(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {}
}

/** The value at a path of names. */
export function valueAt(holder: JsonObject, path: readonly string[]): unknown {
  let value: unknown = holder
  for (const name of path) value = isJsonObject(value) ? value[name] : undefined
  return value
}
