import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { type BrowserContext, type Page, chromium } from 'playwright-core'
import { inspectPage, drawDiagrams } from './page-checks.js'
import { styleOf } from './page-style.js'

/**
 * Draws Markdown the way GitHub shows a job summary: GitHub-flavoured Markdown to HTML, Mermaid drawn,
 * in a headless Chromium that can reach nothing. Used by the tests, the demo and for the README picture.
 */

export type Theme = 'light' | 'dark'

export interface DrawOptions {
  readonly theme: Theme
  /** Unfolds every `<details>`; the checks always look at the unfolded page. */
  readonly open?: boolean
  /** Of the window, in CSS pixels; default that of a browser on a desk. On a narrow one tables scroll sideways. */
  readonly width?: number
  /** Only the top of the page, that many CSS pixels. */
  readonly height?: number
  /** Path of a Chromium; without it the usual places are tried. */
  readonly executablePath?: string
}

export interface DrawnPage {
  /** A screenshot of the whole page. */
  readonly png: Buffer
  /** What a reader would trip over: charts that do not draw, broken tables, clipped content. */
  readonly problems: readonly string[]
}

/** The width of the summary column on the page of a workflow run, in CSS pixels. */
const WIDTH = 980

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where a Chromium is on this machine; absent when there is none. */
export function findChromium(): string | undefined {
  const asked = process.env.CHROMIUM_PATH
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  return (asked === undefined || asked === '' ? places : [asked]).find((path) => existsSync(path))
}

/** GitHub-flavoured Markdown as HTML; HTML inside of it passes, as the summary is our own. */
export function htmlOf(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
}

/** Draws one page. Throws when there is no Chromium: look with `findChromium` first. */
export async function drawPage(markdown: string, options: DrawOptions): Promise<DrawnPage> {
  const profile = await mkdtemp(join(tmpdir(), 'summary-page-'))
  const context = await launch(profile, options)
  try {
    return await draw(await context.newPage(), markdown, options)
  } finally {
    await context.close()
    await rm(profile, { recursive: true, force: true })
  }
}

async function launch(profile: string, options: DrawOptions): Promise<BrowserContext> {
  const executablePath = options.executablePath ?? findChromium()
  if (executablePath === undefined) throw new Error('No Chromium found; set CHROMIUM_PATH.')
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: FLAGS,
    headless: true,
    timeout: 0,
    viewport: { width: options.width ?? WIDTH, height: 900 },
    colorScheme: options.theme,
    offline: true,
  })
  context.setDefaultTimeout(0)
  await context.route('**/*', (route) => route.abort())
  return context
}

async function draw(page: Page, markdown: string, options: DrawOptions): Promise<DrawnPage> {
  const style = `<style>${styleOf(options.theme)}</style>`
  await page.setContent(
    `<!doctype html><meta charset="utf-8">${style}<main>${htmlOf(markdown)}</main>`,
  )
  await page.addScriptTag({ path: mermaidBundle() })
  // esbuild (tsx) marks functions with a call of its own, which the page does not have.
  await page.evaluate('globalThis.__name = (marked) => marked')
  const failed = await page.evaluate(drawDiagrams, options.theme === 'dark' ? 'dark' : 'default')
  const problems = [
    ...failed,
    ...(await page.evaluate(inspectPage, (options.width ?? WIDTH) < WIDTH)),
  ]
  await page.evaluate((open) => {
    for (const details of document.querySelectorAll('details')) details.open = open
  }, options.open === true)
  return { png: await page.screenshot(extentOf(options)), problems }
}

function extentOf({ height, width = WIDTH }: DrawOptions) {
  if (height === undefined) return { fullPage: true }
  return { fullPage: true, clip: { x: 0, y: 0, width, height } }
}

function mermaidBundle(): string {
  return createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js')
}
