/** The small process that runs commands for `launch.ts`; it ends with the one that started it. */
import { spawn } from 'node:child_process'

function run({ id, command, args, cwd, env, input }) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env } })
  const out = []
  const err = []
  child.stdout.on('data', (chunk) => out.push(chunk))
  child.stderr.on('data', (chunk) => err.push(chunk))
  child.on('error', (error) => process.send({ id, failed: error.message }))
  child.on('close', (code) => {
    const texts = { out: Buffer.concat(out), err: Buffer.concat(err).toString() }
    process.send({ id, code: code ?? 1, ...texts })
  })
  // The command may stop reading before everything was written.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
}

process.on('message', run)
process.on('disconnect', () => process.exit())
