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

interface How {
  readonly width?: number
  readonly dark?: boolean
  readonly hash?: string
  readonly scripts?: boolean
  /** The policy of a server that hands the page out; without it the page lies on disk. */
  readonly policy?: string
}

export interface Reader {
  open(html: string, how?: How): Promise<Opened>
  close(): Promise<void>
}

const SERVED = 'https://artifacts.example/page.html'

export async function openReader(): Promise<Reader> {
  const folder = await mkdtemp(join(tmpdir(), 'page-'))
  const browser: Browser = await chromium.launch({
    executablePath: findChromium(),
    args: FLAGS,
    timeout: 0,
  })
  return {
    async open(html, { width = 1200, dark = false, hash = '', scripts = true, policy } = {}) {
      const file = join(folder, 'page.html')
      await writeFile(file, html)
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: dark ? 'dark' : 'light',
        javaScriptEnabled: scripts,
        offline: true,
      })
      // The time of a test is its only limit.
      context.setDefaultTimeout(0)
      const page = await context.newPage()
      const headers = { 'content-security-policy': policy ?? '' }
      await page.route(SERVED, (route) =>
        route.fulfill({ body: html, contentType: 'text/html', headers }),
      )
      const address = policy === undefined ? `file://${file}` : SERVED
      const noises = noisesOf(page, address)
      await page.goto(address + hash)
      const runs = scripts && html.includes('<script>') && !/^sandbox$/.test(policy ?? '')
      if (runs) await page.waitForSelector('.controls, .nothing')
      return { page, noises }
    },
    async close() {
      await browser.close()
      await rm(folder, { recursive: true })
    },
  }
}

function noisesOf(page: Page, address: string): string[] {
  const noises: string[] = []
  page.on('console', (message) => noises.push(message.text()))
  page.on('pageerror', (error) => noises.push(String(error)))
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => noises.push('a dialog')))
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) noises.push(request.url())
  })
  return noises
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
