import { REPORT_HOSTS } from '../src/collect/targets.js'
import { type ScopeKind } from '../src/model.js'
import {
  CATALOGUE,
  type CatalogueEntry,
  reportNames,
  type RowKind,
} from '../src/reports/catalogue.js'
import { code, folded, table } from './tables.js'

/** What the documents say of the reports, and of who may read them, from the catalogue. */

const PERIODS: Readonly<Record<CatalogueEntry['period'], string>> = {
  day: 'one UTC day',
  window: 'latest 28 days',
  snapshot: 'the day of the run',
  inline: 'days, as the server has them',
}

/** What a file of one day holds, and one of 28 days. */
const CONTENTS: Readonly<Record<RowKind, readonly [day: string, window: string]>> = {
  aggregate: ['one object: totals without people', 'one object: such totals in `day_totals`'],
  user: ['a row per user', 'a row per user and day'],
  membership: ['a row per user and team', 'a row per user, team and day'],
  repository: ['a row per repository', 'a row per repository and day'],
  seat: ['a row per seat, as GitHub lists it', ''],
  legacy: ['a row per day: totals', 'a row per day: totals'],
}

/** What GitHub has retired comes last. */
const NAMES = [...reportNames()].sort(
  (one, other) => Number(isRetired(one)) - Number(isRetired(other)),
)

function isRetired(name: string): boolean {
  return entriesOf(name).some(({ period }) => period === 'inline')
}

function entriesOf(name: string): CatalogueEntry[] {
  return CATALOGUE.filter(({ report }) => report === name)
}

/** A row per report; a report of both scopes has one row. */
export function reportsTable(): string {
  return table(
    ['Report type', 'Scope', 'Period', 'A file holds', 'First day', 'About people or repositories'],
    NAMES.map((name) => reportRow(name, entriesOf(name))),
  )
}

function reportRow(name: string, entries: readonly CatalogueEntry[]): string[] {
  return [
    code(name),
    entries.map(({ scope }) => scope).join(', '),
    unique(entries.map(({ period }) => PERIODS[period])),
    unique(entries.map(({ rows, period }) => CONTENTS[rows][period === 'window' ? 1 : 0])),
    firstDaysOf(entries),
    unique(entries.map(({ personal }) => (personal ? 'yes' : 'no'))),
  ]
}

const unique = (values: readonly string[]) => [...new Set(values)].join(', ')

/** The endpoints of each report, folded: few readers want them, but those do. */
export function endpointsList(): string {
  const lines = NAMES.map((name) => {
    const routes = entriesOf(name).flatMap(routesOf).map(code)
    return `- ${code(name)}: ${routes.join(', ')}`
  })
  return folded('Endpoints', lines.join('\n'))
}

function routesOf({ route, teamRoute }: CatalogueEntry): string[] {
  return [route, teamRoute].flatMap((one) => (one === undefined ? [] : [one.replace('GET ', '')]))
}

/** With the scope, where scopes differ. The retired endpoints have no stated beginning. */
function firstDaysOf(entries: readonly CatalogueEntry[]): string {
  const days = new Set(entries.map(({ firstDay }) => firstDay))
  if (entries.some(({ period }) => period === 'inline')) return 'unknown'
  if (entries.some(({ period }) => period === 'snapshot')) return 'the first run'
  if (days.size === 1) return [...days].join()
  return entries.map(({ scope, firstDay }) => `${firstDay} (${scope})`).join(', ')
}

interface Access {
  readonly person: string
  readonly classic: string
  readonly fineGrained: string
  readonly seats: string
  readonly app: string
  readonly policy: string
}

/** https://docs.github.com/en/rest/copilot/copilot-usage-metrics */
const ACCESS: Readonly<Record<ScopeKind, Access>> = {
  enterprise: {
    person: 'owner, billing manager, or a custom role with "View Enterprise Copilot Metrics"',
    classic: '`read:enterprise` or `manage_billing:copilot`',
    fineGrained: '"Enterprise Copilot metrics": read',
    seats:
      'classic `manage_billing:copilot` or `read:enterprise`, of an owner or billing manager; a GitHub App "Enterprise Copilot license management"',
    app: 'on the enterprise itself',
    policy: 'AI controls > Copilot: "Copilot usage metrics" is "Enabled everywhere"',
  },
  organization: {
    person: 'owner, or a custom role with "View Organization Copilot Metrics"',
    classic: '`read:org`',
    fineGrained: '"Organization Copilot metrics": read',
    seats:
      'classic `manage_billing:copilot` or `read:org`, of an owner; otherwise "GitHub Copilot Business" or "Administration": read',
    app: 'on the organization',
    policy:
      'the same policy of its enterprise; of an organization without one, in its Copilot settings',
  },
}

/** A column per scope that the catalogue has. */
export function permissionsTable(): string {
  const scopes = [...new Set(CATALOGUE.map(({ scope }) => scope))]
  const row = (label: string, key: keyof Access) => [label, ...scopes.map((s) => ACCESS[s][key])]
  return table(
    ['What `token` needs', ...scopes.map((scope) => code(`scope: ${scope}`))],
    [
      row('Person behind a personal token', 'person'),
      row('Scope of a classic token (one is enough)', 'classic'),
      row('Permission of a fine-grained token or GitHub App', 'fineGrained'),
      row('In addition, for report type `seats`', 'seats'),
      row('Where the GitHub App is installed', 'app'),
      row('Policy that must be on', 'policy'),
    ],
  )
}

/** The hosts that reports are downloaded from, for whoever keeps a firewall. */
export function hostsList(): string {
  return REPORT_HOSTS.map((host) => `- ${code(host)}`).join('\n')
}
