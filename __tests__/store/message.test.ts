import { describe, expect, test } from '@jest/globals'

import { type Day, type ScopeKind } from '../../src/model.js'
import { entryOf } from '../../src/reports/catalogue.js'
import { dayRanges, messageOf } from '../../src/store/message.js'
import { type Touched, type Verdict } from '../../src/store/plan.js'

const days = (...list: string[]) => list as Day[]

function touched(report: string, day: string, verdict: Verdict, slug = 'octo-org'): Touched {
  const kind: ScopeKind = 'organization'
  const entry = entryOf(report, kind)
  if (entry === undefined) throw new Error(report)
  const known = { entry, scope: { kind, slug }, day: day as Day, named: true, milliseconds: 0 }
  return {
    verdict,
    item: { files: [], collected: { ...known, kind: 'absent', state: 'no-report' } },
  }
}

describe('the message of a commit', () => {
  test('names scope, slug, reports and days, and says what was revised', () => {
    const text = messageOf(
      [
        touched('users-1-day', '2026-11-16', 'new'),
        touched('users-1-day', '2026-11-17', 'new'),
        touched('users-1-day', '2026-11-19', 'new'),
        touched('users-1-day', '2026-11-15', 'revised'),
        touched('organization-1-day', '2026-11-19', 'no-report'),
      ],
      undefined,
    )
    expect(text).toBe(
      [
        'Copilot usage reports of octo-org: 2026-11-15..2026-11-19',
        '',
        '- organization octo-org: users-1-day, added: 2026-11-16..2026-11-17, 2026-11-19',
        '- organization octo-org: users-1-day, revised: 2026-11-15',
        '- organization octo-org: organization-1-day, no report: 2026-11-19',
      ].join('\n'),
    )
  })

  test('keeps its first line short with many slugs', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      touched('users-1-day', '2026-11-19', 'new', `organization-number-${index}`),
    )
    const [title = ''] = messageOf(many, '').split('\n')
    expect(title).toBe('Copilot usage reports of 12 slugs: 2026-11-19')
  })

  test('is the given one when there is one, cleaned of what git does not take', () => {
    const one = [touched('users-1-day', '2026-11-19', 'new')]
    expect(messageOf(one, 'Reports [skip ci]\r\n\r\nwith\ta\0 body\u001b[0m\n')).toBe(
      'Reports [skip ci]\n\nwith\ta body[0m',
    )
    expect(messageOf(one, ' \n ')).toContain('Copilot usage reports of octo-org')
  })

  test('is cut at 64 KiB of whole characters', () => {
    const text = messageOf([touched('users-1-day', '2026-11-19', 'new')], `a${'é'.repeat(40_000)}`)
    expect(Buffer.byteLength(text)).toBe(65_535)
    expect(text.endsWith('é')).toBe(true)
  })

  test('tells days as ranges, across months and years', () => {
    expect(
      dayRanges(days('2026-01-01', '2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01')),
    ).toBe('2025-12-31..2026-01-01, 2026-02-28..2026-03-01')
    expect(dayRanges([])).toBe('')
  })
})
