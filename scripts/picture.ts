import { mkdir, writeFile } from 'node:fs/promises'

import { openGitData } from '../sandbox/git-data.js'
import { drawPage, findChromium } from '../sandbox/page.js'
import { type Run, runAction } from '../sandbox/run-action.js'
import { startSandbox } from '../sandbox/sandbox.js'

/**
 * Draws the summary of a night of the recommended workflow, whose archive began 60 days ago, against the local GitHub:
 * the top of it for the README, all of it on a desk and on a telephone to be looked at; light and dark. Needs a
 * Chromium, so it is run by hand: `npx tsx scripts/picture.ts`.
 */

const DAYS = 60
const FOLDER = 'docs'
const LOOKED_AT = 'tmp/page'
const WIDTHS = [1000, 400]
/** As much of the page as tells what it is like, in CSS pixels. */
const HEIGHT = 880
const ARCHIVE = 'octo-org/copilot-reports'
const REPORTS = 'organization-1-day, users-1-day, user-teams-1-day, repos-1-day, seats'

async function summary(): Promise<string> {
  const git = await openGitData()
  const sandbox = await startSandbox({ days: DAYS, routes: git.routes })
  try {
    const hosted = await git.create(ARCHIVE)
    await hosted.git.commit('main', { 'README.md': '# Archive\n' }, 'Begin')
    const inputs = { 'report-type': REPORTS, commit: 'true', 'commit-repository': ARCHIVE }
    const tokens = { 'commit-token': sandbox.tokens.commit, 'if-no-report': 'ignore' }
    const night = async (more: Readonly<Record<string, string>>) =>
      ended(await runAction({ sandbox, inputs: { ...inputs, ...tokens, ...more } }))
    await night({
      day: `${sandbox.days[0] ?? ''}..${sandbox.days.at(-2) ?? ''}`,
      artifact: 'false',
    })
    return await night({ day: 'missing', since: sandbox.days[0] ?? '', artifact: 'page' })
  } finally {
    await sandbox.stop()
    await git.close()
  }
}

function ended(run: Run): string {
  if (run.code !== 0) throw new Error(`The run ended with ${String(run.code)}: ${run.stdout}`)
  return run.summary
}

if (findChromium() === undefined) throw new Error('No Chromium found; set CHROMIUM_PATH.')
const markdown = await summary()
const problems: string[] = []

async function draw(path: string, options: Parameters<typeof drawPage>[1]): Promise<void> {
  const drawn = await drawPage(markdown, options)
  problems.push(...drawn.problems.map((problem) => `${path}: ${problem}`))
  await writeFile(path, drawn.png)
  console.log(`${path}: ${drawn.png.length.toLocaleString('en')} bytes`)
}

await mkdir(FOLDER, { recursive: true })
await mkdir(LOOKED_AT, { recursive: true })
for (const theme of ['light', 'dark'] as const) {
  await draw(`${FOLDER}/summary-${theme}.png`, { theme, height: HEIGHT })
  for (const width of WIDTHS)
    await draw(`${LOOKED_AT}/night-${width}-${theme}.png`, { theme, width })
}
if (problems.length > 0) throw new Error(problems.join('\n'))
