import { type CatalogueEntry, type Day, type ScopeKind } from '../model.js'

export { type CatalogueEntry, type Period } from '../model.js'
export { type RowKind } from '../schema/kinds.js'

/**
 * THE table of reports: one row per report and scope. What differs by report is a column here;
 * nothing else in the code asks which report it is.
 *
 * Endpoints: https://docs.github.com/en/rest/copilot/copilot-usage-metrics
 */

const ENTERPRISE = 'GET /enterprises/{slug}/copilot'
const ORGANIZATION = 'GET /orgs/{slug}/copilot'

const enterprise = { scope: 'enterprise', firstDay: '2025-10-10' as Day } as const
const organization = { scope: 'organization', firstDay: '2025-12-12' as Day } as const
const teams = {
  rows: 'membership',
  personal: true,
  firstDay: '2026-05-14' as Day,
  joined: 'users and teams',
} as const
const repos = { rows: 'repository', personal: true, firstDay: '2026-07-17' as Day } as const
const users = { rows: 'user', personal: true, joined: 'users and teams' } as const
const aggregate = { rows: 'aggregate', personal: false } as const
/** GitHub keeps no earlier lists: there is the one of the day on which it is asked for. */
const snapshot = {
  rows: 'seat',
  personal: true,
  period: 'snapshot',
  firstDay: '2023-11-01' as Day,
} as const
const usage = {
  rows: 'legacy',
  personal: false,
  period: 'inline',
  firstDay: '2024-01-01' as Day,
} as const

const reports = (base: string, name: string) => `${base}/metrics/reports/${name}`
const daily = (base: string, report: string) =>
  ({ report, dataset: report, period: 'day', route: reports(base, report) }) as const
const latest = (base: string, report: string) =>
  ({ report, dataset: report, period: 'window', route: reports(base, `${report}/latest`) }) as const
const seats = (base: string) =>
  ({ report: 'seats', dataset: 'seats', route: `${base}/billing/seats` }) as const
const retired = (base: string) =>
  ({
    report: 'legacy-usage',
    dataset: 'legacy-usage',
    teamDataset: 'legacy-team-usage',
    route: `${base}/usage`,
    teamRoute: `${base.replace('/copilot', '/team/{team}/copilot')}/usage`,
  }) as const

/** All reports of all scopes. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  { ...enterprise, ...aggregate, ...daily(ENTERPRISE, 'enterprise-1-day') },
  { ...enterprise, ...aggregate, ...latest(ENTERPRISE, 'enterprise-28-day') },
  { ...enterprise, ...users, ...daily(ENTERPRISE, 'users-1-day') },
  { ...enterprise, ...users, ...latest(ENTERPRISE, 'users-28-day') },
  { ...enterprise, ...teams, ...daily(ENTERPRISE, 'user-teams-1-day') },
  { ...enterprise, ...repos, ...daily(ENTERPRISE, 'repos-1-day') },
  { ...enterprise, ...snapshot, ...seats(ENTERPRISE) },
  { ...enterprise, ...usage, ...retired(ENTERPRISE) },
  { ...organization, ...aggregate, ...daily(ORGANIZATION, 'organization-1-day') },
  { ...organization, ...aggregate, ...latest(ORGANIZATION, 'organization-28-day') },
  { ...organization, ...users, ...daily(ORGANIZATION, 'users-1-day') },
  { ...organization, ...users, ...latest(ORGANIZATION, 'users-28-day') },
  { ...organization, ...teams, ...daily(ORGANIZATION, 'user-teams-1-day') },
  { ...organization, ...repos, ...daily(ORGANIZATION, 'repos-1-day') },
  { ...organization, ...snapshot, ...seats(ORGANIZATION) },
  { ...organization, ...usage, ...retired(ORGANIZATION) },
]

/** The row of a report in a scope; absent when the scope does not offer that report. */
export function entryOf(report: string, scope: ScopeKind): CatalogueEntry | undefined {
  return CATALOGUE.find((entry) => entry.report === report && entry.scope === scope)
}

/** Every report name once, in the order of the table. */
export function reportNames(): string[] {
  return [...new Set(CATALOGUE.map((entry) => entry.report))]
}

/** The scope's own report of the latest 28 days: what is fetched when nothing else is asked for. */
export function defaultReport(scope: ScopeKind): CatalogueEntry {
  const own = CATALOGUE.find(
    (entry) => entry.scope === scope && entry.period === 'window' && entry.rows === 'aggregate',
  )
  if (own === undefined) throw new Error(`The catalogue has no 28-day report of the ${scope}.`)
  return own
}
