/** What a sandbox can be told, and what it assumes when it is not. */
import { type Route } from './http.js'

export type Visibility = 'public' | 'private' | 'internal' | 'unreadable'

export interface SandboxOptions {
  /** Everything in the data follows from it. Default `octo`. */
  readonly seed?: string
  /** The UTC day on which the sandbox is; default the real one. Data ends the day before. */
  readonly today?: string
  /** People per organization. Default 200. */
  readonly users?: number
  /** Days with data, up to the day before today. Default 60. */
  readonly days?: number
  /** Default `octo`. */
  readonly enterprise?: string
  /** Default `octo-org` and `octo-labs`. */
  readonly organizations?: readonly string[]
  /** Parts per report; what is not named has its own default. */
  readonly parts?: Readonly<Record<string, number>>
  /** Life of the signed links in seconds. Default 3600; negative = expired already. */
  readonly linkLife?: number
  /** `owner/name` -> visibility. Default of an unknown repository: private. */
  readonly repositories?: Readonly<Record<string, Visibility>>
  /** The retired usage API: served, or the status that it answers instead. Default true. */
  readonly legacyUsage?: true | 404 | 410
  /** Further routes of the API, such as the git data API; they come before the sandbox's own. */
  readonly routes?: readonly Route[]
  /** Milliseconds that an answer takes. Default 0. */
  readonly latency?: { readonly api?: number; readonly storage?: number }
}

/** Credentials by name. A type, not an interface, so that its values can be listed. */
export type Tokens = {
  /** For the reports. */
  readonly reports: string
  /** The workflow's own token. */
  readonly github: string
  /** For commits, when a token of its own is used. */
  readonly commit: string
  /** The runner's, for the artifact service: a JWT. */
  readonly runtime: string
}

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Tokens that look real enough to be caught by any scanner, and are worth nothing. */
export const TOKENS: Tokens = {
  reports: ['ghp', 'ReportsCanary4b9Xq2LmT7wZ0aVdKs1Yc'].join('_'),
  github: ['ghs', 'WorkflowCanary8Rf3NuJ5hPe6GtB1oQi'].join('_'),
  commit: ['ghp', 'CommitCanary7Hd2SkW9yMv4CxE0rUzAl'].join('_'),
  runtime: `${base64({ alg: 'none' })}.${base64({ scp: 'Actions.Results:run-1:job-1' })}.RuntimeCanary6Jp`,
}
