import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { startSandbox, type Sandbox, type Situation } from '../../sandbox/sandbox.js'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ users: 20, days: 40 })
})
afterEach(() => sandbox.reset())
afterAll(() => sandbox.stop())

const DAILY = ['users-1-day', 'user-teams-1-day', 'repos-1-day']
const ENDPOINTS = [
  ...['enterprise-1-day', ...DAILY].map((report) => ({
    scope: 'enterprise' as const,
    slug: 'octo',
    report,
  })),
  ...['organization-1-day', ...DAILY].map((report) => ({
    scope: 'organization' as const,
    slug: 'octo-org',
    report,
  })),
]
const WINDOWS = [
  { scope: 'enterprise' as const, slug: 'octo', report: 'enterprise-28-day' },
  { scope: 'enterprise' as const, slug: 'octo', report: 'users-28-day' },
  { scope: 'organization' as const, slug: 'octo-org', report: 'organization-28-day' },
  { scope: 'organization' as const, slug: 'octo-org', report: 'users-28-day' },
]

const base = (scope: string) => (scope === 'enterprise' ? 'enterprises' : 'orgs')

async function ask(path: string, token = sandbox.tokens.reports): Promise<Response> {
  return fetch(`${sandbox.apiUrl}${path}`, {
    headers: { authorization: `Bearer ${token}`, 'x-github-api-version': '2026-03-10' },
  })
}

const yesterday = () => sandbox.days.at(-1) ?? ''
const usersOn = (day: string) => `/orgs/octo-org/copilot/metrics/reports/users-1-day?day=${day}`

interface Links {
  download_links: string[]
  report_day?: string
  report_end_day?: string
}

const linksOf = async (path: string) => (await (await ask(path)).json()) as Links

/** Comparing megabytes is the work of a digest, not of a matcher. */
const digests = (parts: readonly Buffer[]) =>
  parts.map((part) => `${part.length} ${createHash('sha256').update(part).digest('hex')}`)

async function bytesBehind(links: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(links.map((link) => fetch(link)))
  expect(answers.map(({ status }) => status)).toEqual(links.map(() => 200))
  return digests(
    await Promise.all(answers.map(async (answer) => Buffer.from(await answer.arrayBuffer()))),
  )
}

describe('the twelve report endpoints', () => {
  test.each(ENDPOINTS)(
    '$scope $report: links lead to the parts of the day',
    async ({ scope, slug, report }) => {
      const path = `/${base(scope)}/${slug}/copilot/metrics/reports/${report}?day=${yesterday()}`
      const links = await linksOf(path)
      expect(links.report_day).toBe(yesterday())
      const parts = await bytesBehind(links.download_links)
      expect(parts).toEqual(digests(sandbox.parts(report, scope, slug, yesterday())))
      expect(sandbox.violations).toEqual([])
    },
  )

  test.each(WINDOWS)(
    '$scope $report: the window ends yesterday',
    async ({ scope, slug, report }) => {
      const links = await linksOf(
        `/${base(scope)}/${slug}/copilot/metrics/reports/${report}/latest`,
      )
      expect(links.report_end_day).toBe(yesterday())
      expect(await bytesBehind(links.download_links)).toEqual(
        digests(sandbox.parts(report, scope, slug)),
      )
      expect(sandbox.violations).toEqual([])
    },
  )

  test('another token, another slug, a day without data', async () => {
    expect((await ask(usersOn(yesterday()), sandbox.tokens.github)).status).toBe(401)
    expect((await ask('/orgs/nobody/copilot/metrics/reports/users-28-day/latest')).status).toBe(404)
    expect((await ask(usersOn('2020-01-01'))).status).toBe(204)
    expect(sandbox.requests.tokensAt('api')).toEqual(['github', 'reports'])
    expect(sandbox.violations).toEqual([])
  })

  test('bytes that a test puts are served as they are', async () => {
    const parts = [
      Buffer.from('\ufeff{"user_id":1}\r\n'),
      Buffer.alloc(0),
      Buffer.from([0xff, 0x00]),
    ]
    sandbox.put('users-1-day', 'organization', 'octo-org', '2026-01-02', parts)
    const links = await linksOf(usersOn('2026-01-02'))
    expect(await bytesBehind(links.download_links)).toEqual(digests(parts))
  })
})

describe('situations of a day', () => {
  const faces: [Situation, number, string][] = [
    ['absent', 204, ''],
    ['empty-string', 200, '""'],
    ['empty-body', 200, ''],
    ['null', 200, 'null'],
    ['json-string', 200, '"No report for this day"'],
    ['not-found', 404, 'Not Found'],
    ['empty-links', 200, '"download_links":[]'],
  ]
  test.each(faces)('%s', async (situation, status, body) => {
    sandbox.situation({ day: yesterday() }, situation)
    const answer = await ask(usersOn(yesterday()))
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(body)
    expect(sandbox.violations).toEqual([])
  })

  test('a late day comes when it was asked for often enough', async () => {
    sandbox.situation({ report: 'users-1-day', day: yesterday() }, { lateBy: 2 })
    const statuses = [1, 2, 3].map(async () => (await ask(usersOn(yesterday()))).status)
    expect((await Promise.all(statuses)).sort()).toEqual([200, 204, 204])
  })

  test('a revised day has other numbers from the second time on', async () => {
    sandbox.situation({ day: yesterday() }, 'revised')
    const first = await bytesBehind((await linksOf(usersOn(yesterday()))).download_links)
    const second = await bytesBehind((await linksOf(usersOn(yesterday()))).download_links)
    const third = await bytesBehind((await linksOf(usersOn(yesterday()))).download_links)
    expect(second).not.toEqual(first)
    expect(third).toEqual(second)
  })

  test('a day that is revised now has other numbers in all its reports, and in no other day', async () => {
    const before = sandbox.days.at(-2) ?? ''
    const aggregate = `/orgs/octo-org/copilot/metrics/reports/organization-1-day?day=${yesterday()}`
    const all = async () =>
      Promise.all(
        [usersOn(yesterday()), aggregate, usersOn(before)].map(async (path) =>
          bytesBehind((await linksOf(path)).download_links),
        ),
      )
    const [users, whole, other] = await all()
    sandbox.revise(yesterday())
    const now = await all()
    expect(now[0]).not.toEqual(users)
    expect(now[1]).not.toEqual(whole)
    expect(now[2]).toEqual(other)
  })

  test('a day that was prepared is served as it would have been', async () => {
    const day = sandbox.days.at(-3) ?? ''
    await sandbox.prepare('users-1-day', 'organization', 'octo-org', [day])
    const parts = sandbox.parts('users-1-day', 'organization', 'octo-org', day)
    const links = await linksOf(usersOn(day))
    expect(await bytesBehind(links.download_links)).toEqual(digests(parts))
  })

  test('reports that GitHub began later have no earlier days', async () => {
    const year = await startSandbox({ users: 3, days: 366, today: '2026-11-20' })
    const status = async (report: string, day: string) => {
      const url = `${year.apiUrl}/orgs/octo-org/copilot/metrics/reports/${report}?day=${day}`
      return (await fetch(url, { headers: { authorization: `token ${year.tokens.reports}` } }))
        .status
    }
    expect(await status('users-1-day', '2025-12-11')).toBe(204)
    expect(await status('users-1-day', '2025-12-12')).toBe(200)
    expect(await status('repos-1-day', '2026-07-16')).toBe(204)
    expect(await status('repos-1-day', '2026-07-17')).toBe(200)
    await year.stop()
  })

  test('links to blobs that are not there', async () => {
    sandbox.situation({}, 'missing-blobs')
    const { download_links } = await linksOf(usersOn(yesterday()))
    const statuses = download_links.map(async (link) => (await fetch(link)).status)
    expect(await Promise.all(statuses)).toEqual([404, 404])
  })
})

describe('signed links', () => {
  test('an expired one and a tampered one are refused by the storage itself', async () => {
    sandbox.linkLife(-60, 2)
    const expired = (await linksOf(usersOn(yesterday()))).download_links
    const [fresh = ''] = (await linksOf(usersOn(yesterday()))).download_links
    expect((await fetch(expired[0] ?? '')).status).toBe(403)
    expect((await fetch(fresh)).status).toBe(200)
    expect((await fetch(fresh.replace(/se=2/, 'se=3'))).status).toBe(403)
    expect((await fetch(fresh.replace(/part-0+/, 'part-1'))).status).toBe(403)
    expect((await fetch(fresh.replace(/\?.*/, ''))).status).toBeGreaterThanOrEqual(400)
    expect((await fetch(fresh, { method: 'DELETE' })).status).toBe(403)
  })

  test('the storage log shows what was sent', async () => {
    const [link = ''] = (await linksOf(usersOn(yesterday()))).download_links
    await fetch(link, {
      headers: { cookie: 'a=1', authorization: `Bearer ${sandbox.tokens.reports}` },
    })
    expect(sandbox.requests.tokensAt('storage')).toEqual(['reports'])
    expect(sandbox.requests.where({ host: 'storage' })[0]?.headers.cookie).toBe('a=1')
  })
})

describe('other routes of the API', () => {
  test('the visibility of a repository is what a test says', async () => {
    sandbox.visibility('octo-org/copilot-reports', 'public')
    const read = async (name: string) => ask(`/repos/${name}`, sandbox.tokens.github)
    expect(await (await read('octo-org/copilot-reports')).json()).toMatchObject({
      visibility: 'public',
      private: false,
    })
    expect(await (await read('octo-org/other')).json()).toMatchObject({
      visibility: 'private',
      private: true,
    })
    sandbox.visibility('octo-org/other', 'unreadable')
    expect((await read('octo-org/other')).status).toBe(404)
    expect(sandbox.violations).toEqual([])
  })

  test.each([
    '/orgs/octo-org/copilot/usage',
    '/orgs/octo-org/team/platform/copilot/usage',
    '/enterprises/octo/copilot/usage',
    '/enterprises/octo/team/ent%3Aplatform/copilot/usage',
  ])('%s gives every day once over its pages', async (path) => {
    const pages = [1, 2, 3].map(async (page) => {
      const answer = await ask(`${path}?per_page=28&page=${page}`)
      return (await answer.json()) as { day: string }[]
    })
    const days = (await Promise.all(pages)).flat().map(({ day }) => day)
    expect(days).toEqual(sandbox.days)
    expect(sandbox.violations).toEqual([])
  })

  test('since and until bound the days of the usage API', async () => {
    const [first, last] = [sandbox.days.at(-5), sandbox.days.at(-3)]
    const answer = await ask(
      `/orgs/octo-org/copilot/usage?since=${first}T00:00:00Z&until=${last}T23:59:59Z`,
    )
    const rows = (await answer.json()) as { day: string }[]
    expect(rows.map(({ day }) => day)).toEqual(sandbox.days.slice(-5, -2))
  })

  test('a path that GitHub does not describe is a violation', async () => {
    await ask('/orgs/octo-org/copilot/seats')
    expect(sandbox.violations).toEqual([
      expect.objectContaining({ problem: 'GitHub describes no such operation' }),
    ])
  })

  test('a request without its day is a violation of the description', async () => {
    expect((await ask('/orgs/octo-org/copilot/metrics/reports/users-1-day')).status).toBe(400)
  })
})
