import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HURRY, runAction, type RunOptions } from '../../sandbox/run-action.js'
import { fault, startSandbox, type Sandbox } from '../../sandbox/sandbox.js'
import { scanSecrets } from '../../sandbox/secrets.js'

const entry = join(import.meta.dirname, 'fixtures/action.mjs')
let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ users: 12, days: 30 })
})
afterEach(() => sandbox.reset())
afterAll(() => sandbox.stop())

const run = (more: Partial<RunOptions> = {}) => {
  const inputs = { day: sandbox.days.at(-1), ...more.inputs }
  return runAction({
    sandbox,
    entry,
    bare: true,
    ...more,
    inputs: { token: sandbox.tokens.reports, ...inputs },
  })
}

describe('a run of an action', () => {
  test('gives its outputs, summary, annotations and artifact as a runner sees them', async () => {
    const done = await run()
    expect(done.stderr).toBe('')
    expect(done.code).toBe(0)
    const id = String(sandbox.artifacts[0]?.id)
    expect(done.outputs).toEqual({ 'artifact-id': id, text: 'two\nlines' })
    expect(done.summary).toContain('# Done')
    expect(done.state.path).toBe(join(done.paths.temp, 'again'))
    expect(done.runner.warnings).toEqual(['a warning, 50%\nof it'])
    expect(done.runner.groups).toEqual(['Download'])
    expect(done.runner.masks).toContain(sandbox.tokens.reports)
    const files = await done.unzipArtifact('reports')
    const served = sandbox.parts('users-1-day', 'organization', 'octo-org', sandbox.days.at(-1))
    expect([...files.keys()].sort()).toEqual(['part-0.ndjson', 'part-1.ndjson'])
    expect(files.get('part-1.ndjson')?.equals(served[1] ?? Buffer.alloc(1))).toBe(true)
    const again = readFileSync(join(done.paths.temp, 'again/part-0.ndjson'))
    expect(again.equals(served[0] ?? Buffer.alloc(1))).toBe(true)
    expect(done.temp).toEqual([
      'again/part-0.ndjson',
      'again/part-1.ndjson',
      'part-0.ndjson',
      'part-1.ndjson',
    ])
  })

  test('the artifact service keeps what it was told', async () => {
    await run()
    const [artifact] = sandbox.artifacts
    expect(artifact).toMatchObject({ name: 'reports', finalized: true })
    expect(artifact?.size).toBe((await sandbox.artifactZip('reports')).length)
    expect(artifact?.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(Date.parse(artifact?.expiresAt ?? '')).toBeGreaterThan(Date.now())
    expect(sandbox.requests.tokensAt('artifact')).toEqual(['runtime'])
    expect(sandbox.requests.tokensAt('storage')).toEqual([])
  })

  test('a name that is taken is a conflict', async () => {
    await run()
    const second = await run()
    expect(second.code).toBe(1)
    expect(second.stderr).toContain('(409) Conflict')
  })

  test('faults of service and upload reach the toolkit, which tries again', async () => {
    sandbox.fault({
      on: 'artifact',
      match: 'CreateArtifact',
      script: [fault.twirpError(500, 'internal', 'oops')],
    })
    sandbox.fault({ on: 'upload', script: [fault.storageError(503, 'ServerBusy')] })
    expect((await run({ nodeFlags: HURRY })).code).toBe(0)
    expect(sandbox.requests.where({ host: 'artifact', match: 'CreateArtifact' })).toHaveLength(2)
    expect(sandbox.requests.where({ host: 'storage', method: 'PUT', status: 503 })).toHaveLength(1)
  })

  test('a signal ends it after a request', async () => {
    const done = await run({
      inputs: { hang: 'true' },
      signalAfter: {
        signal: 'SIGTERM',
        request: { host: 'artifact', match: 'GetSignedArtifactURL' },
      },
    })
    expect(done).toMatchObject({ code: null, signal: 'SIGTERM', timedOut: false })
    expect(done.durationAfterSignal).toBeDefined()
  })

  test('one that does not end is ended', async () => {
    const done = await run({ inputs: { hang: 'true' }, timeout: 2000 })
    expect(done).toMatchObject({ code: null, signal: 'SIGKILL', timedOut: true })
  })
})

describe('the search for secrets', () => {
  const canaries = () => [...Object.values(sandbox.tokens), ...sandbox.links]

  test('finds nothing in a clean run', async () => {
    expect(await scanSecrets(await run(), canaries())).toEqual([])
  })

  test.each(['token', 'link'])('finds a %s, however it is encoded', async (leak) => {
    const done = await run({ inputs: { leak } })
    const found = await scanSecrets(done, canaries())
    expect(found.map(({ where }) => where)).toContain(leak === 'token' ? 'summary' : 'stdout')
  })
})
