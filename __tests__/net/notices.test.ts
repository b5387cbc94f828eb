import { describe, expect, test } from '@jest/globals'

import { systemClock } from '../../src/runtime/clock.js'
import { withDeprecationWarnings } from '../../src/net/notices.js'

const NOW = Date.parse('2026-11-20T12:00:00Z')

async function warned(headers: Record<string, string>): Promise<string[]> {
  const warnings: string[] = []
  const nothing = () => undefined
  const log = {
    info: nothing,
    debug: nothing,
    mask: nothing,
    redact: (text: string) => text,
    warning: (text: string) => void warnings.push(text),
    group: <T>(_name: string, work: () => Promise<T>) => work(),
  }
  const clock = { ...systemClock(1), now: () => new Date(NOW) }
  const answer = { status: 200, headers, body: '' }
  const api = withDeprecationWarnings({ request: async () => answer }, { log, clock })
  expect(await api.request('GET /x', {})).toBe(answer)
  return warnings
}

describe('notices', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a token that expires soon',
      { 'github-authentication-token-expiration': '2026-11-30 08:00:00 UTC' },
      /expires on 2026-11-30/,
    ],
    ['a deprecation', { deprecation: 'true' }, /deprecated\. Update/],
    ['a sunset', { sunset: 'Sat, 31 Jan 2027 00:00:00 GMT' }, /ends it on 2027-01-31/],
    ['a late clock', { date: 'Fri, 20 Nov 2026 14:00:00 GMT' }, /is 2 hours behind GitHub's/],
    [
      'an early clock',
      { date: 'Fri, 20 Nov 2026 11:50:00 GMT' },
      /is 10 minutes ahead of GitHub's/,
    ],
    [
      'one of days',
      { date: 'Sun, 22 Nov 2026 14:00:00 GMT' },
      /is 2 days behind .* GitHub says 2026-11-22/,
    ],
    [
      'one of years',
      { date: 'Tue, 20 Nov 2035 12:00:00 GMT' },
      /is 9 years behind .* it says 2026-11-20/,
    ],
  ])('%s is warned about', async (_name, headers, text) => {
    expect(await warned(headers)).toEqual([expect.stringMatching(text)])
  })

  test.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['a token with time', { 'github-authentication-token-expiration': '2027-11-30 08:00:00 UTC' }],
    ['nonsense', { 'github-authentication-token-expiration': 'soon', date: 'today' }],
    ['a clock that is nearly right', { date: 'Fri, 20 Nov 2026 11:58:00 GMT' }],
  ])('%s is not', async (_name, headers) => {
    expect(await warned(headers)).toEqual([])
  })
})
