import { z } from 'zod'

import { type Day, type RepositoryName } from '../model.js'
import {
  type CatalogueEntry,
  defaultReport,
  entryOf,
  type Period,
  reportNames,
} from '../reports/catalogue.js'
import { spansText, windowOf } from '../reports/days.js'
import { checkedBranch, checkedCommitPath } from './commit-path.js'
import { type InputName, type Surroundings } from './table.js'
import * as name from './names.js'
import * as value from './values.js'

/** The rule of each input by itself, and the rules that join several of them. */

const FOREVER_MINUTES = 7200

/** What each input takes, by name; all of them are texts. */
export const SCHEMA = z.object({
  token: value.token,
  scope: value.oneOf(['enterprise', 'organization']),
  slug: name.slugs,
  'report-type': value.listOf(reportNames()),
  day: value.days,
  since: value.optionalDay,
  'refresh-days': value.wholeNumber(0, 366),
  team: name.team,
  'if-no-report': value.oneOf(['warn', 'error', 'ignore']),
  format: value.formats,
  path: z.string(),
  artifact: z.union([z.literal('page'), value.boolean], {
    error: ({ input }) => `must be true, page or false, not ${value.quoted(String(input))}`,
  }),
  'artifact-name': value.artifactName,
  'artifact-overwrite': value.boolean,
  'artifact-retention-days': value.optional(value.wholeNumber(1, 400)),
  'artifact-compression-level': value.wholeNumber(0, 9),
  commit: value.boolean,
  'commit-repository': name.repository,
  'commit-branch': value.checked(checkedBranch),
  'commit-path': value.checked(checkedCommitPath),
  'commit-message': z.string(),
  'commit-token': z.string(),
  'github-token': z.string(),
  summary: value.boolean,
  page: value.boolean,
  'summary-users': value.boolean,
  'pseudonym-key': value.pseudonymKey,
  pseudonymize: value.optional(value.boolean),
  'minimum-group-size': value.wholeNumber(1, 100_000),
  'seat-price': name.seatPrice,
  'allow-public-repository': value.boolean,
  'download-hosts': value.hosts,
  concurrency: value.wholeNumber(1, 32),
  'timeout-minutes': value.minutes(FOREVER_MINUTES),
  'dry-run': value.boolean,
  'check-access': value.boolean,
  'api-url': value.apiUrl,
  'api-version': value.apiVersion,
} satisfies Record<InputName, z.ZodType>)

export type Values = z.infer<typeof SCHEMA>

export interface Facts {
  readonly values: Values
  readonly slugs: readonly string[]
  /** In the order of `report-type`; undefined where the scope has no such report. */
  readonly entries: readonly (CatalogueEntry | undefined)[]
  readonly repository: RepositoryName | undefined
  readonly today: Day
}

/** A mistake that only several inputs together make, and the inputs that must be right to look for it. */
interface Rule {
  readonly of: readonly InputName[]
  readonly mistake: (facts: Facts) => string | undefined
}

export const RULES: readonly Rule[] = [
  {
    of: ['slug', 'scope'],
    mistake: ({ slugs, values }) =>
      slugs.length > 0 ? undefined : `slug is required with scope: ${values.scope}`,
  },
  { of: ['report-type', 'scope'], mistake: otherScope },
  {
    of: ['team', 'report-type', 'scope'],
    mistake: ({ values, entries }) =>
      values.team !== undefined && !entries.some((entry) => entry?.teamRoute !== undefined)
        ? 'team goes with report type legacy-usage only'
        : undefined,
  },
  {
    of: ['day', 'commit'],
    mistake: ({ values }) =>
      values.day === 'missing' && !values.commit
        ? 'day: missing needs commit: true, since it asks for what the archive lacks'
        : undefined,
  },
  {
    of: ['day', 'report-type', 'scope'],
    mistake: ({ values, entries }) =>
      values.day === 'missing' && !entries.some((entry) => entry?.period === 'day')
        ? 'day: missing needs at least one 1-day report'
        : undefined,
  },
  { of: ['day', 'report-type', 'scope'], mistake: outsideWindow },
  {
    of: ['commit', 'commit-repository'],
    mistake: ({ values, repository }) =>
      values.commit && values['commit-repository'] === undefined && repository === undefined
        ? 'commit-repository is required where GITHUB_REPOSITORY is not set'
        : undefined,
  },
  {
    of: ['commit', 'commit-token', 'github-token'],
    mistake: ({ values }) =>
      values.commit && values['commit-token'] === '' && values['github-token'] === ''
        ? 'commit: true needs a commit-token or a github-token'
        : undefined,
  },
  {
    of: ['pseudonymize', 'pseudonym-key'],
    mistake: ({ values }) =>
      values.pseudonymize === true && values['pseudonym-key'] === ''
        ? 'pseudonymize: true needs a pseudonym-key, which is empty: is the secret there, and its name spelled right?'
        : undefined,
  },
  {
    of: ['pseudonymize', 'pseudonym-key'],
    mistake: ({ values }) =>
      values.pseudonymize === false && values['pseudonym-key'] !== ''
        ? 'pseudonymize: false contradicts pseudonym-key: leave one of them out'
        : undefined,
  },
]

function otherScope({ values, entries }: Facts): string | undefined {
  const wrong = values['report-type'].filter((_, index) => entries[index] === undefined)
  if (values['report-type'].length === 0 || wrong.length === 0) return undefined
  const offered = reportNames().filter((name) => entryOf(name, values.scope) !== undefined)
  return `report-type has ${wrong.join(', ')}, which the scope ${values.scope} does not have; it has ${offered.join(', ')}`
}

/** What GitHub's window of a year says nothing about. */
const DAYS_OF_ITS_OWN: ReadonlySet<Period> = new Set(['inline', 'snapshot'])

function outsideWindow({ values, entries, today }: Facts): string | undefined {
  if (values.day === 'missing' || values.day.kind !== 'named') return undefined
  if (entries.every((entry) => entry !== undefined && DAYS_OF_ITS_OWN.has(entry.period))) {
    return undefined
  }
  const { days } = values.day
  const window = windowOf(today)
  const kinds = [
    ['is too long ago', days.filter((day) => day < window.first)],
    ['is not over yet', days.filter((day) => day === today)],
    ['is in the future', days.filter((day) => day > today)],
  ] as const
  const wrong = kinds.filter(([, outside]) => outside.length > 0)
  if (wrong.length === 0) return undefined
  const told = wrong.map(([what, outside]) => `\`day: ${spansText(outside)}\` ${what}`)
  return `${told.join(', ')}; the newest day is ${window.last} (UTC), the oldest ${window.first}`
}

/** The reports asked for, in order; undefined where the scope has no such report. */
export function askedEntries(values: Values): (CatalogueEntry | undefined)[] {
  const names = values['report-type']
  if (names.length === 0) return [defaultReport(values.scope)]
  return names.map((name) => entryOf(name, values.scope))
}

/** The slugs asked for; of an organization by default the owner of the running repository. */
export function slugsOf(values: Values, repository: RepositoryName | undefined): readonly string[] {
  if (values.slug.length > 0) return values.slug
  return values.scope === 'organization' && repository !== undefined ? [repository.owner] : []
}

/** The running repository. */
export function ownRepository(surroundings: Surroundings): RepositoryName | undefined {
  const [owner = '', repo = ''] = surroundings.repository.split('/')
  return owner !== '' && repo !== '' ? { owner, repo } : undefined
}
