/** The environment that a runner gives to an action. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import { type Sandbox } from './sandbox.js'

export interface RunPaths {
  readonly folder: string
  readonly temp: string
  readonly workspace: string
  readonly output: string
  readonly summary: string
  readonly state: string
  readonly env: string
  readonly path: string
  readonly event: string
}

interface Wanted {
  readonly sandbox: Sandbox
  readonly inputs?: Readonly<Record<string, string | undefined>>
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly bare?: boolean
}

/** The running repository, unless a test names another. */
export const REPOSITORY = 'octo-org/copilot-reports'

/** The name of an input's variable: upper case, spaces as underscores, hyphens kept. */
export const inputVariable = (name: string): string =>
  `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`

type Environment = Record<string, string | undefined>

function contextsOf(sandbox: Sandbox, env: Environment): Record<string, string> {
  const repository = env.GITHUB_REPOSITORY ?? REPOSITORY
  return {
    'github.token': sandbox.tokens.github,
    'github.api_url': env.GITHUB_API_URL ?? sandbox.apiUrl,
    'github.server_url': sandbox.serverUrl,
    'github.repository': repository,
    'github.repository_owner': repository.split('/')[0] ?? '',
    'github.workspace': env.GITHUB_WORKSPACE ?? '',
    'runner.temp': env.RUNNER_TEMP ?? '',
  }
}

/** The inputs with the defaults of action.yml, expressions resolved. */
function inputsOf({ sandbox, inputs = {}, bare = false }: Wanted, env: Environment): Environment {
  const given = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [inputVariable(name), value]),
  )
  if (bare) return given
  const contexts = contextsOf(sandbox, env)
  const resolved = (text: string) =>
    text.replaceAll(/\$\{\{\s*([\w.]+)\s*\}\}/g, (_, name: string) => contexts[name] ?? '')
  const defaults = Object.entries(declared()).map(([name, input]) => {
    const value = input?.default
    return [
      inputVariable(name),
      value === undefined || value === null ? '' : resolved(String(value)),
    ]
  })
  return {
    ...(Object.fromEntries(defaults) as Environment),
    [inputVariable('token')]: sandbox.tokens.reports,
    ...given,
  }
}

/** Names of the inputs that action.yml has. */
export const declaredInputs = (): string[] => Object.keys(declared())

type Declared = Record<string, { default?: string | number | boolean | null } | null>

let known: Declared | undefined

function declared(): Declared {
  return (known ??= read())
}

function read(): Declared {
  const file = join(import.meta.dirname, '../action.yml')
  if (!existsSync(file)) return {}
  const action = parse(readFileSync(file, 'utf8')) as { inputs?: Declared }
  return action.inputs ?? {}
}

const FIXED_VARIABLES: Environment = {
  CI: 'true',
  GITHUB_ACTION: 'reports',
  GITHUB_ACTIONS: 'true',
  GITHUB_ACTOR: 'monalisa',
  GITHUB_BASE_REF: '',
  GITHUB_EVENT_NAME: 'schedule',
  GITHUB_HEAD_REF: '',
  GITHUB_JOB: 'reports',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REF_NAME: 'main',
  GITHUB_REF_TYPE: 'branch',
  GITHUB_REPOSITORY: REPOSITORY,
  GITHUB_REPOSITORY_ID: '810001',
  GITHUB_REPOSITORY_OWNER: 'octo-org',
  GITHUB_REPOSITORY_OWNER_ID: '710001',
  GITHUB_RETENTION_DAYS: '90',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_RUN_ID: '9200001',
  GITHUB_RUN_NUMBER: '41',
  GITHUB_SHA: 'c0ffee254729296a45a3885639ac7e10f9d54979',
  GITHUB_TRIGGERING_ACTOR: 'monalisa',
  GITHUB_WORKFLOW: 'Copilot reports',
  GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/reports.yml@refs/heads/main`,
  LANG: 'C.UTF-8',
  RUNNER_ARCH: 'X64',
  RUNNER_ENVIRONMENT: 'github-hosted',
  RUNNER_NAME: 'sandbox',
  RUNNER_OS: 'Linux',
}

/** What gives a process of Node the time that the tests have (see clock.mjs). */
export function clockVariables(): Environment {
  const ahead = process.env.SANDBOX_CLOCK
  if (ahead === undefined) return {}
  const clock = pathToFileURL(join(import.meta.dirname, 'clock.mjs')).href
  return { SANDBOX_CLOCK: ahead, NODE_OPTIONS: `--import=${clock}` }
}

/** What differs from run to run. */
function ownVariables(sandbox: Sandbox, paths: RunPaths): Environment {
  return {
    ACTIONS_RESULTS_URL: sandbox.resultsUrl,
    ACTIONS_RUNTIME_TOKEN: sandbox.tokens.runtime,
    ACTIONS_RUNTIME_URL: sandbox.resultsUrl,
    GITHUB_API_URL: sandbox.apiUrl,
    GITHUB_ENV: paths.env,
    GITHUB_EVENT_PATH: paths.event,
    GITHUB_GRAPHQL_URL: `${sandbox.apiUrl}/graphql`,
    GITHUB_OUTPUT: paths.output,
    GITHUB_PATH: paths.path,
    GITHUB_SERVER_URL: sandbox.serverUrl,
    GITHUB_STATE: paths.state,
    GITHUB_STEP_SUMMARY: paths.summary,
    GITHUB_WORKSPACE: paths.workspace,
    HOME: paths.folder,
    // Coverage of the bundle, when this process is asked for it, and its code compiled once for all runs.
    NODE_V8_COVERAGE: process.env.NODE_V8_COVERAGE,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    ...clockVariables(),
    PATH: process.env.PATH,
    RUNNER_TEMP: paths.temp,
    RUNNER_TOOL_CACHE: join(paths.folder, 'tools'),
  }
}

/**
 * Nothing of this process's own environment gets in but PATH, what Node keeps for itself, and the
 * time of the tests: no proxies, no TZ.
 * The runner's files exist and are empty, as they do at the start of a step.
 */
export function environmentOf(wanted: Wanted, paths: RunPaths): NodeJS.ProcessEnv {
  const empty = [paths.output, paths.summary, paths.state, paths.env, paths.path]
  for (const file of empty) writeFileSync(file, '')
  writeFileSync(
    paths.event,
    JSON.stringify({ schedule: '17 5 * * *', repository: { full_name: REPOSITORY } }),
  )
  const base = { ...FIXED_VARIABLES, ...ownVariables(wanted.sandbox, paths), ...wanted.env }
  const all = { ...base, ...inputsOf(wanted, base), ...wanted.env }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
