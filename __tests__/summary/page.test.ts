import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type Theme, drawPage, findChromium } from '../../sandbox/page.js'
import { safe } from '../../src/summary/markdown.js'
import { type Outcome } from '../../src/summary/outcome.js'
import { addDays } from '../../src/reports/days.js'
import { barChart, growthChart, monthAndDay } from '../../src/summary/charts.js'
import { renderSummary } from '../../src/summary/render.js'
import { LAST, failedOutcomeOf, historyOfYear, measuredOf, outcomeOf } from './fixture.js'
import { HOSTILE, SCALE_FULL } from './github.js'

/** The pages as GitHub shows them; screenshots are left in `tmp/page/`. */

const FOLDER = join('tmp', 'page')
const withChromium = findChromium() === undefined ? describe.skip : describe

async function problemsOf(
  name: string,
  markdown: string,
  theme: Theme,
  width?: number,
): Promise<readonly string[]> {
  const { png, problems } = await drawPage(markdown, { theme, ...(width && { width }) })
  await mkdir(FOLDER, { recursive: true })
  await writeFile(join(FOLDER, `${name}-${theme}.png`), png)
  return problems
}

function severalSlugs(): Outcome {
  return {
    ...outcomeOf(),
    measured: ['octo-org', 'octo-labs', 'octo-retail'].map((slug) => measuredOf(slug)),
  }
}

withChromium('the page in a browser (skipped where there is no Chromium)', () => {
  test.each(['light', 'dark'] as const)('of a full run is whole: %s', async (theme) => {
    expect(await problemsOf('full', renderSummary(outcomeOf()), theme)).toEqual([])
  })

  const views = [
    [1000, 'light'],
    [400, 'dark'],
    [1000, 'dark'],
    [400, 'light'],
  ] as const
  test.each(views.slice(0, SCALE_FULL ? 4 : 2))(
    'of a year of the archive is whole, %d pixels wide, %s',
    async (width, theme) => {
      const page = renderSummary({ ...outcomeOf(), history: [historyOfYear()] })
      expect(await problemsOf(`year-${width}`, page, theme, width)).toEqual([])
    },
  )

  test('of a failed run is whole', async () => {
    expect(await problemsOf('failed', renderSummary(failedOutcomeOf()), 'dark')).toEqual([])
  })

  test('of several slugs is whole', async () => {
    expect(await problemsOf('several', renderSummary(severalSlugs()), 'light')).toEqual([])
  })

  test('of long hostile names, hostile labels and many places is whole', async () => {
    const name = '"];<script>| 日本語 %%{init}%% \u202e `end` '.repeat(9)
    const blocks = [renderSummary(outcomeOf(name)), ...hostileCharts(), longChart()]
    expect(await problemsOf('extremes', blocks.join('\n\n'), 'light')).toEqual([])
  })

  test('is looked at with eyes that see faults', async () => {
    const broken = [
      '```mermaid\nxychart-beta\n  line [oops\n```',
      '| a | b |\n| --- |\n| 1 | 2 |',
      `<pre>${'wide '.repeat(400)}</pre>`,
    ].join('\n\n')
    const { problems } = await drawPage(broken, { theme: 'light' })
    expect(problems.join('\n')).toMatch(/does not draw[\s\S]*did not become one[\s\S]*is clipped/)
  })
})

function hostileCharts(): string[] {
  const short = HOSTILE.filter((text) => text.length < 200)
  return Array.from({ length: Math.ceil(short.length / 8) }, (_, index) => {
    const labels = short.slice(index * 8, index * 8 + 8)
    const bars = labels.map((label, place) => ({ label, value: place + 1 }))
    return barChart('generations', bars) ?? 'no chart'
  })
}

/** As many places as a chart has at most, all with long labels. */
function longChart(): string {
  const days = Array.from({ length: 17 }, (_, index) => addDays(LAST, 28 * (index - 16)))
  const wave = days.map((_, index) => 100 + Math.round(30 * Math.sin(index)))
  const chart = growthChart({
    labels: days.map((day) => `${monthAndDay(day)}*`),
    bars: { label: safe`daily`, values: wave },
    lines: [{ label: safe`monthly`, values: wave.map((value) => value * 2) }],
  })
  return chart ?? 'no chart'
}
