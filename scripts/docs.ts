import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** `npm run docs` writes what is generated; `npm run docs -- --check` fails when a file differs. */

const check = process.argv.includes('--check')
// The sample embeds the page's script: it is bundled anew before anything loads it. A check writes nothing; that
// the bundle is what the sources give is for `npm run check-dist`.
if (!check) execFileSync(process.execPath, ['scripts/page-client.mjs'], { stdio: 'inherit' })
const { staleFiles } = await import('./docs-files.js')
const stale = await staleFiles()
for (const { path, text } of stale) {
  if (check) {
    console.error(`${path} is not up to date: run npm run docs`)
    continue
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
process.exitCode = check && stale.length > 0 ? 1 : 0
