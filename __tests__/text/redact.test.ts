import { createHash } from 'node:crypto'

import { describe, expect, test } from '@jest/globals'

import { ENCODINGS } from '../../sandbox/secrets.js'
import { runnerView } from '../../sandbox/runner.js'
import { describeError, type ErrorCode, ActionError, HINTS } from '../../src/errors.js'
import { MESSAGE_CAP, neutralise, redactor } from '../../src/text/redact.js'
import fc from '../random.js'
import { COMMANDS, hostileText, INVISIBLE, RUNS, TERMINAL } from './hostile.js'

/** Stricter than any runner: the start of a command of either grammar, known or not, on any kind of line. */
const LOOKS_LIKE_COMMAND = /##\[|(?:^|[\n\r\v\f\u0085\u2028\u2029])[\s\p{C}]*::/u
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\u200b-\u200f\u2060-\u206f\ufe00-\ufe0f]/u

describe('neutralise', () => {
  test.each([
    ['::error::x', ': :error: :x'],
    ['a ##[add-mask]e', 'a ## [add-mask]e'],
    ['###[group]x', '### [group]x'],
    [':::a', ': : :a'],
    ['one\r\ntwo\tthree', 'one\\r\\ntwo\\tthree'],
    ['\u001b[2J\u0000', '\\u{1b}[2J\\u{0}'],
    ['a\u202eb\u200bc\ufeff', 'a\\u{202e}b\\u{200b}c\\u{feff}'],
    ['\u0085\u2028\u2029\v\f', '\\u{85}\\u{2028}\\u{2029}\\u{b}\\u{c}'],
    ['\ud800', '\\u{d800}'],
    ['no\u00a0break', 'no\\u{a0}break'],
    ['Größe, 数, plain: text # [x] C:\\x', 'Größe, 数, plain: text # [x] C:\\x'],
  ])('%j -> %j', (text, shown) => {
    expect(neutralise(text)).toBe(shown)
  })

  test.each([...COMMANDS, ...COMMANDS.map((command) => `octo-org · ${command}`)])(
    'leaves no command in %j',
    (text) => {
      const line = neutralise(text)
      expect(runnerView(`${line}\n`, `${line}\n`).commands).toEqual([])
      expect(line).not.toMatch(LOOKS_LIKE_COMMAND)
    },
  )

  test.each([...TERMINAL, ...INVISIBLE])('shows %j', (text) => {
    expect(neutralise(`a${text}b`)).toMatch(/^a(\\u\{[0-9a-f]+\}|[ -~])+b$/)
  })

  test('any text becomes one line without command and without anything unseen', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom('', ' ', 'octo-org · '), (text, before) => {
        const line = before + neutralise(text)
        expect(line).not.toMatch(LOOKS_LIKE_COMMAND)
        expect(line).not.toMatch(UNSEEN)
        expect(runnerView(line, line).commands).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  test('twice is the same as once, at any length', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 20, max: 60 }), (text, cap) => {
        const once = neutralise(text, cap)
        expect(once.length).toBeLessThanOrEqual(cap)
        expect(neutralise(once, cap)).toBe(once)
      }),
      { numRuns: RUNS },
    )
  })

  test('a long text is shortened and says so; one that just fits is not', () => {
    expect(neutralise('x'.repeat(MESSAGE_CAP))).toHaveLength(MESSAGE_CAP)
    expect(neutralise('x'.repeat(MESSAGE_CAP))).not.toContain('shortened')
    const long = neutralise('x'.repeat(MESSAGE_CAP + 1))
    expect(long).toHaveLength(MESSAGE_CAP)
    expect(long).toMatch(/x ... \(shortened\)$/)
  })

  test('the notice is cut where there is no room for it, and no pair of halves', () => {
    expect(neutralise('x'.repeat(30), 10)).toBe(' ... (shor')
    expect(neutralise('x'.repeat(30), 20)).toBe('xxxx ... (shortened)')
    expect(neutralise(`ab\u{1f600}${'x'.repeat(30)}`, 19)).toBe('ab ... (shortened)')
  })

  test('what harmless letters say is kept', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9 .,;()/_-]{0,80}$/), (text) => {
        expect(neutralise(text)).toBe(text)
      }),
      { numRuns: RUNS },
    )
  })
})

const SECRET = 'aB3+/=&x%2Bq~"\\Zz09'
/** Nobody writes a secret so by accident; base64 depends on what stands around and has its own test. */
const NOT_HERE = /entities|reversed|base64/
const FORMS = Object.entries(ENCODINGS).filter(([name]) => !NOT_HERE.test(name))

describe('redactor', () => {
  test.each(['x', 'a-', 'authorization: ', 'https://host/a', '%20', '\u00e9'])(
    'takes any length of %j, and tells no half of a secret',
    (piece) => {
      const { add, redact } = redactor()
      const secret = 'ghs_0123456789abcdefABCDEF0123456789abcd'
      add(secret)
      for (const length of [(1 << 20) - 20, 12_000_000]) {
        const begin = piece.repeat(Math.ceil(length / piece.length))
        const text = `${begin} ${secret} ${begin}`
        expect(redact(text)).not.toContain('ghs_01')
      }
    },
  )

  test.each(FORMS)('hides a secret: %s', (_name, encode) => {
    const { add, redact } = redactor()
    add(SECRET)
    expect(redact(`before ${encode(SECRET)} after`)).not.toContain(encode(SECRET))
    expect(redact(`before ${encode(SECRET)} after`)).toMatch(/^before .*\*\*\*.* after$/)
  })

  test('hides any secret in any encoding and leaves what is around it', () => {
    const piece = fc.oneof(
      fc.stringMatching(/^[A-Za-z0-9+/=_.~&-]$/),
      fc.constantFrom('%2B', '%2f', '%3D'),
    )
    const secret = fc
      .array(piece, { minLength: 16, maxLength: 60 })
      .map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(secret, fc.constantFrom(...FORMS), (value, [, encode]) => {
        fc.pre(new Set(value).size > 4)
        const { add, redact } = redactor()
        add(value)
        const form = encode(value)
        const shown = redact(`(${form})`)
        expect(shown).not.toContain(form)
        expect(shown).toMatch(/^\(.*\)$/)
      }),
      { numRuns: RUNS },
    )
  })

  test('finds a secret in base64 whatever stands before and after it', () => {
    const around = fc.string({ maxLength: 9 })
    fc.assert(
      fc.property(around, around, (before, after) => {
        const { add, redact } = redactor()
        add('the-secret-of-the-test-0123456789')
        const text = Buffer.from(`${before}the-secret-of-the-test-0123456789${after}`)
        for (const encoding of ['base64', 'base64url'] as const) {
          const shown = redact(text.toString(encoding))
          expect(Buffer.from(shown.replaceAll('***', '!'), encoding).toString()).not.toContain(
            'secret',
          )
        }
      }),
      { numRuns: RUNS },
    )
  })

  const TOKEN = 'ghs_Zq9Yx8Wv7Ut6Sr5Qp4On3Ml2Kj1Ih0Gf9Ed8'
  const bytes = [...Buffer.from(TOKEN)].map((byte) => byte.toString(16))
  test.each([
    ['bytes parted by colons', bytes.join(':')],
    ['quoted-printable bytes', bytes.map((byte) => `=${byte.toUpperCase()}`).join('')],
    ['code points of JavaScript', bytes.map((byte) => `\\u{0000${byte}}`).join('')],
    ['code points of Python', bytes.map((byte) => `\\U000000${byte}`).join('')],
    ['code points in a form', bytes.map((byte) => `%u00${byte}`).join('')],
    ['an entity nobody listed between', TOKEN.replace(/(.{7})/g, '$1&InvisibleTimes;')],
    ['marks between', TOKEN.replace(/(.{7})/g, '$1", "')],
    ['UTF-8 read as Latin-1', Buffer.from([...TOKEN].join('\u200b')).toString('latin1')],
    ['the begin of its base64', Buffer.from(TOKEN).toString('base64').slice(0, 18)],
    ['the end of its base64', Buffer.from(`x${TOKEN}`).toString('base64').slice(-20)],
    ['the begin of its hexadecimal digits', bytes.join('').slice(0, 20)],
  ])('what is compared are letters and digits: %s', (_what, text) => {
    const { add, redact } = redactor()
    add(TOKEN)
    expect(redact(`before ${text} after`)).toMatch(/^before .{0,12}\*\*\*.{0,16} after$/)
  })

  test.each([
    [
      'a key in another alphabet',
      'Schl\u00fcssel-\u03a9mega-gr\u00f6\u00dfe',
      (key: string) => key.toUpperCase(),
    ],
    [
      'a token of hexadecimal digits, cut',
      'deadbeefdeadbeefcafecafe1234567812345678',
      (key: string) => key.slice(20),
    ],
    ['a password of marks', 'P@$$w0!d', encodeURIComponent],
    ['a password of marks as a URL has it', 'P%40$$w0!d', decodeURIComponent],
  ])('%s', (_what, secret, spell) => {
    const { add, redact } = redactor()
    add(secret)
    expect(redact(`so: ${spell(secret)} after`)).toBe('so: *** after')
  })

  test('what a server calls a signature, but is made of our own words, is none', () => {
    const { add, redact, spare, isSpared } = redactor()
    spare(['octo-org, acme', 'organization/enterprise', '/tmp/run-aB3xY', 'metrics'])
    for (const words of [
      'octo-org',
      'Organization%2FOCTO-ORG',
      '/tmp/run-aB3xY',
      'metrics/2026-11-18',
    ]) {
      expect(isSpared(words)).toBe(true)
      add(`https://h.tld/p?x-signature=${words}#access_token=${words}`)
      expect(
        redact(`{"organization/octo-org": "/tmp/run-aB3xY"}, metrics/2026-11-18`),
      ).not.toContain('***')
    }
    // Marks alone are no words.
    add('https://h.tld/p?sig=-_~!-_~!-_~!-_~!')
    expect([isSpared('-_~!'), redact('a -_~!-_~!-_~!-_~! b')]).toEqual([false, 'a *** b'])
    add('https://h.tld/p?sig=octo-org-2')
    expect(redact('octo-org-2')).toBe('octo-org-2')
    add('https://h.tld/p?sig=octo-org-x2')
    expect(redact('octo-org-x2')).toBe('***')
    add('octo-org')
    expect(redact('octo-org')).toBe('***')
  })

  test('the signatures of links are hidden in base64 and hexadecimal digits, whatever marks they hold', () => {
    const { add, redact } = redactor()
    for (let one = 0; one < 300; one += 1) {
      const signature = createHash('sha256').update(String(one)).digest('base64')
      add(`https://h.tld/p?sv=1&sig=${encodeURIComponent(signature)}`)
      for (const before of ['', 'x', 'xy']) {
        const text = Buffer.from(`${before}${signature}`)
        expect(redact(text.toString('base64'))).toMatch(/^.{0,6}\*\*\*.{0,8}$/)
        expect(redact(text.toString('hex'))).toMatch(/^.{0,4}\*\*\*.{0,8}$/)
      }
    }
  })

  test('a secret that repeats itself is hidden in time', () => {
    const { add, redact } = redactor()
    const periodic = 'aB3xY7'.repeat(1300)
    add(`https://h.tld/${periodic}?sig=0123456789abcdef`)
    expect(redact(periodic.repeat(100))).toMatch(/^(\*\*\*)+$/)
  })

  test('a secret of several lines is hidden line by line', () => {
    const { add, redact } = redactor()
    add('first-line-of-key\nsecond-line-of-key\n')
    expect(redact('x second-line-of-key y first-line-of-key')).toBe('x *** y ***')
    expect(redact('first-line-of-key\nsecond-line-of-key')).toBe('***')
    expect(redact('first-line-of-key\\nsecond-line-of-key')).toBe('***')
  })

  test.each([
    'short',
    '',
    'organization',
    'users-28-day',
    '2026-11-18',
    '2026-11-18T00:00:00Z',
    '--------',
  ])('does not hide %j, which would destroy the log', (common) => {
    const { add, redact } = redactor()
    add(common)
    expect(redact(`a ${common} b`)).toBe(`a ${common} b`)
  })

  test('a secret is found at the very end, and when it is all there is', () => {
    const { add, redact } = redactor()
    add('s3cret-8')
    expect(redact('it is s3cret-8')).toBe('it is ***')
    expect(redact('s3cret-8')).toBe('***')
  })

  test('secrets side by side are all hidden', () => {
    const { add, redact } = redactor()
    add('first-secret')
    add('other-secret')
    expect(redact('first-secretother-secretfirst-secret')).toBe('*********')
  })

  test('white space around a secret, a line of it or a link is none of it', () => {
    const { add, redact } = redactor()
    add('  spaced-secret \n\tindented-line-of-it\r\n')
    add(' https://h.tld/a?sig=0123456789abcdef\n')
    expect(redact('(spaced-secret) or (indented-line-of-it) or (0123456789abcdef)')).toBe(
      '(***) or (***) or (***)',
    )
  })

  test.each(['x2026-11-18', '2026-11-18x', '-------x', 'organizations'])('hides %j', (secret) => {
    const { add, redact } = redactor()
    add(secret)
    expect(redact(`a ${secret} b`)).toBe('a *** b')
  })

  test('the longest of several secrets with one beginning is hidden', () => {
    const { add, redact } = redactor()
    add('12345678ab')
    add('12345678abcdef')
    expect(redact('12345678abcdef 12345678ab 12345678')).toBe('*** *** 12345678')
  })

  test('of a link the signature and long values are secret, its other parts are not', () => {
    const { add, redact } = redactor()
    add(
      'https://copilot-reports.github.com/a?sv=2024-11-04&sig=S1%2Bg%2fNx%3D&key=0123456789abcdef&rsct=application%2Foctet-stream&n=12',
    )
    expect(redact('S1%2Bg%2fNx%3D S1%2bg%2fn S1+g/Nx= S1%2Bg%2FNx%3D 0123456789abcdef')).toBe(
      '*** S1%2bg%2fn *** *** ***',
    )
    expect(redact('2024-11-04 application/octet-stream')).toBe(
      '2024-11-04 application/octet-stream',
    )
  })
})

describe('without being told', () => {
  const { redact } = redactor()

  test.each([
    ['at https://h.tld/a/b.json?sv=1&sig=abc&se=2, line 2', 'at https://h.tld/... line 2'],
    ['"https://h.tld/a?x=1"', '"https://h.tld/..."'],
    ['{"u":"https:\\/\\/h.tld\\/a?sig=abc"}', '{"u":"https://h.tld/..."}'],
    ['https%3A%2F%2Fh.tld%2Fa%3Fsig%3Dabc', 'https://h.tld/...'],
    ['HTTPS://H.TLD?sig=abc', 'HTTPS://H.TLD/...'],
    ['GET /a/b.json?sv=1&sig=abc%2B&se=2', 'GET /a/b.json?sv=1&sig=***&se=2'],
    ['a%26sig%3Dabc b', 'a%26sig%3D*** b'],
    ['x\\u0026sig=abc\\u0026se=1', 'x\\u0026sig=***\\u0026se=1'],
    ['{"sig": "abc"}', '{"sig": "***"}'],
    ['http://user:pw@proxy.corp:8080', 'http://***@proxy.corp:8080'],
    ['http://user:pw@proxy.corp/x', 'http://***@proxy.corp/...'],
    ['ghp_0123456789abcdefABCDEF0123456789abcd!', '***!'],
    ['xghs_0123456789abc', 'x***'],
    ['ghs_12345_eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln', '***'],
    ['github_pat_11ABCDEFG0123456789_abcdef', '***'],
    ['authorization: token abcdef', 'authorization: token ***'],
    ['"authorization":"Basic dXNlcg=="', '"authorization":"Basic ***"'],
    ['Bearer abcdefgh.ijkl', 'Bearer ***'],
    ['eyJhbGciOiJIUzI1N.abcd', '***'],
    ['https://user@h.tld?sig=abc', 'https://h.tld/...'],
    ['jwt eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln end', 'jwt *** end'],
    ['a.eyJhbGciOiJIUzI1.eyJzdWIiOiIx.c2ln', 'a.***'],
    ['pre.x-eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx.c2ln after', 'pre.x-*** after'],
    ['Authorization: abc', 'Authorization: ***'],
    ['{"authorization" : "token abc", "x": 1}', '{"authorization" : "token ***", "x": 1}'],
    ['authorization%20:%20Basic%20abc', 'authorization%20:%20Basic%20***'],
    ['{"sig" :"abcdef"}', '{"sig" :"***"}'],
    ["{'password':  'abcdef'}", "{'password':  '***'}"],
    ['bearer   abcdef123', 'bearer ***'],
    ['https://a@b@host/x', 'https://***@host/...'],
    ['https:///x?y=1', 'https:///...'],
    ['https://u:p@host', 'https://***@host'],
  ])('%j -> %j', (text, shown) => {
    expect(redact(text)).toBe(shown)
    expect(redact(shown)).toBe(shown)
  })

  test.each([
    'https://github.com/octo-org/reports/actions/runs/123/artifacts/456',
    'https://github.com/octo-org/reports/commit/0123456789012345678901234567890123456789',
    'Is it https://github.com/octo-org? Yes',
    'https://docs.github.com/en/rest/copilot#section',
    'eyJhbGciOiJIUzI1NiJ9.abc 0123456789012345678901234567890',
    'design=1, the bearer of news, signature',
    'Bearer abc',
    'eyJhbGci.abcd.efghijklmnop',
    'eyJhbGciOiJIUzI1NiJ9.abc.efghijklmnop',
    '//user@host',
  ])('leaves %j', (text) => {
    expect(redact(text)).toBe(text)
  })

  test('every error of the table is shown as it is', () => {
    for (const code of Object.keys(HINTS) as ErrorCode[]) {
      const text = describeError(new ActionError(code, 'Something happened.'))
      expect(neutralise(redact(text))).toBe(text)
    }
  })

  test('no query of any URL is left', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), hostileText, (url, text) => {
        fc.pre(/\?./.test(url) && !/["'<>`\s]/.test(url))
        const secret = url.slice(url.indexOf('?') + 1)
        fc.pre(secret.length >= 8 && !text.includes(secret))
        expect(redact(`${text} ${url}`)).not.toContain(secret)
      }),
      { numRuns: RUNS },
    )
  })

  test.each([
    'eyJ',
    'eyJaaaaaaaa.',
    'ghp_',
    'bearer ',
    'authorization: ',
    'https://',
    'sig=',
    'password" : ',
    'a@',
  ])('a megabyte of %j comes back', (piece) => {
    expect(redact(piece.repeat((1 << 20) / piece.length)).length).toBeGreaterThan(0)
  })
})
