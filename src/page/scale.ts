import { ticks } from 'd3-array'

/** A straight line from values to pixels. */
export interface Scale {
  (value: number): number
  readonly invert: (pixel: number) => number
  /** About so many round numbers of the values. */
  readonly ticks: (count: number) => number[]
}

export function linear(
  [low, high]: readonly [number, number],
  [start, end]: readonly [number, number],
): Scale {
  const slope = (end - start) / (high - low || 1)
  return Object.assign((value: number) => start + (value - low) * slope, {
    invert: (pixel: number) => low + (pixel - start) / slope,
    ticks: (count: number) => ticks(low, high, count),
  })
}

/** Whole numbers of pixels say too little, more than a tenth says nothing. */
export const round = (value: number) => Math.round(value * 10) / 10
