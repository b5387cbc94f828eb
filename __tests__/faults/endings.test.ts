import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environmentOf } from '../../sandbox/run-environment.js'
import { pathsIn, PROJECT, runAction } from '../../sandbox/run-action.js'
import { fault, startSandbox, type Sandbox } from '../../sandbox/sandbox.js'
import { expectWhole, resultsOf, WORLD } from './row.js'

/** Rows of the matrix that take more than one run, or a pipe of their own. */

let sandbox: Sandbox
let passed = 0
const INPUTS = { 'report-type': 'users-1-day', artifact: 'false' }
const env = { COPILOT_REPORTS_TIME_SCALE: '0.1' }

beforeAll(async () => {
  sandbox = await startSandbox(WORLD)
})
afterAll(async () => {
  await sandbox.stop()
  process.stdout.write(`faults: ${passed}/4 (several runs)\n`)
})

const yesterday = () => sandbox.days.at(-1) ?? ''
const statesOf = (run: Parameters<typeof resultsOf>[0]) => resultsOf(run).map(({ state }) => state)

describe('several runs', () => {
  test('E10 a day that is not ready is there in the next run', async () => {
    sandbox.reset()
    const day = yesterday()
    sandbox.situation({ day }, { lateBy: 1 })
    const inputs = { ...INPUTS, day }
    expect(statesOf(await runAction({ sandbox, inputs, env }))).toEqual(['not-ready'])
    const run = await runAction({ sandbox, inputs, env })
    expect(statesOf(run)).toEqual(['stored'])
    await expectWhole({ run, sandbox })
    passed += 1
  })

  test('K04 the files of an older run stay when the newer one fails', async () => {
    sandbox.reset()
    const folder = mkdtempSync(join(tmpdir(), 'run-'))
    const inputs = { ...INPUTS, day: yesterday(), path: 'out' }
    const first = await runAction({ sandbox, inputs, env, folder })
    const before = new Map(first.files())
    sandbox.revise(yesterday())
    sandbox.fault({ on: 'storage', script: [fault.answer(500)], times: Number.POSITIVE_INFINITY })
    const second = await runAction({ sandbox, inputs, env, folder })
    expect(statesOf(second)).toEqual(['failed'])
    const raw = [...before].filter(([name]) => name.startsWith('ndjson/'))
    expect(raw).toHaveLength(2)
    for (const [name, bytes] of raw) expect(second.files().get(name)?.equals(bytes)).toBe(true)
    passed += 1
  })

  test('A05 an artifact of that name is replaced when that is asked for', async () => {
    sandbox.reset()
    const inputs = { ...INPUTS, artifact: 'true', day: yesterday() }
    expect((await runAction({ sandbox, inputs, env })).code).toBe(0)
    const refused = await runAction({ sandbox, inputs, env })
    expect(refused.runner.errors).toEqual([expect.stringContaining('ARTIFACT_EXISTS: ')])
    const run = await runAction({
      sandbox,
      inputs: { ...inputs, 'artifact-overwrite': 'true' },
      env,
    })
    expect({ code: run.code, artifacts: run.artifacts.length }).toEqual({ code: 0, artifacts: 2 })
    passed += 1
  })

  test('E18 nobody reads what it says', async () => {
    sandbox.reset()
    const paths = pathsIn(mkdtempSync(join(tmpdir(), 'run-')))
    const inputs = { ...INPUTS, day: yesterday() }
    const entry = process.env.ACTION_ENTRY ?? join(PROJECT, 'dist/index.js')
    const child = spawn(process.execPath, [entry], {
      cwd: paths.workspace,
      env: environmentOf({ sandbox, inputs, env }, paths),
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    child.stdout.destroy()
    const code = await new Promise((resolve) => child.once('exit', resolve))
    expect(code).toBe(0)
    const [output = ''] = readdirSync(paths.temp)
    expect(readdirSync(join(paths.temp, output)).sort()).toEqual([
      'datapackage.json',
      'manifest.json',
      'metrics.json',
      'ndjson',
      'page.html',
      'summary.md',
    ])
    passed += 1
  })
})
