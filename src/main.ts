import { existsSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'

import * as core from '@actions/core'
import { getOctokit } from '@actions/github'
import { HttpClient } from '@actions/http-client'
import { retry } from '@octokit/plugin-retry'

import { toActionError } from './errors.js'
import { SECRET_INPUTS } from './inputs/secrets.js'
import { readSettings } from './inputs/settings.js'
import { type InputName, withDefaults } from './inputs/table.js'
import { isExactLoopback } from './inputs/values.js'
import { openLifetime } from './runtime/shutdown.js'
import { repeatAsDecided, RETRY_OPTIONS, SILENT } from './net/api.js'
import { systemClock } from './runtime/clock.js'
import { openOutputs, resultLine } from './outputs.js'
import { dayOf } from './reports/days.js'
import { type Ending } from './ending.js'
import { run } from './run.js'
import { cleanFile, secrets as memory } from './text/cleaner.js'
import { openLog } from './text/log.js'
import { guardedWrite } from './text/stdout.js'
import { ownTexts } from './runtime/own-texts.js'
import { wire } from './runtime/wire.js'
import { type Environment, type Toolkit } from './runtime/wiring.js'

/** Wires the toolkit, the environment, the clock and the signals to the run. Decides nothing. */

const variable = (name: string) => process.env[name]?.trim() ?? ''

const environment: Environment = {
  temporary: variable('RUNNER_TEMP') || tmpdir(),
  workspace: variable('GITHUB_WORKSPACE') || process.cwd(),
  serverUrl: variable('GITHUB_SERVER_URL') || 'https://github.com',
  githubApiUrl: variable('GITHUB_API_URL') || 'https://api.github.com',
  repository: variable('GITHUB_REPOSITORY'),
  runId: variable('GITHUB_RUN_ID'),
  resultsUrl: variable('ACTIONS_RESULTS_URL'),
  runtimeToken: variable('ACTIONS_RUNTIME_TOKEN'),
}

const surroundings = {
  apiUrl: environment.githubApiUrl,
  githubToken: variable('GITHUB_TOKEN'),
  repository: environment.repository,
}

/** The page of all error codes, where the runner tells which repository the action is of. */
const source = /^[\w.-]+\/[\w.-]+$/.exec(variable('GITHUB_ACTION_REPOSITORY'))?.[0]
const docs =
  source === undefined ? '' : `https://github.com/${source}/blob/HEAD/docs/troubleshooting.md`

const log = openLog(core)
const tellOutputs = openOutputs((name, value) => core.setOutput(name, value))
const agents = new Map<string, HttpClient>()

/** Beside the bundle; the sources on their own read on one thread. One core is for downloads, hashes and the disk. */
const READER = join(dirname(process.argv[1] ?? ''), 'reader.js')
const CORES = availableParallelism()
const MOST_THREADS = 4
/** Rows leave little behind: room for more of it would only be memory that the thread takes. */
const LIMITS = { maxYoungGenerationSizeMb: 4 }

const toolkit: Toolkit = {
  octokit: (token, baseUrl) =>
    getOctokit(token, { baseUrl, retry: RETRY_OPTIONS, log: SILENT }, repeatAsDecided, retry),
  agentFor: (url) => {
    const { origin } = new URL(url)
    const client =
      agents.get(origin) ?? new HttpClient(undefined, [], { keepAlive: true, maxSockets: 64 })
    agents.set(origin, client)
    return client.getAgent(url)
  },
  threads: {
    start: () => new Worker(READER, { env: {}, execArgv: [], resourceLimits: LIMITS }),
    most: existsSync(READER) ? Math.min(CORES - 1, MOST_THREADS) : 0,
  },
  artifacts: async () => {
    const { DefaultArtifactClient } = await import('@actions/artifact')
    return new DefaultArtifactClient()
  },
  writeOutputs(facts) {
    if (variable('GITHUB_OUTPUT') === '') return
    tellOutputs(facts)
  },
  writeSummary,
}

/** Variables that may hold the password of a proxy. */
const PROXIES = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY']

/** Loopback APIs are test benches: only there may waits be scaled. */
function timeScale(apiUrl: string): number {
  const scale = Number(variable('COPILOT_REPORTS_TIME_SCALE') || '1')
  const host = URL.parse(apiUrl)?.hostname ?? ''
  return isExactLoopback(host) && scale > 0 && Number.isFinite(scale) ? scale : 1
}

async function writeSummary(markdown: string): Promise<void> {
  try {
    await core.summary.addRaw(cleanFile(markdown)).write()
  } catch (error) {
    log.warning(`The job summary could not be written: ${toActionError(error).message}`)
  }
}

async function main(): Promise<Ending> {
  for (const name of SECRET_INPUTS) log.mask(core.getInput(name))
  for (const token of [surroundings.githubToken, environment.runtimeToken]) log.mask(token)
  for (const name of PROXIES) log.mask(URL.parse(variable(name))?.password ?? '')
  warnOfSurroundings()
  const raw = withDefaults((name: InputName) => core.getInput(name), surroundings)
  const clock = systemClock(timeScale(raw['api-url']))
  try {
    const { settings, secrets, idle } = readSettings(raw, surroundings, dayOf(clock.now()))
    for (const warning of idle) log.warning(warning)
    memory.spare(ownTexts(raw, environment))
    const limits = lifetime.start(settings.timeoutMinutes, clock)
    const dayText = raw.day
    const ports = await wire({
      settings,
      secrets,
      environment,
      toolkit,
      limits,
      clock,
      log,
      dayText,
    })
    return await run(settings, ports).catch(async (thrown: unknown) => {
      await ports.discard()
      throw thrown
    })
  } catch (thrown) {
    const error = toActionError(thrown)
    if (error.code !== 'CANCELLED' && /^true$/i.test(raw.summary)) {
      const { renderFailure } = await import('./summary/failure.js')
      await writeSummary(renderFailure(error))
    }
    return { error }
  }
}

function warnOfSurroundings(): void {
  if (variable('NODE_TLS_REJECT_UNAUTHORIZED') === '0') {
    log.warning(
      'NODE_TLS_REJECT_UNAUTHORIZED=0 switches off the check of certificates: anybody on the way can read the tokens. Set NODE_EXTRA_CA_CERTS instead.',
    )
  }
  if (variable('GITHUB_EVENT_NAME') === 'pull_request_target') {
    log.warning(
      'The event pull_request_target hands secrets to runs of foreign code. Use schedule or workflow_dispatch.',
    )
  }
}

function conclude({ facts, error }: Ending): void {
  log.close()
  if (error !== undefined) {
    process.exitCode = core.ExitCode.Failure
    core.error(log.failure(error, docs), { title: error.code })
  }
  if (facts !== undefined) log.info(resultLine(facts))
}

const lifetime = openLifetime(process, (error) => conclude({ error }))
for (const stream of [process.stdout, process.stderr]) {
  stream.write = guardedWrite(stream, (text) => log.redact(text))
}

void main().then(
  (ending) => lifetime.end(() => conclude(ending)),
  (thrown: unknown) => lifetime.end(() => conclude({ error: toActionError(thrown) })),
)
