import { type Agent } from 'node:http'

import { type Secrets, type Settings } from '../inputs/settings.js'
import { type OctokitLike } from '../net/api.js'
import { type ApartOptions } from '../measure/apart.js'
import { type OutputFacts } from '../outputs.js'
import { type Clock } from '../ports.js'
import { type ArtifactClient } from '../store/artifact.js'
import { type RunLog } from '../text/log.js'

/** What the ports of a run are made of. */

/** What is used of the runner's environment; absent variables are empty. */
export interface Environment {
  readonly temporary: string
  readonly workspace: string
  readonly serverUrl: string
  readonly githubApiUrl: string
  readonly repository: string
  readonly runId: string
  readonly resultsUrl: string
  readonly runtimeToken: string
}

/** The parts of the toolkit that a run needs, beside the log. */
export interface Toolkit {
  /** An Octokit with our rules and its retry plugin. */
  readonly octokit: (token: string, baseUrl: string) => OctokitLike
  readonly agentFor: (url: string) => Agent | undefined
  /** Other threads that read parts, and how many of them at most. */
  readonly threads: ApartOptions
  readonly artifacts: () => Promise<ArtifactClient>
  readonly writeOutputs: (facts: OutputFacts) => void
  readonly writeSummary: (markdown: string) => Promise<void>
}

/** When a run ends. */
export interface Limits {
  /** Aborted when the run is cancelled, or when storing too takes too long. */
  readonly signal: AbortSignal
  /** Aborted also when the time of the run is up: nothing more is asked for. */
  readonly collecting: AbortSignal
  /** Outlives a cancellation by a moment, to see what became of a branch that was being moved. */
  readonly lastWord: AbortSignal
  /** Epoch milliseconds at which collecting ends, and at which storing ends too. */
  readonly deadline: number
  readonly lastDeadline: number
}

export interface Wiring {
  readonly settings: Settings
  readonly secrets: Secrets
  readonly environment: Environment
  readonly toolkit: Toolkit
  readonly limits: Limits
  readonly clock: Clock
  readonly log: RunLog
  /** The input `day` as written. */
  readonly dayText: string
}
