import { type Measured, type PullRequests } from '../../measure/measured.js'
import { type Column, note, stack, table } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, safe } from '../markdown.js'
import { count, minutes, share } from '../numbers.js'

interface Fact {
  readonly what: Markdown
  readonly value: Markdown
  readonly remark?: Markdown
}

const FACTS: readonly Column<Fact>[] = [
  { title: safe`What`, cell: (fact) => fact.what },
  { title: safe`Value`, align: 'right', cell: (fact) => fact.value },
  { title: safe`Remark`, cell: (fact) => fact.remark ?? safe`` },
]

const NOT_CAUSAL = safe`What happened beside the use of Copilot. It does not show what Copilot caused.`

/** Pull requests of the whole scope, with Copilot's part in them. */
export function pullRequests(measured: Measured): Section {
  return {
    title: 'Pull requests',
    value: 68,
    render: () => {
      const sums = measured.pullRequests
      if (sums === undefined) return undefined
      const facts = table(FACTS, pullRequestFacts(sums), {
        order: safe`created, merged, reviewed, then times`,
      })
      return facts && stack(note(NOT_CAUSAL), facts)
    },
  }
}

function pullRequestFacts(sums: PullRequests): Fact[] {
  return [
    ...plain(safe`Created`, sums.created),
    ...part(safe`Created by Copilot`, [sums.createdByCopilot, sums.created], safe`created`),
    ...plain(safe`Merged`, sums.merged),
    ...part(
      safe`Merged, created by Copilot`,
      [sums.mergedCreatedByCopilot, sums.merged],
      safe`merged`,
    ),
    ...plain(safe`Reviewed, counted per day`, sums.reviewed),
    ...part(safe`Reviewed by Copilot`, [sums.reviewedByCopilot, sums.reviewed], safe`reviewed`),
    ...part(
      safe`Copilot's suggestions applied`,
      [sums.copilotAppliedSuggestions, sums.copilotSuggestions],
      safe`${count(sums.copilotSuggestions)} made; can exceed 100%`,
    ),
    ...time(safe`Time to merge`, sums.minutesToMerge),
    ...time(safe`Time to merge, created by Copilot`, sums.minutesToMergeCopilotAuthored),
    ...time(safe`Time to merge, reviewed by Copilot`, sums.minutesToMergeCopilotReviewed),
  ]
}

function plain(what: Markdown, value: number | undefined): Fact[] {
  return value === undefined ? [] : [{ what, value: count(value) }]
}

type Fraction = readonly [part: number | undefined, whole: number | undefined]

function part(what: Markdown, [value, whole]: Fraction, of: Markdown): Fact[] {
  if (value === undefined) return []
  return [{ what, value: count(value), remark: safe`${share(value, whole)} of ${of}` }]
}

function time(what: Markdown, value: number | undefined): Fact[] {
  if (value === undefined) return []
  return [
    { what, value: minutes(value), remark: safe`approximate: daily medians, weighted by merges` },
  ]
}
