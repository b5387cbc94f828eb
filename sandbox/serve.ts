/** `npx tsx sandbox/serve.ts`: a sandbox that stays, and the environment to run the action against it by hand. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathsIn } from './run-action.js'
import { environmentOf } from './run-environment.js'
import { startSandbox } from './sandbox.js'

const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`

const sandbox = await startSandbox()
const paths = pathsIn(mkdtempSync(join(tmpdir(), 'sandbox-')))
const variables = Object.entries(environmentOf({ sandbox }, paths)).filter(
  ([name]) => name !== 'PATH' && name !== 'HOME',
)

// Input names hold hyphens, which no shell exports: `env` takes them.
const words = variables.map(([name, value]) => `  ${quoted(`${name}=${value ?? ''}`)} \\`)
process.stdout.write(
  [
    `# Data: ${sandbox.days[0] ?? ''} to ${sandbox.days.at(-1) ?? ''}. Inputs are the INPUT_... lines. Ctrl-C ends the sandbox.`,
    'env \\',
    ...words,
    '  node dist/index.js',
    '',
  ].join('\n'),
)

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void sandbox.stop().then(() => process.exit(0)))
}
