import { hydrate } from 'preact'

import { type Columns } from './columns.js'
import { Page } from './page.js'
import { fromBytes } from './planes.js'

/** What runs in the browser: unpacks the data of the page and takes over what the action drew. */
async function start(): Promise<void> {
  const packed = document.getElementById('data')?.textContent ?? ''
  const root = document.getElementById('page')
  if (root === null) return
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))
  const columns = fromBytes(new Uint8Array(await new Response(stream).arrayBuffer())) as Columns
  hydrate(<Page columns={columns} />, root)
}

void start()
