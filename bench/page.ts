import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium, type Page } from 'playwright-core'

import { pageModel } from '../sandbox/data/page-model.js'
import { findChromium } from '../sandbox/page.js'
import { SCRIPT } from '../src/page/client-bundle.js'
import { renderPage } from '../src/page/render.js'
import { type Line, median } from './table.js'

/** The interactive page of a year, 200 people and 10 teams: its weight, and what it takes to make and to use it. */
export async function pageRows(scratch: string, rounds: number): Promise<Line[]> {
  const { html } = renderPage(pageModel())
  const made = Array.from({ length: rounds }, timeInChild)
  return [
    {
      what: 'page: script, minified and gzipped',
      measured: `${kilo(SCRIPT.length)} before`,
      value: gzipSync(SCRIPT).length / 1000,
      unit: 'KB',
      goal: { most: 60 },
    },
    {
      what: 'page of a year, 200 people, 10 teams',
      measured: `${kilo(/id="data"[^>]*>([^<]*)/.exec(html)?.[1]?.length ?? NaN)} of data`,
      value: Buffer.byteLength(html) / 1000,
      unit: 'KB',
      goal: { most: 500 },
    },
    {
      what: 'page: time it adds to a run',
      measured: `made once in a fresh process, median of ${rounds}`,
      value: median(made),
      unit: 'ms',
      goal: { most: 400 },
    },
    ...(await browserRows(html, { scratch, rounds })),
  ]
}

const kilo = (bytes: number) => `${(bytes / 1000).toFixed(0)} KB`

/** As in a run: nothing is compiled yet. */
function timeInChild(): number {
  const self = fileURLToPath(import.meta.url)
  return Number(execFileSync(process.execPath, ['--import', 'tsx', self, 'child']).toString())
}

/** What a reader does; each changes all that is drawn below the filters. */
const FILTERS = [
  ['language', '1'],
  ['feature', '0'],
  ['feature', '-1'],
  ['language', '-1'],
  ['team', '2'],
  ['team', '-1'],
] as const

interface BrowserOptions {
  readonly scratch: string
  readonly rounds: number
}

async function browserRows(html: string, { scratch, rounds }: BrowserOptions): Promise<Line[]> {
  const [opened, filtered] = ['page: open to interactive', 'page: a filter applied']
  const executablePath = findChromium()
  if (executablePath === undefined)
    return [opened, filtered].map((what) => ({ what, skipped: 'there is no Chromium' }))
  const file = join(scratch, 'page.html')
  writeFileSync(file, html)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const [opens, filters]: number[][] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.newPage()
    await page.addInitScript(WATCH)
    await page.goto(`file://${file}`)
    opens?.push(await page.evaluate<number>('window.alive'))
    for (const filter of FILTERS) filters?.push(await timeOf(page, filter))
    await page.close()
  }
  await browser.close()
  const [most, all] = [Math.max(...(filters ?? [])), filters?.length ?? 0]
  return [
    {
      what: opened,
      measured: `from the first byte to filters that work, median of ${rounds}`,
      value: median(opens ?? []),
      unit: 'ms',
      goal: { most: 400 },
    },
    {
      what: filtered,
      measured: `to the end of layout, median of ${all}, longest ${most.toFixed(0)} ms`,
      value: median(filters ?? []),
      unit: 'ms',
      goal: { most: 50 },
    },
  ]
}

/** Filters are drawn only once the script has taken over the page. */
const WATCH = `window.alive = new Promise((alive) =>
  new MutationObserver((_, observer) => {
    if (document.querySelector('.controls') === null) return
    observer.disconnect()
    alive(performance.now())
  }).observe(document, { childList: true, subtree: true }))`

const timeOf = (page: Page, [id, value]: (typeof FILTERS)[number]): Promise<number> =>
  page.evaluate(`(async () => {
    const select = document.getElementById('filter-${id}')
    const begun = performance.now()
    select.value = '${value}'
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await new Promise((drawn) => setTimeout(drawn, 0))
    document.body.getBoundingClientRect()
    return performance.now() - begun
  })()`)

if (process.argv[2] === 'child') {
  const model = pageModel()
  const begun = performance.now()
  renderPage(model)
  process.stdout.write(String(performance.now() - begun))
}
