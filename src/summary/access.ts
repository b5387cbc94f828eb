import { type ActionError } from '../errors.js'
import { type AccessLine, type Scope } from '../model.js'
import { alert, heading, stack, table } from './blocks.js'
import { name, prose, safe } from './markdown.js'

/** More lines than anybody reads; what failed stands first. */
const MOST_LINES = 400

/** The page of a check of access: what was asked, the answer, what it means, what to do. */
export function renderAccess(
  lines: readonly AccessLine[],
  scopes: readonly Scope[],
  error: ActionError | undefined,
): string {
  const [only, ...others] = scopes
  const of = only === undefined || others.length > 0 ? safe`` : safe` · ${name(only.slug)}`
  const isRefused = (line: AccessLine) => line.error !== undefined
  const sorted = [...lines.filter(isRefused), ...lines.filter((line) => !isRefused(line))]
  return `${stack(
    heading(1, safe`Copilot usage: check of access${of}`),
    error &&
      alert(
        'CAUTION',
        stack(
          safe`**The check failed:** ${prose(error.sentence)} (${name(error.code)})`,
          safe`**What to do:** ${prose(error.hint)}`,
        ),
      ),
    table(COLUMNS, sorted, { order: safe`what cannot be read or written first`, cap: MOST_LINES }),
    safe`Nothing was downloaded or stored.`,
  )}\n`
}

const COLUMNS = [
  { title: safe`What was asked`, cell: ({ asked }: AccessLine) => prose(asked) },
  { title: safe`Answer`, cell: ({ answer }: AccessLine) => prose(answer) },
  { title: safe`What it means`, cell: ({ meaning }: AccessLine) => prose(meaning) },
  {
    title: safe`What to do`,
    cell: ({ advice }: AccessLine) => (advice === '' ? safe`–` : prose(advice)),
  },
]
