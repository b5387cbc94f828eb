import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Page } from 'playwright-core'

import { pageModel } from '../../sandbox/data/page-model.js'
import { findChromium } from '../../sandbox/page.js'
import { type PageModel } from '../../src/page/model.js'
import { renderPage } from '../../src/page/render.js'
import { shown } from '../../src/page/text.js'
import { foreign } from '../summary/github.js'
import fc from '../random.js'
import { openReader, type Reader, withoutScript } from './browser.js'

/** Every control of the page, by mouse and by keyboard; and names that try to be more than text. */

const MODEL = pageModel({ days: 400, users: 60, teams: 4 })
const { html } = renderPage(MODEL)

const drawn = findChromium() === undefined ? describe.skip : describe
drawn('in a browser (skipped where there is no Chromium)', () => {
  let reader: Reader
  beforeAll(async () => {
    reader = await openReader()
  })
  afterAll(() => reader.close())

  test('the period: buttons, dates, weekends, the brush by mouse; each is said and undone', async () => {
    const { page, noises } = await reader.open(html)
    const said = () => page.locator('.shown').innerText()
    const start = await said()
    for (const [name, days] of [
      ['90 days', '90 days'],
      ['365 days', '365 days'],
      ['All 400 days', '400 days'],
    ] as const) {
      await page.getByRole('button', { name, exact: true }).click()
      await soon(async () => {
        expect(await said()).toContain(days)
      })
    }
    await page.getByLabel('from').fill('2026-11-01')
    await page.getByLabel('weekends').focus()
    await page.keyboard.press('Space')
    await soon(async () => {
      expect(await said()).toContain('2026-11-01 to 2026-11-21, 15 days, weekends left out')
    })
    const [left, top, right] = await placeOf(page, '.brush')
    await page.mouse.move(left + (right - left) * 0.3, top + 40)
    await page.mouse.down()
    await page.mouse.move(left + (right - left) * 0.5, top + 60, { steps: 4 })
    await page.mouse.up()
    await soon(async () => {
      expect(await said()).toMatch(/2026-0[1-3]-\d\d to 2026-0[4-6]-\d\d/)
    })
    await page.getByRole('button', { name: 'Reset' }).press('Enter')
    await soon(async () => {
      expect(await said()).toBe(start)
    })
    expect(noises).toEqual([])
    await page.context().close()
  })

  test('team, measure, charts, teams sorted, searched and compared; what no file has says why', async () => {
    const { page, noises } = await reader.open(html)
    await page.getByLabel('Team', { exact: true }).selectOption('platform')
    expect(await page.locator('#use figure h3').innerText()).toBe('Requests, team platform')
    expect(await page.locator('#filter-ide-reason').innerText()).toBe('No file has teams by IDE.')
    await page.getByRole('button', { name: 'Lines added' }).first().click()
    expect(await page.locator('#use figure h3').innerText()).toBe('Lines added, team platform')
    const chart = page.locator('#use .reader')
    const newest = await page.locator('#use .reading').innerText()
    await chart.hover({ position: { x: 200, y: 80 } })
    await soon(async () => {
      expect(await page.locator('#use .reading').innerText()).not.toBe(newest)
    })
    const rows = () => page.locator('#teams tbody th').allInnerTexts()
    await page.getByRole('button', { name: 'Team', exact: true }).press('Enter')
    await soon(async () => {
      expect(await page.locator('#teams .reading').innerText()).toContain(
        'by “Team”, smallest first',
      )
    })
    expect(await rows()).toEqual([...(await rows())].sort())
    await page.getByLabel('Search teams').fill('PLAT')
    await soon(async () => {
      expect(await rows()).toEqual(['platform'])
    })
    await page.getByLabel('Search teams').fill('')
    await page.getByLabel('Compare').selectOption('platform')
    await page.locator('.compare select').last().selectOption('data')
    await soon(async () => {
      expect(await page.locator('.compare .legend').innerText()).toMatch(/platform\s+data/)
    })
    expect(noises).toEqual([])
    await page.context().close()
  })

  test('a link is its fragment only; tables and drawings are saved as they are shown', async () => {
    const scopes = [...MODEL.scopes, ...pageModel({ days: 60, name: named('other') }).scopes]
    const { page } = await reader.open(renderPage({ ...MODEL, scopes }).html)
    await page.getByRole('button', { name: 'other slug 0' }).click()
    await page.getByRole('button', { name: '28 days', exact: true }).click()
    await page.locator('#filter-ide').selectOption('other ide 1')
    await page.getByRole('button', { name: 'Copy link' }).click()
    const link = '#scope=other%20slug%200&ide=other+ide+1'
    // It is told when the browser has copied it, or has refused to.
    await page.locator('.actions [role=status]', { hasText: link }).waitFor()
    expect(await page.locator('.actions [role=status]').innerText()).not.toContain('file:')
    const csv = await saved(page, /^Save as CSV: Requests/)
    await page.getByText('Table: Requests, other ide 1').click()
    await page.waitForSelector('#use table')
    expect(csv.trim().split('\r\n')).toHaveLength(await page.locator('#use table tr').count())
    expect(csv.split('\r\n')[1]).toContain('"2026-11-21",')
    const svg = await saved(page, /^Save as SVG: Requests/)
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    expect(svg).not.toMatch(/class=|var\(|href/)
    const again = await reader.open(renderPage({ ...MODEL, scopes }).html, { hash: link })
    expect(await again.page.locator('#use figure h3').innerText()).toBe('Requests, other ide 1')
    await again.page.context().close()
    await page.context().close()
  })

  test('reads without scripts under `sandbox`, and works in a sandbox that lets scripts run', async () => {
    const still = await reader.open(html, { policy: 'sandbox' })
    expect(await still.page.locator('svg.chart').count()).toBeGreaterThan(8)
    // What the browser says of the script that it did not run is the only noise.
    expect(still.noises.filter((text) => !text.includes('sandboxed'))).toEqual([])
    await still.page.context().close()
    const { page, noises } = await reader.open(html, { policy: 'sandbox allow-scripts' })
    await page.locator('#filter-language').selectOption('python')
    await page.waitForFunction("location.hash === '#language=python'")
    expect(noises).toEqual([])
    await page.context().close()
  })

  test('10,000 hostile names are text: no element, no attribute, no request comes of them', async () => {
    const names = fc.sample(foreign, { numRuns: 10_000 })
    const hostile = renderPage(withNames(MODEL, names)).html
    const plain = names.map((_, index) => `name ${index}`)
    const known = await partsOf(reader, renderPage(withNames(MODEL, plain)).html)
    for (const text of [hostile, withoutScript(hostile)]) {
      const { page, noises } = await reader.open(text)
      const parts = await page.evaluate<string[]>(PARTS)
      expect(parts.filter((part) => !known.has(part))).toEqual([])
      expect(noises).toEqual([])
      if (text === hostile) {
        const teams = await page.locator('#filter-team option').allTextContents()
        const expected = names.slice(0, 2500).map(shown)
        expect(new Set(teams.slice(1))).toEqual(new Set(expected))
      }
      await page.context().close()
    }
  })
})

const named = (what: string) => (kind: string, index: number) => `${what} ${kind} ${index}`

async function placeOf(page: Page, selector: string): Promise<readonly [number, number, number]> {
  await page.locator(selector).scrollIntoViewIfNeeded()
  const box = await page.locator(selector).boundingBox()
  return [box?.x ?? 0, box?.y ?? 0, (box?.x ?? 0) + (box?.width ?? 0)]
}

async function saved(page: Page, name: RegExp): Promise<string> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name }).click()
  return readFile(await (await waiting).path(), 'utf8')
}

/** The kinds of elements and attributes that a page is made of. */
const PARTS = `[...new Set([...document.querySelectorAll('*')].flatMap((element) => [
  element.localName,
  ...element.getAttributeNames().map((name) => element.localName + '@' + name),
]))]`

async function partsOf(reader: Reader, text: string): Promise<ReadonlySet<string>> {
  const parts: string[] = []
  for (const one of [text, withoutScript(text)]) {
    const { page } = await reader.open(one)
    parts.push(...(await page.evaluate<string[]>(PARTS)))
    await page.context().close()
  }
  return new Set(parts)
}

/** The newest days of a model with a quarter of the names for teams, features, languages and models each. */
function withNames(model: PageModel, names: readonly string[]): PageModel {
  const part = (at: number) => names.slice((at * names.length) / 4, ((at + 1) * names.length) / 4)
  const cells = (at: number) =>
    part(at).map((name, index) => ({ names: [name], interactions: 1 + index, generations: index }))
  const scopes = model.scopes.map((scope) => ({
    ...scope,
    days: scope.days.slice(-3).map((day) => ({
      ...day,
      cells: { feature: cells(1), language: cells(2), model: cells(3) },
    })),
    teams: part(0).flatMap((name, index) =>
      scope.days.slice(-3).map(({ day }) => ({
        ...{ day, name, id: `${index}`, members: 9, active: 8, interactions: index },
      })),
    ),
  }))
  return { ...model, scopes }
}

/** Asserts again until it holds, or the test has no time left: a page draws when it comes to it. */
async function soon(assertion: () => Promise<void>): Promise<void> {
  for (let left = 5000; ; left -= 1) {
    try {
      await assertion()
      return
    } catch (error) {
      if (left === 0) throw error
      await setTimeout(25)
    }
  }
}
