import { type Measured } from '../../measure/measured.js'
import { note } from '../blocks.js'
import { type Section } from '../budget.js'
import { type Markdown, own, safe } from '../markdown.js'
import { count, counted, percent } from '../numbers.js'

/** AI credits, which measure use. */
export function credits(measured: Measured, hidden: boolean): Section {
  return {
    title: 'Cost',
    value: 69,
    render: () => creditsLine(measured) ?? (hidden ? undefined : WITHOUT),
  }
}

const WITHOUT = note(
  safe`AI credits come from user rows (\`users-1-day\` or \`users-28-day\`): the days of this page have none.`,
)

function creditsLine({ credits, window }: Measured): Markdown | undefined {
  if (credits === undefined) return undefined
  const { used, days, firstDay, lastDay, users, fewerUsersThan, median, topShare } = credits
  const all = (window?.days ?? 0) + (window?.missingDays.length ?? 0)
  const on = days < all ? safe`, on ${count(days)} of ${counted(all, 'day')}` : safe``
  const spread =
    median === undefined || users === undefined || users < 2
      ? safe``
      : safe`: ${count(median)} in the median, ${percent(topShare)} by the first of them`
  const by =
    fewerUsersThan !== undefined
      ? safe`, used by fewer than ${counted(fewerUsersThan, 'person', 'people')}`
      : users === undefined
        ? safe`. How many people that were is not known: this run fetched the rows of some of these days only`
        : safe`, used by ${counted(users, 'person', 'people')}${spread}`
  return safe`**${count(used)} AI credits** from ${own(firstDay)} to ${own(lastDay)}${on}${by}. A measure of use, not an invoice: the list price is 0.01 US dollars per credit.`
}
