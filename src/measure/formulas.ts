import { type CellName } from '../schema/slots.js'
import { ADDED, cell, DELETED } from './day-facts.js'
import { divide, lastFacts, ofFeatures, type Span, sum } from './window.js'

/** What the formulas of metrics are made of. */

export interface Share {
  readonly above: (span: Span) => number | undefined
  readonly below: (span: Span) => number | undefined
  /** What the denominator counts. */
  readonly of: 'users' | 'suggestions' | 'lines'
}

export const summed = (name: CellName) => (span: Span) => sum(span, name)
export const ofLastDay = (name: CellName) => (span: Span) => cell(lastFacts(span), name)

/** A quotient as a row has it. */
export const quotient = (share: Share) => ({
  share,
  formula: (span: Span) => divide(share.above(span), share.below(span)),
})

/** Lines added and deleted by the features that are meant. */
export const changedBy = (isMeant: (feature: string) => boolean) => (span: Span) =>
  together(ofFeatures(span, isMeant, ADDED), ofFeatures(span, isMeant, DELETED))

/** A sum of what was measured; absent when nothing was. */
function together(...sums: readonly (number | undefined)[]): number | undefined {
  const measured = sums.filter((value) => value !== undefined)
  return measured.length === 0 ? undefined : measured.reduce((total, value) => total + value, 0)
}

/** Mean over the days that have a value; absent when none has. */
export function meanOf(values: readonly (number | undefined)[]): number | undefined {
  const measured = values.filter((value) => value !== undefined)
  return divide(together(...measured), measured.length)
}

/** AI credits over a span; absent when no row had the field. */
export function creditsUsed(span: Span): number | undefined {
  return sum(span, 'ai_credits_used')
}
