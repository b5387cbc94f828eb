import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type Theme, drawPage, findChromium } from '../../sandbox/page.js'
import { type Outcome } from '../../src/summary/outcome.js'
import { barChart } from '../../src/summary/charts.js'
import { renderSummary } from '../../src/summary/render.js'
import { failedOutcomeOf, measuredOf, outcomeOf } from './fixture.js'
import { HOSTILE } from './github.js'

/** The pages as GitHub shows them; screenshots are left in `tmp/page/`. */

const FOLDER = join('tmp', 'page')
const withChromium = findChromium() === undefined ? describe.skip : describe

async function problemsOf(
  name: string,
  markdown: string,
  theme: Theme,
): Promise<readonly string[]> {
  const { png, problems } = await drawPage(markdown, { theme })
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

  test('of a failed run is whole', async () => {
    expect(await problemsOf('failed', renderSummary(failedOutcomeOf()), 'dark')).toEqual([])
  })

  test('of several slugs is whole', async () => {
    expect(await problemsOf('several', renderSummary(severalSlugs()), 'light')).toEqual([])
  })

  test('of long hostile names is whole', async () => {
    const name = '"];<script>| 日本語 %%{init}%% \u202e `end` '.repeat(9)
    expect(await problemsOf('hostile', renderSummary(outcomeOf(name)), 'light')).toEqual([])
  })

  test('every chart of hostile labels draws', async () => {
    const short = HOSTILE.filter((text) => text.length < 200)
    const pages = Array.from({ length: Math.ceil(short.length / 8) }, (_, index) =>
      barChart(
        'generations',
        short.slice(index * 8, index * 8 + 8).map((label, value) => ({ label, value: value + 1 })),
      ),
    )
    expect(await problemsOf('labels', pages.join('\n\n'), 'light')).toEqual([])
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
