/** UTC days as text (`2026-11-18`) and as whole numbers since 1970. */

const MS = 86_400_000

export const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MS
export const dayOf = (number: number): string => new Date(number * MS).toISOString().slice(0, 10)
/** 0 = Sunday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7
export const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
/** A day by its distance from another: `shift('2026-11-18', -1)`. */
export const shift = (day: string, by: number): string => dayOf(numberOf(day) + by)
