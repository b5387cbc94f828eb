/** What a test or the demo holds of a running sandbox. */
import { type Artifact } from './artifacts.js'
import { type ScopeKind, type World } from './data/world.js'
import { type FaultRule, type Storm } from './faults.js'
import { type Violation } from './openapi.js'
import { type Tokens, type Visibility } from './options.js'
import { type Situation, type Where } from './reports.js'
import { type RequestLog } from './requests.js'

export interface Sandbox extends Words {
  readonly apiUrl: string
  /** For ACTIONS_RESULTS_URL. */
  readonly resultsUrl: string
  /** Origin of the signed links. */
  readonly storageUrl: string
  /** For GITHUB_SERVER_URL: a name that the artifact client takes for GitHub's. */
  readonly serverUrl: string
  readonly tokens: Tokens
  /** The UTC day on which the sandbox is. */
  readonly today: string
  /** The days that have data, oldest first; the last is yesterday. */
  readonly days: readonly string[]
  readonly world: World
  readonly requests: RequestLog
  /** Exchanges that differ from GitHub's OpenAPI description. Tests assert that it is empty. */
  readonly violations: readonly Violation[]
  /** Every signed link given out, in order. */
  readonly links: readonly string[]
  readonly artifacts: readonly Artifact[]
  /** The bytes of an artifact's zip. */
  artifactZip(name: string): Promise<Buffer>
  /** The bytes that the links of a report lead to now. */
  parts(report: string, scope: ScopeKind, slug: string, day?: string): readonly Buffer[]
  stop(): Promise<void>
}

/** What a test says to a running sandbox. All but `prepare` takes effect at once. */
export interface Words {
  /** Serves these bytes as the parts of a report from now on. */
  put(
    report: string,
    scope: ScopeKind,
    slug: string,
    day: string | undefined,
    parts: readonly Buffer[],
  ): void
  /** Makes and uploads the parts of days ahead, so that answers take no time of their own (benchmarks). */
  prepare(
    report: string,
    scope: ScopeKind,
    slug: string,
    days: readonly (string | undefined)[],
  ): Promise<void>
  /** Says how reports answer from now on; the latest matching word counts. */
  situation(where: Where, situation: Situation): void
  /** Gives a day other numbers (all its reports, unless one is named). */
  revise(day: string, report?: string): void
  visibility(repository: string, visibility: Visibility): void
  /** Life in seconds of links given out from now on (or of the next `count`); negative = expired already. */
  linkLife(seconds: number, count?: number): void
  latency(latency: { api?: number; storage?: number }): void
  /** Adds a scripted fault. */
  fault(rule: FaultRule): void
  /** Lets a share of all requests fail, by seed. */
  storm(storm: Storm): void
  /** Forgets requests, violations, faults, artifacts, situations and put bytes; data and ports stay. */
  reset(): void
}
