/**
 * `npx tsx sandbox/serve.ts [WORKFLOW]`: a local GitHub that stays, with a repository to commit to, and a command line
 * to run the action against it by hand, as often as you like. WORKFLOW: a workflow file; its step's inputs are taken.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { openGitData } from './git-data.js'
import { pathsIn } from './run-action.js'
import { environmentOf, REPOSITORY } from './run-environment.js'
import { startSandbox } from './sandbox.js'

const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

/** The inputs of the first step of a workflow that runs this action; the sandbox's own tokens stand for secrets. */
function inputsOf(file: string): Record<string, string> {
  const { jobs } = parse(readFileSync(file, 'utf8')) as {
    jobs: Record<string, { steps?: readonly Step[] }>
  }
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? [])
  const step = steps.find(({ uses = '' }) => uses.includes('copilot-usage-reports@'))
  if (step === undefined) throw new Error(`${file} has no step with this action.`)
  const given = Object.entries(step.with ?? {}).filter(([name]) => !name.endsWith('token'))
  return Object.fromEntries(
    given.map(([name, value]) => [name, String(value).replaceAll(/\$\{\{.*?\}\}/g, '')]),
  )
}

const [workflow] = process.argv.slice(2)
process.stderr.write('A local GitHub is starting; a command line follows in some seconds.\n')
const git = await openGitData()
const repository = await git.create(REPOSITORY)
await repository.git.commit('main', { 'README.md': '# Copilot reports\n' }, 'Begin')
const sandbox = await startSandbox({ routes: git.routes })
const paths = pathsIn(mkdtempSync(join(tmpdir(), 'sandbox-')))
const inputs = {
  // Every run of the command line is the same run of a workflow, whose artifacts have one name.
  'artifact-overwrite': 'true',
  ...(workflow === undefined ? {} : inputsOf(workflow)),
}
const variables = Object.entries(environmentOf({ sandbox, inputs }, paths)).filter(
  ([name, value]) => name !== 'PATH' && name !== 'HOME' && value !== undefined,
)

// Input names hold hyphens, which no shell exports: `env` takes them.
const words = variables.map(([name, value]) => `  ${quoted(`${name}=${value ?? ''}`)} \\`)
const command = ['env \\', ...words, '  node dist/index.js', ''].join('\n')
const script = join(paths.folder, 'run.sh')
writeFileSync(script, command)
process.stdout.write(
  [
    `# Data: ${sandbox.days[0] ?? ''} to ${sandbox.days.at(-1) ?? ''}. Inputs are the INPUT_... lines. Ctrl-C ends the sandbox.`,
    `# Outputs: ${paths.output}. Summary: ${paths.summary}.`,
    `# What was committed: git -C ${repository.git.dir} log --stat main`,
    `# The command line, also as a script: sh ${script}`,
    command,
  ].join('\n'),
)

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    void Promise.all([sandbox.stop(), git.close()]).then(() => process.exit(0))
  })
}
