import { type ScopeKind } from '../src/model.js'
import { CATALOGUE, type CatalogueEntry, type RowKind } from '../src/reports/catalogue.js'
import { code, table } from './tables.js'

/** What the README says of the reports, and of who may read them, from the catalogue. */

const PERIODS: Readonly<Record<CatalogueEntry['period'], string>> = {
  day: 'one UTC day',
  window: 'latest 28 days',
  inline: 'days, as the server has them',
}

const CONTENTS: Readonly<Record<RowKind, string>> = {
  aggregate: 'totals without people: one object, per day or with `day_totals`',
  user: 'a row per user and day',
  membership: 'a row per user and team',
  repository: 'a row per repository',
  legacy: 'totals: a row per day',
}

/** A row per report; a report of both scopes has one row. */
export function reportsTable(): string {
  const names = [...new Set(CATALOGUE.map(({ report }) => report))]
  return table(
    ['Report type', 'Scope', 'Endpoint', 'Period', 'A file holds', 'First day', 'About people'],
    names.map((name) => reportRow(CATALOGUE.filter(({ report }) => report === name))),
  )
}

function reportRow(entries: readonly CatalogueEntry[]): string[] {
  const [first] = entries
  if (first === undefined) return []
  return [
    code(first.report),
    entries.map(({ scope }) => scope).join(', '),
    entries.flatMap(routesOf).map(code).join('<br>'),
    PERIODS[first.period],
    CONTENTS[first.rows],
    [...new Set(entries.map(firstDayOf))].join(', '),
    first.personal ? 'yes' : 'no',
  ]
}

function routesOf({ route, teamRoute }: CatalogueEntry): string[] {
  return [route, teamRoute].flatMap((one) => (one === undefined ? [] : [one.replace('GET ', '')]))
}

/** The retired endpoints have no stated beginning. */
function firstDayOf({ period, firstDay }: CatalogueEntry): string {
  return period === 'inline' ? 'unknown' : firstDay
}

interface Access {
  readonly person: string
  readonly classic: string
  readonly fineGrained: string
  readonly app: string
  readonly policy: string
}

/** https://docs.github.com/en/rest/copilot/copilot-usage-metrics */
const ACCESS: Readonly<Record<ScopeKind, Access>> = {
  enterprise: {
    person: 'owner, billing manager, or a custom role with "View Enterprise Copilot Metrics"',
    classic: '`read:enterprise` or `manage_billing:copilot`',
    fineGrained: '"Enterprise Copilot metrics": read',
    app: 'on the enterprise itself',
    policy: 'AI controls > Copilot: "Copilot usage metrics" is "Enabled everywhere"',
  },
  organization: {
    person: 'owner, or a custom role with "View Organization Copilot Metrics"',
    classic: '`read:org`',
    fineGrained: '"Organization Copilot metrics": read',
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
      row('Where the GitHub App is installed', 'app'),
      row('Policy that must be on', 'policy'),
    ],
  )
}
