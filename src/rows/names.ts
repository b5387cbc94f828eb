import { type Token } from './token.js'

/**
 * The names that rows break activity down by, each with a number: sums are kept under numbers, and a pair
 * of names is one number too. All parts of a run share one such list.
 */
export interface Names {
  readonly ids: Map<string, number>
  readonly texts: string[]
  /** Texts that come again and again, quotes and all, by their hash. */
  readonly tokens: (Token | undefined)[]
}

/**
 * Names that are told apart at most; what comes after is `others`. Far above what one enterprise uses, so
 * that only a damaged or hostile file reaches it.
 */
export const MOST_NAMES = 1 << 15
const LONGEST_NAME = 200

/** Texts that are kept, to be the same string when they come again. */
export const SLOTS = 1 << 14

/** What is said of names that are too many. */
export const OTHERS = 'others'

/** The number of the empty name. */
export const UNNAMED = 0

/** No name but the empty one, and the one for too many. */
export function noNames(): Names {
  const texts = ['', OTHERS]
  return {
    ids: new Map(texts.map((text, id) => [text, id])),
    texts,
    tokens: new Array<Token | undefined>(SLOTS).fill(undefined),
  }
}

/** The number of a name; blanks around it are none of it, whoever read it. */
export function idOf(names: Names, text: string): number {
  const found = names.ids.get(text)
  if (found !== undefined) return found
  const trimmed = text.trim()
  if (trimmed !== text) return idOf(names, trimmed)
  if (text.length > LONGEST_NAME) return idOf(names, `${text.slice(0, LONGEST_NAME - 1)}…`)
  const id = names.texts.length
  if (id >= MOST_NAMES) return 1
  names.ids.set(text, id)
  names.texts.push(text)
  return id
}

/** The number of a pair of names; that of a single name is its own. */
export function pairOf(first: number, second: number): number {
  return second * MOST_NAMES + first
}

/** The names of a pair, the second of which is empty for a single name. */
export function namesOf({ texts }: Names, pair: number): readonly [string, string] {
  return [texts[pair % MOST_NAMES] ?? '', texts[Math.floor(pair / MOST_NAMES)] ?? '']
}
