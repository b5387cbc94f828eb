import { describe, expect, test } from '@jest/globals'

import { envelopeNotices } from '../../src/collect/notices.js'

const notices = (links: readonly string[], first?: string, last?: string) =>
  envelopeNotices('users-28-day', {
    download_links: links,
    report_start_day: first,
    report_end_day: last,
  })

describe('an envelope', () => {
  test.each([
    ['2026-10-22', '2026-11-18'],
    [undefined, undefined],
    ['2026-10-22', undefined],
    [undefined, '2026-11-18'],
    ['soon', '2026-11-18'],
  ])('from %s to %s is as documented', (first, last) => {
    expect(notices(['a', 'b'], first, last)).toEqual([])
  })

  test.each([
    ['2026-10-23', '2026-11-18', 27],
    ['2026-10-21', '2026-11-18', 29],
    ['2026-11-18', '2026-11-18', 1],
    ['2026-11-18', '2026-11-16', -1],
  ])('from %s to %s is not: it spans %d days', (first, last, days) => {
    expect(notices(['a'], first, last)).toEqual([
      `GitHub's answer for users-28-day spans ${days} days instead of 28.`,
    ])
  })

  test('names parts once', () => {
    expect(notices(['a', 'b', 'a', 'a'])).toEqual([
      "GitHub's answer for users-28-day names 2 parts twice; each counts once.",
    ])
    expect(notices([])).toEqual([])
  })
})
