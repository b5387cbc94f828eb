import { describe, expect, test } from '@jest/globals'

import {
  formsOf,
  hostOfLink,
  isHideable,
  isWordy,
  masksOf,
  secretsIn,
} from '../../src/text/secret-forms.js'

describe('a value that may be hidden', () => {
  test.each(['s3cret-8', 'a'.repeat(7) + 'b', '2026-11-1', 'organization-7-day'])('%s', (value) => {
    expect(isHideable(value)).toBe(true)
  })
})

describe('a value that must not be hidden, since logs and outputs are full of it', () => {
  test.each([
    ['', 's3cret7', 'aaaaaaaa', '********', '        '],
    ['2026-11-18', '2026-11-18T07:02:11Z', '2026-11-18T07%3A02%3A11Z', '2026-11-18T07:02:11.123Z'],
    ['organization', 'Organization', 'enterprise', 'organization-1-day', 'organization-28-day'],
    ['enterprise-1-day', 'enterprise-28-day', 'users-1-day', 'users-28-day', 'user-teams-1-day'],
    ['repos-1-day', 'legacy-usage', 'copilot-usage-reports', 'attachment', 'undefined'],
    ['application/octet-stream', 'localhost', 'github.com', 'https://api.github.com', '127.0.0.1'],
    ['not-ready', 'no-report', 'unchanged', 'report_day', 'download_links', 'download'],
  ])('%s, %s, %s, %s, %s', (...values) => {
    expect(values.filter(isHideable)).toEqual([])
    expect(values.flatMap(secretsIn)).toEqual([])
    expect(values.flatMap(masksOf)).toEqual([])
  })
})

test.each([
  'organization/octo-org',
  'report_day=2026-11-18',
  'part-00000-of-00010.ndjson',
  'organization%2Focto-org',
  'attachment; filename=Report.json',
  'octoenterprise2026',
])('%s is made of words', (value) => {
  expect(isWordy(value)).toBe(true)
})

test.each(['aB3cD4eF5gH6iJ7k', '0123456789abcdef', 'path-secret-0123456789', 'xAbCdEfGh'])(
  '%s is not',
  (value) => {
    expect(isWordy(value)).toBe(false)
  },
)

describe('what of a value is secret', () => {
  test.each<[string, string, string[]]>([
    ['a token', 'ghp_abc12', ['ghp_abc12']],
    ['a token with a line end', ' ghp_abc12\n', ['ghp_abc12']],
    [
      'a key of several lines',
      'a1aaaaaa\r\n b2bbbbbb\rc3\n',
      ['a1aaaaaa\r\n b2bbbbbb\rc3', 'a1aaaaaa', 'b2bbbbbb'],
    ],
    ['a link: its signature', 'https://h.tld/p?sv=1&sig=aB3cD4e%3D', ['aB3cD4e%3D']],
    ['a link over http', 'http://h.tld/p?sig=aB3cD4eF', ['aB3cD4eF']],
    [
      'a link: whatever is long and no word',
      'https://h.tld/?x=0123456789abcdef&y=0123456789abcde&z=organization/octo-org',
      ['0123456789abcdef'],
    ],
    [
      'a link: what is named like a secret',
      'https://h.tld/?token=correct-horse-battery',
      ['correct-horse-battery'],
    ],
    [
      'a link: nothing that is open',
      'https://h.tld/?SKOID=0123456789abcdef&se=0123456789abcdef',
      [],
    ],
    [
      'a link: values with a sign of equality',
      'https://h.tld/?SIG=aB3cD4eF=b==&z',
      ['aB3cD4eF=b=='],
    ],
    [
      'a link: no digest, which names a file',
      `https://h.tld/${'0a1b2c3d'.repeat(8)}/part-00000-${'0a1b2c3d'.repeat(4)}.json?hash=${'0a1b2c3d'.repeat(4)}`,
      [],
    ],
    ['a link without a query', 'https://h.tld/p?', []],
    [
      'a link with its secret in the path',
      'https://h.tld/organization/aB3cD4eF5gH6iJ7k/part.json',
      ['aB3cD4eF5gH6iJ7k'],
    ],
    ['a link with its secret behind a semicolon', 'https://h.tld/p;sig=aB3cD4eF', ['aB3cD4eF']],
    [
      'a link with a fragment',
      'https://h.tld/p?sig=aB3cD4eF#access_token=bC4dE5fG6hI7jK8l',
      ['aB3cD4eF', 'bC4dE5fG6hI7jK8l'],
    ],
  ])('%s', (_what, value, parts) => {
    expect(secretsIn(value).map(({ text }) => text)).toEqual(parts)
  })

  test('pieces are hidden only of what was made by chance', () => {
    const random = (value: string) => secretsIn(value).map((secret) => secret.random)
    expect(random('ghp_canarycanarycanary')).toEqual([true])
    expect(random('kB7x0Qw93LmZp2Rt')).toEqual([true])
    expect(random('our-copilot-usage-reports-key-of-2026')).toEqual([false])
  })
})

test('the runner is told of these masks', () => {
  expect(masksOf('s3c"ret/&x')).toEqual(['s3c"ret/&x', 's3c%22ret%2F%26x', 's3c%22ret%2f%26x'])
  const link = 'https://h.tld/p?sv=1&sig=Ab%2Bc0123%3d'
  expect(masksOf(link)).toEqual([
    link,
    'Ab%2Bc0123%3d',
    'Ab+c0123=',
    'Ab%2Bc0123%3D',
    'Ab%2bc0123%3d',
  ])
  expect(masksOf('lone\ud800123')).toContain('lone%EF%BF%BD123')
  expect(masksOf('a'.repeat(8200) + 'b')).toEqual([])
  expect(masksOf('password')).toEqual([])
  for (const words of [
    'octo-org',
    'organization/octo-org',
    '2026-11-18..2026-11-20',
    '/home/runner/_temp',
  ])
    expect(masksOf(`https://h.tld/p?sig=${words}`)).toEqual([`https://h.tld/p?sig=${words}`])
})

test('the host of a link is told, of what is no link nothing', () => {
  expect(hostOfLink(' https://h.tld:8443/p?x ')).toBe('h.tld:8443')
  for (const other of ['see https://h.tld', 'ghp_abc', '', 'https://'])
    expect(hostOfLink(other)).toBeUndefined()
})

test.each([
  ['at the begin', '>>>>>>>>>'],
  ['of another length', '>>>?>>>???'],
  ['of a third length', '>>>?>>>????'],
])('a secret %s has a form for each place where it may start in base64', (_what, secret) => {
  const forms = formsOf({ text: `${secret}s3cret`, random: true }).map(({ text }) => text)
  for (const before of ['', 'x', 'xy']) {
    const text = Buffer.from(`${before}${secret}s3cret`).toString('base64')
    const bare = text.replace(/[^a-z\d]/gi, '').toLowerCase()
    expect(forms.filter((form) => bare.includes(form))).not.toEqual([])
  }
})
