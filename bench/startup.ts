import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { join } from 'node:path'

import { ENTRY, environmentOf, runProgram } from './process.js'
import { type Line, median, type Row } from './table.js'

/** What Node needs to start, and what the bundle needs on top: to its first request, and to its first error. */
export async function startupRows(scratch: string, rounds: number): Promise<Line[]> {
  const [empty, request, failure]: number[][] = [[], [], []]
  for (let round = 0; round < rounds; round += 1) {
    empty?.push((await runProgram(process.execPath, ['-e', '0'])).seconds)
    request?.push(await toFirstRequest(scratch))
    failure?.push(await toFailure(scratch))
  }
  const row = (what: string, times: readonly number[] = []): Row => {
    const base = median(empty ?? [])
    const measured = `${ms(median(times))}, node -e 0 ${ms(base)}; medians of ${rounds}`
    const value = (median(times) - base) * 1000
    return { what, measured, value, unit: 'ms', goal: { most: 150 } }
  }
  const times = median(request ?? []) / median(empty ?? [])
  return [
    row('start to first request, beyond `node -e 0`', request),
    {
      what: 'start to first request, in times of `node -e 0`',
      measured: `${ms(median(request ?? []))}, node -e 0 ${ms(median(empty ?? []))}`,
      value: times,
      unit: 'x',
      goal: { most: 2 },
    },
    row('loading the bundle and failing on a missing token, beyond `node -e 0`', failure),
  ]
}

const ms = (time: number) => `${(time * 1000).toFixed(0)} ms`

/** Seconds until the bundle's first request arrives; it is ended then. */
async function toFirstRequest(scratch: string): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const inputs = { 'report-type': 'users-28-day' }
  const env = environmentOf({ host: { url }, inputs }, runnerFiles(scratch))
  const begun = performance.now()
  const child = spawn(process.execPath, [ENTRY], { env, stdio: 'ignore' })
  await once(server, 'request')
  const seconds = (performance.now() - begun) / 1000
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  server.closeAllConnections()
  server.close()
  return seconds
}

async function toFailure(scratch: string): Promise<number> {
  const host = { url: 'http://127.0.0.1:9' }
  const env = environmentOf({ host, inputs: { token: '' } }, runnerFiles(scratch))
  const ended = await runProgram(process.execPath, [ENTRY], env)
  if (ended.code !== 1) throw new Error(`The bundle ended with ${ended.code} without a token.`)
  return ended.seconds
}

function runnerFiles(scratch: string): (name: string) => string {
  const folder = join(scratch, 'startup')
  mkdirSync(folder, { recursive: true })
  for (const name of ['output', 'summary.md']) writeFileSync(join(folder, name), '')
  return (name) => join(folder, name)
}
