import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

import { renderToString } from 'preact-render-to-string'

import { textOf } from './base91.js'
import { SCRIPT, STYLE } from './client-bundle.js'
import { type Columns } from './columns.js'
import { fitted } from './fit.js'
import { type PageModel } from './model.js'
import { Page } from './page.js'
import { toBytes } from './planes.js'
import { columnsOf } from './to-columns.js'
import { encoded } from './text.js'

/**
 * The page as one HTML file that asks nobody for anything: complete without its script, which draws the same
 * components with filters. Its policy forbids all but this one script and this one style sheet, by hash.
 */
export function renderPage(model: PageModel): { readonly html: string } {
  const { columns, data } = fitted(encoded(columnsOf(model)), packed)
  return { html: documentOf(columns, data) }
}

function packed(columns: Columns): Uint8Array {
  return deflateSync(toBytes(columns), { level: 6 })
}

function documentOf(columns: Columns, data: Uint8Array): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(SCRIPT)}'`,
    `style-src '${hashOf(STYLE)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const body = renderToString(<Page columns={columns} live={false} />)
  const slugs = columns.scopes.map(({ slug }) => slug).slice(0, 3)
  const title = renderToString(<title>{['GitHub Copilot usage', ...slugs].join(' · ')}</title>)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
${title}
<style>${STYLE}</style>
</head>
<body>
<div id="page">${body}</div>
<script type="text/plain" id="data" data-bytes="${data.length}">${textOf(data)}</script>
<script>${SCRIPT}</script>
</body>
</html>
`
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
