/**
 * Before all tests: the time that all of them have, one storage for all test files, which starts when the first of them needs it, and a
 * place where what was compiled once is kept for the processes that tests start (Node 22 and newer).
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CLOCK = new URL('../sandbox/clock.mjs', import.meta.url)
/** A time of no special kind: a Friday, in the middle of the day. */
const NOW = '2026-11-27T12:00:00Z'
const AZURITE = fileURLToPath(new URL('../sandbox/azurite.js', import.meta.url))

/** `TEST_NOW` is another time, or `real` for the machine's own. */
function setClock() {
  const now = process.env.TEST_NOW ?? NOW
  if (now === 'real') return
  const ahead = Date.parse(now) - Date.now()
  if (Number.isNaN(ahead)) throw new Error(`TEST_NOW is a time or "real", not "${now}".`)
  process.env.SANDBOX_CLOCK = String(ahead)
  process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS, `--import=${CLOCK}`].join(' ').trim()
}

/** What git tells the hooks that it runs, among which the tests may be: tests have repositories of their own. */
const OF_HOOKS = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY']

export default async function setup() {
  for (const name of OF_HOOKS) delete process.env[name]
  setClock()
  process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'copilot-usage-reports-compiled')
  const child = spawn(process.execPath, [AZURITE], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [said] = await once(child.stdout, 'data')
  process.env.SANDBOX_STORAGE = String(said).trim()
  // None of it keeps Jest from ending; its own end ends the storage.
  for (const part of [child, child.stdin, child.stdout.resume()]) part.unref()
}
