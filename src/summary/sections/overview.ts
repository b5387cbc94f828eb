import { type Measured } from '../../measure/measured.js'
import { type MetricKey } from '../../measure/metrics.js'
import { table } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, name, safe } from '../markdown.js'
import { tileOf, valueOf } from './headline.js'

/** The columns of the table of several slugs: few, so that it is not wider than the page. */
const OVERVIEW: readonly { key: MetricKey; title: Markdown }[] = [
  { key: 'monthly_active_users', title: safe`Monthly` },
  { key: 'weekly_active_users', title: safe`Weekly` },
  { key: 'daily_active_users', title: safe`Daily users` },
  { key: 'chat_adoption', title: safe`Chat` },
  { key: 'agent_adoption', title: safe`Agent` },
  { key: 'completion_acceptance_rate', title: safe`Acceptance` },
  { key: 'lines_added', title: safe`Lines added` },
]

/** A line per slug, when there are several. */
export function overview(all: readonly Measured[]): Section {
  const used = OVERVIEW.filter(({ key }) => all.some((one) => tileOf(one, key)))
  const columns = used.map(({ key, title }) => ({
    title,
    align: 'right' as const,
    cell: (one: Measured) => valueOf(tileOf(one, key), one),
  }))
  return {
    title: 'overview',
    value: 'essential',
    render: ({ rows }) =>
      table([{ title: safe`Slug`, cell: (one) => name(one.scope.slug) }, ...columns], all, {
        order: safe`as the input slug names them`,
        cap: rows * 2,
      }),
  }
}
