/** Numbers that look random and are a pure function of a seed and a list of names. */

/** FNV-1a over the text, finished so that near texts give far numbers; 0 <= result < 2^32. */
export function hash(...keys: readonly (string | number)[]): number {
  let state = 0x811c9dc5
  for (const character of keys.join('\u0001')) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return (state ^ (state >>> 16)) >>> 0
}

/** One number, 0 <= x < 1. */
export const chance = (...keys: readonly (string | number)[]): number => hash(...keys) / 2 ** 32

export interface Random {
  /** 0 <= x < 1 */
  next(): number
  /** A whole number, both ends included. */
  between(low: number, high: number): number
  /** True with this probability. */
  flip(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** A whole number around a mean, never negative, skewed to the low side. */
  around(mean: number): number
}

/** A stream of numbers (mulberry32) that the keys decide. */
export function randomOf(...keys: readonly (string | number)[]): Random {
  let state = hash(...keys)
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    flip: (probability) => next() < probability,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new Error('Nothing to pick from')
      return item
    },
    around: (mean) => Math.round(mean * (0.3 + 1.4 * next() * next() + 0.7 * next() * next())),
  }
}
