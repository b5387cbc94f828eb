/** What the black-box tests of the archive share: a local GitHub, real repositories, and what must hold after each. */
import { rmSync } from 'node:fs'

import { expect } from '@jest/globals'

import { type Conduct, type GitData, openGitData } from '../../sandbox/git-data.js'
import { type GitRepository } from '../../sandbox/git-data-repository.js'
import { type Run, type RunOptions, runAction } from '../../sandbox/run-action.js'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/sandbox.js'

export const FULL = process.env['TEST_SCALE'] === 'full'
export const ROOT = 'copilot-usage-reports'
export const SCALE = 0.03
/** Where the workflow runs, as the sandbox's runner says. */
const RUNNING = 'octo-org/copilot-reports'

const FOREIGN = { 'README.md': '# Archive\n', 'src/app.ts': 'export {}\n' }

export interface Place {
  readonly name: string
  readonly git: GitRepository
  readonly conduct: Conduct
}

/** A write that reached the git data API. */
export interface Write {
  readonly name: string
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
}

export interface Stage {
  readonly sandbox: Sandbox
  readonly git: GitData
  readonly writes: Write[]
  /** What happens when a write has come and before it is done; of one test. */
  meanwhile?: ((write: Write) => Promise<void> | void) | undefined
  /** The running repository: private, until a test says otherwise. */
  readonly running: Place
  /** A repository with two foreign files, or an empty one. */
  place(conduct?: Partial<Conduct> & { defaultBranch?: string; empty?: boolean }): Promise<Place>
  /** Runs the bundle with `commit: true` to a place. */
  run(place: Place, inputs: RunOptions['inputs'], more?: Partial<RunOptions>): Promise<Run>
  /** Asserts what must hold after every test, and forgets. */
  settle(): Promise<void>
  close(): Promise<void>
}

export async function openStage(options: SandboxOptions): Promise<Stage> {
  const git = await openGitData()
  const sandbox = await startSandbox({ users: 10, ...options, routes: git.routes })
  const writes: Write[] = []
  const runs: Run[] = []
  const places: Place[] = []
  let serial = 0
  const { git: runningGit, conduct: runningConduct } = await git.create(RUNNING)
  const running = { name: RUNNING, git: runningGit, conduct: runningConduct }
  const stage: Stage = {
    ...{ sandbox, git, writes, running },
    async place({ empty = false, ...conduct } = {}) {
      serial += 1
      const name = `octo-org/archive-${serial}`
      const hosted = await git.create(name, conduct)
      const place = { name, git: hosted.git, conduct: hosted.conduct }
      if (empty) return place
      await place.git.commit(conduct.defaultBranch ?? 'main', FOREIGN, 'Begin')
      places.push(place)
      return place
    },
    async run(place, inputs, more = {}) {
      const to = { 'commit-repository': place.name, 'commit-token': sandbox.tokens.commit }
      const env = { COPILOT_REPORTS_TIME_SCALE: String(SCALE), ...more.env }
      const all = { artifact: 'false', commit: 'true', ...to, ...inputs }
      const result = await runAction({ sandbox, ...more, inputs: all, env })
      runs.push(result)
      return result
    },
    async settle() {
      for (const run of runs.splice(0)) {
        if (run.signal === null) expect(run.runner.errors).toHaveLength(run.code === 0 ? 0 : 1)
        rmSync(run.paths.folder, { recursive: true, force: true })
      }
      for (const write of writes.splice(0)) expectGentle(write)
      for (const place of places.splice(0)) await expectSound(place)
      expect(sandbox.violations).toEqual([])
      running.conduct.visibility = 'private'
      for (const name of ['after', 'between'] as const) delete git.hooks[name]
      stage.meanwhile = undefined
      record()
      sandbox.reset()
    },
    async close() {
      await sandbox.stop()
      await git.close()
    },
  }
  const record = (): void => {
    git.hooks.before = async ({ name, request }) => {
      if (request.method === 'GET') return
      const body = request.json() as Write['body']
      const write = { name, path: request.path, body }
      writes.push(write)
      await stage.meanwhile?.(write)
    }
  }
  record()
  return stage
}

/** No force, no author, no tree that begins from nothing. */
function expectGentle({ name, body }: Write): void {
  expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['author']))
  expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['committer']))
  if (name.endsWith('refs')) expect(body['force'] ?? false).toBe(false)
  if (name === 'POST trees') expect(body['base_tree']).toMatch(/^[0-9a-f]{40}$/)
}

/** git has nothing to complain about, one line of history, and everybody else's files. */
export async function expectSound({ git }: Place): Promise<void> {
  expect(await git.fsck()).toBe('')
  const branch = (await git.text(['symbolic-ref', 'HEAD'])).replace('refs/heads/', '')
  const log = await git.log(branch)
  expect(log.map(({ parents }) => parents)).toEqual([...log.slice(1).map(() => 1), 0])
  for (const [path, text] of Object.entries(FOREIGN)) {
    expect((await git.read(branch, path)).toString()).toBe(text)
  }
}

export function expectGreen(run: Run): void {
  expect([run.runner.errors, run.code]).toEqual([[], 0])
}

export const statesOf = (run: Run) =>
  JSON.parse(run.outputs['results'] ?? '[]') as {
    slug: string
    report: string
    day: string
    state: string
  }[]

/** The distinct states of a run. */
export const kindsOf = (run: Run) => [...new Set(statesOf(run).map(({ state }) => state))].sort()

/** Paths of a branch below the archive's folder, sorted; those of history, which grows beside the days, aside. */
export async function pathsOf(place: Place, branch = 'main', root = ROOT): Promise<string[]> {
  const paths = [...(await place.git.files(branch)).keys()]
  const below = paths.filter((path) => path.startsWith(`${root}/`))
  const own = below.map((path) => path.slice(root.length + 1)).sort()
  return own.filter((path) => !path.startsWith('derived/daily-'))
}

/** A folder of the archive, below its root. */
export const folderOf = (report: string, day: string, slug = 'octo-org') =>
  `ndjson/${report}/scope=organization/scope_slug=${slug}/report_day=${day}`

/** A small generator of random numbers; the same seed gives the same row. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
