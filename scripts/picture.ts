import { mkdir, writeFile } from 'node:fs/promises'

import { drawPage, findChromium } from '../sandbox/page.js'
import { runAction } from '../sandbox/run-action.js'
import { startSandbox } from '../sandbox/sandbox.js'

/**
 * Draws the pictures of the README: the top of the summary of a run against the local GitHub, light and
 * dark. Needs a Chromium, so it is run by hand: `npx tsx scripts/picture.ts`.
 */

const FOLDER = 'docs'
/** As much of the page as tells what it is like, in CSS pixels. */
const HEIGHT = 815

async function summary(): Promise<string> {
  const sandbox = await startSandbox()
  try {
    const run = await runAction({
      sandbox,
      inputs: { slug: 'octo-org', 'report-type': 'organization-28-day, users-28-day' },
    })
    if (run.code !== 0) throw new Error(`The run ended with ${String(run.code)}: ${run.stdout}`)
    return run.summary
  } finally {
    await sandbox.stop()
  }
}

if (findChromium() === undefined) throw new Error('No Chromium found; set CHROMIUM_PATH.')
const markdown = await summary()
await mkdir(FOLDER, { recursive: true })
for (const theme of ['light', 'dark'] as const) {
  const { png, problems } = await drawPage(markdown, { theme, height: HEIGHT })
  if (problems.length > 0) throw new Error(problems.join('\n'))
  await writeFile(`${FOLDER}/summary-${theme}.png`, png)
  console.log(`${FOLDER}/summary-${theme}.png: ${png.length.toLocaleString('en')} bytes`)
}
