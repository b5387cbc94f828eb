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
  /** By question: the heights of the little line of a card, from its left to its right. */
  readonly sparks: Readonly<Record<string, readonly number[]>>
  /** All other texts that have a number, by section. */
  readonly rest: readonly string[]
}

const READ = `(async () => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)]
  for (const one of all('details')) one.open = true
  const waits = () => all('details').some((one) => one.querySelector('table') === null)
  for (let left = 12_000; waits() && left > 0; left -= 1) await new Promise((done) => setTimeout(done, 10))
  const text = (element) => (element?.textContent ?? '').trim()
  const [facts, tables] = [{}, {}]
  for (const section of all('main > section')) {
    for (const fact of all('.fact', section)) {
      const [label, value, note] = ['dt', 'b', 'small'].map((one) => text(fact.querySelector(one)))
      facts[section.id + '/' + label] = { value, note }
    }
  }
  const idOf = (element) => element.closest('section')?.id ?? ''
  for (const region of all('main [aria-label^="Table: "]')) {
    const title = region.getAttribute('aria-label').slice('Table: '.length)
    tables[idOf(region) + '/' + title] = all('tr', region).map((row) => all('th, td', row).map(text))
  }
  const [cards, sparks] = [{}, {}]
  for (const card of all('.card')) {
    cards[text(card.querySelector('h3'))] = all('p', card).map((line) => text(line).replace(/\\s+/g, ' '))
    const drawn = card.querySelector('.spark path')?.getAttribute('d')
    if (drawn) sparks[text(card.querySelector('h3'))] = drawn.slice(1).split('L').map((point) => Number(point.split(' ')[1]))
  }
  const rest = new Set()
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    const of = node.parentElement
    if (node.data.trim() === '') continue
    if (of.closest('.fact, table, .card, .changed, script, style, option, footer') !== null) continue
    const block = of.closest('text, p, li, dd, dt, h1, h2, h3, summary, label, legend, button') ?? of
    const said = text(block).replace(/\\s+/g, ' ')
    if (/[0-9]/.test(said)) rest.add(idOf(of) + '/' + (of.closest('svg') ? 'svg ' : '') + said)
  }
  return { sparks, rest: [...rest], facts, tables, cards, changed: text(document.querySelector('.changed')) }
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
