import { inflateSync } from 'node:zlib'

import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { type GitData, openGitData } from '../../sandbox/git-data.js'
import { type Run, runAction } from '../../sandbox/run-action.js'
import { REPOSITORY } from '../../sandbox/run-environment.js'
import { type Answer, fault, type Sandbox, startSandbox } from '../../sandbox/sandbox.js'
import { scanSecrets } from '../../sandbox/secrets.js'
import { bytesOf } from '../../src/page/base91.js'
import { newRepository, resultsOf } from './runs.js'

/** One run whose every server quotes every secret that it knows, wherever there is room, and what is left of it. */

const EVER = Number.POSITIVE_INFINITY
const KEY = 'q83vEjRWeJq8zd7/ABEiM0RVZneImaq7zN3u//8AESI='
const IN_FRAGMENT = 'Frg9Ty2Bv6Nc4Mx8Zl1Kq3Pw'
/** What a server may call a signature so that it is taken out of everything. */
const OWN_WORDS = 'organization%2Focto-org'

let sandbox: Sandbox
let git: GitData
let run: Run
let canaries: string[]

const escaped = (text: string) =>
  [...text].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
const SPELLINGS = [
  String,
  escaped,
  encodeURIComponent,
  (text: string) => [...text].map((one) => `&#${one.charCodeAt(0)};`).join(''),
  (text: string) => Buffer.from(`${text} `).toString('base64'),
  (text: string) => text.replace(/(.{7})/g, '$1", "'),
]
const quoted = (spelling: number) =>
  [...Object.values(sandbox.tokens), KEY].map(SPELLINGS[spelling] ?? String).join(' and ')

/** The true answer, which also quotes: in headers, and in members that nobody asked for. */
const quoting = fault.rewrite((answer: Answer) => {
  const text = quoted(1)
  const names = ['x-github-request-id', 'x-accepted-oauth-scopes', 'warning', 'deprecation', 'etag']
  const headers = Object.fromEntries(names.map((name, at) => [name, quoted(at % 3)]))
  const isObject = typeof answer.body === 'object' && !Buffer.isBuffer(answer.body)
  const body = isObject ? { ...answer.body, note: text, [text]: text } : answer.body
  return { ...answer, headers: { ...answer.headers, ...headers }, body }
})

const refusing = (report: string, status: number, spelling: number) =>
  sandbox.fault({
    ...{ on: 'reports', match: report, times: EVER },
    script: [fault.apiError(status, quoted(spelling), { 'x-github-request-id': quoted(0) })],
  })

/** Rows in which every text is a secret. */
function soil(report: string, day: string): void {
  const secrets = [...Object.values(sandbox.tokens), KEY, IN_FRAGMENT]
  const parts = sandbox.parts(report, 'organization', 'octo-org', day).map((part) => {
    let next = 0
    const soiled = part
      .toString('utf8')
      .replace(/"(language|model|ide|feature)":"[^"]*"/g, (_whole, name: string) => {
        next += 1
        return `"${name}":${JSON.stringify(secrets[next % secrets.length])}`
      })
    return Buffer.from(soiled)
  })
  sandbox.put(report, 'organization', 'octo-org', day, parts)
}

beforeAll(async () => {
  git = await openGitData()
  sandbox = await startSandbox({
    ...{ users: 9, days: 8, organizations: ['octo-org'], routes: git.routes },
  })
  await newRepository(git, REPOSITORY)
  const day = sandbox.days.at(-1) ?? ''
  for (const report of ['organization-1-day', 'users-1-day']) soil(report, day)
  refusing('user-teams-1-day', 403, 3)
  refusing('repos-1-day', 422, 4)
  refusing('billing/seats', 404, 5)
  const gone = fault.answer(410, { 'x-ms-request-id': quoted(0) }, `<Error>${quoted(3)}</Error>`)
  sandbox.fault({ on: 'storage', match: 'users-28-day', script: [gone], times: EVER })
  const odd = fault.answer(200, {}, { download_links: [quoted(0), quoted(2)], [quoted(1)]: 1 })
  sandbox.fault({ on: 'reports', match: 'organization-28-day', script: [odd], times: EVER })
  const marked = (link: string) => `${link}&x-signature=${OWN_WORDS}#state=${IN_FRAGMENT}`
  const links = fault.rewrite((answer: Answer) => {
    const body = answer.body as { readonly download_links: readonly string[] }
    return { ...answer, body: { ...body, download_links: body.download_links.map(marked) } }
  })
  sandbox.fault({ on: 'reports', match: /metrics\/reports/, script: [links], times: EVER })
  for (const on of ['git', 'artifact'] as const)
    sandbox.fault({ on, script: [quoting], times: EVER })
  run = await runAction({
    sandbox,
    inputs: {
      'report-type':
        'organization-1-day,users-1-day,user-teams-1-day,repos-1-day,seats,users-28-day,organization-28-day',
      ...{ day, format: 'ndjson,csv', commit: 'true', 'commit-token': sandbox.tokens.commit },
      ...{ 'pseudonym-key': KEY, 'summary-users': 'true' },
      'commit-message': `Reports, with ${quoted(0)}`,
    },
    env: { COPILOT_REPORTS_TIME_SCALE: '0.05', RUNNER_DEBUG: '1' },
  })
  const whole = [...Object.values(sandbox.tokens), KEY, IN_FRAGMENT]
  // A piece says enough: labels of charts are shorter than a token.
  canaries = whole.flatMap((secret) =>
    Array.from({ length: Math.ceil((secret.length - 15) / 4) }, (_, at) =>
      secret.slice(4 * at, 4 * at + 16),
    ),
  )
})
afterAll(async () => {
  await sandbox.stop()
  await git.close()
})

test('it did what it could, and was told of what failed', () => {
  expect(resultsOf(run).map(({ report, state }) => `${report} ${state}`)).toEqual([
    ...['organization-28-day failed', 'repos-1-day failed', 'user-teams-1-day failed'],
    ...['users-28-day failed', 'seats failed'],
    ...['organization-1-day stored', 'users-1-day stored'],
  ])
  expect(run.runner.errors).toHaveLength(1)
  for (const code of [
    ...['ROLE_MISSING', 'API_REFUSED', 'SEATS_REFUSED'],
    ...['REPORT_INCOMPLETE', 'API_ANSWER_INVALID'],
  ])
    expect(run.summary).toContain(code)
  expect(run.outputs['changed']).toBe('true')
  expect(run.artifacts).toHaveLength(2)
})

test('no piece of a secret is in anything that it left: log, summary, page, outputs, files, artifacts, commit', async () => {
  const page = run.files().get('page.html')?.toString('utf8') ?? ''
  const [, length = '', data = ''] = /id="data" data-bytes="(\d+)">([^<]*)</.exec(page) ?? []
  const archive = git.get(REPOSITORY)?.git
  const committed = (await archive?.files('main')) ?? new Map<string, Buffer>()
  const derived = [...committed.keys()].filter((path) => path.includes('/derived/'))
  expect(derived).not.toEqual([])
  const more: Record<string, string | Buffer> = {
    'data of the page': Buffer.from(inflateSync(bytesOf(data, Number(length)))),
    'git log': (await archive?.text(['log', '--format=%B'])) ?? '',
    'names of files': [...committed.keys(), ...run.files().keys()].join('\n'),
  }
  for (const [path, bytes] of committed) more[path] = bytes
  expect(await scanSecrets(run, [...canaries, ...sandbox.links], more)).toEqual([])
})

test('words of our own stay in outputs, and are no masks, whatever a server calls them', () => {
  expect(Object.keys(JSON.parse(run.outputs['metrics'] ?? '{}') as object)).toEqual([
    'organization/octo-org',
  ])
  for (const output of Object.values(run.outputs)) {
    expect(output).not.toContain('***')
    for (const mask of run.runner.masks) expect(output).not.toContain(mask)
  }
})
