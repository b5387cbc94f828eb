import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { fault, startSandbox, type Sandbox } from '../../sandbox/sandbox.js'
import { type Framing } from '../../sandbox/faults.js'
import { runAction } from '../../sandbox/run-action.js'
import { expectWhole, resultsOf } from './row.js'
import { FULL } from './matrix.js'

/**
 * A part of 1 MiB, cut at every 128 KiB (full: 4 KiB) in every framing. Each part of a report is cut elsewhere, so that
 * one run tells of many cuts; whatever a cut looks like, the bytes in the end are all there.
 */
const PART = 1024 * 1024
const STEP = FULL ? 4096 : 128 * 1024
const PER_RUN = 17
const FRAMINGS: readonly Framing[] = ['length', 'chunked', 'close', 'gzip']

let sandbox: Sandbox
let passed = 0
let cases = 0

beforeAll(async () => {
  sandbox = await startSandbox({ users: 6, days: 3, organizations: ['octo-org'] })
})
afterAll(async () => {
  await sandbox.stop()
  process.stdout.write(`faults: ${passed}/${cases} (cut sweep)\n`)
})

/** Rows of random text, so that packed bytes are spread evenly and no two parts are alike. */
function partOf(seed: number): Buffer {
  let state = seed + 1
  const word = () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31).toString(36)
  const lines: string[] = []
  for (let bytes = 0; bytes < PART; bytes += lines.at(-1)?.length ?? 0)
    lines.push(
      `{"user_id":${lines.length},"user_login":"${Array.from({ length: 150 }, word).join('')}"}\n`,
    )
  return Buffer.from(lines.join('').slice(0, PART - 2) + '"}').subarray(0, PART)
}

const offsets = Array.from({ length: PART / STEP + 1 }, (_, index) => index * STEP)
const groups = Array.from({ length: Math.ceil(offsets.length / PER_RUN) }, (_, index) =>
  offsets.slice(index * PER_RUN, (index + 1) * PER_RUN),
)
const runs = FRAMINGS.flatMap((framing) =>
  groups.map(
    (group) =>
      [framing, `${(group[0] ?? 0) / 1024} to ${(group.at(-1) ?? 0) / 1024} KiB`, group] as const,
  ),
)

describe('cut sweep', () => {
  test.each(runs)('%s, cut at %s', async (framing, _range, group) => {
    sandbox.reset()
    const day = sandbox.days.at(-1) ?? ''
    const parts = group.map(partOf)
    sandbox.put('users-1-day', 'organization', 'octo-org', day, parts)
    for (const [index, offset] of group.entries()) {
      // A cut at the end of a body that is whole by then is none, but for the missing end of its framing.
      const at = framing === 'gzip' ? (`${(100 * offset) / PART}%` as const) : offset
      const name = `part-${String(index).padStart(5, '0')}`
      sandbox.fault({ on: 'storage', match: name, script: [fault.cut(at, framing)] })
    }
    const run = await runAction({
      sandbox,
      inputs: { 'report-type': 'users-1-day', day, artifact: 'false' },
      env: { COPILOT_REPORTS_TIME_SCALE: '0.1' },
    })
    cases += group.length
    expect({ errors: run.runner.errors, code: run.code }).toEqual({ errors: [], code: 0 })
    expect(resultsOf(run).map(({ state }) => state)).toEqual(['stored'])
    const cut = sandbox.requests.all.filter((entry) => entry.fault === 'cut')
    expect(cut).toHaveLength(group.length)
    await expectWhole({ run, sandbox })
    passed += group.length
  })
})
