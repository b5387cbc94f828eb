import { describe, expect, test } from '@jest/globals'
import { type Answer, type SandboxRequest } from '../../sandbox/http.js'
import { checkExchange } from '../../sandbox/openapi.js'
import { startSandbox } from '../../sandbox/sandbox.js'

const request = (method: string, url: string, body: unknown = undefined): SandboxRequest => {
  const { pathname, searchParams } = new URL(url, 'http://x')
  return {
    method,
    path: pathname,
    query: searchParams,
    params: {},
    headers: {},
    body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
    token: undefined,
    json: () => body,
  }
}

const problems = (asked: SandboxRequest, answer: Answer) =>
  checkExchange(asked, answer).map(({ problem }) => problem)

const DAY = '/orgs/octo-org/copilot/metrics/reports/users-1-day?day=2026-11-18'
const links = { download_links: ['https://example.com/a'], report_day: '2026-11-18' }

describe('answers', () => {
  test.each<[string, Answer]>([
    ['links', { status: 200, body: links }],
    ['no links', { status: 200, body: { ...links, download_links: [] } }],
    ['no content', { status: 204 }],
    ['an error', { status: 403, body: { message: 'no' } }],
    ['an undocumented one that says so', { status: 200, body: '""', undocumented: 'seen' }],
  ])('as described: %s', (_, answer) => {
    expect(problems(request('GET', DAY), answer)).toEqual([])
  })

  test.each<[string, Answer, string]>([
    [
      'a field is missing',
      { status: 200, body: { download_links: [] } },
      "required property 'report_day'",
    ],
    ['a wrong type', { status: 200, body: { ...links, download_links: 'x' } }, 'must be array'],
    [
      'a wrong format',
      { status: 200, body: { ...links, report_day: 'today' } },
      'must match format "date"',
    ],
    ['no JSON', { status: 200, body: '<html>' }, 'must be object'],
    ['a status of its own', { status: 418 }, 'this status is not documented'],
  ])('not as described: %s', (_, answer, problem) => {
    expect(problems(request('GET', DAY), answer)).toEqual([expect.stringContaining(problem)])
  })
})

describe('requests', () => {
  test('a query parameter that is required, or malformed', () => {
    const answer = { status: 204 }
    expect(problems(request('GET', DAY.replace(/\?.*/, '')), answer)).toEqual([
      'query day is missing',
    ])
    expect(problems(request('GET', `${DAY}x`), answer)).toEqual([
      expect.stringMatching(/^query day: .*format/),
    ])
  })

  test('a body', () => {
    const ref = { ref: 'refs/heads/main', sha: 7 }
    const asked = request('POST', '/repos/octo-org/reports/git/refs', ref)
    expect(problems(asked, { status: 201, body: 1 })).toEqual([
      expect.stringMatching(/^request body: .*must be string/),
      expect.stringMatching(/^answer: /),
    ])
  })

  test('refs and paths with slashes find their operation', () => {
    const answer = { status: 404, body: { message: 'Not Found' } }
    expect(problems(request('GET', '/repos/o/r/git/ref/heads/a/b'), answer)).toEqual([])
    expect(problems(request('GET', '/repos/o/r/contents/a/b/c.json'), answer)).toEqual([])
  })

  test('enterprise endpoints of the retired usage API come from an older description', () => {
    const row = { day: '2026-11-18', breakdown: [], total_active_users: 3 }
    const path = '/enterprises/octo/team/core/copilot/usage?page=1&per_page=28'
    expect(problems(request('GET', path), { status: 200, body: [row] })).toEqual([])
    expect(
      problems(request('GET', path), { status: 200, body: [{ ...row, extra: 1 }] }),
    ).toHaveLength(1)
  })
})

test('a mounted route that answers wrongly, and a request without a version, are caught', async () => {
  const handle = () => ({ status: 200, body: { download_links: [7], report_day: '2026-11-18' } })
  const pattern = '/orgs/{org}/copilot/metrics/reports/users-1-day'
  const sandbox = await startSandbox({
    routes: [{ method: 'GET', pattern, access: 'reports', handle }],
  })
  try {
    const headers = { authorization: `token ${sandbox.tokens.reports}` }
    await fetch(sandbox.apiUrl + DAY, { headers })
    const path = `GET ${DAY.replace(/\?.*/, '')}`
    expect(sandbox.violations).toEqual([
      { request: path, status: 0, problem: 'the request names no X-GitHub-Api-Version' },
      { request: path, status: 200, problem: 'answer: data/download_links/0 must be string' },
    ])
  } finally {
    await sandbox.stop()
  }
})

test('sandboxes of a process share the storage, not their data', async () => {
  const [one, two] = await Promise.all([startSandbox({ seed: 'a' }), startSandbox({ seed: 'b' })])
  const first = async ({ apiUrl, days, tokens }: typeof one) => {
    const url = `${apiUrl}/orgs/octo-org/copilot/metrics/reports/repos-1-day?day=${days.at(-1)}`
    const answer = await fetch(url, { headers: { authorization: `token ${tokens.reports}` } })
    const { download_links } = (await answer.json()) as { download_links: string[] }
    return (await fetch(download_links[0] ?? '')).text()
  }
  const bytes = await first(one)
  await one.stop()
  expect(await first(two)).not.toBe(bytes)
  await two.stop()
})
