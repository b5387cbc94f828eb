/** A local GitHub made of real parts; what a test or the demo starts. See README.md. */
import { createHash, randomUUID } from 'node:crypto'
import { artifactRoutes, type Artifact } from './artifacts.js'
import { dayOf, numberOf, range } from './data/days.js'
import { worldOf, type ScopeKind, type World } from './data/world.js'
import { faultPlan, STORM, type FaultRule, type Storm } from './faults.js'
import { listen, type Listener } from './http.js'
import { type Violation } from './openapi.js'
import { TOKENS, type SandboxOptions, type Tokens, type Visibility } from './options.js'
import {
  currentParts,
  reportRoutes,
  type ReportName,
  type ReportStore,
  type Situation,
  type Where,
} from './reports.js'
import { repositoryRoute } from './repositories.js'
import { RequestLog } from './requests.js'
import { serveRoutes, serveStorage, type Desk } from './server.js'
import { freshState, matches, nameKey, type State } from './state.js'
import { ARTIFACTS, openStorage, REPORTS, type Storage } from './storage.js'
import { usageRoutes } from './usage.js'

export { fault } from './fault-presets.js'
export { type Answer, type Route, type SandboxRequest } from './http.js'
export { type Fault, type FaultRule } from './faults.js'
export { type SandboxOptions, type Tokens, type Visibility } from './options.js'
export { type Situation, type Where } from './reports.js'

export interface Sandbox {
  readonly apiUrl: string
  /** For ACTIONS_RESULTS_URL. */
  readonly resultsUrl: string
  /** Origin of the signed links. */
  readonly storageUrl: string
  /** For GITHUB_SERVER_URL: a name that the artifact client takes for GitHub's. */
  readonly serverUrl: string
  readonly tokens: Tokens
  /** The UTC day on which the sandbox is. */
  readonly today: string
  /** The days that have data, oldest first; the last is yesterday. */
  readonly days: readonly string[]
  readonly world: World
  readonly requests: RequestLog
  /** Exchanges that differ from GitHub's OpenAPI description. Tests assert that it is empty. */
  readonly violations: readonly Violation[]
  /** Every signed link given out, in order. */
  readonly links: readonly string[]
  readonly artifacts: readonly Artifact[]
  /** The bytes of an artifact's zip. */
  artifactZip(name: string): Promise<Buffer>
  /** Serves these bytes as the parts of a report from now on. */
  put(
    report: string,
    scope: ScopeKind,
    slug: string,
    day: string | undefined,
    parts: readonly Buffer[],
  ): void
  /** The bytes that the links of a report lead to now. */
  parts(report: string, scope: ScopeKind, slug: string, day?: string): readonly Buffer[]
  /** Says how reports answer from now on; the latest matching word counts. */
  situation(where: Where, situation: Situation): void
  /** Gives a day other numbers (all its reports, unless one is named). */
  revise(day: string, report?: string): void
  visibility(repository: string, visibility: Visibility): void
  /** Life in seconds of links given out from now on (or of the next `count`); negative = expired already. */
  linkLife(seconds: number, count?: number): void
  latency(latency: { api?: number; storage?: number }): void
  /** Adds a scripted fault. */
  fault(rule: FaultRule): void
  /** Lets a share of all requests fail, by seed. */
  storm(storm: Storm): void
  /** Forgets requests, violations, faults, artifacts, situations and put bytes; data and ports stay. */
  reset(): void
  stop(): Promise<void>
}

interface Parts {
  readonly options: SandboxOptions
  readonly id: string
  readonly world: World
  readonly storage: Storage
  readonly log: RequestLog
  readonly violations: Violation[]
  readonly faults: ReturnType<typeof faultPlan>
  readonly artifacts: Artifact[]
  readonly origins: { api: string; results: string; storage: string }
  state: State
}

function worldFrom(options: SandboxOptions): World {
  const today = options.today ?? new Date().toISOString().slice(0, 10)
  const { seed = 'octo', users = 200, days = 60, enterprise = 'octo' } = options
  const organizations = options.organizations ?? ['octo-org', 'octo-labs']
  return worldOf({ seed, last: numberOf(today) - 1, days, users, enterprise, organizations })
}

function storeOf(parts: Parts): ReportStore {
  const { world, storage } = parts
  const versionKey = (name: ReportName) => `${name.report} ${name.day ?? 'latest'}`
  return {
    world,
    parts: parts.options.parts ?? {},
    situationOf: (name) => situationOf(parts, name),
    given: (name) => parts.state.given.get(nameKey(name)),
    versionOf: (name) =>
      1 +
      (parts.state.versions.get(versionKey(name)) ?? 0) +
      (parts.state.versions.get(name.day ?? 'latest') ?? 0),
    setVersion: (name, version) => void parts.state.versions.set(versionKey(name), version - 1),
    asked: (name) => {
      const count = (parts.state.asked.get(nameKey(name)) ?? 0) + 1
      parts.state.asked.set(nameKey(name), count)
      return count
    },
    link: async (name, bytes, upload) => {
      const links = bytes.map(async (part, index) => {
        const blob = blobName(parts.id, name, { part, index })
        if (upload && !parts.state.uploaded.has(blob)) await storage.put(REPORTS, blob, part)
        if (upload) parts.state.uploaded.add(blob)
        return blob
      })
      const blobs = await Promise.all(links)
      return blobs.map((blob) => {
        const path = upload ? blob : blob.replace(/\.json$/, '-gone.json')
        return issued(parts, storage.sign(REPORTS, path, { life: nextLife(parts) }))
      })
    },
  }
}

function issued(parts: Parts, pathAndQuery: string): string {
  const link = `${parts.origins.storage}${pathAndQuery}`
  parts.state.links.push(link)
  return link
}

function nextLife(parts: Parts): number {
  const { life } = parts.state
  const special = life.special
  if (special === undefined || special.left <= 0) return life.usual
  special.left -= 1
  return special.seconds
}

const blobName = (
  id: string,
  { report, slug, day }: ReportName,
  { part, index }: { part: Buffer; index: number },
) => {
  const digest = createHash('sha256').update(part).digest('hex').slice(0, 32)
  return `${id}/${report}-report/green/v1/${day ?? 'latest'}/${slug}/part-${String(index).padStart(5, '0')}-${digest}.json`
}

function situationOf({ state, world }: Parts, name: ReportName): Situation {
  const told = state.situations.findLast(({ where }) => matches(where, name))
  if (told !== undefined) return told.situation
  if (name.day === undefined || state.given.has(nameKey(name))) return 'present'
  const number = numberOf(name.day)
  return number >= world.first && number <= world.last ? 'present' : 'absent'
}

/** Starts a sandbox. Several can run at once; they share one blob server. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const origins = { api: '', results: '', storage: '' }
  const parts: Parts = {
    ...{
      options,
      origins,
      id: randomUUID(),
      world: worldFrom(options),
      storage: await openStorage(),
    },
    ...{ log: new RequestLog(), violations: [], faults: faultPlan(STORM), artifacts: [] },
    state: freshState(options),
  }
  const listeners = await openServers(parts)
  const [api, results, storage] = listeners.map(({ port }) => `http://127.0.0.1:${port}`)
  Object.assign(origins, { api, results, storage })
  return handleOf(parts, async () => {
    await Promise.all(listeners.map((listener) => listener.close()))
    await parts.storage.release()
  })
}

function openServers(parts: Parts): Promise<Listener[]> {
  const { log, faults, violations, options, origins } = parts
  const desk: Desk = {
    ...{ log, faults, violations, tokens: TOKENS },
    get latency() {
      return parts.state.latency
    },
  }
  let artifactId = 100
  const artifactStore = {
    ...{ id: parts.id, storage: parts.storage, artifacts: parts.artifacts },
    absolute: (path: string) => issued(parts, path),
    nextId: () => (artifactId += 1),
  }
  const routes = [
    ...(options.routes ?? []),
    ...reportRoutes(storeOf(parts)),
    ...usageRoutes(parts.world, options.legacyUsage ?? true),
    repositoryRoute(
      (name) => parts.state.visibilities.get(name.toLowerCase()) ?? 'private',
      () => origins.api,
    ),
  ]
  return Promise.all([
    listen(serveRoutes(desk, 'api', routes)),
    listen(serveRoutes(desk, 'artifact', artifactRoutes(artifactStore))),
    listen(serveStorage(desk, parts.storage.port)),
  ])
}

function handleOf(parts: Parts, stop: () => Promise<void>): Sandbox {
  const { world, origins, log, violations, faults, artifacts } = parts
  const store = storeOf(parts)
  return {
    ...{ apiUrl: origins.api, resultsUrl: `${origins.results}/`, storageUrl: origins.storage },
    serverUrl: `http://github.localhost:${new URL(origins.api).port}`,
    ...{ tokens: TOKENS, world, requests: log, violations, artifacts, stop },
    today: dayOf(world.last + 1),
    days: range(world.first, world.last).map(dayOf),
    get links() {
      return parts.state.links
    },
    artifactZip: async (name) => {
      const artifact = artifacts.find((known) => known.name === name)
      if (artifact === undefined)
        throw new Error(`No artifact ${name}; there are: ${artifacts.map((a) => a.name).join()}`)
      return parts.storage.get(ARTIFACTS, artifact.blob)
    },
    put: (report, scope, slug, day, bytes) =>
      void parts.state.given.set(nameKey({ report, scope, slug, day }), bytes),
    parts: (report, scope, slug, day) => currentParts(store, { report, scope, slug, day }),
    situation: (where, situation) => void parts.state.situations.push({ where, situation }),
    revise: (day, report) => {
      const key = report === undefined ? day : `${report} ${day}`
      parts.state.versions.set(key, (parts.state.versions.get(key) ?? 0) + 1)
    },
    visibility: (name, visibility) =>
      void parts.state.visibilities.set(name.toLowerCase(), visibility),
    linkLife: (seconds, count) => {
      if (count === undefined) parts.state.life = { usual: seconds, special: undefined }
      else parts.state.life.special = { seconds, left: count }
    },
    latency: (latency) => void (parts.state.latency = latency),
    fault: (rule) => faults.add(rule),
    storm: (storm) => faults.storm(storm),
    reset: () => {
      parts.state = freshState(parts.options)
      log.clear()
      faults.clear()
      violations.length = 0
      artifacts.length = 0
    },
  }
}
