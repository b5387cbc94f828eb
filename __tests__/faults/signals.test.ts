import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { randomOf } from '../../sandbox/data/random.js'
import { fault, startSandbox, type Sandbox } from '../../sandbox/sandbox.js'
import { runAction, type Run, type SignalPlan } from '../../sandbox/run-action.js'
import { expectWhole, resultsOf, WORLD } from './row.js'
import { FULL } from './matrix.js'

/** Cancelled at any moment: gone by itself, nothing half stored, no temporary files. */
const MOMENTS = FULL ? 20 : 3
/** A runner kills 7.5 seconds after its signal. What waits longer than this never ends here, so no run can need it. */
const SANDBOX_PATIENCE = '4500'
const AT_ONCE = 2

let holder: Sandbox
let passed = 0
const random = randomOf('moments')
const cases = (['SIGINT', 'SIGTERM'] as const).flatMap((signal) =>
  Array.from(
    { length: MOMENTS },
    (_, index) => [signal, 150 + Math.floor(random.next() * 900), index] as const,
  ),
)

beforeAll(async () => {
  holder = await startSandbox(WORLD)
})
afterAll(async () => {
  await holder.stop()
  process.stdout.write(`faults: ${passed}/${cases.length + 4} (signals)\n`)
})

const INPUTS = { 'report-type': 'users-1-day, organization-1-day' }
const asked = (sandbox: Sandbox) => ({
  ...INPUTS,
  day: `${sandbox.days.at(-4)}..${sandbox.days.at(-1)}`,
})

async function cancelled(
  plan: SignalPlan,
  arrange: (sandbox: Sandbox) => void = () => undefined,
): Promise<Run> {
  const sandbox = await startSandbox(WORLD)
  try {
    sandbox.latency({ api: 60, storage: 80 })
    arrange(sandbox)
    const run = await runAction({
      sandbox,
      inputs: asked(sandbox),
      signalAfter: plan,
      env: { SANDBOX_PATIENCE },
    })
    expect(run.timedOut).toBe(false)
    await expectWhole({ run, sandbox })
    return run
  } finally {
    await sandbox.stop()
  }
}

function expectCancelled(run: Run): void {
  // Before the action listens a signal ends it as any process; after its last word it is done already.
  if (run.signal === null && run.durationAfterSignal !== undefined && run.code !== 0) {
    expect(run.code).toBe(1)
    expect(run.runner.errors).toEqual([expect.stringContaining('CANCELLED: ')])
  }
  passed += 1
}

describe('signals', () => {
  const places = pLimit(AT_ONCE)

  test('at random moments', async () => {
    const runs = cases.map(([signal, ms]) => places(() => cancelled({ signal, ms })))
    for (const run of await Promise.all(runs)) expectCancelled(run)
  })

  test('while a server says nothing', async () => {
    const request = { host: 'storage' } as const
    const run = await cancelled({ signal: 'SIGTERM', request, ms: 50 }, (sandbox) =>
      sandbox.fault({ on: 'storage', script: [fault.silence()], times: Number.POSITIVE_INFINITY }),
    )
    expect(run.runner.errors).toEqual([expect.stringContaining('CANCELLED: ')])
    expectCancelled(run)
  })

  test('while the artifact is uploaded: the reports are kept, the outputs are set', async () => {
    const request = { host: 'storage', method: 'PUT' } as const
    const run = await cancelled({ signal: 'SIGINT', request, ms: 50 }, (sandbox) =>
      sandbox.fault({ on: 'upload', script: [fault.silence()], times: Number.POSITIVE_INFINITY }),
    )
    expect(run.artifacts).toEqual([])
    expect(resultsOf(run).map(({ state }) => state)).toEqual(
      Array.from({ length: 8 }, () => 'stored'),
    )
    expectCancelled(run)
  })

  test('twice: at once', async () => {
    const request = { host: 'storage' } as const
    const run = await cancelled(
      { signal: 'SIGINT', request, ms: 20, then: { signal: 'SIGTERM', ms: 30 } },
      (sandbox) =>
        sandbox.fault({
          on: 'storage',
          script: [fault.silence()],
          times: Number.POSITIVE_INFINITY,
        }),
    )
    expect(run.runner.errors).toHaveLength(1)
    expectCancelled(run)
  })

  test('killed: the next run on the same machine does all of it', async () => {
    const sandbox = await startSandbox(WORLD)
    try {
      sandbox.latency({ storage: 60 })
      const folder = mkdtempSync(join(tmpdir(), 'run-'))
      const inputs = { ...asked(sandbox), path: 'out' }
      // The last day never comes, so that the run is there to be killed.
      const request = { host: 'storage', match: `/${sandbox.days.at(-1)}/` } as const
      sandbox.fault({ on: 'storage', match: request.match, script: [fault.silence()], times: 1000 })
      const killed = await runAction({
        ...{ sandbox, inputs, folder },
        signalAfter: { signal: 'SIGKILL', request, ms: 100 },
      })
      sandbox.reset()
      expect(killed.signal).toBe('SIGKILL')
      const left = readdirSync(killed.paths.temp)
      const run = await runAction({ sandbox, inputs, folder })
      expect({ code: run.code, errors: run.runner.errors }).toEqual({ code: 0, errors: [] })
      expect(resultsOf(run).map(({ state }) => state)).toEqual(
        Array.from({ length: 8 }, () => 'stored'),
      )
      // What the killed run left is its own; the next one leaves nothing more.
      expect(readdirSync(run.paths.temp)).toEqual(left)
      passed += 1
    } finally {
      await sandbox.stop()
    }
  })
})
