/** What is counted of rows beside what they say. */
export interface Counted {
  /** Rows whose key came before. */
  duplicates: number
  /** Rows of a 1-day report that name another day. */
  ofAnotherDay: number
  /** Rows without a day, or without anybody. */
  withoutDay: number
  /** Numbers below 0; they count as sent. */
  negatives: number
}

/** Nothing counted. */
export function noCounts(): Counted {
  return { duplicates: 0, ofAnotherDay: 0, withoutDay: 0, negatives: 0 }
}

/** Adds the counts of others. */
export function mergeCounts(target: Counted, source: Counted): void {
  target.duplicates += source.duplicates
  target.ofAnotherDay += source.ofAnotherDay
  target.withoutDay += source.withoutDay
  target.negatives += source.negatives
}

/** What is counted, alone. */
export function countsOf({ duplicates, ofAnotherDay, withoutDay, negatives }: Counted): Counted {
  return { duplicates, ofAnotherDay, withoutDay, negatives }
}
