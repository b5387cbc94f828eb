import { inflateSync } from 'node:zlib'

import { pageModel } from '../sandbox/data/page-model.js'
import { bytesOf } from '../src/page/base91.js'
import { renderPage } from '../src/page/render.js'

/** The page to try without a token: every number of it is made up, and always the same. */

const SLUG = 'made-up-data'

/** What it says now when that is the page, else the page. */
export function samplePage(before: string): string {
  const { html } = renderPage(
    pageModel({
      ...{ days: 60, users: 160, teams: 6, last: '2026-11-21', seed: 'sample' },
      name: (kind) => (kind === 'slug' ? SLUG : undefined),
    }),
  )
  return unpacked(before) === unpacked(html) ? before : html
}

const DATA = /(?<=id="data" )data-bytes="(\d+)">([^<]*)/

/** A page with its data as they were before compression, whose bytes depend on the machine. */
function unpacked(page: string): string {
  return page.replace(DATA, (written, length: string, text: string) => {
    try {
      return inflateSync(bytesOf(text, Number(length))).toString('hex')
    } catch {
      return written
    }
  })
}
