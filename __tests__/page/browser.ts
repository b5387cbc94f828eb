import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'

import { findChromium } from '../../sandbox/page.js'

/** The page as a reader opens it: from disk, offline, in a headless Chromium. */

const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

export interface Opened {
  readonly page: Page
  /** What went wrong or left the page: console messages, errors, requests but the first, dialogs. */
  readonly noises: string[]
}

export interface Reader {
  open(
    html: string,
    how?: { width?: number; dark?: boolean; hash?: string; scripts?: boolean },
  ): Promise<Opened>
  close(): Promise<void>
}

export async function openReader(): Promise<Reader> {
  const folder = await mkdtemp(join(tmpdir(), 'page-'))
  const browser: Browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS })
  return {
    async open(html, { width = 1200, dark = false, hash = '', scripts = true } = {}) {
      const file = join(folder, 'page.html')
      await writeFile(file, html)
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: dark ? 'dark' : 'light',
        javaScriptEnabled: scripts,
        offline: true,
      })
      const page = await context.newPage()
      const noises: string[] = []
      page.on('console', (message) => noises.push(message.text()))
      page.on('pageerror', (error) => noises.push(String(error)))
      page.on('dialog', (dialog) => void dialog.dismiss().then(() => noises.push('a dialog')))
      page.on('request', (request) => {
        if (!request.url().startsWith(`file://${file}`)) noises.push(request.url())
      })
      await page.goto(`file://${file}${hash}`)
      if (scripts && html.includes('<script>')) await page.waitForSelector('.controls, .nothing')
      return { page, noises }
    },
    async close() {
      await browser.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** The rules of axe that the page breaks, each with the first places. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8'))
  return page.evaluate<string[]>(
    'axe.run().then((r) => r.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).slice(0, 3).join()}`))',
  )
}

/** The page as it is before its script runs, so that a tool may look at it. */
export const withoutScript = (html: string) => html.replace(/<script>[\s\S]*<\/script>/, '')
