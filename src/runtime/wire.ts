import { access, constants, mkdir, mkdtemp, rm } from 'node:fs/promises'
import paths, { join } from 'node:path'

import { type CollectPorts } from '../collect/collect.js'
import { openStaging } from '../collect/staging.js'
import { targetPolicy } from '../collect/targets.js'
import { ActionError, systemCodeOf } from '../errors.js'
import { type Settings } from '../inputs/settings.js'
import { openApart } from '../measure/apart.js'
import { type Measurement } from '../measure/measurement.js'
import { type RawFormat } from '../model.js'
import { apiOf } from '../net/api.js'
import { withDeprecationWarnings } from '../net/notices.js'
import { pace } from '../net/pace.js'
import { type RetryBudget, retryBudget, retryPolicy } from '../net/retry.js'
import { type Connection } from '../net/transport.js'
import { type Api } from '../ports.js'
import { openPseudonyms } from '../rows/pseudonymise-part.js'
import { holding } from '../text/redact.js'
import { openProgress } from './progress.js'
import { uploaders } from './uploaders.js'
import { type Environment, type Wiring } from './wiring.js'
import { type RunPorts } from '../report.js'

/** Makes the ports of a run out of the toolkit and the runner's environment. Decides nothing. */

const USER_AGENT = 'copilot-usage-reports'
/** Answers with links are small; trees and blobs of an archive are not. */
const LINKS_ANSWER_LIMIT = 1024 * 1024
const GIT_ANSWER_LIMIT = 64 * 1024 * 1024

/** What the run's requests share beside the wiring. */
type Shared = Wiring & { readonly budget: RetryBudget }

/** Throws ActionError: DISK_FAILED, ARTIFACT_UNAVAILABLE. Nothing is asked of any server. */
export async function wire(given: Wiring): Promise<RunPorts> {
  const wiring: Shared = { ...given, budget: retryBudget() }
  const { settings, secrets, environment, toolkit, limits, clock, log } = wiring
  const output = await outputFolder(settings, environment)
  const [baseUrl, limit] = [environment.githubApiUrl, GIT_ANSWER_LIMIT]
  const github = (token: string, signal: AbortSignal) =>
    apiFor(wiring, { token, baseUrl, signal, limit, deadline: limits.lastDeadline })
  const commits = github(secrets.commitToken, limits.signal)
  return {
    log,
    progress: openProgress(clock, log),
    signal: limits.signal,
    collecting: limits.collecting,
    guard: { github: github(secrets.githubToken, limits.lastWord), commits, log },
    output,
    discard: async () => {
      const made = settings.path === undefined && settings.mode === 'store'
      if (made) await rm(output, { recursive: true, force: true })
    },
    asking: () => askingPorts(wiring),
    apart: openApart(toolkit.threads),
    collect: (measurement) => collectPorts(wiring, output, measurement),
    archiving: {
      api: commits,
      graphql: graphqlUrl(environment.githubApiUrl),
      lastWord: github(secrets.commitToken, limits.lastWord),
      clock,
      log,
      signal: limits.signal,
      scratch: environment.temporary,
      serverUrl: environment.serverUrl,
    },
    ...uploaders(wiring, output),
    writeOutputs: toolkit.writeOutputs,
    writeSummary: toolkit.writeSummary,
    dayText: wiring.dayText,
  }
}

function apiFor(
  { toolkit, clock, settings, budget }: Shared,
  to: { token: string; baseUrl: string; signal: AbortSignal; limit: number; deadline: number },
): Api {
  if (to.token === '') return WITHOUT_TOKEN
  const connection: Connection = { agentFor: toolkit.agentFor, clock, signal: to.signal }
  return apiOf(toolkit.octokit(to.token, to.baseUrl), {
    connection,
    retry: retryPolicy(clock, to.signal, { deadline: to.deadline, budget }),
    pace: pace(clock),
    headers: {
      accept: 'application/vnd.github+json',
      'user-agent': USER_AGENT,
      'x-github-api-version': settings.apiVersion,
    },
    answerLimit: to.limit,
  })
}

/** Beside the REST API: `/graphql` on github.com and GHE.com, `/api/graphql` where that is `/api/v3`. */
function graphqlUrl(apiUrl: string): string {
  return `${apiUrl.replace(/\/+$/, '').replace(/\/api\/v3$/, '/api')}/graphql`
}

/** Nothing is asked without a token: the answer is known. */
const WITHOUT_TOKEN: Api = {
  request: () => Promise.resolve({ status: 401, headers: {}, body: '' }),
}

/** With `token`, at `api-url`. */
function askingPorts(wiring: Shared): ReturnType<RunPorts['asking']> {
  const { settings, secrets, environment, limits, log } = wiring
  const { token, githubToken } = secrets
  const { collecting: signal, deadline } = limits
  const to = { token, baseUrl: settings.apiUrl, signal, deadline, limit: LINKS_ANSWER_LIMIT }
  return {
    api: withDeprecationWarnings(apiFor(wiring, to), wiring),
    log,
    workflowToken: token === githubToken,
    serverUrl: environment.serverUrl,
  }
}

async function collectPorts(
  wiring: Shared,
  output: string,
  measurement: Measurement,
): Promise<CollectPorts> {
  const { settings, secrets, environment, toolkit, limits, clock, budget } = wiring
  const connection: Connection = { agentFor: toolkit.agentFor, clock, signal: limits.collecting }
  const { pseudonymKey, token, githubToken, commitToken } = secrets
  const tokens = [token, githubToken, commitToken]
  const { collecting: signal, deadline } = limits
  const organizations = settings.scopes.flatMap(({ kind, slug }) =>
    kind === 'organization' ? [slug] : [],
  )
  const pseudonyms = pseudonymKey === '' ? undefined : openPseudonyms(pseudonymKey, organizations)
  return {
    ...askingPorts(wiring),
    connection,
    retry: retryPolicy(clock, signal, { deadline, budget }),
    policy: targetPolicy({
      hosts: [...settings.downloadHosts],
      apiUrl: settings.apiUrl,
      // The memory of the log knows links as secrets, too.
      holdsSecret: holding([...tokens, pseudonymKey, environment.runtimeToken]),
    }),
    userAgent: USER_AGENT,
    staging: await openStaging(environment.temporary, output),
    openReader: measurement.openReader,
    transform: pseudonyms?.transform,
    remark: () => pseudonyms?.remark(),
    format: rawFormat(settings),
  }
}

function rawFormat({ formats }: Settings): RawFormat {
  return formats.includes('ndjson.gz') ? 'ndjson.gz' : 'ndjson'
}

/** The folder that a text names, absolute and in the system's own spelling: with a drive on Windows. */
export function outputPath(
  path: string,
  workspace: string,
  system: Pick<typeof paths, 'resolve'> = paths,
): string {
  return system.resolve(workspace, path)
}

/** The folder that the files go to, proven writable; where nothing is stored only its name. */
async function outputFolder(settings: Settings, environment: Environment): Promise<string> {
  const { path, mode } = settings
  const { workspace, temporary } = environment
  const named = path === undefined ? undefined : outputPath(path, workspace)
  if (mode !== 'store') return named ?? temporary
  try {
    if (named === undefined) return await mkdtemp(join(temporary, 'copilot-usage-reports-'))
    await mkdir(named, { recursive: true })
    await access(named, constants.W_OK)
    return named
  } catch (error) {
    const code = systemCodeOf(error)
    throw new ActionError('DISK_FAILED', `The output folder cannot be written (${code}).`, {
      cause: error,
    })
  }
}
