import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'

import { INPUTS } from '../../src/inputs/table.js'
import { CATALOGUE } from '../../src/reports/catalogue.js'
import { dataPackageText } from '../../src/reports/data-package.js'
import { PROJECT, type Run, type RunOptions, runAction } from '../../sandbox/run-action.js'
import { fault, type Sandbox, startSandbox } from '../../sandbox/sandbox.js'
import { scanSecrets } from '../../sandbox/secrets.js'

const SAMPLES = join(PROJECT, '..', 'shared', 'samples')
const env = { COPILOT_REPORTS_TIME_SCALE: '0.05' }

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ users: 20, days: 40 })
})
afterAll(() => sandbox.stop())
afterEach(() => sandbox.reset())

/** Reports that are downloaded from links. */
const WITH_LINKS = ['day', 'window']

interface Manifest {
  readonly version: number
  readonly files: readonly {
    readonly path: string
    readonly bytes: number
    readonly sha256: string
    readonly rows: number
    readonly report: string
    readonly slug: string
    readonly scope: string
    readonly day: string
  }[]
  readonly results: readonly { slug: string; report: string; day: string; state: string }[]
}

const manifestOf = (files: ReadonlyMap<string, Buffer>) =>
  JSON.parse(files.get('manifest.json')?.toString('utf8') ?? '{}') as Manifest
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const run = (inputs: RunOptions['inputs'], more: Partial<RunOptions> = {}) =>
  runAction({ sandbox, inputs, env, ...more })
const yesterday = () => sandbox.days.at(-1) ?? ''

async function expectSafe(result: Run): Promise<void> {
  expect(sandbox.violations).toEqual([])
  expect(await scanSecrets(result, [...Object.values(sandbox.tokens), ...sandbox.links])).toEqual(
    [],
  )
  const errors = result.runner.annotations.filter(({ level }) => level === 'error')
  expect(errors).toHaveLength(result.code === 0 ? 0 : 1)
}

describe.each(['organization', 'enterprise'] as const)('the reports of an %s', (scope) => {
  const slug = scope === 'organization' ? 'octo-org' : 'octo'
  const entries = CATALOGUE.filter(
    (entry) => entry.scope === scope && WITH_LINKS.includes(entry.period),
  )

  test('arrive byte for byte in the artifact, listed in the manifest', async () => {
    const served = new Map<string, Buffer[]>()
    for (const { report, period } of entries) {
      const day = period === 'day' ? yesterday() : undefined
      const parts = [0, 1].map((part) =>
        Buffer.from(`${JSON.stringify({ day: yesterday(), part, report })}\n`.repeat(part + 1)),
      )
      sandbox.put(report, scope, slug, day, parts)
      served.set(report, parts)
    }
    const result = await run({ scope, slug, 'report-type': entries.map((e) => e.report).join() })
    expect(result.stderr).toBe('')
    expect(result.code).toBe(0)
    await expectSafe(result)

    const files = await result.unzipArtifact(`copilot-usage-reports-${slug}`)
    const manifest = manifestOf(files)
    expect(manifest.version).toBe(1)
    for (const [report, parts] of served) {
      const listed = manifest.files.filter((file) => file.report === report)
      expect(listed.map(({ path }) => path)).toEqual(
        [1, 2].map(
          (part) =>
            `ndjson/${report}/scope=${scope}/scope_slug=${slug}/report_day=${yesterday()}/part-00${part}.ndjson`,
        ),
      )
      for (const [index, part] of parts.entries()) {
        const file = listed[index]
        expect(files.get(file?.path ?? '')).toEqual(part)
        expect(file).toMatchObject({ bytes: part.length, sha256: sha256(part), slug, scope })
      }
    }
    expect(result.outputs['files']).toBe(String(manifest.files.length))
    expect(files.get('summary.md')?.length).toBeGreaterThan(100)
    // The same whatever was asked for.
    expect(files.get('datapackage.json')?.toString()).toBe(dataPackageText())
  })

  test('are asked for with the token, their files without any', async () => {
    await run({ scope, slug, 'api-version': '2022-11-28' })
    const { requests } = sandbox
    const api = requests.all.filter(({ host }) => host === 'api')
    expect(api.every(({ path }) => path.includes('/copilot/metrics/reports/'))).toBe(true)
    expect(new Set(api.map(({ headers }) => headers['x-github-api-version']))).toEqual(
      new Set(['2022-11-28']),
    )
    expect(new Set(api.map(({ headers }) => headers['authorization']))).toEqual(
      new Set([`token ${sandbox.tokens.reports}`]),
    )
    const storage = requests.all.filter(
      ({ host, method }) => host === 'storage' && method === 'GET',
    )
    expect(storage.length).toBeGreaterThan(0)
    for (const { headers } of storage) {
      const names = Object.keys(headers)
      expect(names.filter((name) => /^(authorization|cookie|referer|x-github)/.test(name))).toEqual(
        [],
      )
    }
  })
})

const sampleFiles = existsSync(SAMPLES)
  ? readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(^|\/)(derived|official|third-party)\/.*(day|daily|rows|report|teams|repos)[^/]*\.(nd)?json$/.test(
        name,
      ),
    )
  : []

describe('files as GitHub publishes them', () => {
  const forms: Readonly<Record<string, (text: string) => string>> = {
    'as they are': (text) => text,
    'with CRLF': (text) => text.replace(/\r?\n/g, '\r\n'),
    'with a byte order mark': (text) => `\uFEFF${text}`,
    'without a final newline': (text) => text.trimEnd(),
  }

  ;(sampleFiles.length > 0 ? test : test.skip).each(Object.keys(forms))(
    '%s are stored byte for byte and counted right',
    async (form) => {
      const shaped = sampleFiles.map((name) =>
        Buffer.from(forms[form]?.(readFileSync(join(SAMPLES, name), 'utf8')) ?? ''),
      )
      const parts = [...shaped, Buffer.alloc(0)]
      sandbox.put('users-28-day', 'organization', 'octo-org', undefined, parts)
      const result = await run({ 'report-type': 'users-28-day', artifact: 'false' })
      expect(result.code).toBe(0)
      const files = result.files()
      const { files: listed } = manifestOf(files)
      expect(listed).toHaveLength(parts.length)
      for (const [index, part] of parts.entries()) {
        expect(files.get(listed[index]?.path ?? '')).toEqual(part)
        expect([sampleFiles[index], listed[index]?.rows]).toEqual([
          sampleFiles[index],
          rowsIn(part.toString('utf8')),
        ])
      }
    },
  )
})

/** Rows by plain loops: an object, an array or lines; of an aggregate its days. */
function rowsIn(text: string): number {
  const plain = text.replace(/^\uFEFF/, '').trim()
  if (plain === '') return 0
  let values: unknown[]
  try {
    const whole = JSON.parse(plain) as unknown
    values = Array.isArray(whole) ? whole : [whole]
  } catch {
    values = plain.split(/\r?\n/).map((line) => JSON.parse(line) as unknown)
  }
  return values.reduce<number>((sum, value) => {
    const days = (value as { day_totals?: unknown[] }).day_totals
    return sum + (Array.isArray(days) ? days.length : 1)
  }, 0)
}

describe('inputs', () => {
  test('all empty but the token mean their defaults, as in a schedule event', async () => {
    const empty = Object.fromEntries(Object.keys(INPUTS).map((name) => [name, '']))
    const result = await run({ ...empty, token: sandbox.tokens.reports })
    expect(result.code).toBe(0)
    expect(result.artifacts).toEqual([
      'copilot-usage-reports-octo-org',
      'copilot-usage-reports-octo-org.html',
    ])
    expect(result.outputs['latest-day']).toBe(yesterday())
    expect(result.outputs['changed']).toBe('false')
    expect(result.summary).toContain('octo-org')
    await expectSafe(result)
  })

  test('mistakes are reported together, in one error, before any request', async () => {
    const result = await run({
      scope: 'team',
      concurrency: '99',
      day: '2024-02-30',
      artifact: 'yes',
      'download-hosts': 'https://x',
    })
    expect(result.code).toBe(1)
    const [error, ...more] = result.runner.annotations.filter(({ level }) => level === 'error')
    expect(more).toEqual([])
    for (const name of ['scope', 'concurrency', 'day', 'artifact', 'download-hosts']) {
      expect(error?.message).toContain(name)
    }
    expect(sandbox.requests.all).toEqual([])
  })
})

describe('a day that is not simply there', () => {
  const report = 'organization-1-day'
  const where = () => ({ report, day: yesterday() })
  const day = () => yesterday()
  const states = (result: Run) =>
    (JSON.parse(result.outputs['results'] ?? '[]') as Manifest['results']).map(({ state }) => state)

  test.each(['absent', 'empty-string', 'empty-links', 'json-string', 'not-found'] as const)(
    '%s is not ready yet, and older no report',
    async (situation) => {
      const old = sandbox.days.at(-10) ?? ''
      sandbox.situation(where(), situation)
      sandbox.situation({ report, day: old }, situation)
      const result = await run({ 'report-type': report, day: `${day()}, ${old}` })
      expect(result.code).toBe(0)
      expect(states(result)).toEqual(['no-report', 'not-ready'])
      expect(result.outputs['unavailable-days']).toBe(JSON.stringify([old, day()]))
      expect(result.runner.annotations.map(({ level }) => level)).toEqual(['warning'])
      const strict = await run({ 'report-type': report, day: day(), 'if-no-report': 'error' })
      expect(strict.code).toBe(1)
      expect(strict.runner.annotations.at(-1)?.message).toContain('REPORT_UNAVAILABLE')
      const calm = await run({ 'report-type': report, day: day(), 'if-no-report': 'ignore' })
      expect([calm.code, calm.runner.annotations]).toEqual([0, []])
    },
  )

  test('404 everywhere is an access failure, found out with one call', async () => {
    sandbox.fault({
      on: 'api',
      match: '/reports/',
      script: [fault.apiError(404, 'Not Found')],
      times: 50,
    })
    const result = await run({ 'report-type': report, day: day() })
    expect(result.code).toBe(1)
    expect(result.runner.annotations.at(-1)?.message).toContain('NOT_FOUND')
    expect(sandbox.requests.all.map(({ path }) => path.split('/reports/')[1])).toEqual([
      'organization-1-day',
      'organization-28-day/latest',
    ])
    await expectSafe(result)
  })

  test('latest takes the newest day there is, and both of joined reports', async () => {
    const [before, last] = [sandbox.days.at(-2) ?? '', day()]
    sandbox.situation({ report: 'user-teams-1-day', day: last }, 'absent')
    const types = 'users-1-day, user-teams-1-day, organization-1-day'
    const result = await run({ 'report-type': types })
    expect(result.code).toBe(0)
    const results = JSON.parse(result.outputs['results'] ?? '[]') as Manifest['results']
    expect(results.map(({ report: name, day: of }) => `${name} ${of}`).sort()).toEqual([
      `organization-1-day ${last}`,
      `user-teams-1-day ${before}`,
      `users-1-day ${before}`,
    ])
    expect([...result.files().keys()].filter((path) => path.includes('/users-1-day/'))).toEqual(
      [1, 2].map(
        (part) =>
          `ndjson/users-1-day/scope=organization/scope_slug=octo-org/report_day=${before}/part-00${part}.ndjson`,
      ),
    )
  })
})

describe('faults on the way', () => {
  const part = Buffer.from(`{"day":"2026-01-01","user_id":1}\n`.repeat(5000))
  const inputs = { 'report-type': 'users-28-day' }
  const parts = () => sandbox.parts('users-28-day', 'organization', 'octo-org')

  async function expectWhole(result: Run): Promise<void> {
    expect(result.code).toBe(0)
    const files = [...result.files()].filter(([path]) => path.startsWith('ndjson/'))
    expect(files.map(([, bytes]) => bytes)).toEqual(parts())
    await expectSafe(result)
  }

  test('links that expired are asked for again', async () => {
    sandbox.linkLife(-10, parts().length)
    await expectWhole(await run(inputs))
  })

  test('a part cut in the middle is fetched again', async () => {
    sandbox.put('users-28-day', 'organization', 'octo-org', undefined, [part])
    sandbox.fault({ on: 'storage', script: [fault.cut('50%')] })
    await expectWhole(await run(inputs))
  })

  test('503 with Retry-After is waited for', async () => {
    sandbox.fault({ on: 'api', match: '/reports/', script: [fault.unavailable('1')] })
    await expectWhole(await run(inputs))
    const times = sandbox.requests.all
      .filter(({ path }) => path.includes('/reports/'))
      .map(({ startedAt }) => startedAt)
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990)
  })

  test('a policy that is off is explained, in one error', async () => {
    sandbox.fault({ on: 'api', match: '/reports/', script: [fault.policyOff()], times: 50 })
    const result = await run(inputs)
    expect(result.code).toBe(1)
    expect(result.runner.annotations.at(-1)?.message).toContain('POLICY_DISABLED')
    await expectSafe(result)
  })
})

test('a dry run asks nothing of the reports and writes nothing', async () => {
  const result = await run({ 'report-type': 'users-1-day', 'dry-run': 'true', day: yesterday() })
  expect(result.code).toBe(0)
  expect(sandbox.requests.all.filter(({ path }) => path.includes('/copilot/'))).toEqual([])
  expect(sandbox.requests.all.filter(({ host }) => host !== 'api')).toEqual([])
  expect(result.stdout).toContain(
    `/orgs/octo-org/copilot/metrics/reports/users-1-day?day=${yesterday()}`,
  )
  expect([result.temp, result.summary]).toEqual([[], ''])
})
