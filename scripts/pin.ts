/**
 * `npm run pin [COMMIT]`: writes the commit that users should run, HEAD unless another is named, and the version in
 * package.json into every example. `npm run docs` carries it on into the README.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [given = 'HEAD'] = process.argv.slice(2)
const commit = execFileSync('git', ['rev-parse', '--verify', `${given}^{commit}`], {
  encoding: 'utf8',
}).trim()
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
for (const name of readdirSync('examples')) {
  const file = join('examples', name)
  const text = readFileSync(file, 'utf8')
  const pinned = text.replace(/(\/copilot-usage-reports@).*/g, `$1${commit} # v${version}`)
  if (pinned !== text) writeFileSync(file, pinned)
}
process.stdout.write(`The examples run ${commit}, v${version}. Next: npm run docs.\n`)
