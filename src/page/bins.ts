import { dayAt, weekdayOf } from './numbers.js'
import { meanOf } from './selection.js'
import { type Series } from './series.js'

/** Longer periods are drawn by week. */
const DAILY = 45

/** Neighbouring places that are drawn as one column: days, or whole weeks from Monday on. */
export function binsOf(places: readonly number[], first: string): number[][] {
  if (places.length <= DAILY) return places.map((place) => [place])
  const bins: number[][] = []
  let last: number | undefined
  for (const place of places) {
    const monday = place - ((weekdayOf(dayAt(first, place)) + 6) % 7)
    if (monday === last) bins.at(-1)?.push(place)
    else bins.push([place])
    last = monday
  }
  return bins
}

/** A series by the same bins, each with the mean of its days: without the saw of the weekends. */
export function trendOf(series: Series, places: readonly number[], first: string) {
  return binsOf(places, first).map((bin) => meanOf(series, bin) ?? null)
}
