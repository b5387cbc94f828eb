import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

/** `.ci/run` in a repository of its own, with an `npm` that ends as the case says. */

const NPM = `#!/usr/bin/env bash
case "$1" in
  ci) exit "\${CI_CODE:-0}" ;;
  test)
    for word in "$@"; do
      case "$word" in
        --outputFile=*) if [ -n "$REPORT" ]; then printf '%s' "$REPORT" > "\${word#*=}"; fi ;;
      esac
    done
    exit "\${TEST_CODE:-0}" ;;
  run)
    if [ "$3" = build ] && [ -n "\${EXTRA:-}" ]; then echo new > "dist/$EXTRA"; fi
    if [ "$3" = "\${BAD:-}" ]; then exit 1; fi ;;
esac
`

const report = (numPassedTests: number, numFailedTests = 0, numRuntimeErrorTestSuites = 0) =>
  JSON.stringify({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests: 1 })

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ci-run-'))
  for (const name of ['bin', 'project/.ci', 'project/dist']) {
    mkdirSync(join(folder, name), { recursive: true })
  }
  writeFileSync(join(folder, 'bin/npm'), NPM)
  chmodSync(join(folder, 'bin/npm'), 0o755)
  cpSync('.ci/run', join(folder, 'project/.ci/run'))
  // Any file that can be run passes for a browser: nothing is installed.
  writeFileSync(join(folder, 'project/dist/index.js'), 'built\n')
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' }
  const git = (...words: string[]) => spawnSync('git', words, { cwd: join(folder, 'project'), env })
  git('init', '--quiet')
  git('add', '.')
  git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'all')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function ciRun(env: Readonly<Record<string, string>>) {
  const { status, stdout } = spawnSync('bash', ['.ci/run'], {
    cwd: join(folder, 'project'),
    encoding: 'utf8',
    env: {
      ...env,
      HOME: folder,
      CHROMIUM_PATH: join(folder, 'bin/npm'),
      PATH: [join(folder, 'bin'), process.env.PATH ?? ''].join(delimiter),
    },
  })
  rmSync(join(folder, 'project/dist/new.js'), { force: true })
  return [status, stdout.trimEnd().split('\n').at(-1)]
}

const onLinux = process.platform === 'linux' ? describe : describe.skip

onLinux('.ci/run ends with its counts', () => {
  // Beside the tests: installing, linter, types, documentation, dist.
  test.each([
    ['all is well', { REPORT: report(10) }, 0, '15 passed, 0 failed'],
    ['tests fail', { REPORT: report(10, 2), TEST_CODE: '1' }, 1, '15 passed, 2 failed'],
    [
      'a test file cannot be run',
      { REPORT: report(9, 0, 1), TEST_CODE: '1' },
      1,
      '14 passed, 1 failed',
    ],
    [
      'Jest ends badly after good tests',
      { REPORT: report(10), TEST_CODE: '1' },
      1,
      '15 passed, 1 failed',
    ],
    ['Jest leaves no report', { TEST_CODE: '1' }, 1, '5 passed, 1 failed'],
    ['Jest claims success without a report', {}, 1, '5 passed, 1 failed'],
    ['the linter finds something', { REPORT: report(10), BAD: 'lint' }, 1, '14 passed, 1 failed'],
    ['the documentation is stale', { REPORT: report(10), BAD: 'docs' }, 1, '14 passed, 1 failed'],
    ['dist has a new file', { REPORT: report(10), EXTRA: 'new.js' }, 1, '14 passed, 1 failed'],
    ['nothing can be installed', { CI_CODE: '1' }, 1, '0 passed, 1 failed'],
  ])('%s', (_, env: Record<string, string>, status, line) => {
    expect(ciRun(env)).toEqual([status, line])
  })
})
