import { clean } from '../text/cleaner.js'
import { visible } from '../text/redact.js'

/**
 * The one encoder of the page: every text of the model passes it once, before anything is made of it.
 * Secrets go; what cannot be seen, turns the direction of writing or ends a line becomes a visible escape;
 * long texts are cut. What a text then means to HTML is undone by Preact, which is the only writer of
 * markup; the data block is written in characters that cannot end it.
 */

const MARKS = /\p{M}{4,}/gu
const LONGEST = 400

/** A foreign text as it may be shown. */
export function shown(text: string): string {
  const cleaned = clean(text)
  const short = cleaned.length > LONGEST ? `${cleaned.slice(0, LONGEST)}…` : cleaned
  return visible(short).replace(MARKS, (marks) => Array.from(marks).slice(0, 3).join(''))
}

/** The same value with every text in it encoded. Names of members are ours, never foreign. */
export function encoded<T>(value: T): T
export function encoded(value: unknown): unknown {
  if (typeof value === 'string') return shown(value)
  if (Array.isArray(value)) {
    const plain = value.every((one) => one === null || typeof one === 'number')
    return plain ? (value as unknown) : value.map((item: unknown) => encoded(item))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, encoded(item) as unknown]),
  )
}
