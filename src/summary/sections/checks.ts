import { type Checks, type Finding, type Measured } from '../../measure/measured.js'
import { bullets, details, listed, stack, table } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, name, nameInHtml, own, safe } from '../markdown.js'
import { count, counted } from '../numbers.js'

/** How many names are listed in a sentence. */
const NAMED = 8

/** What was checked, folded; findings are counted in the line that stays visible. */
export function checks(measured: Measured): Section {
  return {
    title: 'Checks',
    value: 35,
    render: ({ rows }) => {
      const found = measured.checks
      const findings = measured.findings.map(told)
      if (findings.length === 0 && found.identities.length === 0) return undefined
      const state =
        findings.length === 0 ? safe`nothing to report` : counted(findings.length, 'finding')
      return details(
        safe`Checks of ${nameInHtml(measured.scope.slug)}: ${state}`,
        stack(bullets(findings), identities(found, rows)),
      )
    },
  }
}

/** Names of others end the sentence. */
function told({ text, names = [] }: Finding): Markdown {
  if (names.length === 0) return own(text)
  const listing = listed(names.slice(0, NAMED).map((one) => name(one)))
  const rest = names.length - NAMED
  const more = rest > 0 ? safe` and ${count(rest)} more` : safe``
  return safe`${own(text)}: ${listing}${more}.`
}

function identities(found: Checks, rows: number): Markdown | undefined {
  return table(
    [
      {
        title: safe`Sum of the features`,
        cell: (check) => own(check.label),
      },
      { title: safe`Top level`, align: 'right', cell: (check) => count(check.expected) },
      { title: safe`Features`, align: 'right', cell: (check) => count(check.actual) },
      { title: safe`Equal`, cell: (check) => (check.holds ? safe`yes` : safe`**no**`) },
    ],
    found.identities,
    { order: safe`as GitHub lists the counters`, cap: rows },
  )
}
