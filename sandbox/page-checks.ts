/** What runs inside the page: each function is sent there whole, so it may use nothing from outside. */

interface Mermaid {
  initialize(options: object): void
  render(id: string, text: string): Promise<{ svg: string }>
}

declare global {
  interface Window {
    readonly mermaid: Mermaid
  }
}

/**
 * Replaces every Mermaid block by its drawing, and `> [!NOTE]` by an alert, as GitHub does.
 * Gives back what did not draw.
 */
export async function drawDiagrams(theme: string): Promise<string[]> {
  const problems: string[] = []
  window.mermaid.initialize({ startOnLoad: false, theme, securityLevel: 'strict' })
  const blocks = [...document.querySelectorAll('code.language-mermaid')]
  for (const details of document.querySelectorAll('details')) details.open = true
  for (const [index, block] of blocks.entries()) {
    const figure = document.createElement('div')
    figure.className = 'diagram'
    try {
      const { svg } = await window.mermaid.render(`diagram-${index}`, block.textContent)
      figure.innerHTML = svg
      block.parentElement?.replaceWith(figure)
    } catch (error) {
      problems.push(`chart ${index + 1} does not draw: ${String(error).slice(0, 200)}`)
    }
  }
  for (const quote of document.querySelectorAll('blockquote')) {
    const first = quote.querySelector('p')
    const mark = /^\[!(NOTE|WARNING|CAUTION)\]\n?/.exec(first?.innerHTML ?? '')
    if (first === null || mark === null) continue
    const kind = mark[1] ?? ''
    quote.className = `alert-${kind.toLowerCase()}`
    first.innerHTML = first.innerHTML.slice(mark[0].length)
    const title = document.createElement('p')
    title.className = 'alert-title'
    title.textContent = kind.charAt(0) + kind.slice(1).toLowerCase()
    quote.prepend(title)
    if (first.innerHTML.trim() === '') first.remove()
  }
  return problems
}

/** Looks for what a reader would trip over; every `<details>` must be open. `narrow`: tables may scroll sideways. */
export function inspectPage(narrow: boolean): string[] {
  const problems: string[] = []
  const say = (what: string, element: Element) =>
    problems.push(`${what}: ${(element.textContent ?? '').replace(/\s+/g, ' ').slice(0, 80)}`)

  for (const table of document.querySelectorAll('table')) {
    const columns = table.rows[0]?.cells.length ?? 0
    for (const row of table.rows)
      if (row.cells.length !== columns) say('a row has another number of cells', row)
    if (!narrow && table.scrollWidth > table.clientWidth + 1)
      say('a table is wider than the page', table)
  }
  for (const text of document.querySelectorAll('p, li, summary')) {
    const prose = text.cloneNode(true) as Element
    for (const code of prose.querySelectorAll('code')) code.remove()
    if (/^\s*\|.*\|/m.test(prose.textContent)) say('a table did not become one', text)
    if (/\*\*|<\/?[a-z]+>|NaN|undefined|\[object/.test(prose.textContent))
      say('raw marks are left in the text', text)
  }
  for (const block of document.querySelectorAll('pre'))
    if (!narrow && block.scrollWidth > block.clientWidth + 1) say('a code block is clipped', block)
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
    problems.push('the page scrolls sideways')

  for (const svg of document.querySelectorAll('.diagram svg')) {
    const frame = svg.getBoundingClientRect()
    if (frame.width < 100 || frame.height < 60) say('a chart is empty', svg)
    const texts = [...svg.querySelectorAll('text')].filter(
      (text) => text.textContent?.trim() !== '',
    )
    const boxes = texts.map((text) => text.getBoundingClientRect())
    boxes.forEach((box, index) => {
      const text = texts[index]
      if (text === undefined) return
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1)
        say('a label of a chart is clipped', text)
      for (const other of boxes.slice(index + 1)) {
        const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left)
        const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top)
        if (wide > 1 && high > 3) say('labels of a chart overlap', text)
      }
    })
  }
  return [...new Set(problems)]
}
