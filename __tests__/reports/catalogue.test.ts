import { readFileSync } from 'node:fs'

import { describe, expect, test } from '@jest/globals'

import { REPORTS } from '../../sandbox/data/reports.js'
import { CATALOGUE, defaultReport, entryOf, reportNames } from '../../src/reports/catalogue.js'

/** Paths that GitHub's own description has, with the names of its parameters taken out. */
function describedPaths(file: string): string[] {
  const text = readFileSync(new URL(`../../sandbox/openapi/${file}`, import.meta.url), 'utf8')
  const { paths } = JSON.parse(text) as { paths: Record<string, { get?: unknown }> }
  return Object.entries(paths).flatMap(([path, operations]) =>
    operations.get === undefined ? [] : [nameless(path)],
  )
}

const nameless = (path: string) => path.replace(/\{\w+\}/g, '{}')

const METRICS = 'GET /enterprises/{slug}/copilot/metrics/reports'
const ORG_METRICS = 'GET /orgs/{slug}/copilot/metrics/reports'

/** Descriptions of which every path is asked for. */
const WHOLE = ['enterprise-seats.json', 'legacy-usage.json'].flatMap(describedPaths)

/** What GitHub offers, and how it is asked for. A new report has its line here. */
const OFFERED = [
  ['enterprise', 'enterprise-1-day', 'day', `${METRICS}/enterprise-1-day`],
  ['enterprise', 'enterprise-28-day', 'window', `${METRICS}/enterprise-28-day/latest`],
  ['enterprise', 'users-1-day', 'day', `${METRICS}/users-1-day`],
  ['enterprise', 'users-28-day', 'window', `${METRICS}/users-28-day/latest`],
  ['enterprise', 'user-teams-1-day', 'day', `${METRICS}/user-teams-1-day`],
  ['enterprise', 'repos-1-day', 'day', `${METRICS}/repos-1-day`],
  ['enterprise', 'seats', 'snapshot', 'GET /enterprises/{slug}/copilot/billing/seats'],
  ['enterprise', 'legacy-usage', 'inline', 'GET /enterprises/{slug}/copilot/usage'],
  ['organization', 'organization-1-day', 'day', `${ORG_METRICS}/organization-1-day`],
  ['organization', 'organization-28-day', 'window', `${ORG_METRICS}/organization-28-day/latest`],
  ['organization', 'users-1-day', 'day', `${ORG_METRICS}/users-1-day`],
  ['organization', 'users-28-day', 'window', `${ORG_METRICS}/users-28-day/latest`],
  ['organization', 'user-teams-1-day', 'day', `${ORG_METRICS}/user-teams-1-day`],
  ['organization', 'repos-1-day', 'day', `${ORG_METRICS}/repos-1-day`],
  ['organization', 'seats', 'snapshot', 'GET /orgs/{slug}/copilot/billing/seats'],
  ['organization', 'legacy-usage', 'inline', 'GET /orgs/{slug}/copilot/usage'],
] as const

/** Rows that GitHub's description can be held against: see `described` of the sandbox's reports. */
const DESCRIBED = CATALOGUE.filter(({ report }) => REPORTS[report]?.described !== false)

describe('the catalogue', () => {
  test.each(OFFERED)('of the %s has %s, by %s', (scope, report, period, route) => {
    const found = CATALOGUE.filter((entry) => entry.scope === scope && entry.report === report)
    expect(found).toEqual([expect.objectContaining({ period, route, dataset: report })])
    expect(entryOf(report, scope)).toBe(found[0])
  })

  test('has no other rows', () => expect(CATALOGUE).toHaveLength(OFFERED.length))

  test('asks only for what GitHub describes', () => {
    const paths = [...describedPaths('github.json'), ...WHOLE]
    const routes = DESCRIBED.flatMap(({ route, teamRoute }) => [route, teamRoute ?? route])
    for (const route of routes) expect(paths).toContain(nameless(route.replace('GET ', '')))
  })

  test('asks for everything of the kind that GitHub describes', () => {
    const routes = DESCRIBED.flatMap(({ route, teamRoute }) => [route, teamRoute ?? route])
    const asked = routes.map((route) => nameless(route.replace('GET ', '')))
    const described = [
      ...describedPaths('github.json').filter((path) => path.includes('/copilot/')),
      ...WHOLE,
    ]
    expect(new Set(asked)).toEqual(new Set(described))
  })

  test.each([
    ['enterprise', 'GET /enterprises/{slug}/team/{team}/copilot/usage'],
    ['organization', 'GET /orgs/{slug}/team/{team}/copilot/usage'],
  ] as const)('of the %s has a team in one path only', (scope, teamRoute) => {
    const ofTeams = CATALOGUE.filter((entry) => entry.scope === scope && entry.teamRoute)
    expect(ofTeams).toEqual([
      expect.objectContaining({
        report: 'legacy-usage',
        teamRoute,
        teamDataset: 'legacy-team-usage',
      }),
    ])
  })

  test('guards data on users and repositories', () => {
    const kinds = (personal: boolean) =>
      new Set(CATALOGUE.filter((entry) => entry.personal === personal).map(({ rows }) => rows))
    expect(kinds(true)).toEqual(new Set(['user', 'membership', 'repository', 'seat']))
    expect(kinds(false)).toEqual(new Set(['aggregate', 'legacy']))
    const guarded = CATALOGUE.filter(({ personal }) => personal).map((row) => row.report)
    const names = ['users-1-day', 'users-28-day', 'user-teams-1-day', 'repos-1-day', 'seats']
    expect(guarded).toEqual(expect.arrayContaining(names))
  })

  test('joins users with their teams, day by day, and nothing else', () => {
    for (const scope of ['enterprise', 'organization'] as const) {
      const group = entryOf('users-1-day', scope)?.joined
      expect(group).toMatch(/./)
      const joined = CATALOGUE.filter((row) => row.scope === scope && row.period === 'day')
        .filter((row) => row.joined !== undefined)
        .map(({ report, joined }) => [report, joined])
      expect(joined).toEqual([
        ['users-1-day', group],
        ['user-teams-1-day', group],
      ])
    }
  })

  test.each([
    ['enterprise-1-day', 'enterprise', '2025-10-10'],
    ['users-28-day', 'enterprise', '2025-10-10'],
    ['organization-1-day', 'organization', '2025-12-12'],
    ['users-1-day', 'organization', '2025-12-12'],
    ['user-teams-1-day', 'enterprise', '2026-05-14'],
    ['repos-1-day', 'organization', '2026-07-17'],
  ] as const)('knows since when GitHub has %s of an %s', (report, scope, firstDay) => {
    expect(entryOf(report, scope)).toMatchObject({ firstDay })
  })

  test('knows what a scope does not offer', () => {
    expect(entryOf('enterprise-1-day', 'organization')).toBeUndefined()
    expect(entryOf('organization-28-day', 'enterprise')).toBeUndefined()
    expect(entryOf('', 'enterprise')).toBeUndefined()
  })

  test('names every report once', () => {
    const names = OFFERED.map(([, report]) => report)
    expect(reportNames()).toEqual([...new Set<string>(names)])
  })

  test('has a 28-day report of each scope for those who ask for nothing', () => {
    expect(defaultReport('enterprise').report).toBe('enterprise-28-day')
    expect(defaultReport('organization')).toBe(entryOf('organization-28-day', 'organization'))
  })
})
