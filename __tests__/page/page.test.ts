import { deflateSync, gzipSync, inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { pageModel } from '../../sandbox/data/page-model.js'
import { findChromium } from '../../sandbox/page.js'
import { bytesOf, textOf } from '../../src/page/base91.js'
import { SCRIPT } from '../../src/page/client-bundle.js'
import { type Columns } from '../../src/page/columns.js'
import { csvOf } from '../../src/page/csv.js'
import { fitted } from '../../src/page/fit.js'
import { fromBytes, toBytes } from '../../src/page/planes.js'
import { renderPage } from '../../src/page/render.js'
import { choicesOf, firstSelection, fragmentOf, selectionOf } from '../../src/page/selection.js'
import { columnsOf } from '../../src/page/to-columns.js'
import fc from '../random.js'
import { openReader, type Reader, violationsOf, withoutScript } from './browser.js'

/** The interactive page, from a model of made-up data to what a reader sees and does. */

const MODEL = pageModel({ days: 120, users: 60, teams: 4 })
const { html } = renderPage(MODEL)
const dataOf = (page: string) => {
  const [, length = '', text = ''] = /id="data" data-bytes="(\d+)">([^<]*)</.exec(page) ?? []
  return fromBytes(inflateSync(bytesOf(text, Number(length)))) as Columns
}

describe('what is embedded', () => {
  test('is the model on its side, without loss', () => {
    expect(dataOf(html)).toEqual(JSON.parse(JSON.stringify(columnsOf(MODEL))))
  })

  test('series come back from bytes as they were', () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -2, max: 2 ** 33 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.nat(300),
    )
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 40 })), (series) => {
        expect(fromBytes(toBytes(series))).toEqual(JSON.parse(JSON.stringify(series)))
      }),
    )
  })

  test('bytes come back from text that ends no block', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(textOf(bytes)).toMatch(/^[!-~]*$/)
        expect(textOf(bytes)).not.toMatch(/[<>&]/)
        expect(bytesOf(textOf(bytes), bytes.length)).toEqual(bytes)
      }),
    )
  })

  test('does not depend on the order of days and rows', () => {
    const turned = {
      ...MODEL,
      scopes: MODEL.scopes.map((scope) => ({ ...scope, days: [...scope.days].reverse() })),
    }
    expect(renderPage(turned).html).toBe(html)
  })

  test('has no week of a team in which fewer than the minimum were active, and no phase of few people', () => {
    const strict = dataOf(renderPage({ ...MODEL, minimumGroupSize: 9 }).html)
    const teams = strict.scopes[0]?.teams ?? []
    expect(teams.length).toBeGreaterThan(0)
    for (const { series } of teams) {
      const known = (series.active ?? []).filter((value) => value !== null)
      expect(Math.max(...known)).toBeGreaterThanOrEqual(9)
    }
    expect(dataOf(renderPage({ ...MODEL, minimumGroupSize: 1000 }).html).scopes[0]?.teams).toEqual(
      [],
    )
  })

  test('leaves out pairs first when there is too much, and says so', () => {
    const columns = columnsOf(MODEL)
    const packed = (one: Columns) => deflateSync(toBytes(one))
    const { columns: kept, data } = fitted(columns, packed, packed(columns).length - 1)
    expect(data.length).toBeLessThan(packed(columns).length)
    expect(kept.leftOut).toEqual(['pairs of language, model and feature'])
    expect(kept.scopes[0]?.splits.feature).toBeDefined()
    expect(kept.scopes[0]?.splits['language+model']).toBeUndefined()
  })
})

describe('a selection', () => {
  const [scope] = columnsOf(MODEL).scopes
  if (scope === undefined) throw new Error('The model has a scope.')

  test('comes back from its fragment', () => {
    const start = firstSelection(scope)
    const chosen = {
      ...start,
      from: 3,
      to: 40,
      weekends: false,
      names: { feature: 'code_completion', language: 'python' },
      measure: 'linesAdded' as const,
    }
    expect(selectionOf(`#${fragmentOf(chosen, scope)}`, scope)).toEqual(chosen)
    expect(fragmentOf(start, scope)).toBe('')
  })

  test('of any fragment is one that the data have', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, name) => {
        for (const fragment of [
          text,
          `#team=${name}&language=${name}&from=${name}&compare=${name}`,
        ]) {
          expect(selectionOf(fragment, scope)).toMatchObject({ names: {}, compare: [] })
        }
      }),
    )
  })

  test.each([
    [
      'model',
      { language: 'python', feature: 'agent_edit' },
      undefined,
      'No file has language and feature by model.',
    ],
    ['ide', { language: 'python' }, undefined, 'No file has language by IDE.'],
    ['language', {}, '1001', 'No file has teams by language.'],
    ['language', { feature: 'agent_edit' }, undefined, undefined],
  ] as const)('%s beside %j and team %s', (dimension, names, team, reason) => {
    expect(choicesOf(dimension, { names, team }, scope).reason).toBe(reason)
  })
})

test('a table as CSV has every text in quotes and no formula', () => {
  expect(
    csvOf(
      ['a', 'b'],
      [
        ['=1+1', 2],
        ['x"y,\nz', undefined],
      ],
    ),
  ).toBe('"a","b"\r\n"\'=1+1",2\r\n"x""y,\nz",\r\n')
})

test('the policy of the page allows its one script and nothing else', () => {
  expect(html).toContain("default-src 'none'; script-src 'sha256-")
  expect(html.match(/<script>/g)).toHaveLength(1)
  expect(html).toContain(`<script>${SCRIPT}</script>`)
  expect(html).not.toMatch(/ style="| on[a-z]+="|(?:src|href)="(?!https:\/\/github)/)
})

test('a year of 200 people and 10 teams weighs at most 500 KB, the script of it 60 KB packed', () => {
  expect(Buffer.byteLength(renderPage(pageModel()).html)).toBeLessThan(500_000)
  expect(gzipSync(SCRIPT).length).toBeLessThan(60_000)
})

/** How many labels of axes lie over the one before. */
const OVERLAPS = `[...document.querySelectorAll('svg.chart .axis')].flatMap((axis) => {
  const boxes = [...axis.querySelectorAll('text')].map((text) => text.getBoundingClientRect())
  return boxes.slice(1).filter((box, at) => Math.abs(box.top - boxes[at].top) < 2 && box.left < boxes[at].right)
}).length`

const drawn = findChromium() === undefined ? describe.skip : describe
drawn('in a browser (skipped where there is no Chromium)', () => {
  let reader: Reader
  beforeAll(async () => {
    reader = await openReader()
  })
  afterAll(() => reader.close())

  const views = [
    [1200, false],
    [360, true],
    [1200, true],
    [720, false],
  ] as const
  test.each(views.slice(0, process.env['TEST_SCALE'] === 'full' ? 4 : 2))(
    '%s px, dark %s: no request, no message, no sideways scrolling, no violation',
    async (width, dark) => {
      for (const text of [html, withoutScript(html)]) {
        const { page, noises } = await reader.open(text, { width, dark })
        expect(await violationsOf(page)).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
        expect(await page.evaluate(OVERLAPS)).toBe(0)
        expect(noises).toEqual([])
        await page.context().close()
      }
    },
  )

  test('names the days of two months on a phone, none over another', async () => {
    const { html: months } = renderPage(pageModel({ days: 60, users: 20, teams: 1 }))
    const { page } = await reader.open(months, { width: 360 })
    await page.getByRole('button', { name: 'All 60 days' }).click()
    expect(await page.locator('#growing .axis text').count()).toBeGreaterThan(3)
    expect(await page.evaluate(OVERLAPS)).toBe(0)
    await page.context().close()
  })

  test('is complete without scripts: charts, tables, no dead controls', async () => {
    const { page } = await reader.open(html, { scripts: false })
    expect(await page.locator('svg.chart').count()).toBeGreaterThan(8)
    expect(await page.locator('details table tbody tr').count()).toBeGreaterThan(100)
    expect(await page.locator('button, input, select').count()).toBe(0)
    await page.context().close()
  })

  test('answers its filters and keeps them in the fragment', async () => {
    const { page, noises } = await reader.open(html)
    const sum = async () => page.locator('#use .fact b').first().textContent()
    const whole = await sum()
    await page.locator('#filter-language').selectOption({ label: 'python' })
    await page.locator('#filter-feature').selectOption({ label: 'Code completion' })
    expect(await sum()).not.toBe(whole)
    expect(await page.locator('#filter-model').isDisabled()).toBe(true)
    expect(await page.locator('#filter-model-reason').textContent()).toContain('No file has')
    const hash = await page.evaluate<string>('location.hash')
    expect(hash).toBe('#language=python&feature=code_completion')
    const again = await reader.open(html, { hash })
    expect(await again.page.locator('#use .fact b').first().textContent()).toBe(await sum())
    expect(noises).toEqual([])
    await again.page.context().close()
    await page.context().close()
  })

  test('is moved by keys: the ends of the period, and the days of a chart', async () => {
    const { page } = await reader.open(html)
    const shown = page.locator('.shown')
    const before = await shown.textContent()
    await page.locator('.handle').first().focus()
    await page.keyboard.press('PageDown')
    expect(await shown.textContent()).not.toBe(before)
    const days = page.locator('#growing .reader')
    await days.focus()
    const newest = await days.getAttribute('aria-valuetext')
    await page.keyboard.press('ArrowLeft')
    expect(await days.getAttribute('aria-valuetext')).not.toBe(newest)
    await page.context().close()
  })
})
