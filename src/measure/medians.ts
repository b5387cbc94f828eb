/** Medians of days, each with how much it is a median of. */
export type Medians = (readonly [median: number, of: number])[]

/** Notes a median; nothing when it was not measured, or is one of nothing. */
export function noteMedian(medians: Medians, median: number, of: number): void {
  if (of > 0 && median === median) medians.push([median, of])
}

/**
 * The weighted median of daily medians: the true one cannot be had, but this is near it where their mean is
 * up to three times too high, since times to merge have a long tail.
 */
export function medianOf(medians: Medians): number | undefined {
  const sorted = [...medians].sort(([one], [other]) => one - other)
  const half = sorted.reduce((sum, [, of]) => sum + of, 0) / 2
  let below = 0
  for (const [index, [median, of]] of sorted.entries()) {
    below += of
    if (below > half) return median
    if (below === half) return (median + (sorted[index + 1]?.[0] ?? median)) / 2
  }
  return undefined
}
