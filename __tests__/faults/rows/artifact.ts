import { expect } from '@jest/globals'
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HURRY } from '../../../sandbox/run-action.js'
import { fault, type Answer, type Fault } from '../../../sandbox/sandbox.js'
import { type Arranged, type Bench, type Row, type Seen } from '../row.js'
import { hook } from '../fixtures.js'
import { asked, EVER, onArtifact } from './answers.js'

const NAME = 'copilot-usage-reports-octo-org'
// The page's own upload has rows of its own, below.
const ON = { artifact: 'true', page: 'false' }
const conflict = fault.twirpError(
  409,
  'already_exists',
  'an artifact with this name already exists',
)

/** Does something to a stored part at the moment at which its upload begins. */
const meddling =
  (meddle: (file: string) => void) =>
  ({ sandbox }: Bench): Arranged => {
    const folder = mkdtempSync(join(tmpdir(), 'run-'))
    const parts = () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /part-001\.ndjson$/.test(name),
      )
    const end = sandbox.requests.onRequest(({ host, path }) => {
      if (host === 'artifact' && path.endsWith('/CreateArtifact'))
        for (const part of parts()) meddle(join(folder, part))
    })
    return { run: { folder }, undo: end }
  }

const listed = (change: (artifact: Record<string, unknown>) => Record<string, unknown>): Fault =>
  fault.rewrite((answer: Answer) => {
    const body = answer.body as { artifacts?: Record<string, unknown>[] }
    return { ...answer, body: { artifacts: (body.artifacts ?? []).map(change) } }
  })

const uploaded = ({ run, sandbox }: Seen) => {
  expect(run.artifacts).toEqual([NAME])
  expect(run.outputs['artifact-id']).toBe(String(sandbox.artifacts.at(-1)?.id))
  expect(run.outputs['artifact-digest']).toMatch(/^sha256:[0-9a-f]{64}$/)
}
const notAsked = (seen: Seen) => expect(asked(seen)).toBe(0)
/** The files are there although the artifact is not. */
const kept: Row['states'] = ['stored']

const row = (
  id: string,
  what: string,
  ends: Row['ends'],
  rest: Omit<Row, 'id' | 'what' | 'ends'>,
): Row => ({
  ...{ id, what, ends, inputs: ON, states: kept },
  ...(ends === 'green' ? { check: uploaded } : {}),
  ...rest,
})

// prettier-ignore
export const ARTIFACT: readonly Row[] = [
  row('A01a', 'no runtime token', 'ARTIFACT_UNAVAILABLE', { states: [], env: { ACTIONS_RUNTIME_TOKEN: undefined }, check: notAsked }),
  row('A01b', 'no address of the service', 'ARTIFACT_UNAVAILABLE', { states: [], env: { ACTIONS_RESULTS_URL: undefined }, check: notAsked }),
  row('A02', 'GitHub Enterprise Server', 'ARTIFACT_UNAVAILABLE', { states: [], env: { GITHUB_SERVER_URL: 'https://github.example.com' }, says: [/commit: true/], check: notAsked }),
  row('A03a', 'the answer to CreateArtifact is cut: no green end', 'ARTIFACT_FAILED', { arrange: onArtifact('CreateArtifact', [fault.cut('50%')], EVER), says: [/broke off an answer/] }),
  row('A03b', 'the answer to FinalizeArtifact is cut, chunked', 'ARTIFACT_FAILED', { arrange: onArtifact('FinalizeArtifact', [fault.cut('50%', 'chunked')], EVER), says: [/was not confirmed/, /lists one of that name/] }),
  row('A04', 'CreateArtifact 500, 503', 'green', { run: { nodeFlags: HURRY }, arrange: onArtifact('CreateArtifact', [fault.twirpError(500, 'internal', 'oops'), fault.twirpError(503, 'unavailable', 'later')]) }),
  row('A05', 'the name is taken', 'ARTIFACT_EXISTS', { arrange: onArtifact('CreateArtifact', [conflict]), says: [new RegExp(NAME), /artifact-overwrite/] }),
  row('A07a', 'CreateArtifact: connection dropped', 'green', { arrange: onArtifact('CreateArtifact', [fault.drop()]) }),
  row('A07b', 'FinalizeArtifact: applied, then the connection is dropped', 'green', { arrange: onArtifact('FinalizeArtifact', [fault.lost()]), check: (seen) => { uploaded(seen); expect(seen.sandbox.artifacts).toHaveLength(1) } }),
  row('A08', 'the quota is used up', 'ARTIFACT_QUOTA', { arrange: onArtifact('CreateArtifact', [fault.twirpError(403, 'permission_denied', 'insufficient usage to create artifact')], EVER), says: [/retention/] }),
  row('A09', 'the runtime token has expired', 'ARTIFACT_FAILED', { arrange: onArtifact('CreateArtifact', [fault.twirpError(401, 'unauthenticated', 'token expired')], EVER), says: [/401/] }),
  row('A10', 'storage answers 503 to the upload', 'green', { arrange: ({ sandbox }) => sandbox.fault({ on: 'upload', script: [fault.storageError(503, 'ServerBusy')] }) }),
  row('A11', 'the upload stalls', 'ARTIFACT_FAILED', { env: { ACTIONS_ARTIFACT_UPLOAD_TIMEOUT_MS: '1000' }, arrange: ({ sandbox }) => sandbox.fault({ on: 'upload', script: [fault.silence()], times: EVER }), says: [/stalled/] }),
  row('A12', 'FinalizeArtifact: not ok', 'ARTIFACT_FAILED', { arrange: onArtifact('FinalizeArtifact', [fault.answer(200, { 'content-type': 'application/json' }, { ok: false, artifact_id: '0' })], EVER) }),
  row('A13a', 'the service has another size', 'ARTIFACT_FAILED', { arrange: onArtifact('ListArtifacts', [listed((artifact) => ({ ...artifact, size: '7' }))], EVER), says: [/7 bytes of/] }),
  row('A13b', 'the service has another digest', 'ARTIFACT_FAILED', { arrange: onArtifact('ListArtifacts', [listed((artifact) => ({ ...artifact, digest: `sha256:${'0'.repeat(64)}` }))], EVER), says: [/digest/] }),
  row('A14', 'a file vanishes before it is zipped', 'ARTIFACT_FAILED', { meddled: true, arrange: meddling((file) => rmSync(file)), says: [/part-001\.ndjson/] }),
  row('K08', 'a file changes while it is uploaded, its size does not', 'ARTIFACT_FAILED', { meddled: true, arrange: meddling((file) => { const { size, atime, mtime } = statSync(file); writeFileSync(file, Buffer.alloc(size, 'x')); utimesSync(file, atime, mtime) }), says: [/changed/] }),
  row('A18', 'a file cannot be read back (K12)', 'ARTIFACT_FAILED', { arrange: () => hook('disk', { FAULT_CALL: 'read', FAULT_CODE: 'EIO', FAULT_PATH: 'part-001.ndjson' }) }),
  ...['a:b', 'a/b', 'a\\b', 'a*', 'a"b', 'x'.repeat(257)].map((name, index) => row(`A15${'abcdef'[index] ?? ''}`, `the name ${name.slice(0, 9)}`, 'INPUT_INVALID', { states: [], inputs: { ...ON, 'artifact-name': name }, says: [/artifact-name/], check: notAsked })),
  ...['0', '-1', '401', 'abc'].map((days) => row(`A16-${days}`, `retention ${days}`, 'INPUT_INVALID', { states: [], inputs: { ...ON, 'artifact-retention-days': days }, says: [/artifact-retention-days/] })),
  { ...row('A17', 'many days: one artifact', 'green', {}), states: ['stored', 'stored', 'stored', 'stored'], arrange: ({ sandbox }) => ({ inputs: { day: `${sandbox.days.at(-4)}..${sandbox.days.at(-1)}` } }), check: (seen) => { uploaded(seen); expect(seen.sandbox.requests.where({ host: 'artifact', match: 'CreateArtifact' })).toHaveLength(1) } },
  row('A19', 'a second attempt of the run', 'green', { env: { GITHUB_RUN_ATTEMPT: '2' } }),
  row('A20', 'debug mode', 'green', { env: { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true' }, check: (seen) => { uploaded(seen); expect(seen.run.runner.debug.length).toBeGreaterThan(0) } }),
]
