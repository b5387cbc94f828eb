import { type Page } from 'playwright-core'

/** What an open page shows, as text: the facts and the tables of each of its sections. */

export interface Fact {
  readonly value: string
  readonly note: string
}

/** The cells of a table, its head first. */
export type Cells = readonly (readonly string[])[]

export interface Figures {
  /** By `section/label` and `section/title`. */
  readonly facts: Readonly<Record<string, Fact>>
  readonly tables: Readonly<Record<string, Cells>>
}

export interface Shown extends Figures {
  /** By question: the lines of a card at a glance; and what changed most. */
  readonly cards: Readonly<Record<string, readonly string[]>>
  readonly changed: string
}

const READ = `(async () => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)]
  for (const one of all('details')) one.open = true
  const waits = () => all('details').some((one) => one.querySelector('table') === null)
  for (let left = 200; waits() && left > 0; left -= 1) await new Promise((done) => setTimeout(done, 10))
  const text = (element) => (element?.textContent ?? '').trim()
  const [facts, tables] = [{}, {}]
  for (const section of all('main > section')) {
    for (const fact of all('.fact', section)) {
      const [label, value, note] = ['dt', 'b', 'small'].map((one) => text(fact.querySelector(one)))
      facts[section.id + '/' + label] = { value, note }
    }
    for (const region of all('[aria-label^="Table: "]', section)) {
      const title = region.getAttribute('aria-label').slice('Table: '.length)
      tables[section.id + '/' + title] = all('tr', region).map((row) => all('th, td', row).map(text))
    }
  }
  const cards = {}
  for (const card of all('.card')) {
    cards[text(card.querySelector('h3'))] = all('p', card).map((line) => text(line).replace(/\\s+/g, ' '))
  }
  return { facts, tables, cards, changed: text(document.querySelector('.changed')) }
})()`

export const shownOn = (page: Page) => page.evaluate<Shown>(READ)

/** What the page shows once a fragment of its address has been taken over. */
export async function shownFor(page: Page, fragment: string): Promise<Shown> {
  await page.evaluate(`location.hash = ${JSON.stringify(`#${fragment}`)}`)
  // The page draws after the event of the address: two frames later it has.
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30))))',
  )
  return shownOn(page)
}
