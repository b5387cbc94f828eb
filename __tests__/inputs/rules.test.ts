import { describe, expect, test } from '@jest/globals'

import { ActionError } from '../../src/errors.js'
import { ownRepository } from '../../src/inputs/rules.js'
import { SECRET_INPUTS } from '../../src/inputs/secrets.js'
import { CATALOGUE, reportNames } from '../../src/reports/catalogue.js'
import { type Inputs, mistakes, read } from './reading.js'

const nowhere = { repository: '' }
const NAMES = reportNames()

describe('rules that join inputs', () => {
  test('a slug is needed where no repository tells it', () => {
    expect(mistakes({ slug: '' }, nowhere)).toEqual(['slug is required with scope: organization'])
    expect(mistakes({ slug: 'octo' }, nowhere)).toEqual([])
    expect(mistakes({ scope: 'enterprise' })).toEqual(['slug is required with scope: enterprise'])
  })

  test('reports are those of the scope; the others are named, with what there is', () => {
    const offered = (kind: string) =>
      CATALOGUE.filter(({ scope }) => scope === kind)
        .map(({ report }) => report)
        .sort((one, other) => NAMES.indexOf(one) - NAMES.indexOf(other))
        .join(', ')
    expect(mistakes({ 'report-type': 'enterprise-1-day, users-1-day, enterprise-28-day' })).toEqual(
      [
        `report-type has enterprise-1-day, enterprise-28-day, which the scope organization does not have; it has ${offered('organization')}`,
      ],
    )
    const enterprise = { scope: 'enterprise', slug: 'octo' }
    expect(mistakes({ ...enterprise, 'report-type': 'organization-1-day' })).toEqual([
      `report-type has organization-1-day, which the scope enterprise does not have; it has ${offered('enterprise')}`,
    ])
    expect(mistakes({ ...enterprise, 'report-type': 'legacy-usage' })).toEqual([])
    expect(mistakes({ 'report-type': '' })).toEqual([])
  })

  test('the price of a seat is an amount, a blank and a currency', () => {
    for (const price of [
      '19',
      'USD',
      '19USD',
      '19 usd',
      '19 XYZ',
      '-1 USD',
      '1,5 USD',
      '19 USD x',
    ]) {
      expect(mistakes({ 'seat-price': price })).toEqual([
        expect.stringMatching(/^seat-price must be a number, a blank and an ISO 4217 code/),
      ])
    }
    const { settings, idle } = read({ 'seat-price': '19.50 USD', 'report-type': 'seats' })
    expect(settings.seatPrice).toEqual({ amount: 19.5, currency: 'USD' })
    expect(idle).toEqual([])
    expect(read({ 'seat-price': '19 EUR' }).idle).toEqual([
      expect.stringContaining('seat-price has no effect'),
    ])
  })

  test('a team that names no folder is refused', () => {
    const named = (team: string) => mistakes({ team, 'report-type': 'legacy-usage' })
    for (const team of ['core.', 'a'.repeat(251), 'a'.repeat(248) + '::', '..', 'a/b']) {
      expect(named(team)).toEqual([expect.stringContaining('must be a team slug')])
    }
    for (const team of ['core', 'ent:core', 'a.b', 'a'.repeat(250)]) expect(named(team)).toEqual([])
  })

  test('a team needs one report that knows teams', () => {
    const wrong = ['team goes with report type legacy-usage only']
    expect(mistakes({ team: 'core' })).toEqual(wrong)
    expect(mistakes({ team: 'core', 'report-type': 'users-1-day' })).toEqual(wrong)
    expect(mistakes({ team: 'core', 'report-type': 'users-1-day, legacy-usage' })).toEqual([])
    expect(mistakes({ team: 'core', 'report-type': 'enterprise-1-day' })).toContain(wrong[0])
  })

  test('missing days need a commit and a 1-day report', () => {
    const commit = 'day: missing needs commit: true, since it asks for what the archive lacks'
    const daily = 'day: missing needs at least one 1-day report'
    const inputs = (reports: string) => ({ day: 'missing', commit: 'true', 'report-type': reports })
    expect(mistakes({ ...inputs('users-1-day'), commit: 'false' })).toEqual([commit])
    expect(mistakes(inputs('users-28-day'))).toEqual([daily])
    expect(mistakes(inputs('users-28-day, users-1-day'))).toEqual([])
    expect(mistakes(inputs('enterprise-1-day'))).toContain(daily)
    expect(mistakes({ ...inputs('users-28-day'), commit: 'false' })).toEqual([commit, daily])
  })

  test.each([
    ['2025-11-19', '`day: 2025-11-19` is too long ago'],
    ['2026-11-20', '`day: 2026-11-20` is not over yet'],
    ['2027-01-01', '`day: 2027-01-01` is in the future'],
    [
      '2026-11-18..2026-11-23',
      '`day: 2026-11-20` is not over yet, `day: 2026-11-21..2026-11-23` is in the future',
    ],
    [
      '2025-11-01, 2026-11-18, 2026-12-24',
      '`day: 2025-11-01` is too long ago, `day: 2026-12-24` is in the future',
    ],
  ])('%s lies outside of what GitHub can have', (day, shown) => {
    const mistake = `${shown}; the newest day is 2026-11-19 (UTC), the oldest 2025-11-20`
    for (const reports of ['users-1-day', 'users-1-day, legacy-usage', 'organization-28-day']) {
      expect(mistakes({ day, 'report-type': reports })).toEqual([mistake])
    }
    expect(mistakes({ day, 'report-type': 'legacy-usage' })).toEqual([])
    expect(mistakes({ day, 'report-type': 'enterprise-1-day' })).toContain(mistake)
  })

  test('a commit needs a repository', () => {
    const wrong = ['commit-repository is required where GITHUB_REPOSITORY is not set']
    const octo = { slug: 'octo' }
    expect(mistakes({ ...octo, commit: 'true' }, nowhere)).toEqual(wrong)
    expect(mistakes({ ...octo, commit: 'false' }, nowhere)).toEqual([])
    expect(
      mistakes({ ...octo, commit: 'true', 'commit-repository': 'octo/reports' }, nowhere),
    ).toEqual([])
    expect(mistakes({ ...octo, commit: 'true' })).toEqual([])
  })

  test('a commit needs a token', () => {
    const without = { githubToken: '' }
    const wrong = ['commit: true needs a commit-token or a github-token']
    expect(mistakes({ commit: 'true' }, without)).toEqual(wrong)
    expect(mistakes({ commit: 'false' }, without)).toEqual([])
    expect(mistakes({ commit: 'true', 'commit-token': 'x' }, without)).toEqual([])
    expect(mistakes({ commit: 'true', 'github-token': 'x' }, without)).toEqual([])
    expect(mistakes({ commit: 'true' })).toEqual([])
  })

  test.each<[Inputs, string]>([
    [{ scope: 'x', slug: '' }, 'slug is'],
    [{ scope: 'enterprise', slug: 'a/b' }, 'slug is'],
    [{ scope: 'x', 'report-type': 'enterprise-1-day' }, 'which the scope'],
    [{ team: 'a/b' }, 'team goes'],
    [{ team: 'core', 'report-type': 'x' }, 'team goes'],
    [{ team: 'core', scope: 'x' }, 'team goes'],
    [{ day: 'missing', commit: 'x' }, 'needs commit'],
    [{ day: 'missing', 'report-type': 'x', commit: 'true' }, 'at least one'],
    [{ day: 'missing', scope: 'x', commit: 'true' }, 'at least one'],
    [{ day: '2020-01-01', 'report-type': 'x' }, 'too long ago'],
    [{ day: '2020-01-01', scope: 'x' }, 'too long ago'],
  ])('are not asked of inputs that are wrong by themselves (%j)', (inputs, mistake) => {
    const seen = mistakes(inputs)
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.filter((text) => text.includes(mistake))).toEqual([])
  })

  test('are not asked of a repository that is wrong by itself', () => {
    const wrong = mistakes({ slug: 'octo', commit: 'true', 'commit-repository': 'x' }, nowhere)
    expect(wrong).toEqual([expect.stringContaining('must be owner/name')])
  })
})

describe('the running repository', () => {
  test.each([
    ['octo-org/reports', { owner: 'octo-org', repo: 'reports' }],
    ['', undefined],
    ['/', undefined],
    ['octo-org', undefined],
    ['octo-org/', undefined],
    ['/reports', undefined],
  ])('%j', (repository, expected) => {
    expect(ownRepository({ apiUrl: '', githubToken: '', repository })).toEqual(expected)
  })
})

describe('settings', () => {
  test('have what was given for artifact and commit', () => {
    const { settings, secrets } = read({
      'artifact-name': 'mine',
      'artifact-retention-days': '7',
      'artifact-overwrite': 'true',
      'artifact-compression-level': '0',
      commit: 'true',
      'commit-branch': 'data',
      'commit-message': 'Keep',
      'commit-path': 'a/b',
      'commit-repository': 'octo-org/archive',
      'pseudonym-key': 'k'.repeat(16),
    })
    expect(settings.artifact).toEqual({
      ...{ pageOnly: false, name: 'mine', overwrite: true },
      ...{ retentionDays: 7, compressionLevel: 0 },
    })
    expect(settings.commit).toEqual({
      repository: { owner: 'octo-org', repo: 'archive' },
      ...{ branch: 'data', path: 'a/b', message: 'Keep' },
    })
    expect(secrets.pseudonymKey).toBe('k'.repeat(16))
  })

  test('cannot be changed', () => {
    expect(Object.isFrozen(read({}).settings)).toBe(true)
    expect(read({ artifact: 'false' }).settings.artifact).toBeUndefined()
    expect(read({ artifact: 'page' }).settings.artifact?.pageOnly).toBe(true)
  })

  test('name the inputs that are secrets', () => {
    expect(SECRET_INPUTS).toEqual(['token', 'commit-token', 'github-token', 'pseudonym-key'])
  })
})

describe('pseudonyms', () => {
  const key = 'sixteen letters.'

  test.each([
    [{}, false],
    [{ pseudonymize: ' ' }, false],
    [{ pseudonymize: 'false' }, false],
    [{ 'pseudonym-key': key }, true],
    [{ 'pseudonym-key': key, pseudonymize: '' }, true],
    [{ 'pseudonym-key': key, pseudonymize: 'true' }, true],
  ])('%j: %p', (inputs, pseudonyms) => {
    expect(read(inputs).settings.pseudonyms).toBe(pseudonyms)
  })

  test.each([
    [{ pseudonymize: 'true' }, /^pseudonymize: true needs a pseudonym-key, which is empty/],
    [{ pseudonymize: 'true', 'pseudonym-key': '   ' }, /^pseudonymize: true needs a pseudonym-key/],
    [{ pseudonymize: 'false', 'pseudonym-key': key }, /^pseudonymize: false contradicts/],
    [{ 'pseudonym-key': key.slice(1) }, /^pseudonym-key has fewer than 16 characters/],
    [{ 'pseudonym-key': 'x', pseudonymize: 'false' }, /^pseudonym-key has fewer than 16 char/],
    [{ 'pseudonym-key': `${key.slice(1)}   ` }, /^pseudonym-key has fewer than 16 characters/],
    [{ 'pseudonym-key': '${{ secrets.PSEUDONYM_KEY }}' }, /^pseudonym-key holds an expression/],
    [{ pseudonymize: 'maybe' }, /^pseudonymize must be true or false/],
  ])('%j is refused', (inputs, mistake) => {
    const [told = '', ...more] = mistakes(inputs)
    expect([told, more]).toEqual([expect.stringMatching(mistake), []])
    expect(told).not.toContain(key.slice(1))
  })
})

describe("the workflow's own token", () => {
  const code = (inputs: Inputs, around = {}) => {
    try {
      read(inputs, around)
    } catch (error) {
      return error instanceof ActionError ? error.code : error
    }
    return undefined
  }

  test('is found before anything is asked, however it came', () => {
    expect(code({ token: 'ghs_own' })).toBe('GITHUB_TOKEN_USED')
    expect(code({ token: 'ghs_x', 'github-token': 'ghs_x' })).toBe('GITHUB_TOKEN_USED')
    expect(code({ token: 'ghs_own', 'github-token': 'ghs_x' })).toBe('GITHUB_TOKEN_USED')
  })

  test('is one mistake of several', () => {
    expect(mistakes({ token: 'ghs_own', concurrency: '0' })).toEqual([
      expect.stringMatching(/^concurrency/),
      expect.stringMatching(/^token is the workflow's own GITHUB_TOKEN/),
    ])
  })

  test('is not what a person passes for both', () => {
    for (const token of ['ghp_mine', 'github_pat_mine', 'gho_mine', 'ghu_mine'])
      expect(code({ token, 'github-token': token })).toBeUndefined()
    expect(code({ token: 'ghs_app', 'github-token': 'ghs_own' })).toBeUndefined()
  })
})

describe('an input without effect', () => {
  const users = { 'report-type': 'users-1-day' }
  test.each<[Inputs, readonly string[]]>([
    [{ since: '2026-11-01', ...users }, ['since']],
    [{ 'refresh-days': '5', ...users }, ['refresh-days']],
    [{ since: '2026-11-01', 'refresh-days': '5', commit: 'true', day: 'missing', ...users }, []],
    [{ 'if-no-report': 'error', commit: 'true', day: 'missing', ...users }, ['if-no-report']],
    [{ day: '2026-11-18' }, ['day']],
    [{ day: '2026-11-18', ...users }, []],
    [{ day: 'latest' }, []],
    [{ 'summary-users': 'true' }, ['summary-users']],
    [{ 'summary-users': 'true', ...users }, []],
    [
      { artifact: 'false', 'artifact-name': 'x', 'artifact-overwrite': 'true' },
      ['artifact-name', 'artifact-overwrite'],
    ],
    [{ artifact: 'page', page: 'false' }, ['artifact']],
    [{ artifact: 'page' }, []],
    [{ 'commit-branch': 'x', 'commit-token': 't' }, ['commit-branch', 'commit-token']],
    [{ commit: 'true', 'commit-branch': 'x' }, []],
    [{}, []],
  ])('is a warning that names it, never a mistake (%j)', (inputs, names) => {
    const idle = read(inputs).idle.map(
      (text) => /^The input ([\w-]+) has no effect here: /.exec(text)?.[1],
    )
    expect(idle).toEqual(names)
  })
})
