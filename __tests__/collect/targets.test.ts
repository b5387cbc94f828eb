import { describe, expect, test } from '@jest/globals'

import { downloadHostProblem, isLoopbackOrBelow, targetPolicy } from '../../src/collect/targets.js'
import { redactor } from '../../src/text/redact.js'
import { hostileText, RUNS } from '../text/hostile.js'
import fc from '../random.js'

const DOTCOM = 'https://api.github.com'
const byDefault = targetPolicy({ hosts: [], apiUrl: DOTCOM })

/** Links that must never be followed, whatever the inputs say. */
const FORBIDDEN = [
  'http://copilot-reports.github.com/a',
  'https://user:pw@copilot-reports.github.com/',
  'https://@copilot-reports.github.com/',
  'https://copilot-reports.github.com@evil.tld/',
  'https://h@evil/',
  'https://evil#@h',
  'https://copilot-reports.github.com\\@evil.tld',
  'https:\\\\evil.tld',
  'https://127.0.0.1',
  'https://127.1',
  'https://2130706433',
  'https://0x7f.1',
  'https://0x7f000001/',
  'https://0177.0.0.1',
  'https://127.0.0.1./',
  'https://127%2e0%2e0%2e1/',
  'https://１２７.0.0.1/',
  'https://10.0.0.1/',
  'https://8.8.8.8/',
  'https://[::1]',
  'https://[::]/',
  'https://[fd00::1]/',
  'https://[::ffff:169.254.169.254]',
  'https://169.254.169.254/latest',
  'https://metadata.google.internal',
  'https://localhost',
  'https://localhost.',
  'https://LOCALHOST/',
  'https://x.localhost/',
  'https://router.local/',
  'https://printer.home.arpa/',
  'https://intranet/',
  'https://kubernetes.default.svc/',
  'https://x.y.svc.cluster.local:443/',
  'https://1.0.0.127.in-addr.arpa/',
  'https://[fe80::1%25eth0]/',
  'https://[64:ff9b::7f00:1]/',
  'https://0251.0376.0251.0376/',
  'https://copilot-reports.github.com\u3002evil.tld/',
  'https://evil.tld./',
  'https://evil-.tld/',
  'https://evil.-tld/',
  `https://${'a'.repeat(64)}.tld/`,
  'https://copilot-reports.github.com./',
  'https://copilot-reports.github.com:8443/',
  'https://usagereportsx.blob.core.windows.net:8443',
  'https://copilot-reports.github.com:80/',
  'https://copilot-reports.github.com/a b',
  'https://copilot-reports.github.com/a\r\nHost: evil.tld',
  ' https://copilot-reports.github.com/',
  'https://copilot-reports.github.com/\t',
  'https://copilot-reports.gith\u00adub.com/',
  'https://c\u043epilot-reports.github.com/',
  `https://copilot-reports.github.com/${'a'.repeat(64 * 1024)}`,
  'file:///etc/passwd',
  'data:text/plain,x',
  'ftp://copilot-reports.github.com/',
  'blob:https://copilot-reports.github.com/x',
  'javascript:alert(1)',
  'https:',
  'https://',
  'copilot-reports.github.com/a',
  '//copilot-reports.github.com/a',
  '',
]

describe('the hard rules', () => {
  test.each(FORBIDDEN)('refuse %j', (link) => {
    const hosts = ['copilot-reports.github.com', '*.evil.tld', 'evil.tld', '*.google.internal']
    expect(byDefault(link).kind).toBe('refused')
    expect(targetPolicy({ hosts, apiUrl: DOTCOM })(link).kind).toBe('refused')
  })

  test('say no more of the link than its host', () => {
    const reason = (link: string) => {
      const target = byDefault(link)
      return target.kind === 'refused' ? target.reason : 'allowed'
    }
    expect(reason('http://h.tld/secret?sig=secret')).toBe(
      'it uses http: to reach h.tld instead of https:',
    )
    expect(reason('data:secret')).toBe('it uses data: instead of https:')
    expect(reason('https://secret:secret@h.tld/secret')).toBe(
      'it carries user information for h.tld',
    )
    expect(reason('https://h.tld:81/secret')).toBe('it names a port of h.tld other than 443')
    expect(reason('https://0x7f.1/secret')).toBe('it names the address 127.0.0.1 instead of a host')
    expect(reason('https://localhost/secret')).toBe('localhost is not a name of a public host')
    expect(reason('https://h.tld/secret secret')).toBe('it holds characters that no link may hold')
    expect(reason(`https://h.tld/${'secret'.repeat(2000)}`)).toBe(
      'it is longer than 8192 characters',
    )
    expect(reason('secret')).toBe('it is not a URL')
  })

  test('hold for every spelling of an IPv4 address', () => {
    const part = fc.integer({ min: 0, max: 255 })
    const radix = fc.constantFrom<(value: number) => string>(
      (value) => String(value),
      (value) => `0x${value.toString(16)}`,
      (value) => `0${value.toString(8)}`,
    )
    fc.assert(
      fc.property(
        fc.tuple(part, part, part, part),
        fc.array(radix, { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 4 }),
        (bytes, spell, count) => {
          const spelled = (index: number, value: number) => (spell[index] ?? String)(value)
          const head = bytes.slice(0, count - 1).map((value, index) => spelled(index, value))
          const tail = bytes.slice(count - 1).reduce((all, value) => all * 256 + value, 0)
          const host = [...head, spelled(count - 1, tail)].join('.')
          expect(byDefault(`https://${host}/`).kind).toBe('refused')
        },
      ),
      { numRuns: RUNS },
    )
  })

  test('let through nothing but https, port 443 and a public name', () => {
    const start = fc.constantFrom('https://', 'http://', 'https:', '//', 'https://a@', 'ftp://', '')
    const host = fc.constantFrom(
      'copilot-reports.github.com',
      'evil.tld',
      'localhost',
      '[::1]',
      '1.1',
      'a',
    )
    fc.assert(
      fc.property(start, hostileText, host, hostileText, (scheme, before, name, after) => {
        const target = byDefault(scheme + before + name + after)
        if (target.kind === 'refused') return
        expect(target.url.protocol).toBe('https:')
        expect(target.url.port + target.url.username + target.url.password).toBe('')
        expect(target.url.hostname).toMatch(/^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/)
        expect(target.url.hostname).not.toMatch(/^[\d.]+$|localhost$/)
      }),
      { numRuns: RUNS },
    )
  })
})

describe('known hosts', () => {
  test.each([
    'https://copilot-reports.github.com/a/b.json?sig=x',
    'https://COPILOT-reports.github.com:443/',
    'https://copilot-reports-abc123.b01.azurefd.net/',
    'https://copilot-reports-production-a1b2.b01.azurefd.net/',
    'https://usagereportsprod.blob.core.windows.net/',
  ])('%s', (link) => {
    expect(byDefault(link)).toEqual({ kind: 'allowed', url: new URL(link), known: true })
  })

  test.each([
    'https://evil.tld/',
    'https://h.evil.tld/',
    'https://copilot-reports.github.com.evil.tld/',
    'https://evilcopilot-reports-x.b01.azurefd.net/',
    'https://copilot-reports-x.b01.azurefd.net.evil/',
    'https://copilot-reports-x.y.b01.azurefd.net/',
    'https://x.copilot-reports.github.com/',
    'https://usagereports.blob.core.windows.net/',
    'https://reports.octo.ghe.com/',
    'https://xn--cpilot-reports-0ij.github.com/',
  ])('others are allowed with a warning: %s', (link) => {
    expect(byDefault(link)).toEqual({ kind: 'allowed', url: new URL(link), known: false })
  })

  test('of a tenant on GHE.com lie beside its API', () => {
    const policy = targetPolicy({ hosts: [], apiUrl: 'https://api.octo.ghe.com' })
    expect(policy('https://copilot-reports.octo.ghe.com/a')).toMatchObject({ known: true })
    expect(policy('https://copilot-reports.other.ghe.com/a')).toMatchObject({ known: false })
    expect(policy('https://a.b.octo.ghe.com/a')).toMatchObject({ known: false })
    const lookalike = targetPolicy({ hosts: [], apiUrl: 'https://api.octo.ghe.com.evil.tld' })
    expect(lookalike('https://copilot-reports.octo.ghe.com/a')).toMatchObject({ known: false })
  })

  test('that the input names are the only ones', () => {
    const policy = targetPolicy({
      hosts: ['reports.corp.example', '*.Octo.example'],
      apiUrl: DOTCOM,
    })
    expect(policy('https://reports.corp.example/a')).toMatchObject({ kind: 'allowed', known: true })
    expect(policy('https://a.octo.example/a')).toMatchObject({ kind: 'allowed', known: true })
    for (const host of [
      'copilot-reports.github.com',
      'a.b.octo.example',
      'octo.example',
      'reportsxcorp.example',
    ]) {
      const reason = `${host} is not listed in the input download-hosts`
      expect(policy(`https://${host}/a`)).toEqual({ kind: 'refused', reason })
    }
  })
})

describe('on a test bench', () => {
  const bench = targetPolicy({ hosts: [], apiUrl: 'http://127.0.0.1:8080/api' })

  test.each([
    'http://127.0.0.1:9000/a',
    'https://127.0.0.1/',
    'http://localhost:1/',
    'http://[::1]:5/',
    'http://x.localhost/',
  ])('loopback is allowed: %s', (link) => {
    expect(bench(link)).toMatchObject({ kind: 'allowed', known: true })
    expect(byDefault(link).kind).toBe('refused')
  })

  test.each([
    'http://evil.tld/',
    'https://10.0.0.1/',
    'http://169.254.169.254/',
    'ftp://127.0.0.1/',
    'https://evil/',
  ])('nothing else is: %s', (link) => {
    expect(bench(link).kind).toBe('refused')
  })

  test('is one only with an API on a loopback address', () => {
    const at = (apiUrl: string) => targetPolicy({ hosts: [], apiUrl })('http://127.0.0.1/').kind
    expect(at('http://localhost:80')).toBe('allowed')
    expect(at('http://[::1]:80')).toBe('allowed')
    expect(at('https://localhost.evil.tld')).toBe('refused')
    expect(at('https://127.evil.tld')).toBe('refused')
    expect(at('not a url')).toBe('refused')
    expect(['127.0.0.1', '127.9.9.9', '[::1]', 'localhost'].every(isLoopbackOrBelow)).toBe(true)
    expect(
      ['0.0.0.0', 'localhost.evil.tld', '128.0.0.1', '127.evil.tld'].some(isLoopbackOrBelow),
    ).toBe(false)
  })
})

describe('downloadHostProblem', () => {
  test('takes a name as long as a name may be', () => {
    const longest = `${'a.'.repeat(125)}tld`
    expect(longest).toHaveLength(253)
    expect(downloadHostProblem(longest)).toBeUndefined()
    expect(downloadHostProblem(`${longest}x`)).toContain('253')
  })

  test.each([
    'copilot-reports.github.com',
    '*.blob.core.windows.net',
    'copilot-reports-*.b01.azurefd.net',
    'A.B',
  ])('takes %s', (host) => {
    expect(downloadHostProblem(host)).toBeUndefined()
  })

  test.each([
    ['https://h.tld', 'without scheme'],
    ['h.tld/path', 'without scheme'],
    ['h.tld:443', 'without scheme'],
    ['user@h.tld', 'without scheme'],
    ['h..tld', 'labels'],
    ['h.tld.', 'labels'],
    ['-h.tld', 'labels'],
    ['h tld.x', 'labels'],
    ['größe.tld', 'labels'],
    ['*', 'last two labels'],
    ['*.com', 'last two labels'],
    ['*.*', 'last two labels'],
    ['10.0.0.1', 'not an address'],
    ['0x7f.1', 'not an address'],
    ['intranet', 'public host'],
    [`${'a.'.repeat(130)}tld`, '253'],
  ])('refuses %s', (host, problem) => {
    expect(downloadHostProblem(host)).toContain(problem)
  })

  test('takes names of this machine, which help on a test bench only', () => {
    expect(downloadHostProblem('127.0.0.1')).toBeUndefined()
    const link = 'http://127.0.0.1:9000/a'
    const on = (apiUrl: string, hosts: string[]) => targetPolicy({ hosts, apiUrl })(link).kind
    expect(on(DOTCOM, ['127.0.0.1'])).toBe('refused')
    expect(on('http://127.0.0.1:1', ['127.0.0.1'])).toBe('allowed')
    expect(on('http://127.0.0.1:1', ['copilot-reports.github.com'])).toBe('refused')
  })

  test('a host that it takes is allowed by the policy that it makes', () => {
    const label = fc.stringMatching(/^[a-z0-9*]([a-z0-9*-]{0,5}[a-z0-9*])?$/)
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), (labels) => {
        const host = labels.join('.')
        fc.pre(downloadHostProblem(host) === undefined && !isLoopbackOrBelow(host))
        const policy = targetPolicy({ hosts: [host], apiUrl: DOTCOM })
        const link = `https://${host.replaceAll('*', 'x')}/`
        expect(policy(link)).toMatchObject({ kind: 'allowed', known: true })
        expect(policy('https://copilot-reports.github.com/').kind).toBe('refused')
      }),
      { numRuns: RUNS },
    )
  })
})

test('a link that holds a token or key of the run is refused, wherever it stands and leads', () => {
  const { add, redactKnown } = redactor()
  add('ghs_Zq9Yx8Wv7Ut6Sr5Qp4On3Ml2Kj1Ih0Gf9Ed8')
  const holdsSecret = (text: string) => redactKnown(text) !== text
  for (const apiUrl of [DOTCOM, 'http://127.0.0.1:1']) {
    const policy = targetPolicy({ hosts: [], apiUrl, holdsSecret })
    for (const tail of [
      '?t=ghs_Zq9Yx8Wv7Ut6Sr5Qp4On3Ml2Kj1',
      '/%67hs_Zq9Yx8Wv7Ut6Sr5Qp4On3Ml2Kj1#x',
    ])
      expect(policy(`https://copilot-reports.github.com/a${tail}`)).toEqual({
        ...{ kind: 'refused', reason: 'it holds a token or key of this run' },
      })
    expect(policy('https://copilot-reports.github.com/a?sig=0123456789abcdef').kind).toBe('allowed')
  }
})
