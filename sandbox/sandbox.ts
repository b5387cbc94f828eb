/** A local GitHub made of real parts; what a test or the demo starts. See README.md. */
import { randomUUID } from 'node:crypto'

import { artifactRoutes, type Artifact } from './artifacts.js'
import { dayOf, numberOf, range } from './data/days.js'
import { worldOf, type World } from './data/world.js'
import { faultPlan, STORM, type FaultPlan } from './faults.js'
import { type Sandbox, type Words } from './handle.js'
import { listen, type Listener } from './http.js'
import { type Violation } from './openapi.js'
import { TOKENS, type SandboxOptions } from './options.js'
import { reportRoutes } from './reports.js'
import { repositoryRoute } from './repositories.js'
import { RequestLog } from './requests.js'
import { seatRoutes } from './seats.js'
import { serveRoutes, serveStorage, type Desk } from './server.js'
import { issued, stocked, storeOf, type Shelf } from './shelf.js'
import { freshState, nameKey } from './state.js'
import { ARTIFACTS, openStorage } from './storage.js'
import { usageRoutes } from './usage.js'

export { type Sandbox } from './handle.js'
export { fault } from './fault-presets.js'
export { type Answer, type Route, type SandboxRequest } from './http.js'
export { type Fault, type FaultRule } from './faults.js'
export { type SandboxOptions, type Tokens, type Visibility } from './options.js'
export { type Situation, type Where } from './reports.js'

interface Parts extends Shelf {
  readonly log: RequestLog
  readonly violations: Violation[]
  readonly faults: FaultPlan
  readonly artifacts: Artifact[]
  readonly origins: { api: string; results: string; storage: string }
}

function worldFrom(options: SandboxOptions): World {
  const today = options.today ?? new Date().toISOString().slice(0, 10)
  const { seed = 'octo', users = 200, days = 60, enterprise = 'octo' } = options
  const organizations = options.organizations ?? ['octo-org', 'octo-labs']
  return worldOf({ seed, last: numberOf(today) - 1, days, users, enterprise, organizations })
}

/** Starts a sandbox. Several can run at once; they share one blob server. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const origins = { api: '', results: '', storage: '' }
  const parts: Parts = {
    ...{
      options,
      origins,
      id: `sandbox-${randomUUID().slice(0, 8)}`,
      world: worldFrom(options),
      storage: await openStorage(),
    },
    ...{
      uploaded: new Set<string>(),
      stock: new Map<string, readonly string[]>(),
      made: new Map<string, readonly Buffer[]>(),
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
    ...seatRoutes(parts.world),
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

/** The words by which a test changes how the sandbox behaves. */
function wordsOf(parts: Parts): Words {
  const { faults } = parts
  return {
    put: (report, scope, slug, day, bytes) =>
      void parts.state.given.set(nameKey({ report, scope, slug, day }), bytes),
    prepare: async (report, scope, slug, days) => {
      for (const day of days) await stocked(parts, { report, scope, slug, day })
    },
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
      parts.log.clear()
      faults.clear()
      parts.violations.length = 0
      parts.artifacts.length = 0
    },
  }
}

function handleOf(parts: Parts, stop: () => Promise<void>): Sandbox {
  const { world, origins, log, violations, artifacts } = parts
  const store = storeOf(parts)
  return {
    ...{ apiUrl: origins.api, resultsUrl: `${origins.results}/`, storageUrl: origins.storage },
    serverUrl: `http://github.localhost:${new URL(origins.api).port}`,
    ...{ tokens: TOKENS, world, requests: log, violations, artifacts, stop },
    ...wordsOf(parts),
    today: dayOf(world.last + 1),
    days: range(world.first, world.last).map(dayOf),
    get links() {
      return parts.state.links
    },
    artifactZip: async (name) => {
      const artifact = artifacts.find((known) => known.name === name)
      const known = artifacts.map((each) => each.name).join()
      if (artifact === undefined) throw new Error(`No artifact ${name}; there are: ${known}`)
      return parts.storage.get(ARTIFACTS, artifact.blob)
    },
    parts: (report, scope, slug, day) => store.parts({ report, scope, slug, day }),
  }
}
