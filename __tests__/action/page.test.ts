import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { drawPage, findChromium } from '../../sandbox/page.js'
import { PROJECT, type Run, runAction } from '../../sandbox/run-action.js'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.js'

/** The page that the demo's run writes, drawn as GitHub draws it. Pictures are left in tmp/page. */

const REPORTS = 'organization-28-day, users-28-day, users-1-day, user-teams-1-day, repos-1-day'

const drawn = findChromium() === undefined ? describe.skip : describe
let sandbox: Sandbox
let run: Run

drawn('the page of a run (skipped without a Chromium)', () => {
  beforeAll(async () => {
    sandbox = await startSandbox()
    const env = { COPILOT_REPORTS_TIME_SCALE: '0.5' }
    run = await runAction({ sandbox, inputs: { 'report-type': REPORTS }, env })
  })
  afterAll(() => sandbox.stop())

  test.each(['light', 'dark'] as const)('has no fault in %s', async (theme) => {
    expect(run.code).toBe(0)
    expect(run.summary).toContain('```mermaid')
    const { png, problems } = await drawPage(run.summary, { theme })
    mkdirSync(join(PROJECT, 'tmp', 'page'), { recursive: true })
    writeFileSync(join(PROJECT, 'tmp', 'page', `run-${theme}.png`), png)
    expect(problems).toEqual([])
  })
})
