import { createServer, request as ask } from 'node:http'
import { type AddressInfo } from 'node:net'

import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'

import { type GitData, openGitData } from '../../sandbox/git-data.js'
import { type Run, type RunOptions, runAction } from '../../sandbox/run-action.js'
import { type Answer, fault, type Sandbox, startSandbox } from '../../sandbox/sandbox.js'
import { REPOSITORY } from '../../sandbox/run-environment.js'
import { scanSecrets } from '../../sandbox/secrets.js'
import { newRepository } from './runs.js'

/** `check-access` through the bundle: each report once, nothing stored, a table that says what to do. */

const env = { COPILOT_REPORTS_TIME_SCALE: '0.05' }
const EVER = Number.POSITIVE_INFINITY
const ARCHIVE = 'octo-org/secret-archive'

let git: GitData
let sandbox: Sandbox

beforeAll(async () => {
  git = await openGitData()
  sandbox = await startSandbox({ users: 6, days: 10, routes: git.routes })
  for (const name of [REPOSITORY, ARCHIVE]) await newRepository(git, name)
})
afterAll(async () => {
  await sandbox.stop()
  await git.close()
})
afterEach(() => sandbox.reset())

/** Runs a check, and holds against it what is true of every one. */
async function check(inputs: RunOptions['inputs'], more: Partial<RunOptions> = {}): Promise<Run> {
  const run = await runAction({
    sandbox,
    inputs: { 'check-access': 'true', ...inputs },
    env,
    ...more,
  })
  expect(await scanSecrets(run, [...Object.values(sandbox.tokens), ...sandbox.links])).toEqual([])
  expect(run.outputs).toMatchObject({
    ...{ files: '0', bytes: '0', rows: '0', results: '[]', changed: 'false', path: '' },
    ...{ 'summary-path': '', metrics: '{}', 'latest-day': '', 'artifact-id': '' },
  })
  expect(run.temp).toEqual([])
  expect(run.workspace).toEqual([])
  expect(sandbox.requests.where({ host: 'storage' })).toEqual([])
  expect(sandbox.requests.where({ host: 'artifact' })).toEqual([])
  expect(sandbox.requests.all.filter(({ method }) => method !== 'GET')).toEqual([])
  const errors = run.runner.annotations.filter(({ level }) => level === 'error')
  expect(errors).toHaveLength(run.code === 0 ? 0 : 1)
  return run
}

/** The line of the table that begins so; the same is on the page of the job. */
function lineOf(run: Run, asked: string): string {
  const lines = run.stdout.split('\n').filter((line) => line.startsWith(asked))
  expect(lines).toHaveLength(1)
  expect(run.summary.replace(/[`]/g, '')).toContain(`| ${asked}`)
  return lines[0] ?? ''
}

const errorOf = (run: Run) => run.runner.errors[0] ?? ''
const asked = (match: RegExp) => sandbox.requests.where({ host: 'api', match })
const day = () => sandbox.days.at(-4) ?? ''

/** GitHub's description of the repository that is committed to, changed. */
const described = (change: object, headers: Record<string, string> = {}) =>
  sandbox.fault({
    on: 'git',
    match: /^\/repos\/octo-org\/secret-archive$/,
    script: [
      fault.rewrite((answer: Answer) => ({
        ...answer,
        headers: { ...answer.headers, ...headers },
        body: { ...(answer.body as object), ...change },
      })),
    ],
    times: EVER,
  })

test('a good token: each report of each slug is asked for once, and nothing is fetched', async () => {
  described({ permissions: { admin: false, push: true, pull: true } })
  const inputs = {
    slug: 'octo-org, octo-labs',
    'report-type':
      'organization-28-day, users-28-day, organization-1-day, users-1-day, user-teams-1-day, repos-1-day, seats, legacy-usage',
    ...{ day: 'missing', commit: 'true', 'commit-repository': ARCHIVE },
    'commit-token': sandbox.tokens.commit,
  }
  // No answer is too late: the sandbox makes its data when it is asked.
  const run = await check(inputs, { env: {} })
  expect(run.code).toBe(0)
  expect(sandbox.violations).toEqual([])
  for (const slug of ['octo-org', 'octo-labs']) {
    for (const report of ['organization-1-day', 'users-1-day', 'user-teams-1-day', 'repos-1-day']) {
      expect(lineOf(run, `${report} of ${slug}, ${day()}`)).toMatch(
        /HTTP 200 +\| The token may read/,
      )
      expect(asked(new RegExp(`/orgs/${slug}/.*/${report}\\?day=${day()}$`))).toHaveLength(1)
    }
    for (const report of ['organization-28-day', 'users-28-day', 'seats', 'legacy-usage']) {
      expect(lineOf(run, `${report} of ${slug}`)).toMatch(/HTTP 200 +\| The token may read it/)
    }
  }
  expect(asked(/\/seats\?page=1&per_page=1$/)).toHaveLength(2)
  expect(asked(/\/copilot\//)).toHaveLength(16)
  expect(lineOf(run, 'the repository that is committed to')).toMatch(/HTTP 200.*may write it/)
  expect(lineOf(run, 'who can read data')).toMatch(/visibility private.*It may go there/)
  expect(run.stdout).toContain('Result: 0 days, 0 files, 0 bytes')
})

test('each refusal is told by itself, and one error tells the first', async () => {
  const refuse = (match: RegExp, answer: ReturnType<typeof fault.answer>) =>
    sandbox.fault({ on: 'reports', match, script: [answer], times: EVER })
  refuse(/users-1-day/, fault.apiError(403, 'monalisa may not read this of hubot'))
  refuse(/repos-1-day/, fault.samlRequired(sandbox.serverUrl))
  refuse(/organization-1-day/, fault.notFound())
  refuse(/28-day/, fault.answer(204))
  refuse(/user-teams/, fault.policyOff())
  refuse(/seats/, fault.apiError(404, 'Not Found', { 'x-oauth-scopes': 'repo' }))
  refuse(/legacy|copilot\/usage/, fault.apiError(410, 'Gone'))
  described({ archived: true })
  const run = await check({
    'report-type':
      'organization-28-day, organization-1-day, users-1-day, user-teams-1-day, repos-1-day, seats, legacy-usage',
    ...{ commit: 'true', 'commit-repository': ARCHIVE, 'commit-token': sandbox.tokens.commit },
  })
  expect(run.code).toBe(1)
  expect(lineOf(run, 'organization-28-day of')).toMatch(/HTTP 204 .*may read it/)
  expect(lineOf(run, 'organization-1-day of')).toMatch(/HTTP 404 .*may read it; GitHub has no/)
  expect(lineOf(run, 'users-1-day of')).toMatch(/HTTP 403 .*may not read it.*read:org/)
  expect(lineOf(run, 'user-teams-1-day of')).toMatch(/HTTP 403 .*policy .* is off.*owner/)
  expect(lineOf(run, 'repos-1-day of')).toMatch(/HTTP 403 .*single sign-on.*\/orgs\/octo-org\/sso/)
  expect(lineOf(run, 'seats of')).toMatch(/HTTP 404 .*may not read seats.*manage_billing:copilot/)
  expect(lineOf(run, 'legacy-usage of')).toMatch(/HTTP 410 .*no longer offers.*organization-28-day/)
  expect(lineOf(run, 'the repository that')).toMatch(/HTTP 200 .*archived.*commit-repository/)
  expect(errorOf(run)).toMatch(/^ROLE_MISSING: 6 of 9 cannot be read or written\. The first: /)
  expect(errorOf(run)).toMatch(/users-1-day of octo-org.*HTTP 403/)
  expect(run.summary).toMatch(/The check failed:/)
  expect(run.stdout + run.summary).not.toMatch(/monalisa may|hubot/)
})

test('a token that nobody knows, and one for commits that may only read', async () => {
  described({ permissions: { admin: false, push: false, pull: true } })
  const run = await check({
    ...{ token: 'ghp_nobodyKnowsThisOne', 'report-type': 'organization-28-day, seats' },
    ...{ commit: 'true', 'commit-repository': ARCHIVE, 'commit-token': sandbox.tokens.commit },
  })
  expect(errorOf(run)).toMatch(/^TOKEN_REJECTED: 3 of 4 cannot be read or written/)
  for (const report of ['organization-28-day', 'seats'])
    expect(lineOf(run, `${report} of`)).toMatch(/HTTP 401 .*does not know the token/)
  expect(lineOf(run, 'the repository that')).toMatch(/may read the repository, but not write it/)
  const said = run.stdout.replaceAll(/^::add-mask::.*$/gm, '')
  expect(said + run.summary).not.toContain('nobodyKnows')
})

test.each([
  [{ permissions: { push: true, pull: true } }, {}, 0, /Whoever the token belongs to may write it/],
  [{ permissions: { push: true } }, { 'x-oauth-scopes': 'gist, read:org' }, 1, /no scope that/],
  [{ permissions: { push: true } }, { 'x-oauth-scopes': 'repo' }, 0, /The token may write it/],
  [{ permissions: { push: false, pull: false } }, {}, 0, /Unknown/],
  [{}, {}, 0, /Unknown/],
  [{ full_name: 'octo-org/renamed' }, {}, 1, /another repository/],
])('a repository described with %j and %j', async (body, headers, code, says) => {
  described(body, headers)
  const run = await check({
    ...{ commit: 'true', 'commit-repository': ARCHIVE, 'commit-token': sandbox.tokens.commit },
  })
  expect(run.code).toBe(code)
  expect(lineOf(run, 'the repository that is committed to')).toMatch(says)
})

test('a day that is answered with 404 alone is judged by the 28-day report', async () => {
  sandbox.fault({ on: 'reports', match: /1-day/, script: [fault.notFound()], times: EVER })
  const known = await check({ 'report-type': 'users-1-day, seats' })
  expect(known.code).toBe(0)
  expect(lineOf(known, 'users-1-day of')).toMatch(/HTTP 404 .*GitHub has no report/)
  expect(lineOf(known, 'organization-28-day of octo-org, to tell')).toMatch(/HTTP 200/)
  expect(asked(/28-day/)).toHaveLength(1)

  sandbox.fault({ on: 'reports', match: /28-day/, script: [fault.notFound()], times: EVER })
  const unknown = await check({ 'report-type': 'users-1-day, seats' })
  expect(errorOf(unknown)).toMatch(/^NOT_FOUND: 2 of 4 /)
  expect(lineOf(unknown, 'users-1-day of')).toMatch(/no such slug.*is it an enterprise/)
})

test('a public repository: told what may not go there; the private one is not named; the rest is asked all the same', async () => {
  const own = git.get(REPOSITORY)?.conduct
  if (own !== undefined) own.visibility = 'public'
  sandbox.fault({ on: 'git', match: /secret-archive/, script: [fault.notFound()], times: EVER })
  const run = await check({
    ...{ scope: 'enterprise', slug: 'octo', 'report-type': 'users-1-day, enterprise-1-day' },
    ...{ commit: 'true', 'commit-repository': ARCHIVE, 'commit-token': sandbox.tokens.commit },
  })
  if (own !== undefined) own.visibility = 'private'
  expect(run.code).toBe(1)
  expect(lineOf(run, 'users-1-day of octo')).toMatch(/HTTP 200/)
  expect(lineOf(run, 'who can read data')).toMatch(
    /visibility public.*allow-public-repository: true/,
  )
  expect(lineOf(run, 'the repository that')).toMatch(/HTTP 404 .*does not exist.*commit-token/)
  expect(errorOf(run)).toMatch(/^COMMIT_REPOSITORY_NOT_FOUND: 2 of 4 /)
  expect(run.stdout + run.summary).not.toContain('secret-archive')
})

test('from a GitHub Enterprise Server, whose API is below /api/v3, to an API below another path; an App that is not installed there', async () => {
  const server = createServer((from, to) => {
    const { port } = new URL(sandbox.apiUrl)
    const path = (from.url ?? '').replace(/^\/(api\/v3|proxied)/, '')
    const known = path !== from.url
    const { headers, method } = from
    const far = ask({ host: '127.0.0.1', port, path: known ? path : '/nowhere', method, headers })
    far.on('response', (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(to)
    })
    from.pipe(far)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const words = 'Resource not accessible by integration'
  sandbox.fault({
    on: 'reports',
    match: /users/,
    script: [fault.apiError(403, words)],
    times: EVER,
  })
  const inputs = {
    ...{ scope: 'enterprise', slug: 'octo', 'report-type': 'enterprise-28-day, users-28-day' },
    'api-url': `${base}/proxied`,
  }
  const run = await check(inputs, { env: { ...env, GITHUB_API_URL: `${base}/api/v3` } })
  server.closeAllConnections()
  server.close()
  expect(errorOf(run)).toMatch(/^APP_NOT_INSTALLED: /)
  expect(lineOf(run, 'enterprise-28-day of octo')).toMatch(/HTTP 200/)
  expect(lineOf(run, 'users-28-day of octo')).toMatch(/HTTP 403 .*not installed on the enterprise/)
  expect(lineOf(run, 'who can read data')).toMatch(/visibility private/)
})

test('a server that fails, and one that does not answer in the time of the run', async () => {
  sandbox.fault({ on: 'reports', match: /28-day/, script: [fault.answer(502)], times: EVER })
  const run = await check({})
  sandbox.reset()
  expect(errorOf(run)).toMatch(/^API_UNREACHABLE: .*HTTP 502, 5 tries.*server is failing/)
  sandbox.fault({ on: 'reports', match: /users/, script: [fault.silence()], times: EVER })
  const late = await runAction({
    ...{ sandbox, env, limited: true },
    inputs: { 'check-access': 'true', 'report-type': 'users-28-day', 'timeout-minutes': '0.3' },
  })
  expect(late.runner.errors).toEqual([expect.stringMatching(/^TIMED_OUT: /)])
})

test('with dry-run nothing is asked: a warning says so', async () => {
  const run = await check({ 'dry-run': 'true' })
  expect(run.code).toBe(0)
  expect(asked(/copilot\//)).toEqual([])
  expect(run.runner.warnings).toEqual([
    'The input check-access has no effect here: with dry-run: true no report is asked for.',
  ])
})
