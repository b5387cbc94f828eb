import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'

import { type RunOptions } from '../../sandbox/run-action.js'
import { fault } from '../../sandbox/sandbox.js'
import { scanSecrets } from '../../sandbox/secrets.js'
import {
  expectGreen,
  kindsOf,
  openStage,
  pathsOf,
  type Place,
  type Stage,
} from './archive-fixture.js'

/** What must never be committed, never be asked with which token, and what GitHub refuses. */

let stage: Stage
let yesterday: string

beforeAll(async () => {
  stage = await openStage({ days: 3 })
  yesterday = stage.sandbox.days.at(-1) ?? ''
})
afterAll(() => stage.close())
afterEach(() => stage.settle())

const api = () => stage.sandbox.requests.where({ host: 'api' })

/** Nothing was asked but the visibility of repositories, and nothing was written anywhere. */
function expectUntouched(): void {
  const asked = stage.sandbox.requests.all.filter(
    ({ method, path }) => method !== 'GET' || !/^\/repos\/[^/]+\/[^/]+$/.test(path),
  )
  expect(asked).toEqual([])
  expect(stage.writes).toEqual([])
}

const allow = { 'allow-public-repository': 'true' }

describe('data on users and repositories', () => {
  const personal = ['users-1-day', 'users-28-day', 'user-teams-1-day', 'repos-1-day']

  test.each(personal)('%s is not committed to another public repository', async (report) => {
    const place = await stage.place({ visibility: 'public' })
    const inputs = {
      'report-type': `organization-1-day, ${report}`,
      'pseudonym-key': 'k'.repeat(32),
    }
    const refused = await stage.run(place, inputs)
    expect(refused.code).toBe(1)
    expect(refused.runner.errors[0]).toMatch(/PUBLIC_REPOSITORY.*octo-org\/archive-\d+ is public/)
    expect(refused.runner.errors[0]).toContain(report)
    expectUntouched()
    if (report !== 'users-1-day') return
    expectGreen(await stage.run(place, { ...inputs, ...allow }))
    expect((await pathsOf(place)).join()).toContain(report)
  })

  test.each([
    ['committed to', { artifact: 'false', commit: 'true' }],
    ['uploaded from', { artifact: 'true', commit: 'false' }],
  ])('are not %s a public running repository', async (words, inputs) => {
    stage.running.conduct.visibility = 'public'
    const refused = await stage.run(stage.running, { 'report-type': 'repos-1-day', ...inputs })
    expect(refused.code).toBe(1)
    expect(refused.runner.errors[0]).toMatch(/PUBLIC_REPOSITORY.*copilot-reports is public/)
    expect(refused.runner.errors[0]).toContain(words)
    expectUntouched()
    expect(stage.sandbox.artifacts).toEqual([])
  })

  test.each(['commit', 'artifact'] as const)(
    'a %s where nobody can look counts as public',
    async (where) => {
      const place = await stage.place()
      const hidden = where === 'commit' ? place : stage.running
      stage.git.hooks.before = ({ name, repository }) =>
        name === 'GET repository' && `${repository.owner}/${repository.repo}` === hidden.name
          ? { status: 404, body: { message: 'Not Found' } }
          : undefined
      const refused = await stage.run(place, {
        'report-type': 'users-1-day',
        artifact: String(where === 'artifact'),
      })
      expect(refused.code).toBe(1)
      expect(refused.runner.errors[0]).toMatch(/PUBLIC_REPOSITORY.*could not be read/)
      expectUntouched()
    },
  )

  test.each([
    [2, 'the archive is opened', false, false],
    [3, 'something is sent', false, false],
    [4, 'the branch moves', false, false],
    [5, 'the page of the artifact is written', true, false],
    [6, 'the artifact goes up', true, false],
    [7, 'the page goes up by itself', true, true],
    [8, 'the page of the job is written', true, true],
  ])('go nowhere once it is public: look %i, when %s', async (look, _, commits, uploads) => {
    const place = stage.running
    if ((await place.git.ref('refs/heads/main')) === undefined) {
      await place.git.commit('main', { 'README.md': '# Here\n' }, 'Begin')
    }
    const head = await place.git.ref('refs/heads/main')
    let looks = 0
    stage.git.hooks.before = ({ name }) => {
      looks += name === 'GET repository' ? 1 : 0
      if (looks >= look) place.conduct.visibility = 'public'
      return undefined
    }
    const result = await stage.run(place, {
      'report-type': 'users-1-day',
      'summary-users': 'true',
      'commit-path': `look-${look}`,
      artifact: 'true',
    })
    expect([result.code, looks]).toEqual([1, expect.any(Number)])
    expect(result.runner.errors).toEqual([expect.stringMatching(/PUBLIC_REPOSITORY/)])
    expect((await place.git.ref('refs/heads/main')) !== head).toBe(commits)
    expect(result.artifacts.length > 0).toBe(uploads)
    const rows = [
      ...stage.sandbox.parts('users-1-day', 'organization', 'octo-org', yesterday),
    ].join()
    const logins = [...rows.matchAll(/"user_login":"([^"]+)"/g)].map(([, login = '']) => login)
    expect(logins.length).toBeGreaterThan(1)
    const page = `${result.summary}${String(result.files().get('summary.md'))}${result.stdout}`
    for (const login of logins)
      expect(page).not.toMatch(new RegExp(`(?<![\\w-])${login}(?![\\w-])`))
  })

  test('in an aggregated report are not published either', async () => {
    stage.running.conduct.visibility = 'public'
    const [part] = stage.sandbox.parts('organization-1-day', 'organization', 'octo-org', yesterday)
    const named = Buffer.from(String(part).replace('{', '{"user_login":"mona-lisa-x",'))
    stage.sandbox.put('organization-1-day', 'organization', 'octo-org', yesterday, [named])
    const place = await stage.place({ visibility: 'public' })
    const result = await stage.run(place, {
      'report-type': 'organization-1-day',
      day: yesterday,
      artifact: 'true',
    })
    expect(result.runner.errors).toEqual([expect.stringMatching(/PUBLIC_REPOSITORY/)])
    expect([result.outputs['changed'], result.artifacts.length]).toEqual(['false', 0])
    expect(`${result.summary}${result.stdout}`).not.toContain('mona-lisa-x')
  })

  test('in an internal repository are committed with a warning', async () => {
    const place = await stage.place({ visibility: 'internal' })
    const result = await stage.run(place, { 'report-type': 'users-1-day' })
    expectGreen(result)
    expect(result.runner.warnings).toEqual([
      expect.stringMatching(`users-1-day.*${place.name}.* is internal`),
    ])
  })

  test('aggregates are free', async () => {
    stage.running.conduct.visibility = 'public'
    const place = await stage.place({ visibility: 'public' })
    const inputs = { 'report-type': 'organization-1-day, organization-28-day', artifact: 'true' }
    const result = await stage.run(place, inputs)
    expectGreen(result)
    expect([result.outputs['changed'], result.artifacts.length]).toEqual(['true', 2])
  })

  test('are on no public page, even where publishing them is allowed', async () => {
    stage.running.conduct.visibility = 'public'
    const place = await stage.place()
    const report = 'users-1-day, user-teams-1-day, repos-1-day'
    const result = await stage.run(place, { 'report-type': report, artifact: 'true', ...allow })
    expectGreen(result)
    const text = [...result.files()]
      .map(([path, bytes]) => (path.startsWith('ndjson/') ? String(bytes) : ''))
      .join('\n')
    const logins = [...text.matchAll(/"user_login":"([^"]+)"/g)].map(([, login = '']) => login)
    const repositories = text
      .split('\n')
      .filter((line) => line.includes('"repo_name"'))
      .map((line) => JSON.parse(line) as { repo_name: string; repo_visibility: string })
    const hidden = repositories.filter((row) => row.repo_visibility.toLowerCase() !== 'public')
    expect([logins.length > 1, hidden.length > 0]).toEqual([true, true])
    const page = `${result.summary}${String(result.files().get('summary.md'))}`
    for (const name of [...logins, ...hidden.map((row) => row.repo_name)]) {
      expect(page).not.toMatch(new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'i'))
    }
    expect(page).not.toContain(place.name)
  })

  test.each([
    ['GET blobs', {}],
    ['GET trees', { 'dry-run': 'true', day: 'missing' }],
    ['GET repository', {}],
    ['POST trees', {}],
  ])(
    'a private repository that answers %s with its own name is named nowhere, %j',
    async (refused, inputs) => {
      const place = await stage.place()
      const usual = { 'report-type': 'users-1-day, user-teams-1-day', day: yesterday }
      // History is made of what is there.
      if (refused === 'GET blobs') expectGreen(await stage.run(place, usual))
      stage.running.conduct.visibility = 'public'
      const [owner = '', name = ''] = place.name.split('/')
      const own = [place.name, encodeURIComponent(place.name.toUpperCase()), `${name} of ${owner}`]
      let refusals = 0
      stage.git.hooks.before = ({ name: called, repository }) => {
        if (called !== refused || repository.repo !== name) return undefined
        refusals += 1
        const headers = { 'x-github-request-id': name }
        return { status: 403, headers, body: { message: own.join() } }
      }
      const result = await stage.run(place, {
        ...(refused === 'GET blobs' ? { 'report-type': 'organization-1-day' } : usual),
        ...inputs,
      })
      expect([result.code, refusals > 0]).toEqual([1, true])
      const files = [...result.files()].map(([path, bytes]) => path + String(bytes))
      const told = [result.stdout, result.summary, JSON.stringify(result.outputs), ...files]
      expect(told.join().toLowerCase()).not.toContain(name)
    },
  )

  test.each(['private', 'public'] as const)(
    'what GitHub says of a refusal may name somebody: a %s run',
    async (visibility) => {
      stage.running.conduct.visibility = visibility
      stage.git.hooks.before = ({ name }) =>
        /ref|commit|GraphQL/i.test(name) && !name.startsWith('GET')
          ? { status: 403, body: { message: 'hubot-the-second may not push.' } }
          : undefined
      const said = JSON.stringify({ message: 'mona-lisa-x is no owner of octo-org.' })
      stage.sandbox.fault({
        ...{ on: 'reports', match: 'organization-28-day' },
        script: [fault.answer(403, {}, said)],
      })
      const inputs = { 'report-type': 'organization-28-day', artifact: 'false' }
      const debug = { env: { RUNNER_DEBUG: '1' } }
      const refused = await stage.run(stage.running, { ...inputs, commit: 'false' }, debug)
      const place = stage.running
      if ((await place.git.ref('refs/heads/main')) === undefined)
        await place.git.commit('main', { 'README.md': '# Here\n' }, 'Begin')
      const unwritten = await stage.run(
        place,
        { ...inputs, 'report-type': 'organization-1-day' },
        debug,
      )
      for (const [result, who] of [
        [refused, 'mona-lisa-x'],
        [unwritten, 'hubot-the-second'],
      ] as const) {
        expect(result.runner.errors).toHaveLength(1)
        const told = [result.stdout, result.stderr, result.summary, JSON.stringify(result.outputs)]
        const open = visibility === 'private'
        expect([who, told.join().includes(who)]).toEqual([who, open])
        expect([who, (result.runner.errors[0] ?? '').includes(who)]).toEqual([who, open])
      }
    },
  )

  test('summary-users in a public repository is a mistake in the inputs', async () => {
    stage.running.conduct.visibility = 'public'
    const inputs = { 'report-type': 'users-1-day', 'summary-users': 'true', ...allow }
    const refused = await stage.run(await stage.place(), inputs)
    expect(refused.code).toBe(1)
    expect(refused.runner.errors[0]).toMatch(/INPUT_INVALID.*summary-users.*public/)
    expectUntouched()
  })
})

describe('tokens', () => {
  const inputs = {
    'report-type': 'users-1-day, organization-28-day',
    artifact: 'true',
    format: 'ndjson, parquet',
  }

  test('each go to their own host and paths, and nowhere else', async () => {
    const place = await stage.place()
    const result = await stage.run(place, inputs)
    expectGreen(result)
    const { requests, tokens, links } = stage.sandbox
    const rules: Readonly<Record<string, RegExp>> = {
      reports: /^api GET \/orgs\/octo-org\/copilot\/metrics\/reports\/[\w-]+(\/latest)?$/,
      github: /^api GET \/repos\/octo-org\/copilot-reports$/,
      commit: new RegExp(`^api ((GET|POST|PATCH) /repos/${place.name}(/git/.*)?|POST /graphql)$`),
      runtime: /^artifact POST /,
      none: /^storage /,
    }
    const seen = new Set<string>()
    for (const { host, method, path, tokens: sent } of requests.all) {
      const name = sent.join() || 'none'
      seen.add(name)
      expect(`${host} ${method} ${path}`).toMatch(rules[name] ?? /no such token/)
    }
    expect([...seen].sort()).toEqual(Object.keys(rules).sort())
    expect(await scanSecrets(result, [...Object.values(tokens), ...links])).toEqual([])
    const committed = [...(await place.git.files('main')).keys()]
    const texts = await Promise.all(committed.map((path) => place.git.read('main', path)))
    const log = JSON.stringify([texts.map(String), await place.git.log('main')])
    for (const secret of Object.values(tokens)) expect(log).not.toContain(secret)
    expect(log).not.toContain('sig=')
    expect(stage.writes.map(({ name }) => name)).toEqual(['POST graphql'])
  })

  test("the workflow's own commits where no other is given", async () => {
    await stage.running.git.commit('main', { 'README.md': '# Here\n' }, 'Begin')
    const result = await stage.run(stage.running, {
      ...inputs,
      'commit-repository': undefined,
      'commit-token': undefined,
    })
    expectGreen(result)
    expect(result.outputs['commit-sha']).toBe(await stage.running.git.ref('refs/heads/main'))
    const repository = api().filter(({ path }) => path.startsWith('/repos/'))
    expect(new Set(repository.flatMap(({ tokens }) => tokens))).toEqual(new Set(['github']))
    expect(repository.every(({ path }) => path.startsWith(`/repos/${stage.running.name}`))).toBe(
      true,
    )
    expect(result.summary).toContain(result.outputs['commit-sha']?.slice(0, 7))
  })
})

describe('what GitHub refuses', () => {
  interface Refusal {
    readonly what: string
    readonly error: RegExp
    readonly inputs?: RunOptions['inputs']
    readonly make: () => Promise<Place>
  }
  const denied = (status: number, message: string) => ({
    status,
    body: { message, status: String(status) },
  })
  const ruled = async (status: number, message: string) => {
    const place = await stage.place()
    place.conduct.rules['refs/heads/main'] = { ...denied(status, message), undocumented: 'a rule' }
    return place
  }
  const withFile = async (path: string) => {
    const place = await stage.place()
    await place.git.commit('main', { [path]: 'in the way\n' })
    return place
  }
  const refusals: readonly Refusal[] = [
    {
      what: 'a ruleset',
      error: /COMMIT_PROTECTED.*through a pull request.*commit-branch/,
      make: () =>
        ruled(
          422,
          'Repository rule violations found\n\nChanges must be made through a pull request.',
        ),
    },
    {
      what: 'a protected branch',
      error: /COMMIT_PROTECTED.*bypass/,
      make: () => ruled(403, 'Protected branch update failed for refs/heads/main.'),
    },
    {
      what: 'a missing permission',
      error: /COMMIT_FORBIDDEN.*Resource not accessible by integration.*contents: write/,
      make: () => stage.place({ denied: denied(403, 'Resource not accessible by integration') }),
    },
    {
      what: 'an archived repository',
      error: /COMMIT_FORBIDDEN.*archived/,
      make: () => stage.place({ archived: true }),
    },
    {
      what: 'a repository that is not there',
      error: /COMMIT_REPOSITORY_NOT_FOUND.*octo-org\/nowhere/,
      inputs: { 'commit-repository': 'octo-org/nowhere' },
      make: () => stage.place(),
    },
    {
      what: 'a file where a folder belongs',
      error: /COMMIT_PATH_BLOCKED.*copilot-usage-reports\/ndjson.*file/,
      make: () => withFile('copilot-usage-reports/ndjson'),
    },
    {
      what: 'a branch beside its own folder',
      error: /COMMIT_BRANCH_INVALID.*main\/data.*main/,
      inputs: { 'commit-branch': 'main/data' },
      make: () => stage.place(),
    },
    {
      what: 'a name that no branch can have',
      error: /INPUT_INVALID.*commit-branch.*two dots/,
      inputs: { 'commit-branch': 'data..usage' },
      make: () => stage.place(),
    },
    {
      what: 'a path that git keeps to itself',
      error: /INPUT_INVALID.*commit-path.*\.git/,
      inputs: { 'commit-path': 'data/.git/x' },
      make: () => stage.place(),
    },
  ]

  test.each(refusals)('$what: one error that tells what to do', async ({ make, inputs, error }) => {
    const place = await make()
    const head = await place.git.ref('refs/heads/main')
    const result = await stage.run(place, {
      'report-type': 'organization-1-day',
      day: yesterday,
      ...inputs,
    })
    expect(result.code).toBe(1)
    expect(result.runner.errors).toEqual([expect.stringMatching(error)])
    expect(await place.git.ref('refs/heads/main')).toBe(head)
    expect([result.outputs['changed'] ?? 'false', result.outputs['commit-sha'] ?? '']).toEqual([
      'false',
      '',
    ])
    const refs = stage.writes.filter(({ name }) => name === 'PATCH refs')
    expect(refs.length).toBeLessThanOrEqual(1)
    if (result.outputs['results'] !== undefined) expect(kindsOf(result)).toEqual(['failed'])
  })
})
