import { describe, expect, test } from '@jest/globals'

import { ActionError } from '../../src/errors.js'
import { SECRET_INPUTS } from '../../src/inputs/secrets.js'
import { readSettings } from '../../src/inputs/settings.js'
import { INPUTS, type InputName, withDefaults } from '../../src/inputs/table.js'
import { type Day } from '../../src/model.js'
import { secrets } from '../../src/text/cleaner.js'

const TODAY = '2026-11-20' as Day
const surroundings = {
  apiUrl: 'https://api.github.com',
  githubToken: 'ghs_own',
  repository: 'octo-org/reports',
}

function read(inputs: Partial<Record<InputName, string>>, today = TODAY) {
  const given: Partial<Record<InputName, string>> = { token: 'ghp_secret', ...inputs }
  return readSettings(
    withDefaults((name) => given[name] ?? '', surroundings),
    surroundings,
    today,
  )
}

const settings = (inputs: Partial<Record<InputName, string>>) => read(inputs).settings

function mistakes(inputs: Partial<Record<InputName, string>>): string {
  try {
    read(inputs)
  } catch (error) {
    if (error instanceof ActionError && error.code === 'INPUT_INVALID') return error.message
    throw error
  }
  throw new Error('No mistake was found.')
}

describe('defaults', () => {
  test('are those of the contract', () => {
    expect(settings({})).toEqual({
      scopes: [{ kind: 'organization', slug: 'octo-org' }],
      entries: [expect.objectContaining({ report: 'organization-28-day' })],
      repository: { owner: 'octo-org', repo: 'reports' },
      today: TODAY,
      days: { kind: 'latest' },
      team: undefined,
      ifNoReport: 'warn',
      formats: ['ndjson'],
      path: undefined,
      artifact: {
        pageOnly: false,
        name: 'copilot-usage-reports-octo-org',
        overwrite: false,
        retentionDays: undefined,
        compressionLevel: 6,
      },
      commit: undefined,
      summary: true,
      page: true,
      summaryUsers: false,
      pseudonyms: false,
      minimumGroupSize: 5,
      allowPublicRepository: false,
      downloadHosts: [],
      concurrency: 8,
      timeoutMinutes: 30,
      mode: 'store',
      apiUrl: 'https://api.github.com',
      apiVersion: '2026-03-10',
    })
  })

  test.each(['', ' ', '\n\t '])('stand for a blank value (%j) of every input', (blank) => {
    const blanks = Object.fromEntries(Object.keys(INPUTS).map((name) => [name, blank]))
    expect(read({ ...blanks, token: 'ghp_secret' })).toEqual(read({}))
  })

  test('commits go to the running repository with the own token', () => {
    const { settings: seen, secrets } = read({ commit: 'true', 'github-token': 'ghs_1' })
    expect(seen.commit).toEqual({
      repository: { owner: 'octo-org', repo: 'reports' },
      branch: undefined,
      path: 'copilot-usage-reports',
      message: undefined,
    })
    expect(secrets).toMatchObject({ commitToken: 'ghs_1', githubToken: 'ghs_1' })
    expect(read({ commit: 'true', 'commit-token': 'x' }).secrets.commitToken).toBe('x')
  })

  test('no secret is in the settings', () => {
    const { settings: seen } = read({
      'pseudonym-key': 'very-secret-indeed',
      'commit-token': 'ghp_c',
    })
    expect(JSON.stringify(seen)).not.toMatch(/very-secret|ghp_/)
    expect(seen.pseudonyms).toBe(true)
  })
})

describe('lists', () => {
  test('are comma or newline separated, blanks and repetitions left out', () => {
    const seen = settings({
      slug: 'octo-org,\n octo-labs ,,OCTO-ORG',
      'report-type': 'users-1-day\norganization-1-day, users-1-day',
      format: 'parquet, csv',
    })
    expect(seen.scopes.map(({ slug }) => slug)).toEqual(['octo-org', 'octo-labs'])
    expect(seen.entries.map(({ report }) => report)).toEqual(['users-1-day', 'organization-1-day'])
    expect(seen.formats).toEqual(['ndjson', 'csv', 'parquet'])
    expect(seen.artifact?.name).toBe('copilot-usage-reports')
  })

  test('ndjson.gz takes the place of ndjson', () => {
    expect(settings({ format: 'ndjson, ndjson.gz' }).formats).toEqual(['ndjson.gz'])
    expect(settings({ format: 'csv, ndjson.gz' }).formats).toEqual(['ndjson.gz', 'csv'])
  })
})

describe('day', () => {
  test.each([
    ['latest', { kind: 'latest' }],
    ['LATEST', { kind: 'latest' }],
    ['2026-11-18', { kind: 'named', days: ['2026-11-18'] }],
    ['2026-11-17..2026-11-19', { kind: 'named', days: ['2026-11-17', '2026-11-18', '2026-11-19'] }],
    [
      '2026-11-18, 2026-11-01 .. 2026-11-02\n2026-11-18',
      { kind: 'named', days: ['2026-11-01', '2026-11-02', '2026-11-18'] },
    ],
    ['2025-11-20', { kind: 'named', days: ['2025-11-20'] }],
  ])('%s', (day, expected) => {
    expect(settings({ day, 'report-type': 'users-1-day' }).days).toEqual(expected)
  })

  test('missing', () => {
    const inputs = { day: 'missing', commit: 'true', 'report-type': 'users-1-day' }
    expect(settings({ ...inputs, since: '2026-01-01', 'refresh-days': '0' }).days).toEqual({
      kind: 'missing',
      since: '2026-01-01',
      refreshDays: 0,
    })
    expect(mistakes({ ...inputs, commit: '' })).toContain('needs commit: true')
    expect(mistakes({ ...inputs, 'report-type': '' })).toContain('at least one 1-day report')
  })

  test.each([
    ['2026-11-20', /the newest day is 2026-11-19 \(UTC\), the oldest 2025-11-20/],
    ['2025-11-19', /the newest day is 2026-11-19 \(UTC\), the oldest 2025-11-20/],
    ['2030-01-01', /the newest day is 2026-11-19 \(UTC\), the oldest 2025-11-20/],
    ['2024-02-30', /days that exist/],
    ['2024-2-3', /days that exist/],
    ['yesterday', /days that exist/],
    ['latest, 2026-11-18', /takes latest/],
    ['2026-11-18..2026-11-01', /end precedes its start/],
    ['2020-01-01..2026-01-01', /longer than a year/],
    ['2026-11-01..2026-11-02..2026-11-03', /takes latest/],
  ])('%s is refused', (day, message) => {
    expect(mistakes({ day, 'report-type': 'users-1-day' })).toMatch(message)
  })

  test('the window is not asked of legacy-usage', () => {
    expect(settings({ day: '2023-10-15', 'report-type': 'legacy-usage' }).days).toEqual({
      kind: 'named',
      days: ['2023-10-15'],
    })
  })
})

describe('rules', () => {
  test.each<[Partial<Record<InputName, string>>, RegExp]>([
    [{ token: '' }, /^An input is wrong: token is empty/],
    [{ token: '${{ secrets.X }}' }, /token holds an expression/],
    [{ token: 'a b' }, /token holds white space/],
    [{ scope: 'team' }, /scope must be one of enterprise, organization/],
    [{ scope: 'enterprise' }, /slug is required with scope: enterprise/],
    [{ slug: 'a/b' }, /slug has "a\/b"/],
    [{ slug: '../x' }, /slug/],
    [{ slug: 'https://github.com/octo' }, /slug/],
    [{ 'report-type': 'users' }, /report-type has "users"/],
    [{ 'report-type': 'enterprise-1-day' }, /which the scope organization does not have/],
    [{ team: 'core' }, /team goes with report type legacy-usage only/],
    [{ team: 'a/b', 'report-type': 'legacy-usage' }, /team must be a team slug/],
    [{ 'if-no-report': 'fail' }, /must be one of warn, error, ignore/],
    [{ format: 'json' }, /format has "json"/],
    [{ artifact: 'yes' }, /artifact must be true, page or false/],
    [{ artifact: '1' }, /artifact must be true, page or false/],
    [{ 'artifact-name': 'a/b' }, /artifact-name must not contain/],
    [{ 'artifact-retention-days': '0' }, /from 1 to 400/],
    [{ 'artifact-retention-days': '401' }, /from 1 to 400/],
    [{ 'artifact-compression-level': '10' }, /from 0 to 9/],
    [{ concurrency: '33' }, /from 1 to 32/],
    [{ concurrency: '1e1' }, /from 1 to 32/],
    [{ concurrency: '-1' }, /from 1 to 32/],
    [{ 'timeout-minutes': '0' }, /above 0/],
    [{ 'minimum-group-size': '0' }, /from 1/],
    [{ 'commit-repository': 'octo' }, /must be owner\/name/],
    [{ 'commit-path': '../x' }, /commit-path/],
    [{ 'commit-path': '.github/x' }, /commit-path/],
    [{ 'commit-branch': 'a..b' }, /commit-branch/],
    [{ since: '2026-13-01' }, /since must be a day/],
    [{ 'api-url': 'http://api.github.com' }, /api-url must begin with https/],
    [{ 'api-url': 'https://:pw@api.github.com' }, /api-url must be a URL/],
    [{ 'api-url': 'https://ghes.example.com/api/v3' }, /GitHub Enterprise Server/],
    [{ 'api-version': 'v3' }, /must be YYYY-MM-DD/],
    [{ 'download-hosts': 'https://x.example.com' }, /download-hosts has/],
  ])('%j', (inputs, message) => {
    expect(mistakes(inputs)).toMatch(message)
  })

  test('all mistakes are told at once, those of several inputs too', () => {
    const message = mistakes({ token: '', concurrency: '0', team: 'core', day: 'missing' })
    expect(message).toMatch(/^5 inputs are wrong:\n/)
    for (const part of [
      'token is',
      'concurrency must',
      'team goes',
      'needs commit',
      'at least one',
    ])
      expect(message).toContain(part)
  })

  test('a secret is never quoted', () => {
    expect(mistakes({ token: 'ghp_very secret' })).not.toContain('ghp_very')
  })

  test.each(['true', 'True', 'TRUE'])('%s is true', (text) => {
    expect(settings({ 'dry-run': text }).mode).toBe('dry-run')
  })

  test.each([
    ['https://api.github.com/', 'https://api.github.com'],
    ['https://api.octo.ghe.com', 'https://api.octo.ghe.com'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
    ['http://localhost:1', 'http://localhost:1'],
  ])('api-url %s', (text, expected) => {
    expect(settings({ 'api-url': text }).apiUrl).toBe(expected)
  })
})

describe('a secret that was put into another input', () => {
  const SECRET = '5f1d2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b'
  secrets.add(SECRET)
  const others = (Object.keys(INPUTS) as InputName[]).filter(
    (name) => !SECRET_INPUTS.includes(name) && name !== 'commit-message',
  )

  test.each(others)('%s is refused, without a word of it', (name) => {
    for (const value of [SECRET, `a/${SECRET.toUpperCase()}`]) {
      const message = mistakes({ commit: 'true', [name]: value })
      expect(message).toMatch(new RegExp(`(^|[ \\n])${name} `))
      expect(message.toLowerCase()).not.toContain(SECRET.slice(0, 12))
    }
  })

  test('is named as what it is', () => {
    expect(mistakes({ slug: SECRET })).toBe(
      'An input is wrong: slug holds a token or key of this run, which would stand in names, paths and requests.',
    )
  })

  test.each(SECRET_INPUTS.filter((name) => name !== 'pseudonym-key'))(
    'is no pseudonym key: %s, whole, a part of it, or with more around it',
    (name) => {
      const token = 'ghp_Zq9Yx8Wv7Ut6Sr5Qp4On3Ml2Kj1Ih0Gf9Ed8'
      for (const key of [
        token,
        ` ${token.toUpperCase()}`,
        token.slice(4, 24),
        `key-${token}-key`,
      ]) {
        const message = mistakes({ [name]: token, 'pseudonym-key': key })
        expect(message).toContain(
          'pseudonym-key holds a token of this run: make it a secret of its own.',
        )
        expect(message.toLowerCase()).not.toContain(token.slice(4, 16).toLowerCase())
      }
      const other = 'q83vEjRWeJq8zd7/ABEiM0RVZneImaq7zN3u//8AESI='
      expect(settings({ [name]: token, 'pseudonym-key': other }).pseudonyms).toBe(true)
    },
  )

  test('is cleared from the message of a commit, where that is made', () => {
    expect(settings({ commit: 'true', 'commit-message': SECRET }).commit?.message).toBe(SECRET)
  })
})
