/**
 * Before all tests: one storage for all test files, which starts when the first of them needs it, and a
 * place where what was compiled once is kept for the processes that tests start (Node 22 and newer).
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const AZURITE = fileURLToPath(new URL('../sandbox/azurite.js', import.meta.url))

export default async function setup() {
  process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'copilot-usage-reports-compiled')
  const child = spawn(process.execPath, [AZURITE], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [said] = await once(child.stdout, 'data')
  process.env.SANDBOX_STORAGE = String(said).trim()
  // None of it keeps Jest from ending; its own end ends the storage.
  for (const part of [child, child.stdin, child.stdout.resume()]) part.unref()
}
