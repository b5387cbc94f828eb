import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

/** "Add a report" of CONTRIBUTING.md, followed step by step in a copy of the project. */

const NAME = 'reviews-1-day'
const COPIED = [
  'src',
  'sandbox',
  'scripts',
  '__tests__/reports',
  'README.md',
  'action.yml',
  'package.json',
  'tsconfig.json',
]

/** Runs the action of the copy against the local GitHub of the copy, and prints what came of it. */
const TRY = `
import { fileURLToPath } from 'node:url'
import { runAction } from './sandbox/run-action.js'
import { startSandbox } from './sandbox/sandbox.js'

const sandbox = await startSandbox({ users: 8, days: 30 })
const run = await runAction({
  sandbox,
  entry: fileURLToPath(new URL('src/main.ts', import.meta.url)),
  nodeFlags: ['--import', import.meta.resolve('tsx')],
  inputs: { slug: 'octo-org', 'report-type': '${NAME}' },
})
await sandbox.stop()
const files = [...run.files().keys()]
console.log(JSON.stringify({ code: run.code, log: run.runner.log, results: run.outputs.results, files }))
`

const STEPS = readFileSync('CONTRIBUTING.md', 'utf8').replaceAll(/^ {3}/gm, '')
const CHANGES = [...STEPS.matchAll(/^```diff\n--- (\S+)\n([\s\S]*?)^```$/gm)].map(
  ([, path = '', lines = '']) => ({ path, lines: lines.trimEnd().split('\n') }),
)

let copy: string
beforeAll(() => {
  // Inside of the project, so that its dependencies are found.
  mkdirSync('tmp', { recursive: true })
  copy = mkdtempSync(join('tmp', 'adding-a-report-'))
  for (const name of COPIED) cpSync(name, join(copy, name), { recursive: true })
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

function tsx(...words: string[]) {
  const ran = spawnSync(process.execPath, ['--import', 'tsx', ...words], {
    cwd: copy,
    encoding: 'utf8',
  })
  return { ...ran, said: ran.stdout + ran.stderr }
}

/** Lines with `+` go in, those with `-` go out, the others have to be there. */
function change(path: string, lines: readonly string[]): void {
  const kept = (sign: string) =>
    lines
      .filter((line) => !line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join('')
  const text = readFileSync(join(copy, path), 'utf8').replaceAll('\r\n', '\n')
  expect(text.split(kept('+'))).toHaveLength(2)
  writeFileSync(
    join(copy, path),
    text.replace(kept('+'), () => kept('-')),
  )
}

describe('adding a report as CONTRIBUTING.md says', () => {
  test('takes one row of the catalogue and a fixture', () => {
    expect(CHANGES.map(({ path }) => path)).toEqual([
      'src/reports/catalogue.ts',
      'sandbox/reports.ts',
      'sandbox/data/reports.ts',
      '__tests__/reports/catalogue.test.ts',
    ])
    for (const { path, lines } of CHANGES) change(path, lines)
  })

  test('and the documentation knows it', () => {
    const { status, said } = tsx('scripts/docs.ts')
    expect([status, said]).toEqual([0, ''])
    const readme = readFileSync(join(copy, 'README.md'), 'utf8')
    expect(readme).toMatch(/^\| `reviews-1-day` .*organization.*2026-11-01/m)
    expect(readme).toContain(`/orgs/{slug}/copilot/metrics/reports/${NAME}`)
    expect(tsx('scripts/docs.ts', '--check').status).toBe(0)
  })

  test('and the action fetches it', () => {
    writeFileSync(join(copy, 'try.ts'), TRY)
    const { stdout, said } = tsx('try.ts')
    const line = stdout.split('\n').find((text) => text.startsWith('{')) ?? said
    const { code, log, results, files } = JSON.parse(line) as Record<string, unknown>
    expect([code, log]).toEqual([0, log])
    expect(JSON.parse(String(results))).toMatchObject([{ report: NAME, state: 'stored' }])
    expect(files).toContainEqual(expect.stringMatching(new RegExp(`^ndjson/${NAME}/.*part-002`)))
  })
})
