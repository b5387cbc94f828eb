/** A place to commit from and to: output folder, local GitHub over real git repositories, real Octokit. */
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { getOctokit } from '@actions/github'
import { retry } from '@octokit/plugin-retry'

import { faultPlan, STORM, type FaultRule } from '../../sandbox/faults.js'
import { openGitData, type GitData, type HostedRepository } from '../../sandbox/git-data.js'
import { listen } from '../../sandbox/http.js'
import { type Violation } from '../../sandbox/openapi.js'
import { TOKENS } from '../../sandbox/options.js'
import { RequestLog } from '../../sandbox/requests.js'
import { serveRoutes } from '../../sandbox/server.js'
import { type Day, type ScopeKind, type StoredFile, TABLE_FORMATS } from '../../src/model.js'
import { apiOf, repeatAsDecided, RETRY_OPTIONS } from '../../src/net/api.js'
import { retryPolicy } from '../../src/net/retry.js'
import { type Api, type Clock, type Log } from '../../src/ports.js'
import { entryOf } from '../../src/reports/catalogue.js'
import { partName, rawFolder } from '../../src/reports/layout.js'
import { openArchive, type Archive, type ArchiveOptions } from '../../src/store/archive.js'
import { type StoreItem } from '../../src/store/store.js'

export const REPOSITORY = 'octo-org/reports'
export const ROOT = 'copilot-usage-reports'

/** A clock on which waiting takes no time; what was waited for is told in `sleeps`. */
export function timelessClock(): Clock & { readonly sleeps: number[] } {
  let now = Date.parse('2026-11-20T06:00:00.200Z')
  const sleeps: number[] = []
  return {
    sleeps,
    now: () => new Date(now),
    scaled: (milliseconds) => milliseconds,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted()
      sleeps.push(milliseconds)
      now += milliseconds
      await new Promise((resolve) => setImmediate(resolve))
      signal?.throwIfAborted()
    },
    after: () => () => undefined,
    random: () => 0.5,
  }
}

export const silentLog: Log = {
  info: () => undefined,
  debug: () => undefined,
  warning: () => undefined,
  group: (_name, work) => work(),
  mask: () => undefined,
  redact: (text) => text,
}

export interface Fixture {
  readonly git: GitData
  readonly repository: HostedRepository
  readonly requests: RequestLog
  readonly violations: Violation[]
  readonly output: string
  fault(rule: FaultRule): void
  api(options?: { clock?: Clock; signal?: AbortSignal }): Api
  /** An archive of its own, as another run would open it. */
  open(options?: Partial<ArchiveOptions>): Promise<Archive>
  keeping(what: Content): Promise<StoreItem>
  close(): Promise<void>
}

export interface Content {
  readonly day: string
  readonly report?: string
  readonly scope?: ScopeKind
  readonly slug?: string
  readonly team?: string
  readonly parts: readonly (string | Buffer)[]
  readonly format?: 'ndjson' | 'ndjson.gz'
  /** Further files by path below the output folder; those of `derived` are computed. */
  readonly tables?: Readonly<Record<string, string | Buffer>>
  readonly derived?: Readonly<Record<string, string>>
}

export async function startFixture(
  create: { empty?: boolean; name?: string } = {},
): Promise<Fixture> {
  const git = await openGitData()
  const repository = await git.create(create.name ?? REPOSITORY)
  if (create.empty !== true) await repository.git.commit('main', { 'README.md': '# Foreign\n' })
  const faults = faultPlan(STORM)
  const requests = new RequestLog()
  const violations: Violation[] = []
  const desk = { log: requests, faults, tokens: TOKENS, violations, latency: {} }
  const listener = await listen(serveRoutes(desk, 'api', git.routes))
  const folder = await mkdtemp(join(tmpdir(), 'archive-test-'))
  const [output, scratch] = [join(folder, 'out'), join(folder, 'scratch')]
  await Promise.all([mkdir(output), mkdir(scratch)])
  const api: Fixture['api'] = ({
    clock = timelessClock(),
    signal = new AbortController().signal,
  } = {}) => apiAt(`http://127.0.0.1:${listener.port}`, clock, signal)
  return {
    ...{ git, repository, requests, violations, output, api },
    fault: (rule) => faults.add(rule),
    open: (options = {}) => {
      const { clock = timelessClock(), signal = new AbortController().signal } = options
      return openArchive({
        ...{
          api: api({ clock, signal }),
          clock,
          signal,
          log: silentLog,
          output,
          scratch,
          serverUrl: 'https://github.com',
        },
        ...{ repository: { owner: 'octo-org', repo: 'reports' }, path: ROOT },
        graphql: `http://127.0.0.1:${listener.port}/graphql`,
        ...options,
      })
    },
    keeping: (content) => keepingOf(output, content),
    close: async () => {
      await listener.close()
      await git.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Waits between tries pass in real time, inside Octokit, so they are made short. */
function apiAt(url: string, given: Clock, signal: AbortSignal): Api {
  const clock = { ...given, scaled: (milliseconds: number) => milliseconds / 1000 }
  const options = { baseUrl: url, retry: RETRY_OPTIONS }
  return apiOf(getOctokit(TOKENS.commit, options, repeatAsDecided, retry), {
    connection: { agentFor: () => undefined, clock, signal },
    retry: retryPolicy(clock, signal, { deadline: clock.now().getTime() + 24 * 3_600_000 }),
    pace: async () => undefined,
    headers: { 'x-github-api-version': '2026-03-10' },
    answerLimit: 100 * 1024 * 1024,
  })
}

/** Writes the files of a report's day to disk, as the collecting stage would. */
export async function keepingOf(output: string, content: Content): Promise<StoreItem> {
  const {
    report = 'users-1-day',
    scope = 'organization',
    slug = 'octo-org',
    format = 'ndjson',
  } = content
  const entry = entryOf(report, scope)
  if (entry === undefined) throw new Error(`There is no report ${report} of an ${scope}.`)
  const day = content.day as Day
  const key = { entry, scope: { kind: scope, slug }, day }
  const partition = content.team === undefined ? key : { ...key, team: content.team }
  const folder = rawFolder(partition)
  const raw = content.parts.map(
    (part, index) => [`${folder}/${partName(index, format)}`, part] as const,
  )
  const files: StoredFile[] = []
  const given = [...raw, ...Object.entries({ ...content.tables, ...content.derived })]
  for (const [path, bytes] of given) {
    await mkdir(dirname(join(output, path)), { recursive: true })
    await writeFile(join(output, path), bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const known = { path, sha256, bytes: bytes.length, rows: 1, scope, slug, report, day }
    const table = TABLE_FORMATS.find((one) => path.endsWith(`.${one}`))
    const file = { ...known, format: table ?? format }
    files.push(path in (content.derived ?? {}) ? { ...file, derived: true } : file)
  }
  const reported = { ...partition, named: true, milliseconds: 1 }
  return { collected: { ...reported, kind: 'fetched', files, unreadable: [] }, files }
}

export function absence(
  day: string,
  state: 'not-ready' | 'no-report',
  report = 'users-1-day',
): StoreItem {
  const entry = entryOf(report, 'organization')
  if (entry === undefined) throw new Error(`There is no report ${report}.`)
  const scope = { kind: 'organization', slug: 'octo-org' } as const
  const known = { entry, scope, day: day as Day, named: false, milliseconds: 1 }
  return { collected: { ...known, kind: 'absent', state }, files: [] }
}

/** Rows of users, one JSON object per line. */
export function rows(day: string, ...users: readonly number[]): string {
  return users
    .map(
      (id) =>
        `${JSON.stringify({ day, user_id: id, user_login: `octo-${id}`, used_chat: true })}\n`,
    )
    .join('')
}

/** The folder of a report's day in the archive. */
export function folder(day: string, report = 'users-1-day', dataset = `ndjson/${report}`): string {
  return `${ROOT}/${dataset}/scope=organization/scope_slug=octo-org/report_day=${day}`
}
