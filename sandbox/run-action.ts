/** Runs the bundle as a runner does: a child process, `INPUT_*`, the `GITHUB_*` environment, runner files. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { environmentOf, type RunPaths } from './run-environment.js'
import { pairsOf, runnerView, type RunnerView } from './runner.js'
import { type Filter } from './requests.js'
import { type Sandbox } from './sandbox.js'
import { unzip } from './unzip.js'

export interface SignalPlan {
  readonly signal: NodeJS.Signals
  /** Milliseconds after the start, or after the request below. Default 0. */
  readonly ms?: number
  /** Wait for this request first, or for so many of them. */
  readonly request?: Filter
  readonly count?: number
  /** Sent this many milliseconds later, as a runner does after 7.5 s. */
  readonly then?: { readonly signal: NodeJS.Signals; readonly ms: number }
}

export interface RunOptions {
  readonly sandbox: Sandbox
  /** Inputs as a workflow gives them. `token` defaults to the sandbox's; `undefined` takes an input away. */
  readonly inputs?: Readonly<Record<string, string | undefined>>
  /** On top of what a runner sets; `undefined` unsets. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Default: ACTION_ENTRY, else dist/index.js of the project. */
  readonly entry?: string
  /** Path of a node binary, and its flags. Default: this one, no flags. */
  readonly node?: string
  readonly nodeFlags?: readonly string[]
  readonly signalAfter?: SignalPlan
  /** Only the inputs that are given: no defaults of action.yml, no token. */
  readonly bare?: boolean
  /** A folder of an earlier run to run in again. */
  readonly folder?: string
  /** Limits of the action run out; in all other runs none does, however slow the machine is. */
  readonly limited?: boolean
  /** Milliseconds after which the run is killed. Default 600 000. */
  readonly timeout?: number
  /** Gets the output as it comes. */
  readonly onOutput?: (text: string) => void
}

export interface Run {
  /** Exit code; null when a signal ended the process. */
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly timedOut: boolean
  /** Milliseconds from start to end, and from the signal of `signalAfter` to the end. */
  readonly duration: number
  readonly durationAfterSignal: number | undefined
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly summary: string
  readonly runner: RunnerView
  readonly paths: RunPaths
  /** What lies in RUNNER_TEMP and in the workspace at the end: relative file paths, sorted. */
  readonly temp: readonly string[]
  readonly workspace: readonly string[]
  /** The files at the output `path`, by relative path. */
  files(): Map<string, Buffer>
  /** Names of the artifacts that the sandbox holds at the end. */
  readonly artifacts: readonly string[]
  /** The files of an artifact of this run, by path; of one that is a page, the page. */
  unzipArtifact(name: string): Promise<Map<string, Buffer>>
}

export const PROJECT = resolve(import.meta.dirname, '..')

const loaded = (name: string) => ['--import', pathToFileURL(join(import.meta.dirname, name)).href]

/** For `nodeFlags`: the toolkit's waits between its attempts are short. */
export const HURRY = loaded('hurry.mjs')
/** No limit runs out. */
const PATIENT = loaded('patient.mjs')
/** The signal that ends the time of a run. */
export const TIME_IS_UP = 'SIGUSR2'

/** All files below a folder, relative, sorted, with `/`. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true)
    .map((name) => relative('', name).replaceAll('\\', '/'))
    .sort()
}

function contentsBelow(folder: string): Map<string, Buffer> {
  const names = folder === '' ? [] : filesBelow(folder)
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]))
}

/** Makes the folders of a run and names its files. */
export function pathsIn(folder: string): RunPaths {
  const path = (name: string) => join(folder, name)
  mkdirSync(path('temp'), { recursive: true })
  mkdirSync(path('workspace'), { recursive: true })
  mkdirSync(path('files'), { recursive: true })
  return {
    folder,
    temp: path('temp'),
    workspace: path('workspace'),
    output: path('files/output'),
    summary: path('files/summary.md'),
    state: path('files/state'),
    env: path('files/env'),
    path: path('files/path'),
    event: path('files/event.json'),
  }
}

interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  readonly timedOut: boolean
}

function watched(child: ChildProcess, options: RunOptions): Promise<Ended> {
  const said = { stdout: '', stderr: '' }
  const collect = (name: 'stdout' | 'stderr') =>
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      said[name] += text
      options.onOutput?.(text)
    })
  collect('stdout')
  collect('stderr')
  let timedOut = false
  const limit = setTimeout(() => {
    timedOut = true
    child.kill('SIGKILL')
  }, options.timeout ?? 600_000)
  return new Promise((resolveEnd, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(limit)
      resolveEnd({ code, signal, ...said, timedOut })
    })
  })
}

/** Sends the planned signals; gives the time of the first. */
function signalled(
  child: ChildProcess,
  { sandbox, signalAfter }: RunOptions,
): () => number | undefined {
  let sentAt: number | undefined
  if (signalAfter === undefined) return () => undefined
  const { signal, ms = 0, request, count = 1, then } = signalAfter
  const timers: NodeJS.Timeout[] = []
  const send = () => {
    sentAt = Date.now()
    child.kill(signal)
    if (then !== undefined) timers.push(setTimeout(() => child.kill(then.signal), then.ms))
  }
  // At once is before the request is answered.
  const start = () => (ms === 0 ? send() : timers.push(setTimeout(send, ms)))
  let waiting = request !== undefined
  const seen = () => sandbox.requests.where(request ?? {}).length
  const before = seen()
  if (!waiting) start()
  const end = sandbox.requests.onRequest(() => {
    if (!waiting || seen() < before + count) return
    waiting = false
    start()
  })
  child.once('exit', () => {
    end()
    timers.forEach(clearTimeout)
  })
  return () => sentAt
}

const textOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '')

/** Runs the action to its end. */
export async function runAction(options: RunOptions): Promise<Run> {
  const paths = pathsIn(options.folder ?? mkdtempSync(join(tmpdir(), 'run-')))
  const env = environmentOf(options, paths)
  const entry = options.entry ?? process.env.ACTION_ENTRY ?? join(PROJECT, 'dist/index.js')
  const started = Date.now()
  const flags = [...(options.limited === true ? [] : PATIENT), ...(options.nodeFlags ?? [])]
  const child = spawn(options.node ?? process.execPath, [...flags, entry], {
    cwd: paths.workspace,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const sentAt = signalled(child, options)
  const ended = await watched(child, options)
  const sent = sentAt()
  const outputs = pairsOf(textOf(paths.output))
  return {
    ...ended,
    duration: Date.now() - started,
    durationAfterSignal: sent === undefined ? undefined : Date.now() - sent,
    outputs,
    state: pairsOf(textOf(paths.state)),
    summary: textOf(paths.summary),
    runner: runnerView(ended.stdout, ended.stderr),
    paths,
    temp: filesBelow(paths.temp),
    workspace: filesBelow(paths.workspace),
    files: () => contentsBelow(outputs.path ?? ''),
    artifacts: options.sandbox.artifacts
      .filter(({ finalized }) => finalized)
      .map(({ name }) => name),
    unzipArtifact: async (name) => {
      const bytes = await options.sandbox.artifactZip(name)
      return name.endsWith('.html') ? new Map([[name, bytes]]) : unzip(bytes)
    },
  }
}
