import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'

import { type GitData, type HostedRepository, openGitData } from '../../sandbox/git-data.js'
import { type Run, type RunOptions, runAction } from '../../sandbox/run-action.js'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.js'

/** History without holes: what `day` can ask for, and the archive that one run repairs. */

const env = { COPILOT_REPORTS_TIME_SCALE: '0.03' }
const REPORTS = 'organization-1-day, user-teams-1-day'
/** Patterns of lost and revised days; more of them in the full suite. */
const SEEDS = process.env['TEST_SCALE'] === 'full' ? [1, 2, 3, 4, 5, 6, 7, 8] : [1]

let sandbox: Sandbox
let git: GitData
let serial = 0

beforeAll(async () => {
  git = await openGitData()
  sandbox = await startSandbox({ users: 10, days: 40, routes: git.routes })
})
afterAll(async () => {
  await sandbox.stop()
  await git.close()
})
afterEach(() => sandbox.reset())

async function archive(): Promise<{ name: string; git: HostedRepository['git'] }> {
  serial += 1
  const name = `octo-org/archive-${serial}`
  const { git: repository } = await git.create(name)
  await repository.commit('main', { 'README.md': '# Archive\n' }, 'Begin')
  return { name, git: repository }
}

const run = (inputs: RunOptions['inputs'], more: Partial<RunOptions> = {}) =>
  runAction({ sandbox, inputs: { artifact: 'false', ...inputs }, env, ...more })

const repair = (repository: string, more: RunOptions['inputs'] = {}) =>
  run({
    'report-type': REPORTS,
    day: 'missing',
    since: sandbox.days[0],
    commit: 'true',
    'commit-repository': repository,
    'commit-token': sandbox.tokens.commit,
    ...more,
  })

const statesOf = (result: Run) =>
  JSON.parse(result.outputs['results'] ?? '[]') as {
    slug: string
    report: string
    day: string
    state: string
  }[]

const askedDays = () =>
  sandbox.requests.all
    .filter(({ host, path }) => host === 'api' && path.includes('/reports/'))
    .map(({ query }) => /day=([\d-]+)/.exec(query)?.[1] ?? '')

/** A small generator of random numbers; the same seed gives the same pattern. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

describe('day: missing', () => {
  test('fills an empty archive, and then asks for little', async () => {
    const { name, git: repository } = await archive()
    const gap = sandbox.days[20] ?? ''
    sandbox.situation({ report: 'organization-1-day', day: gap }, 'absent')
    sandbox.situation({ report: 'organization-1-day', day: sandbox.days.at(-1) }, 'absent')
    const first = await repair(name)
    expect(first.runner.errors).toEqual([])
    expect(first.code).toBe(0)
    const files = await pathsOf(repository)
    const folder = `copilot-usage-reports/ndjson/organization-1-day/scope=organization/scope_slug=octo-org`
    expect(files).toContain(`${folder}/report_day=${gap}/_no_report`)
    expect(files.filter((path) => path.startsWith(folder))).toHaveLength(sandbox.days.length - 1)

    sandbox.requests.clear()
    const second = await repair(name)
    expect([second.code, second.outputs['changed']]).toEqual([0, 'false'])
    const days = sandbox.days
    expect(askedDays().sort()).toEqual(
      [...days.slice(-4, -1), days.at(-1) ?? '', ...days.slice(-3)].sort(),
    )
    expect(second.outputs['unavailable-days']).toBe(JSON.stringify([days.at(-1)]))
  })

  test.each(SEEDS)('repairs any pattern of lost and revised days (seed %d)', async (seed) => {
    const random = seeded(seed)
    const pick = () => sandbox.days[Math.floor(random() * (sandbox.days.length - 3))] ?? ''
    const broken = await archive()
    expect((await repair(broken.name)).code).toBe(0)
    const lost = [...new Set(Array.from({ length: 1 + Math.floor(random() * 30) }, pick))]
    const paths = (await pathsOf(broken.git)).filter((path) =>
      lost.some((day) => path.includes(`report_day=${day}/`)),
    )
    const gone = Object.fromEntries(paths.map((path) => [path, null]))
    await broken.git.commit('main', gone, 'Lose some days')
    for (const day of sandbox.days.slice(-3)) if (random() < 0.7) sandbox.revise(day)

    const repaired = await repair(broken.name)
    expect(repaired.code).toBe(0)
    const whole = await archive()
    expect((await repair(whole.name)).code).toBe(0)
    expect(await broken.git.files('main')).toEqual(await whole.git.files('main'))
    const revised = JSON.parse(repaired.outputs['revised-days'] ?? '[]') as string[]
    expect(sandbox.days.slice(-3)).toEqual(expect.arrayContaining(revised))
    expect(await broken.git.fsck()).toBe('')
  })
})

async function pathsOf(repository: HostedRepository['git']): Promise<string[]> {
  return [...(await repository.files('main')).keys()].sort()
}

describe('one failing day', () => {
  test('loses no other', async () => {
    const { name, git: repository } = await archive()
    const [bad = '', ...good] = sandbox.days.slice(-4)
    sandbox.put('organization-1-day', 'organization', 'octo-org', bad, [Buffer.from('<html>')])
    const result = await repair(name, {
      'report-type': 'organization-1-day',
      day: [bad, ...good].join(),
    })
    expect(result.code).toBe(1)
    expect(result.runner.errors).toHaveLength(1)
    expect(result.runner.errors[0]).toContain('DOWNLOAD_CORRUPT')
    expect(statesOf(result).map(({ day, state }) => `${day} ${state}`)).toEqual([
      `${bad} failed`,
      ...good.map((day) => `${day} stored`),
    ])
    const files = await pathsOf(repository)
    for (const day of good) expect(files.join('\n')).toContain(`report_day=${day}/part-001`)
    expect(files.join('\n')).not.toContain(`report_day=${bad}`)
    expect(result.outputs['latest-day']).toBe(good.at(-1))
  })
})

describe('the UTC day', () => {
  test.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'])(
    'is the same in %s',
    async (TZ) => {
      const result = await run({ 'report-type': 'organization-1-day' }, { env: { ...env, TZ } })
      expect(result.code).toBe(0)
      expect(result.outputs['latest-day']).toBe(sandbox.days.at(-1))
    },
  )
})

describe('legacy-usage', () => {
  const places = [
    { scope: 'organization', slug: 'octo-org' },
    { scope: 'organization', slug: 'octo-org', team: 'platform' },
    { scope: 'enterprise', slug: 'octo' },
    { scope: 'enterprise', slug: 'octo', team: 'ent:platform' },
  ]

  test.each(places)('%j arrives page by page, once each, in order', async (place) => {
    const result = await run({ ...place, 'report-type': 'legacy-usage' })
    expect(result.runner.errors).toEqual([])
    const dataset = place.team === undefined ? 'legacy-usage' : 'legacy-team-usage'
    const team = place.team === undefined ? '' : `/team=${place.team.replace(':', '%3A')}`
    const paths = [...result.files().keys()].filter((path) => path.startsWith('ndjson/'))
    expect(paths).toEqual(
      sandbox.days.map(
        (day) =>
          `ndjson/${dataset}/scope=${place.scope}/scope_slug=${place.slug}${team}/report_day=${day}/part-001.ndjson`,
      ),
    )
    for (const [path, bytes] of result.files()) {
      if (!path.startsWith('ndjson/')) continue
      const row = JSON.parse(bytes.toString('utf8')) as { day: string }
      expect(path).toContain(`report_day=${row.day}/`)
    }
    expect(result.summary).toMatch(/suggest/i)
  })

  test('days become since and until', async () => {
    const [first = '', , last = ''] = sandbox.days.slice(-3)
    const result = await run({ 'report-type': 'legacy-usage', day: `${first}..${last}` })
    expect(statesOf(result).map(({ day }) => day)).toEqual(sandbox.days.slice(-3))
    const query = sandbox.requests.all.at(-1)?.query ?? ''
    expect(new URLSearchParams(query).get('since')).toBe(`${first}T00:00:00Z`)
    expect(new URLSearchParams(query).get('until')).toBe(`${last}T23:59:59Z`)
  })

  test.each([404, 410] as const)(
    'a server that answers %d names the report to use',
    async (status) => {
      const retired = await startSandbox({ users: 5, days: 5, legacyUsage: status })
      const result = await runAction({
        sandbox: retired,
        inputs: { 'report-type': 'legacy-usage', artifact: 'false' },
        env,
      })
      await retired.stop()
      expect(result.code).toBe(1)
      expect(result.runner.errors).toHaveLength(1)
      expect(result.runner.errors[0]).toMatch(/REPORT_RETIRED.*organization-28-day/)
    },
  )
})
