import { type Measured } from '../../measure/measured.js'
import { type Section } from '../budget.js'
import { type Markdown, own, safe } from '../markdown.js'
import { count, counted, percent } from '../numbers.js'

/** AI credits, which measure use. */
export function credits(measured: Measured): Section {
  return { title: 'Cost', value: 69, render: () => creditsLine(measured) }
}

function creditsLine({ credits }: Measured): Markdown | undefined {
  if (credits === undefined) return undefined
  const { used, firstDay, lastDay, users, median, topShare } = credits
  const spread =
    median === undefined || users < 2
      ? safe``
      : safe`: ${count(median)} in the median, ${percent(topShare)} by the first of them`
  return safe`**${count(used)} AI credits** from ${own(firstDay)} to ${own(lastDay)}, used by ${counted(users, 'person', 'people')}${spread}. A measure of use, not an invoice: the list price is 0.01 US dollars per credit.`
}
