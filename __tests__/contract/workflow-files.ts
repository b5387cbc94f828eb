import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** Workflows as plain values: their steps, and what they ask of this action and of others. */

export interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly 'continue-on-error'?: boolean
  readonly with?: Readonly<Record<string, string | number | boolean>>
}

export interface Job {
  readonly permissions?: unknown
  readonly 'timeout-minutes'?: number
  readonly steps: readonly Step[]
}

export interface Workflow {
  readonly permissions?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

/** What this action is called in texts that users copy; a version of it follows. */
export const OURS = 'OWNER/copilot-usage-reports@'

export const workflowOf = (content: string): Workflow => parse(content) as Workflow

/** The YAML files of a folder with their texts. */
export function yamlFiles(folder: string): [string, string][] {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')])
}

/** The fenced blocks of a Markdown text in one language. */
export function blocksOf(markdown: string, language: string): string[] {
  const fences = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm')
  return [...markdown.matchAll(fences)].map(([, block = '']) => block)
}

export function stepsOf(workflow: Workflow): Step[] {
  return Object.values(workflow.jobs).flatMap(({ steps }) => steps)
}

/** Every step that runs this action, wherever it stands in a YAML value. */
export function stepsOfOurs(value: unknown): Step[] {
  if (Array.isArray(value)) return value.flatMap(stepsOfOurs)
  if (typeof value !== 'object' || value === null) return []
  const own = 'uses' in value && isOurs(value.uses) ? [value] : []
  return [...(own as Step[]), ...Object.values(value).flatMap(stepsOfOurs)]
}

const isOurs = (uses: unknown) =>
  uses === './' || (typeof uses === 'string' && uses.startsWith(OURS))

interface Action {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean }>>
  readonly outputs: Readonly<Record<string, unknown>>
}

export const action = parse(readFileSync('action.yml', 'utf8')) as Action

/** What the steps of this action ask for that it does not have, or lack that it needs. */
export function misuses(value: unknown): string[] {
  const required = Object.keys(action.inputs).filter((name) => action.inputs[name]?.required)
  return stepsOfOurs(value).flatMap(({ with: given = {} }) => [
    ...Object.keys(given).filter((name) => !(name in action.inputs)),
    ...required.filter((name) => !(name in given)).map((name) => `no ${name}`),
  ])
}

/** Outputs of this action's steps that a text uses and the action does not have. */
export function unknownOutputs(text: string): string[] {
  const ids = stepsOfOurs(parse(text)).flatMap(({ id }) => id ?? [])
  const used = [...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)]
  return used
    .filter(([, id = '', output = '']) => ids.includes(id) && !(output in action.outputs))
    .map(([reference]) => reference)
}

const PINNED =
  /^\s*(?:- )?uses: (?<action>[^@\s]+)@(?<sha>[0-9a-f]{40}) # (?<version>v\d+\.\d+\.\d+)$/

/** The actions that a text uses: the whole line when it is not pinned as it should be. */
export function pinsOf(text: string): { pins: string[]; loose: string[] } {
  const lines = text.split('\n').filter((line) => /^\s*(- )?uses:/.test(line))
  const pinned = lines.filter((line) => !/uses: \.\//.test(line))
  const matches = pinned.map((line) => ({ line, found: PINNED.exec(line)?.groups }))
  return {
    pins: matches.flatMap(({ found }) =>
      found === undefined
        ? []
        : [`${repositoryOf(found.action ?? '')} ${found.version} ${found.sha}`],
    ),
    loose: matches.filter(({ found }) => found === undefined).map(({ line }) => line.trim()),
  }
}

const repositoryOf = (path: string) => path.split('/').slice(0, 2).join('/')
