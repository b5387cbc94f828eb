import { ActionError } from '../errors.js'
import {
  type Day,
  type DaySelection,
  type Format,
  type RepositoryName,
  type Scope,
} from '../model.js'
import { type CatalogueEntry } from '../reports/catalogue.js'
import {
  askedEntries,
  type Facts,
  ownRepository,
  RULES,
  SCHEMA,
  slugsOf,
  type Values,
} from './rules.js'
import { mistakesWithSecrets } from './secrets.js'
import { inputsWithoutEffect } from './effects.js'
import {
  type InputName,
  type InputRow,
  INPUTS,
  type RawInputs,
  type Surroundings,
} from './table.js'

/** `dry-run` asks nothing of a reports endpoint; `check-access` asks for each report once. Neither stores anything. */
export type Mode = 'store' | 'dry-run' | 'check-access'

/** What is to be done: checked, frozen, without a secret in it. */
export interface Settings {
  readonly scopes: readonly Scope[]
  readonly entries: readonly CatalogueEntry[]
  readonly days: DaySelection
  readonly team?: string
  readonly ifNoReport: 'warn' | 'error' | 'ignore'
  /** The form that GitHub's own rows are written in, first; then flat tables. */
  readonly formats: readonly Format[]
  readonly path?: string
  readonly artifact?: {
    /** Only the page is uploaded. */
    readonly pageOnly: boolean
    readonly name: string
    readonly overwrite: boolean
    readonly retentionDays?: number
    readonly compressionLevel: number
  }
  readonly commit?: {
    readonly repository: RepositoryName
    readonly branch?: string
    readonly path: string
    readonly message?: string
  }
  readonly repository?: RepositoryName
  readonly summary: boolean
  readonly page: boolean
  readonly summaryUsers: boolean
  readonly pseudonyms: boolean
  readonly minimumGroupSize: number
  /** Of a seat per month. */
  readonly seatPrice?: { readonly amount: number; readonly currency: string }
  readonly allowPublicRepository: boolean
  readonly downloadHosts: readonly string[]
  readonly concurrency: number
  readonly timeoutMinutes: number
  readonly mode: Mode
  readonly apiUrl: string
  readonly apiVersion: string
  /** The UTC day of the run, read once. */
  readonly today: Day
}

/** What must never be printed or kept. */
export interface Secrets {
  readonly token: string
  readonly githubToken: string
  readonly commitToken: string
  readonly pseudonymKey: string
}

/**
 * Checks every input. `raw` has the defaults filled in already. Throws one INPUT_INVALID that lists
 * every mistake, or GITHUB_TOKEN_USED where that is the only one; no value of a secret is in it.
 * `idle`: a warning for each input that has no effect beside the others.
 */
export function readSettings(
  raw: RawInputs,
  surroundings: Surroundings,
  today: Day,
): { settings: Settings; secrets: Secrets; idle: readonly string[] } {
  const result = SCHEMA.safeParse(raw)
  const issues = result.success ? [] : result.error.issues
  const wrong = new Set(issues.map((issue) => String(issue.path[0])))
  const mistakes = issues.map((issue) => `${String(issue.path[0])} ${issue.message}`)
  const values = result.success ? result.data : standIn(raw, wrong)
  const facts = factsOf(values, surroundings, today)
  for (const rule of RULES) {
    const mistake = rule.of.some((name) => wrong.has(name)) ? undefined : rule.mistake(facts)
    if (mistake !== undefined) mistakes.push(mistake)
  }
  mistakes.push(...mistakesWithSecrets(raw, wrong))
  const own = isWorkflowToken(raw, surroundings)
  if (own && mistakes.length === 0) throw new ActionError('GITHUB_TOKEN_USED', OWN_TOKEN)
  if (own) mistakes.push(`token is the workflow's own GITHUB_TOKEN, which can never read reports`)
  if (mistakes.length > 0) throw mistaken(mistakes)
  const settings = Object.freeze(settingsOf(facts))
  return { settings, secrets: secretsOf(values), idle: inputsWithoutEffect(raw, facts) }
}

const OWN_TOKEN =
  "The input `token` is the same token as `github-token`, which is the workflow's own. If it is one of a GitHub App, leave `github-token` out."

/** What a person or an app gave to a person is not the workflow's own, whatever else it is passed as. */
const OF_A_PERSON = /^(ghp|gho|ghu|github_pat)_/

/** True for the workflow's own token, which no setting of GitHub's makes fit for reports. */
function isWorkflowToken({ token, ...raw }: RawInputs, { githubToken }: Surroundings): boolean {
  if (token === '' || OF_A_PERSON.test(token)) return false
  return token === raw['github-token'] || token === githubToken
}

/** Values in which a wrong input is replaced by its default, so that the others can be judged too. */
function standIn(raw: RawInputs, wrong: ReadonlySet<string>): Values {
  const patched = Object.entries(raw).map(([name, text]) => [
    name,
    wrong.has(name) ? (STAND_INS[name] ?? defaultOf(name as InputName)) : text,
  ])
  return SCHEMA.parse(Object.fromEntries(patched))
}

/** For inputs whose default is not a right value by itself. */
const STAND_INS: Readonly<Record<string, string>> = {
  token: 'none',
  'api-url': 'https://api.github.com',
}

function defaultOf(name: InputName): string {
  const row: InputRow = INPUTS[name]
  return row.fallback ?? ''
}

function factsOf(values: Values, surroundings: Surroundings, today: Day): Facts {
  const repository = ownRepository(surroundings)
  const slugs = slugsOf(values, repository)
  return { values, slugs, entries: askedEntries(values), repository, today }
}

function settingsOf(facts: Facts): Settings {
  const { values, repository, today } = facts
  const scopes = facts.slugs.map((slug): Scope => ({ kind: values.scope, slug }))
  return {
    scopes,
    entries: facts.entries.filter((entry) => entry !== undefined),
    repository,
    today,
    days:
      values.day === 'missing'
        ? { kind: 'missing', since: values.since, refreshDays: values['refresh-days'] }
        : values.day,
    team: values.team,
    ifNoReport: values['if-no-report'],
    formats: values.format,
    path: values.path || undefined,
    artifact: values.artifact === false ? undefined : artifactOf(values, scopes),
    commit: values.commit ? commitOf(values, repository) : undefined,
    summary: values.summary,
    page: values.page,
    summaryUsers: values['summary-users'],
    pseudonyms: values['pseudonym-key'] !== '',
    minimumGroupSize: values['minimum-group-size'],
    seatPrice: values['seat-price'],
    allowPublicRepository: values['allow-public-repository'],
    downloadHosts: values['download-hosts'],
    concurrency: values.concurrency,
    timeoutMinutes: values['timeout-minutes'],
    mode: modeOf(values),
    apiUrl: values['api-url'],
    apiVersion: values['api-version'],
  }
}

/** A dry run promises more: it asks nothing. */
function modeOf(values: Values): Mode {
  if (values['dry-run']) return 'dry-run'
  return values['check-access'] ? 'check-access' : 'store'
}

function artifactOf(values: Values, scopes: readonly Scope[]): Settings['artifact'] {
  const [first, ...others] = scopes
  const own = others.length === 0 && first !== undefined ? `-${first.slug}` : ''
  return {
    pageOnly: values.artifact === 'page',
    name: values['artifact-name'] ?? `copilot-usage-reports${own}`,
    overwrite: values['artifact-overwrite'],
    retentionDays: values['artifact-retention-days'],
    compressionLevel: values['artifact-compression-level'],
  }
}

function commitOf(values: Values, own: RepositoryName | undefined): Settings['commit'] {
  const repository = values['commit-repository'] ?? own
  if (repository === undefined) return undefined
  return {
    repository,
    branch: values['commit-branch'] || undefined,
    path: values['commit-path'],
    message: values['commit-message'] || undefined,
  }
}

function secretsOf(values: Values): Secrets {
  return {
    token: values.token,
    githubToken: values['github-token'],
    commitToken: values['commit-token'] || values['github-token'],
    pseudonymKey: values['pseudonym-key'],
  }
}

function mistaken(mistakes: readonly string[]): ActionError {
  const [first, ...others] = mistakes
  if (others.length === 0) return new ActionError('INPUT_INVALID', `An input is wrong: ${first}.`)
  return new ActionError('INPUT_INVALID', `${mistakes.length} inputs are wrong:`, {
    lines: mistakes,
  })
}
