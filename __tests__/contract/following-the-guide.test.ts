import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

/** The steps of CONTRIBUTING.md, followed as they stand there, each in a copy of the project. */

const NAME = 'reviews-1-day'
const COPIED = [
  'src',
  'sandbox',
  'scripts',
  '__tests__/reports',
  'README.md',
  'docs',
  'examples',
  'action.yml',
  'package.json',
  'tsconfig.json',
]

/** Runs the action of the copy against the local GitHub of the copy, and prints what came of it. */
const TRY = `
import { fileURLToPath } from 'node:url'
import { runAction } from './sandbox/run-action.js'
import { startSandbox } from './sandbox/sandbox.js'

const { inputs, put } = JSON.parse(process.argv[2])
const sandbox = await startSandbox({ users: 8, days: 30 })
for (const { report, rows } of put) {
  const text = rows.map((row) => JSON.stringify(row) + '\\n').join('')
  sandbox.put(report, 'organization', 'octo-org', undefined, [Buffer.from(text)])
}
const run = await runAction({
  sandbox,
  entry: fileURLToPath(new URL('src/main.ts', import.meta.url)),
  nodeFlags: ['--import', import.meta.resolve('tsx')],
  inputs: { slug: 'octo-org', artifact: 'false', page: 'false', ...inputs },
})
await sandbox.stop()
const files = Object.fromEntries([...run.files()].map(([path, bytes]) => [path, bytes.toString()]))
const told = { code: run.code, log: run.runner.log, outputs: run.outputs, files, summary: run.summary }
process.stdout.write(JSON.stringify(told) + '\\n', () => process.exit(0))
`

interface Tried {
  readonly code: number
  readonly log: unknown
  readonly outputs: Readonly<Record<string, string>>
  readonly files: Readonly<Record<string, string>>
  readonly summary: string
}

interface Change {
  readonly path: string
  readonly lines: readonly string[]
}

const GUIDE = readFileSync('CONTRIBUTING.md', 'utf8').replaceAll(/^ {3}/gm, '')

/** The diffs of a section of the guide. */
function changesOf(title: string): Change[] {
  const [, section = ''] = GUIDE.split(`\n## ${title}\n`)
  const [own = ''] = section.split('\n## ')
  return [...own.matchAll(/^```diff\n--- (\S+)\n([\s\S]*?)^```$/gm)].map(
    ([, path = '', lines = '']) => ({ path, lines: lines.trimEnd().split('\n') }),
  )
}

let copy: string
beforeEach(() => {
  // Inside of the project, so that its dependencies are found.
  mkdirSync('tmp', { recursive: true })
  copy = mkdtempSync(join('tmp', 'following-the-guide-'))
  for (const name of COPIED) cpSync(name, join(copy, name), { recursive: true })
})
afterEach(() => rmSync(copy, { recursive: true, force: true }))

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

function tried(
  inputs: Readonly<Record<string, string>>,
  put: readonly { readonly report: string; readonly rows: readonly object[] }[] = [],
): Tried {
  writeFileSync(join(copy, 'try.ts'), TRY)
  const { stdout, said } = tsx('try.ts', JSON.stringify({ inputs, put }))
  const line = stdout.split('\n').find((text) => text.startsWith('{')) ?? said
  const result = JSON.parse(line) as Tried
  expect([result.code, result.log]).toEqual([0, result.log])
  return result
}

function follow(title: string): string[] {
  const changes = changesOf(title)
  for (const { path, lines } of changes) change(path, lines)
  const { status, said } = tsx('scripts/docs.ts')
  expect([status, said]).toEqual([0, ''])
  expect(tsx('scripts/docs.ts', '--check').status).toBe(0)
  return changes.map(({ path }) => path)
}

const sources = (paths: readonly string[]) => paths.filter((path) => path.startsWith('src/'))

describe('following CONTRIBUTING.md', () => {
  test('a report takes one row of the catalogue and a fixture, and is fetched and documented', () => {
    expect(follow('Add a report')).toEqual([
      'src/reports/catalogue.ts',
      'sandbox/reports.ts',
      'sandbox/data/reports.ts',
      '__tests__/reports/catalogue.test.ts',
    ])
    const page = readFileSync(join(copy, 'docs/files.md'), 'utf8')
    expect(page).toMatch(/^\| `reviews-1-day` .*organization.*2026-11-01/m)
    expect(page).toContain(`/orgs/{slug}/copilot/metrics/reports/${NAME}`)
    const { outputs, files } = tried({ 'report-type': NAME })
    expect(JSON.parse(outputs['results'] ?? '')).toMatchObject([{ report: NAME, state: 'stored' }])
    expect(Object.keys(files)).toContainEqual(
      expect.stringMatching(new RegExp(`^ndjson/${NAME}/.*part-002`)),
    )
  })

  test('a counter with a metric takes two files, and is in tables, sums and documents', () => {
    const paths = follow('Add a counter')
    expect(sources(paths)).toEqual(['src/schema/shared.ts', 'src/measure/metrics.ts'])
    const page = readFileSync(join(copy, 'docs/metrics.md'), 'utf8')
    expect(page).toContain('`lines_moved`')
    const rows = [1, 2].map((user) => ({
      ...{ day: '2026-11-01', user_id: user, user_login: `octo-${user}`, loc_moved_sum: user * 10 },
      totals_by_feature: [{ feature: 'agent_edit', loc_moved_sum: user * 10 }],
    }))
    const inputs = { 'report-type': 'users-28-day', format: 'ndjson,csv' }
    const { outputs, files } = tried(inputs, [{ report: 'users-28-day', rows }])
    expect(JSON.parse(outputs['metrics'] ?? '')).toMatchObject({
      'organization/octo-org': { lines_moved: 30 },
    })
    for (const table of ['rows', 'by_feature']) {
      const [, csv = ''] =
        Object.entries(files).find(([path]) => path.startsWith(`csv/users-28-day/${table}/`)) ?? []
      expect(csv.split('\r\n')[0]).toContain('loc_moved_sum')
    }
  })

  test('a breakdown with its table on the page takes two files', () => {
    const paths = follow('Add a breakdown')
    expect(sources(paths)).toEqual(['src/schema/shared.ts', 'src/measure/rankings.ts'])
    const terminals = [{ terminal: 'zsh', code_generation_activity_count: 41 }]
    const rows = [
      { day: '2026-11-01', user_id: 1, user_login: 'octo', totals_by_terminal: terminals },
    ]
    const inputs = { 'report-type': 'users-28-day', format: 'ndjson,csv' }
    const { summary, files } = tried(inputs, [{ report: 'users-28-day', rows }])
    expect(summary).toMatch(/Terminals[\s\S]*zsh[\s\S]*41/)
    expect(Object.keys(files)).toContainEqual(
      expect.stringMatching(/^csv\/users-28-day\/by_terminal\//),
    )
  })
})
