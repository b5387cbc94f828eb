import { expect } from '@jest/globals'
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { relative } from 'node:path'
import { type ErrorCode } from '../../src/errors.js'
import { type State } from '../../src/model.js'
import { runAction, type Run, type RunOptions } from '../../sandbox/run-action.js'
import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/sandbox.js'
import { scanSecrets } from '../../sandbox/secrets.js'

/** A row of the fault matrix: what goes wrong, and how a run of the bundle has to end. */
export interface Row {
  /** The row of the matrix; a letter behind it tells several of one row apart. */
  readonly id: string
  readonly what: string
  /** On top of INPUTS. */
  readonly inputs?: RunOptions['inputs']
  readonly env?: RunOptions['env']
  readonly run?: Partial<RunOptions>
  readonly limited?: RunOptions['limited']
  readonly sandbox?: SandboxOptions
  /** What goes wrong; what it gives is undone after the run. */
  readonly arrange?: (bench: Bench) => Arranged | Promise<Arranged> | void
  readonly ends: 'green' | ErrorCode | readonly ErrorCode[]
  /** In the order of the output `results`. Default: one `stored`, or one `failed`. */
  readonly states?: readonly State[]
  /** Found in the one error, or in any warning. */
  readonly says?: readonly RegExp[]
  readonly warns?: readonly RegExp[]
  /** The row itself changes the files that were stored. */
  readonly meddled?: boolean
  readonly check?: (seen: Seen) => void | Promise<void>
}

export interface Bench {
  readonly sandbox: Sandbox
  readonly day: string
}

export interface Arranged {
  readonly inputs?: RunOptions['inputs']
  readonly env?: RunOptions['env']
  readonly run?: Partial<RunOptions>
  readonly undo?: () => void | Promise<void>
}

export interface Seen extends Bench {
  readonly run: Run
  /** The one error, or an empty string. */
  readonly error: string
}

/** Small and quick; every wait of the action's own making is a tenth, and where many are waited for, less. */
export const WORLD: SandboxOptions = { users: 12, days: 8, organizations: ['octo-org'] }
export const FULL = process.env.TEST_SCALE === 'full'
export const SCALE = 0.1
export const QUICK = { COPILOT_REPORTS_TIME_SCALE: '0.02' }
/** For rows in which a limit has to run out: many are waited for, so that they are short. */
export const LIMITED = { env: { COPILOT_REPORTS_TIME_SCALE: '0.04' }, limited: true } as const
const INPUTS = { 'report-type': 'users-1-day', artifact: 'false' }

/** Runs a row in a sandbox of its own and holds the end against it. */
export async function play(row: Row, debug = false): Promise<void> {
  const sandbox = await startSandbox({ ...WORLD, ...row.sandbox })
  const day = sandbox.days.at(-1) ?? ''
  const arranged = (await row.arrange?.({ sandbox, day })) ?? {}
  try {
    const run = await runAction({
      sandbox,
      inputs: { ...INPUTS, day, ...row.inputs, ...arranged.inputs },
      env: {
        COPILOT_REPORTS_TIME_SCALE: String(SCALE),
        ...(debug ? { RUNNER_DEBUG: '1' } : {}),
        ...row.env,
        ...arranged.env,
      },
      limited: row.limited,
      ...row.run,
      ...arranged.run,
      nodeFlags: [...(row.run?.nodeFlags ?? []), ...(arranged.run?.nodeFlags ?? [])],
    })
    const seen = { sandbox, day, run, error: run.runner.errors[0] ?? '' }
    expectEnd(row, seen)
    await expectWhole(seen, row.meddled)
    await row.check?.(seen)
  } finally {
    await sandbox.stop()
    await arranged.undo?.()
  }
}

function expectEnd({ ends, states, says = [], warns = [] }: Row, { run, error }: Seen): void {
  const green = ends === 'green'
  expect({ code: run.code, timedOut: run.timedOut, errors: run.runner.errors }).toEqual({
    code: green ? 0 : 1,
    timedOut: false,
    errors: green ? [] : [expect.stringMatching(new RegExp(`^(${[ends].flat().join('|')}): `))],
  })
  for (const text of says) expect(error).toMatch(text)
  for (const text of warns) expect(run.runner.warnings.join('\n')).toMatch(text)
  if (states !== undefined) expect(statesOf(run)).toEqual(states)
  else if (green) expect(statesOf(run)).toEqual(['stored'])
}

export interface ResultEntry {
  readonly slug: string
  readonly report: string
  readonly day: string
  readonly state: State
}

export const resultsOf = (run: Run): ResultEntry[] =>
  JSON.parse(run.outputs.results || '[]') as ResultEntry[]
const statesOf = (run: Run): State[] => resultsOf(run).map(({ state }) => state)

/** What holds after every run, however it ended: no leak, no leftover, no half of anything. */
export async function expectWhole(
  { run, sandbox }: Pick<Seen, 'run' | 'sandbox'>,
  meddled = false,
): Promise<void> {
  const canaries = [...Object.values(sandbox.tokens), ...sandbox.links]
  expect(await scanSecrets(run, canaries)).toEqual([])
  expect(sandbox.violations).toEqual([])
  expectTokens(sandbox)
  if (meddled) return
  expectNoLeftovers(run)
  expectFiles(run, sandbox)
  for (const name of run.artifacts.filter((each) =>
    /^copilot-usage-reports(?!.*\.html$)/.test(each),
  ))
    expect(sumsOf(await run.unzipArtifact(name))).toEqual(sumsOf(run.files()))
}

/** SHA-256 by path. The summary in the artifact does not know of the artifact yet. */
const sumsOf = (files: Map<string, Buffer>) =>
  new Map(
    [...files]
      .filter(([name]) => name !== 'summary.md')
      .map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')] as const)
      .sort(),
  )

/** Each token at its own host; none, and nothing else that names us, at the storage. */
function expectTokens({ requests }: Sandbox): void {
  const reports = /^\/(orgs|enterprises)\//
  for (const entry of requests.all) {
    const own =
      entry.host === 'artifact' ? 'runtime' : reports.test(entry.path) ? 'reports' : 'github'
    expect(entry.tokens.filter((name) => entry.host === 'storage' || name !== own)).toEqual([])
    if (entry.host !== 'storage' || entry.method !== 'GET') continue
    const named = Object.keys(entry.headers)
    expect(
      named.filter((name) => /^(authorization|cookie|referer|x-github-.*)$/.test(name)),
    ).toEqual([])
  }
}

/** Every stored report is there byte for byte, as the manifest says; of the others there is nothing. */
function expectFiles(run: Run, sandbox: Sandbox): void {
  const files = run.files()
  const raw = [...files.keys()].filter((name) => name.startsWith('ndjson/'))
  const scope = raw.some((name) => name.includes('scope=enterprise'))
    ? 'enterprise'
    : 'organization'
  const expected = resultsOf(run)
    .filter(({ state }) => state === 'stored')
    .flatMap(({ slug, report, day }) => {
      const asked = report.includes('-28-') ? undefined : day
      const folder = `ndjson/${report}/scope=${scope}/scope_slug=${slug}/report_day=${day}`
      return sandbox
        .parts(report, scope, slug, asked)
        .map(
          (part, index) =>
            [`${folder}/part-${String(index + 1).padStart(3, '0')}.ndjson`, part] as const,
        )
    })
  expect(raw).toEqual(expected.map(([name]) => name).sort())
  for (const [name, part] of expected) expect(files.get(name)?.equals(part)).toBe(true)
}

/** In the temporary folder lies the output alone; nothing beside it, nothing half written in it. */
function expectNoLeftovers(run: Run): void {
  const output = relative(run.paths.temp, run.outputs.path ?? '')
  const beside = readdirSync(run.paths.temp).filter((name) => name !== output)
  const empty = beside.filter((name) => !run.temp.some((file) => file.startsWith(`${name}/`)))
  // A run that failed early leaves the folder that it had made for its files, empty.
  expect(beside).toEqual(run.outputs.path ? [] : empty)
  expect(beside.filter((name) => name.includes('staging'))).toEqual([])
  expect(run.temp.filter((name) => name.endsWith('.partial'))).toEqual([])
}
