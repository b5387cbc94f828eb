import { describe, expect, test } from '@jest/globals'

import { mistakes, read, type Inputs } from './reading.js'

const settings = (inputs: Inputs) => read(inputs).settings
const users = { 'report-type': 'users-1-day' }

describe('a foreign value', () => {
  test.each([
    ['x'.repeat(60), 'x'.repeat(60)],
    ['x'.repeat(61), `${'x'.repeat(60)}…`],
    ['a\nb"', 'a\\nb\\"'],
  ])('is quoted shortened, on one line (%j)', (text, shown) => {
    expect(mistakes({ artifact: text })).toEqual([
      `artifact must be true, page or false, not "${shown}"`,
    ])
  })
})

describe('right values', () => {
  test.each<[Inputs, object]>([
    [{ summary: 'False' }, { summary: false }],
    [{ summary: 'FALSE' }, { summary: false }],
    [{ concurrency: '32' }, { concurrency: 32 }],
    [{ concurrency: '01' }, { concurrency: 1 }],
    [{ 'minimum-group-size': '100000' }, { minimumGroupSize: 100_000 }],
    [{ 'timeout-minutes': '0.001' }, { timeoutMinutes: 0.001 }],
    [{ 'timeout-minutes': '7200' }, { timeoutMinutes: 7200 }],
    [{ 'timeout-minutes': '12.345' }, { timeoutMinutes: 12.345 }],
    [{ 'artifact-name': 'x'.repeat(256) }, { artifact: { name: 'x'.repeat(256) } }],
    [{ 'artifact-retention-days': '400' }, { artifact: { retentionDays: 400 } }],
    [
      { 'download-hosts': 'A.example.com, *.B.com' },
      { downloadHosts: ['a.example.com', '*.b.com'] },
    ],
    [{ 'api-version': '2022-11-28' }, { apiVersion: '2022-11-28' }],
    [{ 'api-url': 'http://127.10.20.30:1//' }, { apiUrl: 'http://127.10.20.30:1' }],
    [{ 'api-url': 'http://[::1]:1/' }, { apiUrl: 'http://[::1]:1' }],
    [{ slug: 'A, b, a, B' }, { scopes: [{ slug: 'A' }, { slug: 'b' }] }],
    [{ path: 'some/where' }, { path: 'some/where' }],
    [{ team: 'ent:core', 'report-type': 'legacy-usage' }, { team: 'ent:core' }],
    [{ team: 'x'.repeat(250), 'report-type': 'legacy-usage' }, { team: 'x'.repeat(250) }],
    [
      { team: `${'x'.repeat(247)}:`, 'report-type': 'legacy-usage' },
      { team: `${'x'.repeat(247)}:` },
    ],
  ])('%j', (inputs, expected) => {
    const seen: object = settings(inputs)
    expect(seen).toMatchObject(expected)
  })

  test.each([
    ['octo-org/reports', { owner: 'octo-org', repo: 'reports' }],
    ['o/r', { owner: 'o', repo: 'r' }],
    ['o_1/.github', { owner: 'o_1', repo: '.github' }],
    ['o/...', { owner: 'o', repo: '...' }],
    ['o/a..', { owner: 'o', repo: 'a..' }],
  ])('commit-repository %s', (text, repository) => {
    const seen = settings({ commit: 'true', 'commit-repository': text })
    expect(seen.commit?.repository).toEqual(repository)
  })

  test('a range may have all days of a leap year', () => {
    const legacy = { 'report-type': 'legacy-usage' }
    const { days } = settings({ ...legacy, day: '2024-01-01..2024-12-31' })
    expect(days).toMatchObject({ kind: 'named' })
    expect(days.kind === 'named' ? days.days.length : 0).toBe(366)
    expect(mistakes({ ...legacy, day: '2024-01-01..2025-01-01' })).toEqual([
      'day has the range 2024-01-01..2025-01-01, which is longer than a year',
    ])
  })

  test('one day is a range, too', () => {
    expect(settings({ ...users, day: '2026-11-18..2026-11-18' }).days).toEqual({
      kind: 'named',
      days: ['2026-11-18'],
    })
  })
})

const usage = { 'report-type': 'legacy-usage' }

describe('wrong values', () => {
  test.each<[Inputs, string]>([
    [{ summary: 'xtrue' }, 'summary must be true or false, not "xtrue"'],
    [{ summary: 'truex' }, 'summary must be true or false, not "truex"'],
    [{ summary: 'xfalse' }, 'summary must be true or false, not "xfalse"'],
    [{ summary: 'falsex' }, 'summary must be true or false, not "falsex"'],
    [{ summary: 'tRUE' }, 'summary must be true or false, not "tRUE"'],
    [{ concurrency: '0' }, 'concurrency must be a whole number from 1 to 32, not "0"'],
    [{ concurrency: '0000001' }, 'concurrency must be a whole number from 1 to 32, not "0000001"'],
    [
      { 'timeout-minutes': '0' },
      'timeout-minutes must be a number of minutes above 0, at most 7200, not "0"',
    ],
    [{ 'timeout-minutes': '7200.001' }, 'at most 7200, not "7200.001"'],
    [{ 'timeout-minutes': '1.2345' }, 'not "1.2345"'],
    [{ 'timeout-minutes': '-1' }, 'not "-1"'],
    [{ 'timeout-minutes': '1e3' }, 'not "1e3"'],
    [
      { 'report-type': 'x' },
      'which is not one of enterprise-1-day, enterprise-28-day, users-1-day, users-28-day',
    ],
    [
      { format: 'csv, xml' },
      'format has "xml", which is not one of ndjson, ndjson.gz, csv, parquet',
    ],
    [{ 'artifact-name': 'x'.repeat(257) }, 'artifact-name must be at most 256 characters long'],
    [{ 'api-version': 'x2026-03-10' }, 'api-version must be YYYY-MM-DD, not "x2026-03-10"'],
    [{ 'api-version': '2026-03-10x' }, 'api-version must be YYYY-MM-DD'],
    [{ 'commit-path': '../x' }, 'commit-path has `..` as a folder name: "../x"'],
    [
      { 'commit-repository': 'https://github.com/a/b' },
      'commit-repository must be owner/name, without a host and without anything behind the name',
    ],
    [{ 'commit-repository': 'a/b/c' }, 'must be owner/name'],
    [{ 'commit-repository': 'x a/b' }, 'must be owner/name'],
    [{ 'commit-repository': '-a/b' }, 'must be owner/name'],
    [{ 'commit-repository': 'a/b!' }, 'must be owner/name'],
    [{ 'commit-repository': 'a/.' }, 'must be owner/name'],
    [{ 'commit-repository': 'a/..' }, 'must be owner/name'],
    [{ 'download-hosts': 'a.example.com, x' }, 'download-hosts has "x", which must'],
    [
      { ...users, day: 'latest, missing' },
      'day has "latest"; it takes latest, missing, days that exist',
    ],
    [{ ...users, day: 'missing, missing' }, 'day has "missing"; it takes'],
    [{ ...users, day: '2026-11-01..x' }, 'day has "2026-11-01..x"; it takes'],
    [{ ...users, day: 'x..2026-11-01' }, 'day has "x..2026-11-01"; it takes'],
    [{ ...users, day: '..' }, 'day has ".."; it takes'],
    [
      { ...usage, team: 'core.' },
      'team must be a team slug, without a dot at its end and short enough for a folder name, not "core."',
    ],
    [{ ...usage, team: 'x'.repeat(251) }, 'short enough for a folder name'],
    [{ ...usage, team: `${'x'.repeat(248)}:` }, 'short enough for a folder name'],
    [{ ...usage, team: `a${':'.repeat(84)}` }, 'short enough for a folder name'],
  ])('%j', (inputs, mistake) => {
    const seen = mistakes(inputs)
    expect(seen).toHaveLength(1)
    expect(seen[0]).toContain(mistake)
  })

  test.each(['"', ':', '<', '>', '|', '*', '?', '\r', '\n', '\\', '/'])(
    'an artifact-name with %j',
    (letter) => {
      expect(mistakes({ 'artifact-name': `a${letter}b` })).toEqual([
        'artifact-name must not contain any of " : < > | * ? \\ / or a line break',
      ])
    },
  )

  test.each([
    ['api.github.com', 'api.github.com'],
    ['https://api.github.com#a', 'https://api.github.com#a'],
    // What may hold a secret is not quoted.
    ['https://api.github.com?a=b', 'https://api.github.com/...'],
    ['https://octo@api.github.com', 'https://***@api.github.com'],
  ])('api-url %s', (text, quoted) => {
    expect(mistakes({ 'api-url': text })).toEqual([
      `api-url must be a URL such as https://api.github.com, not "${quoted}"`,
    ])
  })

  test.each([
    'http://api.github.com',
    'ftp://localhost',
    'http://localhost.example.com',
    'http://my-localhost',
    'http://127.0.0.1.example.com',
  ])('api-url %s', (text) => {
    expect(mistakes({ 'api-url': text })).toEqual(['api-url must begin with https://'])
  })

  test.each([
    'https://ghes.example.com/api/v3',
    'https://ghes.example.com/api/v3/',
    'https://ghes.example.com/api/v12/',
  ])('api-url %s, which is a server without reports', (text) => {
    expect(mistakes({ 'api-url': text })).toEqual([
      'api-url names a GitHub Enterprise Server, which has no Copilot usage reports; use https://api.github.com or https://api.SUBDOMAIN.ghe.com',
    ])
    expect(mistakes({ 'api-url': `${text.replace(/\/$/, '')}/behind` })).toEqual([])
  })

  test('an empty range end', () => {
    expect(mistakes({ ...users, day: '2026-11-18..' })[0]).toContain('2026-11-18..')
  })
})
