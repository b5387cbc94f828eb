import { expect } from '@jest/globals'
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Arranged, type Row } from '../row.js'
import { hook } from '../fixtures.js'
import { asked, fetched } from './answers.js'

const failing =
  (call: string, code: string, path: string, times = '1000') =>
  (): Arranged =>
    hook('disk', { FAULT_CALL: call, FAULT_CODE: code, FAULT_PATH: path, FAULT_TIMES: times })

/** A node that may hold few files open. */
function fewFiles(): Arranged {
  const folder = mkdtempSync(join(tmpdir(), 'run-'))
  const node = join(folder, 'node.sh')
  writeFileSync(node, `#!/bin/sh\nulimit -n 40\nexec '${process.execPath}' "$@"\n`)
  chmodSync(node, 0o755)
  return { run: { node } }
}

/** A folder of a run in which something stands at the path. */
const standing = (make: (workspace: string) => void) => (): Arranged => {
  const folder = mkdtempSync(join(tmpdir(), 'run-'))
  mkdirSync(join(folder, 'workspace'))
  make(join(folder, 'workspace'))
  return { run: { folder } }
}
const file = standing((workspace) => writeFileSync(join(workspace, 'out'), 'mine'))
const older = standing((workspace) => {
  const day = 'ndjson/users-1-day/scope=organization/scope_slug=octo-org/report_day=2026-01-01'
  mkdirSync(join(workspace, 'out', day), { recursive: true })
  writeFileSync(join(workspace, 'out', day, 'part-001.ndjson'), '{"older":1}\n')
})
const before = (seen: Parameters<typeof asked>[0]) => expect(asked(seen)).toBe(0)

// prettier-ignore
export const DISK: readonly Row[] = [
  { id: 'K01', what: 'the disk is full in the middle of a part', ends: 'DISK_FAILED', arrange: failing('write', 'ENOSPC', '/copilot-usage-reports-staging-'), says: [/ENOSPC/, /free space/], check: (seen) => expect(fetched(seen)).toBeLessThanOrEqual(2) },
  { id: 'K02', what: 'the output folder cannot be made', ends: 'DISK_FAILED', states: [], inputs: { path: '/proc/version/out' }, says: [/output folder/], check: before },
  { id: 'K03', what: 'the output path is a file', ends: 'DISK_FAILED', states: [], inputs: { path: 'out' }, arrange: file, check: before },
  { id: 'K04', what: 'another day of an older run stays as it is', ends: 'green', inputs: { path: 'out' }, meddled: true, arrange: older, check: ({ run }) => expect([...run.files().values()].map(String)).toContain('{"older":1}\n') },
  { id: 'K05', what: 'few files may be open', ends: 'green', inputs: { day: undefined, 'report-type': 'users-28-day' }, sandbox: { parts: { 'users-28-day': 60 } }, arrange: fewFiles },
  { id: 'K06', what: 'the output lies on another disk', ends: 'green', arrange: failing('rename', 'EXDEV', 'copilot-usage-reports-staging-') },
  { id: 'K07', what: 'no RUNNER_TEMP', ends: 'green', env: { RUNNER_TEMP: undefined }, inputs: { path: 'out' } },
  { id: 'K10', what: 'a path of 8,000 characters', ends: 'DISK_FAILED', states: [], inputs: { path: 'long/'.repeat(1600) }, check: before },
]
