import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

import { getOctokit } from '@actions/github'
import { retry } from '@octokit/plugin-retry'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { REPOSITORY } from '../sandbox/run-environment.js'
import { type Sandbox, startSandbox } from '../sandbox/sandbox.js'
import { readSettings } from '../src/inputs/settings.js'
import { type InputName, withDefaults } from '../src/inputs/table.js'
import { repeatAsDecided, RETRY_OPTIONS, SILENT } from '../src/net/api.js'
import { systemClock } from '../src/runtime/clock.js'
import { dayOf } from '../src/reports/days.js'
import { type OutputFacts } from '../src/outputs.js'
import { type Ending } from '../src/ending.js'
import { run } from '../src/run.js'
import { openLog } from '../src/text/log.js'
import { wire } from '../src/runtime/wire.js'
import { type Toolkit } from '../src/runtime/wiring.js'

/** The story of a run, told with its real stages against a local GitHub. */

let sandbox: Sandbox
let folder: string

beforeAll(async () => {
  sandbox = await startSandbox({ users: 8, days: 30 })
})
afterAll(() => sandbox.stop())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'story-'))
})
afterEach(async () => {
  sandbox.reset()
  await rm(folder, { recursive: true })
})

interface Told {
  readonly ending: Ending
  readonly lines: readonly string[]
  readonly outputs: readonly OutputFacts[]
  readonly summary: string
  readonly uploads: readonly (readonly string[])[]
}

/** Runs with inputs as a workflow gives them; the artifact service is a list. */
async function tell(inputs: Partial<Record<InputName, string>>): Promise<Told> {
  const told = {
    lines: [] as string[],
    outputs: [] as OutputFacts[],
    summary: '',
    uploads: [] as string[][],
  }
  const say = (text: string) => void told.lines.push(text)
  const nothing = () => undefined
  const log = openLog({
    info: say,
    warning: (text) => say(`warning: ${text}`),
    startGroup: (name) => say(`# ${name}`),
    debug: nothing,
    endGroup: nothing,
    setSecret: nothing,
  })
  const toolkit: Toolkit = {
    octokit: (token, baseUrl) =>
      getOctokit(token, { baseUrl, retry: RETRY_OPTIONS, log: SILENT }, repeatAsDecided, retry),
    agentFor: () => undefined,
    threads: { start: () => new Worker(''), most: 0 },
    artifacts: async () => ({
      uploadArtifact: async (_name, files) => {
        told.uploads.push(files.map((file) => file.slice(file.indexOf('/reports/') + 9)))
        return { id: 7, size: 1, digest: 'abc' }
      },
      getArtifact: async () => ({ artifact: { id: 7, size: 1, digest: 'sha256:abc' } }),
      deleteArtifact: async () => undefined,
    }),
    writeOutputs: (facts) => void told.outputs.push(facts),
    writeSummary: async (markdown) => void (told.summary += markdown),
  }
  const surroundings = {
    apiUrl: sandbox.apiUrl,
    githubToken: sandbox.tokens.github,
    repository: REPOSITORY,
  }
  const given = { token: sandbox.tokens.reports, path: join(folder, 'reports'), ...inputs }
  const raw = withDefaults(
    (name) => (given as Partial<Record<InputName, string>>)[name] ?? '',
    surroundings,
  )
  const clock = systemClock(0.02)
  const { settings, secrets } = readSettings(raw, surroundings, dayOf(clock.now()))
  const { signal } = new AbortController()
  const ports = await wire({
    settings,
    secrets,
    toolkit,
    clock,
    log,
    dayText: raw.day,
    limits: {
      signal,
      collecting: signal,
      lastWord: signal,
      deadline: clock.now().getTime() + 60_000,
      lastDeadline: clock.now().getTime() + 60_000,
    },
    environment: {
      temporary: folder,
      workspace: folder,
      serverUrl: 'https://github.com',
      githubApiUrl: sandbox.apiUrl,
      repository: REPOSITORY,
      runId: '1',
      resultsUrl: 'https://results.example',
      runtimeToken: 'runtime',
    },
  })
  return {
    ...told,
    ending: await run(settings, ports),
    summary: told.summary,
    uploads: told.uploads,
  }
}

const yesterday = () => sandbox.days.at(-1) ?? ''

describe('a run', () => {
  test('fetches, keeps, uploads, shows and tells', async () => {
    const { ending, lines, uploads } = await tell({ 'report-type': 'organization-1-day' })
    const file = `ndjson/organization-1-day/scope=organization/scope_slug=octo-org/report_day=${yesterday()}/part-001.ndjson`
    expect(ending.error).toBeUndefined()
    expect(uploads).toEqual([
      [file, 'datapackage.json', 'manifest.json', 'metrics.json', 'summary.md', 'page.html'],
      [expect.stringMatching(/copilot-usage-reports-octo-org\.html$/)],
    ])
    expect(await readFile(join(folder, 'reports', file))).toEqual(
      sandbox.parts('organization-1-day', 'organization', 'octo-org', yesterday())[0],
    )
    expect(ending.facts?.results).toMatchObject([{ state: 'stored', day: yesterday() }])
    expect(ending.facts?.artifact?.url).toBe(
      `https://github.com/${REPOSITORY}/actions/runs/1/artifacts/7`,
    )
    expect(ending.facts?.measured[0]?.metrics.daily_active_users).toBeGreaterThan(0)
    expect(lines.filter((line) => line.startsWith('#'))).toEqual([
      '# Fetch reports',
      '# Store',
      '# Upload artifact',
      '# Upload page',
    ])
    expect(lines.find((line) => line.includes('fetched'))).toMatch(
      /^organization octo-org · organization-1-day · \d{4}-\d\d-\d\d · fetched · 1 part · [\d.]+ KiB · [\d.]+ s$/,
    )
    expect(await readdir(folder)).toEqual(['reports'])
  })

  test('says nothing of an upload that was not asked for', async () => {
    const { lines } = await tell({ 'report-type': 'organization-1-day', artifact: 'false' })
    expect(lines.filter((line) => line.startsWith('#'))).toEqual(['# Fetch reports', '# Store'])
  })

  test('shows the same page on the run and in the folder, with the link to the artifact', async () => {
    const told = await tell({ 'report-type': 'organization-1-day' })
    expect(await readFile(join(folder, 'reports', 'summary.md'), 'utf8')).toBe(told.summary)
    expect(told.summary).toContain('/actions/runs/1/artifacts/7')
  })

  test('keeps the complete reports when another one fails, and is red', async () => {
    sandbox.put('repos-1-day', 'organization', 'octo-org', yesterday(), [Buffer.from('<html>')])
    const types = 'repos-1-day, organization-1-day'
    const { ending, uploads } = await tell({ 'report-type': types, day: yesterday() })
    expect(ending.error).toMatchObject({ code: 'DOWNLOAD_CORRUPT' })
    expect(ending.error?.message).toMatch(/^1 of 2 reports could not be kept/)
    expect(uploads[0]?.join()).toContain('organization-1-day')
    expect(uploads[0]?.join()).not.toContain('repos-1-day')
  })

  test('uploads nothing when there is nothing, and says why', async () => {
    sandbox.situation({ report: 'organization-1-day' }, 'absent')
    const { ending, uploads, lines } = await tell({ 'report-type': 'organization-1-day' })
    expect(uploads).toEqual([])
    expect(ending.error).toBeUndefined()
    expect(ending.facts?.results).toMatchObject([{ state: 'not-ready', day: yesterday() }])
    expect(lines.at(-1)).toMatch(
      /^warning: Not ready yet \(not-ready\): organization-1-day of octo-org/,
    )
  })

  test('stops before any request when data on people would become public', async () => {
    sandbox.visibility(REPOSITORY, 'public')
    await expect(tell({ 'report-type': 'users-1-day' })).rejects.toMatchObject({
      code: 'PUBLIC_REPOSITORY',
    })
    expect(sandbox.requests.all.map(({ path }) => path)).toEqual([`/repos/${REPOSITORY}`])
  })

  test('of a dry run only prints', async () => {
    const { ending, lines, outputs, summary } = await tell({
      'report-type': 'users-1-day',
      'dry-run': 'true',
    })
    expect(ending).toEqual({ facts: outputs[0] })
    expect(outputs).toMatchObject([{ output: '', results: [] }])
    expect(summary).toBe('')
    expect(lines[0]).toMatch(/^Dry run: 1 request.*The token was not tried\.$/)
    expect(await readdir(folder)).toEqual([])
  })
})
