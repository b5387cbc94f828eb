import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { HURRY, type Run, runAction } from '../../sandbox/run-action.js'
import { fault, type Sandbox, startSandbox } from '../../sandbox/sandbox.js'

/** The interactive page of a run of the bundle: on disk, in the zip, and as an artifact of its own. */

const NAME = 'copilot-usage-reports-octo-org'
const PAGE = `${NAME}.html`
const env = { COPILOT_REPORTS_TIME_SCALE: '0.02' }

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox({ users: 12, days: 30 })
})
beforeEach(() => sandbox.reset())
afterAll(() => sandbox.stop())

const run = (inputs: Readonly<Record<string, string>>, nodeFlags?: readonly string[]) =>
  runAction({ sandbox, inputs: { artifact: 'true', ...inputs }, env, nodeFlags })

const pageOf = (result: Run) => result.files().get('page.html')?.toString('utf8') ?? ''

describe('the page', () => {
  test('is written, uploaded as it is, in the zip, named by outputs and by the first line of the summary', async () => {
    const result = await run({})
    expect(result.code).toBe(0)
    expect(result.runner.warnings).toEqual([])
    const html = pageOf(result)
    expect(html).toMatch(/^<!doctype html>/)
    expect(html).toContain('Contains no names of people.')
    expect(result.artifacts).toEqual([NAME, PAGE])
    expect((await result.unzipArtifact(PAGE)).get(PAGE)?.toString('utf8')).toBe(html)
    expect((await result.unzipArtifact(NAME)).get('page.html')?.toString('utf8')).toBe(html)
    expect(result.outputs['page-path']).toBe(`${result.outputs.path}/page.html`)
    expect(result.outputs['page-url']).toMatch(/\/actions\/runs\/\d+\/artifacts\/\d+$/)
    const [first = ''] = result.summary.split('\n')
    expect(first).toContain(`](${result.outputs['page-url']})`)
    expect(result.temp.filter((path) => path.includes('copilot-usage-page'))).toEqual([])
  })

  test('holds the numbers of the metrics', async () => {
    const result = await run({ artifact: 'false' })
    const metrics = JSON.parse(result.outputs.metrics ?? '{}') as Record<
      string,
      Record<string, number>
    >
    const { monthly_active_users: monthly, chat_requests: chat } =
      metrics['organization/octo-org'] ?? {}
    const html = pageOf(result)
    for (const value of [monthly, chat])
      expect(html).toContain(`>${(value ?? NaN).toLocaleString('en-US')}<`)
  })

  test('is all that goes up with artifact: page', async () => {
    const result = await run({ artifact: 'page' })
    expect(result.code).toBe(0)
    expect(result.artifacts).toEqual([PAGE])
    expect(result.outputs['artifact-id']).toBe('')
    expect(result.outputs['page-url']).not.toBe('')
  })

  test('is not there with page: false', async () => {
    const result = await run({ page: 'false' })
    expect(result.artifacts).toEqual([NAME])
    expect([result.files().has('page.html'), result.outputs['page-path']]).toEqual([false, ''])
  })

  test('that a server refuses is a warning, and lies in the zip', async () => {
    const refusal = fault.twirpError(400, 'invalid_argument', 'mime_type is not supported')
    // The files come first.
    sandbox.fault({ on: 'artifact', match: 'CreateArtifact', script: [fault.delay(0), refusal] })
    const result = await run({}, HURRY)
    expect(result.code).toBe(0)
    expect(result.runner.errors).toEqual([])
    expect(result.artifacts).toEqual([NAME])
    expect(result.runner.warnings).toEqual([
      expect.stringMatching(/The page was not uploaded by itself: .*page\.html among the files/),
    ])
    expect(result.outputs['page-url']).toBe('')
    expect((await result.unzipArtifact(NAME)).has('page.html')).toBe(true)
  })
})
