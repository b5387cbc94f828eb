import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'

import { type GitData, openGitData } from '../../sandbox/git-data.js'
import { type Run, type RunOptions, runAction } from '../../sandbox/run-action.js'
import { REPOSITORY } from '../../sandbox/run-environment.js'
import { fault, type Sandbox, startSandbox } from '../../sandbox/sandbox.js'
import { newRepository, pathsOf, resultsOf } from './runs.js'

/** What a person reads of a run of the bundle: its error, its log, and what it leaves behind. */

const env = { COPILOT_REPORTS_TIME_SCALE: '0.05', GITHUB_ACTION_REPOSITORY: 'octo/action' }
const DOCS = 'https://github.com/octo/action/blob/HEAD/docs/troubleshooting.md'

let sandbox: Sandbox
let git: GitData

beforeAll(async () => {
  git = await openGitData()
  sandbox = await startSandbox({ users: 6, days: 60, routes: git.routes })
  await newRepository(git, REPOSITORY)
})
afterAll(async () => {
  await sandbox.stop()
  await git.close()
})
afterEach(() => sandbox.reset())

const run = (inputs: RunOptions['inputs'], more: Partial<RunOptions> = {}) =>
  runAction({ sandbox, inputs: { artifact: 'false', ...inputs }, env, ...more })
const day = (back: number) => sandbox.days.at(-back) ?? ''
const LIMITED = { limited: true }
const EVER = Number.POSITIVE_INFINITY

function errorOf(result: Run): { readonly title: string; readonly text: string } {
  const errors = result.runner.annotations.filter(({ level }) => level === 'error')
  expect(errors).toHaveLength(1)
  expect(result.code).toBe(1)
  return { title: errors[0]?.properties['title'] ?? '', text: errors[0]?.message ?? '' }
}

const lastLine = (result: Run) => result.stdout.trimEnd().split('\n').at(-1) ?? ''

describe('the error of a run', () => {
  test('names report, slug, day, host and status, advises by the status, and links to its paragraph', async () => {
    sandbox.fault({ on: 'storage', script: [fault.answer(500)], times: EVER })
    const { title, text } = errorOf(await run({ 'report-type': 'users-1-day', day: day(2) }))
    expect(title).toBe('DOWNLOAD_FAILED')
    expect(text).toContain(
      `A part could not be downloaded (users-1-day of octo-org, ${day(2)}; 127.0.0.1: HTTP 500, 5 tries).`,
    )
    expect(text).toMatch(/The server is failing, not this runner: run again later/)
    expect(text).not.toMatch(/firewall/)
    expect(text.endsWith(` See ${DOCS}#download_failed`)).toBe(true)
  })

  test('has the slug in the route of a call that was not answered', async () => {
    sandbox.fault({ on: 'reports', script: [fault.answer(502)], times: EVER })
    const { title, text } = errorOf(await run({}))
    expect(title).toBe('API_UNREACHABLE')
    expect(text).toContain('GET /orgs/octo-org/copilot/metrics/reports/organization-28-day/latest')
    expect(text).toMatch(/organization-28-day of octo-org.*127\.0\.0\.1: HTTP 502, 5 tries/)
    expect(text).not.toMatch(/firewall|\{slug\}/)
  })

  test('links nowhere where the runner does not tell whose action it is', async () => {
    const { text } = errorOf(
      await run({ concurrency: '0' }, { env: { ...env, GITHUB_ACTION_REPOSITORY: '' } }),
    )
    expect(text).not.toMatch(/https:/)
  })

  test('of several wrong inputs is a line for each, in the annotation and on the page, before any request', async () => {
    const result = await run({
      ...{ concurrency: '0', format: 'xml, json', day: '2099-01-01', team: 'core' },
      'report-type': 'users-1-day',
      'timeout-minutes': 'soon',
    })
    const { title, text } = errorOf(result)
    const lines = text.split('\n')
    expect(title).toBe('INPUT_INVALID')
    expect(lines[0]).toBe('INPUT_INVALID: 5 inputs are wrong:')
    expect(lines).toHaveLength(7)
    for (const name of [
      'concurrency',
      'format',
      'timeout-minutes',
      'team',
      '`day: 2099-01-01` is in the future; the newest day is',
    ]) {
      expect(lines.filter((line) => line.startsWith(`- ${name}`))).toHaveLength(1)
    }
    for (const name of ['concurrency', 'format', 'timeout-minutes', 'team']) {
      expect(result.summary).toMatch(new RegExp(`- .*${name}`))
    }
    expect(sandbox.requests.all).toEqual([])
  })

  test("is that of the workflow's own token before anything is asked", async () => {
    const { github } = sandbox.tokens
    const { title, text } = errorOf(await run({ token: github, 'github-token': github }))
    expect(title).toBe('GITHUB_TOKEN_USED')
    expect(text).not.toContain(github)
    expect(sandbox.requests.all).toEqual([])
  })

  test('is TIMED_OUT where the time limit ended the run, whatever failed before', async () => {
    sandbox.situation({ report: 'organization-1-day' }, 'absent')
    sandbox.fault({
      on: 'reports',
      match: /organization-1-day/,
      script: [fault.answer(403)],
      times: 1,
    })
    sandbox.fault({ on: 'reports', match: /users-1-day/, script: [fault.silence()], times: EVER })
    const { title } = errorOf(
      await run(
        {
          'report-type': 'organization-1-day, users-1-day',
          day: day(3),
          'timeout-minutes': '0.3',
        },
        LIMITED,
      ),
    )
    expect(title).toBe('TIMED_OUT')
  })

  test('is TIMED_OUT where the next try would come after the end of the run', async () => {
    sandbox.fault({ on: 'reports', script: [fault.answer(502)], times: EVER })
    // Less than the waits between five tries.
    const { title, text } = errorOf(await run({ 'timeout-minutes': '0.02' }, LIMITED))
    expect(title).toBe('TIMED_OUT')
    expect(text).toMatch(/The time of this run \(`timeout-minutes: 0\.02`\) is up\./)
    sandbox.reset()
    sandbox.fault({ on: 'storage', script: [fault.answer(503)], times: EVER })
    const report = { 'report-type': 'users-1-day', 'timeout-minutes': '0.04' }
    expect(errorOf(await run(report, LIMITED)).title).toBe('TIMED_OUT')
  })

  test('is TIMED_OUT, with nothing on top, when the visibility is not answered', async () => {
    sandbox.fault({ on: 'git', match: /^\/repos\//, script: [fault.silence()], times: EVER })
    const result = await run(
      {
        'report-type': 'users-1-day',
        artifact: 'true',
        'timeout-minutes': '0.3',
      },
      LIMITED,
    )
    expect(errorOf(result).title).toBe('TIMED_OUT')
    sandbox.reset()
    // The archive is opened in the same time.
    sandbox.fault({ on: 'git', match: /\/git\//, script: [fault.silence()], times: EVER })
    const opening = { commit: 'true', day: 'missing', 'report-type': 'organization-1-day' }
    expect(errorOf(await run({ ...opening, 'timeout-minutes': '0.3' }, LIMITED)).title).toBe(
      'TIMED_OUT',
    )
    expect(sandbox.requests.where({ host: 'api', match: /metrics/ })).toEqual([])
  })
})

describe('a day without report', () => {
  test.each(['organization', 'enterprise'] as const)(
    'has a text for each reason (%s)',
    async (scope) => {
      const report = `${scope}-1-day`
      for (const back of [1, 20]) sandbox.situation({ report, day: day(back) }, 'absent')
      const days = `${day(1)}, ${day(20)}, ${day(21)}`
      const slug = scope === 'organization' ? 'octo-org' : 'octo'
      const result = await run({ scope, slug, 'report-type': report, day: days })
      expect(result.code).toBe(0)
      const [warning = '', ...others] = result.runner.warnings
      expect(others).toEqual([])
      expect(warning.split(/(?<=\.) (?=No data)/)).toEqual([
        expect.stringContaining(`Not ready yet (not-ready): ${report} of ${slug}, ${day(1)}.`),
        expect.stringContaining(`No data (no-report): ${report} of ${slug}, ${day(20)}.`),
      ])
    },
  )
})

describe('the log', () => {
  test('of many days has ranges, and each day in the debug log', async () => {
    const [first, last] = [day(30), day(3)]
    const result = await run({ 'report-type': 'organization-1-day', day: `${first}..${last}` })
    expect(result.runner.log).toContain(
      `organization octo-org · organization-1-day · ${first}..${last} (28 days) · fetched`,
    )
    const lines = result.stdout.split('\n').filter((line) => /^organization octo-org/.test(line))
    expect(lines).toHaveLength(1)
    expect(result.runner.debug.filter((line) => /· fetched · 1 part/.test(line))).toHaveLength(28)
  })

  test('of few days has a line for each', async () => {
    const result = await run({ 'report-type': 'organization-1-day', day: `${day(4)}..${day(3)}` })
    const lines = result.stdout.split('\n').filter((line) => /^organization octo-org/.test(line))
    expect(lines).toHaveLength(2)
  })

  test('ends with days, files and bytes, also without an artifact', async () => {
    const telling = `process.on('exit', () => console.error(process.moduleLoadList.filter((name) => /http|undici/.test(name)).join()))`
    const result = await run(
      { 'report-type': 'organization-1-day', day: `${day(4)}..${day(3)}` },
      { nodeFlags: ['--import', `data:text/javascript,${encodeURIComponent(telling)}`] },
    )
    const { files, bytes } = result.outputs
    expect(lastLine(result)).toBe(`Result: 2 days, ${files} files, ${bytes} bytes`)
    // Node's own fetch takes a while to load, and nothing here needs it.
    expect(result.stderr).toMatch(/_http_client/)
    expect(result.stderr).not.toMatch(/undici/)
  })

  test('ends with the addresses of artifact and commit', async () => {
    await newRepository(git, 'octo-org/endings')
    const result = await run({
      ...{ artifact: 'true', commit: 'true', 'commit-repository': 'octo-org/endings' },
      'report-type': 'organization-1-day',
    })
    expect(result.code).toBe(0)
    const { 'artifact-url': artifact = '?', 'commit-url': commit = '?' } = result.outputs
    expect(lastLine(result)).toContain(` · artifact ${artifact}`)
    expect(lastLine(result)).toContain(` · commit ${commit}`)
  })

  test('of a red run has one error, and ends with what was stored', async () => {
    sandbox.put('repos-1-day', 'organization', 'octo-org', day(3), [Buffer.from('<html>')])
    const result = await run({ 'report-type': 'repos-1-day, organization-1-day', day: day(3) })
    errorOf(result)
    expect(lastLine(result)).toMatch(/^Result: 1 day, 1 file, /)
  })
})

describe('what a run leaves', () => {
  test('is outputs, of a dry run too, which says that the token was not tried', async () => {
    const result = await run({ 'report-type': 'organization-1-day', 'dry-run': 'true' })
    expect(result.code).toBe(0)
    expect(result.outputs).toMatchObject({
      ...{ files: '0', bytes: '0', rows: '0', results: '[]', changed: 'false', path: '' },
      ...{ 'unavailable-days': '[]', 'revised-days': '[]', 'latest-day': '', metrics: '{}' },
    })
    expect(result.stdout).toMatch(/token was not tried/)
    expect(sandbox.requests.where({ host: 'api', match: /copilot/ })).toEqual([])
  })

  test('in the artifact of a red run is the page with the box of the failure', async () => {
    sandbox.put('repos-1-day', 'organization', 'octo-org', day(3), [Buffer.from('<html>')])
    const types = 'repos-1-day, organization-1-day'
    const result = await run({ artifact: 'true', 'report-type': types, day: day(3) })
    errorOf(result)
    const page = (await result.unzipArtifact('copilot-usage-reports-octo-org')).get('summary.md')
    expect(page?.toString()).toMatch(/The run failed:.*1 of 2 reports could not be kept/)
    expect(resultsOf(result).map(({ state }) => state)).toEqual(['failed', 'stored'])
  })

  test('is the commit, told in the outputs, although the page cannot be written', async () => {
    const repository = await newRepository(git, 'octo-org/pageless')
    const folder = mkdtempSync(join(tmpdir(), 'run-'))
    // A folder in the place of the page: it cannot be written, whoever runs this.
    mkdirSync(join(folder, 'workspace', 'out', 'summary.md', 'x'), { recursive: true })
    const result = await run(
      {
        ...{ path: 'out', artifact: 'true', commit: 'true' },
        ...{ 'commit-repository': 'octo-org/pageless', 'report-type': 'organization-1-day' },
      },
      { folder },
    )
    expect(errorOf(result).title).toBe('DISK_FAILED')
    expect(result.outputs).toMatchObject({ changed: 'true', files: '1', 'summary-path': '' })
    expect(result.outputs['commit-url']).toMatch(/pageless/)
    expect((await pathsOf(repository)).join()).toContain('organization-1-day')
    expect(result.summary).toMatch(/The run failed:.*could not be written/)
  })

  test('a warning names an input without effect, and the run goes on', async () => {
    const result = await run({ since: day(9), 'summary-users': 'true' })
    expect(result.code).toBe(0)
    expect(result.runner.warnings).toEqual([
      expect.stringMatching(/^The input since has no effect here/),
      expect.stringMatching(/^The input summary-users has no effect here/),
    ])
  })
})
