/** The artifact service of a workflow run (twirp over JSON); the zips themselves go to the storage by signed links. */
import { ARTIFACTS, type Storage } from './storage.js'
import { type Answer, type Route, type SandboxRequest } from './http.js'

export interface Artifact {
  readonly id: number
  readonly name: string
  readonly blob: string
  readonly createdAt: string
  /** What CreateArtifact asked for, if it did. */
  readonly expiresAt: string | undefined
  size: number
  digest: string
  finalized: boolean
}

export interface ArtifactStore {
  /** Names the blobs of this sandbox. */
  readonly id: string
  readonly storage: Storage
  readonly artifacts: Artifact[]
  /** An absolute link from a path and query. */
  absolute(pathAndQuery: string): string
  nextId(): number
}

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService'

const ok = (body: unknown): Answer => ({ status: 200, body })
const error = (status: number, code: string, msg: string): Answer => ({
  status,
  body: { code, msg },
})

type Fields = Readonly<Record<string, unknown>>

const text = (fields: Fields, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const METHODS: Readonly<Record<string, (store: ArtifactStore, fields: Fields) => Answer>> = {
  CreateArtifact: (store, fields) => {
    const name = text(fields, 'name')
    if (name === '') return error(400, 'invalid_argument', 'name is required')
    if (store.artifacts.some((artifact) => artifact.name === name)) {
      return error(
        409,
        'already_exists',
        'an artifact with this name already exists on the workflow run',
      )
    }
    const id = store.nextId()
    const blob = `${store.id}/${id}.zip`
    const expiresAt = text(fields, 'expires_at') || undefined
    const createdAt = new Date().toISOString()
    store.artifacts.push({
      id,
      name,
      blob,
      createdAt,
      expiresAt,
      size: 0,
      digest: '',
      finalized: false,
    })
    const link = store.storage.sign(ARTIFACTS, blob, { life: 3600, write: true })
    return ok({ ok: true, signed_upload_url: store.absolute(link) })
  },
  FinalizeArtifact: (store, fields) => {
    const artifact = store.artifacts.find(({ name }) => name === text(fields, 'name'))
    if (artifact === undefined) return error(404, 'not_found', 'artifact not found')
    artifact.size = Number(text(fields, 'size'))
    artifact.digest = text(fields, 'hash')
    artifact.finalized = true
    return ok({ ok: true, artifact_id: String(artifact.id) })
  },
  ListArtifacts: (store, fields) => {
    const name = text(fields, 'name_filter')
    const id = text(fields, 'id_filter')
    const found = store.artifacts.filter(
      (artifact) =>
        artifact.finalized &&
        (name === '' || artifact.name === name) &&
        (id === '' || String(artifact.id) === id),
    )
    return ok({
      artifacts: found.map((artifact) => ({
        workflow_run_backend_id: 'run-1',
        workflow_job_run_backend_id: 'job-1',
        database_id: String(artifact.id),
        name: artifact.name,
        size: String(artifact.size),
        created_at: artifact.createdAt,
        digest: artifact.digest,
      })),
    })
  },
  GetSignedArtifactURL: (store, fields) => {
    const artifact = store.artifacts.find(
      ({ name, finalized }) => finalized && name === text(fields, 'name'),
    )
    if (artifact === undefined) return error(404, 'not_found', 'artifact not found')
    return ok({
      signed_url: store.absolute(store.storage.sign(ARTIFACTS, artifact.blob, { life: 600 })),
    })
  },
  DeleteArtifact: (store, fields) => {
    const index = store.artifacts.findIndex(({ name }) => name === text(fields, 'name'))
    const [artifact] = index < 0 ? [] : store.artifacts.splice(index, 1)
    if (artifact === undefined) return error(404, 'not_found', 'artifact not found')
    return ok({ ok: true, artifact_id: String(artifact.id) })
  },
}

function fieldsOf(request: SandboxRequest): Fields {
  const value = request.json()
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** The routes of the service, on a server of their own. */
export function artifactRoutes(store: ArtifactStore): Route[] {
  return Object.entries(METHODS).map(([name, method]) => ({
    method: 'POST',
    pattern: `${SERVICE}/${name}`,
    access: 'runtime',
    handle: (request) => method(store, fieldsOf(request)),
  }))
}
