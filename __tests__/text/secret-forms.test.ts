import { describe, expect, test } from '@jest/globals'

import { formsOf, isHideable, maskForms, secretParts } from '../../src/text/secret-forms.js'

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
    expect(values.flatMap(formsOf)).toEqual([])
  })
})

describe('what of a value is secret', () => {
  test.each<[string, string, string[]]>([
    ['a token', 'ghp_abc', ['ghp_abc']],
    ['a token with a line end', ' ghp_abc\n', ['ghp_abc']],
    ['a key of several lines', 'a1\r\n b2\rc3\n', ['a1\r\n b2\rc3', 'a1', 'b2', 'c3']],
    ['a link: its signature', 'https://h.tld/p?sv=1&sig=a%3D', ['a%3D']],
    ['a link over http', 'http://h.tld/p?sig=abc', ['abc']],
    [
      'a link: whatever is long',
      'https://h.tld/?x=0123456789abcdef&y=0123456789abcde',
      ['0123456789abcdef'],
    ],
    [
      'a link: nothing that is open',
      'https://h.tld/?SKOID=0123456789abcdef&se=0123456789abcdef',
      [],
    ],
    ['a link: values with a sign of equality', 'https://h.tld/?SIG=a=b==&z', ['a=b==']],
    ['a link without a query', 'https://h.tld/p?', ['https://h.tld/p?']],
    ['a link with a fragment', 'https://h.tld/p?sig=abc#d', ['https://h.tld/p?sig=abc#d']],
    ['a sentence with a link', 'see https://h.tld/p?sig=abc', ['see https://h.tld/p?sig=abc']],
  ])('%s', (_what, value, parts) => {
    expect(secretParts(value)).toEqual(parts)
  })
})

test('a mask is asked for in these spellings', () => {
  expect(maskForms('s3c"ret/&x')).toEqual([
    's3c"ret/&x',
    's3c%22ret%2F%26x',
    's3c%22ret%2f%26x',
    's3c\\"ret/&x',
    's3c\\"ret/\\u0026x',
  ])
  expect(maskForms('Ab%2Bc0123%3d')).toEqual([
    'Ab%2Bc0123%3d',
    'Ab%2bc0123%3d',
    'Ab%2Bc0123%3D',
    'Ab%252Bc0123%253d',
    'Ab+c0123=',
  ])
  expect(maskForms('lone\ud800123')).toContain('lone%EF%BF%BD123')
})

test('a secret is looked for in these spellings', () => {
  expect(formsOf('abcdefgh?')).toEqual([
    'abcdefgh?',
    'abcdefgh%3F',
    'abcdefgh%3f',
    // In base64 at the three places where it may start, less what its neighbours decide.
    'YWJjZGVmZ2g/',
    'YWJjZGVmZ2g_',
    'FiY2RlZmdoP',
    'hYmNkZWZnaD',
    '61626364656667683f',
  ])
})

test('text is looked for in these spellings besides', () => {
  const forms = formsOf('se/cr&et<0>=+')
  const bytes = Buffer.from('se/cr&et<0>=+')
  for (const form of [
    'se/cr&amp;et<0>=+',
    'se/cr\\u0026et<0>=+',
    'se/cr\\u0026et<0>\\u003d+',
    'se/cr\\u0026et\\u003c0\\u003e=+',
    'se/cr\\u0026et\\u003c0\\u003e\\u003d\\u002b',
    'se\\/cr&et<0>=+',
    bytes.toString('hex'),
  ]) {
    expect(forms).toContain(form)
  }
  expect(forms.filter((form) => form.length < 8)).toEqual([])
})

test.each([
  ['at the begin', '>>>>>>>>>'],
  ['of another length', '>>>?>>>???'],
  ['of a third length', '>>>?>>>????'],
])('base64 and base64url of a secret %s are found behind 0, 1 and 2 bytes', (_what, secret) => {
  const forms = formsOf(`${secret}s3cret`)
  for (const before of ['', 'x', 'xy']) {
    for (const after of ['', 'z', 'zz']) {
      for (const encoding of ['base64', 'base64url'] as const) {
        const text = Buffer.from(`${before}${secret}s3cret${after}`).toString(encoding)
        expect(forms.filter((form) => text.includes(form))).not.toEqual([])
      }
    }
  }
})
