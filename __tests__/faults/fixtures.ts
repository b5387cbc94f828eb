import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Arranged } from './row.js'

/** The node flags that load a fixture before the bundle, and what the fixture is told. */
export const hook = (
  name: 'socket-log' | 'no-name' | 'disk' | 'clock' | 'broken',
  env: Readonly<Record<string, string>>,
): Arranged => ({
  env,
  run: {
    nodeFlags: ['--import', pathToFileURL(join(import.meta.dirname, `fixtures/${name}.mjs`)).href],
  },
})
