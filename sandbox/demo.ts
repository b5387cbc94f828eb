/**
 * `npm run demo`: starts a local GitHub and runs the bundle against it, act by act, as a runner would. Ends by itself
 * with the exit code of the first act that failed, else 0.
 */
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { filesBelow, PROJECT, runAction, type Run } from './run-action.js'
import { startSandbox, type Sandbox } from './sandbox.js'

interface Act {
  readonly title: string
  readonly story: string
  inputs(sandbox: Sandbox): Readonly<Record<string, string>>
}

const FOLDER = join(PROJECT, 'tmp/demo')

const ACTS: readonly Act[] = [
  {
    title: 'Five reports of an organization',
    story: 'Fetch the newest of each, keep them as one artifact, write the job summary.',
    inputs: () => ({
      scope: 'organization',
      slug: 'octo-org',
      'report-type':
        'organization-28-day, users-28-day, users-1-day, user-teams-1-day, repos-1-day',
    }),
  },
]

const say = (text = '') => void process.stdout.write(`${text}\n`)
const here = (path: string) => relative(PROJECT, path)
const indented = (text: string) => text.trimEnd().replaceAll(/^/gm, '  │ ')

/** A summary as text: charts named, not drawn, and no longer than a screen or two. */
function readable(summary: string): string {
  const lines = summary.replaceAll(/```mermaid[\s\S]*?```/g, '(a chart)').split('\n')
  const shown = lines
    .slice(0, 120)
    .map((line) => (line.length > 160 ? `${line.slice(0, 159)}…` : line))
  return [...shown, ...(lines.length > 120 ? [`(${lines.length - 120} more lines)`] : [])].join(
    '\n',
  )
}

function filesOf(run: Run): string[] {
  const path = run.outputs.path ?? ''
  if (path === '' || !existsSync(path)) return ['(none)']
  return filesBelow(path).map((file) => {
    const size = statSync(join(path, file)).size
    return `${size.toLocaleString('en').padStart(12)} bytes  ${file}`
  })
}

function tell(run: Run): void {
  say('Log')
  say(indented(run.runner.log))
  say('\nJob summary')
  say(indented(readable(run.summary)))
  say('\nFiles')
  say(indented(filesOf(run).join('\n')))
  const where: readonly (readonly [string, string | undefined])[] = [
    ['Files lie in', run.outputs.path],
    ['Summary as a file', run.outputs['summary-path']],
    ['Job summary', run.paths.summary],
  ]
  say()
  for (const [what, path] of where)
    if (path !== undefined && path !== '') say(`${what}: ${here(path)}`)
  if (run.artifacts.length > 0) say(`Artifacts uploaded: ${run.artifacts.join(', ')}`)
  say(`Exit code ${String(run.code)} after ${(run.duration / 1000).toFixed(1)} s`)
}

/** Plays the acts in order and gives the exit code. */
async function play(sandbox: Sandbox): Promise<number> {
  for (const [index, act] of ACTS.entries()) {
    say(`\n━━ Act ${index + 1}: ${act.title}`)
    say(`   ${act.story}\n`)
    const folder = join(FOLDER, `act-${index + 1}`)
    mkdirSync(folder, { recursive: true })
    const run = await runAction({ sandbox, folder, inputs: act.inputs(sandbox) })
    tell(run)
    if (run.code !== 0) return run.code ?? 1
  }
  return 0
}

rmSync(FOLDER, { recursive: true, force: true })
const sandbox = await startSandbox()
say(
  `A local GitHub with ${sandbox.world.users} people per organization and ${sandbox.days.length} days of data.`,
)
try {
  process.exitCode = await play(sandbox)
} finally {
  await sandbox.stop()
}
