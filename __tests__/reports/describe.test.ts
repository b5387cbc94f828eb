import { describe, expect, test } from '@jest/globals'

import { type Day, type DaySelection, type Scope, type Unit } from '../../src/model.js'
import { entryOf } from '../../src/reports/catalogue.js'
import { describePlan } from '../../src/reports/describe.js'
import { planUnits } from '../../src/reports/plan.js'

const today = '2026-11-20' as Day
const days = (...texts: string[]) => ({ kind: 'named', days: texts as Day[] }) as const

function lines(
  report: string,
  asked: { days?: DaySelection; team?: string; scope?: Scope } = {},
  formats: readonly string[] = ['ndjson'],
): string[] {
  const { scope = { kind: 'organization', slug: 'octo-org' }, team } = asked
  const entries = [entryOf(report, scope.kind) ?? []].flat()
  const wishes = { scopes: [scope], entries, team, today, days: asked.days ?? { kind: 'latest' } }
  return describePlan(planUnits(wishes), { formats })
}

const FOLDER = 'scope=organization/scope_slug=octo-org'

describe('a dry run prints', () => {
  test('days by name, each with the folder that it would fill', () => {
    expect(lines('users-1-day', { days: days('2026-11-17', '2026-11-18') })).toEqual([
      'Dry run: 2 requests, nothing is asked for and nothing is written. The token was not tried.',
      'GET /orgs/octo-org/copilot/metrics/reports/users-1-day?day=2026-11-17',
      `  -> ndjson/users-1-day/${FOLDER}/report_day=2026-11-17/part-<…>.ndjson`,
      'GET /orgs/octo-org/copilot/metrics/reports/users-1-day?day=2026-11-18',
      `  -> ndjson/users-1-day/${FOLDER}/report_day=2026-11-18/part-<…>.ndjson`,
    ])
  })

  test('a window, whose day only the answer tells', () => {
    const scope = { kind: 'enterprise', slug: 'octo' } as const
    expect(lines('enterprise-28-day', { scope }, ['ndjson.gz', 'csv'])).toEqual([
      'Dry run: 1 request, nothing is asked for and nothing is written. The token was not tried.',
      'GET /enterprises/octo/copilot/metrics/reports/enterprise-28-day/latest',
      '  -> ndjson/enterprise-28-day/scope=enterprise/scope_slug=octo/report_day=<…>/part-<…>.ndjson.gz',
    ])
  })

  test('pages of the retired report, all that there are', () => {
    expect(lines('legacy-usage', {}, [])).toEqual([
      'Dry run: 1 request, nothing is asked for and nothing is written. The token was not tried.',
      'GET /orgs/octo-org/copilot/usage?page=<…>',
      `  -> ndjson/legacy-usage/${FOLDER}/report_day=<…>/part-<…>.ndjson`,
    ])
  })

  test('pages of a team, bounded by days', () => {
    const route = 'GET /orgs/octo-org/team/core/copilot/usage?page=<…>'
    const query = '&since=2026-11-01&until=2026-11-03'
    const folder = `ndjson/legacy-team-usage/${FOLDER}/team=core`
    expect(lines('legacy-usage', { team: 'core', days: days('2026-11-01', '2026-11-03') })).toEqual(
      [
        'Dry run: 2 requests, nothing is asked for and nothing is written. The token was not tried.',
        `${route}${query}`,
        `  -> ${folder}/report_day=2026-11-01/part-<…>.ndjson`,
        `${route}${query}`,
        `  -> ${folder}/report_day=2026-11-03/part-<…>.ndjson`,
      ],
    )
  })

  test('nothing, and says so, when nothing would be asked', () => {
    expect(describePlan([], { formats: ['ndjson'] })).toEqual([
      'Dry run: 0 requests, nothing is asked for and nothing is written. The token was not tried.',
    ])
  })

  test('days that nobody knows yet as such', () => {
    const entries = [entryOf('users-1-day', 'organization') ?? []].flat()
    const scope = { kind: 'organization', slug: 'octo-org' } as const
    const unit: Unit = { kind: 'latest', scope, entries, days: [] }
    expect(describePlan([unit], { formats: ['ndjson'] })[1]).toContain(
      '?day=<…> (the newest of <…> to <…> that has it)',
    )
  })
})
