/**
 * The one encoder of the page: every text of the model passes it once, before anything is made of it.
 * What cannot be seen, turns the direction of writing or ends a line becomes a visible escape, and long
 * texts are cut. What a text then means to HTML is undone by Preact, which is the only writer of markup;
 * the data block is base64, in which no text can end it.
 */

/** Invisible, direction-changing, private or unassigned, and all blanks but the plain one. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu
const MARKS = /\p{M}{4,}/gu
const LONGEST = 400

/** A text as it may be shown. */
export function shown(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return short
    .replace(UNSEEN, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
    .replace(MARKS, (marks) => Array.from(marks).slice(0, 3).join(''))
}

/** The same value with every text in it cleaned and encoded. Names of members are ours, never foreign. */
export function encoded<T>(value: T, clean: (text: string) => string): T
export function encoded(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return shown(clean(value))
  if (Array.isArray(value)) {
    const plain = value.every((one) => one === null || typeof one === 'number')
    return plain ? (value as unknown) : value.map((item: unknown) => encoded(item, clean))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, encoded(item, clean) as unknown]),
  )
}
