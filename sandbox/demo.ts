/**
 * `npm run demo`: starts a local GitHub and runs the bundle against it, act by act, as a runner would. Ends by itself
 * with the exit code of the first act that failed, else 0.
 */
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ACTS, type Act, type Stage } from './demo-acts.js'
import { openGitData } from './git-data.js'
import { declaredInputs, REPOSITORY } from './run-environment.js'
import { filesBelow, PROJECT, runAction, type Run } from './run-action.js'
import { startSandbox } from './sandbox.js'

const FOLDER = join(PROJECT, 'tmp/demo')

const say = (text = '') => void process.stdout.write(`${text}\n`)
const here = (path: string) => relative(PROJECT, path)
const indented = (text: string) => text.trimEnd().replaceAll(/^/gm, '  │ ')

/** What stands in the summary's Markdown for something that a terminal cannot show. */
const IN_A_TERMINAL: readonly (readonly [RegExp, string])[] = [
  [/```mermaid[\s\S]*?```/g, '(a chart)'],
  [/<details>\s*<summary>(.*?)<\/summary>[\s\S]*?<\/details>/g, '($1, folded)'],
  [/<td[^>]*>(.*?)<h3>(.*?)<\/h3>(.*?)<\/td>/g, '- $1: $2 ($3)'],
  [/<br>/g, ', '],
  [/^<\/?(?:table|tr)[^>]*>\n/gm, ''],
  [/<\/?(?:table|tr|sub|strong|br|code)[^>]*>/g, ''],
  [/&nbsp;/g, ' '],
  [/\n{3,}/g, '\n\n'],
]

/** How much of a summary and of the list of files is shown of the first act, and of the later ones. */
const SCREENS = { lines: 150, files: 40 }
const SCREEN = { lines: 36, files: 12 }
/** The end tells what was asked for and where the files are. */
const LAST_LINES = 24

/** A summary as text, no longer than that: what is left out is in the middle. */
function readable(summary: string, most: number): string {
  const text = IN_A_TERMINAL.reduce((all, [pattern, shown]) => all.replace(pattern, shown), summary)
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .trimEnd()
  const lines = text
    .split('\n')
    .map((line) => (line.length > 160 ? `${line.slice(0, 159)}…` : line))
  const rest = lines.length - most
  if (rest <= 0) return lines.join('\n')
  const first = lines.slice(0, most - LAST_LINES)
  return [...first, '', `(${rest} more lines)`, '', ...lines.slice(-LAST_LINES)].join('\n')
}

function filesOf(run: Run, most: number): string[] {
  const path = run.outputs.path ?? ''
  if (path === '' || !existsSync(path)) return ['(none)']
  const files = filesBelow(path)
  const lines = files.slice(0, most).map((file) => {
    const { size } = statSync(join(path, file))
    return `${size.toLocaleString('en').padStart(12)} bytes  ${file}`
  })
  return files.length > most ? [...lines, `(${files.length - most} more files)`] : lines
}

function section(title: string, text: string): void {
  say(`\n${title}`)
  say(indented(text))
}

function tell(run: Run, artifacts: readonly string[], screen = SCREEN): void {
  section('Log', run.runner.log)
  section('Job summary', readable(run.summary, screen.lines))
  section('Files', filesOf(run, screen.files).join('\n'))
  const where: readonly (readonly [string, string | undefined])[] = [
    ['Files lie in', run.outputs.path],
    ['The summary as Markdown', run.outputs['summary-path']],
    ['The interactive page, to open in a browser', run.outputs['page-path']],
  ]
  say()
  for (const [what, path] of where)
    if (path !== undefined && path !== '') say(`${what}: ${here(path)}`)
  const made = run.artifacts.filter((name) => !artifacts.includes(name))
  if (made.length > 0) say(`Artifact: ${made.join(', ')}`)
  say(`Exit code ${String(run.code)} after ${(run.duration / 1000).toFixed(1)} s`)
}

async function playAct(act: Act, index: number, stage: Stage): Promise<number> {
  const folder = join(FOLDER, `act-${index + 1}`)
  mkdirSync(folder, { recursive: true })
  for (const line of (await act.before?.(stage)) ?? []) say(`   ${line}`)
  const run = await runAction({
    sandbox: stage.sandbox,
    limited: true,
    folder,
    inputs: act.inputs(stage),
  })
  tell(run, artifacts, index === 0 ? SCREENS : SCREEN)
  artifacts.push(...run.artifacts)
  if (run.code !== 0) return run.code ?? 1
  for (const line of (await act.after?.(stage)) ?? []) say(line)
  return 0
}

/** Made by the acts so far. */
const artifacts: string[] = []

/** Plays the acts in order and gives the exit code. */
async function play(stage: Stage): Promise<number> {
  const declared = declaredInputs()
  const acts = ACTS.filter(({ needs }) => needs.every((name) => declared.includes(name)))
  for (const [index, act] of acts.entries()) {
    say(`\n━━ Act ${index + 1} of ${acts.length}: ${act.title}`)
    say(`   ${act.story}`)
    const code = await playAct(act, index, stage)
    if (code !== 0) return code
  }
  return 0
}

rmSync(FOLDER, { recursive: true, force: true })
const git = await openGitData()
const archive = await git.create(REPOSITORY)
await archive.git.commit('main', { 'README.md': '# Copilot reports\n' }, 'Begin')
const sandbox = await startSandbox({ routes: git.routes })
const { users } = sandbox.world
say(`A local GitHub: ${users} people per organization, ${sandbox.days.length} days of data.`)
try {
  process.exitCode = await play({ sandbox, archive })
  for (const { request, status, problem } of sandbox.violations) {
    say(`Not as GitHub describes it: ${request} ${status}: ${problem}`)
  }
} finally {
  await sandbox.stop()
  await git.close()
}
