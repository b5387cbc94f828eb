import { render } from 'preact'

import { bytesOf } from './base91.js'
import { type Columns } from './columns.js'
import { Page } from './page.js'
import { fromBytes } from './planes.js'

/**
 * What runs in the browser: unpacks the data of the page and draws it anew with filters. That is quicker than
 * to take over what the action drew, with all its tables.
 */
async function start(): Promise<void> {
  const data = document.getElementById('data')
  const root = document.getElementById('page')
  if (root === null || data === null) return
  const bytes = bytesOf(data.textContent, Number(data.dataset.bytes))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))
  const columns = fromBytes(new Uint8Array(await new Response(stream).arrayBuffer())) as Columns
  root.textContent = ''
  render(<Page columns={columns} live />, root)
}

void start()
