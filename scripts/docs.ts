import { readFileSync, writeFileSync } from 'node:fs'

import { actionYml } from './action-yml.js'

/** `npm run docs` writes what is generated; `npm run docs -- --check` fails when a file differs. */

const FILES: readonly (readonly [string, (before: string) => string])[] = [
  ['action.yml', actionYml],
]

const check = process.argv.includes('--check')
let stale = 0
for (const [path, generate] of FILES) {
  const before = read(path)
  const after = generate(before)
  if (before === after) continue
  stale += 1
  if (check) console.error(`${path} is not up to date: run npm run docs`)
  else writeFileSync(path, after)
}
process.exitCode = check && stale > 0 ? 1 : 0

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
