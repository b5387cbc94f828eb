import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { type Host } from './host.js'

/** Runs the bundle, or anything else, in a process of its own and measures it from outside. */

const PROJECT = resolve(import.meta.dirname, '..')
const PEAK = join(import.meta.dirname, 'peak.mjs')

/** The bundle to measure: ACTION_ENTRY, else the one that is committed. */
export const ENTRY = process.env.ACTION_ENTRY ?? join(PROJECT, 'dist/index.js')

export interface Ended {
  readonly seconds: number
  readonly code: number | null
  readonly stdout: string
}

/** Starts a program and waits for its end. */
export function runProgram(
  program: string,
  parameters: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<Ended> {
  const begun = performance.now()
  const child = spawn(program, parameters, {
    env: env ?? process.env,
    // curl shows its progress there, whatever it is told.
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  return new Promise((resolveEnd, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      resolveEnd({ seconds: (performance.now() - begun) / 1000, code, stdout }),
    )
  })
}

export interface BundleRun {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMegabytes: number
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
  readonly manifest: readonly { readonly path: string; readonly bytes: number; rows: number }[]
}

export interface BundleOptions {
  readonly host: Pick<Host, 'url'>
  readonly inputs: Readonly<Record<string, string>>
  /** An empty folder of the run; what is in it is taken away at the end. */
  readonly folder: string
  readonly env?: Readonly<Record<string, string>>
}

/** The bundle as a runner runs it. Throws with its output when it fails. */
export async function runBundle(options: BundleOptions): Promise<BundleRun> {
  mkdirSync(options.folder, { recursive: true })
  const folder = mkdtempSync(join(options.folder, 'run-'))
  const file = (name: string) => join(folder, name)
  for (const name of ['output', 'summary.md']) writeFileSync(file(name), '')
  try {
    const env = { ...environmentOf(options, file), BENCH_USAGE: file('usage.json') }
    const flags = process.env.BENCH_NODE_FLAGS?.split(' ') ?? []
    const ended = await runProgram(process.execPath, [...flags, '--import', PEAK, ENTRY], env)
    if (ended.code !== 0) throw new Error(`The bundle failed:\n${ended.stdout}`)
    const outputs = outputsOf(readFileSync(file('output'), 'utf8'))
    const manifest = join(outputs['path'] ?? folder, 'manifest.json')
    return {
      ...(JSON.parse(readFileSync(file('usage.json'), 'utf8')) as Pick<
        BundleRun,
        'cpuSeconds' | 'peakMegabytes'
      >),
      seconds: ended.seconds,
      summary: readFileSync(file('summary.md'), 'utf8'),
      outputs,
      manifest: existsSync(manifest)
        ? (JSON.parse(readFileSync(manifest, 'utf8')) as { files: BundleRun['manifest'] }).files
        : [],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a runner sets, as far as it matters; nothing of this process but PATH. */
export function environmentOf(
  { host, inputs, env = {} }: Omit<BundleOptions, 'folder'>,
  file: (name: string) => string,
): Record<string, string> {
  const given = {
    token: 'ghp_bench',
    'github-token': 'ghs_bench',
    'api-url': host.url,
    slug: 'octo-org',
    artifact: 'false',
    'timeout-minutes': '20',
    ...inputs,
  }
  const variables = Object.entries(given).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ])
  return {
    PATH: process.env.PATH ?? '',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: host.url,
    GITHUB_REPOSITORY: 'octo-org/copilot-reports',
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary.md'),
    RUNNER_TEMP: file(''),
    ...(Object.fromEntries(variables) as Record<string, string>),
    ...env,
  }
}

/** The runner's output file: `name<<delimiter`, lines, delimiter. */
function outputsOf(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  for (const [, name = '', , value = ''] of text.matchAll(/^(.+?)<<(\S+)\n([\s\S]*?)\n?\2$/gm)) {
    outputs[name] = value
  }
  return outputs
}
