import { describe, expect, test } from '@jest/globals'

import { type Day, type DaySelection, type Scope, type Unit } from '../../src/model.js'
import { entryOf } from '../../src/reports/catalogue.js'
import { describePlan } from '../../src/reports/describe.js'
import { addDays } from '../../src/reports/days.js'
import { type ArchivedDays, planUnits } from '../../src/reports/plan.js'

const today = '2026-11-20' as Day
const scope: Scope = { kind: 'organization', slug: 'octo-org' }
const day = (text: string) => text as Day

function plan(reports: string[], days: DaySelection, archived?: ArchivedDays): Unit[] {
  const entries = reports.flatMap((report) => entryOf(report, scope.kind) ?? [])
  return planUnits({ scopes: [scope], entries, days, today }, archived)
}

const asked = (units: readonly Unit[]) =>
  units.flatMap((unit) =>
    unit.kind === 'requests'
      ? [unit.requests.map((r) => `${r.entry.report} ${r.kind === 'day' ? r.day : r.kind}`)]
      : [unit.entries.map(({ report }) => `${report} ${unit.days.join()}`)],
  )

describe('the plan', () => {
  test('of named days has a unit per day with all its reports, oldest first', () => {
    const days = { kind: 'named', days: [day('2026-11-01'), day('2026-11-02')] } as const
    expect(asked(plan(['users-1-day', 'organization-1-day', 'users-28-day'], days))).toEqual([
      ['users-28-day window'],
      ['users-1-day 2026-11-01', 'organization-1-day 2026-11-01'],
      ['users-1-day 2026-11-02', 'organization-1-day 2026-11-02'],
    ])
  })

  test('of latest tries seven days, joined reports together', () => {
    const seven = [19, 18, 17, 16, 15, 14, 13].map((date) => `2026-11-${date}`).join()
    const reports = ['users-1-day', 'repos-1-day', 'user-teams-1-day']
    expect(asked(plan(reports, { kind: 'latest' }))).toEqual([
      [`users-1-day ${seven}`, `user-teams-1-day ${seven}`],
      [`repos-1-day ${seven}`],
    ])
  })

  test('of missing asks for what the archive lacks and refreshes the newest stored days', () => {
    const held = new Map<Day, 'stored' | 'no-report'>()
    for (let date = 1; date <= 18; date += 1) {
      held.set(day(`2026-11-${String(date).padStart(2, '0')}`), 'stored')
    }
    held.delete(day('2026-11-05'))
    held.set(day('2026-11-06'), 'no-report')
    const days = { kind: 'missing', since: day('2026-11-01'), refreshDays: 2 } as const
    expect(asked(plan(['users-1-day'], days, () => held))).toEqual([
      ['users-1-day 2026-11-05'],
      ['users-1-day 2026-11-17'],
      ['users-1-day 2026-11-18'],
      ['users-1-day 2026-11-19'],
    ])
  })

  test('of missing asks again for a day without a report until it is 14 days old', () => {
    const none = Array.from({ length: 19 }, (_, index) => addDays(today, -1 - index))
    const held = new Map(none.map((one) => [one, 'no-report'] as const))
    const days = { kind: 'missing', since: none.at(-1), refreshDays: 3 } as const
    const again = asked(plan(['users-1-day'], days, () => held)).flat()
    expect(again[0]).toBe(`users-1-day ${addDays(today, -13)}`)
    expect(again).toHaveLength(13)
  })

  test.each([
    ['users-1-day', '2025-12-12'],
    ['user-teams-1-day', '2026-05-14'],
    ['repos-1-day', '2026-07-17'],
  ])('of missing on an empty archive begins with the first day of %s', (report, first) => {
    const units = asked(plan([report], { kind: 'missing', refreshDays: 3 }))
    expect(units[0]).toEqual([`${report} ${first}`])
    expect(units.at(-1)).toEqual([`${report} 2026-11-19`])
  })

  test('a refresh of a day before since still happens, a gap before it does not', () => {
    const held = new Map<Day, 'stored' | 'no-report'>([[day('2026-10-01'), 'stored']])
    const days = { kind: 'missing', since: day('2026-11-19'), refreshDays: 3 } as const
    expect(asked(plan(['users-1-day'], days, () => held))).toEqual([
      ['users-1-day 2026-10-01'],
      ['users-1-day 2026-11-19'],
    ])
  })

  test('of missing can leave the stored days alone', () => {
    const held = new Map<Day, 'stored' | 'no-report'>([[day('2026-11-18'), 'stored']])
    const days = { kind: 'missing', since: day('2026-11-18'), refreshDays: 0 } as const
    expect(asked(plan(['users-1-day'], days, () => held))).toEqual([['users-1-day 2026-11-19']])
  })

  test('of reports with different gaps is in the order of the days', () => {
    const held: ArchivedDays = ({ report }) =>
      new Map(report === 'users-1-day' ? [[day('2026-11-18'), 'stored' as const]] : [])
    const days = { kind: 'missing', since: day('2026-11-18'), refreshDays: 0 } as const
    expect(asked(plan(['users-1-day', 'organization-1-day'], days, held))).toEqual([
      ['organization-1-day 2026-11-18'],
      ['users-1-day 2026-11-19', 'organization-1-day 2026-11-19'],
    ])
  })

  test.each<[DaySelection, boolean]>([
    [{ kind: 'latest' }, true],
    [{ kind: 'named', days: [day('2026-11-18')] }, true],
    [{ kind: 'missing', refreshDays: 0 }, false],
  ])('of %j says which requests the input names', (days, named) => {
    const reports = ['users-28-day', 'legacy-usage', 'users-1-day']
    const units = plan(reports, days)
    const seen = units.flatMap((unit) => (unit.kind === 'requests' ? unit.requests : []))
    expect(seen.length).toBeGreaterThanOrEqual(2)
    expect(new Set(seen.map((request) => request.named))).toEqual(new Set([named]))
    expect(units.some(({ kind }) => kind === 'latest')).toBe(days.kind === 'latest')
  })

  test('of the retired report hands on team and days that were named', () => {
    const entries = [entryOf('legacy-usage', 'organization') ?? []].flat()
    const days = { kind: 'named', days: [day('2024-01-01'), day('2024-01-02')] } as const
    const wishes = { scopes: [scope], entries, today, team: 'core' }
    const [entry] = entries
    const request = { kind: 'inline', entry, scope, named: true, team: 'core' }
    expect(planUnits({ ...wishes, days })).toEqual([
      { kind: 'requests', requests: [{ ...request, days: days.days }] },
    ])
    expect(planUnits({ ...wishes, days: { kind: 'latest' } })).toEqual([
      { kind: 'requests', requests: [{ ...request, days: undefined }] },
    ])
  })

  test('has the scopes one after another, each with its own', () => {
    const scopes = ['octo-org', 'octo-labs'].map(
      (slug) => ({ kind: 'organization', slug }) as const,
    )
    const entries = [entryOf('users-28-day', 'organization') ?? []].flat()
    const units = planUnits({ scopes, entries, today, days: { kind: 'latest' } })
    const slugs = units.flatMap((unit) =>
      unit.kind === 'requests' ? unit.requests.map((request) => request.scope.slug) : [],
    )
    expect(slugs).toEqual(['octo-org', 'octo-labs'])
  })

  test('is printed by a dry run, with what only an answer would tell left open', () => {
    const lines = describePlan(plan(['users-1-day'], { kind: 'latest' }), { formats: ['ndjson'] })
    expect(lines).toEqual([
      'Dry run: 1 request, nothing is asked for and nothing is written. The token was not tried.',
      'GET /orgs/octo-org/copilot/metrics/reports/users-1-day?day=<…> (the newest of 2026-11-19 to 2026-11-13 that has it)',
      '  -> ndjson/users-1-day/scope=organization/scope_slug=octo-org/report_day=<…>/part-<…>.ndjson',
    ])
  })
})
