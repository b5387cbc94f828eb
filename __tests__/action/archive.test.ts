import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'

import { TIME_IS_UP } from '../../sandbox/run-action.js'
import { fault } from '../../sandbox/sandbox.js'
import {
  expectGreen,
  folderOf,
  FULL,
  kindsOf,
  openStage,
  pathsOf,
  type Place,
  ROOT,
  SCALE,
  type Stage,
  statesOf,
} from './archive-fixture.js'

/** What the archive holds after runs of the bundle, and how it came there. */

/** Enough for a run of more than a hundred (report, day)s. */
const DAYS = FULL ? 120 : 40

let stage: Stage
let days: readonly string[]
let yesterday: string

beforeAll(async () => {
  stage = await openStage({ days: DAYS })
  days = stage.sandbox.days
  yesterday = days.at(-1) ?? ''
  stage.sandbox.requests.clear()
})
afterAll(() => stage.close())
afterEach(() => stage.settle())

const rows = (...users: number[]) =>
  Buffer.from(
    users.map((user) => `${JSON.stringify({ day: yesterday, user_id: user })}\n`).join(''),
  )

function serve(day: string, parts: readonly Buffer[], report = 'users-1-day'): void {
  stage.sandbox.put(report, 'organization', 'octo-org', day, parts)
}

describe('a second run', () => {
  test('on the same data writes nothing at all', async () => {
    const place = await stage.place()
    const inputs = {
      'report-type': 'organization-28-day, users-1-day, user-teams-1-day',
      day: `${days.at(-3)}..${yesterday}`,
      format: 'ndjson, csv',
    }
    const first = await stage.run(place, inputs)
    expectGreen(first)
    const head = await place.git.ref('refs/heads/main')
    expect([first.outputs['changed'], first.outputs['commit-sha']]).toEqual(['true', head])
    expect(first.outputs['commit-url']).toMatch(new RegExp(`/${place.name}/commit/${head}$`))
    expect(kindsOf(first)).toEqual(['stored'])

    stage.sandbox.requests.clear()
    const [wrapper] = stage.sandbox.parts('organization-28-day', 'organization', 'octo-org')
    const later = String(wrapper).replace(
      /"created_at":"[^"]+"/,
      '"created_at":"2026-11-21T09:00Z"',
    )
    expect(later).not.toBe(String(wrapper))
    stage.sandbox.put('organization-28-day', 'organization', 'octo-org', undefined, [
      Buffer.from(later),
    ])
    const second = await stage.run(place, inputs)
    expectGreen(second)
    const { changed, 'commit-sha': sha, 'commit-url': url } = second.outputs
    expect([changed, sha, url, second.outputs['revised-days']]).toEqual(['false', '', '', '[]'])
    expect(kindsOf(second)).toEqual(['unchanged'])
    expect(second.outputs['latest-day']).toBe(yesterday)
    const api = stage.sandbox.requests.where({ host: 'api' })
    expect(new Set(api.map(({ method }) => method))).toEqual(new Set(['GET']))
    expect(await place.git.ref('refs/heads/main')).toBe(head)
  })

  test('keeps rows that only moved, and replaces a revised day as a whole', async () => {
    const place = await stage.place()
    const inputs = { 'report-type': 'users-1-day', day: yesterday }
    const folder = folderOf('users-1-day', yesterday)
    const paths = (count: number) =>
      Array.from({ length: count }, (_, index) => `${folder}/part-00${index + 1}.ndjson`)

    serve(yesterday, [rows(1, 2), rows(3), rows(4, 4)])
    expectGreen(await stage.run(place, inputs))
    expect(await pathsOf(place)).toEqual(paths(3))
    const before = await place.git.files('main')

    serve(yesterday, [rows(4, 1), rows(3, 4, 2)])
    const moved = await stage.run(place, inputs)
    expectGreen(moved)
    expect([kindsOf(moved), moved.outputs['changed']]).toEqual([['unchanged'], 'false'])
    expect(await place.git.files('main')).toEqual(before)

    serve(yesterday, [rows(4, 1), rows(3, 2)])
    const revised = await stage.run(place, inputs)
    expectGreen(revised)
    expect(kindsOf(revised)).toEqual(['stored'])
    expect(revised.outputs['revised-days']).toBe(JSON.stringify([yesterday]))
    expect(await pathsOf(place)).toEqual(paths(2))
    expect(await place.git.read('main', `${ROOT}/${folder}/part-001.ndjson`)).toEqual(rows(4, 1))
    const [last] = await place.git.log('main')
    expect(last?.body).toMatch(new RegExp(`octo-org: users-1-day, revised: ${yesterday}`))
    expect(revised.summary).toContain(last?.sha.slice(0, 7))
  })

  test('puts a report in place of the record that there was none', async () => {
    const place = await stage.place()
    const old = days.at(-6) ?? ''
    const inputs = { 'report-type': 'organization-1-day', day: `${old}, ${yesterday}` }
    const where = { report: 'organization-1-day', day: [old, yesterday] }
    stage.sandbox.situation(where, 'absent')
    const none = await stage.run(place, inputs)
    expectGreen(none)
    expect(statesOf(none).map(({ day, state }) => [day, state])).toEqual([
      [old, 'no-report'],
      [yesterday, 'not-ready'],
    ])
    const folder = folderOf('organization-1-day', old)
    expect(await pathsOf(place)).toEqual([`${folder}/_no_report`])
    expect((await place.git.read('main', `${ROOT}/${folder}/_no_report`)).length).toBe(0)
    expect((await place.git.log('main'))[0]?.body).toContain(`no report: ${old}`)

    stage.sandbox.situation(where, 'present')
    const there = await stage.run(place, inputs)
    expectGreen(there)
    expect(kindsOf(there)).toEqual(['stored'])
    expect(there.outputs['revised-days']).toBe('[]')
    expect(await pathsOf(place)).toEqual([
      `${folder}/part-001.ndjson`,
      `${folderOf('organization-1-day', yesterday)}/part-001.ndjson`,
    ])

    stage.sandbox.situation(where, 'absent')
    expectGreen(await stage.run(place, inputs))
    expect(await pathsOf(place)).toContain(`${folder}/part-001.ndjson`)
  })
})

describe('where and how it is committed', () => {
  test('windows under their last day, several slugs, a message as given', async () => {
    const place = await stage.place()
    const message = 'Usage [skip ci]\n\nOf the night: "a", `b`, $c'
    const result = await stage.run(place, {
      slug: 'octo-org, octo-labs',
      'report-type': 'organization-28-day, organization-1-day',
      'commit-message': message,
    })
    expectGreen(result)
    const reports = ['organization-1-day', 'organization-28-day']
    const slugs = ['octo-labs', 'octo-org']
    expect(await pathsOf(place)).toEqual(
      reports.flatMap((report) =>
        slugs.map((slug) => `${folderOf(report, yesterday, slug)}/part-001.ndjson`),
      ),
    )
    const [commit, begin, ...more] = await place.git.log('main')
    expect([commit?.body, begin?.subject, more]).toEqual([message, 'Begin', []])
  })

  test.each([
    ['.', ''],
    ['./', ''],
    ['./data/copilot/', 'data/copilot/'],
    ['ndjson', 'ndjson/'],
  ])('commit-path %j', async (commitPath, root) => {
    const place = await stage.place()
    const inputs = { 'report-type': 'organization-1-day', 'commit-path': commitPath }
    expectGreen(await stage.run(place, inputs))
    const all = [...(await place.git.files('main')).keys()].sort()
    const paths = all.filter((path) => !path.includes('derived/daily-'))
    const file = `${root}${folderOf('organization-1-day', yesterday)}/part-001.ndjson`
    expect(paths).toEqual(['README.md', file, 'src/app.ts'].sort())
    expect((await stage.run(place, inputs)).outputs['changed']).toBe('false')
  })

  test('an absent branch begins at the default branch', async () => {
    const place = await stage.place({ defaultBranch: 'trunk' })
    const inputs = { 'report-type': 'organization-1-day', 'commit-branch': 'data/usage' }
    expectGreen(await stage.run(place, inputs))
    expect(await pathsOf(place, 'data/usage')).toHaveLength(1)
    expect((await place.git.log('data/usage'))[1]?.sha).toBe(
      await place.git.ref('refs/heads/trunk'),
    )
    expect(await place.git.log('trunk')).toHaveLength(1)
  })

  test('an empty repository gets its first commits, and only reports in them', async () => {
    const place = await stage.place({ defaultBranch: 'trunk', empty: true })
    const inputs = { 'report-type': 'users-1-day' }
    const result = await stage.run(place, inputs)
    expectGreen(result)
    expect(result.outputs['commit-sha']).toBe(await place.git.ref('refs/heads/trunk'))
    const all = [...(await place.git.files('trunk')).keys()]
    const paths = all.filter((path) => !path.includes('derived/daily-'))
    expect(paths).toEqual(
      await pathsOf(place, 'trunk').then((own) => own.map((p) => `${ROOT}/${p}`)),
    )
    expect(paths).toHaveLength(2)
    expect(await place.git.fsck()).toBe('')
    expect((await stage.run(place, inputs)).outputs['changed']).toBe('false')
  })
})

describe('a long run', () => {
  const reports = ['organization-1-day', 'users-1-day', 'user-teams-1-day']

  /** Every day and report as the commits of a branch brought it, with the ids of those commits. */
  async function broughtBy(place: Place): Promise<Map<string, Set<string>>> {
    const text = await place.git.text(['log', '--format=commit %H', '--name-only', 'main'])
    const brought = new Map<string, Set<string>>()
    let commit = ''
    for (const line of text.split('\n')) {
      commit = /^commit (\w+)$/.exec(line)?.[1] ?? commit
      const key = /ndjson\/([\w-]+)\/.*report_day=([\d-]+)/.exec(line)?.slice(1).join(' ')
      if (key !== undefined) brought.set(key, (brought.get(key) ?? new Set()).add(commit))
    }
    return brought
  }

  test('commits whole days, about a hundred at a time, with few and spaced writes', async () => {
    const place = await stage.place()
    const [begun, done]: [number[], number[]] = [[], []]
    stage.meanwhile = () => void begun.push(performance.now())
    stage.git.hooks.after = ({ request }) => {
      if (request.method !== 'GET') done.push(performance.now())
    }
    const result = await stage.run(place, {
      'report-type': reports.join(),
      day: `${days[0]}..${yesterday}`,
    })
    expectGreen(result)
    const brought = await broughtBy(place)
    expect([...brought.keys()].sort()).toEqual(
      reports.flatMap((report) => days.map((day) => `${report} ${day}`)).sort(),
    )
    for (const [key, commits] of brought) expect([key, commits.size]).toEqual([key, 1])
    const commits = (await place.git.log('main')).slice(0, -1).map(({ sha }) => sha)
    const sizes = commits.map(
      (sha) => [...brought.values()].filter((those) => those.has(sha)).length,
    )
    // Days that end while a batch waits for its turn go with it: eight asked for, eight downloaded.
    expect(Math.min(...sizes.slice(1))).toBeGreaterThanOrEqual(100)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(100 + 3 * 17)
    expect(result.outputs['commit-sha']).toBe(commits[0])

    // A hundred files a tree, then a commit and the move of the branch.
    const files = [...(await place.git.files('main')).keys()].length
    expect(stage.writes.length).toBeLessThanOrEqual(Math.ceil(files / 100) + 3 * commits.length)
    expect(begun).toHaveLength(stage.writes.length)
    for (const [index, begin] of begun.slice(1).entries()) {
      // Timers may fire a millisecond early.
      expect(begin - (done[index] ?? 0)).toBeGreaterThanOrEqual(1000 * SCALE - 2)
    }
  })

  test('whose token dies after the first commit keeps that one', async () => {
    const place = await stage.place()
    stage.sandbox.fault({
      ...{ on: 'git', method: 'PATCH', times: 1000 },
      script: ['ok', fault.badCredentials()],
    })
    const result = await stage.run(place, {
      'report-type': reports.join(),
      day: `${days[0]}..${yesterday}`,
    })
    expect(result.runner.errors).toEqual([expect.stringMatching(/^TOKEN_REJECTED: .*commit-token/)])
    expect(kindsOf(result)).toEqual(['failed', 'stored'])
    const brought = [...(await broughtBy(place)).keys()].sort()
    const stored = statesOf(result).filter(({ state }) => state === 'stored')
    expect(brought).toEqual(stored.map(({ report, day }) => `${report} ${day}`).sort())
    expect(result.outputs).toMatchObject({
      changed: 'true',
      'commit-sha': await place.git.ref('refs/heads/main'),
    })
  })

  test('that is cancelled while a branch moves tells what it has committed', async () => {
    const place = await stage.place()
    // It is answered when the run has heard of the signal.
    let heard: (() => void) | undefined
    const hearing = new Promise<undefined>((resolve) => (heard = () => resolve(undefined)))
    stage.git.hooks.after = ({ name }) => (name === 'PATCH refs' ? hearing : undefined)
    const telling = `process.on('SIGINT', () => process.stderr.write('heard\\n'))`
    const result = await stage.run(
      place,
      { 'report-type': reports.join(), day: `${days[0]}..${yesterday}` },
      {
        ...{ signalAfter: { signal: 'SIGINT', request: { method: 'PATCH' } } },
        nodeFlags: ['--import', `data:text/javascript,${encodeURIComponent(telling)}`],
        onOutput: (text) => (text.includes('heard') ? heard?.() : undefined),
      },
    )
    expect([result.signal, result.code]).toEqual([null, 1])
    expect(result.runner.errors[0]).toContain('CANCELLED')
    const [head, begin, ...more] = await place.git.log('main')
    expect([begin?.subject, more]).toEqual(['Begin', []])
    expect([result.outputs['changed'], result.outputs['commit-sha']]).toEqual(['true', head?.sha])
    expect(result.summary).toContain(head?.sha.slice(0, 7))
    const states = statesOf(result)
    expect(states).toHaveLength(3 * DAYS)
    const stored = states.filter(({ state }) => state === 'stored')
    expect(stored.map(({ report, day }) => `${report} ${day}`).sort()).toEqual(
      [...(await broughtBy(place)).keys()].sort(),
    )
    expect(states.filter(({ state }) => state === 'failed').length).toBe(3 * DAYS - stored.length)
  })

  test('keeps what it has when its time is up, and the next run goes on', async () => {
    const place = await stage.place()
    const inputs = { 'report-type': 'organization-1-day', concurrency: '1' }
    const asked = days.slice(-12)
    // The time is up while the fourth day is asked for.
    const request = { host: 'api', match: `day=${asked[3]}` } as const
    stage.sandbox.fault({ on: 'reports', match: request.match, script: [fault.silence()] })
    const stopped = await stage.run(
      place,
      { ...inputs, day: `${asked[0]}..${yesterday}` },
      { signalAfter: { signal: TIME_IS_UP, request } },
    )
    expect(stopped.code).toBe(1)
    expect(stopped.runner.errors[0]).toContain('TIMED_OUT')
    expect(kindsOf(stopped)).toEqual(['failed', 'stored'])
    const stored = statesOf(stopped).filter(({ state }) => state === 'stored')
    const paths = (those: readonly string[]) =>
      those.map((day) => `${folderOf('organization-1-day', day)}/part-001.ndjson`)
    expect(await pathsOf(place)).toEqual(paths(stored.map(({ day }) => day)))
    expect([stopped.outputs['changed'], stopped.outputs['commit-sha']]).toEqual([
      'true',
      await place.git.ref('refs/heads/main'),
    ])

    stage.sandbox.reset()
    const since = asked[0]
    const next = await stage.run(place, { ...inputs, day: 'missing', since, 'refresh-days': '0' })
    expectGreen(next)
    expect(await pathsOf(place)).toEqual(paths(asked))
    expect(statesOf(next).map(({ day }) => day)).toEqual(asked.slice(stored.length))
  })
})
