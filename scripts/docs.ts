import { writeFileSync } from 'node:fs'

import { staleFiles } from './docs-files.js'

/** `npm run docs` writes what is generated; `npm run docs -- --check` fails when a file differs. */

const check = process.argv.includes('--check')
const stale = await staleFiles()
for (const { path, text } of stale) {
  if (check) console.error(`${path} is not up to date: run npm run docs`)
  else writeFileSync(path, text)
}
process.exitCode = check && stale.length > 0 ? 1 : 0
